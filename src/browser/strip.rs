//! A strip of pages that is swiped sideways: which of them is shown, and showing another. The strip is the element
//! with that id, its pages are its children.

/// The position of the page that is shown. `None` where the strip itself is not: one that is hidden while it moves
/// still tells of a last movement, to nowhere.
#[cfg(feature = "browser")]
pub fn position(id: &str) -> Option<usize> {
    let strip = element(id)?;
    let width = strip.client_width();
    // Where lines run from right to left, the offset is negative.
    let offset = strip.scroll_left().saturating_abs();
    usize::try_from((offset + width / 2).checked_div(width)?).ok()
}

#[cfg(not(feature = "browser"))]
pub fn position(_id: &str) -> Option<usize> {
    None
}

/// Shows the page at `position`, if there is one: at once, or moving as the style sheet says.
#[cfg(feature = "browser")]
pub fn show(id: &str, position: usize, at_once: bool) {
    let Some((strip, page)) = element(id).and_then(|strip| page(&strip, position).map(|page| (strip, page))) else {
        return;
    };
    let options = web_sys::ScrollToOptions::new();
    options.set_left(f64::from(page.offset_left()));
    if at_once {
        options.set_behavior(web_sys::ScrollBehavior::Instant);
    }
    strip.scroll_to_with_scroll_to_options(&options);
}

#[cfg(not(feature = "browser"))]
pub fn show(_id: &str, _position: usize, _at_once: bool) {}

/// Scrolls within the page at `position`, which holds something twice its size, to what was at a point of it before.
#[cfg(feature = "browser")]
pub fn show_point(id: &str, position: usize, (across, down): (i32, i32)) {
    if let Some(page) = element(id).and_then(|strip| page(&strip, position)) {
        page.set_scroll_left(2 * across - page.client_width() / 2);
        page.set_scroll_top(2 * down - page.client_height() / 2);
    }
}

#[cfg(not(feature = "browser"))]
pub fn show_point(_id: &str, _position: usize, _point: (i32, i32)) {}

#[cfg(feature = "browser")]
fn element(id: &str) -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

#[cfg(feature = "browser")]
fn page(strip: &web_sys::Element, position: usize) -> Option<web_sys::HtmlElement> {
    use wasm_bindgen::JsCast;

    let first = strip.first_element_child();
    let mut pages = std::iter::successors(first, web_sys::Element::next_element_sibling);
    pages.nth(position)?.dyn_into().ok()
}
