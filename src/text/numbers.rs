//! Numbers, money and dates in the place's own notation.

use crate::browser::locale;
use crate::domain::review::Rating;
use crate::domain::{Instant, Money};
use crate::state::Place;

pub fn money(amount: Money, place: &Place) -> String {
    locale::money(amount, place.locale())
}

pub fn number(number: u32, place: &Place) -> String {
    locale::number(number, place.locale())
}

pub fn date(iso: &str, place: &Place) -> String {
    locale::date(iso, place.locale())
}

pub fn instant(instant: Instant, place: &Place) -> String {
    locale::instant(instant, place.locale())
}

/// The mean with one decimal: `4.4`.
pub fn rating(rating: Rating) -> String {
    let tenths = (rating.hundredths + 5) / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What a screen reader says for a row of stars.
pub fn stars(rating: Rating, place: &Place) -> String {
    let mean = self::rating(rating);
    match rating.count {
        Some(1) => format!("{mean} out of 5 stars, 1 review"),
        Some(count) => format!("{mean} out of 5 stars, {} reviews", number(count, place)),
        None => format!("{mean} out of 5 stars"),
    }
}
