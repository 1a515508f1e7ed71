//! One reader for all records: each type says by a table which members it has, and code that is there once goes over it.
//!
//! serde compiles a reader for each type, which was a quarter of the engine. Here a type costs its table alone.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::hash::Hash;
use std::str::FromStr;

use serde::de::Error;
use vitrine_scan::{Kind, Node, Tree, TreeError};

use super::Misfit;

/// A value, or what is wrong with it. Boxed, so that handing it on is little code.
pub type Fit<T> = Result<T, Box<Misfit>>;

/// What is read from the shop's own JSON.
pub trait FromJson: Sized {
    /// # Errors
    /// The first thing in it that does not fit.
    fn from_json(node: Node) -> Fit<Self>;
}

/// A place that a value is read into.
pub trait Slot {
    /// # Errors
    /// The first thing in the value that does not fit.
    fn fill(&mut self, node: Node) -> Fit<()>;

    /// Whether it has to be filled, and was not.
    fn is_wanting(&self) -> bool {
        false
    }
}

/// Why a text is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    #[error(transparent)]
    NoJson(#[from] TreeError),
    #[error(transparent)]
    Misfit(#[from] Misfit),
}

/// Reads a value from JSON text.
///
/// # Errors
/// The text is no JSON, or something in it does not fit.
pub fn read_text<T: FromJson>(text: &str) -> Result<T, Unread> {
    let tree = Tree::parse(text.to_owned())?;
    T::from_json(tree.root()).map_err(|misfit| Unread::Misfit(*misfit))
}

/// Reads a value of a JSON tree that was made rather than read.
///
/// # Errors
/// The first thing in it that does not fit.
pub fn read<T: FromJson>(value: &serde_json::Value) -> Result<T, Misfit> {
    read_text(&value.to_string()).map_err(|unread| match unread {
        Unread::Misfit(misfit) => misfit,
        Unread::NoJson(error) => Misfit::custom(error),
    })
}

/// The place of a member that may be left out; it has its default already.
pub struct Optional<T>(pub T);

impl<T: FromJson> Slot for Optional<T> {
    fn fill(&mut self, node: Node) -> Fit<()> {
        self.0 = T::from_json(node)?;
        Ok(())
    }
}

/// The place of a member that has to be there.
pub struct Required<T>(pub Option<T>);

impl<T: FromJson> Slot for Required<T> {
    fn fill(&mut self, node: Node) -> Fit<()> {
        self.0 = Some(T::from_json(node)?);
        Ok(())
    }

    fn is_wanting(&self) -> bool {
        self.0.is_none()
    }
}

impl<T> Required<T> {
    /// # Errors
    /// It was not filled, which reading the record has told before.
    pub fn taken(self) -> Fit<T> {
        self.0.ok_or_else(|| problem("a member is missing".to_owned()))
    }
}

/// A member of a record that is read in place.
impl<T: FromJson> Slot for T {
    fn fill(&mut self, node: Node) -> Fit<()> {
        *self = T::from_json(node)?;
        Ok(())
    }
}

/// Reads the members of an object into their places.
///
/// # Errors
/// It is no object, has a member that nobody reads, lacks one, or one of them does not fit.
pub fn read_record(node: Node, names: &[&str], slots: &mut [&mut dyn Slot]) -> Fit<()> {
    if node.kind() != Kind::Object {
        return Err(misfit(node, "an object"));
    }
    if let Some((unknown, _)) = node.members().find(|(name, _)| !names.contains(&&**name)) {
        let unknown_field = problem(format!("unknown field `{unknown}`, expected {}", one_of(names)));
        return Err(in_member(unknown_field, &unknown));
    }
    for (name, slot) in names.iter().zip(slots) {
        match node.get(name) {
            Some(value) => slot.fill(value).map_err(|misfit| in_member(misfit, name))?,
            None if slot.is_wanting() => return Err(problem(format!("missing field `{name}`"))),
            None => {}
        }
    }
    Ok(())
}

/// One of several, as it stands in JSON: its name alone, or an object whose one member has what belongs to it.
pub struct Choice<'a> {
    pub name: Cow<'a, str>,
    content: Option<Node<'a>>,
}

impl<'a> Choice<'a> {
    /// # Errors
    /// It is neither a text nor an object with one member.
    pub fn of(node: Node<'a>, names: &[&str]) -> Fit<Self> {
        if let Some(name) = node.text() {
            return Ok(Self { name, content: None });
        }
        if node.kind() != Kind::Object {
            return Err(misfit(node, &one_of(names)));
        }
        let mut members = node.members();
        match (members.next(), members.next()) {
            (Some((name, content)), None) => Ok(Self {
                name,
                content: Some(content),
            }),
            _ => Err(problem(
                "expected an object with one member, whose name says what it is".to_owned(),
            )),
        }
    }

