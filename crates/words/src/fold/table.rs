//! Letters that are folded to others, as a text: a line is the first of some neighbours, in hexadecimal, and what each of
//! them is folded to. `=` leaves one as it is, several letters stand in parentheses.
//!
//! The tests hold it against lower case and NFKD without marks of category Mn (UAX #15), for all of Latin, Greek,
//! Cyrillic, Hebrew and Arabic.

use super::Folded;
use super::script;

const TABLE: &str = include_str!("table.txt");

/// Where in the table the letters of a ligature stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    start: u16,
    length: u8,
}

impl Span {
    pub(crate) fn letters(self) -> &'static str {
        let start = usize::from(self.start);
        TABLE.get(start..start + usize::from(self.length)).unwrap_or_default()
    }
}

/// Calls `take` with each character that the table has, and what it is folded to.
pub(super) fn each_entry(take: &mut dyn FnMut(u32, Folded)) {
    let mut code = 0;
    let mut is_first = true;
    let mut opened = None;
    for (at, character) in TABLE.char_indices() {
        match character {
            '\n' => {
                is_first = true;
                code = 0;
            }
            ' ' => is_first = false,
            _ if is_first => code = code * 16 + character.to_digit(16).unwrap_or(0),
            '(' => opened = Some(at + 1),
            ')' => {
                if let Some(start) = opened.take() {
                    let span = Span {
                        start: start as u16,
                        length: (at - start) as u8,
                    };
                    take(code, Folded::Letters(span));
                }
                code += 1;
            }
            _ if opened.is_some() => {}
            '=' => code += 1,
            _ => {
                take(code, script::of_target(character));
                code += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_reach_the_whole_table() {
        assert!(TABLE.len() <= usize::from(u16::MAX));
    }

    #[test]
    fn each_character_is_there_once_and_in_order() {
        let mut last = 0;
        each_entry(&mut |code, folded| {
            assert!(code > last, "{code:x} after {last:x}");
            assert_ne!(Some(folded), char::from_u32(code).map(Folded::Letter), "{code:x}");
            last = code;
        });
    }
}
