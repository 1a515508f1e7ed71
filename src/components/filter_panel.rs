use leptos::prelude::*;

use crate::components::keyed::keyed;
use crate::components::not_sold_field::NotSoldField;
use crate::components::price_filter::PriceFilter;
use crate::domain::query::{Facet, FacetKind, FacetValue, Query};
use crate::engine::protocol::List;
use crate::text;

/// Ratings that are worth asking for.
const STARS: [u8; 2] = [4, 3];

/// So many facets are open from the start.
const OPEN_FACETS: usize = 4;

/// Of a facet with more values than this the rest is shown when the shopper asks for it.
const SHOWN_VALUES: usize = 8;

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
        move |key| facet_group(key, list, change),
    );
    let has_reduced = Memo::new(move |_| list.read().choices.only_reduced);
    let reduced = move || {
        let switch = || switch(text::only_reduced(), change, |query| &mut query.only_reduced);
        has_reduced.get().then(switch)
    };
    view! {
        <form class="filter-panel" aria-label=text::filters() on:submit=move |event| event.prevent_default()>
            <div class="filter-panel__group" role="group" aria-label=text::availability()>
                {reduced}
                <NotSoldField change/>
            </div>
            <PriceFilter list change/>
            {facets}
            {group(text::rating_filter(), true, stars(change))}
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

/// A group that can be folded.
fn group(title: String, is_open: bool, content: AnyView) -> AnyView {
    view! {
        <details class="filter-panel__group" open=is_open>
            <summary class="filter-panel__title">{title.clone()}</summary>
            <div class="filter-panel__values" role="group" aria-label=title>{content}</div>
        </details>
    }
    .into_any()
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

fn facet<'a>(list: &'a List, key: &str) -> Option<&'a Facet> {
    list.results.facets.iter().find(|facet| facet.key() == key)
}

fn facet_group(key: String, list: Memo<List>, change: Change) -> AnyView {
    let (kind, position, has_swatches) = {
        let list = list.read_untracked();
        let position = list.results.facets.iter().position(|facet| facet.key() == key);
        let Some(facet) = facet(&list, &key) else {
            return ().into_any();
        };
        let has_swatches = facet.values.iter().any(|value| value.swatch.is_some());
        (facet.kind.clone(), position.unwrap_or_default(), has_swatches)
    };
    let title = match &kind {
        FacetKind::Brand => text::brand(),
        FacetKind::Option { label, .. } | FacetKind::Attribute { label, .. } => label.clone(),
        FacetKind::Category => text::categories(),
        FacetKind::Tag | FacetKind::Availability => text::availability(),
        FacetKind::Rating => text::rating_filter(),
    };
    let values = {
        let key = key.clone();
        move || {
            let list = list.read();
            let values = facet(&list, &key).map(|facet| facet.values.as_slice());
            values
                .unwrap_or_default()
                .iter()
                .map(|value| value.value.clone())
                .collect()
        }
    };
    let count = {
        let key = key.clone();
        Memo::new(move |_| facet(&list.read(), &key).map_or(0, |facet| facet.values.len()))
    };
    let rows = keyed(values, move |value| facet_value(&key, &kind, value, list, change));
    let shows_all = RwSignal::new(false);
    let is_long = move || count.get() > SHOWN_VALUES + 1 && !shows_all.get();
    let show_all = move || text::filter_show_all(u32::try_from(count.get()).unwrap_or_default());
    let content = view! {
        <div
            class="filter-panel__rows"
            class:filter-panel__rows--swatches=has_swatches
            class:filter-panel__rows--short=is_long
        >
            {rows}
        </div>
        <button type="button" class="filter-panel__all" hidden=move || !is_long() on:click=move |_| shows_all.set(true)>
            {show_all}
        </button>
    };
    group(title, position < OPEN_FACETS, content.into_any())
}

fn facet_value(key: &str, kind: &FacetKind, value: String, list: Memo<List>, change: Change) -> AnyView {
    let find = {
        let (key, value) = (key.to_owned(), value.clone());
        move |list: &List| -> Option<FacetValue> {
            facet(list, &key)?
                .values
                .iter()
                .find(|known| known.value == value)
                .cloned()
        }
    };
    let Some(FacetValue { label, swatch, .. }) = list.with_untracked(&find) else {
        return ().into_any();
    };
    let count = move || text::number(list.with(&find).map_or(0, |value| value.count));
    let is_chosen = {
        let (kind, value) = (kind.clone(), value.clone());
        move || change.query.read().asks_for(&kind, &value)
    };
    let choose = {
        let kind = kind.clone();
        move |event| {
            let is_chosen = event_target_checked(&event);
            change.by(&|query| query.choose(&kind, &value, is_chosen));
        }
    };
    let disc = swatch.map(|colour| {
        view! { <span class="filter-panel__swatch" style:background-color=colour.to_string()></span> }
    });
    view! {
        <label class="filter-panel__value" class:filter-panel__value--swatch=swatch.is_some()>
            <input type="checkbox" class="filter-panel__box" prop:checked=is_chosen on:change=choose/>
            {disc}
            <span class="filter-panel__label" dir="auto">{label}</span>
            <span class="filter-panel__count">{count}</span>
        </label>
    }
    .into_any()
}

fn stars(change: Change) -> AnyView {
    let row = move |stars: Option<u8>| {
        let label = stars.map_or_else(text::rating_any, text::stars_and_up);
        view! {
            <label class="filter-panel__value">
                <input
                    type="radio"
                    name="stars"
                    class="filter-panel__box"
                    prop:checked=move || change.query.read().stars_from == stars
                    on:change=move |_| change.by(&|query| query.stars_from = stars)
                />
                <span class="filter-panel__label">{label}</span>
            </label>
        }
    };
    let rows = [None].into_iter().chain(STARS.map(Some)).map(row).collect_view();
    view! { <div class="filter-panel__rows">{rows}</div> }.into_any()
}
