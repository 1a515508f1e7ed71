//! The forms in which APIs write their products, each with the mapping that reads it. Bodies are as small as they can be.
#![allow(clippy::unwrap_used)] // All of this file is tests, helpers included.

mod summary;

use std::sync::LazyLock;

use serde_json::{Value, json};
use vitrine::domain::Language;
use vitrine::source::{Catalog, Mapping, Reading, Tree, read_page, trace};

use summary::summary;

fn mapping_of(mapping: &Value) -> Mapping {
    vitrine::json::read(mapping).unwrap()
}

/// Reads `body` by `mapping`, for a store in French with prices in euros.
fn read(mapping: &Value, body: &Value) -> String {
    let mut catalog = Catalog::default();
    read_page(&mut tree(body), &reading(&mapping_of(mapping)), &mut catalog);
    assert_eq!(catalog.dropped, []);
    catalog.products.iter().map(summary).collect()
}

fn tree(body: &Value) -> Tree {
    Tree::parse(body.to_string()).unwrap()
}

fn reading(mapping: &Mapping) -> Reading<'_> {
    static FRENCH: LazyLock<Language> = LazyLock::new(|| "fr".parse().unwrap());
    Reading {
        mapping,
        address: "https://api.test/v1/products?page=1",
        currency: "EUR".parse().ok(),
        language: Some(&FRENCH),
    }
}

/// The mapping of a bare array whose products have a name, with more fields.
fn fields(more: Value) -> Value {
    let mut fields = json!({ "name": "$.name" });
    for (name, value) in more.as_object().unwrap() {
        fields[name] = value.clone();
    }
    json!({ "items": "$[*]", "fields": fields })
}

/// Checks what is read of one product, without its first line.
fn check(more: Value, mut product: Value, expected: &str) {
    product["name"] = json!("Kettle");
    let read = read(&fields(more), &json!([product]));
    let rest = read.split_once('\n').unwrap().1;
    assert_eq!(rest.trim(), expected, "{product}");
}

/// Checks the prices, with `unit` and whatever else in the price's fields.
fn check_price(price: Value, product: Value, expected: &str) {
    let expected = format!("0 | - | - | Unknown | {expected}");
    check(json!({ "variant": { "price": price } }), product, &expected);
}

fn check_stock(stock: Value, product: Value, expected: &str) {
    let expected = format!("0 | - | - | {expected} | no price");
    check(json!({ "stock": stock }), product, &expected);
}

fn names(mapping: Value, body: Value) -> Vec<String> {
    let read = read(&mapping, &body);
    let firsts = read.lines().filter(|line| !line.starts_with(' '));
    firsts
        .map(|line| line.split(" | ").take(4).collect::<Vec<_>>().join(" | "))
        .collect()
}

#[test]
fn products_are_found_wherever_they_are() {
    let by = |items: Value| json!({ "items": items, "fields": { "name": ["$.name", "$.document.name"] } });
    let kettle = json!({ "name": "Kettle" });
    for (items, body) in [
        (json!("$[*]"), json!([kettle])),
        (
            json!("$.data.products.edges[*].node"),
            json!({ "data": { "products": { "edges": [{ "node": kettle }] } } }),
        ),
        (
            json!("$.results[0].hits[*]"),
            json!({ "results": [{ "hits": [{ "document": kettle }] }] }),
        ),
        (
            json!(["$.products[*]", "$.product"]),
            json!({ "product": kettle, "products": null }),
        ),
        (json!("$"), kettle.clone()),
        (
            json!("$.objects[?@.type == 'ITEM']"),
            json!({ "objects": [{ "type": "TAX", "name": "VAT" }, { "type": "ITEM", "name": "Kettle" }] }),
        ),
        (
            json!("$..dishes[*]"),
            json!({ "menu": [{ "dishes": [] }, { "parts": [{ "dishes": [kettle] }] }] }),
        ),
    ] {
        assert_eq!(names(by(items.clone()), body), ["kettle | Kettle | - | -"], "{items}");
    }
}

