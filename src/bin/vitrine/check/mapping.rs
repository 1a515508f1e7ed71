//! Paths of a mapping that find nothing in an answer, and what may be meant.

use std::collections::BTreeMap;

use serde_json::Value;
use vitrine::domain::audit::{Finding, nearest};
use vitrine::source::{Kind, Mapping, Node, Path, Tree, follow_joins, items};

use super::places::is_plain;

/// So many paths are proposed from.
const MOST_PATHS: usize = 4000;
const MOST_DEPTH: usize = 7;

/// Members of a mapping that are texts of their own, not paths.
const NO_PATHS: [&str; 8] = [
    "separator",
    "no_choice",
    "decimal_mark",
    "base",
    "width_parameter",
    "unlimited_when",
    "unit",
    "key_of",
];

/// Looks for each path of a mapping in an answer. `written` is the mapping as the store's file has it, at `place`.
pub(super) fn findings(tree: &mut Tree, mapping: &Mapping, written: &Value, place: &str) -> Vec<Finding> {
    follow_joins(tree, mapping);
    let tree: &Tree = tree;
    let root = vec![tree.root()];
    let found: Vec<Node> = items(tree, mapping).iter().map(|item| item.node).collect();
    if found.is_empty() {
        let paths = mapping.items.iter().map(|path| format!("`{path}`"));
        let problem = format!("no products at {}", paths.collect::<Vec<_>>().join(" or "));
        let lists = lists(tree.root());
        let suggestion = match lists.as_slice() {
            [] => "The answer has no list of objects: is it the right address?".to_owned(),
            lists => format!(
                "Lists of objects in the answer: {}. `vitrine probe` proposes a mapping.",
                lists.join(", ")
            ),
        };
        return vec![Finding::error(format!("{place}.items"), problem, suggestion)];
    }
    let mut findings = Vec::new();
    let mut look = |written: Option<&Value>, member: &str, what: &'static str, starts: &[Node]| {
        if let Some(written) = written {
            let start = Start { what, nodes: starts };
            within(written, &format!("{place}{member}"), start, &mut findings);
        }
    };
    if let Some(groups) = &mapping.groups {
        let starts = groups.at.select_each(tree.root());
        look(
            written.pointer("/groups/category"),
            ".groups.category",
            "group",
            &starts,
        );
    }
    for member in ["total", "paging"] {
        look(written.get(member), &format!(".{member}"), ANSWER, &root);
    }
    let joins = written.get("joins").and_then(Value::as_array);
    for (at, join) in joins.into_iter().flatten().enumerate() {
        for member in ["references", "rows"] {
            look(join.get(member), &format!(".joins[{at}].{member}"), ANSWER, &root);
        }
    }
    let variants: Vec<Node> = found
        .iter()
        .flat_map(|item| mapping.fields.variants.iter().flat_map(|path| path.select_each(*item)))
        .collect();
    for (member, value) in written.get("fields").and_then(Value::as_object).into_iter().flatten() {
        let here = format!(".fields.{member}");
        if member != "variant" {
            look(Some(value), &here, "product", &found);
            continue;
        }
        for (inner, value) in value.as_object().into_iter().flatten() {
            let here = format!("{here}.{inner}");
            // Where the answer has no variants, the product is the one variant.
            let (what, starts) = match variants.as_slice() {
                [] => ("product", &found),
                _ => ("variant", &variants),
            };
            look(Some(value), &here, what, starts);
            if inner == "options" {
                look(value.get("names"), &format!("{here}.names"), "product", &found);
            }
        }
    }
    findings
}

const ANSWER: &str = "answer";

/// Where paths start.
#[derive(Clone, Copy)]
struct Start<'a> {
    /// What that is, in a word.
    what: &'static str,
    nodes: &'a [Node<'a>],
}

