//! Puts the store and its products into the language of the page.

use std::collections::HashSet;

use crate::domain::product::Specification;
use crate::domain::words::Words;
use crate::domain::{Language, Product};
use crate::engine::Edition;
use crate::search::{Index, SearchSettings, Sourced, Synonyms};
use crate::store::Store;

/// The shop in a language, without products yet.
pub(super) fn empty(store: &Store, words: Option<&Words>, language: &Language, base: &str) -> Edition {
    let translated = match words {
        Some(words) => store.translated(words),
        None => store.clone(),
    };
    let settings = SearchSettings {
        language: language.primary().to_owned(),
        synonyms: Synonyms::new(store.search.synonyms.iter().map(Vec::as_slice)),
        facets: store.search.facets.clone(),
    };
    Edition {
        revision: 0,
        lineage: 0,
        index: Index::new(Vec::new(), translated.rulebook(base), settings),
        store: translated,
    }
}

/// Adds what `products` has after those that are in the edition: translated as far as `words` go, and found by their
/// own words as well.
pub(super) fn add(
    edition: &mut Edition,
    products: &mut dyn Iterator<Item = &Product>,
    store: &Store,
    words: Option<&Words>,
    language: &Language,
) {
    let none = Words::default();
    let words = words.unwrap_or(&none);
    let rulebook = edition.index.rulebook();
    let mut slugs = HashSet::new();
    let products = products
        // Of two sources that have a product of one slug, the earlier has it.
        .filter(|product| slugs.insert(&product.slug))
        .skip(edition.index.products().len())
        .map(|product| {
            let mut product = product.clone();
            name_category(&mut product, store);
            for option in product.variants.iter_mut().flat_map(|variant| &mut variant.options) {
                option.swatch = store.swatches.get(&option.value).copied();
            }
            let name = product.name.clone();
            let specifications = product.specifications.clone();
            // Rules ask for attributes as the source has them.
            let is_asked_for = |row: &&Specification| rulebook.attribute_names().any(|name| *name == row.name);
            product.attributes = product.specifications.iter().filter(is_asked_for).cloned().collect();
            words.translate(&mut product, language);
            Sourced {
                product,
                name,
                specifications,
            }
        })
        .collect();
    edition.index.add(products);
}

/// The store's name for a category goes before the source's, which is often only a slug.
fn name_category(product: &mut Product, store: &Store) {
    for category in product.category.iter_mut().chain(&mut product.further_categories) {
        if let Some(entry) = store.categories.iter().find(|entry| entry.slug == category.slug) {
            category.name.clone_from(&entry.name);
        }
    }
}
