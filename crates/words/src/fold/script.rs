//! What a character is to a word by its script and kind, where the table says nothing.

use super::Folded;
use crate::compose::{HALF_VOICED, VOICED};

/// Whether the word is of a script written without spaces: a piece of Han, kana, Thai, Lao, Khmer or Burmese.
///
/// Such pieces are never corrected as typing errors: one letter further is another word.
pub fn is_unspaced(word: &str) -> bool {
    word.chars().next().is_some_and(is_of_unspaced_script)
}

/// What a letter is that the table folds another one to.
pub(super) fn of_target(character: char) -> Folded {
    match character {
        '0'..='9' => Folded::Digit(character),
        _ if is_of_unspaced_script(character) => Folded::Unspaced(character),
        _ => Folded::Letter(character),
    }
}

/// What a character of the first plane is.
pub(super) fn classify(character: char) -> Folded {
    match character {
        '\'' | '‘' | '’' | '‛' | 'ʼ' | '׳' | '״' | '＇' => return Folded::Apostrophe,
        '\u{306}' | VOICED | HALF_VOICED => return Folded::Combining(character),
        'ﾞ' => return Folded::Combining(VOICED),
        'ﾟ' => return Folded::Combining(HALF_VOICED),
        'ँ' => return Folded::Letter('ं'),
        'ℹ' => return Folded::Break,
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => return hiragana(character),
        _ => {}
    }
    if let Some(digit) = digit(character) {
        Folded::Digit(digit)
    } else if is_within(&VANISHING, character) {
        Folded::Vanish
    } else if is_of_unspaced_script(character) {
        Folded::Unspaced(character)
    } else if is_within(&MARKS, character) {
        Folded::Mark(character)
    } else {
        letter(character)
    }
}

/// What a character is that the pages do not have: rare scripts, rare Han, letters of mathematics, pictures.
pub(super) fn beyond_the_first_plane(character: char) -> Folded {
    let code = u32::from(character);
    let alphabet = |first: u32, of: u32, letter: u8| (code - first) % of + u32::from(letter);
    match code {
        // Letters of mathematics, which some take for bold and italic: 13 alphabets of both cases, then digits.
        0x1d400..=0x1d6a3 => {
            let both = alphabet(0x1d400, 52, 0);
            Folded::Letter((b'a' + (both % 26) as u8) as char)
        }
        0x1d7ce..=0x1d7ff => Folded::Digit((alphabet(0x1d7ce, 10, b'0') as u8) as char),
        // Pictures, and letters in boxes that are pictures too.
        0x1f000..=0x1ffff => Folded::Break,
        0x2_0000..=0x3_ffff => Folded::Unspaced(character),
        // Tags and variants of what stands before.
        0xe_0000..=0xe_0fff => Folded::Vanish,
        _ => match letter(character) {
            Folded::Upper(lower) => Folded::Letter(lower),
            folded => folded,
        },
    }
}

/// A letter or its lower case; whatever is not Alphabetic parts words.
fn letter(character: char) -> Folded {
    if !character.is_alphabetic() {
        return Folded::Break;
    }
    let code = u32::from(character);
    let case = CASES.iter().find(|(first, last, _)| (*first..=*last).contains(&code));
    match case {
        Some((first, _, 1)) if (code - first) % 2 == 0 => lower(code + 1),
        Some((_, _, distance)) if *distance != 1 => lower(code.wrapping_add_signed(*distance)),
        _ => Folded::Letter(character),
    }
}

fn lower(code: u32) -> Folded {
    char::from_u32(code).map_or(Folded::Break, Folded::Upper)
}

fn hiragana(katakana: char) -> Folded {
    let hiragana = char::from_u32(u32::from(katakana) - 0x60);
    Folded::Unspaced(hiragana.unwrap_or(katakana))
}

/// The ASCII digit of a decimal digit of any script.
fn digit(character: char) -> Option<char> {
    let code = u32::from(character);
    let zero = ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

fn is_of_unspaced_script(character: char) -> bool {
    match character {
        ..'\u{e00}' => false,
        '\u{2_0000}'..='\u{3_ffff}' => true,
        _ => is_within(&UNSPACED, character),
    }
}

fn is_within(ranges: &[(char, char)], character: char) -> bool {
    let at = ranges.partition_point(|&(_, last)| last < character);
    ranges.get(at).is_some_and(|&(first, _)| first <= character)
}

const ZEROS: [u32; 37] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620,
    0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];

