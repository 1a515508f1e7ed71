use leptos::prelude::*;

use crate::components::dialog::{Dialog, DialogKind};
use crate::components::filter_panel::FilterPanel;
use crate::components::sort_field::SortField;
use crate::domain::query::Query;
use crate::engine::protocol::List;
use crate::text;

/// Order and filters of a list over the page, for a phone. What is chosen is applied at once.
#[component]
pub fn FilterSheet(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What the address asks.
    query: Signal<Query>,
    /// What was found.
    list: Memo<List>,
    /// Called with the query that the shopper asks for.
    on_change: Callback<Query>,
) -> impl IntoView {
    let nothing_applied = move || query.read().filter_count() == 0;
    let show = move || text::show_products(list.read().results.total);
    view! {
        <Dialog kind=DialogKind::Drawer open title=Signal::derive(text::filters_show)>
            <div class="filter-sheet">
                <SortField query list on_change/>
                <FilterPanel query list on_change/>
                <div class="filter-sheet__foot">
                    <button
                        type="button"
                        class="button"
                        disabled=nothing_applied
                        on:click=move |_| on_change.run(query.read_untracked().unfiltered())
                    >
                        {text::filters_clear()}
                    </button>
                    <button type="button" class="button button--primary" on:click=move |_| open.set(false)>{show}</button>
                </div>
            </div>
        </Dialog>
    }
}
