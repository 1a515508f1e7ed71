//! What the shop gives to be pasted elsewhere.

/// Puts a text where the browser pastes from. `false` where it may not: on an address without encryption, for one.
#[cfg(feature = "browser")]
pub async fn copy(text: &str) -> bool {
    navigator::write_text(text).await.is_ok()
}

#[cfg(not(feature = "browser"))]
#[allow(clippy::unused_async)]
pub async fn copy(_text: &str) -> bool {
    false
}

#[cfg(feature = "browser")]
mod navigator {
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        // web-sys takes it for granted that there is a clipboard.
        #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
        pub(super) async fn write_text(text: &str) -> Result<JsValue, JsValue>;
    }
}
