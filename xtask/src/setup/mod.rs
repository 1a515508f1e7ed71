//! Everything a fresh machine with Rust and Node lacks, step by step.
//!
//! Each step first looks whether its work is done and is silent when it is, so that the set-up can stand
//! before every other command. What a step cannot install, it names together with the command that would.

mod apt;
mod browser;
mod cargo_tool;
mod debian_rust;
mod npm;
mod shell_links;
mod std_sources;
mod wasm_opt;
mod wasm_target;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::environment::Environment;
use crate::run::{Took, output_of};
use crate::{lockfile, project};

/// Trunk 0.22 wants Rust 1.96.1, which not every machine has.
const TRUNK_VERSION: &str = "0.21.14";

/// The oldest Node that the journeys and wasm-opt run on.
const OLDEST_NODE: u32 = 20;

/// What the set-up is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building and serving the shop.
    Build,
    /// Testing it in a browser as well.
    Test,
}

/// Does what is not done yet and returns the surroundings for everything else.
pub(crate) fn run(purpose: Purpose) -> Result<Environment> {
    let started = Instant::now();
    let root = project::root()?;
    check_node()?;
    let toolchain = wasm_target::ensure(&root)?;
    let mut environment = Environment {
        root,
        toolchain,
        tool_folders: Vec::new(),
        chrome: None,
    };
    std_sources::ensure(&environment)?;

    let cargo_lock_file = environment.root.join("Cargo.lock");
    let cargo_lock =
        fs::read_to_string(&cargo_lock_file).with_context(|| format!("cannot read {}", cargo_lock_file.display()))?;
    let wasm_bindgen_version = lockfile::crate_version(&cargo_lock, "wasm-bindgen")
        .context("Cargo.lock does not name wasm-bindgen: the shop's dependencies are not there")?;

    let tools = [
        wasm_opt::ensure(&environment)?,
        cargo_tool::ensure(&environment, &cargo_tool::wasm_bindgen(wasm_bindgen_version))?,
        cargo_tool::ensure(&environment, &cargo_tool::trunk(TRUNK_VERSION))?,
    ];
    for tool in &tools {
        shell_links::ensure(tool)?;
        environment.tool_folders.extend(tool.parent().map(Path::to_owned));
    }

    if purpose == Purpose::Test {
        environment.chrome = Some(browser::ensure()?);
        npm::ensure(&environment, "tests/journeys", "Playwright and axe")?;
    }
    eprintln!("Tools: ready ({}).", Took(started.elapsed()));
    Ok(environment)
}

/// Installs the libraries that `cargo xtask bench` measures the shop beside.
pub(crate) fn install_contenders(environment: &Environment) -> Result<()> {
    npm::ensure(environment, "benches/search", "Other search libraries")
}

fn check_node() -> Result<()> {
    let found = output_of(Command::new("node").arg("--version")).unwrap_or_default();
    if node_major(&found).is_some_and(|major| major >= OLDEST_NODE) {
        return Ok(());
    }
    let found = if found.is_empty() { "none" } else { found.trim() };
    bail!(
        "Node {OLDEST_NODE} or later is needed, found {found}. \
         Install it from nodejs.org or with your system's packages (Debian: apt-get install nodejs npm)."
    )
}

/// The first number of what `node --version` prints, such as `v20.20.2`.
fn node_major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_its_first_number() {
        assert_eq!(node_major("v20.20.2\n"), Some(20));
        assert_eq!(node_major(""), None);
    }
}
