//! How numbers, money, dates, lists and names are written in a locale, by the browser's `Intl`.
//!
//! A locale is a language tag as of BCP 47. Natively each function has a plain answer.

use crate::domain::{Instant, Money};

/// Money as a shopper of the locale reads it: `$1,299.00`.
#[cfg(feature = "browser")]
pub fn money(money: Money, locale: &str) -> String {
    let options = [
        ("style", "currency"),
        ("currency", money.currency.code()),
        // Whole prices are shown without decimals, as shops write them.
        ("trailingZeroDisplay", "stripIfInteger"),
    ];
    // `Intl` reads the decimal text exactly: no float on the way.
    intl::number(&money.to_decimal().into(), locale, &options).unwrap_or_else(|| plain(money))
}

#[cfg(not(feature = "browser"))]
pub fn money(money: Money, _locale: &str) -> String {
    plain(money)
}

fn plain(money: Money) -> String {
    format!("{}\u{a0}{}", money.currency, money.to_decimal())
}

/// A whole number with the locale's grouping.
pub fn number(number: u32, locale: &str) -> String {
    decimal(&number.to_string(), locale, &[])
}

/// A number from its decimal text: `4.4` is `4,4` in German.
pub fn fraction(text: &str, locale: &str) -> String {
    decimal(text, locale, &[("minimumFractionDigits", "1")])
}

/// A share in hundredths: `63 %`.
pub fn percent(hundredths: u32, locale: &str) -> String {
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    decimal(&text, locale, &[("style", "percent")])
}

/// A number of a unit as of UTS #35: `3 days`.
pub fn unit(number: u32, unit: &str, locale: &str) -> String {
    let options = [("style", "unit"), ("unit", unit), ("unitDisplay", "long")];
    decimal(&number.to_string(), locale, &options)
}

/// So many units of time before now: `3 minutes ago`.
#[cfg(feature = "browser")]
pub fn ago(number: u32, unit: &str, locale: &str) -> String {
    intl::ago(number, unit, locale)
}

#[cfg(not(feature = "browser"))]
pub fn ago(number: u32, unit: &str, _locale: &str) -> String {
    format!("{number} {unit} ago")
}

#[cfg(feature = "browser")]
fn decimal(text: &str, locale: &str, options: &[(&str, &str)]) -> String {
    intl::number(&text.into(), locale, options).unwrap_or_else(|| text.to_owned())
}

#[cfg(not(feature = "browser"))]
fn decimal(text: &str, _locale: &str, options: &[(&str, &str)]) -> String {
    match options {
        [(_, "percent")] => format!("{}%", text.trim_start_matches("0.").trim_start_matches('0')),
        [(_, "unit"), (_, unit), _] => format!("{text} {unit}"),
        _ => text.to_owned(),
    }
}

/// An ISO date such as `2026-05-14` in the locale's words.
#[cfg(feature = "browser")]
pub fn date(iso: &str, locale: &str) -> String {
    // A date alone is read as midnight in UTC, so it has to be written in UTC too.
    intl::date(
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
    intl::date(&date, locale, &[("dateStyle", "long"), ("timeStyle", "short")]).unwrap_or_else(|| instant.to_string())
}

#[cfg(not(feature = "browser"))]
pub fn instant(instant: Instant, _locale: &str) -> String {
    instant.to_string()
}

/// The plural category of a count as of Unicode's plural rules: `one`, `few`, `other`.
#[cfg(feature = "browser")]
pub fn plural_category(count: u32, locale: &str) -> String {
    intl::plural_category(count, locale)
}

/// Natively as in English: what is rendered natively is tested in it.
#[cfg(not(feature = "browser"))]
pub fn plural_category(count: u32, _locale: &str) -> String {
    if count == 1 { "one" } else { "other" }.to_owned()
}

/// A list in words: `Brazil, Germany and India`.
#[cfg(feature = "browser")]
pub fn list(items: &[String], locale: &str) -> String {
    let format = js_sys::Intl::ListFormat::new(&intl::locales(locale), &js_sys::Object::new());
    let items = items.iter().map(|item| wasm_bindgen::JsValue::from_str(item)).collect();
    String::from(format.format(&items))
}

#[cfg(not(feature = "browser"))]
pub fn list(items: &[String], _locale: &str) -> String {
    items.join(", ")
}

/// The name of a country (ISO 3166-1 alpha-2) in the locale's words; none where the browser has none.
#[cfg(feature = "browser")]
pub fn country(code: &str, locale: &str) -> Option<String> {
    intl::name("region", code, locale)
}

#[cfg(not(feature = "browser"))]
pub fn country(_code: &str, _locale: &str) -> Option<String> {
    None
}

/// The name of a language in its own words: `Deutsch`.
#[cfg(feature = "browser")]
pub fn language(tag: &str) -> Option<String> {
    intl::name("language", tag, tag)
}

#[cfg(not(feature = "browser"))]
pub fn language(_tag: &str) -> Option<String> {
    None
}

/// The name of a currency (ISO 4217) in the locale's words; none where the browser has none.
#[cfg(feature = "browser")]
pub fn currency(code: &str, locale: &str) -> Option<String> {
    intl::name("currency", code, locale)
}

#[cfg(not(feature = "browser"))]
pub fn currency(_code: &str, _locale: &str) -> Option<String> {
    None
}

/// The device's time zone, such as `Europe/Berlin`; none where the browser does not say.
#[cfg(feature = "browser")]
pub fn time_zone() -> Option<String> {
    let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
    let zone = js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into());
    zone.ok()?.as_string()
}

