//! Paths: a text is a path or not; one that is says the same when it is written, and selects from anything.
//! The input is a path, and after a line break the JSON that it is tried on.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vitrine::source::{Path, Tree};

const BODY: &str = r#"{"a": [{"b": 1, "t": "x"}, {"c": 0, "deep": {"b": [7, null]}}], "odd key": {"x": null}, "min": 2}"#;

fuzz_target!(|text: &str| {
    let (path, body) = text.split_once('\n').unwrap_or((text, BODY));
    let Ok(path) = path.parse::<Path>() else { return };
    assert_eq!(path.to_string().parse(), Ok(path.clone()), "{path}");
    let Ok(tree) = Tree::parse(body.to_owned()) else { return };
    let selected = path.select(tree.root());
    let first = selected.iter().find(|node| !node.is_null()).map(|node| node.place());
    assert_eq!(path.first(tree.root()).map(|node| node.place()), first, "{path}");
});
