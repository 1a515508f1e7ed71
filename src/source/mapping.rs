//! A mapping: where each of our fields lies in their JSON. Data, in `store.json` or a preset file.

use serde::{Deserialize, Serialize};

use crate::domain::picture::Format;
use crate::source::{Paging, Path};

/// How to read one API's products. All paths but `items` start at one product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The products in an answer: `$[*]` for a bare array, `$.products[*]` in an envelope.
    pub items: Path,
    pub fields: Fields,
    /// How to get the next page.
    #[serde(default)]
    pub paging: Paging,
    /// In which sizes the pictures' host has them.
    #[serde(default)]
    pub pictures: Pictures,
    /// How to read the reviews that the source's `reviews` address answers with.
    #[serde(default)]
    pub reviews: Option<ReviewFields>,
}

/// Where a product's fields are. In each list the first path with a value is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Fields {
    /// What the product is called in a URL; made into a slug. Without a value the product is dropped.
    pub slug: Vec<Path>,
    /// The product's identifier, by which rules can name it.
    pub id: Vec<Path>,
    /// Without a value the product is dropped.
    pub name: Vec<Path>,
    pub brand: Vec<Path>,
    /// The category's name, or its slug.
    pub category: Vec<Path>,
    /// Text or HTML; only the text is shown.
    pub description: Vec<Path>,
    /// All values of all paths.
    pub highlights: Vec<Path>,
    /// All values of all paths; a text with commas is several.
    pub tags: Vec<Path>,
    pub released: Vec<Path>,
    /// All values of the first path with any: addresses, or objects with `url` or `src`, and `alt`, `renditions`
    /// and `colour`.
    pub images: Vec<Path>,
    /// The mean of the stars, 0 to 5.
    pub rating: Vec<Path>,
    pub rating_count: Vec<Path>,
    /// Objects with `group`, `name` and `value`.
    pub specifications: Vec<Path>,
    /// Slugs of products that go with it.
    pub goes_with: Vec<Path>,
    /// Countries as of ISO 3166-1 alpha-2, or keys of regions, that it is sold in alone. All values of all paths.
    pub sold_in: Vec<Path>,
    /// Countries, or keys of regions, that it is not sold in. All values of all paths.
    pub not_sold_in: Vec<Path>,
    /// The variants; without any, the product itself is the one variant.
    pub variants: Vec<Path>,
    /// Names of the options, in the order of the variants' `option1`, `option2`, `option3`.
    pub option_names: Vec<Path>,
    pub variant: VariantFields,
}

/// In which sizes a host has its pictures, so that a small screen loads a small one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Pictures {
    /// The query parameter of the address that asks for a width in pixels, such as Shopify's `width`. Where a
    /// picture is an object with `renditions`, an address with `{width}` and `{format}`, that one is taken.
    pub width_parameter: Option<String>,
    /// The widths there are, in pixels, ascending.
    pub widths: Vec<u32>,
    /// What `{format}` stands for, the best first.
    pub formats: Vec<Format>,
}

/// Where a variant's fields are. Paths start at the variant, or at the product where that is the one variant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct VariantFields {
    pub id: Vec<Path>,
    pub sku: Vec<Path>,
    /// An object of names and values.
    pub options: Vec<Path>,
    /// Values in the order of `option_names`: one path each.
    pub option_values: Vec<Path>,
    /// A value that stands for "no choice", such as Shopify's `Default Title`.
    pub no_choice: Option<String>,
    pub images: Vec<Path>,
    /// A number of pieces, or whether there are any.
    pub stock: Vec<Path>,
    /// How much is in one piece, with its unit: `250 ml`, `0.5 kg`, `2 m`.
    pub measure: Vec<Path>,
    pub price: PriceFields,
}

/// Where prices are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct PriceFields {
    /// One amount, in the currency at `currency` or else the source's.
    pub amount: Vec<Path>,
    /// The former amount of that one.
    pub compare_at: Vec<Path>,
    pub currency: Vec<Path>,
    /// An object of amounts by currency: `{"USD": "19.99"}`.
    pub by_currency: Vec<Path>,
    /// An object of former amounts by currency.
    pub compare_at_by_currency: Vec<Path>,
    /// The lowest amount of the last 30 days.
    pub lowest: Vec<Path>,
    /// An object of those by currency.
    pub lowest_by_currency: Vec<Path>,
    /// Objects with `region` (a country, or a key of a region), `amount`, and `currency`, `compare_at`, `lowest`: prices
    /// that go before all others in that market.
    pub regional: Vec<Path>,
    pub unit: Unit,
}

/// In what amounts are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// `19.99` is 19.99.
    #[default]
    Major,
    /// `1999` is 19.99.
    Minor,
}

/// Where reviews and their fields are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewFields {
    pub items: Path,
    #[serde(default)]
    pub id: Vec<Path>,
    #[serde(default)]
    pub author: Vec<Path>,
    pub stars: Vec<Path>,
    #[serde(default)]
    pub title: Vec<Path>,
    #[serde(default)]
    pub text: Vec<Path>,
    #[serde(default)]
    pub language: Vec<Path>,
    #[serde(default)]
    pub region: Vec<Path>,
    #[serde(default)]
    pub date: Vec<Path>,
    #[serde(default)]
    pub variant: Vec<Path>,
}
