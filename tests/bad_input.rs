//! Any bytes at all: what others wrote is read right, or refused, and nothing stops the shop.
#![allow(clippy::unwrap_used, clippy::panic)] // All of this file is tests, helpers included.

use std::fmt::Write;

use proptest::prelude::*;
use serde_json::Value;
use vitrine::source::{Catalog, Kind, Mapping, Node, Preset, PresetError, Reading, Tree, preset, read_page};

/// What a JSON text means, written down beside the text rather than read from it.
#[derive(Clone, Debug)]
enum Meant {
    Null,
    Bool(bool),
    Number(String),
    /// Code units of UTF-16, so that a surrogate can stand alone.
    Text(Vec<u16>),
    List(Vec<Meant>),
    /// Names may come twice.
    Object(Vec<(Vec<u16>, Meant)>),
}

fn code_units() -> impl Strategy<Value = Vec<u16>> {
    let unit = prop_oneof![
        4 => 0x20u16..0x7f,
        1 => any::<u16>(),
        1 => 0xd800u16..0xe000,
        1 => Just(0),
        1 => prop_oneof![Just(u16::from(b'"')), Just(u16::from(b'\\')), Just(u16::from(b'\n'))],
    ];
    prop::collection::vec(unit, 0..12)
}

fn name() -> impl Strategy<Value = Vec<u16>> {
    // Few names, so that they come twice.
    prop_oneof![
        3 => "[abc]{0,2}".prop_map(|text| text.encode_utf16().collect()),
        1 => code_units(),
    ]
}

fn meant() -> impl Strategy<Value = Meant> {
    let number = "-?(0|[1-9][0-9]{0,40})(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,20})?";
    let leaf = prop_oneof![
        Just(Meant::Null),
        any::<bool>().prop_map(Meant::Bool),
        number.prop_map(Meant::Number),
        code_units().prop_map(Meant::Text),
    ];
    leaf.prop_recursive(6, 80, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Meant::List),
            prop::collection::vec((name(), inner), 0..8).prop_map(Meant::Object),
        ]
    })
}

/// Writes JSON in all the ways there are, by turns: white space, escapes that are needed and those that are not.
struct Writer {
    text: String,
    turn: u64,
}

impl Writer {
    fn turn(&mut self, of: u64) -> u64 {
        self.turn = self
            .turn
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.turn >> 33) % of
    }

    fn space(&mut self) {
        let space = ["", "", "", " ", "\n", "\t\r", "  "][usize::try_from(self.turn(7)).unwrap()];
        self.text.push_str(space);
    }

    fn string(&mut self, units: &[u16]) {
        self.text.push('"');
        for decoded in char::decode_utf16(units.iter().copied()) {
            match decoded {
                Ok(character) => self.character(character),
                Err(alone) => write!(self.text, "\\u{:04x}", alone.unpaired_surrogate()).unwrap(),
            }
        }
        self.text.push('"');
    }

    fn character(&mut self, character: char) {
        let short = match character {
            '"' => Some("\\\""),
            '\\' => Some("\\\\"),
            '/' => Some("\\/"),
            '\u{8}' => Some("\\b"),
            '\u{c}' => Some("\\f"),
            '\n' => Some("\\n"),
            '\r' => Some("\\r"),
            '\t' => Some("\\t"),
            _ => None,
        };
        let must = character < ' ' || character == '"' || character == '\\';
        match (self.turn(4), short) {
            (0, _) => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    write!(self.text, "\\u{unit:04X}").unwrap();
                }
            }
            (1, Some(short)) => self.text.push_str(short),
            (_, Some(short)) if must => self.text.push_str(short),
            _ if must => write!(self.text, "\\u{:04x}", u32::from(character)).unwrap(),
            _ => self.text.push(character),
        }
    }

    fn value(&mut self, meant: &Meant) {
        self.space();
        match meant {
            Meant::Null => self.text.push_str("null"),
            Meant::Bool(value) => write!(self.text, "{value}").unwrap(),
            Meant::Number(number) => self.text.push_str(number),
            Meant::Text(units) => self.string(units),
            Meant::List(elements) => {
                self.text.push('[');
                for (at, element) in elements.iter().enumerate() {
                    self.text.push_str(if at > 0 { "," } else { "" });
                    self.value(element);
                }
                self.space();
                self.text.push(']');
            }
            Meant::Object(members) => {
                self.text.push('{');
                for (at, (name, member)) in members.iter().enumerate() {
                    self.text.push_str(if at > 0 { "," } else { "" });
                    self.space();
                    self.string(name);
                    self.space();
                    self.text.push(':');
                    self.value(member);
                }
                self.space();
                self.text.push('}');
            }
        }
        self.space();
    }
}

