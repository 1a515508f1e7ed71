//! How heavy `dist/` is, as a shopper downloads it, and whether that is within the budget.
//!
//! Sizes are after brotli at level 11, in KB of 1000 bytes. Only measures; building is `build`'s.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run::output_of;

/// What a release should weigh: the goal, and the bar. It is over the bar today; until it is below again, a release
/// that weighs more than today's fails (docs/decisions/0004-sizes.md).
/// The first view is what the browser needs to show the first page; the engine comes after it.
const FIRST_VIEW: Budget = Budget {
    name: "first view",
    goal: 165_000,
    bar: 240_000,
    limit: 370_000,
};
const WITH_ENGINE: Budget = Budget {
    name: "with the engine",
    goal: 250_000,
    bar: 340_000,
    limit: 720_000,
};

/// What counts as code. All else (pictures, JSON) is data: it depends on the store, not on us.
const CODE: [&str; 5] = ["html", "css", "js", "mjs", "wasm"];

/// The files of the worker start with this.
const ENGINE_PREFIX: &str = "engine";

/// The files of the detector start with this. No browser loads them for a store that says how its sources are read.
const DETECTOR_PREFIX: &str = "detector";

/// A copy of `index.html`, which no browser loads in addition.
const COPY_OF_INDEX: &str = "404.html";

struct Budget {
    name: &'static str,
    goal: u64,
    bar: u64,
    limit: u64,
}

/// A file of code and its size in bytes after compression.
#[derive(Clone, Debug, PartialEq, Eq)]
struct CodeFile {
    name: String,
    bytes: u64,
}

/// Prints the sizes of `dist` and fails when they are over the budget.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let files = files_below(dist).with_context(|| format!("cannot list {}", dist.display()))?;
    let (code, data): (Vec<PathBuf>, Vec<PathBuf>) = files.into_iter().partition(|file| is_code(file));
    let measured = code
        .iter()
        .filter(|file| !file.ends_with(COPY_OF_INDEX))
        .cloned()
        .collect::<Vec<_>>();
    let (of_detector, code): (Vec<CodeFile>, Vec<CodeFile>) = compressed_sizes(dist, &measured)?
        .into_iter()
        .partition(|file| file.name.starts_with(DETECTOR_PREFIX));
    print!("{}", table(&code));
    println!(
        "  {:>8}  the detector, loaded for sources of which store.json says neither preset nor mapping",
        kilobytes(with_engine(&of_detector))
    );
    print!("{}", data_totals(&data)?);
    match over_budget(&code) {
        None => Ok(()),
        Some(complaint) => bail!(complaint),
    }
}

/// Looks for stores to choose from: a shop loads the one that its `store.json` names, if any.
const THEMES: &str = "themes";

fn is_code(file: &Path) -> bool {
    if file.components().any(|part| part.as_os_str() == THEMES) {
        return false;
    }
    file.extension()
        .is_some_and(|extension| CODE.iter().any(|code| extension == *code))
}

fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in folder.read_dir()? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Node measures: see the script for the reason.
fn compressed_sizes(dist: &Path, files: &[PathBuf]) -> Result<Vec<CodeFile>> {
    let script = crate::project::root()?
        .join("xtask")
        .join("npm")
        .join("brotli-sizes.mjs");
    let names = files.iter().map(|file| file.strip_prefix(dist).unwrap_or(file));
    let answer = output_of(Command::new("node").arg(script).args(names).current_dir(dist))?;
    let sizes: BTreeMap<String, u64> = serde_json::from_str(&answer).context("the sizes are not JSON")?;
    Ok(sizes
        .into_iter()
        .map(|(name, bytes)| CodeFile { name, bytes })
        .collect())
}

fn is_of_engine(file: &CodeFile) -> bool {
    let file_name = file.name.rsplit('/').next().unwrap_or(&file.name);
    file_name.starts_with(ENGINE_PREFIX)
}

fn first_view(code: &[CodeFile]) -> u64 {
    code.iter()
        .filter(|file| !is_of_engine(file))
        .map(|file| file.bytes)
        .sum()
}

fn with_engine(code: &[CodeFile]) -> u64 {
    code.iter().map(|file| file.bytes).sum()
}

fn table(code: &[CodeFile]) -> String {
    let mut text = String::from("Code after brotli 11, in KB of 1000 bytes:\n");
    let heaviest_first = |engine: bool| {
        let mut files = code
            .iter()
            .filter(|file| is_of_engine(file) == engine)
            .collect::<Vec<_>>();
        files.sort_by_key(|file| std::cmp::Reverse(file.bytes));
        files
    };
    for (engine, budget, bytes) in [
        (false, FIRST_VIEW, first_view(code)),
        (true, WITH_ENGINE, with_engine(code)),
    ] {
        for file in heaviest_first(engine) {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "  {:>8}  {}", kilobytes(file.bytes), file.name);
        }
        let _ = writeln!(
            text,
            "  {:>8}  = {} (goal {}, bar {}{}, limit {})",
            kilobytes(bytes),
            budget.name,
            kilobytes(budget.goal),
            kilobytes(budget.bar),
            over_bar(budget.bar, bytes),
            kilobytes(budget.limit)
        );
    }
    text
}

