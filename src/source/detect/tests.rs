//! Each rule with the smallest body that needs it.

use proptest::prelude::*;

use super::detect;
use crate::source::mapping::{Mapping, Unit};
use crate::source::{Catalog, Paths, Reading, Tree, read_page};

pub(super) fn mapping_of(json: &str) -> Mapping {
    let tree = Tree::parse(json.to_owned()).unwrap();
    detect(&tree, "https://shop.test/api")
        .map(|found| found.mapping)
        .unwrap()
}

pub(super) fn written(paths: &Paths) -> String {
    paths.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ")
}

/// The names and prices that the shop would show, in cents.
pub(super) fn read(json: &str) -> Vec<(String, Option<i64>)> {
    let mut tree = Tree::parse(json.to_owned()).unwrap();
    let found = detect(&tree, "https://shop.test/api").unwrap();
    let reading = Reading {
        mapping: &found.mapping,
        address: "https://shop.test/api",
        currency: found.currency.or("USD".parse().ok()),
        language: None,
    };
    let mut catalog = Catalog::default();
    read_page(&mut tree, &reading, &mut catalog);
    let price = |product: &crate::domain::product::Product| {
        let variant = product.variants.first()?;
        Some(variant.prices.first()?.amount.minor_units)
    };
    catalog
        .products
        .iter()
        .map(|product| (product.name.clone(), price(product)))
        .collect()
}

#[test]
fn the_longest_list_is_not_the_products() {
    let json = r#"{"filters": [{"id": "a", "name": "Size", "count": 3}, {"id": "b", "name": "Colour", "count": 1},
        {"id": "c", "name": "Brand", "count": 9}], "goods": [{"id": 1, "title": "Brass lamp", "price": 79.5},
        {"id": 2, "title": "Oak stool", "price": 120}], "reviews": [{"id": 1, "title": "Great", "rating": 5},
        {"id": 2, "title": "Fine", "rating": 4}, {"id": 3, "title": "Sturdy", "rating": 5}]}"#;
    assert_eq!(written(&mapping_of(json).items), "$.goods[*]");
}

#[test]
fn wrappers_around_each_item_are_part_of_its_path() {
    let json = r#"{"data": {"shop": {"edges": [{"cursor": "x", "node": {"id": "1", "name": "Kettle", "price": 30}},
        {"cursor": "y", "node": {"id": "2", "name": "Teapot", "price": 45}}]}}}"#;
    let mapping = mapping_of(json);
    assert_eq!(written(&mapping.items), "$.data.shop.edges[*].node");
    assert_eq!(written(&mapping.fields.name), "$.name");
    // An id beside the wrapper keeps the items where they are.
    let json = r#"{"rows": [{"id": 7, "fields": {"title": "Kettle", "price": 30}}, {"id": 8, "fields": {"title": "Pot", "price": 9}}]}"#;
    let mapping = mapping_of(json);
    assert_eq!(written(&mapping.items), "$.rows[*]");
    assert_eq!(written(&mapping.fields.id), "$.id");
    assert_eq!(written(&mapping.fields.name), "$.fields.title");
}

#[test]
fn of_a_list_of_several_kinds_only_the_goods_are_taken() {
    let json = r#"{"blocks": [{"type": "banner", "title": "Autumn", "image": "a.jpg"},
        {"type": "item", "title": "Scarf", "price": 25, "image": "b.jpg"},
        {"type": "item", "title": "Gloves", "price": 19, "image": "c.jpg"}]}"#;
    assert_eq!(written(&mapping_of(json).items), "$.blocks[?@.type == 'item']");
    // Kinds of goods are all goods.
    let json = r#"[{"type": "simple", "name": "Scarf", "price": 25}, {"type": "bundle", "name": "Set", "price": 60}]"#;
    assert_eq!(written(&mapping_of(json).items), "$[*]");
}