fn written(meant: &Meant, turn: u64) -> String {
    let mut writer = Writer {
        text: String::new(),
        turn,
    };
    writer.value(meant);
    writer.text
}

fn expect_meant(node: Node, meant: &Meant) {
    match meant {
        Meant::Null => assert!(node.is_null()),
        Meant::Bool(value) => assert_eq!(node.as_bool(), Some(*value)),
        Meant::Number(number) => assert_eq!(node.number(), Some(number.as_str())),
        Meant::Text(units) => assert_eq!(node.text().unwrap(), String::from_utf16_lossy(units)),
        Meant::List(elements) => {
            assert_eq!((node.kind(), node.len()), (Kind::List, elements.len()));
            assert_eq!(node.elements().count(), elements.len());
            for (at, (element, meant)) in node.elements().zip(elements).enumerate() {
                expect_meant(element, meant);
                expect_meant(node.element(at).unwrap(), meant);
            }
            assert!(node.element(elements.len()).is_none());
        }
        Meant::Object(members) => {
            assert_eq!(node.kind(), Kind::Object);
            for (name, _) in members {
                let name = String::from_utf16_lossy(name);
                let last = members
                    .iter()
                    .rfind(|(other, _)| String::from_utf16_lossy(other) == name);
                expect_meant(node.get(&name).unwrap(), &last.unwrap().1);
            }
            assert!(node.get("a name that nothing has").is_none());
        }
    }
}

/// Two readings of one text are the same value.
fn expect_same(node: Node, value: &Value) {
    match value {
        Value::Null => assert!(node.is_null()),
        Value::Bool(value) => assert_eq!(node.as_bool(), Some(*value)),
        Value::Number(number) => assert_eq!(node.number().map(with_sign), Some(with_sign(number.as_str()))),
        Value::String(text) => assert_eq!(node.text().as_deref(), Some(text.as_str())),
        Value::Array(elements) => {
            assert_eq!((node.kind(), node.len()), (Kind::List, elements.len()));
            node.elements()
                .zip(elements)
                .for_each(|(node, value)| expect_same(node, value));
        }
        Value::Object(members) => {
            assert_eq!(node.kind(), Kind::Object);
            for (name, value) in members {
                expect_same(node.get(name).unwrap(), value);
            }
        }
    }
}

/// A number's text as serde_json gives it back: the exponent with its sign, and a small `e`.
fn with_sign(number: &str) -> String {
    match number.to_lowercase().split_once('e') {
        Some((digits, exponent)) if !exponent.starts_with(['+', '-']) => format!("{digits}e+{exponent}"),
        Some((digits, exponent)) => format!("{digits}e{exponent}"),
        None => number.to_owned(),
    }
}

