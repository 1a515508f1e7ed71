//! The engine's reader alone, as a module to be measured: `cargo xtask bench reading`. It is in no `dist/`.

use vitrine::source::tree::Tree;
use vitrine::source::{Catalog, Reading, preset, read_page};
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes a text from JavaScript, and nothing else.
#[wasm_bindgen]
pub fn take(text: String) -> usize {
    text.len()
}

/// Reads a text to a tree.
#[wasm_bindgen]
pub fn tree(text: String) -> usize {
    Tree::parse(text).map_or(0, |tree| tree.root().len())
}

/// Reads a text to products, and says how many there are.
#[wasm_bindgen]
pub fn read(text: String) -> usize {
    let (Ok(mut tree), Ok(shopify)) = (Tree::parse(text), preset("shopify")) else {
        return 0;
    };
    let reading = Reading {
        mapping: &shopify.mapping,
        address: "https://shop.test/products.json",
        currency: "USD".parse().ok(),
        language: None,
    };
    let mut catalog = Catalog::default();
    read_page(&mut tree, &reading, &mut catalog);
    catalog.products.len()
}

fn main() {}