/// People point at the list as often as at what is in it.
#[test]
fn a_path_to_a_list_stands_for_its_elements_where_several_are_wanted() {
    let mapping = json!({ "items": "$.products", "fields": {
        "name": "$.name", "tags": "$.tags", "images": "$.photos", "variants": "$.skus",
        "variant": { "id": "$.id", "options": { "entries": "$.is", "name": "$.of", "value": "$.as" } },
    } });
    let red = json!([{ "of": "Colour", "as": "Red" }]);
    let body = json!({ "products": [{
        "name": "Kettle", "tags": ["tea", "gift"], "photos": ["/a.jpg", "/b.jpg"],
        "skus": [{ "id": "r", "is": red }, { "id": "b" }],
    }] });
    let expected = "kettle | Kettle | - | - | - | tea, gift
  picture: https://api.test/a.jpg (Kettle)
  picture: https://api.test/b.jpg (Kettle)
  r | Red | - | Unknown | no price
  b | b | - | Unknown | no price
";
    assert_eq!(read(&mapping, &body), expected);
    let menu = json!({ "groups": { "at": "$.menu", "category": "$.title" }, "items": "$.dishes",
        "fields": { "name": "$.name", "price": { "lists": [{ "entries": "$.prices", "amount": "$.is" }] } } });
    let body = json!({ "menu": [{ "title": "Tea", "dishes": [{ "name": "Kettle", "prices": [{ "is": 9 }] }] }] });
    let expected = "kettle | Kettle | - | tea Tea | - | -\n  0 | - | - | Unknown | 9.00 EUR\n";
    assert_eq!(read(&menu, &body), expected);
    let single = json!({ "items": "$.product", "fields": { "name": "$.name" } });
    assert_eq!(names(single, json!({ "product": null })), Vec::<String>::new());
}

#[test]
fn products_nested_in_groups_have_the_groups_name_as_category() {
    let body = json!({ "menus": [
        { "title": "Hot drinks", "dishes": [{ "name": "Tea" }, { "name": "Coffee", "kind": "Specials" }] },
        { "title": "Cakes", "dishes": [{ "name": "Tart" }] },
    ] });
    let mapping = json!({
        "groups": { "at": "$.menus[*]", "category": "$.title" },
        "items": "$.dishes[*]",
        "fields": { "name": "$.name", "category": { "names": "$.kind" } },
    });
    assert_eq!(
        names(mapping, body),
        [
            "tea | Tea | - | hot-drinks Hot drinks",
            "coffee | Coffee | - | specials Specials",
            "tart | Tart | - | cakes Cakes",
        ]
    );
    let mapping = json!({
        "groups": { "at": "$.*", "key_is_category": true },
        "items": "$[*]",
        "fields": { "name": "$.name" },
    });
    let body = json!({ "Cakes": [{ "name": "Tart" }], "Drinks": [{ "name": "Tea" }] });
    assert_eq!(
        names(mapping, body),
        ["tart | Tart | - | cakes Cakes", "tea | Tea | - | drinks Drinks"]
    );
}

#[test]
fn the_members_of_an_object_can_be_products_by_their_ids() {
    let mapping = json!({ "items": "$.products.*", "key_is_id": true, "fields": { "name": "$.name" } });
    let body = json!({ "products": { "k-1": { "name": "Kettle" }, "p-2": { "name": "Pan" } } });
    assert_eq!(names(mapping, body), ["k-1 | Kettle | - | -", "p-2 | Pan | - | -"]);
}

#[test]
fn references_are_followed_to_their_rows() {
    let mapping = json!({
        "items": "$.data[*]",
        "joins": [
            { "references": "$.data[*].relationships.*.data", "key": ["$.type", "$.id"], "rows": "$.included[*]" },
            { "references": "$.data[*].relationships.*.data[*]", "key": ["$.type", "$.id"], "rows": "$.included[*]" },
            { "references": "$.data[*].attributes.taxon_ids[*]", "rows": "$.taxons[*]", "row_key": "$.id" },
        ],
        "fields": {
            "slug": "$.id",
            "name": "$.attributes.name",
            "brand": "$.relationships.maker.data.attributes.name",
            "category": { "names": "$.attributes.taxon_ids[*].name" },
            "images": "$.relationships.pictures.data[*].attributes.path",
        },
    });
    let body = json!({
        "data": [{
            "id": "1",
            "attributes": { "name": "Kettle", "taxon_ids": [7, 8] },
            "relationships": {
                "maker": { "data": { "type": "maker", "id": "3" } },
                "pictures": { "data": [{ "type": "picture", "id": "3" }, { "type": "picture", "id": "gone" }] },
            },
        }],
        "included": [
            { "type": "picture", "id": "3", "attributes": { "path": "/3.jpg" } },
            { "type": "maker", "id": "3", "attributes": { "name": "Loam" } },
        ],
        "taxons": [{ "id": 8, "name": "Kitchen" }, { "id": 7, "name": "Tea" }],
    });
    assert_eq!(
        read(&mapping, &body),
        "1 | Kettle | Loam | tea Tea, kitchen Kitchen | - | -\n  picture: https://api.test/3.jpg (Kettle)\n  0 | - | - | Unknown | no price\n"
    );
}

