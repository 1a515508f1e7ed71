//! `cargo xtask`: what one types to set up, serve, build and test the shop.
//!
//! This file only chooses; each command has its own module.
#![allow(clippy::print_stdout)]

mod bench;
mod build;
mod engine;
mod environment;
mod finish;
mod lockfile;
mod project;
mod pseudo;
mod run;
mod schema;
mod screenshots;
mod serve;
mod setup;
mod sizes;
mod style;
mod test;

use std::env;
use std::process::ExitCode;

use anyhow::Result;

use setup::Purpose;

const HELP: &str = "\
The shop's commands. Each first installs what the machine lacks, and says so.

  cargo xtask serve [--port 8080] [--release] [-- TRUNK ARGUMENTS]
      Serves the shop on http://localhost:8080 and rebuilds it when a file changes.
  cargo xtask test [native] [build] [journeys] [--no-build] [-- PLAYWRIGHT ARGUMENTS]
      Tests everything, or the parts named: the native tests, the release build with its
      size budget, the journeys in a browser. With --no-build the journeys take dist/ as it is.
  cargo xtask screenshots [--no-build]
      Takes the pictures of docs/screenshots: every page, in three languages, light and dark.
  cargo xtask bench [search] [shop] [relevance] [reading] [rules] [--no-build] [-- ARGUMENTS]
      Measures everything in a browser, or the parts named, and writes it to docs/benchmarks.md;
      with arguments for the scripts (benches/README.md) it only prints it.
  cargo xtask engine
      Builds the engine as an ES module of its own in benches/search/vitrine.assets.
  cargo xtask build [-- TRUNK ARGUMENTS]
      Builds a release in dist/, prints its sizes, and fails when it is over the budget.
  cargo xtask setup [--no-browser]
      Only installs what is missing.
  cargo xtask schema
      Writes public/store.schema.json from the Rust types.
  cargo xtask env
      Prints the tools' surroundings for a shell: eval \"$(cargo xtask env)\"
  cargo xtask style, cargo xtask finish
      What Trunk calls before and after a build.
";

fn main() -> ExitCode {
    let arguments = env::args().skip(1).collect::<Vec<_>>();
    let outcome = match choose(&arguments) {
        Ok(command) => command.run(),
        Err(complaint) => {
            eprintln!("{complaint}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What was asked for.
enum Command {
    Help,
    Setup(Purpose),
    Serve(serve::Options),
    Build { for_trunk: Vec<String> },
    Test(test::Options),
    Screenshots(screenshots::Options),
    Bench(bench::Options),
    Engine,
    Schema,
    Environment,
    Style,
    Finish,
}

impl Command {
    fn run(self) -> Result<()> {
        match self {
            Self::Help => {
                print!("{HELP}");
                Ok(())
            }
            Self::Setup(purpose) => setup::run(purpose).map(drop),
            Self::Serve(options) => serve::serve(&setup::run(Purpose::Build)?, &options),
            Self::Build { for_trunk } => build::build_and_check(&setup::run(Purpose::Build)?, &for_trunk),
            Self::Test(options) => test::test(&options),
            Self::Bench(options) => bench::measure(&setup::run(Purpose::Test)?, &options),
            Self::Engine => engine::build_catalog(&setup::run(Purpose::Build)?),
            Self::Screenshots(options) => screenshots::take(&setup::run(Purpose::Test)?, &options),
            Self::Schema => schema::write(&setup::run(Purpose::Build)?),
            Self::Environment => setup::run(Purpose::Build)?.print(),
            Self::Style => style::run(),
            Self::Finish => finish::run(),
        }
    }
}

/// # Errors
/// A sentence about what was not understood.
fn choose(arguments: &[String]) -> Result<Command, String> {
    let Some((name, rest)) = arguments.split_first() else {
        return Err("Say what to do.".to_owned());
    };
    let alone = |command: Command| match rest.first() {
        None => Ok(command),
        Some(argument) => Err(format!("{name} does not know {argument}")),
    };
    match name.as_str() {
        "help" | "--help" | "-h" => Ok(Command::Help),
        _ if rest
            .first()
            .is_some_and(|argument| argument == "--help" || argument == "-h") =>
        {
            Ok(Command::Help)
        }
        "setup" if rest == ["--no-browser"] => Ok(Command::Setup(Purpose::Build)),
        "setup" => alone(Command::Setup(Purpose::Test)),
        "serve" => serve::Options::parse(rest).map(Command::Serve),
        "build" => match rest.split_first() {
            None => Ok(Command::Build { for_trunk: Vec::new() }),
            Some((dashes, for_trunk)) if dashes == "--" => Ok(Command::Build {
                for_trunk: for_trunk.to_vec(),
            }),
            Some((argument, _)) => Err(format!(
                "build does not know {argument}; what is for Trunk goes after --"
            )),
        },
        "test" => test::Options::parse(rest).map(Command::Test),
        "bench" => bench::Options::parse(rest).map(Command::Bench),
        "engine" => alone(Command::Engine),
        "screenshots" => screenshots::Options::parse(rest).map(Command::Screenshots),
        "schema" => alone(Command::Schema),
        "env" => alone(Command::Environment),
        "style" => alone(Command::Style),
        "finish" => alone(Command::Finish),
        unknown => Err(format!("There is no command {unknown}.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(line: &str) -> Result<Command, String> {
        choose(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn an_unknown_command_is_named() {
        assert_eq!(choice("biuld").err().unwrap(), "There is no command biuld.");
    }

    #[test]
    fn the_browser_can_be_left_out_of_the_set_up() {
        assert!(matches!(
            choice("setup --no-browser"),
            Ok(Command::Setup(Purpose::Build))
        ));
        assert!(matches!(choice("setup"), Ok(Command::Setup(Purpose::Test))));
    }

    #[test]
    fn arguments_for_trunk_stand_after_two_dashes() {
        assert!(matches!(choice("build -- --verbose"), Ok(Command::Build { for_trunk }) if for_trunk == ["--verbose"]));
        assert!(choice("build --verbose").is_err());
    }

    #[test]
    fn help_is_given_for_each_command() {
        assert!(matches!(choice("serve --help"), Ok(Command::Help)));
    }
}
