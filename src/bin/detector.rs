//! The detector as a WebAssembly module of its own: the engine loads it for a source of which the store says neither
//! preset nor mapping.

use vitrine::source::Recognition;
use wasm_bindgen::prelude::wasm_bindgen;

/// How the answer in `text` is to be read, which came from `address`, as JSON; nothing where it could be no product list.
#[wasm_bindgen]
pub fn recognise(text: String, address: String) -> Option<String> {
    let recognition = Recognition::of(&text, &address)?;
    serde_json::to_string(&recognition).ok()
}

fn main() {}
