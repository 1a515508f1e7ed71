//! The rulebook: which products a region sells. The last matching rule wins.

use serde::{Deserialize, Serialize};

use crate::domain::product::Specification;
use crate::domain::{Instant, Product, Region, RegionKey, Slug, rfc3339};

/// The store's regions and its rules over them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rulebook {
    pub regions: Vec<Region>,
    pub rules: Vec<Rule>,
}

/// One rule: for these products in these regions, this effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name: what decided, when someone asks why.
    pub name: String,
    /// The regions it holds in; all when left out.
    #[serde(default)]
    pub regions: Vec<RegionKey>,
    /// Regions it does not hold in.
    #[serde(default)]
    pub except: Vec<RegionKey>,
    /// The products it holds for; all when left out.
    #[serde(default)]
    pub products: Matcher,
    pub effect: Effect,
}

/// Which products. A product fits when it fits any of the lists, or when all are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Matcher {
    #[serde(default)]
    pub slugs: Vec<Slug>,
    #[serde(default)]
    pub categories: Vec<Slug>,
    #[serde(default)]
    pub brands: Vec<String>,
    #[serde(default)]
    pub tags: Vec<String>,
}

/// What a rule does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Effect {
    /// Sold; from and until RFC 3339 instants where given. At `from` it sells, at `until` it no longer does.
    Sell {
        #[serde(default, with = "rfc3339")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
        from: Option<Instant>,
        #[serde(default, with = "rfc3339")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
        until: Option<Instant>,
    },
    /// To be sold, from a date to be announced.
    Announce {
        /// One sentence for the shopper.
        #[serde(default)]
        note: Option<String>,
    },
    /// Not sold, for a reason that the shopper reads.
    Withhold {
        reason: String,
        /// What to buy instead, best first.
        #[serde(default)]
        instead: Vec<Slug>,
    },
    /// Shown, not sold.
    BrowseOnly { reason: String },
    /// At most so many in one order.
    Limit { per_order: u32 },
    /// A different form in these regions.
    Present {
        #[serde(default)]
        name: Option<String>,
        /// One sentence about what is particular.
        #[serde(default)]
        note: Option<String>,
        /// Rows that replace those of the same name, or are added.
        #[serde(default)]
        specifications: Vec<Specification>,
    },
}

impl Matcher {
    pub fn fits(&self, product: &Product) -> bool {
        let everything =
            self.slugs.is_empty() && self.categories.is_empty() && self.brands.is_empty() && self.tags.is_empty();
        everything
            || self.slugs.contains(&product.slug)
            || product
                .category
                .as_ref()
                .is_some_and(|category| self.categories.contains(&category.slug))
            || product.brand.as_ref().is_some_and(|brand| self.brands.contains(brand))
            || product.tags.iter().any(|tag| self.tags.contains(tag))
    }
}

impl Rule {
    pub fn holds(&self, product: &Product, region: &RegionKey) -> bool {
        (self.regions.is_empty() || self.regions.contains(region))
            && !self.except.contains(region)
            && self.products.fits(product)
    }
}

impl Rulebook {
    pub fn region(&self, key: &RegionKey) -> Option<&Region> {
        self.regions.iter().find(|region| region.key == *key)
    }

    /// The rules that hold for a product in a region, the last one first.
    pub fn rules_for<'a>(&'a self, product: &'a Product, region: &'a RegionKey) -> impl Iterator<Item = &'a Rule> {
        self.rules.iter().rev().filter(move |rule| rule.holds(product, region))
    }

    /// The product as the region knows it: its name, note and specification there.
    pub fn present(&self, product: &Product, region: &RegionKey) -> Product {
        let mut shown = product.clone();
        for rule in self.rules.iter().filter(|rule| rule.holds(product, region)) {
            let Effect::Present {
                name,
                note,
                specifications,
            } = &rule.effect
            else {
                continue;
            };
            if let Some(name) = name {
                shown.name.clone_from(name);
            }
            if note.is_some() {
                shown.regional_note.clone_from(note);
            }
            for row in specifications {
                match shown.specifications.iter_mut().find(|known| known.name == row.name) {
                    Some(known) => known.value.clone_from(&row.value),
                    None => shown.specifications.push(row.clone()),
                }
            }
        }
        shown
    }
}
