//! JSON that is handed on as it was written.

use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::json::{Fit, FromJson, JSON_TEXT};
use crate::source::Node;

/// Any JSON, kept as its text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "Value"))]
pub struct JsonText(String);

impl JsonText {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// All texts in it, each with the name of the member that it is or is in.
    pub(super) fn texts(&self) -> Vec<(String, String)> {
        fn collect(name: &str, value: &Value, texts: &mut Vec<(String, String)>) {
            match value {
                Value::String(text) => texts.push((name.to_owned(), text.clone())),
                Value::Array(elements) => elements.iter().for_each(|element| collect(name, element, texts)),
                Value::Object(members) => members.iter().for_each(|(name, member)| collect(name, member, texts)),
                _ => {}
            }
        }
        let mut texts = Vec::new();
        collect("", &self.value(), &mut texts);
        texts
    }

    pub(super) fn value(&self) -> Value {
        // It was JSON when it was read.
        serde_json::from_str(&self.0).unwrap_or_default()
    }
}

impl From<&Value> for JsonText {
    fn from(value: &Value) -> Self {
        Self(value.to_string())
    }
}

impl FromJson for JsonText {
    fn from_json(node: Node) -> Fit<Self> {
        Ok(Self(node.raw().to_owned()))
    }
}

impl Serialize for JsonText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for JsonText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyJson;

        impl<'de> Visitor<'de> for AnyJson {
            type Value = JsonText;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("JSON")
            }

            /// The shop's own reader gives the text.
            fn visit_str<E: de::Error>(self, text: &str) -> Result<JsonText, E> {
                Ok(JsonText(text.to_owned()))
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<JsonText, D::Error> {
                Value::deserialize(deserializer).map(|value| JsonText::from(&value))
            }
        }
        deserializer.deserialize_newtype_struct(JSON_TEXT, AnyJson)
    }
}
