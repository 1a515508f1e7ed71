//! Where a value lies in their JSON: the part of JSONPath (RFC 9535) that mappings need.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A JSONPath query (RFC 9535) of child segments: names, indexes and the wildcard, such as `$.images[*].src`.
///
/// Filters, slices and descendants are refused when the path is read, never ignored.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct Path(Vec<Segment>);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Segment {
    Name(String),
    Index(usize),
    Wildcard,
}

/// Why a text is not a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a JSONPath of names, indexes and `[*]` such as `$.images[*].src`, found `{0}`")]
pub struct PathError(String);

impl Path {
    /// All values the path selects, in document order.
    pub fn select<'a>(&self, value: &'a Value) -> Vec<&'a Value> {
        let mut selected = vec![value];
        for segment in &self.0 {
            selected = selected.into_iter().flat_map(|value| segment.children(value)).collect();
        }
        selected
    }

    /// The first value the path selects that is not `null`.
    pub fn first<'a>(&self, value: &'a Value) -> Option<&'a Value> {
        // Most paths are plain names; those need no list.
        let mut here = value;
        for segment in &self.0 {
            here = match segment {
                Segment::Name(name) => here.get(name)?,
                Segment::Index(index) => here.get(index)?,
                Segment::Wildcard => return self.select(value).into_iter().find(|value| !value.is_null()),
            };
        }
        (!here.is_null()).then_some(here)
    }
}

impl Segment {
    fn children<'a>(&self, value: &'a Value) -> Vec<&'a Value> {
        match (self, value) {
            (Self::Name(name), Value::Object(members)) => members.get(name).into_iter().collect(),
            (Self::Index(index), Value::Array(elements)) => elements.get(*index).into_iter().collect(),
            (Self::Wildcard, Value::Array(elements)) => elements.iter().collect(),
            (Self::Wildcard, Value::Object(members)) => members.values().collect(),
            _ => Vec::new(),
        }
    }
}

impl FromStr for Path {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Self, PathError> {
        segments(text).map(Self).ok_or_else(|| PathError(text.to_owned()))
    }
}

fn segments(text: &str) -> Option<Vec<Segment>> {
    let mut rest = text.strip_prefix('$')?;
    let mut segments = Vec::new();
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("[*]").or_else(|| rest.strip_prefix(".*")) {
            segments.push(Segment::Wildcard);
            rest = after;
        } else if let Some(after) = rest.strip_prefix("['") {
            let (name, after) = after.split_once("']")?;
            segments.push(Segment::Name(name.to_owned()));
            rest = after;
        } else if let Some(after) = rest.strip_prefix('[') {
            let (index, after) = after.split_once(']')?;
            segments.push(Segment::Index(index.parse().ok()?));
            rest = after;
        } else {
            let after = rest.strip_prefix('.')?;
            // A name in dot notation starts with a letter or `_` and goes on with those and digits.
            let end = after
                .find(|character: char| !(character.is_alphanumeric() || character == '_'))
                .unwrap_or(after.len());
            let (name, after) = after.split_at(end);
            if name.is_empty() || name.starts_with(|character: char| character.is_ascii_digit()) {
                return None;
            }
            segments.push(Segment::Name(name.to_owned()));
            rest = after;
        }
    }
    Some(segments)
}

impl TryFrom<String> for Path {
    type Error = PathError;

    fn try_from(text: String) -> Result<Self, PathError> {
        text.parse()
    }
}

impl From<Path> for String {
    fn from(path: Path) -> Self {
        path.to_string()
    }
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("$")?;
        self.0.iter().try_for_each(|segment| match segment {
            Segment::Name(name) => write!(formatter, "['{name}']"),
            Segment::Index(index) => write!(formatter, "[{index}]"),
            Segment::Wildcard => formatter.write_str("[*]"),
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_path_selects_in_document_order() {
        let check = |path: &str, expected: Value| {
            let body = json!({ "a": [{ "b": 1 }, { "c": 0 }, { "b": 2 }], "odd key": { "x": null } });
            let path: Path = path.parse().unwrap();
            assert_eq!(json!(path.select(&body)), expected, "{path}");
            assert_eq!(path.to_string().parse(), Ok(path));
        };
        check("$.a[*].b", json!([1, 2]));
        check("$.a[1].c", json!([0]));
        check("$['odd key'].x", json!([null]));
        check("$.a.b", json!([]));
        check("$.nothing[7]", json!([]));
    }

    #[test]
    fn a_null_is_no_first_value() {
        let body = json!({ "a": null, "list": [null, 2] });
        assert_eq!("$.a".parse::<Path>().unwrap().first(&body), None);
        assert_eq!("$.list[*]".parse::<Path>().unwrap().first(&body), Some(&json!(2)));
    }

    #[test]
    fn what_is_not_supported_is_refused_and_not_ignored() {
        for text in [
            "", "a", "$a", "$.", "$..a", "$[?@.b]", "$[1:2]", "$[-1]", "$.1", "$['open",
        ] {
            assert!(text.parse::<Path>().is_err(), "{text:?}");
        }
    }
}
