//! The time, being woken at one, and asking the server for it.

use std::cell::Cell;

use crate::domain::Instant;

thread_local! {
    /// What is added to the device's clock to have the server's.
    static CORRECTION: Cell<i64> = const { Cell::new(0) };
    /// What is added to that to have the moment that staff looks at.
    static SIMULATION: Cell<Option<i64>> = const { Cell::new(None) };
}

/// The time that the shop goes by: the server's where the device's clock is off, a simulated one where staff asks for it.
pub fn now() -> Instant {
    moved(actual(), SIMULATION.get().unwrap_or_default())
}

/// The time as it is, whatever is simulated: for what is kept longer than a simulation.
pub fn actual() -> Instant {
    moved(device(), CORRECTION.get())
}

/// What has to be added to the device's clock from now on.
pub fn correct(milliseconds: i64) {
    let before = CORRECTION.replace(milliseconds);
    // A simulated clock runs on: it was set by hand, whatever the device's own shows.
    let simulated = SIMULATION
        .get()
        .map(|by| by.saturating_add(before).saturating_sub(milliseconds));
    SIMULATION.set(simulated);
}

/// From now on the shop goes by a clock that runs on from `at`; by the actual time where there is none.
pub fn simulate(at: Option<Instant>) {
    SIMULATION.set(at.map(|at| at.milliseconds().saturating_sub(actual().milliseconds())));
}

fn moved(instant: Instant, by: i64) -> Instant {
    Instant::from_milliseconds(instant.milliseconds().saturating_add(by))
}

#[cfg(feature = "browser")]
pub use in_browser::{Alarm, ask_server, device, is_hidden, on_return, read, was_set, write};

#[cfg(feature = "browser")]
mod in_browser {
    use std::cell::Cell;

    use gloo_net::http::{Method, RequestBuilder, Response};
    use js_sys::Date;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;
    use web_sys::{AbortSignal, RequestCache};

    use crate::domain::Instant;
    use crate::domain::server_time::Reading;

    // A date's milliseconds, and those since the page began, are whole numbers far below 2^53.
    #[allow(clippy::cast_possible_truncation)]
    fn whole(milliseconds: f64) -> i64 {
        milliseconds as i64
    }

    /// The device's own clock.
    pub fn device() -> Instant {
        Instant::from_milliseconds(whole(Date::now()))
    }

    /// The instant that a text of ISO 8601 names: in the device's time zone where it names none.
    pub fn read(text: &str) -> Option<Instant> {
        let milliseconds = Date::parse(text);
        (!milliseconds.is_nan()).then(|| Instant::from_milliseconds(whole(milliseconds)))
    }

    /// The instant in the device's time zone, as a field for date and time takes it: `2027-03-01T09:00:00`.
    pub fn write(instant: Instant) -> String {
        // A date takes milliseconds as a float; those of any year that can be typed are whole in it.
        #[allow(clippy::cast_precision_loss)]
        let date_of = |instant: Instant| Date::new(&(instant.milliseconds() as f64).into());
        let minutes = whole(date_of(instant).get_timezone_offset());
        let wall = Instant::from_milliseconds(instant.milliseconds().saturating_sub(minutes.saturating_mul(60_000)));
        let text: String = date_of(wall).to_iso_string().into();
        text.chars().take("2027-03-01T09:00:00".len()).collect()
    }

    /// Milliseconds that nobody sets.
    fn steady() -> Option<i64> {
        let performance = web_sys::window()?.performance()?;
        Some(whole(performance.now()))
    }

    /// Whether the device's clock was set, or the device slept, since this was last asked.
    pub fn was_set() -> bool {
        /// A clock that the system puts right in small steps was not set.
        const STEP: i64 = 1_500;
        thread_local! {
            static START: Cell<Option<i64>> = const { Cell::new(None) };
        }
        let start = steady().map(|steady| device().milliseconds().saturating_sub(steady));
        let before = START.replace(start);
        let moved = before.zip(start).map(|(before, start)| start.saturating_sub(before));
        moved.is_some_and(|moved| moved.saturating_abs() > STEP)
    }

