//! What a store developer is told of the sources: how each was read, and where a product's fields came from.
//!
//! Each source is read anew by the code that reads it for the shop, while somebody looks on who remembers its answers:
//! nothing is kept for this while nobody asks.

use std::cell::RefCell;
use std::collections::HashSet;
use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::domain::product::Stock;
use crate::domain::{Currency, Instant, Language, Product, Slug};
use crate::engine::Fetch;
use crate::engine::left_out::{causes, kind_of};
use crate::engine::loading::read_store;
use crate::engine::protocol::{Failure, InspectedPart, Inspection, LoadFault};
use crate::engine::reading::{Arriving, SourceRead, read_source};
use crate::source::{
    Catalog, Found, HttpAnswer, HttpRequest, Mapping, Reading, Recognition, Search, Tree, items, read_page, trace,
    written,
};
use crate::store::{Source, Store};

/// So many products are offered to look at.
const MOST_OFFERED: usize = 300;
/// So much of an item that was left out is shown.
const MOST_SHOWN: usize = 160;

/// The same for the store below `base`, which is read first.
///
/// # Errors
/// What keeps the store from being read.
pub(super) async fn inspect_store(
    fetch: &impl Fetch,
    base: &str,
    product: Option<&Slug>,
) -> Result<Inspection, Failure> {
    let (store, _) = read_store(fetch, base).await?;
    Ok(inspect(fetch, base, &store, product).await)
}

/// Reads all sources anew, and looks for a product in what they answered.
pub(super) async fn inspect(fetch: &impl Fetch, base: &str, store: &Store, product: Option<&Slug>) -> Inspection {
    let mut inspection = Inspection::default();
    let mut origin = None;
    for (at, source) in store.sources.iter().enumerate() {
        if let Some(search) = &source.search {
            inspection.parts.push(searching(at + 1, source, search));
            continue;
        }
        let language = source.language.as_ref().unwrap_or(&store.language);
        let witness = Witness {
            fetch,
            answers: RefCell::default(),
            recognition: RefCell::default(),
        };
        let read = RefCell::default();
        let outcome = read_source(&witness, base, store, source, language, Arriving::at_the_end(&read)).await;
        let outcome = outcome.map(|()| read.into_inner());
        let (answers, recognition) = (witness.answers.into_inner(), witness.recognition.into_inner());
        let mut inspected = Inspected::new(source, language, answers, recognition);
        inspection.parts.extend(inspected.parts(at + 1, outcome));
        let slugs = inspected.pages.iter().flat_map(|page| &page.catalog.products);
        let left = MOST_OFFERED.saturating_sub(inspection.products.len());
        let slugs: HashSet<&Slug> = slugs.map(|product| &product.slug).take(left).collect();
        inspection.products.extend(slugs.into_iter().cloned());
        if origin.is_none() {
            origin = product.and_then(|slug| inspected.origin(slug));
        }
    }
    inspection.products.sort();
    if let Some(slug) = product {
        let nowhere = || InspectedPart {
            heading: format!("Product {slug}: in no source"),
            ..InspectedPart::default()
        };
        // What somebody asks for comes first.
        inspection.parts.insert(0, origin.unwrap_or_else(nowhere));
    }
    inspection
}

/// A source that searches itself is never read as a whole: what it is asked for is all there is to tell.
fn searching(number: usize, source: &Source, search: &Search) -> InspectedPart {
    let question = search.list(&source.url, &source.whole_request());
    let sorts = search.known_sorts();
    let facts = [
        ("lists are asked for at", question.url.unwrap_or_default()),
        ("filters", search.filters.keys().cloned().collect::<Vec<_>>().join(", ")),
        (
            "orders",
            sorts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ),
        (
            "see",
            "`vitrine check` asks it, and tells what its answer lacks".to_owned(),
        ),
    ];
    InspectedPart {
        heading: format!("Source {number}: searches itself"),
        facts: facts.map(|(name, value)| (name.to_owned(), value)).to_vec(),
        ..InspectedPart::default()
    }
}

