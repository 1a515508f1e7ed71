//! What went wrong, in words that help: what happened, where, and what can be done.

use crate::engine::protocol::{Failure, LoadFaultKind};

/// A failure as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailureText {
    pub title: &'static str,
    pub explanation: String,
    /// For the store's developer: place, found, expected.
    pub details: Vec<(&'static str, String)>,
    /// Whether trying again can help.
    pub can_retry: bool,
}

/// What a page says about a failure.
pub fn failure(failure: &Failure) -> FailureText {
    match failure {
        Failure::Store(fault) => FailureText {
            title: "This shop is not set up right",
            explanation: format!("There is a mistake in {}. Mend it and reload the page.", fault.file),
            details: vec![
                ("File", fault.file.clone()),
                ("Place", fault.path.clone()),
                ("Problem", fault.problem.clone()),
            ],
            can_retry: true,
        },
        Failure::Load(fault) => {
            let explanation = match &fault.kind {
                LoadFaultKind::Unreachable(_) => "The shop's products could not be reached. Check the connection.",
                LoadFaultKind::TimedOut { .. } => "The shop's products took too long to arrive.",
                LoadFaultKind::Refused(_) => "The server that has the shop's products answered with an error.",
                LoadFaultKind::Html | LoadFaultKind::CutOff | LoadFaultKind::NotJson(_) => {
                    "The server that has the shop's products answered with something unreadable."
                }
                LoadFaultKind::UnknownShape | LoadFaultKind::NothingReadable { .. } => {
                    "The products arrived in a form that this shop does not know yet."
                }
                LoadFaultKind::Endless(_) => "The list of products does not end.",
                LoadFaultKind::NotAnAddress => "The address of the shop's products is not one of the web.",
            };
            FailureText {
                title: "The products did not arrive",
                explanation: explanation.to_owned(),
                details: vec![("Address", fault.address.clone()), ("Problem", fault.kind.to_string())],
                can_retry: true,
            }
        }
        Failure::NoSuchProduct => FailureText {
            title: "There is no such product",
            explanation: "It may have been renamed, or it is no longer made. The search may find it.".to_owned(),
            details: Vec::new(),
            can_retry: false,
        },
        Failure::NoSuchCategory => FailureText {
            title: "There is no such category",
            explanation: "It may have been renamed. The home page lists all categories.".to_owned(),
            details: Vec::new(),
            can_retry: false,
        },
        Failure::NoSuchRegion => FailureText {
            title: "There is no such region",
            explanation: "Choose one of the regions at the top of the page.".to_owned(),
            details: Vec::new(),
            can_retry: false,
        },
        Failure::NoLongerAsked => FailureText {
            title: "Nothing is shown any more",
            explanation: "This page has been left.".to_owned(),
            details: Vec::new(),
            can_retry: false,
        },
        Failure::Engine(reason) => FailureText {
            title: "The shop could not start",
            explanation: "Reload the page. If that does not help, the browser may be too old for this shop.".to_owned(),
            details: vec![("Problem", reason.clone())],
            can_retry: true,
        },
    }
}
