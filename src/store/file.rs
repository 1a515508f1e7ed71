//! Reads the text of `store.json`, and says what is wrong with a wrong one.

use serde::{Deserialize, Serialize};

use crate::domain::RegionKey;
use crate::json::{FromJson, Unread, read_text};
use crate::source;
use crate::source::TreeError;
use crate::store::Store;

/// What is wrong with a `store.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{file}: at {path}: {problem}")]
pub struct StoreFault {
    /// The file's address.
    pub file: String,
    /// Where in it: a JSONPath such as `$.regions[0].currency`, or line and column where it is no JSON.
    pub path: String,
    /// What was found and what was expected.
    pub problem: String,
}

/// Reads a store from the text of its file. `file` is the address that faults name.
///
/// # Errors
/// The text is no JSON; a value is missing, of a wrong type or unknown; or it refers to nothing.
pub fn parse_store(file: &str, text: &str) -> Result<Store, StoreFault> {
    let fault = |path: String, problem: String| StoreFault {
        file: file.to_owned(),
        path,
        problem,
    };
    let store = read_document::<Store>(file, text)?;
    match inconsistencies(&store).into_iter().next() {
        Some((path, problem)) => Err(fault(path, problem)),
        None => Ok(store),
    }
}

/// Reads a value of the store's own from the text of its file.
///
/// # Errors
/// The text is no JSON, or something in it does not fit.
pub(super) fn read_document<T: FromJson>(file: &str, text: &str) -> Result<T, StoreFault> {
    let text = text.trim_start_matches('\u{feff}');
    read_text(text).map_err(|unread| match unread {
        Unread::NoJson(error) => not_json(file, text, &error),
        Unread::Misfit(misfit) => StoreFault {
            file: file.to_owned(),
            path: misfit.path(),
            problem: misfit.problem,
        },
    })
}

/// A text that is no JSON. A page of HTML is named as such: it is what most hosts answer for a missing file.
fn not_json(file: &str, text: &str, error: &TreeError) -> StoreFault {
    let end = text.trim_end();
    let last_line = end.rsplit('\n').next().unwrap_or_default();
    let (line, column, problem) = match error {
        TreeError::Unexpected {
            line,
            column,
            found,
            expected,
        } => (*line, *column, format!("{found} instead of {expected}")),
        // Where its last character is: there something is missing.
        error => (end.lines().count(), last_line.chars().count(), error.to_string()),
    };
    let problem = if text.trim_start().starts_with('<') {
        "found a page of HTML, expected JSON: is the file there?".to_owned()
    } else if end.is_empty() {
        "found an empty file, expected JSON".to_owned()
    } else {
        format!("found no JSON: {problem}")
    };
    StoreFault {
        file: file.to_owned(),
        path: format!("line {}, column {}", line.max(1), column.max(1)),
        problem,
    }
}

