use leptos::prelude::*;

use crate::components::filter_panel::Change;
use crate::domain::query::Query;
use crate::engine::protocol::List;
use crate::state::PlaceState;
use crate::text;

/// The lowest and the highest price that is asked for. It is applied when the shopper leaves a field or presses Enter.
#[component]
pub fn PriceFilter(
    /// What was found.
    list: Memo<List>,
    /// Asks for another list.
    change: Change,
) -> impl IntoView {
    let place = PlaceState::expect();
    let range = move || list.read().results.price_range;
    let is_asked = move || {
        let query = change.query.read();
        query.price_from.is_some() || query.price_to.is_some()
    };
    let currency = move || place.get().map(|place| place.region.currency.to_string());
    let from = price_field(
        text::price_from(),
        change,
        move || range().map(|(least, _)| least),
        |query| &mut query.price_from,
    );
    let to = price_field(
        text::price_to(),
        change,
        move || range().map(|(_, most)| most),
        |query| &mut query.price_to,
    );
    view! {
        <details class="filter-panel__group" open hidden=move || range().is_none() && !is_asked()>
            <summary class="filter-panel__title">
                {text::price()}<span class="price-filter__currency">{currency}</span>
            </summary>
            <div class="price-filter" role="group" aria-label=text::price()>{from}{to}</div>
        </details>
    }
}

fn price_field(
    label: String,
    change: Change,
    bound: impl Fn() -> Option<u32> + Send + Sync + 'static,
    field: fn(&mut Query) -> &mut Option<u32>,
) -> AnyView {
    let shown = |price: Option<u32>| price.map(|price| price.to_string()).unwrap_or_default();
    let value = move || shown(*field(&mut change.query.get()));
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
                placeholder=move || shown(bound())
                prop:value=value
                on:change=apply
            />
        </label>
    }
    .into_any()
}
