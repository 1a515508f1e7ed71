//! Fills a message in, as ICU MessageFormat writes it: `{count, plural, one {# item} other {# items}}`.
//!
//! The part of the format that shops need: arguments, `number`, `plural` with exact values (`=0`), `select`, `#`, and
//! quoting with apostrophes. See the guide of ICU at unicode-org.github.io/icu/userguide/format_parse/messages.

use crate::browser::locale;

/// What a message is filled with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Argument<'a> {
    Text(&'a str),
    Count(u32),
}

pub(super) type Arguments<'a> = &'a [(&'a str, Argument<'a>)];

/// The message with its arguments filled in. What is written wrongly is shown as it stands.
pub(super) fn filled(message: &str, arguments: Arguments, language: &str, isolate: bool) -> String {
    let mut filling = Filling {
        arguments,
        language,
        isolate,
        text: String::with_capacity(message.len() + 16),
    };
    let mut rest = Rest(message);
    match filling.message(&mut rest, None) {
        Some(()) if rest.0.is_empty() => filling.text,
        _ => message.to_owned(),
    }
}

struct Filling<'a> {
    arguments: Arguments<'a>,
    language: &'a str,
    /// Whether texts are isolated from the direction of what is around them, as of UAX #9.
    isolate: bool,
    text: String,
}

/// What is left to read.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn next(&mut self) -> Option<char> {
        let character = self.0.chars().next()?;
        self.0 = self.0.get(character.len_utf8()..)?;
        Some(character)
    }

    /// What comes before the next of the signs, which are of ASCII.
    fn plain(&mut self, signs: &[u8]) -> &'a str {
        let end = self.0.bytes().position(|byte| signs.contains(&byte));
        let (plain, rest) = self.0.split_at(end.unwrap_or(self.0.len()));
        self.0 = rest;
        plain
    }

    fn skip_blanks(&mut self) {
        self.0 = self.0.trim_start();
    }

    fn take(&mut self, start: char) -> Option<()> {
        self.skip_blanks();
        self.0 = self.0.strip_prefix(start)?;
        Some(())
    }

    /// A name, a keyword or an exact value such as `=0`.
    fn word(&mut self) -> Option<&'a str> {
        self.skip_blanks();
        let end = self
            .0
            .find(|character: char| character.is_whitespace() || "{},".contains(character))
            .unwrap_or(self.0.len());
        let (word, rest) = self.0.split_at(end);
        self.0 = rest;
        (!word.is_empty()).then_some(word)
    }

    /// What stands between braces, which it leaves; the opening one is taken already.
    fn skip_message(&mut self) -> Option<()> {
        let mut depth = 1;
        while depth > 0 {
            self.plain(b"{}'");
            match self.next()? {
                '{' => depth += 1,
                '}' => depth -= 1,
                '\'' if self.0.starts_with(['{', '}', '#', '|']) => while self.next()? != '\'' {},
                _ => {}
            }
        }
        Some(())
    }
}

