//! The bundled demo store, read as in the browser.

use std::fs;
use std::path::Path;

use vitrine::engine::Fetch;
use vitrine::engine::protocol::{LoadFault, LoadFaultKind};

/// Reads from the folder that a host would serve.
pub(crate) struct Folder;

pub(crate) const BASE: &str = "http://shop.test/";

impl Fetch for Folder {
    async fn get(&self, address: &str, _timeout_seconds: u32) -> Result<String, LoadFault> {
        let path = address.strip_prefix(BASE).unwrap();
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(path);
        fs::read_to_string(file).map_err(|_| LoadFault {
            address: address.to_owned(),
            kind: LoadFaultKind::Refused(404),
        })
    }
}
