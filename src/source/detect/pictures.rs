//! Where the pictures are: the large ones of the product, all of them.

use super::fields::{image, rank};
use super::look::Trait;
use super::naming::Senses;
use super::place::Places;
use super::report::Report;
use super::shapes::says_something;
use super::vocabulary::Sense;
use crate::source::Paths;
use crate::source::mapping::Pictures;

/// Where pictures are.
#[derive(Default)]
pub(super) struct Found {
    pub(super) images: Paths,
    /// The one to show first, where it is not the first of those.
    pub(super) cover: Paths,
    /// The place of most of them.
    pub(super) at: Option<usize>,
}

/// Where the pictures of a product or of a variant are; `field` is how they are called in a mapping.
pub(super) fn find(places: &Places, report: &mut Report, field: &str) -> Found {
    let ranked = rank(places, &image);
    let Some((best, _)) = ranked.first().copied() else {
        return Found::default();
    };
    report.tell(field, places, &ranked, None);
    let is_many = |at: usize| places.all.get(at).is_some_and(|place| place.many > 0);
    let good = |(_, score): &&(usize, i32)| *score >= 24;
    let is_small = |at: usize| {
        let named = |place: &super::place::Place| place.own.has(Sense::Small) || place.context.has(Sense::Small);
        places.all.get(at).is_some_and(named)
    };
    let main_is_large = ranked
        .iter()
        .filter(good)
        .any(|(at, _)| !is_many(*at) && !is_small(*at));
    let gallery = ranked
        .iter()
        .filter(good)
        .find(|(at, _)| is_many(*at) && !(is_small(*at) && main_is_large))
        .map(|(at, _)| *at);
    let main = ranked
        .iter()
        .filter(good)
        .find(|(at, _)| !is_many(*at))
        .map(|(at, _)| *at);
    let paths = |list: &[usize]| -> Paths { list.iter().filter_map(|at| written(places, *at).parse().ok()).collect() };
    match (main, gallery) {
        (Some(main), Some(gallery)) => Found {
            images: paths(&[gallery, main]),
            cover: if begins_with(places, gallery, main) {
                Paths::none()
            } else {
                paths(&[main])
            },
            at: Some(gallery),
        },
        _ => {
            let further = ranked.iter().skip(1).take(1).filter(good).map(|(at, _)| *at);
            Found {
                images: paths(&[best].into_iter().chain(further).collect::<Vec<_>>()),
                cover: Paths::none(),
                at: Some(best),
            }
        }
    }
}

/// Whether the gallery mostly begins with the main picture, perhaps in another size.
fn begins_with(places: &Places, gallery: usize, main: usize) -> bool {
    let (Some(main), Some(gallery)) = (places.all.get(main), places.all.get(gallery)) else {
        return false;
    };
    let (mut first, mut all) = (0, 0);
    for (item, node) in main.values.iter().filter(|(_, node)| says_something(*node)).take(60) {
        if let Some((_, other)) = gallery.values.iter().find(|(other, _)| other == item) {
            all += 1;
            first += usize::from(is_one_picture(&text(*node), &text(*other)));
        }
    }
    first * 4 >= all * 3
}

fn text(node: crate::source::tree::Node<'_>) -> String {
    node.text().unwrap_or_default().into_owned()
}

/// Whether two addresses are of one picture, perhaps in two sizes: the longest part of both is the same, or one goes on
/// with more than the number of another picture.
fn is_one_picture(one: &str, other: &str) -> bool {
    let (first, second) = (longest_part(one), longest_part(other));
    let (short, long) = if first.len() <= second.len() {
        (first, second)
    } else {
        (second, first)
    };
    let goes_on = long
        .strip_prefix(short)
        .is_some_and(|rest| rest.is_empty() || rest.trim_matches(['-', '_']).len() > 2);
    one == other || short.len() >= 4 && goes_on
}

fn longest_part(address: &str) -> &str {
    let path = address.split('?').next().unwrap_or_default();
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let parts = path.split('/').map(|part| part.split('.').next().unwrap_or_default());
    parts.max_by_key(|part| part.len()).unwrap_or_default()
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
