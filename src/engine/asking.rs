//! Asks for one answer, with patience: again where a failure may pass, but never longer than a shopper is to wait.

use std::time::Duration;

use crate::domain::Instant;
use crate::engine::Fetch;
use crate::engine::protocol::{LoadFault, LoadFaultKind};
use crate::source::{HttpAnswer, HttpRequest, Node, Tree, TreeError, may_pass, retry_after, wait_after};

/// An answer whose body was read.
pub(super) struct JsonAnswer {
    /// Status and headers; the text is in the tree.
    pub head: HttpAnswer,
    pub body: Tree,
    /// What a GraphQL server says that went wrong, although it answered.
    pub complaint: Option<String>,
}

/// Why a try gave nothing, and whether another may.
struct Failed {
    fault: LoadFault,
    may_pass: bool,
    /// How long the server wants to be left alone.
    wanted: Option<Duration>,
}

/// The answer to a request. All tries together take no longer than `timeout`.
///
/// # Errors
/// Why the last try gave nothing.
pub(super) async fn ask(
    fetch: &impl Fetch,
    request: &HttpRequest,
    is_graphql: bool,
    timeout: Duration,
) -> Result<JsonAnswer, LoadFault> {
    let started = fetch.now();
    let mut tries = 0;
    loop {
        let left = timeout.saturating_sub(between(started, fetch.now()));
        let answer = fetch.fetch(request, left).await;
        let failed = match read(request, answer, is_graphql, fetch.now()) {
            Ok(answer) => return Ok(answer),
            Err(failed) => failed,
        };
        tries += 1;
        let left = timeout.saturating_sub(between(started, fetch.now()));
        let wait = wait_after(tries, failed.wanted, left).filter(|_| failed.may_pass);
        let Some((least, most)) = wait else {
            return Err(in_all(failed.fault, timeout));
        };
        fetch.wait(least, most).await;
    }
}

fn between(earlier: Instant, later: Instant) -> Duration {
    let milliseconds = later.milliseconds().saturating_sub(earlier.milliseconds());
    Duration::from_millis(u64::try_from(milliseconds).unwrap_or_default())
}

/// Who is told that it took too long is told how long all tries took.
fn in_all(mut fault: LoadFault, timeout: Duration) -> LoadFault {
    if let LoadFaultKind::TimedOut { seconds } = &mut fault.kind {
        *seconds = u32::try_from(timeout.as_secs()).unwrap_or(u32::MAX);
    }
    fault
}

fn read(
    request: &HttpRequest,
    answer: Result<HttpAnswer, LoadFault>,
    is_graphql: bool,
    now: Instant,
) -> Result<JsonAnswer, Failed> {
    let failed = |kind: LoadFaultKind, may_pass: bool, wanted: Option<Duration>| Failed {
        fault: LoadFault {
            address: request.address.clone(),
            kind,
        },
        may_pass,
        wanted,
    };
    let mut head = answer.map_err(|fault| Failed {
        // Time is up where the answer took too long; a network may be there again in a moment.
        may_pass: matches!(fault.kind, LoadFaultKind::Unreachable(_)),
        fault,
        wanted: None,
    })?;
    if !head.is_good() {
        let wanted = head.header("retry-after").and_then(|header| retry_after(header, now));
        let status = head.status;
        return Err(failed(LoadFaultKind::Refused(status), may_pass(status), wanted));
    }
    let body = read_json(std::mem::take(&mut head.text)).map_err(|kind| failed(kind, false, None))?;
    let complaint = is_graphql.then(|| complaint(body.root())).flatten();
    match complaint {
        Some(Complaint {
            message,
            is_busy,
            has_data: false,
        }) => Err(failed(LoadFaultKind::GraphQl(message), is_busy, None)),
        complaint => Ok(JsonAnswer {
            head,
            body,
            complaint: complaint.map(|complaint| complaint.message),
        }),
    }
}

/// The tree of a text.
///
/// # Errors
/// It is no JSON; a page of HTML and an answer that was cut off are named as such.
pub(super) fn read_json(text: String) -> Result<Tree, LoadFaultKind> {
    let text = match text.strip_prefix('\u{feff}') {
        Some(text) => text.to_owned(),
        None => text,
    };
    if text.trim_start().starts_with('<') {
        return Err(LoadFaultKind::Html);
    }
    Tree::parse(text).map_err(|error| match error {
        TreeError::EndsEarly { .. } => LoadFaultKind::CutOff,
        TreeError::TooLong { .. } | TreeError::TooMany => LoadFaultKind::TooLarge,
        other => LoadFaultKind::NotJson(other.to_string()),
    })
}

struct Complaint {
    message: String,
    /// Whether the server says that it is asked too much for the moment.
    is_busy: bool,
    has_data: bool,
}

/// The first of the `errors` of a GraphQL answer.
fn complaint(body: Node) -> Option<Complaint> {
    let first = body.get("errors")?.element(0)?;
    let message = first.get("message").and_then(Node::text);
    let code = first.get("extensions").and_then(|extensions| extensions.get("code"));
    Some(Complaint {
        message: message.map_or_else(|| "it gives no reason".to_owned(), |message| message.into_owned()),
        is_busy: code.and_then(Node::text).is_some_and(|code| code == "THROTTLED"),
        has_data: has_anything(body.get("data")),
    })
}

