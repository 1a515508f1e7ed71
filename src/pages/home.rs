use leptos::prelude::*;

use crate::components::{HomeSections, PageTitle, RegionNotice, home_skeleton, loaded};
use crate::engine::protocol::Ask;
use crate::state::{ClockState, PlaceState};

/// What the store puts first, in this region.
#[component]
pub fn HomePage() -> impl IntoView {
    let place = PlaceState::expect();
    let clock = ClockState::expect();
    let ask = move || {
        Ok(Ask::Home {
            market: place.market()?,
            now: clock.now(),
        })
    };
    let show = move |sections| {
        place
            .get()
            .map(|place| view! { <HomeSections sections place/> })
            .into_any()
    };
    view! {
        <PageTitle title=String::new()/>
        {move || place.get().map(|place| view! { <RegionNotice place/> })}
        {loaded(ask, home_skeleton, show)}
    }
}
