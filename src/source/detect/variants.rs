//! Where the variants are, and what tells them apart.

use super::fields::{self, FOREIGN, Ranked, rank};
use super::look::Trait;
use super::naming::{Naming, Senses};
use super::options::option_value;
use super::place::{Bounds, Place, Places, Rows};
use super::step::Step;
use super::vocabulary::Sense;
use super::{prices, stock};
use crate::source::tree::{Kind, Node};

/// Variants, looked at closely enough.
pub(super) const CLOSE: Bounds = Bounds {
    places: 600,
    depth: 7,
    values: 300,
    elements: 20,
};

/// So many variants at most are looked at.
const MOST: usize = 100;

const NO_VARIANT: Senses = FOREIGN.without(Senses::of(&[
    Sense::Size,
    Sense::Colour,
    Sense::Material,
    Sense::Option,
    Sense::Attribute,
    Sense::Stock,
    Sense::Price,
    Sense::Channel,
]));

/// How well a list is named for variants.
pub(super) fn named(places: &Places, at: usize, place: &Place) -> i32 {
    let is_list = matches!(place.step, Some(Step::Each | Step::Members));
    if !is_list || !place.look.most(Trait::Object) || place.many != 1 || !place.subject.has(Sense::Variant) {
        return 0;
    }
    if place.subject.any(NO_VARIANT) || place.context.any(NO_VARIANT) || place.subject.has(Sense::Image) {
        return 0;
    }
    let missing = i32::try_from(100 - places.presence(at).min(100)).unwrap_or(0);
    // `variation attributes` are what variants differ by.
    if place.subject.any(Senses::of(&[Sense::Attribute, Sense::Option])) {
        return 0;
    }
    52 - missing / 10 - 3 * i32::try_from(place.depth).unwrap_or(0)
}

/// How well a list of another name holds variants: by prices, article numbers or stock of their own.
fn by_values<'a>(places: &Places<'a>, place: &Place<'a>, rows: &Rows<'a>, naming: &mut Naming) -> i32 {
    let is_list = matches!(place.step, Some(Step::Each | Step::Members));
    let no = NO_VARIANT.with(Senses::of(&[
        Sense::Price,
        Sense::Channel,
        Sense::Related,
        Sense::Review,
        Sense::Offer,
        Sense::Stock,
    ]));
    if !is_list || !place.look.most(Trait::Object) || place.many != 1 || place.subject.any(no) || place.context.any(no)
    {
        return 0;
    }
    let sample: Vec<Node<'a>> = place.values.iter().map(|(_, node)| *node).take(12).collect();
    let within = Places::of(&sample, rows, naming, CLOSE);
    let best =
        |score: &dyn Fn(&Places, usize, &Place) -> i32| rank(&within, score).first().map_or(0, |(_, score)| *score);
    let has_price = best(&prices::any_price) >= 35;
    let has_sku = best(&fields::sku) >= 30;
    let has_stock = best(&stock::any) >= 35;
    let has_option = best(&option_value) >= 30
        || place
            .subject
            .any(Senses::of(&[Sense::Size, Sense::Colour, Sense::Option]));
    let has_several = place.values.len() > places.items as usize;
    let evidence =
        14 * i32::from(has_price) + 14 * i32::from(has_sku) + 10 * i32::from(has_stock) + 10 * i32::from(has_option);
    if evidence >= 24 && (has_several || has_option && has_price || has_sku && has_price) {
        20 + evidence
    } else {
        0
    }
}

/// The list of variants, the best first.
pub(super) fn lists<'a>(places: &Places<'a>, rows: &Rows<'a>, naming: &mut Naming) -> Ranked {
    let by_name = rank(places, &named);
    if !by_name.is_empty() {
        return by_name;
    }
    let mut found: Ranked = Vec::new();
    for (at, place) in places.all.iter().enumerate() {
        let score = if place.is_apart {
            0
        } else {
            by_values(places, place, rows, naming)
        };
        if score > 0 {
            found.push((at, score));
        }
    }
    found.sort_by_key(|(_, score)| -score);
    found
}

/// A list that has no more of each variant than its id.
pub(super) fn ids(_: &Places, _: usize, place: &Place) -> i32 {
    let is_id = place.look.most(Trait::Whole) || place.look.most(Trait::Text) && place.look.share(Trait::Words) < 10;
    let is_list = place.step == Some(Step::Each) && place.subject.has(Sense::Variant);
    let no = NO_VARIANT.with(Senses::of(&[Sense::Attribute, Sense::Option]));
    if is_list && is_id && !place.subject.any(no) && !place.context.any(NO_VARIANT) {
        40
    } else {
        0
    }
}

/// One variant that stands beside the list of the others: an object alike.
pub(super) fn master(places: &Places, list: usize) -> Option<usize> {
    let fields = child_names(places, list);
    let found = places.all.iter().enumerate().find(|(at, place)| {
        let is_single = matches!(place.step, Some(Step::Name(_))) && place.many == 0 && place.look.most(Trait::Object);
        if !is_single || !place.own.has(Sense::Variant) || places.is_in(list, *at) || place.context.any(NO_VARIANT) {
            return false;
        }
        let own = child_names(places, *at);
        let shared = own.iter().filter(|name| fields.contains(name)).count();
        shared * 3 >= own.len().max(fields.len()).max(1) || fields.is_empty()
    });
    found.map(|(at, _)| at)
}

fn child_names<'p>(places: &'p Places<'_>, at: usize) -> Vec<&'p str> {
    let children = places
        .all
        .get(at)
        .map(|place| place.children.as_slice())
        .unwrap_or_default();
    children
        .iter()
        .filter_map(|child| places.all.get(*child))
        .map(Place::name)
        .collect()
}

/// Whether the single variant is one of the list too: nothing is added by it.
pub(super) fn repeats(places: &Places, single: usize, list: usize) -> bool {
    let (Some(single), Some(list)) = (places.all.get(single), places.all.get(list)) else {
        return false;
    };
    single.values.iter().take(5).all(|(item, node)| {
        let own = id_of(*node);
        own.is_some()
            && list
                .values
                .iter()
                .any(|(other, entry)| other == item && id_of(*entry) == own)
    })
}

fn id_of(variant: Node<'_>) -> Option<&str> {
    let id = ["id", "sku", "code", "key"]
        .iter()
        .find_map(|name| variant.get(name).filter(|id| !id.is_null()));
    id.map(Node::raw)
}

/// The variants themselves.
pub(super) fn sample<'a>(places: &Places<'a>, at: &[usize]) -> Vec<Node<'a>> {
    let values = at
        .iter()
        .filter_map(|at| places.all.get(*at))
        .flat_map(|place| &place.values);
    values
        .map(|(_, node)| *node)
        .filter(|node| node.kind() == Kind::Object)
        .take(MOST)
        .collect()
}
