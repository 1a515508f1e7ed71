//! What an audit finds, and where.

use crate::domain::Instant;

/// Something that is wrong, or looks so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub severity: Severity,
    /// Where in `store.json`: a JSONPath.
    pub path: String,
    /// What is wrong.
    pub problem: String,
    /// What to do about it.
    pub suggestion: String,
}

/// Whether it can be meant so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It cannot: something never does what it says.
    Error,
    /// It may: a catalog changes without its rules, say.
    Warning,
}

impl Finding {
    pub fn error(path: impl Into<String>, problem: impl Into<String>, suggestion: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            path: path.into(),
            problem: problem.into(),
            suggestion: suggestion.into(),
        }
    }

    pub fn warning(path: impl Into<String>, problem: impl Into<String>, suggestion: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(path, problem, suggestion)
        }
    }
}

pub(super) fn backwards(path: String, from: Instant, until: Instant) -> Finding {
    Finding::error(
        path,
        format!("found {from}, expected an instant before {until}, when it ends"),
        "Exchange the two, or leave one out.",
    )
}
