//! One change to a JSON text that leaves it JSON: a value becomes a hostile one, moves, is doubled or goes.

use serde_json::{Map, Value};

/// A generator of numbers (xorshift): the fuzzer gives the seed, so that each run can be had again.
struct Chance(u64);

impl Chance {
    fn of(seed: u32) -> Self {
        Self(u64::from(seed).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `limit`, which is not nought.
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap_or(1)).unwrap_or_default()
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }
}

/// Texts that have misled readers before: prices, stock, dates, addresses, markup, letters of other scripts.
const TEXTS: [&str; 64] = [
    "", " ", "0", "-0", "1", "19.99", "1.299,00 €", "$1,299.00", "1,299", "1.299", "SAR 17.89", "١٢٫٥٠", "1e5", "1 299,90",
    "99999999999999999999999999", "-5", "1'299.00", "USD", "eur", "XXX", "€", "in stock", "https://schema.org/InStock",
    "agotado", "true", "false", "unlimited", "continue", "deny", "null", "NaN", "Infinity", "2026-05-14T09:30:00Z",
    "2026-13-40", "1748000000", "9999-12-31", "//cdn.test/a.jpg", "/a.jpg", "a b.png", "javascript:alert(1)",
    "data:image/png;base64,AAAA", "http://", "https://[::1", "<p>One</p><p>Two</p>", "&lt;p&gt;One&lt;/p&gt;", "<",
    "&#x110000;", "&#0;", "&amp;amp;", "<!--", "<script>", "Men > Shoes", "a,b,,c", ">>", "Size: S", "\u{feff}", "\u{0}",
    "\u{202e}abc", "é\u{301}\u{301}", "日本語", "😀", "DE", "{\"children\":[{\"text\":\"a\"}]}", "𝔘𝔫",
];

const NUMBERS: [&str; 24] = [
    "0", "-0", "1", "-1", "0.1", "19.99", "1e0", "1E+2", "1e-2", "1e999", "-1e-999", "1e99999999999999999999",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616", "4294967296", "2147483648",
    "0.000000000000000000000000000001", "123456789012345678901234567890.123456789", "1748000000", "1748000000000", "100", "255",
];

/// Two of three times a change that leaves JSON valid, else any change of bytes that the fuzzer likes.
pub fn mutate(data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let by_bytes = |data: &mut [u8]| libfuzzer_sys::fuzzer_mutate(data, size, most);
    if seed % 3 == 0 {
        return by_bytes(data);
    }
    mutate_json(data, size, most, seed / 3).unwrap_or_else(|| by_bytes(data))
}

/// Changes the JSON text in the first `size` bytes of `data` and returns its new size; none where it is no JSON, or where
/// what became of it does not fit.
pub fn mutate_json(data: &mut [u8], size: usize, most: usize, seed: u32) -> Option<usize> {
    let mut value: Value = serde_json::from_slice(data.get(..size)?).ok()?;
    let mut chance = Chance::of(seed);
    let donor = nth(&value, chance.below(count(&value))).cloned().unwrap_or_default();
    for _ in 0..=chance.below(3) {
        let at = chance.below(count(&value));
        if let Some(target) = nth_mut(&mut value, &mut { at }) {
            change(target, &donor, &mut chance);
        }
    }
    let text = serde_json::to_vec(&value).ok()?;
    data.get_mut(..most)?.get_mut(..text.len())?.copy_from_slice(&text);
    Some(text.len())
}

fn change(target: &mut Value, donor: &Value, chance: &mut Chance) {
    match chance.below(12) {
        0 => *target = donor.clone(),
        1 => *target = Value::Array(vec![target.take(); chance.below(4)]),
        2 => *target = wrapped(target.take(), chance),
        3 => *target = [Value::Null, Value::Bool(true), Value::Bool(false)][chance.below(3)].clone(),
        4..=6 => *target = hostile(chance),
        7 => turn_text_into_number(target),
        _ => match target {
            Value::Array(elements) => change_list(elements, donor, chance),
            Value::Object(members) => change_object(members, donor, chance),
            Value::String(text) => *text = spliced(text, chance),
            other => *other = hostile(chance),
        },
    }
}

