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
pub fn time_left(milliseconds: i64) -> Vec<String> {
    let seconds = milliseconds.max(0) / 1000;
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
