//! Mappings for known shapes, kept as data files, and how a body is recognised as one of them.

use serde::Deserialize;
use serde_json::Value;

use crate::json;
use crate::source::{Mapping, Node, Path};

/// A mapping for a known shape.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    pub name: String,
    /// What it is called in words.
    pub title: String,
    /// A body has this shape when each of these paths finds something in it.
    pub recognised_by: Vec<Path>,
    pub mapping: Mapping,
}

/// Why there is no such preset.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PresetError {
    #[error("expected one of the presets {known}, found `{found}`")]
    Unknown { found: String, known: String },
    #[error("preset `{name}` is broken: {reason}")]
    Broken { name: &'static str, reason: String },
}

/// The preset files, the more particular shape before the more general.
const FILES: [(&str, &str); 4] = [
    ("vitrine", include_str!("presets/vitrine.json")),
    ("shopify", include_str!("presets/shopify.json")),
    ("dummyjson", include_str!("presets/dummyjson.json")),
    ("fakestore", include_str!("presets/fakestore.json")),
];

fn parse(name: &'static str, text: &str) -> Result<Preset, PresetError> {
    let broken = |reason: String| PresetError::Broken { name, reason };
    let value: Value = serde_json::from_str(text).map_err(|error| broken(error.to_string()))?;
    json::read(&value).map_err(|misfit| broken(misfit.to_string()))
}

/// The preset of that name.
///
/// # Errors
/// There is none; the error lists those there are.
pub fn preset(name: &str) -> Result<Preset, PresetError> {
    let (name, text) = FILES
        .iter()
        .find(|(known, _)| *known == name)
        .ok_or_else(|| PresetError::Unknown {
            found: name.to_owned(),
            known: FILES.map(|(known, _)| format!("`{known}`")).join(", "),
        })?;
    parse(name, text)
}

/// The preset whose shape `body` has.
pub fn recognise(body: Node) -> Option<Preset> {
    FILES
        .iter()
        .filter_map(|(name, text)| parse(name, text).ok())
        .find(|preset| preset.recognised_by.iter().all(|path| path.first(body).is_some()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::source::Tree;

    #[test]
    fn each_preset_file_is_a_mapping_of_its_own_name() {
        for (name, text) in FILES {
            assert_eq!(parse(name, text).unwrap().name, name);
        }
    }

    #[test]
    fn an_unknown_preset_is_answered_with_those_there_are() {
        let error = preset("magento9").unwrap_err().to_string();
        assert!(error.contains("`magento9`") && error.contains("`shopify`"), "{error}");
    }

    #[test]
    fn a_body_is_recognised_by_its_shape() {
        let check = |body: serde_json::Value, expected: Option<&str>| {
            assert_eq!(
                recognise(Tree::parse(body.to_string()).unwrap().root())
                    .map(|preset| preset.name)
                    .as_deref(),
                expected,
                "{body}"
            );
        };
        check(
            json!({ "products": [{ "title": "T", "price": 1 }], "total": 1, "skip": 0, "limit": 30 }),
            Some("dummyjson"),
        );
        check(
            json!({ "products": [{ "title": "T", "handle": "t", "variants": [{ "price": "1.00" }] }] }),
            Some("shopify"),
        );
        check(json!([{ "id": 1, "title": "T", "price": 1.5 }]), Some("fakestore"));
        check(json!({ "nothing": "known" }), None);
    }
}
