//! A whole engine over an API that answers when the test lets it.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use crate::domain::Instant;
use crate::domain::cart::{Cart, LineKey, PricedCart};
use crate::domain::query::Query;
use crate::engine::protocol::{
    Answer, Ask, CatalogStage, CatalogStatus, Failure, List, LoadFault, LoadFaultKind, Market, ShownProduct,
};
use crate::engine::{Engine, Fetch, HttpAnswer, HttpRequest};

/// What is outside of the engine: pages by their address, each answered once the test lets it.
#[derive(Default)]
struct Outside {
    store: RefCell<String>,
    /// The prices of a page's products, named by the page and their place in it; `None` where the API is down.
    pages: RefCell<HashMap<String, Option<Vec<u32>>>>,
    asked: RefCell<Vec<String>>,
    /// So many of the asked are answered, in their order.
    let_through: Cell<usize>,
    /// Whether the second alone is, too.
    is_second_through: Cell<bool>,
    kept: RefCell<HashMap<String, Vec<u8>>>,
    is_storage_full: Cell<bool>,
    told: RefCell<Vec<CatalogStatus>>,
    clock: Cell<i64>,
}

#[derive(Clone, Default)]
struct Api(Rc<Outside>);

impl Fetch for Api {
    async fn fetch(&self, request: &HttpRequest, _timeout: Duration) -> Result<HttpAnswer, LoadFault> {
        let good = |text: String| HttpAnswer {
            status: 200,
            headers: Vec::new(),
            text,
        };
        if request.address.ends_with("store.json") {
            return Ok(good(self.0.store.borrow().clone()));
        }
        let number = {
            let mut asked = self.0.asked.borrow_mut();
            asked.push(request.address.clone());
            asked.len()
        };
        let is_through = || number <= self.0.let_through.get() || (number == 2 && self.0.is_second_through.get());
        std::future::poll_fn(|_| if is_through() { Poll::Ready(()) } else { Poll::Pending }).await;
        let path = request.address.trim_start_matches("https://");
        match self.0.pages.borrow().get(path) {
            Some(Some(prices)) => Ok(good(page(path, prices, self.0.pages.borrow().len()))),
            Some(None) => Err(LoadFault {
                address: request.address.clone(),
                kind: LoadFaultKind::TimedOut { seconds: 15 },
            }),
            None => Ok(good(r#"{ "items": [] }"#.to_owned())),
        }
    }

    async fn wait(&self, _least: Duration, _most: Duration) {}

    fn now(&self) -> Instant {
        Instant::from_milliseconds(self.0.clock.get())
    }

    fn tell(&self, status: &CatalogStatus) {
        self.0.told.borrow_mut().push(*status);
    }

    async fn kept(&self, key: &str) -> Option<Vec<u8>> {
        self.0.kept.borrow().get(key).cloned()
    }

    async fn keep(&self, key: &str, bytes: Vec<u8>) -> Result<(), String> {
        if self.0.is_storage_full.get() {
            return Err("QuotaExceededError".to_owned());
        }
        self.0.kept.borrow_mut().insert(key.to_owned(), bytes);
        Ok(())
    }
}

/// A page of a source: `a.test/1` has products such as `a1-0`.
fn page(path: &str, prices: &[u32], pages: usize) -> String {
    let name = path.replace(".test/", "");
    let (source, number) = path.split_once('/').unwrap();
    let product = |(at, price): (usize, &u32)| {
        format!(r#"{{ "name": "{name} {at}", "place": "{number}-{at}", "price": {price} }}"#)
    };
    let products: Vec<String> = prices.iter().enumerate().map(product).collect();
    let next = number.parse::<usize>().unwrap() + 1;
    let next = if next <= pages {
        format!(r#", "next": "https://{source}/{next}""#)
    } else {
        String::new()
    };
    format!(r#"{{ "total": 40, "items": [{}] {next} }}"#, products.join(","))
}

impl Api {
    /// An API with these sources, each with its pages.
    fn with(sources: &[(&str, &[&[u32]])]) -> Self {
        let api = Self::default();
        let written: Vec<String> = sources.iter().map(|(source, _)| written(source)).collect();
        api.0.store.replace(format!(
            r#"{{ "name": "Shop", "default_region": "us",
                 "regions": [{{ "key": "us", "name": "United States", "currency": "USD", "countries": ["US"], "languages": ["en"] }}],
                 "sources": [{}] }}"#,
            written.join(",")
        ));
        for (source, pages) in sources {
            api.set(source, pages);
        }
        api
    }

    fn set(&self, source: &str, pages: &[&[u32]]) {
        for (number, prices) in (1..).zip(pages) {
            let path = format!("{source}/{number}");
            self.0.pages.borrow_mut().insert(path, Some(prices.to_vec()));
        }
    }

    fn let_through(&self, requests: usize) {
        self.0.let_through.set(requests);
    }

    fn let_second_through(&self) {
        self.0.is_second_through.set(true);
    }

    /// From now on no page comes; the next visit begins.
    fn go_down(&self) {
        self.0.pages.borrow_mut().values_mut().for_each(|page| *page = None);
    }

    /// A visit to the shop, with an engine of its own.
    fn visit(&self) -> Engine<Api> {
        self.0.told.borrow_mut().clear();
        Engine::new("https://shop.test/", self.clone())
    }

    fn stage(&self) -> CatalogStage {
        self.0.told.borrow().last().unwrap().stage
    }
}

fn written(source: &str) -> String {
    format!(
        r#"{{ "url": "https://{source}/1", "currency": "USD", "mapping": {{ "items": "$.items[*]", "total": "$.total",
             "paging": {{ "next_link": {{ "path": "$.next" }} }},
             "fields": {{ "name": ["$.name"], "price": {{ "amount": ["$.price"] }} }} }} }}"#
    )
}

