//! The guide "Connect your API" does what it says: each of its tables and examples is read.
#![allow(clippy::unwrap_used, clippy::panic)] // All of this file is tests, helpers included.

use std::fs;
use std::path::Path;

use vitrine::domain::product::{Price, Product, Stock};
use vitrine::source::{Catalog, Mapping, Paging, Reading, Tree, preset, read_page};
use vitrine::store::parse_store;

fn guide() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guides/connect-your-api.md")).unwrap()
}

/// The rows of all tables with such a first heading: the cells, without their back quotes.
fn rows(guide: &str, heading: &str) -> Vec<Vec<String>> {
    let mut lines = guide.lines();
    let mut rows = Vec::new();
    while lines.any(|line| line.starts_with(&format!("| {heading} |"))) {
        let table = lines.by_ref().take_while(|line| line.starts_with('|'));
        rows.extend(table.skip(1).map(|row| {
            let cells = row.trim_matches('|').split(" | ");
            cells.map(|cell| cell.trim().to_owned()).collect()
        }));
    }
    rows
}

fn code(cell: &str) -> &str {
    cell.trim_matches('`')
}

fn read(body: &str, mapping: &str) -> Catalog {
    let mapping: Mapping = serde_json::from_str(mapping).unwrap_or_else(|error| panic!("{mapping}: {error}"));
    let mut catalog = Catalog::default();
    let reading = Reading {
        mapping: &mapping,
        address: "https://shop.test/api/products",
        currency: "EUR".parse().ok(),
        language: None,
    };
    let mut body = Tree::parse(body.to_owned()).unwrap();
    read_page(&mut body, &reading, &mut catalog);
    assert!(catalog.dropped.is_empty(), "{mapping:?} drops a product");
    catalog
}

fn price(price: &Price) -> String {
    let former = price.compare_at.map(|former| format!(", was {}", former.to_decimal()));
    let (amount, currency) = (price.amount.to_decimal(), price.amount.currency);
    format!("{amount} {currency}{}", former.unwrap_or_default())
}

fn stock(stock: Stock) -> String {
    match stock {
        Stock::In(Some(count)) => format!("{count} in stock"),
        Stock::In(None) => "in stock".to_owned(),
        Stock::Out => "out of stock".to_owned(),
        Stock::Unknown => "stock unknown".to_owned(),
    }
}

/// All that the tables speak of, in their words.
fn told(product: &Product) -> Vec<String> {
    let mut told = vec![product.name.clone(), product.description.clone()];
    told.extend(product.images.iter().map(|image| image.url.clone()));
    told.push(
        product
            .categories()
            .map(|category| category.name.as_str())
            .collect::<Vec<_>>()
            .join(", "),
    );
    told.extend(product.rating.map(|rating| {
        let (whole, rest) = (rating.hundredths / 100, rating.hundredths % 100);
        format!("{whole}.{rest:02} of 5 by {}", rating.count.unwrap_or_default())
    }));
    told.extend(
        product
            .specifications
            .iter()
            .map(|row| format!("{}: {}", row.name, row.value)),
    );
    told.push(format!("sold in {}", product.sold_in.join(", ")));
    for variant in &product.variants {
        told.push(stock(variant.stock));
        let prices: Vec<String> = variant.prices.iter().map(price).collect();
        told.push(prices.join("; "));
        told.extend(
            variant
                .regional_prices
                .iter()
                .map(|(region, amount)| format!("{} in {region}", price(amount))),
        );
        told.extend(
            variant
                .options
                .iter()
                .map(|option| format!("{}: {}", option.name, option.value)),
        );
    }
    told
}

