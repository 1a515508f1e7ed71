//! `cargo xtask build`: a release in `dist/`, within its budget.

use std::process::Command;

use anyhow::Result;

use crate::environment::Environment;
use crate::run::{run, step};
use crate::sizes;

/// Builds `dist/` and measures it.
pub(crate) fn build_and_check(environment: &Environment, release_arguments: &[String]) -> Result<()> {
    build(environment, release_arguments)?;
    check_sizes(environment)
}

/// Builds `dist/` for release.
pub(crate) fn build(environment: &Environment, more_arguments: &[String]) -> Result<()> {
    step("Building the shop for release", || {
        run(trunk(environment, "build")?.arg("--release").args(more_arguments))
    })
}

/// Prints the sizes of `dist/` and fails when they are over the budget.
pub(crate) fn check_sizes(environment: &Environment) -> Result<()> {
    sizes::check(&environment.root.join("dist"))
}

/// Trunk without its own downloads: the tools are there, and asking for them fails behind a mirror.
pub(crate) fn trunk(environment: &Environment, subcommand: &str) -> Result<Command> {
    let mut command = environment.command("trunk")?;
    command.args([subcommand, "--offline", "--skip-version-check"]);
    Ok(command)
}
