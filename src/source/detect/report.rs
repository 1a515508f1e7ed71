//! What was chosen for each field, why, and how surely.

use super::Found;
use super::fields::Ranked;
use super::look::{Look, Trait};
use super::place::{Place, Places};
use crate::source::Paths;

/// Takes places for fields and remembers why.
pub(super) struct Report {
    pub(super) findings: Vec<Found>,
}

/// So many other places are named.
const MOST_OTHERS: usize = 3;
/// So many characters of a sample are shown.
const LONGEST_SAMPLE: usize = 80;
/// A place that suits this well, and better than the next by as much as the second says, is sure.
const SURE: (i32, i32) = (42, 5);

impl Report {
    /// The best place, followed by those that have a value where it has none.
    pub(super) fn paths(&mut self, field: &str, places: &Places, ranked: &Ranked, from: Option<usize>) -> Paths {
        let Some((best, score)) = ranked.first() else {
            return Paths::none();
        };
        self.tell(field, places, ranked, from);
        let mut covered = covered(places, *best);
        let mut chosen = vec![*best];
        for (other, of_other) in ranked.iter().skip(1) {
            if covered.iter().all(|is| *is) || chosen.len() >= 3 {
                break;
            }
            if of_other * 2 < *score || places.is_in(*other, *best) || places.is_in(*best, *other) {
                continue;
            }
            let more = self::covered(places, *other);
            if more.iter().zip(&covered).any(|(more, already)| *more && !already) {
                for (more, already) in more.iter().zip(covered.iter_mut()) {
                    *already |= *more;
                }
                chosen.push(*other);
            }
        }
        let written = chosen.iter().map(|at| places.path_between(from, *at));
        written.filter_map(|path| path.parse().ok()).collect()
    }

    /// The best place alone.
    pub(super) fn path(&mut self, field: &str, places: &Places, ranked: &Ranked, from: Option<usize>) -> Paths {
        let Some((best, _)) = ranked.first() else {
            return Paths::none();
        };
        self.tell(field, places, ranked, from);
        places.path_between(from, *best).parse().ok().into_iter().collect()
    }

    /// Remembers why the best place was taken.
    pub(super) fn tell(&mut self, field: &str, places: &Places, ranked: &Ranked, from: Option<usize>) {
        let Some((best, score)) = ranked.first() else { return };
        let Some(place) = places.all.get(*best) else { return };
        let second = ranked.get(1).map_or(0, |(_, score)| *score);
        let confidence = (score * 100 / 66).clamp(5, 99) - if score - second < SURE.1 { 12 } else { 0 };
        let others = ranked.iter().skip(1).take(MOST_OTHERS);
        // What was thought before is thought no more.
        self.findings.retain(|earlier| earlier.field != field);
        self.findings.push(Found {
            field: field.to_owned(),
            path: places.path_between(from, *best),
            confidence: u8::try_from(confidence.max(1)).unwrap_or(99),
            why: why(places, place),
            sample: sample(place),
            others: others
                .map(|(at, score)| {
                    let percent = u8::try_from((score * 100 / 66).clamp(1, 99)).unwrap_or(1);
                    (places.path_between(from, *at), percent)
                })
                .collect(),
            is_sure: *score >= SURE.0 && score - second >= SURE.1 && !place.own.guessed,
        });
    }

    /// Remembers something that no single place tells.
    pub(super) fn note(
        &mut self,
        field: &str,
        path: String,
        confidence: u8,
        why: String,
        sample: String,
        is_sure: bool,
    ) {
        self.findings.push(Found {
            field: field.to_owned(),
            path,
            confidence,
            why,
            sample,
            others: Vec::new(),
            is_sure,
        });
    }
}

/// Which items have a value there.
fn covered(places: &Places, at: usize) -> Vec<bool> {
    let mut covered = vec![false; places.items as usize];
    for (item, node) in places.all.get(at).iter().flat_map(|place| &place.values) {
        if super::shapes::says_something(*node)
            && let Some(is) = covered.get_mut(*item as usize)
        {
            *is = true;
        }
    }
    covered
}

/// A sentence on why a place suits.
fn why(places: &Places, place: &Place) -> String {
    let name = place.name();
    let named = if name.is_empty() {
        "It is named for it further up".to_owned()
    } else if place.own.guessed {
        format!("Its name `{name}` looks like a misspelt word for it")
    } else if place.own.known > 0 {
        format!("Its name `{name}` says so")
    } else {
        format!("Its name `{name}` says nothing, its values look like it")
    };
    let present = if place.items >= places.items {
        "every product has one".to_owned()
    } else {
        format!("{} of {} products have one", place.items, places.items)
    };
    format!("{named}; {present}; {}.", looks(&place.look))
}

fn looks(look: &Look) -> &'static str {
    let most = |of: Trait| look.most(of);
    if most(Trait::Picture) {
        "the values are addresses of pictures"
    } else if most(Trait::Address) {
        "the values are addresses"
    } else if most(Trait::Money) {
        "the values are amounts with a currency"
    } else if most(Trait::Date) {
        "the values are dates"
    } else if most(Trait::Whole) {
        "the values are whole numbers"
    } else if most(Trait::Number) {
        "the values are numbers"
    } else if look.share(Trait::True) + look.share(Trait::False) >= 70 {
        "the values are true or false"
    } else if most(Trait::Markup) {
        "the values are HTML"
    } else if most(Trait::Opaque) {
        "the values are identifiers"
    } else if most(Trait::Words) {
        "the values are texts of several words"
    } else if most(Trait::Text) {
        "the values are short texts"
    } else if most(Trait::List) || most(Trait::Object) {
        "the values are lists or objects"
    } else {
        "the values are of several kinds"
    }
}

/// A value that is there, cut where it is long.
pub(super) fn sample(place: &Place) -> String {
    let node = place
        .values
        .iter()
        .map(|(_, node)| *node)
        .find(|node| super::shapes::says_something(*node));
    let Some(node) = node else { return String::new() };
    let text = node
        .text()
        .map_or_else(|| node.raw().to_owned(), std::borrow::Cow::into_owned);
    match text.char_indices().nth(LONGEST_SAMPLE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
