//! The step of npm packages, of exactly the versions that a lock file names.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::Result;

use crate::environment::Environment;
use crate::run::{install, step};

/// Installs the packages of a folder when there are none or the lock file is newer. `called` is what they are.
pub(super) fn ensure(environment: &Environment, folder: &str, called: &str) -> Result<()> {
    let folder = environment.root.join(folder);
    let lock = folder.join("package-lock.json");
    // npm writes this file at the end of an installation.
    let installed = folder.join("node_modules").join(".package-lock.json");
    if modified(&installed) >= modified(&lock) {
        return Ok(());
    }
    step(&format!("{called}: installing them from npm"), || {
        let mut npm = environment.command("npm")?;
        // The machine's own browser is used; Playwright's would be another 150 MB.
        npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        install(npm.args(["ci", "--loglevel", "error"]).current_dir(&folder))
    })
}

/// When a file was last written; `None`, which is before any time, when there is none.
fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}
