//! The parts that a store composes its home page of.

use serde::{Deserialize, Serialize};

use crate::domain::query::Sort;
use crate::domain::{RegionKey, Slug};
use crate::json::{choice, record};
use crate::store::Picture;

/// One part of the home page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HomeBlock {
    /// A large opening with a product. Of several, the first that is meant for the region is shown.
    Hero {
        title: String,
        text: String,
        /// The product it shows and leads to.
        product: Slug,
        /// A picture in place of the product's.
        #[serde(default)]
        picture: Option<Picture>,
        /// The regions it is for; all when left out.
        #[serde(default)]
        regions: Vec<RegionKey>,
    },
    /// What opens next here, with a countdown: the region itself, or a product. Not shown once it is open.
    Opening {
        title: String,
        #[serde(default)]
        text: String,
        /// The product that opens; the region when left out.
        #[serde(default)]
        product: Option<Slug>,
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
    /// A paragraph of the store's own, with a picture and a category it leads to.
    Story {
        title: String,
        text: String,
        #[serde(default)]
        picture: Option<Picture>,
        #[serde(default)]
        category: Option<Slug>,
    },
    /// What customers wrote about these products, in the shopper's language where there is something.
    Reviews { title: String, products: Vec<Slug> },
    /// A few figures of the store's own.
    Milestones { title: String, milestones: Vec<Milestone> },
}

/// A figure and what it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// The figure as it is shown, such as `2033`.
    pub value: String,
    /// What it says.
    pub label: String,
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
    Discount,
    OpeningSoon,
}

choice!(HomeBlock {
    "hero" => Hero { title, text, product; picture, regions },
    "opening" => Opening { title; text, product, regions },
    "categories" => Categories { title; },
    "row" => Row { title; category, tag, sort, only_sold_here },
    "story" => Story { title, text; picture, category },
    "reviews" => Reviews { title, products; },
    "milestones" => Milestones { title, milestones; },
});
record!(Milestone { value, label; });
choice!(RowSort {
    "featured" => Featured,
    "price-up" => PriceUp,
    "price-down" => PriceDown,
    "rating" => Rating,
    "newest" => Newest,
    "discount" => Discount,
    "opening-soon" => OpeningSoon,
});

impl From<RowSort> for Sort {
    fn from(sort: RowSort) -> Self {
        match sort {
            RowSort::Featured => Self::Featured,
            RowSort::PriceUp => Self::PriceUp,
            RowSort::PriceDown => Self::PriceDown,
            RowSort::Rating => Self::Rating,
            RowSort::Newest => Self::Newest,
            RowSort::Discount => Self::Discount,
            RowSort::OpeningSoon => Self::OpeningSoon,
        }
    }
}

impl HomeBlock {
    /// The regions it is for, where it names any.
    pub(super) fn regions(&self) -> &[RegionKey] {
        match self {
            Self::Hero { regions, .. } | Self::Opening { regions, .. } => regions,
            Self::Categories { .. }
            | Self::Row { .. }
            | Self::Story { .. }
            | Self::Reviews { .. }
            | Self::Milestones { .. } => &[],
        }
    }

    /// Its name in `store.json`.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Hero { .. } => "hero",
            Self::Opening { .. } => "opening",
            Self::Categories { .. } => "categories",
            Self::Row { .. } => "row",
            Self::Story { .. } => "story",
            Self::Reviews { .. } => "reviews",
            Self::Milestones { .. } => "milestones",
        }
    }
}
