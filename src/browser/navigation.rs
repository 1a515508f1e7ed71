//! The address: read, changed, and followed. Links of the shop change it without loading the page anew.

/// Path and query of an address, each as the browser writes it: `/us/search`, `?q=mug`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    pub path: String,
    pub query: String,
}

/// Where the shopper is.
#[cfg(feature = "browser")]
pub fn location() -> Location {
    let location = web_sys::window().map(|window| window.location());
    Location {
        path: location
            .as_ref()
            .and_then(|location| location.pathname().ok())
            .unwrap_or_default(),
        query: location.and_then(|location| location.search().ok()).unwrap_or_default(),
    }
}

#[cfg(not(feature = "browser"))]
pub fn location() -> Location {
    Location::default()
}

/// Whether an address gets an entry of its own in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    New,
    Replaced,
}

/// Changes the address; nothing is loaded.
#[cfg(feature = "browser")]
pub fn set_address(href: &str, entry: Entry) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    let Some(history) = history else { return };
    let state = wasm_bindgen::JsValue::NULL;
    // A browser may refuse the hundredth change within seconds: the page goes on without the address.
    let _ = match entry {
        Entry::New => history.push_state_with_url(&state, "", Some(href)),
        Entry::Replaced => history.replace_state_with_url(&state, "", Some(href)),
    };
}

#[cfg(not(feature = "browser"))]
pub fn set_address(_href: &str, _entry: Entry) {}

/// Loads the page anew, at another address of the shop.
#[cfg(feature = "browser")]
pub fn load(href: &str) {
    let location = web_sys::window().map(|window| window.location());
    // A browser that refuses leaves the page as it is.
    let _ = location.map(|location| location.assign(href));
}

#[cfg(not(feature = "browser"))]
pub fn load(_href: &str) {}

/// What happened to the address, or is about to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A link of the shop was followed.
    Followed(String),
    /// Back or Forward.
    Moved,
    /// A link of the shop is pointed at, or has the focus: it may be followed next.
    Considered(String),
}

/// Tells `on_event` what happens to the address, for as long as the page lives. Only links below `base` are the
/// shop's; modified clicks, downloads, other windows and places within a page are left to the browser.
#[cfg(feature = "browser")]
pub fn follow(base: &str, on_event: impl Fn(Event) + 'static) {
    use std::rc::Rc;

    let Some(window) = web_sys::window() else { return };
    let on_event = Rc::new(on_event);
    let below = format!("{base}/");

    let followed = {
        let (on_event, below) = (Rc::clone(&on_event), below.clone());
        move |event: web_sys::MouseEvent| {
            let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
            if event.default_prevented() || event.button() != 0 || modified {
                return;
            }
            if let Some(href) = links::of_shop(&event, &below) {
                event.prevent_default();
                on_event(Event::Followed(href));
            }
        }
    };
    links::listen(&window, "click", followed);
    for kind in ["pointerover", "focusin", "touchstart"] {
        let (on_event, below) = (Rc::clone(&on_event), below.clone());
        links::listen(&window, kind, move |event: web_sys::MouseEvent| {
            if let Some(href) = links::of_shop(&event, &below) {
                on_event(Event::Considered(href));
            }
        });
    }
    links::listen(&window, "popstate", move |_| on_event(Event::Moved));
}

