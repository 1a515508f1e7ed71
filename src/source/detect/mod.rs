//! Finds out how an unknown body is to be read: where its products are and where each field lies, by what the names
//! say in many languages and by what the values look like.
//!
//! The answer is a [`Mapping`] like one that a store developer writes, so that it can be pasted, read and corrected.
//! Never here: reading products; no rule here knows one platform's names.

mod fields;
mod lists;
mod look;
mod naming;
mod place;
mod prices;
mod stock;
mod vocabulary;

use crate::domain::Currency;
use crate::source::mapping::{Fields, Mapping, Pictures, PriceFields, Unit};
use crate::source::tree::{Node, Tree};
use crate::source::{Paging, Path, Paths};

use fields::rank;
use naming::Naming;
use place::{Bounds, Places, Rows};

/// How a body can be read, and how sure that is.
#[derive(Clone, Debug)]
pub struct Detection {
    pub mapping: Mapping,
    /// That of the prices, where the body tells it outside of the products.
    pub currency: Option<Currency>,
    /// In percent.
    pub confidence: u8,
    pub findings: Vec<Found>,
}

/// What was found for a field, and why.
#[derive(Clone, Debug)]
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

/// The products, looked at closely.
const CLOSE: Bounds = Bounds {
    places: 2000,
    depth: 9,
    values: 400,
    elements: 25,
};

/// So many products are looked at.
const MOST_ITEMS: usize = 50;

/// Finds the products of a body and their fields. `None` where nothing in it could be a product.
pub fn detect(tree: &Tree, address: &str) -> Option<Detection> {
    let _ = address;
    let mut naming = Naming::new();
    let rows = Rows::new();
    let body = Places::of(&[tree.root()], &rows, &mut naming, lists::OVERVIEW);
    let candidates = lists::candidates(&body, &rows, &mut naming);
    let chosen = candidates.get(lists::choose(&candidates, &body)?)?;
    let items_path: Path = chosen.path.parse().ok()?;
    let items: Vec<Node<'_>> = items_path
        .select(tree.root())
        .into_iter()
        .filter(|node| !node.is_null())
        .take(MOST_ITEMS)
        .collect();
    let places = Places::of(&items, &rows, &mut naming, CLOSE);
    let mut fields = Fields::default();
    let first = |score: &dyn Fn(&Places, usize, &place::Place) -> i32, most: usize| -> Paths {
        rank(&places, score)
            .into_iter()
            .take(most)
            .filter_map(|(at, _)| places.path(at).parse().ok())
            .collect()
    };
    fields.name = first(&fields::title, 1);
    fields.id = first(&fields::id, 1);
    fields.slug = first(&fields::slug, 1);
    fields.brand = first(&fields::brand, 1);
    fields.description = first(&fields::description, 1);
    fields.images = first(&fields::image, 1);
    fields.category.names = first(&fields::category, 1);
    fields.price = price_fields(&places);
    let mapping = Mapping {
        items: items_path.into(),
        groups: None,
        key_is_id: chosen.is_keyed,
        joins: Vec::new(),
        fields,
        total: Paths::none(),
        paging: Paging::None,
        pictures: Pictures::default(),
        reviews: None,
    };
    Some(Detection {
        mapping,
        currency: None,
        confidence: 50,
        findings: Vec::new(),
    })
}

fn price_fields(places: &Places) -> PriceFields {
    let found = prices::find(places);
    let path = |list: &[(usize, i32)]| -> Paths {
        list.iter()
            .take(1)
            .filter_map(|(at, _)| places.path(*at).parse().ok())
            .collect()
    };
    PriceFields {
        amount: path(&found.plain),
        sale: path(&found.offer),
        compare_at: path(&found.former),
        unit: Unit::Major,
        ..PriceFields::default()
    }
}
