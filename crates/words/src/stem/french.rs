//! French: plurals and feminines.

use std::borrow::Cow;

use super::{joined, last, without_ending};

pub(super) fn stem(word: &str) -> Cow<'_, str> {
    if let Some(rest) = without_ending(word, &["aux"], 2).filter(|rest| last(rest) != Some('e')) {
        return joined(rest, "al");
    }
    let singular = without_ending(word, &["x"], 3)
        .filter(|rest| last(rest) == Some('u'))
        .or_else(|| without_ending(word, &["s"], 3).filter(|rest| last(rest) != Some('s')))
        .unwrap_or(word);
    let stem = without_ending(singular, &["ee", "e"], 3).map_or(singular, |masculine| {
        // The consonant is doubled before the ending: bonne, personnelle.
        without_ending(masculine, &["n", "l"], 3)
            .filter(|rest| last(rest) == last(masculine))
            .unwrap_or(masculine)
    });
    Cow::Borrowed(stem)
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn forms_of_a_word_meet() {
        check::meet(
            "fr",
            &[
                "casque casques",
                "ecouteur ecouteurs",
                "rouge rouges",
                "connecte connectes connectee connectees",
                "gateau gateaux",
                "metal metaux",
                "cheval chevaux",
                "jeu jeux",
                "bijou bijoux",
                "bon bonne bons bonnes",
                "personnel personnelle personnels personnelles",
                "noir noire noirs noires",
            ],
        );
    }

    #[test]
    fn other_words_stay_apart() {
        check::apart(
            "fr",
            &[
                "prix prie",
                "choix choir",
                "eau e",
                "bas ba",
                "os o",
                "tasse tas",
                "une un",
            ],
        );
    }
}
