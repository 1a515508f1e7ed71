//! `cargo xtask serve`: the shop on this machine, rebuilt when a file changes.

use std::fs;

use anyhow::{Context, Result};

use crate::build::trunk;
use crate::environment::Environment;
use crate::run::run;

const USUAL_PORT: u16 = 8080;

/// What the command line asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Options {
    port: u16,
    release: bool,
    /// Given to Trunk as they are: what stands after `--`.
    more: Vec<String>,
}

impl Options {
    /// # Errors
    /// A sentence about the first argument that is not understood.
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, String> {
        let mut options = Self {
            port: USUAL_PORT,
            release: false,
            more: Vec::new(),
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--release" => options.release = true,
                "--port" => {
                    let port = rest.next().ok_or("--port needs a number")?;
                    options.port = port.parse().map_err(|_| format!("--port needs a number, not {port}"))?;
                }
                "--" => {
                    options.more = rest.cloned().collect();
                    break;
                }
                other => return Err(format!("serve does not know {other}; what is for Trunk goes after --")),
            }
        }
        Ok(options)
    }
}

/// Serves until it is stopped.
pub(crate) fn serve(environment: &Environment, options: &Options) -> Result<()> {
    println!(
        "The shop will be on http://localhost:{} as soon as it is built; Ctrl-C stops it.",
        options.port
    );
    // Trunk refuses to ignore a folder that is not there, which it is not when Cargo builds elsewhere.
    fs::create_dir_all(environment.root.join("target")).context("cannot create target")?;
    let mut command = trunk(environment, "serve")?;
    command.args(["--port", &options.port.to_string()]);
    command.args(options.release.then_some("--release"));
    run(command.args(&options.more))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options, String> {
        Options::parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn without_arguments_the_port_is_8080() {
        assert_eq!(
            parse(""),
            Ok(Options {
                port: 8080,
                release: false,
                more: Vec::new()
            })
        );
    }

    #[test]
    fn what_follows_two_dashes_is_for_trunk() {
        let options = parse("--port 9000 --release -- --open").unwrap();
        assert_eq!(
            options,
            Options {
                port: 9000,
                release: true,
                more: vec!["--open".to_owned()]
            }
        );
    }

    #[test]
    fn an_argument_that_is_not_understood_is_named() {
        assert!(parse("--prot 1").unwrap_err().contains("--prot"));
        assert!(parse("--port x").unwrap_err().contains("not x"));
    }
}
