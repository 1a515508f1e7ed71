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
        let mut trunk = trunk(environment, "build")?;
        trunk.envs(SMALL_STANDARD_LIBRARY);
        run(trunk.arg("--release").args(more_arguments))
    })
}

/// A release has a standard library of its own, compiled for size and without the words of panics: a third off the
/// page's module (docs/decisions/0004-sizes.md). A plain `trunk build --release` works too, and is larger.
///
/// `build-std` and `immediate-abort` are not stable yet; `RUSTC_BOOTSTRAP` lets a stable compiler have them.
pub(crate) const SMALL_STANDARD_LIBRARY: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "--cfg erase_components -Zunstable-options -Cpanic=immediate-abort",
    ),
];

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
