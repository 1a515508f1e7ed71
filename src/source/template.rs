//! Placeholders for the market that a source is asked for: `{region}`, `{country}`, `{currency}`, `{language}`.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::domain::{Language, Region};

/// For whom a source is asked.
#[derive(Clone, Copy, Debug)]
pub struct Market<'a> {
    pub region: &'a Region,
    pub language: &'a Language,
}

/// What the placeholders of a request stand for.
pub(super) type Values = BTreeMap<String, String>;

/// The placeholders that every store has.
pub(super) const MARKET_NAMES: [&str; 4] = ["region", "country", "currency", "language"];

impl Market<'_> {
    /// What the store's own placeholders stand for. Of a region with several countries it is the first; one without
    /// any has an empty text for it.
    pub(super) fn values(&self) -> Values {
        let country = self.region.countries.first().map(ToString::to_string);
        let values = [
            self.region.key.to_string(),
            country.unwrap_or_default(),
            self.region.currency.to_string(),
            self.language.to_string(),
        ];
        MARKET_NAMES.map(str::to_owned).into_iter().zip(values).collect()
    }
}

/// A part of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part<'a> {
    Text(&'a str),
    /// A name in braces, as it is written and without what follows a `:`.
    Placeholder {
        written: &'a str,
        name: &'a str,
        form: Form,
    },
}

/// In which form a placeholder has what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    AsIs,
    Lower,
    Upper,
    /// Between double quotes, as JSON and most languages of filters have texts.
    Quoted,
    /// Between backticks, as Typesense's filters have texts. They know no way to write a backtick.
    Ticked,
}

impl Form {
    fn append(self, value: &str, text: &mut String) {
        match self {
            Self::AsIs => text.push_str(value),
            Self::Lower => text.push_str(&value.to_lowercase()),
            Self::Upper => text.push_str(&value.to_uppercase()),
            Self::Quoted => text.push_str(&Value::from(value).to_string()),
            Self::Ticked => {
                text.push('`');
                text.extend(value.chars().filter(|character| *character != '`'));
                text.push('`');
            }
        }
    }
}

fn parts(template: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let (before, from_brace) = rest.split_at(open);
        parts.push(Part::Text(before));
        match placeholder(from_brace) {
            Some((part, length)) => {
                parts.push(part);
                rest = from_brace.get(length..).unwrap_or_default();
            }
            // Braces of something else, such as JSON in a parameter.
            None => {
                parts.push(Part::Text("{"));
                rest = from_brace.get(1..).unwrap_or_default();
            }
        }
    }
    parts.push(Part::Text(rest));
    parts
}

/// The placeholder that the text begins with, and how long it is.
fn placeholder(text: &str) -> Option<(Part<'_>, usize)> {
    let (inner, _) = text.strip_prefix('{')?.split_once('}')?;
    let (name, form) = match inner.split_once(':') {
        None => (inner, Form::AsIs),
        Some((name, "lower")) => (name, Form::Lower),
        Some((name, "upper")) => (name, Form::Upper),
        Some((name, "quoted")) => (name, Form::Quoted),
        Some((name, "ticked")) => (name, Form::Ticked),
        Some(_) => return None,
    };
    let is_name = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    let length = inner.len() + 2;
    let written = text.get(..length)?;
    is_name.then_some((Part::Placeholder { written, name, form }, length))
}

/// The names in braces of a template.
pub(super) fn names(template: &str) -> impl Iterator<Item = &str> {
    parts(template).into_iter().filter_map(|part| match part {
        Part::Text(_) => None,
        Part::Placeholder { name, .. } => Some(name),
    })
}

/// The name of the placeholder that the template is, if it is nothing else.
pub(super) fn sole_name(template: &str) -> Option<&str> {
    match placeholder(template)? {
        (
            Part::Placeholder {
                name, form: Form::AsIs, ..
            },
            length,
        ) if length == template.len() => Some(name),
        _ => None,
    }
}

/// The template with what its placeholders stand for. One of another name stays as it is written.
///
/// `None` where it is made of placeholders that stand for nothing: such a parameter is left out rather than empty.
pub(super) fn filled(template: &str, values: &Values) -> Option<String> {
    let mut text = String::new();
    let mut has_known = false;
    for part in parts(template) {
        match part {
            Part::Text(part) => text.push_str(part),
            Part::Placeholder { written, name, form } => match values.get(name) {
                None => text.push_str(written),
                Some(value) => {
                    has_known = true;
                    form.append(value, &mut text);
                }
            },
        }
    }
    (!text.is_empty() || !has_known).then_some(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_template_without_names_that_are_known_stays_as_it_is(template in r"([{}:aé]|currency|upper)*") {
            let nothing = Values::new();
            prop_assert_eq!(filled(&template, &nothing), Some(template.clone()));
            // With names, nothing but whole placeholders is taken away.
            let filled = filled(&template, &values()).unwrap_or_default();
            prop_assert_eq!(filled.matches('é').count(), template.matches('é').count());
        }
    }

    fn values() -> Values {
        let pairs = [
            ("region", "eu"),
            ("country", ""),
            ("currency", "EUR"),
            ("language", "pt-BR"),
        ];
        pairs
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into_iter()
            .collect()
    }

    fn check(template: &str, expected: Option<&str>) {
        assert_eq!(filled(template, &values()).as_deref(), expected, "{template}");
    }

    #[test]
    fn placeholders_stand_for_the_market() {
        check("{currency}", Some("EUR"));
        check("{region}-{currency:lower}.json", Some("eu-eur.json"));
        check("{language:upper}", Some("PT-BR"));
        check("plain", Some("plain"));
        check("", Some(""));
    }

    #[test]
    fn a_text_can_be_written_as_filters_want_it() {
        let values: Values = [("value".to_owned(), "5\" `disk`\\".to_owned())].into_iter().collect();
        assert_eq!(
            filled("size = {value:quoted}", &values).as_deref(),
            Some(r#"size = "5\" `disk`\\""#)
        );
        assert_eq!(
            filled("size:={value:ticked}", &values).as_deref(),
            Some("size:=`5\" disk\\`")
        );
    }

    #[test]
    fn a_template_may_be_a_placeholder_alone() {
        assert_eq!(sole_name("{offset}"), Some("offset"));
        assert_eq!(
            (sole_name("{offset} "), sole_name("{offset:upper}"), sole_name("{}")),
            (None, None, None)
        );
    }

    #[test]
    fn braces_of_something_else_stay() {
        for text in [
            "{slug}",
            r#"{"region":1}"#,
            "{currency",
            "}{",
            "{}",
            "{Region}",
            "{region:odd}",
            "ü{é}",
        ] {
            check(text, Some(text));
        }
        check("{{currency}}", Some("{EUR}"));
        check("{\"price\":{currency}}", Some("{\"price\":EUR}"));
    }

    #[test]
    fn what_stands_for_nothing_alone_is_left_out() {
        check("{country}", None);
        check("{country}/{region}", Some("/eu"));
    }

    #[test]
    fn names_are_those_in_braces() {
        assert_eq!(names("a{region}{x:lower}{\"b\"}").collect::<Vec<_>>(), ["region", "x"]);
    }
}
