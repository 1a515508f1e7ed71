//! `cargo xtask test`: everything that says the shop works, natively and in a browser.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::environment::Environment;
use crate::run::{Took, run};
use crate::setup::Purpose;
use crate::{build, setup};

/// What the command line asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Options {
    parts: Vec<Part>,
    /// Takes `dist/` as it is, to try the journeys again quickly.
    no_build: bool,
    /// Given to Playwright as they are: what stands after `--`.
    more: Vec<String>,
}

/// A group of steps that can be asked for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Native,
    Build,
    Journeys,
}

impl Options {
    /// # Errors
    /// A sentence about the first argument that is not understood.
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, String> {
        let mut options = Self {
            parts: Vec::new(),
            no_build: false,
            more: Vec::new(),
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "native" => options.parts.push(Part::Native),
                "build" => options.parts.push(Part::Build),
                "journeys" => options.parts.push(Part::Journeys),
                "--no-build" => options.no_build = true,
                "--" => {
                    options.more = rest.cloned().collect();
                    break;
                }
                other => {
                    return Err(format!(
                        "test does not know {other}; its parts are native, build and journeys"
                    ));
                }
            }
        }
        if options.parts.is_empty() {
            options.parts = vec![Part::Native, Part::Build, Part::Journeys];
        }
        Ok(options)
    }

    fn wants(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// The journeys walk through `dist/`, so asking for them asks for the build.
    fn wants_build(&self) -> bool {
        !self.no_build && (self.wants(Part::Build) || self.wants(Part::Journeys))
    }

    pub(crate) fn purpose(&self) -> Purpose {
        if self.wants(Part::Journeys) {
            Purpose::Test
        } else {
            Purpose::Build
        }
    }
}

/// A step that ran.
struct Outcome {
    name: &'static str,
    took: Duration,
    passed: bool,
}

/// Runs all steps, also after one failed, and fails when one did.
pub(crate) fn test(options: &Options) -> Result<()> {
    let environment = setup::run(options.purpose())?;
    let mut outcomes = Vec::new();
    if options.wants(Part::Native) {
        outcomes.push(outcome("rules and sources, without the views", || {
            cargo_test(&environment, &["--no-default-features", "--features", "presets"])
        }));
        outcomes.push(outcome("views rendered natively, command line", || {
            cargo_test(&environment, &["--no-default-features", "--features", "ssr,cli"])
        }));
        outcomes.push(outcome("trees and markup, xtask", || {
            cargo_test(
                &environment,
                &[
                    "--package",
                    "vitrine-scan",
                    "--package",
                    "vitrine-words",
                    "--package",
                    "vitrine-index",
                    "--package",
                    "xtask",
                ],
            )
        }));
    }
    let mut is_built = true;
    if options.wants_build() {
        let built = outcome("release build", || build::build(&environment, &[]));
        is_built = built.passed;
        outcomes.push(built);
        if is_built {
            outcomes.push(outcome("size budget", || build::check_sizes(&environment)));
        }
    }
    if options.wants(Part::Journeys) {
        outcomes.push(outcome("journeys in a browser", || {
            if !is_built {
                bail!("not run, since there is nothing to walk through");
            }
            journeys(&environment, &options.more)
        }));
    }
    summarise(&outcomes)
}

fn cargo_test(environment: &Environment, arguments: &[&str]) -> Result<()> {
    run(environment.command("cargo")?.args(["test", "--quiet"]).args(arguments))
}

fn journeys(environment: &Environment, more_arguments: &[String]) -> Result<()> {
    let folder = environment.root.join("tests").join("journeys");
    let mut command = environment.command("npx")?;
    run(command
        .args(["--no-install", "playwright", "test"])
        .args(more_arguments)
        .current_dir(folder))
}

fn outcome(name: &'static str, work: impl FnOnce() -> Result<()>) -> Outcome {
    println!("\n==> Test: {name}");
    let started = Instant::now();
    let result = work();
    if let Err(error) = &result {
        println!("    {error:#}");
    }
    let outcome = Outcome {
        name,
        took: started.elapsed(),
        passed: result.is_ok(),
    };
    println!("    {} in {}", verdict(&outcome), Took(outcome.took));
    outcome
}

fn verdict(outcome: &Outcome) -> &'static str {
    if outcome.passed { "passed" } else { "FAILED" }
}

fn summarise(outcomes: &[Outcome]) -> Result<()> {
    println!("\nSummary:");
    for outcome in outcomes {
        println!(
            "  {}  {:>12}  {}",
            verdict(outcome),
            Took(outcome.took).to_string(),
            outcome.name
        );
    }
    let failed = outcomes.iter().filter(|outcome| !outcome.passed).count();
    println!("\n{} passed, {failed} failed", outcomes.len() - failed);
    if failed > 0 {
        bail!("the tests failed");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options, String> {
        Options::parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn without_arguments_everything_is_tested() {
        let options = parse("").unwrap();
        assert!(options.wants(Part::Native) && options.wants_build() && options.wants(Part::Journeys));
        assert_eq!(options.purpose(), Purpose::Test);
    }

    #[test]
    fn the_native_tests_need_neither_build_nor_browser() {
        let options = parse("native").unwrap();
        assert!(!options.wants_build());
        assert_eq!(options.purpose(), Purpose::Build);
    }

    #[test]
    fn journeys_are_built_for_unless_told_otherwise() {
        assert!(parse("journeys").unwrap().wants_build());
        let again = parse("journeys --no-build -- --grep cart").unwrap();
        assert!(!again.wants_build());
        assert_eq!(again.more, ["--grep", "cart"]);
    }

    #[test]
    fn a_part_that_does_not_exist_is_named() {
        assert!(parse("jorneys").unwrap_err().contains("jorneys"));
    }
}
