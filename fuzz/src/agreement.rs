//! What the tree reader makes of a text, compared with what serde_json makes of it.

use serde_json::Value;
use vitrine::source::tree::{Kind, Node, Tree, TreeError};

/// Panics where the two differ. serde_json refuses unpaired surrogates and what is deeper than 128, and does not pass
/// over a byte order mark.
pub fn expect_agreement(text: &str, read: &Result<Tree, TreeError>) {
    let without_mark = text.strip_prefix('\u{feff}').unwrap_or(text);
    match (read, serde_json::from_str::<Value>(without_mark)) {
        (Ok(tree), Ok(value)) => expect_same(tree.root(), &value),
        (Ok(tree), Err(error)) => {
            let said = error.to_string();
            let is_known = ["surrogate", "recursion", "hex escape"].iter().any(|cause| said.contains(cause));
            assert!(is_known, "read, but not by serde_json: {said}");
            walk(tree.root());
        }
        (Err(error), Ok(_)) => panic!("refused: {error}"),
        (Err(_), Err(_)) => {}
    }
}

fn expect_same(node: Node, value: &Value) {
    match value {
        Value::Null => assert!(node.is_null()),
        Value::Bool(value) => assert_eq!(node.as_bool(), Some(*value)),
        Value::Number(number) => assert_eq!(node.number().map(with_sign), Some(with_sign(number.as_str()))),
        Value::String(text) => assert_eq!(node.text().as_deref(), Some(text.as_str())),
        Value::Array(elements) => {
            assert_eq!((node.kind(), node.len()), (Kind::List, elements.len()));
            node.elements().zip(elements).for_each(|(node, value)| expect_same(node, value));
        }
        Value::Object(members) => {
            assert_eq!(node.kind(), Kind::Object);
            assert!(node.len() >= members.len());
            for (name, value) in members {
                let found = node.get(name);
                assert!(found.is_some(), "nothing at {name:?}");
                found.into_iter().for_each(|node| expect_same(node, value));
            }
        }
    }
}

/// A number's text as serde_json gives it back: the exponent with its sign, and a small `e`.
fn with_sign(number: &str) -> String {
    match number.to_lowercase().split_once('e') {
        Some((digits, exponent)) if !exponent.starts_with(['+', '-']) => format!("{digits}e+{exponent}"),
        Some((digits, exponent)) => format!("{digits}e{exponent}"),
        None => number.to_owned(),
    }
}

/// Looks at everything there is in a value.
fn walk(node: Node) {
    let _ = (node.text(), node.number(), node.raw(), node.len());
    assert_eq!(node.children().count(), node.len());
    node.members().for_each(|(name, _)| assert!(node.get(&name).is_some()));
    node.children().for_each(walk);
}
