//! `vitrine new`: writes a `store.json` that shows the products of an answer.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use vitrine::domain::Currency;

use crate::answer::{self, Answer};
use crate::arguments::{Arguments, STANDARD_INPUT, STORE_FILE};
use crate::probe::looking::{Asked, Probed, Shape};
use crate::{Report, Trouble, markets, probe, table, written};

const OPTIONS: [&str; 6] = ["--out", "--name", "--currency", "--preset", "--header", "--request"];

pub(crate) fn run(arguments: &[String]) -> Result<Report, Trouble> {
    let arguments = Arguments::read(arguments, &OPTIONS, &["--force", "--once"])?;
    let named = arguments.named()?;
    if named == STANDARD_INPUT {
        return Err(Trouble::Usage(
            "A store needs a source that it can read again: name an address or a file.".to_owned(),
        ));
    }
    let out = arguments.text("--out").unwrap_or(STORE_FILE);
    if Path::new(out).exists() && !arguments.has("--force") {
        return Err(Trouble::Failed(format!(
            "{out} is there already: --force writes over it, --out names another file."
        )));
    }
    let asked = probe::asked(&arguments)?;
    let (answer, probed) = probe::probed(named, &arguments, &asked)?;
    let (shape, currency) = readable(&answer, &probed)?;
    let address = source_address(named, out);
    let name = arguments.text("--name").map_or_else(|| shop_name(named), str::to_owned);
    let store = store(&name, currency, shape.source(&address.written, &asked));
    let text = format!("{}\n", written::text(&store, 0));
    fs::write(out, text).map_err(|error| Trouble::Failed(format!("{out}: {error}")))?;
    let written = Written {
        out,
        named,
        name: &name,
        currency,
        probed: &probed,
        shape,
        address: &address,
        asked: &asked,
    };
    Ok(Report::good(written.told()))
}

/// What is needed of an answer to make a store of it.
fn readable<'a>(answer: &Answer, probed: &'a Probed) -> Result<(&'a Shape, Currency), Trouble> {
    let failed = |reason: &str| Trouble::Failed(format!("{}: {reason}", table::shown(&answer.name)));
    let shape = probed.shape.as_ref();
    let shape = shape.ok_or_else(|| failed("no list of products is seen in it. `vitrine probe` says more."))?;
    if probed.catalog.products.is_empty() {
        return Err(failed("none of its products can be read. `vitrine probe` says why."));
    }
    let currency = probed.currency();
    let currency =
        currency.ok_or_else(|| failed("its prices name no currency. Say it: --currency EUR, for example."))?;
    Ok((shape, currency))
}

/// The address of a source as the store writes it.
struct SourceAddress {
    written: String,
    /// Whether it is a file that does not lie where the store can reach it.
    must_move: bool,
}

/// A file is named as it lies from the store: in its folder, or below.
fn source_address(named: &str, out: &str) -> SourceAddress {
    if answer::is_web(named) {
        return SourceAddress {
            written: named.to_owned(),
            must_move: false,
        };
    }
    let folder = Path::new(out).parent().unwrap_or(Path::new(""));
    let whole = |path: &Path| {
        let path = if path.as_os_str().is_empty() {
            Path::new(".")
        } else {
            path
        };
        fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
    };
    let file = whole(Path::new(named));
    let below = file.strip_prefix(whole(folder)).ok();
    let written = below.or_else(|| file.file_name().map(Path::new)).unwrap_or(&file);
    SourceAddress {
        written: written.to_string_lossy().replace('\\', "/"),
        must_move: below.is_none(),
    }
}

/// What a shop is called after its host, or its file: `Shop` of `https://www.shop.test/products.json`.
fn shop_name(named: &str) -> String {
    let host = named
        .split_once("://")
        .map(|(_, rest)| rest.split(['/', '?', '#', ':']).next().unwrap_or_default());
    let name = match host {
        Some(host) => {
            let labels: Vec<&str> = host.split('.').filter(|label| !label.is_empty()).collect();
            let is_number = labels
                .iter()
                .all(|label| label.bytes().all(|byte| byte.is_ascii_digit()));
            let of_whole = |label: &&&str| !["www", "api", "shop", "store", "cdn"].contains(*label);
            let known = labels.iter().take(labels.len().saturating_sub(1)).find(of_whole);
            if is_number {
                ""
            } else {
                known.or(labels.first()).copied().unwrap_or_default()
            }
        }
        None => {
            let file = named.rsplit(['/', '\\']).next().unwrap_or_default();
            file.split('.').next().unwrap_or_default()
        }
    };
    let mut characters = name.chars();
    let name: String = characters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(characters)
        .collect();
    if name.is_empty() {
        "My shop".to_owned()
    } else {
        name.replace(['-', '_'], " ")
    }
}

