//! Money in the place's own notation; numbers, dates and lists in that of the words around them.

use crate::browser::locale;
use crate::domain::review::Rating;
use crate::domain::{Instant, Money, Region};
use crate::state::{Place, locale_in};
use crate::text::message_format::Argument;
use crate::text::messages::{language, locale as locale_in_use, say_with};

/// Money as people of the place write it.
pub fn money(amount: Money, place: &Place) -> String {
    locale::money(amount, &place.locale())
}

/// So many whole units of the place's currency, as a filter of prices has them.
pub fn whole_price(price: u32, place: &Place) -> String {
    let currency = place.region.currency;
    let unit = 10_i64.pow(currency.exponent());
    money(Money::new(i64::from(price) * unit, currency), place)
}

/// Money of another region, as readers of the page's language write it there.
pub fn money_in(amount: Money, region: &Region) -> String {
    locale::money(amount, &locale_in(region, &language()))
}

pub fn number(number: u32) -> String {
    locale::number(number, &locale_in_use())
}

pub fn percent(hundredths: u32) -> String {
    locale::percent(hundredths, &locale_in_use())
}

pub fn date(iso: &str) -> String {
    locale::date(iso, &locale_in_use())
}

pub fn instant(instant: Instant) -> String {
    locale::instant(instant, &locale_in_use())
}

/// `Brazil, Germany and India`.
pub fn list(items: &[String]) -> String {
    locale::list(items, &locale_in_use())
}

/// The mean with one decimal: `4.4`.
pub fn rating(rating: Rating) -> String {
    let tenths = (rating.hundredths + 5) / 10;
    locale::fraction(&format!("{}.{}", tenths / 10, tenths % 10), &locale_in_use())
}

/// What a screen reader says for a row of stars.
pub fn stars(rating: Rating) -> String {
    let mean = self::rating(rating);
    let mean = ("mean", Argument::Text(&mean));
    match rating.count {
        Some(count) => say_with("stars_of_reviews", &[mean, ("count", Argument::Count(count))]),
        None => say_with("stars", &[mean]),
    }
}

/// What is left until an instant: days, hours, minutes and seconds, each in words, the first that is nought left out.
/// A second that has begun counts, so that nought is the instant itself.
pub fn time_left(milliseconds: i64) -> Vec<String> {
    let seconds = milliseconds.max(0).saturating_add(999) / 1000;
    let parts = [
        (seconds / 86_400, "day"),
        (seconds / 3600 % 24, "hour"),
        (seconds / 60 % 60, "minute"),
        (seconds % 60, "second"),
    ];
    let first = parts
        .iter()
        .position(|(count, _)| *count > 0)
        .unwrap_or(parts.len() - 1);
    let locale = locale_in_use();
    parts
        .iter()
        .skip(first)
        .map(|(count, unit)| locale::unit(u32::try_from(*count).unwrap_or(u32::MAX), unit, &locale))
        .collect()
}

/// By how much two clocks differ, to the nearest of the unit that fits: `12 minutes`, `3 hours`, `2 days`.
pub fn clock_difference(milliseconds: i64) -> String {
    let (count, unit) = clock_units(milliseconds);
    locale::unit(count, unit, &locale_in_use())
}

/// How long ago something was, by the unit that fits: `3 minutes ago`.
pub(super) fn ago(milliseconds: i64) -> String {
    let (count, unit) = clock_units(milliseconds.max(0));
    locale::ago(count, unit, &locale_in_use())
}

fn clock_units(milliseconds: i64) -> (u32, &'static str) {
    let minutes = milliseconds.saturating_abs().saturating_add(30_000) / 60_000;
    let (count, unit) = match minutes {
        ..90 => (minutes, "minute"),
        90..2_880 => ((minutes + 30) / 60, "hour"),
        _ => ((minutes + 720) / 1_440, "day"),
    };
    (u32::try_from(count).unwrap_or(u32::MAX), unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_told_from_the_largest_unit_on_and_nought_is_the_instant() {
        let check = |milliseconds: i64, expected: &str| {
            assert_eq!(time_left(milliseconds).join(", "), expected, "{milliseconds}");
        };
        check(0, "0 second");
        check(-5_000, "0 second");
        check(1, "1 second");
        check(1_000, "1 second");
        check(1_001, "2 second");
        check(60_000, "1 minute, 0 second");
        check(59_000, "59 second");
        // A leap day and the hour that a night in March lacks are not left out: instants know no calendar.
        check(86_400_000, "1 day, 0 hour, 0 minute, 0 second");
        check(30 * 86_400_000 + 3_600_000, "30 day, 1 hour, 0 minute, 0 second");
    }

    #[test]
    fn clocks_differ_by_minutes_hours_or_days() {
        let check = |milliseconds: i64, expected: (u32, &str)| {
            assert_eq!(clock_units(milliseconds), expected, "{milliseconds}");
        };
        check(61_000, (1, "minute"));
        check(-720_400, (12, "minute"));
        check(89 * 60_000, (89, "minute"));
        check(2 * 3_600_000 + 60_000, (2, "hour"));
        check(-86_400_000, (24, "hour"));
        check(3 * 86_400_000, (3, "day"));
        check(i64::MIN, (u32::MAX, "day"));
    }
}
