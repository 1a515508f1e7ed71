//! Reading versions out of `Cargo.lock` and `package-lock.json`, so that no version is written down twice.

use anyhow::{Context, Result};
use serde_json::Value;

/// The version of a crate in the text of a `Cargo.lock`; `None` when it is not in there.
///
/// With several versions of one crate it is the first, the lowest.
pub(crate) fn crate_version<'a>(cargo_lock: &'a str, crate_name: &str) -> Option<&'a str> {
    let name_line = format!("name = \"{crate_name}\"");
    let mut lines = cargo_lock.lines();
    lines.find(|line| *line == name_line)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

/// The version of a package in the text of a `package-lock.json`.
pub(crate) fn npm_version(package_lock: &str, package_name: &str) -> Result<String> {
    let lock: Value = serde_json::from_str(package_lock).context("package-lock.json is not JSON")?;
    let version = &lock["packages"][format!("node_modules/{package_name}")]["version"];
    let version = version
        .as_str()
        .with_context(|| format!("package-lock.json does not name {package_name}"))?;
    Ok(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARGO_LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-futures"
version = "0.4.70"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
"#;

    #[test]
    fn a_crate_is_found_by_its_whole_name() {
        assert_eq!(crate_version(CARGO_LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(crate_version(CARGO_LOCK, "wasm"), None);
    }

    #[test]
    fn a_package_is_found_in_the_list_of_an_npm_lock() {
        let lock = r#"{"packages": {"": {}, "node_modules/binaryen": {"version": "132.0.0"}}}"#;
        assert_eq!(npm_version(lock, "binaryen").unwrap(), "132.0.0");
        assert!(npm_version(lock, "trunk").is_err());
    }
}
