//! `store.json` and words files: read, or refused with a place; what is read is written so that it is read again.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use vitrine::store::{parse_store, parse_words};
use vitrine_fuzz::mutate;

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| { mutate(data, size, most, seed) });

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    match parse_store("store.json", &text) {
        Ok(store) => assert!(!store.regions.is_empty() && !store.sources.is_empty()),
        Err(fault) => assert!(!fault.path.is_empty() && !fault.problem.is_empty()),
    }
    let _ = parse_words("words.json", &text);
});
