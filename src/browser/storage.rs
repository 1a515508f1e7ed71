//! What the browser keeps for the shop. Blocked or full storage is an answer, not a failure of the shop.

/// Why a text could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the browser keeps nothing for this page")]
pub struct NotKept;

/// The text kept under `key`; `None` when there is none or storage is blocked.
#[cfg(feature = "browser")]
pub fn load(key: &str) -> Option<String> {
    web_sys::window()?.local_storage().ok()??.get_item(key).ok()?
}

#[cfg(not(feature = "browser"))]
pub fn load(_key: &str) -> Option<String> {
    None
}

/// Keeps a text under `key`.
///
/// # Errors
/// Storage is full or blocked.
#[cfg(feature = "browser")]
pub fn save(key: &str, text: &str) -> Result<(), NotKept> {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    storage
        .and_then(|storage| storage.set_item(key, text).ok())
        .ok_or(NotKept)
}

#[cfg(not(feature = "browser"))]
pub fn save(_key: &str, _text: &str) -> Result<(), NotKept> {
    Err(NotKept)
}

/// Calls `on_change` whenever another tab changes the text under `key`, for as long as the page lives.
#[cfg(feature = "browser")]
pub fn watch(key: &'static str, on_change: impl Fn() + 'static) {
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;

    let listener = Closure::<dyn Fn(web_sys::StorageEvent)>::new(move |event: web_sys::StorageEvent| {
        // No key at all: the other tab cleared everything.
        if event.key().is_none_or(|changed| changed == key) {
            on_change();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

#[cfg(not(feature = "browser"))]
pub fn watch(_key: &'static str, _on_change: impl Fn() + 'static) {}
