use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::measure::UnitPrice;
use crate::domain::product::Price;
use crate::state::Place;
use crate::text;

/// A price: with the former one and the lowest of late where it is reduced, and marked where it is approximate.
#[component]
pub fn PriceTag(
    price: Price,
    /// The place whose notation it is written in.
    place: Arc<Place>,
    /// What a unit of it costs, where that is known.
    #[prop(optional_no_strip)]
    unit: Option<UnitPrice>,
    /// Whether it is the lowest of several.
    #[prop(optional)]
    is_lowest: bool,
    /// Whether the tax label stands beside it.
    #[prop(optional)]
    with_tax: bool,
) -> impl IntoView {
    let amount = text::price_of(price, &place);
    let amount = if is_lowest { text::from_price(&amount) } else { amount };
    let is_reduced = price.compare_at.is_some();
    let former = price.compare_at.map(|former| {
        let former = text::money(former, &place);
        view! {
            <s class="price-tag__former">
                <span class="visually-hidden">{text::former_price(&former)}</span>
                <bdi aria-hidden="true">{former.clone()}</bdi>
            </s>
            " "
            {text::savings(price).map(|savings| view! { <bdi class="price-tag__savings">{savings}</bdi> })}
        }
    });
    let tax = with_tax.then(|| place.region.tax.label.clone()).flatten();
    let unit = unit.map(|unit| view! { " "<span class="price-tag__unit">{text::unit_price(unit, &place)}</span> });
    let lowest = text::lowest_price(price, &place);
    let lowest = lowest.map(|lowest| view! { " "<span class="price-tag__lowest">{lowest}</span> });
    view! {
        <span class="price-tag" class:price-tag--reduced=is_reduced>
            <bdi class="price-tag__amount">{amount}</bdi>
            {is_approximate(price.is_converted)}
            " "
            {former}
            " "
            {tax.map(|tax| view! { <span class="price-tag__tax">{tax}</span> })}
            {unit}
            {lowest}
        </span>
    }
}

/// Says of the amount before it what its mark means: a screen reader may be silent about a sign.
pub fn is_approximate(is_approximate: bool) -> Option<AnyView> {
    is_approximate.then(|| view! { <span class="visually-hidden">" "{text::price_is_approximate()}</span> }.into_any())
}