#[test]
fn amounts_come_in_major_and_minor_units() {
    check_price(json!({ "amount": "$.price" }), json!({ "price": 19.9 }), "19.90 EUR");
    check_price(
        json!({ "amount": "$.price" }),
        json!({ "price": "1.299,00 €" }),
        "1299.00 EUR",
    );
    check_price(
        json!({ "amount": "$.price" }),
        json!({ "price": "SAR 17.89" }),
        "17.89 SAR",
    );
    check_price(
        json!({ "amount": "$.price", "unit": "minor" }),
        json!({ "price": 1999 }),
        "19.99 EUR",
    );
    check_price(
        json!({ "amount": "$.price", "currency": "$.currency", "unit": "minor" }),
        json!({ "price": 1999, "currency": "jpy" }),
        "1999 JPY",
    );
    let with_exponent =
        json!({ "amount": "$.price", "currency": "$.currency", "exponent": "$.digits", "unit": "minor" });
    check_price(
        with_exponent.clone(),
        json!({ "price": "277666", "currency": "USD", "digits": 2 }),
        "2776.66 USD",
    );
    check_price(
        with_exponent.clone(),
        json!({ "price": "277666", "currency": "JPY", "digits": 2 }),
        "2777 JPY",
    );
    check_price(
        with_exponent,
        json!({ "price": "2776", "currency": "KWD", "digits": 0 }),
        "2776.000 KWD",
    );
    check_price(
        json!({ "amount": "$.price", "decimal_mark": "," }),
        json!({ "price": "1.299" }),
        "1299.00 EUR",
    );
}

#[test]
fn billionths_come_on_top_of_an_amount() {
    let fields = json!({ "amount": "$.price.units", "nanos": "$.price.nanos" });
    let check = |price: Value, expected: &str| check_price(fields.clone(), json!({ "price": price }), expected);
    check(json!({ "units": "19", "nanos": 990_000_000 }), "19.99 EUR");
    check(json!({ "units": 19, "nanos": 50_000_000 }), "19.05 EUR");
    // What is nothing may be left out.
    check(json!({ "units": "19" }), "19.00 EUR");
    check(json!({ "nanos": 500_000_000 }), "0.50 EUR");
}

#[test]
fn no_amount_is_no_price() {
    for price in [
        json!(null),
        json!(""),
        json!("on request"),
        json!(-1),
        json!({}),
        json!([]),
        json!(true),
    ] {
        check_price(json!({ "amount": "$.price" }), json!({ "price": price }), "no price");
    }
    check_price(
        json!({ "amount": ["$.price", "$.other"] }),
        json!({ "price": "", "other": 5 }),
        "5.00 EUR",
    );
}

#[test]
fn a_sale_is_one_when_it_is_cheaper_and_holds() {
    let fields = json!({ "amount": "$.price", "sale": "$.sale", "on_sale": "$.on_sale", "compare_at": "$.before" });
    for (product, expected) in [
        (json!({ "price": "10", "sale": "8" }), "8.00 EUR before 10.00"),
        (json!({ "price": "10", "sale": "" }), "10.00 EUR"),
        (json!({ "price": "10", "sale": "0.00" }), "10.00 EUR"),
        (json!({ "price": "10", "sale": "8", "on_sale": false }), "10.00 EUR"),
        (json!({ "price": "10", "sale": "12" }), "10.00 EUR"),
        (json!({ "price": null, "sale": "8" }), "8.00 EUR"),
        (json!({ "price": "10", "before": "0" }), "10.00 EUR"),
        (json!({ "price": "10", "before": "12" }), "10.00 EUR before 12.00"),
    ] {
        check_price(fields.clone(), product, expected);
    }
}

