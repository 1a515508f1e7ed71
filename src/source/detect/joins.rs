//! References to rows of other lists of the body: `included`, `includes`, tables of categories by their ids.

use std::collections::HashMap;

use super::naming::{Naming, Senses};
use super::place::{Bounds, Places, Rows};
use super::step::Step;
use super::vocabulary::Sense;
use crate::source::mapping::Join;
use crate::source::tree::{Kind, Node, Tree};
use crate::source::{Path, Paths};

/// Rows that can be referred to.
struct Table<'a> {
    path: String,
    /// Where a row's id is.
    key: String,
    rows: HashMap<String, Node<'a>>,
    named: Senses,
    /// Members of a row.
    width: usize,
    at: usize,
}

/// So many rows of one table at most are read, and so many tables.
const MOST_ROWS: usize = 20_000;
const MOST_TABLES: usize = 12;
const MOST_JOINS: usize = 16;

/// What is looked at for references.
const SIGHT: Bounds = Bounds {
    places: 900,
    depth: 7,
    values: 120,
    elements: 8,
};

/// The joins of a body whose products are at `items`, and what they lead to.
pub(super) fn find<'a>(
    tree: &'a Tree,
    body: &Places<'a>,
    items_at: usize,
    items: &str,
    naming: &mut Naming,
) -> (Vec<Join>, Rows<'a>) {
    let tables = tables(tree, body, items_at);
    let mut joins: Vec<Join> = Vec::new();
    if tables.is_empty() {
        return (joins, Rows::new());
    }
    references(tree, items, items_at, &tables, naming, &mut joins);
    // Rows that were referred to refer to others in turn.
    let used: Vec<(String, usize)> = tables
        .iter()
        .filter(|table| joins.iter().any(|join| join.rows.to_string() == table.path))
        .map(|table| (table.path.clone(), table.at))
        .collect();
    for (path, at) in used {
        references(tree, &path, at, &tables, naming, &mut joins);
    }
    let mut rows = Rows::new();
    for join in &joins {
        rows.extend(pairs(tree, join));
    }
    (joins, rows)
}

/// Lists outside of the products whose elements have ids of their own.
fn tables<'a>(tree: &'a Tree, body: &Places<'a>, items: usize) -> Vec<Table<'a>> {
    let mut found = Vec::new();
    for (at, place) in body.all.iter().enumerate() {
        let is_list = place.step == Some(Step::Each) || place.step == Some(Step::Members);
        if !is_list || place.many > 1 || found.len() >= MOST_TABLES || body.is_in(at, items) || body.is_in(items, at) {
            continue;
        }
        let Some(width) = place
            .values
            .iter()
            .map(|(_, node)| node.len())
            .max()
            .filter(|width| *width >= 2)
        else {
            continue;
        };
        let path = body.path(at);
        let Ok(selected) = path.parse::<Path>() else { continue };
        let rows: Vec<Node<'a>> = selected.select(tree.root()).into_iter().take(MOST_ROWS).collect();
        let Some(key) = key_of(body, at) else { continue };
        let Ok(key_path) = key.parse::<Path>() else { continue };
        let mut by_key = HashMap::new();
        for row in &rows {
            if let Some(id) = key_path.first(*row).and_then(written) {
                by_key.entry(id).or_insert(*row);
            }
        }
        // Rows of one table are told apart by their ids.
        if by_key.len() * 10 >= rows.len() * 8 && !by_key.is_empty() {
            let named = place.own.senses;
            found.push(Table {
                path,
                key,
                rows: by_key,
                named,
                width,
                at,
            });
        }
    }
    found
}

/// Where the ids of rows are: in a member named for it, at most one object deep.
fn key_of(body: &Places, rows: usize) -> Option<String> {
    let is_id = |at: &usize| {
        body.all.get(*at).is_some_and(|place| {
            let own = place.own.senses;
            let scalar = place
                .values
                .first()
                .is_some_and(|(_, node)| matches!(node.kind(), Kind::Text | Kind::Number));
            own.has(Sense::Id) && scalar && place.own.known == 1 && place.own.unknown == 0
        })
    };
    let children = |at: usize| body.all.get(at).map(|place| place.children.clone()).unwrap_or_default();
    let direct = children(rows).into_iter().find(is_id);
    let named = |at: &usize| {
        body.all
            .get(*at)
            .is_some_and(|place| place.own.has(Sense::Id) || place.own.has(Sense::Code) || place.own.has(Sense::Slug))
    };
    let found = direct
        .or_else(|| children(rows).into_iter().flat_map(children).find(is_id))
        .or_else(|| children(rows).into_iter().find(named))?;
    Some(body.path_between(Some(rows), found))
}

fn written(node: Node<'_>) -> Option<String> {
    node.number()
        .map(str::to_owned)
        .or_else(|| node.text().map(std::borrow::Cow::into_owned))
}

