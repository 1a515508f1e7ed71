//! A language tag.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language tag as of BCP 47, such as `en`, `pt-BR` or `zh-Hans`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// Why a text is not a [`Language`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a BCP 47 language tag such as `en` or `pt-BR`, found `{0}`")]
pub struct LanguageError(String);

/// The languages whose messages come with the shop.
const SHIPPED: [&str; 10] = ["en", "ar", "de", "es", "fr", "hi", "ja", "pt-BR", "ru", "zh-Hans"];

impl Language {
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// English that is marked as not being English: in it one sees which words of the shop are not translated.
    /// It is spoken at its address (`us-en-XA`) and offered nowhere; the build makes its messages.
    pub fn pseudo() -> Self {
        Self("en-XA".to_owned())
    }

    /// Whether it is for those who build the shop, not for those who read it.
    pub fn is_pseudo(&self) -> bool {
        *self == Self::pseudo()
    }

    /// The languages whose messages come with the shop.
    pub fn shipped() -> Vec<Self> {
        SHIPPED.iter().map(|tag| Self((*tag).to_owned())).collect()
    }

    /// Whether its messages come with the shop.
    pub fn is_shipped(&self) -> bool {
        SHIPPED.contains(&self.as_str())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script and region: `pt` of `pt-BR`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        matches!(
            self.primary(),
            "ar" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi"
        )
    }

    /// The one of `offered` that serves a reader of this language: the same tag, else one of the same
    /// language in another script or region. `None` when no reader of it could read any.
    pub fn best_of<'a>(&self, offered: impl Iterator<Item = &'a Self> + Clone) -> Option<&'a Self> {
        let same_tag = |one: &&Self| one.0.eq_ignore_ascii_case(&self.0);
        let same_language = |one: &&Self| one.primary() == self.primary();
        offered
            .clone()
            .find(same_tag)
            .or_else(|| offered.clone().find(same_language))
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(text: &str) -> Result<Self, LanguageError> {
        let mut parts = text.split('-');
        let primary_fits = parts.next().is_some_and(|primary| {
            matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_lowercase())
        });
        let others_fit =
            parts.all(|part| matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        if primary_fits && others_fit {
            Ok(Self(text.to_owned()))
        } else {
            Err(LanguageError(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Language {
    type Error = LanguageError;

    fn try_from(text: String) -> Result<Self, LanguageError> {
        text.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_a_tag_and_nothing_else() {
        for text in ["en", "pt-BR", "zh-Hans-CN", "hi-Latn"] {
            assert!(text.parse::<Language>().is_ok(), "{text}");
        }
        for text in ["", "EN", "english", "en_US", "en-", "1a"] {
            assert!(text.parse::<Language>().is_err(), "{text}");
        }
    }
}
