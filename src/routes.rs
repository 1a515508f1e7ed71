//! Every address of the shop: how it is read and how a link to it is written, side by side.
//!
//! An address is `{base}/{place}/…`; the place is a region, or a region and a language: `ae`, `ae-en`.

use crate::domain::pages::Pages;
use crate::domain::query::{NotSoldHere, OptionChoice, Query, Sort, When};
use crate::domain::{Language, RegionKey, Slug};

/// What an address is about, below the shop's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The first segment: a place, if there is one of that name. Empty at the root.
    pub place: String,
    pub page: Page,
}

/// A page of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    Home,
    Category(Slug),
    Search,
    Product(Slug),
    Cart,
    /// A page of text, such as the one about delivery.
    Info(Slug),
    /// No page of the shop.
    Unknown,
}

impl Address {
    /// Reads a path. `base` is the shop's folder, without its last `/`.
    pub fn parse(base: &str, path: &str) -> Self {
        let below = path.strip_prefix(base).unwrap_or(path);
        let mut segments = below.split('/').filter(|segment| !segment.is_empty());
        let place = segments.next().unwrap_or_default().to_owned();
        let rest: Vec<&str> = segments.collect();
        let named = |slug: &str| unescape(slug).parse::<Slug>();
        let page = match rest.as_slice() {
            [] => Page::Home,
            ["category", slug] => named(slug).map_or(Page::Unknown, Page::Category),
            ["search"] => Page::Search,
            ["product", slug] => named(slug).map_or(Page::Unknown, Page::Product),
            ["cart"] => Page::Cart,
            ["info", slug] => named(slug).map_or(Page::Unknown, Page::Info),
            _ => Page::Unknown,
        };
        Self { place, page }
    }
}

/// Query parameters.
const TEXT: &str = "q";
const SORT: &str = "sort";
const PAGE: &str = "page";
/// Asks for only what is sold here.
const SOLD_HERE: &str = "sold-here";
/// Where else what is not sold here is shown.
const NOT_SOLD: &str = "not-sold";
const REDUCED: &str = "reduced";
const TAG: &str = "tag";
const BRAND: &str = "brand";
const PRICE_FROM: &str = "price-from";
const PRICE_TO: &str = "price-to";
const STARS: &str = "stars";
const VARIANT: &str = "variant";
const PREVIEW: &str = "preview";
/// Asks for what is behind the products: for who writes `store.json`.
const INSPECT: &str = "inspect";
/// Before the name of an option: `is.Colour=Ink`.
const OPTION: &str = "is.";
/// Before the name of a row of the specification: `has.Battery=5000 mAh`.
const ATTRIBUTE: &str = "has.";
const CATEGORY: &str = "in";
/// When it can be had.
const WHEN: &str = "when";
/// The value of what is either asked for or not.
const YES: &str = "yes";

