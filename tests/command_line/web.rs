//! Addresses: what they are asked, and what their hosts keep from a browser.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::{Folder, GOODS, fixtures, vitrine};

/// A host on this machine that answers every request with a body and headers, and keeps what it was asked.
struct Host {
    address: String,
    asked: Receiver<String>,
}

impl Host {
    fn answering(body: &str, headers: &str) -> Self {
        let body = body.to_owned();
        Self::with(headers, move |_| body.clone())
    }

    /// A host whose answer is told by the text of the request.
    fn with(headers: &str, body_for: impl Fn(&str) -> String + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/products", listener.local_addr().unwrap());
        let (tell, asked) = channel();
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
        self.asked.recv_timeout(Duration::from_secs(20)).unwrap()
    }
}

/// The text of one request: its head, and as much of its body as it says.
fn request(stream: &mut TcpStream) -> String {
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
