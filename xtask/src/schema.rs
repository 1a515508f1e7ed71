//! `cargo xtask schema`: the JSON Schema of `store.json`, written from the Rust types.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::environment::Environment;
use crate::run::output_of;

/// Writes `public/store.schema.json`.
pub(crate) fn write(environment: &Environment) -> Result<()> {
    let mut command = environment.command("cargo")?;
    command.args([
        "run",
        "--quiet",
        "--no-default-features",
        "--features",
        "cli",
        "--bin",
        "vitrine",
        "--",
        "schema",
    ]);
    let schema = output_of(&mut command)?;
    // An empty file would take the editors' help away without a word.
    if schema.trim().is_empty() {
        bail!("`vitrine schema` printed nothing");
    }
    let file = environment.root.join("public").join("store.schema.json");
    fs::write(&file, schema).with_context(|| format!("cannot write {}", file.display()))?;
    println!("Wrote public/store.schema.json.");
    Ok(())
}
