//! What is wrong in the text of a `store.json`: each value that does not fit, not the first alone.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use vitrine::domain::audit::{Finding, nearest};
use vitrine::json::{self, Misfit};
use vitrine::store::{Store, inconsistencies, parse_store};

use super::places::{Step, at, place, steps};

/// A file with more wrong in it than this is no store.
const MOST: usize = 200;

/// A `store.json` as far as it could be read.
pub(crate) struct Checked {
    pub(crate) findings: Vec<Finding>,
    /// The file's JSON, where it is some.
    pub(crate) document: Option<Value>,
    /// The store, where all of it fits.
    pub(crate) store: Option<Store>,
}

/// Reads the text of a store and tells all that does not fit.
pub(crate) fn read(file: &str, text: &str) -> Checked {
    let text = text.trim_start_matches('\u{feff}');
    let Ok(document) = serde_json::from_str::<Value>(text) else {
        let fault = parse_store(file, text).err();
        let finding = |fault: vitrine::store::StoreFault| {
            Finding::error(
                fault.path,
                fault.problem,
                "JSON has a comma between two values, none after the last, names in double quotes, and no comments.",
            )
        };
        return Checked {
            findings: fault.map(finding).into_iter().collect(),
            document: None,
            store: None,
        };
    };
    let misfits = misfits(&document);
    let schema = schemars::schema_for!(Store).to_value();
    let suggest = |(place, problem): (String, String)| {
        let suggestion = suggestion(&schema, &place, &problem);
        Finding::error(place, problem, suggestion)
    };
    let store: Option<Store> = json::read(&document).ok();
    let contradictions = store.iter().flat_map(inconsistencies);
    let findings: Vec<Finding> = misfits.into_iter().chain(contradictions).map(suggest).collect();
    Checked {
        store: store.filter(|_| findings.is_empty()),
        document: Some(document),
        findings,
    }
}

/// Reads the document over and over, each time without what did not fit the time before.
fn misfits(document: &Value) -> Vec<(String, String)> {
    let mut rest = document.clone();
    let mut taken = Taken::default();
    let mut found = Vec::new();
    while found.len() < MOST {
        let Err(misfit) = json::read::<Store>(&rest) else { break };
        let Some(here) = steps(&misfit.path()) else { break };
        let there = taken.in_original(&here);
        let is_told = missing(&misfit).is_some_and(|name| taken.has_member(&there, name));
        if !is_told {
            found.push((place(&there), misfit.problem.clone()));
        }
        let done = match (here.is_empty(), missing(&misfit)) {
            // The store itself lacks something: it is read on with a value that fits.
            (true, Some(name)) => fill_in(&mut rest, name),
            _ => taken.take_out(&mut rest, &here),
        };
        if !done {
            break;
        }
    }
    found
}

/// The name of the member that is missing, where that is what is wrong.
fn missing(misfit: &Misfit) -> Option<&str> {
    misfit.problem.strip_prefix("missing field `")?.strip_suffix('`')
}

/// Gives the store a member that it cannot do without.
fn fill_in(store: &mut Value, name: &str) -> bool {
    let value = match name {
        "regions" | "sources" => json!([]),
        _ => json!("x"),
    };
    let Some(members) = store.as_object_mut() else {
        return false;
    };
    members.insert(name.to_owned(), value).is_none()
}

/// What was taken out of a document: places that are found in what is left are otherwise in the document itself.
#[derive(Default)]
struct Taken {
    /// Places of elements, each with the list that it was in.
    elements: BTreeSet<(Vec<Step>, usize)>,
    members: BTreeSet<Vec<Step>>,
}

impl Taken {
    /// Takes the value out. `false` where there is none, or it is the document itself.
    fn take_out(&mut self, document: &mut Value, here: &[Step]) -> bool {
        let Some((last, above)) = here.split_last() else {
            return false;
        };
        let there = self.in_original(here);
        let Some(holder) = at(document, above) else {
            return false;
        };
        match (last, holder) {
            (Step::Element(index), Value::Array(elements)) if *index < elements.len() => {
                elements.remove(*index);
                if let Some((Step::Element(index), list)) = there.split_last() {
                    self.elements.insert((list.to_vec(), *index));
                }
                true
            }
            (Step::Member(name), Value::Object(members)) => {
                self.members.insert(there);
                members.shift_remove(name).is_some()
            }
            _ => false,
        }
    }

    /// Where in the document itself a place of what is left is.
    fn in_original(&self, here: &[Step]) -> Vec<Step> {
        let mut there: Vec<Step> = Vec::new();
        for step in here {
            let step = match step {
                Step::Element(index) => {
                    let before = self.elements.iter().filter(|(list, _)| *list == there);
                    let original = before.fold(*index, |index, (_, taken)| index + usize::from(*taken <= index));
                    Step::Element(original)
                }
                member => member.clone(),
            };
            there.push(step);
        }
        there
    }

