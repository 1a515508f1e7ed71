//! What the index finds, in which order, and what it says of it.

mod bad_input;
mod choices;
mod facets;
mod filters;
mod naive;
mod orders;
mod ranking;
mod regions;
mod suggestions;
mod words;

use proptest::prelude::*;

use crate::domain::product::{Category, ChosenOption, Price, Specification, Stock};
use crate::domain::query::{FacetKind, FacetSettings, NotSoldHere, OptionChoice, Query, Results, Sort, When};
use crate::domain::review::Rating;
use crate::domain::rulebook::{Effect, Matcher, Rule};
use crate::domain::samples::{self, at, usd};
use crate::domain::{Product, Region, Rulebook, Variant};
use crate::search::{Index, SearchSettings, Sourced, Synonyms};

/// How a product stands in the region of these tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Now,
    SoldOut,
    /// To be sold, some time.
    Announced,
    /// To be sold from an instant on.
    From(i64),
    Withheld,
}

/// What a product of these tests is: the rest does not matter here.
#[derive(Clone, Debug, Default)]
struct Item {
    name: &'static str,
    words: String,
    brand: &'static str,
    /// Slugs, which are names as well.
    categories: Vec<&'static str>,
    /// Of each variant colour, storage and price in dollars.
    variants: Vec<(&'static str, &'static str, i64)>,
    battery: &'static str,
    tags: Vec<&'static str>,
    /// The price before in percent of this one; 0 for none.
    before: i64,
    stars: Option<(u16, Option<u32>)>,
    released: Option<&'static str>,
    state: State,
}

fn item(brand: &'static str, variants: &[(&'static str, &'static str, i64)]) -> Item {
    Item {
        brand,
        variants: variants.to_vec(),
        ..Item::default()
    }
}

fn category(slug: &str) -> Category {
    Category {
        slug: slug.parse().unwrap(),
        name: slug.to_owned(),
    }
}

fn option(name: &str, value: &str) -> ChosenOption {
    ChosenOption {
        name: name.to_owned(),
        value: value.to_owned(),
        swatch: None,
        original: None,
    }
}

fn row(name: &str, value: &str) -> Specification {
    Specification {
        group: String::new(),
        name: name.to_owned(),
        value: value.to_owned(),
    }
}

fn product(number: usize, item: &Item) -> Product {
    let variant = |(position, (colour, storage, price)): (usize, &(&str, &str, i64))| Variant {
        options: vec![option("Colour", colour), option("Storage", storage)],
        prices: vec![Price {
            compare_at: (item.before > 0).then(|| usd(price * item.before)),
            ..Price::of(usd(price * 100))
        }],
        stock: match item.state {
            State::SoldOut => Stock::Out,
            _ => Stock::In(None),
        },
        ..samples::variant(&format!("variant-{position}"), 0)
    };
    let mut categories = item.categories.iter().map(|slug| category(slug));
    Product {
        name: if item.name.is_empty() {
            format!("Product {number}")
        } else {
            item.name.to_owned()
        },
        brand: Some(item.brand.to_owned()).filter(|brand| !brand.is_empty()),
        category: categories.next(),
        further_categories: categories.collect(),
        description: item.words.clone(),
        tags: item.tags.iter().map(|tag| (*tag).to_owned()).collect(),
        specifications: (!item.battery.is_empty())
            .then(|| row("Battery", item.battery))
            .into_iter()
            .collect(),
        rating: item.stars.map(|(hundredths, count)| Rating { hundredths, count }),
        released: item.released.map(str::to_owned),
        ..samples::product(
            &format!("product-{number}"),
            item.variants.iter().enumerate().map(variant).collect(),
        )
    }
}

/// The region's rules for products that are not simply sold.
fn rulebook(items: &[Item]) -> Rulebook {
    let rules = items.iter().enumerate().filter_map(|(number, item)| {
        let effect = match item.state {
            State::Now | State::SoldOut => return None,
            State::Announced => Effect::Announce { note: None },
            State::From(instant) => Effect::Sell {
                from: Some(at(instant)),
                until: None,
            },
            State::Withheld => Effect::Withhold {
                reason: "not here".to_owned(),
                instead: Vec::new(),
            },
        };
        Some(Rule {
            products: Matcher {
                slugs: vec![format!("product-{number}").parse().unwrap()],
                ..Matcher::default()
            },
            ..samples::rule(&format!("rule {number}"), &[], effect)
        })
    });
    Rulebook::new(vec![samples::region("us")], rules.collect())
}

