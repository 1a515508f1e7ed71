use leptos::prelude::*;

use crate::components::{GridSkeleton, HomeSections, PageTitle, RegionNotice, loaded};
use crate::state::{ClockState, PlaceState, catalog};

/// What the store puts first, in this region.
#[component]
pub fn HomePage() -> impl IntoView {
    let place = PlaceState::expect();
    let clock = ClockState::expect();
    let sections = LocalResource::new(move || {
        let (region, now) = (place.region(), clock.now());
        async move { catalog::home(region?, now).await }
    });
    let show = move |sections| place.get().map(|place| view! { <HomeSections sections place/> });
    view! {
        <PageTitle title=String::new()/>
        {move || place.get().map(|place| view! { <RegionNotice place/> })}
        {loaded(sections, GridSkeleton, show)}
    }
}