/// By how much the bar is missed, if it is.
fn over_bar(bar: u64, bytes: u64) -> String {
    match bytes.checked_sub(bar) {
        None | Some(0) => String::new(),
        Some(excess) => format!(" MISSED by {}", kilobytes(excess)),
    }
}

/// What is over the budget, by name and with its heaviest file; `None` when all is well.
fn over_budget(code: &[CodeFile]) -> Option<String> {
    let first_view_files = code.iter().filter(|file| !is_of_engine(file)).collect::<Vec<_>>();
    let all_files = code.iter().collect::<Vec<_>>();
    for (budget, files) in [(FIRST_VIEW, first_view_files), (WITH_ENGINE, all_files)] {
        let bytes: u64 = files.iter().map(|file| file.bytes).sum();
        if bytes > budget.limit {
            let heaviest = files.iter().max_by_key(|file| file.bytes)?;
            return Some(format!(
                "{}: {} KB is over the limit of {} KB; the heaviest file is {} with {} KB",
                budget.name,
                kilobytes(bytes),
                kilobytes(budget.limit),
                heaviest.name,
                kilobytes(heaviest.bytes)
            ));
        }
    }
    None
}

/// Data by kind, as it lies on the disk.
fn data_totals(data: &[PathBuf]) -> Result<String> {
    let mut kinds: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for file in data {
        let kind = file
            .extension()
            .map_or_else(|| "other".to_owned(), |kind| kind.to_string_lossy().into_owned());
        let (count, bytes) = kinds.entry(kind).or_default();
        *count += 1;
        *bytes += file
            .metadata()
            .with_context(|| format!("cannot read {}", file.display()))?
            .len();
    }
    let mut text = String::from("Data, uncompressed and not counted:\n");
    for (kind, (count, bytes)) in kinds {
        let _ = writeln!(text, "  {:>8}  {count} × {kind}", kilobytes(bytes));
    }
    Ok(text)
}

/// Whole and tenths of KB. Sizes are integers, so nothing is lost to floats.
fn kilobytes(bytes: u64) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(files: &[(&str, u64)]) -> Vec<CodeFile> {
        files
            .iter()
            .map(|&(name, bytes)| CodeFile {
                name: name.to_owned(),
                bytes,
            })
            .collect()
    }

    #[test]
    fn the_engine_is_not_part_of_the_first_view() {
        let code = code(&[
            ("index.html", 1_000),
            ("shop_bg.wasm", 150_000),
            ("engine_bg.wasm", 60_000),
        ]);
        assert_eq!(first_view(&code), 151_000);
        assert_eq!(with_engine(&code), 211_000);
    }

    #[test]
    fn the_limit_itself_is_allowed() {
        assert_eq!(over_budget(&code(&[("shop_bg.wasm", FIRST_VIEW.limit)])), None);
    }

    #[test]
    fn a_missed_bar_is_told() {
        let table = table(&code(&[("shop_bg.wasm", FIRST_VIEW.bar + 1_500)]));
        assert!(table.contains("bar 240.0 MISSED by 1.5"), "{table}");
        assert_eq!(over_bar(240_000, 240_000), "");
    }

    #[test]
    fn a_complaint_names_the_file_and_the_limit() {
        let complaint = over_budget(&code(&[("shop_bg.wasm", 370_100), ("index.html", 100)])).unwrap();
        assert_eq!(
            complaint,
            "first view: 370.2 KB is over the limit of 370.0 KB; the heaviest file is shop_bg.wasm with 370.1 KB"
        );
        let complaint = over_budget(&code(&[("shop_bg.wasm", 100_000), ("engine_bg.wasm", 630_000)])).unwrap();
        assert!(complaint.starts_with("with the engine: 730.0 KB is over"));
    }

    #[test]
    fn the_table_lists_the_heaviest_file_of_each_part_first() {
        let code = code(&[("index.html", 950), ("shop_bg.wasm", 150_049), ("engine.js", 2_000)]);
        assert_eq!(
            table(&code),
            "Code after brotli 11, in KB of 1000 bytes:\n\
             \x20    150.0  shop_bg.wasm\n\
             \x20      0.9  index.html\n\
             \x20    150.9  = first view (goal 165.0, bar 240.0, limit 370.0)\n\
             \x20      2.0  engine.js\n\
             \x20    152.9  = with the engine (goal 250.0, bar 340.0, limit 720.0)\n"
        );
    }

    #[test]
    fn code_is_told_by_its_ending() {
        assert!(is_code(Path::new("a/engine_bg.wasm")));
        assert!(!is_code(Path::new("a/products.json")));
    }
}