/// How far a future comes that nothing wakes but the test.
fn poll<T>(future: &mut Pin<&mut impl Future<Output = T>>) -> Poll<T> {
    future.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}

/// What a future comes to without waiting for the outside.
fn now<T>(future: impl Future<Output = T>) -> T {
    match poll(&mut pin!(future)) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}

fn market() -> Market {
    Market {
        region: "us".parse().unwrap(),
        language: "en".parse().unwrap(),
        currency: None,
        country: None,
    }
}

fn browse(text: &str) -> Ask {
    let query = Query {
        text: text.to_owned(),
        per_page: 100,
        ..Query::default()
    };
    Ask::Browse {
        market: market(),
        query,
        now: Instant::default(),
    }
}

fn product(slug: &str) -> Ask {
    Ask::Product {
        market: market(),
        slug: slug.parse().unwrap(),
        now: Instant::default(),
    }
}

/// The slugs of a list.
fn found(answer: Result<Answer, Failure>) -> Vec<String> {
    let list = answer.and_then(List::try_from).unwrap();
    list.results.cards.iter().map(|card| card.slug.to_string()).collect()
}

/// What the product costs, in cents.
fn price(answer: Result<Answer, Failure>) -> i64 {
    let shown = answer.and_then(Box::<ShownProduct>::try_from).unwrap();
    shown.offers[0].price.unwrap().amount.minor_units
}

#[test]
fn the_first_page_is_shown_before_the_last_one_has_come() {
    let api = Api::with(&[("a.test", &[&[5, 6], &[7, 8], &[9]])]);
    let engine = api.visit();
    let mut asked = pin!(engine.answer(browse("")));
    assert!(poll(&mut asked).is_pending());
    api.let_through(1);
    let Poll::Ready(answer) = poll(&mut asked) else {
        panic!("it waits for the second page")
    };
    assert_eq!(found(answer), ["a1-0", "a1-1"]);
    assert_eq!(price(now(engine.answer(product("a1-1")))), 600);
    // What filters leave is said of all there is.
    let list = now(engine.answer(browse(""))).and_then(List::try_from).unwrap();
    assert_eq!(list.results.facets, []);
    let status = *api.0.told.borrow().last().unwrap();
    assert_eq!(
        (status.products, status.total, status.stage),
        (2, Some(40), CatalogStage::Reading)
    );
    assert_eq!(engine.revision(), status.revision);

    api.let_through(9);
    now(engine.read_on());
    assert_eq!(found(now(engine.answer(browse("")))).len(), 5);
    assert!(engine.revision() > status.revision);
    assert_eq!(
        api.stage(),
        CatalogStage::Whole {
            as_of: Instant::default()
        }
    );
}

/// A revision costs as much as there are products: one for each page would be quadratic.
#[test]
fn revisions_come_the_more_seldom_the_more_there_is() {
    let pages: Vec<&[u32]> = vec![&[1, 2]; 200];
    let api = Api::with(&[("a.test", &pages)]);
    let engine = api.visit();
    for requests in 1..=201 {
        api.let_through(requests);
        let _ = poll(&mut pin!(engine.warm_up()));
        api.0.clock.set(api.0.clock.get() + 1000);
    }
    assert_eq!(found(now(engine.answer(browse("")))).len(), 100);
    let status = *api.0.told.borrow().last().unwrap();
    assert_eq!(status.products, 400);
    assert!((10..60).contains(&status.revision), "{} revisions", status.revision);
}

