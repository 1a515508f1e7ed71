//! What is seen, as JSON for programs.

use serde_json::{Value, json};
use vitrine::domain::Product;
use vitrine::domain::product::Stock;

use super::looking::{Asked, Probed};
use super::shown;
use crate::answer;

pub(super) fn json(probed: &Probed, asked: &Asked) -> Value {
    let shape = probed.shape.as_ref();
    let confidence = shape.map_or(0, |shape| shape.confidence);
    let origins = probed.origins.iter().map(|origin| {
        json!({
            "field": origin.field,
            "path": origin.path,
            "found": origin.found,
            "why": origin.why,
            "sure": origin.is_sure,
        })
    });
    let causes = probed.causes();
    let left_out = causes
        .iter()
        .map(|(cause, count, first)| json!({ "cause": cause, "count": count, "first": first }));
    json!({
        "items_path": shape.map(|shape| shape.items_path()),
        "count": probed.items,
        "total": probed.total,
        "preset": shape.and_then(|shape| shape.preset.as_ref()),
        "confidence": f64::from(confidence) / 100.0,
        "first": probed.catalog.products.first().map(|product| first(product, probed.own_variants)),
        "fields": origins.collect::<Vec<_>>(),
        "left_out": left_out.collect::<Vec<_>>(),
        "source": shape.map(|shape| shape.source("", asked)),
    })
}

fn first(product: &Product, own_variants: usize) -> Value {
    let price = shown::first_price(product).map(|(_, price)| price.amount);
    let picture = product.cover().map(|image| answer::as_written(&image.url).0);
    json!({
        "id": product.id.as_deref().unwrap_or(product.slug.as_str()),
        "title": product.name,
        "price_minor": price.map(|price| price.minor_units),
        "currency": price.and_then(|price| shown::known(price.currency)).map(|currency| currency.code().to_owned()),
        "in_stock": match shown::stock(product) {
            Stock::In(_) => Some(true),
            Stock::Out => Some(false),
            Stock::Unknown => None,
        },
        "image": picture,
        "categories": shown::categories(product),
        "variants": own_variants,
    })
}
