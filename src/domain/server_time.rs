//! How far a device's clock is from the server's.

use crate::domain::Instant;

/// What the server said of the time, and the device's clock around its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// When the device asked, by its clock.
    pub asked: Instant,
    /// When it had the answer.
    pub answered: Instant,
    /// How long that took, by a clock that nobody sets.
    pub round_trip: i64,
    /// The header `Date`: a whole second.
    pub date: Instant,
    /// The header `Age`: for so many seconds a cache has kept the answer.
    pub age_seconds: i64,
}

/// A device that is off by less is left alone: `Date` and `Age` know no part of a second, and no shopper sees it.
const LEAST: i64 = 2_000;
/// What `Date` and `Age` may be wrong by together.
const COARSE: i64 = 1_000;
/// Half of a second: in the mean, `Date` has left out so much.
const LEFT_OUT: i64 = 500;
/// A device whose clock was set while it waited does not know when it asked.
const SET_MEANWHILE: i64 = 1_000;
/// 2025-01-01T00:00:00Z: a server that is before this has never been told the time.
const EARLIEST: i64 = 1_735_689_600_000;

impl Reading {
    /// The milliseconds to add to the device's clock to have the server's; nought where the device is right as far as
    /// one can tell. `None` where the answer says nothing of the time.
    pub fn correction(&self) -> Option<i64> {
        let (asked, answered) = (self.asked.milliseconds(), self.answered.milliseconds());
        let waited = answered.checked_sub(asked)?;
        let was_set = waited.checked_sub(self.round_trip)?.saturating_abs() > SET_MEANWHILE;
        if was_set || self.round_trip < 0 || self.age_seconds < 0 || self.date.milliseconds() < EARLIEST {
            return None;
        }
        let age = self.age_seconds.checked_mul(1_000)?;
        let server = self.date.milliseconds().checked_add(age)?.checked_add(LEFT_OUT)?;
        let off = server.checked_sub(asked.checked_add(waited / 2)?)?;
        let uncertain = COARSE + waited / 2;
        Some(if off.saturating_abs() < uncertain.max(LEAST) {
            0
        } else {
            off
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOON: i64 = 1_795_608_000_000;

    /// The answer of a server whose clock is `ahead` of the device's, after a round trip of `round_trip`.
    fn reading(ahead: i64, round_trip: i64, age_seconds: i64) -> Reading {
        let said = NOON + round_trip / 2 + ahead;
        Reading {
            asked: Instant::from_milliseconds(NOON),
            answered: Instant::from_milliseconds(NOON + round_trip),
            round_trip,
            date: Instant::from_milliseconds(said.div_euclid(1_000) * 1_000 - age_seconds * 1_000),
            age_seconds,
        }
    }

    #[test]
    fn a_device_that_is_off_is_corrected_by_the_server() {
        let check = |reading: Reading, expected: Option<i64>| assert_eq!(reading.correction(), expected, "{reading:?}");
        check(reading(0, 80, 0), Some(0));
        check(reading(1_900, 80, 0), Some(0));
        check(reading(-1_000, 80, 0), Some(0));
        check(reading(600_000, 80, 0), Some(600_460));
        check(reading(-600_000, 80, 0), Some(-599_540));
        // A cache has kept the answer for an hour.
        check(reading(0, 80, 3_600), Some(0));
        check(reading(-30_000, 80, 3_600), Some(-29_540));
    }

    #[test]
    fn a_slow_answer_says_little() {
        // It may have been under way for all of the eight seconds in either direction.
        assert_eq!(reading(4_000, 8_000, 0).correction(), Some(0));
        assert!(reading(6_000, 8_000, 0).correction().is_some_and(|off| off > 0));
    }

    #[test]
    fn what_cannot_be_says_nothing() {
        let good = reading(600_000, 80, 0);
        let set_meanwhile = Reading {
            answered: Instant::from_milliseconds(NOON + 3_600_000),
            ..good
        };
        let never_told = Reading {
            date: Instant::from_milliseconds(0),
            ..good
        };
        for reading in [
            set_meanwhile,
            never_told,
            Reading {
                age_seconds: -1,
                ..good
            },
            Reading {
                age_seconds: i64::MAX,
                ..good
            },
            Reading { round_trip: -5, ..good },
            Reading {
                asked: Instant::from_milliseconds(i64::MIN),
                ..good
            },
        ] {
            assert_eq!(reading.correction(), None, "{reading:?}");
        }
    }

    proptest! {
        #[test]
        fn the_corrected_clock_is_within_its_uncertainty(
            ahead in -1_000_000_000_i64..1_000_000_000,
            round_trip in 0_i64..20_000,
            age_seconds in 0_i64..100_000,
        ) {
            let correction = reading(ahead, round_trip, age_seconds).correction();
            let wrong_by = (ahead - correction.unwrap_or(i64::MAX)).abs();
            prop_assert!(wrong_by <= LEAST.max(2 * COARSE + round_trip / 2), "wrong by {wrong_by}");
        }
    }
}