/// A store with one region and one source.
fn store(name: &str, currency: Currency, source: Value) -> Value {
    let (key, region) = markets::region(currency);
    json!({
        "$schema": "./store.schema.json",
        "name": name,
        "default_region": key,
        "regions": [region],
        "sources": [source],
    })
}

/// What was written, and from what.
struct Written<'a> {
    out: &'a str,
    /// The address or file that the products are from.
    named: &'a str,
    /// That of the shop.
    name: &'a str,
    currency: Currency,
    probed: &'a Probed,
    shape: &'a Shape,
    address: &'a SourceAddress,
    asked: &'a Asked,
}

impl Written<'_> {
    fn told(&self) -> String {
        let Self {
            out, named, currency, ..
        } = self;
        let read_as = match &self.shape.preset {
            Some(name) => format!("read as the preset `{name}`"),
            None => format!(
                "read by a mapping that was detected with a confidence of {} %",
                self.shape.confidence
            ),
        };
        let (_, region) = markets::region(*currency);
        let region = region
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        let mut text = String::new();
        // Writing to a text cannot fail.
        let _ = writeln!(
            text,
            "{out}: {} with one region, {region} ({currency}), and one source, {read_as}.",
            table::shown(self.name),
        );
        if let Some(other) = self.asked.currency.filter(|asked| asked != currency) {
            let _ = writeln!(
                text,
                "Its prices are in {currency}: a region that pays in {other} has none of them."
            );
        }
        let readable = self.probed.catalog.products.len();
        let _ = writeln!(
            text,
            "{readable} of {} products on the first page can be read.",
            self.probed.items
        );
        if self.address.must_move {
            let there = Path::new(out).with_file_name(&self.address.written);
            let _ = writeln!(
                text,
                "\nA browser reads files beside the shop alone: {named} must lie in the folder of {out}.\n  cp {} {}",
                table::typed(named),
                table::typed(&there.display().to_string()),
            );
        }
        let preset = self.asked.preset.as_ref().map(|name| format!("--preset {name} "));
        let _ = writeln!(
            text,
            "\nNext:\n  vitrine check {}\n  vitrine probe {}{}    what is missing, and what it costs\n  trunk serve",
            table::typed(out),
            preset.unwrap_or_default(),
            table::typed(named),
        );
        if *out != STORE_FILE {
            let _ = writeln!(text, "The shop shows {STORE_FILE}: put the file there.");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use vitrine::store::parse_store;

    use super::*;

    #[test]
    fn the_store_that_is_written_is_right() {
        for code in ["USD", "EUR", "XCD"] {
            let store = store(
                "Shop",
                code.parse().unwrap(),
                json!({ "url": "products.json", "preset": "shopify" }),
            );
            let read = parse_store("store.json", &written::text(&store, 0)).unwrap();
            assert_eq!(read.regions[0].key, read.default_region);
            assert_eq!(read.regions[0].currency.code(), code);
        }
    }

    #[test]
    fn a_shop_is_called_after_its_host_or_its_file() {
        for (named, name) in [
            ("https://www.fjord-goods.test/products.json", "Fjord goods"),
            ("https://api.halvik.example.test/v1", "Halvik"),
            ("http://localhost:3000/products", "Localhost"),
            ("http://127.0.0.1/products", "My shop"),
            ("data/tea-house.json", "Tea house"),
            ("", "My shop"),
        ] {
            assert_eq!(shop_name(named), name, "{named}");
        }
    }

    #[test]
    fn a_file_is_named_as_it_lies_from_the_store() {
        let folder = std::env::temp_dir().join(format!("vitrine-new-{}", std::process::id()));
        fs::create_dir_all(folder.join("public/data")).unwrap();
        let write = |file: &str| {
            let path = folder.join(file);
            fs::write(&path, "[]").unwrap();
            path.to_string_lossy().into_owned()
        };
        let out = folder.join("public/store.json").to_string_lossy().into_owned();
        let below = source_address(&write("public/data/p.json"), &out);
        assert_eq!((below.written.as_str(), below.must_move), ("data/p.json", false));
        let elsewhere = source_address(&write("p.json"), &out);
        assert_eq!((elsewhere.written.as_str(), elsewhere.must_move), ("p.json", true));
        fs::remove_dir_all(&folder).unwrap();
    }
}
