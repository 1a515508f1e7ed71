use leptos::prelude::*;

use crate::browser::document;
use crate::components::icon::{Icon, IconKind};
use crate::components::list_controls::FOUND_ID;
use crate::domain::Money;
use crate::domain::query::{FacetKind, NotSoldHere, Query};
use crate::engine::protocol::List;
use crate::state::{Place, PlaceState};
use crate::text;

/// The filters that are on, each to be taken off.
#[component]
pub fn AppliedFilters(
    /// What the address asks.
    query: Signal<Query>,
    /// What was found.
    list: Memo<List>,
    /// Called with the query that the shopper asks for.
    on_change: Callback<Query>,
) -> impl IntoView {
    let place = PlaceState::expect();
    let ask = move |query: Query| {
        on_change.run(query);
        // The button is gone: how much is found now is what the shopper wants to hear.
        document::focus(FOUND_ID);
    };
    let chip = move |(label, without): (String, Query)| {
        view! {
            <li>
                <button
                    type="button"
                    class="applied-filters__chip"
                    aria-label=text::remove_named(&label)
                    on:click=move |_| ask(without.clone())
                >
                    <span dir="auto">{label.clone()}</span>
                    <Icon kind=IconKind::Close/>
                </button>
            </li>
        }
    };
    move || {
        let applied = applied(&query.read(), &list.read(), &*place.get()?);
        let clear = move |_| ask(query.read_untracked().unfiltered());
        (!applied.is_empty()).then(|| {
            view! {
                <div class="applied-filters">
                    <ul class="applied-filters__list" aria-label=text::filters()>
                        {applied.into_iter().map(chip).collect_view()}
                    </ul>
                    <button type="button" class="applied-filters__clear" on:click=clear>{text::filters_clear()}</button>
                </div>
            }
        })
    }
}

/// Each filter in words, with the query without it.
fn applied(query: &Query, list: &List, place: &Place) -> Vec<(String, Query)> {
    let mut applied: Vec<(String, Query)> = Vec::new();
    let mut add = |label: String, take_off: &dyn Fn(&mut Query)| {
        let mut without = query.clone();
        without.page = 0;
        take_off(&mut without);
        applied.push((label, without));
    };
    for tag in &query.tags {
        add(tag.clone(), &|query| query.choose(&FacetKind::Tag, tag, false));
    }
    if query.not_sold_here == NotSoldHere::Hidden {
        add(text::only_sold_here(), &|query| query.not_sold_here = NotSoldHere::Last);
    }
    if query.only_reduced {
        add(text::only_reduced(), &|query| query.only_reduced = false);
    }
    if let Some(words) = price_words(query, place) {
        add(words, &|query| (query.price_from, query.price_to) = (None, None));
    }
    for brand in &query.brands {
        add(brand.clone(), &|query| query.choose(&FacetKind::Brand, brand, false));
    }
    for choice in &query.options {
        let shown = list
            .results
            .facets
            .iter()
            .filter(|facet| facet.key() == format!("option:{}", choice.name))
            .flat_map(|facet| &facet.values)
            .find(|value| value.value == choice.value);
        let label = shown.map_or_else(|| choice.value.clone(), |value| value.label.clone());
        add(label, &|query| query.options.retain(|other| other != choice));
    }
    if let Some(stars) = query.stars_from {
        add(text::stars_and_up(stars), &|query| query.stars_from = None);
    }
    applied
}

fn price_words(query: &Query, place: &Place) -> Option<String> {
    let currency = place.region.currency;
    let money = |price: u32| {
        let unit = 10_i64.pow(currency.exponent());
        text::money(Money::new(i64::from(price) * unit, currency), place)
    };
    match (query.price_from, query.price_to) {
        (Some(from), Some(to)) => Some(text::price_between(&money(from), &money(to))),
        (Some(from), None) => Some(text::from_price(&money(from))),
        (None, Some(to)) => Some(text::price_up_to(&money(to))),
        (None, None) => None,
    }
}
