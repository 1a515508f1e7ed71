//! A product and its variants, as the shop knows them whatever the API.

use serde::{Deserialize, Serialize};

use crate::domain::measure::Measure;
use crate::domain::money::percent_off;
use crate::domain::picture::Colour;
use crate::domain::review::Rating;
use crate::domain::{Image, Language, Money, Region, Slug};

/// Something the store has in its range, sold or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    pub slug: Slug,
    /// Its identifier in the source, where that has one.
    pub id: Option<String>,
    pub name: String,
    pub brand: Option<String>,
    /// The category that it is shown in.
    pub category: Option<Category>,
    /// The others that it is found in too.
    pub further_categories: Vec<Category>,
    /// Plain text; a blank line parts paragraphs.
    pub description: String,
    pub highlights: Vec<String>,
    pub tags: Vec<String>,
    /// An ISO 8601 date, as the source gives it. Compared as text.
    pub released: Option<String>,
    pub images: Vec<Image>,
    /// Never empty: a product without variants has one.
    pub variants: Vec<Variant>,
    pub specifications: Vec<Specification>,
    pub rating: Option<Rating>,
    pub goes_with: Vec<Slug>,
    /// The language of its words, where that is known.
    pub language: Option<Language>,
    /// What is particular about it in the region it is shown for.
    pub regional_note: Option<String>,
    /// The countries, or keys of regions, that the source sells it in alone; anywhere when empty.
    pub sold_in: Vec<String>,
    /// The countries, or keys of regions, that the source does not sell it in.
    pub not_sold_in: Vec<String>,
    /// Rows of the specification that rules ask for, as the source has them, where they were translated since.
    pub attributes: Vec<Specification>,
}

/// A group of products; its slug is in the URL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    pub slug: Slug,
    pub name: String,
}

/// One thing that can be put into the cart: a product in one colour, size, capacity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// Unique within its product.
    pub id: Slug,
    pub sku: Option<String>,
    pub options: Vec<ChosenOption>,
    pub images: Vec<Image>,
    pub stock: Stock,
    /// At most one for each currency.
    pub prices: Vec<Price>,
    /// Prices for one market: a country's code or a region's key. They go before those above.
    pub regional_prices: Vec<(String, Price)>,
    /// Stock for one market, where it differs by market. It goes before `stock`.
    pub regional_stock: Vec<(String, Stock)>,
    /// How much is in one piece, for the price of a unit.
    pub measure: Option<Measure>,
}

/// One option and the value it has for a variant: Colour, Ink.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenOption {
    pub name: String,
    pub value: String,
    /// What the value looks like, where the store says so.
    pub swatch: Option<Colour>,
    /// Name and value as the source has them, where these are translations: addresses carry the source's.
    pub original: Option<(String, String)>,
}

impl ChosenOption {
    /// Name and value as the source has them.
    pub fn in_source(&self) -> (&str, &str) {
        self.original
            .as_ref()
            .map_or((&self.name, &self.value), |(name, value)| (name, value))
    }
}

/// What one costs, and what it cost before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    pub amount: Money,
    pub compare_at: Option<Money>,
    /// The lowest of the last 30 days, where the source says so (directive (EU) 2019/2161).
    pub lowest: Option<Money>,
    /// Whether tax is in it, where that is known.
    pub tax_included: Option<bool>,
    /// Whether it was converted from another currency, and is approximate.
    pub is_converted: bool,
}

impl Price {
    /// A plain amount.
    pub fn of(amount: Money) -> Self {
        Self {
            amount,
            compare_at: None,
            lowest: None,
            tax_included: None,
            is_converted: false,
        }
    }

    /// How much is saved, in whole percent.
    pub fn percent_off(self) -> Option<u8> {
        percent_off(self.compare_at?, self.amount)
    }
}

/// How many there are. Unknown stays unknown: most APIs do not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stock {
    #[default]
    Unknown,
    Out,
    /// In stock, with the number where the source counts.
    In(Option<u32>),
}

/// One row of the specification table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Specification {
    /// The heading it stands under; empty where the source has none.
    #[serde(default)]
    pub group: String,
    pub name: String,
    pub value: String,
}

impl Product {
    /// The options in the order of the first variant, each with its values in the order they come.
    pub fn options(&self) -> Vec<(&str, Vec<&str>)> {
        let mut options: Vec<(&str, Vec<&str>)> = Vec::new();
        for chosen in self.variants.iter().flat_map(|variant| &variant.options) {
            let at = options
                .iter()
                .position(|(name, _)| *name == chosen.name)
                .unwrap_or_else(|| {
                    options.push((&chosen.name, Vec::new()));
                    options.len() - 1
                });
            if !options[at].1.contains(&chosen.value.as_str()) {
                options[at].1.push(&chosen.value);
            }
        }
        options
    }

    /// All categories that it is found in, its own first.
    pub fn categories(&self) -> impl Iterator<Item = &Category> {
        self.category.iter().chain(&self.further_categories)
    }

    pub fn variant(&self, id: &Slug) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.id == *id)
    }

    /// The picture that stands for the product in lists.
    pub fn cover(&self) -> Option<&Image> {
        self.images
            .first()
            .or_else(|| self.variants.iter().find_map(|variant| variant.images.first()))
    }

    /// Another picture of what the cover shows: the second of the variant whose first is the cover.
    pub fn second_picture(&self) -> Option<&Image> {
        let cover = self.cover()?;
        let of_cover = |variant: &&Variant| variant.images.first().is_some_and(|first| first.url == cover.url);
        let images = self
            .variants
            .iter()
            .find(of_cover)
            .map_or(&self.images, |variant| &variant.images);
        images.get(1)
    }
}

impl Variant {
    /// The values that tell it from its siblings: `Ink, 256 GB`. Empty for an only variant.
    pub fn label(&self) -> String {
        self.options
            .iter()
            .map(|option| option.value.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// How many there are for a region.
    pub fn stock_in(&self, region: &Region) -> Stock {
        let mut own = self.regional_stock.iter().filter(|(market, _)| region.is_named(market));
        own.next().map_or(self.stock, |(_, stock)| *stock)
    }

    pub fn value_of(&self, option: &str) -> Option<&str> {
        self.options
            .iter()
            .find(|chosen| chosen.name == option)
            .map(|chosen| chosen.value.as_str())
    }
}