    /// Nothing belongs to it.
    ///
    /// # Errors
    /// Something does.
    pub fn alone(&self) -> Fit<()> {
        match self.content {
            Some(content) if !content.is_null() => Err(problem(format!("expected `{}` alone, as a text", self.name))),
            _ => Ok(()),
        }
    }

    /// Reads the members that belong to it.
    ///
    /// # Errors
    /// As [`read_record`]; or it stands alone.
    pub fn read_record(&self, names: &[&str], slots: &mut [&mut dyn Slot]) -> Fit<()> {
        let nothing = || problem(format!("found `{}` alone, expected an object with it", self.name));
        let content = self.content.ok_or_else(nothing)?;
        read_record(content, names, slots).map_err(|misfit| in_member(misfit, &self.name))
    }

    /// That there is none of its name.
    pub fn unknown(&self, names: &[&str]) -> Box<Misfit> {
        problem(format!("unknown variant `{}`, expected {}", self.name, one_of(names)))
    }
}

/// How a record is read: the members that have to be there, then after a semicolon those that may be left out, with
/// their default where it is not that of their type, and their name where it is another.
macro_rules! record {
    ($type:ident { $($required:ident),* ; $($optional:ident $(as $name:literal)? $(= $default:expr)?),* $(,)? }) => {
        impl $crate::json::FromJson for $type {
            fn from_json(node: vitrine_scan::Node) -> $crate::json::Fit<Self> {
                $crate::json::members!(
                    $type,
                    $crate::json::read_record(node),
                    $($required),* ; $($optional $(as $name)? $(= $default)?),*
                )
            }
        }
    };
    // One that has a default as a whole is read in place.
    ($type:ident: $($member:ident),* $(,)?) => {
        impl $crate::json::FromJson for $type {
            fn from_json(node: vitrine_scan::Node) -> $crate::json::Fit<Self> {
                let mut all = Self::default();
                let Self { $($member),* } = &mut all;
                $crate::json::read_record(node, &[$(stringify!($member)),*], &mut [$($member),*])?;
                Ok(all)
            }
        }
    };
}

/// How one of several is read: each by its name, with the members that belong to it as in a record.
macro_rules! choice {
    ($type:ident {
        $($called:literal => $variant:ident $({ $($required:ident),* ; $($optional:ident $(= $default:expr)?),* })?),* $(,)?
    }) => {
        impl $crate::json::FromJson for $type {
            fn from_json(node: vitrine_scan::Node) -> $crate::json::Fit<Self> {
                const NAMES: &[&str] = &[$($called),*];
                let choice = $crate::json::Choice::of(node, NAMES)?;
                match &*choice.name {
                    $($called => $crate::json::variant!(
                        choice, $type, $variant $({ $($required),* ; $($optional $(= $default)?),* })?
                    ),)*
                    _ => Err(choice.unknown(NAMES)),
                }
            }
        }
    };
}

macro_rules! variant {
    ($choice:ident, $type:ident, $variant:ident) => {{
        $choice.alone()?;
        Ok($type::$variant)
    }};
    ($choice:ident, $type:ident, $variant:ident { $($members:tt)* }) => {
        $crate::json::members!($type::$variant, $crate::json::Choice::read_record(&$choice), $($members)*)
    };
}

macro_rules! members {
    (
        $($made:ident)::+,
        $($read:ident)::+ ($from:expr),
        $($required:ident),* ; $($optional:ident $(as $name:literal)? $(= $default:expr)?),*
    ) => {{
        $(let mut $required = $crate::json::Required(None);)*
        $(let mut $optional = $crate::json::Optional($crate::json::first!($($default,)? Default::default()));)*
        $($read)::+(
            $from,
            &[
                $(stringify!($required),)*
                $($crate::json::first!($($name,)? stringify!($optional)),)*
            ],
            &mut [$(&mut $required,)* $(&mut $optional),*],
        )?;
        Ok($($made)::+ {
            $($required: $required.taken()?,)*
            $($optional: $optional.0,)*
        })
    }};
}

/// The first of what is given.
macro_rules! first {
    ($first:expr $(, $rest:expr)?) => {
        $first
    };
}

pub(crate) use {choice, first, members, record, variant};

/// What is read from its text.
macro_rules! from_text {
    ($($type:ty),* $(,)?) => {
        $(impl $crate::json::FromJson for $type {
            fn from_json(node: vitrine_scan::Node) -> $crate::json::Fit<Self> {
                $crate::json::parsed(&$crate::json::text(node)?)
            }
        })*
    };
}

pub(crate) use from_text;

