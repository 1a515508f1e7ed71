//! The surroundings in which every other program is started: which Rust toolchain, which folders on
//! PATH, which browser.
//!
//! `setup` finds these out; nothing else sets environment variables.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// What `setup` found or put there.
pub(crate) struct Environment {
    /// The folder of the checkout, in which everything is started.
    pub(crate) root: PathBuf,
    /// rustup's name of the toolchain that has the wasm32 target; `None` on a machine without rustup.
    pub(crate) toolchain: Option<String>,
    /// The folders of Trunk, wasm-bindgen and wasm-opt.
    pub(crate) tool_folders: Vec<PathBuf>,
    /// Chrome or Chromium; `None` when the set-up was told to leave the browser out.
    pub(crate) chrome: Option<PathBuf>,
}

impl Environment {
    /// A command in the project's folder that finds the tools and the right compiler.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Result<Command> {
        let mut command = Command::new(program);
        forget_the_outer_cargo(&mut command);
        command.current_dir(&self.root);
        for (name, value) in self.variables()? {
            command.env(name, value);
        }
        Ok(command)
    }

    /// The same surroundings for a shell: `eval "$(cargo xtask env)"`.
    pub(crate) fn print(&self) -> Result<()> {
        for (name, value) in self.variables()? {
            println!("export {name}={}", quoted(&value.to_string_lossy()));
        }
        Ok(())
    }

    fn variables(&self) -> Result<Vec<(&'static str, OsString)>> {
        let mut variables = vec![("PATH", self.path()?)];
        if let Some(toolchain) = &self.toolchain {
            variables.push(("RUSTUP_TOOLCHAIN", toolchain.into()));
        }
        if let Some(chrome) = &self.chrome {
            variables.push(("CHROME", chrome.into()));
        }
        Ok(variables)
    }

    fn path(&self) -> Result<OsString> {
        let present = env::var_os("PATH").unwrap_or_default();
        let rest = env::split_paths(&present).filter(|folder| !self.tool_folders.contains(folder));
        let folders = self.tool_folders.iter().cloned().chain(rest);
        env::join_paths(folders).context("a folder of the tools has a character that PATH cannot hold")
    }
}

/// Removes what rustup and `cargo run` told this program about themselves. A child that kept it would
/// run under the toolchain that `cargo xtask` was called with, which need not be the one with wasm32.
pub(crate) fn forget_the_outer_cargo(command: &mut Command) {
    for (name, _) in env::vars_os() {
        let name_text = name.to_string_lossy();
        let is_of_this_crate = name_text.starts_with("CARGO_PKG_") || name_text.starts_with("CARGO_MANIFEST_");
        let is_of_this_run = matches!(
            name_text.as_ref(),
            "CARGO" | "CARGO_PRIMARY_PACKAGE" | "RUSTUP_TOOLCHAIN" | "RUSTUP_TOOLCHAIN_SOURCE" | "RUST_RECURSION_COUNT"
        );
        if is_of_this_crate || is_of_this_run {
            command.env_remove(&name);
        }
    }
}

/// A command outside of any found toolchain: rustup decides by the folder.
pub(crate) fn plain_command(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    forget_the_outer_cargo(&mut command);
    command.current_dir(folder);
    command
}

/// A value in single quotes, as every shell reads it.
fn quoted(value: &str) -> String {
    format!("'{}'", value.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_value_survives_the_shell() {
        assert_eq!(quoted("/a b:/c"), "'/a b:/c'");
        assert_eq!(quoted("it's"), r"'it'\''s'");
    }
}
