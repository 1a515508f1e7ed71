//! One reader for all records: each type says by a table which members it has, and code that is there once goes over it.
//!
//! serde compiles a reader for each type, which was a quarter of the engine. Here a type costs its table alone.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
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
                $crate::json::read_record(node, &[$(stringify!($member)),*], &mut [$(&mut all.$member),*])?;
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

impl FromJson for u32 {
    fn from_json(node: Node) -> Fit<Self> {
        whole(node, u64::from(Self::MAX)).map(|number| number.try_into().unwrap_or_default())
    }
}

impl FromJson for u8 {
    fn from_json(node: Node) -> Fit<Self> {
        whole(node, u64::from(Self::MAX)).map(|number| number.try_into().unwrap_or_default())
    }
}

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