/// Finds what refers to rows of the tables in the values at `start`.
fn references<'a>(
    tree: &'a Tree,
    start: &str,
    start_at: usize,
    tables: &[Table<'a>],
    naming: &mut Naming,
    joins: &mut Vec<Join>,
) {
    let Ok(path) = start.parse::<Path>() else { return };
    let items: Vec<Node<'a>> = path.select(tree.root()).into_iter().take(40).collect();
    let places = Places::of(&items, &Rows::new(), naming, SIGHT);
    let mut joined: Vec<usize> = Vec::new();
    for (at, place) in places.all.iter().enumerate().skip(1) {
        if joins.len() >= MOST_JOINS {
            return;
        }
        // What is within a reference refers to nothing more.
        if joined.iter().any(|outer| places.is_in(at, *outer)) {
            continue;
        }
        let values: Vec<Node<'a>> = place
            .values
            .iter()
            .map(|(_, node)| *node)
            .filter(|node| !node.is_null())
            .take(60)
            .collect();
        let Some(first) = values.first() else { continue };
        for table in tables {
            let (key, is_meant) = if first.kind() == Kind::Object {
                // A reference has less than its row, and nothing but what identifies it.
                let is_small = values
                    .iter()
                    .all(|value| value.len() <= 5 && value.len() <= table.width);
                (
                    table.key.as_str(),
                    is_small && first.children().all(|child| is_short(child)),
                )
            } else {
                let senses = place.subject.with(place.own.senses);
                let fits_name = senses.any(table.named.without(Senses::of(&[
                    Sense::Product,
                    Sense::List,
                    Sense::Wrapper,
                    Sense::Id,
                ])));
                let refers =
                    place.own.any_of(&[Sense::Id, Sense::Reference, Sense::Code]) || place.step == Some(Step::Each);
                let own_id = place.own.known == 1 && place.own.has(Sense::Id) && place.depth == 1;
                let is_telling = values
                    .iter()
                    .all(|value| written(*value).is_some_and(|id| id.len() >= 6));
                ("$", !own_id && (fits_name || refers && is_telling))
            };
            let Ok(key_path) = key.parse::<Path>() else { continue };
            // A row's own id refers to nothing.
            let is_own_id = table.at == start_at && places.path(at) == table.key;
            if is_own_id || !is_meant || table.at == start_at && table.rows.len() < 2 {
                continue;
            }
            let hits = values
                .iter()
                .filter(|value| {
                    key_path
                        .first(**value)
                        .and_then(written)
                        .is_some_and(|id| table.rows.contains_key(&id))
                })
                .count();
            if hits * 2 < values.len() || hits == 0 {
                continue;
            }
            let references = format!("{start}{}", places.path(at).trim_start_matches('$'));
            joins.extend(join(&references, first, key, table));
            joined.push(at);
            break;
        }
    }
}

/// Whether a value of a reference is short: a text, a number, or an object of such.
fn is_short(node: Node<'_>) -> bool {
    match node.kind() {
        Kind::Object => {
            node.len() <= 4
                && node
                    .children()
                    .all(|child| !matches!(child.kind(), Kind::Object | Kind::List))
        }
        Kind::List => false,
        _ => node.raw().len() <= 120,
    }
}

fn join(references: &str, first: &Node<'_>, key: &str, table: &Table<'_>) -> Option<Join> {
    let mut keys: Vec<Path> = Vec::new();
    // Ids are of one type each where both say which.
    let kind = table.rows.values().next().and_then(|row| row.get("type")?.text());
    if key != "$" && kind.is_some() && first.get("type").is_some_and(|kind| kind.text().is_some()) {
        keys.push("$.type".parse().ok()?);
    }
    let is_scalar = key == "$";
    if !is_scalar {
        keys.push(key.parse().ok()?);
    }
    Some(Join {
        references: references.parse().ok()?,
        key: Paths::from(keys),
        rows: table.path.parse().ok()?,
        row_key: if is_scalar {
            Paths::from(vec![table.key.parse().ok()?])
        } else {
            Paths::none()
        },
    })
}

/// Each reference with its row, as the reader finds them.
fn pairs<'a>(tree: &'a Tree, join: &Join) -> Vec<(crate::source::tree::Place, Node<'a>)> {
    let row_key = if join.row_key.is_empty() {
        &join.key
    } else {
        &join.row_key
    };
    let mut rows: HashMap<String, Node<'a>> = HashMap::new();
    for row in join.rows.select(tree.root()) {
        if let Some(key) = key_at(row, row_key) {
            rows.entry(key).or_insert(row);
        }
    }
    let references = join.references.select(tree.root()).into_iter();
    references
        .filter_map(|reference| Some((reference.place(), *rows.get(&key_at(reference, &join.key)?)?)))
        .collect()
}

fn key_at(node: Node<'_>, paths: &[Path]) -> Option<String> {
    if paths.is_empty() {
        return written(node);
    }
    let parts: Option<Vec<String>> = paths.iter().map(|path| written(path.first(node)?)).collect();
    Some(parts?.join("\u{0}"))
}
