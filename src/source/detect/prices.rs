//! Which of the amounts in an item are prices, and which of several holds.

use super::fields::FOREIGN;
use super::look::{self, Trait};
use super::naming::Senses;
use super::place::{Place, Places};
use super::shapes::Names;
use super::vocabulary::Sense;

/// What of a price a place says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// What it costs.
    Plain,
    /// What it costs for now.
    Offer,
    /// What it cost before, or what others ask.
    Former,
    /// The lowest of a range.
    Least,
    /// The highest of a range.
    Most,
    /// The lowest of the last 30 days.
    Lowest,
}

/// What no price is, though a word of price may stand beside it.
const NO_PRICE: Senses = Senses::of(&[
    Sense::Shipping,
    Sense::Instalment,
    Sense::Rating,
    Sense::Review,
    Sense::Related,
    Sense::Facet,
    Sense::Date,
    Sense::Copy,
    Sense::Reserved,
    Sense::Measure,
    Sense::Level,
    Sense::Order,
    Sense::Score,
    Sense::Sold,
    Sense::Year,
    Sense::Person,
    Sense::Language,
    Sense::Exponent,
    Sense::Barcode,
    Sense::Image,
    Sense::Page,
    Sense::Settings,
]);

/// Words that make an amount in a price's object a price.
const PARTS: Senses = Senses::of(&[
    Sense::Amount,
    Sense::Value,
    Sense::Minor,
    Sense::Current,
    Sense::Former,
    Sense::Offer,
    Sense::Least,
    Sense::Most,
    Sense::Including,
    Sense::Excluding,
    Sense::Shown,
    Sense::Text,
    Sense::Main,
]);

/// What names say that say nothing: `field_3`, `value`.
const NAMELESS: Senses = Senses::of(&[Sense::Wrapper, Sense::Text, Sense::Value, Sense::List]);

fn is_nanos(place: &Place) -> bool {
    matches!(place.name(), "nanos" | "nano") && place.look.most(Trait::Whole)
}

/// The billionths that come on top of the whole units at a place.
pub(super) fn nanos_beside(places: &Places, at: usize) -> Option<usize> {
    let place = places.all.get(at).filter(|place| place.name() == "units")?;
    let mut beside = places.all.get(place.parent?)?.children.iter().copied();
    beside.find(|other| places.all.get(*other).is_some_and(is_nanos))
}

/// What a place says of a price, and how surely. `None` where it says nothing.
pub(super) fn role(places: &Places, at: usize, place: &Place) -> Option<(Role, i32)> {
    let look = &place.look;
    let is_amount = look.share(Trait::Number) + look.share(Trait::Money) >= 70;
    if !is_amount || look.most(Trait::Percent) {
        return None;
    }
    let is_marked = look.most(Trait::Money);
    // `rate: "Rs. 450"` is no rating, and `rate: 58` is higher than stars go.
    let is_rate = place.own.has(Sense::Rating) && place.own.has(Sense::Price) && is_above_ratings(place);
    let no_rating = if is_marked || is_rate {
        Senses::of(&[Sense::Rating])
    } else {
        Senses::NONE
    };
    if is_nanos(place) {
        return None;
    }
    // Whole units with their fraction beside them are no count.
    let own = place.own.senses.without(no_rating);
    let own = match nanos_beside(places, at) {
        Some(_) => own
            .without(Senses::of(&[Sense::Count]))
            .with(Senses::of(&[Sense::Value])),
        None => own,
    };
    let context = place.context;
    let all = own.with(context);
    let is_priced = own.has(Sense::Price);
    let in_price = context.has(Sense::Price);
    let base = if is_priced {
        52
    } else if in_price && own.any(PARTS) {
        48
    } else if in_price && own.is_empty() && !own.any(FOREIGN) {
        22
    } else if own.has(Sense::Amount) && !own.any(FOREIGN) {
        30
    } else if is_marked && !own.any(FOREIGN) {
        34
    } else if own.without(NAMELESS).is_empty()
        && place.own.known <= 1
        && place.many == 0
        && look.share(Trait::Cents) >= 60
    {
        // A number with cents under a name that says nothing.
        26
    } else if own.any(Senses::of(&[Sense::Offer, Sense::Former])) && !own.any(FOREIGN) && look.some(Trait::Number) {
        24
    } else {
        return None;
    };
    // `discounted price` is a price, `discount` is none.
    let is_off = above(places, at, &|place| {
        place.own.has(Sense::Discount) && !place.own.has(Sense::Price)
    });
    let is_count = own.has(Sense::Count) && !is_priced || own.any(Senses::of(&[Sense::Id, Sense::Code, Sense::Is]));
    let is_tax = own.has(Sense::Tax) && !own.any(Senses::of(&[Sense::Including, Sense::Excluding]))
        || context.has(Sense::Tax) && !context.has(Sense::Price);
    // What is called a cost and no more is a price where there is none besides.
    let is_cost = above(places, at, &|place| place.own.has(Sense::Cost));
    let is_bare_cost = is_cost && !above(places, at, &|place| place.own.has(Sense::Cost) && !is_bare_cost(place));
    if is_cost && !is_bare_cost || all.any(NO_PRICE) || is_off || is_count || is_tax {
        return None;
    }
    let role = role_of(own, context);
    let mut score = base - i32::from(place.own.unknown) * 8 - if place.own.guessed { 6 } else { 0 };
    score -= (3 * i32::try_from(place.depth).unwrap_or(0).saturating_sub(1).max(0)).min(9);
    score -= 6 * i32::try_from(place.many).unwrap_or(0);
    score -= i32::try_from(100 - places.presence(at).min(100)).unwrap_or(0) / 5;
    for (sense, change) in [
        (Sense::Channel, -25),
        (Sense::Option, -18),
        (Sense::Seller, -6),
        (Sense::Excluding, -7),
        (Sense::Including, 2),
        (Sense::Current, 3),
        (Sense::Shown, -14),
        (Sense::Symbol, -30),
        (Sense::Range, -3),
        (Sense::Total, -6),
        (Sense::Discount, -4),
        (Sense::Per, -24),
        // What a set costs is not what one of it costs.
        (Sense::Group, -20),
    ] {
        if all.has(sense) {
            score += change;
        }
    }
    let above = place.parent.and_then(|parent| places.all.get(parent));
    score -= above.map_or(0, |above| i32::from(above.own.unknown) * 4);
    if own.has(Sense::Reference) || parent_has(places, place, Sense::Reference) {
        score -= 12;
    }
    if is_bare_cost {
        score -= 24;
    }
    if is_rate && !is_marked {
        score -= 10;
    }
    if all_nought(place) {
        score -= 12;
    }
    (score > 0).then_some((role, score))
}

