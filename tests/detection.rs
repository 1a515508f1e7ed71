//! The detector against bodies that no preset knows: `tests/fixtures/detection`, each with the answer of a careful reader.
//!
//! It is judged as a whole: some bodies are read wrongly, and are named when the whole gets worse.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::print_stdout)] // All of this file is tests, helpers included.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use vitrine::source::plain_text;

/// So many of a thousand fields are read right at least; it was 987 when this was written.
const LEAST_OF_THOUSAND: usize = 977;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/detection")
        .join(name)
}

fn bodies(name: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder(name)).unwrap();
    let mut bodies: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    bodies.sort();
    bodies
}

fn json(file: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

fn probed(body: &Path) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vitrine"));
    let output = command
        .args(["probe", "--json", "--no-presets"])
        .arg(body)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}: {}",
        body.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A text as it is compared: without markup, case and doubled blanks. An id may be a number.
fn plain(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let plain = plain_text(&text).to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The categories with the levels of those that are paths.
fn categories(value: &Value) -> BTreeSet<String> {
    let names = value.as_array().into_iter().flatten();
    names
        .flat_map(|name| {
            let whole = plain(name);
            let parts: Vec<String> = whole.split(['>', '/']).map(|part| part.trim().to_owned()).collect();
            parts.into_iter().chain([whole])
        })
        .collect()
}

/// Which of the fields that the expected answer states are right.
fn verdicts(expected: &Value, answer: &Value) -> Vec<(&'static str, bool)> {
    let (want, got) = (&expected["first"], &answer["first"]);
    let mut verdicts = vec![("count", answer["count"] == expected["count"])];
    for field in ["id", "title"] {
        if !want[field].is_null() {
            verdicts.push((field, plain(&want[field]) == plain(&got[field])));
        }
    }
    let also = &want["price_minor_also_acceptable"];
    let mut prices = also.as_array().cloned().unwrap_or_else(|| vec![also.clone()]);
    prices.retain(|price| !price.is_null());
    prices.push(want["price_minor"].clone());
    verdicts.push(("price", prices.contains(&got["price_minor"])));
    if let Some(currency) = want["currency"].as_str() {
        verdicts.push(("currency", got["currency"].as_str() == Some(&currency.to_uppercase())));
    }
    if !want["in_stock"].is_null() {
        verdicts.push(("in_stock", want["in_stock"] == got["in_stock"]));
    }
    if let Some(image) = want["image"].as_str() {
        let bare = |address: &str| {
            plain_text(address)
                .trim_end_matches('/')
                .trim_start_matches("https:")
                .to_owned()
        };
        let found = got["image"].as_str().unwrap_or_default();
        verdicts.push(("image", bare(found).ends_with(&bare(image))));
    }
    if want["categories"].as_array().is_some_and(|names| !names.is_empty()) {
        let wanted: BTreeSet<String> = want["categories"].as_array().unwrap().iter().map(plain).collect();
        verdicts.push(("categories", wanted.is_subset(&categories(&got["categories"]))));
    }
    if want["variants"].as_u64().is_some_and(|variants| variants > 1) {
        verdicts.push(("variants", want["variants"] == got["variants"]));
    }
    if !expected["total"].is_null() {
        verdicts.push(("total", expected["total"] == answer["total"]));
    }
    verdicts
}

#[test]
fn most_fields_of_unknown_bodies_are_read_right() {
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    let bodies = bodies("bodies");
    assert!(bodies.len() > 100);
    for body in &bodies {
        let name = body.file_stem().unwrap().to_string_lossy();
        let expected = json(&folder("expected").join(format!("{name}.json")));
        let verdicts = verdicts(&expected, &probed(body));
        all += verdicts.len();
        right += verdicts.iter().filter(|(_, is_right)| *is_right).count();
        let of_body: Vec<&str> = verdicts
            .iter()
            .filter(|(_, is_right)| !is_right)
            .map(|(field, _)| *field)
            .collect();
        if !of_body.is_empty() {
            wrong.push(format!("{name}: {}", of_body.join(", ")));
        }
    }
    println!(
        "{right} of {all} fields right, {} of {} bodies wholly right",
        bodies.len() - wrong.len(),
        bodies.len()
    );
    let of_thousand = right * 1000 / all;
    assert!(
        of_thousand >= LEAST_OF_THOUSAND,
        "{of_thousand} of a thousand fields are right\n{}",
        wrong.join("\n")
    );
}

#[test]
fn a_body_without_products_has_none() {
    for body in bodies("no-products") {
        let answer = probed(&body);
        assert!(answer["first"].is_null(), "{}: {answer}", body.display());
    }
}
