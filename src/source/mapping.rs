//! A mapping: where each of our fields lies in their JSON. Data, in `store.json` or a preset file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::picture::Format;
use crate::json::{choice, record};
use crate::source::{Paging, Path, Paths};

/// How to read one API's products. Paths are JSONPath (RFC 9535), one or a list of them. Those of `fields` start at one
/// product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The products in an answer: `$[*]` for a bare array, `$.products[*]` in an envelope, `$.product` for a single
    /// one, `$.objects[?@.type == 'ITEM']` for those of a type. Of several paths the first that finds anything is
    /// taken. Starts at a group where there are `groups`.
    pub items: Paths,
    /// The groups that the products are nested in, where the answer has such.
    #[serde(default)]
    pub groups: Option<Groups>,
    /// Whether the products are the members of an object, their names being their ids.
    #[serde(default)]
    pub key_is_id: bool,
    /// References that are followed before anything is read.
    #[serde(default)]
    pub joins: Vec<Join>,
    #[serde(default)]
    pub fields: Fields,
    /// How many products there are on all pages, where the answer says so.
    #[serde(default)]
    pub total: Paths,
    /// How to get the next page.
    #[serde(default)]
    pub paging: Paging,
    /// How the pictures' host names and sizes them.
    #[serde(default)]
    pub pictures: Pictures,
    /// How to read the reviews that the source's `reviews` address answers with.
    #[serde(default)]
    pub reviews: Option<ReviewFields>,
}

/// Groups of products, each the category of what is in it: `{"menus": [{"title": "Drinks", "dishes": […]}]}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Groups {
    /// The groups in an answer: `$.menus[*]`.
    pub at: Path,
    /// The group's name; starts at the group.
    #[serde(default)]
    pub category: Paths,
    /// Whether the groups are the members of an object, their names being the categories: `{"Drinks": […]}`.
    #[serde(default)]
    pub key_is_category: bool,
}

/// References to rows of another list, such as JSON:API's `included` or Contentful's `includes`. A value that refers
/// to a row stands for the row from then on, so that paths lead through it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// The values that refer; starts at the answer: `$.data[*].relationships.*.data[*]`.
    pub references: Path,
    /// What identifies the row, in the reference: `["$.type", "$.id"]`. The reference itself when empty.
    #[serde(default)]
    pub key: Paths,
    /// What can be referred to; starts at the answer: `$.included[*]`.
    pub rows: Path,
    /// The same in a row, where it differs from `key`.
    #[serde(default)]
    pub row_key: Paths,
}

/// Where a product's fields are. In each list the first path with a usable value is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Fields {
    /// What the product is called in a URL; made into a slug. Where nothing is found, the id or else the name is taken.
    pub slug: Paths,
    /// The product's identifier, by which rules can name it.
    pub id: Paths,
    /// Without a value the product is dropped.
    pub name: Paths,
    pub brand: Paths,
    pub category: CategoryFields,
    /// Text, HTML (escaped once or twice), or a rich text's JSON; only the text is shown.
    pub description: Paths,
    /// All values of all paths.
    pub highlights: Paths,
    /// All values of all paths; a text with commas is several.
    pub tags: Paths,
    /// An ISO 8601 date, or the seconds or milliseconds since 1970.
    pub released: Paths,
    /// All values of the first path with any: addresses, or objects with `url` or `src`, and `alt`, `renditions`
    /// and `colour`.
    pub images: Paths,
    /// The picture to show first, where `images` do not begin with it.
    pub cover: Paths,
    pub rating: RatingFields,
    pub specifications: SpecificationFields,
    /// Slugs of products that go with it.
    pub goes_with: Paths,
    /// Countries as of ISO 3166-1 alpha-2, or keys of regions, that it is sold in alone. All values of all paths.
    pub sold_in: Paths,
    /// Countries, or keys of regions, that it is not sold in. All values of all paths.
    pub not_sold_in: Paths,
    /// The product's price: that of its variants that have none of their own.
    pub price: PriceFields,
    /// The product's stock: that of its variants that say nothing of theirs.
    pub stock: StockFields,
    /// The variants: all values of all paths. Without any, the product itself is the one variant.
    pub variants: Paths,
    pub variant: VariantFields,
    /// Options of which every combination is a variant, where the answer has no variants of its own.
    pub choices: Vec<Choice>,
}

