use leptos::prelude::*;

use crate::components::facet_group::facet_group;
use crate::components::keyed::keyed;
use crate::components::not_sold_field::NotSoldField;
use crate::components::price_filter::PriceFilter;
use crate::domain::query::{Facet, Query};
use crate::engine::protocol::List;
use crate::text;

/// What a list can be narrowed by. Its controls stay while the list changes, so that none loses the focus.
#[component]
pub fn FilterPanel(
    /// What the address asks.
    query: Signal<Query>,
    /// What was found.
    list: Memo<List>,
    /// Called with the query that the shopper asks for.
    on_change: Callback<Query>,
) -> impl IntoView {
    let change = Change { query, on_change };
    let facets = keyed(
        move || list.read().results.facets.iter().map(Facet::key).collect(),
        move |key| facet_group(&key, list, change),
    );
    let has_reduced = Memo::new(move |_| list.read().choices.only_reduced);
    let reduced = move || {
        let switch = || switch(text::only_reduced(), change, |query| &mut query.only_reduced);
        has_reduced.get().then(switch)
    };
    view! {
        <form class="filter-panel" aria-label=text::filters() on:submit=move |event| event.prevent_default()>
            <div class="filter-panel__group">
                {reduced}
                <NotSoldField change/>
            </div>
            <PriceFilter list change/>
            {facets}
        </form>
    }
}

/// Asks for another list.
#[derive(Clone, Copy)]
pub struct Change {
    pub query: Signal<Query>,
    pub on_change: Callback<Query>,
}

impl Change {
    /// Changes the question as it stands now, and begins at the first page.
    pub fn by(self, edit: &dyn Fn(&mut Query)) {
        let mut query = self.query.get_untracked();
        query.page = 0;
        edit(&mut query);
        self.on_change.run(query);
    }
}

/// A filter that is on or off.
fn switch(label: String, change: Change, field: fn(&mut Query) -> &mut bool) -> AnyView {
    let is_on = move || *field(&mut change.query.get());
    let choose = move |event| {
        let is_on = event_target_checked(&event);
        change.by(&|query| *field(query) = is_on);
    };
    view! {
        <label class="filter-panel__value">
            <input type="checkbox" class="filter-panel__box" prop:checked=is_on on:change=choose/>
            <span class="filter-panel__label">{label}</span>
        </label>
    }
    .into_any()
}
