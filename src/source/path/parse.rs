//! Reads the text of a path.

use crate::source::path::filter::{Comparison, Filter, Operand, Query};
use crate::source::path::{Path, Segment, Selector};

/// Filters and parentheses within one another.
const MOST_DEPTH: usize = 16;

/// The path of a text; `None` where it is none.
pub(super) fn path(text: &str) -> Option<Path> {
    let mut reader = Reader {
        rest: text.strip_prefix('$')?,
        depth: 0,
    };
    let path = reader.segments()?;
    reader.rest.is_empty().then_some(path)
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    fn take(&mut self, token: &str) -> bool {
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        if self.depth >= MOST_DEPTH {
            return None;
        }
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    /// Segments as far as there are any.
    fn segments(&mut self) -> Option<Path> {
        let mut segments = Vec::new();
        loop {
            let descends = self.take("..");
            let selectors = if self.take("[") {
                self.bracketed()?
            } else if descends || self.take(".") {
                vec![self.shorthand()?]
            } else {
                return Some(Path(segments));
            };
            segments.push(Segment { descends, selectors });
        }
    }

    /// What stands behind a dot.
    fn shorthand(&mut self) -> Option<Selector> {
        if self.take("*") {
            return Some(Selector::Wildcard);
        }
        let fits = |character: char| character.is_alphanumeric() || character == '_';
        let end = self.rest.find(|character| !fits(character)).unwrap_or(self.rest.len());
        let (name, after) = self.rest.split_at(end);
        self.rest = after;
        let is_name = !name.is_empty() && !name.starts_with(char::is_numeric);
        is_name.then(|| Selector::Name(name.to_owned()))
    }

    fn bracketed(&mut self) -> Option<Vec<Selector>> {
        let mut selectors = Vec::new();
        loop {
            self.skip_space();
            selectors.push(self.selector()?);
            self.skip_space();
            if self.take("]") {
                return Some(selectors);
            }
            if !self.take(",") {
                return None;
            }
        }
    }

    fn selector(&mut self) -> Option<Selector> {
        if self.take("*") {
            return Some(Selector::Wildcard);
        }
        if self.take("?") {
            return self.deeper(|reader| reader.any()).map(Selector::Filter);
        }
        if self.rest.starts_with(['\'', '"']) {
            return self.quoted().map(Selector::Name);
        }
        let start = self.integer()?;
        self.skip_space();
        if !self.take(":") {
            return start.map(Selector::Index);
        }
        self.skip_space();
        let end = self.integer()?;
        self.skip_space();
        let mut step = 1;
        if self.take(":") {
            self.skip_space();
            step = self.integer()?.unwrap_or(1);
        }
        Some(Selector::Slice { start, end, step })
    }

    /// An integer where there is one; `None` where it is written wrongly.
    #[allow(clippy::option_option)]
    fn integer(&mut self) -> Option<Option<i64>> {
        let digits_from = usize::from(self.rest.starts_with('-'));
        let digits = self.rest[digits_from..].bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            return (digits_from == 0).then_some(None);
        }
        let (number, after) = self.rest.split_at(digits_from + digits);
        let has_leading_zero = digits > 1 && number[digits_from..].starts_with('0');
        if has_leading_zero || number == "-0" {
            return None;
        }
        self.rest = after;
        number.parse().ok().map(Some)
    }

    fn quoted(&mut self) -> Option<String> {
        let quote = self.rest.chars().next()?;
        let mut text = String::new();
        let mut characters = self.rest[1..].char_indices();
        while let Some((at, character)) = characters.next() {
            if character == quote {
                self.rest = &self.rest[1 + at + 1..];
                return Some(text);
            }
            if character != '\\' {
                text.push(character);
                continue;
            }
            text.push(match characters.next()?.1 {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\u{8}',
                'f' => '\u{c}',
                'u' => {
                    let mut code = 0;
                    for _ in 0..4 {
                        code = code * 16 + characters.next()?.1.to_digit(16)?;
                    }
                    char::from_u32(code)?
                }
                same @ ('\'' | '"' | '\\' | '/') => same,
                _ => return None,
            });
        }
        None
    }

    fn any(&mut self) -> Option<Filter> {
        let mut filters = vec![self.all()?];
        while self.take_operator("||") {
            filters.push(self.all()?);
        }
        Some(single_or(filters, Filter::Any))
    }

    fn all(&mut self) -> Option<Filter> {
        let mut filters = vec![self.basic()?];
        while self.take_operator("&&") {
            filters.push(self.basic()?);
        }
        Some(single_or(filters, Filter::All))
    }

    fn take_operator(&mut self, operator: &str) -> bool {
        self.skip_space();
        self.take(operator)
    }

    fn basic(&mut self) -> Option<Filter> {
        self.skip_space();
        if self.take("!") {
            return self
                .deeper(|reader| reader.basic())
                .map(|filter| Filter::Not(Box::new(filter)));
        }
        if self.take("(") {
            let filter = self.deeper(|reader| reader.any())?;
            return self.take_operator(")").then_some(filter);
        }
        let left = self.operand()?;
        match (self.comparison(), left) {
            (Some(comparison), left) => {
                let right = self.operand()?;
                let both_single = [&left, &right].into_iter().all(Operand::is_single);
                both_single.then_some(Filter::Compare(left, comparison, right))
            }
            (None, Operand::Query(query)) => Some(Filter::Exists(query)),
            // A value alone says nothing.
            (None, _) => None,
        }
    }

    fn comparison(&mut self) -> Option<Comparison> {
        self.skip_space();
        let tokens = [
            ("==", Comparison::Equal),
            ("!=", Comparison::NotEqual),
            ("<=", Comparison::AtMost),
            (">=", Comparison::AtLeast),
            ("<", Comparison::Less),
            (">", Comparison::Greater),
        ];
        let (_, comparison) = tokens.into_iter().find(|(token, _)| self.take(token))?;
        Some(comparison)
    }

    fn operand(&mut self) -> Option<Operand> {
        self.skip_space();
        if self.rest.starts_with(['\'', '"']) {
            return self.quoted().map(Operand::Text);
        }
        for (from_root, token) in [(false, "@"), (true, "$")] {
            if self.take(token) {
                let path = self.deeper(|reader| reader.segments())?;
                return Some(Operand::Query(Query { from_root, path }));
            }
        }
        let words = [
            ("true", Operand::Bool(true)),
            ("false", Operand::Bool(false)),
            ("null", Operand::Null),
        ];
        for (word, operand) in words {
            if self.take(word) {
                return Some(operand);
            }
        }
        let fits = |character: char| character.is_ascii_digit() || matches!(character, '-' | '+' | '.' | 'e' | 'E');
        let end = self.rest.find(|character| !fits(character)).unwrap_or(self.rest.len());
        let (number, after) = self.rest.split_at(end);
        self.rest = after;
        let is_number = number.starts_with(|first: char| first == '-' || first.is_ascii_digit())
            && number.ends_with(|last: char| last.is_ascii_digit());
        is_number.then(|| Operand::Number(number.to_owned()))
    }
}

impl Operand {
    /// Whether it is one value at most: what can be compared (RFC 9535, section 2.3.5.1).
    fn is_single(&self) -> bool {
        let Self::Query(query) = self else { return true };
        !query.path.is_of_many()
    }
}

fn single_or(mut filters: Vec<Filter>, several: impl FnOnce(Vec<Filter>) -> Filter) -> Filter {
    match filters.len() {
        1 => filters.remove(0),
        _ => several(filters),
    }
}
