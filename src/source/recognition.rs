//! How an answer is to be read for which the store says nothing: by a preset of its shape, else as it is detected.

use serde::{Deserialize, Serialize};

use crate::domain::Currency;
use crate::json::record;
#[cfg(feature = "presets")]
use crate::source::{Catalog, Reading, Tree, detect, read_page, recognise};
use crate::source::{Mapping, Preset, Request};

/// What was recognised. It crosses from the detector's module to the engine's as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recognition {
    /// The name of the preset; none where it was detected.
    #[serde(default)]
    pub preset: Option<String>,
    #[serde(default)]
    pub request: Request,
    pub mapping: Mapping,
    /// That of the prices, where the body tells it outside of the products.
    #[serde(default)]
    pub currency: Option<Currency>,
    /// In percent.
    pub confidence: u8,
    /// Where a body has something that has the preset's shape; nothing of what was detected.
    #[serde(default)]
    pub signs: Vec<String>,
    /// Where each field was found, and why; nothing of a preset.
    #[serde(default)]
    pub findings: Vec<Found>,
}

/// What was found for a field, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// As it is called in a mapping: `price.amount`.
    pub field: String,
    pub path: String,
    /// In percent.
    pub confidence: u8,
    /// A sentence.
    pub why: String,
    /// A value that is there.
    pub sample: String,
    /// Other places that would suit, with how well in percent.
    pub others: Vec<(String, u8)>,
    pub is_sure: bool,
}

record!(Recognition { mapping, confidence; preset, request, currency, signs, findings });
record!(Found { field, path, confidence, why, sample, others, is_sure; });

#[cfg(feature = "presets")]
impl Recognition {
    /// How the answer in `text` is to be read, which came from `address`. `None` where nothing in it could be a product.
    ///
    /// A preset that it has the shape of, but that reads nothing of it, is not what it is.
    pub fn of(text: &str, address: &str) -> Option<Self> {
        let tree = Tree::parse(text.to_owned()).ok()?;
        let by_preset = recognise(tree.root()).map(Self::from);
        let by_preset = by_preset.filter(|recognition| recognition.reads_any(tree.clone(), address));
        by_preset.or_else(|| {
            let detection = detect(&tree, address)?;
            Some(Self {
                preset: None,
                request: Request::default(),
                mapping: detection.mapping,
                currency: detection.currency,
                confidence: detection.confidence,
                signs: Vec::new(),
                findings: detection.findings,
            })
        })
    }

    fn reads_any(&self, mut tree: Tree, address: &str) -> bool {
        let reading = Reading {
            mapping: &self.mapping,
            address,
            currency: None,
            language: None,
        };
        let mut catalog = Catalog::default();
        read_page(&mut tree, &reading, &mut catalog);
        !catalog.products.is_empty()
    }
}

impl From<Preset> for Recognition {
    fn from(preset: Preset) -> Self {
        Self {
            signs: preset.recognised_by.iter().map(ToString::to_string).collect(),
            preset: Some(preset.name),
            request: preset.request,
            mapping: preset.mapping,
            currency: None,
            confidence: 100,
            findings: Vec::new(),
        }
    }
}
