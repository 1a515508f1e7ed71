//! How numbers, money and dates are written in a locale, by the browser's `Intl`.

use crate::domain::{Instant, Money};

/// Money as a shopper of the locale reads it: `$1,299.00`.
#[cfg(feature = "browser")]
pub fn money(money: Money, locale: &str) -> String {
    use js_sys::{Array, Function, Intl, Object, Reflect};
    use wasm_bindgen::JsValue;

    let options = Object::new();
    let set = |name: &str, value: &str| Reflect::set(&options, &name.into(), &value.into());
    let _ = set("style", "currency").and(set("currency", money.currency.code()));
    // Whole prices are shown without decimals, as shops write them.
    let _ = set("trailingZeroDisplay", "stripIfInteger");
    let format: Function = Intl::NumberFormat::new(&Array::of1(&locale.into()), &options).format();
    // `Intl` reads the decimal text exactly: no float on the way.
    let text = format
        .call1(&JsValue::UNDEFINED, &money.to_decimal().into())
        .ok()
        .and_then(|text| text.as_string());
    text.unwrap_or_else(|| plain(money))
}

#[cfg(not(feature = "browser"))]
pub fn money(money: Money, _locale: &str) -> String {
    plain(money)
}

fn plain(money: Money) -> String {
    format!("{}\u{a0}{}", money.currency, money.to_decimal())
}

/// A whole number with the locale's grouping.
#[cfg(feature = "browser")]
pub fn number(number: u32, locale: &str) -> String {
    let text = js_sys::Number::from(number).to_locale_string(locale);
    String::from(text)
}

#[cfg(not(feature = "browser"))]
pub fn number(number: u32, _locale: &str) -> String {
    number.to_string()
}

/// An ISO date such as `2026-05-14` in the locale's words.
#[cfg(feature = "browser")]
pub fn date(iso: &str, locale: &str) -> String {
    // A date alone is read as midnight in UTC, so it has to be written in UTC too.
    format_date(
        &js_sys::Date::new(&iso.into()),
        locale,
        &[("dateStyle", "medium"), ("timeZone", "UTC")],
    )
    .unwrap_or_else(|| iso.to_owned())
}

#[cfg(not(feature = "browser"))]
pub fn date(iso: &str, _locale: &str) -> String {
    iso.to_owned()
}

/// An instant in the locale's words and the shopper's time zone.
#[cfg(feature = "browser")]
pub fn instant(instant: Instant, locale: &str) -> String {
    // Milliseconds of any date are below 2^53.
    #[allow(clippy::cast_precision_loss)]
    let date = js_sys::Date::new(&(instant.milliseconds() as f64).into());
    format_date(&date, locale, &[("dateStyle", "long"), ("timeStyle", "short")]).unwrap_or_else(|| instant.to_string())
}

#[cfg(not(feature = "browser"))]
pub fn instant(instant: Instant, _locale: &str) -> String {
    instant.to_string()
}

#[cfg(feature = "browser")]
fn format_date(date: &js_sys::Date, locale: &str, options: &[(&str, &str)]) -> Option<String> {
    use js_sys::{Array, Intl, Object, Reflect};
    use wasm_bindgen::JsValue;

    if date.get_time().is_nan() {
        return None;
    }
    let object = Object::new();
    for (name, value) in options {
        Reflect::set(&object, &(*name).into(), &(*value).into()).ok()?;
    }
    let format = Intl::DateTimeFormat::new(&Array::of1(&locale.into()), &object).format();
    format.call1(&JsValue::UNDEFINED, date).ok()?.as_string()
}
