//! `cargo xtask bench`: what the shop costs in a browser, and how well it finds. It judges nothing: a slow machine is
//! no fault of the shop.

use std::fs;

use anyhow::{Context, Result};

use crate::environment::Environment;
use crate::run::{printed_by, step};
use crate::{build, engine, setup};

/// Where the figures go.
const DOCUMENT: &str = "docs/benchmarks.md";

/// What the command line asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Options {
    parts: Vec<Part>,
    /// Takes what was built before as it is.
    no_build: bool,
    /// Given to the scripts as they are: what stands after `--`.
    more: Vec<String>,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Search,
    Shop,
    Relevance,
    Reading,
    Rules,
}

/// What has to be built before something can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Built {
    Shop,
    Catalog,
    Reading,
}

impl Part {
    const ALL: [Self; 5] = [Self::Search, Self::Shop, Self::Relevance, Self::Reading, Self::Rules];

    fn name(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Shop => "shop",
            Self::Relevance => "relevance",
            Self::Reading => "reading",
            Self::Rules => "rules",
        }
    }

    fn needs(self) -> Built {
        match self {
            Self::Search | Self::Relevance => Built::Catalog,
            Self::Shop | Self::Rules => Built::Shop,
            Self::Reading => Built::Reading,
        }
    }
}

impl Options {
    /// # Errors
    /// A sentence about the first argument that is not understood.
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, String> {
        let mut options = Self {
            parts: Vec::new(),
            no_build: false,
            more: Vec::new(),
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--no-build" => options.no_build = true,
                "--" => {
                    options.more = rest.cloned().collect();
                    break;
                }
                other => {
                    let known = Part::ALL.into_iter().find(|part| part.name() == other);
                    options.parts.push(known.ok_or_else(|| {
                        let names = Part::ALL.map(Part::name).join(", ");
                        format!("bench does not know {other}; its parts are {names}")
                    })?);
                }
            }
        }
        if options.parts.is_empty() {
            options.parts = Part::ALL.to_vec();
        }
        Ok(options)
    }

    /// What to build, each once.
    fn builds(&self) -> Vec<Built> {
        let mut builds = Vec::new();
        for part in self.parts.iter().filter(|_| !self.no_build) {
            if !builds.contains(&part.needs()) {
                builds.push(part.needs());
            }
        }
        builds
    }
}

/// Measures, prints what was found, and writes it down where the figures of the last time stand.
///
/// With arguments for the scripts it is printed alone: the figures of another size or seed are not those that the
/// document tells about.
pub(crate) fn measure(environment: &Environment, options: &Options) -> Result<()> {
    setup::install_contenders(environment)?;
    for built in options.builds() {
        match built {
            Built::Shop => build::build(environment, &[])?,
            Built::Catalog => engine::build_catalog(environment)?,
            Built::Reading => engine::build_reading(environment)?,
        }
    }
    for part in &options.parts {
        let script = environment.root.join("benches").join(part.name()).join("bench.mjs");
        let found = step(&format!("Measuring {}", part.name()), || {
            printed_by(environment.command("node")?.arg(script).args(&options.more))
        })?;
        println!("{found}");
        if options.more.is_empty() {
            write_down(environment, part.name(), &found)?;
        }
    }
    Ok(())
}

fn write_down(environment: &Environment, name: &str, found: &str) -> Result<()> {
    let file = environment.root.join(DOCUMENT);
    let document = fs::read_to_string(&file).with_context(|| format!("cannot read {DOCUMENT}"))?;
    let document =
        with_section(&document, name, found).with_context(|| format!("{DOCUMENT} has no place for {name}"))?;
    fs::write(&file, document).with_context(|| format!("cannot write {DOCUMENT}"))
}

/// The document with other words between the two comments that mark the place called `name`; `None` where it has no
/// such place. What people wrote around it stays.
fn with_section(document: &str, name: &str, words: &str) -> Option<String> {
    let begin = format!("<!-- {name}: written by cargo xtask bench -->\n");
    let end = format!("<!-- {name}: end -->");
    let (before, rest) = document.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}\n{}\n\n{end}{after}", words.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options, String> {
        Options::parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn all_is_measured_unless_parts_are_named() {
        assert_eq!(parse("").unwrap().parts, Part::ALL);
        assert_eq!(
            parse("rules --no-build search").unwrap().parts,
            [Part::Rules, Part::Search]
        );
    }

    #[test]
    fn what_is_needed_is_built_once_and_not_when_told_so() {
        let builds = |line| parse(line).unwrap().builds();
        assert_eq!(builds("search relevance"), [Built::Catalog]);
        assert_eq!(builds("shop rules reading"), [Built::Shop, Built::Reading]);
        assert_eq!(builds("shop --no-build"), []);
    }

    #[test]
    fn a_part_that_is_not_known_is_named() {
        assert!(parse("prices").unwrap_err().contains("prices"));
    }

    #[test]
    fn arguments_for_the_scripts_stand_after_two_dashes() {
        let options = parse("search -- --products 100000").unwrap();
        assert_eq!(options.more, ["--products", "100000"]);
    }

    #[test]
    fn only_what_stands_between_the_marks_of_a_part_is_written_anew() {
        let document = "Before.\n<!-- shop: written by cargo xtask bench -->\nold\n<!-- shop: end -->\nAfter.\n";
        assert_eq!(
            with_section(document, "shop", "new\n").unwrap(),
            "Before.\n<!-- shop: written by cargo xtask bench -->\n\nnew\n\n<!-- shop: end -->\nAfter.\n"
        );
        assert_eq!(with_section(document, "rules", "new"), None);
    }
}
