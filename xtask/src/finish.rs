//! Finishes what Trunk built, as its post-build hook: names the engine's files by their content, writes the
//! boot script and the page with its content security policy, the fallback page for static hosts, and the messages
//! of the pseudo-language.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::pseudo;

const BASE_JS: &str = include_str!("../../src/browser/boot/base.js");
const BOOT_JS: &str = include_str!("../../src/browser/boot/boot.js");
const ENGINE_WORKER_JS: &str = include_str!("../../src/browser/boot/engine-worker.js");
const CATALOGS_JS: &str = include_str!("../../src/browser/boot/catalogs.js");
const RECOGNISE_JS: &str = include_str!("../../src/browser/boot/recognise.js");
/// Where in `index.html` the assets go.
const MARK: &str = "<!-- assets -->";

/// The names of what Trunk built.
struct Built {
    page_js: String,
    page_wasm: String,
    css: String,
}

pub(crate) fn run() -> Result<()> {
    let staging =
        PathBuf::from(std::env::var("TRUNK_STAGING_DIR").context("this is a hook of Trunk's: run `trunk build`")?);
    let source = PathBuf::from(std::env::var("TRUNK_SOURCE_DIR").context("TRUNK_SOURCE_DIR is not set")?);
    let names = file_names(&staging)?;
    let built = Built {
        page_js: find(&names, "shop-", ".js")?,
        page_wasm: find(&names, "shop-", "_bg.wasm")?,
        css: find(&names, "shop-", ".css")?,
    };

    let (engine_js, engine_wasm) = name_by_content(&staging, "engine")?;
    let (detector_js, detector_wasm) = name_by_content(&staging, "detector")?;
    let recognise = RECOGNISE_JS
        .replace("DETECTOR_JS", &detector_js)
        .replace("DETECTOR_WASM", &detector_wasm);
    let recognise = write_hashed(&staging, "engine-recognise", &recognise)?;

    let catalogs = CATALOGS_JS.replace("ENGINE_WASM", &engine_wasm);
    let catalogs = write_hashed(&staging, "engine-catalogs", &without_comments(&catalogs))?;

    let worker = ENGINE_WORKER_JS
        .replace("CATALOGS_JS", &catalogs)
        .replace("RECOGNISE_JS", &recognise)
        .replace("ENGINE_JS", &engine_js)
        .replace("ENGINE_WASM", &engine_wasm);
    let engine_worker = write_hashed(&staging, "engine-worker", &without_comments(&worker))?;
    let boot = BOOT_JS
        .replace("CATALOGS_JS", &catalogs)
        .replace("RECOGNISE_JS", &recognise)
        .replace("ENGINE_WORKER_JS", &engine_worker)
        .replace("ENGINE_JS", &engine_js)
        .replace("ENGINE_WASM", &engine_wasm)
        .replace("PAGE_JS", &built.page_js)
        .replace("PAGE_WASM", &built.page_wasm);
    let boot = write_hashed(&staging, "boot", &without_comments(&boot))?;

    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        for glue in [&built.page_js, &engine_js, &detector_js] {
            let path = staging.join(glue);
            fs::write(&path, without_comments(&fs::read_to_string(&path)?))?;
        }
    }

    let trunks_page = fs::read_to_string(staging.join("index.html"))?;
    let page = page(
        &fs::read_to_string(source.join("index.html"))?,
        &built,
        &boot,
        reload_script(&trunks_page),
    )?;
    fs::write(staging.join("index.html"), &page)?;
    fs::write(
        staging.join("404.html"),
        page.replacen("<html", "<html data-fallback", 1),
    )?;
    let texts = |folder: &Path, language: &str| folder.join("text").join(format!("{language}.json"));
    pseudo::write(&texts(&source.join("public"), "en"), &texts(&staging, "en-XA"))
}

/// Renames a module's files after what is in it, so that hosts can let browsers keep them.
fn name_by_content(staging: &Path, module: &str) -> Result<(String, String)> {
    let hash = hash(&fs::read(staging.join(format!("{module}_bg.wasm")))?);
    let names = (format!("{module}-{hash}.js"), format!("{module}-{hash}_bg.wasm"));
    fs::rename(staging.join(format!("{module}.js")), staging.join(&names.0))?;
    fs::rename(staging.join(format!("{module}_bg.wasm")), staging.join(&names.1))?;
    Ok(names)
}

