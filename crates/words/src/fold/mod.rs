//! What each character is to a word, and which letters it is folded to.
//!
//! Lower case, without what only decorates: compatibility forms (UAX #15, NFKD), accents, vowel points, ligatures, widths.
//! What a reader takes for another letter stays: й is not и, が is not か, and a Devanagari vowel sign is part of its word.

mod script;
mod table;

use std::sync::OnceLock;

pub use script::is_unspaced;

/// What a character is to a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Folded {
    /// Parts words.
    Break,
    /// Is as if it were not there: an accent, a direction mark, a soft hyphen.
    Vanish,
    Letter(char),
    /// A ligature: these letters of the table.
    Letters(table::Span),
    /// A sign that a word needs but doesn't begin with, as the virama.
    Mark(char),
    /// Makes another letter of some letters, and is an accent on all others.
    Combining(char),
    Digit(char),
    /// Of a script without spaces.
    Unspaced(char),
    Apostrophe,
    /// Folded as its lower case is.
    Upper(char),
}

/// How a character is folded; never [`Folded::Upper`].
pub(crate) fn fold(character: char) -> Folded {
    match character {
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => Folded::Unspaced(character),
        '\u{ac00}'..='\u{d7a3}' => Folded::Letter(character),
        _ => match page_of(character) {
            Folded::Upper(lower) => page_of(lower),
            folded => folded,
        },
    }
}

/// The letters of a ligature.
pub(crate) fn letters(span: table::Span) -> &'static str {
    span.letters()
}

const PAGE: usize = 128;

/// Each page is made when a character of it is first met: a catalog has a few scripts.
static PAGES: [OnceLock<Box<[Folded; PAGE]>>; 0x1_0000 / PAGE] = [const { OnceLock::new() }; 0x1_0000 / PAGE];

fn page_of(character: char) -> Folded {
    let code = character as usize;
    match PAGES.get(code / PAGE) {
        Some(page) => page.get_or_init(|| made(code / PAGE))[code % PAGE],
        None => script::beyond_the_first_plane(character),
    }
}

fn made(page: usize) -> Box<[Folded; PAGE]> {
    let first = page * PAGE;
    let mut entries = Box::new([Folded::Break; PAGE]);
    for (entry, code) in entries.iter_mut().zip(first as u32..) {
        *entry = char::from_u32(code).map_or(Folded::Break, script::classify);
    }
    table::each_entry(&mut |code, folded| {
        if let Some(entry) = (code as usize).checked_sub(first).and_then(|at| entries.get_mut(at)) {
            *entry = folded;
        }
    });
    entries
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    fn folded(character: char) -> String {
        match fold(character) {
            Folded::Letter(letter) | Folded::Digit(letter) | Folded::Mark(letter) | Folded::Unspaced(letter) => {
                letter.to_string()
            }
            Folded::Letters(span) => letters(span).to_owned(),
            _ => String::new(),
        }
    }

    /// Letters that are the same to a shopper, though Unicode has no decomposition of the one into the other.
    const BESIDES: &str = "\
        øo łl đd ħh ŧt ıi ðd ŋn ĸq ƀb ɇe ɉj ɍr ɏy ƶz ǥg ɨi ʉu ȷj ȼc ⱥa ⱦt ƚl ɓb ɗd ɖd ƒf ƙk ƴy \
        ςσ ىي ةه کك یي ٱا ہه ھه ۃه йй";

    fn besides(letter: char) -> String {
        match letter {
            'ß' => "ss".to_owned(),
            'æ' => "ae".to_owned(),
            'œ' => "oe".to_owned(),
            'þ' => "th".to_owned(),
            'ꜳ' => "aa".to_owned(),
            'ꜵ' => "ao".to_owned(),
            _ => {
                let pair = BESIDES.split(' ').find(|pair| pair.starts_with(letter));
                pair.and_then(|pair| pair.chars().nth(1)).unwrap_or(letter).to_string()
            }
        }
    }

    /// Lower case and NFKD without marks, again and again until nothing changes.
    fn by_unicode(text: &str) -> String {
        let mut text = text.to_owned();
        loop {
            let next: String = text
                .chars()
                .flat_map(char::to_lowercase)
                .flat_map(|letter| {
                    if letter == 'й' {
                        vec![letter]
                    } else {
                        letter.nfkd().collect()
                    }
                })
                .filter(|letter| !is_combining_mark(*letter))
                .filter(|letter| fold(*letter) != Folded::Vanish && fold(*letter) != Folded::Apostrophe)
                .flat_map(|letter| besides(letter).chars().collect::<Vec<_>>())
                .collect();
            if next == text {
                return text;
            }
            text = next;
        }
    }

    #[test]
    fn letters_of_each_alphabet_are_folded_as_by_unicode() {
        let alphabets = [
            'a'..='\u{2ff}',
            '\u{370}'..='\u{52f}',
            '\u{5d0}'..='\u{6ff}',
            '\u{750}'..='\u{77f}',
            '\u{8a0}'..='\u{8ff}',
            '\u{1c80}'..='\u{1c8a}',
            '\u{1d00}'..='\u{1fff}',
            '\u{2070}'..='\u{209c}',
            '\u{2c60}'..='\u{2c7f}',
            '\u{a640}'..='\u{a7ff}',
            '\u{ab30}'..='\u{ab6f}',
            '\u{fb00}'..='\u{fdff}',
            '\u{fe70}'..='\u{feff}',
            '\u{ff10}'..='\u{ff5a}',
        ];
        let mut wrong = Vec::new();
        for character in alphabets.into_iter().flatten() {
            let expected = by_unicode(&character.to_string());
            let is_word = expected
                .chars()
                .all(|letter| letter.is_alphanumeric() && letter != '\u{2044}');
            let is_digit = ('\u{660}'..='\u{6f9}').contains(&character) && character.is_numeric();
            if character.is_alphanumeric() && is_word && !is_digit && folded(character) != expected {
                wrong.push(format!(
                    "{character} {:x}: {} not {expected}",
                    character as u32,
                    folded(character)
                ));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn what_is_folded_stays_as_it_is() {
        for character in '\0'..=char::MAX {
            for letter in folded(character).chars() {
                assert_eq!(folded(letter), letter.to_string(), "{character} {:x}", character as u32);
            }
        }
    }

    #[test]
    fn accents_and_signs_that_show_nothing_vanish() {
        for character in [
            '\u{ad}', '\u{301}', '\u{64b}', '\u{5b8}', '\u{93c}', '\u{200c}', '\u{200d}', '\u{200f}', '\u{feff}', 'ـ',
        ] {
            assert_eq!(fold(character), Folded::Vanish, "{:x}", character as u32);
        }
    }

    #[test]
    fn pictures_controls_and_symbols_part_words() {
        for character in [
            '\0', '\n', '\u{85}', '\u{fffd}', '😀', '🅰', '🇩', '™', '№', '€', '½', '・', '。', '\u{2028}', '\u{200b}',
        ] {
            assert_eq!(fold(character), Folded::Break, "{:x}", character as u32);
        }
    }

    #[test]
    fn digits_of_all_scripts_are_ascii() {
        for digits in [
            "٠١٢٣٤٥٦٧٨٩",
            "۰۱۲۳۴۵۶۷۸۹",
            "०१२३४५६७८९",
            "๐๑๒๓๔๕๖๗๘๙",
            "０１２３４５６７８９",
            "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
            "⁰¹²³⁴⁵⁶⁷⁸⁹",
        ] {
            assert!(digits.chars().map(fold).eq(('0'..='9').map(Folded::Digit)), "{digits}");
        }
    }
}