#[test]
fn products_keyed_by_id_and_shelves_keyed_by_category_are_found() {
    let json =
        r#"{"p100": {"name": "Scarf", "price": 25, "stock": 4}, "p101": {"name": "Hat", "price": 15, "stock": 0}}"#;
    let mapping = mapping_of(json);
    assert_eq!(written(&mapping.items), "$[*]");
    assert!(mapping.key_is_id);
    let json = r#"{"Soaps": [{"name": "Oat", "price": 6.5}, {"name": "Pine", "price": 7}], "Candles": [{"name": "Pillar", "price": 18}]}"#;
    let mapping = mapping_of(json);
    assert!(mapping.groups.is_some_and(|groups| groups.key_is_category));
    assert_eq!(read(json).len(), 3);
}

#[test]
fn a_groups_name_is_the_category_but_a_sellers_is_not() {
    let json = r#"{"menus": [{"title": "Drinks", "dishes": [{"name": "Ayran", "price": 2.5}, {"name": "Tea", "price": 2}]},
        {"title": "Mains", "dishes": [{"name": "Kebab", "price": 9.5}]}]}"#;
    let groups = mapping_of(json).groups.unwrap();
    assert_eq!(groups.at.to_string(), "$.menus[*]");
    assert_eq!(written(&groups.category), "$.title");
    let json = r#"[{"category": "Drinks", "items": [{"name": "Ayran", "price": 2.5}, {"name": "Tea", "price": 2}]},
        {"category": "Mains", "items": [{"name": "Kebab", "price": 9.5}]}]"#;
    let groups = mapping_of(json).groups.unwrap();
    assert_eq!(written(&groups.category), "$.category");
    let json = r#"{"vendors": [{"name": "Mill", "products": [{"name": "Rye flour", "price": 3.5}, {"name": "Oats", "price": 2}]},
        {"name": "Dairy", "products": [{"name": "Butter", "price": 4.5}]}]}"#;
    let mapping = mapping_of(json);
    assert!(mapping.groups.is_none());
    assert_eq!(written(&mapping.items), "$.vendors[*].products[*]");
}

#[test]
fn rows_of_a_table_are_read_by_the_names_of_its_columns() {
    let json =
        r#"{"values": [["Code", "Product", "Price"], ["A-1", "Table cloth", "42.00"], ["B-2", "Napkins", "24.00"]]}"#;
    let mapping = mapping_of(json);
    assert_eq!(written(&mapping.items), "$.values[1:]");
    assert_eq!(
        read(json),
        [
            ("Table cloth".to_owned(), Some(4200)),
            ("Napkins".to_owned(), Some(2400))
        ]
    );
    let json = r#"{"columns": ["sku", "name", "price"], "rows": [["A-1", "Table cloth", 42], ["B-2", "Napkins", 24]]}"#;
    assert_eq!(written(&mapping_of(json).items), "$.rows[*]");
    assert_eq!(read(json).len(), 2);
}

#[test]
fn a_single_product_is_not_taken_for_its_variants_or_its_neighbours() {
    let json = r#"{"ok": true, "product": {"id": 5, "title": "Linen shirt", "description": "Woven in the north, washed soft.",
        "variants": [{"id": 51, "title": "S", "price": "39.00"}, {"id": 52, "title": "M", "price": "41.00"}],
        "related": [{"id": 6, "title": "Linen trousers", "price": "59.00"}, {"id": 7, "title": "Belt", "price": "19.00"}]}}"#;
    let mapping = mapping_of(json);
    assert_eq!(written(&mapping.items), "$.product");
    assert_eq!(written(&mapping.fields.variants), "$.variants[*]");
    assert_eq!(read(json), [("Linen shirt".to_owned(), Some(3900))]);
}