/// Fetches for another, and remembers what was answered.
struct Witness<'a, F> {
    fetch: &'a F,
    /// Each with the address that was asked.
    answers: RefCell<Vec<(String, String)>>,
    recognition: RefCell<Option<Recognition>>,
}

impl<F: Fetch> Fetch for Witness<'_, F> {
    async fn fetch(&self, request: &HttpRequest, timeout: Duration) -> Result<HttpAnswer, LoadFault> {
        let answer = self.fetch.fetch(request, timeout).await?;
        if answer.is_good() {
            let remembered = (request.address.clone(), answer.text.clone());
            self.answers.borrow_mut().push(remembered);
        }
        Ok(answer)
    }

    async fn wait(&self, least: Duration, most: Duration) {
        self.fetch.wait(least, most).await;
    }

    fn now(&self) -> Instant {
        self.fetch.now()
    }

    async fn recognise(&self, text: &str, address: &str) -> Result<Option<Recognition>, String> {
        let recognition = self.fetch.recognise(text, address).await?;
        self.recognition.borrow_mut().clone_from(&recognition);
        Ok(recognition)
    }
}

/// How it is known how to read a source.
enum Known {
    /// Its mapping is in `store.json`.
    Written,
    /// `store.json` names the preset.
    Named(String),
    /// An answer told it.
    Recognised(Box<Recognition>),
    Unknown,
}

/// An answer, and what is read of it alone.
struct Page {
    address: String,
    tree: Tree,
    catalog: Catalog,
}

/// A source with its answers.
struct Inspected<'a> {
    source: &'a Source,
    language: &'a Language,
    known: Known,
    mapping: Option<Mapping>,
    pages: Vec<Page>,
}

impl<'a> Inspected<'a> {
    fn new(
        source: &'a Source,
        language: &'a Language,
        answers: Vec<(String, String)>,
        recognition: Option<Recognition>,
    ) -> Self {
        let tree_of = |(address, text): (String, String)| Some((address, Tree::parse(text).ok()?));
        let mut trees: Vec<(String, Tree)> = answers.into_iter().filter_map(tree_of).collect();
        let recognised = recognition.as_ref().map(|recognition| recognition.mapping.clone());
        let is_recognised = recognised.is_some();
        let mapping = source.whole_mapping().or(recognised);
        let asks_for_size = mapping
            .as_ref()
            .is_some_and(|mapping| !mapping.paging.first().is_empty());
        if is_recognised && asks_for_size && trees.len() > 1 {
            // The answer by which it was recognised was asked for again, in pages of a size of our own.
            trees.remove(0);
        }
        let known = known(source, recognition);
        let mut inspected = Self {
            source,
            language,
            known,
            mapping,
            pages: Vec::new(),
        };
        for (address, mut tree) in trees {
            let mut catalog = Catalog::default();
            if let Some(mapping) = &inspected.mapping {
                read_page(&mut tree, &inspected.reading(mapping, &address), &mut catalog);
            }
            inspected.pages.push(Page { address, tree, catalog });
        }
        inspected
    }

