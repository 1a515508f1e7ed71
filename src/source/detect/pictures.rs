//! Where the pictures are: the large ones of the product, all of them.

use super::fields::{image, rank};
use super::look::Trait;
use super::naming::Senses;
use super::place::{Places, Step, says_something};
use super::report::Report;
use super::vocabulary::Sense;
use crate::source::Paths;
use crate::source::mapping::Pictures;

/// Where the pictures of a product or of a variant are; `field` is how they are called in a mapping.
pub(super) fn find(places: &Places, report: &mut Report, field: &str) -> (Paths, Option<usize>) {
    let ranked = rank(places, &image);
    let Some((best, _)) = ranked.first().copied() else {
        return (Paths::none(), None);
    };
    report.tell(field, places, &ranked, None);
    let is_many = |at: usize| places.all.get(at).is_some_and(|place| place.many > 0);
    let good = |(_, score): &&(usize, i32)| *score >= 24;
    let gallery = ranked
        .iter()
        .filter(good)
        .find(|(at, _)| is_many(*at))
        .map(|(at, _)| *at);
    let main = ranked
        .iter()
        .filter(good)
        .find(|(at, _)| !is_many(*at))
        .map(|(at, _)| *at);
    let mut chosen: Vec<String> = Vec::new();
    match (main, gallery) {
        (Some(main), Some(gallery)) if !is_within(places, main, gallery) => {
            // The gallery has the others: both together, where one path leads to both.
            chosen.extend(both(places, main, gallery));
            chosen.push(written(places, main));
            chosen.push(written(places, gallery));
        }
        (Some(main), Some(gallery)) => {
            chosen.push(written(places, gallery));
            chosen.push(written(places, main));
        }
        _ => {
            chosen.push(written(places, best));
            chosen.extend(
                ranked
                    .iter()
                    .skip(1)
                    .take(1)
                    .filter(good)
                    .map(|(at, _)| written(places, *at)),
            );
        }
    }
    let paths = chosen.iter().take(3).filter_map(|path| path.parse().ok()).collect();
    (paths, Some(best))
}

/// Whether the main picture is mostly in the gallery too.
fn is_within(places: &Places, main: usize, gallery: usize) -> bool {
    let (Some(main), Some(gallery)) = (places.all.get(main), places.all.get(gallery)) else {
        return false;
    };
    let (mut within, mut all) = (0, 0);
    for (item, node) in main.values.iter().filter(|(_, node)| says_something(*node)).take(60) {
        let mut others = gallery.values.iter().filter(|(other, _)| other == item).peekable();
        if others.peek().is_none() {
            continue;
        }
        all += 1;
        within += usize::from(others.any(|(_, other)| is_one_picture(&text(*node), &text(*other))));
    }
    all == 0 || within * 2 >= all
}

fn text(node: crate::source::tree::Node<'_>) -> String {
    node.text().unwrap_or_default().into_owned()
}

/// Whether two addresses are of one file, perhaps in two sizes.
fn is_one_picture(one: &str, other: &str) -> bool {
    let file = |address: &str| {
        let address = address.split('?').next().unwrap_or_default();
        address.rsplit('/').next().unwrap_or_default().to_owned()
    };
    one == other || file(one) == file(other)
}

/// `$['image','gallery']`, where both lie in one object and hold nothing but addresses.
fn both(places: &Places, main: usize, gallery: usize) -> Option<String> {
    let list = places.all.get(gallery)?.parent?;
    let (first, second) = (places.all.get(main)?, places.all.get(list)?);
    let (Some(Step::Name(one)), Some(Step::Name(other))) = (&first.step, &second.step) else {
        return None;
    };
    if first.parent != second.parent || places.all.get(gallery)?.step != Some(Step::Each) {
        return None;
    }
    let outer = places.path(first.parent?);
    Some(format!(
        "{outer}[{},{}]",
        super::place::quoted(one),
        super::place::quoted(other)
    ))
}

/// The path of an address, or of the object around it where that also has its description.
fn written(places: &Places, at: usize) -> String {
    let described = places.all.get(at).and_then(|place| {
        let is_known = matches!(place.name(), "url" | "src" | "href");
        let parent = place.parent.filter(|_| is_known)?;
        let alt = places.all.get(places.child(parent, "alt")?)?;
        let is_object = places.all.get(parent).is_some_and(|parent| parent.step.is_some());
        (alt.look.most(Trait::Text) && is_object).then_some(parent)
    });
    places.path(described.unwrap_or(at))
}

/// What parts addresses in one text, and what relative addresses start from.
pub(super) fn host(places: &Places, image: Option<usize>, body: &Places, items: usize) -> Pictures {
    let mut pictures = Pictures::default();
    let Some(place) = image.and_then(|image| places.all.get(image)) else {
        return pictures;
    };
    let texts: Vec<String> = place.values.iter().take(60).map(|(_, node)| text(*node)).collect();
    pictures.separator = [", ", ",", "|", ";", "\n", " "]
        .into_iter()
        .find(|separator| texts.iter().any(|text| has_several(text, separator)))
        .map(str::to_owned);
    let is_relative = texts
        .iter()
        .all(|text| !text.contains("://") && !text.starts_with("//"));
    if is_relative {
        pictures.base = base(body, items);
    }
    pictures
}

fn has_several(text: &str, separator: &str) -> bool {
    let parts: Vec<&str> = text
        .split(separator)
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let is_file = |part: &&str| {
        let end = part.split('?').next().unwrap_or_default();
        let ending = end.rsplit_once('.').map_or("", |(_, ending)| ending);
        (3..=4).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    parts.len() > 1 && parts.iter().all(is_file)
}

/// An address beside the products that pictures start from.
fn base(body: &Places, items: usize) -> Option<String> {
    body.all.iter().enumerate().find_map(|(at, place)| {
        let own = place.own.senses;
        let is_outside = !body.is_in(at, items) && place.many == 0;
        let is_base = own.has(Sense::Image) && own.any(Senses::of(&[Sense::Link, Sense::Main, Sense::Symbol]));
        let (_, node) = place.values.first().filter(|_| is_outside && is_base)?;
        let text = node.text()?;
        (text.starts_with("http") && !text.contains(' ')).then(|| {
            if text.ends_with('/') {
                text.into_owned()
            } else {
                format!("{text}/")
            }
        })
    })
}
