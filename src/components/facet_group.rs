use leptos::prelude::*;

use crate::components::filter_panel::Change;
use crate::components::keyed::keyed;
use crate::domain::fold::fold;
use crate::domain::query::{FacetKind, FacetValue, When};
use crate::engine::protocol::List;
use crate::text;

/// So many facets are open from the start, and those of which something is chosen.
const OPEN_FACETS: usize = 4;

/// Of a facet with more values than this the rest is shown when the shopper asks for it.
const SHOWN_VALUES: usize = 8;

/// Among more values than this one can be looked for by its name.
const VALUES_AT_A_GLANCE: usize = 12;

/// One facet of a list: its values, each with how many products choosing it would leave.
pub fn facet_group(key: &str, list: Memo<List>, change: Change) -> AnyView {
    let found = list.with_untracked(|list| {
        let mut facets = list.results.facets.iter().enumerate();
        facets.find(|(_, facet)| facet.key() == key).map(|(position, facet)| {
            let is_open = position < OPEN_FACETS || facet.values.iter().any(|value| value.is_chosen);
            (facet.kind.clone(), is_open)
        })
    });
    let Some((kind, is_open)) = found else {
        return ().into_any();
    };
    let values = {
        let kind = kind.clone();
        Memo::new(move |_| {
            let list = list.read();
            let facet = list.results.facets.iter().find(|facet| facet.kind == kind);
            facet.map(|facet| facet.values.clone()).unwrap_or_default()
        })
    };
    let title = title(&kind);
    let content = if kind == FacetKind::Rating {
        ratings(values, change)
    } else {
        choices(kind, &title, values, change)
    };
    view! {
        <details class="filter-panel__group" open=is_open>
            <summary class="filter-panel__title"><bdi>{title.clone()}</bdi></summary>
            <div class="filter-panel__values" role="group" aria-label=title>{content}</div>
        </details>
    }
    .into_any()
}

fn title(kind: &FacetKind) -> String {
    match kind {
        FacetKind::Category => text::categories(),
        FacetKind::Brand => text::brand(),
        FacetKind::Tag => text::tags(),
        FacetKind::Availability => text::availability(),
        FacetKind::Rating => text::rating_filter(),
        FacetKind::Option { label, .. } | FacetKind::Attribute { label, .. } => label.clone(),
    }
}

/// What a value is called: the shop has words of its own for some, the source for the others.
pub fn value_label(kind: &FacetKind, value: &str, label: &str) -> String {
    match kind {
        FacetKind::Availability => When::named(value).map(text::when),
        FacetKind::Rating => value.parse().ok().map(text::stars_and_up),
        _ => None,
    }
    .unwrap_or_else(|| label.to_owned())
}

/// Values of which several can be chosen.
fn choices(kind: FacetKind, title: &str, values: Memo<Vec<FacetValue>>, change: Change) -> AnyView {
    let has_swatches = values.with_untracked(|values| values.iter().any(|value| value.swatch.is_some()));
    let is_long = Memo::new(move |_| values.read().len() > VALUES_AT_A_GLANCE);
    let shows_all = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let sought = Memo::new(move |_| {
        if is_long.get() {
            fold(&typed.read())
        } else {
            String::new()
        }
    });
    // A value that was chosen keeps its row when it is given up: the focus is on it.
    let were_chosen = StoredValue::new(Vec::<String>::new());
    let keys = move || {
        let values = values.read();
        let chosen = values.iter().filter(|value| value.is_chosen);
        were_chosen.update_value(|known| {
            for value in chosen {
                if !known.contains(&value.value) {
                    known.push(value.value.clone());
                }
            }
        });
        let sought = sought.read();
        let shows_all = shows_all.get() || values.len() <= SHOWN_VALUES + 1;
        let is_shown = |(position, value): &(usize, &FacetValue)| {
            if !sought.is_empty() {
                return fold(&value.label).contains(&*sought);
            }
            shows_all || *position < SHOWN_VALUES || were_chosen.with_value(|known| known.contains(&value.value))
        };
        let shown = values.iter().enumerate().filter(is_shown);
        shown.map(|(_, value)| value.value.clone()).collect()
    };
    let field_label = text::filter_find(title);
    let field = move || {
        is_long.get().then(|| {
            view! {
                <input
                    class="filter-panel__find"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    dir="auto"
                    aria-label=field_label.clone()
                    placeholder=field_label.clone()
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            }
        })
    };
    let nothing = Memo::new(move |_| {
        let (values, sought) = (values.read(), sought.read());
        !sought.is_empty() && !values.iter().any(|value| fold(&value.label).contains(&*sought))
    });
    let count = Memo::new(move |_| u32::try_from(values.read().len()).unwrap_or_default());
    let has_rest = move || {
        let is_cut = count.get() as usize > SHOWN_VALUES + 1;
        is_cut && !shows_all.get() && sought.read().is_empty()
    };
    let rows = keyed(keys, move |value| choice(&kind, value, values, change));
    view! {
        {field}
        <div class="filter-panel__rows" class:filter-panel__rows--swatches=has_swatches>{rows}</div>
        <p class="filter-panel__none" aria-live="polite" hidden=move || !nothing.get()>{text::filter_find_none()}</p>
        <button type="button" class="filter-panel__all" hidden=move || !has_rest() on:click=move |_| shows_all.set(true)>
            {move || text::filter_show_all(count.get())}
        </button>
    }
    .into_any()
}

