//! Which failures pass, and how long to wait before asking again.

use std::time::Duration;

use crate::domain::Instant;

/// So often one request is sent at most.
const MOST_TRIES: u32 = 4;
/// The first wait is up to this long; each following one up to twice as long as the one before.
const FIRST_WAIT: Duration = Duration::from_millis(300);
const LONGEST_WAIT: Duration = Duration::from_secs(10);
/// A try that has less time than this is not worth a wait.
const SHORTEST_TRY: Duration = Duration::from_millis(200);

/// Whether an answer of that status may be another the next time: a server that is busy, or away for a moment. Of a
/// refusal that is the asker's mistake there is nothing to hope for.
pub fn may_pass(status: u16) -> bool {
    matches!(status, 429 | 500 | 502 | 503 | 504)
}

/// Between which times to wait after so many tries (exponential back-off with full jitter), and at least as long as the
/// server wants. `None` where it is over: after the last try, or when the wait would go beyond what is `left`.
pub fn wait_after(tries: u32, wanted: Option<Duration>, left: Duration) -> Option<(Duration, Duration)> {
    if tries >= MOST_TRIES {
        return None;
    }
    let doubled = 2_u32.saturating_pow(tries.saturating_sub(1));
    let most = FIRST_WAIT.saturating_mul(doubled).min(LONGEST_WAIT);
    let least = wanted.unwrap_or_default();
    // Who is told to come back later spreads out too, as all who were told so would come at once.
    let left = left.checked_sub(SHORTEST_TRY)?;
    let most = least.saturating_add(most).min(left);
    (least <= left).then_some((least, most))
}

/// How long a `Retry-After` wants: so many seconds, or until a date (RFC 9110). `None` where it is neither.
pub fn retry_after(header: &str, now: Instant) -> Option<Duration> {
    let header = header.trim();
    if let Ok(seconds) = header.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let until = date(header)?.milliseconds().saturating_sub(now.milliseconds());
    Some(Duration::from_millis(u64::try_from(until).unwrap_or_default()))
}

/// A date of HTTP: `Sun, 06 Nov 1994 08:49:37 GMT`.
fn date(text: &str) -> Option<Instant> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let (_, date) = text.split_once(", ")?;
    let mut parts = date.split(' ');
    let (day, month, year, time) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let month = MONTHS.iter().position(|known| *known == month)? + 1;
    format!("{year}-{month:02}-{day}T{time}Z").parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_wait_goes_beyond_what_is_left(tries in 0_u32..10, wanted in 0_u64..30_000, left in 0_u64..30_000) {
            let left = Duration::from_millis(left);
            if let Some((least, most)) = wait_after(tries, Some(Duration::from_millis(wanted)), left) {
                prop_assert!(Duration::from_millis(wanted) <= least && least <= most && most < left);
            }
        }

        #[test]
        fn any_header_is_a_time_or_none(header in r"\PC*") {
            let _ = retry_after(&header, Instant::from_milliseconds(0));
        }
    }

    const LONG: Duration = Duration::from_secs(15);

    fn milliseconds(range: Option<(Duration, Duration)>) -> Option<(u128, u128)> {
        range.map(|(least, most)| (least.as_millis(), most.as_millis()))
    }

    #[test]
    fn waits_double_and_end_after_the_last_try() {
        let waits: Vec<_> = (1..=4)
            .map(|tries| milliseconds(wait_after(tries, None, LONG)))
            .collect();
        assert_eq!(waits, [Some((0, 300)), Some((0, 600)), Some((0, 1200)), None]);
    }

    #[test]
    fn a_server_that_wants_a_wait_gets_it_if_the_shopper_has_the_time() {
        let wanted = Some(Duration::from_secs(2));
        assert_eq!(milliseconds(wait_after(1, wanted, LONG)), Some((2000, 2300)));
        assert_eq!(
            milliseconds(wait_after(1, wanted, Duration::from_millis(2300))),
            Some((2000, 2100))
        );
        assert_eq!(wait_after(1, wanted, Duration::from_millis(2100)), None);
        assert_eq!(wait_after(1, Some(Duration::from_secs(3600)), LONG), None);
        assert_eq!(wait_after(1, None, Duration::ZERO), None);
    }

    #[test]
    fn only_what_may_pass_is_tried_again() {
        for status in [429, 500, 502, 503, 504] {
            assert!(may_pass(status), "{status}");
        }
        for status in [200, 304, 400, 401, 403, 404, 410, 422, 501] {
            assert!(!may_pass(status), "{status}");
        }
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let now: Instant = "1994-11-06T08:49:30Z".parse().unwrap();
        let check = |header: &str, seconds: Option<u64>| {
            assert_eq!(retry_after(header, now), seconds.map(Duration::from_secs), "{header}");
        };
        check("120", Some(120));
        check(" 0 ", Some(0));
        check("Sun, 06 Nov 1994 08:49:37 GMT", Some(7));
        check("Sun, 06 Nov 1994 08:00:00 GMT", Some(0));
        for nonsense in [
            "",
            "soon",
            "-1",
            "1.5",
            "Sun, 06 Nix 1994 08:49:37 GMT",
            "Sun, 6",
            "a, b c d e",
        ] {
            check(nonsense, None);
        }
    }
}
