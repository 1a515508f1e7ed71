//! Answers the shopper's queries over the catalog. Simple insides for now: a scan over folded words.
//!
//! Never here: input and output, JSON, what a region sells (that is `domain::offer`'s answer).

mod facets;

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::offer::{Availability, Standing, offer, standing};
use crate::domain::product::Price;
use crate::domain::query::{Card, Query, Results, Sort, Suggestions, TakenAs};
use crate::domain::region::Period;
use crate::domain::{Instant, Product, Region, RegionKey, Rule, Rulebook, Slug};

use crate::domain::fold::fold;
use facets::Filters;

/// The catalog and what its regions sell of it, made ready for queries.
#[derive(Debug, Default)]
pub struct Index {
    products: Vec<Product>,
    positions: HashMap<Slug, usize>,
    rulebook: Rulebook,
    /// How the products stand in the regions asked for lately, the last first.
    standings: Mutex<Vec<Standings>>,
    /// For each product the words it is found by, folded: its name first, then the rest.
    words: Vec<Words>,
}

/// How each product stands in a region, in the order of the products; `None` for one without variants.
#[derive(Clone, Debug)]
struct Standings {
    /// As the shopper has it: in a currency and a country of their choice.
    region: Region,
    /// When this holds: nothing changes by the clock in it.
    period: Period,
    of_products: Arc<[Option<Standing>]>,
}

/// So many regions and times are kept: a shopper goes to and fro between two, and a preview looks at a third.
const MOST_STANDINGS: usize = 4;

#[derive(Debug)]
struct Words {
    name: String,
    /// What regions call it that have a name of their own for it, each with these regions.
    regional_names: Vec<(Vec<RegionKey>, String)>,
    rest: String,
}

impl Index {
    /// Each product comes with the name that its source has for it: it is found by that one too.
    pub fn new(products: Vec<(Product, String)>, rulebook: Rulebook) -> Self {
        let words = products
            .iter()
            .map(|(product, name)| words_of(product, name, &rulebook))
            .collect();
        let products: Vec<Product> = products.into_iter().map(|(product, _)| product).collect();
        let positions = products.iter().enumerate();
        Self {
            positions: positions.map(|(at, product)| (product.slug.clone(), at)).collect(),
            products,
            rulebook,
            standings: Mutex::default(),
            words,
        }
    }

    pub fn rulebook(&self) -> &Rulebook {
        &self.rulebook
    }

    pub fn products(&self) -> &[Product] {
        &self.products
    }

    pub fn product(&self, slug: &Slug) -> Option<&Product> {
        self.positions.get(slug).and_then(|at| self.products.get(*at))
    }

    /// How each product stands in a region, in the order of the products.
    ///
    /// It is found out once and holds until the clock comes to the next instant that any rule names.
    pub fn standings(&self, region: &Region, now: Instant) -> Arc<[Option<Standing>]> {
        let mut kept = self.standings.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = |known: &Standings| known.region == *region && known.period.contains(now);
        let known = match kept.iter().position(fits) {
            Some(at) => kept.remove(at),
            None => Standings {
                region: region.clone(),
                period: self.rulebook.still_around(now),
                of_products: (self.products.iter())
                    .map(|product| standing(product, region, &self.rulebook, now))
                    .collect(),
            },
        };
        let of_products = Arc::clone(&known.of_products);
        kept.insert(0, known);
        kept.truncate(MOST_STANDINGS);
        of_products
    }

    /// One page of the products that fit the query, each with its offer in `region` at `now`.
    pub fn search(&self, query: &Query, region: &Region, now: Instant) -> Results {
        let wanted = fold(&query.text);
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        let standings = self.standings(region, now);
        let candidates: Vec<Hit> = self
            .products
            .iter()
            .zip(&self.words)
            .zip(standings.iter())
            .filter(|((product, _), _)| fits(product, query))
            .filter_map(|((product, words), standing)| {
                Some(Hit {
                    product,
                    relevance: relevance(words, &region.key, &wanted)?,
                    standing: (*standing)?,
                })
            })
            .collect();
        let filters = Filters::new(query, region);
        let facets = filters.facets(&candidates);
        let price_range = filters.price_range(&candidates);
        let mut hits: Vec<Hit> = candidates.into_iter().filter(|hit| filters.pass(hit)).collect();
        let not_sold_here = hits.iter().filter(|hit| hit.is_not_sold()).count();
        sort(&mut hits, query.sort);
        let last_page = count(hits.len())
            .saturating_sub(1)
            .checked_div(query.per_page)
            .unwrap_or(0);
        let page = query.page.min(last_page);
        let from = page as usize * query.per_page as usize;
        let shown = hits.iter().skip(from).take(query.per_page as usize);
        let cards: Vec<Card> = shown.map(|hit| hit.card(region, &self.rulebook, now)).collect();
        Results {
            page,
            total: count(hits.len()),
            not_sold_here: count(not_sold_here),
            facets,
            price_range,
            price_histogram: Vec::new(),
            taken_as: TakenAs::default(),
            changes_at: cards.iter().filter_map(|card| card.offer.as_ref()?.changes_at).min(),
            cards,
        }
    }

