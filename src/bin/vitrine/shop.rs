//! Reads the shop that a `store.json` on the disk describes, as the browser's engine does.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures_executor::block_on;
use vitrine::domain::{Language, Product, Region, RegionKey, Slug};
use vitrine::engine::protocol::{LoadFault, LoadFaultKind};
use vitrine::engine::{Engine, Fetch, Shop};
use vitrine::store::parse_store;

use crate::Trouble;

/// What addresses of the disk begin with: the engine knows those of the web alone. No host can have this name.
const DISK: &str = "http://disk.invalid";

/// Reads addresses beside the store's file from the disk, others from the web.
struct Files {
    store_address: String,
    store_file: PathBuf,
}

/// The text of a file.
///
/// # Errors
/// It cannot be read.
pub(crate) fn text_of(file: &str) -> Result<String, Trouble> {
    fs::read_to_string(file).map_err(|error| Trouble::Failed(format!("{file}: {error}")))
}

/// Reads the shop, in the language of its own words unless another is wanted.
///
/// # Errors
/// What keeps it from being read, with its place.
pub(crate) fn read(file: &str, language: Option<Language>) -> Result<Shop, Trouble> {
    let failed = |error: String| Trouble::Failed(error.replace(DISK, ""));
    let store = parse_store(file, &text_of(file)?).map_err(|fault| failed(fault.to_string()))?;
    let path = fs::canonicalize(file).map_err(|error| failed(format!("{file}: {error}")))?;
    let folder = path
        .parent()
        .unwrap_or(Path::new("/"))
        .to_string_lossy()
        .replace('\\', "/");
    let base = format!("{DISK}/{}/", folder.trim_matches('/'));
    let files = Files {
        store_address: format!("{base}store.json"),
        store_file: path,
    };
    let engine = Engine::new(base, files);
    let shop = block_on(engine.shop(&language.unwrap_or(store.language)));
    shop.map_err(|failure| failed(failure.to_string()))
}

/// The region of a key.
///
/// # Errors
/// The store has none of it.
pub(crate) fn region<'a>(shop: &'a Shop, key: &RegionKey) -> Result<&'a Region, Trouble> {
    let known: Vec<String> = shop
        .rulebook()
        .regions
        .iter()
        .map(|region| region.key.to_string())
        .collect();
    let missing = || Trouble::Failed(format!("There is no region {key}. There are: {}.", known.join(", ")));
    shop.rulebook().region(key).ok_or_else(missing)
}

/// The product of a name.
///
/// # Errors
/// The catalog has none of it.
pub(crate) fn product<'a>(shop: &'a Shop, slug: &Slug) -> Result<&'a Product, Trouble> {
    let found = shop.products().iter().find(|product| product.slug == *slug);
    found.ok_or_else(|| Trouble::Failed(format!("There is no product {slug} in the catalog.")))
}

impl Fetch for Files {
    async fn get(&self, address: &str, timeout_seconds: u32) -> Result<String, LoadFault> {
        let fault = |kind| LoadFault {
            address: address.to_owned(),
            kind,
        };
        if *address == self.store_address {
            return fs::read_to_string(&self.store_file).map_err(|error| fault(unreachable(&error)));
        }
        let Some(path) = address.strip_prefix(DISK) else {
            return from_web(address, timeout_seconds).map_err(fault);
        };
        let path = path.split(['?', '#']).next().unwrap_or_default();
        // `/C:/shop/products.json` is `C:/shop/products.json` where disks have letters.
        let path = if cfg!(windows) {
            path.trim_start_matches('/')
        } else {
            path
        };
        fs::read_to_string(path).map_err(|error| fault(unreachable(&error)))
    }
}

fn unreachable(error: &dyn std::error::Error) -> LoadFaultKind {
    LoadFaultKind::Unreachable(error.to_string())
}

fn from_web(address: &str, timeout_seconds: u32) -> Result<String, LoadFaultKind> {
    let timeout = Duration::from_secs(u64::from(timeout_seconds));
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(timeout))
        .build()
        .into();
    let read = agent.get(address).call().and_then(|mut answer| {
        // Catalogs are larger than the 10 MB that ureq reads unasked.
        answer.body_mut().with_config().limit(MOST_BYTES).read_to_string()
    });
    read.map_err(|error| match error {
        ureq::Error::StatusCode(status) => LoadFaultKind::Refused(status),
        ureq::Error::Timeout(_) => LoadFaultKind::TimedOut {
            seconds: timeout_seconds,
        },
        other => unreachable(&other),
    })
}

const MOST_BYTES: u64 = 1 << 30;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_is_read_from_the_disk() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/store.json");
        let shop = read(file, None).unwrap();
        assert!(shop.products().len() > 50);
        assert!(shop.left_out.is_empty(), "{:?}", shop.left_out);
        assert!(product(&shop, &"drift".parse().unwrap()).is_ok());
        assert!(region(&shop, &"atlantis".parse().unwrap()).is_err());
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let Err(Trouble::Failed(reason)) = read("nowhere/store.json", None) else {
            panic!("it was read")
        };
        assert!(reason.contains("nowhere/store.json"), "{reason}");
    }
}
