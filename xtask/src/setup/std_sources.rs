//! The sources of the standard library: a release compiles what it uses of them without words for panics.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::environment::{Environment, plain_command};
use crate::run::{install, output_of, step};

/// Sees to it that they are there. Debian's toolchain has them already.
pub(super) fn ensure(environment: &Environment) -> Result<()> {
    if are_there(environment) {
        return Ok(());
    }
    let Some(toolchain) = &environment.toolchain else {
        bail!("the sources of Rust's standard library are missing, and there is no rustup to bring them (rustup.rs)");
    };
    step("the standard library's sources: asking rustup for them", || {
        let mut rustup = plain_command("rustup", &environment.root);
        install(rustup.args(["component", "add", "rust-src", "--toolchain", toolchain]))
    })
}

fn are_there(environment: &Environment) -> bool {
    let sysroot = environment
        .command("rustc")
        .and_then(|mut rustc| output_of(rustc.args(["--print", "sysroot"])));
    sysroot.is_ok_and(|sysroot| {
        let library = PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust/library");
        library.join("std/Cargo.toml").exists()
    })
}
