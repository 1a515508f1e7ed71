//! What a sign makes of the letter before it, where the two are another letter and not an accented one.
//!
//! Accents are dropped, but a dot too few makes another word in some scripts: the breve of й, the voicing of kana, the
//! parts of a Hangul syllable (UAX #15, its algorithm for Hangul). Composed here, both ways of writing them are one.

/// The letter that `letter` and the `sign` behind it are together.
pub(crate) fn composed(letter: char, sign: char) -> Option<char> {
    match sign {
        '\u{306}' => (letter == 'и').then_some('й'),
        VOICED => match letter {
            'う' => Some('ゔ'),
            'ゝ' => Some('ゞ'),
            'か' | 'き' | 'く' | 'け' | 'こ' | 'さ' | 'し' | 'す' | 'せ' | 'そ' | 'た' | 'ち' | 'つ' | 'て' | 'と' => {
                next(letter, 1)
            }
            'は' | 'ひ' | 'ふ' | 'へ' | 'ほ' => next(letter, 1),
            _ => None,
        },
        HALF_VOICED => match letter {
            'は' | 'ひ' | 'ふ' | 'へ' | 'ほ' => next(letter, 2),
            _ => None,
        },
        '\u{1161}'..='\u{1175}' => {
            let initial = u32::from(letter).checked_sub(0x1100).filter(|&initial| initial < 19)?;
            char::from_u32(SYLLABLES + (initial * 21 + u32::from(sign) - 0x1161) * FINALS)
        }
        '\u{11a8}'..='\u{11c2}' => {
            let syllable = u32::from(letter)
                .checked_sub(SYLLABLES)
                .filter(|&at| at < 19 * 21 * FINALS)?;
            let is_open = syllable % FINALS == 0;
            is_open.then(|| next(letter, u32::from(sign) - 0x11a7))?
        }
        _ => None,
    }
}

/// Adds a letter to a word, or makes the last letter of it another one.
#[inline(never)]
pub(crate) fn push(word: &mut String, letter: char) {
    if ('\u{1161}'..='\u{11c2}').contains(&letter) && combine(word, letter) {
        return;
    }
    word.push(letter);
}

/// Makes the last letter of the word another one, if the sign does that.
#[inline(never)]
pub(crate) fn combine(word: &mut String, sign: char) -> bool {
    let whole = word.chars().next_back().and_then(|letter| composed(letter, sign));
    if let Some(whole) = whole {
        word.pop();
        word.push(whole);
    }
    whole.is_some()
}

pub(crate) const VOICED: char = '\u{3099}';
pub(crate) const HALF_VOICED: char = '\u{309a}';
const SYLLABLES: u32 = 0xac00;
const FINALS: u32 = 28;

fn next(letter: char, steps: u32) -> Option<char> {
    char::from_u32(u32::from(letter) + steps)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn each_syllable_and_kana_is_composed_from_its_parts() {
        for whole in ('\u{ac00}'..='\u{d7a3}').chain('\u{3041}'..='\u{3096}').chain(['й']) {
            let mut word = String::new();
            for part in whole.nfd() {
                if !combine(&mut word, part) {
                    word.push(part);
                }
            }
            assert_eq!(word, whole.to_string());
        }
    }

    #[test]
    fn a_sign_on_any_other_letter_makes_none() {
        assert_eq!(composed('e', '\u{306}'), None);
        assert_eq!(composed('あ', VOICED), None);
        assert_eq!(composed('각', '\u{11a8}'), None);
        assert_eq!(composed('a', '\u{1161}'), None);
    }
}
