use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::region::RegionStanding;
use crate::state::{ClockState, Place};
use crate::text;

/// Says so where a region sells nothing: not yet, only at certain hours, or no longer.
#[component]
pub fn RegionNotice(place: Arc<Place>) -> impl IntoView {
    let clock = ClockState::expect();
    move || {
        let now = clock.now();
        clock.wake_at(place.region.instants().filter(|instant| *instant > now).min());
        let (words, note) = match place.region.standing(now) {
            RegionStanding::Opens { from, note } => {
                (Some(text::opening_banner(&place, Some(&text::instant(from)))), note)
            }
            RegionStanding::Announced { note } => (Some(text::opening_banner(&place, None)), note),
            RegionStanding::Closed { note } => (Some(text::shop_is_closed(&place.region)), note),
            RegionStanding::BrowseOnly { note } => (Some(text::shop_only_shows(&place.region)), note),
            RegionStanding::Open => return None,
        };
        Some(view! { <p class="region-notice">{words}" "{note.map(str::to_owned)}</p> })
    }
}
