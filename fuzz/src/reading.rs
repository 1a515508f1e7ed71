//! What holds of every product, whatever it was read from.

use std::collections::HashSet;
use std::sync::LazyLock;

use vitrine::domain::Image;
use vitrine::source::{Catalog, Mapping, Preset, PresetError, Reading, Tree, items, preset, read_page, read_reviews, trace};

const ADDRESS: &str = "https://api.test/products?page=1";

/// All presets: an unknown one is answered with the names of those there are.
pub static PRESETS: LazyLock<Vec<Preset>> = LazyLock::new(|| {
    let Err(PresetError::Unknown { known, .. }) = preset("") else { return Vec::new() };
    known.split('`').filter_map(|name| preset(name).ok()).collect()
});

/// Reads a page by a mapping, twice over, and looks whether what came of it can be shown.
pub fn read(text: &str, mapping: &Mapping) {
    let Ok(mut tree) = Tree::parse(text.to_owned()) else { return };
    let language = "de".parse().ok();
    let reading = Reading {
        mapping,
        address: ADDRESS,
        currency: "USD".parse().ok(),
        language: language.as_ref(),
    };
    let mut catalog = Catalog::default();
    let found = read_page(&mut tree, &reading, &mut catalog);
    assert_eq!(found, catalog.products.len() + catalog.dropped.len());
    assert_eq!(found, items(&tree, mapping).len());
    expect_showable(&catalog);
    let traced = trace(&mut tree, &reading, 0);
    assert!(found > 0 || traced.is_empty());
    if let Some(fields) = &mapping.reviews {
        assert!(read_reviews(&tree, fields).iter().all(|review| (1..=5).contains(&review.stars)));
    }
}

fn expect_showable(catalog: &Catalog) {
    let mut slugs = HashSet::new();
    for product in &catalog.products {
        assert!(!product.name.trim().is_empty() && !product.slug.as_str().is_empty());
        assert!(slugs.insert(&product.slug), "{} is there twice", product.slug);
        assert!(!product.variants.is_empty());
        product.images.iter().for_each(expect_web);
        let mut ids = HashSet::new();
        for variant in &product.variants {
            assert!(ids.insert(&variant.id), "variant {} is there twice", variant.id);
            variant.images.iter().for_each(expect_web);
            let regional = variant.regional_prices.iter().map(|(_, price)| price);
            for price in variant.prices.iter().chain(regional) {
                assert!(price.amount.minor_units >= 0);
                let former = price.compare_at.map(|former| former.minor_units);
                assert!(former.is_none_or(|former| former > price.amount.minor_units));
            }
        }
    }
}

/// Only addresses of the web reach a page.
fn expect_web(image: &Image) {
    let is_web = ["http://", "https://"].iter().any(|scheme| {
        image.url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    assert!(is_web, "{}", image.url);
}
