//! Imports go down only. A layer that needs something from above is in the wrong place.
#![allow(clippy::unwrap_used)] // All of this file is tests, helpers included.

use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with those it may import from, besides itself.
const MAY_IMPORT: [(&str, &[&str]); 15] = [
    ("domain", &[]),
    ("json", &["domain"]),
    ("source", &["domain", "json"]),
    ("search", &["domain"]),
    ("store", &["domain", "json", "source"]),
    ("standalone", &["domain", "json", "source", "search"]),
    ("engine", &["domain", "source", "search", "store"]),
    ("browser", &["domain", "json", "engine"]),
    ("routes", &["domain"]),
    ("state", &["domain", "engine", "browser", "routes"]),
    ("text", &["domain", "engine", "browser", "state"]),
    (
        "components",
        &["domain", "engine", "browser", "routes", "state", "text"],
    ),
    (
        "pages",
        &["domain", "engine", "browser", "routes", "state", "text", "components"],
    ),
    (
        "app",
        &[
            "domain",
            "engine",
            "browser",
            "routes",
            "state",
            "text",
            "components",
            "pages",
        ],
    ),
    ("lib", &[]),
];

/// Crates that only some layers may name: their outside world is named in one place.
const ONLY_IN: [(&str, &[&str]); 7] = [
    ("web_sys", &["browser"]),
    ("js_sys", &["browser"]),
    ("gloo_net", &["browser"]),
    ("leptos", &["state", "components", "pages", "app", "main"]),
    // The command line's alone: too heavy for a page.
    ("jiff", &[]),
    ("ureq", &[]),
    (
        "serde_json",
        &["json", "source", "standalone", "store", "engine", "browser"],
    ),
];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The layer of a file: its first folder below `src`, or its own name.
fn layer_of(file: &Path) -> String {
    let below = file.strip_prefix(source_folder()).unwrap();
    let first = below.components().next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The code without comments: a doc comment may name what it likes.
fn code_lines(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default().to_owned())
        .collect()
}

/// The names that follow `prefix` in a line: `domain` of `crate::domain::Money`.
fn names_after<'a>(line: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    line.match_indices(prefix).map(move |(at, _)| {
        let rest = &line[at + prefix.len()..];
        &rest[..rest
            .find(|character: char| !character.is_alphanumeric() && character != '_')
            .unwrap_or(rest.len())]
    })
}

#[test]
fn imports_go_down_only() {
    let mut wrong = Vec::new();
    for file in rust_files(&source_folder()) {
        let layer = layer_of(&file);
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == layer) else {
            continue;
        };
        for line in code_lines(&file) {
            // A group such as `use crate::{routes, text};` names several.
            let grouped = line
                .split("crate::{")
                .nth(1)
                .map(|group| group.trim_end_matches(['}', ';']));
            let grouped = grouped.into_iter().flat_map(|group| group.split(',')).map(|name| {
                let name = name.trim();
                &name[..name.find(':').unwrap_or(name.len())]
            });
            for name in names_after(&line, "crate::")
                .chain(grouped)
                .filter(|name| !name.is_empty())
            {
                let is_layer = MAY_IMPORT.iter().any(|(known, _)| *known == name);
                if is_layer && name != layer && !allowed.contains(&name) {
                    wrong.push(format!("{}: {layer} imports {name}: {}", file.display(), line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_crate_of_the_outside_world_is_named_in_its_layers_alone() {
    let mut wrong = Vec::new();
    for file in rust_files(&source_folder()) {
        let layer = layer_of(&file);
        // Programs put layers together, and may name what these are made of.
        if layer == "bin" {
            continue;
        }
        for line in code_lines(&file) {
            for (name, layers) in ONLY_IN {
                let names_it = line.contains(&format!("{name}::")) || line.contains(&format!("use {name};"));
                if names_it && !layers.contains(&layer.as_str()) {
                    wrong.push(format!("{}: {layer} names {name}: {}", file.display(), line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_layer_opens_with_its_charter() {
    for file in rust_files(&source_folder()) {
        let is_charter = file.file_name().is_some_and(|name| name == "mod.rs");
        if is_charter {
            assert!(
                fs::read_to_string(&file).unwrap().starts_with("//!"),
                "{} has no charter",
                file.display()
            );
        }
    }
}

#[test]
fn each_component_shares_its_name_with_its_file_and_its_style() {
    let components = source_folder().join("components");
    let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/components");
    for entry in fs::read_dir(styles).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(
            components.join(format!("{name}.rs")).exists(),
            "style of no component: {name}"
        );
    }
}

#[test]
fn no_money_is_a_float() {
    for layer in ["domain", "source", "store", "search", "engine"] {
        for file in rust_files(&source_folder().join(layer)) {
            for line in code_lines(&file) {
                let float = ["f64", "f32"]
                    .iter()
                    .any(|float| names_after(&line, float).next().is_some());
                assert!(!float, "{}: {}", file.display(), line.trim());
            }
        }
    }
}
