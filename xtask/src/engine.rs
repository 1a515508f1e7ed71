//! `cargo xtask engine`: modules of the engine that lie in no `dist/`, each compiled as the shop's own engine is.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::build;
use crate::environment::Environment;
use crate::run::{run, step};

const TARGET: &str = "wasm32-unknown-unknown";

/// A module to build: which program of the package it is and where it goes.
struct Module {
    /// What is said while it is built.
    called: &'static str,
    bin: &'static str,
    features: &'static str,
    profile: &'static str,
    /// The files' name: `NAME.js`, `NAME_bg.wasm`.
    name: &'static str,
    folder: PathBuf,
    /// How its WebAssembly is worked over at the end.
    wasm_opt: &'static str,
}

/// The engine for other front ends, and for `benches/search` and `benches/relevance`.
pub(crate) fn build_catalog(environment: &Environment) -> Result<()> {
    let folder = environment.root.join("benches/search/vitrine.assets");
    build_module(
        environment,
        &Module {
            called: "Building the engine as a module of its own",
            bin: "catalog",
            features: "module",
            profile: "module",
            name: "catalog_engine",
            folder: folder.clone(),
            wasm_opt: "-O3",
        },
    )?;
    // The library over it is written by hand, and its types with it.
    for (from, to) in [
        ("catalog.js", "vitrine_catalog.js"),
        ("catalog.d.ts", "vitrine_catalog.d.ts"),
    ] {
        let source = environment.root.join("src/standalone").join(from);
        std::fs::copy(&source, folder.join(to)).with_context(|| format!("copying {}", source.display()))?;
    }
    Ok(())
}

/// The engine's reader alone, for `benches/reading`.
pub(crate) fn build_reading(environment: &Environment) -> Result<()> {
    let folder = environment.root.join("target/bench-reading");
    build_module(
        environment,
        &Module {
            called: "Building the engine's reader",
            bin: "reading",
            features: "bench",
            profile: "engine",
            name: "reading",
            folder,
            wasm_opt: "-Oz",
        },
    )
}

fn build_module(environment: &Environment, module: &Module) -> Result<()> {
    step(module.called, || {
        let mut cargo = environment.command("cargo")?;
        cargo.envs(build::SMALL_STANDARD_LIBRARY);
        cargo.args(["build", "--profile", module.profile, "--target", TARGET]);
        cargo.args(["--no-default-features", "--features", module.features]);
        run(cargo.args(["--bin", module.bin]))?;
        let built = environment.root.join("target").join(TARGET).join(module.profile);
        let built = built.join(module.bin).with_extension("wasm");

        let mut wasm_bindgen = environment.command("wasm-bindgen")?;
        wasm_bindgen.args(["--target", "web", "--out-name", module.name]);
        wasm_bindgen.arg("--no-typescript");
        run(wasm_bindgen.arg("--out-dir").arg(&module.folder).arg(built))?;

        let wasm = module.folder.join(format!("{}_bg.wasm", module.name));
        let mut wasm_opt = environment.command("wasm-opt")?;
        run(wasm_opt.arg(module.wasm_opt).arg(&wasm).arg("-o").arg(&wasm))
    })
}
