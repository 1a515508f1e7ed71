//! What the shopper asks of the catalog, and what a list shows of each product.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::picture::Colour;
use crate::domain::product::Category;
use crate::domain::review::Rating;
use crate::domain::{Image, Instant, Language, Offer, Slug};

/// What the shopper asks of the catalog. It lives in the URL and assumes nothing about where the index is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Query {
    pub text: String,
    /// The category that the list is of.
    pub category: Option<Slug>,
    /// In any of these categories as well; in any at all when empty.
    pub categories: Vec<Slug>,
    /// With any of these tags; any when empty.
    pub tags: Vec<String>,
    pub sort: Sort,
    /// Where what this region does not sell is shown.
    pub not_sold_here: NotSoldHere,
    /// Only what costs less than before.
    pub only_reduced: bool,
    /// Of these brands; any when empty.
    pub brands: Vec<String>,
    /// With these option values, as the source has them: of one option any, of several options all, in one variant.
    pub options: Vec<OptionChoice>,
    /// With these values in their specification, as the source has them: of one name any, of several names all.
    pub attributes: Vec<OptionChoice>,
    /// That can be had so; however that is when empty.
    pub availability: Vec<When>,
    /// In whole units of the region's currency, both ends included.
    pub price_from: Option<u32>,
    pub price_to: Option<u32>,
    /// At least so many stars on average.
    pub stars_from: Option<u8>,
    /// The first page is 0.
    pub page: u32,
    pub per_page: u32,
}

/// A value of an option, or of a row of the specification, that a filter asks for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OptionChoice {
    pub name: String,
    pub value: String,
}

impl Query {
    /// How many filters narrow it, apart from text and category.
    pub fn filter_count(&self) -> usize {
        let price = self.price_from.is_some() || self.price_to.is_some();
        let single = [
            self.not_sold_here == NotSoldHere::Hidden,
            self.only_reduced,
            price,
            self.stars_from.is_some(),
        ];
        let lists = [
            self.categories.len(),
            self.tags.len(),
            self.brands.len(),
            self.options.len(),
            self.attributes.len(),
            self.availability.len(),
        ];
        lists.iter().sum::<usize>() + single.into_iter().filter(|set| *set).count()
    }

    /// Whether it asks for this value of a facet.
    pub fn asks_for(&self, kind: &FacetKind, value: &str) -> bool {
        let is_among = |choices: &[OptionChoice], name: &str| {
            choices
                .iter()
                .any(|choice| choice.name == *name && choice.value == value)
        };
        match kind {
            FacetKind::Category => self.categories.iter().any(|slug| slug.as_str() == value),
            FacetKind::Brand => self.brands.iter().any(|brand| brand == value),
            FacetKind::Tag => self.tags.iter().any(|tag| tag == value),
            FacetKind::Availability => self.availability.iter().any(|when| when.as_str() == value),
            FacetKind::Rating => self.stars_from.is_some_and(|stars| stars.to_string() == value),
            FacetKind::Option { name, .. } => is_among(&self.options, name),
            FacetKind::Attribute { name, .. } => is_among(&self.attributes, name),
        }
    }

    /// Asks for a value of a facet, or no longer. Of ratings there is one at a time.
    pub fn choose(&mut self, kind: &FacetKind, value: &str, is_chosen: bool) {
        if self.asks_for(kind, value) == is_chosen {
            return;
        }
        match kind {
            FacetKind::Category => change(&mut self.categories, value.parse().ok(), is_chosen),
            FacetKind::Brand => change(&mut self.brands, Some(value.to_owned()), is_chosen),
            FacetKind::Tag => change(&mut self.tags, Some(value.to_owned()), is_chosen),
            FacetKind::Availability => change(&mut self.availability, When::named(value), is_chosen),
            FacetKind::Rating => self.stars_from = value.parse().ok().filter(|_| is_chosen),
            FacetKind::Option { name, .. } => change(&mut self.options, Some(OptionChoice::of(name, value)), is_chosen),
            FacetKind::Attribute { name, .. } => {
                change(&mut self.attributes, Some(OptionChoice::of(name, value)), is_chosen);
            }
        }
    }

    /// The same question without its filters.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        Self {
            text: self.text.clone(),
            category: self.category.clone(),
            sort: self.sort,
            not_sold_here: match self.not_sold_here {
                NotSoldHere::Hidden => NotSoldHere::Last,
                shown => shown,
            },
            per_page: self.per_page,
            ..Self::default()
        }
    }
}