#[cfg(not(feature = "browser"))]
pub fn time_zone() -> Option<String> {
    None
}

/// The languages that the browser asks for, the preferred first.
#[cfg(feature = "browser")]
pub fn preferred_languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    let tags = languages.iter().flat_map(|languages| languages.iter());
    tags.filter_map(|tag| tag.as_string()).collect()
}

#[cfg(not(feature = "browser"))]
pub fn preferred_languages() -> Vec<String> {
    Vec::new()
}

/// The language that the browser asks for first; none where it does not say.
#[cfg(feature = "browser")]
pub fn preferred_language() -> Option<String> {
    web_sys::window()?.navigator().language()
}

#[cfg(not(feature = "browser"))]
pub fn preferred_language() -> Option<String> {
    None
}

#[cfg(feature = "browser")]
mod intl {
    use std::cell::RefCell;
    use std::collections::HashMap;

    use js_sys::{Array, Date, Function, Intl, Object, Reflect};
    use wasm_bindgen::JsValue;

    // To make a format takes a browser a hundred times as long as to use it, and a list has hundreds of numbers.
    thread_local! {
        static NUMBERS: RefCell<HashMap<String, Function>> = RefCell::default();
        static PLURALS: RefCell<HashMap<String, Intl::PluralRules>> = RefCell::default();
    }

    pub(super) fn locales(locale: &str) -> Array {
        Array::of1(&locale.into())
    }

    fn options(pairs: &[(&str, &str)]) -> Object {
        let object = Object::new();
        for (name, value) in pairs {
            // Setting a member of a fresh object cannot fail.
            let _ = Reflect::set(&object, &(*name).into(), &(*value).into());
        }
        object
    }

    fn call(format: &Function, value: &JsValue) -> Option<String> {
        format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
    }

    pub(super) fn number(value: &JsValue, locale: &str, pairs: &[(&str, &str)]) -> Option<String> {
        let mut key = locale.to_owned();
        for (name, value) in pairs {
            key.extend(["|", name, "=", value]);
        }
        NUMBERS.with_borrow_mut(|known| {
            let make = || Intl::NumberFormat::new(&locales(locale), &options(pairs)).format();
            call(known.entry(key).or_insert_with(make), value)
        })
    }

    pub(super) fn plural_category(count: u32, locale: &str) -> String {
        PLURALS.with_borrow_mut(|known| {
            let make = || Intl::PluralRules::new(&locales(locale), &Object::new());
            let rules = known.entry(locale.to_owned()).or_insert_with(make);
            String::from(rules.select(f64::from(count)))
        })
    }

    pub(super) fn date(date: &Date, locale: &str, pairs: &[(&str, &str)]) -> Option<String> {
        let format = Intl::DateTimeFormat::new(&locales(locale), &options(pairs)).format();
        (!date.get_time().is_nan()).then(|| call(&format, date)).flatten()
    }

    pub(super) fn ago(number: u32, unit: &str, locale: &str) -> String {
        let format = Intl::RelativeTimeFormat::new(&locales(locale), &options(&[("numeric", "auto")]));
        String::from(format.format(-f64::from(number), unit))
    }

    pub(super) fn name(kind: &str, code: &str, locale: &str) -> Option<String> {
        let names = Intl::DisplayNames::new(&locales(locale), &options(&[("type", kind), ("fallback", "none")]));
        names.of(code).map(String::from)
    }
}
