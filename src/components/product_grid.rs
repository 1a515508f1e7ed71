use std::sync::Arc;

use leptos::prelude::*;

use crate::components::product_card::ProductCard;
use crate::domain::query::Card;
use crate::state::Place;

/// So many pictures are likely to be seen without scrolling.
const ABOVE_THE_FOLD: usize = 4;

/// Products as cards.
#[component]
pub fn ProductGrid(
    cards: Vec<Card>,
    place: Arc<Place>,
    /// Whether it is at the top of the page, so that its first pictures load first.
    #[prop(optional)]
    at_top: bool,
    /// Whether it stays one row, which is scrolled where it is longer than the page is wide.
    #[prop(optional)]
    is_row: bool,
) -> impl IntoView {
    let item = |(position, card): (usize, Card)| {
        let first = at_top && position < ABOVE_THE_FOLD;
        view! { <li class="product-grid__item"><ProductCard card place=Arc::clone(&place) first/></li> }
    };
    view! { <ul class="product-grid" class:product-grid--row=is_row>{cards.into_iter().enumerate().map(item).collect_view()}</ul> }
}
