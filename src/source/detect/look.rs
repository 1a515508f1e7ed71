//! What values look like, whatever they are called.

use std::borrow::Cow;

use crate::domain::Currency;
use crate::domain::money::units_of_decimal;
use crate::source::amount::{amount, currency_beside, is_currency_code};
use crate::source::tree::{Kind, Node};

/// What one value looks like. A text may look like several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Trait {
    /// A number, or a text that is nothing but one.
    Number,
    /// A number without a fraction.
    Whole,
    /// An amount with the sign or the code of a currency: `$19.99`, `10.00 USD`.
    Money,
    Text,
    True,
    False,
    Address,
    /// The address or the file name of a picture.
    Picture,
    Markup,
    /// Several words.
    Words,
    /// One word without spaces that names something for machines: `blue-shirt`, `A-1729`.
    Token,
    /// Letters and digits that nobody says: a UUID, a hash, base64.
    Opaque,
    Date,
    Currency,
    Language,
    Country,
    List,
    Object,
    /// A number with two decimals, as amounts have.
    Cents,
    /// Letters of any script.
    Letters,
    Percent,
    /// A text that holds JSON.
    Json,
}

/// What the values of one place look like, counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    /// How many values there are that say something: not null, not empty.
    pub(super) values: u32,
    counts: [u32; Trait::Json as usize + 1],
    /// Characters of all texts.
    characters: u32,
}

impl Look {
    pub(super) fn of<'a>(nodes: impl Iterator<Item = Node<'a>>) -> Self {
        let mut look = Self::default();
        for node in nodes {
            look.add(node);
        }
        look
    }

    /// How many of a hundred values look like it.
    pub(super) fn share(&self, of: Trait) -> u32 {
        self.counts[of as usize] * 100 / self.values.max(1)
    }

    pub(super) fn most(&self, of: Trait) -> bool {
        self.values > 0 && self.share(of) >= 70
    }

    pub(super) fn some(&self, of: Trait) -> bool {
        self.counts[of as usize] > 0
    }

    pub(super) fn mean_length(&self) -> u32 {
        self.characters / self.counts[Trait::Text as usize].max(1)
    }

    fn count(&mut self, of: Trait) {
        self.counts[of as usize] += 1;
    }

    fn add(&mut self, node: Node<'_>) {
        match node.kind() {
            Kind::Null => return,
            Kind::Bool => self.count(if node.as_bool() == Some(true) {
                Trait::True
            } else {
                Trait::False
            }),
            Kind::Number => {
                self.count(Trait::Number);
                if node.number().is_some_and(has_cents) {
                    self.count(Trait::Cents);
                }
                if node.number().is_some_and(is_whole) {
                    self.count(Trait::Whole);
                }
            }
            Kind::List | Kind::Object if node.is_empty() => return,
            Kind::List => self.count(Trait::List),
            Kind::Object => self.count(Trait::Object),
            Kind::Text => {
                let text = node.text().unwrap_or(Cow::Borrowed(""));
                let text = text.trim();
                if text.is_empty() {
                    return;
                }
                self.text(text);
            }
        }
        self.values += 1;
    }

    fn text(&mut self, text: &str) {
        self.count(Trait::Text);
        self.characters = self
            .characters
            .saturating_add(u32::try_from(text.chars().count()).unwrap_or(u32::MAX));
        let looks = [
            (Trait::Number, is_number(text) || is_grouped(text)),
            (Trait::Whole, is_number(text) && is_whole(text)),
            (Trait::Cents, has_cents(text)),
            (Trait::Money, money_of(text).is_some_and(|money| money.is_marked)),
            (Trait::Address, is_address(text)),
            (Trait::Picture, is_picture(text)),
            (Trait::Markup, is_markup(text)),
            (Trait::Words, text.split_whitespace().nth(1).is_some()),
            (Trait::Token, is_token(text)),
            (Trait::Opaque, is_opaque(text)),
            (Trait::Date, is_date(text)),
            (Trait::Currency, is_currency_code(text)),
            (Trait::Language, is_language(text)),
            (Trait::Country, is_country(text)),
            (Trait::Letters, text.chars().any(char::is_alphabetic)),
            (Trait::Percent, text.ends_with('%') || text.starts_with('%')),
            (
                Trait::Json,
                text.starts_with(['{', '[']) && text.ends_with(['}', ']']) && text.contains('"'),
            ),
        ];
        for (of, is) in looks {
            if is {
                self.count(of);
            }
        }
    }
}

