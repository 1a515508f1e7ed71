//! A source that searches itself, as data: how a query becomes its request, and what its answer says beside products.

mod asking;
mod facets;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::query::Sort;
use crate::json::{choice, record};
use crate::source::mapping::Unit;
use crate::source::{JsonText, Paths, Request};

pub use asking::Asking;
pub use facets::Counts;

/// How a source that searches itself is asked. It answers every list of the shop, so that no catalog is read; its
/// hits are read by the source's `mapping`, and how many there are by the mapping's `total`.
///
/// In the texts of `request`, beside the market: `{text}`, `{category}` (that the list is of), `{sort}`, `{filters}`,
/// `{page}` (the first is 1) and `{page_from_0}`, `{offset}`, `{per_page}`. A text that is such a placeholder alone
/// becomes a number or a list where that is one, a repeated parameter of an address, and is left out where it stands
/// for nothing. `{text:quoted}` puts a text between double quotes, `{text:ticked}` between backticks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// Where it is asked for a list, where that is not the source's `url`.
    #[serde(default)]
    pub url: Option<String>,
    /// How it is asked for a list. Laid over the source's request, member by member.
    #[serde(default)]
    pub request: Request,
    /// How it is asked for one product in full, `{slug}` being its name.
    pub product: Question,
    /// What `{text}` stands for where the shopper has typed none, such as `*`.
    #[serde(default)]
    pub no_text: String,
    /// How a filter is asked for, by what it is about: `brand`, `tag`, `category`, `option`, `attribute`, `price_from`,
    /// `price_to`, `stars`, `reduced`. The shop offers no filter that is not here.
    #[serde(default)]
    pub filters: BTreeMap<String, Filter>,
    /// What stands between values of one filter, of which one is enough. Where it is left out they are a list.
    #[serde(default)]
    pub or: Option<String>,
    /// What stands between filters. Where it is left out they are a list.
    #[serde(default)]
    pub and: Option<String>,
    /// What `{sort}` stands for, by the shop's names: `featured`, `price-up`, `price-down`, `rating`, `newest`,
    /// `discount`, `opening-soon`. The shop offers no other orders, but `featured` always.
    #[serde(default)]
    pub sorts: BTreeMap<String, JsonText>,
    /// What its answer says that a list can be narrowed by.
    #[serde(default)]
    pub facets: Vec<FacetReading>,
    /// Where its answer has the lowest and the highest price.
    #[serde(default)]
    pub price_range: Option<PriceRange>,
    /// In what prices are asked for, and answered in `price_range`.
    #[serde(default)]
    pub price_unit: Unit,
}

/// How something is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Question {
    /// Where, if that is not the source's `url`.
    pub url: Option<String>,
    /// How. Laid over the source's request, member by member.
    pub request: Request,
}

/// How a filter is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Filter {
    /// One value: a text or JSON with `{value}`, and `{name}` for the option or attribute. `{value}` when left out.
    pub each: Option<JsonText>,
    /// Values of which one is enough: a text or JSON with `{values}`. These alone when left out.
    pub any: Option<JsonText>,
    /// A placeholder of its own for it, in place of `{filters}`.
    pub placeholder: Option<String>,
}

/// Where an answer says what a list can be narrowed by. What is said of one facet in several places is one facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FacetReading {
    /// The facets: `$.facetDistribution.*`, `$.facet_counts[*]`. Start at the answer.
    pub at: Paths,
    /// A facet's name, as filters ask for it; starts at the facet. When left out, its name in the object that it is a
    /// member of.
    #[serde(default)]
    pub name: Paths,
    /// A facet's name as it is shown.
    #[serde(default)]
    pub label: Paths,
    /// Its values; starts at the facet, which is the one value when this is left out.
    #[serde(default)]
    pub values: Paths,
    /// A value as filters ask for it; starts at one. When left out, its name in the object that it is a member of.
    #[serde(default)]
    pub value: Paths,
    /// A value as it is shown.
    #[serde(default)]
    pub value_label: Paths,
    /// How many products have it. When left out, the value is itself that number.
    #[serde(default)]
    pub count: Paths,
    /// What the facets are, by their names: `{"brand": "brand", "colour": "option"}`.
    #[serde(default)]
    pub kinds: BTreeMap<String, FacetIs>,
    /// What they are where `kinds` does not say.
    #[serde(default)]
    pub kind: FacetIs,
}