#[test]
fn names_are_understood_in_other_languages() {
    for json in [
        r#"{"productos": [{"codigo": "A1", "nombre": "Mesa de pino", "precio_venta": "1.299,00 €"}]}"#,
        r#"{"produtos": [{"codigo": "A1", "nome": "Mesa de pinho", "preço": "R$ 1.299,00"}]}"#,
        r#"{"Artikel": [{"Artikelnummer": "A1", "Bezeichnung": "Kieferntisch", "Verkaufspreis": "1.299,00 €"}]}"#,
        r#"{"prodotti": [{"codice": "A1", "nome": "Tavolo di pino", "prezzo": 1299.00}]}"#,
        r#"{"urunler": [{"kod": "A1", "urun_adi": "Çam masa", "fiyat": "1.299,00 TL"}]}"#,
        r#"{"produits": [{"reference": "A1", "libelle": "Table en pin", "prix_ttc": "1 299,00 €"}]}"#,
        r#"{"商品列表": [{"编号": "A1", "商品名称": "松木桌", "价格": "1299.00"}]}"#,
        r#"{"المنتجات": [{"رقم": "A1", "اسم المنتج": "طاولة", "السعر": "1299.00"}]}"#,
        r#"{"товары": [{"артикул": "A1", "название": "Стол из сосны", "цена": "1 299,00"}]}"#,
        r#"{"productos": [{"codigo": "A1", "nombreProducto": "Mesa", "specail_price": 1299.00}]}"#,
    ] {
        let products = read(json);
        assert_eq!(products.len(), 1, "{json}");
        assert_eq!(products.first().and_then(|(_, price)| *price), Some(129_900), "{json}");
    }
}

#[test]
fn no_price_is_invented() {
    for json in [
        r#"[{"sku": "S-1", "name": "Scarf", "weight": 25.5, "year": 2024, "image": "a.jpg"}, {"sku": "S-2", "name": "Hat", "weight": 20, "year": 2023, "image": "b.jpg"}]"#,
        r#"[{"id": 1, "name": "Scarf", "discount_percentage": 15.5, "shipping_cost": 4.95, "image": "a.jpg", "sku": "S-1"}]"#,
        r#"[{"id": 1, "name": "Scarf", "price_id": 4455, "purchase_price": 12.5, "image": "a.jpg", "sku": "S-1"}]"#,
    ] {
        assert!(mapping_of(json).fields.price.amount.is_empty(), "{json}");
    }
}

