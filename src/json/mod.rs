//! Reads values of the shop's own from JSON trees: what is wrong is named with its place, as a JSONPath (RFC 9535).
//!
//! `serde_json` itself could read a tree, but tells no place, takes arrays for structs, and brings the printing of
//! floats with it. Never here: input and output, what the values mean.

mod record;
mod values;

use std::fmt;

use serde::de::{
    DeserializeOwned, DeserializeSeed, EnumAccess, Error, Expected, MapAccess, SeqAccess, Unexpected, VariantAccess,
    Visitor,
};
use serde::{Deserializer, forward_to_deserialize_any};
use serde_json::Value;

pub use record::{
    Choice, Fit, FromJson, Optional, Required, Slot, Unread, each_element, each_member, misfit, parsed, problem, read,
    read_record, read_text, text,
};
pub(crate) use record::{choice, first, from_text, members, record, variant};

/// The name of the newtype that takes a number by its text, so that none passes through a float: `domain::Decimal`.
const DECIMAL: &str = "Decimal";

/// The name of the newtype that takes any value as its JSON text.
pub(crate) const JSON_TEXT: &str = "JsonText";

/// What is wrong with a value, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The steps from the value back to the root, each as it is written: `.name`, `[0]`.
    steps: Vec<String>,
    /// What was found and what was expected.
    pub problem: String,
    /// Which field of the object at the path is missing; its name is not known yet.
    missing: Option<usize>,
}

impl Misfit {
    /// Where the value is: `$.regions[0].currency`.
    pub fn path(&self) -> String {
        let steps = self.steps.iter().rev().map(String::as_str);
        ["$"].into_iter().chain(steps).collect()
    }

    fn in_member(mut self, name: &str) -> Self {
        let is_plain = !name.is_empty()
            && name
                .chars()
                .all(|character| character.is_alphanumeric() || character == '_');
        self.steps.push(if is_plain {
            format!(".{name}")
        } else {
            format!("['{name}']")
        });
        self
    }

    fn with_name_of_missing(mut self, names: &[&str]) -> Self {
        if let Some(name) = self.missing.take().and_then(|at| names.get(at)) {
            self.problem = format!("missing field `{name}`");
        }
        self
    }

    fn in_element(mut self, index: usize) -> Self {
        self.steps.push(format!("[{index}]"));
        self
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "at {}: {}", self.path(), self.problem)
    }
}

impl std::error::Error for Misfit {}

impl Error for Misfit {
    fn custom<T: fmt::Display>(problem: T) -> Self {
        Self {
            steps: Vec::new(),
            problem: problem.to_string(),
            missing: None,
        }
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self {
            missing: Some(length),
            ..Self::custom(format_args!("expected {expected}"))
        }
    }

    fn invalid_type(found: Unexpected, expected: &dyn Expected) -> Self {
        Self::custom(format_args!("found {}, expected {expected}", words(found)))
    }

    fn invalid_value(found: Unexpected, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }
}

/// What was found, in words. `Unexpected` could say it itself, with all it takes to print a float.
fn words(found: Unexpected) -> String {
    match found {
        Unexpected::Unit => "null".to_owned(),
        Unexpected::Bool(value) => format!("`{value}`"),
        Unexpected::Unsigned(number) => format!("the number `{number}`"),
        Unexpected::Signed(number) => format!("the number `{number}`"),
        Unexpected::Str(text) => format!("the text `{text}`"),
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Map => "an object".to_owned(),
        Unexpected::Other(what) => what.to_owned(),
        _ => "something else".to_owned(),
    }
}

/// Reads a value of a JSON tree that the browser has read: what the page keeps of its own.
///
/// # Errors
/// The first thing in it that does not fit.
pub fn read_tree<T: DeserializeOwned>(value: &Value) -> Result<T, Misfit> {
    T::deserialize(Node(value))
}

type Object = serde_json::Map<String, Value>;

#[derive(Clone, Copy)]
struct Node<'a>(&'a Value);

