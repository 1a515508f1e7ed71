//! Where one word ends and the next begins, in any script.
//!
//! After UAX #29: letters, marks and digits hold together (WB5, WB9, WB10), format characters are passed over (WB4), an
//! apostrophe between letters doesn't part them (WB6, WB7), a separator between digits may not (WB11, WB12; the rules
//! for that are in `number`). Other than there, Thai and its like are not looked up in a dictionary but cut into pairs,
//! as Han and kana are.

use std::ops::Range;

use crate::compose;
use crate::fold::{self, Folded};
use crate::number;

/// Called with each word and where it stands.
pub(crate) type Take<'a> = dyn FnMut(&str, Range<usize>) + 'a;

/// Takes the words of the first run of letters, digits or pieces at or after `at`, and says where to go on.
pub(crate) fn take_run(text: &str, at: usize, scratch: &mut String, take: &mut Take) -> usize {
    let unit = next_unit(text, at);
    match unit.folded {
        Folded::Letter(_) | Folded::Letters(_) => take_letters(text, unit.start, scratch, take),
        Folded::Digit(_) => number::take_number(text, unit.start, scratch, take),
        Folded::Unspaced(first) => take_pairs(text, Piece::new(first, &unit), scratch, take),
        _ => unit.end,
    }
}

/// The character that begins at `at`.
#[inline(never)]
pub(crate) fn character_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// A character that counts, and where it stands.
pub(crate) struct Unit {
    pub(crate) folded: Folded,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The first character at or after `at` that is more than an accent or a mark; a break at the end of the text.
#[inline(never)]
pub(crate) fn next_unit(text: &str, at: usize) -> Unit {
    let mut start = at;
    for character in text.get(at..).unwrap_or_default().chars() {
        let end = start + character.len_utf8();
        let folded = fold::fold(character);
        if !matches!(folded, Folded::Vanish | Folded::Combining(_) | Folded::Mark(_)) {
            return Unit { folded, start, end };
        }
        start = end;
    }
    Unit {
        folded: Folded::Break,
        start: text.len(),
        end: text.len(),
    }
}

/// Adds letters and digits to the word, until something that neither is nor stands between two letters.
///
/// Returns where the word stands: what is before an elision is dropped from it, so it may begin behind `start`.
#[inline(never)]
pub(crate) fn gather(text: &str, start: usize, word: &mut String) -> Range<usize> {
    let mut begin = start;
    let mut at = start;
    for character in text.get(start..).unwrap_or_default().chars() {
        let end = at + character.len_utf8();
        match fold::fold(character) {
            Folded::Letter(letter) | Folded::Digit(letter) => compose::push(word, letter),
            Folded::Letters(span) => word.push_str(fold::letters(span)),
            Folded::Mark(mark) if ends_in_letter(word) => compose::push(word, mark),
            Folded::Combining(sign) => {
                compose::combine(word, sign);
            }
            Folded::Vanish | Folded::Mark(_) => {}
            Folded::Apostrophe if ends_in_letter(word) => match next_unit(text, end) {
                next if !matches!(next.folded, Folded::Letter(_) | Folded::Letters(_)) => break,
                next if is_elided(word, next.folded) => {
                    word.clear();
                    begin = next.start;
                }
                _ => {}
            },
            Folded::Apostrophe | Folded::Break | Folded::Upper(_) | Folded::Unspaced(_) => break,
        }
        at = end;
    }
    begin..at
}

fn ends_in_letter(word: &str) -> bool {
    word.chars().next_back().is_some_and(|last| !last.is_ascii_digit())
}

#[inline(never)]
fn take_letters(text: &str, start: usize, scratch: &mut String, take: &mut Take) -> usize {
    scratch.clear();
    let range = gather(text, start, scratch);
    let end = range.end;
    take(scratch, range);
    end
}

/// Whether the apostrophe behind `word` stands for a vowel that was left out, as French does before vowels: l'eau, qu'il.
///
/// Such a word says nothing that is looked for, while the one behind is found under its own first letter.
fn is_elided(word: &str, next: Folded) -> bool {
    let before_vowel = match next {
        Folded::Letter(letter) => matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'h' | 'y'),
        Folded::Letters(span) => fold::letters(span).starts_with(['a', 'o']),
        _ => false,
    };
    let is_short = matches!(word, "c" | "d" | "j" | "l" | "m" | "n" | "s" | "t");
    before_vowel && (is_short || matches!(word, "qu" | "jusqu" | "lorsqu" | "puisqu" | "quoiqu"))
}

/// One letter of a script without spaces, and where it stands.
struct Piece {
    letter: char,
    start: usize,
    end: usize,
}

impl Piece {
    fn new(letter: char, unit: &Unit) -> Self {
        Self {
            letter,
            start: unit.start,
            end: unit.end,
        }
    }
}

/// Takes each two neighbours of a run without spaces, or the only one there is.
#[inline(never)]
fn take_pairs(text: &str, first: Piece, scratch: &mut String, take: &mut Take) -> usize {
    let mut before: Option<Piece> = None;
    let mut last = first;
    let mut at = last.end;
    let mut take_pair = |before: Option<&Piece>, last: &Piece| {
        scratch.clear();
        if let Some(before) = before {
            compose::push(scratch, before.letter);
        }
        compose::push(scratch, last.letter);
        take(scratch, before.map_or(last.start, |piece| piece.start)..last.end);
    };
    for character in text.get(at..).unwrap_or_default().chars() {
        let end = at + character.len_utf8();
        match fold::fold(character) {
            Folded::Unspaced(letter) => {
                if before.is_some() {
                    take_pair(before.as_ref(), &last);
                }
                let next = Piece { letter, start: at, end };
                before = Some(std::mem::replace(&mut last, next));
            }
            Folded::Combining(sign) => {
                last.letter = compose::composed(last.letter, sign).unwrap_or(last.letter);
                last.end = end;
            }
            Folded::Vanish => last.end = end,
            _ => break,
        }
        at = end;
    }
    take_pair(before.as_ref(), &last);
    at
}
