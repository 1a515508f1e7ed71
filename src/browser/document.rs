//! The document: its title, its language, where it lies.

/// The path of the folder that the shop lies in, without the last `/`: empty at a site's root, or `/shop`.
#[cfg(feature = "browser")]
pub fn base_path() -> String {
    let base = web_sys::window().and_then(|window| window.document()?.base_uri().ok()?);
    let path = base
        .and_then(|base| web_sys::Url::new(&base).ok())
        .map(|url| url.pathname())
        .unwrap_or_default();
    path.rsplit_once('/')
        .map(|(folder, _)| folder.to_owned())
        .unwrap_or_default()
}

#[cfg(not(feature = "browser"))]
pub fn base_path() -> String {
    String::new()
}

/// An address of the shop with all that is needed to open it elsewhere: `https://shop.test/us/product/mug`.
#[cfg(feature = "browser")]
pub fn absolute(href: &str) -> String {
    let base = web_sys::window().and_then(|window| window.document()?.base_uri().ok()?);
    let url = base.and_then(|base| web_sys::Url::new_with_base(href, &base).ok());
    url.map_or_else(|| href.to_owned(), |url| url.href())
}

#[cfg(not(feature = "browser"))]
pub fn absolute(href: &str) -> String {
    href.to_owned()
}

/// The name of the shop's host; empty where there is none.
#[cfg(feature = "browser")]
pub fn host() -> String {
    let location = web_sys::window().map(|window| window.location());
    location
        .and_then(|location| location.hostname().ok())
        .unwrap_or_default()
}

#[cfg(not(feature = "browser"))]
pub fn host() -> String {
    String::new()
}

/// Sets the title of the tab.
#[cfg(feature = "browser")]
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

#[cfg(not(feature = "browser"))]
pub fn set_title(_title: &str) {}

/// Puts structured data into the page for search engines, as JSON-LD, in place of what was there; or takes it out.
#[cfg(feature = "browser")]
pub fn set_structured_data(json: Option<&str>) {
    const ID: &str = "structured-data";
    let set = || {
        let document = web_sys::window()?.document()?;
        if let Some(before) = document.get_element_by_id(ID) {
            before.remove();
        }
        let script = document.create_element("script").ok()?;
        script.set_id(ID);
        // Of this type it is data: the browser runs none of it.
        script.set_attribute("type", "application/ld+json").ok()?;
        script.set_text_content(Some(json?));
        document.head()?.append_child(&script).ok()
    };
    let _ = set();
}

#[cfg(not(feature = "browser"))]
pub fn set_structured_data(_json: Option<&str>) {}

/// Says in which language and direction the page is written.
#[cfg(feature = "browser")]
pub fn set_language(tag: &str, is_right_to_left: bool) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", if is_right_to_left { "rtl" } else { "ltr" });
    }
}

#[cfg(not(feature = "browser"))]
pub fn set_language(_tag: &str, _is_right_to_left: bool) {}

/// Adds a style sheet after those of the shop, once, and waits until it is there or cannot be had.
#[cfg(feature = "browser")]
pub async fn add_style_sheet(address: &str) {
    use js_sys::Promise;
    use wasm_bindgen::JsCast;
    use web_sys::{Document, Element};

    fn link_to(document: &Document, address: &str) -> Option<Element> {
        let link = document.create_element("link").ok()?;
        link.set_attribute("rel", "stylesheet").ok()?;
        link.set_attribute("href", address).ok()?;
        Some(link)
    }

    let document = web_sys::window().and_then(|window| window.document());
    let head = document.as_ref().and_then(Document::head);
    let link = document.and_then(|document| link_to(&document, address));
    let (Some(head), Some(link)) = (head, link) else { return };
    let arrived = Promise::new(&mut |resolve, _| {
        for event in ["load", "error"] {
            let _ = link.add_event_listener_with_callback(event, resolve.unchecked_ref());
        }
    });
    if head.append_child(&link).is_ok() {
        let _ = wasm_bindgen_futures::JsFuture::from(arrived).await;
    }
}

#[cfg(not(feature = "browser"))]
#[allow(clippy::unused_async)]
pub async fn add_style_sheet(_address: &str) {}

/// Moves the keyboard's focus to the element with that id, as after going to another page.
#[cfg(feature = "browser")]
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the keyboard's focus to the first link in the element with that id.
#[cfg(feature = "browser")]
pub fn focus_link_in(id: &str) {
    use wasm_bindgen::JsCast;

    let link = element(id).and_then(|element| element.query_selector("a").ok()?);
    if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = link.focus_with_options(&options);
    }
}

#[cfg(not(feature = "browser"))]
pub fn focus_link_in(_id: &str) {}

/// Moves the keyboard's focus to the next or the previous of the elements that `selector` names. At either end, and
/// where none of them has the focus, it stays.
#[cfg(feature = "browser")]
pub fn step_focus(selector: &str, is_forward: bool) {
    use wasm_bindgen::JsCast;

    let step = || {
        let document = web_sys::window()?.document()?;
        let all = document.query_selector_all(selector).ok()?;
        let focused = document.active_element()?;
        let here = (0..all.length()).find(|&at| all.get(at).is_some_and(|node| focused.is_same_node(Some(&node))))?;
        let there = if is_forward { here + 1 } else { here.checked_sub(1)? };
        all.get(there)?.dyn_into::<web_sys::HtmlElement>().ok()?.focus().ok()
    };
    let _ = step();
}

#[cfg(not(feature = "browser"))]
pub fn step_focus(_selector: &str, _is_forward: bool) {}

#[cfg(feature = "browser")]
fn element(id: &str) -> Option<web_sys::HtmlElement> {
    use wasm_bindgen::JsCast;

    let element = web_sys::window()?.document()?.get_element_by_id(id)?;
    element.dyn_into().ok()
}

#[cfg(not(feature = "browser"))]
pub fn focus(_id: &str) {}

/// Scrolls to the element with that id, which gets the keyboard's focus.
#[cfg(feature = "browser")]
pub fn show(id: &str) {
    if let Some(element) = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id)) {
        element.scroll_into_view();
    }
    focus(id);
}

#[cfg(not(feature = "browser"))]
pub fn show(_id: &str) {}
