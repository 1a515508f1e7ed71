//! The tree reader: reads what serde_json reads, as that one reads it, and refuses the rest.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use vitrine::source::tree::Tree;
use vitrine_fuzz::{expect_agreement, mutate};

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| { mutate(data, size, most, seed) });

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let read = Tree::parse(text.clone().into_owned());
    expect_agreement(&text, &read);
});
