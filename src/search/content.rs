//! What a product is found by and narrowed by.

use std::collections::HashMap;

use vitrine_index::{
    Asked, FacetId, Facts, Field, Matches, Narrowed, Offers, Order, TextIndex, ValueId, Values, first,
};

use crate::domain::picture::Colour;
use crate::domain::product::{ChosenOption, Specification};
use crate::domain::query::FacetKind;
use crate::domain::{Product, RegionKey};

/// A product with what its source calls it, where that was translated since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced {
    pub product: Product,
    pub name: String,
    /// In the order of the product's own.
    pub specifications: Vec<Specification>,
}

impl From<Product> for Sourced {
    fn from(product: Product) -> Self {
        Self {
            name: product.name.clone(),
            specifications: Vec::new(),
            product,
        }
    }
}

/// So many categories of one product tell which is within which: more are no levels.
const MOST_TOGETHER: usize = 32;

/// The texts and values of products, by their number.
#[derive(Debug, Default)]
pub struct Content {
    pub texts: TextIndex,
    pub values: Values,
    pub facts: Facts,
    /// How values and facets are shown, where not as their source has them.
    labels: HashMap<ValueId, String>,
    swatches: HashMap<ValueId, Colour>,
    facet_labels: HashMap<FacetId, String>,
    /// For each category how many products are in it, and how many of those are in each other one too.
    togetherness: HashMap<ValueId, (u32, HashMap<ValueId, u32>)>,
    /// How many rated each product: 0 where nobody did.
    raters: Vec<u32>,
    /// The facets by what they are called, and where the next to be asked for is likely to be.
    known_facets: Vec<(&'static str, String, FacetId)>,
    next_facet: usize,
    row: Vec<ValueId>,
    categories: Vec<ValueId>,
}

/// So many facets are looked at before the next one is looked up.
const NEAR: usize = 12;

/// Longer values are sentences, which nobody chooses from a list.
const LONGEST_VALUE: usize = 40;

impl Content {
    /// Adds the next product, with the names that regions have for it.
    pub fn add(
        &mut self,
        product: &Product,
        name_in_source: &str,
        specifications_in_source: &[Specification],
        regional_names: &[(RegionKey, &str)],
    ) {
        self.add_texts(product, name_in_source, regional_names);
        self.add_values(product, specifications_in_source);
        self.facts
            .stars
            .push(product.rating.map_or(0, |rating| rating.hundredths));
        self.facts.releases.push(product.released.as_deref().map_or(0, day_of));
        /// What a rating without a count is taken for.
        const UNCOUNTED: u32 = 8;
        self.raters
            .push(product.rating.map_or(0, |rating| rating.count.unwrap_or(UNCOUNTED)));
    }

    fn add_texts(&mut self, product: &Product, name_in_source: &str, regional_names: &[(RegionKey, &str)]) {
        let texts = &mut self.texts;
        texts.add(Field::Title, &product.name);
        if name_in_source != product.name {
            texts.add(Field::Title, name_in_source);
        }
        for (region, name) in regional_names {
            texts.add_scoped(region.as_str(), Field::Title, name);
        }
        if let Some(brand) = &product.brand {
            texts.add(Field::Brand, brand);
        }
        for category in product.categories() {
            texts.add(Field::Category, &category.name);
        }
        for tag in &product.tags {
            texts.add(Field::Tag, tag);
        }
        for variant in &product.variants {
            if let Some(sku) = &variant.sku {
                texts.add_code(sku);
            }
        }
        for row in &product.specifications {
            texts.add(Field::Value, &row.value);
        }
        texts.add(Field::Description, &product.description);
        for highlight in &product.highlights {
            texts.add(Field::Description, highlight);
        }
    }

    /// The facet of that name, a new one where it was not known.
    fn facet(&mut self, prefix: &'static str, name: &str) -> Option<FacetId> {
        // Products have their facets in much the same order: the next is mostly the one that came next before.
        let known = self.known_facets.len();
        for step in 0..known.min(NEAR) {
            let at = (self.next_facet + step) % known;
            let (known_prefix, known_name, facet) = &self.known_facets[at];
            if *known_prefix == prefix && known_name == name {
                self.next_facet = at + 1;
                return Some(*facet);
            }
        }
        let facet = self.values.facet(&[prefix, name].concat())?;
        let is_known = self.known_facets.iter().any(|(_, _, known)| *known == facet);
        if !is_known {
            self.known_facets.push((prefix, name.to_owned(), facet));
        }
        Some(facet)
    }

