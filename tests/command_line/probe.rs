//! `vitrine probe` of files.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::Value;
use vitrine::source::{self, Catalog, Mapping, Reading, Tree};
use vitrine::store::Source;

use crate::{Folder, command, fixtures, vitrine};

/// All bodies of the fixtures: the first page in each folder, at any depth, and those that are to be detected.
fn bodies() -> Vec<PathBuf> {
    fn collect(folder: &Path, bodies: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                collect(&path, bodies);
            } else if name == "page-1.json" || (folder.ends_with("bodies") && name.ends_with(".json")) {
                bodies.push(path);
            }
        }
    }
    let mut bodies = Vec::new();
    collect(&fixtures(), &mut bodies);
    bodies.sort();
    // Two programs are started for each body: of those that are to be detected, which are many, every eighth is enough.
    let (detected, others): (Vec<_>, Vec<_>) = bodies
        .into_iter()
        .partition(|body| body.parent().unwrap().ends_with("bodies"));
    bodies = others.into_iter().chain(detected.into_iter().step_by(8)).collect();
    assert!(bodies.len() >= 4);
    bodies
}

fn read(text: &str, mapping: &Mapping, source: &Source) -> (usize, Catalog) {
    let reading = Reading {
        mapping,
        address: "https://api.test/products",
        currency: source.currency.or_else(|| "XXX".parse().ok()),
        language: None,
    };
    let mut catalog = Catalog::default();
    let items = source::read_page(&mut Tree::parse(text.to_owned()).unwrap(), &reading, &mut catalog);
    (items, catalog)
}

#[test]
fn what_is_to_be_pasted_reads_the_same_products() {
    for body in bodies() {
        let file = body.to_string_lossy();
        let told = vitrine(&["probe", &file]);
        assert_eq!(told.code, 0, "{file}: {}", told.complaint);
        let Some((_, part)) = told.text.split_once("\nFor store.json:\n") else {
            assert!(told.text.contains("no list of products"), "{file}: {}", told.text);
            continue;
        };
        let part: Value = serde_json::from_str(&format!("{{ {part} }}")).unwrap();
        let pasted: Source = vitrine::json::read(&part["sources"][0]).unwrap();
        let json: Value = serde_json::from_str(&vitrine(&["probe", "--json", &file]).text).unwrap();
        let mapping = match (&pasted.mapping, &pasted.preset) {
            (Some(mapping), _) => mapping.clone(),
            (None, Some(name)) => source::preset(name).unwrap().mapping,
            _ => panic!("{file}: {part}"),
        };
        let (items, catalog) = read(&fs::read_to_string(&body).unwrap(), &mapping, &pasted);
        assert_eq!(json["count"], items, "{file}");
        let names: Vec<&str> = catalog.products.iter().map(|product| product.name.as_str()).collect();
        assert_eq!(json["first"]["title"].as_str(), names.first().copied(), "{file}");
        let left_out: u64 = json["left_out"]
            .as_array()
            .unwrap()
            .iter()
            .map(|cause| cause["count"].as_u64().unwrap())
            .sum();
        assert_eq!(left_out as usize, catalog.dropped.len(), "{file}");
    }
}

#[test]
fn standard_input_is_probed_as_a_file_is() {
    let file = fixtures().join("shopify/page-1.json");
    let mut typed = command(&["probe", "--json", "-"]);
    let mut child = typed.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(&fs::read(&file).unwrap())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let of_input: Value = serde_json::from_slice(&output.stdout).unwrap();
    let of_file: Value = serde_json::from_str(&vitrine(&["probe", "--json", &file.to_string_lossy()]).text).unwrap();
    assert_eq!(of_input["first"], of_file["first"]);
    assert_eq!(of_input["preset"], "shopify");
}

#[test]
fn a_body_without_products_is_no_failure_and_one_that_is_no_json_is() {
    let folder = Folder::new("probe");
    let nothing = folder.write("nothing.json", r#"{"nothing": "known"}"#);
    let told = vitrine(&["probe", "--json", "--no-presets", &nothing]);
    let json: Value = serde_json::from_str(&told.text).unwrap();
    assert_eq!(
        (told.code, &json["count"], &json["preset"]),
        (0, &0.into(), &Value::Null)
    );
    let page = folder.write("page.html", "<!doctype html><p>Not found");
    let told = vitrine(&["probe", &page]);
    assert_eq!(told.code, 1);
    assert!(told.complaint.contains("HTML"), "{}", told.complaint);
    let missing = vitrine(&["probe", &folder.path("missing.json")]);
    assert_eq!(missing.code, 1);
    assert!(missing.complaint.contains("missing.json"), "{}", missing.complaint);
}
