//! Whether there is any, and how many.

use super::look::Trait;
use super::naming::Senses;
use super::place::{Place, Places};
use super::vocabulary::Sense;

/// How well a place tells anything of stock.
pub(super) fn any(places: &Places, at: usize, place: &Place) -> i32 {
    let own = place.own.senses;
    let _ = (places, at);
    let base = if own.has(Sense::Stock) || own.has(Sense::Available) || own.has(Sense::SoldOut) {
        50
    } else if own.has(Sense::Count) && place.look.most(Trait::Whole) && !own.any(super::fields::FOREIGN) {
        30
    } else {
        0
    };
    if base == 0
        || place.context.any(Senses::of(&[
            Sense::Review,
            Sense::Related,
            Sense::Facet,
            Sense::Shipping,
        ]))
    {
        return 0;
    }
    base - i32::try_from(place.depth).unwrap_or(0) * 5
}