    /// Whether the page is in a tab or window that nobody sees.
    pub fn is_hidden() -> bool {
        let document = web_sys::window().and_then(|window| window.document());
        document.is_some_and(|document| document.hidden())
    }

    /// Calls `on_return` when the page is seen again, for as long as it lives.
    pub fn on_return(on_return: impl Fn() + 'static) {
        let listener = Closure::<dyn Fn()>::new(move || {
            if !is_hidden() {
                on_return();
            }
        });
        let listener = listener.into_js_value();
        let Some(window) = web_sys::window() else { return };
        // A page that comes back from the browser's memory of pages was never hidden.
        let _ = window.add_event_listener_with_callback("pageshow", listener.unchecked_ref());
        if let Some(document) = window.document() {
            let _ = document.add_event_listener_with_callback("visibilitychange", listener.unchecked_ref());
        }
    }

    /// Rings once after it was set; setting it anew forgets what it was set to.
    #[derive(Debug)]
    pub struct Alarm {
        ring: js_sys::Function,
        pending: Cell<Option<i32>>,
    }

    impl Alarm {
        pub fn new(ring: impl Fn() + 'static) -> Self {
            let ring = Closure::<dyn Fn()>::new(ring).into_js_value();
            Self {
                ring: ring.unchecked_into(),
                pending: Cell::new(None),
            }
        }

        pub fn set(&self, milliseconds: i32) {
            let Some(window) = web_sys::window() else { return };
            if let Some(pending) = self.pending.take() {
                window.clear_timeout_with_handle(pending);
            }
            let set = window.set_timeout_with_callback_and_timeout_and_arguments_0(&self.ring, milliseconds);
            self.pending.set(set.ok());
        }
    }

    /// Asks the shop's own host for the time. `None` where it does not answer or does not say.
    pub async fn ask_server() -> Option<Reading> {
        const SECONDS: u32 = 20;
        let (asked, began) = (device(), steady()?);
        let signal = AbortSignal::timeout_with_u32(SECONDS * 1000);
        // Whatever the status, each answer has a date; this file is there in every shop, and its body stays where it is.
        let request = RequestBuilder::new("store.json").method(Method::HEAD);
        let request = request.cache(RequestCache::NoStore).abort_signal(Some(&signal));
        let response: Response = request.send().await.ok()?;
        let (answered, ended) = (device(), steady()?);
        let date = Date::parse(&response.headers().get("date")?);
        let age = response.headers().get("age").and_then(|age| age.trim().parse().ok());
        (!date.is_nan()).then(|| Reading {
            asked,
            answered,
            round_trip: ended.saturating_sub(began),
            date: Instant::from_milliseconds(whole(date)),
            age_seconds: age.unwrap_or_default(),
        })
    }
}

#[cfg(not(feature = "browser"))]
pub use native::{Alarm, ask_server, device, is_hidden, on_return, read, was_set, write};

#[cfg(not(feature = "browser"))]
mod native {
    use crate::domain::Instant;
    use crate::domain::server_time::Reading;

    pub fn device() -> Instant {
        let since_epoch = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap_or_default();
        Instant::from_milliseconds(i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX))
    }

    pub fn read(text: &str) -> Option<Instant> {
        text.parse().ok()
    }

    pub fn write(instant: Instant) -> String {
        instant.to_string()
    }

    pub fn was_set() -> bool {
        false
    }

    pub fn is_hidden() -> bool {
        false
    }

    pub fn on_return(_on_return: impl Fn() + 'static) {}

    /// A page that is rendered natively is there at one moment only: nothing rings.
    #[derive(Debug)]
    pub struct Alarm;

    impl Alarm {
        pub fn new(_ring: impl Fn() + 'static) -> Self {
            Self
        }

        pub fn set(&self, _milliseconds: i32) {}
    }

    #[allow(clippy::unused_async)]
    pub async fn ask_server() -> Option<Reading> {
        None
    }
}
