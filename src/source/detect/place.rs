//! The places of values in several items of one kind, laid over one another.

use std::collections::HashMap;

use super::look::{Look, Trait, is_country, is_language};
use super::naming::{Meaning, Naming, Senses};
use super::vocabulary::Sense;
use crate::source::amount::is_currency_code;
use crate::source::tree::{Kind, Node};

/// A step from a value to one in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Name(String),
    /// The elements of a list.
    Each,
    /// The members of an object whose names are data: ids, currencies.
    Members,
    /// The elements of a list whose member at `key` is `is`: `[?@.code == 'brand']`.
    Where {
        key: Vec<String>,
        is: String,
    },
}

/// What the names of an object's members are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// Names of fields.
    Fields,
    Currencies,
    Languages,
    Countries,
    /// Ids or other data.
    Data,
}

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
]);

/// So many names of one object at most are told apart.
const MOST_NAMES: usize = 200;

impl<'a> Places<'a> {
    pub(super) fn of(items: &[Node<'a>], rows: &Rows<'a>, naming: &mut Naming, bounds: Bounds) -> Self {
        let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
        let mut places = Self {
            all: Vec::new(),
            items: count,
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
            let is_alone = step == Some(Step::Each) && are_lists_of_one(&above.values);
            match step {
                Some(Step::Name(_)) => {
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
        let Some(place) = self.all.get(at) else { return };
        let own = place.own;
        if place.look.some(Trait::Object) && place.names != Names::Data {
            let is_typed = place.step.is_some() && are_single(&place.values);
            for (name, values) in members(&place.values, rows, bounds) {
                let mut meaning = naming.meaning(&name);
                if is_typed && meaning.senses.without(TYPING).is_empty() {
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
        if place.look.some(Trait::Object) && place.names != Names::Fields {
            let values = all_members(&place.values, rows, bounds);
            self.add(Some(at), Some(Step::Members), own, values);
        }
        let Some(place) = self.all.get(at) else { return };
        if place.look.some(Trait::List) {
            let elements = elements(&place.values, rows, bounds);
            let keyed = key_of_entries(&elements, naming);
            self.add(Some(at), Some(Step::Each), own, elements.clone());
            for (key, is) in keyed {
                let step = Step::Where { key, is };
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
            Some(Step::Name(name)) => name,
            Some(Step::Where { is, .. }) => is,
            _ => "",
        }
    }
}

impl Step {
    pub(super) fn written(&self) -> String {
        match self {
            Self::Name(name) => name_written(name),
            Self::Each | Self::Members => "[*]".to_owned(),
            Self::Where { key, is } => {
                let key: String = key.iter().map(|name| name_written(name)).collect();
                format!("[?@{key} == {}]", quoted(is))
            }
        }
    }

    fn fits(&self, node: Node<'_>) -> bool {
        match self {
            Self::Where { key, is } => member_at(node, key)
                .and_then(Node::text)
                .is_some_and(|text| text == is.as_str()),
            _ => false,
        }
    }
}

fn name_written(name: &str) -> String {
    let is_plain = name.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
        && name
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if is_plain {
        format!(".{name}")
    } else {
        format!("[{}]", quoted(name))
    }
}

/// A text as JSONPath writes it.
pub(super) fn quoted(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('\'');
    for letter in text.chars() {
        match letter {
            '\'' | '\\' => {
                written.push('\\');
                written.push(letter);
            }
            control if control.is_control() => {
                let code = u32::from(control);
                written.push_str(&format!("\\u{code:04x}"));
            }
            letter => written.push(letter),
        }
    }
    written.push('\'');
    written
}

fn member_at<'a>(node: Node<'a>, names: &[String]) -> Option<Node<'a>> {
    names.iter().try_fold(node, |node, name| node.get(name))
}

/// Whether a value is there at all: not null, not an empty text, list or object.
pub(super) fn says_something(node: Node<'_>) -> bool {
    match node.kind() {
        Kind::Null => false,
        Kind::Text => node.text().is_some_and(|text| !text.trim().is_empty()),
        Kind::List | Kind::Object => !node.is_empty(),
        Kind::Bool | Kind::Number => true,
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

/// Whether what the objects have in languages are texts alone.
fn are_texts(values: &[(u32, Node<'_>)]) -> bool {
    let mut objects = values.iter().filter(|(_, node)| node.kind() == Kind::Object).take(5);
    objects.all(|(_, object)| {
        object
            .children()
            .all(|value| matches!(value.kind(), Kind::Text | Kind::Null))
    })
}

/// Of `{"en": "Kettle", "de": "Kessel"}` one that is there; of a plain text itself.
fn text_in_a_language<'a>(node: Node<'a>) -> Option<Node<'a>> {
    match node.kind() {
        Kind::Object => node.children().find(|value| says_something(*value)),
        _ => Some(node),
    }
}

/// What the names of objects' members are. Objects of fields have fields of several kinds; those of data are alike.
fn names_of(values: &[(u32, Node<'_>)]) -> Names {
    let objects: Vec<Node<'_>> = values
        .iter()
        .map(|(_, node)| *node)
        .filter(|node| node.kind() == Kind::Object && !node.is_empty())
        .take(5)
        .collect();
    if objects.is_empty() {
        return Names::Fields;
    }
    let all = |is: &dyn Fn(&str) -> bool| {
        objects
            .iter()
            .all(|object| object.members().take(50).all(|(name, _)| is(&name)))
    };
    if all(&|name| is_currency_code(name)) {
        Names::Currencies
    } else if all(&is_country) {
        Names::Countries
    } else if all(&is_language) {
        Names::Languages
    } else if objects.iter().all(|object| are_rows(*object)) {
        Names::Data
    } else {
        Names::Fields
    }
}

/// Whether an object is a table of rows by their ids: several members, all objects with the same fields.
fn are_rows(object: Node<'_>) -> bool {
    let rows: Vec<_> = object.members().take(20).collect();
    let Some((_, first)) = rows.first() else { return false };
    if first.kind() != Kind::Object || rows.iter().any(|(_, row)| row.kind() != Kind::Object) {
        return false;
    }
    // Names of ids have digits or equal an id within; names of fields are words.
    let are_ids = rows.iter().all(|(name, row)| {
        let is_within = row.children().any(|value| {
            let own = value.number().map(std::borrow::Cow::Borrowed).or_else(|| value.text());
            own.is_some_and(|own| own == *name)
        });
        is_within || name.bytes().any(|byte| byte.is_ascii_digit()) && !name.ends_with("x")
    });
    let fields: Vec<_> = first.members().map(|(name, _)| name).collect();
    let are_alike = rows.iter().all(|(_, row)| {
        let shared = fields.iter().filter(|name| row.get(name).is_some()).count();
        shared * 2 >= fields.len().max(row.len())
    });
    let rich = fields.len() >= 3;
    are_alike && rich && (are_ids || rows.len() >= 4)
}

/// Whether objects have one member each, a text or a number, which may be called by its type.
fn are_single(values: &[(u32, Node<'_>)]) -> bool {
    let mut objects = values.iter().filter(|(_, node)| !node.is_null()).take(60).peekable();
    objects.peek().is_some()
        && objects.all(|(_, node)| {
            let mut members = node.children();
            let is_scalar = members
                .next()
                .is_some_and(|value| !matches!(value.kind(), Kind::List | Kind::Object));
            node.kind() == Kind::Object && is_scalar && members.next().is_none()
        })
}

/// Whether lists have one text or number each: a value in a list's clothes.
fn are_lists_of_one(values: &[(u32, Node<'_>)]) -> bool {
    let mut lists = values.iter().filter(|(_, node)| !node.is_null()).take(60).peekable();
    lists.peek().is_some()
        && lists.all(|(_, node)| {
            let mut elements = node.elements();
            let is_text = elements
                .next()
                .is_none_or(|value| matches!(value.kind(), Kind::Text | Kind::Number));
            is_text && elements.next().is_none()
        })
}

/// Of a list of names and values (`[{"code": "brand", "value": "Northwind"}]`) where the name is, and all names.
fn key_of_entries(entries: &[(u32, Node<'_>)], naming: &mut Naming) -> Vec<(Vec<String>, String)> {
    let sample: Vec<_> = entries
        .iter()
        .filter(|(_, node)| node.kind() == Kind::Object)
        .take(200)
        .collect();
    let Some((_, first)) = sample.first() else {
        return Vec::new();
    };
    if sample.len() < entries.len().min(200) || first.len() > 12 {
        return Vec::new();
    }
    let mut keys: Vec<(u32, Vec<String>)> = Vec::new();
    for (name, value) in first.members() {
        let meaning = naming.meaning(&name);
        if value.kind() == Kind::Text {
            keys.push((key_rank(&meaning), vec![name.into_owned()]));
        } else if value.kind() == Kind::Object {
            for (inner, value) in value.members().take(12) {
                if value.kind() == Kind::Text {
                    let rank = key_rank(&naming.meaning(&inner));
                    keys.push((rank / 2, vec![name.clone().into_owned(), inner.into_owned()]));
                }
            }
        }
    }
    let has_value = first.members().any(|(name, _)| {
        let meaning = naming.meaning(&name);
        meaning.has(Sense::Value) || meaning.senses == Senses::of(&[Sense::Text])
    });
    keys.retain(|(rank, _)| *rank > 0);
    keys.sort_by(|one, other| other.0.cmp(&one.0));
    if !has_value {
        return Vec::new();
    }
    for (_, key) in keys {
        let mut names: Vec<String> = Vec::new();
        let mut seen: Vec<(u32, String)> = Vec::new();
        let is_key = sample.iter().all(|(item, node)| {
            let Some(text) = member_at(*node, &key).and_then(Node::text) else {
                return false;
            };
            if text.len() > 60 || text.trim().is_empty() {
                return false;
            }
            let text = text.into_owned();
            if !names.contains(&text) {
                names.push(text.clone());
            }
            let is_new = !seen.contains(&(*item, text.clone()));
            seen.push((*item, text));
            is_new || names.len() <= 40
        });
        if is_key && names.len() <= 60 && !names.is_empty() {
            return names.into_iter().map(|name| (key.clone(), name)).collect();
        }
    }
    Vec::new()
}

/// How well a member's name suits one that holds names.
fn key_rank(meaning: &Meaning) -> u32 {
    let has = |sense: Sense| meaning.has(sense);
    if has(Sense::Value) && !has(Sense::Key) && !has(Sense::Name) {
        0
    } else if has(Sense::Key) {
        8
    } else if has(Sense::Code) || has(Sense::Slug) {
        7
    } else if has(Sense::Name) {
        6
    } else if has(Sense::Title) || has(Sense::Attribute) || has(Sense::Id) {
        4
    } else if has(Sense::Kind) {
        2
    } else {
        0
    }
}
