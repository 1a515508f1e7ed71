//! What the tables of `json` read is what serde's derived readers, which write the schema too, would have read.
#![allow(clippy::unwrap_used)] // All of this file is tests, helpers included.

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde_json::Value;
use vitrine::domain::words::Words;
use vitrine::domain::{Region, Rule};
use vitrine::json::{self, FromJson};
use vitrine::source::{Mapping, Request};
use vitrine::store::{CategoryEntry, HomeBlock, InfoPage, LanguageEntry, Source, Store};

/// A value in all places of which something else is put, one after the other.
fn changed(value: &Value) -> Vec<Value> {
    let others = [
        Value::Null,
        Value::Bool(true),
        Value::from(7),
        Value::from("$.x"),
        Value::Array(Vec::new()),
        Value::Object(serde_json::Map::new()),
    ];
    let mut all: Vec<Value> = others.to_vec();
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let mut without = members.clone();
                without.remove(name);
                all.push(Value::Object(without));
                for other in changed(member) {
                    let mut with = members.clone();
                    with.insert(name.clone(), other);
                    all.push(Value::Object(with));
                }
            }
        }
        Value::Array(elements) => {
            for (at, element) in elements.iter().enumerate() {
                for other in changed(element) {
                    let mut with = elements.clone();
                    with[at] = other;
                    all.push(Value::Array(with));
                }
            }
        }
        _ => {}
    }
    all
}

/// That both readers make the same of a value, and refuse the same.
fn agree<T: FromJson + DeserializeOwned + PartialEq + Debug>(value: &Value) {
    let ours = json::read::<T>(value);
    let theirs = json::read_tree::<T>(value);
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs),
        (Err(ours), Err(theirs)) => assert_eq!(ours.path(), theirs.path(), "{ours}; {theirs}"),
        _ => assert_eq!(ours, theirs, "{value}"),
    }
}

fn read(path: &str) -> Value {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// That both readers agree on each element of a list, whatever stands in any place of it.
fn agree_on_each<T: FromJson + DeserializeOwned + PartialEq + Debug>(list: &Value) {
    let elements = list.as_array().unwrap();
    assert!(!elements.is_empty());
    elements.iter().flat_map(changed).for_each(|value| agree::<T>(&value));
}

#[test]
fn the_demo_is_read_as_serde_reads_it_whatever_stands_in_any_place() {
    let store = read("public/store.json");
    agree::<Store>(&store);
    agree_on_each::<Region>(&store["regions"]);
    agree_on_each::<Rule>(&store["rules"]);
    agree_on_each::<HomeBlock>(&store["home"]);
    agree_on_each::<Source>(&store["sources"]);
    agree_on_each::<CategoryEntry>(&store["categories"]);
    agree_on_each::<InfoPage>(&store["pages"]);
    agree_on_each::<LanguageEntry>(&store["languages"]);
    agree::<Words>(&read("public/demo/words/de.json"));
}

#[test]
fn what_presets_say_is_read_as_serde_reads_it_whatever_stands_in_its_place() {
    for name in ["shopify", "commercetools", "magento", "schema-org", "vendure"] {
        let preset = read(&format!("src/source/presets/{name}.json"));
        for mapping in changed(&preset["mapping"]) {
            agree::<Mapping>(&mapping);
        }
        if preset.get("request").is_some() {
            for request in changed(&preset["request"]) {
                agree::<Request>(&request);
            }
        }
    }
}
