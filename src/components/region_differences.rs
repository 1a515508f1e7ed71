use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::product::Specification;
use crate::domain::{Region, RegionKey, Slug};
use crate::engine::protocol::Difference;
use crate::routes::Links;
use crate::state::{Place, StorefrontState, segment_for};
use crate::text;

/// How other regions have a product: whether it is sold there, at which price, and what is other than here.
#[component]
pub fn RegionDifferences(
    differences: Vec<Difference>,
    /// How many regions sell it now.
    sold_in: usize,
    slug: Slug,
    place: Arc<Place>,
) -> impl IntoView {
    let storefront = StorefrontState::expect();
    let row = move |difference: Difference| {
        let href = region_href(&difference.region, &slug, &place);
        let region = storefront.with(|storefront| storefront.region(&difference.region).cloned());
        region.map(|region| difference_row(difference, &region, href))
    };
    let count = u32::try_from(sold_in).unwrap_or(u32::MAX);
    view! {
        <div class="region-differences">
            <p class="region-differences__count">{text::sold_in_count(count)}</p>
            <details class="region-differences__all">
                <summary class="region-differences__show">{text::differences_show()}</summary>
                <ul class="region-differences__rows">{differences.into_iter().map(row).collect_view()}</ul>
            </details>
        </div>
    }
}

/// The product's page in another region, in the language of this one as far as it has it.
pub fn region_href(region: &RegionKey, slug: &Slug, place: &Place) -> Option<String> {
    let storefront = StorefrontState::expect();
    let segment = storefront.with(|storefront| segment_for(storefront, region, &place.language))?;
    let base = place.links.base.clone();
    Some(Links { base, place: segment }.product(slug))
}

fn difference_row(difference: Difference, region: &Region, href: Option<String>) -> AnyView {
    let offer = difference.offer;
    let price = offer.price.filter(|_| !offer.is_not_sold()).map(|price| {
        let amount = text::money_in(price.amount, region);
        if difference.price_differs {
            text::from_price(&amount)
        } else {
            amount
        }
    });
    let specification = |row: Specification| view! { <div><dt>{row.name}</dt><dd><bdi>{row.value}</bdi></dd></div> };
    let specifications = (!difference.specifications.is_empty()).then(|| {
        let rows = difference.specifications.into_iter().map(specification).collect_view();
        view! { <dl class="region-differences__specifications">{rows}</dl> }
    });
    let note = difference
        .note
        .or_else(|| text::reason(&offer))
        .map(|note| view! { <p class="region-differences__note"><bdi>{note}</bdi></p> });
    view! {
        <li class="region-differences__row">
            <a class="region-differences__region" href=href>{text::region_name(region)}</a>
            <span class="region-differences__state" class:region-differences__state--sold=offer.can_be_bought()>
                {text::in_short(&offer)}
            </span>
            <bdi class="region-differences__price">{price}</bdi>
            {note}
            {specifications}
        </li>
    }
    .into_any()
}
