//! The command line as it is typed: what it answers, and with which exit code.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::panic)] // All of this file is tests, helpers included.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use vitrine::source::{self, Catalog, Mapping, Reading, Tree};
use vitrine::store::Source;

/// What a command wrote, and its exit code.
struct Ran {
    text: String,
    complaint: String,
    code: i32,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vitrine"));
    command.args(arguments).env("COLUMNS", "120");
    command
}

fn ran(mut command: Command) -> Ran {
    let output = command.output().unwrap();
    Ran {
        text: String::from_utf8(output.stdout).unwrap(),
        complaint: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

fn vitrine(arguments: &[&str]) -> Ran {
    ran(command(arguments))
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// All bodies of the fixtures: the first page in each folder, at any depth, and those that are to be detected.
fn bodies() -> Vec<PathBuf> {
    fn collect(folder: &Path, bodies: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                collect(&path, bodies);
            } else if name == "page-1.json" || (folder.ends_with("bodies") && name.ends_with(".json")) {
                bodies.push(path);
            }
        }
    }
    let mut bodies = Vec::new();
    collect(&fixtures(), &mut bodies);
    bodies.sort();
    // Two programs are started for each body: of those that are to be detected, which are many, every eighth is enough.
    let (detected, others): (Vec<_>, Vec<_>) = bodies
        .into_iter()
        .partition(|body| body.parent().unwrap().ends_with("bodies"));
    bodies = others.into_iter().chain(detected.into_iter().step_by(8)).collect();
    assert!(bodies.len() >= 4);
    bodies
}

/// A folder of its own for a test, away from the repository.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("vitrine-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn read(text: &str, mapping: &Mapping, source: &Source) -> (usize, Catalog) {
    let reading = Reading {
        mapping,
        address: "https://api.test/products",
        currency: source.currency.or_else(|| "XXX".parse().ok()),
        language: None,
    };
    let mut catalog = Catalog::default();
    let items = source::read_page(&mut Tree::parse(text.to_owned()).unwrap(), &reading, &mut catalog);
    (items, catalog)
}

#[test]
fn what_is_to_be_pasted_reads_the_same_products() {
    for body in bodies() {
        let file = body.to_string_lossy();
        let told = vitrine(&["probe", &file]);
        assert_eq!(told.code, 0, "{file}: {}", told.complaint);
        let Some((_, part)) = told.text.split_once("\nFor store.json:\n") else {
            assert!(told.text.contains("no list of products"), "{file}: {}", told.text);
            continue;
        };
        let part: Value = serde_json::from_str(&format!("{{ {part} }}")).unwrap();
        let pasted: Source = vitrine::json::read(&part["sources"][0]).unwrap();
        let json: Value = serde_json::from_str(&vitrine(&["probe", "--json", &file]).text).unwrap();
        let mapping = match (&pasted.mapping, &pasted.preset) {
            (Some(mapping), _) => mapping.clone(),
            (None, Some(name)) => source::preset(name).unwrap().mapping,
            _ => panic!("{file}: {part}"),
        };
        let (items, catalog) = read(&fs::read_to_string(&body).unwrap(), &mapping, &pasted);
        assert_eq!(json["count"], items, "{file}");
        let names: Vec<&str> = catalog.products.iter().map(|product| product.name.as_str()).collect();
        assert_eq!(json["first"]["title"].as_str(), names.first().copied(), "{file}");
        let left_out: u64 = json["left_out"]
            .as_array()
            .unwrap()
            .iter()
            .map(|cause| cause["count"].as_u64().unwrap())
            .sum();
        assert_eq!(left_out as usize, catalog.dropped.len(), "{file}");
    }
}

#[test]
fn standard_input_is_probed_as_a_file_is() {
    let file = fixtures().join("shopify/page-1.json");
    let mut typed = command(&["probe", "--json", "-"]);
    let mut child = typed.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(&fs::read(&file).unwrap())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let of_input: Value = serde_json::from_slice(&output.stdout).unwrap();
    let of_file: Value = serde_json::from_str(&vitrine(&["probe", "--json", &file.to_string_lossy()]).text).unwrap();
    assert_eq!(of_input["first"], of_file["first"]);
    assert_eq!(of_input["preset"], "shopify");
}

