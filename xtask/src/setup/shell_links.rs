//! The step that makes the tools known to the developer's shell, so that plain `trunk serve` works.
//!
//! A link in Cargo's folder of programs; what somebody else put there is left alone.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project;

/// Links `tool` into Cargo's folder of programs unless it is found there already.
pub(super) fn ensure(tool: &Path) -> Result<()> {
    let folder = project::cargo_bin()?;
    let Some(name) = tool.file_name() else { return Ok(()) };
    let link = folder.join(name);
    if tool == link || fs::read_link(&link).is_ok_and(|target| target == tool) {
        return Ok(());
    }
    let is_ours =
        fs::read_link(&link).is_ok_and(|target| project::tool_cache().is_ok_and(|cache| target.starts_with(cache)));
    if is_ours {
        fs::remove_file(&link).with_context(|| format!("cannot replace {}", link.display()))?;
    } else if link.symlink_metadata().is_ok() {
        eprintln!(
            "Note: {} is another version and is left alone. Plain `trunk` needs {} before it on PATH; \
             `cargo xtask` finds it in any case.",
            link.display(),
            tool.display()
        );
        return Ok(());
    }
    if !folder.is_dir() {
        return Ok(());
    }
    eprintln!("    {} -> {}", link.display(), tool.display());
    link_program(tool, &link)
}

#[cfg(unix)]
fn link_program(tool: &Path, link: &Path) -> Result<()> {
    std::os::unix::fs::symlink(tool, link).with_context(|| format!("cannot write {}", link.display()))
}

/// Links need special rights on Windows, and a copy of a script of npm's would not find its package.
#[cfg(not(unix))]
fn link_program(tool: &Path, _link: &Path) -> Result<()> {
    let folder = tool.parent().context("a tool has a folder")?;
    eprintln!(
        "Note: plain `trunk` needs {} on PATH; `cargo xtask` finds it in any case.",
        folder.display()
    );
    Ok(())
}
