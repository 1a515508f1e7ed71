//! Mappings for known shapes, kept as data files, and how a body is recognised as one of them.

use crate::json::{read_text, record};
use crate::source::{Mapping, Node, Path, Paths, Request};

/// A mapping for a known shape.
#[derive(Clone, Debug)]
pub struct Preset {
    pub name: String,
    /// What it is called in words.
    pub title: String,
    /// A body has this shape when each of these finds something in it; of several paths in one, any.
    pub recognised_by: Vec<Paths>,
    /// A body is one product of this shape when each of these finds something in it.
    pub recognised_alone_by: Vec<Paths>,
    /// How a source of this shape is asked, where its address alone does not say it.
    pub request: Request,
    pub mapping: Mapping,
}

/// Why there is no such preset.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PresetError {
    #[error("expected one of the presets {known}, found `{found}`")]
    Unknown { found: String, known: String },
    #[error("preset `{name}` is broken: {reason}")]
    Broken { name: String, reason: String },
    /// Its file lies beside the shop: it is not in this module.
    #[error("preset `{name}` is in a file of its own")]
    Elsewhere { name: &'static str },
}

/// The preset files, the more particular shape before the more general.
macro_rules! preset_files {
    ($($name:literal),* $(,)?) => {
        const NAMES: &[&str] = &[$($name),*];

        #[cfg(feature = "presets")]
        const FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("presets/", $name, ".json")))),*];
    };
}

preset_files![
    "vitrine",
    "bigcommerce",
    "bigcommerce-rest",
    "commercetools",
    "magento",
    "magento-rest",
    "medusa",
    "medusa-v1",
    "saleor",
    "shopify",
    "shopify-storefront",
    "vendure",
    "woocommerce",
    "woocommerce-rest",
    "spree",
    "shopware",
    "elastic-path",
    "square",
    "stripe",
    "squarespace",
    "contentful",
    "ebay",
    "etsy",
    "mercadolibre",
    "walmart",
    "openfoodfacts",
    "algolia",
    "typesense",
    "schema-org",
    "dummyjson",
    "platzi",
    "fakestore",
];

/// The demo's own is in every module: it is wanted before the first view.
#[cfg(not(feature = "presets"))]
const FILES: &[(&str, &str)] = &[("vitrine", include_str!("presets/vitrine.json"))];

/// The preset of that name.
///
/// # Errors
/// There is none; the error lists those there are. Or it has to be read from its file first.
pub fn preset(name: &str) -> Result<Preset, PresetError> {
    let known = NAMES.iter().find(|known| **known == name);
    let unknown = || PresetError::Unknown {
        found: name.to_owned(),
        known: NAMES
            .iter()
            .map(|known| format!("`{known}`"))
            .collect::<Vec<_>>()
            .join(", "),
    };
    let name = known.ok_or_else(unknown)?;
    let file = FILES.iter().find(|(known, _)| known == name);
    let (_, text) = file.ok_or(PresetError::Elsewhere { name })?;
    Preset::parse(name, text)
}

/// The preset whose shape `body` has, of those that are here. Of a body that is a single product, the mapping takes that.
pub fn recognise(body: Node) -> Option<Preset> {
    FILES
        .iter()
        .filter_map(|(name, text)| Preset::parse(name, text).ok())
        .find_map(|preset| preset.for_body(body))
}

record!(Preset { name, title, recognised_by, mapping; recognised_alone_by, request });

impl Preset {
    /// The preset in the text of its file.
    ///
    /// # Errors
    /// It is no preset.
    pub fn parse(name: &str, text: &str) -> Result<Self, PresetError> {
        read_text(text).map_err(|unread| PresetError::Broken {
            name: name.to_owned(),
            reason: unread.to_string(),
        })
    }

    /// The preset for a body that has its shape, else nothing.
    fn for_body(mut self, body: Node) -> Option<Self> {
        if has_all(&self.recognised_by, body) {
            return Some(self);
        }
        if self.recognised_alone_by.is_empty() || !has_all(&self.recognised_alone_by, body) {
            return None;
        }
        self.mapping.items = Path::root().into();
        Some(self)
    }
}

fn has_all(signs: &[Paths], body: Node) -> bool {
    signs
        .iter()
        .all(|paths| paths.iter().any(|path| path.first(body).is_some()))
}

#[cfg(all(test, feature = "presets"))]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::source::Tree;

    #[test]
    fn each_preset_file_is_a_mapping_of_its_own_name() {
        for (name, text) in FILES {
            assert_eq!(Preset::parse(name, text).unwrap().name, *name);
        }
    }

    #[test]
    fn the_bodies_of_a_preset_are_recognised_as_its_own_and_no_other() {
        let folders = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/presets");
        let text = |name: &str, file: &str| std::fs::read_to_string(folders.join(name).join(file)).ok();
        for folder in std::fs::read_dir(&folders).unwrap() {
            let name = folder.unwrap().file_name().into_string().unwrap();
            let source: Value = serde_json::from_str(&text(&name, "source.json").unwrap()).unwrap();
            let body = Tree::parse(text(&name, "page-1.json").unwrap()).unwrap();
            let recognised: Vec<&str> = FILES
                .iter()
                .filter(|(name, text)| Preset::parse(name, text).unwrap().for_body(body.root()).is_some())
                .map(|(name, _)| *name)
                .collect();
            let own: &[&str] = if source["recognised"] == false { &[] } else { &[&name] };
            assert_eq!(recognised, own, "{name}");
        }
    }

    #[test]
    fn a_body_of_one_product_alone_is_read_from_its_root() {
        let body = r#"{ "id": 4, "name": "Cup", "prices": { "price": "450", "regular_price": "450", "currency_minor_unit": 2 } }"#;
        let preset = recognise(Tree::parse(body.to_owned()).unwrap().root()).unwrap();
        assert_eq!(preset.name, "woocommerce");
        assert!(preset.mapping.items.iter().all(Path::is_root));
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
            json!({ "products": [{ "title": "T", "price": 1, "discountPercentage": 0, "thumbnail": "t.webp" }], "total": 1 }),
            Some("dummyjson"),
        );
        check(
            json!({ "products": [{ "title": "T", "handle": "t", "variants": [{ "price": "1.00", "option1": "S" }] }] }),
            Some("shopify"),
        );
        check(
            json!([{ "title": "T", "price": 1.5, "image": "t.png", "category": "C", "rating": { "rate": 4.1 } }]),
            Some("fakestore"),
        );
        // A bare array of things with a title and a price is nobody's in particular.
        check(json!([{ "id": 1, "title": "T", "price": 1.5 }]), None);
        check(json!({ "nothing": "known" }), None);
    }
}
