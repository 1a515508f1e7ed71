//! The rulebook: which products a region sells. The last matching rule wins.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use crate::domain::pricing::Rates;
use crate::domain::product::{Category, Specification};
use crate::domain::region::Period;
use crate::domain::{Currency, Decimal, Image, Instant, Product, Region, RegionKey, Slug, Variant, rfc3339};

/// The store's regions and its rules over them, made ready to be asked.
#[derive(Clone, Debug, Default)]
pub struct Rulebook {
    pub regions: Vec<Region>,
    pub rules: Vec<Rule>,
    /// For prices that a region has not in its currency.
    pub rates: Option<Rates>,
    /// The category that a category is part of.
    parents: BTreeMap<Slug, Slug>,
    /// For each region, in which of its rules to look for a product.
    plans: Vec<Plan>,
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
    /// From when it holds, an RFC 3339 instant; always when left out. Before, it is as if it were not there.
    #[serde(default, with = "rfc3339")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub from: Option<Instant>,
    /// Until when it holds: from this RFC 3339 instant on it is as if it were not there.
    #[serde(default, with = "rfc3339")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub until: Option<Instant>,
    /// The products it holds for; all when left out.
    #[serde(default)]
    pub products: Matcher,
    pub effect: Effect,
}

/// Which products. A product fits when it is in every list that is not empty: within a list any entry does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Matcher {
    /// Their names in the shop's addresses.
    pub slugs: Vec<Slug>,
    /// Their identifiers in the source.
    pub ids: Vec<String>,
    /// Stock keeping units: the rule then holds for those variants alone.
    pub skus: Vec<String>,
    /// Categories with all that are part of them.
    pub categories: Vec<Slug>,
    pub brands: Vec<String>,
    pub tags: Vec<String>,
    /// Values of options or of the specification, as the source has them: `{"Colour": ["Ink", "Snow"]}`. By an option
    /// the rule holds for those variants alone.
    pub attributes: BTreeMap<String, Vec<String>>,
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
    /// Sold before it is there, and sent later. It can be ordered even with none in stock.
    PreOrder {
        /// When it is sent, an RFC 3339 instant. From then on it is sold as anything else.
        #[serde(default, with = "rfc3339")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
        ships: Option<Instant>,
        /// One sentence for the shopper.
        #[serde(default)]
        note: Option<String>,
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
    /// Another price than the source's.
    Price {
        /// Amounts as the region shows them; the one of its currency is taken.
        #[serde(default)]
        amounts: Vec<RulePrice>,
        /// So many percent less than the source's price, which is shown as the former one. Where no amount fits.
        #[serde(default)]
        percent_off: Option<u8>,
    },
    /// What to buy instead where it cannot be bought.
    Substitute {
        /// By name, best first.
        #[serde(default)]
        products: Vec<Slug>,
        /// What follows after those: of the same category, in this order.
        #[serde(default)]
        by: SubstituteOrder,
    },
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
        /// Pictures in place of the product's own.
        #[serde(default)]
        pictures: Vec<RulePicture>,
    },
}

/// An amount in a currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RulePrice {
    pub currency: Currency,
    pub amount: Decimal,
    /// The former amount, shown struck through.
    #[serde(default)]
    pub compare_at: Option<Decimal>,
}

/// A picture that a rule shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RulePicture {
    /// Its address: absolute, or relative to this file.
    pub url: String,
    /// What it shows, for those who do not see it.
    #[serde(default)]
    pub alt: String,
}

/// In which order what could be bought instead is proposed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SubstituteOrder {
    /// The nearest price first.
    #[default]
    NearestPrice,
    /// The best rated first.
    BestRated,
    /// None but those named.
    None,
}

impl Matcher {
    /// Whether it fits everything.
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a product fits in one of its variants, or in any when `variant` is `None`. `categories` are the
    /// product's own and those it is part of.
    fn fits(&self, product: &Product, variant: Option<&Variant>, categories: &[&Slug]) -> bool {
        let variants = || match variant {
            Some(variant) => std::slice::from_ref(variant),
            None => product.variants.as_slice(),
        };
        let has_attribute = |(name, values): (&String, &Vec<String>)| {
            let by_row = |row: &Specification| row.name == *name && values.contains(&row.value);
            product.specifications.iter().chain(&product.attributes).any(by_row)
                || variants().iter().flat_map(|variant| &variant.options).any(|option| {
                    let (own_name, own_value) = option.in_source();
                    own_name == name && values.iter().any(|value| value == own_value)
                })
        };
        (self.slugs.is_empty() || self.slugs.contains(&product.slug))
            && (self.ids.is_empty() || product.id.as_ref().is_some_and(|id| self.ids.contains(id)))
            && (self.skus.is_empty()
                || (variants().iter()).any(|variant| variant.sku.as_ref().is_some_and(|sku| self.skus.contains(sku))))
            && (self.categories.is_empty() || categories.iter().any(|category| self.categories.contains(category)))
            && (self.brands.is_empty() || product.brand.as_ref().is_some_and(|brand| self.brands.contains(brand)))
            && (self.tags.is_empty() || product.tags.iter().any(|tag| self.tags.contains(tag)))
            && self.attributes.iter().all(has_attribute)
    }
}

