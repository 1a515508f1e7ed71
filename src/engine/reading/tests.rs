//! Whole sources, read from APIs that are functions.

use std::cell::Cell;
use std::future::poll_fn;
use std::task::Poll;

use futures_executor::block_on;

use super::*;
use crate::domain::Instant;
use crate::engine::loading::{merged, read_parts};
use crate::engine::protocol::Failure;
use crate::engine::{HttpAnswer, loading::Read};
use crate::store::parse_store;

/// An API as a function of the request. Each answer lets the others be asked for first.
struct Api<A> {
    answer: A,
    asked: RefCell<Vec<String>>,
    at_a_time: Cell<usize>,
    most_at_a_time: Cell<usize>,
}

impl<A: Fn(&HttpRequest) -> HttpAnswer> Fetch for Api<A> {
    async fn fetch(&self, request: &HttpRequest, _timeout: Duration) -> Result<HttpAnswer, LoadFault> {
        let body = request.body.as_deref().unwrap_or_default();
        self.asked
            .borrow_mut()
            .push(format!("{} {body}", request.address).trim().to_owned());
        self.at_a_time.set(self.at_a_time.get() + 1);
        self.most_at_a_time
            .set(self.most_at_a_time.get().max(self.at_a_time.get()));
        let mut has_waited = false;
        poll_fn(|context| {
            if std::mem::replace(&mut has_waited, true) {
                return Poll::Ready(());
            }
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
        self.at_a_time.set(self.at_a_time.get() - 1);
        Ok((self.answer)(request))
    }

    async fn wait(&self, _least: Duration, _most: Duration) {}

    fn now(&self) -> Instant {
        Instant::from_milliseconds(0)
    }
}

fn json(text: impl Into<String>) -> HttpAnswer {
    HttpAnswer {
        status: 200,
        headers: Vec::new(),
        text: text.into(),
    }
}

fn status(status: u16) -> HttpAnswer {
    HttpAnswer {
        status,
        ..HttpAnswer::default()
    }
}

/// Products named by their numbers.
fn items(numbers: impl IntoIterator<Item = usize>) -> String {
    let items = numbers
        .into_iter()
        .map(|number| format!(r#"{{ "name": "P{number}", "price": 5 }}"#));
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

const REGIONS: &str = r#"[
    { "key": "us", "name": "United States", "currency": "USD", "countries": ["US"], "languages": ["en"] },
    { "key": "de", "name": "Germany", "currency": "EUR", "countries": ["DE"], "languages": ["de"] },
    { "key": "br", "name": "Brazil", "currency": "BRL", "countries": ["BR"], "languages": ["pt-BR"] },
    { "key": "at", "name": "Austria", "currency": "EUR", "countries": ["AT"], "languages": ["de"] },
    { "key": "jp", "name": "Japan", "currency": "JPY", "countries": ["JP"], "languages": ["ja"] },
    { "key": "in", "name": "India", "currency": "INR", "countries": ["IN"], "languages": ["hi"] },
    { "key": "gb", "name": "Britain", "currency": "GBP", "countries": ["GB"], "languages": ["en"] }
]"#;

const FIELDS: &str =
    r#""fields": { "name": ["$.name"], "price": { "amount": ["$.price"], "currency": ["$.currency"] } }"#;

/// What is read of sources, what was asked, and how much of it at a time.
fn read(
    sources: &str,
    language: &str,
    answer: impl Fn(&HttpRequest) -> HttpAnswer,
) -> (Result<Read, Failure>, Vec<String>, usize) {
    let text = format!(r#"{{ "name": "Shop", "default_region": "us", "regions": {REGIONS}, "sources": {sources} }}"#);
    let store = parse_store("store.json", &text).unwrap();
    let api = Api {
        answer,
        asked: RefCell::default(),
        at_a_time: Cell::new(0),
        most_at_a_time: Cell::new(0),
    };
    let language = language.parse().unwrap();
    let parts: Vec<RefCell<SourceRead>> = store.sources.iter().map(|_| RefCell::default()).collect();
    let faults = block_on(read_parts(
        &api,
        "https://shop.test/",
        &store,
        &language,
        &parts,
        &|| {},
    ));
    let parts = parts.into_iter().map(RefCell::into_inner).collect();
    let read = merged(&store, parts, &faults, None, Instant::default());
    let read = read.ok_or_else(|| faults.into_iter().flatten().next().unwrap().into());
    (read, api.asked.into_inner(), api.most_at_a_time.get())
}

fn names(read: &Read) -> Vec<&str> {
    read.catalog
        .products
        .iter()
        .map(|product| product.name.as_str())
        .collect()
}

/// One source with that paging, and what else it says of itself.
fn paged(paging: &str, more: &str) -> String {
    format!(
        r#"[{{ "url": "https://api.test/p", "currency": "USD",
             "mapping": {{ "items": "$..[?@.name]", "total": "$.total", "paging": {paging}, {FIELDS} }} {more} }}]"#
    )
}

fn parameter(request: &HttpRequest, name: &str) -> usize {
    let (_, query) = request.address.split_once('?').unwrap_or_default();
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.find(|(known, _)| *known == name).map(|(_, value)| value);
    value.and_then(|value| value.parse().ok()).unwrap_or_default()
}

#[test]
fn pages_are_read_to_the_last_one() {
    let paging = r#"{ "page": { "page": "page", "limit": "n", "size": 2 } }"#;
    let (read, asked, _) = read(&paged(paging, ""), "en", |request| {
        let page = parameter(request, "page");
        json(items((2 * page - 1..=2 * page).filter(|number| *number <= 5)))
    });
    assert_eq!(names(&read.unwrap()), ["P1", "P2", "P3", "P4", "P5"]);
    assert_eq!(asked.len(), 4);
    assert_eq!(asked[3], "https://api.test/p?n=2&page=4");
}

#[test]
fn a_page_after_the_last_one_may_be_refused() {
    let paging = r#"{ "page": { "page": "page" } }"#;
    let (read, ..) = read(&paged(paging, ""), "en", |request| match parameter(request, "page") {
        page @ (1 | 2) => json(items([page])),
        _ => status(404),
    });
    let read = read.unwrap();
    assert_eq!(names(&read), ["P1", "P2"]);
    assert_eq!(read.notes, [""; 0]);
}

/// The bug that this would be: an API that does not know the parameter gives its first page for ever.
#[test]
fn pages_that_repeat_end_with_a_note() {
    let paging = r#"{ "page": { "page": "side" } }"#;
    let (read, asked, _) = read(&paged(paging, ""), "en", |_| json(items(1..=3)));
    let read = read.unwrap();
    assert_eq!((names(&read).len(), asked.len()), (3, 2));
    assert!(read.catalog.dropped.is_empty());
    assert!(
        read.notes[0].contains("only products of earlier pages"),
        "{:?}",
        read.notes
    );
}

#[test]
fn pages_without_an_end_are_left_after_a_thousand() {
    let cursor = r#"{ "cursor": { "parameter": "after", "cursor": "$.end" } }"#;
    let (read, asked, _) = read(&paged(cursor, ""), "en", |request| {
        let after = parameter(request, "after") + 1;
        json(format!(r#"{{ "items": {}, "end": {after} }}"#, items([after])))
    });
    let read = read.unwrap();
    assert_eq!((read.catalog.products.len(), asked.len()), (1000, 1000));
    assert!(read.notes[0].contains("do not end"), "{:?}", read.notes);
    let stuck = self::read(&paged(cursor, ""), "en", |_| json(r#"{ "end": 1 }"#)).0;
    let Err(Failure::Load(fault)) = stuck else {
        panic!("it was read")
    };
    assert_eq!(fault.kind, LoadFaultKind::Endless(2));
}

#[test]
fn a_graphql_connection_is_followed_by_its_cursor() {
    let cursor = r#"{ "cursor": { "parameter": "after", "cursor": "$.data.products.pageInfo.endCursor",
                    "more": "$.data.products.pageInfo.hasNextPage", "limit": "first", "size": 2 } }"#;
    let request = r#", "request": { "graphql": { "query": "query Q { x }" } }"#;
    let (read, asked, _) = read(&paged(cursor, request), "en", |request| {
        let is_second = request
            .body
            .as_deref()
            .is_some_and(|body| body.contains(r#""after":"two""#));
        let items = items(if is_second { 3..=3 } else { 1..=2 });
        json(format!(
            r#"{{ "data": {{ "products": {{ "nodes": {items},
                 "pageInfo": {{ "endCursor": "two", "hasNextPage": {} }} }} }} }}"#,
            !is_second
        ))
    });
    assert_eq!(names(&read.unwrap()), ["P1", "P2", "P3"]);
    let second = r#"https://api.test/p {"query":"query Q { x }","variables":{"first":2,"after":"two"}}"#;
    assert_eq!(asked[1], second);
}

