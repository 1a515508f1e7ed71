//! Where a value lies in their JSON: JSONPath (RFC 9535) without its functions.

mod filter;
mod parse;
mod several;

use std::collections::HashSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::json::from_text;
use crate::source::tree::{Kind, Node, Place};

use filter::Filter;

pub use several::Paths;

/// So many values at most are selected: `$..*..*` of a large body has more than fit into memory.
const MOST_SELECTED: usize = 2_000_000;

/// A JSONPath query (RFC 9535): names, indexes, slices, wildcards, descendants and filters, such as `$.images[*].src`
/// or `$.objects[?@.type == 'ITEM']`.
///
/// Functions are refused when the path is read, never ignored.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct Path(Vec<Segment>);

from_text!(Path);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Segment {
    /// Whether it selects at any depth.
    descends: bool,
    selectors: Vec<Selector>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Selector {
    Name(String),
    /// Counted from the end where negative.
    Index(i64),
    Wildcard,
    Slice {
        start: Option<i64>,
        end: Option<i64>,
        step: i64,
    },
    Filter(Filter),
}

/// Why a text is not a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a JSONPath (RFC 9535, without functions) such as `$.images[*].src`, found `{0}`")]
pub struct PathError(String);

impl Path {
    /// The path of a value itself.
    pub fn root() -> Self {
        Self(Vec::new())
    }

    /// The path with a name added.
    #[must_use]
    pub fn child(mut self, name: impl Into<String>) -> Self {
        self.0.push(Segment::of(Selector::Name(name.into())));
        self
    }

    /// The path with `[*]` added: all elements or members.
    #[must_use]
    pub fn each(mut self) -> Self {
        self.0.push(Segment::of(Selector::Wildcard));
        self
    }

    /// The path with the steps of another added.
    #[must_use]
    pub fn join(mut self, other: &Self) -> Self {
        self.0.extend(other.0.iter().cloned());
        self
    }

    /// Whether it is `$` alone.
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// The names that lead to a list whose elements it selects: `$.data.products[*]`, or the same without `[*]`. `None`
    /// for any other path.
    pub fn list_at(&self) -> Option<Vec<String>> {
        let steps = match self.0.split_last() {
            Some((last, before)) if !last.descends && matches!(last.selectors.as_slice(), [Selector::Wildcard]) => {
                before
            }
            _ => self.0.as_slice(),
        };
        steps.iter().map(|segment| segment.name().map(str::to_owned)).collect()
    }

    /// Whether it can select more than one value.
    pub fn is_of_many(&self) -> bool {
        let is_single = |segment: &Segment| {
            !segment.descends && matches!(segment.selectors.as_slice(), [Selector::Name(_) | Selector::Index(_)])
        };
        !self.0.iter().all(is_single)
    }

    /// All values the path selects; in document order but for descendants.
    pub fn select<'a>(&self, value: Node<'a>) -> Vec<Node<'a>> {
        self.select_in(value, value)
    }

    /// What it selects, where several are wanted: a single list stands for its elements, so that `$.products` is what
    /// `$.products[*]` is.
    pub fn select_each<'a>(&self, value: Node<'a>) -> Vec<Node<'a>> {
        let selected = self.select(value);
        match selected.as_slice() {
            [list] if !self.is_of_many() && list.kind() == Kind::List => list.elements().collect(),
            _ => selected,
        }
    }

    /// Offers all values the path selects, in the same order. The usual paths, names that may end in `[*]`, need no list
    /// for that.
    pub fn for_each<'a>(&self, value: Node<'a>, offer: &mut dyn FnMut(Node<'a>)) {
        let plain = self.0.iter().take_while(|segment| segment.name().is_some()).count();
        match &self.0[plain..] {
            [] => step_in(value, &self.0).into_iter().for_each(offer),
            [last] if last.is_wildcard() => {
                let list = step_in(value, &self.0[..plain]);
                list.into_iter().flat_map(Node::children).for_each(offer);
            }
            _ => self.select(value).into_iter().for_each(offer),
        }
    }

    /// The same, `root` being what `$` means in a filter.
    fn select_in<'a>(&self, root: Node<'a>, value: Node<'a>) -> Vec<Node<'a>> {
        // Most paths are plain names; those need no list between.
        let plain = self.0.iter().take_while(|segment| segment.name().is_some()).count();
        let Some(start) = step_in(value, &self.0[..plain]) else {
            return Vec::new();
        };
        let mut selected = vec![start];
        for segment in &self.0[plain..] {
            let mut next = Vec::new();
            for value in selected {
                segment.select(root, value, &mut next);
                if next.len() >= MOST_SELECTED {
                    break;
                }
            }
            selected = next;
        }
        selected
    }

    /// The first value the path selects that is not `null`.
    pub fn first<'a>(&self, value: Node<'a>) -> Option<Node<'a>> {
        if self.0.iter().all(|segment| segment.name().is_some()) {
            return step_in(value, &self.0).filter(|found| !found.is_null());
        }
        self.select(value).into_iter().find(|value| !value.is_null())
    }
}

