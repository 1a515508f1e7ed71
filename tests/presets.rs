//! Each preset asks a double of its platform, page after page, and what a store with that source then has.
#![allow(clippy::unwrap_used)] // All of this file is tests, helpers included.

mod summary;

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures_executor::block_on;
use serde_json::Value;
use summary::summary;
use vitrine::domain::Instant;
use vitrine::engine::protocol::LoadFault;
use vitrine::engine::{Engine, Fetch, HttpAnswer, HttpRequest};
use vitrine::source::Method;
use vitrine::store::parse_store;

const BASE: &str = "https://api.test/";

fn folder_of(preset: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/presets")
        .join(preset)
}

fn json(file: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// A platform that answers as `routes.json` of its folder says, beside a shop that has no other source.
struct Platform {
    folder: PathBuf,
    store: String,
    routes: Value,
    /// The files that were answered, and the requests that no route fits.
    answered: RefCell<Vec<String>>,
    refused: RefCell<Vec<HttpRequest>>,
}

impl Platform {
    fn of(preset: &str) -> Self {
        let folder = folder_of(preset);
        let mut store = json(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/store.json"));
        let mut source = json(&folder.join("source.json"));
        source.as_object_mut().unwrap().remove("recognised");
        store["sources"] = Value::Array(vec![source]);
        // Names of the demo's own categories would stand for those of the platform.
        store["categories"] = Value::Array(Vec::new());
        store["rules"] = Value::Array(Vec::new());
        Self {
            routes: json(&folder.join("routes.json")),
            store: store.to_string(),
            folder,
            answered: RefCell::default(),
            refused: RefCell::default(),
        }
    }

    /// The answer of the first route that fits.
    fn answer(&self, request: &HttpRequest) -> Option<HttpAnswer> {
        let route = self
            .routes
            .as_array()
            .unwrap()
            .iter()
            .find(|route| fits(route, request))?;
        let file = route["answer"].as_str().unwrap();
        self.answered.borrow_mut().push(file.to_owned());
        let own = |text: &str| text.replace("{origin}", BASE.trim_end_matches('/'));
        let headers = route["answer_headers"].as_object().into_iter().flatten();
        Some(HttpAnswer {
            status: 200,
            headers: headers
                .map(|(name, value)| (name.to_lowercase(), own(value.as_str().unwrap())))
                .collect(),
            text: own(&fs::read_to_string(self.folder.join(file)).unwrap()),
        })
    }
}

fn texts(object: &Value) -> impl Iterator<Item = (&str, &str)> {
    let members = object.as_object().into_iter().flatten();
    members.map(|(name, value)| (name.as_str(), value.as_str().unwrap()))
}

fn fits(route: &Value, request: &HttpRequest) -> bool {
    let is_post = route["method"] == "POST";
    let address = request
        .address
        .strip_prefix(BASE.trim_end_matches('/'))
        .unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let pairs: Vec<(String, String)> = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect();
    let body: String = request
        .body
        .iter()
        .flat_map(|body| body.chars())
        .filter(|each| !each.is_whitespace())
        .collect();
    let has_header = |name: &str, value: &str| {
        let headers = request.headers.iter();
        headers
            .into_iter()
            .any(|(known, has)| known.eq_ignore_ascii_case(name) && has == value)
    };
    is_post == (request.method == Method::Post)
        && route["path"] == path
        && texts(&route["query"]).all(|(name, value)| pairs.iter().any(|(known, has)| known == name && has == value))
        && texts(&route["headers"]).all(|(name, value)| has_header(name, value))
        && route["body"].as_array().into_iter().flatten().all(|part| {
            let part: String = part.as_str().unwrap().split_whitespace().collect();
            body.contains(&part)
        })
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let hexadecimal = after.get(..2).filter(|_| *first == b'%');
        let byte = hexadecimal.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).unwrap(), 16).ok());
        bytes.push(byte.unwrap_or(if *first == b'+' { b' ' } else { *first }));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap()
}