/// The places that contradict another, or refer to nothing: each with what is found and what was expected.
pub fn inconsistencies(store: &Store) -> Vec<(String, String)> {
    let known = store
        .regions
        .iter()
        .map(|region| format!("`{}`", region.key))
        .collect::<Vec<_>>()
        .join(", ");
    let is_known = |key: &RegionKey| store.regions.iter().any(|region| region.key == *key);
    let mut found: Vec<(String, String)> = Vec::new();
    for (list, is_empty, what) in [
        ("regions", store.regions.is_empty(), "region"),
        ("sources", store.sources.is_empty(), "source"),
    ] {
        if is_empty {
            let problem = format!("found an empty list, expected at least one {what}");
            found.push((format!("$.{list}"), problem));
        }
    }
    if store.regions.is_empty() {
        // All that refers to a region would be told once more.
        return found;
    }
    if !is_known(&store.default_region) {
        let problem = format!("found `{}`, expected one of the regions {known}", store.default_region);
        found.push(("$.default_region".to_owned(), problem));
    }
    for (at, region) in store.regions.iter().enumerate() {
        if store.regions[..at].iter().any(|earlier| earlier.key == region.key) {
            let problem = format!("found `{}` a second time, expected a key of its own", region.key);
            found.push((format!("$.regions[{at}].key"), problem));
        }
        if region.languages.is_empty() {
            let problem = "found an empty list, expected at least one language".to_owned();
            found.push((format!("$.regions[{at}].languages"), problem));
        }
    }
    for (at, source) in store.sources.iter().enumerate() {
        if let Some(Err(source::PresetError::Unknown { found: name, known })) =
            source.preset.as_deref().map(source::preset)
        {
            let problem = format!("found `{name}`, expected one of {known}");
            found.push((format!("$.sources[{at}].preset"), problem));
        }
        for key in source.request.regions.keys().filter(|key| !is_known(key)) {
            let path = format!("$.sources[{at}].request.regions.{key}");
            found.push((path, format!("found `{key}`, expected one of the regions {known}")));
        }
        for name in source.whole_request().without_value(&source.url) {
            let problem = format!(
                "found the placeholder `{{{name}}}`, expected one of `{{region}}`, `{{country}}`, `{{currency}}`, \
                 `{{language}}`, or its values by region: {{\"regions\": {{\"{}\": {{\"{name}\": \"…\"}}}}}}",
                store.default_region
            );
            found.push((format!("$.sources[{at}].request"), problem));
        }
        if let Some(search) = &source.search {
            let place = format!("$.sources[{at}].search");
            if store.sources.len() > 1 {
                let problem =
                    "found `search` beside other sources, expected it to be the only one: it answers all lists";
                found.push((place.clone(), problem.to_owned()));
            }
            if source.mapping.is_none() && source.preset.is_none() {
                let problem = "found `search` without `mapping` or `preset`, expected what says how its hits are read";
                found.push((place.clone(), problem.to_owned()));
            }
            let inner = search.inconsistencies(&source.url, &source.whole_request());
            found.extend(
                inner
                    .into_iter()
                    .map(|(below, problem)| (format!("{place}.{below}"), problem)),
            );
        }
    }
    let mut look = |place: String, keys: &[RegionKey]| {
        for (position, key) in keys.iter().enumerate().filter(|(_, key)| !is_known(key)) {
            let problem = format!("found `{key}`, expected one of the regions {known}");
            found.push((format!("{place}[{position}]"), problem));
        }
    };
    for (at, rule) in store.rules.iter().enumerate() {
        look(format!("$.rules[{at}].regions"), &rule.regions);
        look(format!("$.rules[{at}].except"), &rule.except);
    }
    for (at, block) in store.home.iter().enumerate() {
        look(format!("$.home[{at}].{}.regions", block.name()), block.regions());
    }
    for (at, page) in store.pages.iter().enumerate() {
        look(format!("$.pages[{at}].regions"), &page.regions);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALLEST: &str = r#"{
        "name": "Shop",
        "default_region": "us",
        "regions": [{ "key": "us", "name": "United States", "currency": "USD", "languages": ["en"] }],
        "sources": [{ "url": "products.json" }]
    }"#;

    /// Replaces a part of the smallest store and checks the fault's place and words.
    fn check(from: &str, to: &str, path: &str, words: &[&str]) {
        assert!(SMALLEST.contains(from), "{from} is not in the store");
        let fault = parse_store("store.json", &SMALLEST.replace(from, to)).unwrap_err();
        assert_eq!(fault.file, "store.json");
        assert_eq!(fault.path, path, "{fault}");
        for word in words {
            assert!(fault.problem.contains(word), "{fault} should say {word}");
        }
    }

    #[test]
    fn the_smallest_store_has_a_name_a_region_and_a_source() {
        let store = parse_store("store.json", SMALLEST).unwrap();
        assert_eq!(store.sources[0].timeout_seconds, 15);
        assert_eq!(store.regions[0].currency.exponent(), 2);
    }

    #[test]
    fn a_wrong_value_is_named_with_its_place() {
        check(r#""USD""#, "12", "$.regions[0].currency", &["12", "expected"]);
        check(
            r#""USD""#,
            r#""dollar""#,
            "$.regions[0].currency",
            &["`dollar`", "ISO 4217"],
        );
        check(
            r#""en""#,
            r#""English""#,
            "$.regions[0].languages[0]",
            &["`English`", "BCP 47"],
        );
        check(
            r#""languages": ["en"] }"#,
            r#""languages": ["en"], "opening": "shut" }"#,
            "$.regions[0].opening",
            &["`shut`"],
        );
        check(
            r#""currency": "USD", "languages": ["en"]"#,
            r#""languages": ["en"], "currency": 1"#,
            "$.regions[0].currency",
            &["1"],
        );
        check(r#""name": "Shop","#, "", "$", &["missing field `name`"]);
        check(
            r#""sources""#,
            r#""source""#,
            "$.source",
            &["unknown field `source`", "`sources`"],
        );
        check(
            r#"_region": "us""#,
            r#"_region": "uk""#,
            "$.default_region",
            &["`uk`", "`us`"],
        );
        check(r#"[{ "url": "products.json" }]"#, "[]", "$.sources", &["at least one"]);
        check(
            r#""products.json""#,
            r#""p.json", "preset": "shopfy""#,
            "$.sources[0].preset",
            &["`shopfy`", "`shopify`"],
        );
    }

    /// The bug: an empty file was said to be wrong in line 0.
    #[test]
    fn an_empty_file_is_wrong_in_its_first_line() {
        let fault = parse_store("store.json", "").unwrap_err();
        assert_eq!(fault.path, "line 1, column 1");
    }

    #[test]
    fn a_decimal_stands_as_a_number_or_as_its_text() {
        let with = |rate: &str| {
            let tax = format!(r#""languages": ["en"], "tax": {{ "included": true, "rate": {rate} }}"#);
            parse_store("store.json", &SMALLEST.replace(r#""languages": ["en"]"#, &tax))
        };
        for rate in ["8.25", "\"8.25\"", "19", "0.0000001"] {
            let read = with(rate).unwrap().regions[0].tax.rate.clone().unwrap();
            assert_eq!(read.as_str(), rate.trim_matches('"'));
        }
        for rate in ["-1", "1e3", "true", "\"a lot\""] {
            assert_eq!(with(rate).unwrap_err().path, "$.regions[0].tax.rate", "{rate}");
        }
    }

    #[test]
    fn a_placeholder_without_a_value_is_named() {
        let with = |request: &str| format!(r#"{{ "url": "products.json", "request": {request} }}"#);
        let source = r#"{ "url": "products.json" }"#;
        check(
            source,
            &with(r#"{ "query": { "channel": "{channel}" } }"#),
            "$.sources[0].request",
            &["`{channel}`", r#"{"regions": {"us": {"channel": "…"}}}"#],
        );
        check(
            source,
            &with(r#"{ "regions": { "atlantis": {} } }"#),
            "$.sources[0].request.regions.atlantis",
            &["`us`"],
        );
        let fine = with(
            r#"{ "query": { "c": "{currency}", "channel": "{channel}" }, "regions": { "us": { "channel": "a" } } }"#,
        );
        assert!(parse_store("store.json", &SMALLEST.replace(source, &fine)).is_ok());
    }

    #[test]
    fn a_text_that_is_no_json_is_named_with_line_and_column() {
        check(r#""Shop","#, r#""Shop""#, "line 3, column 9", &["no JSON"]);
        let html = parse_store("store.json", "<!doctype html><p>Not found").unwrap_err();
        assert!(html.problem.contains("HTML"), "{html}");
        assert!(parse_store("store.json", "").unwrap_err().problem.contains("empty"));
    }

    #[test]
    fn a_byte_order_mark_does_no_harm() {
        assert!(parse_store("store.json", &format!("\u{feff}{SMALLEST}")).is_ok());
    }
}
