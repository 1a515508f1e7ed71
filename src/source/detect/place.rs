//! The places of values in several items of one kind, laid over one another.

use std::collections::HashMap;

use super::look::{Look, Trait};
use super::naming::{Meaning, Naming, Senses};
use super::shapes::{
    Names, are_lists_of_one, are_lists_of_one_object, are_numbers, are_pairs, are_shelves, are_single, are_texts,
    are_words, key_of_entries, names_of, says_something, text_in_a_language, typed_member,
};
use super::step::Step;
use super::vocabulary::Sense;
use crate::source::tree::Node;

/// A place in every item: `$.variants[*].price`.
pub(super) struct Place<'a> {
    pub(super) parent: Option<usize>,
    pub(super) step: Option<Step>,
    /// What the last name on the way says, and what those before it say.
    pub(super) own: Meaning,
    pub(super) context: Senses,
    /// What the nearest name says that is more than wrapping: of `images.edges[*].node` that they are pictures.
    pub(super) subject: Senses,
    /// Whether it belongs to something else than the product: to its variants, to products that go with it.
    pub(super) is_apart: bool,
    /// How many names on the way are more than wrapping.
    pub(super) depth: u32,
    /// Steps on the way that lead to several values.
    pub(super) many: u32,
    /// The values, each with the number of its item.
    pub(super) values: Vec<(u32, Node<'a>)>,
    pub(super) look: Look,
    pub(super) names: Names,
    /// In how many items there is a value that says something.
    pub(super) items: u32,
    pub(super) children: Vec<usize>,
}

/// All places of a few items.
pub(super) struct Places<'a> {
    pub(super) all: Vec<Place<'a>>,
    /// How many items were looked at.
    pub(super) items: u32,
    /// The names of columns, where the items are rows.
    columns: Vec<String>,
}

/// What bounds the work on a body of any size.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    pub(super) places: usize,
    pub(super) depth: usize,
    /// Values of one place.
    pub(super) values: usize,
    /// Elements of one list.
    pub(super) elements: usize,
}

/// References to rows of other lists, by the place of the reference.
pub(super) type Rows<'a> = HashMap<crate::source::tree::Place, Node<'a>>;

/// What the names of mere wrappers say.
const WRAPPING: Senses = Senses::of(&[
    Sense::Wrapper,
    Sense::Product,
    Sense::List,
    Sense::Attribute,
    Sense::Description,
    Sense::Text,
    Sense::Kind,
    Sense::Model,
]);

/// What the names of a value's type say, as in `{"stringValue": "Kettle"}`.
const TYPING: Senses = Senses::of(&[
    Sense::Wrapper,
    Sense::List,
    Sense::Text,
    Sense::Value,
    Sense::Shown,
    Sense::Kind,
    Sense::Count,
    Sense::Id,
    Sense::Date,
    Sense::Html,
    Sense::Exponent,
]);

/// What lists are called that say more of the thing that they are in, once for each language or market.
const SAYING: Senses = Senses::of(&[Sense::Short, Sense::Description, Sense::Text, Sense::Language]);

/// So many names of one object at most are told apart.
const MOST_NAMES: usize = 200;