#[test]
fn links_are_followed_relative_to_their_page() {
    let (read, asked, _) = read(
        &paged(r#"{ "next_link": { "path": "$.next" } }"#, ""),
        "en",
        |request| {
            let is_first = !request.address.contains("page");
            let next = if is_first { r#""?page=2""# } else { "null" };
            json(format!(
                r#"{{ "items": {}, "next": {next} }}"#,
                items([asked_number(is_first)])
            ))
        },
    );
    assert_eq!(names(&read.unwrap()), ["P1", "P2"]);
    assert_eq!(asked[1], "https://api.test/p?page=2");
}

fn asked_number(is_first: bool) -> usize {
    if is_first { 1 } else { 2 }
}

#[test]
fn each_region_is_asked_for_four_at_a_time_and_like_ones_together() {
    let request = r#", "request": { "query": { "currency": "{currency}" } }"#;
    let (read, asked, at_a_time) = read(&paged(r#""none""#, request), "en", |request| {
        let (_, currency) = request.address.split_once("currency=").unwrap();
        let everywhere = format!(r#"{{ "name": "Mug", "price": 5, "currency": "{currency}" }}"#);
        json(match currency {
            "EUR" => format!(r#"[{everywhere}, {{ "name": "Stein", "price": 30, "currency": "EUR" }}]"#),
            "INR" => "[]".to_owned(),
            _ => format!("[{everywhere}]"),
        })
    });
    let read = read.unwrap();
    let currencies: Vec<&str> = asked.iter().filter_map(|asked| asked.rsplit('=').next()).collect();
    assert_eq!(currencies, ["USD", "EUR", "BRL", "JPY", "INR", "GBP"]);
    assert_eq!(at_a_time, 4);
    let sold_in: Vec<_> = read
        .catalog
        .products
        .iter()
        .map(|product| (product.name.as_str(), product.sold_in.join(" ")))
        .collect();
    assert_eq!(
        sold_in,
        [("Mug", "us de br at jp gb".to_owned()), ("Stein", "de at".to_owned())]
    );
    let mug = &read.catalog.products[0].variants[0];
    let prices: Vec<String> = mug
        .regional_prices
        .iter()
        .map(|(region, price)| format!("{region} {}", price.amount.currency))
        .collect();
    assert_eq!(prices, ["us USD", "de EUR", "at EUR", "br BRL", "jp JPY", "gb GBP"]);
}

#[test]
fn a_region_that_is_refused_keeps_no_other_from_being_shown() {
    let request = r#", "request": { "headers": { "X-Country": "{country}" } }"#;
    let (read, ..) = read(&paged(r#""none""#, request), "en", |request| {
        match request.headers[0].1.as_str() {
            "IN" => status(400),
            _ => json(items([1])),
        }
    });
    let read = read.unwrap();
    assert_eq!(names(&read), ["P1"]);
    assert!(read.catalog.products[0].sold_in.is_empty());
    assert!(
        read.notes[0].starts_with("nothing was read for in: "),
        "{:?}",
        read.notes
    );
}

#[test]
fn a_source_is_asked_in_the_pages_language_or_else_in_its_own() {
    let request = r#", "language": "en", "request": { "query": { "lang": "{language}" } }"#;
    let source = paged(r#""none""#, request);
    let answer = |request: &HttpRequest| {
        if request.address.ends_with("lang=ar") {
            return status(400);
        }
        json(items([1]))
    };
    for (language, in_language) in [("de", "de"), ("ar", "en"), ("en-XA", "en")] {
        let (read, asked, _) = read(&source, language, answer);
        let read = read.unwrap();
        assert_eq!(asked.last().unwrap(), &format!("https://api.test/p?lang={in_language}"));
        assert_eq!(read.catalog.products[0].language, in_language.parse().ok());
        assert_eq!(read.notes.len(), usize::from(language == "ar"));
    }
}

#[test]
fn a_source_that_fails_does_not_hide_the_others_and_all_that_fail_are_told() {
    let source = |url: &str| format!(r#"{{ "url": "https://{url}/p", "mapping": {{ "items": "$[*]", {FIELDS} }} }}"#);
    let sources = format!("[{}, {}, {}]", source("a.test"), source("b.test"), source("c.test"));
    let (both, ..) = read(&sources, "en", |request| match request.address.as_str() {
        "https://a.test/p" => status(500),
        "https://b.test/p" => json(items([2, 1])),
        _ => json(items([1, 3])),
    });
    let both = both.unwrap();
    assert_eq!(names(&both), ["P2", "P1", "P3"]);
    assert_eq!(
        both.notes,
        ["a source was not read: https://a.test/p: answered with status 500"]
    );
    assert_eq!(both.catalog.dropped.len(), 1);
    let (none, ..) = read(&sources, "en", |_| status(403));
    let Err(Failure::Load(fault)) = none else {
        panic!("it was read")
    };
    assert_eq!(
        (fault.address.as_str(), fault.kind),
        ("https://a.test/p", LoadFaultKind::Refused(403))
    );
}

#[test]
fn a_recognised_answer_is_not_asked_for_twice() {
    let source = r#"[{ "url": "https://api.test/p", "currency": "USD" }]"#;
    let (read, asked, _) = read(source, "en", |_| {
        json(r#"[{ "title": "T", "price": 1.5, "image": "t.png", "category": "C", "rating": { "rate": 4 } }]"#)
    });
    assert_eq!((names(&read.unwrap()), asked.len()), (vec!["T"], 1));
}

#[test]
fn a_secret_is_told_and_the_products_are_shown() {
    let request = r#", "request": { "headers": { "Authorization": "Basic YTpi" } }"#;
    let (read, ..) = read(&paged(r#""none""#, request), "en", |_| json(items([1])));
    let read = read.unwrap();
    assert_eq!(names(&read), ["P1"]);
    assert!(
        read.notes[0].contains("request.headers.Authorization looks like a secret"),
        "{:?}",
        read.notes
    );
}
