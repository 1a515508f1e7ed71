//! The scroll position, kept for each address: Back and reload lead to where the shopper was.
//!
//! The browser restores it by itself only when the page is as tall as before at once; ours grows when the answer
//! comes. So the page remembers, and restores as soon as it is tall enough.

/// Starts to remember positions, and restores that of a reloaded page.
#[cfg(feature = "browser")]
pub fn remember() {
    let Some(window) = web_sys::window() else { return };
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    listen(&window, "pagehide", save_here);
    // Leaving for another page of the shop: before the navigation changes the address.
    listen_first(&window, "click", save_here);
    listen(&window, "popstate", || restore::when_tall_enough(&positions::here()));
    for interruption in ["wheel", "touchstart", "keydown"] {
        listen(&window, interruption, restore::give_up);
    }
    // Back and Forward come without a click.
    listen(&window, "scrollend", save_here);
    restore::when_tall_enough(&positions::here());
}

#[cfg(not(feature = "browser"))]
pub fn remember() {}

/// Scrolls to the top, as another page begins.
#[cfg(feature = "browser")]
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

#[cfg(not(feature = "browser"))]
pub fn to_top() {}

#[cfg(feature = "browser")]
fn listen(window: &web_sys::Window, event: &str, then: impl Fn() + 'static) {
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;

    let listener = Closure::<dyn Fn()>::new(then);
    let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    listener.forget();
}

#[cfg(feature = "browser")]
fn listen_first(window: &web_sys::Window, event: &str, then: impl Fn() + 'static) {
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;

    let listener = Closure::<dyn Fn()>::new(then);
    let _ = window.add_event_listener_with_callback_and_bool(event, listener.as_ref().unchecked_ref(), true);
    listener.forget();
}

/// Notes where the shopper is, unless a place is just being restored: that one is noted already.
#[cfg(feature = "browser")]
fn save_here() {
    if !restore::is_under_way() {
        positions::save_here();
    }
}

#[cfg(feature = "browser")]
mod positions {
    const KEY: &str = "vitrine.scroll";
    /// So many addresses are remembered, the latest ones.
    const MOST: usize = 50;

    /// The path and query of this page.
    pub(super) fn here() -> String {
        let location = web_sys::window().map(|window| window.location());
        let path = location
            .as_ref()
            .and_then(|location| location.pathname().ok())
            .unwrap_or_default();
        let query = location.and_then(|location| location.search().ok()).unwrap_or_default();
        format!("{path}{query}")
    }

    fn session() -> Option<web_sys::Storage> {
        web_sys::window()?.session_storage().ok()?
    }

    /// One address and position a line; neither has a line break or a tab.
    fn all() -> Vec<(String, i32)> {
        let text = session()
            .and_then(|session| session.get_item(KEY).ok()?)
            .unwrap_or_default();
        let entry = |line: &str| {
            let (address, position) = line.split_once('\t')?;
            Some((address.to_owned(), position.parse().ok()?))
        };
        text.lines().filter_map(entry).collect()
    }

    pub(super) fn save_here() {
        let here = here();
        #[allow(clippy::cast_possible_truncation)]
        let position = web_sys::window()
            .and_then(|window| window.scroll_y().ok())
            .unwrap_or_default() as i32;
        let mut entries = all();
        entries.retain(|(address, _)| *address != here);
        entries.push((here, position));
        let kept = entries.iter().rev().take(MOST).rev();
        let text: Vec<String> = kept
            .map(|(address, position)| format!("{address}\t{position}"))
            .collect();
        if let Some(session) = session() {
            let _ = session.set_item(KEY, &text.join("\n"));
        }
    }

    pub(super) fn of(address: &str) -> Option<i32> {
        all()
            .into_iter()
            .find(|(known, _)| known == address)
            .map(|(_, position)| position)
    }
}

#[cfg(feature = "browser")]
mod restore {
    use std::cell::{Cell, RefCell};

    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;

    /// A page that has not grown in about five seconds will not.
    const MOST_FRAMES: u32 = 300;

    /// The page before may still be shown for some frames, and be tall enough too: so the place is held a while.
    const HELD_FRAMES: u32 = 20;

    thread_local! {
        static WANTED: Cell<Option<i32>> = const { Cell::new(None) };
        static HELD: Cell<u32> = const { Cell::new(0) };
        static FRAMES: Cell<u32> = const { Cell::new(0) };
        static STEP: RefCell<Option<Closure<dyn Fn()>>> = const { RefCell::new(None) };
    }

    /// Scrolls to where the shopper was at `address` as soon as the page is tall enough.
    pub(super) fn when_tall_enough(address: &str) {
        let wanted = super::positions::of(address).filter(|&position| position > 0);
        let under_way = WANTED.replace(wanted).is_some();
        FRAMES.set(0);
        HELD.set(0);
        if wanted.is_some() && !under_way {
            next_frame();
        }
    }

    /// The shopper has begun to scroll: that goes first.
    pub(super) fn give_up() {
        WANTED.set(None);
    }

    pub(super) fn is_under_way() -> bool {
        WANTED.get().is_some()
    }

    fn next_frame() {
        STEP.with_borrow_mut(|step| {
            let step = step.get_or_insert_with(|| Closure::new(on_frame));
            if let Some(window) = web_sys::window() {
                let _ = window.request_animation_frame(step.as_ref().unchecked_ref());
            }
        });
    }

    fn on_frame() {
        let Some(wanted) = WANTED.get() else { return };
        let frames = FRAMES.replace(FRAMES.get() + 1);
        let Some(window) = web_sys::window() else { return };
        let document = window.document().and_then(|document| document.document_element());
        let height = document.map_or(0, |root| root.scroll_height());
        #[allow(clippy::cast_possible_truncation)]
        let shown = window
            .inner_height()
            .ok()
            .and_then(|height| height.as_f64())
            .unwrap_or_default() as i32;
        if height >= wanted + shown {
            window.scroll_to_with_x_and_y(0.0, f64::from(wanted));
            HELD.set(HELD.get() + 1);
        }
        if HELD.get() >= HELD_FRAMES || frames >= MOST_FRAMES {
            WANTED.set(None);
        } else {
            next_frame();
        }
    }
}
