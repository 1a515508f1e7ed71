use leptos::prelude::*;

use crate::components::{PageTitle, RegionList, region_links};
use crate::domain::RegionKey;
use crate::routes::Links;
use crate::state::{PlaceState, StorefrontState};
use crate::text;

/// For an address that is no page of the shop.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let home = PlaceState::expect()
        .get()
        .map_or_else(PlaceState::links_to_chosen, |place| place.links.clone())
        .home();
    view! {
        <PageTitle title=text::PAGE_NOT_FOUND.to_owned()/>
        <div class="not-found">
            <h1>{text::PAGE_NOT_FOUND}</h1>
            <p>{text::PAGE_NOT_FOUND_WHY}</p>
            <p><a class="button" href=home>{text::TO_THE_HOME_PAGE}</a></p>
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
            <p>{text::OR_CHOOSE_REGION}</p>
            <RegionList links=regions on_choose=|key| PlaceState::remember(&key)/>
        </div>
    }
}