impl<'a> Node<'a> {
    fn misfit<'de>(self, expected: &impl Visitor<'de>) -> Misfit {
        let found = match self.0 {
            Value::Null => Unexpected::Unit,
            Value::Bool(value) => Unexpected::Bool(*value),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => Unexpected::Unsigned(number),
                (_, Some(number)) => Unexpected::Signed(number),
                _ => Unexpected::Other("a number that is not whole"),
            },
            Value::String(text) => Unexpected::Str(text),
            Value::Array(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        };
        Misfit::invalid_type(found, expected)
    }

    fn text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::String(text) => visitor.visit_str(text),
            _ => Err(self.misfit(&visitor)),
        }
    }

    /// An object as the sequence of its fields, in the order in which they are declared. A missing one stands as none,
    /// which is its default; without a default the sequence is too short for what reads it.
    ///
    /// serde's readers of sequences are half the code of its readers of maps, and each struct has its own.
    fn fields<'de, V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, Misfit>
    where
        'a: 'de,
    {
        let Value::Object(members) = self.0 else {
            return Err(self.misfit(&visitor));
        };
        refuse_unknown(members, names)?;
        let fields = Fields {
            members,
            names: names.iter(),
        };
        visitor
            .visit_seq(fields)
            .map_err(|misfit| misfit.with_name_of_missing(names))
    }

    fn object<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit>
    where
        'a: 'de,
    {
        match self.0 {
            Value::Object(members) => visitor.visit_map(Members {
                members: members.iter(),
                next: None,
            }),
            _ => Err(self.misfit(&visitor)),
        }
    }
}

impl<'de> Deserializer<'de> for Node<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => visitor.visit_u64(number),
                (_, Some(number)) => visitor.visit_i64(number),
                _ => Err(self.misfit(&visitor)),
            },
            Value::String(text) => visitor.visit_str(text),
            Value::Array(elements) => visitor.visit_seq(Elements(elements.iter().enumerate())),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.text(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.text(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.text(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            // A decimal may stand as a number; its text is read, not a float.
            Value::Number(number) if name == DECIMAL => visitor.visit_str(&number.to_string()),
            _ if name == DECIMAL => self.text(visitor),
            value if name == JSON_TEXT => visitor.visit_str(&value.to_string()),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Array(elements) => visitor.visit_seq(Elements(elements.iter().enumerate())),
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.object(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.fields(names, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let only_member = |members: &'de Object| match members.len() {
            1 => members.iter().next(),
            _ => None,
        };
        match self.0 {
            Value::String(name) => visitor.visit_enum(Variant { name, content: None }),
            Value::Object(members) => match only_member(members) {
                Some((name, content)) => visitor.visit_enum(Variant {
                    name,
                    content: Some(content),
                }),
                None => Err(Misfit::custom(
                    "expected an object with one member, whose name says what it is",
                )),
            },
            _ => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct
    }
}

struct Elements<'a>(std::iter::Enumerate<std::slice::Iter<'a, Value>>);

impl<'de> SeqAccess<'de> for Elements<'de> {
    type Error = Misfit;

    #[inline(never)]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        self.0
            .next()
            .map(|(index, value)| seed.deserialize(Node(value)).map_err(|misfit| misfit.in_element(index)))
            .transpose()
    }
}

/// Says so where an object has a member that nobody reads: mostly a name that is written wrongly.
fn refuse_unknown(members: &Object, names: &'static [&'static str]) -> Result<(), Misfit> {
    let unknown = members.keys().find(|name| !names.contains(&name.as_str()));
    unknown.map_or(Ok(()), |name| Err(Misfit::unknown_field(name, names).in_member(name)))
}

/// The values of declared fields, in their order.
struct Fields<'a> {
    members: &'a Object,
    names: std::slice::Iter<'static, &'static str>,
}

impl<'de> SeqAccess<'de> for Fields<'de> {
    type Error = Misfit;

    // Once for each type of a field, not once for each field.
    #[inline(never)]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        let Some(name) = self.names.next() else { return Ok(None) };
        match self.members.get(*name) {
            Some(value) => seed
                .deserialize(Node(value))
                .map(Some)
                .map_err(|misfit| misfit.in_member(name)),
            None => Ok(None),
        }
    }
}

struct Members<'a> {
    members: serde_json::map::Iter<'a>,
    next: Option<(&'a String, &'a Value)>,
}

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        self.next = self.members.next();
        self.next
            .map(|(name, _)| seed.deserialize(Name(name)).map_err(|misfit| misfit.in_member(name)))
            .transpose()
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Misfit> {
        match self.next.take() {
            Some((name, value)) => seed.deserialize(Node(value)).map_err(|misfit| misfit.in_member(name)),
            None => Err(Misfit::custom("a member without a name")),
        }
    }
}