#[test]
fn what_is_not_there_yet_is_waited_for_and_what_is_nowhere_is_said_at_the_end() {
    let api = Api::with(&[("a.test", &[&[5], &[6]])]);
    let engine = api.visit();
    api.let_through(1);
    assert_eq!(found(now(engine.answer(browse("")))), ["a1-0"]);
    let cart = {
        let mut cart = Cart::default();
        let key = |slug: &str| LineKey {
            product: slug.parse().unwrap(),
            variant: slug.parse().unwrap(),
        };
        cart.add(key("a2-0"), "A product of the second page", 1, 9, Instant::default());
        cart
    };
    let price_cart = Ask::Price {
        market: market(),
        cart,
        now: Instant::default(),
    };
    let mut of_second_page = pin!(engine.answer(product("a2-0")));
    let mut of_no_page = pin!(engine.answer(product("teapot")));
    let mut words_of_second_page = pin!(engine.answer(browse("a2")));
    let mut words_of_no_page = pin!(engine.answer(browse("teapot")));
    let mut priced = pin!(engine.answer(price_cart));
    assert!(poll(&mut of_second_page).is_pending());
    assert!(poll(&mut of_no_page).is_pending());
    assert!(poll(&mut words_of_second_page).is_pending());
    assert!(poll(&mut words_of_no_page).is_pending());
    assert!(poll(&mut priced).is_pending());
    api.let_through(2);
    assert_eq!(price(now(of_second_page)), 600);
    assert!(matches!(now(of_no_page), Err(Failure::NoSuchProduct)));
    assert_eq!(found(now(words_of_second_page)), ["a2-0"]);
    assert_eq!(found(now(words_of_no_page)), [""; 0]);
    let priced = now(priced).and_then(PricedCart::try_from).unwrap();
    assert!(
        priced
            .lines
            .iter()
            .chain(&priced.parked)
            .all(|line| line.name == "a2 0")
    );
}

