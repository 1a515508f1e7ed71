//! The time as the pages see it: it moves when something they show can have changed.

use std::time::Duration;

use leptos::prelude::*;

use crate::browser::clock;
use crate::domain::Instant;

/// The moment for which the pages show offers.
#[derive(Clone, Copy, Debug)]
pub struct ClockState {
    now: RwSignal<Instant>,
    wake_at: RwSignal<Option<Instant>>,
}

/// A timer is set for this long at most, so that one which slept with the laptop is late by no more.
const LONGEST_TIMER: Duration = Duration::from_secs(60);

impl ClockState {
    pub fn provide() {
        provide_context(Self {
            now: RwSignal::new(clock::now()),
            wake_at: RwSignal::new(None),
        });
    }

    pub fn expect() -> Self {
        expect_context()
    }

    /// The moment; who reads it is asked again when something changes by the clock.
    pub fn now(self) -> Instant {
        self.now.get()
    }

    /// Sees to it that the moment moves once `at` has come.
    pub fn wake_at(self, at: Option<Instant>) {
        let Some(at) = at else { return };
        // One timer chain serves all: the earliest wish wins, and whoever shows a later one asks again then.
        let earlier = self
            .wake_at
            .get_untracked()
            .is_some_and(|already| already <= at && already > clock::now());
        if !earlier {
            self.wake_at.set(Some(at));
            self.wait();
        }
    }

    fn wait(self) {
        let Some(at) = self.wake_at.try_get_untracked().flatten() else {
            return;
        };
        let left = at.milliseconds().saturating_sub(clock::now().milliseconds());
        if left <= 0 {
            self.wake_at.set(None);
            self.now.set(clock::now());
        } else {
            let left = Duration::from_millis(u64::try_from(left).unwrap_or_default());
            set_timeout(move || self.wait(), left.min(LONGEST_TIMER));
        }
    }
}
