//! Answers the shopper's queries over the catalog: what products are to the index, and what it says to the shopper.
//!
//! Never here: input and output, JSON, what a region sells (that is `domain::offer`'s answer).

mod content;
mod facets;
mod settings;
mod standings;
mod suggesting;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use vitrine_index::{Asked, Candidates, Counts, Filters, Group, Matches, Narrowed, Order};

use crate::domain::offer::{Standing, offer, standing};
use crate::domain::query::{Card, NotSoldHere, Query, Results, Sort, TakenAs, When};
use crate::domain::{Instant, Product, Region, Rulebook, Slug};

pub use content::{Content, Sourced};
pub use settings::SearchSettings;
pub use vitrine_index::Synonyms;

use standings::Standings;

/// The catalog and what its regions sell of it, made ready for queries.
#[derive(Debug, Default)]
pub struct Index {
    products: Vec<Product>,
    positions: HashMap<Slug, usize>,
    rulebook: Rulebook,
    settings: SearchSettings,
    content: Content,
    /// How the products stand in the regions asked for lately, the last first.
    standings: Mutex<Vec<Arc<Standings>>>,
}

/// So many regions and times are kept: a shopper goes to and fro between two, and a preview looks at a third.
const MOST_STANDINGS: usize = 4;

impl Index {
    pub fn new(products: Vec<Sourced>, rulebook: Rulebook, settings: SearchSettings) -> Self {
        let mut index = Self {
            rulebook,
            settings,
            ..Self::default()
        };
        index.add(products);
        index
    }

