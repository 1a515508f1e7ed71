//! Files that the shop itself makes, for the shopper to keep.

/// Gives the shopper a text as a file of that name.
#[cfg(feature = "browser")]
pub fn save(name: &str, media_type: &str, text: &str) {
    use js_sys::Array;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;
    use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

    /// Some browsers begin to read the file only after the click is over.
    const KEPT_MILLISECONDS: i32 = 20_000;

    let offer = || {
        let window = web_sys::window()?;
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        let file = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
        let link = window.document()?.create_element("a").ok()?;
        let link: HtmlAnchorElement = link.dyn_into().ok()?;
        let address = Url::create_object_url_with_blob(&file).ok()?;
        link.set_href(&address);
        link.set_download(name);
        link.click();
        let forget = Closure::once_into_js(move || Url::revoke_object_url(&address));
        let forget = forget.unchecked_ref();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(forget, KEPT_MILLISECONDS)
            .ok()
    };
    offer();
}

#[cfg(not(feature = "browser"))]
pub fn save(_name: &str, _media_type: &str, _text: &str) {}