/// The parameters of an address, decoded, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads a query, with or without its `?`.
    pub fn parse(query: &str) -> Self {
        let decoded = |text: &str| unescape(&text.replace('+', " "));
        let pairs = query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty());
        Self(
            pairs
                .map(|pair| {
                    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                    (decoded(name), decoded(value))
                })
                .collect(),
        )
    }

    /// Whether the address has a parameter of that name, with any value.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.parse().ok()
    }

    /// The words that are searched for.
    pub fn text(&self) -> String {
        self.get(TEXT).unwrap_or_default().to_owned()
    }

    /// The moment that a preview is asked for, as it is written; empty where none is named.
    pub fn preview(&self) -> Option<&str> {
        self.get(PREVIEW)
    }

    /// Whether the shop is to tell where its products come from.
    pub fn inspects(&self) -> bool {
        self.has(INSPECT)
    }

    /// The variant of the product's page.
    pub fn variant(&self) -> Option<Slug> {
        self.get(VARIANT)?.parse().ok()
    }

    /// Where the address wants what is not sold here; none where it leaves that to the shopper.
    pub fn not_sold_here(&self) -> Option<NotSoldHere> {
        if self.has(SOLD_HERE) {
            return Some(NotSoldHere::Hidden);
        }
        self.get(NOT_SOLD).and_then(NotSoldHere::named)
    }

    /// The pages of a list that are shown.
    pub fn pages(&self) -> Pages {
        self.get(PAGE).and_then(|pages| pages.parse().ok()).unwrap_or_default()
    }

    /// What is chosen of options, or of rows of the specification.
    fn choices(&self, prefix: &str) -> Vec<OptionChoice> {
        let choice = |(name, value): &(String, String)| {
            Some(OptionChoice {
                name: name.strip_prefix(prefix)?.to_owned(),
                value: value.clone(),
            })
        };
        self.0.iter().filter_map(choice).collect()
    }

    /// The query that a list's address spells out. What cannot be read is as if left out.
    pub fn list(&self, category: Option<Slug>, per_page: u32) -> Query {
        Query {
            text: self.text(),
            category,
            categories: self.all(CATEGORY).filter_map(|slug| slug.parse().ok()).collect(),
            tags: self.all(TAG).map(str::to_owned).collect(),
            sort: self.get(SORT).and_then(|sort| sort.parse().ok()).unwrap_or_default(),
            not_sold_here: self.not_sold_here().unwrap_or_default(),
            only_reduced: self.has(REDUCED),
            brands: self.all(BRAND).map(str::to_owned).collect(),
            options: self.choices(OPTION),
            attributes: self.choices(ATTRIBUTE),
            availability: self.all(WHEN).filter_map(When::named).collect(),
            price_from: self.number(PRICE_FROM),
            price_to: self.number(PRICE_TO),
            stars_from: self.number(STARS).and_then(|stars| u8::try_from(stars).ok()),
            page: self.pages().first,
            per_page,
        }
    }
}

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
            Some((region, language)) => Some(Self {
                region: region.parse().ok()?,
                language: Some(language.parse().ok()?),
            }),
            None => Some(Self {
                region: segment.parse().ok()?,
                language: None,
            }),
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

    /// A page of text.
    pub fn info(&self, slug: &Slug) -> String {
        format!("{}info/{}", self.home(), escape(slug.as_str()))
    }

    pub fn cart(&self) -> String {
        format!("{}cart", self.home())
    }

    pub fn search(&self, text: &str) -> String {
        format!("{}search?{TEXT}={}", self.home(), escape(text))
    }

    /// The list that answers `query`: a category's page or the search page, with all but the defaults spelled out.
    pub fn list(&self, query: &Query) -> String {
        self.list_pages(query, Pages::one(query.page))
    }

    /// The same with other pages than the query's.
    pub fn list_pages(&self, query: &Query, pages: Pages) -> String {
        let page = match &query.category {
            Some(category) => self.category(category),
            None => format!("{}search", self.home()),
        };
        let mut parameters: Vec<(String, String)> = Vec::new();
        let mut add = |name: &str, value: Option<String>| {
            parameters.extend(value.map(|value| (name.to_owned(), value)));
        };
        let yes = |asked: bool| asked.then(|| YES.to_owned());
        add(TEXT, Some(query.text.clone()).filter(|text| !text.is_empty()));
        for category in &query.categories {
            add(CATEGORY, Some(category.to_string()));
        }
        for tag in &query.tags {
            add(TAG, Some(tag.clone()));
        }
        for brand in &query.brands {
            add(BRAND, Some(brand.clone()));
        }
        for choice in &query.options {
            add(&format!("{OPTION}{}", choice.name), Some(choice.value.clone()));
        }
        for choice in &query.attributes {
            add(&format!("{ATTRIBUTE}{}", choice.name), Some(choice.value.clone()));
        }
        for when in &query.availability {
            add(WHEN, Some(when.as_str().to_owned()));
        }
        add(PRICE_FROM, query.price_from.map(|price| price.to_string()));
        add(PRICE_TO, query.price_to.map(|price| price.to_string()));
        add(STARS, query.stars_from.map(|stars| stars.to_string()));
        add(REDUCED, yes(query.only_reduced));
        add(SORT, (query.sort != Sort::default()).then(|| query.sort.to_string()));
        add(SOLD_HERE, yes(query.not_sold_here == NotSoldHere::Hidden));
        let apart = (query.not_sold_here == NotSoldHere::Apart).then(|| NotSoldHere::Apart.as_str().to_owned());
        add(NOT_SOLD, apart);
        add(PAGE, (pages != Pages::default()).then(|| pages.to_string()));
        let parameters: Vec<String> = parameters
            .iter()
            .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
            .collect();
        if parameters.is_empty() {
            page
        } else {
            format!("{page}?{}", parameters.join("&"))
        }
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

/// A query without the bounds of a price: they are amounts of one currency.
pub fn without_prices(query: &str) -> String {
    without(query, &[PRICE_FROM, PRICE_TO])
}

/// A query without what asks for a preview.
pub fn without_preview(query: &str) -> String {
    without(query, &[PREVIEW])
}

/// A query without what asks where products come from.
pub fn without_inspect(query: &str) -> String {
    without(query, &[INSPECT])
}

/// A query that asks where products come from.
pub fn with_inspect(query: &str) -> String {
    let rest = without_inspect(query);
    let mark = if rest.is_empty() { "?" } else { "&" };
    format!("{rest}{mark}{INSPECT}")
}

fn without(query: &str, names: &[&str]) -> String {
    let is_out = |parameter: &&str| names.contains(&parameter.split('=').next().unwrap_or_default());
    let rest: Vec<&str> = query.trim_start_matches('?').split('&').collect();
    let kept: Vec<&str> = rest.iter().copied().filter(|parameter| !is_out(parameter)).collect();
    if kept.len() == rest.len() {
        query.to_owned()
    } else if kept.is_empty() {
        String::new()
    } else {
        format!("?{}", kept.join("&"))
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

/// The text behind percent-encoding; what is encoded wrongly stays as it is.
fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let encoded = (byte == b'%').then(|| after.get(..2)).flatten();
        let decoded = encoded.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(decoded.unwrap_or(byte));
        rest = if decoded.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links() -> Links {
        Links {
            base: String::new(),
            place: "us".to_owned(),
        }
    }

    fn slug(text: &str) -> Slug {
        text.parse().unwrap()
    }

    #[test]
    fn each_link_is_read_back_as_its_page() {
        for base in ["", "/shop"] {
            let links = Links {
                base: base.to_owned(),
                place: "us".to_owned(),
            };
            let check = |link: String, page: Page| {
                assert_eq!(
                    Address::parse(base, &link),
                    Address {
                        place: "us".to_owned(),
                        page
                    },
                    "{link}"
                );
            };
            check(links.home(), Page::Home);
            check(links.cart(), Page::Cart);
            check(links.info(&slug("returns")), Page::Info(slug("returns")));
            check(links.category(&slug("ações")), Page::Category(slug("ações")));
            check(links.product(&slug("手机-2")), Page::Product(slug("手机-2")));
        }
    }

    #[test]
    fn what_is_no_page_is_unknown_and_never_a_panic() {
        for path in [
            "/us/nonsense",
            "/us/product",
            "/us/product/a/b",
            "/us/product/%",
            "/us/product/%2F",
            "/us/product/%FF",
        ] {
            assert_eq!(Address::parse("", path).page, Page::Unknown, "{path}");
        }
        assert_eq!(Address::parse("/shop", "/shop/").place, "");
    }

    #[test]
    fn a_list_spells_out_only_what_is_not_the_default() {
        let mut query = Query {
            category: Some(slug("phones")),
            ..Query::default()
        };
        assert_eq!(links().list(&query), "/us/category/phones");
        query.sort = Sort::PriceUp;
        query.page = 1;
        query.not_sold_here = NotSoldHere::Hidden;
        assert_eq!(
            links().list(&query),
            "/us/category/phones?sort=price-up&sold-here=yes&page=2"
        );
    }

    #[test]
    fn a_list_is_read_back_from_its_address() {
        let query = Query {
            text: "手 & x".to_owned(),
            category: Some(slug("phones")),
            categories: vec![slug("bags")],
            tags: vec!["sale".to_owned()],
            availability: vec![When::Soon],
            sort: Sort::Rating,
            not_sold_here: NotSoldHere::Hidden,
            only_reduced: true,
            brands: vec!["A+B".to_owned(), "C=D".to_owned()],
            options: vec![OptionChoice {
                name: "Colour".to_owned(),
                value: "Ink".to_owned(),
            }],
            attributes: vec![OptionChoice {
                name: "Battery".to_owned(),
                value: "5000 mAh".to_owned(),
            }],
            price_from: Some(10),
            price_to: Some(99),
            stars_from: Some(4),
            page: 2,
            per_page: 24,
        };
        let link = links().list(&query);
        let (_, parameters) = link.split_once('?').unwrap();
        assert_eq!(Parameters::parse(parameters).list(Some(slug("phones")), 24), query);
    }

    #[test]
    fn a_list_spells_out_which_pages_it_shows() {
        let check = |pages: Pages, expected: &str| {
            let link = links().list_pages(&Query::default(), pages);
            assert_eq!(link, expected);
            let (_, parameters) = link.split_once('?').unwrap_or_default();
            assert_eq!(Parameters::parse(parameters).pages(), pages);
        };
        check(Pages::one(0), "/us/search");
        check(Pages::one(2), "/us/search?page=3");
        check(Pages { first: 0, last: 2 }, "/us/search?page=1-3");
        assert_eq!(Parameters::parse("page=abc").pages(), Pages::one(0));
    }

    #[test]
    fn an_address_says_where_what_is_not_sold_here_is_or_leaves_it_to_the_shopper() {
        let check = |query: &str, expected: Option<NotSoldHere>| {
            assert_eq!(Parameters::parse(query).not_sold_here(), expected, "{query}");
        };
        check("", None);
        check("sold-here=yes", Some(NotSoldHere::Hidden));
        check("sold-here=yes&not-sold=apart", Some(NotSoldHere::Hidden));
        check("not-sold=apart", Some(NotSoldHere::Apart));
        check("not-sold=nonsense", None);
        let query = Query {
            not_sold_here: NotSoldHere::Apart,
            ..Query::default()
        };
        assert_eq!(links().list(&query), "/us/search?not-sold=apart");
    }

    #[test]
    fn words_of_any_script_survive_in_an_address() {
        assert_eq!(links().search("手 & x"), "/us/search?q=%E6%89%8B%20%26%20x");
    }

    #[test]
    fn another_place_keeps_the_page_and_its_query() {
        let links = Links {
            base: "/shop".to_owned(),
            place: "us".to_owned(),
        };
        assert_eq!(
            links.elsewhere("/shop/us/product/mug", "?variant=a", "br"),
            "/shop/br/product/mug?variant=a"
        );
        assert_eq!(links.elsewhere("/shop/us/", "", "br"), "/shop/br/");
        assert_eq!(links.elsewhere("/shop/", "", "br"), "/shop/br/");
    }

    #[test]
    fn a_query_keeps_all_but_the_bounds_of_a_price() {
        let check = |query: &str, expected: &str| assert_eq!(without_prices(query), expected);
        check("", "");
        check("?q=mug", "?q=mug");
        check("?price-from=10", "");
        check(
            "?q=mug&price-from=10&is.Colour=Ink&price-to=90&page=2",
            "?q=mug&is.Colour=Ink&page=2",
        );
        check("?q=price-from%3D10", "?q=price-from%3D10");
    }

    #[test]
    fn a_query_keeps_all_but_the_preview() {
        let check = |query: &str, expected: &str| assert_eq!(without_preview(query), expected);
        check("", "");
        check("?preview", "");
        check("?preview=2027-03-01T09:00:00Z&q=mug", "?q=mug");
        check("?q=preview&previews=1", "?q=preview&previews=1");
    }

    #[test]
    fn a_query_asks_where_products_come_from_once() {
        for (query, expected) in [
            ("", "?inspect"),
            ("?q=mug", "?q=mug&inspect"),
            ("?inspect&q=mug", "?q=mug&inspect"),
        ] {
            assert_eq!(with_inspect(query), expected);
            assert!(Parameters::parse(expected).inspects());
            assert!(!Parameters::parse(&without_inspect(expected)).inspects());
        }
    }

    #[test]
    fn a_place_is_a_region_or_a_region_and_a_language() {
        let place = PlaceSegment::parse("us-pt-BR").unwrap();
        assert_eq!(
            (place.region.as_str(), place.language.unwrap().as_str()),
            ("us", "pt-BR")
        );
        assert_eq!(PlaceSegment::parse("ae").unwrap().language, None);
        assert_eq!(PlaceSegment::parse("Nowhere!"), None);
    }
}
