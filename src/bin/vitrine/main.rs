//! The store developer's command line.
//!
//! This file only chooses; each command has its own module. What a command says is put together whole, so that a
//! program that reads only its beginning breaks nothing.

mod answer;
mod arguments;
mod calendar;
mod check;
mod explain;
mod markets;
mod new;
mod offsets;
mod probe;
mod schema;
mod shop;
mod table;
mod told;
mod web;
mod written;

use std::io::Write;
use std::process::ExitCode;

const HELP: &str = "\
vitrine: the store developer's command line

  vitrine probe [--preset NAME] [--no-presets] [--currency CODE] [--header 'Name: value']... [--request JSON]
                [--once] [--limit N] [--json] ANSWER
      Shows how an API's products will look in the shop, where each field comes from, what is missing and what that
      costs, and what to write into store.json. An address is asked a few times, to find out how its pages follow each
      other; with --once it is asked once.
  vitrine new [--out FILE] [--name NAME] [--currency CODE] [--preset NAME] [--header 'Name: value']...
              [--request JSON] [--once] [--force] ANSWER
      Writes a store.json that shows these products; writes over one only with --force.
  vitrine check [--offline] [--body [N=]FILE]... [--deny-warnings] [--at INSTANT] [--json] [FILE]
      Reads a store.json and its products and says what is wrong: values that do not fit and names that there are not;
      paths of a mapping that find nothing; products that are left out; rules that do nothing, contradict one another
      or refer to nothing; openings that never open; prices that are missing; times that no clock of the region shows.
      Fails on errors, with --deny-warnings on any finding. --offline leaves out what is on the web; --body looks at a
      saved answer in place of the one of source N, the first unless said.
  vitrine explain --region KEY --product SLUG [--variant ID] [--at INSTANT] [--language TAG] [--json] [FILE]
      Prints the offer of each variant, the rule that decided, and what became of every other rule for it there.
  vitrine calendar [--days N] [--region KEY] [--from INSTANT] [--language TAG] [--format text|json|ics] [FILE]
      Prints what opens, closes or changes its price in the next days (90 unless said), in one region or in all.
  vitrine schema
      Prints the JSON Schema of store.json.

ANSWER is an address, a file, or - for standard input. FILE is public/store.json unless named; sources are read beside
it or, with an address, from the web. INSTANT is of RFC 3339, such as 2027-03-01T09:00:00+01:00; it is now unless said.
";

/// What a command has to say.
struct Report {
    text: String,
    /// Whether all is well.
    is_good: bool,
}

impl Report {
    fn good(text: String) -> Self {
        Self { text, is_good: true }
    }
}

/// Why a command has nothing to say.
#[derive(Debug, PartialEq, Eq)]
enum Trouble {
    /// It was not asked rightly.
    Usage(String),
    /// It could not be done.
    Failed(String),
}

impl Trouble {
    fn reason(&self) -> &str {
        match self {
            Self::Usage(reason) | Self::Failed(reason) => reason,
        }
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(report) => {
            // Whoever stopped reading wants no more.
            let _ = std::io::stdout().write_all(report.text.as_bytes());
            if report.is_good {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(Trouble::Usage(complaint)) => {
            eprint!("{complaint}\n\n{HELP}");
            ExitCode::from(2)
        }
        Err(Trouble::Failed(reason)) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<Report, Trouble> {
    let Some((command, rest)) = arguments.split_first() else {
        return Err(Trouble::Usage("Say what to do.".to_owned()));
    };
    if rest.iter().any(|argument| argument == "--help" || argument == "-h") {
        return Ok(Report::good(HELP.to_owned()));
    }
    match command.as_str() {
        "probe" => probe::run(rest),
        "new" => new::run(rest),
        "check" => check::run(rest),
        "explain" => explain::run(rest),
        "calendar" => calendar::run(rest),
        "schema" => schema::run(),
        "--help" | "-h" | "help" => Ok(Report::good(HELP.to_owned())),
        other => Err(Trouble::Usage(format!("There is no command {other}."))),
    }
}
