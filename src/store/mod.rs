//! `store.json` becomes a [`Store`], or a fault that names the file, the place, what was found and what was expected.
//!
//! Never here: input and output, products.

mod file;
mod place;

use serde::{Deserialize, Serialize};

use crate::domain::query::Sort;
use crate::domain::{Currency, Region, RegionKey, Rule, Rulebook, Slug};
use crate::source::Mapping;

pub use file::{StoreFault, parse_store};

/// What one `store.json` describes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Store {
    /// The JSON Schema of this file, for editors.
    #[serde(default, rename = "$schema")]
    pub schema: Option<String>,
    /// The store's name: in the header and in the page's title.
    pub name: String,
    /// One sentence at the top of each page, such as "This is a demo".
    #[serde(default)]
    pub notice: Option<String>,
    /// The region of a shopper whose address names none and who has not chosen.
    pub default_region: RegionKey,
    /// The markets, in the order in which the picker shows them.
    pub regions: Vec<Region>,
    /// Where the products come from.
    pub sources: Vec<Source>,
    /// What is sold where. The last matching rule wins.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// Categories in the order of the menu, with names for those whose source gives none. Others follow.
    #[serde(default)]
    pub categories: Vec<CategoryEntry>,
    /// What the home page shows, from top to bottom. Without any it shows the categories and all products.
    #[serde(default)]
    pub home: Vec<HomeBlock>,
}

/// One product API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The address of its products: absolute, or relative to `store.json`.
    pub url: String,
    /// The shape of its answers by name: `vitrine`, `shopify`, `dummyjson`, `fakestore`. Recognised when left out.
    #[serde(default)]
    pub preset: Option<String>,
    /// The shape of its answers, written out. Goes before `preset`.
    #[serde(default)]
    pub mapping: Option<Mapping>,
    /// The currency of prices that do not name theirs, as of ISO 4217.
    #[serde(default)]
    pub currency: Option<Currency>,
    /// The address of one product's reviews, with `{slug}` for the product. Relative to `store.json`.
    #[serde(default)]
    pub reviews: Option<String>,
    /// How long an answer may take, in seconds.
    #[serde(default = "default_timeout")]
    pub timeout_seconds: u32,
}

fn default_timeout() -> u32 {
    15
}

/// A category as the store wants it named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CategoryEntry {
    pub slug: Slug,
    pub name: String,
    /// One sentence below its heading.
    #[serde(default)]
    pub summary: Option<String>,
    /// A picture for its tile: absolute, or relative to `store.json`.
    #[serde(default)]
    pub picture: Option<String>,
}

/// One part of the home page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HomeBlock {
    /// A large opening with a product.
    Hero {
        title: String,
        text: String,
        /// The product it shows and leads to.
        product: Slug,
        /// The regions it is for; all when left out.
        #[serde(default)]
        regions: Vec<RegionKey>,
    },
    /// A tile for each category.
    Categories { title: String },
    /// A row of products.
    Row {
        title: String,
        #[serde(default)]
        category: Option<Slug>,
        #[serde(default)]
        tag: Option<String>,
        #[serde(default)]
        sort: RowSort,
        /// Leave out what the region does not sell.
        #[serde(default)]
        only_sold_here: bool,
    },
    /// A paragraph of the store's own.
    Story { title: String, text: String },
}

/// The order of a row's products.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RowSort {
    #[default]
    Featured,
    PriceUp,
    PriceDown,
    Rating,
    Newest,
}

impl From<RowSort> for Sort {
    fn from(sort: RowSort) -> Self {
        match sort {
            RowSort::Featured => Self::Featured,
            RowSort::PriceUp => Self::PriceUp,
            RowSort::PriceDown => Self::PriceDown,
            RowSort::Rating => Self::Rating,
            RowSort::Newest => Self::Newest,
        }
    }
}

impl Store {
    pub fn rulebook(&self) -> Rulebook {
        Rulebook {
            regions: self.regions.clone(),
            rules: self.rules.clone(),
        }
    }
}
