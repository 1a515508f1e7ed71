use std::time::Duration;

use leptos::prelude::*;

use crate::browser::clock;
use crate::domain::Instant;
use crate::state::ClockState;
use crate::text;

/// How long it is until an instant, told anew each second from the clock, so that it is right after a sleep.
#[component]
pub fn Countdown(to: Instant) -> impl IntoView {
    ClockState::expect().wake_at(Some(to));
    let left = move || to.milliseconds().saturating_sub(clock::now().milliseconds());
    let parts = RwSignal::new(text::time_left(left()));
    let tick = move || {
        // A page that is gone has no parts any more.
        let _ = parts.try_set(text::time_left(left()));
    };
    if let Ok(timer) = set_interval_with_handle(tick, Duration::from_secs(1)) {
        on_cleanup(move || timer.clear());
    }
    let part = |part: String| view! { <span class="countdown__part">{part}</span> };
    view! {
        <p class="countdown" role="timer">
            <span class="visually-hidden">{text::opening_left()}" "</span>
            {move || parts.get().into_iter().map(part).collect_view()}
        </p>
    }
}
