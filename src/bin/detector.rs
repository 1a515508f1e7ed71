//! The detector as a WebAssembly module of its own: the engine loads it for a source of which the store says neither
//! preset nor mapping, and when a store developer inspects how the sources are read.

use vitrine::browser::http::Http;
use vitrine::engine::Fetch;
use vitrine::engine::protocol::{Failure, Inspection, encode};
use vitrine::source::Recognition;
use wasm_bindgen::prelude::wasm_bindgen;

/// How the answer in `text` is to be read, which came from `address`, as JSON; nothing where it could be no product list.
#[wasm_bindgen]
pub fn recognise(text: String, address: String) -> Option<String> {
    let recognition = Recognition::of(&text, &address)?;
    serde_json::to_string(&recognition).ok()
}

/// What is told of the sources of the store below `base`, and of one product, as bytes of the engine's protocol.
#[wasm_bindgen]
pub async fn inspect(base: String, product: Option<String>) -> Vec<u8> {
    let slug = product.and_then(|slug| slug.parse().ok());
    let inspection: Result<Inspection, Failure> = Http.inspect(&base, slug.as_ref()).await;
    encode(&inspection)
}

fn main() {
    console_error_panic_hook::set_once();
}
