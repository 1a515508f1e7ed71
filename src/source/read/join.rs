//! Follows references to rows of other lists.

use std::collections::HashMap;

use crate::source::mapping::Join;
use crate::source::tree::{Node, Place, Tree};
use crate::source::{Mapping, Path};

/// Lets each reference stand for its row. A reference without a row stays what it is.
pub fn follow_joins(tree: &mut Tree, mapping: &Mapping) {
    for join in &mapping.joins {
        for (reference, row) in pairs(tree, join) {
            tree.refer(reference, row);
        }
    }
}

fn pairs(tree: &Tree, join: &Join) -> Vec<(Place, Place)> {
    let row_key = if join.row_key.is_empty() {
        &join.key
    } else {
        &join.row_key
    };
    let mut rows: HashMap<String, Place> = HashMap::new();
    for row in join.rows.select_each(tree.root()) {
        if let Some(key) = key_of(row, row_key) {
            rows.entry(key).or_insert_with(|| row.place());
        }
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let references = join.references.select_each(tree.root()).into_iter();
    references
        .filter_map(|reference| Some((reference.place(), *rows.get(&key_of(reference, &join.key)?)?)))
        .collect()
}

/// What identifies a row: the texts at all of the paths.
fn key_of(node: Node, paths: &[Path]) -> Option<String> {
    let text = |node: Node| {
        node.number()
            .map(str::to_owned)
            .or_else(|| node.text().map(std::borrow::Cow::into_owned))
    };
    if paths.is_empty() {
        return text(node);
    }
    let parts: Option<Vec<String>> = paths.iter().map(|path| text(path.first(node)?)).collect();
    Some(parts?.join("\u{0}"))
}
