//! What follows a page. The input is a list: `[paging, link, total, body, items]`, the second and third being headers.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use serde_json::Value;
use vitrine::domain::Instant;
use vitrine::source::{HttpAnswer, Next, Paging, Paths, Progress, Tree, next_page, resolve, retry_after};
use vitrine_fuzz::mutate;

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| { mutate(data, size, most, seed) });

fuzz_target!(|bytes: &[u8]| {
    let Ok((paging, link, total, body, items)) = serde_json::from_slice::<(Value, String, String, Value, u16)>(bytes) else {
        return;
    };
    let Ok(paging) = vitrine::json::read::<Paging>(&paging) else { return };
    let Ok(tree) = Tree::parse(body.to_string()) else { return };
    let _ = (paging.first(), retry_after(&total, Instant::from_milliseconds(0)));
    let answer = HttpAnswer {
        status: 200,
        headers: vec![("link".to_owned(), link), ("x-total".to_owned(), total)],
        text: String::new(),
    };
    let paths: Paths = "$.total".parse::<vitrine::source::Path>().map(Paths::from).unwrap_or_default();
    for pages in 1..4 {
        let progress = Progress {
            answer: &answer,
            body: tree.root(),
            total: &paths,
            items: usize::from(items),
            pages,
            read: usize::from(items) * pages,
        };
        let next = next_page(&paging, &progress);
        // A page without items is the last, unless the answer itself leads on.
        if let Next::Parameters(parameters) = &next {
            assert!(items > 0 || !parameters.is_empty());
        }
        if let Next::Link(link) = next {
            let _ = resolve("https://api.test/products", &link);
        }
    }
});