#[test]
fn a_body_without_products_is_no_failure_and_one_that_is_no_json_is() {
    let folder = Folder::new("probe");
    let nothing = folder.write("nothing.json", r#"{"nothing": "known"}"#);
    let told = vitrine(&["probe", "--json", "--no-presets", &nothing]);
    let json: Value = serde_json::from_str(&told.text).unwrap();
    assert_eq!(
        (told.code, &json["count"], &json["preset"]),
        (0, &0.into(), &Value::Null)
    );
    let page = folder.write("page.html", "<!doctype html><p>Not found");
    let told = vitrine(&["probe", &page]);
    assert_eq!(told.code, 1);
    assert!(told.complaint.contains("HTML"), "{}", told.complaint);
    let missing = vitrine(&["probe", &folder.path("missing.json")]);
    assert_eq!(missing.code, 1);
    assert!(missing.complaint.contains("missing.json"), "{}", missing.complaint);
}

#[test]
fn what_is_not_asked_rightly_is_said_with_the_help() {
    let body = fixtures().join("shopify/page-1.json");
    let body = body.to_string_lossy();
    for arguments in [
        &[][..],
        &["prove"],
        &["probe"],
        &["probe", &body, "--colour", "red"],
        &["probe", &body, "--preset", "shopfy"],
        &["probe", &body, "--currency", "dollars"],
        &["probe", &body, "--header", "no colon"],
        &["new"],
        &["new", "-"],
        &["check", "--offlin"],
    ] {
        let ran = vitrine(arguments);
        assert_eq!((ran.code, ran.text.as_str()), (2, ""), "{arguments:?}");
        assert!(
            ran.complaint.contains("vitrine probe"),
            "{arguments:?}: {}",
            ran.complaint
        );
    }
}

#[test]
fn a_new_store_is_one_that_check_finds_nothing_in() {
    for (fixture, currency) in [("shopify", "EUR"), ("dummyjson", "USD"), ("fakestore", "JPY")] {
        let folder = Folder::new(&format!("new-{fixture}"));
        let body = fs::read_to_string(fixtures().join(fixture).join("page-1.json")).unwrap();
        let body = folder.write("products.json", &body);
        let store = folder.path("store.json");
        let arguments = ["new", &body, "--out", &store, "--currency", currency];
        let told = vitrine(&arguments);
        assert_eq!(told.code, 0, "{fixture}: {}", told.complaint);
        assert!(told.text.contains(currency), "{}", told.text);
        let checked = vitrine(&["check", &store, "--json"]);
        let json: Value = serde_json::from_str(&checked.text).unwrap();
        let is_error = |finding: &&Value| finding["severity"] == "error";
        let errors: Vec<&Value> = json["findings"].as_array().unwrap().iter().filter(is_error).collect();
        assert!(errors.is_empty() && checked.code == 0, "{fixture}: {errors:#?}");
        let again = vitrine(&arguments);
        assert_eq!(again.code, 1);
        assert!(again.complaint.contains("--force"), "{}", again.complaint);
        assert_eq!(vitrine(&[&arguments[..], &["--force"]].concat()).code, 0);
    }
}

#[test]
fn a_store_needs_a_currency() {
    let folder = Folder::new("currency");
    let body = fixtures().join("fakestore/page-1.json");
    let told = vitrine(&["new", &body.to_string_lossy(), "--out", &folder.path("store.json")]);
    assert_eq!(told.code, 1);
    assert!(told.complaint.contains("--currency"), "{}", told.complaint);
    assert!(!Path::new(&folder.path("store.json")).exists());
}

#[test]
fn check_tells_all_at_once_and_fails() {
    let folder = Folder::new("check");
    folder.write(
        "products.json",
        r#"{"goods": [{"id": 1, "title": "Mug", "cost": "9.00"}, {"id": 2, "cost": "7.00"}]}"#,
    );
    let store = folder.write(
        "store.json",
        r#"{
            "name": "Shop",
            "default_region": "us",
            "regions": [{ "key": "us", "name": "United States", "currency": "USD", "languages": ["en"] }],
            "sources": [{ "url": "products.json", "mapping": { "items": "$.goods[*]", "fields": {
                "id": "$.id", "name": "$.title", "brand": "$.titel", "price": { "amount": "$.cost" } } } }]
        }"#,
    );
    let told = vitrine(&["check", &store]);
    assert_eq!(told.code, 1);
    for words in [
        "warning: ",
        "at $.sources[0].mapping.fields.brand: found nothing at `$.titel` in any of 2 products",
        "Is it `$.title`?",
        "1 of 2 products are left out, the first at index 1: name",
        "error: ",
        "at $.sources[0].currency",
    ] {
        assert!(told.text.contains(words), "{words} is missing in\n{}", told.text);
    }
}

