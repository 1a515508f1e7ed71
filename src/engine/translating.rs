//! Puts the store and its products into the language of the page.

use std::collections::HashSet;

use crate::domain::product::Specification;
use crate::domain::words::Words;
use crate::domain::{Language, Product};
use crate::engine::Edition;
use crate::search::Index;
use crate::store::Store;

/// The shop in a language: translated as far as `words` go, and found by its own words as well.
pub(super) fn edition(
    store: &Store,
    products: &mut dyn Iterator<Item = &Product>,
    words: Option<&Words>,
    language: &Language,
    base: &str,
    revision: u32,
) -> Edition {
    let none = Words::default();
    let words = words.unwrap_or(&none);
    let translated = store.translated(words);
    let rulebook = translated.rulebook(base);
    let mut slugs = HashSet::new();
    let products = products
        // Of two sources that have a product of one slug, the earlier has it.
        .filter(|product| slugs.insert(&product.slug))
        .map(|product| {
            let mut product = product.clone();
            name_category(&mut product, store);
            for option in product.variants.iter_mut().flat_map(|variant| &mut variant.options) {
                option.swatch = store.swatches.get(&option.value).copied();
            }
            let original_name = product.name.clone();
            // Rules ask for attributes as the source has them.
            let is_asked_for = |row: &&Specification| rulebook.attribute_names().any(|name| *name == row.name);
            product.attributes = product.specifications.iter().filter(is_asked_for).cloned().collect();
            words.translate(&mut product, language);
            (product, original_name)
        })
        .collect();
    Edition {
        revision,
        index: Index::new(products, rulebook),
        store: translated,
    }
}

/// The store's name for a category goes before the source's, which is often only a slug.
fn name_category(product: &mut Product, store: &Store) {
    for category in product.category.iter_mut().chain(&mut product.further_categories) {
        if let Some(entry) = store.categories.iter().find(|entry| entry.slug == category.slug) {
            category.name.clone_from(&entry.name);
        }
    }
}
