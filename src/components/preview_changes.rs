use std::sync::Arc;

use leptos::prelude::*;

use crate::components::{loaded, text_skeleton};
use crate::domain::schedule::ChangeKind;
use crate::engine::protocol::{Ask, Schedule, ScheduledChange};
use crate::state::{ClockState, Place, PlaceState, PreviewState};
use crate::text;

/// So far ahead the report looks to begin with.
const DAYS: u32 = 90;
const MOST_DAYS: u32 = 3650;

/// What opens, closes or changes its price in the days after the moment that is looked at.
#[component]
pub fn PreviewChanges(state: PreviewState) -> impl IntoView {
    let (place, clock) = (PlaceState::expect(), ClockState::expect());
    let days = RwSignal::new(DAYS);
    let ask = move || {
        Ok(Ask::Schedule {
            market: place.market()?,
            now: clock.now(),
            days: days.get(),
        })
    };
    let show = move |schedule: Schedule| {
        let Some(place) = place.get() else { return ().into_any() };
        if schedule.changes.is_empty() {
            return view! { <p>{text::preview_no_changes()}</p> }.into_any();
        }
        let moments = schedule.changes.chunk_by(|one, next| one.at == next.at);
        let moments = moments.map(|changes| moment(changes, &place, state)).collect_view();
        let more = (schedule.more > 0).then(|| view! { <p>{text::preview_more(schedule.more)}</p> });
        view! { <ol class="preview-changes__list">{moments}</ol>{more} }.into_any()
    };
    let set_days = move |event| {
        if let Ok(typed) = event_target_value(&event).parse::<u32>() {
            days.set(typed.clamp(1, MOST_DAYS));
        }
    };
    view! {
        <section class="preview-changes">
            <h2 class="preview-changes__heading">{move || text::preview_changes(days.get())}</h2>
            <label class="field">
                <span class="field__label">{text::preview_days()}</span>
                <input
                    class="field__input"
                    type="number"
                    min="1"
                    max=MOST_DAYS.to_string()
                    prop:value=move || days.get().to_string()
                    on:change=set_days
                />
            </label>
            {loaded(ask, text_skeleton, show)}
        </section>
    }
}

/// What changes at one moment, with the way there.
fn moment(changes: &[ScheduledChange], place: &Arc<Place>, state: PreviewState) -> Option<AnyView> {
    let at = changes.first()?.at;
    let look = move |_| state.look_at(Some(at));
    let rows = changes.iter().map(|change| row(change, place)).collect_view();
    let moment = view! {
        <li class="preview-changes__moment">
            <strong>{text::instant(at)}</strong>
            <ul class="preview-changes__list">{rows}</ul>
            <button type="button" class="button" on:click=look>{text::preview_go_there()}</button>
        </li>
    };
    Some(moment.into_any())
}

fn row(change: &ScheduledChange, place: &Arc<Place>) -> AnyView {
    let about = if change.variants.is_empty() {
        change.name.clone()
    } else {
        format!("{} ({})", change.name, text::list(&change.variants))
    };
    let href = place.links.product(&change.product);
    view! { <li><a href=href><bdi>{about}</bdi></a>": "{said(&change.kind, place)}</li> }.into_any()
}

fn said(kind: &ChangeKind, place: &Place) -> String {
    match kind {
        ChangeKind::Opens { .. } => text::change_opens(),
        ChangeKind::Closes(_) => text::change_closes(),
        ChangeKind::Ships => text::change_ships(),
        ChangeKind::Becomes(availability) => text::availability_in_short(*availability),
        ChangeKind::PriceChanges { after, .. } => match after {
            Some(price) => format!("{} {}", text::change_price(), text::money(price.amount, place)),
            None => text::change_price(),
        },
        ChangeKind::LimitChanges { after, .. } => match after {
            Some(limit) => format!("{} {}", text::change_limit(), text::number(*limit)),
            None => text::change_limit(),
        },
    }
}