/// Looks for the paths in a part of the mapping.
fn within(written: &Value, place: &str, start: Start, findings: &mut Vec<Finding>) {
    match written {
        Value::String(text) => findings.extend(finding(text, place, start)),
        Value::Array(elements) => {
            for (at, element) in elements.iter().enumerate() {
                within(element, &format!("{place}[{at}]"), start, findings);
            }
        }
        Value::Object(members) => {
            // What stands beside `entries` starts at one of them.
            let entries: Option<Vec<Node>> = members.get("entries").map(|entries| {
                let paths = paths(entries);
                start
                    .nodes
                    .iter()
                    .flat_map(|start| paths.iter().flat_map(|path| path.select_each(*start)))
                    .collect()
            });
            for (name, value) in members {
                let here = if is_plain(name) {
                    format!("{place}.{name}")
                } else {
                    format!("{place}['{name}']")
                };
                let of_product = place.ends_with(".variant.options") && name == "names";
                if NO_PATHS.contains(&name.as_str()) || of_product {
                    continue;
                }
                match &entries {
                    // Where there are no entries, that alone is told.
                    Some(entries) if is_of_entry(name) && entries.is_empty() => {}
                    Some(entries) if is_of_entry(name) => {
                        let start = Start {
                            what: "entry",
                            nodes: entries,
                        };
                        within(value, &here, start, findings);
                    }
                    _ => within(value, &here, start, findings),
                }
            }
        }
        _ => {}
    }
}

fn is_of_entry(name: &str) -> bool {
    !matches!(name, "entries" | "named" | "values" | "names")
}

fn paths(written: &Value) -> Vec<Path> {
    match written {
        Value::String(text) => text.parse().into_iter().collect(),
        Value::Array(elements) => elements.iter().flat_map(paths).collect(),
        _ => Vec::new(),
    }
}

fn finding(text: &str, place: &str, Start { what, nodes }: Start) -> Option<Finding> {
    let path: Path = Some(text).filter(|text| text.starts_with('$'))?.parse().ok()?;
    if nodes.is_empty() || nodes.iter().any(|start| !path.select(*start).is_empty()) {
        return None;
    }
    let known = known(nodes);
    let suggestion = match meant(text, &known) {
        Some(near) => format!("Is it `{near}`? Otherwise take it out."),
        None => format!(
            "Take it out, or write one of those there are: {}.",
            beside(text, &known).join(", ")
        ),
    };
    let problem = format!("found nothing at `{text}` in {}", counted(what, nodes.len()));
    Some(Finding::warning(place, problem, suggestion))
}

fn counted(what: &str, count: usize) -> String {
    match (what, count) {
        (ANSWER, _) => format!("the {ANSWER}"),
        (what, 1) => format!("the one {what} there is"),
        ("entry", count) => format!("any of {count} entries"),
        (what, count) => format!("any of {count} {what}s"),
    }
}

/// Paths that there are where the path leads to: in the nearest object above that there is.
fn beside<'a>(text: &str, known: &'a BTreeMap<String, Kind>) -> Vec<&'a str> {
    let above = |path: &str| path.rfind(['.', '[']).map(|end| path[..end].to_owned());
    let mut parent = above(text).unwrap_or_default();
    while !known.contains_key(&parent) && parent.len() > 1 {
        parent = above(&parent).unwrap_or_default();
    }
    let inner = known
        .keys()
        .filter(|path| above(path).as_deref() == Some(parent.as_str()));
    inner.map(String::as_str).take(24).collect()
}

/// The path there is that is most likely meant: one that ends in the same name, or else one that is written alike.
fn meant<'a>(text: &str, known: &'a BTreeMap<String, Kind>) -> Option<&'a str> {
    let last = last_name(text)?;
    // A path that is to find one value does not lead through a list.
    let fits = |path: &&String| text.contains('[') || !path.contains('[');
    let known: Vec<&'a str> = known.keys().filter(fits).map(String::as_str).collect();
    let ending_in = |wanted: &str| {
        let ends = |path: &&&'a str| last_name(path).is_some_and(|end| end.eq_ignore_ascii_case(wanted));
        known.iter().filter(ends).min_by_key(|path| path.len()).copied()
    };
    let by_end = || ending_in(nearest(last, known.iter().filter_map(|path| last_name(path)))?);
    ending_in(last)
        .or_else(|| nearest(text, known.iter().copied()))
        .or_else(by_end)
}

fn last_name(path: &str) -> Option<&str> {
    let path = path.trim_end_matches("[*]");
    let name = match path.strip_suffix("']") {
        Some(quoted) => quoted.rsplit_once("['")?.1,
        None => path.rsplit_once('.')?.1,
    };
    (!name.is_empty()).then_some(name)
}