impl Rule {
    /// Whether it holds in a region at any time.
    pub fn is_for(&self, region: &RegionKey) -> bool {
        (self.regions.is_empty() || self.regions.contains(region)) && !self.except.contains(region)
    }

    /// Whether it holds at that moment.
    pub fn is_in_force(&self, now: Instant) -> bool {
        self.from.is_none_or(|from| from <= now) && self.until.is_none_or(|until| now < until)
    }

    /// The instants at which it makes a difference.
    pub fn instants(&self) -> impl Iterator<Item = Instant> {
        let of_effect = match self.effect {
            Effect::Sell { from, until } => [from, until],
            Effect::PreOrder { ships, .. } => [ships, None],
            _ => [None, None],
        };
        [self.from, self.until].into_iter().chain(of_effect).flatten()
    }
}

/// In which of a region's rules to look for a product, by what each rule asks for first: so that a product is compared
/// with the rules that can be about it, however many others there are.
#[derive(Clone, Debug, Default)]
struct Plan {
    by_text: HashMap<Asked, Vec<usize>>,
    /// Rules about everything, or about attributes alone.
    others: Vec<usize>,
}

/// What a rule asks a product for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Asked {
    Slug(Slug),
    Id(String),
    Sku(String),
    Category(Slug),
    Brand(String),
    Tag(String),
}

impl Plan {
    fn new(rules: &[Rule], region: &RegionKey) -> Self {
        let mut plan = Self::default();
        for (at, rule) in rules.iter().enumerate().filter(|(_, rule)| rule.is_for(region)) {
            let asked = asked(&rule.products);
            if asked.is_empty() {
                plan.others.push(at);
            }
            for asked in asked {
                plan.by_text.entry(asked).or_default().push(at);
            }
        }
        plan
    }

    /// The rules that can be about a product, each once, the last first.
    fn candidates(&self, product: &Product, categories: &[&Slug]) -> Vec<usize> {
        let mut found = self.others.clone();
        if !self.by_text.is_empty() {
            let mut look = |asked: Asked| found.extend(self.by_text.get(&asked).into_iter().flatten());
            look(Asked::Slug(product.slug.clone()));
            product.id.iter().for_each(|id| look(Asked::Id(id.clone())));
            let skus = product.variants.iter().filter_map(|variant| variant.sku.as_ref());
            skus.for_each(|sku| look(Asked::Sku(sku.clone())));
            categories
                .iter()
                .for_each(|slug| look(Asked::Category((*slug).clone())));
            product.brand.iter().for_each(|brand| look(Asked::Brand(brand.clone())));
            product.tags.iter().for_each(|tag| look(Asked::Tag(tag.clone())));
        }
        found.sort_unstable_by(|one, other| other.cmp(one));
        found.dedup();
        found
    }
}

/// The first list that is not empty, as what to ask for: the narrowest kinds first.
fn asked(matcher: &Matcher) -> Vec<Asked> {
    let lists = [
        matcher.slugs.iter().cloned().map(Asked::Slug).collect::<Vec<_>>(),
        matcher.ids.iter().cloned().map(Asked::Id).collect(),
        matcher.skus.iter().cloned().map(Asked::Sku).collect(),
        matcher.categories.iter().cloned().map(Asked::Category).collect(),
        matcher.brands.iter().cloned().map(Asked::Brand).collect(),
        matcher.tags.iter().cloned().map(Asked::Tag).collect(),
    ];
    lists.into_iter().find(|list| !list.is_empty()).unwrap_or_default()
}

/// A category is in at most so many others; more is a circle.
const DEEPEST_CATEGORY: usize = 16;

/// A product with the rules that can be about it in a region, the last first.
pub(super) struct Ruled<'a> {
    rulebook: &'a Rulebook,
    product: &'a Product,
    categories: Vec<&'a Slug>,
    candidates: Vec<usize>,
}

