//! The filters of a query, and what else it could be narrowed by.

use std::collections::HashMap;

use crate::domain::query::{Facet, FacetKind, FacetValue, OptionChoice, Query};
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
            unit: 10_i64.pow(region.currency.exponent().into()),
        }
    }

    pub(super) fn pass(&self, hit: &Hit) -> bool {
        self.pass_except(hit, Except::Nothing)
    }

    fn pass_except(&self, hit: &Hit, except: Except) -> bool {
        let query = self.query;
        let brand = except == Except::Brand
            || query.brands.is_empty()
            || hit.product.brand.as_ref().is_some_and(|brand| query.brands.contains(brand));
        let reduced = !query.only_reduced || hit.offer.price.is_some_and(|price| price.compare_at.is_some());
        let stars = query.stars_from.is_none_or(|stars| {
            let mean = hit.product.rating.map_or(0, |rating| u32::from(rating.hundredths));
            mean >= u32::from(stars) * 100
        });
        brand
            && reduced
            && stars
            && !(query.only_sold_here && hit.offer.is_not_sold())
            && (except == Except::Price || self.price_fits(hit))
            && (query.options.is_empty() || self.a_variant_fits(hit, except))
    }

    fn price_fits(&self, hit: &Hit) -> bool {
        let (from, to) = (self.query.price_from, self.query.price_to);
        if from.is_none() && to.is_none() {
            return true;
        }
        // What has no price here has none that fits.
        self.amount(hit).is_some_and(|amount| {
            from.is_none_or(|from| amount >= i64::from(from) * self.unit)
                && to.is_none_or(|to| amount <= i64::from(to) * self.unit)
        })
    }

    fn amount(&self, hit: &Hit) -> Option<i64> {
        let price = hit.offer.price.filter(|_| !hit.offer.is_not_sold())?;
        Some(price.amount.minor_units)
    }

    fn a_variant_fits(&self, hit: &Hit, except: Except) -> bool {
        hit.product.variants.iter().any(|variant| self.variant_fits(variant, except))
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
            .filter_map(|hit| self.amount(hit))
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
            if let Some(brand) = &hit.product.brand {
                let passes = self.pass_except(hit, Except::Brand);
                let is_chosen = self.query.brands.contains(brand);
                brands.add(plain_value(brand, is_chosen), passes);
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
                let passes = self.pass_except(hit, Except::Option(name)) && hit.product.variants.iter().any(with_value);
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
                    is_chosen,
                };
                options[at].2.add(shown, passes);
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
    fn add(&mut self, value: FacetValue, passes: bool) {
        let at = *self.positions.entry(value.value.clone()).or_insert_with(|| {
            self.values.push(value);
            self.values.len() - 1
        });
        self.values[at].count += u32::from(passes);
        self.products += 1;
    }

    /// The values that find something, or are chosen.
    fn values(self) -> Vec<FacetValue> {
        let mut values = self.values;
        values.retain(|value| value.count > 0 || value.is_chosen);
        values
    }
}
