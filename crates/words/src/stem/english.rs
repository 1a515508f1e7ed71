//! English: plurals, -ed and -ing, with the final e that comes and goes with them.
//!
//! When an e is to be put back or dropped follows M. F. Porter, "An algorithm for suffix stripping" (1980): by how many
//! times vowels are followed by consonants, and by whether the last three letters are consonant, vowel, consonant.

use std::borrow::Cow;

use super::{has_letters, with_ending};

/// Words whose forms no rule tells, and words that only look inflected.
const IRREGULAR: [(&str, &str); 25] = [
    ("bedding", "bedding"),
    ("buses", "bus"),
    ("children", "child"),
    ("earring", "earring"),
    ("earrings", "earring"),
    ("evening", "evening"),
    ("feet", "foot"),
    ("gases", "gas"),
    ("knives", "knife"),
    ("lens", "lens"),
    ("lenses", "lens"),
    ("men", "man"),
    ("mens", "man"),
    ("mice", "mouse"),
    ("morning", "morning"),
    ("news", "news"),
    ("scarves", "scarf"),
    ("shelves", "shelf"),
    ("shoes", "shoe"),
    ("teeth", "tooth"),
    ("wedding", "wedding"),
    ("women", "woman"),
    ("womens", "woman"),
    ("childrens", "child"),
    ("wolves", "wolf"),
];

pub(super) fn stem(word: &str) -> Cow<'_, str> {
    if let Some((_, base)) = IRREGULAR.iter().find(|(form, _)| *form == word) {
        return Cow::Borrowed(base);
    }
    if !has_letters(word, 4) || !word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let singular = singular(word);
    let base = match verb(&singular) {
        Some(base) => base,
        None => singular,
    };
    without_silent_e(base)
}

fn singular(word: &str) -> Cow<'_, str> {
    if let Some(singular) = with_ending(word, "ies", "y", 3).or_else(|| with_ending(word, "ie", "y", 3)) {
        return singular;
    }
    let behind_hissing = ["sses", "xes", "ches", "shes", "zzes"];
    let rest = if behind_hissing.iter().any(|ending| word.ends_with(ending)) || is_plural_in_oes(word) {
        word.strip_suffix("es")
    } else if ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)) {
        None
    } else {
        word.strip_suffix('s')
    };
    Cow::Borrowed(rest.filter(|rest| has_letters(rest, 3)).unwrap_or(word))
}

/// Potatoes and heroes, but not toes and horseshoes.
fn is_plural_in_oes(word: &str) -> bool {
    word.ends_with("oes") && !word.ends_with("shoes") && has_letters(word, 6)
}

/// The verb of a form in -ed or -ing.
fn verb<'a>(word: &Cow<'a, str>) -> Option<Cow<'a, str>> {
    let length = ["ing", "ed"].iter().find(|ending| word.ends_with(**ending))?.len();
    let rest = &word[..word.len() - length];
    let has_vowel = (0..rest.len()).any(|at| is_vowel(rest.as_bytes(), at));
    if !has_vowel || rest.len() < 2 || rest.ends_with('e') {
        return None;
    }
    let letters = rest.as_bytes();
    let last = letters[letters.len() - 1];
    let is_doubled = letters.len() > 3 && letters[letters.len() - 2] == last && !is_vowel(letters, letters.len() - 1);
    let needs_e = ["at", "bl", "iz"].iter().any(|ending| rest.ends_with(ending))
        || measure(letters) == 1 && ends_short(letters)
        || letters.len() == 2;
    if is_doubled && !b"lsz".contains(&last) {
        Some(Cow::Owned(rest[..rest.len() - 1].to_owned()))
    } else if needs_e {
        Some(Cow::Owned(format!("{rest}e")))
    } else {
        has_letters(rest, 3).then(|| Cow::Owned(rest.to_owned()))
    }
}

fn without_silent_e(word: Cow<'_, str>) -> Cow<'_, str> {
    let Some(rest) = word.strip_suffix('e').filter(|rest| has_letters(rest, 3)) else {
        return word;
    };
    let letters = rest.as_bytes();
    let measure = measure(letters);
    if measure > 1 || measure == 1 && !ends_short(letters) {
        let length = rest.len();
        return match word {
            Cow::Borrowed(word) => Cow::Borrowed(&word[..length]),
            Cow::Owned(mut word) => {
                word.truncate(length);
                Cow::Owned(word)
            }
        };
    }
    word
}

fn is_vowel(letters: &[u8], at: usize) -> bool {
    match letters[at] {
        b'a' | b'e' | b'i' | b'o' | b'u' => true,
        b'y' => at > 0 && !is_vowel(letters, at - 1),
        _ => false,
    }
}

/// How many times vowels are followed by consonants.
fn measure(letters: &[u8]) -> usize {
    (1..letters.len())
        .filter(|&at| is_vowel(letters, at - 1) && !is_vowel(letters, at))
        .count()
}

/// Whether the end is consonant, vowel, consonant, as of words that keep their e: cas(e), gam(e).
fn ends_short(letters: &[u8]) -> bool {
    let length = letters.len();
    length >= 3
        && !is_vowel(letters, length - 3)
        && is_vowel(letters, length - 2)
        && !is_vowel(letters, length - 1)
        && !b"wxy".contains(&letters[length - 1])
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn forms_of_a_word_meet() {
        check::meet(
            "en",
            &[
                "headphone headphones",
                "glass glasses",
                "watch watches",
                "box boxes",
                "brush brushes",
                "battery batteries",
                "movie movies",
                "cookie cookies",
                "tie ties",
                "case cases",
                "cache caches cached",
                "charge charges charged charging",
                "charger chargers",
                "game games gaming",
                "run runs running",
                "wire wired",
                "heat heats heated heating",
                "print prints printed printing",
                "fit fits fitted fitting",
                "potato potatoes",
                "photo photos",
                "camera cameras",
                "bus buses",
                "lens lenses",
                "shoe shoes",
                "man men mens",
                "woman women womens",
                "shelf shelves",
                "earring earrings",
                "style styles styled styling",
                "use used using",
                "key keys",
            ],
        );
    }

    #[test]
    fn other_words_stay_apart() {
        check::apart(
            "en",
            &[
                "glass glas",
                "bus bu",
                "ring r",
                "king k",
                "string str",
                "cap cape",
                "plan plane",
                "car care",
                "not note",
                "new news",
                "bed bedding",
                "ear earring",
                "even evening",
                "red r",
                "speed sp",
                "feed fee",
                "wireless wireles",
                "iris iri",
            ],
        );
    }
}