impl OptionChoice {
    fn of(name: &str, value: &str) -> Self {
        Self {
            name: name.to_owned(),
            value: value.to_owned(),
        }
    }
}

fn change<T: PartialEq>(chosen: &mut Vec<T>, value: Option<T>, is_chosen: bool) {
    let Some(value) = value else { return };
    if is_chosen {
        chosen.push(value);
    } else {
        chosen.retain(|other| *other != value);
    }
}

/// When a product can be had in a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum When {
    /// It can be bought.
    Now,
    /// Its sale begins, on a date or in some time.
    Soon,
    /// It is not for sale here: sold out, or not sold in the region.
    NotNow,
}

impl When {
    pub const ALL: [Self; 3] = [Self::Now, Self::Soon, Self::NotNow];

    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Soon => "soon",
            Self::NotNow => "not-now",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.as_str() == name)
    }
}

/// Where a list has what the region does not sell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NotSoldHere {
    /// Behind what it sells, in any order.
    #[default]
    Last,
    /// Behind what it sells, under a heading of its own.
    Apart,
    /// Nowhere.
    Hidden,
}

impl NotSoldHere {
    pub const ALL: [Self; 3] = [Self::Last, Self::Apart, Self::Hidden];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Last => "last",
            Self::Apart => "apart",
            Self::Hidden => "hidden",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.as_str() == name)
    }
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sort {
    /// By relevance to the text; without one, as the source has them. What can be bought comes first.
    #[default]
    Featured,
    PriceUp,
    PriceDown,
    /// By the mean of the stars, drawn towards the catalog's own where few gave them.
    Rating,
    Newest,
    /// What is reduced the most first.
    Discount,
    /// What opens soonest first, then what can be bought.
    OpeningSoon,
}

impl Sort {
    pub const ALL: [Self; 7] = [
        Self::Featured,
        Self::PriceUp,
        Self::PriceDown,
        Self::Rating,
        Self::Newest,
        Self::Discount,
        Self::OpeningSoon,
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
            Self::Discount => "discount",
            Self::OpeningSoon => "opening-soon",
        })
    }
}

/// What a list shows of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub slug: Slug,
    pub name: String,
    /// Where the name has what was searched for, as ranges of its bytes in ascending order, none touching another.
    pub marks: Vec<(u32, u32)>,
    pub brand: Option<String>,
    pub category: Option<Category>,
    pub picture: Option<Image>,
    /// The second picture, for a closer look.
    pub second_picture: Option<Image>,
    /// The language of its name, where that is known.
    pub language: Option<Language>,
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
    /// What the list can be narrowed by.
    pub facets: Vec<Facet>,
    /// The lowest and the highest price of what the other filters leave, in whole units of the region's currency.
    pub price_range: Option<(u32, u32)>,
    /// How many products there are in each part of that range, all parts being equally wide. Empty without a range.
    pub price_histogram: Vec<u32>,
    /// How the words were taken, where not as they were written.
    pub taken_as: TakenAs,
    /// When one of the offers shown can next change by the clock alone.
    pub changes_at: Option<Instant>,
}

/// How a query's text was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenAs {
    /// The text with its mistakes corrected, where what is shown was found by that.
    pub corrected: Option<String>,
    /// Words that were left out, as no product has them; what is shown has the others.
    pub left_out: Vec<String>,
    /// How many products have all other words, where what is shown has some that only come near.
    pub with_all_words: Option<u32>,
    /// Where nothing is found: a text that would find something.
    pub did_you_mean: Option<String>,
}

/// What a search offers while the shopper types.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestions {
    /// What the text finds first.
    pub cards: Vec<Card>,
    /// How many it finds.
    pub total: u32,
    /// Texts that go on as this one begins, the likeliest first.
    pub completions: Vec<String>,
    /// Categories that it names, each with how many products for sale it has.
    pub categories: Vec<(Category, u32)>,
    /// Brands that it names, each with how many products for sale it has.
    pub brands: Vec<(String, u32)>,
    pub taken_as: TakenAs,
    /// When one of the offers shown can next change by the clock alone.
    pub changes_at: Option<Instant>,
}

impl Suggestions {
    /// At most so many categories and brands are offered.
    pub const MOST_CATEGORIES: usize = 4;
    pub const MOST_BRANDS: usize = 3;
    const MOST_CARDS: u32 = 6;

    /// The list that is offered from while a text is typed.
    pub fn query(text: &str) -> Query {
        Query {
            text: text.to_owned(),
            per_page: Self::MOST_CARDS,
            ..Query::default()
        }
    }
}

