//! The Trunk hook before a build: one style sheet out of many.
//!
//! Each component has its own file in `style/`; the browser gets one.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project;

/// The files that come first, in this order: what they say is used or overridden by all others.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "layout.css"];

/// The folders whose files follow, each in the order of the names.
const FOLDERS: [&str; 2] = ["components", "pages"];

/// Writes `target/shop.css` when it changed. A file written anew at each build would wake Trunk's
/// watcher, and the build would never end.
pub(crate) fn run() -> Result<()> {
    let root = project::root()?;
    let target = root.join("target");
    let sheet_file = target.join("shop.css");
    let sheet = joined(&root.join("style"))?;
    if fs::read_to_string(&sheet_file).is_ok_and(|present| present == sheet) {
        return Ok(());
    }
    fs::create_dir_all(&target).with_context(|| format!("cannot create {}", target.display()))?;
    fs::write(&sheet_file, sheet).with_context(|| format!("cannot write {}", sheet_file.display()))
}

fn joined(style: &Path) -> Result<String> {
    let mut sheet = String::new();
    for file in parts(style)? {
        let rules = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = file.strip_prefix(style).unwrap_or(&file).display();
        sheet.push_str(&format!("/* {name} */\n{}\n\n", rules.trim()));
    }
    Ok(sheet)
}

/// The files there are, in the order in which their rules must stand.
fn parts(style: &Path) -> Result<Vec<PathBuf>> {
    let mut parts = FIRST
        .map(|name| style.join(name))
        .into_iter()
        .filter(|file| file.is_file())
        .collect::<Vec<_>>();
    for folder in FOLDERS.map(|name| style.join(name)) {
        if !folder.is_dir() {
            continue;
        }
        let entries = folder
            .read_dir()
            .with_context(|| format!("cannot list {}", folder.display()))?;
        let files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        let mut sheets = files
            .into_iter()
            .filter(|file| file.extension().is_some_and(|kind| kind == "css"))
            .collect::<Vec<_>>();
        sheets.sort();
        parts.append(&mut sheets);
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes the files, each holding its own name, and returns the joined sheet.
    fn join_of(test_name: &str, files: &[&str]) -> String {
        let style = std::env::temp_dir().join(format!("vitrine-style-{test_name}-{}", std::process::id()));
        for file in files {
            let path = style.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, format!(".{file}\n")).unwrap();
        }
        let sheet = joined(&style).unwrap();
        fs::remove_dir_all(&style).unwrap();
        sheet
    }

    #[test]
    fn tokens_come_before_base_and_components_before_pages() {
        let files = [
            "pages/home.css",
            "components/b.css",
            "components/a.css",
            "base.css",
            "layout.css",
            "tokens.css",
        ];
        let sheet = join_of("order", &files);
        let order = sheet.lines().filter(|line| line.starts_with('.')).collect::<Vec<_>>();
        assert_eq!(
            order,
            [
                ".tokens.css",
                ".base.css",
                ".layout.css",
                ".components/a.css",
                ".components/b.css",
                ".pages/home.css"
            ]
        );
    }

    #[test]
    fn what_is_missing_or_no_style_sheet_is_skipped() {
        let sheet = join_of("skip", &["base.css", "components/README.md"]);
        assert_eq!(sheet, "/* base.css */\n.base.css\n\n");
    }
}