/// Whether there is any data: `{"data": {"products": null}}` has none.
fn has_anything(data: Option<Node>) -> bool {
    data.is_some_and(|data| !data.is_null() && (data.is_empty() || data.children().any(|child| !child.is_null())))
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use futures_executor::block_on;

    use super::*;

    /// Answers one after the other, on a clock that goes on by waiting alone.
    struct Script {
        answers: RefCell<Vec<Result<HttpAnswer, LoadFaultKind>>>,
        waited: RefCell<Vec<(u128, u128)>>,
        clock: Cell<i64>,
        tries: Cell<usize>,
    }

    impl Fetch for Script {
        async fn fetch(&self, request: &HttpRequest, timeout: Duration) -> Result<HttpAnswer, LoadFault> {
            self.tries.set(self.tries.get() + 1);
            assert!(!timeout.is_zero());
            self.answers.borrow_mut().remove(0).map_err(|kind| LoadFault {
                address: request.address.clone(),
                kind,
            })
        }

        async fn wait(&self, least: Duration, most: Duration) {
            self.waited.borrow_mut().push((least.as_millis(), most.as_millis()));
            let wait = i64::try_from(most.as_millis()).unwrap();
            self.clock.set(self.clock.get() + wait);
        }

        fn now(&self) -> Instant {
            Instant::from_milliseconds(self.clock.get())
        }
    }

    fn answer(status: u16, headers: &[(&str, &str)], text: &str) -> Result<HttpAnswer, LoadFaultKind> {
        let headers = headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Ok(HttpAnswer {
            status,
            headers: headers.collect(),
            text: text.to_owned(),
        })
    }

    /// What comes of the answers in 15 seconds, the waits, and how often was asked.
    fn outcome(
        answers: Vec<Result<HttpAnswer, LoadFaultKind>>,
        is_graphql: bool,
    ) -> (Result<String, LoadFaultKind>, Vec<(u128, u128)>, usize) {
        let script = Script {
            answers: RefCell::new(answers),
            waited: RefCell::default(),
            clock: Cell::new(0),
            tries: Cell::new(0),
        };
        let request = HttpRequest::get("https://api.test/p");
        let outcome = block_on(ask(&script, &request, is_graphql, Duration::from_secs(15)));
        let outcome = outcome
            .map(|answer| answer.body.root().raw().to_owned())
            .map_err(|fault| fault.kind);
        (outcome, script.waited.into_inner(), script.tries.get())
    }

    #[test]
    fn what_may_pass_is_asked_again_until_it_has() {
        let answers = vec![
            answer(503, &[], ""),
            Err(LoadFaultKind::Unreachable("reset".to_owned())),
            answer(200, &[], "[1]"),
        ];
        let (outcome, waited, tries) = outcome(answers, false);
        assert_eq!((outcome, tries), (Ok("[1]".to_owned()), 3));
        assert_eq!(waited, [(0, 300), (0, 600)]);
    }

    #[test]
    fn after_four_tries_the_shopper_is_told() {
        let answers = (0..5).map(|_| answer(500, &[], "")).collect();
        let (outcome, _, tries) = outcome(answers, false);
        assert_eq!((outcome, tries), (Err(LoadFaultKind::Refused(500)), 4));
    }

    #[test]
    fn a_mistake_of_the_asker_is_told_at_once() {
        for kind in [400, 401, 403, 404] {
            let (outcome, _, tries) = outcome(vec![answer(kind, &[], "")], false);
            assert_eq!((outcome, tries), (Err(LoadFaultKind::Refused(kind)), 1));
        }
        for (text, kind) in [("<!doctype html>", LoadFaultKind::Html), ("[1", LoadFaultKind::CutOff)] {
            let (outcome, _, tries) = outcome(vec![answer(200, &[], text)], false);
            assert_eq!((outcome, tries), (Err(kind), 1));
        }
    }

    #[test]
    fn a_server_that_wants_to_be_left_alone_is_within_the_shoppers_time() {
        let answers = vec![answer(429, &[("retry-after", "2")], ""), answer(200, &[], "[]")];
        let (found, waited, _) = outcome(answers, false);
        assert_eq!((found, waited), (Ok("[]".to_owned()), vec![(2000, 2300)]));
        let answers = vec![answer(429, &[("retry-after", "60")], "")];
        let (found, _, tries) = outcome(answers, false);
        assert_eq!((found, tries), (Err(LoadFaultKind::Refused(429)), 1));
    }

    #[test]
    fn an_answer_that_took_too_long_leaves_no_time_for_another() {
        let (outcome, _, tries) = outcome(vec![Err(LoadFaultKind::TimedOut { seconds: 3 })], false);
        assert_eq!((outcome, tries), (Err(LoadFaultKind::TimedOut { seconds: 15 }), 1));
    }

    #[test]
    fn errors_of_graphql_are_failures_unless_there_is_data() {
        let refused = r#"{ "errors": [{ "message": "Field 'x' is missing" }], "data": { "products": null } }"#;
        let (found, ..) = outcome(vec![answer(200, &[], refused)], true);
        assert_eq!(found, Err(LoadFaultKind::GraphQl("Field 'x' is missing".to_owned())));
        let (found, ..) = outcome(vec![answer(200, &[], refused)], false);
        assert!(found.is_ok());
        let partial = r#"{ "errors": [{ "message": "no price" }], "data": { "products": [1] } }"#;
        let (found, ..) = outcome(vec![answer(200, &[], partial)], true);
        assert!(found.is_ok());
        let busy = r#"{ "errors": [{ "message": "Throttled", "extensions": { "code": "THROTTLED" } }] }"#;
        let (found, _, tries) = outcome(vec![answer(200, &[], busy), answer(200, &[], "[]")], true);
        assert_eq!((found, tries), (Ok("[]".to_owned()), 2));
    }

    #[test]
    fn a_byte_order_mark_does_no_harm() {
        assert!(read_json("\u{feff}[]".to_owned()).is_ok());
    }
}
