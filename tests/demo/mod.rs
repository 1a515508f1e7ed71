//! The bundled demo store, read as in the browser.

use std::fs;
use std::path::Path;
use std::time::Duration;

use vitrine::domain::Instant;
use vitrine::engine::protocol::LoadFault;
use vitrine::engine::{Fetch, HttpAnswer, HttpRequest};

/// Reads from the folder that a host would serve.
pub(crate) struct Folder;

pub(crate) const BASE: &str = "http://shop.test/";

impl Fetch for Folder {
    async fn fetch(&self, request: &HttpRequest, _timeout: Duration) -> Result<HttpAnswer, LoadFault> {
        let path = request.address.strip_prefix(BASE).unwrap();
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(path);
        let text = fs::read_to_string(file);
        Ok(HttpAnswer {
            status: if text.is_ok() { 200 } else { 404 },
            headers: Vec::new(),
            text: text.unwrap_or_default(),
        })
    }

    async fn wait(&self, _least: Duration, _most: Duration) {}

    fn now(&self) -> Instant {
        Instant::from_milliseconds(0)
    }
}