impl<'a> Places<'a> {
    pub(super) fn of(items: &[Node<'a>], rows: &Rows<'a>, naming: &mut Naming, bounds: Bounds) -> Self {
        Self::of_rows(items, rows, naming, bounds, &[])
    }

    /// The same where lists in the items are rows of these columns.
    pub(super) fn of_rows(
        items: &[Node<'a>],
        rows: &Rows<'a>,
        naming: &mut Naming,
        bounds: Bounds,
        columns: &[String],
    ) -> Self {
        let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
        let mut places = Self {
            all: Vec::new(),
            items: count,
            columns: columns.to_vec(),
        };
        let values = (0..count).zip(items.iter().map(|item| row_of(*item, rows))).collect();
        places.add(None, None, Meaning::default(), values);
        let mut next = 0;
        let mut depths = vec![0_usize];
        while next < places.all.len() && places.all.len() < bounds.places {
            let depth = depths.get(next).copied().unwrap_or(0);
            if depth < bounds.depth {
                places.open(next, rows, naming, bounds);
                depths.resize(places.all.len(), depth + 1);
            }
            depths.resize(places.all.len(), depth + 1);
            next += 1;
        }
        places
    }

    fn add(&mut self, parent: Option<usize>, step: Option<Step>, own: Meaning, values: Vec<(u32, Node<'a>)>) {
        let at = self.all.len();
        let names = names_of(&values);
        let is_text_in_languages = names == Names::Languages && are_texts(&values);
        let look = if is_text_in_languages {
            Look::of(values.iter().filter_map(|(_, node)| text_in_a_language(*node)))
        } else {
            Look::of(values.iter().map(|(_, node)| *node))
        };
        let mut items = 0;
        let mut last = None;
        for (item, node) in &values {
            if last != Some(*item) && says_something(*node) {
                items += 1;
                last = Some(*item);
            }
        }
        let (mut context, mut depth, mut many) = (Senses::NONE, 0, 0);
        let mut subject = own.senses;
        if let Some(above) = parent.and_then(|parent| self.all.get(parent)) {
            context = above.context;
            let is_wrapping = own.senses.any(Senses::of(&[Sense::Wrapper, Sense::List]));
            if !matches!(step, Some(Step::Name(_))) || is_wrapping && look.some(Trait::Object) | look.some(Trait::List)
            {
                subject = if above.subject.is_empty() {
                    own.senses
                } else {
                    above.subject
                };
            }
            depth = above.depth;
            many = above.many;
            // The paragraphs of a title are one title.
            let is_titled = above.own.any_of(&[Sense::Name, Sense::Title]) && !above.own.has(Sense::Product);
            let is_said = above.own.senses.without(SAYING).is_empty() && are_lists_of_one_object(&above.values);
            let is_alone = step == Some(Step::Each) && (is_titled || is_said || are_lists_of_one(&above.values));
            match step {
                Some(Step::Name(_) | Step::Column { .. }) => {
                    if above.step.is_some() {
                        context = context.with(above.inherited());
                    }
                    depth += 1;
                }
                Some(Step::Each | Step::Members) => many += u32::from(!is_alone),
                Some(Step::Where { .. }) | None => context = context.with(above.inherited()),
            }
        }
        self.all.push(Place {
            parent,
            step,
            own,
            context,
            subject,
            is_apart: false,
            depth,
            many,
            names,
            values,
            look,
            items,
            children: Vec::new(),
        });
        if let Some(above) = parent.and_then(|parent| self.all.get_mut(parent)) {
            above.children.push(at);
        }
    }

    /// Adds what lies directly in a place.
    fn open(&mut self, at: usize, rows: &Rows<'a>, naming: &mut Naming, bounds: Bounds) {
        let Some(place) = self.all.get_mut(at) else { return };
        let no_shelf = Senses::of(&[
            Sense::Included,
            Sense::Copy,
            Sense::Facet,
            Sense::Reference,
            Sense::Related,
            Sense::Settings,
        ]);
        if place.names == Names::Data && are_words(&place.values, naming) {
            place.names = Names::Fields;
        }
        let may_be_shelves = place.names == Names::Fields && !place.own.senses.any(no_shelf);
        if may_be_shelves && are_shelves(&place.values, naming) {
            place.names = Names::Data;
        }
        let Some(place) = self.all.get(at) else { return };
        let own = place.own;
        if place.look.some(Trait::Object) && place.names != Names::Data {
            let is_typed = place.step.is_some() && are_single(&place.values);
            let by_type = place
                .values
                .first()
                .and_then(|(_, node)| typed_member(*node))
                .filter(|_| place.step.is_some());
            for (name, values) in members(&place.values, rows, bounds) {
                let mut meaning = naming.meaning(&name);
                if is_typed && meaning.senses.without(TYPING).is_empty() || by_type.as_ref() == Some(&name) {
                    // The only value of an object is called by the object's name.
                    meaning = own;
                }
                self.add(Some(at), Some(Step::Name(name)), meaning, values);
                if self.all.len() >= bounds.places {
                    return;
                }
            }
        }
        let Some(place) = self.all.get(at) else { return };
        let is_stock = place.own.has(Sense::Stock) && are_numbers(&place.values);
        if place.look.some(Trait::Object) && (place.names != Names::Fields || is_stock) {
            let values = all_members(&place.values, rows, bounds);
            self.add(Some(at), Some(Step::Members), own, values);
        }
        if self.are_rows(at) {
            for (index, name) in self.columns.clone().into_iter().enumerate() {
                let values = column(&self.all, at, index, rows);
                let meaning = naming.meaning(&name);
                self.add(Some(at), Some(Step::Column { index, name }), meaning, values);
            }
            return;
        }
        let Some(place) = self.all.get(at) else { return };
        if are_pairs(&place.values) {
            let values = column(&self.all, at, 1, rows);
            let step = Step::Column {
                index: 1,
                name: String::new(),
            };
            self.add(Some(at), Some(step), own, values);
            return;
        }
        if place.look.some(Trait::List) {
            let elements = elements(&place.values, rows, bounds);
            let keyed = key_of_entries(&elements, naming);
            self.add(Some(at), Some(Step::Each), own, elements.clone());
            for (key, is, is_number) in keyed {
                let step = Step::Where { key, is, is_number };
                let values = elements.iter().filter(|(_, node)| step.fits(*node)).copied().collect();
                let meaning = match &step {
                    Step::Where { is, .. } => naming.meaning(is),
                    _ => own,
                };
                self.add(Some(at), Some(step), meaning, values);
                if self.all.len() >= bounds.places {
                    return;
                }
            }
        }
    }

    /// Whether the lists of a place are rows of the columns.
    fn are_rows(&self, at: usize) -> bool {
        let Some(place) = self.all.get(at).filter(|_| !self.columns.is_empty()) else {
            return false;
        };
        let longest = place.values.iter().map(|(_, node)| node.len()).max();
        place.look.most(Trait::List) && longest == Some(self.columns.len())
    }

    /// The path of a place from the item, in JSONPath.
    pub(super) fn path(&self, at: usize) -> String {
        self.path_between(None, at)
    }

    /// The path from one place to another in it.
    pub(super) fn path_between(&self, from: Option<usize>, at: usize) -> String {
        let mut steps: Vec<String> = Vec::new();
        let mut here = Some(at);
        while let Some(place) = here
            .filter(|here| Some(*here) != from)
            .and_then(|here| self.all.get(here))
        {
            if let Some(step) = &place.step {
                steps.push(step.written());
            }
            here = place.parent;
        }
        steps.reverse();
        format!("${}", steps.concat())
    }

    /// Leaves a place and all in it out of what is said of the product.
    pub(super) fn set_apart(&mut self, outer: usize) {
        for at in outer..self.all.len() {
            if self.is_in(at, outer)
                && let Some(place) = self.all.get_mut(at)
            {
                place.is_apart = true;
            }
        }
    }

    pub(super) fn is_in(&self, at: usize, outer: usize) -> bool {
        let mut here = Some(at);
        while let Some(place) = here {
            if place == outer {
                return true;
            }
            here = self.all.get(place).and_then(|place| place.parent);
        }
        false
    }

    /// The child of a place by its name.
    pub(super) fn child(&self, at: usize, name: &str) -> Option<usize> {
        let place = self.all.get(at)?;
        place.children.iter().copied().find(
            |child| matches!(self.all.get(*child).and_then(|child| child.step.as_ref()), Some(Step::Name(own)) if own == name),
        )
    }

    /// In how many of a hundred items there is a value.
    pub(super) fn presence(&self, at: usize) -> u32 {
        self.all
            .get(at)
            .map_or(0, |place| place.items * 100 / self.items.max(1))
    }

    /// How many of a hundred items have a value that no other has; of their first values.
    pub(super) fn distinct(&self, at: usize) -> u32 {
        let Some(place) = self.all.get(at) else { return 0 };
        let mut seen: HashMap<&str, ()> = HashMap::new();
        let mut count = 0_u32;
        let mut last = None;
        for (item, node) in &place.values {
            if last == Some(*item) || !says_something(*node) {
                continue;
            }
            last = Some(*item);
            count += 1;
            seen.insert(node.raw(), ());
        }
        u32::try_from(seen.len()).unwrap_or(u32::MAX).saturating_mul(100) / count.max(1)
    }
}

impl Place<'_> {
    /// What its name tells of what is in it. A wrapper such as `node` or `attributes` tells nothing.
    fn inherited(&self) -> Senses {
        let is_wrapper = self.own.has(Sense::Wrapper) || self.own.has(Sense::Product);
        let says_more = !self.own.senses.without(WRAPPING).is_empty();
        let is_alone = !self.look.some(Trait::List) && self.many == 0;
        if is_wrapper && is_alone && !says_more {
            Senses::NONE
        } else {
            self.own.senses
        }
    }

    /// What the names are of the object that it is all members of.
    pub(super) fn names_above(&self, places: &Places) -> Names {
        let above = self.parent.and_then(|parent| places.all.get(parent));
        above.map_or(Names::Fields, |above| above.names)
    }

    /// A name of its own, as it is written.
    pub(super) fn name(&self) -> &str {
        match &self.step {
            Some(Step::Name(name) | Step::Column { name, .. }) => name,
            Some(Step::Where { is, .. }) => is,
            _ => "",
        }
    }
}

fn row_of<'a>(node: Node<'a>, rows: &Rows<'a>) -> Node<'a> {
    if rows.is_empty() {
        node
    } else {
        rows.get(&node.place()).copied().unwrap_or(node)
    }
}

/// The members of all objects by their names, in the order in which the names come first.
fn members<'a>(values: &[(u32, Node<'a>)], rows: &Rows<'a>, bounds: Bounds) -> Vec<(String, Vec<(u32, Node<'a>)>)> {
    let mut found: Vec<(String, Vec<(u32, Node<'a>)>)> = Vec::new();
    let mut index: HashMap<String, usize> = HashMap::new();
    for (item, node) in values {
        for (name, value) in node.members().take(MOST_NAMES) {
            let at = match index.get(name.as_ref()) {
                Some(at) => *at,
                None if found.len() >= MOST_NAMES => continue,
                None => {
                    index.insert(name.clone().into_owned(), found.len());
                    found.push((name.into_owned(), Vec::new()));
                    found.len() - 1
                }
            };
            if let Some((_, values)) = found.get_mut(at).filter(|(_, values)| values.len() < bounds.values) {
                values.push((*item, row_of(value, rows)));
            }
        }
    }
    found
}

fn all_members<'a>(values: &[(u32, Node<'a>)], rows: &Rows<'a>, bounds: Bounds) -> Vec<(u32, Node<'a>)> {
    let all = values.iter().flat_map(|(item, node)| {
        let members = node.members().take(bounds.elements);
        members.map(|(_, value)| (*item, row_of(value, rows)))
    });
    all.take(bounds.values).collect()
}

fn elements<'a>(values: &[(u32, Node<'a>)], rows: &Rows<'a>, bounds: Bounds) -> Vec<(u32, Node<'a>)> {
    let all = values.iter().flat_map(|(item, node)| {
        let elements = node.elements().take(bounds.elements);
        elements.map(|value| (*item, row_of(value, rows)))
    });
    all.take(bounds.values).collect()
}

/// The elements at one index of all lists of a place.
fn column<'a>(all: &[Place<'a>], at: usize, index: usize, rows: &Rows<'a>) -> Vec<(u32, Node<'a>)> {
    let values = all.get(at).map(|place| place.values.as_slice()).unwrap_or_default();
    values
        .iter()
        .filter_map(|(item, node)| Some((*item, row_of(node.element(index)?, rows))))
        .collect()
}
