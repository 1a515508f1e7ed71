//! What a store says of its search.

use vitrine_index::Synonyms;

use crate::domain::query::FacetSettings;

/// What the index is made with.
#[derive(Clone, Debug, Default)]
pub struct SearchSettings {
    /// The primary subtag of the language that the catalog is in.
    pub language: String,
    pub synonyms: Synonyms,
    pub facets: FacetSettings,
}
