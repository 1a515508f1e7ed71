//! What an address, a file or standard input answers with.

use std::fs;
use std::io::Read;
use std::time::Duration;

use crate::Trouble;
use crate::arguments::STANDARD_INPUT;

/// Where relative addresses of a file start, which has no address of its own. No host can have this name.
const NOWHERE: &str = "https://file.invalid/";
/// On whose behalf an address is asked: a browser tells the shop's address, and hosts answer by it.
pub(crate) const ORIGIN: &str = "https://shop.example";
const TIMEOUT: Duration = Duration::from_secs(30);
/// Catalogs are larger than the 10 MB that ureq reads unasked.
const MOST_BYTES: u64 = 1 << 30;

/// Names and values.
pub(crate) type Headers = Vec<(String, String)>;

/// A body and what is known of where it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answer {
    /// Where it came from, as it was named.
    pub(crate) name: String,
    pub(crate) text: String,
    /// What is known of an answer of the web; nothing of a file.
    pub(crate) live: Option<Live>,
}

/// What an answer of the web says besides its body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Live {
    /// Names in lower case.
    pub(crate) headers: Headers,
    /// What a browser is told when it asks whether it may send the headers that were asked for; nothing where they
    /// need no leave.
    pub(crate) preflight: Option<Headers>,
}

impl Answer {
    /// Reads what `name` names: an address of the web, `-`, or else a file.
    ///
    /// # Errors
    /// It cannot be reached or read.
    pub(crate) fn of(name: &str, headers: &Headers) -> Result<Self, Trouble> {
        if is_web(name) {
            return of_web(name, headers);
        }
        let read = if name == STANDARD_INPUT {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
        } else {
            fs::read(name)
        };
        let bytes = read.map_err(|error| Trouble::Failed(format!("{name}: {error}")))?;
        Ok(Self {
            name: name.to_owned(),
            // As a browser reads it: what is no text is replaced.
            text: String::from_utf8_lossy(&bytes)
                .trim_start_matches('\u{feff}')
                .to_owned(),
            live: None,
        })
    }

    /// Where its relative addresses start.
    pub(crate) fn address(&self) -> &str {
        if self.live.is_some() { &self.name } else { NOWHERE }
    }
}

/// Whether it is the address of something on the web.
pub(crate) fn is_web(name: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| {
        let start = name.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

/// An address as the file wrote it: relative where it was. The second is whether it is.
pub(crate) fn as_written(address: &str) -> (&str, bool) {
    match address.strip_prefix(NOWHERE) {
        Some(relative) => (relative, true),
        None => (address, false),
    }
}

fn of_web(address: &str, headers: &Headers) -> Result<Answer, Trouble> {
    let failed = |error: ureq::Error| Trouble::Failed(format!("{address}: {error}"));
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(TIMEOUT))
        .http_status_as_error(false)
        .build()
        .into();
    let mut request = agent
        .get(address)
        .header("Origin", ORIGIN)
        .header("Accept", "application/json");
    for (name, value) in headers {
        request = request.header(name, value);
    }
    let mut answer = request.call().map_err(failed)?;
    let status = answer.status();
    if !status.is_success() {
        return Err(Trouble::Failed(format!("{address}: answered with status {status}")));
    }
    let live = Live {
        headers: named(answer.headers()),
        preflight: asks_for_leave(headers).then(|| preflight(&agent, address, headers)),
    };
    let text = answer
        .body_mut()
        .with_config()
        .limit(MOST_BYTES)
        .lossy_utf8(true)
        .read_to_string()
        .map_err(failed)?;
    Ok(Answer {
        name: address.to_owned(),
        text: text.trim_start_matches('\u{feff}').to_owned(),
        live: Some(live),
    })
}

fn named(headers: &ureq::http::HeaderMap) -> Headers {
    let pair = |(name, value): (&ureq::http::HeaderName, &ureq::http::HeaderValue)| {
        (
            name.as_str().to_owned(),
            String::from_utf8_lossy(value.as_bytes()).into_owned(),
        )
    };
    headers.iter().map(pair).collect()
}

/// Headers that a browser sends to another host only after having asked whether it may.
fn asks_for_leave(headers: &Headers) -> bool {
    headers.iter().any(|(name, _)| !is_always_allowed(name))
}

pub(crate) fn is_always_allowed(name: &str) -> bool {
    ["accept", "accept-language", "content-language"].contains(&name.to_ascii_lowercase().as_str())
}

/// What is answered to the question whether the headers may be sent; nothing allowed where it is not answered.
fn preflight(agent: &ureq::Agent, address: &str, headers: &Headers) -> Headers {
    let names: Vec<String> = headers.iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
    let asked = agent
        .options(address)
        .header("Origin", ORIGIN)
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", names.join(","))
        .call();
    match asked {
        Ok(answer) if answer.status().is_success() => named(answer.headers()),
        _ => Headers::new(),
    }
}

/// A header as it is typed: `Name: value`.
///
/// # Errors
/// There is no name, or no colon.
pub(crate) fn header(typed: &str) -> Result<(String, String), Trouble> {
    let is_of_name = |character: char| character.is_ascii_alphanumeric() || "-_.!#$%&'*+^`|~".contains(character);
    match typed.split_once(':') {
        Some((name, value)) if !name.trim().is_empty() && name.trim().chars().all(is_of_name) => {
            Ok((name.trim().to_owned(), value.trim().to_owned()))
        }
        _ => Err(Trouble::Usage(format!(
            "--header: expected `Name: value`, found `{typed}`"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_the_web_is_told_from_a_file() {
        assert!(is_web("https://shop.test/p.json") && is_web("HTTP://shop.test"));
        assert!(!is_web("shop.test/p.json") && !is_web("-") && !is_web("http:/é"));
    }

    #[test]
    fn a_picture_of_a_file_is_told_as_the_file_writes_it() {
        assert_eq!(as_written("https://file.invalid/a/b.png"), ("a/b.png", true));
        assert_eq!(as_written("https://cdn.test/b.png"), ("https://cdn.test/b.png", false));
    }

    #[test]
    fn a_header_has_a_name_and_a_value() {
        assert_eq!(header("X-Key: a:b"), Ok(("X-Key".to_owned(), "a:b".to_owned())));
        for typed in ["X-Key", ": a", "X Key: a", ""] {
            assert!(matches!(header(typed), Err(Trouble::Usage(_))), "{typed}");
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let Err(Trouble::Failed(reason)) = Answer::of("nowhere/products.json", &Headers::new()) else {
            panic!("it was read")
        };
        assert!(reason.contains("nowhere/products.json"), "{reason}");
    }
}
