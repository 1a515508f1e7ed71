//! The messages of the language in use, by key. They come from files: `public/text/` has those of the shop.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::domain::Language;
use crate::text::message_format::{Arguments, filled};

/// The messages of one language.
#[derive(Clone, Debug)]
pub struct Messages {
    language: Language,
    /// The tag by which numbers and dates are written in them.
    locale: String,
    texts: HashMap<String, String>,
}

thread_local! {
    static IN_USE: RefCell<Messages> = RefCell::new(Messages::none());
}

impl Messages {
    /// `texts` are in ICU MessageFormat.
    pub fn new(language: Language, locale: String, texts: HashMap<String, String>) -> Self {
        Self {
            language,
            locale,
            texts,
        }
    }

    fn none() -> Self {
        Self::new(Language::english(), Language::english().to_string(), HashMap::new())
    }

    /// What `say` says in these, whatever the shop speaks.
    pub fn say<T>(self, say: impl FnOnce() -> T) -> T {
        let before = IN_USE.replace(self);
        let said = say();
        IN_USE.set(before);
        said
    }

    /// From now on the shop speaks these. Views that are there already do not change: they are made anew.
    pub fn put_to_use(self) {
        IN_USE.set(self);
    }
}

/// The language in use.
pub fn language() -> Language {
    IN_USE.with_borrow(|messages| messages.language.clone())
}

/// The tag by which numbers and dates are written.
pub(super) fn locale() -> String {
    IN_USE.with_borrow(|messages| messages.locale.clone())
}

/// Whether a text in `language` is in another language than the page's words.
pub fn is_foreign(language: &Language) -> bool {
    IN_USE.with_borrow(|messages| messages.language.primary() != language.primary())
}

/// The value of `lang` for a text that may be in another language than the page's words.
pub fn lang(language: Option<&Language>) -> Option<String> {
    language
        .filter(|language| is_foreign(language))
        .map(ToString::to_string)
}

/// What is said before there are messages: that they are on their way, or that the store that names them is wrong.
const FIRST_WORDS: [(&str, &str); 8] = [
    ("loading", "Loading"),
    ("loading_slowly", "This is taking longer than usual."),
    ("try_again", "Try again"),
    ("failure_store", "This shop is not set up right"),
    (
        "failure_store_why",
        "There is a mistake in {file}. Mend it and reload the page.",
    ),
    ("failure_file", "File"),
    ("failure_place", "Place"),
    ("failure_problem", "Problem"),
];

fn first_words(key: &str) -> Option<&'static str> {
    let (_, words) = FIRST_WORDS.iter().find(|(known, _)| *known == key)?;
    Some(words)
}

/// What the message of that key says. A key without a message is shown itself, so that it is found.
pub(super) fn say(key: &str) -> String {
    say_with(key, &[])
}

pub(super) fn say_with(key: &str, arguments: Arguments) -> String {
    IN_USE.with_borrow(|messages| {
        let message = messages.texts.get(key).map(String::as_str);
        let Some(message) = message.or_else(|| first_words(key).filter(|_| messages.texts.is_empty())) else {
            return key.to_owned();
        };
        let isolate = messages.language.is_right_to_left();
        filled(message, arguments, &messages.locale, isolate)
    })
}

/// Whether there are messages at all: where even they could not be loaded, a failure is told in words of its own.
pub(super) fn are_there() -> bool {
    IN_USE.with_borrow(|messages| !messages.texts.is_empty())
}