    /// What a search offers for the words typed so far.
    pub fn suggest(&self, text: &str, region: &Region, now: Instant) -> Suggestions {
        let query = Query {
            text: text.to_owned(),
            per_page: 6,
            ..Query::default()
        };
        let found = self.search(&query, region, now);
        Suggestions {
            cards: found.cards,
            total: found.total,
            changes_at: found.changes_at,
            ..Suggestions::default()
        }
    }

    /// The card of one product.
    pub fn card(&self, slug: &Slug, region: &Region, now: Instant) -> Option<Card> {
        let product = self.product(slug)?;
        let hit = Hit {
            product,
            relevance: 0,
            standing: standing(product, region, &self.rulebook, now)?,
        };
        Some(hit.card(region, &self.rulebook, now))
    }
}

struct Hit<'a> {
    product: &'a Product,
    relevance: u32,
    standing: Standing,
}

impl Hit<'_> {
    fn is_not_sold(&self) -> bool {
        self.standing.availability == Availability::NotSold
    }

    /// What it costs here: nothing is asked for what is not sold.
    fn price(&self) -> Option<Price> {
        self.standing.price.filter(|_| !self.is_not_sold())
    }

    fn amount(&self) -> Option<i64> {
        self.price().map(|price| price.amount.minor_units)
    }

    fn card(&self, region: &Region, rulebook: &Rulebook, now: Instant) -> Card {
        let product = rulebook.present(self.product, &region.key, now);
        let variant = self.product.variants.get(self.standing.variant);
        Card {
            second_picture: product.second_picture().cloned(),
            picture: product.cover().cloned(),
            language: product.language.clone(),
            slug: product.slug,
            name: product.name,
            marks: Vec::new(),
            brand: product.brand,
            category: product.category,
            rating: product.rating,
            offer: variant.map(|variant| offer(self.product, variant, region, rulebook, now)),
            price_differs: self.standing.price_differs,
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn words_of(product: &Product, name_in_source: &str, rulebook: &Rulebook) -> Words {
    let categories = product.categories().map(|category| category.name.as_str());
    let skus = product.variants.iter().filter_map(|variant| variant.sku.as_deref());
    let labels = product
        .variants
        .iter()
        .flat_map(|variant| variant.options.iter().map(|option| option.value.as_str()));
    let specifications = product.specifications.iter().map(|row| row.value.as_str());
    let rest = product
        .brand
        .as_deref()
        .into_iter()
        .chain(categories)
        .chain(product.tags.iter().map(String::as_str))
        .chain(skus)
        .chain(labels)
        .chain(product.highlights.iter().map(String::as_str))
        .chain(specifications)
        .chain([product.description.as_str()]);
    let name = if product.name == name_in_source {
        fold(&product.name)
    } else {
        format!("{} {}", fold(&product.name), fold(name_in_source))
    };
    let regions_of = |rule: &Rule| {
        let keys = rulebook.regions.iter().map(|region| &region.key);
        keys.filter(|key| rule.is_for(key)).cloned().collect()
    };
    let regional_names = rulebook.names_by_rule(product);
    Words {
        name,
        regional_names: regional_names
            .map(|(rule, name)| (regions_of(rule), fold(name)))
            .collect(),
        rest: fold(&rest.collect::<Vec<_>>().join(" ")),
    }
}

fn fits(product: &Product, query: &Query) -> bool {
    let in_category = query
        .category
        .as_ref()
        .is_none_or(|wanted| product.categories().any(|category| category.slug == *wanted));
    in_category && (query.tags.is_empty() || query.tags.iter().any(|tag| product.tags.contains(tag)))
}

/// How well the words fit; more is better. `None` when one of them does not begin any word of the product.
fn relevance(words: &Words, region: &RegionKey, wanted: &[&str]) -> Option<u32> {
    let begins = |text: &str, wanted: &str| text.split(' ').any(|word| word.starts_with(wanted));
    let is_named_here = |wanted: &str| {
        let here = words
            .regional_names
            .iter()
            .filter(|(regions, _)| regions.contains(region));
        here.into_iter().any(|(_, name)| begins(name, wanted))
    };
    wanted.iter().try_fold(0, |sum, word| {
        if words.name.split(' ').any(|known| known == *word) {
            Some(sum + 4)
        } else if begins(&words.name, word) || is_named_here(word) {
            Some(sum + 3)
        } else {
            begins(&words.rest, word).then_some(sum + 1)
        }
    })
}

/// Sorts the hits; what the region does not sell comes last in any order. Ties keep the source's order.
fn sort(hits: &mut [Hit], sort: Sort) {
    let not_sold = Hit::is_not_sold;
    let stars = |hit: &Hit| hit.product.rating.map_or(0, |rating| rating.hundredths);
    // What has no price comes behind what has one, whichever way prices are sorted.
    let by_amount = |one: &Hit, other: &Hit, turn: fn(Ordering) -> Ordering| match (one.amount(), other.amount()) {
        (Some(one), Some(other)) => turn(one.cmp(&other)),
        (one, other) => one.is_none().cmp(&other.is_none()),
    };
    // One comparison for all orders: each sort of its own would be a copy of the whole algorithm in the engine.
    hits.sort_by(|one, other| {
        not_sold(one).cmp(&not_sold(other)).then_with(|| match sort {
            Sort::Featured => {
                (other.relevance.cmp(&one.relevance)).then(one.standing.availability.cmp(&other.standing.availability))
            }
            Sort::PriceUp => by_amount(one, other, |order| order),
            Sort::PriceDown => by_amount(one, other, Ordering::reverse),
            Sort::Rating => stars(other).cmp(&stars(one)),
            Sort::Newest => other.product.released.cmp(&one.product.released),
            Sort::Discount | Sort::OpeningSoon => Ordering::Equal,
        })
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rulebook::Effect;
    use crate::domain::samples::{self, at};

    /// Standings were once kept by the region's key and currency alone: those of Austria stood for Germany.
    #[test]
    fn a_country_of_delivery_has_standings_of_its_own() {
        let region_of = |country: &str| Region {
            countries: vec![country.to_owned().try_into().unwrap()],
            ..samples::region("dach")
        };
        let product = Product {
            sold_in: vec!["DE".to_owned()],
            ..samples::product("mug", vec![samples::variant("one", 100)])
        };
        let rulebook = Rulebook::new(vec![region_of("DE")], Vec::new());
        let index = Index::new(vec![(product, "mug".to_owned())], rulebook);
        let availability = |country: &str| index.standings(&region_of(country), at(0))[0].unwrap().availability;
        assert_eq!(availability("DE"), Availability::Available);
        assert_eq!(availability("AT"), Availability::NotSold);
    }

    #[test]
    fn a_product_is_found_by_the_name_it_has_in_a_region_in_that_region() {
        let named = Effect::Present {
            name: Some("Vault with Safe".to_owned()),
            note: None,
            specifications: Vec::new(),
            pictures: Vec::new(),
        };
        let regions = vec![samples::region("us"), samples::region("cn")];
        let rulebook = Rulebook::new(regions.clone(), vec![samples::rule("safe", &["cn"], named)]);
        let product = samples::product("vault", vec![samples::variant("one", 100)]);
        let index = Index::new(vec![(product, "vault".to_owned())], rulebook);
        let found = |region: &Region, text: &str| {
            let query = Query {
                text: text.to_owned(),
                per_page: 10,
                ..Query::default()
            };
            index.search(&query, region, at(0)).total
        };
        assert_eq!((found(&regions[1], "safe"), found(&regions[0], "safe")), (1, 0));
        assert_eq!((found(&regions[1], "vault"), found(&regions[0], "vault")), (1, 1));
    }
}