#[test]
fn prices_come_in_lists_by_currency_country_and_key() {
    check_price(
        json!({ "by_currency": "$.prices", "compare_at_by_currency": "$.before" }),
        json!({ "prices": { "USD": "5", "JPY": 700, "none": 1 }, "before": { "USD": "6" } }),
        "5.00 USD before 6.00, 700 JPY",
    );
    check_price(
        json!({ "lists": [{ "entries": "$.price.*", "key": "currency", "amount": "$.amount" }], "unit": "minor" }),
        json!({ "price": { "USD": { "amount": 500 }, "GBP": { "amount": 400 } } }),
        "5.00 USD, 4.00 GBP",
    );
    check_price(
        json!({
            "lists": [{
                "entries": "$.prices[*]", "amount": "$.value.cents", "currency": "$.value.currency", "region": "$.country",
                "exponent": "$.value.digits",
            }],
            "unit": "minor",
        }),
        json!({ "prices": [
            { "value": { "cents": 3000, "currency": "EUR", "digits": 2 }, "country": "DE" },
            { "value": { "cents": 4000, "currency": "USD", "digits": 2 } },
        ] }),
        "40.00 USD, 30.00 EUR in DE",
    );
    check_price(
        json!({ "lists": [{ "entries": "$.price.*", "key": "region", "amount": "$" }] }),
        json!({ "price": { "br": "5", "us": "R$ 6" } }),
        "5.00 EUR in br, 6.00 BRL in us",
    );
}

#[test]
fn the_currency_of_a_product_is_that_of_its_variants_amounts() {
    let price = json!({ "amount": "$.price", "currency": "$.currency" });
    check(
        json!({ "price": price, "variants": "$.variants[*]", "variant": { "id": "$.id", "price": price } }),
        json!({ "currency": "ars", "variants": [{ "id": "a", "price": 5 }, { "id": "b", "price": 6, "currency": "USD" }] }),
        "a | a | - | Unknown | 5.00 ARS\n  b | b | - | Unknown | 6.00 USD",
    );
}

#[test]
fn stock_is_said_unsaid_or_denied() {
    let all = json!({ "available": "$.available", "count": "$.counts[*]", "unlimited": "$.policy", "unlimited_when": ["continue"] });
    for (product, expected) in [
        (json!({}), "Unknown"),
        (json!({ "available": true }), "In(None)"),
        (json!({ "available": "OUT_OF_STOCK", "counts": [5] }), "Out"),
        (json!({ "available": true, "counts": [-56] }), "In(None)"),
        (json!({ "available": true, "counts": [3] }), "In(Some(3))"),
        (json!({ "counts": [3, "4.0000"] }), "In(Some(7))"),
        (json!({ "counts": ["0.00000", 0] }), "Out"),
        (json!({ "counts": [0], "policy": "CONTINUE" }), "In(None)"),
        (json!({ "counts": [0], "policy": "deny" }), "Out"),
        (json!({ "available": "no idea" }), "Unknown"),
    ] {
        check_stock(all.clone(), product, expected);
    }
    check_stock(json!({ "sold_out": "$.agotado" }), json!({ "agotado": 1 }), "Out");
    check_stock(
        json!({ "sold_out": "$.agotado" }),
        json!({ "agotado": false }),
        "In(None)",
    );
    check_stock(
        json!({ "unlimited": "$.manage_stock", "unlimited_when": ["false"] }),
        json!({ "manage_stock": false }),
        "In(None)",
    );
}

