//! `vitrine probe`: what an answer is, how the shop will show it, and what to write into `store.json`.
//!
//! An answer is looked at once ([`looking`]); what is seen is told in words ([`telling`]) or as JSON ([`json`]).

mod json;
pub(crate) mod looking;
pub(crate) mod missing;
mod paging;
mod shown;
mod telling;
pub(crate) mod warnings;

use serde_json::Value;

use crate::answer::{self, Answer};
use crate::arguments::Arguments;
use crate::{Report, Trouble, table};

use looking::{Asked, Probed};

const OPTIONS: [&str; 5] = ["--preset", "--currency", "--header", "--request", "--limit"];
const SWITCHES: [&str; 3] = ["--no-presets", "--once", "--json"];
/// How many products are shown unless told otherwise.
const FEW: usize = 8;

pub(crate) fn run(arguments: &[String]) -> Result<Report, Trouble> {
    let arguments = Arguments::read(arguments, &OPTIONS, &SWITCHES)?;
    let limit = arguments.value("--limit")?.unwrap_or(FEW);
    let asked = asked(&arguments)?;
    let (answer, probed) = probed(arguments.named()?, &arguments, &asked)?;
    Ok(Report::good(if arguments.has("--json") {
        format!("{:#}\n", json::json(&probed, &asked))
    } else {
        telling::text(&answer, &probed, &asked, limit, table::terminal_width())
    }))
}

/// The answer that is named, and what is seen in it. Of an address it is also tried how its pages follow each other.
///
/// # Errors
/// It cannot be read, or is no JSON.
pub(crate) fn probed(named: &str, arguments: &Arguments, asked: &Asked) -> Result<(Answer, Probed), Trouble> {
    let answer = asked.answer(named)?;
    let mut probed = looking::look(&answer, asked)?;
    if !arguments.has("--once") {
        paging::find(&answer, asked, &mut probed);
    }
    Ok((answer, probed))
}

/// How an answer is to be looked at, as it is typed behind a command.
///
/// # Errors
/// A value of an option is none.
pub(crate) fn asked(arguments: &Arguments) -> Result<Asked, Trouble> {
    let mut request = match arguments.text("--request") {
        Some(text) => request(text)?,
        None => serde_json::Map::new(),
    };
    let headers = arguments.texts("--header").map(answer::header);
    for (name, value) in headers.collect::<Result<Vec<_>, _>>()? {
        let all = request
            .entry("headers")
            .or_insert_with(|| Value::Object(serde_json::Map::new()));
        if let Value::Object(all) = all {
            all.insert(name, Value::String(value));
        }
    }
    let written = Value::Object(request);
    let read = vitrine::json::read(&written).map_err(|misfit| Trouble::Usage(format!("--request: {misfit}")))?;
    Ok(Asked {
        preset: arguments.text("--preset").map(str::to_owned),
        no_presets: arguments.has("--no-presets"),
        currency: arguments.value("--currency")?,
        request: read,
        request_as_written: Some(written).filter(|written| written.as_object().is_some_and(|all| !all.is_empty())),
        ..Asked::default()
    })
}

/// A request as a store writes it, typed as JSON.
fn request(text: &str) -> Result<serde_json::Map<String, Value>, Trouble> {
    match serde_json::from_str(text) {
        Ok(Value::Object(members)) => Ok(members),
        Ok(_) => Err(Trouble::Usage(
            "--request: expected an object, as `request` in store.json".to_owned(),
        )),
        Err(error) => Err(Trouble::Usage(format!("--request: found no JSON: {error}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &[&str]) -> Result<Asked, Trouble> {
        let arguments: Vec<String> = line.iter().map(|argument| (*argument).to_owned()).collect();
        asked(&Arguments::read(&arguments, &OPTIONS, &SWITCHES).unwrap())
    }

    #[test]
    fn headers_are_part_of_the_request() {
        let request = r#"{"graphql": {"variables": {"channel": "us", "all": false}}}"#;
        let asked = typed(&["--request", request, "--header", "X-Key: 7"]).unwrap();
        assert_eq!(asked.request.headers.get("X-Key").map(String::as_str), Some("7"));
        let written = asked.request_as_written.unwrap();
        assert_eq!(written.pointer("/graphql/variables/all"), Some(&Value::Bool(false)));
        assert_eq!(typed(&[]).unwrap(), Asked::default());
    }

    #[test]
    fn a_request_that_is_none_is_told() {
        for request in ["{", "[]", r#"{"header": {}}"#, r#"{"headers": {"X-Key": 7}}"#] {
            let Err(Trouble::Usage(complaint)) = typed(&["--request", request]) else {
                panic!("{request} was understood")
            };
            assert!(complaint.starts_with("--request"), "{complaint}");
        }
    }
}
