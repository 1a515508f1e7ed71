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
    let filter = PriceChoice {
        prices: Memo::new(move |_| {
            let list = list.read();
            Prices {
                range: list.results.price_range,
                counts: list.results.price_histogram.clone(),
            }
        }),
        dragged: RwSignal::new(Bounds::default()),
        change,
    };
    let currency = move || place.get().map(|place| place.region.currency.to_string());
    let from = price_field(text::price_from(), filter, Bound::From);
    let to = price_field(text::price_to(), filter, Bound::To);
    let is_idle = move || filter.prices.read().range.is_none() && filter.bounds() == Bounds::default();
    view! {
        <details class="filter-panel__group" open hidden=is_idle>
            <summary class="filter-panel__title">
                {text::price()}<span class="price-filter__currency">{currency}</span>
            </summary>
            <div class="price-filter" role="group" aria-label=text::price()>
                {price_slider(filter)}
                {from}
                {to}
            </div>
        </details>
    }
}

/// The prices there are, and between which the shopper wants them.
#[derive(Clone, Copy)]
pub struct PriceChoice {
    pub prices: Memo<Prices>,
    /// Where a thumb is dragged to that is not let go yet.
    pub dragged: RwSignal<Bounds>,
    pub change: Change,
}

/// The prices of what the other filters leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prices {
    /// The lowest and the highest.
    pub range: Option<(u32, u32)>,
    /// How many products there are in each part of that range.
    pub counts: Vec<u32>,
}

/// Between which prices: without one, any is low or high enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    pub from: Option<u32>,
    pub to: Option<u32>,
}

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    From,
    To,
}

impl PriceChoice {
    /// What is asked for, or is about to be.
    pub fn bounds(self) -> Bounds {
        let (dragged, query) = (self.dragged.get(), self.change.query.read());
        Bounds {
            from: dragged.from.or(query.price_from),
            to: dragged.to.or(query.price_to),
        }
    }

    pub fn bound(self, bound: Bound) -> Option<u32> {
        match bound {
            Bound::From => self.bounds().from,
            Bound::To => self.bounds().to,
        }
    }

    /// Asks for another price.
    pub fn ask(self, bound: Bound, price: Option<u32>) {
        self.change.by(&|query: &mut Query| match bound {
            Bound::From => query.price_from = price,
            Bound::To => query.price_to = price,
        });
    }
}

fn price_field(label: String, filter: PriceChoice, bound: Bound) -> AnyView {
    let shown = |price: Option<u32>| price.map(|price| price.to_string()).unwrap_or_default();
    let end = move || {
        let (least, most) = filter.prices.read().range?;
        Some(if bound == Bound::From { least } else { most })
    };
    let apply = move |event| {
        // What the field has behind a decimal point is left out: the filter is in whole units.
        let typed = event_target_value(&event);
        let whole = typed.split(['.', ',']).next();
        filter.ask(bound, whole.and_then(|whole| whole.trim().parse().ok()));
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
                placeholder=move || shown(end())
                prop:value=move || shown(filter.bound(bound))
                on:change=apply
            />
        </label>
    }
    .into_any()
}
