//! `vitrine check`: what is wrong with a `store.json`.

use std::fmt::Write;

use serde_json::{Value, json};
use vitrine::domain::Instant;
use vitrine::domain::audit::{Finding, ListedCategory, Severity, audit};
use vitrine::engine::Shop;

use crate::arguments::Arguments;
use crate::{Report, Trouble, offsets, shop, told};

pub(crate) fn run(arguments: &[String]) -> Result<Report, Trouble> {
    let arguments = Arguments::read(arguments, &["--at"], &["--deny-warnings", "--json"])?;
    let now = arguments.moment("--at")?;
    let file = &arguments.file;
    let shop = shop::read(file, None)?;
    let document: Value = serde_json::from_str(shop::text_of(file)?.trim_start_matches('\u{feff}'))
        .map_err(|error| Trouble::Failed(format!("{file}: {error}")))?;
    let findings = findings(&shop, &document, now);
    let errors = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    let text = if arguments.has("--json") {
        format!("{:#}\n", json(&shop, &findings))
    } else {
        text(file, &shop, &findings, errors)
    };
    Ok(Report {
        text,
        is_good: errors == 0 && (findings.is_empty() || !arguments.has("--deny-warnings")),
    })
}

/// All that is found: in the products and rules, and in how instants are written.
pub(crate) fn findings(shop: &Shop, document: &Value, now: Instant) -> Vec<Finding> {
    let categories = shop.store().categories.iter();
    let categories: Vec<ListedCategory> = categories
        .map(|entry| (entry.slug.clone(), entry.parent.clone()))
        .collect();
    let mut findings = audit(shop.products(), &categories, shop.rulebook(), now);
    findings.extend(offsets::findings(document, &shop.rulebook().regions));
    findings
}

fn severity(finding: &Finding) -> &'static str {
    match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn text(file: &str, shop: &Shop, findings: &[Finding], errors: usize) -> String {
    let mut text = String::new();
    // Writing to a text cannot fail.
    for finding in findings {
        let (path, problem) = (told::one_line(&finding.path), told::one_line(&finding.problem));
        let _ = writeln!(text, "{}: {file}: at {path}: {problem}", severity(finding));
        let _ = writeln!(text, "  {}", told::one_line(&finding.suggestion));
    }
    for cause in shop.left_out.iter().chain(&shop.notes) {
        let _ = writeln!(text, "note: {}", told::one_line(cause));
    }
    let store = shop.store();
    let _ = writeln!(
        text,
        "{file}: {} has {} regions, {} rules, {} sources, {} products: {errors} errors, {} warnings",
        told::one_line(&store.name),
        store.regions.len(),
        store.rules.len(),
        store.sources.len(),
        shop.products().len(),
        findings.len() - errors
    );
    text
}

fn json(shop: &Shop, findings: &[Finding]) -> Value {
    let finding = |finding: &Finding| {
        json!({
            "severity": severity(finding),
            "place": finding.path,
            "problem": finding.problem,
            "suggestion": finding.suggestion,
        })
    };
    json!({
        "findings": findings.iter().map(finding).collect::<Vec<_>>(),
        "left_out": shop.left_out,
        "notes": shop.notes,
        "products": shop.products().len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_has_nothing_to_find() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/store.json");
        let shop = shop::read(file, None).unwrap();
        let document = serde_json::from_str(&shop::text_of(file).unwrap()).unwrap();
        // Before, amid and after the dates of its rules.
        for now in ["2026-11-25T00:00:00Z", "2026-12-08T00:00:00Z", "2027-06-01T00:00:00Z"] {
            assert_eq!(findings(&shop, &document, now.parse().unwrap()), [], "at {now}");
        }
    }
}
