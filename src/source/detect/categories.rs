//! Where the categories are, and whether they are levels of one or several side by side.

use super::fields::{FOREIGN, Ranked, rank};
use super::look::Trait;
use super::naming::Senses;
use super::place::{Place, Places};
use super::report::Report;
use super::step::{Step, quoted};
use super::vocabulary::Sense;
use crate::source::Paths;
use crate::source::mapping::CategoryFields;

/// How well a place holds names of categories.
pub(super) fn category(places: &Places, at: usize, place: &Place) -> i32 {
    let look = &place.look;
    let own = place.own.senses;
    if !look.most(Trait::Text)
        || look.share(Trait::Address) > 40 && !is_path(place)
        || look.mean_length() > 200
        || look.share(Trait::Letters) < 60
    {
        return 0;
    }
    let is_of_category = place.subject.has(Sense::Category) || place.context.has(Sense::Category);
    let is_of_trail = place.context.has(Sense::Breadcrumb) || place.subject.has(Sense::Breadcrumb);
    let names = Senses::of(&[
        Sense::Name,
        Sense::Title,
        Sense::Level,
        Sense::Breadcrumb,
        Sense::Text,
        Sense::Value,
    ]);
    let base = if own.has(Sense::Category) {
        52
    } else if is_of_category && (own.any(names) || place.step == Some(Step::Each)) {
        54
    } else if is_of_category && own.has(Sense::Slug) {
        26
    } else if is_of_trail && (own.any(names) || place.step == Some(Step::Each)) {
        36
    } else if own.has(Sense::Group) && !own.has(Sense::Id) {
        30
    } else if place.context.has(Sense::Group) && own.any(names) {
        34
    } else if says_what_it_is(places, at, place) {
        // The name of a kind is that of a category where many products share few.
        if own.has(Sense::Product) { 40 } else { 32 }
    } else if own.has(Sense::Kind) && own.has(Sense::Product) && look.share(Trait::Words) > 20 {
        28
    } else {
        0
    };
    let foreign = FOREIGN.without(Senses::of(&[
        Sense::Category,
        Sense::Breadcrumb,
        Sense::Level,
        Sense::Parent,
        Sense::Group,
        Sense::Tag,
        Sense::Attribute,
        Sense::Language,
    ]));
    let machine = Senses::of(&[
        Sense::Id,
        Sense::Code,
        Sense::Link,
        Sense::Date,
        Sense::Description,
        Sense::Is,
        Sense::Count,
    ]);
    // A path of categories is no address, though both are called a path.
    let is_address = look.share(Trait::Address) > 0 && look.share(Trait::Words) < 20 && !is_path(place);
    let machine = if is_address {
        machine
    } else {
        machine.without(Senses::of(&[Sense::Link]))
    };
    if base == 0 || place.context.any(foreign) || own.any(foreign) || own.any(machine) && !own.any(names) {
        return 0;
    }
    let mut score = base - i32::from(place.own.unknown) * 6 - if place.own.guessed { 6 } else { 0 };
    score -= 3 * i32::try_from(place.depth).unwrap_or(0).saturating_sub(1).max(0);
    score -= i32::try_from(100 - places.presence(at).min(100)).unwrap_or(0) / 5;
    if place.own.has(Sense::Parent) || place.context.has(Sense::Parent) {
        score -= 14;
    }
    if own.any(machine) {
        score -= 24;
    }
    if look.most(Trait::Token) && !is_capitalised(place) {
        score -= 3;
    }
    if own.has(Sense::Attribute) && !own.has(Sense::Category) {
        score -= 30;
    }
    if look.most(Trait::Opaque) {
        score -= 40;
    }
    if places.items >= 5 && place.many == 0 && places.distinct(at) >= 100 {
        score -= 8;
    }
    score
}

/// Whether a place holds the kind of thing that a product is: a few words that many products share.
fn says_what_it_is(places: &Places, at: usize, place: &Place) -> bool {
    let kinds = Senses::of(&[Sense::Product, Sense::Kind, Sense::Text]);
    let is_kind = place.own.has(Sense::Product) || place.own.has(Sense::Kind);
    is_kind
        && place.own.senses.without(kinds).is_empty()
        && place.own.unknown == 0
        && place.many == 0
        && (places.items < 5 && !place.own.has(Sense::Product) && is_capitalised(place)
            || places.items >= 5 && places.distinct(at) <= 50 && places.distinct(at) * places.items >= 150)
}

/// Whether texts that begin with a stroke are categories' names rather than addresses: `/Home/Hammocks/`.
fn is_path(place: &Place) -> bool {
    let words = super::naming::words_of(place.name());
    let is_link = words
        .iter()
        .any(|word| matches!(word.as_str(), "url" | "uri" | "link" | "href"));
    let mut texts = place.values.iter().filter_map(|(_, node)| node.text());
    let in_category = place.own.has(Sense::Category) || place.subject.has(Sense::Category);
    in_category && !is_link && texts.all(|text| !text.contains("://") && text.chars().any(char::is_uppercase))
}

/// Whether the texts begin with a capital letter: words for people, not for machines.
fn is_capitalised(place: &Place) -> bool {
    let mut texts = place.values.iter().filter_map(|(_, node)| node.text());
    texts.all(|text| {
        text.chars()
            .next()
            .is_some_and(|first| first.is_uppercase() || !first.is_lowercase() && first.is_alphabetic())
    })
}

