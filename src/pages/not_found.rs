use leptos::prelude::*;

use crate::components::{PageTitle, RegionLink, RegionList, WaysOn, region_links};
use crate::domain::suggestion::meant;
use crate::domain::{Region, RegionKey};
use crate::state::{PlaceState, StorefrontState, SwitchState};
use crate::text;

/// For an address that is no page of the shop.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let place = PlaceState::expect();
    let home = move || {
        let links = place.get().map(|place| place.links.clone());
        links.unwrap_or_else(PlaceState::links_to_chosen).home()
    };
    // An address that names no place has no categories to lead to.
    let ways_on = move || place.get().is_some().then(|| view! { <WaysOn/> });
    view! {
        <PageTitle title=text::page_not_found()/>
        <div class="not-found">
            <h1>{text::page_not_found()}</h1>
            <p>{text::page_not_found_why()}</p>
            <a class="button button--primary" href=home>{text::to_the_home_page()}</a>
            {ways_on}
        </div>
    }
}

/// For an address that names a region the store does not have: it says so, names those that may have been meant, and
/// lists those there are. Each leads to the page that the address is about.
#[component]
pub fn UnknownRegionPage(
    /// What the address names.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let (storefront, switch) = (StorefrontState::expect(), SwitchState::expect());
    let regions = move || {
        let name = name.get();
        let href = |region: &Region| switch.place_in(region, None).map(|to| switch.href(&to));
        let links = storefront.with(|storefront| region_links(storefront, None, href));
        let meant = storefront.with(|storefront| meant(&storefront.regions, &name));
        let of_key = |key: &RegionKey| links.iter().find(|link| link.key == *key).cloned();
        let meant: Vec<RegionLink> = meant.iter().filter_map(of_key).collect();
        let proposed = (!meant.is_empty()).then(|| {
            view! {
                <p>{text::region_meant()}</p>
                <RegionList links=meant/>
            }
        });
        view! {
            {proposed}
            <p>{text::or_choose_region()}</p>
            <RegionList links/>
        }
        .into_any()
    };
    let title = Signal::derive(move || text::no_such_region(&name.get()));
    view! {
        <PageTitle title/>
        <div class="not-found">
            <h1>{title}</h1>
            {regions}
        </div>
    }
}