#[test]
fn options_of_variants_come_in_all_forms() {
    let variants =
        |options: Value| json!({ "variants": "$.variants[*]", "variant": { "id": "$.id", "options": options } });
    let both = "1 | Red, S | - | Unknown | no price\n  2 | Red, M | - | Unknown | no price";
    check(
        variants(json!({ "entries": "$.options" })),
        json!({ "variants": [
            { "id": 1, "options": { "Colour": "Red", "Size": "S" } }, { "id": 2, "options": { "Colour": "Red", "Size": "M" } },
        ] }),
        both,
    );
    check(
        variants(json!({ "entries": "$.attributes[*]", "name": "$.name", "value": ["$.value.label", "$.value"] })),
        json!({ "variants": [
            { "id": 1, "attributes": [{ "name": "Colour", "value": { "label": "Red" } }, { "name": "Size", "value": "S" }] },
            // Another order than the first variant's.
            { "id": 2, "attributes": [{ "name": "Size", "value": "M" }, { "name": "Colour", "value": "Red" }] },
        ] }),
        both,
    );
    check(
        variants(json!({ "values": ["$.option1", "$.option2"], "names": "$.options[*].name", "no_choice": "-" })),
        json!({
            "options": [{ "name": "Colour" }, { "name": "Size" }],
            "variants": [{ "id": 1, "option1": "Red", "option2": "S" }, { "id": 2, "option1": "Red", "option2": "M" }],
        }),
        both,
    );
    check(
        variants(json!({ "named": { "Colour": "$.color", "Size": "$.size" } })),
        json!({ "variants": [{ "id": 1, "color": "Red", "size": "S" }, { "id": 2, "color": "Red", "size": "M" }] }),
        both,
    );
    check(
        json!({ "variants": ["$.master", "$.others[*]"], "variant": { "id": "$.id", "name": "$.title" } }),
        json!({ "master": { "id": 1, "title": "Small" }, "others": [{ "id": 2, "title": "Large" }, { "id": 1 }] }),
        "1 | Small | - | Unknown | no price\n  2 | Large | - | Unknown | no price",
    );
    // Ids alone: told apart by them, at the product's price.
    check(
        json!({ "variants": "$.variations[*]", "price": { "amount": "$.price" } }),
        json!({ "variations": [11, 12], "price": 3 }),
        "11 | 11 | - | Unknown | 3.00 EUR\n  12 | 12 | - | Unknown | 3.00 EUR",
    );
}

#[test]
fn a_product_without_variants_does_not_repeat_its_name_as_an_option() {
    check(
        json!({ "variants": "$.variants[*]", "variant": { "id": "$.id", "name": "$.name" } }),
        json!({ "id": 7 }),
        "7 | - | - | Unknown | no price",
    );
}

#[test]
fn choices_of_the_product_make_its_variants() {
    check(
        json!({
            "choices": [{ "name": "Size", "values": "$.sizes[*]" }, { "name": "Colour", "values": "$.colours" }],
            "price": { "amount": "$.price" },
        }),
        json!({ "sizes": ["S", "M"], "colours": "red, blue", "price": 5 }),
        "s-red | S, red | - | Unknown | 5.00 EUR\n  s-blue | S, blue | - | Unknown | 5.00 EUR\n  \
         m-red | M, red | - | Unknown | 5.00 EUR\n  m-blue | M, blue | - | Unknown | 5.00 EUR",
    );
    check(
        json!({ "choices": [{ "name": "Size", "values": "$.sizes[*]" }] }),
        json!({ "sizes": [] }),
        "0 | - | - | Unknown | no price",
    );
}

#[test]
fn pictures_come_in_all_forms() {
    let check = |mapping: Value, product: Value, urls: &[&str]| {
        let mut product = product;
        product["name"] = json!("Kettle");
        let read = read(&mapping, &json!([product]));
        let found: Vec<&str> = read
            .lines()
            .filter_map(|line| Some(line.strip_prefix("  picture: ")?.split(' ').next().unwrap()))
            .collect();
        assert_eq!(found, urls, "{product}");
    };
    let images = |path: Value| fields(json!({ "images": path }));
    check(
        images(json!("$.image")),
        json!({ "image": "/a.jpg" }),
        &["https://api.test/a.jpg"],
    );
    check(
        images(json!("$.image")),
        json!({ "image": "//cdn.test/a b.jpg" }),
        &["https://cdn.test/a%20b.jpg"],
    );
    check(
        images(json!("$.image")),
        json!({ "image": "a.jpg" }),
        &["https://api.test/v1/a.jpg"],
    );
    check(
        images(json!("$.images[*]")),
        json!({ "images": [{ "src": "https://cdn.test/a.jpg?w=1&amp;h=2" }] }),
        &["https://cdn.test/a.jpg?w=1&h=2"],
    );
    check(
        images(json!(["$.gallery[*].url", "$.image"])),
        json!({ "gallery": [], "image": "/b.jpg" }),
        &["https://api.test/b.jpg"],
    );
    let mut several = images(json!("$.images"));
    several["pictures"] = json!({ "separator": ",", "base": "https://cdn.test/media/" });
    check(
        several,
        json!({ "images": "a.jpg, b.jpg,, a.jpg" }),
        &["https://cdn.test/media/a.jpg", "https://cdn.test/media/b.jpg"],
    );
    let mut below = images(json!("$.images[*]"));
    below["pictures"] = json!({ "base": "/media/catalog{address}" });
    check(
        below,
        json!({ "images": ["/m/u/mug.jpg", "https://cdn.test/a.jpg"] }),
        &["https://api.test/media/catalog/m/u/mug.jpg", "https://cdn.test/a.jpg"],
    );
    for refused in ["javascript:alert(1)", "data:image/png;base64,AA", ""] {
        check(images(json!("$.image")), json!({ "image": refused }), &[]);
    }
}