/// Capitals from one to another, and how far behind each its small letter is: behind every second one if that is 1.
///
/// The table has those of Latin, of the accented letters, and those that stand alone.
const CASES: [(u32, u32, i32); 31] = [
    (0x41, 0x5a, 32),
    (0x391, 0x3ab, 32),
    (0x3d8, 0x3ee, 1),
    (0x400, 0x40f, 80),
    (0x410, 0x42f, 32),
    (0x460, 0x480, 1),
    (0x48a, 0x4be, 1),
    (0x4c1, 0x4cd, 1),
    (0x4d0, 0x52e, 1),
    (0x531, 0x556, 48),
    (0x10a0, 0x10c5, 7264),
    (0x13a0, 0x13ef, 38864),
    (0x1c90, 0x1cba, -3008),
    (0x2c00, 0x2c2f, 48),
    (0x2c80, 0x2ce2, 1),
    (0xa640, 0xa66c, 1),
    (0xa680, 0xa69a, 1),
    (0xa722, 0xa72e, 1),
    (0xa732, 0xa76e, 1),
    (0xa77e, 0xa786, 1),
    (0xa796, 0xa7a8, 1),
    (0xa7b4, 0xa7c2, 1),
    (0x10400, 0x10427, 40),
    (0x104b0, 0x104d3, 40),
    (0x10570, 0x10592, 39),
    (0x10c80, 0x10cb2, 64),
    (0x10d50, 0x10d65, 32),
    (0x118a0, 0x118bf, 32),
    (0x16e40, 0x16e5f, 32),
    (0x16ea0, 0x16eb8, 27),
    (0x1e900, 0x1e921, 34),
];

/// Accents and points of scripts that are read without them, and what only tells how to show its neighbours.
const VANISHING: [(char, char); 62] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{2b9}', '\u{2c1}'),
    ('\u{2c6}', '\u{2d1}'),
    ('\u{2ec}', '\u{2ec}'),
    ('\u{2ee}', '\u{2ee}'),
    ('\u{300}', '\u{36f}'),
    ('\u{374}', '\u{374}'),
    ('\u{483}', '\u{489}'),
    ('\u{591}', '\u{5bd}'),
    ('\u{5bf}', '\u{5bf}'),
    ('\u{5c1}', '\u{5c2}'),
    ('\u{5c4}', '\u{5c5}'),
    ('\u{5c7}', '\u{5c7}'),
    ('\u{610}', '\u{61a}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{640}', '\u{640}'),
    ('\u{64b}', '\u{65f}'),
    ('\u{670}', '\u{670}'),
    ('\u{6d6}', '\u{6dc}'),
    ('\u{6df}', '\u{6e4}'),
    ('\u{6e7}', '\u{6e8}'),
    ('\u{6ea}', '\u{6ed}'),
    ('\u{897}', '\u{89f}'),
    ('\u{8ca}', '\u{8e1}'),
    ('\u{8e3}', '\u{8ff}'),
    ('\u{93c}', '\u{93c}'),
    ('\u{951}', '\u{954}'),
    ('\u{9bc}', '\u{9bc}'),
    ('\u{a3c}', '\u{a3c}'),
    ('\u{abc}', '\u{abc}'),
    ('\u{b3c}', '\u{b3c}'),
    ('\u{c3c}', '\u{c3c}'),
    ('\u{cbc}', '\u{cbc}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{1ab0}', '\u{1aff}'),
    ('\u{1cd0}', '\u{1ce8}'),
    ('\u{1ced}', '\u{1ced}'),
    ('\u{1cf4}', '\u{1cf4}'),
    ('\u{1cf7}', '\u{1cf9}'),
    ('\u{1dc0}', '\u{1dff}'),
    ('\u{200c}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{2064}'),
    ('\u{2066}', '\u{206f}'),
    ('\u{20d0}', '\u{20f0}'),
    ('\u{2de0}', '\u{2dff}'),
    ('\u{302a}', '\u{302f}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{a66f}', '\u{a672}'),
    ('\u{a674}', '\u{a67d}'),
    ('\u{a69e}', '\u{a69f}'),
    ('\u{a8e0}', '\u{a8f1}'),
    ('\u{fb1e}', '\u{fb1e}'),
    ('\u{fc5e}', '\u{fc63}'),
    ('\u{fcf2}', '\u{fcf4}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{fe20}', '\u{fe2f}'),
    ('\u{fe70}', '\u{fe7f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
];

