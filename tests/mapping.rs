//! Bodies in the shapes of real APIs, each a folder: the pages as they are answered, and what is read of them.
//!
//! A folder with a `mapping.json` is read by that; the others are recognised.
#![allow(clippy::unwrap_used)] // All of this file is tests, helpers included.

mod summary;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::Value;
use vitrine::source::{Catalog, Mapping, Reading, Tree, preset, read_page, recognise};

use summary::summary;

const ADDRESS: &str = "https://api.test/products";

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn read_folder(name: &str) -> Catalog {
    let body = |page: usize| -> Option<Tree> {
        let text = fs::read_to_string(fixture(name).join(format!("page-{page}.json"))).ok()?;
        Some(Tree::parse(text).unwrap())
    };
    let first = body(1).unwrap();
    let mapping: Mapping = match fs::read_to_string(fixture(name).join("mapping.json")) {
        Ok(text) => serde_json::from_str(&text).unwrap(),
        Err(_) => recognise(first.root()).unwrap().mapping,
    };
    let mut catalog = Catalog::default();
    let reading = reading(&mapping);
    for mut body in (1..).map_while(body) {
        read_page(&mut body, &reading, &mut catalog);
    }
    catalog
}

fn reading(mapping: &Mapping) -> Reading<'_> {
    Reading {
        mapping,
        address: ADDRESS,
        currency: "USD".parse().ok(),
        language: None,
    }
}

fn check(name: &str) {
    let catalog = read_folder(name);
    let mut read: String = catalog.products.iter().map(summary).collect();
    for dropped in &catalog.dropped {
        writeln!(read, "dropped {}: {}", dropped.index, dropped.why).unwrap();
    }
    let expected = fs::read_to_string(fixture(name).join("expected.txt")).unwrap();
    assert_eq!(read, expected, "{name} was read as\n{read}");
}

#[test]
fn shopify() {
    check("shopify");
}

#[test]
fn dummyjson() {
    check("dummyjson");
}

#[test]
fn a_bare_array() {
    check("fakestore");
}

#[test]
fn a_mapping_of_ones_own() {
    check("own-mapping");
}

fn any_json() -> impl Strategy<Value = Value> {
    let key = prop_oneof![
        Just("products".to_owned()),
        Just("title".to_owned()),
        Just("slug".to_owned()),
        Just("variants".to_owned()),
        Just("price".to_owned()),
        Just("prices".to_owned()),
        Just("images".to_owned()),
        Just("handle".to_owned()),
        Just("id".to_owned()),
        "[a-z]{1,3}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        "-?[0-9]{0,30}(\\.[0-9]{0,5})?".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((key.clone(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_at_all_is_read_or_dropped_and_never_a_panic(body in any_json()) {
        let mut body = Tree::parse(body.to_string()).unwrap();
        let _ = recognise(body.root());
        for name in ["vitrine", "shopify", "dummyjson", "fakestore"] {
            let mapping = preset(name).unwrap().mapping;
            let mut catalog = Catalog::default();
            let items = read_page(&mut body, &reading(&mapping), &mut catalog);
            prop_assert_eq!(items, catalog.products.len() + catalog.dropped.len());
            prop_assert!(catalog.products.iter().all(|product| !product.variants.is_empty()));
        }
    }
}