/// What a text says.
///
/// # Errors
/// It does not say it.
pub fn parsed<T: FromStr<Err: fmt::Display>>(text: &str) -> Fit<T> {
    text.parse().map_err(|error: T::Err| problem(error.to_string()))
}

/// # Errors
/// It is no text.
pub fn text(node: Node<'_>) -> Fit<Cow<'_, str>> {
    node.text().ok_or_else(|| misfit(node, "a string"))
}

/// Goes over the elements of a list.
///
/// # Errors
/// It is no list, or an element does not fit.
pub fn each_element(node: Node, read: &mut dyn FnMut(Node) -> Fit<()>) -> Fit<()> {
    if node.kind() != Kind::List {
        return Err(misfit(node, "a list"));
    }
    for (index, element) in node.elements().enumerate() {
        read(element).map_err(|misfit| Box::new(misfit.in_element(index)))?;
    }
    Ok(())
}

/// Goes over the members of an object.
///
/// # Errors
/// It is no object, or a member does not fit.
pub fn each_member(node: Node, read: &mut dyn FnMut(&str, Node) -> Fit<()>) -> Fit<()> {
    if node.kind() != Kind::Object {
        return Err(misfit(node, "an object"));
    }
    for (name, value) in node.members() {
        read(&name, value).map_err(|misfit| in_member(misfit, &name))?;
    }
    Ok(())
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(node: Node) -> Fit<Self> {
        if node.is_null() {
            return Ok(None);
        }
        T::from_json(node).map(Some)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(node: Node) -> Fit<Self> {
        let mut all = Self::new();
        each_element(node, &mut |element| {
            all.push(T::from_json(element)?);
            Ok(())
        })?;
        Ok(all)
    }
}

impl<K: FromStr<Err: fmt::Display> + Ord, T: FromJson> FromJson for BTreeMap<K, T> {
    fn from_json(node: Node) -> Fit<Self> {
        let mut all = Self::new();
        each_member(node, &mut |name, value| {
            all.insert(parsed(name)?, T::from_json(value)?);
            Ok(())
        })?;
        Ok(all)
    }
}

impl<K: FromStr<Err: fmt::Display> + Hash + Eq, T: FromJson> FromJson for HashMap<K, T> {
    fn from_json(node: Node) -> Fit<Self> {
        let mut all = Self::new();
        each_member(node, &mut |name, value| {
            all.insert(parsed(name)?, T::from_json(value)?);
            Ok(())
        })?;
        Ok(all)
    }
}

/// Two values of a list.
impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(node: Node) -> Fit<Self> {
        match (node.element(0), node.element(1), node.len()) {
            (Some(first), Some(second), 2) => Ok((A::from_json(first)?, B::from_json(second)?)),
            _ => Err(misfit(node, "a list of two")),
        }
    }
}

impl FromJson for String {
    fn from_json(node: Node) -> Fit<Self> {
        text(node).map(Cow::into_owned)
    }
}

impl FromJson for bool {
    fn from_json(node: Node) -> Fit<Self> {
        node.as_bool().ok_or_else(|| misfit(node, "a boolean"))
    }
}

impl FromJson for char {
    fn from_json(node: Node) -> Fit<Self> {
        let text = node.text().unwrap_or_default();
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (Some(only), None) => Ok(only),
            _ => Err(misfit(node, "a character")),
        }
    }
}

macro_rules! whole_numbers {
    ($($type:ty),*) => {
        $(impl FromJson for $type {
            fn from_json(node: Node) -> Fit<Self> {
                // Not above the most that there is, so that it is of the type.
                whole(node, Self::MAX as u64).map(|number| number.try_into().unwrap_or_default())
            }
        })*
    };
}

whole_numbers!(u8, u32, usize);

/// A whole number that is not negative.
fn whole(node: Node, most: u64) -> Fit<u64> {
    let number = node.number().and_then(|text| match text {
        "-0" => Some(0),
        text => text.parse().ok(),
    });
    number
        .filter(|number| *number <= most)
        .ok_or_else(|| misfit(node, &format!("a whole number up to {most}")))
}

/// That something else was expected than what is there.
pub fn misfit(node: Node, expected: &str) -> Box<Misfit> {
    let found: Cow<str> = match node.kind() {
        Kind::Null => "null".into(),
        Kind::List => "a list".into(),
        Kind::Object => "an object".into(),
        Kind::Number if node.raw().contains(['.', 'e', 'E']) => "a number that is not whole".into(),
        Kind::Number => format!("the number `{}`", node.raw()).into(),
        Kind::Bool => format!("`{}`", node.raw()).into(),
        Kind::Text => format!("the text `{}`", node.text().unwrap_or_default()).into(),
    };
    problem(format!("found {found}, expected {expected}"))
}

/// What is wrong, in words.
pub fn problem(words: String) -> Box<Misfit> {
    Box::new(Misfit::custom(words))
}

