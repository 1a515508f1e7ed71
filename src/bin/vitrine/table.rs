//! Tables for a terminal: columns that stand below each other whatever the script, cut to the width there is.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How wide a terminal is taken to be where it does not say.
const USUAL_WIDTH: usize = 100;
/// No column is cut below this: a word that short says nothing.
const LEAST_WIDTH: usize = 8;
const GAP: usize = 2;

/// On which side the cells of a column are flush.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// The width of the terminal, which shells tell in `COLUMNS`.
pub(crate) fn terminal_width() -> usize {
    width_of(std::env::var("COLUMNS").ok().as_deref())
}

fn width_of(columns: Option<&str>) -> usize {
    let told = columns.and_then(|columns| columns.trim().parse().ok());
    told.filter(|width| *width >= 40).unwrap_or(USUAL_WIDTH)
}

/// The rows as lines, each indented by two; the first is the headings. The widest columns are cut first where a line
/// would be wider than `width`, and a column in which nothing stands is left out.
pub(crate) fn table(sides: &[Side], rows: &[Vec<String>], width: usize) -> String {
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| shown(cell)).collect())
        .collect();
    let cell_width = |row: &Vec<String>, at: usize| row.get(at).map_or(0, |cell| cell.width());
    let is_used = |at: &usize| rows.iter().skip(1).any(|row| cell_width(row, *at) > 0) || rows.len() < 2;
    let used: Vec<usize> = (0..sides.len()).filter(is_used).collect();
    let natural = used
        .iter()
        .map(|at| rows.iter().map(|row| cell_width(row, *at)).max().unwrap_or(0));
    let widths = fitted(natural.collect(), width.saturating_sub(GAP));
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for (at, width) in used.iter().zip(&widths) {
            let cell = cut(row.get(*at).map_or("", String::as_str), *width);
            let blank = " ".repeat(width.saturating_sub(cell.width()));
            line.push_str(&" ".repeat(GAP));
            match sides.get(*at) {
                Some(Side::Right) => line.extend([blank.as_str(), &cell]),
                _ => line.extend([cell.as_str(), &blank]),
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The widths of columns that fit into `width` with the gaps between them: of the widest as much is taken as it needs.
fn fitted(mut widths: Vec<usize>, width: usize) -> Vec<usize> {
    let gaps = GAP * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > width {
        let Some(widest) = widths.iter_mut().max_by_key(|width| **width) else {
            break;
        };
        if *widest <= LEAST_WIDTH {
            break;
        }
        *widest -= 1;
    }
    widths
}

/// A text in at most `width` columns, with an ellipsis where something is cut off.
pub(crate) fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut used = 1;
    for character in text.chars() {
        used += character.width().unwrap_or(0);
        if used > width {
            break;
        }
        cut.push(character);
    }
    format!("{}…", cut.trim_end())
}

/// A text of somebody else's in one line, without what a terminal would obey: control characters, and marks that turn
/// the direction of what follows them.
pub(crate) fn shown(text: &str) -> String {
    let turns = |character: char| matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let blank = |character: char| if character.is_control() { ' ' } else { character };
    let plain: String = text.chars().filter(|character| !turns(*character)).map(blank).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An argument as it is typed into a shell: `&` and `?` of an address mean something there.
pub(crate) fn typed(argument: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || "-_./:=,@%+".contains(character);
    if !argument.is_empty() && argument.chars().all(is_plain) {
        argument.to_owned()
    } else {
        format!("'{}'", argument.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_with_parameters_is_typed_in_quotes() {
        assert_eq!(typed("https://shop.test/p.json"), "https://shop.test/p.json");
        assert_eq!(typed("https://shop.test/p?a=1&b=2"), "'https://shop.test/p?a=1&b=2'");
        assert_eq!(typed("it's.json"), r"'it'\''s.json'");
    }

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect()
    }

    #[test]
    fn columns_stand_below_each_other_in_any_script() {
        let rows = rows(&[&["name", "price"], &["茶杯", "9.00"], &["Mug", "12.50"]]);
        let told = table(&[Side::Left, Side::Right], &rows, 40);
        assert_eq!(told, "  name  price\n  茶杯   9.00\n  Mug   12.50\n");
    }

    #[test]
    fn the_widest_column_is_cut_first() {
        let long = "A very long name of a thing that nobody needs";
        let rows = rows(&[&["name", "price"], &[long, "9.00"]]);
        let told = table(&[Side::Left, Side::Right], &rows, 40);
        assert!(told.lines().all(|line| line.width() <= 40), "{told}");
        assert!(told.contains('…') && told.contains("9.00"), "{told}");
    }

    #[test]
    fn a_wide_character_is_never_cut_in_half() {
        assert_eq!(cut("茶杯茶杯", 6), "茶杯…");
        assert_eq!(cut("茶杯茶杯", 5), "茶杯…");
        assert_eq!(cut("abc", 3), "abc");
    }

    #[test]
    fn a_column_without_anything_is_left_out() {
        let told = table(&[Side::Left, Side::Left], &rows(&[&["name", "was"], &["Mug", ""]]), 40);
        assert_eq!(told, "  name\n  Mug\n");
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_printed() {
        assert_eq!(shown("a\u{1b}[31mb\u{202e}c\n"), "a [31mbc");
    }

    #[test]
    fn a_width_that_is_none_or_absurd_is_not_believed() {
        assert_eq!(width_of(Some("132")), 132);
        for told in [None, Some(""), Some("3"), Some("wide")] {
            assert_eq!(width_of(told), USUAL_WIDTH);
        }
    }
}
