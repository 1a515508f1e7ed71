//! What objects and lists are for: fields, data by its name, values in a wrapping.

use super::look::{is_country, is_language};
use super::naming::{Meaning, Naming, Senses};
use super::step::member_at;
use super::vocabulary::Sense;
use crate::source::amount::is_currency_code;
use crate::source::tree::{Kind, Node};

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

/// Whether a value is there at all: not null, not an empty text, list or object.
pub(super) fn says_something(node: Node<'_>) -> bool {
    match node.kind() {
        Kind::Null => false,
        Kind::Text => node.text().is_some_and(|text| !text.trim().is_empty()),
        Kind::List | Kind::Object => !node.is_empty(),
        Kind::Bool | Kind::Number => true,
    }
}

/// Whether what the objects have in languages are texts alone.
pub(super) fn are_texts(values: &[(u32, Node<'_>)]) -> bool {
    let mut objects = values.iter().filter(|(_, node)| node.kind() == Kind::Object).take(5);
    objects.all(|(_, object)| {
        object
            .children()
            .all(|value| matches!(value.kind(), Kind::Text | Kind::Null))
    })
}

/// Of `{"en": "Kettle", "de": "Kessel"}` one that is there; of a plain text itself.
pub(super) fn text_in_a_language<'a>(node: Node<'a>) -> Option<Node<'a>> {
    match node.kind() {
        Kind::Object => node.children().find(|value| says_something(*value)),
        _ => Some(node),
    }
}

