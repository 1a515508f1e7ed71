//! What the browser keeps for the shop. Blocked or full storage is an answer, not a failure of the shop.

use std::cell::RefCell;

/// Why a text could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the browser keeps nothing for this page")]
pub struct NotKept;

thread_local! {
    /// What stands for the storage while the shop is shown as to somebody who is here for the first time.
    static AFRESH: RefCell<Option<Vec<(String, String)>>> = const { RefCell::new(None) };
}

/// From now on nothing is kept that was kept before, and what is kept lasts as long as the page: the shop as somebody
/// sees it who is here for the first time.
pub fn begin_afresh() {
    AFRESH.set(Some(Vec::new()));
}

/// The text kept under `key`; `None` when there is none or storage is blocked.
pub fn load(key: &str) -> Option<String> {
    let afresh = AFRESH.with_borrow(|afresh| {
        let entries = afresh.as_ref()?;
        let entry = entries.iter().find(|(known, _)| known == key);
        Some(entry.map(|(_, text)| text.clone()))
    });
    afresh.unwrap_or_else(|| load_kept(key))
}

/// Keeps a text under `key`.
///
/// # Errors
/// Storage is full or blocked.
pub fn save(key: &str, text: &str) -> Result<(), NotKept> {
    let is_afresh = AFRESH.with_borrow_mut(|afresh| {
        let Some(entries) = afresh else { return false };
        entries.retain(|(known, _)| known != key);
        entries.push((key.to_owned(), text.to_owned()));
        true
    });
    if is_afresh { Ok(()) } else { save_kept(key, text) }
}

/// The text kept under `key` for as long as this tab is open.
#[cfg(feature = "browser")]
pub fn load_for_tab(key: &str) -> Option<String> {
    web_sys::window()?.session_storage().ok()??.get_item(key).ok()?
}

#[cfg(not(feature = "browser"))]
pub fn load_for_tab(_key: &str) -> Option<String> {
    None
}

/// Keeps a text under `key` for as long as this tab is open, or nothing; where that is blocked, nothing.
#[cfg(feature = "browser")]
pub fn save_for_tab(key: &str, text: Option<&str>) {
    let Some(storage) = web_sys::window().and_then(|window| window.session_storage().ok().flatten()) else {
        return;
    };
    let _ = match text {
        Some(text) => storage.set_item(key, text),
        None => storage.remove_item(key),
    };
}

#[cfg(not(feature = "browser"))]
pub fn save_for_tab(_key: &str, _text: Option<&str>) {}

#[cfg(feature = "browser")]
fn load_kept(key: &str) -> Option<String> {
    web_sys::window()?.local_storage().ok()??.get_item(key).ok()?
}

#[cfg(not(feature = "browser"))]
fn load_kept(_key: &str) -> Option<String> {
    None
}

#[cfg(feature = "browser")]
fn save_kept(key: &str, text: &str) -> Result<(), NotKept> {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    storage
        .and_then(|storage| storage.set_item(key, text).ok())
        .ok_or(NotKept)
}

#[cfg(not(feature = "browser"))]
fn save_kept(_key: &str, _text: &str) -> Result<(), NotKept> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_here_for_the_first_time_has_nothing_and_keeps_it_as_long_as_the_page() {
        assert_eq!(save("cart", "one"), Err(NotKept));
        begin_afresh();
        assert_eq!(load("cart"), None);
        for text in ["one", "two"] {
            assert_eq!(save("cart", text), Ok(()));
            assert_eq!(load("cart").as_deref(), Some(text));
        }
    }
}
