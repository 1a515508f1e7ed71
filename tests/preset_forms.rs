//! The forms of answers that a preset reads beside the list that its fixture has: a single product, several searches at
//! once, the ways in which a page writes JSON-LD.
#![allow(clippy::unwrap_used)] // All of this file is tests, helpers included.

use serde_json::{Value, json};
use vitrine::domain::product::{Product, Stock};
use vitrine::source::{Catalog, Reading, Tree, preset, read_page, read_reviews, recognise};

/// Checks that a body is recognised as the preset's and read by the preset as named in `store.json`: each product's
/// name and what its first variant costs.
fn check(name: &str, body: &Value, expected: &[&str]) {
    let products = read(name, body);
    let read: Vec<String> = products.iter().map(told).collect();
    assert_eq!(read, expected, "{body}");
}

fn read(name: &str, body: &Value) -> Vec<Product> {
    let mut tree = Tree::parse(body.to_string()).unwrap();
    let recognised = recognise(tree.root()).map(|preset| preset.name);
    assert_eq!(recognised.as_deref(), Some(name), "{body}");
    let mapping = preset(name).unwrap().mapping;
    let reading = Reading {
        mapping: &mapping,
        address: "https://api.test/products",
        currency: "EUR".parse().ok(),
        language: None,
    };
    let mut catalog = Catalog::default();
    read_page(&mut tree, &reading, &mut catalog);
    assert_eq!(catalog.dropped, [], "{body}");
    catalog.products
}

fn told(product: &Product) -> String {
    let prices: Vec<String> = product.variants[0]
        .prices
        .iter()
        .map(|price| format!("{} {}", price.amount.to_decimal(), price.amount.currency))
        .collect();
    format!("{} {}", product.name, prices.join(", ")).trim().to_owned()
}

#[test]
fn json_ld_is_read_in_each_form_that_pages_have() {
    let offer = json!({ "@type": "Offer", "price": "12.50", "priceCurrency": "USD", "availability": "InStock" });
    let bowl = json!({ "@type": "Product", "name": "Bowl", "sku": "B", "offers": offer });
    let cup = json!({ "@type": "Product", "name": "Cup", "sku": "C", "offers": [offer] });
    let crumbs = json!({ "@type": "BreadcrumbList", "itemListElement": [{ "@type": "ListItem", "name": "Home" }] });
    let list = json!({ "@type": "ItemList", "itemListElement": [
        { "@type": "ListItem", "position": 1, "item": bowl }, { "@type": "ListItem", "position": 2, "item": cup }] });
    let both = ["Bowl 12.50 USD", "Cup 12.50 USD"];
    check("schema-org", &bowl, &both[..1]);
    check("schema-org", &json!([crumbs, bowl, cup]), &both);
    check("schema-org", &json!({ "@graph": [crumbs, bowl, cup] }), &both);
    check("schema-org", &list, &both);
    check("schema-org", &json!({ "@graph": [crumbs, list] }), &both);
    check(
        "schema-org",
        &json!({ "@type": "ItemList", "itemListElement": [bowl, cup] }),
        &both,
    );
    check(
        "schema-org",
        &json!({ "@type": "CollectionPage", "mainEntity": list }),
        &both,
    );
    check(
        "schema-org",
        &json!({ "@type": "ItemPage", "mainEntity": bowl }),
        &both[..1],
    );
}

#[test]
fn offers_come_alone_in_lists_and_in_sums() {
    let check_offers = |offers: Value, expected: &str| {
        check(
            "schema-org",
            &json!({ "@type": "Product", "name": "Bowl", "offers": offers }),
            &[expected],
        );
    };
    check_offers(json!({ "price": 12, "priceCurrency": "EUR" }), "Bowl 12.00 EUR");
    check_offers(json!([{ "price": 12 }, { "price": 9 }]), "Bowl 12.00 EUR");
    check_offers(
        json!({ "@type": "AggregateOffer", "lowPrice": "9.90", "highPrice": 20, "priceCurrency": "USD" }),
        "Bowl 9.90 USD",
    );
    check_offers(
        json!({ "@type": "Offer", "priceSpecification": { "price": 7.5, "priceCurrency": "GBP" } }),
        "Bowl 7.50 GBP",
    );
    check_offers(
        json!([{ "@type": "Offer", "price": 5, "priceCurrency": "EUR" }, { "@type": "Offer", "price": 6, "priceCurrency": "USD" }]),
        "Bowl 5.00 EUR, 6.00 USD",
    );
}

#[test]
fn any_offer_in_stock_is_enough() {
    let body = json!({ "@type": "Product", "name": "Bowl", "offers": [
        { "price": 5, "availability": "https://schema.org/OutOfStock" }, { "price": 6, "availability": "https://schema.org/InStock" }] });
    assert_eq!(read("schema-org", &body)[0].variants[0].stock, Stock::In(None));
}

#[test]
fn what_another_vocabulary_calls_a_product_is_not_json_ld_of_schema_org() {
    let body = json!({ "@type": "Product", "@id": "/api/products/1", "name": "Bowl", "variants": ["/api/variants/1"] });
    let tree = Tree::parse(body.to_string()).unwrap();
    assert!(recognise(tree.root()).is_none());
}

