//! A catalog and what is asked of it, out of any texts: lines up to the first empty one are products, each behind it is
//! asked for. Whatever they are, all pages together have as many products as they say.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vitrine::domain::query::{Query, Sort};
use vitrine::domain::{Instant, Region, Rulebook};
use vitrine::search::{Index, SearchSettings, Sourced};
use vitrine::source::{Catalog, Mapping, Reading, Tree, read_page};

const LANGUAGES: [&str; 10] = ["en", "de", "fr", "es", "pt", "ru", "zh", "ja", "ar", "hi"];

fn products(names: &[&str]) -> Vec<Sourced> {
    let items: Vec<serde_json::Value> = names
        .iter()
        .enumerate()
        .map(|(number, name)| {
            let half = name.char_indices().nth(name.chars().count() / 2).map_or(0, |(at, _)| at);
            serde_json::json!({
                "id": number, "name": name, "text": &name[half..], "brand": &name[..half], "price": name.len(),
                "tags": name.split(' ').collect::<Vec<_>>(), "colour": &name[half..],
            })
        })
        .collect();
    let mapping = serde_json::json!({
        "items": "$[*]",
        "fields": {
            "id": "$.id", "name": "$.name", "description": "$.text", "brand": "$.brand", "tags": "$.tags[*]",
            "price": { "amount": "$.price" }, "specifications": { "named": { "Colour": "$.colour" } },
        },
    });
    let mapping: Mapping = vitrine::json::read(&mapping).expect("the mapping is one");
    let mut tree = Tree::parse(serde_json::Value::from(items).to_string()).expect("what is written is JSON");
    let reading = Reading {
        mapping: &mapping,
        address: "https://api.test/",
        currency: "USD".parse().ok(),
        language: None,
    };
    let mut catalog = Catalog::default();
    read_page(&mut tree, &reading, &mut catalog);
    catalog.products.into_iter().map(Sourced::from).collect()
}

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<&str> = text.lines().collect();
    let end = lines.iter().position(|line| line.is_empty()).unwrap_or(lines.len());
    let (names, asked) = lines.split_at(end);
    let region: Region = vitrine::json::read(&serde_json::json!({
        "key": "us", "name": "US", "currency": "USD", "languages": ["en"],
    }))
    .expect("the region is one");
    let settings = SearchSettings {
        language: LANGUAGES[bytes.len() % LANGUAGES.len()].to_owned(),
        ..SearchSettings::default()
    };
    let index = Index::new(products(names), Rulebook::new(vec![region.clone()], Vec::new()), settings);
    let now = Instant::from_milliseconds(0);
    for text in asked.iter().take(8) {
        let mut query = Query {
            text: (*text).to_owned(),
            sort: Sort::ALL[text.len() % Sort::ALL.len()],
            per_page: 3,
            ..Query::default()
        };
        let first = index.search(&query, &region, now);
        let mut cards = first.cards.len();
        for page in 1..first.total.div_ceil(3) {
            query.page = page;
            cards += index.search(&query, &region, now).cards.len();
        }
        assert_eq!(cards, first.total as usize, "{text}");
        for facet in &first.facets {
            for value in facet.values.iter().take(4) {
                let mut chosen = Query { page: 0, ..query.clone() };
                chosen.choose(&facet.kind, &value.value, true);
                assert_eq!(index.search(&chosen, &region, now).total, value.count, "{} {text}", value.value);
            }
        }
        for completion in index.suggest(text, &region, now).completions {
            assert!(!completion.is_empty());
        }
    }
});