/// Signs that are not Alphabetic and yet part of a word: viramas and the like.
const MARKS: [(char, char); 39] = [
    ('\u{94d}', '\u{94d}'),
    ('\u{9cd}', '\u{9cd}'),
    ('\u{9fe}', '\u{9fe}'),
    ('\u{a4d}', '\u{a4d}'),
    ('\u{acd}', '\u{acd}'),
    ('\u{afa}', '\u{aff}'),
    ('\u{b4d}', '\u{b4d}'),
    ('\u{bcd}', '\u{bcd}'),
    ('\u{c4d}', '\u{c4d}'),
    ('\u{ccd}', '\u{ccd}'),
    ('\u{d3b}', '\u{d3c}'),
    ('\u{d4d}', '\u{d4d}'),
    ('\u{dca}', '\u{dca}'),
    ('\u{f35}', '\u{f35}'),
    ('\u{f37}', '\u{f37}'),
    ('\u{f39}', '\u{f39}'),
    ('\u{f82}', '\u{f84}'),
    ('\u{f86}', '\u{f87}'),
    ('\u{135d}', '\u{135f}'),
    ('\u{1714}', '\u{1715}'),
    ('\u{1734}', '\u{1734}'),
    ('\u{1a60}', '\u{1a60}'),
    ('\u{1a75}', '\u{1a7c}'),
    ('\u{1a7f}', '\u{1a7f}'),
    ('\u{1b34}', '\u{1b34}'),
    ('\u{1b44}', '\u{1b44}'),
    ('\u{1baa}', '\u{1bab}'),
    ('\u{1be6}', '\u{1be6}'),
    ('\u{1bf2}', '\u{1bf3}'),
    ('\u{1c37}', '\u{1c37}'),
    ('\u{a806}', '\u{a806}'),
    ('\u{a82c}', '\u{a82c}'),
    ('\u{a8c4}', '\u{a8c4}'),
    ('\u{a92b}', '\u{a92d}'),
    ('\u{a953}', '\u{a953}'),
    ('\u{a9b3}', '\u{a9b3}'),
    ('\u{a9c0}', '\u{a9c0}'),
    ('\u{aaf6}', '\u{aaf6}'),
    ('\u{abec}', '\u{abed}'),
];

/// Thai, Lao, Burmese, Khmer, kana and Han.
const UNSPACED: [(char, char); 25] = [
    ('\u{e01}', '\u{e3a}'),
    ('\u{e40}', '\u{e4e}'),
    ('\u{e81}', '\u{ece}'),
    ('\u{edc}', '\u{edf}'),
    ('\u{1000}', '\u{103f}'),
    ('\u{1050}', '\u{108f}'),
    ('\u{109a}', '\u{109d}'),
    ('\u{1780}', '\u{17d3}'),
    ('\u{17d7}', '\u{17d7}'),
    ('\u{17dc}', '\u{17dd}'),
    ('\u{3005}', '\u{3005}'),
    ('\u{3007}', '\u{3007}'),
    ('\u{3041}', '\u{3096}'),
    ('\u{309d}', '\u{309f}'),
    ('\u{30a1}', '\u{30fa}'),
    ('\u{30fc}', '\u{30ff}'),
    ('\u{31f0}', '\u{31ff}'),
    ('\u{3400}', '\u{4dbf}'),
    ('\u{4e00}', '\u{9fff}'),
    ('\u{a9e0}', '\u{a9ef}'),
    ('\u{a9fa}', '\u{a9fe}'),
    ('\u{aa60}', '\u{aa76}'),
    ('\u{aa7a}', '\u{aa7f}'),
    ('\u{f900}', '\u{faff}'),
    ('\u{ff66}', '\u{ff9d}'),
];
