//! `vitrine check`: what is wrong with a `store.json`.
//!
//! Its text ([`file`]), its sources and their mappings ([`sources`], [`mapping`]), and its regions and rules with the
//! products they are about ([`vitrine::domain::audit`]).

mod file;
mod mapping;
mod places;
mod searching;
mod sources;

use std::fmt::Write;

use serde_json::{Value, json};
use vitrine::domain::audit::{Finding, ListedCategory, Severity, audit};
use vitrine::domain::{Instant, Product, Region, Rulebook};
use vitrine::store::Store;

use crate::arguments::Arguments;
use crate::{Report, Trouble, offsets, shop, told};

use sources::{Looked, Seen};

const OPTIONS: [&str; 2] = ["--at", "--body"];
const SWITCHES: [&str; 3] = ["--deny-warnings", "--json", "--offline"];

/// All that was found, and what was not looked at.
#[derive(Default)]
struct Checked {
    store: Option<Store>,
    findings: Vec<Finding>,
    notes: Vec<String>,
    /// One line for each cause for which products were left out.
    left_out: Vec<String>,
    /// How many there are; nothing where they were not all read.
    products: Option<usize>,
}

pub(crate) fn run(arguments: &[String]) -> Result<Report, Trouble> {
    let arguments = Arguments::read(arguments, &OPTIONS, &SWITCHES)?;
    let checked = check(&arguments)?;
    let errors = checked
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    let text = if arguments.has("--json") {
        format!("{:#}\n", json(&checked))
    } else {
        text(&arguments.file, &checked, errors)
    };
    Ok(Report {
        text,
        is_good: errors == 0 && (checked.findings.is_empty() || !arguments.has("--deny-warnings")),
    })
}

fn check(arguments: &Arguments) -> Result<Checked, Trouble> {
    let now = arguments.moment("--at")?;
    let file = &arguments.file;
    let read = file::read(file, &shop::text_of(file)?);
    let mut checked = Checked {
        findings: read.findings,
        ..Checked::default()
    };
    let (Some(store), Some(document)) = (read.store, read.document) else {
        return Ok(checked);
    };
    let is_default = |region: &&Region| region.key == store.default_region;
    let Some(region) = store.regions.iter().find(is_default) else {
        return Ok(checked);
    };
    let bodies: Vec<(usize, String)> = arguments.texts("--body").map(sources::body).collect();
    let looked = Looked {
        file,
        document: &document,
        region,
        is_offline: arguments.has("--offline"),
        bodies: &bodies,
    };
    let Seen {
        findings,
        notes,
        can_be_read,
    } = looked.look(&store.sources);
    checked.findings.extend(findings);
    checked.notes = notes;
    let shop = if can_be_read {
        Some(shop::read(file, None))
    } else {
        None
    };
    match shop {
        Some(Ok(shop)) => {
            checked
                .findings
                .extend(of_rules(&store, shop.products(), shop.rulebook(), &document, now));
            checked.products = Some(shop.products().len());
            checked.left_out = shop.left_out;
            // What is told with its place is not told once more.
            let is_told = |note: &String| {
                note.contains("neither `preset` nor `mapping`")
                    || checked.findings.iter().any(|finding| note.ends_with(&finding.problem))
            };
            let notes: Vec<String> = shop.notes.into_iter().filter(|note| !is_told(note)).collect();
            checked.notes.extend(notes);
        }
        Some(Err(trouble)) => {
            let is_of_first_page = checked
                .findings
                .iter()
                .any(|finding| finding.path.starts_with("$.sources"));
            let suggestion = if is_of_first_page {
                "The first page says why: see what is found in it."
            } else {
                "The first page is right: look at the pages after it, and at the files the store names."
            };
            let problem = trouble.reason();
            checked.findings.push(Finding::error("$.sources", problem, suggestion));
        }
        None => {
            if store.searching().is_none() {
                let note = "what rules and regions need products for was not looked at: not all sources were read";
                checked.notes.push(note.to_owned());
            }
            checked
                .findings
                .extend(of_rules(&store, &[], &store.rulebook(""), &document, now));
        }
    }
    checked.store = Some(store);
    Ok(checked)
}

/// What is found in rules and regions, and in how instants are written.
fn of_rules(store: &Store, products: &[Product], rulebook: &Rulebook, document: &Value, now: Instant) -> Vec<Finding> {
    let categories: Vec<ListedCategory> = store
        .categories
        .iter()
        .map(|entry| (entry.slug.clone(), entry.parent.clone()))
        .collect();
    let mut findings = audit(products, &categories, rulebook, now);
    findings.extend(offsets::findings(document, &rulebook.regions));
    findings
}

fn severity(finding: &Finding) -> &'static str {
    match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn text(file: &str, checked: &Checked, errors: usize) -> String {
    let mut text = String::new();
    // Writing to a text cannot fail.
    for finding in &checked.findings {
        let (path, problem) = (told::one_line(&finding.path), told::one_line(&finding.problem));
        let _ = writeln!(text, "{}: {file}: at {path}: {problem}", severity(finding));
        let _ = writeln!(text, "  {}", told::one_line(&finding.suggestion));
    }
    for note in checked.notes.iter().chain(&checked.left_out) {
        let _ = writeln!(text, "note: {}", told::one_line(note));
    }
    let counts = counted(&[(errors, "error"), (checked.findings.len() - errors, "warning")]);
    let Some(store) = &checked.store else {
        let _ = writeln!(text, "{file}: no store yet: {counts}");
        return text;
    };
    let mut parts = vec![
        (store.regions.len(), "region"),
        (store.rules.len(), "rule"),
        (store.sources.len(), "source"),
    ];
    parts.extend(checked.products.map(|products| (products, "product")));
    let _ = writeln!(
        text,
        "{file}: {} has {}: {counts}",
        told::one_line(&store.name),
        counted(&parts)
    );
    text
}

/// `2 errors, 1 warning`.
fn counted(parts: &[(usize, &str)]) -> String {
    let part = |(count, word): &(usize, &str)| format!("{count} {word}{}", if *count == 1 { "" } else { "s" });
    parts.iter().map(part).collect::<Vec<_>>().join(", ")
}

fn json(checked: &Checked) -> Value {
    let finding = |finding: &Finding| {
        json!({
            "severity": severity(finding),
            "place": finding.path,
            "problem": finding.problem,
            "suggestion": finding.suggestion,
        })
    };
    json!({
        "findings": checked.findings.iter().map(finding).collect::<Vec<_>>(),
        "notes": checked.notes,
        "left_out": checked.left_out,
        "products": checked.products,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_has_nothing_to_find() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/store.json");
        // Before, amid and after the dates of its rules.
        for now in ["2026-11-25T00:00:00Z", "2026-12-08T00:00:00Z", "2027-06-01T00:00:00Z"] {
            let arguments = [file, "--at", now].map(str::to_owned);
            let checked = check(&Arguments::read(&arguments, &OPTIONS, &SWITCHES).unwrap()).unwrap();
            assert_eq!((checked.findings, checked.notes), (vec![], vec![]), "at {now}");
            assert!(checked.products.is_some_and(|products| products > 50));
        }
    }
}