    fn reading<'r>(&'r self, mapping: &'r Mapping, address: &'r str) -> Reading<'r> {
        Reading {
            mapping,
            address,
            currency: self.currency(),
            language: Some(self.language),
        }
    }

    fn currency(&self) -> Option<Currency> {
        let told = match &self.known {
            Known::Recognised(recognition) => recognition.currency,
            _ => None,
        };
        self.source.currency.or(told)
    }

    fn parts(&self, number: usize, outcome: Result<SourceRead, LoadFault>) -> Vec<InspectedPart> {
        let mut facts = vec![fact("Read by", self.read_by())];
        let count = |count: &dyn Fn(&Page) -> usize| self.pages.iter().map(count).sum::<usize>();
        let items = count(&|page| page.catalog.products.len() + page.catalog.dropped.len());
        facts.push(fact("Answers", format!("{}, with {items} items", self.pages.len())));
        let mut rows = Vec::new();
        match outcome {
            Ok(read) => {
                facts.push(fact("Products", read.catalog.products.len().to_string()));
                facts.extend(lacks_of_all(&read.catalog.products));
                facts.extend(read.notes.into_iter().map(|note| fact("Note", note)));
                rows = self.left_out(&read.catalog);
            }
            Err(fault) => {
                facts.push(fact("Failed", fault.to_string()));
                if let Some(page) = self.pages.iter().find(|page| !page.catalog.dropped.is_empty()) {
                    rows = self.left_out(&page.catalog);
                }
            }
        }
        let source = InspectedPart {
            heading: format!("Source {number}: {}", self.source.url),
            facts,
            rows,
            code: self.store_part(),
        };
        let mut parts = vec![source];
        if let Known::Recognised(recognition) = &self.known
            && !recognition.findings.is_empty()
        {
            parts.push(detected(number, &recognition.findings));
        }
        parts
    }

    fn read_by(&self) -> String {
        match &self.known {
            Known::Written => "the mapping in store.json".to_owned(),
            Known::Named(name) => format!("the preset {name}, which store.json names"),
            Known::Recognised(recognition) => match &recognition.preset {
                Some(name) => format!(
                    "the preset {name}, whose shape it has: there is something at {}",
                    recognition.signs.join(" and ")
                ),
                None => format!(
                    "what names and values look like, {} % sure: see below",
                    recognition.confidence
                ),
            },
            Known::Unknown => "nothing: no known shape of a product list".to_owned(),
        }
    }

    /// A row for each cause, with the first product that it cost.
    fn left_out(&self, catalog: &Catalog) -> Vec<Vec<String>> {
        let Some(mapping) = &self.mapping else {
            return Vec::new();
        };
        let first_of = |kind: &str| {
            let of_page = |page: &'_ Page| {
                let dropped = &page.catalog.dropped;
                let dropped = dropped.iter().find(|dropped| kind_of(&dropped.why) == kind)?;
                let item = items(&page.tree, mapping).get(dropped.index)?.node;
                Some(cut(item.raw()))
            };
            self.pages.iter().find_map(of_page).unwrap_or_default()
        };
        let causes = causes(&catalog.dropped);
        let rows = causes.into_iter().map(|cause| {
            let dropped = catalog.dropped.iter().find(|dropped| dropped.index == cause.first);
            let kind = dropped.map(|dropped| kind_of(&dropped.why)).unwrap_or_default();
            vec![cause.why, cause.count.to_string(), first_of(&kind)]
        });
        table(["Left out because", "Products", "The first"], rows)
    }

    /// Where a product's fields came from; none where this source has no such product.
    fn origin(&mut self, slug: &Slug) -> Option<InspectedPart> {
        let has_it = |page: &Page| page.catalog.products.iter().any(|product| product.slug == *slug);
        let at = self.pages.iter().position(has_it)?;
        let page = self.pages.remove(at);
        let mapping = self.mapping.as_ref()?;
        let position = page.catalog.products.iter().position(|product| product.slug == *slug)?;
        let product = page.catalog.products.get(position)?;
        // Products and what was left out came in turn.
        let dropped: HashSet<usize> = page.catalog.dropped.iter().map(|dropped| dropped.index).collect();
        let index = (0..).filter(|index| !dropped.contains(index)).nth(position)?;
        let mut tree = page.tree;
        let traced = trace(&mut tree, &self.reading(mapping, &page.address), index);
        let rows = traced
            .into_iter()
            .map(|traced| vec![traced.field, traced.path, traced.found]);
        let mut facts = vec![fact("From", format!("item {index} of {}", page.address))];
        let lacks = lacks(product).into_iter();
        facts.extend(lacks.map(|(what, cost)| fact("Lacks", format!("{what}: {cost}"))));
        Some(InspectedPart {
            heading: format!("Product {slug}"),
            facts,
            rows: table(["Field", "Path", "Found"], rows),
            code: None,
        })
    }

    /// The source as it is written in `store.json`, with what was found out.
    fn store_part(&self) -> Option<String> {
        let mut part = Map::new();
        part.insert("url".to_owned(), json!(self.source.url));
        let preset = match &self.known {
            Known::Named(name) => Some(name),
            Known::Recognised(recognition) => recognition.preset.as_ref(),
            Known::Written | Known::Unknown => None,
        };
        match preset {
            Some(name) => part.insert("preset".to_owned(), json!(name)),
            None => part.insert("mapping".to_owned(), written(self.mapping.as_ref()?)),
        };
        if let Some(currency) = self.currency() {
            part.insert("currency".to_owned(), json!(currency.code()));
        }
        serde_json::to_string_pretty(&Value::Object(part)).ok()
    }
}