#[cfg(not(feature = "browser"))]
pub fn follow(_base: &str, _on_event: impl Fn(Event) + 'static) {}

#[cfg(feature = "browser")]
mod links {
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;
    use web_sys::{Element, Event, MouseEvent, Window};

    pub(super) fn listen(window: &Window, kind: &str, listener: impl Fn(MouseEvent) + 'static) {
        let listener = Closure::<dyn Fn(MouseEvent)>::new(listener);
        let _ = window.add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
        listener.forget();
    }

    /// Path and query of the shop's link that the event is about, if it is about one.
    pub(super) fn of_shop(event: &Event, below: &str) -> Option<String> {
        let element = event.target()?.dyn_into::<Element>().ok()?;
        let link = element.closest("a[href]").ok()??;
        if link.has_attribute("target") || link.has_attribute("download") {
            return None;
        }
        let url = web_sys::Url::new_with_base(&link.get_attribute("href")?, &link.base_uri().ok()??).ok()?;
        let own = web_sys::window()?.location().origin().ok()?;
        let is_of_shop = url.origin() == own && url.pathname().starts_with(below) && url.hash().is_empty();
        is_of_shop.then(|| format!("{}{}", url.pathname(), url.search()))
    }
}

/// Changes the page by `change`, as a view transition where the browser has them. `settled` is asked for a while
/// whether the new page is there: until then the browser keeps the picture of the old one.
#[cfg(feature = "browser")]
pub fn change_page(change: impl FnOnce() + 'static, settled: impl Fn() -> bool + 'static) {
    transition::change_page(change, settled);
}

#[cfg(not(feature = "browser"))]
pub fn change_page(change: impl FnOnce() + 'static, _settled: impl Fn() -> bool + 'static) {
    change();
}

#[cfg(feature = "browser")]
mod transition {
    use js_sys::{Function, Promise, Reflect};
    use wasm_bindgen::prelude::Closure;
    use wasm_bindgen::{JsCast, JsValue};

    /// The old picture stands still for this many milliseconds at most.
    const LONGEST_WAIT: i32 = 120;
    const STEP: i32 = 8;
    /// A browser too busy to take the old picture within so many milliseconds does without.
    const LONGEST_CAPTURE: i32 = 300;

    pub(super) fn change_page(change: impl FnOnce() + 'static, settled: impl Fn() -> bool + 'static) {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else {
            return change();
        };
        let start = Reflect::get(&document, &"startViewTransition".into()).ok();
        let Some(start) = start.and_then(|start| start.dyn_into::<Function>().ok()) else {
            return change();
        };
        let settled = std::rc::Rc::new(settled);
        let is_changed = std::rc::Rc::new(std::cell::Cell::new(false));
        let changes = std::rc::Rc::clone(&is_changed);
        let update = Closure::once_into_js(move || -> Promise {
            changes.set(true);
            change();
            Promise::new(&mut |resolve, _| wait(resolve, std::rc::Rc::clone(&settled), 0))
        });
        let transition = start.call1(&document, &update);
        if let Ok(transition) = transition.clone() {
            let skip = Closure::once_into_js(move || {
                if !is_changed.get() {
                    let skip = Reflect::get(&transition, &"skipTransition".into()).ok();
                    let skip = skip.and_then(|skip| skip.dyn_into::<Function>().ok());
                    let _ = skip.map(|skip| skip.call0(&transition));
                }
            });
            if let Some(window) = web_sys::window() {
                let skip = skip.unchecked_ref();
                let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(skip, LONGEST_CAPTURE);
            }
        }
        // A transition that is skipped, as when the next begins, rejects its promises; nobody waits for them.
        for name in ["ready", "finished", "updateCallbackDone"] {
            let promise = transition
                .as_ref()
                .ok()
                .and_then(|transition| Reflect::get(transition, &name.into()).ok())
                .and_then(|promise| promise.dyn_into::<Promise>().ok());
            if let Some(promise) = promise {
                let ignore = Closure::once(|_: JsValue| ());
                let _ = promise.catch(&ignore);
                ignore.forget();
            }
        }
    }

    fn wait(resolve: Function, settled: std::rc::Rc<impl Fn() -> bool + 'static>, waited: i32) {
        if settled() || waited >= LONGEST_WAIT {
            let _ = resolve.call0(&JsValue::UNDEFINED);
            return;
        }
        let again = Closure::once_into_js(move || wait(resolve, settled, waited + STEP));
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(again.unchecked_ref(), STEP);
        }
    }
}
