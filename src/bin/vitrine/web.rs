//! Reads addresses from the web, and files of the disk in their place, as the browser's engine reads addresses.

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::BuildHasher;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ureq::http::header::{HeaderName, HeaderValue};
use vitrine::domain::Instant;
use vitrine::engine::protocol::{LoadFault, LoadFaultKind};
use vitrine::engine::{Fetch, HttpAnswer, HttpRequest, MOST_BYTES, Method};

/// What addresses of the disk begin with: the engine knows those of the web alone. No host can have this name.
pub(crate) const DISK: &str = "http://disk.invalid";

/// The web, and the disk below [`DISK`].
#[derive(Clone, Debug, Default)]
pub(crate) struct Web {
    /// An address with the file that is read for it, whatever its name.
    pub(crate) stands_for: Option<(String, PathBuf)>,
}

/// The address of a folder of the disk; ends in `/`.
pub(crate) fn address_of_folder(folder: &Path) -> String {
    let folder = folder.to_string_lossy().replace('\\', "/");
    match folder.trim_matches('/') {
        "" => format!("{DISK}/"),
        folder => format!("{DISK}/{folder}/"),
    }
}

impl Fetch for Web {
    async fn fetch(&self, request: &HttpRequest, timeout: Duration) -> Result<HttpAnswer, LoadFault> {
        let address = request.address.as_str();
        let answer = match (&self.stands_for, address.strip_prefix(DISK)) {
            (Some((known, file)), _) if known == address => from_disk(file),
            (_, Some(path)) => from_disk(&file_at(path)),
            _ => from_web(request, timeout),
        };
        answer.map_err(|kind| LoadFault {
            address: address.to_owned(),
            kind,
        })
    }

    async fn wait(&self, least: Duration, most: Duration) {
        let thousandth = most.saturating_sub(least) / 1000;
        std::thread::sleep(least + thousandth * by_chance(1000));
    }

    fn now(&self) -> Instant {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Instant::from_milliseconds(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

/// A number below `end`. A map's seed is chance enough.
fn by_chance(end: u32) -> u32 {
    let number = RandomState::new().hash_one(0) % u64::from(end);
    u32::try_from(number).unwrap_or_default()
}

fn file_at(path: &str) -> PathBuf {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    // `/C:/shop/products.json` is `C:/shop/products.json` where disks have letters.
    let path = if cfg!(windows) {
        path.trim_start_matches('/')
    } else {
        path
    };
    PathBuf::from(path)
}

fn from_disk(file: &Path) -> Result<HttpAnswer, LoadFaultKind> {
    let size = fs::metadata(file).map_err(|error| unreachable(&error))?.len();
    if size > MOST_BYTES as u64 {
        return Err(LoadFaultKind::TooLarge);
    }
    let text = fs::read_to_string(file).map_err(|error| unreachable(&error))?;
    Ok(HttpAnswer {
        status: 200,
        headers: Vec::new(),
        text,
    })
}

fn unreachable(error: &dyn std::error::Error) -> LoadFaultKind {
    LoadFaultKind::Unreachable(error.to_string())
}

/// The answer of the web to a request, whatever its status.
///
/// # Errors
/// There is none, not in time, or too much of it.
pub(crate) fn from_web(request: &HttpRequest, timeout: Duration) -> Result<HttpAnswer, LoadFaultKind> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(timeout))
        // What a status means is the engine's to say.
        .http_status_as_error(false)
        .build()
        .into();
    let mut headers = Vec::new();
    for (name, value) in &request.headers {
        let name: HeaderName = name.parse().map_err(|error| unreachable(&error))?;
        let value: HeaderValue = value.parse().map_err(|error| unreachable(&error))?;
        headers.push((name, value));
    }
    let sent = match request.method {
        Method::Get => {
            let builder = agent.get(&request.address);
            headers
                .into_iter()
                .fold(builder, |builder, (name, value)| builder.header(name, value))
                .call()
        }
        Method::Post => {
            let builder = agent.post(&request.address);
            headers
                .into_iter()
                .fold(builder, |builder, (name, value)| builder.header(name, value))
                .send(request.body.as_deref().unwrap_or_default())
        }
    };
    let read = sent.and_then(|mut answer| {
        let body = answer
            .body_mut()
            .with_config()
            .limit(MOST_BYTES as u64)
            .lossy_utf8(true);
        let text = body.read_to_string()?;
        let headers = answer.headers().iter();
        let header =
            |(name, value): (&HeaderName, &HeaderValue)| Some((name.to_string(), value.to_str().ok()?.to_owned()));
        Ok(HttpAnswer {
            status: answer.status().as_u16(),
            headers: headers.filter_map(header).collect(),
            text,
        })
    });
    read.map_err(|error| match error {
        ureq::Error::Timeout(_) => LoadFaultKind::TimedOut {
            seconds: u32::try_from(timeout.as_secs()).unwrap_or(u32::MAX),
        },
        ureq::Error::BodyExceedsLimit(_) => LoadFaultKind::TooLarge,
        other => unreachable(&other),
    })
}

/// What a browser is told when it asks whether a page of `origin` may send a request with these headers. Nothing where
/// there is no answer: then it may not.
pub(crate) fn preflight(
    request: &HttpRequest,
    origin: &str,
    headers: &[String],
    timeout: Duration,
) -> Vec<(String, String)> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(timeout))
        .build()
        .into();
    let method = match request.method {
        Method::Get => "GET",
        Method::Post => "POST",
    };
    let asked = agent
        .options(&request.address)
        .header("Origin", origin)
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", headers.join(","))
        .call();
    let named = |answer: &ureq::http::HeaderMap| {
        let header =
            |(name, value): (&HeaderName, &HeaderValue)| Some((name.to_string(), value.to_str().ok()?.to_owned()));
        answer.iter().filter_map(header).collect()
    };
    asked.map(|answer| named(answer.headers())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_the_disk_has_an_address() {
        assert_eq!(address_of_folder(Path::new("/")), "http://disk.invalid/");
        assert_eq!(
            address_of_folder(Path::new("/shop/public")),
            "http://disk.invalid/shop/public/"
        );
        assert_eq!(file_at("/shop/products.json?page=2"), Path::new("/shop/products.json"));
    }

    #[test]
    fn chance_stays_within_its_range() {
        assert!((0..100).all(|_| by_chance(3) < 3));
    }
}
