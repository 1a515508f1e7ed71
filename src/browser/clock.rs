//! The time, and being woken at one.

use crate::domain::Instant;

/// The shopper's clock.
#[cfg(feature = "browser")]
pub fn now() -> Instant {
    // A date's milliseconds are a whole number far below 2^53.
    #[allow(clippy::cast_possible_truncation)]
    Instant::from_milliseconds(js_sys::Date::now() as i64)
}

#[cfg(not(feature = "browser"))]
pub fn now() -> Instant {
    let since_epoch = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default();
    Instant::from_milliseconds(i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX))
}