/// The page: the source's, less what was for Trunk, with the policy, the assets and the script that loads them.
fn page(source: &str, built: &Built, boot: &str, reload: Option<&str>) -> Result<String> {
    if !source.contains(MARK) {
        bail!("index.html has no {MARK}");
    }
    let base_script = without_comments(BASE_JS);
    let Built {
        page_js,
        page_wasm,
        css,
    } = built;
    // The reload script of `trunk serve` changes with each build and cannot be named by a hash.
    let (inline_scripts, sockets) = match reload {
        Some(_) => ("'unsafe-inline'".to_owned(), " ws:"),
        None => (
            format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(&base_script))),
            "",
        ),
    };
    let policy = format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {inline_scripts}; style-src 'self'; \
         img-src 'self' https: http: data:; connect-src 'self' https: http:{sockets}; object-src 'none'; \
         base-uri 'self'; form-action 'self'"
    );
    let assets = format!(
        r#"<meta http-equiv="Content-Security-Policy" content="{policy}"><template id="assets"><link rel="stylesheet" href="./{css}"><link rel="modulepreload" href="./{page_js}"><link rel="preload" href="./{page_wasm}" as="fetch" type="application/wasm" crossorigin><script type="module" src="./{boot}"></script></template><script>{base_script}</script>{}"#,
        reload.unwrap_or_default()
    );
    let kept: Vec<&str> = source.lines().filter(|line| !line.contains("data-trunk")).collect();
    Ok(kept.join("\n").replacen(MARK, &assets, 1) + "\n")
}

/// The script with which `trunk serve` reloads the page, from Trunk's own page.
fn reload_script(page: &str) -> Option<&str> {
    let mark = page.find("__TRUNK")?;
    let from = page[..mark].rfind("<script")?;
    let to = mark + page[mark..].find("</script>")? + "</script>".len();
    Some(&page[from..to])
}

/// The script as it is sent: comments and indentation are for readers. Takes whole lines only, so a line of a
/// comment block starts with `*`, as in all the scripts this is for.
fn without_comments(script: &str) -> String {
    let is_comment = |line: &str| ["//", "/*", "*"].iter().any(|start| line.starts_with(start));
    let lines = script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !is_comment(line));
    lines.collect::<Vec<_>>().join("\n")
}

fn file_names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    Ok(names)
}

fn find(names: &[String], start: &str, end: &str) -> Result<String> {
    let fits = |name: &&String| name.starts_with(start) && name.ends_with(end);
    names
        .iter()
        .find(fits)
        .cloned()
        .with_context(|| format!("Trunk built no {start}*{end}"))
}

fn write_hashed(folder: &Path, name: &str, text: &str) -> Result<String> {
    let file = format!("{name}-{}.js", hash(text.as_bytes()));
    fs::write(folder.join(&file), text)?;
    Ok(file)
}

fn hash(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built() -> Built {
        Built {
            page_js: "shop-1.js".into(),
            page_wasm: "shop-1_bg.wasm".into(),
            css: "shop-2.css".into(),
        }
    }

    #[test]
    fn the_page_allows_no_inline_script_but_the_one_it_names() {
        let page = page(
            "<html>\n<!-- assets -->\n<link data-trunk rel=\"rust\"/>\n</html>",
            &built(),
            "boot-3.js",
            None,
        )
        .unwrap();
        assert!(page.contains("'sha256-") && !page.contains("unsafe-inline"), "{page}");
        assert!(!page.contains("data-trunk"), "{page}");
        let script = page
            .split("<script>")
            .nth(1)
            .unwrap()
            .split("</script>")
            .next()
            .unwrap();
        assert!(page.contains(&BASE64_STANDARD.encode(Sha256::digest(script))), "{page}");
    }

    #[test]
    fn the_reload_script_is_found_whole() {
        let page = "<script>a()</script><script>const x='{{__TRUNK_ADDRESS__}}';</script><p>";
        assert_eq!(
            reload_script(page),
            Some("<script>const x='{{__TRUNK_ADDRESS__}}';</script>")
        );
        assert_eq!(reload_script("<p>"), None);
    }

    #[test]
    fn a_page_without_the_mark_is_an_error() {
        assert!(page("<html></html>", &built(), "boot-3.js", None).is_err());
    }
}
