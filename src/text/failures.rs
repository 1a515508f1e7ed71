//! Failures, in words that help: what happened, where, and what can be done.

use crate::engine::protocol::{Failure, LoadFaultKind};
use crate::text::message_format::Argument;
use crate::text::messages::{are_there, say, say_with};

/// A failure as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailureText {
    pub title: String,
    pub explanation: String,
    /// For the store's developer: place, found, expected.
    pub details: Vec<(String, String)>,
    /// Whether trying again can help.
    pub can_retry: bool,
}

/// What a page says about a failure.
pub fn failure(failure: &Failure) -> FailureText {
    // What is wrong in the store is said also when it cannot be read which messages there are.
    if !are_there() && !matches!(failure, Failure::Store(_)) {
        return without_messages(failure);
    }
    let problem = |problem: String| (say("failure_problem"), problem);
    let plain = |key: &str| FailureText {
        title: say(&format!("failure_{key}")),
        explanation: say(&format!("failure_{key}_why")),
        details: Vec::new(),
        can_retry: false,
    };
    match failure {
        Failure::Store(fault) => FailureText {
            title: say("failure_store"),
            explanation: say_with("failure_store_why", &[("file", Argument::Text(&fault.file))]),
            details: vec![
                (say("failure_file"), fault.file.clone()),
                (say("failure_place"), fault.path.clone()),
                problem(fault.problem.clone()),
            ],
            can_retry: true,
        },
        Failure::Load(fault) => {
            let key = match &fault.kind {
                LoadFaultKind::Unreachable(_) => "failure_unreachable",
                LoadFaultKind::TimedOut { .. } => "failure_timed_out",
                LoadFaultKind::Refused(_) | LoadFaultKind::GraphQl(_) => "failure_refused",
                LoadFaultKind::Html | LoadFaultKind::CutOff | LoadFaultKind::NotJson(_) | LoadFaultKind::TooLarge => {
                    "failure_unreadable"
                }
                LoadFaultKind::UnknownShape | LoadFaultKind::NothingReadable { .. } => "failure_unknown_shape",
                LoadFaultKind::Endless(_) => "failure_endless",
                LoadFaultKind::NotAnAddress | LoadFaultKind::NoRegion => "failure_not_an_address",
            };
            FailureText {
                title: say("failure_load"),
                explanation: say(key),
                details: vec![
                    (say("failure_address"), fault.address.clone()),
                    problem(fault.kind.to_string()),
                ],
                can_retry: true,
            }
        }
        Failure::NoSuchProduct => plain("no_such_product"),
        Failure::NoSuchCategory => plain("no_such_category"),
        Failure::NoSuchRegion => plain("no_such_region"),
        Failure::NoSuchPage => plain("no_such_page"),
        Failure::NoLongerAsked => plain("no_longer_asked"),
        Failure::Engine(reason) => FailureText {
            details: vec![problem(reason.clone())],
            can_retry: true,
            ..plain("engine")
        },
    }
}

/// Where not even the messages could be loaded, these are the only words there are.
fn without_messages(failure: &Failure) -> FailureText {
    FailureText {
        title: "The shop could not be loaded".to_owned(),
        explanation: "Check the connection and try again.".to_owned(),
        details: vec![("Problem".to_owned(), failure.to_string())],
        can_retry: true,
    }
}