impl Fetch for &'static Platform {
    async fn fetch(&self, request: &HttpRequest, _timeout: Duration) -> Result<HttpAnswer, LoadFault> {
        if request.address == format!("{BASE}store.json") {
            return Ok(HttpAnswer {
                status: 200,
                headers: Vec::new(),
                text: self.store.clone(),
            });
        }
        Ok(self.answer(request).unwrap_or_else(|| {
            self.refused.borrow_mut().push(request.clone());
            HttpAnswer {
                status: 404,
                ..HttpAnswer::default()
            }
        }))
    }

    async fn wait(&self, _least: Duration, _most: Duration) {}

    fn now(&self) -> Instant {
        Instant::from_milliseconds(0)
    }
}

/// What is wrong with how the preset asks and reads; nothing where all is well.
fn faults(preset: &str) -> Vec<String> {
    let platform: &'static Platform = Box::leak(Box::new(Platform::of(preset)));
    let shop = match block_on(Engine::new(BASE, platform).shop(&"en".parse().unwrap())) {
        Ok(shop) => shop,
        Err(failure) => return vec![format!("{preset}: {failure:?}, refused {:?}", platform.refused.take())],
    };
    let mut faults: Vec<String> = Vec::new();
    for request in platform.refused.take() {
        faults.push(format!("{preset}: no route for {request:?}"));
    }
    for note in &shop.notes {
        faults.push(format!("{preset}: {note}"));
    }
    let answered = platform.answered.take();
    for page in (1..).map(|page| format!("page-{page}.json")) {
        if !platform.folder.join(&page).exists() {
            break;
        }
        if !answered.contains(&page) {
            faults.push(format!("{preset}: {page} was not asked for"));
        }
    }
    // Where a source is asked for some regions alone, its products are sold in those: that is no word of the body's.
    let is_of_body = |line: &&str| !line.starts_with("dropped ") && !line.trim_start().starts_with("sold in: ");
    let lines = |text: &str| text.split_inclusive('\n').filter(is_of_body).collect::<String>();
    let read = lines(&shop.products().iter().map(summary).collect::<String>());
    let expected = lines(&fs::read_to_string(platform.folder.join("expected.txt")).unwrap_or_default());
    if read != expected {
        faults.push(format!("{preset} has\n{read}"));
    }
    faults
}

#[test]
fn each_preset_asks_its_platform_to_the_last_page() {
    let mut presets: Vec<String> = fs::read_dir(folder_of(""))
        .unwrap()
        .map(|folder| folder.unwrap().file_name().into_string().unwrap())
        .collect();
    presets.sort();
    let faults: Vec<String> = presets.iter().flat_map(|preset| faults(preset)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_a_guide_says_to_write_is_a_source_of_its_preset() {
    let guides = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guides/presets");
    let guides = fs::read_dir(guides).unwrap().map(|guide| guide.unwrap().path());
    for guide in guides.filter(|guide| !guide.ends_with("README.md")) {
        let preset = guide.file_stem().unwrap().to_str().unwrap().to_owned();
        if preset == "README" {
            continue;
        }
        let text = fs::read_to_string(&guide).unwrap();
        let blocks = text
            .split("```json\n")
            .skip(1)
            .filter_map(|rest| rest.split("```").next());
        let sources: Vec<Value> = blocks
            .filter_map(|block| serde_json::from_str::<Value>(&format!("{{{block}}}")).ok())
            .flat_map(|part| part["sources"].as_array().cloned().unwrap_or_default())
            .collect();
        assert!(!sources.is_empty(), "{preset}: no source to paste");
        for source in sources {
            assert_eq!(source["preset"], preset);
            let mut store = json(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/store.json"));
            store["sources"] = Value::Array(vec![source]);
            parse_store("store.json", &store.to_string()).unwrap_or_else(|fault| panic!("{preset}: {fault}"));
        }
    }
}
