use leptos::prelude::*;

use crate::components::{PageTitle, RegionList, WaysOn, region_links};
use crate::domain::RegionKey;
use crate::routes::Links;
use crate::state::{PlaceState, StorefrontState};
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

/// For an address that names a region the store does not have: it says so and lists those there are.
#[component]
pub fn UnknownRegionPage(
    /// What the address names.
    #[prop(into)]
    name: Signal<String>,
    /// Writes links in the shop's folder.
    links: Links,
) -> impl IntoView {
    let regions = StorefrontState::expect().with(|storefront| {
        region_links(storefront, None, |key: &RegionKey| {
            Links {
                place: key.to_string(),
                ..links.clone()
            }
            .home()
        })
    });
    let title = Signal::derive(move || text::no_such_region(&name.get()));
    view! {
        <PageTitle title/>
        <div class="not-found">
            <h1>{title}</h1>
            <p>{text::or_choose_region()}</p>
            <RegionList links=regions on_choose=|key: RegionKey| PlaceState::remember(key.as_str())/>
        </div>
    }
}
