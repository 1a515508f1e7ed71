//! Numbers as shops write them, and what follows them.
//!
//! | written | words | why |
//! |---|---|---|
//! | `10,000` `10 000` (no-break or thin space) `10'000` `10.000` | `10000` | groups of three digits |
//! | `5.5` `5,5` `5.500` | `5.5` `5.5` `5.500` | a decimal; a point before three digits groups only if these are `000`, or if more follows as in `1.234,50` |
//! | `0,125` | `0.125` | a group has no zero before it |
//! | `12.05.2024` `1,2,3` | `12` `05` `2024` | more separators than one number has |
//! | `10000mAh` `128GB` | `10000` `mah` | two or more letters to the end are a unit |
//! | `5G` `4K` `20W` `20 W` `1,5 l` | `5g` `4k` `20w` `20w` `1.5l` | one letter stays, and one that stands alone behind a space joins, if it is a unit |
//! | `1000XM5` `2in1` | `1000xm5` `2in1` | letters and digits are a name |
//! | `1920x1080` `10×15cm` | `1920` `x` `1080`, `10` `x` `15` `cm` | as if written with spaces |

use crate::compose::push;
use crate::fold::Folded;
use crate::split::{Take, character_at, gather, next_unit};

/// Takes the number that begins at `start` with its unit or the name it is part of, and says where the text goes on.
#[inline(never)]
pub(crate) fn take_number(text: &str, start: usize, scratch: &mut String, take: &mut Take) -> usize {
    let mut start = start;
    loop {
        scratch.clear();
        let mut end = push_number(text, start, scratch);
        while let Some(next) = next_of_chain(text, end) {
            take(scratch, start..end);
            scratch.clear();
            start = next;
            end = push_digits(text, start, scratch);
        }
        let Some((sign, next)) = sign_of_size(text, end) else {
            return take_with_tail(text, start, end, scratch, take);
        };
        take(scratch, start..end);
        take("x", sign);
        start = next;
    }
}

/// Takes the number in `scratch`, which stands from `start` to `end`, and the letters behind it.
fn take_with_tail(text: &str, start: usize, end: usize, scratch: &mut String, take: &mut Take) -> usize {
    let number = scratch.len();
    let whole = gather(text, end, scratch).end;
    let tail = scratch.get(number..).unwrap_or_default();
    if tail.is_empty() {
        let Some((letter, unit_end)) = lone_unit(text, end) else {
            take(scratch, start..end);
            return whole;
        };
        push(scratch, letter);
        take(scratch, start..unit_end);
        return unit_end;
    }
    if is_unit(tail) {
        take(scratch.get(..number).unwrap_or_default(), start..end);
        take(tail, end..whole);
    } else {
        take(scratch, start..whole);
    }
    whole
}

/// Whether letters behind a number are a unit, and not part of its name as in `5g` and `1000xm5`.
///
/// A syllable of Hangul is more than one letter.
fn is_unit(tail: &str) -> bool {
    let mut letters = tail.chars();
    let is_syllable = letters.next().is_some_and(|first| ('가'..='힣').contains(&first));
    (is_syllable || letters.next().is_some()) && !tail.bytes().any(|byte| byte.is_ascii_digit())
}

