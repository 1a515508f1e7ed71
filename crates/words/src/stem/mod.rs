//! What is left of a word without its inflection.
//!
//! Light on purpose: the endings of plurals and the most frequent cases, never those that make another word. Words are
//! folded before, so endings are given without accents. A stem need not be a word, it has to be the same for all forms.

mod arabic;
mod english;
mod french;
mod german;
mod hindi;
mod portuguese;
mod russian;
mod spanish;

use std::borrow::Cow;

/// What is left of a folded word without its inflection, in a language (primary subtag: "en", "de", …).
///
/// At least 3 letters stay, or 2 in Arabic and Hindi, which write few vowels as letters. The word itself where nothing
/// fits, where it has digits, and for languages without endings or rules here.
pub fn stem<'a>(word: &'a str, language: &str) -> Cow<'a, str> {
    let stem_of = match language {
        "en" => english::stem,
        "de" => german::stem,
        "fr" => french::stem,
        "es" => spanish::stem,
        "pt" => portuguese::stem,
        "ru" => russian::stem,
        "ar" => arabic::stem,
        "hi" => hindi::stem,
        _ => return Cow::Borrowed(word),
    };
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    stem_of(word)
}

/// The word without the first of `endings` that it has and that leaves at least so many letters.
#[inline(never)]
fn without_ending<'a>(word: &'a str, endings: &[&str], least: usize) -> Option<&'a str> {
    endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|rest| has_letters(rest, least))
}

#[inline(never)]
fn joined<'a>(rest: &str, ending: &str) -> Cow<'a, str> {
    let mut word = String::with_capacity(rest.len() + ending.len());
    word.push_str(rest);
    word.push_str(ending);
    Cow::Owned(word)
}

#[inline(never)]
fn has_letters(word: &str, least: usize) -> bool {
    let is_first_byte = |byte: &u8| byte & 0xc0 != 0x80;
    word.as_bytes()
        .iter()
        .filter(|byte| is_first_byte(byte))
        .nth(least - 1)
        .is_some()
}

/// The last letter of a word.
#[inline(never)]
fn last(word: &str) -> Option<char> {
    word.chars().next_back()
}

#[cfg(test)]
mod check {
    use super::stem;

    /// The words of each row have one stem.
    pub(super) fn meet(language: &str, rows: &[&str]) {
        for row in rows {
            let stems: Vec<_> = row.split(' ').map(|word| stem(word, language)).collect();
            assert!(
                stems.iter().all(|stem| *stem == stems[0]),
                "{language}: {row}: {stems:?}"
            );
        }
    }

    /// The stem of the first word of each row is none of the others'.
    pub(super) fn apart(language: &str, rows: &[&str]) {
        for row in rows {
            let stems: Vec<_> = row.split(' ').map(|word| stem(word, language)).collect();
            assert!(
                stems[1..].iter().all(|stem| *stem != stems[0]),
                "{language}: {row}: {stems:?}"
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_with_digits_and_words_of_other_languages_stay() {
        for (word, language) in [
            ("a54s", "en"),
            ("5.5", "de"),
            ("耳机", "zh"),
            ("headphones", "ja"),
            ("наушники", "en"),
        ] {
            assert_eq!(stem(word, language), word);
        }
    }

    proptest! {
        #[test]
        fn a_stem_is_never_short(word in "\\PC{0,9}", shop in "[a-z]{0,9}", language in "en|de|fr|es|pt|ru|ar|hi|zh") {
            for word in [word, shop] {
                let least = if matches!(language.as_str(), "ar" | "hi") { 2 } else { 3 };
                let length = word.chars().count();
                prop_assert!(stem(&word, &language).chars().count() >= least.min(length));
            }
        }
    }
}
