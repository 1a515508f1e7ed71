use std::sync::Arc;

use leptos::prelude::*;

use crate::components::price_tag::is_approximate;
use crate::components::{loaded, text_skeleton};
use crate::domain::product::Specification;
use crate::domain::{Region, RegionKey, Slug};
use crate::engine::protocol::{Ask, RegionalForm};
use crate::routes::Links;
use crate::state::{ClockState, Place, StorefrontState, segment_for};
use crate::text;

/// In how many regions a product is sold, and what differs in it between any two of them.
#[component]
pub fn RegionDifferences(
    /// How many regions sell it now.
    sold_in: usize,
    /// The region to compare this one with to begin with.
    compare_with: RegionKey,
    slug: Slug,
    place: Arc<Place>,
) -> impl IntoView {
    let clock = ClockState::expect();
    let one = RwSignal::new(place.region.key.clone());
    let other = RwSignal::new(compare_with);
    // The regions are compared once the shopper wants to see it.
    let is_wanted = RwSignal::new(false);
    let compared = move || {
        let (slug, place) = (slug.clone(), Arc::clone(&place));
        let ask = {
            let (slug, market) = (slug.clone(), place.market());
            move || {
                Ok(Ask::Compare {
                    market: market.clone(),
                    slug: slug.clone(),
                    regions: vec![one.get(), other.get()],
                    now: clock.now(),
                })
            }
        };
        let show = move |forms: Vec<RegionalForm>| comparison(&forms, &slug, &place);
        is_wanted.get().then(|| loaded(ask, text_skeleton, show))
    };
    let count = u32::try_from(sold_in).unwrap_or(u32::MAX);
    view! {
        <div class="region-differences">
            <p class="region-differences__count">{text::sold_in_count(count)}</p>
            <details class="region-differences__all" on:toggle=move |_| is_wanted.set(true)>
                <summary class="region-differences__show">{text::differences_show()}</summary>
                <div class="region-differences__choices">
                    {choice(text::compare_first(), one)}
                    {choice(text::compare_second(), other)}
                </div>
                {compared}
            </details>
        </div>
    }
}