/// Where a product's categories are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct CategoryFields {
    /// Names or slugs: all values of the first path with any.
    pub names: Paths,
    /// What parts the levels in a name: `>` of `Men > Shoes`, or the names of a list: `,`.
    pub separator: Option<String>,
    /// Whether the names are levels from the widest to the narrowest, rather than categories side by side.
    pub are_levels: bool,
}

/// Where the stars are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct RatingFields {
    /// The mean of the stars. Of several values, those of single reviews, the mean is taken.
    pub mean: Paths,
    /// How many gave them.
    pub count: Paths,
    /// The best there is, where the answer says so; else `out_of`.
    pub best: Paths,
    /// The best there is: 5 when left out.
    pub out_of: Option<u32>,
}

/// Where rows of the specification table are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct SpecificationFields {
    /// All values of all paths: objects with a name and a value where the paths below say; an object of names and
    /// values; or texts such as `Weight: 1 kg`.
    pub entries: Paths,
    pub group: Paths,
    pub name: Paths,
    pub value: Paths,
    /// Rows of a name of ours, each with the paths to its value; start at the product.
    pub named: BTreeMap<String, Paths>,
}

/// An option of the whole product, such as `"sizes": ["S", "M"]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is chosen: `Size`.
    pub name: String,
    /// All values of the first path with any; a text with commas is several.
    pub values: Paths,
}

/// How a host names its pictures, and in which sizes it has them, so that a small screen loads a small one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Pictures {
    /// What addresses that are relative start from; that of the answer when left out. Where it has `{address}`, that is
    /// where they go: Magento's `/media/catalog/product{address}` for `/m/u/mug.jpg`.
    pub base: Option<String>,
    /// What parts the addresses in a text that has several.
    pub separator: Option<String>,
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
    pub id: Paths,
    pub sku: Paths,
    /// What tells it from its siblings, where it has no options.
    pub name: Paths,
    pub options: OptionFields,
    pub images: Paths,
    pub stock: StockFields,
    /// How much is in one piece, with its unit: `250 ml`, `0.5 kg`, `2 m`.
    pub measure: Paths,
    pub price: PriceFields,
}

/// Where a variant's options are. The first form below that finds any is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct OptionFields {
    /// All values of all paths: objects with a name and a value where the next two say, or an object of names and
    /// values: `{"Size": "S"}`.
    pub entries: Paths,
    pub name: Paths,
    pub value: Paths,
    /// Values alone, their names being `names` in the same order: Shopify's `option1`, `option2`, `option3`. All values
    /// of all paths.
    pub values: Paths,
    /// Names of the options: all values of the first path with any. Starts at the product.
    pub names: Paths,
    /// Options of a name of ours, each with the paths to its value: `{"Colour": ["$.color"]}`.
    pub named: BTreeMap<String, Paths>,
    /// A value that stands for "no choice", such as Shopify's `Default Title`.
    pub no_choice: Option<String>,
}

/// Where stock is. What nothing is said of is unknown, neither in stock nor out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct StockFields {
    /// Whether there is any: `true`, `1`, `IN_STOCK`, `https://schema.org/InStock`, `agotado`. It goes before a count.
    pub available: Paths,
    /// Whether there is none: `sold_out: true`, `agotado: 1`. It goes before the others.
    pub sold_out: Paths,
    /// How many pieces there are; several values of a path, one for each outlet, are added up.
    pub count: Paths,
    /// What says that there is always some: `true`, or one of `unlimited_when`.
    pub unlimited: Paths,
    /// Values of `unlimited` that mean it, such as `continue` or `false`; `true` when empty.
    pub unlimited_when: Vec<String>,
}

