//! The market that a currency is usually of, to begin a store with.

use serde_json::{Value, json};
use vitrine::domain::Currency;

/// Currency, key, name for shoppers, English name, languages that come with the shop, countries.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const MARKETS: [Row; 49] = [
    (
        "AED",
        "ae",
        "الإمارات العربية المتحدة",
        "United Arab Emirates",
        "ar en",
        "AE",
    ),
    ("ARS", "ar", "Argentina", "Argentina", "es en", "AR"),
    ("AUD", "au", "Australia", "Australia", "en", "AU"),
    ("BDT", "bd", "Bangladesh", "Bangladesh", "en", "BD"),
    ("BRL", "br", "Brasil", "Brazil", "pt-BR en", "BR"),
    ("CAD", "ca", "Canada", "Canada", "en fr", "CA"),
    ("CHF", "ch", "Schweiz", "Switzerland", "de fr en", "CH LI"),
    ("CLP", "cl", "Chile", "Chile", "es en", "CL"),
    ("CNY", "cn", "中国", "China", "zh-Hans en", "CN"),
    ("COP", "co", "Colombia", "Colombia", "es en", "CO"),
    ("CZK", "cz", "Czechia", "Czechia", "en de", "CZ"),
    ("DKK", "dk", "Denmark", "Denmark", "en de", "DK"),
    ("EGP", "eg", "مصر", "Egypt", "ar en", "EG"),
    (
        "EUR",
        "eu",
        "Europe",
        "Europe",
        "en de fr es",
        "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK",
    ),
    ("GBP", "gb", "United Kingdom", "United Kingdom", "en", "GB"),
    ("HKD", "hk", "Hong Kong", "Hong Kong", "en zh-Hans", "HK"),
    ("HUF", "hu", "Hungary", "Hungary", "en de", "HU"),
    ("IDR", "id", "Indonesia", "Indonesia", "en", "ID"),
    ("ILS", "il", "Israel", "Israel", "en ar", "IL"),
    ("INR", "in", "भारत", "India", "hi en", "IN"),
    ("JPY", "jp", "日本", "Japan", "ja en", "JP"),
    ("KES", "ke", "Kenya", "Kenya", "en", "KE"),
    ("KRW", "kr", "South Korea", "South Korea", "en", "KR"),
    ("KWD", "kw", "الكويت", "Kuwait", "ar en", "KW"),
    ("KZT", "kz", "Казахстан", "Kazakhstan", "ru en", "KZ"),
    ("MAD", "ma", "المغرب", "Morocco", "ar fr", "MA"),
    ("MXN", "mx", "México", "Mexico", "es en", "MX"),
    ("MYR", "my", "Malaysia", "Malaysia", "en zh-Hans", "MY"),
    ("NGN", "ng", "Nigeria", "Nigeria", "en", "NG"),
    ("NOK", "no", "Norway", "Norway", "en", "NO"),
    ("NZD", "nz", "New Zealand", "New Zealand", "en", "NZ"),
    ("PEN", "pe", "Perú", "Peru", "es en", "PE"),
    ("PHP", "ph", "Philippines", "Philippines", "en", "PH"),
    ("PKR", "pk", "Pakistan", "Pakistan", "en", "PK"),
    ("PLN", "pl", "Poland", "Poland", "en de", "PL"),
    ("QAR", "qa", "قطر", "Qatar", "ar en", "QA"),
    ("RON", "ro", "Romania", "Romania", "en fr", "RO"),
    ("RUB", "ru", "Россия", "Russia", "ru en", "RU"),
    ("SAR", "sa", "المملكة العربية السعودية", "Saudi Arabia", "ar en", "SA"),
    ("SEK", "se", "Sweden", "Sweden", "en", "SE"),
    ("SGD", "sg", "Singapore", "Singapore", "en zh-Hans", "SG"),
    ("THB", "th", "Thailand", "Thailand", "en", "TH"),
    ("TRY", "tr", "Türkiye", "Türkiye", "en", "TR"),
    ("TWD", "tw", "Taiwan", "Taiwan", "en zh-Hans", "TW"),
    ("UAH", "ua", "Ukraine", "Ukraine", "en", "UA"),
    ("USD", "us", "United States", "United States", "en es", "US"),
    ("UYU", "uy", "Uruguay", "Uruguay", "es en", "UY"),
    ("VND", "vn", "Vietnam", "Vietnam", "en", "VN"),
    ("ZAR", "za", "South Africa", "South Africa", "en", "ZA"),
];

/// The key and the entry in `regions` for a currency: that of its country, or else a region of the whole world.
pub(crate) fn region(currency: Currency) -> (&'static str, Value) {
    let Some((code, key, name, english, languages, countries)) =
        MARKETS.iter().find(|(code, ..)| *code == currency.code())
    else {
        let world = json!({ "key": "world", "name": "World", "currency": currency.code(), "languages": ["en"] });
        return ("world", world);
    };
    let words = |text: &str| -> Vec<String> { text.split(' ').map(str::to_owned).collect() };
    let mut region = json!({
        "key": key,
        "name": name,
        "english_name": english,
        "countries": words(countries),
        "currency": code,
        "languages": words(languages),
    });
    if let Some(members) = region.as_object_mut().filter(|_| name == english) {
        members.shift_remove("english_name");
    }
    (key, region)
}

#[cfg(test)]
mod tests {
    use vitrine::domain::{Language, Region};

    use super::*;

    #[test]
    fn each_market_is_a_region_in_languages_that_come_with_the_shop() {
        for (code, key, ..) in MARKETS {
            let (found, value) = region(code.parse().unwrap());
            assert_eq!(found, key);
            let read: Region = vitrine::json::read(&value).unwrap();
            assert_eq!(read.currency.code(), code);
            assert!(read.languages.iter().all(Language::is_shipped), "{code}");
        }
    }

    #[test]
    fn a_currency_of_no_market_of_ours_is_sold_in_everywhere() {
        let (key, value) = region("XCD".parse().unwrap());
        let read: Region = vitrine::json::read(&value).unwrap();
        assert_eq!((key, read.key.as_str(), read.countries.len()), ("world", "world", 0));
    }
}
