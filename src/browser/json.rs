//! JSON of the shop's own, such as the stored cart. The browser parses it: its parser is there anyway.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::json;

/// The value that a text holds; `None` where it holds no such value.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    json::read_tree(&tree(text)?).ok()
}

/// The text of a value; `None` where it cannot be written.
pub fn write<T: Serialize>(value: &T) -> Option<String> {
    serde_json::to_string(value).ok()
}

#[cfg(feature = "browser")]
fn tree(text: &str) -> Option<Value> {
    tree_of(&js_sys::JSON::parse(text).ok()?)
}

/// Natively only tests read what a browser would have stored.
#[cfg(not(feature = "browser"))]
fn tree(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

/// The tree of a parsed text. Numbers are whole ones; a text with any other holds nothing of ours.
#[cfg(feature = "browser")]
fn tree_of(value: &wasm_bindgen::JsValue) -> Option<Value> {
    use js_sys::{Array, Object};
    use wasm_bindgen::JsCast;

    if let Some(text) = value.as_string() {
        return Some(Value::String(text));
    }
    if let Some(number) = value.as_f64() {
        // Whole numbers of JavaScript are exact below 2^53.
        #[allow(clippy::cast_possible_truncation)]
        let whole = number as i64;
        #[allow(clippy::cast_precision_loss, clippy::float_cmp)]
        let is_whole = whole as f64 == number;
        return is_whole.then(|| Value::Number(whole.into()));
    }
    if let Some(claim) = value.as_bool() {
        return Some(Value::Bool(claim));
    }
    if let Some(array) = value.dyn_ref::<Array>() {
        return array
            .iter()
            .map(|element| tree_of(&element))
            .collect::<Option<_>>()
            .map(Value::Array);
    }
    let Some(object) = value.dyn_ref::<Object>() else {
        return Some(Value::Null);
    };
    let member = |entry: wasm_bindgen::JsValue| {
        let entry = Array::from(&entry);
        Some((entry.get(0).as_string()?, tree_of(&entry.get(1))?))
    };
    Object::entries(object)
        .iter()
        .map(member)
        .collect::<Option<_>>()
        .map(Value::Object)
}