/// One of the two regions, to choose.
fn choice(label: String, chosen: RwSignal<RegionKey>) -> AnyView {
    let regions: Vec<(RegionKey, String)> = StorefrontState::expect().with(|storefront| {
        let named = |region: &Region| (region.key.clone(), text::region_name(region));
        storefront.regions.iter().map(named).collect()
    });
    let option = |(key, name): (RegionKey, String)| {
        let value = key.to_string();
        view! { <option value=value selected=move || *chosen.read() == key>{name}</option> }
    };
    let choose = move |event| {
        if let Ok(key) = event_target_value(&event).parse() {
            chosen.set(key);
        }
    };
    view! {
        <label class="region-differences__choice">
            <span class="region-differences__label">{label}</span>
            <select
                class="region-differences__select"
                prop:value=move || chosen.read().to_string()
                on:change=choose
            >
                {regions.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// The product's page in another region, in the language of this one as far as it has it.
pub fn region_href(region: &RegionKey, slug: &Slug, place: &Place) -> Option<String> {
    let storefront = StorefrontState::expect();
    let segment = storefront.with(|storefront| segment_for(storefront, region, &place.language))?;
    let base = place.links.base.clone();
    Some(Links { base, place: segment }.product(slug))
}

/// Something in which regions may differ: what it is called, and how each has it.
struct Aspect {
    label: String,
    values: [Option<String>; 2],
    /// Whether the value of each is an approximate price.
    is_approximate: [bool; 2],
}

/// What differs, in a table.
fn comparison(forms: &[RegionalForm], slug: &Slug, place: &Place) -> AnyView {
    let [one, other] = forms else { return ().into_any() };
    let region =
        |form: &RegionalForm| StorefrontState::expect().with(|storefront| storefront.region(&form.region).cloned());
    let (Some(one_region), Some(other_region)) = (region(one), region(other)) else {
        return ().into_any();
    };
    let mut aspects = aspects((one, &one_region), (other, &other_region));
    aspects.retain(|aspect| aspect.values[0] != aspect.values[1]);
    let count = u32::try_from(aspects.len()).unwrap_or(u32::MAX);
    let head = |region: &Region| {
        let href = region_href(&region.key, slug, place);
        view! { <th scope="col"><a class="region-differences__region" href=href>{text::region_name(region)}</a></th> }
    };
    let table = (count > 0).then(|| {
        view! {
            <table class="region-differences__table">
                <thead>
                    <tr>
                        <th scope="col"><span class="visually-hidden">{text::compare_aspect()}</span></th>
                        {head(&one_region)}
                        {head(&other_region)}
                    </tr>
                </thead>
                <tbody>{aspects.into_iter().map(row).collect_view()}</tbody>
            </table>
        }
    });
    view! {
        <p class="region-differences__found" role="status">{text::differences_count(count)}</p>
        {table}
    }
    .into_any()
}

fn row(aspect: Aspect) -> AnyView {
    let cell = |(value, approximate): (Option<String>, bool)| match value {
        Some(value) => view! { <td><bdi>{value}</bdi>{is_approximate(approximate)}</td> }.into_any(),
        None => view! {
            <td><span aria-hidden="true">"–"</span><span class="visually-hidden">{text::not_stated()}</span></td>
        }
        .into_any(),
    };
    let cells = aspect
        .values
        .into_iter()
        .zip(aspect.is_approximate)
        .map(cell)
        .collect_view();
    view! { <tr><th scope="row"><bdi>{aspect.label}</bdi></th>{cells}</tr> }.into_any()
}

type Form<'a> = (&'a RegionalForm, &'a Region);

/// All in which the two may differ, in the order of the page.
fn aspects(one: Form, other: Form) -> Vec<Aspect> {
    let aspect = |label: String, value: &dyn Fn(Form) -> Option<String>| Aspect {
        label,
        values: [value(one), value(other)],
        is_approximate: [false; 2],
    };
    let is_approximate = |(form, _): Form| form.offer.price.is_some_and(|price| price.is_converted);
    let mut aspects = vec![
        aspect(text::compare_name(), &|(form, _)| Some(form.name.clone())),
        aspect(text::availability(), &|(form, _)| Some(text::in_short(&form.offer))),
        Aspect {
            is_approximate: [is_approximate(one), is_approximate(other)],
            ..aspect(text::price(), &price)
        },
        aspect(text::compare_limit(), &|(form, _)| {
            text::limit(&form.offer).map(text::number)
        }),
        aspect(text::compare_note(), &|(form, region)| {
            form.note.clone().or_else(|| text::reason(&form.offer, region))
        }),
    ];
    let mut rows: Vec<&Specification> = one.0.specifications.iter().collect();
    for row in &other.0.specifications {
        if rows.iter().all(|known| !is_same_row(known, row)) {
            rows.push(row);
        }
    }
    let value = |(form, _): Form, row: &Specification| {
        let mut rows = form.specifications.iter();
        rows.find(|known| is_same_row(known, row)).map(|row| row.value.clone())
    };
    aspects.extend(
        rows.into_iter()
            .map(|row| aspect(row.name.clone(), &|form| value(form, row))),
    );
    aspects
}

fn is_same_row(one: &Specification, other: &Specification) -> bool {
    (&one.group, &one.name) == (&other.group, &other.name)
}

/// What it costs in a region, in that region's notation: nothing is asked for what is not sold.
fn price((form, region): Form) -> Option<String> {
    let price = form.offer.price.filter(|_| !form.offer.is_not_sold())?;
    let amount = text::money_in(price.amount, region);
    let amount = if price.is_converted {
        text::approximate_price(&amount)
    } else {
        amount
    };
    Some(if form.price_differs {
        text::from_price(&amount)
    } else {
        amount
    })
}
