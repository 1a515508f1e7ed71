//! The filters of a query, and what else it could be narrowed by.
//!
//! What a list can be narrowed by is told of what the region sells alone: a count says how many products for sale,
//! soon for sale or sold out there would be. What it does not sell still stands in the list, behind them, unless the
//! shopper hides it, and has neither price nor reduction there.

use std::collections::HashMap;

use crate::domain::query::{Facet, FacetKind, FacetValue, NotSoldHere, OptionChoice, Query};
use crate::domain::{Region, Variant};
use crate::search::Hit;

/// A facet with fewer values than this leaves nothing to choose.
const FEWEST_VALUES: usize = 2;
/// A facet with more values than this is no help to choose.
const MOST_VALUES: usize = 24;
const MOST_FACETS: usize = 6;

/// A query's filters in one region.
pub(super) struct Filters<'a> {
    query: &'a Query,
    /// How many minor units one whole unit of the region's currency has.
    unit: i64,
}

/// A filter that can be left out, to count what choosing another value of it would find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Except<'a> {
    Nothing,
    Brand,
    Option(&'a str),
    Price,
}

impl<'a> Filters<'a> {
    pub(super) fn new(query: &'a Query, region: &Region) -> Self {
        Self {
            query,
            unit: 10_i64.pow(region.currency.exponent()),
        }
    }

    pub(super) fn pass(&self, hit: &Hit) -> bool {
        self.pass_except(hit, Except::Nothing)
    }

    fn pass_except(&self, hit: &Hit, except: Except) -> bool {
        let query = self.query;
        let brand = except == Except::Brand
            || query.brands.is_empty()
            || hit
                .product
                .brand
                .as_ref()
                .is_some_and(|brand| query.brands.contains(brand));
        let reduced = !query.only_reduced || hit.price().is_some_and(|price| price.compare_at.is_some());
        let stars = query.stars_from.is_none_or(|stars| {
            let mean = hit.product.rating.map_or(0, |rating| u32::from(rating.hundredths));
            mean >= u32::from(stars) * 100
        });
        brand
            && reduced
            && stars
            && !(query.not_sold_here == NotSoldHere::Hidden && hit.is_not_sold())
            && (except == Except::Price || self.price_fits(hit))
            && (query.options.is_empty() || self.a_variant_fits(hit, except))
    }

    fn price_fits(&self, hit: &Hit) -> bool {
        let (from, to) = (self.query.price_from, self.query.price_to);
        if from.is_none() && to.is_none() {
            return true;
        }
        // What has no price here has none that fits.
        hit.amount().is_some_and(|amount| {
            from.is_none_or(|from| amount >= i64::from(from) * self.unit)
                && to.is_none_or(|to| amount <= i64::from(to) * self.unit)
        })
    }

    fn a_variant_fits(&self, hit: &Hit, except: Except) -> bool {
        hit.product
            .variants
            .iter()
            .any(|variant| self.variant_fits(variant, except))
    }

    fn variant_fits(&self, variant: &Variant, except: Except) -> bool {
        let wanted = &self.query.options;
        let fits = |choice: &OptionChoice| {
            except == Except::Option(&choice.name)
                || variant.options.iter().any(|option| {
                    let (name, value) = option.in_source();
                    let asked = |other: &OptionChoice| other.name == name && other.value == value;
                    name == choice.name && wanted.iter().any(asked)
                })
        };
        wanted.iter().all(fits)
    }

    /// The lowest and highest price of what the other filters leave, in whole units, rounded outwards.
    pub(super) fn price_range(&self, candidates: &[Hit]) -> Option<(u32, u32)> {
        let amounts: Vec<i64> = candidates
            .iter()
            .filter(|hit| self.pass_except(hit, Except::Price))
            .filter_map(Hit::amount)
            .collect();
        let (least, most) = (amounts.iter().min()?, amounts.iter().max()?);
        let whole = |amount: i64| u32::try_from(amount).unwrap_or(u32::MAX);
        Some((
            whole(least.div_euclid(self.unit)),
            whole((most + self.unit - 1).div_euclid(self.unit)),
        ))
    }

