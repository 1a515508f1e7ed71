//! Every address of the shop: its pattern and the function that writes a link to it, side by side.
//!
//! An address is `{base}/{place}/…`; the place is a region, or a region and a language: `ae`, `ae-en`.

use leptos_router::{ParamSegment, StaticSegment, path};

use crate::domain::query::{Query, Sort};
use crate::domain::{Language, RegionKey, Slug};

pub const ROOT: () = path!("/");
pub const HOME: (ParamSegment,) = path!("/:place");
pub const CATEGORY: (ParamSegment, StaticSegment<&str>, ParamSegment) = path!("/:place/category/:slug");
pub const SEARCH: (ParamSegment, StaticSegment<&str>) = path!("/:place/search");
pub const PRODUCT: (ParamSegment, StaticSegment<&str>, ParamSegment) = path!("/:place/product/:slug");
pub const CART: (ParamSegment, StaticSegment<&str>) = path!("/:place/cart");

/// Query parameters.
pub const TEXT: &str = "q";
pub const SORT: &str = "sort";
pub const PAGE: &str = "page";
pub const SOLD_HERE: &str = "sold-here";
pub const TAG: &str = "tag";
pub const VARIANT: &str = "variant";

/// Where in the shop an address is: the first segment below the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceSegment {
    pub region: RegionKey,
    pub language: Option<Language>,
}

impl PlaceSegment {
    /// Reads `us` or `us-es`. `None` for anything that cannot be a region.
    pub fn parse(segment: &str) -> Option<Self> {
        match segment.split_once('-') {
            Some((region, language)) => {
                Some(Self { region: region.parse().ok()?, language: Some(language.parse().ok()?) })
            }
            None => Some(Self { region: segment.parse().ok()?, language: None }),
        }
    }
}

/// Writes links: it knows the folder the shop lies in, and the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    /// The folder without its last `/`: empty at a site's root.
    pub base: String,
    /// The place's segment, such as `us` or `us-es`.
    pub place: String,
}

impl Links {
    pub fn home(&self) -> String {
        format!("{}/{}/", self.base, self.place)
    }

    pub fn category(&self, slug: &Slug) -> String {
        format!("{}category/{}", self.home(), escape(slug.as_str()))
    }

    pub fn product(&self, slug: &Slug) -> String {
        format!("{}product/{}", self.home(), escape(slug.as_str()))
    }

    pub fn variant(&self, slug: &Slug, variant: &Slug) -> String {
        format!("{}?{VARIANT}={}", self.product(slug), escape(variant.as_str()))
    }

    pub fn cart(&self) -> String {
        format!("{}cart", self.home())
    }

    pub fn search(&self, text: &str) -> String {
        format!("{}search?{TEXT}={}", self.home(), escape(text))
    }

    /// The list that answers `query`: a category's page or the search page, with all but the defaults spelled out.
    pub fn list(&self, query: &Query) -> String {
        let page = match &query.category {
            Some(category) => self.category(category),
            None => format!("{}search", self.home()),
        };
        let mut parameters = Vec::new();
        if !query.text.is_empty() {
            parameters.push(format!("{TEXT}={}", escape(&query.text)));
        }
        if let Some(tag) = &query.tag {
            parameters.push(format!("{TAG}={}", escape(tag)));
        }
        if query.sort != Sort::default() {
            parameters.push(format!("{SORT}={}", query.sort));
        }
        if query.only_sold_here {
            parameters.push(format!("{SOLD_HERE}=yes"));
        }
        if query.page > 0 {
            parameters.push(format!("{PAGE}={}", query.page + 1));
        }
        if parameters.is_empty() { page } else { format!("{page}?{}", parameters.join("&")) }
    }

    /// The same page in another place. `path` is this page's path, with the base.
    pub fn elsewhere(&self, path: &str, query: &str, place: &str) -> String {
        let below = path.strip_prefix(&self.base).unwrap_or(path).trim_start_matches('/');
        let rest = below.split_once('/').map_or("", |(_, rest)| rest);
        let query = query.trim_start_matches('?');
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}/{place}/{rest}{mark}{query}", self.base)
    }
}

/// Percent-encodes what may not stand in a segment or a query value, as of RFC 3986.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use leptos_router::PossibleRouteMatch;

    use super::*;

    fn links() -> Links {
        Links { base: String::new(), place: "us".to_owned() }
    }

    fn slug(text: &str) -> Slug {
        text.parse().unwrap()
    }

    #[test]
    fn each_link_matches_its_pattern() {
        let matches_whole = |remaining: Option<&str>| assert!(matches!(remaining, Some("" | "/")), "{remaining:?}");
        let mug = slug("blue-mug");
        matches_whole(HOME.test(&links().home()).as_ref().map(|found| found.remaining()));
        matches_whole(CATEGORY.test(&links().category(&mug)).as_ref().map(|found| found.remaining()));
        matches_whole(PRODUCT.test(&links().product(&mug)).as_ref().map(|found| found.remaining()));
        matches_whole(CART.test(&links().cart()).as_ref().map(|found| found.remaining()));
    }

    #[test]
    fn a_list_spells_out_only_what_is_not_the_default() {
        let mut query = Query { category: Some(slug("phones")), ..Query::default() };
        assert_eq!(links().list(&query), "/us/category/phones");
        query.sort = Sort::PriceUp;
        query.page = 1;
        query.only_sold_here = true;
        assert_eq!(links().list(&query), "/us/category/phones?sort=price-up&sold-here=yes&page=2");
    }

    #[test]
    fn words_of_any_script_survive_in_an_address() {
        assert_eq!(links().search("手 & x"), "/us/search?q=%E6%89%8B%20%26%20x");
    }

    #[test]
    fn another_place_keeps_the_page_and_its_query() {
        let links = Links { base: "/shop".to_owned(), place: "us".to_owned() };
        assert_eq!(links.elsewhere("/shop/us/product/mug", "?variant=a", "br"), "/shop/br/product/mug?variant=a");
        assert_eq!(links.elsewhere("/shop/us/", "", "br"), "/shop/br/");
        assert_eq!(links.elsewhere("/shop/", "", "br"), "/shop/br/");
    }

    #[test]
    fn a_place_is_a_region_or_a_region_and_a_language() {
        let place = PlaceSegment::parse("us-pt-BR").unwrap();
        assert_eq!((place.region.as_str(), place.language.unwrap().as_str()), ("us", "pt-BR"));
        assert_eq!(PlaceSegment::parse("ae").unwrap().language, None);
        assert_eq!(PlaceSegment::parse("Nowhere!"), None);
    }
}