fn settings(facets: FacetSettings) -> SearchSettings {
    SearchSettings {
        language: "en".to_owned(),
        synonyms: Synonyms::default(),
        facets,
    }
}

fn index_of_items(items: &[Item], facets: FacetSettings) -> Index {
    let products = items.iter().enumerate().map(|(number, item)| product(number, item));
    Index::new(products.map(Sourced::from).collect(), rulebook(items), settings(facets))
}

/// All that fits, on one page.
fn search_in(index: &Index, query: &Query) -> Results {
    let query = Query {
        per_page: 1000,
        ..query.clone()
    };
    index.search(&query, &samples::region("us"), at(0))
}

fn search(items: &[Item], query: &Query) -> Results {
    search_in(&index_of_items(items, FacetSettings::default()), query)
}

fn choice(name: &str, value: &str) -> OptionChoice {
    OptionChoice {
        name: name.to_owned(),
        value: value.to_owned(),
    }
}

fn asking(options: &[(&str, &str)], brands: &[&str]) -> Query {
    Query {
        options: options.iter().map(|(name, value)| choice(name, value)).collect(),
        brands: brands.iter().map(|brand| (*brand).to_owned()).collect(),
        ..Query::default()
    }
}

fn asking_for(text: &str) -> Query {
    Query {
        text: text.to_owned(),
        ..Query::default()
    }
}

/// The slugs of the cards.
fn slugs(results: &Results) -> Vec<String> {
    results.cards.iter().map(|card| card.slug.to_string()).collect()
}

/// The products found, by their numbers.
fn found(items: &[Item], query: &Query) -> Vec<String> {
    let slugs = slugs(&search(items, query));
    slugs.iter().map(|slug| slug.replace("product-", "")).collect()
}

/// The values of a facet with their counts.
fn counts(results: &Results, key: &str) -> Vec<(String, u32)> {
    let facet = results.facets.iter().find(|facet| facet.key() == key);
    let values = facet.map(|facet| facet.values.as_slice()).unwrap_or_default();
    values.iter().map(|value| (value.value.clone(), value.count)).collect()
}

fn counted(expected: &[(&str, u32)]) -> Vec<(String, u32)> {
    expected
        .iter()
        .map(|(value, count)| ((*value).to_owned(), *count))
        .collect()
}

fn phones() -> Vec<Item> {
    vec![
        item("Halvik", &[("Ink", "64", 100), ("Fog", "128", 150)]),
        item("Halvik", &[("Ink", "128", 200)]),
        item("Tramontane", &[("Rose", "64", 300)]),
    ]
}

/// A product that has a name and nothing else to be found by.
fn named(slug: &str, name: &str) -> Product {
    Product {
        name: name.to_owned(),
        ..samples::product(slug, vec![samples::variant("one", 100)])
    }
}

/// An index of products, in a language.
fn index_in(language: &str, products: Vec<Product>) -> Index {
    let settings = SearchSettings {
        language: language.to_owned(),
        ..SearchSettings::default()
    };
    let rulebook = Rulebook::new(vec![samples::region("us")], Vec::new());
    Index::new(products.into_iter().map(Sourced::from).collect(), rulebook, settings)
}

/// An index of products that have names alone: their slugs are `0`, `1`, ….
fn index_of_names(language: &str, names: &[&str]) -> Index {
    let product = |(number, name): (usize, &&str)| named(&number.to_string(), name);
    index_in(language, names.iter().enumerate().map(product).collect())
}

/// The slugs of what has all words of a text, best first.
///
/// Behind them the first order has what comes nearest, where they are few; any other has not.
fn finds(index: &Index, text: &str) -> Vec<String> {
    let newest = Query {
        sort: Sort::Newest,
        ..asking_for(text)
    };
    let whole = slugs(&search_in(index, &newest));
    let mut found = slugs(&search_in(index, &asking_for(text)));
    found.retain(|slug| whole.contains(slug));
    found
}
