//! `vitrine probe`: what an answer is, how the shop will show it, and what to write into `store.json`.
//!
//! An answer is looked at once ([`looking`]); what is seen is told in words ([`telling`]) or as JSON ([`json`]).

mod json;
pub(crate) mod looking;
pub(crate) mod missing;
mod shown;
mod telling;
pub(crate) mod warnings;

use vitrine::source::Request;

use crate::answer;
use crate::arguments::Arguments;
use crate::{Report, Trouble, table};

use looking::Asked;

const OPTIONS: [&str; 4] = ["--preset", "--currency", "--header", "--limit"];
const SWITCHES: [&str; 2] = ["--no-presets", "--json"];
/// How many products are shown unless told otherwise.
const FEW: usize = 8;

pub(crate) fn run(arguments: &[String]) -> Result<Report, Trouble> {
    let arguments = Arguments::read(arguments, &OPTIONS, &SWITCHES)?;
    let headers = arguments.texts("--header").map(answer::header);
    let limit = arguments.value("--limit")?.unwrap_or(FEW);
    let asked = Asked {
        preset: arguments.text("--preset").map(str::to_owned),
        no_presets: arguments.has("--no-presets"),
        currency: arguments.value("--currency")?,
        request: Request {
            headers: headers.collect::<Result<_, _>>()?,
            ..Request::default()
        },
        ..Asked::default()
    };
    let answer = asked.answer(arguments.named()?)?;
    let probed = looking::look(&answer, &asked)?;
    Ok(Report::good(if arguments.has("--json") {
        format!("{:#}\n", json::json(&probed, &asked))
    } else {
        telling::text(&answer, &probed, &asked, limit, table::terminal_width())
    }))
}