#[test]
fn each_answer_of_the_guide_is_read_by_the_mapping_beside_it() {
    let rows = rows(&guide(), "the answer");
    assert!(rows.len() >= 8);
    for row in rows {
        let mapping = format!(r#"{{{}, "fields": {{"name": "$.name"}}}}"#, code(&row[1]));
        let catalog = read(code(&row[0]), &mapping);
        let first = catalog
            .products
            .first()
            .unwrap_or_else(|| panic!("nothing is read of {row:?}"));
        assert_eq!(first.name, "Mug", "{row:?}");
    }
}

#[test]
fn each_product_of_the_guide_is_read_as_it_says() {
    let rows = rows(&guide(), "the product");
    assert!(rows.len() >= 25);
    for row in rows {
        let (product, fields) = (code(&row[0]), code(&row[1]));
        let name = if fields.contains(r#""name": ["#) {
            ""
        } else {
            r#""name": "$.name", "#
        };
        let body = format!(r#"[{{"name": "Mug", {product}}}]"#);
        let mapping = format!(r#"{{"items": "$[*]", "fields": {{{name}{fields}}}}}"#);
        let catalog = read(&body, &mapping);
        let told = told(&catalog.products[0]);
        for expected in row[2].split("`, `").map(code) {
            assert!(told.iter().any(|told| told == expected), "{row:?} is read as {told:#?}");
        }
    }
}

#[test]
fn each_pair_of_blocks_in_the_guide_is_an_answer_and_its_mapping() {
    let guide = guide();
    let blocks: Vec<&str> = guide
        .split("```json\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    let pairs = blocks
        .windows(2)
        .filter(|pair| pair[1].trim_start().starts_with(r#""mapping""#));
    let mut count = 0;
    for pair in pairs {
        let mapping: serde_json::Value = serde_json::from_str(&format!("{{{}}}", pair[1])).unwrap();
        let catalog = read(pair[0], &mapping["mapping"].to_string());
        assert!(!catalog.products[0].images.is_empty());
        count += 1;
    }
    assert!(count > 0);
}

/// The JSON blocks of a document that begin with a member of such a name.
fn members<'a>(document: &'a str, name: &str) -> Vec<&'a str> {
    let blocks = document.split("```json\n").skip(1);
    let blocks = blocks.filter_map(|rest| rest.split("```").next());
    blocks
        .filter(|block| block.trim_start().starts_with(&format!("\"{name}\"")))
        .collect()
}

/// How many examples of `sources` a document has, each of which a store takes.
fn checked_sources(document: &str) -> usize {
    let examples = members(document, "sources");
    let region = |key: &str, currency: &str| {
        let country = key.to_uppercase();
        format!(
            r#"{{"key": "{key}", "name": "{key}", "countries": ["{country}"], "currency": "{currency}", "languages": ["en"]}}"#
        )
    };
    let regions = [region("de", "EUR"), region("us", "USD"), region("gb", "GBP")].join(", ");
    for example in &examples {
        let store = format!(r#"{{"name": "Shop", "regions": [{regions}], "default_region": "de", {example}}}"#);
        parse_store("store.json", &store).unwrap_or_else(|fault| panic!("{fault}: {example}"));
    }
    examples.len()
}

#[test]
fn each_source_of_the_guide_is_one_that_a_store_takes() {
    assert!(checked_sources(&guide()) >= 3);
}

#[test]
fn each_source_of_the_presets_guides_is_one_that_a_store_takes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guides/presets");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let count: usize = files
        .map(|file| checked_sources(&fs::read_to_string(file).unwrap()))
        .sum();
    assert!(count > 0);
}

#[test]
fn each_fields_and_paging_of_the_guide_is_one_that_a_mapping_takes() {
    let guide = guide();
    for fields in members(&guide, "fields") {
        let mapping = format!(r#"{{"items": "$[*]", {fields}}}"#);
        serde_json::from_str::<Mapping>(&mapping).unwrap();
    }
    let rows = rows(&guide, "the API");
    assert!(rows.len() >= 8);
    for row in rows {
        let paging = row[1].split('`').nth(1).unwrap();
        serde_json::from_str::<Paging>(paging).unwrap_or_else(|error| panic!("{paging}: {error}"));
    }
}

#[test]
fn the_guide_leads_to_a_page_for_each_preset() {
    let guides = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guides");
    let (guide, unknown) = (guide(), preset("no such preset").unwrap_err().to_string());
    let names = unknown.split('`').skip(1).step_by(2);
    // The shop's own shape is what the others are mapped to.
    let names: Vec<&str> = names
        .filter(|name| !["vitrine", "no such preset"].contains(name))
        .collect();
    assert!(names.len() > 20);
    for name in names {
        let page = format!("presets/{name}.md");
        assert!(guide.contains(&format!("({page})")), "the guide does not name {page}");
        assert!(guides.join(&page).exists(), "there is no {page}");
    }
}
