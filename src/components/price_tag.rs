use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::product::Price;
use crate::state::Place;
use crate::text;

/// A price, with the former one where it is reduced.
#[component]
pub fn PriceTag(
    price: Price,
    /// The place whose notation it is written in.
    place: Arc<Place>,
    /// Whether it is the lowest of several.
    #[prop(optional)]
    is_lowest: bool,
    /// Whether the tax label stands beside it.
    #[prop(optional)]
    with_tax: bool,
) -> impl IntoView {
    let amount = text::money(price.amount, &place);
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
    view! {
        <span class="price-tag" class:price-tag--reduced=is_reduced>
            <bdi class="price-tag__amount">{amount}</bdi>
            " "
            {former}
            " "
            {tax.map(|tax| view! { <span class="price-tag__tax">{tax}</span> })}
        </span>
    }
}
