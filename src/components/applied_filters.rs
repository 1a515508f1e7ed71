use leptos::prelude::*;

use crate::browser::document;
use crate::components::facet_group::value_label;
use crate::components::icon::{Icon, IconKind};
use crate::components::list_controls::FOUND_ID;
use crate::domain::query::{Facet, FacetKind, NotSoldHere, OptionChoice, Query};
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
    let applied = Memo::new(move |_| {
        let place = place.get();
        place.map_or_else(Vec::new, |place| {
            applied(&query.read(), &list.read().results.facets, &place)
        })
    });
    let clear = move |_| ask(query.read_untracked().unfiltered());
    move || {
        let applied = applied.get();
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
fn applied(query: &Query, facets: &[Facet], place: &Place) -> Vec<(String, Query)> {
    let mut applied: Vec<(String, Query)> = Vec::new();
    let mut add = |label: String, take_off: &dyn Fn(&mut Query)| {
        let mut without = query.clone();
        without.page = 0;
        take_off(&mut without);
        applied.push((label, without));
    };
    if query.not_sold_here == NotSoldHere::Hidden {
        add(text::only_sold_here(), &|query| query.not_sold_here = NotSoldHere::Last);
    }
    if query.only_reduced {
        add(text::only_reduced(), &|query| query.only_reduced = false);
    }
    if let Some(words) = price_words(query, place) {
        add(words, &|query| (query.price_from, query.price_to) = (None, None));
    }
    for (kind, value) in chosen_values(query) {
        add(label_of(&kind, &value, facets), &|query| {
            query.choose(&kind, &value, false)
        });
    }
    applied
}

/// The values of facets that a query asks for.
fn chosen_values(query: &Query) -> Vec<(FacetKind, String)> {
    let named = |choice: &OptionChoice, kind: fn(String, String) -> FacetKind| {
        (kind(choice.name.clone(), String::new()), choice.value.clone())
    };
    let option = |choice| named(choice, |name, label| FacetKind::Option { name, label });
    let attribute = |choice| named(choice, |name, label| FacetKind::Attribute { name, label });
    let categories = query
        .categories
        .iter()
        .map(|slug| (FacetKind::Category, slug.to_string()));
    let tags = query.tags.iter().map(|tag| (FacetKind::Tag, tag.clone()));
    let brands = query.brands.iter().map(|brand| (FacetKind::Brand, brand.clone()));
    let availability = query.availability.iter();
    let availability = availability.map(|when| (FacetKind::Availability, when.as_str().to_owned()));
    let stars = query.stars_from.map(|stars| (FacetKind::Rating, stars.to_string()));
    categories
        .chain(tags)
        .chain(brands)
        .chain(query.options.iter().map(option))
        .chain(query.attributes.iter().map(attribute))
        .chain(availability)
        .chain(stars)
        .collect()
}

/// What a chosen value is called; as the address has it where the list has no such facet.
fn label_of(kind: &FacetKind, value: &str, facets: &[Facet]) -> String {
    let facet = facets.iter().find(|facet| facet.key() == kind.key());
    let known = facet.and_then(|facet| facet.values.iter().find(|known| known.value == value));
    let label = value_label(kind, value, known.map_or(value, |known| &known.label));
    // A value of a specification, such as “yes”, says little without its name.
    match (kind, facet.map(|facet| &facet.kind)) {
        (FacetKind::Attribute { .. }, Some(FacetKind::Attribute { label: name, .. }))
        | (FacetKind::Attribute { name, .. }, _) => text::labelled(name, &label),
        _ => label,
    }
}

fn price_words(query: &Query, place: &Place) -> Option<String> {
    let money = |price: u32| text::whole_price(price, place);
    match (query.price_from, query.price_to) {
        (Some(from), Some(to)) => Some(text::price_between(&money(from), &money(to))),
        (Some(from), None) => Some(text::from_price(&money(from))),
        (None, Some(to)) => Some(text::price_up_to(&money(to))),
        (None, None) => None,
    }
}
