use leptos::prelude::*;

use crate::components::{HomeSections, PageTitle, RegionNotice, home_skeleton, loaded};
use crate::engine::protocol::{Ask, HomeSection};
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
    let show = move |sections: Vec<HomeSection>| {
        let cards = sections.iter().flat_map(HomeSection::cards);
        let offers = cards.filter_map(|card| card.offer.as_ref());
        clock.wake_at(offers.filter_map(|offer| offer.changes_at).min());
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
