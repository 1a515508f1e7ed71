//! What the engine tells of the days to come, from the bundled demo catalog read as in the browser.
#![allow(clippy::unwrap_used, clippy::panic)] // All of this file is tests, helpers included.

mod demo;

use demo::{BASE, Folder};
use futures_executor::block_on;
use vitrine::domain::schedule::ChangeKind;
use vitrine::engine::Engine;
use vitrine::engine::protocol::{Ask, Market, Schedule};

fn schedule(market: Market, now: &str, days: u32) -> Schedule {
    let now = now.parse().unwrap();
    let asked = Engine::new(BASE, Folder);
    let answer = block_on(asked.answer(Ask::Schedule { market, now, days }));
    answer.and_then(Schedule::try_from).unwrap()
}

fn market(region: &str, language: &str) -> Market {
    Market {
        region: region.parse().unwrap(),
        language: language.parse().unwrap(),
        currency: None,
        country: None,
    }
}

#[test]
fn an_opening_is_told_in_its_region_and_in_the_pages_language() {
    let told = schedule(market("de", "de"), "2027-02-01T00:00:00Z", 40);
    assert_eq!(told.more, 0);
    let [change] = told.changes.as_slice() else {
        panic!("{:?}", told.changes)
    };
    assert_eq!(change.at, "2027-03-01T09:00:00+01:00".parse().unwrap());
    assert_eq!(change.kind, ChangeKind::Opens { is_pre_order: false });
    assert_eq!(change.product.as_str(), "watch-4-trail");
    assert_eq!(schedule(market("us", "en"), "2027-02-01T00:00:00Z", 40).changes, []);
}

#[test]
fn prices_of_variants_are_told_with_the_labels_that_the_page_shows() {
    let told = schedule(market("de", "de"), "2026-12-01T00:00:00Z", 5);
    let bottles = told.changes.iter().filter(|change| change.product.as_str() == "bottle");
    let labels: Vec<&String> = bottles.flat_map(|change| &change.variants).collect();
    assert!(labels.iter().any(|label| label.starts_with("Tinte")), "{labels:?}");
}
