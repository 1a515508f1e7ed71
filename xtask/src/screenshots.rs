//! `cargo xtask screenshots`: pictures of every page, in `docs/screenshots`.

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
    /// A sentence about the first argument that is not understood.
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, String> {
        let mut options = Self { no_build: false };
        for argument in arguments {
            match argument.as_str() {
                "--no-build" => options.no_build = true,
                other => return Err(format!("screenshots does not know {other}")),
            }
        }
        Ok(options)
    }
}

/// Takes them all anew. The script that does it knows the pages; this only calls it.
pub(crate) fn take(environment: &Environment, options: &Options) -> Result<()> {
    if !options.no_build {
        build::build(environment, &[])?;
    }
    let journeys = environment.root.join("tests").join("journeys");
    let pictures = environment.root.join("docs").join("screenshots");
    step("Taking pictures of every page", || {
        let mut node = environment.command("node")?;
        run(node.arg("support/screenshots.mjs").arg(pictures).current_dir(journeys))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shop_is_built_unless_told_otherwise() {
        assert_eq!(Options::parse(&[]), Ok(Options { no_build: false }));
        assert_eq!(
            Options::parse(&["--no-build".to_owned()]),
            Ok(Options { no_build: true })
        );
        assert!(
            Options::parse(&["--no-biuld".to_owned()])
                .unwrap_err()
                .contains("--no-biuld")
        );
    }
}
