//! Whether amounts are in whole units or in cents.

use super::currencies;
use super::fields::rank;
use super::look::{self, Trait};
use super::naming::Senses;
use super::place::{Place, Places};
use super::vocabulary::Sense;
use crate::source::mapping::Unit;

/// In what amounts are written, and why.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) unit: Unit,
    pub(super) exponent: Option<usize>,
    pub(super) confidence: u8,
    pub(super) why: String,
}

fn found(unit: Unit, confidence: u8, why: &str) -> Found {
    Found {
        unit,
        exponent: None,
        confidence,
        why: why.to_owned(),
    }
}

/// The unit of the amounts at a place. In doubt they are whole units, as people write them.
pub(super) fn find(places: &Places, at: usize) -> Found {
    let Some(place) = places.all.get(at) else {
        return found(Unit::Major, 50, "");
    };
    if !all_whole(place) {
        return found(Unit::Major, 97, "Some amounts have decimals, so they are whole units.");
    }
    if super::prices::nanos_beside(places, at).is_some() {
        return found(Unit::Major, 97, "The fraction stands beside the whole units.");
    }
    if super::naming::words_of(place.name())
        .iter()
        .any(|word| word.starts_with("micro"))
    {
        return found(Unit::Micro, 95, "The name of the amount says that it is in millionths.");
    }
    if place.own.has(Sense::Minor) || place.context.has(Sense::Minor) {
        return with_exponent(
            places,
            at,
            found(Unit::Minor, 95, "The name of the amount says that it is in cents."),
        );
    }
    let exponents = rank(places, &exponent);
    if let Some((exponent, _)) = exponents
        .first()
        .filter(|(exponent, _)| is_beside(places, at, *exponent))
    {
        let is_power = places
            .all
            .get(*exponent)
            .is_some_and(|place| !has_value_of(place, &["10", "100", "1000"]));
        return Found {
            exponent: is_power.then_some(*exponent),
            ..found(
                Unit::Minor,
                92,
                "The amounts are whole numbers, and the body says how many of their digits are decimals.",
            )
        };
    }
    match corroborated(places, place) {
        Some(Unit::Minor) => {
            return found(
                Unit::Minor,
                94,
                "The same prices are there with decimals, a hundredth of these.",
            );
        }
        Some(Unit::Major) => return found(Unit::Major, 94, "The same prices are there as texts, equal to these."),
        Some(Unit::Micro) | None => {}
    }
    let amounts: Vec<i64> = place
        .values
        .iter()
        .filter_map(|(_, node)| look::thousandths(*node))
        .map(|amount| amount / 1000)
        .filter(|amount| *amount > 0)
        .collect();
    if amounts.is_empty() {
        return found(Unit::Major, 60, "Nothing says otherwise.");
    }
    let currency = currencies::near(places, at);
    let code_at = currency.first().map(|(at, _)| *at);
    let is_strong = code_at.and_then(|at| places.all.get(at)).is_some_and(|place| {
        place.values.iter().all(|(_, node)| {
            node.text()
                .is_none_or(|code| STRONG.contains(&code.trim().to_ascii_uppercase().as_str()))
        })
    });
    if is_strong && amounts.iter().all(|amount| *amount >= 100) {
        let is_object = code_at.is_some_and(|code| is_object_of_money(places, at, code));
        if is_object {
            return found(
                Unit::Minor,
                68,
                "The amounts are whole numbers of a hundred or more, in an object with their currency, as cents are written.",
            );
        }
        let mut sorted = amounts.clone();
        sorted.sort_unstable();
        let median = sorted.get(sorted.len() / 2).copied().unwrap_or(0);
        let odd = amounts.iter().filter(|amount| *amount % 100 != 0).count();
        if median >= DEAR && odd * 2 >= amounts.len() {
            return found(
                Unit::Minor,
                64,
                "The amounts are whole numbers, too high for whole units of their currency and too odd for round prices.",
            );
        }
    }
    found(
        Unit::Major,
        70,
        "The amounts are whole numbers and nothing says that they are cents.",
    )
}

/// More than most goods of a shop cost in the currencies below.
const DEAR: i64 = 5000;

