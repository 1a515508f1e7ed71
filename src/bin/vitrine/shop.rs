//! Reads the shop that a `store.json` on the disk describes, as the browser's engine does.

use std::fs;
use std::path::Path;

use futures_executor::block_on;
use vitrine::domain::{Language, Product, Region, RegionKey, Slug};
use vitrine::engine::{Engine, Shop};
use vitrine::store::parse_store;

use crate::Trouble;
use crate::web::{DISK, Web, address_of_folder};

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
    let base = address_of_folder(path.parent().unwrap_or(Path::new("/")));
    let web = Web {
        stands_for: Some((format!("{base}store.json"), path)),
    };
    let engine = Engine::new(base, web);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_is_read_from_the_disk() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/store.json");
        let shop = read(file, None).unwrap();
        assert!(shop.products().len() > 50);
        assert!(shop.left_out.is_empty(), "{:?}", shop.left_out);
        assert!(shop.notes.is_empty(), "{:?}", shop.notes);
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