/// The name of a member or a variant.
struct Name<'a>(&'a str);

impl<'de> Deserializer<'de> for Name<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_str(self.0)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Variant<'a> {
    name: &'a str,
    content: Option<&'a Value>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Misfit;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Misfit> {
        Ok((seed.deserialize(Name(self.name))?, self))
    }
}

impl<'de> Variant<'de> {
    fn content(&self) -> Result<Node<'de>, Misfit> {
        let nothing = || Misfit::custom(format!("found `{}` alone, expected an object with it", self.name));
        self.content.map(Node).ok_or_else(nothing)
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = Misfit;

    fn unit_variant(self) -> Result<(), Misfit> {
        match self.content {
            None | Some(Value::Null) => Ok(()),
            Some(_) => Err(Misfit::custom(format!("expected `{}` alone, as a text", self.name))),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Misfit> {
        seed.deserialize(self.content()?)
            .map_err(|misfit| misfit.in_member(self.name))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Misfit> {
        let content = self.content()?;
        content
            .deserialize_seq(visitor)
            .map_err(|misfit| misfit.in_member(self.name))
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, Misfit> {
        self.content()?
            .fields(names, visitor)
            .map_err(|misfit| misfit.in_member(self.name))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "snake_case", deny_unknown_fields)]
    enum Shape {
        Plain,
        Named { name: String },
        Whole(u32),
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        shapes: Vec<Shape>,
        #[serde(default)]
        numbers: BTreeMap<String, Option<i64>>,
    }

    fn misfit(json: &str) -> String {
        let value: Value = serde_json::from_str(json).unwrap();
        read_tree::<Sample>(&value).unwrap_err().to_string()
    }

    #[test]
    fn what_fits_is_read() {
        let json = r#"{"shapes": ["plain", {"named": {"name": "a"}}, {"whole": 3}], "numbers": {"a": -1, "b": null}}"#;
        let sample: Sample = read_tree(&serde_json::from_str(json).unwrap()).unwrap();
        let shapes = vec![Shape::Plain, Shape::Named { name: "a".to_owned() }, Shape::Whole(3)];
        let numbers = [("a".to_owned(), Some(-1)), ("b".to_owned(), None)];
        assert_eq!(
            sample,
            Sample {
                shapes,
                numbers: numbers.into_iter().collect()
            }
        );
    }

    #[test]
    fn what_does_not_fit_is_named_with_its_place() {
        for (json, place, words) in [
            (r#"[]"#, "at $:", "found a list"),
            (r#"{}"#, "at $:", "missing field `shapes`"),
            (r#"{"shapes": 1}"#, "at $.shapes:", "the number `1`"),
            (r#"{"shapes": ["round"]}"#, "at $.shapes[0]:", "`round`"),
            (
                r#"{"shapes": [{"named": {"name": 1}}]}"#,
                "at $.shapes[0].named.name:",
                "expected a string",
            ),
            (
                r#"{"shapes": [{"named": {}}]}"#,
                "at $.shapes[0].named:",
                "missing field",
            ),
            (
                r#"{"shapes": [{"named": []}]}"#,
                "at $.shapes[0].named:",
                "found a list",
            ),
            (r#"{"shapes": ["whole"]}"#, "at $.shapes[0]:", "alone"),
            (r#"{"shapes": [{}]}"#, "at $.shapes[0]:", "one member"),
            (r#"{"shapes": [{"plain": 1}]}"#, "at $.shapes[0]:", "alone"),
            (r#"{"shapes": [], "odd key": 1}"#, "at $['odd key']:", "unknown field"),
            (
                r#"{"shapes": [], "numbers": {"a": "x"}}"#,
                "at $.numbers.a:",
                "the text `x`",
            ),
            (
                r#"{"shapes": [], "numbers": {"a": 1.5}}"#,
                "at $.numbers.a:",
                "not whole",
            ),
        ] {
            let told = misfit(json);
            assert!(told.starts_with(place) && told.contains(words), "{json}: {told}");
        }
    }
}