fn in_member(misfit: Box<Misfit>, name: &str) -> Box<Misfit> {
    Box::new(misfit.in_member(name))
}

/// The names in words: `a`, `a` or `b`, one of `a`, `b`, `c`.
fn one_of(names: &[&str]) -> String {
    match names {
        [one] => format!("`{one}`"),
        [one, other] => format!("`{one}` or `{other}`"),
        names => format!("one of `{}`", names.join("`, `")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{choice, record};

    #[derive(Debug, PartialEq)]
    enum Shape {
        Plain,
        Named { name: String, sides: u8 },
    }

    choice!(Shape { "plain" => Plain, "named" => Named { name; sides = 4 } });

    #[derive(Debug, PartialEq)]
    struct Sample {
        shapes: Vec<Shape>,
        numbers: BTreeMap<String, Option<u32>>,
        schema: Option<String>,
        look: Look,
    }

    record!(Sample { shapes; numbers, schema as "$schema", look });

    #[derive(Debug, Default, PartialEq)]
    struct Look {
        is_bold: bool,
        mark: Option<char>,
    }

    record!(Look: is_bold, mark);

    #[test]
    fn what_fits_is_read_and_what_is_left_out_has_its_default() {
        let json = r#"{
            "$schema": "s", "shapes": ["plain", { "named": { "name": "\u00e4" } }, { "named": { "name": "b", "sides": 5 } }],
            "numbers": { "a": 1, "b": null }, "look": { "mark": "," }
        }"#;
        let named = |name: &str, sides: u8| Shape::Named {
            name: name.to_owned(),
            sides,
        };
        let expected = Sample {
            shapes: vec![Shape::Plain, named("ä", 4), named("b", 5)],
            numbers: BTreeMap::from([("a".to_owned(), Some(1)), ("b".to_owned(), None)]),
            schema: Some("s".to_owned()),
            look: Look {
                is_bold: false,
                mark: Some(','),
            },
        };
        assert_eq!(read_text(json), Ok(expected));
    }

    #[test]
    fn what_does_not_fit_is_named_with_its_place() {
        for (json, expected) in [
            ("[]", "at $: found a list, expected an object"),
            ("{}", "at $: missing field `shapes`"),
            (r#"{"shapes": 1}"#, "at $.shapes: found the number `1`, expected a list"),
            (
                r#"{"shapes": ["round"]}"#,
                "at $.shapes[0]: unknown variant `round`, expected `plain` or `named`",
            ),
            (
                r#"{"shapes": [1]}"#,
                "at $.shapes[0]: found the number `1`, expected `plain` or `named`",
            ),
            (
                r#"{"shapes": [{"named": {"name": 1}}]}"#,
                "at $.shapes[0].named.name: found the number `1`, expected a string",
            ),
            (
                r#"{"shapes": [{"named": {}}]}"#,
                "at $.shapes[0].named: missing field `name`",
            ),
            (
                r#"{"shapes": [{"named": []}]}"#,
                "at $.shapes[0].named: found a list, expected an object",
            ),
            (
                r#"{"shapes": ["named"]}"#,
                "at $.shapes[0]: found `named` alone, expected an object with it",
            ),
            (
                r#"{"shapes": [{"plain": 1}]}"#,
                "at $.shapes[0]: expected `plain` alone, as a text",
            ),
            (
                r#"{"shapes": [{}]}"#,
                "at $.shapes[0]: expected an object with one member, whose name says what it is",
            ),
            (
                r#"{"shapes": [], "odd key": 1}"#,
                "at $['odd key']: unknown field `odd key`, expected one of `shapes`, `numbers`, `$schema`, `look`",
            ),
            (
                r#"{"shapes": [], "numbers": {"a": "x"}}"#,
                "at $.numbers.a: found the text `x`, expected a whole number up to 4294967295",
            ),
            (
                r#"{"shapes": [], "numbers": {"a": -1}}"#,
                "at $.numbers.a: found the number `-1`, expected a whole number up to 4294967295",
            ),
            (
                r#"{"shapes": [], "numbers": {"a": 1.5}}"#,
                "at $.numbers.a: found a number that is not whole, expected a whole number up to 4294967295",
            ),
            (
                r#"{"shapes": [], "look": {"mark": "ab"}}"#,
                "at $.look.mark: found the text `ab`, expected a character",
            ),
            (
                r#"{"shapes": [], "look": {"is_bold": null}}"#,
                "at $.look.is_bold: found null, expected a boolean",
            ),
            (r#"{"shapes": []"#, "it ends too early, in line 1"),
        ] {
            let told = read_text::<Sample>(json).unwrap_err().to_string();
            assert_eq!(told, expected, "{json}");
        }
    }
}
