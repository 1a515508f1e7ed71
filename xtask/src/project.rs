//! Where things are: the project's own folders, and the per-user folder of the tools.
//!
//! Nothing here creates or changes anything.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folder of the checkout. Cargo tells where this crate is when it runs it, so that a checkout that
/// was moved after compiling still works on itself.
pub(crate) fn root() -> Result<PathBuf> {
    let crate_folder = env::var_os("CARGO_MANIFEST_DIR").context("start this program as `cargo xtask`")?;
    let root = Path::new(&crate_folder)
        .parent()
        .context("the xtask crate has no parent folder")?;
    Ok(root.to_owned())
}

/// Where finished tools are kept, one folder for each tool and version. Outside of `target/`, so that
/// `cargo clean` does not throw away ten minutes of compiling, and shared by all checkouts.
pub(crate) fn tool_cache() -> Result<PathBuf> {
    if let Some(chosen) = env::var_os("VITRINE_TOOLS") {
        return Ok(chosen.into());
    }
    if let Some(cache) = env::var_os("XDG_CACHE_HOME").filter(|cache| Path::new(cache).is_absolute()) {
        return Ok(Path::new(&cache).join("vitrine-tools"));
    }
    Ok(home()?.join(".cache").join("vitrine-tools"))
}

/// The folder of Cargo's own programs, which is on the PATH of whoever installed Rust with rustup.
pub(crate) fn cargo_bin() -> Result<PathBuf> {
    match env::var_os("CARGO_HOME") {
        Some(cargo_home) => Ok(Path::new(&cargo_home).join("bin")),
        None => Ok(home()?.join(".cargo").join("bin")),
    }
}

/// The file that starts `program` when its name is typed in a shell; `None` when there is none.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let file_name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file_name))
        .find(|file| file.is_file())
}

fn home() -> Result<PathBuf> {
    let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"));
    home.map(PathBuf::from)
        .context("neither HOME nor USERPROFILE is set, so there is no place for the tools")
}
