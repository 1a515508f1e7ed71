//! What a single text is read as: an amount, a quantity, an address, a slug, words without markup.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vitrine::domain::money::units_of_decimal;
use vitrine::domain::{Currency, Instant, Language, Money, Slug};
use vitrine::source::amount::{amount, currency_beside};
use vitrine::source::{plain_text, resolve};

fuzz_target!(|text: &str| {
    for mark in [None, Some('.'), Some(',')] {
        let Some(amount) = amount(text, mark) else { continue };
        // What an amount says is a plain decimal of nought or more.
        match units_of_decimal(&amount.decimal, 2) {
            Ok(units) => assert!(units >= 0, "{amount:?}"),
            Err(error) => assert!(error.to_string().contains("too large"), "{amount:?}: {error}"),
        }
        let _ = currency_beside(&amount.beside, None);
    }
    for code in ["USD", "JPY", "KWD", "CLF"] {
        let Ok(currency) = code.parse::<Currency>() else { continue };
        if let Ok(money) = Money::from_decimal(text, currency) {
            assert_eq!(Money::from_decimal(&money.to_decimal(), currency), Ok(money));
        }
    }
    if let Some(slug) = Slug::of(text) {
        assert_eq!(slug.as_str().parse(), Ok(slug.clone()));
    }
    if let Some(address) = resolve("https://shop.test/a/b?c", text) {
        assert!(address.to_ascii_lowercase().starts_with("http"), "{address}");
    }
    let words = plain_text(text);
    assert_eq!(words.trim(), words);
    let _ = (text.parse::<Instant>(), text.parse::<Language>());
});
