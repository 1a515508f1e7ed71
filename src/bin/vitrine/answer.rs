//! What an address, a file or standard input answers with.

use std::fs;
use std::io::Read;
use std::time::Duration;

use vitrine::engine::HttpRequest;

use crate::Trouble;
use crate::arguments::STANDARD_INPUT;
use crate::web;

/// Where relative addresses of a file start, which has no address of its own. No host can have this name.
const NOWHERE: &str = "https://file.invalid/here/";
/// The same for those that start at the host.
const NO_HOST: &str = "https://file.invalid";
/// On whose behalf an address is asked: a browser tells the shop's address, and hosts answer by it.
pub(crate) const ORIGIN: &str = "https://shop.example";

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
    /// Where it came from in full.
    pub(crate) address: String,
    pub(crate) headers: Headers,
    /// Names of the headers that a browser sends only after having asked whether it may.
    pub(crate) need_leave: Vec<String>,
    /// What a browser is told when it asks; nothing where it need not.
    pub(crate) preflight: Option<Headers>,
}

impl Answer {
    /// Reads a file, or `-`.
    ///
    /// # Errors
    /// It cannot be read.
    pub(crate) fn of_file(name: &str) -> Result<Self, Trouble> {
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

    /// Asks the web, as a browser would that shows the shop.
    ///
    /// # Errors
    /// It does not answer, or with a status other than of success.
    pub(crate) fn of_web(name: &str, mut request: HttpRequest, timeout: Duration) -> Result<Self, Trouble> {
        let failed = |reason: &dyn std::fmt::Display| Trouble::Failed(format!("{name}: {reason}"));
        let need_leave: Vec<String> = request
            .headers
            .iter()
            .filter(|(name, value)| !needs_no_leave(name, value))
            .map(|(name, _)| name.to_ascii_lowercase())
            .collect();
        let preflight = (!need_leave.is_empty()).then(|| web::preflight(&request, ORIGIN, &need_leave, timeout));
        request.headers.push(("origin".to_owned(), ORIGIN.to_owned()));
        let answer = web::from_web(&request, timeout).map_err(|fault| failed(&fault))?;
        if !answer.is_good() {
            let words = match answer.status {
                401 | 403 => ": does it want a token? --header sends one",
                404 | 410 => ": there is nothing at this address",
                400 | 405 | 415 => ": does it speak GraphQL, or want a POST? --preset asks as the preset does",
                _ => "",
            };
            return Err(failed(&format!("answered with status {}{words}", answer.status)));
        }
        Ok(Self {
            name: name.to_owned(),
            text: answer.text.trim_start_matches('\u{feff}').to_owned(),
            live: Some(Live {
                address: request.address,
                headers: answer.headers,
                need_leave,
                preflight,
            }),
        })
    }

    /// Where its relative addresses start.
    pub(crate) fn address(&self) -> &str {
        self.live.as_ref().map_or(NOWHERE, |live| &live.address)
    }

    /// A header of an answer of the web.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        value(&self.live.as_ref()?.headers, name)
    }
}

/// The value of a header, whatever the case of its name.
pub(crate) fn value<'a>(headers: &'a Headers, name: &str) -> Option<&'a str> {
    let mut named = headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
    named.next().map(|(_, value)| value.trim())
}

/// Whether a browser sends the header to any host without asking.
fn needs_no_leave(name: &str, value: &str) -> bool {
    match name.to_ascii_lowercase().as_str() {
        "accept" | "accept-language" | "content-language" => true,
        "content-type" => {
            let kind = value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
            ["text/plain", "multipart/form-data", "application/x-www-form-urlencoded"].contains(&kind.as_str())
        }
        _ => false,
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
    let relative = address.strip_prefix(NOWHERE).or_else(|| address.strip_prefix(NO_HOST));
    (relative.unwrap_or(address), relative.is_some())
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
        let told = |written: &str| {
            let address = vitrine::source::resolve(NOWHERE, written).unwrap();
            let (told, is_relative) = as_written(&address);
            (told.to_owned(), is_relative)
        };
        assert_eq!(told("a/b.png"), ("a/b.png".to_owned(), true));
        assert_eq!(told("/a/b.png"), ("/a/b.png".to_owned(), true));
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
    fn a_browser_asks_before_it_sends_what_pages_of_old_could_not() {
        for (name, value, is_free) in [
            ("Accept", "application/json", true),
            ("Content-Type", "text/plain; charset=utf-8", true),
            ("Content-Type", "application/json", false),
            ("X-Key", "a", false),
        ] {
            assert_eq!(needs_no_leave(name, value), is_free, "{name}: {value}");
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let Err(Trouble::Failed(reason)) = Answer::of_file("nowhere/products.json") else {
            panic!("it was read")
        };
        assert!(reason.contains("nowhere/products.json"), "{reason}");
    }
}
