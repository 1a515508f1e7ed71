use leptos::prelude::*;

use crate::domain::query::{Query, Sort};
use crate::text;

/// How a list is sorted and filtered. The list's address carries both.
#[component]
pub fn ListControls(
    query: Query,
    /// Called with the query that the shopper asks for.
    #[prop(into)]
    on_change: Callback<Query>,
) -> impl IntoView {
    let sort = query.sort;
    let only_sold_here = query.only_sold_here;
    let query = StoredValue::new(query);
    let change = move |change: &dyn Fn(&mut Query)| {
        let mut query = query.get_value();
        query.page = 0;
        change(&mut query);
        on_change.run(query);
    };
    let choose_sort = move |event| {
        let sort = event_target_value(&event).parse().unwrap_or_default();
        change(&|query| query.sort = sort);
    };
    let choose_sold = move |event| {
        let checked = event_target_checked(&event);
        change(&|query| query.only_sold_here = checked);
    };
    let option = |choice: Sort| {
        view! { <option value=choice.to_string() selected={choice == sort}>{text::sort(choice)}</option> }
    };
    view! {
        <div class="list-controls">
            <label class="list-controls__check">
                <input type="checkbox" prop:checked=only_sold_here on:change=choose_sold/>
                {text::only_sold_here()}
            </label>
            <label class="list-controls__sort">
                {text::sort_by()}
                <select prop:value=sort.to_string() on:change=choose_sort>{Sort::ALL.map(option).collect_view()}</select>
            </label>
        </div>
    }
}
