//! The scroll position, kept for each address: Back and reload lead to where the shopper was.
//!
//! The browser restores it by itself only when the page is as tall as before at once; ours grows when the answer
//! comes. So the page remembers, and restores as soon as it is tall enough.
//!
//! Of a long list only what is near the window is drawn; the height of the rest is a guess. So what counts is not how
//! far the page was scrolled but where an element was: the first in the window that has the attribute `data-anchor`.

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
    use wasm_bindgen::JsCast;

    const KEY: &str = "vitrine.scroll";
    const ANCHORS: &str = "[data-anchor]";
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

    /// Where a page was.
    #[derive(Clone, Debug)]
    pub(super) struct Place {
        /// How far it was scrolled.
        pub(super) position: i32,
        /// The id of the anchor that was the first in the window, and how far below the window's top it began.
        pub(super) anchor: Option<(String, i32)>,
    }

    /// One address and its place a line; no part has a line break or a tab.
    fn all() -> Vec<(String, Place)> {
        let text = session()
            .and_then(|session| session.get_item(KEY).ok()?)
            .unwrap_or_default();
        let entry = |line: &str| {
            let mut parts = line.split('\t');
            let (address, position) = (parts.next()?.to_owned(), parts.next()?.parse().ok()?);
            let anchor = parts.next().zip(parts.next());
            let anchor = anchor.and_then(|(id, top)| Some((id.to_owned(), top.parse().ok()?)));
            Some((address, Place { position, anchor }))
        };
        text.lines().filter_map(entry).collect()
    }

    pub(super) fn save_here() {
        let here = here();
        let position = web_sys::window().and_then(|window| window.scroll_y().ok());
        let position = whole(position.unwrap_or_default());
        let mut entries = all();
        entries.retain(|(address, _)| *address != here);
        let anchor = first_in_window().filter(|_| position > 0);
        entries.push((here, Place { position, anchor }));
        let kept = entries.iter().rev().take(MOST).rev();
        let line = |(address, place): &(String, Place)| match &place.anchor {
            Some((id, top)) => format!("{address}\t{}\t{id}\t{top}", place.position),
            None => format!("{address}\t{}", place.position),
        };
        let text: Vec<String> = kept.map(line).collect();
        if let Some(session) = session() {
            let _ = session.set_item(KEY, &text.join("\n"));
        }
    }

    /// The id of the first anchor that reaches into the window, and how far below its top that one begins.
    fn first_in_window() -> Option<(String, i32)> {
        let anchors = web_sys::window()?.document()?.query_selector_all(ANCHORS).ok()?;
        let anchors = (0..anchors.length()).filter_map(|at| anchors.get(at)?.dyn_into::<web_sys::Element>().ok());
        anchors
            .map(|anchor| (anchor.get_bounding_client_rect(), anchor))
            .find(|(place, _)| place.bottom() > 0.0)
            .map(|(place, anchor)| (anchor.id(), whole(place.top())))
    }

    /// How far below the window's top an element begins now.
    pub(super) fn top_of(id: &str) -> Option<i32> {
        let element = web_sys::window()?.document()?.get_element_by_id(id)?;
        Some(whole(element.get_bounding_client_rect().top()))
    }

    #[allow(clippy::cast_possible_truncation)]
    fn whole(pixels: f64) -> i32 {
        pixels.round() as i32
    }

    pub(super) fn of(address: &str) -> Option<Place> {
        all()
            .into_iter()
            .find(|(known, _)| known == address)
            .map(|(_, place)| place)
    }
}

#[cfg(feature = "browser")]
mod restore {
    use std::cell::{Cell, RefCell};

    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;

    use super::positions::{self, Place};

    /// A page that has not grown in about five seconds will not.
    const MOST_FRAMES: u32 = 300;

    /// The page before may still be shown for some frames, and be tall enough too: so the place is held a while.
    const HELD_FRAMES: u32 = 20;

    thread_local! {
        static WANTED: RefCell<Option<Place>> = const { RefCell::new(None) };
        static HELD: Cell<u32> = const { Cell::new(0) };
        static FRAMES: Cell<u32> = const { Cell::new(0) };
        static STEP: RefCell<Option<Closure<dyn Fn()>>> = const { RefCell::new(None) };
    }

    /// Scrolls to where the shopper was at `address` as soon as the page is tall enough.
    pub(super) fn when_tall_enough(address: &str) {
        let wanted = positions::of(address).filter(|place| place.position > 0);
        let is_wanted = wanted.is_some();
        let under_way = WANTED.replace(wanted).is_some();
        FRAMES.set(0);
        HELD.set(0);
        if is_wanted && !under_way {
            next_frame();
        }
    }

    /// The shopper has begun to scroll: that goes first.
    pub(super) fn give_up() {
        WANTED.replace(None);
    }

    pub(super) fn is_under_way() -> bool {
        WANTED.with_borrow(Option::is_some)
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
        let Some(wanted) = WANTED.with_borrow(Clone::clone) else {
            return;
        };
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
        let anchor = wanted.anchor.as_ref();
        let moved = anchor.and_then(|(id, top)| Some(positions::top_of(id)? - top));
        let position = match moved {
            Some(moved) => window.scroll_y().unwrap_or_default() + f64::from(moved),
            None => f64::from(wanted.position),
        };
        if moved.is_some() || height >= wanted.position + shown {
            window.scroll_to_with_x_and_y(0.0, position);
            HELD.set(HELD.get() + 1);
        }
        if HELD.get() >= HELD_FRAMES || frames >= MOST_FRAMES {
            WANTED.replace(None);
        } else {
            next_frame();
        }
    }
}
