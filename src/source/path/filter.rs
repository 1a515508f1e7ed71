//! The filters of a path: `?@.type == 'ITEM' && @.price > 0`.

use std::cmp::Ordering;
use std::fmt;

use crate::domain::money::units_of_decimal;
use crate::source::path::{Path, write_quoted};
use crate::source::tree::{Kind, Node};

/// What a child has to be like.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Filter {
    Any(Vec<Filter>),
    All(Vec<Filter>),
    Not(Box<Filter>),
    Exists(Query),
    Compare(Operand, Comparison, Operand),
}

/// A path from the child (`@`) or from the root (`$`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Query {
    pub(super) from_root: bool,
    pub(super) path: Path,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Operand {
    Text(String),
    Number(String),
    Bool(bool),
    Null,
    Query(Query),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Comparison {
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// What an operand comes to.
enum Comparable<'a> {
    Nothing,
    Text(std::borrow::Cow<'a, str>),
    Number(&'a str),
    Bool(bool),
    Null,
    /// A list or an object, by its text.
    Other(&'a str),
}

impl Filter {
    pub(super) fn fits(&self, root: Node, child: Node) -> bool {
        match self {
            Self::Any(filters) => filters.iter().any(|filter| filter.fits(root, child)),
            Self::All(filters) => filters.iter().all(|filter| filter.fits(root, child)),
            Self::Not(filter) => !filter.fits(root, child),
            Self::Exists(query) => !query.select(root, child).is_empty(),
            Self::Compare(left, comparison, right) => {
                let (left, right) = (left.value(root, child), right.value(root, child));
                comparison.holds(is_equal(&left, &right), order(&left, &right))
            }
        }
    }
}

impl Query {
    fn select<'a>(&self, root: Node<'a>, child: Node<'a>) -> Vec<Node<'a>> {
        self.path.select_in(root, if self.from_root { root } else { child })
    }
}

impl Operand {
    fn value<'a>(&'a self, root: Node<'a>, child: Node<'a>) -> Comparable<'a> {
        match self {
            Self::Text(text) => Comparable::Text(text.as_str().into()),
            Self::Number(number) => Comparable::Number(number),
            Self::Bool(value) => Comparable::Bool(*value),
            Self::Null => Comparable::Null,
            Self::Query(query) => query
                .select(root, child)
                .first()
                .map_or(Comparable::Nothing, |found| comparable(*found)),
        }
    }
}

fn comparable(node: Node<'_>) -> Comparable<'_> {
    match node.kind() {
        Kind::Null => Comparable::Null,
        Kind::Bool => Comparable::Bool(node.as_bool().unwrap_or_default()),
        Kind::Number => Comparable::Number(node.number().unwrap_or_default()),
        Kind::Text => Comparable::Text(node.text().unwrap_or_default()),
        Kind::List | Kind::Object => Comparable::Other(node.raw()),
    }
}

impl Comparison {
    fn holds(self, is_equal: bool, order: Option<Ordering>) -> bool {
        match self {
            Self::Equal => is_equal,
            Self::NotEqual => !is_equal,
            Self::Less => order == Some(Ordering::Less),
            Self::Greater => order == Some(Ordering::Greater),
            Self::AtMost => is_equal || order == Some(Ordering::Less),
            Self::AtLeast => is_equal || order == Some(Ordering::Greater),
        }
    }
}

fn is_equal(left: &Comparable, right: &Comparable) -> bool {
    match (left, right) {
        (Comparable::Nothing, Comparable::Nothing) | (Comparable::Null, Comparable::Null) => true,
        (Comparable::Text(left), Comparable::Text(right)) => left == right,
        (Comparable::Bool(left), Comparable::Bool(right)) => left == right,
        (Comparable::Other(left), Comparable::Other(right)) => left == right,
        (Comparable::Number(_), Comparable::Number(_)) => order(left, right) == Some(Ordering::Equal),
        _ => false,
    }
}

/// Only numbers and only texts have an order.
fn order(left: &Comparable, right: &Comparable) -> Option<Ordering> {
    /// Nine decimals tell apart all that a filter of products has to.
    const DECIMALS: u32 = 9;
    match (left, right) {
        (Comparable::Text(left), Comparable::Text(right)) => Some(left.cmp(right)),
        (Comparable::Number(left), Comparable::Number(right)) if left == right => Some(Ordering::Equal),
        (Comparable::Number(left), Comparable::Number(right)) => {
            let units = |number: &str| units_of_decimal(number, DECIMALS).ok();
            Some(units(left)?.cmp(&units(right)?))
        }
        _ => None,
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |filters: &[Self], between: &str, formatter: &mut fmt::Formatter<'_>| {
            filters.iter().enumerate().try_for_each(|(at, filter)| {
                formatter.write_str(if at == 0 { "" } else { between })?;
                match filter {
                    Self::Any(_) | Self::All(_) => write!(formatter, "({filter})"),
                    _ => write!(formatter, "{filter}"),
                }
            })
        };
        match self {
            Self::Any(filters) => list(filters, " || ", formatter),
            Self::All(filters) => list(filters, " && ", formatter),
            Self::Not(filter) => match filter.as_ref() {
                // Parentheses that nobody wrote would take a path deeper than is read.
                Self::Exists(_) | Self::Not(_) => write!(formatter, "!{filter}"),
                filter => write!(formatter, "!({filter})"),
            },
            Self::Exists(query) => write!(formatter, "{query}"),
            Self::Compare(left, comparison, right) => write!(formatter, "{left} {comparison} {right}"),
        }
    }
}

impl fmt::Display for Query {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.from_root { "$" } else { "@" })?;
        self.path.write_steps(formatter)
    }
}

impl fmt::Display for Operand {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write_quoted(text, formatter),
            Self::Number(number) => formatter.write_str(number),
            Self::Bool(value) => write!(formatter, "{value}"),
            Self::Null => formatter.write_str("null"),
            Self::Query(query) => write!(formatter, "{query}"),
        }
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
        })
    }
}