    /// What the list can be narrowed by: brands, then options, those of most products first.
    pub(super) fn facets(&self, candidates: &[Hit]) -> Vec<Facet> {
        let mut brands = Counted::default();
        let mut options: Vec<(String, String, Counted)> = Vec::new();
        for hit in candidates {
            let is_sold = !hit.is_not_sold();
            if let Some(brand) = &hit.product.brand {
                let passes = is_sold && self.pass_except(hit, Except::Brand);
                let is_chosen = self.query.brands.contains(brand);
                brands.add(plain_value(brand, is_chosen), passes, is_sold);
            }
            let mut seen: Vec<(&str, &str)> = Vec::new();
            for option in hit.product.variants.iter().flat_map(|variant| &variant.options) {
                let (name, value) = option.in_source();
                if seen.contains(&(name, value)) {
                    continue;
                }
                seen.push((name, value));
                let at = options.iter().position(|(known, ..)| known == name).unwrap_or_else(|| {
                    options.push((name.to_owned(), option.name.clone(), Counted::default()));
                    options.len() - 1
                });
                let with_value = |variant: &Variant| {
                    let has_it = variant.options.iter().any(|own| own.in_source() == (name, value));
                    has_it && self.variant_fits(variant, Except::Option(name))
                };
                let passes = is_sold
                    && self.pass_except(hit, Except::Option(name))
                    && hit.product.variants.iter().any(with_value);
                let is_chosen = self
                    .query
                    .options
                    .iter()
                    .any(|choice| choice.name == name && choice.value == value);
                let shown = FacetValue {
                    value: value.to_owned(),
                    label: option.value.clone(),
                    swatch: option.swatch,
                    count: 0,
                    depth: 0,
                    is_chosen,
                };
                options[at].2.add(shown, passes, is_sold);
            }
        }
        options.sort_by_key(|(_, _, counted)| std::cmp::Reverse(counted.products));
        let brand = (FacetKind::Brand, brands);
        let options = options
            .into_iter()
            .map(|(name, label, counted)| (FacetKind::Option { name, label }, counted));
        [brand]
            .into_iter()
            .chain(options)
            .filter_map(|(kind, counted)| {
                let values = counted.values();
                let chosen = values.iter().any(|value| value.is_chosen);
                let fits = (FEWEST_VALUES..=MOST_VALUES).contains(&values.len());
                (chosen || fits).then_some(Facet { kind, values })
            })
            .take(MOST_FACETS)
            .collect()
    }
}

fn plain_value(value: &str, is_chosen: bool) -> FacetValue {
    FacetValue {
        value: value.to_owned(),
        label: value.to_owned(),
        swatch: None,
        count: 0,
        depth: 0,
        is_chosen,
    }
}

/// Values with how many products have each, in the order they come.
#[derive(Default)]
struct Counted {
    values: Vec<FacetValue>,
    positions: HashMap<String, usize>,
    products: u32,
}

impl Counted {
    fn add(&mut self, value: FacetValue, passes: bool, is_sold: bool) {
        let at = *self.positions.entry(value.value.clone()).or_insert_with(|| {
            self.values.push(value);
            self.values.len() - 1
        });
        self.values[at].count += u32::from(passes);
        self.products += u32::from(is_sold);
    }

