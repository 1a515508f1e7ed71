//! Finds the JSONPath of a position in a JSON text: the parser knows line and column, an author thinks in paths.

/// What a problem is about, when the parser stands behind the end of an object or array.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// The object or array, as when something is missing in it.
    Whole,
    /// Its last value: the parser has read on to the end before it told.
    Last,
}

/// The path of the value that ends at a line and column, both counted from 1 (column in bytes).
///
/// The text is JSON up to there; what comes after may be anything.
pub(super) fn path_at(text: &str, line: usize, column: usize, about: About) -> String {
    let line_start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let end = line_start.saturating_add(column).min(text.len());
    let mut walk = Walk {
        rest: text.as_bytes().get(..end).unwrap_or_default(),
        levels: Vec::new(),
        closed: None,
    };
    walk.walk_on();
    if about == About::Last {
        walk.levels.extend(walk.closed);
    }
    walk.levels.iter().fold("$".to_owned(), |path, level| match level {
        Level::Object { key: Some(key) } if is_plain(key) => format!("{path}.{key}"),
        Level::Object { key: Some(key) } => format!("{path}['{key}']"),
        Level::Object { key: None } => path,
        Level::Array { index: Some(index) } => format!("{path}[{index}]"),
        Level::Array { index: None } => path,
    })
}

fn is_plain(key: &str) -> bool {
    !key.is_empty()
        && key
            .chars()
            .all(|character| character.is_alphanumeric() || character == '_')
}

enum Level {
    /// Inside an object, at a member's key or value, or at none yet.
    Object { key: Option<String> },
    /// Inside an array, at an element.
    Array { index: Option<usize> },
}

struct Walk<'a> {
    rest: &'a [u8],
    levels: Vec<Level>,
    /// The level that the last byte closed.
    closed: Option<Level>,
}

impl Walk<'_> {
    fn walk_on(&mut self) {
        let mut expects_key = false;
        while let Some((&byte, rest)) = self.rest.split_first() {
            self.rest = rest;
            self.closed = None;
            match byte {
                b'{' => {
                    self.levels.push(Level::Object { key: None });
                    expects_key = true;
                }
                b'[' => {
                    self.levels.push(Level::Array {
                        index: (!self.rest.is_empty()).then_some(0),
                    });
                    expects_key = false;
                }
                b'}' | b']' => {
                    self.closed = self.levels.pop();
                    expects_key = false;
                }
                b',' => match self.levels.last_mut() {
                    Some(Level::Array { index }) => *index = index.map(|index| index + 1),
                    Some(Level::Object { .. }) => expects_key = true,
                    None => {}
                },
                b'"' => {
                    let text = self.string();
                    if let (true, Some(Level::Object { key })) = (expects_key, self.levels.last_mut()) {
                        *key = Some(text);
                        expects_key = false;
                    }
                }
                _ => {}
            }
        }
    }

    /// The rest of a string whose opening quote was read.
    fn string(&mut self) -> String {
        let mut bytes = Vec::new();
        while let Some((&byte, rest)) = self.rest.split_first() {
            self.rest = rest;
            match byte {
                b'"' => break,
                b'\\' => self.rest = self.rest.get(1..).unwrap_or_default(),
                byte => bytes.push(byte),
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The path at the end of what stands before the mark.
    fn check(marked: &str, path: &str) {
        let before = marked.split('^').next().unwrap();
        let line = before.matches('\n').count() + 1;
        let column = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
        assert_eq!(
            path_at(&marked.replace('^', ""), line, column, About::Whole),
            path,
            "{marked}"
        );
    }

    #[test]
    fn a_position_is_in_the_innermost_value() {
        check(r#"{"a": 12^, "b": 1}"#, "$.a");
        check(r#"{"a": {"b": "x"^}}"#, "$.a.b");
        check(r#"{"a": [1, [2, "x"^]]}"#, "$.a[1][1]");
        check("{\n \"a\": [\n  {\"b\": 1},\n  {\"c\": \"x\"^}]}", "$.a[1].c");
        check(r#"{"a": [{"b": 1}^]}"#, "$.a[0]");
        check(r#"{"odd key": "x"^}"#, "$['odd key']");
        check(r#"{"a": "{\"[,"^}"#, "$.a");
        check(r#"{"a": 1}^"#, "$");
        check("^", "$");
    }

    #[test]
    fn behind_an_end_the_problem_is_the_whole_or_the_last_value() {
        let text = r#"{"a": [1, 2]"#;
        assert_eq!(path_at(text, 1, text.len(), About::Whole), "$.a");
        assert_eq!(path_at(text, 1, text.len(), About::Last), "$.a[1]");
    }

    #[test]
    fn a_key_is_in_its_own_member() {
        check(r#"{"a": {"known": 1, "unknown"^: 2}}"#, "$.a.unknown");
    }
}
