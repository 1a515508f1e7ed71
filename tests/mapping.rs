//! Bodies in the shapes of real APIs, each a folder: the pages as they are answered, and what is read of them.
//!
//! A folder with a `mapping.json` is read by that; the others are recognised.
#![allow(clippy::unwrap_used)] // All of this file is tests, helpers included.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::Value;
use vitrine::domain::product::Product;
use vitrine::source::{Catalog, Mapping, Reading, Tree, preset, read_page, recognise};

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

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "-" } else { text }
}

/// A product in a few lines that a reviewer can compare with the body.
fn summary(product: &Product) -> String {
    let mut text = String::new();
    let category = product
        .category
        .as_ref()
        .map(|category| format!("{} {}", category.slug, category.name));
    let facts = [
        product.slug.to_string(),
        product.name.clone(),
        product.brand.clone().unwrap_or_default(),
        category.unwrap_or_default(),
        product.released.clone().unwrap_or_default(),
        product.tags.join(", "),
    ];
    writeln!(
        text,
        "{}",
        facts.iter().map(|fact| or_dash(fact)).collect::<Vec<_>>().join(" | ")
    )
    .unwrap();
    if !product.description.is_empty() {
        writeln!(text, "  text: {}", product.description.replace('\n', "\\n")).unwrap();
    }
    for image in &product.images {
        writeln!(text, "  picture: {} ({})", image.url, image.alt).unwrap();
    }
    if let Some(rating) = product.rating {
        let count = rating
            .count
            .map_or("an unknown count".to_owned(), |count| count.to_string());
        writeln!(text, "  rating: {} hundredths of {count}", rating.hundredths).unwrap();
    }
    for variant in &product.variants {
        let price = variant.prices.iter().map(|price| {
            let before = price
                .compare_at
                .map(|before| format!(" before {}", before.to_decimal()))
                .unwrap_or_default();
            format!("{} {}{before}", price.amount.to_decimal(), price.amount.currency)
        });
        let prices = price.collect::<Vec<_>>().join(", ");
        let prices = if prices.is_empty() { "no price" } else { &prices };
        let (label, sku) = (variant.label(), variant.sku.clone().unwrap_or_default());
        writeln!(
            text,
            "  {} | {} | {} | {:?} | {prices}",
            variant.id,
            or_dash(&label),
            or_dash(&sku),
            variant.stock
        )
        .unwrap();
    }
    text
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