impl<'a> Ruled<'a> {
    /// The rules for a variant, or for any when it is `None`, in force or not, the last first.
    pub(super) fn rules(&self, variant: Option<&'a Variant>) -> impl Iterator<Item = &'a Rule> {
        self.positioned(variant).map(|(_, rule)| rule)
    }

    /// The same, each with its position in the rulebook.
    pub(super) fn positioned(&self, variant: Option<&'a Variant>) -> impl Iterator<Item = (usize, &'a Rule)> {
        self.candidates
            .iter()
            .filter_map(|at| Some((*at, self.rulebook.rules.get(*at)?)))
            .filter(move |(_, rule)| rule.products.fits(self.product, variant, &self.categories))
    }
}

impl Rulebook {
    pub fn new(regions: Vec<Region>, rules: Vec<Rule>) -> Self {
        let plans = regions.iter().map(|region| Plan::new(&rules, &region.key)).collect();
        Self {
            regions,
            rules,
            rates: None,
            parents: BTreeMap::new(),
            plans,
        }
    }

    /// The same with exchange rates, and with the categories that others are part of.
    #[must_use]
    pub fn with(self, rates: Option<Rates>, parents: BTreeMap<Slug, Slug>) -> Self {
        Self { rates, parents, ..self }
    }

    pub fn region(&self, key: &RegionKey) -> Option<&Region> {
        self.regions.iter().find(|region| region.key == *key)
    }

    /// The categories and those they are part of, the product's own first.
    pub fn categories_of<'a>(&'a self, product: &'a Product) -> Vec<&'a Slug> {
        let with_parents = |category: &'a Category| {
            std::iter::successors(Some(&category.slug), |slug| self.parents.get(*slug)).take(DEEPEST_CATEGORY)
        };
        product.categories().flat_map(with_parents).collect()
    }

    /// Each category that is part of another, with that one.
    pub(super) fn parents(&self) -> &BTreeMap<Slug, Slug> {
        &self.parents
    }

    /// The product with the rules that can be about it in a region.
    pub(super) fn ruled<'a>(&'a self, product: &'a Product, region: &RegionKey) -> Ruled<'a> {
        let categories = self.categories_of(product);
        let plan = self.regions.iter().position(|known| known.key == *region);
        let plan = plan.and_then(|at| self.plans.get(at));
        Ruled {
            candidates: plan
                .map(|plan| plan.candidates(product, &categories))
                .unwrap_or_default(),
            rulebook: self,
            product,
            categories,
        }
    }

    /// The rules for a product in a region, in force or not, the last first: for a variant, or for any.
    pub fn rules_for<'a>(
        &'a self,
        product: &'a Product,
        variant: Option<&'a Variant>,
        region: &RegionKey,
    ) -> Vec<&'a Rule> {
        self.ruled(product, region).rules(variant).collect()
    }

    /// The instants at which an offer of any product can become another one, in order, each once. Between two of them
    /// nothing changes by the clock.
    pub fn instants(&self) -> Vec<Instant> {
        let of_rules = self.rules.iter().flat_map(Rule::instants);
        let of_regions = self.regions.iter().flat_map(Region::instants);
        let mut instants: Vec<Instant> = of_rules.chain(of_regions).collect();
        instants.sort_unstable();
        instants.dedup();
        instants
    }

    /// The time around `now` in which nothing changes by the clock: from its start up to its end, where it has these.
    pub fn still_around(&self, now: Instant) -> Period {
        let instants = self.instants();
        let at = instants.partition_point(|instant| *instant <= now);
        Period {
            from: at.checked_sub(1).and_then(|before| instants.get(before)).copied(),
            until: instants.get(at).copied(),
        }
    }

    /// The names that rules give the product, each with its rule.
    pub fn names_by_rule<'a>(&'a self, product: &'a Product) -> impl Iterator<Item = (&'a Rule, &'a str)> {
        let categories = self.categories_of(product);
        self.rules.iter().filter_map(move |rule| match &rule.effect {
            Effect::Present { name: Some(name), .. } if rule.products.fits(product, None, &categories) => {
                Some((rule, name.as_str()))
            }
            _ => None,
        })
    }

    /// The names of attributes that rules ask for.
    pub fn attribute_names(&self) -> impl Iterator<Item = &String> {
        self.rules.iter().flat_map(|rule| rule.products.attributes.keys())
    }

    /// The product as the region knows it now: its name, note, specification and pictures there.
    pub fn present(&self, product: &Product, region: &RegionKey, now: Instant) -> Product {
        let mut shown = product.clone();
        let ruled = self.ruled(product, region);
        let mut rules: Vec<&Rule> = ruled.rules(None).filter(|rule| rule.is_in_force(now)).collect();
        rules.reverse();
        for rule in rules {
            let Effect::Present {
                name,
                note,
                specifications,
                pictures,
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
            if !pictures.is_empty() {
                shown.images = pictures.iter().map(RulePicture::image).collect();
                // A variant's own pictures show the form that this region does not have.
                shown.variants.iter_mut().for_each(|variant| variant.images.clear());
            }
        }
        shown
    }
}

impl RulePicture {
    fn image(&self) -> Image {
        Image {
            url: self.url.clone(),
            alt: self.alt.clone(),
            ..Image::default()
        }
    }
}
