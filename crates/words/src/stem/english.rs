//! English: plurals, -ed and -ing, with the final e that comes and goes with them.
//!
//! When an e is to be put back or dropped follows M. F. Porter, "An algorithm for suffix stripping" (1980): by how many
//! times vowels are followed by consonants, and by whether the last three letters are consonant, vowel, consonant.

use std::borrow::Cow;

use super::{has_letters, joined, without_ending};

/// Words whose forms no rule tells, and words that only look inflected, with what is left of each.
const IRREGULAR: [(&str, &str); 23] = [
    ("bedding", "bedding"),
    ("buses", "bus"),
    ("children", "child"),
    ("childrens", "child"),
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
    ("mice", "mous"),
    ("morning", "morning"),
    ("news", "news"),
    ("scarves", "scarf"),
    ("shelves", "shelf"),
    ("shoes", "shoe"),
    ("teeth", "tooth"),
    ("women", "woman"),
    ("womens", "woman"),
];

pub(super) fn stem(word: &str) -> Cow<'_, str> {
    let irregular = IRREGULAR.binary_search_by(|(form, _)| (*form).cmp(word));
    if let Some((_, base)) = irregular.ok().and_then(|at| IRREGULAR.get(at)) {
        return Cow::Borrowed(base);
    }
    if !has_letters(word, 4) || !word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let singular = singular(word);
    without_silent_e(verb(&singular).unwrap_or(singular))
}

fn singular(word: &str) -> Cow<'_, str> {
    if let Some(rest) = without_ending(word, &["ies", "ie"], 3) {
        return joined(rest, "y");
    }
    let rest = if ends_in(word, &["sses", "xes", "ches", "shes", "zzes"]) || is_plural_in_oes(word) {
        word.strip_suffix("es")
    } else if ends_in(word, &["ss", "us", "is"]) {
        None
    } else {
        word.strip_suffix('s')
    };
    Cow::Borrowed(rest.filter(|rest| has_letters(rest, 3)).unwrap_or(word))
}

/// Potatoes and heroes, but not toes and horseshoes.
fn is_plural_in_oes(word: &str) -> bool {
    ends_in(word, &["oes"]) && !ends_in(word, &["shoes"]) && has_letters(word, 6)
}

/// The verb of a form in -ed or -ing.
fn verb<'a>(word: &str) -> Option<Cow<'a, str>> {
    let rest = without_ending(word, &["ing", "ed"], 2)?;
    let letters = rest.as_bytes();
    let has_vowel = (0..letters.len()).any(|at| is_vowel(letters, at));
    if !has_vowel || rest.ends_with('e') {
        return None;
    }
    let once = match letters {
        [first @ .., before, last] if before == last && !b"aeioulsz".contains(last) => rest.get(..first.len() + 1),
        _ => None,
    };
    if let Some(once) = once.filter(|once| has_letters(once, 3)) {
        return Some(joined(once, ""));
    }
    let needs_e =
        letters.len() == 2 || ends_in(rest, &["at", "bl", "iz"]) || measure(letters) == 1 && ends_short(letters);
    Some(joined(rest, if needs_e { "e" } else { "" }))
}

fn without_silent_e(word: Cow<'_, str>) -> Cow<'_, str> {
    let is_silent = word.strip_suffix('e').is_some_and(|rest| {
        let measure = measure(rest.as_bytes());
        has_letters(rest, 3) && (measure > 1 || measure == 1 && !ends_short(rest.as_bytes()))
    });
    match word {
        Cow::Borrowed(word) if is_silent => Cow::Borrowed(word.strip_suffix('e').unwrap_or(word)),
        Cow::Owned(mut word) if is_silent => {
            word.pop();
            Cow::Owned(word)
        }
        word => word,
    }
}

fn ends_in(word: &str, endings: &[&str]) -> bool {
    without_ending(word, endings, 1).is_some()
}

#[inline(never)]
fn is_vowel(letters: &[u8], at: usize) -> bool {
    match letters.get(at) {
        Some(b'a' | b'e' | b'i' | b'o' | b'u') => true,
        Some(b'y') => at > 0 && !is_vowel(letters, at - 1),
        _ => false,
    }
}

/// How many times vowels are followed by consonants.
#[inline(never)]
fn measure(letters: &[u8]) -> usize {
    (1..letters.len())
        .filter(|&at| is_vowel(letters, at - 1) && !is_vowel(letters, at))
        .count()
}

/// Whether the end is consonant, vowel, consonant, as of words that keep their e: cas(e), gam(e).
#[inline(never)]
fn ends_short(letters: &[u8]) -> bool {
    let Some(first) = letters.len().checked_sub(3) else {
        return false;
    };
    !is_vowel(letters, first)
        && is_vowel(letters, first + 1)
        && !is_vowel(letters, first + 2)
        && !letters.ends_with(b"w")
        && !letters.ends_with(b"x")
        && !letters.ends_with(b"y")
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
    fn irregular_forms_are_in_order() {
        assert!(super::IRREGULAR.is_sorted());
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