/// What a facet is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FacetIs {
    Category,
    Brand,
    Tag,
    Option,
    #[default]
    Attribute,
    /// It is not shown.
    Hidden,
}

/// Where an answer has the lowest and the highest price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceRange {
    pub from: Paths,
    pub to: Paths,
}

record!(Search {
    product;
    url, request, no_text, filters, or, and, sorts, facets, price_range, price_unit
});
record!(Question: url, request);
record!(Filter: each, any, placeholder);
record!(FacetReading { at; name, label, values, value, value_label, count, kinds, kind });
choice!(FacetIs {
    "category" => Category,
    "brand" => Brand,
    "tag" => Tag,
    "option" => Option,
    "attribute" => Attribute,
    "hidden" => Hidden,
});
record!(PriceRange { from, to; });

/// What a filter can be about.
pub(super) const FILTERS: [&str; 9] = [
    "brand",
    "tag",
    "category",
    "option",
    "attribute",
    "price_from",
    "price_to",
    "stars",
    "reduced",
];

/// Placeholders that every list has.
const LIST_NAMES: [&str; 8] = [
    "text",
    "category",
    "sort",
    "filters",
    "page",
    "page_from_0",
    "offset",
    "per_page",
];

impl Search {
    /// The orders that it knows.
    pub fn known_sorts(&self) -> Vec<Sort> {
        let knows = |sort: &Sort| *sort == Sort::Featured || self.sorts.contains_key(&sort.to_string());
        Sort::ALL.into_iter().filter(knows).collect()
    }

    /// How it is asked for lists at `url`, the source's address, and the source's own `request`.
    pub fn list(&self, url: &str, request: &Request) -> Question {
        Question {
            url: Some(self.url.as_deref().unwrap_or(url).to_owned()),
            request: self.request.over(request),
        }
    }

    /// How it is asked for one product.
    pub fn product(&self, url: &str, request: &Request) -> Question {
        Question {
            url: Some(self.product.url.as_deref().unwrap_or(url).to_owned()),
            request: self.product.request.over(request),
        }
    }

    /// What in it is wrong, each with its place below it.
    pub fn inconsistencies(&self, url: &str, request: &Request) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for name in self.filters.keys().filter(|name| !FILTERS.contains(&name.as_str())) {
            let problem = format!("found the filter `{name}`, expected one of {}", listed(&FILTERS));
            found.push((format!("filters.{name}"), problem));
        }
        for name in self.sorts.keys().filter(|name| name.parse::<Sort>().is_err()) {
            let names = Sort::ALL.map(|sort| sort.to_string());
            let problem = format!(
                "found the order `{name}`, expected one of {}",
                listed(&names.each_ref().map(String::as_str))
            );
            found.push((format!("sorts['{name}']"), problem));
        }
        let own = self.filters.values().filter_map(|filter| filter.placeholder.as_deref());
        let names: Vec<&str> = LIST_NAMES.into_iter().chain(own).collect();
        let list = self.list(url, request);
        let product = self.product(url, request);
        for (place, question, names) in [("request", list, names.as_slice()), ("product", product, &["slug"])] {
            let address = question.url.unwrap_or_default();
            for name in question.request.without_meaning(&address, names) {
                let problem = format!("found the placeholder `{{{name}}}`, expected one of {}", listed(names));
                found.push((place.to_owned(), problem));
            }
            if place == "product" && !question.request.names(&address, "slug") {
                let problem = "found no placeholder `{slug}`, expected it where the product is named".to_owned();
                found.push((place.to_owned(), problem));
            }
        }
        for (name, filter) in &self.filters {
            let placeholder = filter.placeholder.as_deref().unwrap_or("filters");
            let list = self.list(url, request);
            if !list.request.names(list.url.as_deref().unwrap_or_default(), placeholder) {
                let problem = format!("found no placeholder `{{{placeholder}}}` in the request, expected one for it");
                found.push((format!("filters.{name}"), problem));
            }
        }
        found
    }
}

fn listed(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}
