use leptos::prelude::*;

use crate::domain::query::{Query, Sort};
use crate::engine::protocol::List;
use crate::text;

/// In which order a list stands.
#[component]
pub fn SortField(
    /// What the address asks.
    query: Signal<Query>,
    /// What was found, and in which orders it can be.
    list: Memo<List>,
    /// Called with the query that the shopper asks for.
    on_change: Callback<Query>,
) -> impl IntoView {
    let choose = move |event| {
        let sort = event_target_value(&event).parse().unwrap_or_default();
        on_change.run(Query {
            sort,
            page: 0,
            ..query.get_untracked()
        });
    };
    let is_search = Memo::new(move |_| !query.read().text.is_empty());
    let option = move |choice: Sort| {
        view! {
            <option value=choice.to_string() selected=move || query.read().sort == choice>
                {move || text::sort(choice, is_search.get())}
            </option>
        }
    };
    let offered = Memo::new(move |_| list.read().choices.sorts.clone());
    view! {
        <label class="sort-field">
            <span class="sort-field__label">{text::sort_by()}</span>
            <select class="sort-field__choice" prop:value=move || query.read().sort.to_string() on:change=choose>
                {move || offered.get().into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}
