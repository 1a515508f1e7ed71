use leptos::prelude::*;

use crate::components::filter_panel::Change;
use crate::components::price_slider::price_slider;
use crate::domain::query::Query;
use crate::engine::protocol::List;
use crate::state::PlaceState;
use crate::text;

/// The lowest and the highest price that is asked for. It is applied when the shopper leaves a field, presses Enter,
/// or lets go of the slider.
#[component]
pub fn PriceFilter(
    /// What was found.
    list: Memo<List>,
    /// Asks for another list.
    change: Change,
) -> impl IntoView {
    let place = PlaceState::expect();
    let range = Memo::new(move |_| list.read().results.price_range);
    let histogram = Memo::new(move |_| list.read().results.price_histogram.clone());
    let dragged = RwSignal::new(Bounds::default());
    let bounds = Memo::new(move |_| {
        let (dragged, query) = (dragged.get(), change.query.read());
        Bounds {
            from: dragged.from.or(query.price_from),
            to: dragged.to.or(query.price_to),
        }
    });
    let currency = move || place.get().map(|place| place.region.currency.to_string());
    let from = price_field(
        text::price_from(),
        change,
        Signal::derive(move || range.get().map(|(least, _)| least)),
        Signal::derive(move || bounds.read().from),
        |query| &mut query.price_from,
    );
    let to = price_field(
        text::price_to(),
        change,
        Signal::derive(move || range.get().map(|(_, most)| most)),
        Signal::derive(move || bounds.read().to),
        |query| &mut query.price_to,
    );
    view! {
        <details
            class="filter-panel__group"
            open
            hidden=move || range.read().is_none() && *bounds.read() == Bounds::default()
        >
            <summary class="filter-panel__title">
                {text::price()}<span class="price-filter__currency">{currency}</span>
            </summary>
            <div class="price-filter" role="group" aria-label=text::price()>
                {price_slider(range, histogram, bounds, dragged, change)}
                {from}
                {to}
            </div>
        </details>
    }
}

/// Between which prices: without one, any is low or high enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    pub from: Option<u32>,
    pub to: Option<u32>,
}

fn price_field(
    label: String,
    change: Change,
    bound: Signal<Option<u32>>,
    value: Signal<Option<u32>>,
    field: fn(&mut Query) -> &mut Option<u32>,
) -> AnyView {
    let shown = |price: Option<u32>| price.map(|price| price.to_string()).unwrap_or_default();
    let apply = move |event| {
        // What the field has behind a decimal point is left out: the filter is in whole units.
        let typed = event_target_value(&event);
        let price = typed
            .split(['.', ','])
            .next()
            .and_then(|whole| whole.trim().parse().ok());
        change.by(&|query| *field(query) = price);
    };
    view! {
        <label class="price-filter__bound">
            <span>{label}</span>
            <input
                class="price-filter__number"
                type="number"
                inputmode="numeric"
                min="0"
                step="1"
                placeholder=move || shown(bound.get())
                prop:value=move || shown(value.get())
                on:change=apply
            />
        </label>
    }
    .into_any()
}
