//! Any JSON through every preset. The last byte of the input chooses which; the rest is the body.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use vitrine_fuzz::mutate;
use vitrine_fuzz::reading::{PRESETS, read};

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    let choice = if seed % 7 == 0 || size == 0 { seed.to_le_bytes()[1] } else { data[size - 1] };
    let size = mutate(data, size.saturating_sub(1), most.saturating_sub(1), seed);
    data[size] = choice;
    size + 1
});

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, body)) = bytes.split_last() else { return };
    let preset = &PRESETS[usize::from(*choice) % PRESETS.len()];
    read(&String::from_utf8_lossy(body), &preset.mapping);
});
