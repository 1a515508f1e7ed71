//! `vitrine new` and `vitrine check`.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{Folder, GOODS, fixtures, vitrine};

#[test]
fn a_new_store_is_one_that_check_finds_nothing_in() {
    for (fixture, currency) in [("shopify", "EUR"), ("dummyjson", "USD"), ("fakestore", "JPY")] {
        let folder = Folder::new(&format!("new-{fixture}"));
        let body = fs::read_to_string(fixtures().join(fixture).join("page-1.json")).unwrap();
        let body = folder.write("products.json", &body);
        let store = folder.path("store.json");
        let arguments = ["new", &body, "--out", &store, "--currency", currency];
        let told = vitrine(&arguments);
        assert_eq!(told.code, 0, "{fixture}: {}", told.complaint);
        assert!(told.text.contains(currency), "{}", told.text);
        let checked = vitrine(&["check", &store, "--json"]);
        let json: Value = serde_json::from_str(&checked.text).unwrap();
        let is_error = |finding: &&Value| finding["severity"] == "error";
        let errors: Vec<&Value> = json["findings"].as_array().unwrap().iter().filter(is_error).collect();
        assert!(errors.is_empty() && checked.code == 0, "{fixture}: {errors:#?}");
        let again = vitrine(&arguments);
        assert_eq!(again.code, 1);
        assert!(again.complaint.contains("--force"), "{}", again.complaint);
        assert_eq!(vitrine(&[&arguments[..], &["--force"]].concat()).code, 0);
    }
}

#[test]
fn a_store_needs_a_currency() {
    let folder = Folder::new("currency");
    let body = fixtures().join("fakestore/page-1.json");
    let told = vitrine(&["new", &body.to_string_lossy(), "--out", &folder.path("store.json")]);
    assert_eq!(told.code, 1);
    assert!(told.complaint.contains("--currency"), "{}", told.complaint);
    assert!(!Path::new(&folder.path("store.json")).exists());
}

#[test]
fn check_tells_all_at_once_and_fails() {
    let folder = Folder::new("check");
    folder.write(
        "products.json",
        r#"{"goods": [{"id": 1, "title": "Mug", "cost": "9.00"}, {"id": 2, "cost": "7.00"}]}"#,
    );
    let store = folder.write(
        "store.json",
        r#"{
            "name": "Shop",
            "default_region": "us",
            "regions": [{ "key": "us", "name": "United States", "currency": "USD", "languages": ["en"] }],
            "sources": [{ "url": "products.json", "mapping": { "items": "$.goods[*]", "fields": {
                "id": "$.id", "name": "$.title", "brand": "$.titel", "price": { "amount": "$.cost" } } } }]
        }"#,
    );
    let told = vitrine(&["check", &store]);
    assert_eq!(told.code, 1);
    for words in [
        "warning: ",
        "at $.sources[0].mapping.fields.brand: found nothing at `$.titel` in any of 2 products",
        "Is it `$.title`?",
        "1 of 2 products are left out, the first at index 1: name",
        "error: ",
        "at $.sources[0].currency",
    ] {
        assert!(told.text.contains(words), "{words} is missing in\n{}", told.text);
    }
}

#[test]
fn a_source_that_names_nothing_is_told_to() {
    let folder = Folder::new("unnamed");
    folder.write("products.json", GOODS);
    let store = folder.write(
        "store.json",
        r#"{
            "name": "Shop",
            "default_region": "de",
            "regions": [{ "key": "de", "name": "Deutschland", "currency": "EUR", "languages": ["de"] }],
            "sources": [{ "url": "products.json" }]
        }"#,
    );
    let told = vitrine(&["check", &store]);
    assert_eq!(told.code, 0, "{}", told.text);
    assert_eq!(
        told.text.matches("neither `preset` nor `mapping`").count(),
        1,
        "{}",
        told.text
    );
    assert_eq!(vitrine(&["check", "--deny-warnings", &store]).code, 1);
}

#[test]
fn without_the_net_what_is_on_it_is_left_out_and_said_so() {
    let folder = Folder::new("offline");
    let store = folder.write(
        "store.json",
        r#"{
            "name": "Shop",
            "default_region": "us",
            "regions": [{ "key": "us", "name": "United States", "currency": "USD", "languages": ["en"] }],
            "sources": [{ "url": "https://api.shop.test/products", "preset": "dummyjson", "currency": "USD" }],
            "rules": [{ "name": "none", "products": { "slugs": ["1"] }, "effect": { "withhold": { "reason": "Later." } } }]
        }"#,
    );
    let told = vitrine(&["check", "--offline", &store]);
    assert_eq!(told.code, 0, "{}", told.text);
    assert!(
        told.text.contains("note: $.sources[0]") && told.text.contains("--offline"),
        "{}",
        told.text
    );
    let body = fixtures().join("dummyjson/page-1.json");
    let told = vitrine(&["check", "--offline", "--body", &body.to_string_lossy(), &store]);
    assert_eq!(told.code, 0, "{}", told.text);
    let other = fixtures().join("shopify/page-1.json");
    let told = vitrine(&[
        "check",
        "--offline",
        "--deny-warnings",
        "--body",
        &other.to_string_lossy(),
        &store,
    ]);
    assert_eq!(told.code, 1, "{}", told.text);
}
