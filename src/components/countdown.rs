use leptos::prelude::*;

use crate::domain::Instant;
use crate::state::ClockState;
use crate::text;

/// With so many milliseconds left, a screen reader is told.
const TOLD: [i64; 4] = [3_600_000, 600_000, 60_000, 10_000];

/// How long it is until an instant, told anew each second from the clock, so that it is right after a sleep and when
/// the clock is set.
#[component]
pub fn Countdown(to: Instant) -> impl IntoView {
    let clock = ClockState::expect();
    clock.wake_at(Some(to));
    let left = Memo::new(move |_| to.milliseconds().saturating_sub(clock.ticking().milliseconds()));
    let part = |part: String| view! { <span class="countdown__part">{part}</span> };
    // A timer is read when the reader comes to it; each second would be too much to hear.
    let milestone = Memo::new(move |_| TOLD.iter().filter(|told| left.get() <= **told).count());
    let at_first = milestone.get_untracked();
    let told = move || {
        let passed = milestone.get().checked_sub(1).filter(|passed| *passed >= at_first)?;
        Some(format!(
            "{} {}",
            text::opening_left(),
            text::time_left(TOLD[passed]).join(" ")
        ))
    };
    view! {
        <div class="countdown">
            <p class="countdown__parts" role="timer">
                <span class="visually-hidden">{text::opening_left()}" "</span>
                {move || text::time_left(left.get()).into_iter().map(part).collect_view()}
            </p>
            <span class="visually-hidden" role="status">{told}</span>
        </div>
    }
}
