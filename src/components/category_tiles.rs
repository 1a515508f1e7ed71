use std::sync::Arc;

use leptos::prelude::*;

use crate::components::picture::Picture;
use crate::engine::protocol::CategoryTile;
use crate::state::Place;
use crate::text;

/// So many tiles the style sheet may make wider.
const WIDE: usize = 2;

/// The categories, each with how much of it is for sale here.
#[component]
pub fn CategoryTiles(tiles: Vec<CategoryTile>, place: Arc<Place>) -> impl IntoView {
    let tile = |(position, tile): (usize, CategoryTile)| {
        // The first may be wider than the others.
        let sizes = if position < WIDE {
            "(width < 48rem) 100vw, 40rem"
        } else {
            "(width < 48rem) 50vw, 26rem"
        };
        let count = text::available_of(tile.available, tile.total);
        view! {
            <li class="category-tiles__tile">
                <Picture image=tile.picture alt="" sizes/>
                <h3 class="category-tiles__name">
                    <a class="category-tiles__link" href=place.links.category(&tile.slug)>{tile.name}</a>
                </h3>
                <p class="category-tiles__count">{count}</p>
            </li>
        }
    };
    view! { <ul class="category-tiles">{tiles.into_iter().enumerate().map(tile).collect_view()}</ul> }
}