    fn has_member(&self, object: &[Step], name: &str) -> bool {
        let mut place = object.to_vec();
        place.push(Step::Member(name.to_owned()));
        self.members.contains(&place)
    }
}

/// What to do about a value that does not fit: the name that was meant, or what the value is for.
fn suggestion(schema: &Value, place: &str, problem: &str) -> String {
    let steps = steps(place).unwrap_or_default();
    if let Some(name) = problem.strip_prefix("missing field `") {
        let name = name.trim_end_matches('`');
        let member: Vec<Step> = steps.iter().cloned().chain([Step::Member(name.to_owned())]).collect();
        return match meaning(schema, &member) {
            Some(meaning) => format!("Add `{name}`: {meaning}"),
            None => format!("Add `{name}`."),
        };
    }
    if let Some((found, known)) = choice(problem) {
        let is_member = problem.starts_with("unknown field");
        return match nearest(found, known.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None if is_member => "Take it out, or write it under one of the names there are.".to_owned(),
            None => format!("Write one of: {}.", known.join(", ")),
        };
    }
    match meaning(schema, &steps) {
        Some(meaning) => format!("What it is: {meaning}"),
        None => "Write it as is expected there.".to_owned(),
    }
}

/// The name that was found and those there are, where a problem is that it is none of them.
fn choice(problem: &str) -> Option<(&str, Vec<&str>)> {
    // What is expected `such as` an example is no choice.
    if problem.contains("such as") || !problem.contains("expected") {
        return None;
    }
    let mut quoted: Vec<&str> = problem.split('`').skip(1).step_by(2).collect();
    let is_found_last = problem.find("found") > problem.find("expected");
    let found = if is_found_last {
        quoted.pop()?
    } else {
        quoted.drain(..quoted.len().min(1)).next()?
    };
    (!quoted.is_empty()).then_some((found, quoted))
}

/// What the schema says of the value at a place.
fn meaning(schema: &Value, place: &[Step]) -> Option<String> {
    let mut here = vec![schema];
    let mut meaning = None;
    for step in place {
        let inner: Vec<&Value> = here.iter().flat_map(|value| forms(schema, value, 0)).collect();
        here = inner.iter().filter_map(|form| below(form, step)).collect();
        meaning = here
            .iter()
            .find_map(|value| value.get("description"))
            .and_then(Value::as_str);
    }
    meaning.map(|text| text.replace('\n', " "))
}

/// A schema and all that it is one of.
fn forms<'a>(schema: &'a Value, value: &'a Value, depth: usize) -> Vec<&'a Value> {
    let mut forms = vec![value];
    if depth > 8 {
        return forms;
    }
    let referred = value.get("$ref").and_then(Value::as_str);
    let referred = referred.and_then(|reference| schema.pointer(reference.strip_prefix('#')?));
    let ways = ["anyOf", "oneOf", "allOf"]
        .iter()
        .filter_map(|name| value.get(*name)?.as_array())
        .flatten();
    for inner in referred.into_iter().chain(ways) {
        forms.extend(self::forms(schema, inner, depth + 1));
    }
    forms
}

