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
    let difference = read_as_expected(name, &read_folder(name)).err();
    assert!(difference.is_none(), "{}", difference.unwrap_or_default());
}

/// Whether the folder's `expected.txt` says what was read; else what was.
fn read_as_expected(name: &str, catalog: &Catalog) -> Result<(), String> {
    let mut read: String = catalog.products.iter().map(summary).collect();
    for dropped in &catalog.dropped {
        writeln!(read, "dropped {}: {}", dropped.index, dropped.why).unwrap();
    }
    let expected = fs::read_to_string(fixture(name).join("expected.txt")).unwrap_or_default();
    if read == expected {
        Ok(())
    } else {
        Err(format!("{name} was read as\n{read}"))
    }
}

/// A folder of a preset: how a store names the source, and the pages that its platform answers.
fn check_preset(folder: &str) -> Result<(), String> {
    let text = fs::read_to_string(fixture(folder).join("source.json")).unwrap();
    let source: Value = serde_json::from_str(&text).unwrap();
    let member = |name: &str| source[name].as_str();
    let mapping = preset(member("preset").unwrap()).unwrap().mapping;
    let address = format!("https://api.test{}", member("url").unwrap());
    let reading = Reading {
        mapping: &mapping,
        address: &address,
        currency: member("currency").and_then(|code| code.parse().ok()),
        language: None,
    };
    let mut catalog = Catalog::default();
    for page in 1.. {
        let Ok(text) = fs::read_to_string(fixture(folder).join(format!("page-{page}.json"))) else {
            break;
        };
        read_page(&mut Tree::parse(text).unwrap(), &reading, &mut catalog);
    }
    read_as_expected(folder, &catalog)
}

#[test]
fn the_bodies_of_each_preset_are_read_as_its_platform_means_them() {
    let mut folders: Vec<String> = fs::read_dir(fixture("presets"))
        .unwrap()
        .map(|folder| folder.unwrap().file_name().into_string().unwrap())
        .collect();
    folders.sort();
    assert!(!folders.is_empty());
    let wrong: Vec<String> = folders
        .iter()
        .filter_map(|name| check_preset(&format!("presets/{name}")).err())
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
