//! Amounts of money as people write them: `19.99`, `$1,299.00`, `1.299,00 €`, `SAR 17.89`, `٢٥٠ ر.س`.

/// An amount that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// A plain decimal such as `1299.00`.
    pub decimal: String,
    /// What stands beside the number; empty for a number alone.
    pub beside: String,
}

/// The amount in a text, its first where it names several. `decimal_mark` is the mark of decimals where that is known.
///
/// A single mark before three digits parts thousands (`R$ 1.299`, `12,990`), unless the text is a number alone with a
/// dot (`13.125`), or begins with nought. `None` where there is no number, where it is a percentage, or below nought.
pub fn amount(text: &str, decimal_mark: Option<char>) -> Option<Amount> {
    let text = text.trim();
    if let Some(decimal) = plain_number(text)
        && (decimal_mark != Some(',') || !text.contains('.'))
    {
        return Some(Amount {
            decimal,
            beside: String::new(),
        });
    }
    let characters: Vec<char> = text.chars().map(in_ascii).collect();
    let start = characters.iter().position(char::is_ascii_digit)?;
    let mut end = start;
    while end < characters.len() && continues(&characters, end) {
        end += 1;
    }
    let before = &characters[..start];
    let after = &characters[end..];
    let is_negative = matches!(before.last(), Some('-' | '−'))
        && !before.iter().any(char::is_ascii_digit)
        && before
            .iter()
            .rev()
            .nth(1)
            .is_none_or(|earlier| !earlier.is_alphanumeric());
    // `1e99` is a number, but no amount of money.
    let is_power = matches!(after, ['e' | 'E', '0'..='9' | '+' | '-', ..]);
    let is_no_amount =
        is_power || matches!(after.first(), Some('%' | 'k' | 'K')) || is_negative || starts_with_minus(before);
    if is_no_amount {
        return None;
    }
    // A number alone, in digits of any script.
    let is_alone = before.is_empty() && after.is_empty();
    let decimal = decimal_of(&characters[start..end], decimal_mark, is_alone)?;
    let beside: String = before.iter().chain([&' ']).chain(after).collect();
    Some(Amount {
        decimal,
        beside: beside.trim().to_owned(),
    })
}

/// `-$5`: the sign stands before the currency.
fn starts_with_minus(before: &[char]) -> bool {
    matches!(before.first(), Some('-' | '−')) && before.len() > 1
}

/// A JSON number, or a text that is written as one; an exponent is written out.
fn plain_number(text: &str) -> Option<String> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (
            mantissa,
            exponent.parse::<i32>().ok().filter(|power| power.abs() <= 18)?,
        ),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all_digits = whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits {
        return None;
    }
    if exponent == 0 {
        return Some(mantissa.trim_end_matches('.').to_owned());
    }
    let point = i64::try_from(whole.len()).ok()? + i64::from(exponent);
    let digits = format!("{whole}{fraction}");
    let length = i64::try_from(digits.len()).ok()?;
    let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or(0));
    Some(if point <= 0 {
        format!("0.{}{digits}", zeros(-point))
    } else if point >= length {
        format!("{digits}{}", zeros(point - length))
    } else {
        let (whole, fraction) = digits.split_at(usize::try_from(point).ok()?);
        format!("{whole}.{fraction}")
    })
}

/// Digits and marks of other scripts as those of ASCII; all blanks as one.
fn in_ascii(character: char) -> char {
    let zeros = ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{ff10}'];
    for zero in zeros {
        let digit = u32::from(character).wrapping_sub(u32::from(zero));
        if digit < 10 {
            return char::from_digit(digit, 10).unwrap_or(character);
        }
    }
    match character {
        '٫' | '．' => '.',
        '٬' | '，' => ',',
        '’' | '‘' | '´' => '\'',
        blank if blank.is_whitespace() => ' ',
        other => other,
    }
}

fn is_mark(character: char) -> bool {
    matches!(character, '.' | ',' | '\'' | ' ' | '_')
}