/// An amount of money in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Money {
    pub(super) thousandths: i64,
    pub(super) currency: Option<Currency>,
    /// Whether a currency's sign or code stands beside it.
    pub(super) is_marked: bool,
}

/// The number of a node, in thousandths: of a number, or of a text with an amount.
pub(super) fn thousandths(node: Node<'_>) -> Option<i64> {
    match node.number() {
        Some(number) => units_of_decimal(number, 3).ok(),
        None => money_of(node.text()?.trim()).map(|money| money.thousandths),
    }
}

/// The amount of a text that says nothing else: `19.99`, `$1,299.00`, `1.299,00 €`, `SAR 17.89`; not `250 g`.
pub(super) fn money_of(text: &str) -> Option<Money> {
    if text.len() > LONGEST_AMOUNT {
        return None;
    }
    // Of a range the lower end tells.
    let text = [" - ", " – ", " — ", "–", " to ", " bis ", " a "]
        .iter()
        .find_map(|dash| text.split_once(dash))
        .filter(|(_, end)| end.bytes().any(|byte| byte.is_ascii_digit()))
        .map_or(text, |(start, _)| start.trim());
    let amount = amount(text, None)?;
    let is_marked = !amount.beside.is_empty();
    let currency = currency_beside(&amount.beside, None);
    let says_more = amount.beside.chars().any(|letter| letter.is_ascii_digit()) || amount.beside.chars().count() > 9;
    if is_marked && (currency.is_none() || says_more) {
        return None;
    }
    Some(Money {
        thousandths: units_of_decimal(&amount.decimal, 3).ok()?,
        currency: currency.and_then(|(currency, is_certain)| is_certain.then_some(currency)),
        is_marked,
    })
}

/// Longer than any amount with its currency.
const LONGEST_AMOUNT: usize = 40;

/// A number whose thousands are parted by blanks: `1 299,00`.
fn is_grouped(text: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_digit() || letter.is_whitespace() || matches!(letter, '.' | ',');
    text.chars().all(is_part) && money_of(text).is_some()
}

/// Digits with two of them after a mark: `38.50`.
fn has_cents(text: &str) -> bool {
    let (whole, fraction) = text.rsplit_once(['.', ',']).unwrap_or((text, ""));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    fraction.len() == 2 && all_digits(fraction) && all_digits(whole)
}

fn is_whole(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let marks = digits.bytes().filter(|byte| matches!(byte, b'.' | b',')).count();
    digits.starts_with(|letter: char| letter.is_ascii_digit())
        && digits.ends_with(|letter: char| letter.is_ascii_digit())
        && marks <= 2
        && digits.len() <= 18
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

fn is_address(text: &str) -> bool {
    let absolute = text.starts_with("http://") || text.starts_with("https://") || text.starts_with("//");
    absolute && !text.contains(' ') || text.starts_with('/') && text.len() > 1 && !text.contains(' ')
}

const PICTURE_ENDINGS: &[&str] = &[
    "jpg", "jpeg", "png", "webp", "gif", "avif", "svg", "bmp", "tif", "tiff", "jfif", "heic",
];

/// Where a picture is, by its file name's ending, or by its host's or folder's name.
fn is_picture(text: &str) -> bool {
    if text.len() > 2000 {
        return false;
    }
    let address = text.split(['?', '#']).next().unwrap_or(text);
    let named = address
        .rsplit_once('.')
        .is_some_and(|(_, ending)| PICTURE_ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)));
    if named {
        return !text.starts_with('<');
    }
    let folded = address.to_ascii_lowercase();
    let hinted = [
        "image", "img", "photo", "picture", "/media", "cdn", "pics", "foto", "picsum", "placeh", "assets",
    ];
    is_address(text)
        && hinted.iter().any(|hint| folded.contains(hint))
        && !folded.ends_with(".html")
        && !folded.ends_with(".json")
}