fn known(source: &Source, recognition: Option<Recognition>) -> Known {
    match (&source.preset, recognition) {
        (Some(name), _) => Known::Named(name.clone()),
        (None, Some(recognition)) => Known::Recognised(Box::new(recognition)),
        (None, None) if source.mapping.is_some() => Known::Written,
        (None, None) => Known::Unknown,
    }
}

fn detected(number: usize, findings: &[Found]) -> InspectedPart {
    let rows = findings.iter().map(|found| {
        let sure = format!("{} %", found.confidence);
        vec![
            found.field.clone(),
            found.path.clone(),
            cut(&found.sample),
            sure,
            found.why.clone(),
        ]
    });
    InspectedPart {
        heading: format!("Source {number}: how it was found out"),
        rows: table(["Field", "Path", "Found", "Sure", "Because"], rows),
        ..InspectedPart::default()
    }
}

fn fact(name: &str, value: impl Into<String>) -> (String, String) {
    (name.to_owned(), value.into())
}

/// Rows below their head; nothing where there are none.
fn table<const COLUMNS: usize>(head: [&str; COLUMNS], rows: impl Iterator<Item = Vec<String>>) -> Vec<Vec<String>> {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return Vec::new();
    }
    let head = head.map(str::to_owned).to_vec();
    std::iter::once(head).chain(rows).collect()
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(MOST_SHOWN) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// What a product does not say, and what that costs the shop.
fn lacks(product: &Product) -> Vec<(&'static str, &'static str)> {
    let variants = &product.variants;
    let has_price = variants
        .iter()
        .any(|variant| !variant.prices.is_empty() || !variant.regional_prices.is_empty());
    let says_stock = variants.iter().any(|variant| variant.stock != Stock::Unknown);
    let has_picture = !product.images.is_empty() || variants.iter().any(|variant| !variant.images.is_empty());
    let all = [
        (has_price, "price", "it is shown as on request and cannot be bought"),
        (says_stock, "stock", "it is never sold out"),
        (
            product.category.is_some(),
            "category",
            "it is in no menu and no category",
        ),
        (has_picture, "picture", "its card and its page show an empty one"),
        (
            !product.description.is_empty(),
            "description",
            "its page has no text, and search finds its name alone",
        ),
        (product.brand.is_some(), "brand", "no filter finds it by that"),
        (
            product.rating.is_some(),
            "rating",
            "no stars on its card, and last when sorted by them",
        ),
        (product.id.is_some(), "id", "rules name it by its slug alone"),
    ];
    all.into_iter()
        .filter(|(is_there, ..)| !is_there)
        .map(|(_, what, cost)| (what, cost))
        .collect()
}

