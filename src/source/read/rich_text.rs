//! Rich texts that are JSON: of Contentful, Draft.js, Editor.js, Slate, ProseMirror, Lexical, Sanity, Shopify and alike.
//!
//! They differ in names, and agree in this: objects hold lists of objects, down to leaves with a text.

use crate::source::plain_text;
use crate::source::tree::{Kind, Node, Tree};

/// Where lists of parts are.
const PARTS: [&str; 7] = ["blocks", "content", "children", "root", "document", "nodes", "items"];
const MOST_DEPTH: usize = 32;
/// So many parts are read. Where references lead in a circle, there is no end to them.
const MOST_PARTS: usize = 20_000;

/// The words of a rich text, a blank line between its parts. `None` of anything else.
pub(super) fn rich_text(node: Node) -> Option<String> {
    if let Some(text) = node.text() {
        let text = text.trim();
        if !text.starts_with(['{', '[']) {
            return None;
        }
        let tree = Tree::parse(text.to_owned()).ok()?;
        return words(tree.root());
    }
    words(node)
}

fn words(node: Node) -> Option<String> {
    let has_parts = |node: Node| {
        PARTS
            .iter()
            .any(|name| node.get(name).is_some_and(|parts| !parts.is_empty()))
    };
    let is_rich = match node.kind() {
        Kind::Object => has_parts(node),
        Kind::List => node.elements().any(has_parts),
        _ => false,
    };
    if !is_rich {
        return None;
    }
    let mut text = String::new();
    let mut parts_left = MOST_PARTS;
    push(node, 0, &mut parts_left, &mut text);
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn push(node: Node, depth: usize, parts_left: &mut usize, text: &mut String) {
    if depth > MOST_DEPTH || *parts_left == 0 {
        return;
    }
    *parts_left -= 1;
    match node.kind() {
        Kind::List => node.elements().for_each(|part| push(part, depth + 1, parts_left, text)),
        // A list of Editor.js has its items as plain texts.
        Kind::Text if depth > 0 => {
            break_before(text);
            text.push_str(&plain_text(&node.text().unwrap_or_default()));
        }
        Kind::Object => {
            let leaf = ["text", "value"].iter().find_map(|name| node.get(name)?.text());
            if let Some(leaf) = leaf {
                // Draft.js has whole paragraphs as leaves, with what marks their parts beside the text.
                if node.get("inlineStyleRanges").is_some() || depth <= 2 && node.get("marks").is_none() {
                    break_before(text);
                }
                push_leaf(&leaf, text);
                return;
            }
            let inner = node
                .get("data")
                .filter(|data| data.get("text").is_some() || data.get("items").is_some());
            if inner.is_some() || PARTS.iter().any(|name| node.get(name).is_some()) {
                break_before(text);
            }
            if let Some(data) = inner {
                push(data, depth + 1, parts_left, text);
            }
            for name in PARTS {
                if let Some(parts) = node.get(name) {
                    push(parts, depth + 1, parts_left, text);
                }
            }
        }
        _ => {}
    }
}

/// Blanks at the ends of a leaf part it from its neighbours.
fn push_leaf(leaf: &str, text: &mut String) {
    let words = plain_text(leaf);
    if leaf.starts_with(char::is_whitespace) && !text.is_empty() && !text.ends_with(char::is_whitespace) {
        text.push(' ');
    }
    text.push_str(&words);
    if leaf.ends_with(char::is_whitespace) && !words.is_empty() {
        text.push(' ');
    }
}

fn break_before(text: &mut String) {
    let kept = text.trim_end().len();
    text.truncate(kept);
    if !text.is_empty() {
        text.push_str("\n\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_taken_from_rich_texts_of_any_kind() {
        for (json, expected) in [
            (
                r#"{"nodeType":"document","content":[{"nodeType":"paragraph","content":[{"nodeType":"text","value":"One ","marks":[]},{"nodeType":"text","value":"two","marks":[{"type":"bold"}]}]},{"nodeType":"paragraph","content":[{"nodeType":"text","value":"Three","marks":[]}]}]}"#,
                "One two\n\nThree",
            ),
            (
                r#"{"blocks":[{"key":"a","text":"One","type":"unstyled","inlineStyleRanges":[]},{"key":"b","text":"Two","inlineStyleRanges":[]}],"entityMap":{}}"#,
                "One\n\nTwo",
            ),
            (
                r#"{"time":1,"blocks":[{"type":"paragraph","data":{"text":"A <b>bold</b> one"}},{"type":"list","data":{"items":["x","y"]}}]}"#,
                "A bold one\n\nx\n\ny",
            ),
            (
                r#"[{"_type":"block","children":[{"_type":"span","text":"Sanity","marks":[]}]}]"#,
                "Sanity",
            ),
            (
                r#"{"root":{"children":[{"children":[{"text":"Lexical","type":"text","format":0}],"type":"paragraph"}]}}"#,
                "Lexical",
            ),
        ] {
            let tree = Tree::parse(json.to_owned()).unwrap();
            assert_eq!(rich_text(tree.root()).as_deref(), Some(expected), "{json}");
            let quoted = Tree::parse(serde_json::to_string(json).unwrap()).unwrap();
            assert_eq!(rich_text(quoted.root()).as_deref(), Some(expected), "as a text: {json}");
        }
    }

    #[test]
    fn other_values_are_no_rich_text() {
        for json in [
            r#""{not json""#,
            r#""plain""#,
            r#"{"en": "x"}"#,
            "[1, 2]",
            "7",
            r#"{"blocks": []}"#,
        ] {
            let tree = Tree::parse(json.to_owned()).unwrap();
            assert_eq!(rich_text(tree.root()), None, "{json}");
        }
    }
}