#[test]
fn of_two_prices_the_one_that_holds_is_known_by_its_name() {
    let check = |json: &str, expected: i64| {
        assert_eq!(
            read(json).first().and_then(|(_, price)| *price),
            Some(expected),
            "{json}"
        );
    };
    check(r#"[{"name": "Scarf", "price": 20, "old_price": 30}]"#, 2000);
    check(
        r#"[{"name": "Scarf", "regular_price": "30.00", "sale_price": "20.00"}]"#,
        2000,
    );
    check(
        r#"[{"name": "Scarf", "regular_price": "30.00", "sale_price": ""}]"#,
        3000,
    );
    check(r#"[{"name": "Scarf", "price": 30, "special_price": 0}]"#, 3000);
    check(
        r#"[{"name": "Scarf", "price_excl_vat": 25, "price_incl_vat": 30}]"#,
        3000,
    );
    check(r#"[{"name": "Scarf", "precio": 30, "precio_oferta": 20}]"#, 2000);
    check(r#"[{"name": "Scarf", "priceRange": {"min": 20.5, "max": 30.5}}]"#, 2050);
    check(
        r#"[{"name": "Scarf", "price": 30, "cost": 12.5, "installments": {"count": 3, "amount": 10}}]"#,
        3000,
    );
}

#[test]
fn cents_are_cents_where_the_body_says_so_and_only_then() {
    let unit = |json: &str| mapping_of(json).fields.price.unit;
    assert_eq!(unit(r#"[{"name": "Scarf", "price_cents": 2999}]"#), Unit::Minor);
    assert_eq!(
        unit(r#"[{"name": "Scarf", "price": 2999, "price_text": "$29.99"}]"#),
        Unit::Minor
    );
    assert_eq!(
        unit(r#"[{"name": "Scarf", "price": 2999, "price_text": "$2,999"}]"#),
        Unit::Major
    );
    assert_eq!(
        unit(r#"[{"name": "Scarf", "price": {"amount": 2999, "currency": "EUR"}}]"#),
        Unit::Minor
    );
    assert_eq!(
        unit(r#"[{"name": "Scarf", "price": {"amount": 2999, "currency": "JPY"}}]"#),
        Unit::Major
    );
    assert_eq!(unit(r#"[{"name": "Scarf", "price": 2999}]"#), Unit::Major);
    let json = r#"[{"name": "Scarf", "prices": {"price": "2999", "currency_code": "EUR", "currency_minor_unit": 2}}]"#;
    assert_eq!(
        written(&mapping_of(json).fields.price.exponent),
        "$.prices.currency_minor_unit"
    );
}

#[test]
fn a_currency_is_found_where_the_body_says_it() {
    let currency = |json: &str| {
        let tree = Tree::parse(json.to_owned()).unwrap();
        let found = detect(&tree, "").unwrap();
        let path = written(&found.mapping.fields.price.currency);
        (path, found.currency.map(|currency| currency.code().to_owned()))
    };
    assert_eq!(
        currency(r#"[{"name": "Scarf", "price": 20, "currency": "SEK"}]"#).0,
        "$.currency"
    );
    assert_eq!(
        currency(r#"[{"name": "Scarf", "price_eur": 20}]"#).1.as_deref(),
        Some("EUR")
    );
    assert_eq!(
        currency(r#"{"moneda": "ARS", "items": [{"name": "Scarf", "price": 20}]}"#)
            .1
            .as_deref(),
        Some("ARS")
    );
    assert_eq!(currency(r#"[{"name": "Scarf", "price": 20}]"#), (String::new(), None));
}

#[test]
fn stock_is_what_is_said_of_it() {
    let stock = |json: &str| mapping_of(json).fields.stock;
    assert_eq!(
        written(&stock(r#"[{"name": "Scarf", "price": 20, "inStock": true}]"#).available),
        "$.inStock"
    );
    assert_eq!(
        written(&stock(r#"[{"name": "Scarf", "price": 20, "disponibilidad": "agotado"}]"#).available),
        "$.disponibilidad"
    );
    assert_eq!(
        written(&stock(r#"[{"name": "Scarf", "price": 20, "sold_out": false}]"#).sold_out),
        "$.sold_out"
    );
    assert_eq!(
        written(&stock(r#"[{"name": "Scarf", "price": 20, "bestand": 4}]"#).count),
        "$.bestand"
    );
    assert_eq!(
        written(&stock(r#"[{"name": "Scarf", "price": 20, "manage_stock": false}]"#).unlimited),
        "$.manage_stock"
    );
    let silent = stock(r#"[{"name": "Scarf", "price": 20, "active": true, "published": true, "review_count": 4}]"#);
    assert_eq!(silent, crate::source::mapping::StockFields::default());
}

#[test]
fn the_large_pictures_go_before_the_small_ones() {
    let images = |json: &str| mapping_of(json).fields.images;
    let json = r#"[{"name": "Scarf", "price": 20, "thumbnail": "https://shop.test/t/a.jpg", "image": "https://shop.test/l/a.jpg", "brand": {"logo": "https://shop.test/logo.png"}}]"#;
    assert!(written(&images(json)).starts_with("$.image"));
    let json = r#"[{"name": "Scarf", "price": 20, "fotos": [{"klein": "a-s.jpg", "gross": "a-l.jpg"}, {"klein": "b-s.jpg", "gross": "b-l.jpg"}]}]"#;
    assert!(written(&images(json)).starts_with("$.fotos[*].gross"));
    // A gallery of the others, and the main one.
    let json = r#"[{"name": "Scarf", "price": 20, "image": "https://shop.test/front.jpg", "gallery": ["https://shop.test/back.jpg", "https://shop.test/side.jpg"]}]"#;
    let mapping = mapping_of(json);
    assert_eq!(written(&mapping.fields.cover), "$.image");
    let json = r#"[{"name": "Scarf", "price": 20, "images": "a.jpg,b.jpg"}]"#;
    assert_eq!(mapping_of(json).pictures.separator.as_deref(), Some(","));
}

#[test]
fn categories_are_names_and_paths_are_parted() {
    let category = |json: &str| mapping_of(json).fields.category;
    let json = r#"[{"name": "Scarf", "price": 20, "category_id": 4, "category": {"id": 4, "name": "Wool"}}]"#;
    assert_eq!(written(&category(json).names), "$.category.name");
    let json = r#"[{"name": "Scarf", "price": 20, "categoryPath": "Clothes > Winter > Scarves"}]"#;
    assert_eq!(category(json).separator.as_deref(), Some(">"));
    let json = r#"[{"name": "Scarf", "price": 20, "category": "Clothes", "subcategory": "Scarves"}]"#;
    let levels = category(json);
    assert_eq!(written(&levels.names), "$['category','subcategory']");
    assert!(levels.are_levels);
}

#[test]
fn references_to_rows_of_the_body_are_followed() {
    let json = r#"{"categories": [{"id": 3, "name": "Wool"}, {"id": 4, "name": "Silk"}],
        "products": [{"id": 1, "name": "Scarf", "price": 20, "category_id": 3}, {"id": 2, "name": "Tie", "price": 30, "category_id": 4}]}"#;
    let mapping = mapping_of(json);
    assert_eq!(mapping.joins.len(), 1);
    assert_eq!(written(&mapping.fields.category.names), "$.category_id.name");
    let json = r#"{"data": [{"type": "item", "id": "1", "attributes": {"name": "Scarf", "price": "20.00"},
        "relationships": {"photos": {"data": [{"type": "photo", "id": "9"}]}}}],
        "included": [{"type": "photo", "id": "9", "attributes": {"url": "https://shop.test/scarf.jpg", "width": 800}}]}"#;
    let mapping = mapping_of(json);
    assert_eq!(
        written(&mapping.fields.images),
        "$.relationships.photos.data[*].attributes.url"
    );
}

#[test]
fn lists_of_names_and_values_are_read_by_their_names() {
    let json = r#"[{"sku": "S1", "name": "Scarf", "price": 20, "attributes": [{"code": "description", "value": "Woven of soft lambswool in the hills."}, {"code": "brand", "value": "Northwind"}]},
        {"sku": "S2", "name": "Tie", "price": 30, "attributes": [{"code": "description", "value": "Silk, knitted, with a straight end."}, {"code": "brand", "value": "Southwind"}]}]"#;
    let mapping = mapping_of(json);
    assert_eq!(written(&mapping.fields.brand), "$.attributes[?@.code == 'brand'].value");
    assert_eq!(
        written(&mapping.fields.description),
        "$.attributes[?@.code == 'description'].value"
    );
}

#[test]
fn variants_differ_by_options_in_all_their_forms() {
    let options = |variant: &str, product: &str| {
        let json = format!(r#"[{{"id": 1, "name": "Shirt", "image": "a.jpg"{product}, "variants": [{variant}]}}]"#);
        mapping_of(&json).fields.variant.options
    };
    let positional = options(
        r#"{"id": 1, "price": 20, "option1": "S"}, {"id": 2, "price": 20, "option1": "M"}"#,
        r#", "options": [{"name": "Size", "values": ["S", "M"]}]"#,
    );
    assert_eq!(
        (written(&positional.values), written(&positional.names)),
        ("$.option1".to_owned(), "$.options[*].name".to_owned())
    );
    let listed = options(
        r#"{"id": 1, "price": 20, "options": [{"name": "Size", "value": "S"}]}, {"id": 2, "price": 20, "options": [{"name": "Size", "value": "M"}]}"#,
        "",
    );
    assert_eq!(
        (written(&listed.entries), written(&listed.name), written(&listed.value)),
        ("$.options[*]".to_owned(), "$.name".to_owned(), "$.value".to_owned())
    );
    let by_name = options(
        r#"{"id": 1, "price": 20, "attributes": {"Size": "S"}}, {"id": 2, "price": 20, "attributes": {"Size": "M"}}"#,
        "",
    );
    assert_eq!(written(&by_name.entries), "$.attributes");
    let named = options(
        r#"{"id": 1, "price": 20, "talla": "S"}, {"id": 2, "price": 20, "talla": "M"}"#,
        "",
    );
    assert_eq!(named.named.get("Talla").map(written).as_deref(), Some("$.talla"));
}

#[test]
fn prices_for_several_currencies_and_countries_are_all_read() {
    let json =
        r#"[{"name": "Boot", "price": {"USD": 100, "EUR": 90}}, {"name": "Lace", "price": {"USD": 5, "EUR": 4}}]"#;
    assert_eq!(written(&mapping_of(json).fields.price.by_currency), "$.price");
    let json = r#"[{"name": "Boot", "price": {"DE": {"amount": 100.5, "currency": "EUR"}, "CH": {"amount": 110, "currency": "CHF"}}}]"#;
    let lists = mapping_of(json).fields.price.lists;
    assert_eq!(
        lists.first().map(|list| list.entries.to_string()).as_deref(),
        Some("$.price[*]")
    );
    let json =
        r#"[{"name": "Boot", "prices": [{"currency": "EUR", "value": 100.5}, {"currency": "SEK", "value": 1150}]}]"#;
    let lists = mapping_of(json).fields.price.lists;
    assert_eq!(
        lists.first().map(|list| written(&list.currency)).as_deref(),
        Some("$.currency")
    );
}

#[test]
fn stock_of_several_branches_is_all_of_it() {
    let json = r#"[{"name": "Boot", "price": 20, "stock": {"Gent": 2, "Brugge": 1}}]"#;
    assert_eq!(written(&mapping_of(json).fields.stock.count), "$.stock[*]");
}

#[test]
fn what_a_body_tells_of_its_pages_is_found() {
    let json = r#"{"meta": {"total_items": 61, "page": 1, "per_page": 2}, "links": {"next": "https://shop.test/api?page=2"},
        "items": [{"id": 1, "name": "Scarf", "price": 20}, {"id": 2, "name": "Tie", "price": 30}]}"#;
    let mapping = mapping_of(json);
    assert_eq!(written(&mapping.total), "$.meta.total_items");
    assert!(matches!(mapping.paging, crate::source::Paging::NextLink { .. }));
}

#[test]
fn what_is_no_product_is_none() {
    for json in [
        "[]",
        "{}",
        "null",
        "[1, 2, 3]",
        r#"{"error": {"code": 404, "message": "Not found"}}"#,
        r#"[{"id": 1, "title": "How to knit", "author": "Ada", "published": "2026-01-01"}]"#,
        r#"{"users": [{"id": 1, "name": "Ada Byron", "email": "ada@shop.test"}]}"#,
    ] {
        let tree = Tree::parse(json.to_owned()).unwrap();
        assert!(detect(&tree, "").is_none(), "{json}");
    }
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        "[a-zé$€.,0-9 <>/_-]{0,12}".prop_map(Into::into),
        Just("https://shop.test/a.jpg".into()),
        Just("12,50 €".into()),
    ];
    leaf.prop_recursive(6, 120, 8, |inner| {
        let name = prop_oneof![
            "[a-z_]{1,8}",
            Just("price".to_owned()),
            Just("name".to_owned()),
            Just("variants".to_owned()),
            Just("id".to_owned()),
            Just("images".to_owned()),
            Just("USD".to_owned()),
            Just("en".to_owned()),
            Just("商品".to_owned()),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Into::into),
            prop::collection::vec((name, inner), 0..8)
                .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_json_at_all_is_looked_at(json in any_json()) {
        let text = json.to_string();
        let mut tree = Tree::parse(text).unwrap();
        if let Some(found) = detect(&tree, "https://shop.test/") {
            let reading = Reading { mapping: &found.mapping, address: "https://shop.test/", currency: None, language: None };
            read_page(&mut tree, &reading, &mut Catalog::default());
        }
    }
}

#[test]
fn cells_are_called_by_the_columns_that_they_name() {
    let json = r#"{"columns": [{"id": 71, "title": "Article"}, {"id": 72, "title": "Price"}], "rows": [
        {"id": 1, "cells": [{"columnId": 71, "value": "Bell"}, {"columnId": 72, "value": 64.5}]},
        {"id": 2, "cells": [{"columnId": 71, "value": "Hook"}, {"columnId": 72, "value": 9}]}]}"#;
    assert_eq!(
        read(json),
        [("Bell".to_owned(), Some(6450)), ("Hook".to_owned(), Some(900))]
    );
}

#[test]
fn a_list_of_one_in_each_product_tells_of_it() {
    let json = r#"{"items": [{"asin": "B01", "summaries": [{"itemName": "Enamel teapot", "brand": "Loam"}]},
        {"asin": "B02", "summaries": [{"itemName": "Tea towel", "brand": "Oakum"}]}]}"#;
    let mapping = mapping_of(json);
    assert_eq!(written(&mapping.items), "$.items[*]");
    assert_eq!(written(&mapping.fields.name), "$.summaries[*].itemName");
}