/// The same of all products of a source: how many lack what.
fn lacks_of_all(products: &[Product]) -> Vec<(String, String)> {
    let mut counts: Vec<(&str, &str, usize)> = Vec::new();
    for (what, cost) in products.iter().flat_map(lacks) {
        match counts.iter_mut().find(|(known, ..)| *known == what) {
            Some((.., count)) => *count += 1,
            None => counts.push((what, cost, 1)),
        }
    }
    let all = products.len();
    let line = |(what, cost, count)| fact("Lack", format!("{what}, {count} of {all}: {cost}"));
    counts.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use futures_executor::block_on;

    use super::*;
    use crate::store::parse_store;

    /// Answers each address with a text.
    struct Api(&'static [(&'static str, &'static str)]);

    impl Fetch for Api {
        async fn fetch(&self, request: &HttpRequest, _timeout: Duration) -> Result<HttpAnswer, LoadFault> {
            let answer = self.0.iter().find(|(address, _)| *address == request.address);
            Ok(HttpAnswer {
                status: if answer.is_some() { 200 } else { 404 },
                headers: Vec::new(),
                text: answer.map(|(_, text)| (*text).to_owned()).unwrap_or_default(),
            })
        }

        async fn wait(&self, _least: Duration, _most: Duration) {}

        fn now(&self) -> Instant {
            Instant::from_milliseconds(0)
        }

        async fn recognise(&self, _text: &str, _address: &str) -> Result<Option<Recognition>, String> {
            Ok(None)
        }
    }

    const PAGES: &[(&str, &str)] = &[
        (
            "https://api.test/p",
            r#"{ "list": [{ "sku": "a", "label": "Mug", "cost": "5.00" }, { "sku": "b" }, { "sku": "b" }], "next": "/q" }"#,
        ),
        (
            "https://api.test/q",
            r#"{ "list": [{ "sku": "c" }, { "sku": "d", "label": "Jug" }, { "sku": "a", "label": "Mug again" }] }"#,
        ),
    ];

    fn inspected(product: Option<&str>) -> Vec<InspectedPart> {
        let store = r#"{
            "name": "Shop", "default_region": "us",
            "regions": [{ "key": "us", "name": "United States", "currency": "USD", "languages": ["en"] }],
            "sources": [{ "url": "https://api.test/p", "currency": "USD", "mapping": {
                "items": "$.list[*]", "paging": { "next_link": { "path": "$.next" } },
                "fields": { "name": "$.label", "slug": "$.sku", "price": { "amount": ["$.price", "$.cost"] } }
            } }]
        }"#;
        let store = parse_store("store.json", store).unwrap();
        let slug = product.map(|slug| slug.parse().unwrap());
        block_on(inspect(&Api(PAGES), "https://shop.test/", &store, slug.as_ref())).parts
    }

    fn told(part: &InspectedPart, name: &str) -> Vec<String> {
        let facts = part.facts.iter().filter(|(known, _)| known == name);
        facts.map(|(_, value)| value.clone()).collect()
    }

    #[test]
    fn a_source_is_told_with_what_was_read_and_what_was_left_out() {
        let parts = inspected(None);
        let [source] = parts.as_slice() else {
            panic!("{parts:?}")
        };
        assert_eq!(source.heading, "Source 1: https://api.test/p");
        assert_eq!(told(source, "Read by"), ["the mapping in store.json"]);
        assert_eq!(told(source, "Answers"), ["2, with 6 items"]);
        assert_eq!(told(source, "Products"), ["2"]);
        let price = "price, 1 of 2: it is shown as on request and cannot be bought";
        assert!(told(source, "Lack").iter().any(|lack| lack == price));
        assert_eq!(source.rows.len(), 3, "{:?}", source.rows);
        assert_eq!(source.rows[1], ["name: nothing at `$.label`", "3", r#"{ "sku": "b" }"#]);
        assert_eq!(source.rows[2][1], "1");
    }

    #[test]
    fn a_source_is_written_as_in_the_store_without_what_goes_without_saying() {
        let code = inspected(None).remove(0).code.unwrap();
        let part: Value = serde_json::from_str(&code).unwrap();
        assert_eq!(part["mapping"]["items"], "$.list[*]");
        assert_eq!(
            part["mapping"]["fields"]["price"],
            json!({ "amount": ["$.price", "$.cost"] })
        );
        assert!(!code.contains("null"), "{code}");
    }

    #[test]
    fn a_product_is_told_with_the_path_that_gave_each_field() {
        let parts = inspected(Some("a"));
        assert_eq!(parts[0].heading, "Product a");
        assert_eq!(told(&parts[0], "From"), ["item 0 of https://api.test/p"]);
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        assert!(
            parts[0].rows.contains(&row(["name", "$.label", "\"Mug\""])),
            "{:?}",
            parts[0].rows
        );
        assert!(
            parts[0].rows.contains(&row(["price.amount", "$.cost", "\"5.00\""])),
            "{:?}",
            parts[0].rows
        );
        // Before it one was left out.
        assert_eq!(told(&inspected(Some("d"))[0], "From"), ["item 1 of https://api.test/q"]);
        assert_eq!(inspected(Some("z"))[0].heading, "Product z: in no source");
    }
}