#[test]
fn a_source_that_names_nothing_is_told_to() {
    let folder = Folder::new("unnamed");
    folder.write("products.json", GOODS);
    let store = folder.write(
        "store.json",
        r#"{
            "name": "Shop",
            "default_region": "de",
            "regions": [{ "key": "de", "name": "Deutschland", "currency": "EUR", "languages": ["de"] }],
            "sources": [{ "url": "products.json" }]
        }"#,
    );
    let told = vitrine(&["check", &store]);
    assert_eq!(told.code, 0, "{}", told.text);
    assert_eq!(
        told.text.matches("neither `preset` nor `mapping`").count(),
        1,
        "{}",
        told.text
    );
    assert_eq!(vitrine(&["check", "--deny-warnings", &store]).code, 1);
}

#[test]
fn without_the_net_what_is_on_it_is_left_out_and_said_so() {
    let folder = Folder::new("offline");
    let store = folder.write(
        "store.json",
        r#"{
            "name": "Shop",
            "default_region": "us",
            "regions": [{ "key": "us", "name": "United States", "currency": "USD", "languages": ["en"] }],
            "sources": [{ "url": "https://api.shop.test/products", "preset": "dummyjson", "currency": "USD" }],
            "rules": [{ "name": "none", "products": { "slugs": ["1"] }, "effect": { "withhold": { "reason": "Later." } } }]
        }"#,
    );
    let told = vitrine(&["check", "--offline", &store]);
    assert_eq!(told.code, 0, "{}", told.text);
    assert!(
        told.text.contains("note: $.sources[0]") && told.text.contains("--offline"),
        "{}",
        told.text
    );
    let body = fixtures().join("dummyjson/page-1.json");
    let told = vitrine(&["check", "--offline", "--body", &body.to_string_lossy(), &store]);
    assert_eq!(told.code, 0, "{}", told.text);
    let other = fixtures().join("shopify/page-1.json");
    let told = vitrine(&[
        "check",
        "--offline",
        "--deny-warnings",
        "--body",
        &other.to_string_lossy(),
        &store,
    ]);
    assert_eq!(told.code, 1, "{}", told.text);
}

/// A host on this machine that answers every request with a body and headers, and keeps what it was asked.
struct Host {
    address: String,
    asked: std::sync::mpsc::Receiver<String>,
}

impl Host {
    fn answering(body: &str, headers: &str) -> Self {
        let body = body.to_owned();
        Self::with(headers, move |_| body.clone())
    }

    /// A host whose answer is told by the text of the request.
    fn with(headers: &str, body_for: impl Fn(&str) -> String + Send + 'static) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/products", listener.local_addr().unwrap());
        let (tell, asked) = std::sync::mpsc::channel();
        let headers = headers.to_owned();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let request = request(&mut stream);
                let body = body_for(&request);
                let length = body.len();
                let answer =
                    format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\nconnection: close\r\n{headers}\r\n{body}");
                if tell.send(request).is_err() || stream.write_all(answer.as_bytes()).is_err() {
                    return;
                }
            }
        });
        Self { address, asked }
    }

    fn next_asked(&self) -> String {
        self.asked.recv_timeout(std::time::Duration::from_secs(20)).unwrap()
    }
}

/// The text of one request: its head, and as much of its body as it says.
fn request(stream: &mut std::net::TcpStream) -> String {
    use std::io::Read;
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .split("content-length: ")
                .nth(1)
                .and_then(|rest| rest.split("\r\n").next());
            if body.len() >= length.map_or(0, |length| length.parse().unwrap()) {
                return text;
            }
        }
        match stream.read(&mut part).unwrap() {
            0 => return text,
            count => bytes.extend_from_slice(&part[..count]),
        }
    }
}

const GOODS: &str = r#"[{"id": 1, "title": "Mug", "price": 9.5, "currency": "EUR", "image": "https://cdn.test/mug.jpg"},
    {"id": 2, "title": "Cup", "price": 7.25, "currency": "EUR", "image": "https://cdn.test/cup.jpg"}]"#;

