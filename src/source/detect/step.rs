//! Steps from a value to those in it, and how JSONPath writes them.

use super::shapes::scalar;
use crate::source::tree::Node;

/// A step from a value to one in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Name(String),
    /// The elements of a list.
    Each,
    /// The members of an object whose names are data: ids, currencies.
    Members,
    /// One element of rows whose columns have names elsewhere.
    Column {
        index: usize,
        name: String,
    },
    /// The elements of a list whose member at `key` is `is`: `[?@.code == 'brand']`.
    Where {
        key: Vec<String>,
        is: String,
        /// Whether the member is a number rather than a text.
        is_number: bool,
    },
}

impl Step {
    pub(super) fn written(&self) -> String {
        match self {
            Self::Name(name) => name_written(name),
            Self::Each | Self::Members => "[*]".to_owned(),
            Self::Column { index, .. } => format!("[{index}]"),
            Self::Where { key, is, is_number } => {
                let key: String = key.iter().map(|name| name_written(name)).collect();
                let is = if *is_number { is.clone() } else { quoted(is) };
                format!("[?@{key} == {is}]")
            }
        }
    }

    pub(super) fn fits(&self, node: Node<'_>) -> bool {
        match self {
            Self::Where { key, is, .. } => member_at(node, key)
                .and_then(scalar)
                .is_some_and(|text| text == is.as_str()),
            _ => false,
        }
    }
}

fn name_written(name: &str) -> String {
    let is_plain = name.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
        && name
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if is_plain {
        format!(".{name}")
    } else {
        format!("[{}]", quoted(name))
    }
}

/// A text as JSONPath writes it.
pub(super) fn quoted(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('\'');
    for letter in text.chars() {
        match letter {
            '\'' | '\\' => {
                written.push('\\');
                written.push(letter);
            }
            control if control.is_control() => {
                let code = u32::from(control);
                written.push_str(&format!("\\u{code:04x}"));
            }
            letter => written.push(letter),
        }
    }
    written.push('\'');
    written
}

pub(super) fn member_at<'a>(node: Node<'a>, names: &[String]) -> Option<Node<'a>> {
    names.iter().try_fold(node, |node, name| node.get(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_quoted_where_jsonpath_needs_it() {
        let check = |name: &str, expected: &str| {
            let written = Step::Name(name.to_owned()).written();
            assert_eq!(written, expected);
            assert!(
                format!("${written}").parse::<crate::source::Path>().is_ok(),
                "{written}"
            );
        };
        check("price", ".price");
        check("sale price", "['sale price']");
        check("it's", "['it\\'s']");
        check("g:id", "['g:id']");
        check("цена", "['цена']");
        check("1st", "['1st']");
    }
}
