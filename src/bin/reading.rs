//! The engine's reader alone, as a module to be measured: `cargo xtask bench reading`. It is in no `dist/`.

use std::cell::RefCell;

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

thread_local! {
    /// What was read stays, as it does in the shop; what `JSON.parse` gave is let go of after its time was taken, too.
    static KEPT: RefCell<Option<(Tree, Catalog)>> = const { RefCell::new(None) };
}

/// Lets go of what was read.
#[wasm_bindgen]
pub fn forget() {
    KEPT.take();
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
    let products = catalog.products.len();
    KEPT.set(Some((tree, catalog)));
    products
}

fn main() {}