#[test]
fn categories_come_as_names_levels_and_paths() {
    let check = |category: Value, product: Value, expected: &str| {
        let mut product = product;
        product["name"] = json!("Kettle");
        let mapping = fields(json!({ "category": category }));
        assert_eq!(
            names(mapping, json!([product])),
            [format!("kettle | Kettle | - | {expected}")]
        );
    };
    check(
        json!({ "names": "$.c" }),
        json!({ "c": "mens-shirts" }),
        "mens-shirts Mens shirts",
    );
    check(
        json!({ "names": "$.c[*]" }),
        json!({ "c": [{ "id": 1, "name": "Tea" }, { "title": "Kitchen" }] }),
        "tea Tea, kitchen Kitchen",
    );
    check(
        json!({ "names": "$.c", "separator": ">" }),
        json!({ "c": "Kitchen > Tea" }),
        "tea Tea, kitchen Kitchen",
    );
    check(
        json!({ "names": "$.c", "separator": "," }),
        json!({ "c": "Kitchen, Tea" }),
        "kitchen Kitchen, tea Tea",
    );
    check(
        json!({ "names": "$.c[*]", "are_levels": true }),
        json!({ "c": ["Home", "Kitchen", "Tea"] }),
        "tea Tea, kitchen Kitchen, home Home",
    );
    check(
        json!({ "names": ["$.c.lvl1", "$.c.lvl0"], "separator": " > " }),
        json!({ "c": { "lvl0": "Kitchen", "lvl1": "Kitchen > Tea" } }),
        "tea Tea, kitchen Kitchen",
    );
}

#[test]
fn ratings_have_scales_and_may_have_to_be_averaged() {
    let check = |rating: Value, product: Value, expected: &str| {
        let expected = format!("{expected}\n  0 | - | - | Unknown | no price");
        check(json!({ "rating": rating }), product, expected.trim());
    };
    let plain = json!({ "mean": "$.rating", "count": "$.count" });
    check(
        plain.clone(),
        json!({ "rating": 4.31, "count": 7 }),
        "rating: 431 hundredths of 7",
    );
    check(
        plain.clone(),
        json!({ "rating": "4.3" }),
        "rating: 430 hundredths of an unknown count",
    );
    check(plain.clone(), json!({ "rating": 0, "count": 0 }), "");
    check(plain.clone(), json!({ "rating": 5, "count": 0 }), "");
    check(plain, json!({ "rating": 9 }), "");
    check(
        json!({ "mean": "$.percent", "out_of": 100 }),
        json!({ "percent": 87 }),
        "rating: 435 hundredths of an unknown count",
    );
    check(
        json!({ "mean": "$.r.value", "best": "$.r.best" }),
        json!({ "r": { "value": "8.5", "best": "10" } }),
        "rating: 425 hundredths of an unknown count",
    );
    check(
        json!({ "mean": "$.reviews[*].stars" }),
        json!({ "reviews": [{ "stars": 5 }, { "stars": 4 }, { "stars": 4 }] }),
        "rating: 433 hundredths of 3",
    );
}

#[test]
fn specifications_come_as_lists_objects_and_fields() {
    let rows = "specification: Care, Wash: By hand\n  specification: Weight: 1 kg\n  0 | - | - | Unknown | no price";
    check(
        json!({ "specifications": { "entries": "$.specs[*]", "name": "$.label", "value": "$.value", "group": "$.group" } }),
        json!({ "specs": [{ "label": "Wash", "value": "By hand", "group": "Care" }, { "label": "Weight", "value": "1 kg" }, { "label": "Empty" }] }),
        rows,
    );
    check(
        json!({ "specifications": { "entries": ["$.specs", "$.lines[*]"], "named": { "Height": "$.size.h", "Fits": "$.fits" } } }),
        json!({ "specs": { "battery_life": "30 h", "none": null }, "lines": ["Weight: 1 kg"], "size": { "h": 12 }, "fits": ["A", "B"] }),
        "specification: Battery life: 30 h\n  specification: Weight: 1 kg\n  specification: Fits: A, B\n  \
         specification: Height: 12\n  0 | - | - | Unknown | no price",
    );
}

