//! Texts become the words that a search index keeps: folded, parted, and stemmed where asked.
//!
//! The same functions read products and what shoppers type, so that both meet whatever their case, accents, script forms
//! and ways to write a number. A crate of its own because each text of a catalog goes through it: it is compiled for
//! speed. Never here: what the words are worth, typing errors, input and output.

mod compose;
mod fold;
mod number;
mod split;
mod stem;

use std::ops::Range;

pub use fold::is_unspaced;
pub use stem::stem;

/// Calls `take` with each folded word of `text`, in order. `scratch` is reused between calls.
///
/// Runs of ASCII letters and digits, nearly all of most catalogs, are handed over without being copied where they are
/// lower case already. Whatever else stands in or beside a word goes through [`split::take_run`].
pub fn words(text: &str, scratch: &mut String, take: &mut impl FnMut(&str)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&first) = bytes.get(at) {
        if kind(first) == BREAK {
            at += 1;
            continue;
        }
        let mut kinds = 0;
        let mut end = at;
        while let Some(&byte) = bytes.get(end) {
            let kind = kind(byte);
            if kind & (LOWER | UPPER | DIGIT) == 0 {
                break;
            }
            kinds |= kind;
            end += 1;
        }
        let is_plain = match kind(first) {
            DIGIT => kinds == DIGIT && ends_number(&bytes[end..]),
            _ => bytes.get(end).is_none_or(|&byte| kind(byte) == BREAK),
        };
        if !is_plain || end == at {
            at = split::take_run(text, at, scratch, &mut |word, _| take(word));
            continue;
        }
        let word = text.get(at..end).unwrap_or_default();
        if kinds & UPPER == 0 {
            take(word);
        } else {
            scratch.clear();
            scratch.push_str(word);
            scratch.make_ascii_lowercase();
            take(scratch);
        }
        at = end;
    }
}

/// The same, with where in `text` each word stands, for highlighting.
///
/// Words of scripts without spaces overlap; all others follow each other.
pub fn words_with_ranges(text: &str, take: &mut dyn FnMut(&str, Range<usize>)) {
    let mut scratch = String::new();
    let mut at = 0;
    while at < text.len() {
        at = split::take_run(text, at, &mut scratch, take);
    }
}

const BREAK: u8 = 0;
const LOWER: u8 = 1;
const UPPER: u8 = 2;
const DIGIT: u8 = 4;
/// What may or may not part words: the apostrophe, and all beyond ASCII.
const DEPENDS: u8 = 8;

const KINDS: [u8; 256] = {
    let mut kinds = [BREAK; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'a'..=b'z' => LOWER,
            b'A'..=b'Z' => UPPER,
            b'0'..=b'9' => DIGIT,
            b'\'' | 0x80.. => DEPENDS,
            _ => BREAK,
        };
        byte += 1;
    }
    kinds
};

fn kind(byte: u8) -> u8 {
    KINDS[usize::from(byte)]
}

/// Whether a number surely ends where `rest` begins: no group, decimal or lone unit can follow.
fn ends_number(rest: &[u8]) -> bool {
    let kind_at = |at: usize| rest.get(at).map_or(BREAK, |&byte| kind(byte));
    match rest.first() {
        None => true,
        Some(b'.' | b',') => kind_at(1) & (DIGIT | DEPENDS) == 0,
        Some(b' ') => match kind_at(1) {
            LOWER | UPPER => kind_at(2) & (LOWER | UPPER | DIGIT) != 0,
            other => other != DEPENDS,
        },
        Some(&byte) => kind(byte) == BREAK,
    }
}