#[test]
fn a_host_that_allows_no_shop_is_warned_of() {
    let host = Host::answering(GOODS, "");
    let told = vitrine(&["probe", &host.address]);
    assert!(told.text.contains("Access-Control-Allow-Origin"), "{}", told.text);
    assert!(host.next_asked().contains("origin: https://shop.example"));
    let host = Host::answering(GOODS, "Access-Control-Allow-Origin: *\r\n");
    let told = vitrine(&["probe", &host.address]);
    assert!(!told.text.contains("Warnings"), "{}", told.text);
}

#[test]
fn headers_are_sent_and_the_host_is_asked_for_leave() {
    let host = Host::answering(GOODS, "Access-Control-Allow-Origin: *\r\n");
    let token = format!("Authorization: Bearer sk_live_{}", "0".repeat(24));
    let told = vitrine(&["probe", "--header", "X-Shop: 7", "--header", &token, &host.address]);
    for words in ["does not allow", "x-shop", "looks like a secret", r#""X-Shop": "7""#] {
        assert!(told.text.contains(words), "{words} is missing in\n{}", told.text);
    }
    assert!(host.next_asked().starts_with("options "));
    assert!(host.next_asked().contains("x-shop: 7"));
}

#[test]
fn pages_that_a_header_links_are_found() {
    let headers = "Access-Control-Allow-Origin: *\r\nLink: <https://api.test/p?page=2>; rel=\"next\"\r\n";
    let host = Host::answering(GOODS, headers);
    let told = vitrine(&["probe", "--no-presets", &host.address]);
    for words in [r#""paging": "link_header""#, "Access-Control-Expose-Headers"] {
        assert!(told.text.contains(words), "{words} is missing in\n{}", told.text);
    }
}

#[test]
fn how_pages_follow_each_other_is_tried_out() {
    let host = || {
        Host::with("Access-Control-Allow-Origin: *\r\n", |request| {
            // It knows `offset` and nothing else.
            let page = if request.contains("offset=2") {
                GOODS
                    .replace("Mug", "Jug")
                    .replace("Cup", "Pot")
                    .replace("1,", "3,")
                    .replace("2,", "4,")
            } else {
                GOODS.to_owned()
            };
            format!(r#"{{"total": 4, "goods": {page}}}"#)
        })
    };
    let paged = host();
    let told = vitrine(&["probe", &paged.address]);
    assert!(told.text.contains(r#""skip": "offset""#), "{}", told.text);
    assert!(told.text.contains("limit=2&offset=2"), "{}", told.text);
    assert!(!told.text.contains("paging: only this page"), "{}", told.text);
    let folder = Folder::new("paged");
    let store = folder.path("store.json");
    assert_eq!(vitrine(&["new", &paged.address, "--out", &store]).code, 0);
    let checked = vitrine(&["check", "--deny-warnings", &store]);
    assert!(
        checked.code == 0 && checked.text.contains("4 products"),
        "{}",
        checked.text
    );
    let asked_once = host();
    assert!(
        vitrine(&["probe", "--once", &asked_once.address])
            .text
            .contains("paging: only this page")
    );
    asked_once.next_asked();
    assert!(asked_once.asked.try_recv().is_err());
}

#[test]
fn an_address_is_asked_as_its_preset_asks() {
    let body = fs::read_to_string(fixtures().join("presets/saleor/page-1.json")).unwrap();
    let host = Host::answering(&body, "Access-Control-Allow-Origin: *\r\n");
    let channel = r#"{"graphql": {"variables": {"channel": "de"}}}"#;
    let told = vitrine(&["probe", "--preset", "saleor", "--request", channel, &host.address]);
    assert!(
        told.text.contains("in the shape of the preset `saleor`"),
        "{}{}",
        told.text,
        told.complaint
    );
    assert!(
        told.text.contains(r#""variables": { "channel": "de" }"#),
        "{}",
        told.text
    );
    assert!(host.next_asked().starts_with("options "));
    let asked = host.next_asked();
    assert!(
        asked.starts_with("post ") && asked.contains(r#""channel":"de""#),
        "{asked}"
    );
}

#[test]
fn what_a_server_complains_of_is_told() {
    let refused = r#"{"errors": [{"message": "Channel is missing"}], "data": null}"#;
    let host = Host::answering(refused, "Access-Control-Allow-Origin: *\r\n");
    let told = vitrine(&["probe", &host.address]);
    assert_eq!(told.code, 0);
    assert!(
        told.text.contains("The server says: Channel is missing"),
        "{}",
        told.text
    );
}
