//! Products as rows of a table: lists of values whose names stand once, in the first row or beside the rows.

use super::naming::Naming;
use super::place::Places;
use super::step::Step;
use crate::source::tree::{Kind, Node};

/// The rows of a table and the names of their columns.
pub(super) struct Table {
    /// From the root, in JSONPath.
    pub(super) path: String,
    pub(super) columns: Vec<String>,
    /// Whether the first row has the names.
    pub(super) has_heading: bool,
}

/// Fewer columns are no table, more are no names.
const COLUMNS: std::ops::RangeInclusive<usize> = 3..=80;

/// The table at a place of a body, where its values are rows.
pub(super) fn table(body: &Places<'_>, at: usize, naming: &mut Naming) -> Option<Table> {
    let place = body.all.get(at)?;
    if place.step != Some(Step::Each) {
        return None;
    }
    let nodes: Vec<Node<'_>> = place.values.iter().map(|(_, node)| *node).collect();
    let first = *nodes.first()?;
    // Rows may be wrapped: `{"c": [{"v": 1}]}`.
    let row = match first.kind() {
        Kind::List => first,
        Kind::Object if first.len() <= 2 => first.children().find(|value| value.kind() == Kind::List)?,
        _ => return None,
    };
    let width = row.len();
    if !COLUMNS.contains(&width) || nodes.len() < 2 {
        return None;
    }
    let names = |columns: Vec<String>, naming: &mut Naming| {
        let known = columns.iter().filter(|name| naming.meaning(name).known > 0).count();
        (known >= 2 && columns.len() == width).then_some(columns)
    };
    if first.kind() == Kind::List {
        let heading: Option<Vec<String>> = first.elements().map(|value| Some(value.text()?.into_owned())).collect();
        let is_heading = heading.as_ref().is_some_and(|names| {
            names
                .iter()
                .all(|name| !name.is_empty() && name.len() <= 60 && !name.contains("://"))
        });
        if let Some(columns) = heading
            .filter(|_| is_heading)
            .and_then(|heading| names(heading, naming))
        {
            let path = format!("{}[1:]", body.path(place.parent?));
            return Some(Table {
                path,
                columns,
                has_heading: true,
            });
        }
    }
    let outer = body.all.get(place.parent?)?.parent?;
    let beside = body.all.get(outer)?.values.first()?.1;
    let columns = beside.children().find_map(|list| {
        let columns: Option<Vec<String>> = list.elements().map(|value| name_of(value)).collect();
        let columns = columns.filter(|columns| columns.len() == width)?;
        names(columns, naming)
    })?;
    Some(Table {
        path: body.path(at),
        columns,
        has_heading: false,
    })
}

/// The name of a column: a text, or what an object calls itself.
fn name_of(column: Node<'_>) -> Option<String> {
    let named = ["label", "name", "title", "header", "field", "key", "id"]
        .iter()
        .find_map(|name| {
            let text = column.get(name)?.text()?;
            (!text.trim().is_empty()).then_some(text)
        });
    column.text().or(named).map(std::borrow::Cow::into_owned)
}