fn below<'a>(form: &'a Value, step: &Step) -> Option<&'a Value> {
    match step {
        Step::Member(name) => form
            .get("properties")
            .and_then(|members| members.get(name))
            .or_else(|| form.get("additionalProperties").filter(|members| members.is_object())),
        Step::Element(_) => form.get("items"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STORE: &str = r#"{
        "name": "Shop",
        "default_region": "us",
        "regions": [{ "key": "us", "name": "United States", "currency": "USD", "languages": ["en"] }],
        "sources": [{ "url": "products.json" }]
    }"#;

    /// Replaces parts of the store and checks the findings: place, words of the problem, words of the suggestion.
    fn check(changes: &[(&str, &str)], expected: &[(&str, &str, &str)]) {
        let mut text = STORE.to_owned();
        for (from, to) in changes {
            assert!(text.contains(from), "{from} is not in the store");
            text = text.replace(from, to);
        }
        let checked = read("store.json", &text);
        assert_eq!(checked.store.is_some(), expected.is_empty(), "{:?}", checked.findings);
        let found: Vec<&str> = checked.findings.iter().map(|finding| finding.path.as_str()).collect();
        let places: Vec<&str> = expected.iter().map(|(place, ..)| *place).collect();
        assert_eq!(found, places, "{:#?}", checked.findings);
        for (finding, (_, problem, suggestion)) in checked.findings.iter().zip(expected) {
            assert!(finding.problem.contains(problem), "{finding:?} should say {problem}");
            assert!(
                finding.suggestion.contains(suggestion),
                "{finding:?} should suggest {suggestion}"
            );
        }
    }

    #[test]
    fn a_store_that_fits_has_nothing_to_find() {
        check(&[], &[]);
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        check(
            &[
                (r#""name": "Shop""#, r#""name": 7, "rulez": []"#),
                (r#""currency": "USD""#, r#""curency": "USD""#),
                (
                    r#""url": "products.json""#,
                    r#""url": "products.json", "timeout_seconds": "soon""#,
                ),
            ],
            &[
                ("$.rulez", "unknown field", "`rules`"),
                ("$.name", "the number `7`", "name"),
                ("$.regions[0].curency", "unknown field", "Did you mean `currency`?"),
                ("$.regions[0]", "missing field `currency`", "ISO 4217"),
                ("$.sources[0].timeout_seconds", "`soon`", "seconds"),
            ],
        );
    }

    #[test]
    fn places_after_one_that_was_taken_out_are_those_of_the_file() {
        check(
            &[(
                r#""languages": ["en"]"#,
                r#""languages": ["English", "en", "German", "de", "French"]"#,
            )],
            &[
                ("$.regions[0].languages[0]", "`English`", ""),
                ("$.regions[0].languages[2]", "`German`", ""),
                ("$.regions[0].languages[4]", "`French`", ""),
            ],
        );
    }

    #[test]
    fn what_refers_to_nothing_is_told_with_what_there_is() {
        check(
            &[
                (r#"_region": "us""#, r#"_region": "uk""#),
                (r#""products.json""#, r#""products.json", "preset": "shopfy""#),
            ],
            &[
                ("$.default_region", "`uk`", "`us`"),
                ("$.sources[0].preset", "`shopfy`", "Did you mean `shopify`?"),
            ],
        );
    }

    #[test]
    fn a_store_without_what_it_needs_is_told_what_that_is() {
        check(
            &[
                (r#""name": "Shop","#, ""),
                (r#""sources": [{ "url": "products.json" }]"#, r#""sources": [{}]"#),
            ],
            &[
                ("$", "missing field `name`", "header"),
                ("$.sources[0]", "missing field `url`", "address"),
            ],
        );
    }

    #[test]
    fn an_example_is_no_choice() {
        check(
            &[(r#""key": "us""#, r#""key": "US""#)],
            &[("$.regions[0].key", "found `US`", "What it is: Its name in the URL")],
        );
        assert_eq!(
            choice("unknown field `a`, expected `b` or `c`"),
            Some(("a", vec!["b", "c"]))
        );
        assert_eq!(
            choice("expected one of the presets `b`, `c`, found `a`"),
            Some(("a", vec!["b", "c"]))
        );
        assert_eq!(
            choice("found `a`, expected one of the regions `b`"),
            Some(("a", vec!["b"]))
        );
        assert_eq!(choice("found the number `7`, expected a string"), None);
    }

    #[test]
    fn a_text_that_is_no_json_is_told_with_line_and_column() {
        let checked = read("store.json", "{\n  \"name\": \"Shop\"\n  \"regions\": []\n}");
        assert_eq!(checked.findings.len(), 1);
        assert!(checked.findings[0].path.starts_with("line 3"), "{:?}", checked.findings);
        assert!(checked.document.is_none() && checked.store.is_none());
    }

    #[test]
    fn a_document_of_any_other_kind_is_no_store() {
        for text in ["[]", "7", "null", "{}", r#"{"regions": {}}"#] {
            let checked = read("store.json", text);
            assert!(!checked.findings.is_empty() && checked.store.is_none(), "{text}");
        }
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            "[a-zA-Z$.\\[\\]']{0,6}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 12, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::vec(("[a-z']{1,4}", inner), 0..4)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    /// All places in a value.
    fn places(value: &Value, here: &[Step], all: &mut Vec<Vec<Step>>) {
        all.push(here.to_vec());
        let mut below = |step: Step, value: &Value| {
            let mut inner = here.to_vec();
            inner.push(step);
            places(value, &inner, all);
        };
        match value {
            Value::Array(elements) => {
                elements
                    .iter()
                    .enumerate()
                    .for_each(|(index, value)| below(Step::Element(index), value));
            }
            Value::Object(members) => {
                members
                    .iter()
                    .for_each(|(name, value)| below(Step::Member(name.clone()), value));
            }
            _ => {}
        }
    }

    proptest! {
        #[test]
        fn whatever_stands_in_a_store_is_read_or_told(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any_json()), 1..6)
        ) {
            let mut document: Value = serde_json::from_str(STORE).unwrap();
            for (index, value) in changes {
                let mut all = Vec::new();
                places(&document, &[], &mut all);
                if let Some(old) = at(&mut document, &all[index.index(all.len())]) {
                    *old = value;
                }
            }
            let checked = read("store.json", &document.to_string());
            prop_assert_eq!(checked.store.is_none(), !checked.findings.is_empty());
        }
    }
}
