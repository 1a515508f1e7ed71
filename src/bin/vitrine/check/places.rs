//! Places in a JSON document, as JSONPaths of plain steps.

use serde_json::Value;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Member(String),
    Element(usize),
}

/// The steps of a place such as `$.regions[0].currency`.
pub(super) fn steps(place: &str) -> Option<Vec<Step>> {
    let mut rest = place.strip_prefix('$')?;
    let mut steps = Vec::new();
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("['") {
            let (name, after) = after.split_once("']")?;
            steps.push(Step::Member(name.to_owned()));
            rest = after;
        } else if let Some(after) = rest.strip_prefix('[') {
            let (index, after) = after.split_once(']')?;
            steps.push(Step::Element(index.parse().ok()?));
            rest = after;
        } else {
            let after = rest.strip_prefix('.')?;
            let (name, after) = after.split_at(after.find(['.', '[']).unwrap_or(after.len()));
            steps.push(Step::Member(name.to_owned()));
            rest = after;
        }
    }
    Some(steps)
}

/// The place that the steps lead to.
pub(super) fn place(steps: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Element(index) => format!("[{index}]"),
        Step::Member(name) if is_plain(name) => format!(".{name}"),
        Step::Member(name) => format!("['{name}']"),
    };
    ["$".to_owned()].into_iter().chain(steps.iter().map(step)).collect()
}

pub(super) fn is_plain(name: &str) -> bool {
    let mut characters = name.chars();
    let starts = characters
        .next()
        .is_some_and(|first| first.is_alphabetic() || first == '_');
    starts && characters.all(|character| character.is_alphanumeric() || character == '_')
}

/// The value that the steps lead to.
pub(super) fn at<'a>(document: &'a mut Value, steps: &[Step]) -> Option<&'a mut Value> {
    steps.iter().try_fold(document, |value, step| match step {
        Step::Member(name) => value.get_mut(name),
        Step::Element(index) => value.get_mut(index),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_is_written() {
        for text in [
            "$",
            "$.regions[0].currency",
            "$['odd key'].a[12]",
            "$.sources[1].mapping.fields.name[0]",
        ] {
            assert_eq!(place(&steps(text).unwrap()), text);
        }
        assert_eq!(steps("line 3, column 9"), None);
    }

    #[test]
    fn steps_lead_to_a_value() {
        let mut document = serde_json::json!({ "a": [1, { "b": 2 }] });
        assert_eq!(at(&mut document, &steps("$.a[1].b").unwrap()), Some(&mut 2.into()));
        assert_eq!(at(&mut document, &steps("$.a[2]").unwrap()), None);
    }
}
