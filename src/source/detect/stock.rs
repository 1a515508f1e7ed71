//! Whether there is any, and how many.

use super::fields::{FOREIGN, rank};
use super::look::Trait;
use super::naming::{Senses, words_of};
use super::place::{Place, Places};
use super::report::Report;
use super::step::Step;
use super::vocabulary::Sense;
use crate::source::availability;
use crate::source::mapping::StockFields;

/// Numbers and flags of something else than this product's stock.
const NO_STOCK: Senses = Senses::of(&[
    Sense::Review,
    Sense::Rating,
    Sense::Related,
    Sense::Facet,
    Sense::Shipping,
    Sense::Price,
    Sense::Sold,
    Sense::Reserved,
    Sense::Image,
    Sense::Category,
    Sense::Copy,
    Sense::Measure,
    Sense::Date,
    Sense::Tag,
    Sense::Discount,
    Sense::Page,
    Sense::Instalment,
    Sense::Country,
    Sense::Language,
    Sense::Person,
    Sense::Video,
    Sense::Breadcrumb,
    Sense::Brand,
]);

fn is_of_stock(place: &Place) -> bool {
    let no = NO_STOCK.without(if place.own.has(Sense::Stock) || place.subject.has(Sense::Stock) {
        Senses::of(&[Sense::Measure, Sense::Reserved])
    } else {
        Senses::NONE
    });
    !place.own.senses.any(no) && !place.context.any(NO_STOCK.without(Senses::of(&[Sense::Reserved])))
}

fn distance(places: &Places, at: usize, place: &Place) -> i32 {
    let depth = i32::try_from(place.depth).unwrap_or(0);
    let missing = i32::try_from(100 - places.presence(at).min(100)).unwrap_or(0);
    let many = i32::try_from(place.many).unwrap_or(0);
    // Stock stands in a list of places; in another list it is of something else.
    let lists = Senses::of(&[
        Sense::Stock,
        Sense::Available,
        Sense::Place,
        Sense::Price,
        Sense::Offer,
        Sense::Seller,
        Sense::Variant,
    ]);
    let of_other = if many > 0 && !place.context.any(lists) { 25 } else { 0 };
    of_other
        + 4 * (depth - 1).max(0)
        + missing / 5
        + many * 6
        + i32::from(place.own.unknown) * 6
        + if place.own.guessed { 6 } else { 0 }
}

/// How well a place says whether there is any: true or false, or words for it.
pub(super) fn available(places: &Places, at: usize, place: &Place) -> i32 {
    let own = place.own.senses;
    if !is_of_stock(place) || own.has(Sense::SoldOut) || own.has(Sense::Unlimited) {
        return 0;
    }
    let look = &place.look;
    let is_flag = look.share(Trait::True) + look.share(Trait::False) >= 70;
    let is_word = look.most(Trait::Text) && !look.some(Trait::Number) && says_availability(place);
    let is_digit =
        look.most(Trait::Number) && own.has(Sense::Available) && !own.has(Sense::Count) && all_nought_or_one(place);
    if !is_flag && !is_word && !is_digit {
        return 0;
    }
    let base = if own.has(Sense::Available) || own.has(Sense::Stock) && !own.has(Sense::Unlimited) {
        56
    } else if is_word && own.has(Sense::Status) {
        44
    } else if is_word && place.context.any(Senses::of(&[Sense::Stock, Sense::Available])) {
        46
    } else if is_flag
        && place.context.any(Senses::of(&[Sense::Stock, Sense::Available]))
        && own.any(Senses::of(&[Sense::Value, Sense::Status, Sense::Is]))
    {
        40
    } else if is_word && own.is_empty() && place.many == 0 && place.depth == 1 && (4..=30).contains(&look.mean_length())
    {
        24
    } else {
        0
    };
    if base == 0 || own.has(Sense::Active) && !own.has(Sense::Available) && !own.has(Sense::Stock) {
        return 0;
    }
    let foreign = own.any(FOREIGN.without(Senses::of(&[
        Sense::Stock,
        Sense::Status,
        Sense::Attribute,
        Sense::Settings,
    ])));
    base - distance(places, at, place) - if foreign { 20 } else { 0 }
}

/// Whether texts are such as `in stock`, `agotado`, `https://schema.org/InStock`.
fn says_availability(place: &Place) -> bool {
    let texts = place
        .values
        .iter()
        .map(|(_, node)| *node)
        .filter(|node| node.text().is_some());
    let (mut said, mut all) = (0_usize, 0_usize);
    for node in texts.take(60) {
        all += 1;
        let is_short = node.text().is_some_and(|text| text.chars().count() <= 60);
        said += usize::from(is_short && availability(node).is_some());
    }
    all > 0 && said * 2 >= all
}

fn all_nought_or_one(place: &Place) -> bool {
    place
        .values
        .iter()
        .all(|(_, node)| node.number().is_none_or(|number| number == "0" || number == "1"))
}

