//! The time as the pages see it: it moves when something they show can have changed.

use leptos::prelude::*;

use crate::browser::{clock, storage};
use crate::domain::Instant;

/// The moment for which the pages show offers.
#[derive(Clone, Copy, Debug)]
pub struct ClockState {
    now: RwSignal<Instant>,
    /// Told each second that somebody can see, as long as something is waited for.
    second: Trigger,
    /// The instants at which something that is shown can change.
    wakes: StoredValue<Vec<Instant>>,
    alarm: StoredValue<Option<clock::Alarm>, LocalStorage>,
    /// By how much the device's clock is off: what was added to it, in milliseconds.
    off: RwSignal<i64>,
    simulated: RwSignal<bool>,
    server: StoredValue<Server>,
}

/// What passed between the shop and its server about the time.
#[derive(Clone, Copy, Debug, Default)]
struct Server {
    is_followed: bool,
    /// When it was asked last, by the device's clock.
    asked: Option<Instant>,
    /// Whether the device's clock was set since, so that what the server said of it counts no more.
    is_due: bool,
}

const SECOND: i64 = 1_000;
/// In a tab that nobody sees the alarm rings this seldom.
const UNSEEN: i64 = 60 * SECOND;
/// The server is asked at most this often when the device's clock was set, or slept.
const AFTER_SETTING: i64 = 20 * SECOND;
/// The server is asked at most this often when the shopper returns.
const AFTER_RETURN: i64 = 300 * SECOND;
/// The first view comes first, then the question to the server.
const FIRST_VIEW: std::time::Duration = std::time::Duration::from_millis(500);
/// A shopper is told that the clock is off by more than this.
const WORTH_SAYING: i64 = 60 * SECOND;
/// Where it is kept that the shopper knows how far the clock is off.
const KNOWN: &str = "vitrine.clock";

impl ClockState {
    pub fn provide() {
        let state = Self {
            now: RwSignal::new(clock::now()),
            second: Trigger::new(),
            wakes: StoredValue::new(Vec::new()),
            alarm: StoredValue::new_local(None),
            off: RwSignal::new(0),
            simulated: RwSignal::new(false),
            server: StoredValue::new(Server::default()),
        };
        state.alarm.set_value(Some(clock::Alarm::new(move || state.look())));
        clock::was_set();
        clock::on_return(move || {
            state.look();
            state.ask_server(AFTER_RETURN);
        });
        provide_context(state);
    }

    pub fn expect() -> Self {
        expect_context()
    }

    /// The moment; who reads it is asked again when something changes by the clock.
    pub fn now(self) -> Instant {
        self.now.get()
    }

    /// The time to the millisecond; who reads it is asked again each second, up to the last instant in `wake_at`.
    pub fn ticking(self) -> Instant {
        self.second.track();
        clock::now()
    }

    /// Sees to it that the moment moves once `at` has come.
    pub fn wake_at(self, at: Option<Instant>) {
        // What has come since the view was made is not missed: the alarm then rings at once.
        let Some(at) = at.filter(|at| *at > self.now.get_untracked()) else {
            return;
        };
        let is_new = self.wakes.try_update_value(|wakes| {
            let is_new = !wakes.contains(&at);
            if is_new {
                wakes.push(at);
            }
            is_new
        });
        if is_new == Some(true) {
            self.set_alarm();
        }
    }

    /// Goes by the clock of the shop's own server from now on, where the device's is off.
    pub fn follow_server(self) {
        let is_followed = self.server.with_value(|server| server.is_followed);
        if !is_followed {
            self.server.update_value(|server| server.is_followed = true);
            set_timeout(move || self.ask_server(AFTER_RETURN), FIRST_VIEW);
        }
    }

    /// By how many milliseconds the device's clock is slow, or fast where it is less than nought. None where that is
    /// not worth saying, or the shopper knows.
    pub fn off_by(self) -> Option<i64> {
        let off = self.off.get();
        let is_known = || {
            let known: Option<i64> = storage::load(KNOWN).and_then(|known| known.parse().ok());
            // The same clock may be measured a little to either side of a whole minute.
            known.is_some_and(|known| known.saturating_sub(in_minutes(off)).saturating_abs() <= 1)
        };
        (off.saturating_abs() > WORTH_SAYING && !is_known()).then_some(off)
    }

    /// The shopper knows that the clock is off by that much.
    pub fn know(self) {
        // Where nothing is kept, it is told again on the next visit.
        let _ = storage::save(KNOWN, &in_minutes(self.off.get_untracked()).to_string());
        self.off.notify();
    }

    /// Shows the shop as at another moment, from which its clock runs on; as it is where there is none.
    pub fn simulate(self, at: Option<Instant>) {
        clock::simulate(at);
        self.simulated.set(at.is_some());
        self.now.set(clock::now());
        self.look();
    }

    /// Whether the shop is shown as at another moment.
    pub fn is_simulated(self) -> bool {
        self.simulated.get()
    }

    /// Looks at the clock: tells who waits for this moment, and sets the alarm to the next one.
    fn look(self) {
        let now = clock::now();
        if clock::was_set() {
            self.server.update_value(|server| server.is_due = true);
        }
        if self.server.with_value(|server| server.is_due) {
            self.ask_server(AFTER_SETTING);
        }
        let has_come = self.wakes.try_update_value(|wakes| {
            let waiting = wakes.len();
            wakes.retain(|at| *at > now);
            wakes.len() < waiting
        });
        // A clock that was put back closes again what it had opened.
        if has_come == Some(true) || now < self.now.get_untracked() {
            self.now.set(now);
        }
        if !clock::is_hidden() {
            self.second.notify();
        }
        self.set_alarm();
    }

