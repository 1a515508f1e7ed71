//! What a body calls the columns or fields that its products name by a number or an identifier only.

use std::collections::HashMap;

use super::naming::Naming;
use super::shapes::scalar;
use crate::source::tree::{Kind, Node};

/// How deep lists of columns are looked for.
const DEPTH: usize = 4;

/// More columns are none.
const MOST: usize = 200;

/// What such lists are called.
const LISTS: &[&str] = &[
    "columns",
    "cols",
    "column",
    "fields",
    "headers",
    "header",
    "schema",
    "attributes",
];

/// What holds the identifier in their entries, and what the name.
const IDS: &[&str] = &[
    "id",
    "columnId",
    "column_id",
    "fieldId",
    "field_id",
    "key",
    "uid",
    "code",
];
const TITLES: &[&str] = &["title", "name", "label", "displayName", "display_name", "caption"];

/// The names of columns by their identifiers, where those say nothing themselves.
pub(super) fn find(root: Node<'_>, naming: &mut Naming) -> HashMap<String, String> {
    let mut legend = HashMap::new();
    look(root, 0, naming, &mut legend);
    legend
}

fn look(node: Node<'_>, depth: usize, naming: &mut Naming, legend: &mut HashMap<String, String>) {
    if depth > DEPTH {
        return;
    }
    for (name, value) in node.members().take(MOST) {
        if value.kind() == Kind::Object {
            look(value, depth + 1, naming, legend);
        }
        if value.kind() == Kind::List && LISTS.contains(&name.to_lowercase().as_str()) {
            for column in value.elements().take(MOST) {
                legend.extend(entry(column, naming));
            }
        }
    }
}

/// The identifier and the name of a column.
fn entry(column: Node<'_>, naming: &mut Naming) -> Option<(String, String)> {
    let id = IDS.iter().find_map(|name| scalar(column.get(name)?))?;
    let title = TITLES.iter().find_map(|name| column.get(name)?.text())?;
    let says_nothing = naming.meaning(&id).known == 0;
    (says_nothing && !title.trim().is_empty() && id != title).then(|| (id.into_owned(), title.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::tree::Tree;

    #[test]
    fn columns_tell_what_their_numbers_mean() {
        let body = r#"{"sheet": {"columns": [{"id": 71, "title": "Price"}, {"id": "sku", "title": "SKU"}]}}"#;
        let tree = Tree::parse(body.to_owned()).unwrap();
        let legend = find(tree.root(), &mut Naming::new());
        assert_eq!(legend, HashMap::from([("71".to_owned(), "Price".to_owned())]));
    }
}
