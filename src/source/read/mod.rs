//! Reads a page of an API's answer by its mapping.

mod categories;
mod find;
mod join;
mod options;
mod pictures;
mod prices;
mod product;
mod reviews;
mod rich_text;
mod stock;

use std::cell::RefCell;
use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::domain::product::Product;
use crate::domain::{Currency, Language, Slug};
use crate::source::tree::{Node, Tree};
use crate::source::{Mapping, Path};

pub use join::follow_joins;
pub use reviews::read_reviews;
pub use stock::availability;

use find::Finder;
use product::ProductReader;

/// All products of a source, and what could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    pub products: Vec<Product>,
    pub dropped: Vec<Dropped>,
    /// Those of the products.
    slugs: HashSet<Slug>,
}

/// A product that could not be read, and why. The others are read all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// Which of the source's products, counted from 0.
    pub index: usize,
    pub why: ReadError,
}

/// Why JSON could not be read as a product.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
pub enum ReadError {
    #[error("{field}: nothing at {paths}")]
    Missing { field: String, paths: String },
    #[error("slug: `{slug}` is that of an earlier product")]
    Twice { slug: String },
}

/// By what an answer is read.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    pub mapping: &'a Mapping,
    /// Where the answer came from: relative addresses start there.
    pub address: &'a str,
    /// That of amounts that do not name theirs.
    pub currency: Option<Currency>,
    /// The language to take of values that are there in several.
    pub language: Option<&'a Language>,
}

/// Which path gave a field of a product, and what was there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traced {
    /// The field as it is called in a mapping: `variant.price.amount`.
    pub field: String,
    pub path: String,
    /// The JSON there, cut where it is long.
    pub found: String,
}

/// An item of an answer, with what its surroundings say of it.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    pub node: Node<'a>,
    /// The group that it is in, with the name that this has in its object.
    group: Option<(Node<'a>, Key<'a>)>,
    /// Its name in the object that it is a member of.
    key: Key<'a>,
}

/// The name of a member, as JSON has it; nothing for an element of a list.
type Key<'a> = Option<Node<'a>>;

impl Catalog {
    /// Adds a product, unless its slug is taken.
    ///
    /// # Errors
    /// The slug is that of an earlier product.
    pub fn add(&mut self, product: Product) -> Result<(), ReadError> {
        if !self.slugs.insert(product.slug.clone()) {
            return Err(ReadError::Twice {
                slug: product.slug.to_string(),
            });
        }
        self.products.push(product);
        Ok(())
    }
}

impl FromIterator<Product> for Catalog {
    /// Of two products with one slug the earlier stays.
    fn from_iter<I: IntoIterator<Item = Product>>(products: I) -> Self {
        let mut catalog = Self::default();
        for product in products {
            let _ = catalog.add(product);
        }
        catalog
    }
}

/// The items of an answer whose joins were followed.
pub fn items<'a>(tree: &'a Tree, mapping: &Mapping) -> Vec<Item<'a>> {
    let within = |start: Node<'a>, group| {
        let select = |path: &Path| {
            let mut found = path.select_each(start);
            // A product that is not there is no item; an element that is nothing is one that cannot be read.
            if !path.is_of_many() && found.iter().all(|item| item.is_null()) {
                found.clear();
            }
            found
        };
        let found = mapping.items.iter().map(select).find(|found| !found.is_empty());
        let found = found.unwrap_or_default();
        found.into_iter().map(move |node| Item {
            node,
            group,
            key: mapping.key_is_id.then(|| node.key()).flatten(),
        })
    };
    match &mapping.groups {
        None => within(tree.root(), None).collect(),
        Some(groups) => {
            let found = groups.at.select_each(tree.root()).into_iter();
            found
                .flat_map(|group| within(group, Some((group, group.key()))))
                .collect()
        }
    }
}

/// Reads the products of one answer. Returns how many items the answer had.
pub fn read_page(tree: &mut Tree, reading: &Reading, catalog: &mut Catalog) -> usize {
    follow_joins(tree, reading.mapping);
    let items = items(tree, reading.mapping);
    let reader = ProductReader::new(reading, Finder::new(reading.language, None));
    let first_index = catalog.products.len() + catalog.dropped.len();
    for (position, item) in items.iter().enumerate() {
        let added = reader.read(*item).and_then(|product| catalog.add(product));
        if let Err(why) = added {
            catalog.dropped.push(Dropped {
                index: first_index + position,
                why,
            });
        }
    }
    items.len()
}

/// Reads each element of a list that is a part of an answer.
pub fn read_elements(tree: &Tree, reading: &Reading, take: &mut dyn FnMut(Node, Result<Product, ReadError>)) {
    let reader = ProductReader::new(reading, Finder::new(reading.language, None));
    for node in tree.root().elements() {
        let item = Item {
            node,
            group: None,
            key: None,
        };
        take(node, reader.read(item));
    }
}

/// Which path gave each field of one item of an answer, in the order in which they are read.
pub fn trace(tree: &mut Tree, reading: &Reading, index: usize) -> Vec<Traced> {
    follow_joins(tree, reading.mapping);
    let traced = RefCell::new(Vec::new());
    if let Some(item) = items(tree, reading.mapping).get(index) {
        // What keeps it from being a product is told by reading the page.
        let _ = ProductReader::new(reading, Finder::new(reading.language, Some(&traced))).read(*item);
    }
    traced.into_inner()
}