    fn add_values(&mut self, product: &Product, specifications_in_source: &[Specification]) {
        if let (Some(brand), Some(facet)) = (&product.brand, self.facet("brand", "")) {
            self.values.add(facet, brand);
        }
        self.add_categories(product);
        if let Some(facet) = self.facet("tag", "") {
            for tag in &product.tags {
                self.values.add(facet, tag);
            }
        }
        let originals = if specifications_in_source.len() == product.specifications.len() {
            specifications_in_source
        } else {
            &product.specifications
        };
        for (row, original) in product.specifications.iter().zip(originals) {
            self.add_attribute(row, original);
        }
        self.add_options(product);
        self.values.finish();
    }

    fn add_categories(&mut self, product: &Product) {
        let Some(facet) = self.facet("category", "") else {
            return;
        };
        self.categories.clear();
        for category in product.categories() {
            let is_new = self.values.value(facet, category.slug.as_str()).is_none();
            let value = self.values.add(facet, category.slug.as_str());
            if is_new {
                self.labels.insert(value, category.name.clone());
            }
            self.categories.push(value);
        }
        for at in 0..self.categories.len() {
            let (count, others) = self.togetherness.entry(self.categories[at]).or_default();
            *count += 1;
            for other in self.categories.iter().take(MOST_TOGETHER) {
                if *other != self.categories[at] && at < MOST_TOGETHER {
                    *others.entry(*other).or_default() += 1;
                }
            }
        }
    }

    fn add_attribute(&mut self, row: &Specification, original: &Specification) {
        let Some(facet) = self.facet("attribute:", &original.name) else {
            return;
        };
        if original.name != row.name && !self.facet_labels.contains_key(&facet) {
            self.facet_labels.insert(facet, row.name.clone());
        }
        if !original.value.as_bytes().contains(&b',') && original.value == row.value {
            if (1..=LONGEST_VALUE).contains(&original.value.len()) {
                self.values.add(facet, &original.value);
            }
            return;
        }
        // What stands in brackets belongs to what is before them: `USB-C (20 V, 5 A)`.
        if original.value.contains('(') {
            let shown = Some(row.value.as_str()).filter(|_| original.value.chars().count() <= LONGEST_VALUE);
            if let Some(shown) = shown {
                let value = self.values.add(facet, &original.value);
                if shown != original.value {
                    self.labels.entry(value).or_insert_with(|| shown.to_owned());
                }
            }
            return;
        }
        let shown: Vec<&str> = row.value.split(", ").collect();
        let parts: Vec<&str> = original.value.split(", ").collect();
        for (at, part) in parts.iter().enumerate() {
            if part.is_empty() || part.chars().count() > LONGEST_VALUE {
                continue;
            }
            let value = self.values.add(facet, part);
            let label = shown.get(at).filter(|_| shown.len() == parts.len());
            if let Some(label) = label.filter(|label| *label != part) {
                self.labels.entry(value).or_insert_with(|| (*label).to_owned());
            }
        }
    }

    /// Options are values of rows where there are several variants.
    fn add_options(&mut self, product: &Product) {
        for variant in &product.variants {
            let mut row = std::mem::take(&mut self.row);
            row.clear();
            for option in &variant.options {
                row.extend(self.add_option(option));
            }
            self.values.add_row(&row);
            self.row = row;
        }
    }

    fn add_option(&mut self, option: &ChosenOption) -> Option<ValueId> {
        let (name, text) = option.in_source();
        let facet = self.facet("option:", name)?;
        let (before, before_here) = (self.values.len(), self.values.count_so_far());
        let value = self.values.add(facet, text);
        if self.values.len() > before {
            self.texts_of_new_value(option, facet, value);
        }
        // Ten black variants are no blacker than one.
        if self.values.count_so_far() > before_here {
            self.texts.add(Field::Value, &option.value);
        }
        Some(value)
    }

    fn texts_of_new_value(&mut self, option: &ChosenOption, facet: FacetId, value: ValueId) {
        let (name, text) = option.in_source();
        if option.value != text {
            self.labels.insert(value, option.value.clone());
        }
        if option.name != name {
            self.facet_labels.insert(facet, option.name.clone());
        }
        if let Some(swatch) = option.swatch {
            self.swatches.insert(value, swatch);
        }
    }