/// Where the categories of a product are.
pub(super) fn find(places: &Places, report: &mut Report) -> CategoryFields {
    let ranked = rank(places, &category);
    let Some((best, _)) = ranked.first().copied() else {
        return CategoryFields::default();
    };
    let mut fields = CategoryFields::default();
    report.tell("category.names", places, &ranked, None);
    let levels = levels(places, best, &ranked);
    let is_trail = places
        .all
        .get(best)
        .is_some_and(|place| place.context.has(Sense::Breadcrumb) || place.subject.has(Sense::Breadcrumb));
    fields.separator = separator(places, best);
    match levels {
        Some(Levels::SideBySide(path)) => {
            fields.names = path.parse().ok().into_iter().collect();
            fields.are_levels = fields.separator.is_none();
        }
        Some(Levels::Deepening(mut deepest_first)) => {
            fields.separator = deepest_first.iter().find_map(|at| separator(places, *at));
            deepest_first.truncate(6);
            fields.names = deepest_first
                .iter()
                .filter_map(|at| places.path(*at).parse().ok())
                .collect();
        }
        None => {
            fields.names = fallbacks(places, &ranked);
            fields.are_levels = is_trail && fields.separator.is_none();
        }
    }
    fields
}

fn fallbacks(places: &Places, ranked: &Ranked) -> Paths {
    let written = ranked.iter().take(2).filter(|(_, score)| *score >= 30);
    let first = ranked.iter().take(1);
    let mut paths: Vec<String> = Vec::new();
    for (at, _) in first.chain(written) {
        let path = places.path(*at);
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    paths.iter().filter_map(|path| path.parse().ok()).collect()
}

/// Several members that are levels of one category.
enum Levels {
    /// `category` and `subcategory`: one path to both.
    SideBySide(String),
    /// `lvl0` to `lvl3`, each with those above it.
    Deepening(Vec<usize>),
}

fn levels(places: &Places, best: usize, ranked: &Ranked) -> Option<Levels> {
    let place = places.all.get(best)?;
    // Of a list the list is the member.
    let member = |at: usize| {
        let place = places.all.get(at)?;
        if place.step == Some(Step::Each) {
            place.parent
        } else {
            Some(at)
        }
    };
    let parent = places.all.get(member(best)?)?.parent;
    let siblings: Vec<usize> = ranked
        .iter()
        .filter(|(at, score)| {
            let beside = member(*at)
                .and_then(|at| places.all.get(at))
                .is_some_and(|other| other.parent == parent);
            beside && *score >= 30
        })
        .map(|(at, _)| *at)
        .collect();
    if siblings.len() < 2 {
        return None;
    }
    let mut siblings = siblings;
    siblings.sort_unstable();
    let with_parents = siblings
        .iter()
        .skip(1)
        .filter(|at| separator(places, **at).is_some())
        .count();
    if with_parents + 1 >= siblings.len() {
        siblings.reverse();
        return Some(Levels::Deepening(siblings));
    }
    if place.many > 0 || siblings.len() > 4 {
        return None;
    }
    let names: Vec<String> = siblings
        .iter()
        .map(|at| quoted(places.all.get(*at).map_or("", Place::name)))
        .collect();
    let are_texts = siblings.iter().all(|at| {
        places
            .all
            .get(*at)
            .is_some_and(|place| matches!(place.step, Some(Step::Name(_))))
    });
    // A slug beside its name is no level.
    let are_levels = siblings.iter().all(|at| {
        places
            .all
            .get(*at)
            .is_some_and(|place| place.own.has(Sense::Category) && !place.own.has(Sense::Slug))
    });
    (are_texts && are_levels)
        .then(|| Levels::SideBySide(format!("{}[{}]", places.path(parent.unwrap_or(0)), names.join(","))))
}

/// What parts the levels of a category in one text, or several categories.
fn separator(places: &Places, at: usize) -> Option<String> {
    let place = places.all.get(at)?;
    let texts: Vec<String> = place
        .values
        .iter()
        .take(80)
        .filter_map(|(_, node)| node.text().map(std::borrow::Cow::into_owned))
        .filter(|text| !text.trim().is_empty())
        .collect();
    let share = |separator: &str| {
        let parted = texts
            .iter()
            .filter(|text| text.trim().trim_matches('/').contains(separator))
            .count();
        parted * 100 / texts.len().max(1)
    };
    for (separator, least) in [
        (" > ", 10),
        (">", 20),
        (" › ", 10),
        (" » ", 10),
        (" / ", 30),
        (" | ", 30),
        ("|", 40),
        ("/", 60),
        (" - ", 90),
    ] {
        if share(separator) >= least {
            return Some(separator.trim().to_owned());
        }
    }
    if share(",") >= 40 {
        // Parts of a list come again with other products.
        let mut parts: Vec<&str> = texts.iter().flat_map(|text| text.split(',')).map(str::trim).collect();
        let all = parts.len();
        parts.sort_unstable();
        parts.dedup();
        if parts.len() * 4 < all * 3 || texts.len() == 1 {
            return Some(",".to_owned());
        }
    }
    None
}
