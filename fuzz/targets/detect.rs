//! Any JSON to the detector: what it finds is a mapping that is written, read again, and reads the body.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use vitrine::source::{Mapping, Tree, detect, recognise};
use vitrine_fuzz::mutate;
use vitrine_fuzz::reading::read;

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| { mutate(data, size, most, seed) });

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let Ok(tree) = Tree::parse(text.clone().into_owned()) else { return };
    let _ = recognise(tree.root());
    let Some(detection) = detect(&tree, "https://api.test/products") else { return };
    assert!(detection.confidence <= 100);
    assert!(detection.findings.iter().all(|found| found.confidence <= 100 && !found.why.is_empty()));
    let written = serde_json::to_value(&detection.mapping).expect("a mapping is JSON");
    let again = vitrine::json::read::<Mapping>(&written);
    assert_eq!(again.as_ref(), Ok(&detection.mapping));
    read(&text, &detection.mapping);
});
