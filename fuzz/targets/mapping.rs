//! A body through a mapping that nobody would write. The input is a list of the two: `[mapping, body]`.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use serde_json::Value;
use vitrine::source::Mapping;
use vitrine_fuzz::mutate;
use vitrine_fuzz::reading::read;

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| { mutate(data, size, most, seed) });

fuzz_target!(|bytes: &[u8]| {
    let Ok([mapping, body]) = serde_json::from_slice::<[Value; 2]>(bytes) else { return };
    let Ok(mapping) = vitrine::json::read::<Mapping>(&mapping) else { return };
    read(&body.to_string(), &mapping);
});
