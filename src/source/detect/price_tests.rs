//! Each rule of prices that needs several fields, with the smallest body that needs it.

use super::tests::{mapping_of, read, written};

#[test]
fn a_rate_higher_than_stars_go_is_a_price() {
    let json = r#"{"items": [{"id": 1, "name": "Compass", "sku": "A1", "rate": 58.5}, {"id": 2, "name": "Dividers", "sku": "A2", "rate": 34.5}]}"#;
    assert_eq!(written(&mapping_of(json).fields.price.amount), "$.rate");
    let json = r#"{"items": [{"id": 1, "name": "Compass", "price": 58.5, "rate": 4.5}, {"id": 2, "name": "Dividers", "price": 34.5, "rate": 3.9}]}"#;
    assert_eq!(written(&mapping_of(json).fields.price.amount), "$.price");
}

#[test]
fn the_price_of_a_collection_is_not_that_of_one_in_it() {
    let json = r#"[{"id": 1, "trackName": "Lantern", "collectionPrice": 9.9, "trackPrice": 1.29},
        {"id": 2, "trackName": "Static", "collectionPrice": 9.9, "trackPrice": 0.99}]"#;
    assert_eq!(read(json)[0], ("Lantern".to_owned(), Some(129)));
}

#[test]
fn less_than_half_of_every_list_price_is_what_the_shop_pays() {
    let json = r#"[{"id": 1, "name": "Stool", "list_price": 65.0, "standard_price": 26.0},
        {"id": 2, "name": "Table", "list_price": 120.0, "standard_price": 48.0}]"#;
    assert_eq!(read(json)[0].1, Some(6500));
}

#[test]
fn units_and_nanos_are_one_amount() {
    let json = r#"[{"id": "a", "name": "Chair", "cost": {"currencyCode": "USD", "units": "64", "nanos": 950000000}},
        {"id": "b", "name": "Windbreak", "cost": {"currencyCode": "USD", "units": "18"}}]"#;
    let prices: Vec<_> = read(json).into_iter().map(|(_, price)| price).collect();
    assert_eq!(prices, [Some(6495), Some(1800)]);
}

#[test]
fn variants_that_repeat_the_regular_price_have_the_products_sale() {
    let json = r#"[{"id": 1, "name": "Paddle", "price": 180, "sale_price": 155, "variants": [{"id": 11, "name": "54", "price": 180}, {"id": 12, "name": "58", "price": 180}]},
        {"id": 2, "name": "Seat", "price": 60, "sale_price": null, "variants": [{"id": 21, "name": "S", "price": 60}]}]"#;
    assert_eq!(read(json)[0].1, Some(15500));
    // Where one differs, the variants' own prices hold.
    let json = json.replace("\"58\", \"price\": 180", "\"58\", \"price\": 190");
    assert_eq!(written(&mapping_of(&json).fields.variant.price.amount), "$.price");
}
