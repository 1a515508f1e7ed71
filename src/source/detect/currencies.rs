//! In which currency prices are, where the body says so.

use super::fields::{Ranked, rank};
use super::look::Trait;
use super::naming::{Senses, words_of};
use super::place::{Place, Places};
use super::shapes::Names;
use super::vocabulary::Sense;
use crate::domain::Currency;
use crate::source::amount::{currency_beside, is_currency_code};

/// How well a place holds the codes of currencies.
pub(super) fn code(places: &Places, at: usize, place: &Place) -> i32 {
    let own = place.own.senses;
    if !place.look.most(Trait::Currency) {
        return 0;
    }
    let no = Senses::of(&[
        Sense::Shipping,
        Sense::Related,
        Sense::Review,
        Sense::Seller,
        Sense::Cost,
        Sense::Instalment,
        Sense::Copy,
    ]);
    if place.context.any(no) {
        return 0;
    }
    let base = if own.has(Sense::Currency) {
        52
    } else if place.context.has(Sense::Currency) {
        46
    } else if place.context.has(Sense::Price) || own.has(Sense::Price) {
        34
    } else if own.is_empty() || own.has(Sense::Code) {
        // Three letters that happen to be a currency's code are often something else.
        if places.distinct(at) < 60 || places.items < 3 {
            20
        } else {
            0
        }
    } else {
        0
    };
    base - 2 * i32::try_from(place.depth).unwrap_or(0) - 3 * i32::try_from(place.many).unwrap_or(0)
}

/// The places of codes, those beside the amount first.
pub(super) fn near(places: &Places, amount: usize) -> Ranked {
    rank(places, &|places, at, place| {
        let score = code(places, at, place);
        if score > 0 {
            score + 4 * shared_steps(places, amount, at)
        } else {
            0
        }
    })
}

/// How many steps two places have in common.
fn shared_steps(places: &Places, one: usize, other: usize) -> i32 {
    let mut shared = 0;
    let mut here = Some(other);
    while let Some(place) = here.and_then(|here| places.all.get(here)) {
        if here.is_some_and(|here| here != other && places.is_in(one, here)) {
            shared += 1;
        }
        here = place.parent;
    }
    shared
}

/// The currency that no path leads to: in the name of the price, `price_usd`, in a sign, or in the text of a price.
pub(super) fn constant(places: &Places, amount: usize) -> Option<Currency> {
    let mut here = Some(amount);
    while let Some(place) = here.and_then(|here| places.all.get(here)) {
        if let Some(currency) = in_name(place.name()).filter(|_| place.names_above(places) != Names::Currencies) {
            return Some(currency);
        }
        here = place.parent;
    }
    let of_sign = places.all.iter().find_map(|place| {
        let own = place.own.senses;
        let is_sign = own.has(Sense::Symbol)
            && (own.has(Sense::Currency) || place.context.any(Senses::of(&[Sense::Currency, Sense::Price])))
            || own.has(Sense::Currency);
        if !is_sign || !place.look.most(Trait::Text) {
            return None;
        }
        sure_currency(place)
    });
    of_sign.or_else(|| {
        places.all.iter().find_map(|place| {
            let is_price = place.look.most(Trait::Money)
                && place
                    .own
                    .senses
                    .with(place.context)
                    .any(Senses::of(&[Sense::Price, Sense::Shown, Sense::Text]));
            if is_price { sure_currency(place) } else { None }
        })
    })
}

/// The currency of a place's texts, where a sign or code in them has but one meaning.
fn sure_currency(place: &Place) -> Option<Currency> {
    place.values.iter().take(5).find_map(|(_, node)| {
        let text = node.text()?;
        if is_currency_code(text.trim()) {
            return text.trim().parse().ok();
        }
        let beside = text.replace(
            |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ','),
            " ",
        );
        currency_beside(&beside, None)
            .filter(|(_, is_sure)| *is_sure || is_likely(&text))
            .map(|(currency, _)| currency)
    })
}

/// Whether a sign of several currencies most likely means the first of them. Dollars and pounds have cents; of pesos,
/// which have the dollar's sign, thousands are parted by points.
fn is_likely(text: &str) -> bool {
    let is_known = text.contains(['$', '£', '€']) && !text.contains("kr");
    let groups = text
        .rsplit_once('.')
        .is_some_and(|(_, last)| last.bytes().filter(u8::is_ascii_digit).count() == 3);
    is_known && !groups
}

/// The code in a name such as `price_usd` or `preisEUR`, which must say something of a price besides.
pub(super) fn in_name(name: &str) -> Option<Currency> {
    let words = words_of(name);
    let is_priced = words.len() > 1 || name.len() == 3 && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    let code = words.iter().filter(|_| is_priced).find(|word| is_code_in_names(word))?;
    code.parse().ok()
}

/// Whether a word of a name is the code of a currency, such as the last of `precio_ars`.
pub(super) fn is_code_in_names(word: &str) -> bool {
    COMMON.contains(&word) && is_currency_code(word)
}

/// Codes that are no words.
const COMMON: &[&str] = &[
    "usd", "eur", "gbp", "jpy", "chf", "cad", "aud", "nzd", "brl", "mxn", "ars", "clp", "cop", "rub", "uah", "cny",
    "inr", "krw", "sek", "nok", "dkk", "pln", "czk", "huf", "ron", "bgn", "aed", "sar", "egp", "ils", "zar", "sgd",
    "hkd", "twd", "thb", "idr", "myr", "php", "vnd", "kzt", "qar", "kwd", "ngn", "kes", "mad",
];

/// A currency that the body tells outside of its products.
pub(super) fn of_body(body: &Places, items: usize) -> Option<Currency> {
    body.all.iter().enumerate().find_map(|(at, place)| {
        let is_outside = !body.is_in(at, items) && place.many == 0;
        let own = place.own.senses;
        let named = own.has(Sense::Currency) || place.context.has(Sense::Currency) && own.has(Sense::Code);
        (is_outside && named && place.look.most(Trait::Text))
            .then(|| sure_currency(place))
            .flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_a_currency_by_its_code() {
        let check = |name: &str, expected: Option<&str>| {
            let found = in_name(name);
            assert_eq!(found.as_ref().map(Currency::code), expected, "{name}");
        };
        check("price_usd", Some("USD"));
        check("preisEUR", Some("EUR"));
        check("EUR", Some("EUR"));
        check("priceInUSD", Some("USD"));
        check("precio_ars", Some("ARS"));
        check("all", None);
        check("try_again", None);
    }
}