    fn set_alarm(self) {
        let next = self.wakes.with_value(|wakes| wakes.iter().copied().min());
        let Some(next) = next else { return };
        let wait = wait(clock::now(), next, clock::is_hidden());
        self.alarm.with_value(|alarm| {
            if let Some(alarm) = alarm {
                alarm.set(wait);
            }
        });
    }

    fn ask_server(self, at_most_every: i64) {
        let now = clock::device();
        let Server { is_followed, asked, .. } = self.server.get_value();
        // A clock that was set back has asked in its future.
        let is_enough = |asked: Instant| {
            let since = now.milliseconds().saturating_sub(asked.milliseconds());
            (0..at_most_every).contains(&since)
        };
        if !is_followed || asked.is_some_and(is_enough) {
            return;
        }
        let was_due = self.server.try_update_value(|server| {
            server.asked = Some(now);
            std::mem::take(&mut server.is_due)
        });
        leptos::task::spawn_local(async move {
            let said = clock::ask_server().await;
            let correction = said.and_then(|reading| reading.correction());
            // Without an answer the device's clock counts; what the server said before it was set says nothing of it.
            let unknown = || (was_due == Some(true)).then_some(0);
            if let Some(correction) = correction.or_else(unknown) {
                self.correct(correction);
            }
        });
    }

    fn correct(self, milliseconds: i64) {
        let before = self.off.get_untracked();
        // Twice the same, as far as the server's seconds tell: its clock does not jump about with each question.
        if milliseconds.saturating_sub(before).saturating_abs() < SECOND && milliseconds != 0 || milliseconds == before
        {
            return;
        }
        clock::correct(milliseconds);
        self.off.set(milliseconds);
        self.look();
    }
}

/// How many milliseconds to wait before looking at the clock again, with `next` to come.
///
/// A page that is seen looks each whole second, whether or not something counts down: a timer that slept with the
/// laptop, or was set before the clock was, is then late by a second at most. That also keeps far below the 24.8 days
/// at which a browser's timers ring at once.
fn wait(now: Instant, next: Instant, is_hidden: bool) -> i32 {
    let left = next.milliseconds().saturating_sub(now.milliseconds());
    let longest = if is_hidden {
        UNSEEN
    } else {
        SECOND - now.milliseconds().rem_euclid(SECOND)
    };
    i32::try_from(left.clamp(1, longest)).unwrap_or(1)
}

fn in_minutes(milliseconds: i64) -> i64 {
    milliseconds / (60 * SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn later(instant: Instant, milliseconds: i64) -> Instant {
        Instant::from_milliseconds(instant.milliseconds() + milliseconds)
    }

    #[test]
    fn a_page_looks_each_whole_second_and_at_the_instant_itself() {
        let now = at("2028-02-29T07:59:58.200Z");
        let check = |next: Instant, is_hidden: bool, expected: i32| {
            assert_eq!(wait(now, next, is_hidden), expected, "{next}, hidden: {is_hidden}");
        };
        check(at("2028-02-29T08:00:00Z"), false, 800);
        check(at("2028-02-29T07:59:58.700Z"), false, 500);
        check(at("2028-02-29T08:00:00Z"), true, 1_800);
        // A browser's timers take no more than 24.8 days.
        check(at("2031-01-01T00:00:00Z"), false, 800);
        check(at("2031-01-01T00:00:00Z"), true, 60_000);
        // What has passed is seen to at once.
        check(at("2028-02-29T07:00:00Z"), false, 1);
        check(Instant::from_milliseconds(i64::MIN), false, 1);
    }

    #[test]
    fn a_simulated_clock_runs_on_from_its_instant_and_wakes_who_waits() {
        Owner::new().with(|| {
            ClockState::provide();
            let clock = ClockState::expect();
            let opening = at("2036-03-30T01:00:00Z");
            clock.simulate(Some(later(opening, -1_000)));
            assert!(clock.is_simulated());
            let before = clock.now();
            assert!(before >= later(opening, -1_000) && before < opening);
            clock.wake_at(Some(opening));
            clock.look();
            assert_eq!(clock.now(), before, "nothing has come yet");

            clock::simulate(Some(opening));
            clock.look();
            assert!(clock.now() >= opening);
            // What was put back is shown as it was.
            clock::simulate(Some(later(opening, -1_000)));
            clock.look();
            assert!(clock.now() < opening);

            clock.simulate(None);
            assert!(!clock.is_simulated() && clock.now() < later(opening, -86_400_000));
        });
    }

    #[test]
    fn the_clock_of_the_device_is_corrected_and_that_is_said_beyond_a_minute() {
        Owner::new().with(|| {
            ClockState::provide();
            let clock = ClockState::expect();
            assert_eq!(clock.off_by(), None);
            clock.correct(30_000);
            assert_eq!(clock.off_by(), None);
            let slow = clock::now().milliseconds() - clock::device().milliseconds();
            assert!((29_000..31_000).contains(&slow), "{slow}");
            clock.correct(-720_000);
            assert_eq!(clock.off_by(), Some(-720_000));
            // A question later the server's seconds say nearly the same.
            clock.correct(-720_400);
            assert_eq!(clock.off_by(), Some(-720_000));
            // A moment that staff looks at is no wrong one.
            let moment = at("2036-02-29T12:00:00Z");
            clock.simulate(Some(moment));
            clock.correct(0);
            assert!((moment..later(moment, 5_000)).contains(&clock::now()));
            assert_eq!(clock.off_by(), None);
        });
    }
}
