//! The pseudo-language `en-XA`: English with accents, a third longer, and in brackets.
//!
//! Read at `/us-en-XA/`, it shows what a translation can break: a text without brackets is not translated, one without
//! its closing bracket is cut off, and one that does not fit will not fit in German either.

use std::path::Path;
use std::str::Chars;
use std::{fs, iter};

use anyhow::{Context, Result};
use serde_json::{Map, Value};

/// Writes `text/en-XA.json` of the built shop from the English messages.
pub(crate) fn write(english: &Path, built: &Path) -> Result<()> {
    let text = fs::read_to_string(english).with_context(|| format!("cannot read {}", english.display()))?;
    let messages: Map<String, Value> =
        serde_json::from_str(&text).with_context(|| format!("{} is no object", english.display()))?;
    let pseudo: Map<String, Value> = messages
        .into_iter()
        .map(|(key, message)| {
            let message = message.as_str().map(pseudo).map_or(message, Value::String);
            (key, message)
        })
        .collect();
    fs::write(built, serde_json::to_string_pretty(&pseudo)?)
        .with_context(|| format!("cannot write {}", built.display()))
}

/// The message in the pseudo-language; what stands in it for the formatter stays as it is.
fn pseudo(message: &str) -> String {
    let mut text = String::with_capacity(message.len() * 2);
    text.push('⟦');
    words(&mut message.chars(), &mut text);
    text.push('⟧');
    text
}

/// Words, up to the end or to the brace that closes them.
fn words(rest: &mut Chars, text: &mut String) {
    while let Some(character) = rest.next() {
        match character {
            '{' => {
                text.push(character);
                argument(rest, text);
            }
            '}' => {
                text.push(character);
                return;
            }
            _ => text.extend(iter::repeat_n(accented(character), length(character))),
        }
    }
}

/// An argument, up to the brace that closes it: only the messages in it have words.
fn argument(rest: &mut Chars, text: &mut String) {
    while let Some(character) = rest.next() {
        text.push(character);
        match character {
            '{' => words(rest, text),
            '}' => return,
            _ => {}
        }
    }
}

/// Vowels are written twice, which lengthens English by about a third, as German does.
fn length(character: char) -> usize {
    if "aeiouAEIOU".contains(character) { 2 } else { 1 }
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnoprstuvwyzABCDEFGHIJKLMNOPRSTUVWYZ";
    const ACCENTED: &str = "àƀçđéƒğĥîĵķļɱñöþŕšţûṽŵýžÀƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞŔŠŢÛṼŴÝŽ";
    let pairs = PLAIN.chars().zip(ACCENTED.chars());
    pairs
        .into_iter()
        .find(|(plain, _)| *plain == letter)
        .map_or(letter, |(_, accented)| accented)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_accented_lengthened_and_in_brackets() {
        assert_eq!(pseudo("Search products"), "⟦Šééààŕçĥ þŕööđûûçţš⟧");
    }

    #[test]
    fn placeholders_stay_as_they_are() {
        assert_eq!(pseudo("on {name}"), "⟦ööñ {name}⟧");
        assert_eq!(pseudo("{count, number} of {total}"), "⟦{count, number} ööƒ {total}⟧");
    }

    #[test]
    fn of_a_choice_only_its_messages_change() {
        assert_eq!(
            pseudo("{count, plural, =0 {No items} one {# item} other {# items of {name}}} here"),
            "⟦{count, plural, =0 {Ñöö îîţééɱš} one {# îîţééɱ} other {# îîţééɱš ööƒ {name}}} ĥééŕéé⟧"
        );
    }
}
