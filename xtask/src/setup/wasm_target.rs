//! The step of the compiler: a toolchain that has the standard library for wasm32.
//!
//! rustup brings it where the Rust distribution server can be reached; else, on Debian, it is built from
//! Debian's packages (`debian_rust`).

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::{apt, debian_rust};
use crate::environment::plain_command;
use crate::project;
use crate::run::{install, output_of, step};

pub(super) const TARGET: &str = "wasm32-unknown-unknown";

/// The name of the toolchain to use; `None` on a machine that has Rust without rustup.
pub(super) fn ensure(root: &Path) -> Result<Option<String>> {
    if project::on_path("rustup").is_none() {
        if has_target(root, None) {
            return Ok(None);
        }
        bail!("Rust has no {TARGET} target here and there is no rustup. Install Rust with rustup (rustup.rs).");
    }

    let chosen = output_of(plain_command("rustup", root).args(["show", "active-toolchain"]))?;
    // The line reads `stable-x86_64-unknown-linux-gnu (default)`.
    let chosen = chosen.split_whitespace().next().unwrap_or_default();
    if chosen == debian_rust::TOOLCHAIN {
        debian_rust::ensure(root)?;
        return Ok(Some(chosen.to_owned()));
    }
    if has_target(root, Some(chosen)) {
        return Ok(Some(chosen.to_owned()));
    }
    if debian_rust::is_ready(root) {
        debian_rust::ensure(root)?;
        return Ok(Some(debian_rust::TOOLCHAIN.to_owned()));
    }

    let added = step("wasm32 target: asking rustup for it", || {
        install(plain_command("rustup", root).args(["target", "add", TARGET, "--toolchain", chosen]))
    });
    match added {
        Ok(()) => Ok(Some(chosen.to_owned())),
        Err(_) if apt::is_there() => {
            eprintln!("    rustup cannot bring it here; using Debian's Rust instead.");
            debian_rust::ensure(root)?;
            Ok(Some(debian_rust::TOOLCHAIN.to_owned()))
        }
        Err(refusal) => Err(refusal.context(format!(
            "the {TARGET} target is missing; this would install it where the Rust distribution server can be \
                 reached: rustup target add {TARGET}"
        ))),
    }
}

/// Whether the compiler of `toolchain` has the target's standard library.
fn has_target(root: &Path, toolchain: Option<&str>) -> bool {
    let mut command = plain_command("rustc", root);
    if let Some(toolchain) = toolchain {
        command.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    output_of(command.args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|folder| has_core_library(&PathBuf::from(folder.trim())))
}

pub(super) fn has_core_library(folder: &Path) -> bool {
    let Ok(entries) = folder.read_dir() else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.starts_with("libcore-") && name.ends_with(".rlib")
    })
}