#[test]
fn of_two_sources_the_earlier_has_a_product_whichever_comes_first() {
    let api = Api::with(&[("a.test", &[&[5]]), ("b.test", &[&[7]])]);
    // Both call it by its place in a page.
    let store = api
        .0
        .store
        .borrow()
        .replace(r#"["$.name"]"#, r#"["$.name"], "slug": ["$.place"]"#);
    api.0.store.replace(store);
    let engine = api.visit();
    // The second source is there first, and shown.
    let mut asked = pin!(engine.answer(product("1-0")));
    assert!(poll(&mut asked).is_pending());
    api.let_second_through();
    assert_eq!(price(now(asked)), 700);
    api.let_through(9);
    now(engine.read_on());
    assert_eq!(found(now(engine.answer(browse("")))), ["1-0"]);
    assert_eq!(price(now(engine.answer(product("1-0")))), 500);
}

#[test]
fn the_next_visit_begins_with_what_was_kept_and_is_told_what_has_changed() {
    let api = Api::with(&[("a.test", &[&[5, 6], &[7]])]);
    api.let_through(9);
    now(api.visit().warm_up());
    assert_eq!(api.0.kept.borrow().len(), 1);

    // A minute later nothing has come of the API, and everything is there, as of a minute ago.
    api.0.clock.set(60_000);
    api.let_through(0);
    api.0.asked.borrow_mut().clear();
    let engine = api.visit();
    assert_eq!(found(now(engine.answer(browse("")))).len(), 3);
    let as_of = Instant::default();
    assert_eq!(
        api.stage(),
        CatalogStage::Kept {
            as_of,
            is_refreshing: true
        }
    );
    let revision = engine.revision();
    // The same once more changes nothing but the age.
    api.let_through(9);
    now(engine.read_on());
    let as_of = Instant::from_milliseconds(60_000);
    assert_eq!(
        (engine.revision(), api.stage()),
        (revision, CatalogStage::Whole { as_of })
    );

    // Another price does, and only once all of it is there.
    api.set("a.test", &[&[5, 4], &[7]]);
    api.0.asked.borrow_mut().clear();
    api.let_through(1);
    let engine = api.visit();
    assert_eq!(price(now(engine.answer(product("a1-1")))), 600);
    let revision = engine.revision();
    api.let_through(9);
    now(engine.read_on());
    assert!(engine.revision() > revision);
    assert_eq!(price(now(engine.answer(product("a1-1")))), 400);
    let engine = api.visit();
    assert_eq!(price(now(engine.answer(product("a1-1")))), 400);
}

#[test]
fn an_api_that_is_down_leaves_what_was_kept_and_says_how_old_it_is() {
    let api = Api::with(&[("a.test", &[&[5], &[6]])]);
    api.let_through(99);
    now(api.visit().warm_up());
    api.go_down();
    api.0.clock.set(180_000);
    let engine = api.visit();
    now(engine.warm_up());
    let kept = CatalogStage::Kept {
        as_of: Instant::default(),
        is_refreshing: false,
    };
    assert_eq!(api.stage(), kept);
    assert_eq!(found(now(engine.answer(browse("")))), ["a1-0", "a2-0"]);
    // What it does not have may be new: whether it is cannot be said.
    assert!(matches!(now(engine.answer(product("teapot"))), Err(Failure::Load(_))));

    // It is tried again when a while has passed, or at once when the network is there again.
    api.set("a.test", &[&[5], &[1]]);
    let asked = api.0.asked.borrow().len();
    now(engine.try_again(false));
    assert_eq!(api.0.asked.borrow().len(), asked);
    now(engine.try_again(true));
    assert_eq!(price(now(engine.answer(product("a2-0")))), 100);
    assert_eq!(
        api.stage(),
        CatalogStage::Whole {
            as_of: Instant::from_milliseconds(180_000)
        }
    );
}

#[test]
fn what_is_old_or_of_the_future_is_shown_only_where_the_api_is_down() {
    for visited in [8 * 24 * 3_600_000, -1] {
        let api = Api::with(&[("a.test", &[&[5]])]);
        api.let_through(1);
        now(api.visit().warm_up());
        api.0.clock.set(visited);
        let engine = api.visit();
        let mut asked = pin!(engine.answer(browse("")));
        assert!(poll(&mut asked).is_pending(), "{visited}");
        api.go_down();
        api.let_through(99);
        assert_eq!(found(now(asked)), ["a1-0"], "{visited}");
    }
}

#[test]
fn of_several_sources_the_one_that_fails_stays_as_it_was() {
    let api = Api::with(&[("a.test", &[&[5]]), ("b.test", &[&[7]])]);
    api.let_through(99);
    now(api.visit().warm_up());
    api.set("a.test", &[&[4]]);
    api.0.pages.borrow_mut().insert("b.test/1".to_owned(), None);
    let engine = api.visit();
    now(engine.warm_up());
    assert_eq!(price(now(engine.answer(product("a1-0")))), 400);
    assert_eq!(price(now(engine.answer(product("b1-0")))), 700);
    assert!(matches!(
        api.stage(),
        CatalogStage::Kept {
            is_refreshing: false,
            ..
        }
    ));
}

#[test]
fn another_store_or_damaged_bytes_are_read_anew() {
    let api = Api::with(&[("a.test", &[&[5]])]);
    api.let_through(1);
    now(api.visit().warm_up());
    let key = api.0.kept.borrow().keys().next().unwrap().clone();
    let is_read_anew = || {
        let engine = api.visit();
        poll(&mut pin!(engine.answer(browse("")))).is_pending()
    };
    assert!(!is_read_anew());
    for bytes in [b"".as_slice(), b"nonsense", &[255; 64]] {
        api.0.kept.borrow_mut().insert(key.clone(), bytes.to_vec());
        assert!(is_read_anew(), "{bytes:?}");
    }
    let store = api.0.store.borrow().replace("Shop", "Another shop");
    api.0.store.replace(store);
    assert!(is_read_anew());
}

/// The bug: what goes on after an answer read a wrong `store.json` again, and left its failure for the next question,
/// which was asked when the file had been mended.
#[test]
fn a_store_that_was_mended_opens_with_the_next_question() {
    let api = Api::with(&[("a.test", &[&[5]])]);
    let right = api.0.store.replace("{}".to_owned());
    let engine = api.visit();
    now(engine.warm_up());
    assert!(now(engine.answer(Ask::Open)).is_err());
    now(engine.try_again(false));
    api.0.store.replace(right);
    assert_eq!(now(engine.answer(Ask::Open)).err(), None);
}

#[test]
fn storage_that_is_full_is_told_to_the_developer_and_to_nobody_else() {
    let api = Api::with(&[("a.test", &[&[5]])]);
    api.let_through(1);
    api.0.is_storage_full.set(true);
    let engine = api.visit();
    now(engine.warm_up());
    assert_eq!(found(now(engine.answer(browse("")))), ["a1-0"]);
    let notes = engine.take_notes();
    assert_eq!(
        notes,
        ["the catalog is not kept for the next visit: QuotaExceededError"]
    );
}

#[test]
fn an_api_that_was_never_there_is_told_to_who_asks_and_the_next_tries_again() {
    let api = Api::with(&[("a.test", &[&[5]])]);
    api.let_through(99);
    api.go_down();
    let engine = api.visit();
    now(engine.warm_up());
    assert!(matches!(now(engine.answer(browse(""))), Err(Failure::Load(_))));
    assert!(matches!(now(engine.answer(browse(""))), Err(Failure::Load(_))));
    api.set("a.test", &[&[5]]);
    assert_eq!(found(now(engine.answer(browse("")))), ["a1-0"]);
}