/// Reads a text as serde_json does, or not, as it does. That one refuses unpaired surrogates and reads no deeper than
/// 128: those are left out. Nor does it pass over a byte order mark.
fn expect_agreement(text: &str) {
    let without_mark = text.strip_prefix('\u{feff}').unwrap_or(text);
    match (
        Tree::parse(text.to_owned()),
        serde_json::from_str::<Value>(without_mark),
    ) {
        (Ok(tree), Ok(value)) => expect_same(tree.root(), &value),
        (Err(_), Err(_)) => {}
        (Ok(_), Err(error)) => {
            let said = error.to_string();
            let is_known = ["surrogate", "recursion", "hex escape"]
                .iter()
                .any(|cause| said.contains(cause));
            assert!(is_known, "read, but not by serde_json: {said}: {text:?}");
        }
        (Err(error), Ok(_)) => panic!("refused: {error}: {text:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_text_is_read_as_it_is_meant(meant in meant(), turn in any::<u64>()) {
        let text = written(&meant, turn);
        let tree = Tree::parse(text.clone()).unwrap_or_else(|error| panic!("{error}: {text}"));
        expect_meant(tree.root(), &meant);
    }

    #[test]
    fn what_is_json_is_read_and_what_is_not_is_refused(text in "[\\[\\]{}\",:\\\\ a-f0-9eE+.u\n-]{0,24}") {
        expect_agreement(&text);
    }

    #[test]
    fn a_text_that_is_cut_off_or_changed_is_read_as_by_serde_json(
        meant in meant(),
        turn in any::<u64>(),
        at in any::<prop::sample::Index>(),
        instead in prop::option::of(any::<char>()),
    ) {
        let characters: Vec<char> = written(&meant, turn).chars().collect();
        let at = at.index(characters.len());
        let cut: String = characters[..at].iter().chain(&instead).collect();
        expect_agreement(&cut);
        let changed: String = cut.chars().chain(characters[at + 1..].iter().copied()).collect();
        expect_agreement(&changed);
    }
}

#[test]
fn lists_and_objects_within_one_another_are_read_to_a_limit() {
    let lists = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    let objects = |depth: usize| "{\"a\":".repeat(depth) + "1" + &"}".repeat(depth);
    for write in [lists, objects] {
        assert!(Tree::parse(write(500)).is_ok());
        for depth in [513, 100_000, 1_000_000] {
            let error = Tree::parse(write(depth)).unwrap_err();
            assert!(error.to_string().contains("within one another"), "{error}");
        }
    }
    assert!(Tree::parse("[{\"a\":".repeat(100_000)).is_err());
}

#[test]
fn a_list_of_a_hundred_thousand_nulls_is_read() {
    let text = format!("[{}null]", "null,".repeat(99_999));
    let tree = Tree::parse(text).unwrap();
    assert_eq!(tree.root().len(), 100_000);
    assert!(tree.root().elements().all(Node::is_null));
    assert!(tree.root().element(99_999).is_some());
}

#[test]
fn a_body_of_sixty_megabytes_is_read() {
    let product = format!("{{\"id\":1,\"title\":\"{}\"}},", "a long story ".repeat(80));
    let text = format!("{{\"products\":[{}null]}}", product.repeat(60_000_000 / product.len()));
    assert!(text.len() > 59_000_000);
    let tree = Tree::parse(text).unwrap();
    let products = tree.root().get("products").unwrap();
    assert_eq!(products.len(), 60_000_000 / product.len() + 1);
}

#[test]
fn a_number_of_any_size_is_its_own_text() {
    for number in [
        "1e999999999999999999999",
        "-0",
        &"9".repeat(100_000),
        &format!("0.{}", "0".repeat(100_000)),
    ] {
        assert_eq!(Tree::parse(number.to_owned()).unwrap().root().number(), Some(number));
    }
}

fn presets() -> Vec<Preset> {
    // An unknown one is answered with the names of those there are.
    let Err(PresetError::Unknown { known, .. }) = preset("") else {
        panic!("a preset without a name");
    };
    known.split('`').filter_map(|name| preset(name).ok()).collect()
}

fn read(text: String, mapping: &Mapping) -> (usize, Catalog) {
    let mut tree = Tree::parse(text).unwrap();
    let reading = Reading {
        mapping,
        address: "https://api.test/products",
        currency: "USD".parse().ok(),
        language: None,
    };
    let mut catalog = Catalog::default();
    let found = read_page(&mut tree, &reading, &mut catalog);
    (found, catalog)
}

#[test]
fn a_list_of_nulls_has_no_products_for_any_preset() {
    let presets = presets();
    assert!(presets.len() >= 4);
    let nulls = format!("[{}null]", "null,".repeat(99_999));
    for name in ["", "products", "items", "data", "results", "hits", "elements"] {
        let text = if name.is_empty() {
            nulls.clone()
        } else {
            format!("{{\"{name}\":{nulls}}}")
        };
        for preset in &presets {
            assert!(
                read(text.clone(), &preset.mapping).1.products.is_empty(),
                "{}",
                preset.name
            );
        }
    }
}

/// What takes the square of a list's length for its time stands still here.
#[test]
fn a_product_with_a_hundred_thousand_of_everything_is_read_in_a_moment() {
    let many = |write: &dyn Fn(usize) -> String| (0..40_000).map(write).collect::<Vec<_>>().join(",");
    let texts = many(&|at| format!("\"text {at}\""));
    let with_commas = many(&|at| format!("text {at}"));
    let images = many(&|at| format!("{{\"url\":\"/{at}.jpg\"}}"));
    let rows = many(&|at| {
        format!("{{\"name\":\"n{at}\",\"value\":\"v{at}\",\"options\":{{\"Size\":\"{at}\"}},\"id\":\"{at}\"}}")
    });
    let members = many(&|at| format!("\"n{at}\":\"v{at}\""));
    let prices = many(&|_| "\"USD\":\"1.00\"".to_owned());
    let mapping = preset("vitrine").unwrap().mapping;
    let mut slow = Vec::new();
    for (field, value) in [
        ("tags", format!("[{texts}]")),
        ("tags", format!("\"{with_commas}\"")),
        ("sold_in", format!("[{texts}]")),
        ("images", format!("[{images}]")),
        ("images", format!("[{texts}]")),
        ("specifications", format!("[{rows}]")),
        ("specifications", format!("{{{members}}}")),
        ("variants", format!("[{rows}]")),
        ("options", format!("[{texts}]")),
        ("variants", format!("[{{\"options\":{{{members}}}}}]")),
        ("variants", format!("[{{\"images\":[{images}]}}]")),
        (
            "variants",
            format!("[{{\"prices\":{{{prices}}},\"compare_at\":{{{prices}}}}}]"),
        ),
        ("prices", format!("{{{prices}}}")),
        ("category", format!("[{texts}]")),
        ("categories", format!("[{texts}]")),
        ("highlights", format!("[{texts}]")),
        ("goes_with", format!("[{texts}]")),
        ("rating", format!("{{\"value\":[{texts}]}}")),
        ("description", format!("\"{}\"", "<b><".repeat(100_000))),
        ("description", format!("\"{}\"", "&amp;lt;".repeat(100_000))),
        ("name", format!("\"{}\"", "word ".repeat(100_000))),
    ] {
        let begin = std::time::Instant::now();
        let text = format!("{{\"products\":[{{\"slug\":\"a\",\"name\":\"A\",\"{field}\":{value}}}]}}");
        let (found, _) = read(text, &mapping);
        assert_eq!(found, 1);
        slow.extend((begin.elapsed().as_secs() >= 5).then(|| format!("{field} {:?}", begin.elapsed())));
    }
    assert_eq!(slow, Vec::<String>::new());
}

/// References between rows lead in circles, five ways at each step: what follows them needs an end.
#[test]
fn references_in_a_circle_end() {
    let references = r#"{"ref": 1}, "#.repeat(5);
    let row = format!(r#"{{"id": 1, "name": "Row", "content": [{references} {{"text": "a word"}}]}}"#);
    let body = format!(r#"{{"items": [{row}], "rows": [{row}], "lists": [["a", "a", "a"]]}}"#);
    for fields in [
        r#""description": "$""#,
        r#""images": "$.content""#,
        r#""images": "$..*""#,
        r#""tags": "$..text""#,
        r#""variants": "$..*", "variant": { "options": { "entries": "$.content[*]" } }"#,
        r#""specifications": { "entries": "$..*" }"#,
        r#""category": { "names": "$..*" }"#,
    ] {
        let mapping = format!(
            r#"{{
                "items": ["$.items[*]"],
                "joins": [{{ "references": "$..content[*]", "key": "$.ref", "rows": "$.rows[*]", "row_key": "$.id" }}],
                "fields": {{ "name": "$.name", {fields} }}
            }}"#
        );
        let (found, _) = read(body.clone(), &serde_json::from_str(&mapping).unwrap());
        assert_eq!(found, 1, "{fields}");
    }
    // A list that is an element of itself.
    let mapping = r#"{
        "items": ["$.items[*]"],
        "joins": [{ "references": "$..lists[*][1:]", "key": "$", "rows": "$..lists[*]", "row_key": "$[0]" }],
        "fields": { "name": "$.name", "images": "$.lists", "description": "$.lists", "tags": "$.lists" }
    }"#;
    let body = r#"{"items": [{"name": "B", "lists": [["a", "a", "a"]]}]}"#;
    assert_eq!(read(body.to_owned(), &serde_json::from_str(mapping).unwrap()).0, 1);
}