/// One thing that a list can be narrowed by, with the values it has there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    pub kind: FacetKind,
    pub values: Vec<FacetValue>,
}

impl Facet {
    /// What tells it from the others of a list.
    pub fn key(&self) -> String {
        self.kind.key()
    }
}

/// What a facet is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FacetKind {
    /// Categories: their slugs are its values. They stand as a tree, those within another behind it.
    Category,
    Brand,
    Tag,
    /// The names of [`When`] are its values.
    Availability,
    /// At least so many stars: `4`, `3`.
    Rating,
    /// An option of the products, such as Colour: its name as the source has it, and as it is shown.
    Option {
        name: String,
        label: String,
    },
    /// A row of the specification, such as Battery: its name as the source has it, and as it is shown.
    Attribute {
        name: String,
        label: String,
    },
}

impl FacetKind {
    /// What a store's settings call it: an option or a row of the specification by its name in the source.
    pub fn name(&self) -> String {
        match self {
            Self::Option { name, .. } | Self::Attribute { name, .. } => name.clone(),
            other => other.key(),
        }
    }

    /// What tells it from the others of a list.
    pub fn key(&self) -> String {
        match self {
            Self::Category => "category".to_owned(),
            Self::Brand => "brand".to_owned(),
            Self::Tag => "tag".to_owned(),
            Self::Availability => "availability".to_owned(),
            Self::Rating => "rating".to_owned(),
            Self::Option { name, .. } => format!("option:{name}"),
            Self::Attribute { name, .. } => format!("attribute:{name}"),
        }
    }
}

/// How the facets of lists are chosen and ordered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct FacetSettings {
    /// Facets that come first, in this order: `category`, `brand`, `tag`, `availability`, `rating`, or the name of an
    /// option or of a row of the specification. They are shown however few products have them.
    pub first: Vec<String>,
    /// Facets that are never shown.
    pub hidden: Vec<String>,
    /// How many there are at most, those of `first` included; ten when left out.
    pub most: Option<usize>,
}

impl FacetSettings {
    /// How many facets a list has at most.
    pub fn most(&self) -> usize {
        self.most.unwrap_or(10)
    }

    pub fn is_hidden(&self, kind: &FacetKind) -> bool {
        self.hidden.contains(&kind.name())
    }

    /// Where it stands among those that come first; behind all of them where it is none of them.
    pub fn place(&self, kind: &FacetKind) -> usize {
        let name = kind.name();
        let place = self.first.iter().position(|first| *first == name);
        place.unwrap_or(self.first.len())
    }

    /// Whether it is one of those that come first.
    pub fn is_asked_for(&self, kind: &FacetKind) -> bool {
        self.place(kind) < self.first.len()
    }
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetValue {
    /// As the source has it.
    pub value: String,
    /// As it is shown.
    pub label: String,
    pub swatch: Option<Colour>,
    /// How many products there are with it, the filters of all other facets applied.
    pub count: u32,
    /// Of categories: within how many others of this facet it is.
    pub depth: u8,
    pub is_chosen: bool,
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

    #[test]
    fn without_filters_what_is_not_sold_here_is_shown_where_it_was() {
        let check = |before: NotSoldHere, expected: NotSoldHere| {
            let query = Query {
                not_sold_here: before,
                ..Query::default()
            };
            assert_eq!(query.unfiltered().not_sold_here, expected);
            assert_eq!(NotSoldHere::named(before.as_str()), Some(before));
        };
        check(NotSoldHere::Last, NotSoldHere::Last);
        check(NotSoldHere::Apart, NotSoldHere::Apart);
        check(NotSoldHere::Hidden, NotSoldHere::Last);
    }

    #[test]
    fn a_value_is_chosen_once_and_given_up_again() {
        let colour = FacetKind::Option {
            name: "Colour".to_owned(),
            label: "Farbe".to_owned(),
        };
        let mut query = Query::default();
        for _ in 0..2 {
            query.choose(&colour, "Ink", true);
            query.choose(&FacetKind::Brand, "Halvik", true);
        }
        assert!(query.asks_for(&colour, "Ink") && query.asks_for(&FacetKind::Brand, "Halvik"));
        assert_eq!(query.filter_count(), 2);
        query.choose(&colour, "Ink", false);
        query.choose(&FacetKind::Brand, "Halvik", false);
        assert_eq!(query, Query::default());
    }
}