impl Filling<'_> {
    /// Fills in up to the end or to a closing brace, which is left. `None` where the message is written wrongly.
    fn message(&mut self, rest: &mut Rest, number: Option<u32>) -> Option<()> {
        loop {
            self.text.push_str(rest.plain(b"{}#'"));
            if rest.0.is_empty() || rest.0.starts_with('}') {
                return Some(());
            }
            match rest.next()? {
                '{' => self.argument(rest)?,
                '#' => match number {
                    Some(number) => self.text.push_str(&locale::number(number, self.language)),
                    None => self.text.push('#'),
                },
                '\'' if rest.0.starts_with('\'') => {
                    rest.next();
                    self.text.push('\'');
                }
                '\'' if rest.0.starts_with(['{', '}', '#', '|']) => loop {
                    match rest.next()? {
                        '\'' => break,
                        quoted => self.text.push(quoted),
                    }
                },
                character => self.text.push(character),
            }
        }
    }

    fn argument(&mut self, rest: &mut Rest) -> Option<()> {
        let name = rest.word()?;
        let (_, argument) = self.arguments.iter().find(|(known, _)| *known == name)?;
        rest.skip_blanks();
        if rest.take('}').is_some() {
            self.push(*argument);
            return Some(());
        }
        rest.take(',')?;
        match rest.word()? {
            "number" => self.push(*argument),
            "plural" => {
                let Argument::Count(count) = *argument else { return None };
                rest.take(',')?;
                let category = locale::plural_category(count, self.language);
                let exact = format!("={count}");
                self.choice(rest, &[&exact, &category], Some(count))?;
            }
            "select" => {
                let Argument::Text(value) = *argument else { return None };
                rest.take(',')?;
                self.choice(rest, &[value], None)?;
            }
            _ => return None,
        }
        rest.take('}')
    }

    /// Fills in the first of the messages that one of `keys` names, the first key before the second; else `other`.
    fn choice(&mut self, rest: &mut Rest, keys: &[&str], number: Option<u32>) -> Option<()> {
        let mut best: Option<(usize, &str)> = None;
        loop {
            rest.skip_blanks();
            if rest.0.starts_with('}') {
                break;
            }
            let key = rest.word()?;
            rest.take('{')?;
            let message = rest.0;
            let rank = keys
                .iter()
                .position(|wanted| *wanted == key)
                .or_else(|| (key == "other").then_some(keys.len()));
            if let Some(rank) = rank
                && best.is_none_or(|(known, _)| rank < known)
            {
                best = Some((rank, message));
            }
            rest.skip_message()?;
        }
        let (_, message) = best?;
        self.message(&mut Rest(message), number)
    }

    fn push(&mut self, argument: Argument) {
        match argument {
            Argument::Count(count) => self.text.push_str(&locale::number(count, self.language)),
            Argument::Text(text) if self.isolate || text.chars().any(is_right_to_left) => {
                self.text.push('\u{2068}');
                self.text.push_str(text);
                self.text.push('\u{2069}');
            }
            Argument::Text(text) => self.text.push_str(text),
        }
    }
}

/// Letters of Hebrew, Arabic and their neighbours.
fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(message: &str, arguments: Arguments, expected: &str) {
        assert_eq!(filled(message, arguments, "en", false), expected, "{message}");
    }

    #[test]
    fn arguments_are_filled_in() {
        check("Search", &[], "Search");
        check("In {place}.", &[("place", Argument::Text("Brazil"))], "In Brazil.");
        check("{count, number} of {count}", &[("count", Argument::Count(3))], "3 of 3");
    }

    #[test]
    fn a_plural_takes_the_exact_value_before_the_category() {
        let items = "{count, plural, =0 {Cart, empty} one {Cart, # item} other {Cart, # items}}";
        for (count, expected) in [(0, "Cart, empty"), (1, "Cart, 1 item"), (2, "Cart, 2 items")] {
            check(items, &[("count", Argument::Count(count))], expected);
        }
    }

    #[test]
    fn a_select_falls_back_to_other_and_may_hold_arguments() {
        let message = "{country, select, US {the United States} other {{region}}}";
        let with = |country| {
            [
                ("country", Argument::Text(country)),
                ("region", Argument::Text("Brazil")),
            ]
        };
        check(message, &with("US"), "the United States");
        check(message, &with("BR"), "Brazil");
    }

    #[test]
    fn apostrophes_quote_what_would_be_read_as_syntax() {
        check("It''s '{'not'}' an argument", &[], "It's {not} an argument");
        check("l'heure", &[], "l'heure");
    }

    #[test]
    fn text_of_another_direction_is_isolated() {
        check(
            "In {place}",
            &[("place", Argument::Text("دبي"))],
            "In \u{2068}دبي\u{2069}",
        );
        assert_eq!(
            filled("في {place}", &[("place", Argument::Text("X2"))], "ar", true),
            "في \u{2068}X2\u{2069}"
        );
    }

    #[test]
    fn what_is_written_wrongly_is_shown_as_it_stands() {
        for message in [
            "{",
            "}",
            "{a",
            "{unknown}",
            "{n, plural, one {x}}",
            "{n, plural, other {x}",
            "{n, date}",
        ] {
            check(
                message,
                &[("n", Argument::Count(2)), ("a", Argument::Text("b"))],
                message,
            );
        }
    }

    proptest! {
        #[test]
        fn no_message_panics(message in "[{}#',a-z =0]{0,40}") {
            filled(&message, &[("a", Argument::Text("b")), ("n", Argument::Count(2))], "en", true);
        }
    }
}