/// Currencies of which a few already buy something.
const STRONG: &[&str] = &[
    "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD", "ILS", "BGN", "PLN", "BRL", "AED", "SAR", "QAR", "MYR",
];

fn with_exponent(places: &Places, at: usize, found: Found) -> Found {
    let exponents = rank(places, &exponent);
    let beside = exponents
        .first()
        .filter(|(exponent, _)| is_beside(places, at, *exponent));
    Found {
        exponent: beside.map(|(exponent, _)| *exponent),
        ..found
    }
}

fn all_whole(place: &Place) -> bool {
    place.values.iter().all(|(_, node)| match node.number() {
        Some(number) => !number.contains(['.', 'e', 'E']),
        None => node
            .text()
            .is_none_or(|text| text.trim().bytes().all(|byte| byte.is_ascii_digit())),
    })
}

/// How well a place says how many digits are decimals.
fn exponent(_: &Places, _: usize, place: &Place) -> i32 {
    let is_small = place.values.iter().all(|(_, node)| {
        let number = node.number().map(std::borrow::Cow::Borrowed).or_else(|| node.text());
        number.is_none_or(|number| matches!(number.as_ref(), "0" | "1" | "2" | "3" | "4" | "10" | "100" | "1000"))
    });
    let own = place.own.senses;
    let about_money = own.any(Senses::of(&[Sense::Currency, Sense::Minor, Sense::Price]))
        || place.context.any(Senses::of(&[Sense::Price, Sense::Currency]));
    if own.has(Sense::Exponent) && is_small && about_money && place.look.most(Trait::Whole) {
        40
    } else {
        0
    }
}

fn has_value_of(place: &Place, values: &[&str]) -> bool {
    place
        .values
        .iter()
        .any(|(_, node)| node.number().is_some_and(|number| values.contains(&number)))
}

/// Whether two places are in one object, or one in an object beside the other.
fn is_beside(places: &Places, at: usize, other: usize) -> bool {
    let above = |at: usize| places.all.get(at).and_then(|place| place.parent);
    let near = above(at);
    let far = near.and_then(above);
    let of_other = above(other);
    of_other.is_some() && (of_other == near || of_other == far)
}

/// Whether the amount is in an object that has little more than it and the code of its currency.
fn is_object_of_money(places: &Places, at: usize, code: usize) -> bool {
    let above = |at: usize| places.all.get(at).and_then(|place| place.parent);
    let is_amount = places
        .all
        .get(at)
        .is_some_and(|place| place.own.any_of(&[Sense::Amount, Sense::Value, Sense::Minor]));
    let parent = above(at);
    let size = parent
        .and_then(|parent| places.all.get(parent))
        .map_or(0, |parent| parent.children.len());
    let is_item = parent
        .and_then(|parent| places.all.get(parent))
        .is_some_and(|parent| parent.step.is_none());
    parent.is_some() && parent == above(code) && is_amount && !is_item && size <= 16
}

/// Whether other prices of the same items are a hundredth of these, or equal to them.
fn corroborated(places: &Places, place: &Place) -> Option<Unit> {
    let mut equal = 0;
    let mut hundredth = 0;
    for other in &places.all {
        let is_text = other.look.most(Trait::Money);
        let is_decimal =
            other.look.most(Trait::Number) && !other.look.most(Trait::Whole) && other.own.has(Sense::Price);
        if other.is_apart || !is_text && !is_decimal {
            continue;
        }
        for (item, node) in other.values.iter().take(60) {
            let Some(shown) = look::thousandths(*node).filter(|shown| *shown > 0) else {
                continue;
            };
            let mut own = place.values.iter().filter(|(of, _)| of == item);
            let Some(amount) = own.next().and_then(|(_, node)| look::thousandths(*node)) else {
                continue;
            };
            equal += i32::from(amount == shown);
            hundredth += i32::from(amount == shown.saturating_mul(100));
        }
    }
    match (equal, hundredth) {
        (0, 0) => None,
        (equal, hundredth) if hundredth > equal => Some(Unit::Minor),
        _ => Some(Unit::Major),
    }
}
