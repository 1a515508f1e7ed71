use std::sync::Arc;

use leptos::prelude::*;

use crate::components::marked::marked;
use crate::components::picture::Picture;
use crate::components::price_tag::PriceTag;
use crate::domain::Offer;
use crate::domain::query::Card;
use crate::state::{Offered, Place, PlaceState};
use crate::text;

/// One product that was found while the shopper types. Its picture stays while more of its name is typed.
#[component]
pub fn FoundProduct(
    slug: String,
    /// What was found; the product's card is in it.
    found: RwSignal<Option<Offered>>,
    /// Called when the shopper goes to the product.
    on_leave: Callback<()>,
) -> impl IntoView {
    let place = PlaceState::expect();
    let card = Memo::new(move |before: Option<&Option<Card>>| {
        let found = found.read();
        let mut cards = found.iter().flat_map(|found| &found.suggestions.cards);
        let card = cards.find(|card| card.slug.as_str() == slug);
        // One that is no longer found is shown as it was until it is gone.
        card.cloned().or_else(|| before.cloned().flatten())
    });
    let name = move || {
        let card = card.read();
        card.as_ref().map(|card| marked(&card.name, &card.marks))
    };
    // All but the marks in its name, which change with each key.
    let unmarked = Memo::new(move |_| {
        let marks = Vec::new();
        card.get().map(|card| Card { marks, ..card })
    });
    let shown = move || {
        let (card, place) = (unmarked.get()?, place.get()?);
        let href = place.links.product(&card.slug);
        let facts = facts(&card, &place);
        Some(view! {
            <a class="found-product" href=href on:click=move |_| on_leave.run(())>
                <Picture image=card.picture alt="" sizes="6rem"/>
                <span class="found-product__name" lang=text::lang(card.language.as_ref()) dir="auto">{name}</span>
                <span class="found-product__facts">{facts}</span>
            </a>
        })
    };
    view! { <li>{shown}</li> }
}

/// Its price; what keeps it from being bought here, if anything.
fn facts(card: &Card, place: &Arc<Place>) -> AnyView {
    let offer = card.offer.as_ref();
    let badge = offer.and_then(text::badge);
    let sold = offer.filter(|offer| !Offer::is_not_sold(offer));
    let price = sold
        .and_then(|offer| Some((offer.price?, offer.unit_price)))
        .map(|(price, unit)| {
            view! { <PriceTag price unit place=Arc::clone(place) is_lowest=card.price_differs/> }
        });
    let badge = badge.map(|badge| view! { <span class="found-product__badge">{badge}</span> });
    view! { {price}{badge} }.into_any()
}
