//! The store developer's command line.
#![allow(clippy::print_stdout)]

use std::process::ExitCode;

use vitrine::store::{Store, parse_store};

const HELP: &str = "\
vitrine: the store developer's command line

  vitrine check [FILE]   Reads a store.json (public/store.json unless named) and says what is wrong with it.
  vitrine schema         Prints the JSON Schema of store.json.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["check"] => check("public/store.json"),
        ["check", file] => check(file),
        ["schema"] => schema(),
        ["--help" | "-h" | "help"] => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        _ => {
            eprint!("{HELP}");
            ExitCode::from(2)
        }
    }
}

fn check(file: &str) -> ExitCode {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{file}: {error}");
            return ExitCode::FAILURE;
        }
    };
    match parse_store(file, &text) {
        Ok(store) => {
            let (regions, rules, sources) = (store.regions.len(), store.rules.len(), store.sources.len());
            println!(
                "{file}: {} has {regions} regions, {rules} rules, {sources} sources",
                store.name
            );
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn schema() -> ExitCode {
    match serde_json::to_string_pretty(&schemars::schema_for!(Store)) {
        Ok(schema) => {
            println!("{schema}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