#[test]
fn a_single_product_is_read_as_its_list_is() {
    let spree = json!({ "id": "1", "type": "product", "attributes": { "name": "Bowl", "slug": "bowl", "price": "5.0", "display_price": "$5.00", "currency": "USD" },
        "relationships": { "option_types": { "data": [] }, "images": { "data": [{ "id": "9", "type": "image" }] } } });
    let image = json!({ "id": "9", "type": "image", "attributes": { "styles": [{ "url": "/small.jpg" }, { "url": "/large.jpg" }] } });
    let body = json!({ "data": spree, "included": [image] });
    check("spree", &body, &["Bowl 5.00 USD"]);
    assert_eq!(read("spree", &body)[0].images[0].url, "https://api.test/large.jpg");

    let shopware = json!({ "id": "a", "name": "Bowl", "productNumber": "B1", "calculatedPrice": { "unitPrice": 5 } });
    check(
        "shopware",
        &json!({ "product": shopware, "configurator": [] }),
        &["Bowl 5.00 EUR"],
    );
    check("shopware", &shopware, &["Bowl 5.00 EUR"]);

    let elastic_path = json!({ "id": "a", "attributes": { "name": "Bowl", "commodity_type": "physical", "price": { "USD": { "amount": 500 } } } });
    check("elastic-path", &json!({ "data": elastic_path }), &["Bowl 5.00 USD"]);

    let mercado = json!({ "id": "MLA1", "title": "Bowl", "price": 5, "currency_id": "ARS", "buying_mode": "buy_it_now", "status": "active" });
    check("mercadolibre", &mercado, &["Bowl 5.00 ARS"]);
    check(
        "mercadolibre",
        &json!([{ "code": 200, "body": mercado }]),
        &["Bowl 5.00 ARS"],
    );

    let food =
        json!({ "code": "40", "status": 1, "product": { "code": "40", "product_name": "Oats", "nutriments": {} } });
    check("openfoodfacts", &food, &["Oats"]);

    let ebay = json!({ "itemId": "v1|1|0", "legacyItemId": "1", "title": "Bowl", "price": { "value": "5.00", "currency": "USD" } });
    check("ebay", &ebay, &["Bowl 5.00 USD"]);

    let walmart = json!({ "itemId": 1, "name": "Bowl", "categoryPath": "Home", "salePrice": 5 });
    check("walmart", &walmart, &["Bowl 5.00 EUR"]);
}

#[test]
fn of_several_searches_the_first_that_found_anything_is_read() {
    let hit = json!({ "objectID": "1", "name": "Bowl", "price": 5 });
    let other = json!({ "objectID": "2", "name": "Cup", "price": 6 });
    check(
        "algolia",
        &json!({ "results": [{ "hits": [hit] }, { "hits": [other] }] }),
        &["Bowl 5.00 EUR"],
    );
    check(
        "algolia",
        &json!({ "results": [{ "hits": [] }, { "hits": [other] }] }),
        &["Cup 6.00 EUR"],
    );
    let found = |document: &Value| json!({ "found": 1, "hits": [{ "document": document }] });
    check(
        "typesense",
        &json!({ "results": [found(&hit), found(&other)] }),
        &["Bowl 5.00 EUR"],
    );
    let groups = json!({ "found": 2, "grouped_hits": [{ "hits": [{ "document": hit }, { "document": other }] }] });
    check("typesense", &groups, &["Bowl 5.00 EUR"]);
}

#[test]
fn reviews_are_read_from_a_products_own_answer() {
    let first = |name: &str, body: &Value| {
        let fields = preset(name).unwrap().mapping.reviews.unwrap();
        let reviews = read_reviews(&Tree::parse(body.to_string()).unwrap(), &fields);
        let review = reviews[0].clone();
        (review.author, review.stars, review.text, review.date.unwrap())
    };
    let expected = ("Ada".to_owned(), 4, "Deep.".to_owned(), "2026-02-01".to_owned());
    let dummy = json!({ "id": 1, "reviews": [{ "rating": 4, "comment": "Deep.", "date": "2026-02-01T09:41:02.053Z", "reviewerName": "Ada" }] });
    assert_eq!(first("dummyjson", &dummy), expected);
    let json_ld = json!({ "@type": "Product", "review": [{ "author": { "name": "Ada" }, "datePublished": "2026-02-01", "reviewBody": "Deep.",
        "reviewRating": { "ratingValue": "4" } }] });
    assert_eq!(first("schema-org", &json_ld), expected);
}

#[test]
fn articles_of_a_content_store_or_a_search_engine_are_no_products() {
    let articles = [
        json!({ "items": [{ "sys": { "contentType": { "sys": { "id": "post" } } }, "fields": { "title": "News", "slug": "news" } }] }),
        json!({ "hits": [{ "objectID": "1", "title": "News", "url": "/news" }], "nbHits": 1 }),
        json!({ "hits": [{ "document": { "id": "1", "title": "News" } }], "found": 1 }),
    ];
    for body in articles {
        assert!(
            recognise(Tree::parse(body.to_string()).unwrap().root()).is_none(),
            "{body}"
        );
    }
}
