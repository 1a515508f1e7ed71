//! French: plurals and feminines.

use std::borrow::Cow;

use super::{has_letters, with_ending, without_ending};

pub(super) fn stem(word: &str) -> Cow<'_, str> {
    if let Some(singular) = without_ending(word, &["x"], 3).filter(|rest| rest.ends_with("eau")) {
        return Cow::Borrowed(singular);
    }
    if let Some(singular) = with_ending(word, "aux", "al", 2) {
        return singular;
    }
    let singular = match word.strip_suffix('x') {
        Some(rest) if rest.ends_with("eu") || rest.ends_with("ou") => rest,
        _ => word
            .strip_suffix('s')
            .filter(|rest| !rest.ends_with('s'))
            .unwrap_or(word),
    };
    let masculine = singular.trim_end_matches('e');
    // The consonant is doubled before the ending: bonne, personnelle.
    let masculine = match masculine.strip_suffix(['n', 'l']) {
        Some(rest) if masculine != singular && rest.ends_with(['n', 'l']) => rest,
        _ => masculine,
    };
    let stem = [masculine, singular].into_iter().find(|stem| has_letters(stem, 3));
    Cow::Borrowed(stem.unwrap_or(word))
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