    /// Ends a product that was added. Returns its number.
    pub fn finish(&mut self) -> u32 {
        self.texts.finish()
    }

    /// Makes what was added since ready to be asked for.
    pub fn settle(&mut self) {
        self.texts.settle();
        self.values.settle();
        self.weigh_ratings();
    }

    /// A rating counts as if some more had rated, as they usually do in the catalog: five stars of one customer are
    /// less than 4.8 of two hundred.
    fn weigh_ratings(&mut self) {
        /// How many more.
        const USUAL: u64 = 8;
        let rated = || {
            self.facts
                .stars
                .iter()
                .zip(&self.raters)
                .filter(|(_, raters)| **raters > 0)
        };
        let number = u64::try_from(rated().count()).unwrap_or_default().max(1);
        let mean = rated().map(|(stars, _)| u64::from(*stars)).sum::<u64>() / number;
        let weighed = |(stars, raters): (&u16, &u32)| {
            let raters = u64::from(*raters);
            if raters == 0 {
                return 0;
            }
            // Tenths of hundredths tell apart what differs little.
            let weighed = (u64::from(*stars) * raters + mean * USUAL) * 10 / (raters + USUAL);
            u16::try_from(weighed).unwrap_or(u16::MAX)
        };
        self.facts.ratings = self.facts.stars.iter().zip(&self.raters).map(weighed).collect();
    }

    /// What fits a text, to be shown in an order; `None` for a text without words, which all fit.
    pub fn matches(&self, asked: &Asked, order: Order) -> Option<Matches> {
        if asked.text.trim().is_empty() {
            return None;
        }
        let mut matches = self.texts.matches(asked);
        // In another order than by how well they fit, what only comes near would stand anywhere.
        if order != Order::Relevance {
            matches.keep_whole();
        }
        Some(matches)
    }

    /// The first of what was left of the matches, or of all: from so many on at most so many.
    pub fn first(
        &self,
        matches: Option<&Matches>,
        narrowed: &Narrowed,
        order: Order,
        offers: &Offers,
        range: (usize, usize),
    ) -> Vec<u32> {
        let scores = matches.map(|matches| matches.scores.as_slice()).unwrap_or_default();
        let score = |position: usize| {
            let position = narrowed.positions.get(position).copied().unwrap_or_default();
            scores.get(position as usize).copied().unwrap_or_default()
        };
        first(&narrowed.documents, &score, order, offers, &self.facts, range)
    }

    pub fn label(&self, value: ValueId) -> &str {
        self.labels
            .get(&value)
            .map_or_else(|| self.values.text(value), String::as_str)
    }

    pub fn swatch(&self, value: ValueId) -> Option<Colour> {
        self.swatches.get(&value).copied()
    }

    /// What a facet is about.
    pub fn kind(&self, facet: FacetId) -> FacetKind {
        let key = self.values.facet_name(facet);
        let label = |name: &str| {
            self.facet_labels
                .get(&facet)
                .map_or_else(|| name.to_owned(), Clone::clone)
        };
        match key.split_once(':') {
            Some(("option", name)) => FacetKind::Option {
                name: name.to_owned(),
                label: label(name),
            },
            Some((_, name)) => FacetKind::Attribute {
                name: name.to_owned(),
                label: label(name),
            },
            None if key == "category" => FacetKind::Category,
            None if key == "tag" => FacetKind::Tag,
            None => FacetKind::Brand,
        }
    }

    /// The category that another is within: the smallest that has all its products and more.
    ///
    /// Sources name levels in many ways, and some in none; which products are where says it for all of them.
    pub fn parent(&self, category: ValueId) -> Option<ValueId> {
        let size = |value: &ValueId| self.togetherness.get(value).map_or(0, |(count, _)| *count);
        let (own, others) = self.togetherness.get(&category)?;
        others
            .iter()
            .filter(|(other, both)| *both == own && size(other) > *own)
            .min_by_key(|(other, _)| (size(other), other.0))
            .map(|(other, _)| *other)
    }
}

/// The days of an ISO 8601 date, or something that grows as they do.
fn day_of(date: &str) -> u32 {
    let part = |range: std::ops::Range<usize>| date.get(range).and_then(|part| part.parse::<u32>().ok());
    let (year, month, day) = (part(0..4), part(5..7), part(8..10));
    year.unwrap_or_default() * 372 + month.unwrap_or_default() * 31 + day.unwrap_or_default()
}
