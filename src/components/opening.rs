use std::sync::Arc;

use leptos::prelude::*;

use crate::components::add_to_calendar::AddToCalendar;
use crate::components::countdown::Countdown;
use crate::components::picture::Picture;
use crate::domain::Instant;
use crate::domain::query::Card;
use crate::state::Place;
use crate::text;

/// What opens next, with how long it takes.
#[component]
pub fn Opening(
    title: String,
    text: String,
    /// When; none where the date is to be announced.
    from: Option<Instant>,
    /// The product that opens; none where it is the region.
    card: Option<Card>,
    place: Arc<Place>,
) -> impl IntoView {
    let when = match from {
        Some(from) => view! {
            <Countdown to=from/>
            <p class="opening__when">{text::opens_at(&text::instant(from))}</p>
        }
        .into_any(),
        None => view! { <p class="opening__when">{text::opening_announced()}</p> }.into_any(),
    };
    let has_product = card.is_some();
    let reminder = from.map(|at| {
        let (product, summary, href) = match &card {
            Some(card) => (
                Some(card.slug.clone()),
                text::calendar_summary(&card.name, &place),
                place.links.product(&card.slug),
            ),
            None => (None, title.clone(), place.links.home()),
        };
        view! { <AddToCalendar product summary href at place=Arc::clone(&place)/> }
    });
    let (picture, link) = card.map_or((None, None), |card| {
        let href = place.links.product(&card.slug);
        (
            Some(view! { <Picture image=card.picture alt="" sizes="(width < 48rem) 100vw, 36rem"/> }),
            Some(view! { <a class="button" href=href>{card.name}</a> }),
        )
    });
    view! {
        <section class="home-sections__section opening" class:opening--product=has_product>
            <div class="opening__words">
                <h2>{title}</h2>
                <p class="opening__text">{text}</p>
                {when}
                <div class="opening__ways">{link}{reminder}</div>
            </div>
            {picture}
        </section>
    }
}
