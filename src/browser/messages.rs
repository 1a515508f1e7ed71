//! Message files: flat JSON objects of texts by key, read by the browser's own parser.

use std::collections::HashMap;

use crate::engine::protocol::LoadFault;

const TIMEOUT_SECONDS: u32 = 15;

/// The texts of all files by key, those of a later file going before an earlier one's.
///
/// # Errors
/// A file could not be loaded, or is no such object.
#[cfg(feature = "browser")]
pub async fn load(addresses: &[String]) -> Result<HashMap<String, String>, LoadFault> {
    use js_sys::{Array, JSON, Object};
    use wasm_bindgen::JsCast;

    use crate::browser::http::Http;
    use crate::engine::Fetch;
    use crate::engine::protocol::LoadFaultKind;

    let mut texts = HashMap::new();
    for address in addresses {
        let text = Http.get(address, TIMEOUT_SECONDS).await?;
        let object = JSON::parse(&text)
            .ok()
            .and_then(|value| value.dyn_into::<Object>().ok());
        let object = object.ok_or_else(|| LoadFault {
            address: address.clone(),
            kind: LoadFaultKind::NotJson("expected an object of texts".to_owned()),
        })?;
        for entry in Object::entries(&object).iter() {
            let entry = Array::from(&entry);
            if let (Some(key), Some(text)) = (entry.get(0).as_string(), entry.get(1).as_string()) {
                texts.insert(key, text);
            }
        }
    }
    Ok(texts)
}

/// Natively whoever renders has the messages already.
#[cfg(not(feature = "browser"))]
#[allow(clippy::unused_async)]
pub async fn load(addresses: &[String]) -> Result<HashMap<String, String>, LoadFault> {
    let _ = (addresses, TIMEOUT_SECONDS);
    Ok(HashMap::new())
}
