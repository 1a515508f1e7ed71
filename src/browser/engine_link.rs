//! The page's one way to the engine: bytes to where `boot.js` started it, bytes back.

use crate::engine::protocol::{Answer, Ask, CatalogStatus, Failure};

/// Asks the engine. The answer comes with the revision of the catalog that it is as of.
///
/// # Errors
/// What the engine says, or that it could not be started.
#[cfg(feature = "browser")]
pub async fn ask(ask: &Ask) -> (u32, Result<Answer, Failure>) {
    asked(ask).await.unwrap_or_else(|failure| (0, Err(failure)))
}

#[cfg(feature = "browser")]
async fn asked(ask: &Ask) -> Result<(u32, Result<Answer, Failure>), Failure> {
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
    decode(&bytes.to_vec()).map_err(|error| broken(error.to_string()))
}

/// Natively a page is rendered from an answer that its caller already has.
#[cfg(not(feature = "browser"))]
#[allow(clippy::unused_async)]
pub async fn ask(_ask: &Ask) -> (u32, Result<Answer, Failure>) {
    (0, Err(Failure::Engine("not in a browser".to_owned())))
}

/// Calls `told` with how the catalog stands, now and whenever that changes, as long as the page is there.
#[cfg(feature = "browser")]
pub fn on_change(told: impl Fn(CatalogStatus) + 'static) {
    use js_sys::Uint8Array;
    use wasm_bindgen::prelude::Closure;

    use crate::engine::protocol::decode;

    let told = Closure::<dyn Fn(Uint8Array)>::new(move |bytes: Uint8Array| {
        // Of another build it is told by the answers.
        if let Ok(status) = decode(&bytes.to_vec()) {
            told(status);
        }
    });
    boot::on_change(told.into_js_value().into());
}

/// Natively the catalog does not change while a page is rendered.
#[cfg(not(feature = "browser"))]
pub fn on_change(_told: impl Fn(CatalogStatus) + 'static) {}

#[cfg(feature = "browser")]
mod boot {
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = vitrine, catch)]
        pub(super) async fn ask(bytes: js_sys::Uint8Array) -> Result<JsValue, JsValue>;

        #[wasm_bindgen(js_namespace = vitrine, js_name = onChange)]
        pub(super) fn on_change(told: js_sys::Function);
    }
}
