//! `cargo xtask bench`: what the shop costs in a browser. It judges nothing: a slow machine is no fault of the shop.

use anyhow::Result;

use crate::build;
use crate::environment::Environment;
use crate::run::{run, step};

/// What the command line asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Options {
    what: What,
    /// Takes what was built before as it is.
    no_build: bool,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Rules,
    Reading,
}

impl What {
    fn name(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Reading => "reading",
        }
    }
}

impl Options {
    /// # Errors
    /// A sentence about the first argument that is not understood, or that there is nothing to measure.
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, String> {
        let mut what = None;
        let mut no_build = false;
        for argument in arguments {
            match argument.as_str() {
                "--no-build" => no_build = true,
                other => {
                    let known = [What::Rules, What::Reading]
                        .into_iter()
                        .find(|what| what.name() == other);
                    what = Some(known.ok_or_else(|| format!("bench does not know {other}"))?);
                }
            }
        }
        let what = what.ok_or_else(|| "bench wants to know what to measure: rules or reading".to_owned())?;
        Ok(Self { what, no_build })
    }
}

/// Measures. The script that does it knows the pages; this only calls it.
pub(crate) fn measure(environment: &Environment, options: &Options) -> Result<()> {
    let Options { what, no_build } = *options;
    if !no_build {
        match what {
            What::Rules => build::build(environment, &[])?,
            What::Reading => build_reading(environment)?,
        }
    }
    let script = environment.root.join("benches").join(what.name()).join("bench.mjs");
    step(&format!("Measuring {} in a browser", what.name()), || {
        run(environment.command("node")?.arg(script))
    })
}

/// Builds the reader of the engine as a module of its own, compiled as the engine is. It is in no `dist/`.
fn build_reading(environment: &Environment) -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let folder = environment.root.join("target").join("bench-reading");
    let module = folder.join("reading_bg.wasm");
    step("Building the engine's reader", || {
        let mut cargo = environment.command("cargo")?;
        cargo.envs(build::SMALL_STANDARD_LIBRARY);
        cargo.args(["build", "--profile", "engine", "--target", TARGET]);
        run(cargo.args(["--no-default-features", "--features", "bench", "--bin", "reading"]))?;
        let built = environment
            .root
            .join("target")
            .join(TARGET)
            .join("engine")
            .join("reading.wasm");
        let mut wasm_bindgen = environment.command("wasm-bindgen")?;
        wasm_bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]);
        run(wasm_bindgen.arg(&folder).arg(built))?;
        let mut wasm_opt = environment.command("wasm-opt")?;
        run(wasm_opt.arg("-Oz").arg(&module).arg("-o").arg(&module))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options, String> {
        Options::parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_shop_is_built_unless_told_otherwise() {
        let options = |what, no_build| Ok(Options { what, no_build });
        assert_eq!(parse("rules"), options(What::Rules, false));
        assert_eq!(parse("rules --no-build"), options(What::Rules, true));
        assert_eq!(parse("--no-build reading"), options(What::Reading, true));
    }

    #[test]
    fn what_to_measure_is_said_and_known() {
        assert!(parse("").unwrap_err().contains("rules"));
        assert!(parse("prices").unwrap_err().contains("prices"));
    }
}
