//! Stars, tags, dates and countries of a product.

use super::fields::{FOREIGN, Ranked, rank};
use super::look::{Trait, thousandths};
use super::naming::{Senses, words_of};
use super::place::{Place, Places};
use super::report::Report;
use super::step::Step;
use super::vocabulary::Sense;
use crate::source::Paths;
use crate::source::mapping::{Fields, RatingFields};

/// What stars are not of.
const NO_RATING: Senses = Senses::of(&[
    Sense::Seller,
    Sense::Related,
    Sense::Price,
    Sense::Tax,
    Sense::Shipping,
    Sense::Facet,
    Sense::Currency,
    Sense::Discount,
    Sense::Image,
    Sense::Category,
    Sense::Date,
    Sense::Id,
    Sense::Copy,
    Sense::Video,
    Sense::Cost,
    Sense::Exponent,
    Sense::Measure,
]);

fn mean(places: &Places, at: usize, place: &Place) -> i32 {
    let own = place.own.senses;
    let is_number = place.look.share(Trait::Number) >= 70;
    let is_counted = own.has(Sense::Count) || own.has(Sense::Total) || own.has(Sense::Best) || own.has(Sense::Most);
    let is_digit = place.name().bytes().all(|byte| byte.is_ascii_digit());
    if !is_number || is_counted || is_digit || own.with(place.context).any(NO_RATING) || highest(place) > 100_000 {
        return 0;
    }
    let in_rating = place.context.any(Senses::of(&[Sense::Rating, Sense::Review]));
    let base = if own.has(Sense::Rating) {
        54
    } else if in_rating && own.any(Senses::of(&[Sense::Value, Sense::Score])) {
        50
    } else {
        0
    };
    if base == 0 || own.has(Sense::Review) && !own.has(Sense::Rating) {
        return 0;
    }
    base - 14 * i32::try_from(place.many).unwrap_or(0) - distance(places, at, place)
}

fn distance(places: &Places, at: usize, place: &Place) -> i32 {
    let missing = i32::try_from(100 - places.presence(at).min(100)).unwrap_or(0);
    3 * i32::try_from(place.depth).unwrap_or(0) + missing / 10 + i32::from(place.own.unknown) * 6
}

fn highest(place: &Place) -> i64 {
    place
        .values
        .iter()
        .filter_map(|(_, node)| thousandths(*node))
        .max()
        .unwrap_or(0)
}

fn count(places: &Places, at: usize, place: &Place) -> i32 {
    let own = place.own.senses;
    if !place.look.most(Trait::Whole) || place.many > 0 || own.with(place.context).any(NO_RATING) {
        return 0;
    }
    let in_rating = place.context.any(Senses::of(&[Sense::Rating, Sense::Review]));
    let counts = own.any(Senses::of(&[Sense::Count, Sense::Total]));
    let base = if own.any(Senses::of(&[Sense::Rating, Sense::Review])) && counts {
        54
    } else if in_rating && (counts || own.has(Sense::Review)) {
        52
    } else if own.has(Sense::Review) && !own.has(Sense::Rating) {
        42
    } else {
        0
    };
    if base == 0 {
        0
    } else {
        base - distance(places, at, place)
    }
}

fn best(_: &Places, _: usize, place: &Place) -> i32 {
    let in_rating = place.own.has(Sense::Rating) || place.context.has(Sense::Rating);
    let is_best = place.own.any_of(&[Sense::Best, Sense::Most]) && in_rating;
    if is_best && place.look.most(Trait::Number) && place.many == 0 {
        40
    } else {
        0
    }
}

