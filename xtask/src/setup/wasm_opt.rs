//! The step of wasm-opt, from npm's `binaryen`. Debian's is too old for what today's compiler writes.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::environment::Environment;
use crate::run::{install, step};
use crate::{lockfile, project};

/// The program's file in the cache, installed if need be.
pub(super) fn ensure(environment: &Environment) -> Result<PathBuf> {
    let package = environment.root.join("xtask").join("npm");
    let lock_file = package.join("package-lock.json");
    let lock = fs::read_to_string(&lock_file).with_context(|| format!("cannot read {}", lock_file.display()))?;
    let version = lockfile::npm_version(&lock, "binaryen")?;

    let folder = project::tool_cache()?.join(format!("binaryen-{version}"));
    let program = folder.join("node_modules").join(".bin").join("wasm-opt");
    if program.is_file() {
        return Ok(program);
    }
    step(&format!("wasm-opt {version}: installing it from npm"), || {
        fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        for name in ["package.json", "package-lock.json", ".npmrc"] {
            fs::copy(package.join(name), folder.join(name)).with_context(|| format!("cannot copy {name}"))?;
        }
        let mut npm = environment.command("npm")?;
        install(npm.args(["ci", "--loglevel", "error"]).current_dir(&folder))
    })?;
    Ok(program)
}
