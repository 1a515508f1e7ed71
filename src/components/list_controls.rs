use leptos::prelude::*;

use crate::components::icon::{Icon, IconKind};
use crate::components::sort_field::SortField;
use crate::domain::query::Query;
use crate::engine::protocol::List;
use crate::state::PlaceState;
use crate::text;

/// The id of the words that say how much was found: where the focus goes when what had it is gone.
pub const FOUND_ID: &str = "found";

/// The bar above a list: how much was found, its order, and on a phone the way to the filters.
#[component]
pub fn ListControls(
    /// What the address asks.
    query: Signal<Query>,
    /// What was found.
    list: Memo<List>,
    /// Called with the query that the shopper asks for.
    on_change: Callback<Query>,
    /// Whether the filters are open over the page.
    filters: RwSignal<bool>,
) -> impl IntoView {
    let place = PlaceState::expect();
    let applied = Memo::new(move |_| u32::try_from(query.read().filter_count()).unwrap_or_default());
    let count = move || text::product_count(list.read().results.total);
    let not_sold = move || {
        let list = list.read();
        let not_sold = list.results.not_sold_here;
        let place = place.get().filter(|_| not_sold > 0)?;
        let words = format!(" · {}", text::not_sold_count(not_sold, &place));
        Some(view! { <span class="list-controls__not-sold">{words}</span> })
    };
    view! {
        <div class="list-controls">
            <button
                type="button"
                class="button list-controls__filter"
                aria-haspopup="dialog"
                on:click=move |_| filters.set(true)
            >
                <Icon kind=IconKind::Filter/>
                {text::filters_show()}
                <span class="list-controls__number" hidden=move || applied.get() == 0 aria-hidden="true">
                    {move || text::number(applied.get())}
                </span>
                <span class="visually-hidden" hidden=move || applied.get() == 0>
                    {move || text::filter_count(applied.get())}
                </span>
            </button>
            <p class="list-controls__found" role="status" id=FOUND_ID tabindex="-1">{count}{not_sold}</p>
            <div class="list-controls__sort"><SortField query list on_change/></div>
        </div>
    }
}
