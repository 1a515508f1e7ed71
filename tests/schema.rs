//! The published JSON Schema of `store.json` is what the Rust types say, and the demo's own file keeps to it.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)] // All of this file is tests, helpers included.

use std::fs;
use std::path::Path;

use vitrine::store::{Store, parse_store};

fn public(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(file)).unwrap()
}

#[test]
fn the_published_schema_is_that_of_the_types() {
    let types = serde_json::to_value(schemars::schema_for!(Store)).unwrap();
    let published: serde_json::Value = serde_json::from_str(&public("store.schema.json")).unwrap();
    assert_eq!(published, types, "run `cargo xtask schema`");
}

#[test]
fn the_demo_store_is_right() {
    let store = parse_store("store.json", &public("store.json")).unwrap();
    assert!(store.regions.len() >= 9);
}

#[test]
fn the_demo_rulebook_refers_only_to_products_that_there_are() {
    let store = parse_store("store.json", &public("store.json")).unwrap();
    let slugs: Vec<String> = (1..=3)
        .map(|page| serde_json::from_str::<serde_json::Value>(&public(&format!("demo/products-{page}.json"))).unwrap())
        .flat_map(|page| page["products"].as_array().unwrap().clone())
        .map(|product| product["slug"].as_str().unwrap().to_owned())
        .collect();
    assert!(slugs.len() >= 60);
    let mut named = Vec::new();
    for rule in &store.rules {
        named.extend(rule.products.slugs.iter().cloned());
        if let vitrine::domain::rulebook::Effect::Withhold { instead, .. } = &rule.effect {
            named.extend(instead.iter().cloned());
        }
    }
    for slug in named {
        assert!(slugs.contains(&slug.to_string()), "no product {slug}");
    }
}
