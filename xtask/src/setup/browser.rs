//! The step of the browser: Chrome or Chromium, wherever the machine has it.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::apt;
use crate::project;
use crate::run::step;

const PROGRAMS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

/// Where the installers of macOS and Windows put it.
const INSTALLED: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];

/// The browser's file, installed if need be. `CHROME` in the environment chooses another.
pub(super) fn ensure() -> Result<PathBuf> {
    if let Some(chosen) = env::var_os("CHROME") {
        let chosen = PathBuf::from(chosen);
        if chosen.is_file() {
            return Ok(chosen);
        }
        bail!("CHROME names {}, which is not a file", chosen.display());
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if apt::is_there() {
        step("Chromium: installing Debian's", || apt::install(&["chromium"]))?;
        if let Some(found) = find() {
            return Ok(found);
        }
    }
    bail!(
        "no Chrome or Chromium found. Install one (Debian: apt-get install chromium; macOS: brew install --cask \
         chromium; or google.com/chrome), or name its file: CHROME=/path/to/chrome cargo xtask test"
    )
}

fn find() -> Option<PathBuf> {
    let installed = INSTALLED
        .iter()
        .map(Path::new)
        .find(|file| file.is_file())
        .map(Path::to_owned);
    PROGRAMS
        .iter()
        .find_map(|program| project::on_path(program))
        .or(installed)
}