/// A value to choose, or no longer.
fn choice(kind: &FacetKind, value: String, values: Memo<Vec<FacetValue>>, change: Change) -> AnyView {
    let known = values.with_untracked(|values| values.iter().find(|known| known.value == value).cloned());
    let Some(FacetValue {
        label, swatch, depth, ..
    }) = known
    else {
        return ().into_any();
    };
    let label = value_label(kind, &value, &label);
    let is_chosen = {
        let (kind, value) = (kind.clone(), value.clone());
        Memo::new(move |_| change.query.read().asks_for(&kind, &value))
    };
    let count = count_of(value.clone(), values);
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
        <label
            class="filter-panel__value"
            class:filter-panel__value--swatch=swatch.is_some()
            data-depth=(depth > 0).then(|| depth.min(3).to_string())
        >
            <input
                type="checkbox"
                class="filter-panel__box"
                prop:checked=is_chosen
                disabled=move || count.get() == 0 && !is_chosen.get()
                on:change=choose
            />
            {disc}
            <span class="filter-panel__label" dir="auto">{label}</span>
            <span class="filter-panel__count">{move || text::number(count.get())}</span>
        </label>
    }
    .into_any()
}

/// How many products a value would leave.
fn count_of(value: String, values: Memo<Vec<FacetValue>>) -> Memo<u32> {
    Memo::new(move |_| {
        let values = values.read();
        values
            .iter()
            .find(|known| known.value == value)
            .map_or(0, |known| known.count)
    })
}

/// Ratings of which one is chosen, or none.
fn ratings(values: Memo<Vec<FacetValue>>, change: Change) -> AnyView {
    let is_asked = move |stars: Option<u8>| change.query.read().stars_from == stars;
    let any = view! {
        <label class="filter-panel__value">
            <input
                type="radio"
                name="stars"
                class="filter-panel__box"
                prop:checked=move || is_asked(None)
                on:change=move |_| change.by(&|query| query.stars_from = None)
            />
            <span class="filter-panel__label">{text::rating_any()}</span>
        </label>
    };
    let row = move |value: String| {
        let Ok(stars) = value.parse::<u8>() else {
            return ().into_any();
        };
        let count = count_of(value, values);
        view! {
            <label class="filter-panel__value">
                <input
                    type="radio"
                    name="stars"
                    class="filter-panel__box"
                    prop:checked=move || is_asked(Some(stars))
                    disabled=move || count.get() == 0 && !is_asked(Some(stars))
                    on:change=move |_| change.by(&|query| query.stars_from = Some(stars))
                />
                <span class="filter-panel__label">{text::stars_and_up(stars)}</span>
                <span class="filter-panel__count">{move || text::number(count.get())}</span>
            </label>
        }
        .into_any()
    };
    let keys = move || values.read().iter().map(|value| value.value.clone()).collect();
    view! { <div class="filter-panel__rows">{any}{keyed(keys, row)}</div> }.into_any()
}