/// Where prices are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct PriceFields {
    /// One amount, in the currency at `currency` or of its own text, or else the source's. A number, or a text in any
    /// notation: `19.99`, `$1,299.00`, `1.299,00 €`, `SAR 17.89`.
    pub amount: Paths,
    /// An amount that goes before `amount` where it is lower than that and not nothing; `amount` is then the former.
    pub sale: Paths,
    /// Whether `sale` holds, where the answer says so.
    pub on_sale: Paths,
    /// The former amount.
    pub compare_at: Paths,
    pub currency: Paths,
    /// How many of the digits of a minor amount are decimals, where the answer says so: WooCommerce's
    /// `currency_minor_unit`. Else the currency's own.
    pub exponent: Paths,
    /// Billionths that come on top of `amount`, as protobuf's money has them: `{"units": "19", "nanos": 990000000}`.
    pub nanos: Paths,
    /// An object of amounts by currency: `{"USD": "19.99"}`.
    pub by_currency: Paths,
    /// An object of former amounts by currency.
    pub compare_at_by_currency: Paths,
    /// The lowest amount of the last 30 days.
    pub lowest: Paths,
    /// An object of those by currency.
    pub lowest_by_currency: Paths,
    /// Prices of several currencies or markets, where they are objects.
    pub lists: Vec<PriceList>,
    pub unit: Unit,
    /// The decimal mark of texts, `.` or `,`, where they alone do not tell: `1.299`.
    pub decimal_mark: Option<char>,
}

/// Several prices, each an object: commercetools' `prices`, or Elastic Path's `{"USD": {"amount": 1999}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceList {
    /// The prices: `$.prices[*]`, or `$.price.*` for the members of an object. The paths below start at one of them.
    pub entries: Path,
    /// What the members' names are, where the prices are the members of an object.
    #[serde(default)]
    pub key: Option<PriceKey>,
    pub amount: Paths,
    #[serde(default)]
    pub compare_at: Paths,
    #[serde(default)]
    pub currency: Paths,
    #[serde(default)]
    pub exponent: Paths,
    #[serde(default)]
    pub lowest: Paths,
    /// The market that it is for: a country, or a key of a region. A price with one goes there before all others.
    #[serde(default)]
    pub region: Paths,
}

/// What the names of an object of prices are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PriceKey {
    Currency,
    Region,
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
    /// Millionths: `19990000` is 19.99.
    Micro,
}

/// Where reviews and their fields are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewFields {
    pub items: Path,
    #[serde(default)]
    pub id: Paths,
    #[serde(default)]
    pub author: Paths,
    pub stars: Paths,
    #[serde(default)]
    pub title: Paths,
    #[serde(default)]
    pub text: Paths,
    #[serde(default)]
    pub language: Paths,
    #[serde(default)]
    pub region: Paths,
    #[serde(default)]
    pub date: Paths,
    #[serde(default)]
    pub variant: Paths,
}

record!(Mapping { items; groups, key_is_id, joins, fields, total, paging, pictures, reviews });
record!(Groups { at; category, key_is_category });
record!(Join { references, rows; key, row_key });
record!(Fields: slug, id, name, brand, category, description, highlights, tags, released, images, cover, rating,
    specifications, goes_with, sold_in, not_sold_in, price, stock, variants, variant, choices);
record!(CategoryFields: names, separator, are_levels);
record!(RatingFields: mean, count, best, out_of);
record!(SpecificationFields: entries, group, name, value, named);
record!(Choice { name, values; });
record!(Pictures: base, separator, width_parameter, widths, formats);
record!(VariantFields: id, sku, name, options, images, stock, measure, price);
record!(OptionFields: entries, name, value, values, names, named, no_choice);
record!(StockFields: available, sold_out, count, unlimited, unlimited_when);
record!(PriceFields: amount, sale, on_sale, compare_at, currency, exponent, nanos, by_currency, compare_at_by_currency,
    lowest, lowest_by_currency, lists, unit, decimal_mark);
record!(PriceList { entries, amount; key, compare_at, currency, exponent, lowest, region });
choice!(PriceKey { "currency" => Currency, "region" => Region });
choice!(Unit { "major" => Major, "minor" => Minor, "micro" => Micro });
record!(ReviewFields { items, stars; id, author, title, text, language, region, date, variant });
