//! The step of a tool that is a crate: Trunk and wasm-bindgen, each of exactly one version.
//!
//! Compiled from crates.io even where Trunk could download wasm-bindgen itself: one way for all machines.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

use crate::environment::Environment;
use crate::project;
use crate::run::{install, output_of, step};

/// A program that `cargo install` brings.
pub(super) struct CargoTool<'a> {
    crate_name: &'static str,
    program: &'static str,
    version: &'a str,
    /// Unoptimised: for a program whose own speed matters little and whose compiling takes long.
    debug: bool,
    duration: &'static str,
}

pub(super) fn trunk(version: &str) -> CargoTool<'_> {
    CargoTool {
        crate_name: "trunk",
        program: "trunk",
        version,
        debug: true,
        duration: "3 to 7 minutes",
    }
}

/// The version must be the one of the crate in Cargo.lock: the format between the two is not stable.
pub(super) fn wasm_bindgen(version: &str) -> CargoTool<'_> {
    CargoTool {
        crate_name: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version,
        debug: false,
        duration: "2 to 5 minutes",
    }
}

/// The program's file: one of the right version from PATH, or the one in the cache, installed if need be.
pub(super) fn ensure(environment: &Environment, tool: &CargoTool) -> Result<PathBuf> {
    let folder = project::tool_cache()?.join(format!("{}-{}", tool.crate_name, tool.version));
    let program = folder
        .join("bin")
        .join(format!("{}{}", tool.program, env::consts::EXE_SUFFIX));
    if program.is_file() {
        return Ok(program);
    }
    if let Some(present) = project::on_path(tool.program) {
        let version = output_of(environment.command(&present)?.arg("--version")).unwrap_or_default();
        if version.split_whitespace().any(|word| word == tool.version) {
            return Ok(present);
        }
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    if project::on_path("cargo-binstall").is_some() && download(environment, tool, &folder).is_ok() && program.is_file()
    {
        return Ok(program);
    }
    let doing = format!("{} {}: compiling it, {}", tool.crate_name, tool.version, tool.duration);
    step(&doing, || compile(environment, tool, &folder))?;
    Ok(program)
}

/// Fetches a finished program, for those who have cargo-binstall. Fails where its servers are out of reach.
fn download(environment: &Environment, tool: &CargoTool, folder: &Path) -> Result<()> {
    step(
        &format!("{} {}: asking cargo-binstall for it", tool.crate_name, tool.version),
        || {
            let mut command = environment.command("cargo")?;
            command
                .args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"])
                .arg(folder);
            install(command.arg(format!("{}@{}", tool.crate_name, tool.version)))
        },
    )
}

fn compile(environment: &Environment, tool: &CargoTool, folder: &Path) -> Result<()> {
    let attempt = |locked: bool| {
        let mut command = environment.command("cargo")?;
        command.args(["install", tool.crate_name, "--version", tool.version]);
        command.args(locked.then_some("--locked"));
        command.args(tool.debug.then_some("--debug"));
        // Nobody debugs the tool; without its symbols it compiles faster.
        command.env("CARGO_PROFILE_DEV_DEBUG", "0");
        // The project's flags are for the shop.
        command.env_remove("RUSTFLAGS").env_remove("CARGO_TARGET_DIR");
        install(command.args(["--quiet", "--root"]).arg(folder))
    };
    // A mirror may lack a version that the tool's own lock file names; without the lock Cargo takes another.
    attempt(true).or_else(|error| {
        eprintln!("    With the tool's own versions it did not install ({error}); trying without them.");
        attempt(false)
    })
}