    /// Adds products that come later; each slug once.
    pub fn add(&mut self, products: Vec<Sourced>) {
        for Sourced {
            product,
            name,
            specifications,
        } in products
        {
            let names = self.rulebook.names_by_rule(&product);
            let keys = || self.rulebook.regions.iter().map(|region| &region.key);
            let regional: Vec<_> = names
                .flat_map(|(rule, name)| {
                    keys()
                        .filter(|key| rule.is_for(key))
                        .map(move |key| (key.clone(), name))
                })
                .collect();
            self.content.add(&product, &name, &specifications, &regional);
            self.content.finish();
            self.positions.insert(product.slug.clone(), self.products.len());
            self.products.push(product);
        }
        self.content.settle();
        self.standings = Mutex::default();
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

    /// How each product stands in a region, in the order of the products; `None` for one without variants.
    pub fn standings(&self, region: &Region, now: Instant) -> Arc<[Option<Standing>]> {
        Arc::clone(&self.known_standings(region, now).of_products)
    }

    /// It is found out once and holds until the clock comes to the next instant that any rule names.
    fn known_standings(&self, region: &Region, now: Instant) -> Arc<Standings> {
        let mut kept = self.standings.lock().unwrap_or_else(PoisonError::into_inner);
        let known = match kept.iter().position(|known| known.fits(region, now)) {
            Some(at) => kept.remove(at),
            None => Arc::new(Standings::new(&self.products, region, &self.rulebook, now)),
        };
        kept.insert(0, Arc::clone(&known));
        kept.truncate(MOST_STANDINGS);
        known
    }

    /// One page of the products that fit the query, each with its offer in `region` at `now`.
    pub fn search(&self, query: &Query, region: &Region, now: Instant) -> Results {
        self.found(query, region, now, Counts::Choices)
    }

    fn found(&self, query: &Query, region: &Region, now: Instant, counts: Counts) -> Results {
        let standings = self.known_standings(region, now);
        let order = order_of(query.sort);
        let mut matches = self.content.matches(&self.asked(&query.text, region), order);
        let filters = self.filters(query, region);
        let in_category = query.category.as_ref().map(|slug| self.in_category(slug));
        let candidates = match (&mut matches, in_category) {
            (Some(matches), None) => Candidates::These(&matches.documents),
            (Some(matches), Some(category)) => {
                matches.keep(category);
                Candidates::These(&matches.documents)
            }
            (None, Some(category)) => Candidates::These(category),
            (None, None) => Candidates::All,
        };
        let stars = &self.content.facts.stars;
        let narrowed = self
            .content
            .values
            .narrow(candidates, &filters, &standings.offers, stars, counts);
        let total = count(narrowed.documents.len());
        let last_page = total.saturating_sub(1).checked_div(query.per_page).unwrap_or(0);
        let page = query.page.min(last_page);
        let range = (page as usize * query.per_page as usize, query.per_page as usize);
        let shown = self
            .content
            .first(matches.as_ref(), &narrowed, order, &standings.offers, range);
        let cards: Vec<Card> = shown
            .iter()
            .filter_map(|at| {
                let at = *at as usize;
                let standing = (*standings.of_products.get(at)?)?;
                Some(self.card_of(self.products.get(at)?, standing, matches.as_ref(), region, now))
            })
            .collect();
        let (price_range, price_histogram) = facets::prices(&narrowed.amounts, region);
        let did_you_mean = (matches.as_ref())
            .filter(|matches| matches.documents.is_empty())
            .and_then(|_| self.content.texts.did_you_mean(&self.asked(&query.text, region)));
        Results {
            page,
            total,
            not_sold_here: total - narrowed.sold.min(total),
            facets: match counts {
                Counts::Nothing => Vec::new(),
                _ => self.facets(query, &narrowed),
            },
            price_range,
            price_histogram,
            changes_at: cards.iter().filter_map(|card| card.offer.as_ref()?.changes_at).min(),
            cards,
            taken_as: matches
                .map(|matches| taken_as(matches, &narrowed, did_you_mean))
                .unwrap_or_default(),
        }
    }

    /// The products of a category, ascending.
    fn in_category(&self, slug: &Slug) -> &[u32] {
        let values = &self.content.values;
        let value = (values.known_facet("category")).and_then(|facet| values.value(facet, slug.as_str()));
        value.map(|value| values.documents(value)).unwrap_or_default()
    }

    fn asked<'a>(&'a self, text: &'a str, region: &'a Region) -> Asked<'a> {
        Asked {
            text,
            language: &self.settings.language,
            region: region.key.as_str(),
            synonyms: &self.settings.synonyms,
        }
    }

    fn filters(&self, query: &Query, region: &Region) -> Filters {
        let unit = 10_i64.pow(region.currency.exponent());
        let minor = |price: Option<u32>| price.map(|price| i64::from(price) * unit);
        Filters {
            groups: self.groups(query),
            price_from: minor(query.price_from),
            price_to: minor(query.price_to),
            stars_from: query.stars_from.map(|stars| u16::from(stars) * 100),
            only_reduced: query.only_reduced,
            only_sold: query.not_sold_here == NotSoldHere::Hidden,
            when: When::ALL.map(|when| query.availability.contains(&when)),
        }
    }

    fn groups(&self, query: &Query) -> Vec<Group> {
        let values = &self.content.values;
        let mut groups: Vec<Group> = Vec::new();
        let mut add = |key: &str, texts: &[&str], is_of_rows: bool| {
            if texts.is_empty() {
                return;
            }
            // What the catalog does not know nothing has: a facet without a value that would pass.
            let facet = values.known_facet(key).unwrap_or(vitrine_index::FacetId(u16::MAX));
            let known = texts.iter().filter_map(|text| values.value(facet, text));
            match groups
                .iter_mut()
                .find(|group| group.facet == facet && facet.0 != u16::MAX)
            {
                Some(group) => group.values.extend(known),
                None => groups.push(Group {
                    facet,
                    values: known.collect(),
                    is_of_rows,
                }),
            }
        };
        for (key, texts) in [("brand", &query.brands), ("tag", &query.tags)] {
            add(key, &texts.iter().map(String::as_str).collect::<Vec<_>>(), false);
        }
        let categories: Vec<&str> = query.categories.iter().map(Slug::as_str).collect();
        add("category", &categories, false);
        for choice in &query.options {
            add(&format!("option:{}", choice.name), &[&choice.value], true);
        }
        for choice in &query.attributes {
            add(&format!("attribute:{}", choice.name), &[&choice.value], false);
        }
        groups
    }

    /// The card of one product.
    pub fn card(&self, slug: &Slug, region: &Region, now: Instant) -> Option<Card> {
        let product = self.product(slug)?;
        let standing = standing(product, region, &self.rulebook, now)?;
        Some(self.card_of(product, standing, None, region, now))
    }

    fn card_of(
        &self,
        product: &Product,
        standing: Standing,
        matches: Option<&Matches>,
        region: &Region,
        now: Instant,
    ) -> Card {
        let shown = self.rulebook.present(product, &region.key, now);
        let variant = product.variants.get(standing.variant);
        let marks = matches.map(|matches| self.content.texts.marks(matches, &shown.name, region.key.as_str()));
        Card {
            second_picture: shown.second_picture().cloned(),
            picture: shown.cover().cloned(),
            language: shown.language.clone(),
            slug: shown.slug,
            marks: marks.unwrap_or_default(),
            name: shown.name,
            brand: shown.brand,
            category: shown.category,
            rating: shown.rating,
            offer: variant.map(|variant| offer(product, variant, region, &self.rulebook, now)),
            price_differs: standing.price_differs,
        }
    }
}

fn order_of(sort: Sort) -> Order {
    match sort {
        Sort::Featured => Order::Relevance,
        Sort::PriceUp => Order::PriceUp,
        Sort::PriceDown => Order::PriceDown,
        Sort::Rating => Order::Rating,
        Sort::Newest => Order::Newest,
        Sort::Discount => Order::Discount,
        Sort::OpeningSoon => Order::Opening,
    }
}

fn taken_as(matches: Matches, narrowed: &Narrowed, did_you_mean: Option<String>) -> TakenAs {
    let has_all_words = |position: &&u32| (**position as usize) < matches.with_all_words;
    let with_all_words = narrowed.positions.iter().filter(has_all_words).count();
    TakenAs {
        corrected: matches.corrected,
        with_all_words: (with_all_words < narrowed.documents.len()).then(|| count(with_all_words)),
        left_out: matches.left_out,
        did_you_mean,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
