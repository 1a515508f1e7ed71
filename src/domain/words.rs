//! The words of the store and its products in another language than the one they came in.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::domain::{Language, Product, Slug};

/// What one words file says: translations into one language, found by the words they stand for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Words {
    /// Sentences and names of `store.json`, and terms of products: groups, options and their values.
    pub texts: HashMap<String, String>,
    pub products: HashMap<Slug, ProductWords>,
}

/// One product's own words. What is left out, or has another length than the product's, stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProductWords {
    pub name: Option<String>,
    pub description: Option<String>,
    pub highlights: Vec<String>,
    /// The values of the specification, in the product's order.
    pub specifications: Vec<String>,
    /// What the product's pictures show, in the product's order.
    pub pictures: Vec<String>,
}

impl Words {
    fn replace(&self, text: &mut String) {
        if let Some(translated) = self.texts.get(text.as_str()) {
            text.clone_from(translated);
        }
    }

    /// Puts a product into `language`, as far as there are words for it.
    ///
    /// Its language changes with its description: one without any translation is marked as what it is.
    pub fn translate(&self, product: &mut Product, language: &Language) {
        for variant in &mut product.variants {
            for option in &mut variant.options {
                option.original = Some((option.name.clone(), option.value.clone()));
                self.replace(&mut option.name);
                self.replace(&mut option.value);
            }
        }
        for row in &mut product.specifications {
            self.replace(&mut row.group);
            self.replace(&mut row.name);
            self.replace(&mut row.value);
        }
        for category in product.category.iter_mut().chain(&mut product.further_categories) {
            self.replace(&mut category.name);
        }
        let Some(words) = self.products.get(&product.slug) else {
            return;
        };
        product.language = Some(language.clone());
        if let Some(name) = &words.name {
            product.name.clone_from(name);
        }
        if let Some(description) = &words.description {
            product.description.clone_from(description);
        }
        if words.highlights.len() == product.highlights.len() {
            product.highlights.clone_from(&words.highlights);
        }
        if words.specifications.len() == product.specifications.len() {
            for (row, value) in product.specifications.iter_mut().zip(&words.specifications) {
                row.value.clone_from(value);
            }
        }
        if words.pictures.len() == product.images.len() {
            let described: Vec<(String, &String)> = product
                .images
                .iter()
                .map(|image| image.url.clone())
                .zip(&words.pictures)
                .collect();
            let of_variants = product.variants.iter_mut().flat_map(|variant| &mut variant.images);
            for image in product.images.iter_mut().chain(of_variants) {
                if let Some((_, alt)) = described.iter().find(|(url, _)| *url == image.url) {
                    image.alt.clone_from(alt);
                }
            }
        }
    }
}
