//! The sources of the standard library: a release compiles what it uses of them without words for panics.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::environment::{Environment, plain_command};
use crate::run::{install, output_of, step};

/// Sees to it that they are there, with the crates that they need. Debian's toolchain has the sources already.
pub(super) fn ensure(environment: &Environment) -> Result<()> {
    if !manifest(environment).is_ok_and(|manifest| manifest.exists()) {
        let Some(toolchain) = &environment.toolchain else {
            bail!(
                "the sources of Rust's standard library are missing, and there is no rustup to bring them (rustup.rs)"
            );
        };
        step("the standard library's sources: asking rustup for them", || {
            let mut rustup = plain_command("rustup", &environment.root);
            install(rustup.args(["component", "add", "rust-src", "--toolchain", toolchain]))
        })?;
    }
    // Trunk builds without the network: what these crates are is known from their lock file, and fetched once.
    if output_of(fetch(environment)?.arg("--offline")).is_ok() {
        return Ok(());
    }
    step("the standard library's crates: fetching them", || {
        install(&mut fetch(environment)?)
    })
}

fn fetch(environment: &Environment) -> Result<Command> {
    let mut cargo = environment.command("cargo")?;
    // Its manifests use what only the compiler's own releases may.
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.args(["fetch", "--quiet", "--locked", "--manifest-path"]);
    cargo.arg(manifest(environment)?);
    Ok(cargo)
}

/// Of the workspace that the standard library is built in.
fn manifest(environment: &Environment) -> Result<PathBuf> {
    let sysroot = output_of(environment.command("rustc")?.args(["--print", "sysroot"]))
        .context("the compiler does not say where it is")?;
    Ok(PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.toml"))
}
