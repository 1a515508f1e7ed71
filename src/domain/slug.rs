//! The name of a product or category in a URL.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The name of a product or category in a URL: letters and digits of any script, `-`, `_`, `.`, `~`.
///
/// It can stand in a path segment without ending it, and is never empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Why a text is not a [`Slug`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlugError {
    #[error("expected a slug, found an empty text")]
    Empty,
    #[error("expected letters, digits, `-`, `_`, `.` or `~`, found `{found}` in `{text}`")]
    Character { text: String, found: char },
}

fn may_stand(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '_' | '.' | '~')
}

impl Slug {
    /// The slug of a title or an identifier: lower case, each run of other characters one `-`.
    ///
    /// `None` when nothing is left, as for `"!!!"`.
    ///
    /// ```
    /// use vitrine::domain::Slug;
    /// assert_eq!(Slug::of("Men's clothing").unwrap().as_str(), "men-s-clothing");
    /// assert_eq!(Slug::of("!!!"), None);
    /// ```
    pub fn of(text: &str) -> Option<Self> {
        // Most identifiers and handles are slugs already.
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let may_be_within = |byte: u8| is_plain(byte) || matches!(byte, b'-' | b'_');
        let bytes = text.as_bytes();
        if let (Some(first), Some(last)) = (bytes.first(), bytes.last())
            && is_plain(*first)
            && is_plain(*last)
            && bytes.iter().all(|byte| may_be_within(*byte))
        {
            return Some(Self(text.to_owned()));
        }
        let mut slug = String::with_capacity(text.len());
        for character in text.chars().flat_map(char::to_lowercase) {
            if may_stand(character) {
                slug.push(character);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
        let slug = slug.trim_matches(|end| matches!(end, '-' | '.'));
        (!slug.is_empty()).then(|| Self(slug.to_owned()))
    }

    /// The slug of a position: its digits.
    pub fn of_number(number: usize) -> Self {
        Self(number.to_string())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = SlugError;

    fn from_str(text: &str) -> Result<Self, SlugError> {
        if let Some(found) = text.chars().find(|&character| !may_stand(character)) {
            return Err(SlugError::Character {
                text: text.to_owned(),
                found,
            });
        }
        // A segment of dots alone means "this folder" or "the one above" to a browser.
        if text.chars().all(|character| character == '.') {
            return Err(SlugError::Empty);
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, SlugError> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slug_is_made_from_titles_and_identifiers_of_any_script() {
        let check = |text: &str, expected: &str| assert_eq!(Slug::of(text).unwrap().as_str(), expected);
        check("gid://shopify/Product/6789", "gid-shopify-product-6789");
        check("Ações & Cia.", "ações-cia");
        check("手机", "手机");
        check("  Two  spaces ", "two-spaces");
    }

    #[test]
    fn a_slug_never_ends_its_path_segment() {
        for text in ["", "a/b", "a?b", "a#b", "a b", "a%20b", "..", "."] {
            assert!(text.parse::<Slug>().is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_made_is_also_read(text in ".*") {
            if let Some(slug) = Slug::of(&text) {
                prop_assert_eq!(slug.as_str().parse::<Slug>(), Ok(slug.clone()));
            }
        }
    }
}
