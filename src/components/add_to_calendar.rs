use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, document, download};
use crate::components::icon::{Icon, IconKind};
use crate::domain::calendar::{Calendar, Event, MEDIA_TYPE};
use crate::domain::{Instant, Slug};
use crate::state::Place;
use crate::text;

/// How long an opening takes in a calendar, and how long before it the calendar reminds of it.
const MINUTES: u32 = 15;

/// Gives the shopper a calendar file that reminds of an opening.
#[component]
pub fn AddToCalendar(
    /// The product that opens; none where it is the region.
    product: Option<Slug>,
    /// What the calendar calls it.
    summary: String,
    /// The address of the page about it, in the shop.
    href: String,
    at: Instant,
    place: Arc<Place>,
) -> impl IntoView {
    let label = summary.clone();
    let save = move |_| {
        let region = &place.region.key;
        let name = product
            .as_ref()
            .map_or_else(|| region.to_string(), |product| format!("{product}-{region}"));
        let url = document::absolute(&href);
        let event = Event {
            id: format!("{name}.{}@{}", at.milliseconds(), document::host()),
            made: clock::actual(),
            start: at,
            minutes: MINUTES,
            summary: summary.clone(),
            // Not each calendar shows an event's address.
            description: format!("{}\n{url}", text::opens_at(&text::instant(at))),
            url: Some(url),
            alarm_minutes: Some(MINUTES),
        };
        let calendar = Calendar {
            name: None,
            events: vec![event],
        };
        download::save(&format!("{name}.ics"), MEDIA_TYPE, &calendar.to_text());
    };
    view! {
        <button type="button" class="button add-to-calendar" on:click=save>
            <Icon kind=IconKind::Calendar/>
            <span>{text::calendar_add()}<span class="visually-hidden">": "{label}</span></span>
        </button>
    }
}
