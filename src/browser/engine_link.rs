//! The page's one way to the engine: bytes to where `boot.js` started it, bytes back.

use crate::engine::protocol::{Answer, Ask, Failure};

/// Asks the engine.
///
/// # Errors
/// What the engine says, or that it could not be started.
#[cfg(feature = "browser")]
pub async fn ask(ask: &Ask) -> Result<Answer, Failure> {
    use js_sys::Uint8Array;
    use wasm_bindgen::JsCast;

    use crate::engine::protocol::{decode, encode};

    let bytes = Uint8Array::from(encode(ask).as_slice());
    let broken = |reason: String| Failure::Engine(reason);
    let answer = boot::ask(bytes).await.map_err(|error| {
        let reason = error
            .dyn_ref::<js_sys::Error>()
            .map(|error| String::from(error.message()));
        broken(reason.unwrap_or_else(|| "it did not start".to_owned()))
    })?;
    let bytes = answer
        .dyn_into::<Uint8Array>()
        .map_err(|_| broken("it answered with no bytes".to_owned()))?;
    decode::<Result<Answer, Failure>>(&bytes.to_vec()).map_err(|error| broken(error.to_string()))?
}

/// Natively a page is rendered from an answer that its caller already has.
#[cfg(not(feature = "browser"))]
#[allow(clippy::unused_async)]
pub async fn ask(_ask: &Ask) -> Result<Answer, Failure> {
    Err(Failure::Engine("not in a browser".to_owned()))
}

#[cfg(feature = "browser")]
mod boot {
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = vitrine, catch)]
        pub(super) async fn ask(bytes: js_sys::Uint8Array) -> Result<JsValue, JsValue>;
    }
}
