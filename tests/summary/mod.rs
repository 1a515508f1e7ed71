//! What was read of a product, for tests to compare.
#![allow(clippy::unwrap_used)] // All of this is for tests.

use std::fmt::Write;

use vitrine::domain::product::{Price, Product};

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "-" } else { text }
}

/// A product in a few lines that a reviewer can compare with the body.
pub(crate) fn summary(product: &Product) -> String {
    let mut text = String::new();
    let categories = product
        .categories()
        .map(|category| format!("{} {}", category.slug, category.name));
    let facts = [
        product.slug.to_string(),
        product.name.clone(),
        product.brand.clone().unwrap_or_default(),
        categories.collect::<Vec<_>>().join(", "),
        product.released.clone().unwrap_or_default(),
        product.tags.join(", "),
    ];
    writeln!(
        text,
        "{}",
        facts.iter().map(|fact| or_dash(fact)).collect::<Vec<_>>().join(" | ")
    )
    .unwrap();
    if !product.description.is_empty() {
        writeln!(text, "  text: {}", product.description.replace('\n', "\\n")).unwrap();
    }
    for image in &product.images {
        writeln!(text, "  picture: {} ({})", image.url, image.alt).unwrap();
    }
    if let Some(rating) = product.rating {
        let count = rating
            .count
            .map_or("an unknown count".to_owned(), |count| count.to_string());
        writeln!(text, "  rating: {} hundredths of {count}", rating.hundredths).unwrap();
    }
    for row in &product.specifications {
        let group = if row.group.is_empty() {
            String::new()
        } else {
            format!("{}, ", row.group)
        };
        writeln!(text, "  specification: {group}{}: {}", row.name, row.value).unwrap();
    }
    for (heading, places) in [("sold in", &product.sold_in), ("not sold in", &product.not_sold_in)] {
        if !places.is_empty() {
            writeln!(text, "  {heading}: {}", places.join(", ")).unwrap();
        }
    }
    for variant in &product.variants {
        let regional = variant.regional_prices.iter();
        let regional = regional.map(|(region, price)| format!("{} in {region}", written(price)));
        let prices: Vec<String> = variant.prices.iter().map(written).chain(regional).collect();
        let prices = if prices.is_empty() {
            "no price".to_owned()
        } else {
            prices.join(", ")
        };
        let (label, sku) = (variant.label(), variant.sku.clone().unwrap_or_default());
        writeln!(
            text,
            "  {} | {} | {} | {:?} | {prices}",
            variant.id,
            or_dash(&label),
            or_dash(&sku),
            variant.stock
        )
        .unwrap();
        for image in variant.images.iter().filter(|image| !product.images.contains(image)) {
            writeln!(text, "    picture: {}", image.url).unwrap();
        }
    }
    text
}

fn written(price: &Price) -> String {
    let former = price
        .compare_at
        .map(|before| format!(" before {}", before.to_decimal()));
    let lowest = price.lowest.map(|lowest| format!(" lowest {}", lowest.to_decimal()));
    let (former, lowest) = (former.unwrap_or_default(), lowest.unwrap_or_default());
    format!(
        "{} {}{former}{lowest}",
        price.amount.to_decimal(),
        price.amount.currency
    )
}