fn is_markup(text: &str) -> bool {
    let tag = |open: &str, close: &str| {
        text.find(open)
            .is_some_and(|at| text[at..].contains(close) && !text[at + open.len()..].starts_with([' ', '=', '3']))
    };
    tag("<", ">") || tag("&lt;", "&gt;")
}

fn is_token(text: &str) -> bool {
    text.len() <= 120
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':' | b'|'))
}

/// A UUID, a hash, a base64 text or an address of a resource: long, one word, letters and digits mixed.
pub(super) fn is_opaque(text: &str) -> bool {
    if text.len() < 12 || text.len() > 120 || text.contains(' ') {
        return false;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_hex = text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let resource = text.contains("://") && !text.starts_with("http");
    let mixed = text.bytes().any(|byte| byte.is_ascii_uppercase())
        && text.bytes().any(|byte| byte.is_ascii_lowercase())
        && digits > 1
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'=' | b'_' | b'+' | b'-'));
    is_hex && digits > 0 || resource || mixed
}

fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 10
        && bytes.len() <= 40
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && bytes[4] == b'-'
        && bytes[5..7].iter().all(u8::is_ascii_digit)
        && bytes[7] == b'-'
        && bytes[8..10].iter().all(u8::is_ascii_digit)
}

const LANGUAGES: &str = "en es pt de it tr fr zh ar ru nl pl sv da no nb nn fi cs sk sl hr sr bg ro hu el he hi bn ta te ur fa ja ko vi th id ms tl uk be ka hy az kk uz et lv lt \
    ca eu gl is ga mt sq mk bs sw af";

/// A language's tag: `en`, `pt-BR`, `zh_Hans`.
pub(super) fn is_language(text: &str) -> bool {
    let (language, region) = match text.split_once(['-', '_']) {
        Some((language, region)) => (language, Some(region)),
        None => (text, None),
    };
    LANGUAGES
        .split_whitespace()
        .any(|known| known.eq_ignore_ascii_case(language))
        && region
            .is_none_or(|region| matches!(region.len(), 2 | 4) && region.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// Two large letters, as countries are written.
pub(super) fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_any_notation() {
        let check = |text: &str, expected: Option<(i64, Option<&str>)>| {
            let found = money_of(text);
            let found = found
                .as_ref()
                .map(|money| (money.thousandths, money.currency.as_ref().map(Currency::code)));
            assert_eq!(found, expected, "{text}");
        };
        check("19.99", Some((19_990, None)));
        check("$1,299.00", Some((1_299_000, None)));
        check("1.299,00 €", Some((1_299_000, Some("EUR"))));
        check("SAR 17.89", Some((17_890, Some("SAR"))));
        check("R$ 1.500", Some((1_500_000, Some("BRL"))));
        check("4,99", Some((4_990, None)));
        check("250 g", None);
        check("2 for 1", None);
        check("20%", None);
        check("1 299 kr", Some((1_299_000, None)));
    }

    #[test]
    fn pictures_are_known_by_their_file_or_host() {
        assert!(is_picture("mug.jpg"));
        assert!(is_picture("https://cdn.shop.test/i/1"));
        assert!(is_picture("//host.test/a/b.PNG?v=1"));
        assert!(!is_picture("https://shop.test/products/mug"));
        assert!(!is_picture("Mug"));
    }
}