fn step_in<'a>(value: Node<'a>, names: &[Segment]) -> Option<Node<'a>> {
    names
        .iter()
        .try_fold(value, |here, segment| here.get(segment.name().unwrap_or_default()))
}

impl Segment {
    fn of(selector: Selector) -> Self {
        Self {
            descends: false,
            selectors: vec![selector],
        }
    }

    /// Its name, where it is a single one.
    fn name(&self) -> Option<&str> {
        match self.selectors.as_slice() {
            [Selector::Name(name)] if !self.descends => Some(name),
            _ => None,
        }
    }

    fn is_wildcard(&self) -> bool {
        !self.descends && matches!(self.selectors.as_slice(), [Selector::Wildcard])
    }

    fn select<'a>(&self, root: Node<'a>, value: Node<'a>, into: &mut Vec<Node<'a>>) {
        if !self.descends {
            for selector in &self.selectors {
                selector.select(root, value, into);
            }
            return;
        }
        // References may lead in circles.
        let mut seen: HashSet<Place> = HashSet::new();
        let mut waiting = vec![value];
        while let Some(here) = waiting.pop() {
            if !seen.insert(here.place()) || into.len() >= MOST_SELECTED {
                continue;
            }
            for selector in &self.selectors {
                selector.select(root, here, into);
            }
            let before = waiting.len();
            waiting.extend(here.children());
            waiting[before..].reverse();
        }
    }
}

impl Selector {
    fn select<'a>(&self, root: Node<'a>, value: Node<'a>, into: &mut Vec<Node<'a>>) {
        match self {
            Self::Name(name) => into.extend(value.get(name)),
            Self::Wildcard => into.extend(value.children()),
            Self::Index(index) => match usize::try_from(*index) {
                Ok(index) => into.extend(value.element(index)),
                Err(_) => {
                    let back = usize::try_from(index.unsigned_abs()).unwrap_or(usize::MAX);
                    let at = value.elements().count().checked_sub(back);
                    into.extend(at.and_then(|at| value.element(at)));
                }
            },
            Self::Slice { start, end, step } => slice(value, *start, *end, *step, into),
            Self::Filter(filter) => {
                let fitting = value.children().filter(|child| filter.fits(root, *child));
                into.extend(fitting);
            }
        }
    }
}

/// The elements of a slice as of RFC 9535, section 2.3.4.2.2.
fn slice<'a>(value: Node<'a>, start: Option<i64>, end: Option<i64>, step: i64, into: &mut Vec<Node<'a>>) {
    let elements: Vec<Node> = value.elements().collect();
    let length = i64::try_from(elements.len()).unwrap_or(i64::MAX);
    let from_front = |place: i64| if place < 0 { length.saturating_add(place) } else { place };
    let element = |at: i64| usize::try_from(at).ok().and_then(|at| elements.get(at)).copied();
    if step > 0 {
        let mut at = from_front(start.unwrap_or(0)).clamp(0, length);
        let end = from_front(end.unwrap_or(length)).clamp(0, length);
        while at < end {
            into.extend(element(at));
            at = at.saturating_add(step);
        }
    } else if step < 0 {
        let mut at = start.map_or(length - 1, from_front).clamp(-1, length - 1);
        let end = end.map_or(-1, from_front).clamp(-1, length - 1);
        while at > end {
            into.extend(element(at));
            at = at.saturating_add(step);
        }
    }
}

impl FromStr for Path {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Self, PathError> {
        parse::path(text).ok_or_else(|| PathError(text.to_owned()))
    }
}

impl TryFrom<String> for Path {
    type Error = PathError;

    fn try_from(text: String) -> Result<Self, PathError> {
        text.parse()
    }
}

impl From<Path> for String {
    fn from(path: Path) -> Self {
        path.to_string()
    }
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("$")?;
        self.write_steps(formatter)
    }
}

impl Path {
    fn write_steps(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in &self.0 {
            let dots = if segment.descends { ".." } else { "." };
            match segment.selectors.as_slice() {
                [Selector::Name(name)] if is_shorthand(name) => write!(formatter, "{dots}{name}")?,
                selectors => {
                    formatter.write_str(if segment.descends { "..[" } else { "[" })?;
                    for (at, selector) in selectors.iter().enumerate() {
                        formatter.write_str(if at == 0 { "" } else { "," })?;
                        write!(formatter, "{selector}")?;
                    }
                    formatter.write_str("]")?;
                }
            }
        }
        Ok(())
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => write_quoted(name, formatter),
            Self::Index(index) => write!(formatter, "{index}"),
            Self::Wildcard => formatter.write_str("*"),
            Self::Slice { start, end, step } => {
                let place = |place: &Option<i64>| place.map(|place| place.to_string()).unwrap_or_default();
                write!(formatter, "{}:{}", place(start), place(end))?;
                if *step == 1 {
                    Ok(())
                } else {
                    write!(formatter, ":{step}")
                }
            }
            Self::Filter(filter) => write!(formatter, "?{filter}"),
        }
    }
}