fn hostile(chance: &mut Chance) -> Value {
    if chance.below(2) == 0 {
        Value::String(chance.pick(&TEXTS).copied().unwrap_or_default().to_owned())
    } else {
        let text = chance.pick(&NUMBERS).copied().unwrap_or("0");
        serde_json::from_str(text).unwrap_or_default()
    }
}

fn wrapped(inner: Value, chance: &mut Chance) -> Value {
    let name = ["value", "amount", "en", "USD", "node", "data", "url"][chance.below(7)];
    Value::Object(Map::from_iter([(name.to_owned(), inner)]))
}

/// `"19.99"` becomes `19.99` and the other way round: APIs change between the two.
fn turn_text_into_number(target: &mut Value) {
    let turned = match &*target {
        Value::String(text) => serde_json::from_str::<serde_json::Number>(text).map(Value::Number).ok(),
        Value::Number(number) => Some(Value::String(number.to_string())),
        _ => None,
    };
    if let Some(turned) = turned {
        *target = turned;
    }
}

fn change_list(elements: &mut Vec<Value>, donor: &Value, chance: &mut Chance) {
    let at = chance.below(elements.len() + 1);
    match chance.below(4) {
        0 => elements.insert(at, donor.clone()),
        1 if at < elements.len() => drop(elements.remove(at)),
        2 => {
            if let Some(copied) = elements.get(at).cloned() {
                elements.insert(at, copied);
            }
        }
        _ => elements.reverse(),
    }
}

fn change_object(members: &mut Map<String, Value>, donor: &Value, chance: &mut Chance) {
    let names: Vec<String> = members.keys().cloned().collect();
    let name = chance.pick(&names).cloned().unwrap_or_default();
    match chance.below(4) {
        0 => drop(members.shift_remove(&name)),
        1 => drop(members.insert(name, donor.clone())),
        2 => {
            // Two members change places: the right names with the wrong values.
            let other = chance.pick(&names).cloned().unwrap_or_default();
            if let (Some(one), Some(two)) = (members.get(&name).cloned(), members.get(&other).cloned()) {
                members.insert(name, two);
                members.insert(other, one);
            }
        }
        _ => {
            let value = members.shift_remove(&name).unwrap_or_default();
            members.insert(spliced(&name, chance), value);
        }
    }
}

/// A text with another in its midst, or without a part of its own.
fn spliced(text: &str, chance: &mut Chance) -> String {
    let characters: Vec<char> = text.chars().collect();
    let from = chance.below(characters.len() + 1);
    let until = (from + chance.below(4)).min(characters.len());
    let (before, after) = (&characters[..from], &characters[until..]);
    let between = chance.pick(&TEXTS).copied().unwrap_or_default();
    before.iter().copied().chain(between.chars()).chain(after.iter().copied()).collect()
}

/// How many values there are, this one included.
fn count(value: &Value) -> usize {
    let below: usize = match value {
        Value::Array(elements) => elements.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    };
    below + 1
}

fn nth(value: &Value, at: usize) -> Option<&Value> {
    let mut waiting = vec![value];
    let mut left = at;
    while let Some(value) = waiting.pop() {
        if left == 0 {
            return Some(value);
        }
        left -= 1;
        match value {
            Value::Array(elements) => waiting.extend(elements.iter().rev()),
            Value::Object(members) => waiting.extend(members.values()),
            _ => {}
        }
    }
    None
}

fn nth_mut<'a>(value: &'a mut Value, left: &mut usize) -> Option<&'a mut Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(elements) => elements.iter_mut().find_map(|element| nth_mut(element, left)),
        Value::Object(members) => members.values_mut().find_map(|member| nth_mut(member, left)),
        _ => None,
    }
}