/// Where the stars are.
pub(super) fn find(places: &Places, report: &mut Report) -> RatingFields {
    let means = rank(places, &mean);
    let Some(place) = means.first().and_then(|(at, _)| places.all.get(*at)) else {
        return RatingFields::default();
    };
    let bests = rank(places, &best);
    let highest = highest(place);
    RatingFields {
        mean: report.path("rating.mean", places, &means, None),
        count: report.path("rating.count", places, &rank(places, &count), None),
        out_of: match highest {
            _ if !bests.is_empty() => None,
            0..=5_000 => None,
            5_001..=10_000 => Some(10),
            _ => Some(100),
        },
        best: report.path("rating.best", places, &bests, None),
    }
}

fn tags(places: &Places, at: usize, place: &Place) -> i32 {
    let own = place.own.senses;
    let is_text =
        place.look.most(Trait::Text) && place.look.share(Trait::Address) < 20 && place.look.mean_length() < 200;
    let is_tag = place.subject.has(Sense::Tag)
        && (place.step == Some(Step::Each)
            || own.any(Senses::of(&[Sense::Name, Sense::Title, Sense::Value, Sense::Text]))
            || own.has(Sense::Tag));
    let foreign = FOREIGN.without(Senses::of(&[Sense::Tag, Sense::Language]));
    if !is_text
        || !is_tag
        || own.any(foreign)
        || place.context.any(foreign)
        || own.any(Senses::of(&[Sense::Id, Sense::Slug, Sense::Link]))
    {
        return 0;
    }
    46 - distance(places, at, place)
}

fn released(places: &Places, at: usize, place: &Place) -> i32 {
    let own = place.own.senses;
    let is_seconds = place.look.most(Trait::Whole) && highest(place) > 900_000_000_000;
    let is_date = place.look.most(Trait::Date) || is_seconds;
    let words = words_of(place.name());
    let is_change = words.iter().any(|word| {
        ["updat", "modif", "expir", "end", "delet", "until", "valid"]
            .iter()
            .any(|start| word.starts_with(start))
    });
    if !is_date
        || is_change
        || place.many > 0
        || place.context.any(FOREIGN)
        || !own.any(Senses::of(&[Sense::Date, Sense::Created]))
    {
        return 0;
    }
    let base = if words.iter().any(|word| {
        ["releas", "launch", "publish", "publi"]
            .iter()
            .any(|start| word.starts_with(start))
    }) {
        50
    } else {
        40
    };
    if own.any(Senses::of(&[
        Sense::Price,
        Sense::Offer,
        Sense::Stock,
        Sense::Available,
        Sense::Image,
    ])) {
        0
    } else {
        base - distance(places, at, place)
    }
}

fn countries(places: &Places, at: usize, place: &Place, is_not: bool) -> i32 {
    let own = place.subject.with(place.own.senses);
    if !own.has(Sense::Country) || !place.look.most(Trait::Country) || place.many == 0 {
        return 0;
    }
    let says_not = own.has(Sense::Not) || place.context.has(Sense::Not);
    let foreign = FOREIGN.without(Senses::of(&[
        Sense::Country,
        Sense::Market,
        Sense::Shipping,
        Sense::Place,
    ]));
    if says_not != is_not || place.context.any(foreign.with(Senses::of(&[Sense::Brand]))) {
        return 0;
    }
    44 - distance(places, at, place)
}

/// Tags, date and countries.
pub(super) fn find_others(places: &Places, report: &mut Report, fields: &mut Fields) {
    fields.tags = report.path("tags", places, &rank(places, &tags), None);
    fields.released = report.path("released", places, &rank(places, &released), None);
    let sold_in = rank(places, &|places, at, place| countries(places, at, place, false));
    let not_sold_in = rank(places, &|places, at, place| countries(places, at, place, true));
    fields.sold_in = report.path("sold_in", places, &sold_in, None);
    fields.not_sold_in = report.path("not_sold_in", places, &not_sold_in, None);
}

/// Only the places of one ranking as paths.
pub(super) fn paths_of(places: &Places, ranked: &Ranked, from: Option<usize>) -> Paths {
    ranked
        .first()
        .and_then(|(at, _)| places.path_between(from, *at).parse().ok())
        .into_iter()
        .collect()
}
