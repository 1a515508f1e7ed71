//! Money in the place's own notation; numbers and dates in that of the words around them.

use crate::browser::locale;
use crate::domain::review::Rating;
use crate::domain::{Instant, Money};
use crate::state::Place;
use crate::text::PAGE_LANGUAGE;

/// Money as people of the place write it.
pub fn money(amount: Money, place: &Place) -> String {
    locale::money(amount, place.locale())
}

pub fn number(number: u32) -> String {
    locale::number(number, PAGE_LANGUAGE)
}

pub fn date(iso: &str) -> String {
    locale::date(iso, PAGE_LANGUAGE)
}

pub fn instant(instant: Instant) -> String {
    locale::instant(instant, PAGE_LANGUAGE)
}

/// The mean with one decimal: `4.4`.
pub fn rating(rating: Rating) -> String {
    let tenths = (rating.hundredths + 5) / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What a screen reader says for a row of stars.
pub fn stars(rating: Rating) -> String {
    let mean = self::rating(rating);
    match rating.count {
        Some(1) => format!("{mean} out of 5 stars, 1 review"),
        Some(count) => format!("{mean} out of 5 stars, {} reviews", number(count)),
        None => format!("{mean} out of 5 stars"),
    }
}
