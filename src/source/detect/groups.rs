//! Groups that the products are in, each the category of what is in it: the sections of a menu.

use super::fields::{self, rank};
use super::look::Trait;
use super::naming::{Naming, Senses};
use super::place::{Bounds, Places, Rows};
use super::shapes::Names;
use super::step::Step;
use super::vocabulary::Sense;
use crate::source::Path;
use crate::source::mapping::Groups;
use crate::source::tree::Node;

/// A few groups, to find their names.
const GLANCE: Bounds = Bounds {
    places: 120,
    depth: 3,
    values: 40,
    elements: 3,
};

/// The groups that the items at a place are in, and the path from a group to its items.
pub(super) fn find<'a>(body: &Places<'a>, items: usize, path: &str, naming: &mut Naming) -> Option<(Groups, Path)> {
    let mut here = body.all.get(items)?.parent;
    while let Some(at) = here {
        let place = body.all.get(at)?;
        if matches!(place.step, Some(Step::Each | Step::Members)) {
            let outer = body.path(at);
            let inner: Path = format!("${}", path.strip_prefix(&outer)?).parse().ok()?;
            let is_keyed =
                place.step == Some(Step::Members) && place.names_above(body) == Names::Data && are_labels(body, at);
            let named = if is_keyed { None } else { name(body, at, items, naming) };
            return (is_keyed || named.is_some()).then_some((
                Groups {
                    at: outer.parse().ok()?,
                    category: named.into_iter().collect(),
                    key_is_category: is_keyed,
                },
                inner,
            ));
        }
        here = place.parent;
    }
    None
}

/// Whether the names of an object's members are words rather than numbers.
fn are_labels(body: &Places<'_>, members: usize) -> bool {
    let object = body.all.get(members).and_then(|place| body.all.get(place.parent?));
    let Some((_, node)) = object.and_then(|object| object.values.first()) else {
        return false;
    };
    node.members()
        .take(20)
        .all(|(name, _)| name.chars().any(char::is_alphabetic) && !super::look::is_opaque(&name))
}

/// Where a group's name is. A seller of the goods is no category of theirs.
fn name<'a>(body: &Places<'a>, groups: usize, items: usize, naming: &mut Naming) -> Option<Path> {
    let place = body.all.get(groups)?;
    if place
        .subject
        .any(Senses::of(&[Sense::Seller, Sense::Brand, Sense::Person, Sense::Page]))
    {
        return None;
    }
    let sample: Vec<Node<'a>> = place.values.iter().map(|(_, node)| *node).take(20).collect();
    let mut within = Places::of(&sample, &Rows::new(), naming, GLANCE);
    let inner = body.path_between(Some(groups), items);
    for at in 1..within.all.len() {
        if inner.starts_with(&within.path(at)) {
            within.set_apart(at);
        }
    }
    let titles = rank(&within, &|places, at, place| {
        // A group is called by its name, or by a word for what it is: `{"category": "Drinks"}`.
        let is_label = place.many == 0
            && place.depth == 1
            && place.own.any_of(&[Sense::Category, Sense::Group])
            && place.look.most(Trait::Text)
            && !place
                .own
                .any_of(&[Sense::Id, Sense::Code, Sense::Slug, Sense::Image, Sense::Link]);
        fields::title(places, at, place).max(if is_label { 44 } else { 0 })
    });
    let (best, _) = titles.first().filter(|(_, score)| *score >= 30)?;
    within.path(*best).parse().ok()
}
