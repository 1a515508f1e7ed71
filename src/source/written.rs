//! A mapping as a person writes it into `store.json`.

use serde_json::{Map, Value};

use crate::source::Mapping;

/// A mapping without what is left at its default. It is read as the same mapping.
pub fn written(mapping: &Mapping) -> Value {
    let whole = serde_json::to_value(mapping).unwrap_or_default();
    pruned(whole).unwrap_or_else(|| Value::Object(Map::new()))
}

/// A value without members that are what they are when left out; none where nothing is left.
fn pruned(value: Value) -> Option<Value> {
    match value {
        Value::Null | Value::Bool(false) => None,
        Value::Array(elements) if elements.is_empty() => None,
        Value::Array(elements) => Some(
            elements
                .into_iter()
                .map(|element| pruned(element).unwrap_or_default())
                .collect(),
        ),
        Value::Object(members) => {
            let is_default = |name: &str, value: &Value| {
                matches!(
                    (name, value.as_str()),
                    ("unit", Some("major")) | ("paging", Some("none"))
                )
            };
            let kept = members.into_iter().filter(|(name, value)| !is_default(name, value));
            let kept: Map<String, Value> = kept.filter_map(|(name, value)| Some((name, pruned(value)?))).collect();
            (!kept.is_empty()).then_some(Value::Object(kept))
        }
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;
    use crate::source::preset;

    #[test]
    fn what_is_written_is_short_and_read_as_the_same_mapping() {
        for name in ["vitrine", "shopify", "dummyjson"] {
            let mapping = preset(name).unwrap().mapping;
            let written = written(&mapping);
            assert!(!written.to_string().contains("null"), "{written}");
            assert_eq!(json::read(&written), Ok(mapping), "{name}");
        }
    }
}
