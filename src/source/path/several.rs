//! One path or several.

use std::fmt;
use std::ops::Deref;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::json::{Fit, FromJson, misfit};
use crate::source::{Kind, Node, Path};

/// Paths in the order in which they are tried. Written as a text where it is one, else as a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Paths(Vec<Path>);

impl Paths {
    pub fn none() -> Self {
        Self::default()
    }

    pub fn push(&mut self, path: Path) {
        self.0.push(path);
    }
}

impl Deref for Paths {
    type Target = [Path];

    fn deref(&self) -> &[Path] {
        &self.0
    }
}

impl From<Path> for Paths {
    fn from(path: Path) -> Self {
        Self(vec![path])
    }
}

impl From<Vec<Path>> for Paths {
    fn from(paths: Vec<Path>) -> Self {
        Self(paths)
    }
}

impl FromIterator<Path> for Paths {
    fn from_iter<I: IntoIterator<Item = Path>>(paths: I) -> Self {
        Self(paths.into_iter().collect())
    }
}

impl<'a> IntoIterator for &'a Paths {
    type Item = &'a Path;
    type IntoIter = std::slice::Iter<'a, Path>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl fmt::Display for Paths {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(at, path)| {
            formatter.write_str(if at == 0 { "" } else { " or " })?;
            write!(formatter, "`{path}`")
        })
    }
}

impl Serialize for Paths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [path] => path.serialize(serializer),
            paths => paths.serialize(serializer),
        }
    }
}

impl FromJson for Paths {
    fn from_json(node: Node) -> Fit<Self> {
        match node.kind() {
            Kind::Text => Path::from_json(node).map(Self::from),
            Kind::List => Vec::from_json(node).map(Self),
            _ => Err(misfit(node, "a JSONPath (RFC 9535) or a list of them")),
        }
    }
}

impl<'de> Deserialize<'de> for Paths {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrSeveral)
    }
}

struct OneOrSeveral;

impl<'de> Visitor<'de> for OneOrSeveral {
    type Value = Paths;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a JSONPath (RFC 9535) or a list of them")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Paths, E> {
        text.parse::<Path>().map(Paths::from).map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Paths, A::Error> {
        let mut paths = Vec::new();
        while let Some(path) = list.next_element()? {
            paths.push(path);
        }
        Ok(Paths(paths))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Paths {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Paths".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let path = generator.subschema_for::<Path>();
        schemars::json_schema!({
            "description": "A JSONPath (RFC 9535), or a list of them in the order in which they are tried.",
            "anyOf": [path.clone(), { "type": "array", "items": path }]
        })
    }
}