/// How well a place says that there is none.
fn sold_out(places: &Places, at: usize, place: &Place) -> i32 {
    let look = &place.look;
    let is_flag = look.share(Trait::True) + look.share(Trait::False) >= 70
        || look.most(Trait::Number) && all_nought_or_one(place)
        || look.most(Trait::Text) && says_availability(place);
    if !place.own.has(Sense::SoldOut) || !is_flag || !is_of_stock(place) {
        return 0;
    }
    54 - distance(places, at, place)
}

/// How well a place says how many there are.
pub(super) fn count(places: &Places, at: usize, place: &Place) -> i32 {
    let own = place.own.senses;
    if !place.look.most(Trait::Number)
        || !is_of_stock(place)
        || own.any(Senses::of(&[Sense::Id, Sense::Code, Sense::Exponent, Sense::Score]))
    {
        return 0;
    }
    let in_stock = place.context.any(Senses::of(&[Sense::Stock, Sense::Available]));
    let base = if own.has(Sense::Stock) {
        56
    } else if own.has(Sense::Available) {
        50
    } else if own.has(Sense::Count) && in_stock {
        54
    } else if in_stock && own.any(Senses::of(&[Sense::Value, Sense::Amount, Sense::Total])) {
        44
    } else if own.has(Sense::Count) && !own.any(FOREIGN) && place.own.known == 1 {
        40
    } else {
        0
    };
    if base == 0 {
        return 0;
    }
    let more = i32::from(own.has(Sense::Count)) * 2 + i32::from(own.has(Sense::Available)) * 2;
    let foreign = own.any(FOREIGN.without(Senses::of(&[Sense::Stock, Sense::Status, Sense::Level, Sense::Place])));
    base + more - distance(places, at, place) - if foreign { 20 } else { 0 }
}

/// How well the members of an object are counts for a branch each: `{"Brugge": 2, "Gent": 1}`.
fn by_place(places: &Places, _: usize, place: &Place) -> i32 {
    let above = place.parent.and_then(|parent| places.all.get(parent));
    let Some(above) = above.filter(|above| above.own.has(Sense::Stock) && place.step == Some(Step::Members)) else {
        return 0;
    };
    let members = above.children.iter().filter_map(|child| places.all.get(*child));
    let known = members
        .filter(|child| child.own.any_of(&[Sense::Count, Sense::Reserved, Sense::Available]))
        .count();
    if place.look.most(Trait::Whole) && known == 0 && is_of_stock(above) {
        40
    } else {
        0
    }
}

/// How well a place says whether anyone counts, or whether it is sold though there is none.
fn unlimited(places: &Places, at: usize, place: &Place) -> i32 {
    if !place.own.has(Sense::Unlimited) || !is_of_stock(place) || when_unlimited(place).is_none() {
        return 0;
    }
    50 - distance(places, at, place)
}

/// Which values mean that there is always some. `manage_stock` does when it is false, `policy` when it is `continue`.
fn when_unlimited(place: &Place) -> Option<Vec<String>> {
    let words = words_of(place.name());
    let has = |starts: &[&str]| {
        words
            .iter()
            .any(|word| starts.iter().any(|start| word.starts_with(start)))
    };
    let values = |list: &[&str]| Some(list.iter().map(|value| (*value).to_owned()).collect());
    if has(&["manag", "track"]) {
        values(&["false", "none", "0"])
    } else if has(&["polic"]) {
        values(&["continue", "CONTINUE"])
    } else if has(&["unlimit", "infinit", "ilimit", "illimit", "unbegrenz"]) {
        Some(Vec::new())
    } else {
        None
    }
}

/// How well a place says anything of stock.
pub(super) fn any(places: &Places, at: usize, place: &Place) -> i32 {
    available(places, at, place)
        .max(count(places, at, place))
        .max(sold_out(places, at, place))
}

/// Where stock is, in a product or in a variant; `field` is how it is called in a mapping.
pub(super) fn find(places: &Places, report: &mut Report, field: &str) -> StockFields {
    let name = |part: &str| format!("{field}.{part}");
    let flags = rank(places, &available);
    let sold_out = rank(places, &sold_out);
    let counts = rank(places, &count);
    let unlimited = rank(places, &unlimited);
    let mut fields = StockFields {
        available: report.path(&name("available"), places, &flags, None),
        sold_out: report.path(&name("sold_out"), places, &sold_out, None),
        count: report.path(&name("count"), places, &counts, None),
        ..StockFields::default()
    };
    let branches = rank(places, &by_place);
    let is_one_of_them = branches
        .first()
        .zip(counts.first())
        .is_some_and(|((all, _), (one, _))| {
            let object = places.all.get(*all).and_then(|place| place.parent);
            object.is_some_and(|object| places.is_in(*one, object))
        });
    if is_one_of_them || fields.count.is_empty() && fields.available.is_empty() {
        fields.count = report.path(&name("count"), places, &branches, None);
    }
    if let Some((at, _)) = unlimited.first()
        && let Some(when) = places.all.get(*at).and_then(when_unlimited)
    {
        fields.unlimited = report.path(&name("unlimited"), places, &unlimited, None);
        fields.unlimited_when = when;
    }
    fields
}