/// Whether a name can stand behind a dot: a letter or `_`, then those and digits.
fn is_shorthand(name: &str) -> bool {
    let fits = |character: char| character.is_alphanumeric() || character == '_';
    !name.is_empty() && name.chars().all(fits) && !name.starts_with(|first: char| first.is_numeric())
}

fn write_quoted(text: &str, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    formatter.write_str("'")?;
    for character in text.chars() {
        match character {
            '\'' | '\\' => write!(formatter, "\\{character}")?,
            control if control.is_control() => write!(formatter, "\\u{:04x}", u32::from(control))?,
            other => write!(formatter, "{other}")?,
        }
    }
    formatter.write_str("'")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::tree::Tree;

    const BODY: &str = r#"{
        "a": [{ "b": 1, "t": "x" }, { "c": 0, "t": "y", "deep": { "b": 7 } }, { "b": 2, "t": "x", "on": true }],
        "odd key": { "x": null }, "it's": 5, "min": 2
    }"#;

    fn check(path: &str, expected: &str) {
        let tree = Tree::parse(BODY.to_owned()).unwrap();
        let path: Path = path.parse().unwrap();
        let found: Vec<&str> = path.select(tree.root()).into_iter().map(Node::raw).collect();
        assert_eq!(found.join(" "), expected, "{path}");
        assert_eq!(path.to_string().parse(), Ok(path));
    }

    #[test]
    fn a_path_selects_in_document_order() {
        check("$.a[*].b", "1 2");
        check("$.a[1].c", "0");
        check("$.a[-1].b", "2");
        check("$['odd key'].x", "null");
        check(r"$['it\'s']", "5");
        check("$[\"min\"]", "2");
        check("$.a.b", "");
        check("$.nothing[7]", "");
        check("$.a[0]['b','t']", "1 \"x\"");
        check("$..b", "1 7 2");
        check("$.a..b", "1 7 2");
        check("$.a[1:].t", "\"y\" \"x\"");
        check("$.a[:1].t", "\"x\"");
        check("$.a[::2].b", "1 2");
        check("$.a[::-1].t", "\"x\" \"y\" \"x\"");
    }

    #[test]
    fn a_filter_keeps_what_fits() {
        check("$.a[?@.t == 'x'].b", "1 2");
        check("$.a[?(@.t=='x')].b", "1 2");
        check("$.a[?@.t != \"x\"].c", "0");
        check("$.a[?@.b].t", "\"x\" \"x\"");
        check("$.a[?!!!@.b].t", "\"y\"");
        check(&format!("$.a[?{}@.b].t", "!!".repeat(7)), "\"x\" \"x\"");
        check("$.a[?!@.b].t", "\"y\"");
        check("$.a[?@.b >= 1 && @.b < 2].b", "1");
        check("$.a[?@.c == 0 || (@.b == 2 && @.on == true)].t", "\"y\" \"x\"");
        check("$.a[?@.b == $.min].b", "2");
        check("$.a[?@.deep.b > 6.5].t", "\"y\"");
        check("$.a[?@.on == null].b", "");
        check("$.a[?@.b > 'x'].b", "");
    }

    #[test]
    fn a_null_is_no_first_value() {
        let tree = Tree::parse(r#"{ "a": null, "list": [null, 2] }"#.to_owned()).unwrap();
        let first = |path: &str| path.parse::<Path>().unwrap().first(tree.root()).map(Node::raw);
        assert_eq!(first("$.a"), None);
        assert_eq!(first("$.list[*]"), Some("2"));
    }

    #[test]
    fn a_path_is_written_in_its_shortest_form() {
        let path = Path::root()
            .child("a")
            .child("odd key")
            .each()
            .child("größe")
            .child("1st");
        assert_eq!(path.to_string(), "$.a['odd key'][*].größe['1st']");
    }

    #[test]
    fn what_is_not_supported_is_refused_and_not_ignored() {
        for text in [
            "",
            "a",
            "$a",
            "$.",
            "$...a",
            "$[?length(@.a) > 1]",
            "$[1:2:0:1]",
            "$.1",
            "$['open",
            "$[01]",
            "$[?@.a ==]",
            "$[?@.a = 1]",
            "$[?@.* == 1]",
            "$[?1]",
            "$[]",
            "$.a b",
            "$[?(@.a]",
        ] {
            assert!(text.parse::<Path>().is_err(), "{text:?}");
        }
        assert!(
            format!("$[?{}@.a{}]", "(".repeat(500), ")".repeat(500))
                .parse::<Path>()
                .is_err()
        );
    }

    #[test]
    fn descendants_end_where_references_lead_in_a_circle() {
        let mut tree = Tree::parse(r#"{"a": {"self": 1, "b": 2}}"#.to_owned()).unwrap();
        let row = tree.root().get("a").unwrap();
        let (reference, row) = (row.get("self").unwrap().place(), row.place());
        tree.refer(reference, row);
        assert_eq!("$..b".parse::<Path>().unwrap().select(tree.root()).len(), 1);
    }
}
