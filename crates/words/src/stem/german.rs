//! German: endings of cases and plurals.

use std::borrow::Cow;

use super::{has_letters, last, without_ending};

pub(super) fn stem(word: &str) -> Cow<'_, str> {
    // Leather is not a form of LED.
    if word == "leder" {
        return Cow::Borrowed(word);
    }
    let stem = without_ending(word, &["ern", "ers", "ens", "em", "er", "en", "es", "e"], 3)
        .or_else(|| without_ending(word, &["n"], 3).filter(|rest| rest.ends_with("el")))
        .or_else(|| without_ending(word, &["s"], 3).filter(|rest| takes_s(rest)));
    Cow::Borrowed(stem.unwrap_or(word))
}

/// Whether an s behind this is an ending, as in «Steckers» and «Akkus» but not in «Glas», «Haus» and «Preis».
fn takes_s(word: &str) -> bool {
    match last(word) {
        Some('b' | 'd' | 'f' | 'g' | 'h' | 'k' | 'l' | 'm' | 'n' | 'r' | 't' | 'o' | 'y') => true,
        Some('a') => has_letters(word, 5),
        _ => word.ends_with("ku"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn forms_of_a_word_meet() {
        check::meet(
            "de",
            &[
                "kopfhorer kopfhorern kopfhorers",
                "uhr uhren",
                "tasche taschen",
                "schuh schuhe schuhen schuhs",
                "buch bucher buchern buches",
                "haus hauser hausern hauses",
                "preis preise preisen preises",
                "rot rote roter rotes roten rotem",
                "gross grosse grosser grosses grossen",
                "kabel kabeln kabels",
                "stecker steckern steckers",
                "akku akkus",
                "handy handys",
                "kamera kameras",
                "foto fotos",
                "glas glaser glasern",
                "lampe lampen",
            ],
        );
    }

    #[test]
    fn other_words_stay_apart() {
        check::apart(
            "de",
            &[
                "leder led",
                "haus hau",
                "gras gra",
                "see s",
                "tee te",
                "reis rei",
                "uhr ohr",
            ],
        );
    }
}
