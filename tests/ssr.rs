//! The same views render natively to HTML, from the bundled demo catalog read as in the browser.
#![cfg(feature = "ssr")]
#![recursion_limit = "256"] // As in the crate: views nest types deeply.
#![allow(clippy::unwrap_used)] // All of this file is tests, helpers included.

mod demo;

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use demo::{BASE, Folder};
use leptos::prelude::*;
use vitrine::components::{CartContents, HomeSections, ProductDetails, ProductGrid, Proposed, ReviewList};
use vitrine::domain::cart::{Cart, LineKey};
use vitrine::domain::query::Query;
use vitrine::domain::{Instant, Slug};
use vitrine::engine::Engine;
use vitrine::engine::protocol::{Answer, Ask, Failure, Market, Storefront};
use vitrine::state::{
    CartState, CatalogState, ClockState, Navigation, Overlays, Place, PlaceState, PreferencesState, StorefrontState,
    SuggestionState, SwitchState,
};
use vitrine::text::Messages;

fn ask(question: Ask) -> Result<Answer, Failure> {
    futures_executor::block_on(Engine::new(BASE, Folder).answer(question))
}

fn asked<T: TryFrom<Answer, Error = Failure>>(question: Ask) -> T {
    ask(question).and_then(T::try_from).unwrap()
}

fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

/// A region of the demo store, in English.
fn market(region: &str) -> Market {
    market_in(region, "en")
}

fn market_in(region: &str, language: &str) -> Market {
    Market {
        region: region.parse().unwrap(),
        language: language.parse().unwrap(),
        currency: None,
        country: None,
    }
}

/// The shop speaks the language of a message file from now on.
fn speak(language: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("public/text/{language}.json"));
    let texts: HashMap<String, String> = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    Messages::new(language.parse().unwrap(), language.to_owned(), texts).put_to_use();
}

