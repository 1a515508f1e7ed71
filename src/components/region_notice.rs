use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::region::Opening;
use crate::state::{ClockState, Place};
use crate::text;

/// Says so where a region is not open yet.
#[component]
pub fn RegionNotice(place: Arc<Place>) -> impl IntoView {
    let clock = ClockState::expect();
    let opening = place.region.opening.clone();
    move || {
        let (words, note) = match &opening {
            Opening::Announced { from: Some(from), .. } if *from <= clock.now() => return None,
            Opening::Announced { from, note } => {
                clock.wake_at(*from);
                let when = from.map(text::instant);
                (text::opening_banner(&place, when.as_deref()), note.clone())
            }
            Opening::Open | Opening::BrowseOnly { .. } => return None,
        };
        Some(view! { <p class="region-notice">{words}" "{note}</p> })
    }
}
