//! Hindi: endings of number, gender and case.
//!
//! Nukta and chandrabindu are folded away before. A consonant carries its vowel, so two letters are enough of a stem.

use std::borrow::Cow;

use super::without_ending;

const ENDINGS: [&str; 17] = [
    "ियां",
    "ियों",
    "ाओं",
    "ाएं",
    "ुओं",
    "ुएं",
    "ों",
    "ें",
    "ीं",
    "ां",
    "ा",
    "े",
    "ि",
    "ी",
    "ु",
    "ू",
    "ो",
];

pub(super) fn stem(word: &str) -> Cow<'_, str> {
    Cow::Borrowed(without_ending(word, &ENDINGS, 2).unwrap_or(word))
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn forms_of_a_word_meet() {
        check::meet(
            "hi",
            &[
                "फोन फोनों",
                "कमीज कमीजें कमीजों",
                "जूता जूते जूतों",
                "किताब किताबें किताबों",
                "घडी घडियां घडियों",
                "बडा बडी बडे",
                "महिला महिलाएं महिलाओं",
            ],
        );
    }

    #[test]
    fn other_words_stay_apart() {
        check::apart("hi", &["नीला काला", "दो द", "माल मोल"]);
    }
}
