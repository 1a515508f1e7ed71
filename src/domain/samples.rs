//! The least of each thing, for tests to begin with.

use crate::domain::product::{Price, Stock};
use crate::domain::region::{Opening, OrderLimits, TaxDisplay};
use crate::domain::rulebook::{Effect, Matcher};
use crate::domain::{Instant, Money, Product, Region, Rule, Variant};

pub(crate) fn at(milliseconds: i64) -> Instant {
    Instant::from_milliseconds(milliseconds)
}

/// An amount of US dollars, in cents.
pub(crate) fn usd(cents: i64) -> Money {
    Money::new(cents, "USD".parse().unwrap())
}

/// A variant with a price of so many cents, in stock.
pub(crate) fn variant(id: &str, cents: i64) -> Variant {
    Variant {
        id: id.parse().unwrap(),
        sku: None,
        options: Vec::new(),
        images: Vec::new(),
        stock: Stock::In(None),
        prices: vec![Price::of(usd(cents))],
        regional_prices: Vec::new(),
        regional_stock: Vec::new(),
        measure: None,
    }
}

pub(crate) fn product(slug: &str, variants: Vec<Variant>) -> Product {
    Product {
        slug: slug.parse().unwrap(),
        id: None,
        name: slug.to_owned(),
        brand: None,
        category: None,
        further_categories: Vec::new(),
        description: String::new(),
        highlights: Vec::new(),
        tags: Vec::new(),
        released: None,
        images: Vec::new(),
        variants,
        specifications: Vec::new(),
        rating: None,
        goes_with: Vec::new(),
        language: None,
        regional_note: None,
        sold_in: Vec::new(),
        not_sold_in: Vec::new(),
        attributes: Vec::new(),
    }
}

/// An open region with prices in US dollars.
pub(crate) fn region(key: &str) -> Region {
    Region {
        key: key.parse().unwrap(),
        name: key.to_owned(),
        english_name: None,
        countries: Vec::new(),
        currency: "USD".parse().unwrap(),
        currencies: Vec::new(),
        languages: vec!["en".parse().unwrap()],
        tax: TaxDisplay::default(),
        shipping: None,
        free_shipping_from: None,
        duties: None,
        order: OrderLimits::default(),
        opening: Opening::Open,
        hours: Vec::new(),
    }
}

/// A rule about all products, in all regions when none is named.
pub(crate) fn rule(name: &str, regions: &[&str], effect: Effect) -> Rule {
    Rule {
        name: name.to_owned(),
        regions: regions.iter().map(|key| key.parse().unwrap()).collect(),
        except: Vec::new(),
        from: None,
        until: None,
        products: Matcher::default(),
        effect,
    }
}
