//! The currency that stands beside an amount.

use crate::domain::Currency;

pub use vitrine_scan::{Amount, amount};

/// Signs of currencies, with the currencies that they may stand for, the likeliest first.
const SIGNS: &[(&str, &[&str])] = &[
    ("R$", &["BRL"]),
    ("US$", &["USD"]),
    ("U$S", &["USD"]),
    ("C$", &["CAD"]),
    ("CA$", &["CAD"]),
    ("A$", &["AUD"]),
    ("AU$", &["AUD"]),
    ("NZ$", &["NZD"]),
    ("HK$", &["HKD"]),
    ("NT$", &["TWD"]),
    ("S$", &["SGD"]),
    ("MX$", &["MXN"]),
    ("AR$", &["ARS"]),
    ("CLP$", &["CLP"]),
    ("COP$", &["COP"]),
    ("S/", &["PEN"]),
    ("Bs", &["BOB"]),
    ("Gs", &["PYG"]),
    ("₲", &["PYG"]),
    ("€", &["EUR"]),
    ("£", &["GBP", "EGP"]),
    ("₹", &["INR"]),
    ("Rs", &["INR", "PKR", "LKR", "NPR", "MUR"]),
    ("₽", &["RUB"]),
    ("руб", &["RUB"]),
    ("₴", &["UAH"]),
    ("грн", &["UAH"]),
    ("₸", &["KZT"]),
    ("₺", &["TRY"]),
    ("TL", &["TRY"]),
    ("₼", &["AZN"]),
    ("₾", &["GEL"]),
    ("₪", &["ILS"]),
    ("₩", &["KRW"]),
    ("원", &["KRW"]),
    ("円", &["JPY"]),
    ("元", &["CNY"]),
    ("RMB", &["CNY"]),
    ("CN¥", &["CNY"]),
    ("JP¥", &["JPY"]),
    ("¥", &["JPY", "CNY"]),
    ("￥", &["CNY", "JPY"]),
    ("₫", &["VND"]),
    ("đ", &["VND"]),
    ("฿", &["THB"]),
    ("₱", &["PHP"]),
    ("₦", &["NGN"]),
    ("₵", &["GHS"]),
    ("Rp", &["IDR"]),
    ("RM", &["MYR"]),
    ("zł", &["PLN"]),
    ("Kč", &["CZK"]),
    ("Ft", &["HUF"]),
    ("lei", &["RON"]),
    ("лв", &["BGN"]),
    ("kr", &["SEK", "NOK", "DKK", "ISK"]),
    ("Fr", &["CHF"]),
    ("KD", &["KWD"]),
    ("BD", &["BHD"]),
    ("SR", &["SAR"]),
    ("Dhs", &["AED"]),
    ("ر.س", &["SAR"]),
    ("ريال", &["SAR", "QAR", "OMR", "YER"]),
    ("د.إ", &["AED"]),
    ("درهم", &["AED", "MAD"]),
    ("د.ك", &["KWD"]),
    ("د.ب", &["BHD"]),
    ("ر.ع", &["OMR"]),
    ("ر.ق", &["QAR"]),
    ("ج.م", &["EGP"]),
    ("جنيه", &["EGP"]),
    ("د.ا", &["JOD"]),
    (
        "$",
        &[
            "USD", "CAD", "AUD", "NZD", "MXN", "ARS", "CLP", "COP", "SGD", "HKD", "TWD", "UYU", "BRL",
        ],
    ),
    ("R", &["ZAR"]),
];

/// Codes that stand alone in words for something else rarely; checked as whole words.
const CODES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF",
    "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC",
    "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS",
    "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD",
    "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL",
    "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD",
    "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD",
    "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SYP", "SZL",
    "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND",
    "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
];

/// Whether a text is the code of a currency in use (ISO 4217), in either case.
pub fn is_currency_code(text: &str) -> bool {
    text.len() == 3 && CODES.contains(&text.to_ascii_uppercase().as_str())
}

/// What the words or signs beside a number say of its currency. A sign that stands for several means `expected` where
/// that is one of them. Else the second value tells that the first is only the likeliest.
pub fn currency_beside(beside: &str, expected: Option<Currency>) -> Option<(Currency, bool)> {
    if beside.is_empty() {
        return None;
    }
    let is_letter = |character: char| character.is_alphabetic();
    for word in beside.split(|character| !is_letter(character)) {
        if word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase()) && is_currency_code(word) {
            return word.parse().ok().map(|currency| (currency, true));
        }
    }
    let (_, codes) = SIGNS.iter().find(|(sign, _)| has_sign(beside, sign))?;
    let mut currencies = codes.iter().filter_map(|code| code.parse::<Currency>().ok());
    match expected {
        Some(expected) if codes.contains(&expected.code()) => Some((expected, true)),
        _ => currencies.next().map(|currency| (currency, codes.len() == 1)),
    }
}

/// Whether the sign is in the text; one of letters as a whole word.
fn has_sign(text: &str, sign: &str) -> bool {
    text.match_indices(sign).any(|(at, _)| {
        let is_word = |character: Option<char>| character.is_some_and(char::is_alphabetic);
        let starts_with_letter = is_word(sign.chars().next());
        let ends_with_letter = is_word(sign.chars().last());
        let before = text[..at].chars().next_back();
        let after = text[at + sign.len()..].chars().next();
        let goes_on = starts_with_letter && is_word(before) || ends_with_letter && is_word(after);
        !goes_on
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_currency_is_what_stands_beside() {
        let check = |text: &str, expected: Option<&str>, found: Option<(&str, bool)>| {
            let beside = amount(text, None).unwrap().beside;
            let expected = expected.and_then(|code| code.parse().ok());
            let read = currency_beside(&beside, expected);
            assert_eq!(
                read,
                found.map(|(code, is_sure)| (code.parse().unwrap(), is_sure)),
                "{text}"
            );
        };
        check("R$ 5", None, Some(("BRL", true)));
        check("SAR 17.89", None, Some(("SAR", true)));
        check("5 ر.س", None, Some(("SAR", true)));
        check("$5", None, Some(("USD", false)));
        check("$5", Some("COP"), Some(("COP", true)));
        check("CA$5", None, Some(("CAD", true)));
        check("5 zł", None, Some(("PLN", true)));
        check("5 kr.", Some("DKK"), Some(("DKK", true)));
        check("From 5", None, None);
        check("5", None, None);
        check("ABC 5", None, None);
    }
}