/// Whether objects are shelves of goods by their names: `{"Soaps": [{…}], "Candles": [{…}]}`.
pub(super) fn are_shelves(values: &[(u32, Node<'_>)], naming: &mut Naming) -> bool {
    let Some((_, object)) = values.iter().find(|(_, node)| node.kind() == Kind::Object) else {
        return false;
    };
    let mut first: Option<Vec<String>> = None;
    let mut shelves = 0;
    for (name, list) in object.members().take(40) {
        let Some(row) = list.elements().next() else {
            if list.kind() == Kind::List {
                continue;
            }
            return false;
        };
        let fields: Vec<String> = row.members().map(|(name, _)| name.into_owned()).collect();
        if fields.len() < 2 || naming.meaning(&name).senses.any(NO_SHELF) {
            return false;
        }
        let known = first.get_or_insert_with(|| fields.clone());
        let shared = known.iter().filter(|name| fields.contains(name)).count();
        if shared * 3 < known.len().max(fields.len()) * 2 {
            return false;
        }
        shelves += 1;
    }
    shelves >= 2
}

/// Whether most names of objects' members are words of fields rather than data.
pub(super) fn are_words(values: &[(u32, Node<'_>)], naming: &mut Naming) -> bool {
    let Some((_, object)) = values.iter().find(|(_, node)| node.kind() == Kind::Object) else {
        return false;
    };
    let (mut known, mut all) = (0, 0);
    for (name, _) in object.members().take(20) {
        let meaning = naming.meaning(&name);
        all += 1;
        known += usize::from(meaning.known > 0 && meaning.unknown == 0 && !meaning.guessed);
    }
    known * 2 > all
}

/// What lists of an object are called that are more than shelves.
const NO_SHELF: Senses = Senses::of(&[
    Sense::Product,
    Sense::List,
    Sense::Related,
    Sense::Variant,
    Sense::Facet,
    Sense::Review,
    Sense::Image,
    Sense::Settings,
    Sense::Person,
    Sense::Place,
    Sense::Shipping,
    Sense::Seller,
    Sense::Price,
    Sense::Attribute,
    Sense::Option,
    Sense::Sold,
    Sense::Category,
    Sense::Brand,
    Sense::Tag,
]);

/// What the names of objects' members are. Objects of fields have fields of several kinds; those of data are alike.
pub(super) fn names_of(values: &[(u32, Node<'_>)]) -> Names {
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
    let are_numbered = rows.len() >= 2
        && rows
            .iter()
            .all(|(name, _)| name.len() >= 4 && name.bytes().all(|byte| byte.is_ascii_digit()));
    let rich = fields.len() >= 3 || are_numbered;
    are_alike && rich && (are_ids || rows.len() >= 4)
}

/// Whether objects have one member each, a text or a number, which may be called by its type.
pub(super) fn are_single(values: &[(u32, Node<'_>)]) -> bool {
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

/// Whether lists are pairs of an id and a name: `[7, "Chairs"]`.
pub(super) fn are_pairs(values: &[(u32, Node<'_>)]) -> bool {
    let mut lists = values
        .iter()
        .filter(|(_, node)| node.kind() == Kind::List && !node.is_empty())
        .take(40)
        .peekable();
    lists.peek().is_some()
        && lists.all(|(_, node)| {
            let mut elements = node.elements();
            let is_id = elements.next().is_some_and(|id| id.number().is_some());
            let is_name = elements.next().is_some_and(|name| name.kind() == Kind::Text);
            is_id && is_name && elements.next().is_none()
        })
}

/// Whether objects have several members that are all whole numbers.
pub(super) fn are_numbers(values: &[(u32, Node<'_>)]) -> bool {
    let mut objects = values
        .iter()
        .filter(|(_, node)| node.kind() == Kind::Object)
        .take(20)
        .peekable();
    objects.peek().is_some()
        && objects.all(|(_, node)| {
            let numbers = node
                .children()
                .filter(|value| value.number().is_some_and(|number| !number.contains('.')));
            node.len() >= 2 && numbers.count() == node.len()
        })
}

/// The member that holds the value of an object that says which one by its type: `{"type": "number", "number": 5}`.
pub(super) fn typed_member(node: Node<'_>) -> Option<String> {
    let kind = node.get("type")?.text()?;
    node.get(&kind).map(|_| kind.into_owned())
}

/// Whether lists have one text or number each: a value in a list's clothes.
pub(super) fn are_lists_of_one(values: &[(u32, Node<'_>)]) -> bool {
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

/// Whether there are several lists with one object each.
pub(super) fn are_lists_of_one_object(values: &[(u32, Node<'_>)]) -> bool {
    let lists: Vec<_> = values.iter().filter(|(_, node)| !node.is_null()).take(60).collect();
    lists.len() >= 2
        && lists
            .iter()
            .all(|(_, node)| node.len() == 1 && node.elements().all(|value| value.kind() == Kind::Object))
}

/// Of a list of names and values (`[{"code": "brand", "value": "Northwind"}]`) where the name is, and all names.
/// A name may be a number that the body tells the meaning of elsewhere; the last part says whether it is one.
pub(super) fn key_of_entries(entries: &[(u32, Node<'_>)], naming: &mut Naming) -> Vec<(Vec<String>, String, bool)> {
    let sample: Vec<_> = entries
        .iter()
        .filter(|(_, node)| node.kind() == Kind::Object)
        .take(200)
        .collect();
    let Some((_, first)) = sample.first() else {
        return Vec::new();
    };
    if sample.len() < entries.len().min(200) || first.len() > 8 {
        return Vec::new();
    }
    let mut keys: Vec<(u32, Vec<String>)> = Vec::new();
    for (name, value) in first.members() {
        let meaning = naming.meaning(&name);
        if scalar(value).is_some_and(|id| naming.is_in_legend(&id)) {
            keys.push((9, vec![name.into_owned()]));
        } else if value.kind() == Kind::Text {
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
    // What has a price or a picture is a thing, not a value with a name.
    let things = Senses::of(&[Sense::Price, Sense::Image, Sense::Stock, Sense::Sku]);
    let is_thing = first
        .members()
        .any(|(name, _)| naming.meaning(&name).senses.any(things));
    let has_value = !is_thing
        && first.members().any(|(name, _)| {
            let meaning = naming.meaning(&name);
            meaning.has(Sense::Value) || meaning.senses == Senses::of(&[Sense::Text])
        });
    keys.retain(|(rank, _)| *rank > 0);
    keys.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    if !has_value {
        return Vec::new();
    }
    for (_, key) in keys {
        let mut names: Vec<String> = Vec::new();
        let mut seen: Vec<(u32, String)> = Vec::new();
        let is_number = member_at(*first, &key).is_some_and(|value| value.kind() == Kind::Number);
        let is_key = sample.iter().all(|(item, node)| {
            let Some(text) = member_at(*node, &key).and_then(scalar) else {
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
            return names.into_iter().map(|name| (key.clone(), name, is_number)).collect();
        }
    }
    Vec::new()
}

/// A text, or a number as it is written.
pub(super) fn scalar(node: Node<'_>) -> Option<std::borrow::Cow<'_, str>> {
    node.number().map(std::borrow::Cow::Borrowed).or_else(|| node.text())
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
    } else if has(Sense::Title) || has(Sense::Attribute) {
        4
    } else if has(Sense::Kind) {
        2
    } else {
        0
    }
}