    /// The values that find something, or are chosen.
    fn values(self) -> Vec<FacetValue> {
        let mut values = self.values;
        values.retain(|value| value.count > 0 || value.is_chosen);
        values
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::product::{ChosenOption, Price};
    use crate::domain::query::Results;
    use crate::domain::review::Rating;
    use crate::domain::rulebook::{Effect, Matcher, Rule};
    use crate::domain::samples::{self, usd};
    use crate::domain::{Instant, Product, Rulebook};
    use crate::search::Index;

    /// What a product of these tests is: the rest does not matter here.
    #[derive(Clone, Debug, Default)]
    struct Item {
        brand: &'static str,
        /// Of each variant colour, storage and price in dollars.
        variants: Vec<(&'static str, &'static str, i64)>,
        is_reduced: bool,
        stars: Option<u16>,
        is_withheld: bool,
    }

    fn item(brand: &'static str, variants: &[(&'static str, &'static str, i64)]) -> Item {
        Item {
            brand,
            variants: variants.to_vec(),
            ..Item::default()
        }
    }

    fn product(number: usize, item: &Item) -> Product {
        let option = |name: &str, value: &str| ChosenOption {
            name: name.to_owned(),
            value: value.to_owned(),
            swatch: None,
            original: None,
        };
        let variant = |(position, (colour, storage, price)): (usize, &(&str, &str, i64))| Variant {
            options: vec![option("Colour", colour), option("Storage", storage)],
            prices: vec![Price {
                compare_at: item.is_reduced.then(|| usd(price * 200)),
                ..Price::of(usd(price * 100))
            }],
            ..samples::variant(&format!("variant-{position}"), 0)
        };
        Product {
            name: format!("Product {number}"),
            brand: Some(item.brand.to_owned()).filter(|brand| !brand.is_empty()),
            tags: item.is_withheld.then(|| "withheld".to_owned()).into_iter().collect(),
            rating: item.stars.map(|hundredths| Rating {
                hundredths,
                count: None,
            }),
            ..samples::product(
                &format!("product-{number}"),
                item.variants.iter().enumerate().map(variant).collect(),
            )
        }
    }

    fn search(items: &[Item], query: &Query) -> Results {
        let region = samples::region("us");
        let effect = Effect::Withhold {
            reason: "not here".to_owned(),
            instead: Vec::new(),
        };
        let withheld = Rule {
            products: Matcher {
                tags: vec!["withheld".to_owned()],
                ..Matcher::default()
            },
            ..samples::rule("withheld", &[], effect)
        };
        let rulebook = Rulebook::new(vec![region.clone()], vec![withheld]);
        let products = items.iter().enumerate().map(|(number, item)| product(number, item));
        let index = Index::new(
            products.map(|product| (product.clone(), product.name)).collect(),
            rulebook,
        );
        let query = Query {
            per_page: 100,
            ..query.clone()
        };
        index.search(&query, &region, Instant::from_milliseconds(0))
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

    /// The products found, by their numbers.
    fn found(items: &[Item], query: &Query) -> Vec<String> {
        let cards = search(items, query).cards;
        cards
            .iter()
            .map(|card| card.slug.to_string().replace("product-", ""))
            .collect()
    }

    fn key_of(name: &str) -> String {
        if name.is_empty() {
            "brand".to_owned()
        } else {
            format!("option:{name}")
        }
    }

    /// The values of a facet with their counts; the brand's key is empty.
    fn counts(results: &Results, key: &str) -> Vec<(String, u32)> {
        let facet = results.facets.iter().find(|facet| facet.key() == key_of(key));
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

    #[test]
    fn values_of_one_option_are_alternatives_and_options_must_all_fit() {
        let check = |options: &[(&str, &str)], brands: &[&str], expected: &[&str]| {
            assert_eq!(
                found(&phones(), &asking(options, brands)),
                expected,
                "{options:?} {brands:?}"
            );
        };
        check(&[], &[], &["0", "1", "2"]);
        check(&[("Colour", "Fog"), ("Colour", "Rose")], &[], &["0", "2"]);
        check(&[("Colour", "Ink"), ("Storage", "128")], &[], &["1"]);
        check(&[("Colour", "Ink")], &["Tramontane"], &[]);
        check(&[], &["Halvik", "Tramontane"], &["0", "1", "2"]);
        check(&[("Size", "Large")], &[], &[]);
    }

    #[test]
    fn one_variant_must_have_all_the_options_asked_for() {
        // The first product has ink and 128, but in two variants: nobody can buy it in ink with 128.
        let query = asking(&[("Colour", "Ink"), ("Storage", "128")], &[]);
        assert_eq!(found(&phones(), &query), ["1"]);
        // And so it does not count for 128 either once ink is chosen.
        let results = search(&phones(), &asking(&[("Colour", "Ink")], &[]));
        assert_eq!(counts(&results, "Storage"), counted(&[("64", 1), ("128", 1)]));
    }

    #[test]
    fn a_count_says_how_many_there_would_be_with_that_value() {
        let results = search(&phones(), &asking(&[("Colour", "Ink")], &[]));
        // Of its own option the other values are still to be had, of the others only what fits.
        assert_eq!(
            counts(&results, "Colour"),
            counted(&[("Ink", 2), ("Fog", 1), ("Rose", 1)])
        );
        let results = search(&phones(), &asking(&[("Storage", "64")], &[]));
        assert_eq!(counts(&results, ""), counted(&[("Halvik", 1), ("Tramontane", 1)]));
        assert_eq!(counts(&results, "Colour"), counted(&[("Ink", 1), ("Rose", 1)]));
    }

    #[test]
    fn a_chosen_value_stays_though_it_finds_nothing() {
        let mut query = asking(&[("Colour", "Fog")], &[]);
        query.price_from = Some(9_000);
        let results = search(&phones(), &query);
        assert_eq!(results.total, 0);
        assert_eq!(counts(&results, "Colour"), counted(&[("Fog", 0)]));
        assert!(results.facets[0].values[0].is_chosen);
    }

    #[test]
    fn what_leaves_no_choice_is_no_facet() {
        let alike = [
            item("Halvik", &[("Ink", "64", 1)]),
            item("Halvik", &[("Ink", "128", 1)]),
        ];
        let results = search(&alike, &Query::default());
        let keys: Vec<String> = results.facets.iter().map(Facet::key).collect();
        assert_eq!(keys, ["option:Storage"]);
    }

    #[test]
    fn the_price_range_ignores_the_price_filter_and_no_other() {
        let mut query = Query {
            price_from: Some(150),
            price_to: Some(250),
            ..Query::default()
        };
        let results = search(&phones(), &query);
        assert_eq!((results.total, results.price_range), (1, Some((100, 300))));
        query.brands = vec!["Halvik".to_owned()];
        assert_eq!(search(&phones(), &query).price_range, Some((100, 200)));
    }

    #[test]
    fn what_is_not_sold_here_has_no_price_to_filter_by() {
        let mut items = phones();
        items[2].is_withheld = true;
        let results = search(&items, &Query::default());
        assert_eq!((results.total, results.price_range), (3, Some((100, 200))));
        let any_price = Query {
            price_from: Some(0),
            ..Query::default()
        };
        assert_eq!(found(&items, &any_price), ["0", "1"]);
    }

    #[test]
    fn what_is_not_sold_here_counts_for_no_filter_and_is_reduced_nowhere() {
        let mut items = phones();
        items[2].is_withheld = true;
        items[2].is_reduced = true;
        let results = search(&items, &Query::default());
        assert_eq!((results.total, results.not_sold_here), (3, 1));
        // The only one in rose is not sold here, so neither the colour nor the brand is offered.
        assert_eq!(counts(&results, "Colour"), counted(&[("Ink", 2), ("Fog", 1)]));
        assert_eq!(counts(&results, ""), counted(&[]));
        let reduced = Query {
            only_reduced: true,
            ..Query::default()
        };
        assert_eq!(search(&items, &reduced).total, 0);
        // A value from an address is still shown, so that it can be taken off.
        let results = search(&items, &asking(&[("Colour", "Rose")], &[]));
        assert_eq!((results.total, results.not_sold_here), (1, 1));
        assert!(counts(&results, "Colour").contains(&("Rose".to_owned(), 0)));
    }

    #[test]
    fn reduced_and_stars_and_sold_here_each_leave_out_what_is_not() {
        let mut items = phones();
        items[0].is_reduced = true;
        items[1].stars = Some(399);
        items[2].stars = Some(400);
        items[2].is_withheld = true;
        let check = |query: Query, expected: &[&str]| assert_eq!(found(&items, &query), expected);
        let all = Query::default;
        check(
            Query {
                only_reduced: true,
                ..all()
            },
            &["0"],
        );
        check(
            Query {
                stars_from: Some(3),
                ..all()
            },
            &["1", "2"],
        );
        check(
            Query {
                stars_from: Some(4),
                ..all()
            },
            &["2"],
        );
        check(
            Query {
                not_sold_here: NotSoldHere::Hidden,
                ..all()
            },
            &["0", "1"],
        );
    }

    const BRANDS: [&str; 3] = ["", "Halvik", "Tramontane"];
    const COLOURS: [&str; 3] = ["Ink", "Fog", "Rose"];
    const STORAGES: [&str; 3] = ["64", "128", "256"];

    fn any_item() -> impl Strategy<Value = Item> {
        let one_of = |values: [&'static str; 3]| proptest::sample::select(values.to_vec());
        let variant = (one_of(COLOURS), one_of(STORAGES), 1..20_i64);
        (
            one_of(BRANDS),
            proptest::collection::vec(variant, 1..4),
            any::<bool>(),
            proptest::option::of(100..500_u16),
            proptest::bool::weighted(0.2),
        )
            .prop_map(|(brand, variants, is_reduced, stars, is_withheld)| Item {
                brand,
                variants,
                is_reduced,
                stars,
                is_withheld,
            })
    }

    fn any_query() -> impl Strategy<Value = Query> {
        let some_of = |values: &'static [&'static str]| proptest::sample::subsequence(values.to_vec(), 0..=2);
        (
            some_of(&BRANDS[1..]),
            some_of(&COLOURS),
            some_of(&STORAGES),
            proptest::option::weighted(0.3, 1..12_u32),
            proptest::option::weighted(0.3, 8..20_u32),
            proptest::option::weighted(0.3, 1..5_u8),
            proptest::bool::weighted(0.3),
            proptest::sample::select(NotSoldHere::ALL.to_vec()),
        )
            .prop_map(
                |(brands, colours, storages, price_from, price_to, stars_from, only_reduced, not_sold_here)| {
                    let colours = colours.iter().map(|colour| ("Colour", *colour));
                    let storages = storages.iter().map(|storage| ("Storage", *storage));
                    let options: Vec<(&str, &str)> = colours.chain(storages).collect();
                    Query {
                        price_from,
                        price_to,
                        stars_from,
                        only_reduced,
                        not_sold_here,
                        ..asking(&options, &brands)
                    }
                },
            )
    }

    /// The question with this value as the only one of its facet.
    fn only(query: &Query, key: &str, value: &str) -> Query {
        let mut query = query.clone();
        if key.is_empty() {
            query.brands = vec![value.to_owned()];
        } else {
            query.options.retain(|other| other.name != key);
            query.options.push(choice(key, value));
        }
        query
    }

    proptest! {
        #[test]
        fn each_count_is_how_many_the_region_sells_of_what_asking_for_that_value_finds(
            items in proptest::collection::vec(any_item(), 0..8),
            query in any_query(),
        ) {
            let results = search(&items, &query);
            let alphabet: [(&str, &[&str]); 3] = [("", &BRANDS[1..]), ("Colour", &COLOURS), ("Storage", &STORAGES)];
            for (key, values) in alphabet {
                let Some(facet) = results.facets.iter().find(|facet| facet.key() == key_of(key)) else { continue };
                for value in values {
                    let shown = facet.values.iter().find(|shown| shown.value == *value);
                    let found = search(&items, &only(&query, key, value));
                    let sold = found.total - found.not_sold_here;
                    // A value that is not offered finds nothing that is sold.
                    prop_assert_eq!(shown.map_or(0, |shown| shown.count), sold, "{} {}", key, value);
                }
            }
        }

        #[test]
        fn the_price_range_is_that_of_the_list_without_the_price_filter(
            items in proptest::collection::vec(any_item(), 0..8),
            query in any_query(),
        ) {
            let any_price = Query { price_from: None, price_to: None, ..query.clone() };
            let prices: Vec<u32> = search(&items, &any_price)
                .cards
                .iter()
                .filter_map(|card| card.offer.as_ref().filter(|offer| !offer.is_not_sold())?.price)
                .map(|price| u32::try_from(price.amount.minor_units / 100).unwrap())
                .collect();
            let expected = prices.iter().min().copied().zip(prices.iter().max().copied());
            prop_assert_eq!(search(&items, &query).price_range, expected);
        }
    }
}