fn role_of(own: Senses, context: Senses) -> Role {
    if own.has(Sense::Current) && own.has(Sense::Former) {
        return Role::Plain;
    }
    let by = |senses: Senses| {
        if senses.has(Sense::Lowest) {
            Some(Role::Lowest)
        } else if senses.has(Sense::Most) && !senses.has(Sense::Least) {
            Some(Role::Most)
        } else if senses.has(Sense::Former) {
            Some(Role::Former)
        } else if senses.has(Sense::Offer) || senses.has(Sense::Discount) {
            Some(Role::Offer)
        } else if senses.has(Sense::Least) {
            Some(Role::Least)
        } else {
            None
        }
    };
    if context.has(Sense::Most) && !context.has(Sense::Least) {
        return Role::Most;
    }
    by(own).or_else(|| by(context)).unwrap_or(Role::Plain)
}

/// Whether some of the numbers are higher than ratings of any scale but a hundred, and none says of how many.
fn is_above_ratings(place: &Place) -> bool {
    let numbers = place.values.iter().filter_map(|(_, node)| look::thousandths(*node));
    let (mut highest, mut odd) = (0, false);
    for number in numbers.take(60) {
        highest = highest.max(number);
        odd |= number % 1000 != 0;
    }
    highest > 100_000 || highest > 10_000 && odd
}

fn is_bare_cost(place: &Place) -> bool {
    place.own.has(Sense::Price) && place.own.known == 1 && place.own.unknown == 0 && !place.own.guessed
}

/// Whether the object that a place is in is named so.
fn parent_has(places: &Places, place: &Place, sense: Sense) -> bool {
    let above = place.parent.and_then(|parent| places.all.get(parent));
    above.is_some_and(|above| above.own.has(sense))
}

/// Whether it is so of a place or of one that it is in.
fn above(places: &Places, at: usize, is: &dyn Fn(&Place) -> bool) -> bool {
    let mut here = Some(at);
    while let Some(place) = here.and_then(|here| places.all.get(here)) {
        if is(place) {
            return true;
        }
        here = place.parent;
    }
    false
}

fn all_nought(place: &Place) -> bool {
    place
        .values
        .iter()
        .take(50)
        .all(|(_, node)| look::thousandths(*node).is_none_or(|amount| amount == 0))
}

/// How well a place suits any price.
pub(super) fn any_price(places: &Places, at: usize, place: &Place) -> i32 {
    match role(places, at, place) {
        Some((Role::Most | Role::Lowest, _)) | None => by_name_of_currency(place),
        Some((_, score)) => score,
    }
}

/// An object of amounts whose members are named for currencies.
fn by_name_of_currency(place: &Place) -> i32 {
    let is_price = place.own.has(Sense::Price) || place.context.has(Sense::Price);
    if place.names == Names::Currencies && is_price && place.look.most(Trait::Object) {
        30
    } else {
        0
    }
}
