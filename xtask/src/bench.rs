//! `cargo xtask bench`: what the shop costs in a browser. It judges nothing: a slow machine is no fault of the shop.

use anyhow::Result;

use crate::build;
use crate::environment::Environment;
use crate::run::{run, step};

/// What the command line asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// Takes `dist/` as it is.
    no_build: bool,
}

impl Options {
    /// # Errors
    /// A sentence about the first argument that is not understood, or that there is nothing to measure.
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, String> {
        let mut options = Self { no_build: false };
        let mut is_named = false;
        for argument in arguments {
            match argument.as_str() {
                "rules" => is_named = true,
                "--no-build" => options.no_build = true,
                other => return Err(format!("bench does not know {other}")),
            }
        }
        if is_named {
            Ok(options)
        } else {
            Err("bench wants to know what to measure: rules".to_owned())
        }
    }
}

/// Measures. The script that does it knows the pages; this only calls it.
pub(crate) fn measure(environment: &Environment, options: &Options) -> Result<()> {
    if !options.no_build {
        build::build(environment, &[])?;
    }
    let script = environment.root.join("benches").join("rules").join("bench.mjs");
    step("Measuring rules in a browser", || {
        run(environment.command("node")?.arg(script))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options, String> {
        Options::parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_shop_is_built_unless_told_otherwise() {
        assert_eq!(parse("rules"), Ok(Options { no_build: false }));
        assert_eq!(parse("rules --no-build"), Ok(Options { no_build: true }));
    }

    #[test]
    fn what_to_measure_is_said_and_known() {
        assert!(parse("").unwrap_err().contains("rules"));
        assert!(parse("prices").unwrap_err().contains("prices"));
    }
}