/// A moment before any date of the demo's rulebook.
fn now() -> Instant {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

/// Renders a view in a place of the demo store.
fn rendered(place: &str, view: impl FnOnce(Arc<Place>) -> AnyView) -> String {
    let storefront: Storefront = asked(Ask::Open);
    speak("en");
    let place = Arc::new(Place::named(&storefront, "", place).unwrap());
    Owner::new().with(|| {
        CatalogState::provide();
        ClockState::provide();
        CartState::provide();
        Overlays::provide();
        StorefrontState::provide(storefront);
        Navigation::provide("", |_| {});
        PreferencesState::provide();
        let here = Some(Arc::clone(&place));
        PlaceState::provide(Memo::new(move |_| here.clone()));
        SuggestionState::provide();
        SwitchState::provide();
        view(place).to_html()
    })
}

fn contains(html: &str, words: &[&str]) {
    for word in words {
        assert!(html.contains(word), "no {word} in {html}");
    }
}

#[test]
fn the_home_page_renders() {
    let sections = asked(Ask::Home {
        market: market("us"),
        now: now(),
    });
    let html = rendered("us", |place| view! { <HomeSections sections place/> }.into_any());
    contains(
        &html,
        &["Halvik Drift", "/us/product/drift", "/us/category/audio", "10 products"],
    );
}

#[test]
fn a_category_renders_with_its_prices() {
    let query = Query {
        category: Some(slug("phones")),
        per_page: 24,
        ..Query::default()
    };
    let list: vitrine::engine::protocol::List = asked(Ask::Browse {
        market: market("br"),
        query,
        now: now(),
    });
    assert_eq!(list.results.total, 8);
    let html = rendered("br", |place| {
        view! { <ProductGrid cards=list.results.cards place/> }.into_any()
    });
    contains(&html, &["Halvik Fjord X2", "BRL\u{a0}5499.00"]);
}

fn product_page(place: &str, slug_text: &str) -> String {
    let mut shown: Box<vitrine::engine::protocol::ShownProduct> = asked(Ask::Product {
        market: market(place),
        slug: slug(slug_text),
        now: now(),
    });
    let proposed = Proposed::take(&mut shown);
    rendered(place, |place| {
        view! {
            <ProductDetails shown=*shown proposed place chosen=Signal::stored(None::<Slug>) on_choose=|_| ()>
                {None::<String>}
            </ProductDetails>
        }
        .into_any()
    })
}

#[test]
fn a_product_that_is_sold_renders_with_its_button() {
    contains(
        &product_page("us", "drift"),
        &["Halvik Drift", "Add to cart", "Chalk", "Sold in the United States"],
    );
}

#[test]
fn a_product_that_is_withheld_renders_with_reason_places_and_substitutes() {
    let html = product_page("cn", "bank-30");
    contains(
        &html,
        &[
            "Not sold in China",
            "111 Wh",
            "Germany",
            "For sale here instead",
            "Halvik Bank 20",
        ],
    );
    assert!(!html.contains("Add to cart"), "{html}");
}

#[test]
fn a_product_is_compared_between_regions_by_how_each_has_it() {
    contains(&product_page("us", "vault"), &["In other regions", "Compare regions"]);
    let forms: Vec<vitrine::engine::protocol::RegionalForm> = asked(Ask::Compare {
        market: market("us"),
        slug: slug("vault"),
        regions: ["ae", "nowhere", "ru"].map(|key| key.parse().unwrap()).to_vec(),
        now: now(),
    });
    let names: Vec<&str> = forms.iter().map(|form| form.name.as_str()).collect();
    assert_eq!(names, ["Halvik Vault with Safe", "Halvik Vault"]);
    let note = forms[0].note.as_deref().unwrap_or_default();
    assert!(note.contains("The private relay is not offered here."), "{note}");
    assert!(forms[1].offer.is_not_sold());
    assert_ne!(forms[0].specifications, forms[1].specifications);
}

#[test]
fn what_search_engines_read_is_of_the_region() {
    let of = |place: &str, product: &str| -> String {
        asked(Ask::StructuredData {
            market: market(place),
            slug: slug(product),
            url: format!("https://shop.test/{place}/product/{product}"),
            now: now(),
        })
    };
    contains(
        &of("de", "drift"),
        &[
            "\"priceCurrency\":\"EUR\"",
            "\"eligibleRegion\":[\"DE\",\"AT\"]",
            "schema.org/InStock",
        ],
    );
    assert!(!of("us", "fjord-lite").contains("\"offers\""));
}

#[test]
fn an_announced_region_sells_nothing_yet() {
    let html = product_page("jp", "drift");
    contains(&html, &["Coming to Japan, date to be announced"]);
    assert!(!html.contains("Add to cart"), "{html}");
}

#[test]
fn reviews_render_as_text_in_their_own_language() {
    let reviews = asked(Ask::Reviews { slug: slug("fjord-x2") });
    let html = rendered("us", |_| view! { <ReviewList reviews/> }.into_any());
    contains(&html, &["out of 5 stars", "lang=\""]);
}

#[test]
fn a_cart_renders_with_what_is_kept_apart() {
    let mut cart = Cart::default();
    for (product, variant) in [("drift", "drift-ink"), ("fjord-lite", "fjord-lite-ink-128")] {
        let key = LineKey {
            product: slug(product),
            variant: slug(variant),
        };
        cart.set(key, product, 2, now());
    }
    let cart = asked(Ask::Price {
        market: market("us"),
        cart,
        now: now(),
    });
    let html = rendered("us", |place| view! { <CartContents cart place/> }.into_any());
    contains(
        &html,
        &["USD\u{a0}498.00", "Kept for you", "Not sold in the United States"],
    );
}

#[test]
fn an_unknown_product_and_region_are_told_apart() {
    let product = Ask::Product {
        market: market("us"),
        slug: slug("nothing"),
        now: now(),
    };
    assert_eq!(ask(product), Err(Failure::NoSuchProduct));
    assert_eq!(
        ask(Ask::Home {
            market: market("zz"),
            now: now()
        }),
        Err(Failure::NoSuchRegion)
    );
}

#[test]
fn the_pseudo_language_is_spoken_at_its_address_and_offered_to_nobody() {
    let storefront: Storefront = asked(Ask::Open);
    let language = |place: &str| Place::named(&storefront, "", place).unwrap().language.to_string();
    assert_eq!(language("us-en-XA"), "en-XA");
    assert_eq!(language("us-en-GB"), "en");
    let place = Place::named(&storefront, "", "us-en-XA").unwrap();
    let files = storefront.message_files(&place.language);
    assert_eq!(files, [format!("{BASE}text/en-XA.json")]);
    assert!(storefront.offered_languages().all(|language| !language.is_pseudo()));
}