#[test]
fn texts_in_several_languages_are_taken_in_ours() {
    let mapping = json!({ "items": "$[*]", "fields": { "slug": "$.id", "name": "$.name" } });
    for (name, expected) in [
        (
            json!({ "en": "Kettle", "fr": "Bouilloire", "de": "Kessel" }),
            "Bouilloire",
        ),
        (json!({ "de-DE": "Kessel", "fr-CA": "Bouilloire" }), "Bouilloire"),
        (json!({ "de": "Kessel", "en-US": "Kettle", "fr": "" }), "Kettle"),
        (json!({ "de": "Kessel", "it": "Bollitore" }), "Kessel"),
        (
            json!([{ "languageCode": "en", "name": "Kettle" }, { "languageCode": "fr", "name": "Bouilloire" }]),
            "Bouilloire",
        ),
    ] {
        assert_eq!(
            names(mapping.clone(), json!([{ "id": 1, "name": name }])),
            [format!("1 | {expected} | - | -")]
        );
    }
}

#[test]
fn descriptions_lose_their_markup_however_often_it_was_escaped() {
    for (description, expected) in [
        ("<p>One &amp; two</p><p>Three</p>", "One & two\\n\\nThree"),
        ("&lt;p&gt;One &amp;amp; two&lt;/p&gt;", "One & two"),
        (r#"{"blocks":[{"text":"One","inlineStyleRanges":[]}]}"#, "One"),
        ("2 < 3 & {x}", "2 < 3 & {x}"),
    ] {
        let expected = format!("text: {expected}\n  0 | - | - | Unknown | no price");
        check(
            json!({ "description": "$.text" }),
            json!({ "text": description }),
            &expected,
        );
    }
}

#[test]
fn dates_are_of_iso_8601_or_counted_from_1970() {
    for (date, expected) in [
        (json!("2026-05-14T09:30:00Z"), "2026-05-14"),
        (json!(1_778_751_000), "2026-05-14"),
        (json!(1_778_751_000_000_i64), "2026-05-14"),
        (json!("tomorrow"), "-"),
        (json!(20), "-"),
    ] {
        let read = read(
            &fields(json!({ "released": "$.date" })),
            &json!([{ "name": "Kettle", "date": date }]),
        );
        assert!(
            read.starts_with(&format!("kettle | Kettle | - | - | {expected} |")),
            "{read}"
        );
    }
}

#[test]
fn countries_that_a_source_names_are_read() {
    check(
        json!({ "sold_in": "$.countries[*]", "not_sold_in": "$.banned" }),
        json!({ "countries": ["BR", "RU"], "banned": "US,CA" }),
        "sold in: BR, RU\n  not sold in: US, CA\n  0 | - | - | Unknown | no price",
    );
}

#[test]
fn a_product_is_called_by_its_handle_else_its_id_else_its_name() {
    let mapping = json!({ "items": "$[*]", "fields": { "slug": "$.handle", "id": "$.id", "name": "$.name" } });
    let body = json!([
        { "handle": "/shop/red-kettle/", "id": 1, "name": "Kettle" },
        { "id": "gid://shop/Product/77", "name": "Kettle" },
        { "name": "Blue kettle" },
        { "id": "A 1/2", "name": "Kettle" },
    ]);
    let slugs: Vec<String> = names(mapping, body)
        .iter()
        .map(|line| line.split(" | ").next().unwrap().to_owned())
        .collect();
    assert_eq!(slugs, ["red-kettle", "77", "blue-kettle", "a-1-2"]);
}

#[test]
fn what_gave_a_field_can_be_traced() {
    let mapping = mapping_of(&fields(
        json!({ "id": ["$.sku", "$.id"], "variant": { "price": { "amount": "$.cost" } } }),
    ));
    let mut body = tree(&json!([{ "name": "Pan" }, { "name": "Kettle", "id": 5, "cost": "7.50" }]));
    let traced = trace(&mut body, &reading(&mapping), 1);
    let traced: Vec<String> = traced
        .iter()
        .map(|one| format!("{} {} {}", one.field, one.path, one.found))
        .collect();
    assert_eq!(
        traced,
        [
            "name $.name \"Kettle\"",
            "id $.id 5",
            "variant.price.amount $.cost \"7.50\""
        ]
    );
}