/// A unit of one letter that stands alone behind a number and a space, and where it ends.
///
/// Letters that are also words in a language of ours don't count: `a`, `y`, and `в` in «3 в 1».
fn lone_unit(text: &str, number_end: usize) -> Option<(char, usize)> {
    let space = character_at(text, number_end)?;
    let letter = matches!(space, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
        .then(|| next_unit(text, number_end + space.len_utf8()))?;
    match letter.folded {
        Folded::Letter(unit @ ('d' | 'g' | 'h' | 'k' | 'l' | 'm' | 'v' | 'w' | 'г' | 'л' | 'м' | 'ч')) => {
            let behind = next_unit(text, letter.end).folded;
            matches!(behind, Folded::Break | Folded::Unspaced(_)).then_some((unit, letter.end))
        }
        _ => None,
    }
}

/// The sign between the sides of a size, as in `1920x1080`, and where the next side begins.
fn sign_of_size(text: &str, number_end: usize) -> Option<(std::ops::Range<usize>, usize)> {
    let sign = next_unit(text, number_end);
    let is_sign = matches!(sign.folded, Folded::Letter('x' | 'х'));
    let next = is_sign.then(|| next_unit(text, sign.end))?;
    matches!(next.folded, Folded::Digit(_)).then_some((sign.start..sign.end, next.start))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Point,
    Comma,
    /// Only ever parts groups of digits: a space that doesn't break, an apostrophe.
    Gap,
}

/// A separator right at `at` with a digit behind it, and where that stands.
#[inline(never)]
fn separator(text: &str, at: usize) -> Option<(Separator, usize)> {
    let character = character_at(text, at)?;
    let separator = match character {
        '.' | '٫' | '．' => Separator::Point,
        ',' | '，' => Separator::Comma,
        '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\'' | '’' | '٬' => Separator::Gap,
        _ => return None,
    };
    let next = next_unit(text, at + character.len_utf8());
    matches!(next.folded, Folded::Digit(_)).then_some((separator, next.start))
}

/// Where the next number of a date, a version or a list begins, if the one that ends here is part of such.
fn next_of_chain(text: &str, number_end: usize) -> Option<usize> {
    separator(text, number_end)
        .filter(|(separator, _)| *separator != Separator::Gap)
        .map(|(_, next)| next)
}

/// Adds the number that begins at `start` to `number`, without groups and with a decimal point, and says where it ends.
fn push_number(text: &str, start: usize, number: &mut String) -> usize {
    let head_end = push_digits(text, start, number);
    let (grouped_by, end) = push_groups(text, head_end, number);
    let Some((point, next)) = separator(text, end).filter(|(point, _)| Some(*point) != grouped_by) else {
        return end;
    };
    let whole = number.len();
    push(number, '.');
    let decimals_end = push_digits(text, next, number);
    let is_decimal = match point {
        Separator::Point => true,
        Separator::Comma => number.len() - whole - 1 <= 3,
        Separator::Gap => false,
    };
    if is_decimal && next_of_chain(text, decimals_end).is_none() {
        decimals_end
    } else {
        number.truncate(whole);
        end
    }
}

/// Adds the groups of three digits behind the head of a number, and says what parts them and where they end.
fn push_groups(text: &str, head_end: usize, number: &mut String) -> (Option<Separator>, usize) {
    let head = number.len();
    let mut end = head_end;
    let Some((first, _)) = separator(text, end).filter(|_| head <= 3 && !number.starts_with('0')) else {
        return (None, end);
    };
    while let Some((_, next)) = separator(text, end).filter(|(separator, _)| *separator == first) {
        let before = number.len();
        let group_end = push_digits(text, next, number);
        if number.len() - before != 3 {
            number.truncate(before);
            break;
        }
        end = group_end;
    }
    let groups = (number.len() - head) / 3;
    let is_grouped = match first {
        // 5.500 is five and a half, 5.000 is five thousand: nobody writes three zeros behind a decimal point.
        Separator::Point if groups == 1 => number.ends_with("000") || next_of_chain(text, end).is_some(),
        _ => groups > 0,
    };
    if is_grouped {
        (Some(first), end)
    } else {
        number.truncate(head);
        (None, head_end)
    }
}

/// Adds the digits from `at` on, and says where they end.
#[inline(never)]
fn push_digits(text: &str, at: usize, number: &mut String) -> usize {
    let mut end = at;
    loop {
        let unit = next_unit(text, end);
        let Folded::Digit(digit) = unit.folded else {
            return end;
        };
        push(number, digit);
        end = unit.end;
    }
}