/// Whether a number goes on at this place: with a digit, or with a mark before digits.
fn continues(characters: &[char], at: usize) -> bool {
    let is_digit = |at: usize| characters.get(at).is_some_and(char::is_ascii_digit);
    let groups_three = is_digit(at + 1) && is_digit(at + 2) && is_digit(at + 3) && !is_digit(at + 4);
    match characters[at] {
        digit if digit.is_ascii_digit() => true,
        // A blank parts thousands alone; before anything else the number is over.
        ' ' | '\'' | '_' => groups_three,
        mark if is_mark(mark) => is_digit(at + 1),
        _ => false,
    }
}

fn decimal_of(number: &[char], decimal_mark: Option<char>, is_alone: bool) -> Option<String> {
    let marks: Vec<(usize, char)> = number
        .iter()
        .enumerate()
        .filter(|(_, character)| matches!(character, '.' | ','))
        .map(|(at, mark)| (at, *mark))
        .collect();
    let point = match (decimal_mark, marks.as_slice()) {
        (_, []) => None,
        (Some(known), marks) => marks.iter().rev().find(|(_, mark)| *mark == known).map(|(at, _)| *at),
        (None, [(at, mark)]) => {
            let after = number.len() - at - 1;
            let has_other_groups = number.iter().any(|character| matches!(character, ' ' | '\'' | '_'));
            let is_thousands = after == 3
                && number.first() != Some(&'0')
                && !(is_alone && *mark == '.')
                && !has_other_groups
                && *at <= 3;
            (!is_thousands).then_some(*at)
        }
        (None, marks) => {
            let (at, last) = *marks.last()?;
            let is_only_one = marks.iter().filter(|(_, mark)| *mark == last).count() == 1;
            // `1.299.000` has no decimals; `1.299,00` has.
            is_only_one.then_some(at)
        }
    };
    let mut decimal = String::with_capacity(number.len());
    for (at, character) in number.iter().enumerate() {
        if Some(at) == point {
            decimal.push('.');
        } else if character.is_ascii_digit() {
            decimal.push(*character);
        }
    }
    Some(decimal)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Option<String> {
        amount(text, None).map(|amount| amount.decimal)
    }

    #[test]
    fn an_amount_is_read_in_any_notation() {
        for (text, decimal) in [
            ("19.99", "19.99"),
            // A power of nought was kept in the decimal, which nothing reads then.
            ("11e0", "11"),
            ("1.50E+0", "1.50"),
            ("$24.99", "24.99"),
            ("$1,299.00", "1299.00"),
            ("1.299,00 €", "1299.00"),
            ("R$ 1.299,90", "1299.90"),
            ("SAR 17.89", "17.89"),
            ("10.00 USD", "10.00"),
            ("4,99", "4.99"),
            ("1 299,00 kr", "1299.00"),
            ("12\u{a0}990 ₽", "12990"),
            ("1'299.50 CHF", "1299.50"),
            ("₹1,29,900.00", "129900.00"),
            ("Rp 1.250.000", "1250000"),
            ("12.990", "12.990"),
            ("$ 12.990", "12990"),
            ("1,299", "1299"),
            ("0,125", "0.125"),
            ("KD 0.250", "0.250"),
            ("٢٥٠ ر.س", "250"),
            ("١٬٢٩٩٫٥٠", "1299.50"),
            ("￥１２８．００", "128.00"),
            ("ab 5,-", "5"),
            ("$10 - $20", "10"),
            ("From $5.50", "5.50"),
            ("1.5e2", "150"),
            ("5E-1", "0.5"),
            ("1e3", "1000"),
            ("3 x 5000", "3"),
        ] {
            assert_eq!(read(text).as_deref(), Some(decimal), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_not_read() {
        for text in ["", "free", "-5", "-$5", "$-5.00", "20%", "5k", "N/A", "-", "1e99"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_known_mark_decides() {
        let read = |text, mark| amount(text, Some(mark)).map(|amount| amount.decimal);
        assert_eq!(read("1.299", ',').as_deref(), Some("1299"));
        assert_eq!(read("1.299 €", '.').as_deref(), Some("1.299"));
        assert_eq!(read("1,299", ',').as_deref(), Some("1.299"));
        assert_eq!(read("1299", ',').as_deref(), Some("1299"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_a_plain_decimal_or_not_at_all(text in ".{0,40}") {
            if let Some(amount) = amount(&text, None) {
                prop_assert!(amount.decimal.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'));
                prop_assert!(amount.decimal.starts_with(|first: char| first.is_ascii_digit()));
            }
        }
    }
}