/// The paths that find something, elements of a list being one: `$.images[*].src`.
fn known(starts: &[Node]) -> BTreeMap<String, Kind> {
    let mut known = BTreeMap::new();
    for start in starts.iter().take(50) {
        collect(*start, "$", 0, &mut known);
    }
    known
}

fn collect(node: Node, path: &str, depth: usize, known: &mut BTreeMap<String, Kind>) {
    if depth > MOST_DEPTH || known.len() > MOST_PATHS {
        return;
    }
    let mut add = |path: String, inner: Node| {
        if !inner.is_null() {
            known.insert(path.clone(), inner.kind());
            collect(inner, &path, depth + 1, known);
        }
    };
    for (name, inner) in node.members() {
        if is_plain(&name) {
            add(format!("{path}.{name}"), inner);
        } else if !name.contains('\'') {
            add(format!("{path}['{name}']"), inner);
        }
    }
    for inner in node.elements().take(3) {
        add(format!("{path}[*]"), inner);
    }
}

/// Where there are lists of objects, the shortest paths first.
fn lists(root: Node) -> Vec<String> {
    let mut known = known(&[root]);
    known.insert("$".to_owned(), root.kind());
    let is_list = |path: &&String| known.get(&format!("{}[*]", path.trim_end_matches("[*]"))) == Some(&Kind::Object);
    let mut lists: Vec<String> = known
        .iter()
        .filter(|(_, kind)| **kind == Kind::List)
        .map(|(path, _)| path)
        .filter(is_list)
        .map(|path| format!("{path}[*]"))
        .collect();
    lists.sort_by_key(String::len);
    lists.truncate(5);
    lists
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(mapping: &Value, expected: &[(&str, &str)]) {
        let body = json!({
            "meta": { "total": 2 },
            "products": [
                { "id": 1, "title": "Mug", "price": { "amount": "9.00", "currency": "EUR" }, "images": [{ "src": "a.png" }],
                  "variants": [{ "sku": "M-1", "colour": "blue" }], "facts": [{ "label": "Weight", "value": "1 kg" }] },
                { "id": 2, "title": "Cup", "price": { "amount": "7.00", "currency": "EUR" }, "images": [], "variants": [] },
            ],
        });
        let mut tree = Tree::parse(body.to_string()).unwrap();
        let read: Mapping = vitrine::json::read(mapping).unwrap();
        let found = findings(&mut tree, &read, mapping, "$.m");
        let places: Vec<&str> = found.iter().map(|finding| finding.path.as_str()).collect();
        let expected_places: Vec<&str> = expected.iter().map(|(place, _)| *place).collect();
        assert_eq!(places, expected_places, "{found:#?}");
        for (finding, (_, words)) in found.iter().zip(expected) {
            assert!(finding.suggestion.contains(words), "{finding:?} should suggest {words}");
        }
    }

    #[test]
    fn a_mapping_that_finds_all_has_nothing_to_find() {
        check(
            &json!({ "items": "$.products[*]", "total": "$.meta.total", "fields": {
                "id": "$.id", "name": ["$.title"], "images": "$.images[*].src",
                "price": { "amount": "$.price.amount", "currency": "$.price.currency" },
                "specifications": { "entries": "$.facts[*]", "name": "$.label", "value": "$.value" },
                "variants": "$.variants[*]", "variant": { "sku": "$.sku", "options": { "named": { "Colour": "$.colour" } } },
            } }),
            &[],
        );
    }

    #[test]
    fn a_path_that_finds_nothing_is_told_with_the_one_that_is_meant() {
        check(
            &json!({ "items": "$.products[*]", "total": "$.meta.count", "fields": {
                "name": ["$.title", "$.titel"],
                "price": { "amount": "$.amount" },
                "brand": "$.manufacturer",
                "variants": "$.variants[*]", "variant": { "sku": "$.SKU_" },
            } }),
            &[
                ("$.m.total", "$.meta.total"),
                ("$.m.fields.name[1]", "`$.title`"),
                ("$.m.fields.price.amount", "`$.price.amount`"),
                ("$.m.fields.brand", "$.id, $.images"),
                ("$.m.fields.variant.sku", "`$.sku`"),
            ],
        );
    }

    #[test]
    fn a_mapping_without_products_is_told_which_lists_there_are() {
        check(&json!({ "items": "$.items[*]" }), &[("$.m.items", "$.products[*]")]);
    }
}
