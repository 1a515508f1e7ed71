//! What the shopper asks of the catalog, and what a list shows of each product.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::product::{Category, Image};
use crate::domain::review::Rating;
use crate::domain::{Instant, Offer, Slug};

/// What the shopper asks of the catalog. It lives in the URL and assumes nothing about where the index is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Query {
    pub text: String,
    pub category: Option<Slug>,
    pub tag: Option<String>,
    pub sort: Sort,
    /// Leave out what this region does not sell.
    pub only_sold_here: bool,
    /// The first page is 0.
    pub page: u32,
    pub per_page: u32,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sort {
    /// By relevance to the text; without one, as the source has them. What can be bought comes first.
    #[default]
    Featured,
    PriceUp,
    PriceDown,
    Rating,
    Newest,
}

impl Sort {
    pub const ALL: [Self; 5] = [
        Self::Featured,
        Self::PriceUp,
        Self::PriceDown,
        Self::Rating,
        Self::Newest,
    ];
}

/// Why a text is not a [`Sort`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a sort order such as `price-up`, found `{0}`")]
pub struct SortError(String);

impl FromStr for Sort {
    type Err = SortError;

    fn from_str(text: &str) -> Result<Self, SortError> {
        Self::ALL
            .into_iter()
            .find(|sort| sort.to_string() == text)
            .ok_or_else(|| SortError(text.to_owned()))
    }
}

impl fmt::Display for Sort {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Featured => "featured",
            Self::PriceUp => "price-up",
            Self::PriceDown => "price-down",
            Self::Rating => "rating",
            Self::Newest => "newest",
        })
    }
}

/// What a list shows of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub slug: Slug,
    pub name: String,
    pub brand: Option<String>,
    pub category: Option<Category>,
    pub picture: Option<Image>,
    pub rating: Option<Rating>,
    /// `None` only for a product without variants, which the reader does not make.
    pub offer: Option<Offer>,
    /// Whether its variants differ in price.
    pub price_differs: bool,
}

/// One page of what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results {
    pub cards: Vec<Card>,
    /// Which page this is: the last one where the query asks for one behind it. The first is 0.
    pub page: u32,
    /// How many there are on all pages.
    pub total: u32,
    /// How many of those the region does not sell now.
    pub not_sold_here: u32,
    /// When one of the offers shown can next change by the clock alone.
    pub changes_at: Option<Instant>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sort_order_is_read_back_from_the_url() {
        for sort in Sort::ALL {
            assert_eq!(sort.to_string().parse(), Ok(sort));
        }
        assert!("cheapest".parse::<Sort>().is_err());
    }
}
