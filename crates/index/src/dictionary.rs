//! Every word of the catalog once, each with a number.

/// Numbers the words in the order in which they come.
#[derive(Debug)]
pub(crate) struct Dictionary {
    /// All words, one behind the other.
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    /// An open hash table; its length is a power of two. Most words are in it whole, so that looking one up reads one
    /// place in memory.
    slots: Vec<Slot>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: Key,
    /// The word's number plus one; 0 where the slot is free.
    number: u32,
}

/// A word of up to fifteen bytes, with its length in the last; of a longer one its hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Key(u64, u64);

/// Stands for the length of a word that is longer.
const LONG: u64 = 0xFF << 56;

const FEWEST_SLOTS: usize = 1 << 8;

impl Default for Dictionary {
    fn default() -> Self {
        Self {
            text: String::new(),
            ends: Vec::new(),
            slots: vec![Slot::default(); FEWEST_SLOTS],
        }
    }
}

impl Dictionary {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn word(&self, id: u32) -> &str {
        let id = id as usize;
        let start = match id {
            0 => 0,
            _ => self.ends.get(id - 1).copied().unwrap_or_default(),
        };
        let end = self.ends.get(id).copied().unwrap_or_default();
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    pub(crate) fn find(&self, word: &str) -> Option<u32> {
        self.place(word, Key::of(word.as_bytes())).ok()
    }

    /// The number of a word, a new one where it was not known.
    #[inline]
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        let key = Key::of(word.as_bytes());
        match self.place(word, key) {
            Ok(number) => number,
            Err(at) => self.insert(word, key, at),
        }
    }

    /// The number of a word, or the free slot where it would be.
    #[inline]
    fn place(&self, word: &str, key: Key) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut at = key.place(mask);
        loop {
            let slot = self.slots.get(at & mask).copied().unwrap_or_default();
            if slot.number == 0 {
                return Err(at & mask);
            }
            if slot.key == key && (key.1 < LONG || self.word(slot.number - 1) == word) {
                return Ok(slot.number - 1);
            }
            at += 1;
        }
    }

    fn insert(&mut self, word: &str, key: Key, at: usize) -> u32 {
        let id = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.text.push_str(word);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.slots[at] = Slot { key, number: id + 1 };
        if self.ends.len() * 8 > self.slots.len() * 5 {
            self.grow();
        }
        id
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        let mut slots = vec![Slot::default(); mask + 1];
        for slot in self.slots.iter().filter(|slot| slot.number > 0) {
            let mut at = slot.key.place(mask);
            while slots[at & mask].number != 0 {
                at += 1;
            }
            slots[at & mask] = *slot;
        }
        self.slots = slots;
    }
}

impl Key {
    #[inline]
    fn of(bytes: &[u8]) -> Self {
        let length = bytes.len() as u64;
        match bytes.len() {
            0 => Self(0, 0),
            1..=3 => {
                let (first, middle, last) = (bytes[0], bytes[bytes.len() / 2], bytes[bytes.len() - 1]);
                let at = |byte: u8, place: usize| u64::from(byte) << (place * 8);
                let bits = at(first, 0) | at(middle, bytes.len() / 2) | at(last, bytes.len() - 1);
                Self(bits, length << 56)
            }
            // The two loads overlap where the word is shorter than both.
            4..=8 => {
                let bits =
                    u64::from(four(bytes, 0)) | u64::from(four(bytes, bytes.len() - 4)) << ((bytes.len() - 4) * 8);
                Self(bits, length << 56)
            }
            9..=15 => {
                let rest = eight(bytes, bytes.len() - 8) >> ((16 - bytes.len()) * 8);
                Self(eight(bytes, 0), rest | length << 56)
            }
            _ => {
                let hash = long_hash(bytes);
                Self(hash, hash.rotate_left(32) | LONG)
            }
        }
    }

    #[inline]
    #[allow(clippy::cast_possible_truncation)]
    fn place(self, mask: usize) -> usize {
        let mixed = (self.0 ^ self.1.rotate_left(29)).wrapping_mul(FACTOR);
        (mixed >> 32 ^ mixed >> 12) as usize & mask
    }
}

const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

#[inline]
fn four(bytes: &[u8], at: usize) -> u32 {
    let chunk = bytes.get(at..).and_then(|rest| rest.first_chunk::<4>());
    chunk.map_or(0, |chunk| u32::from_le_bytes(*chunk))
}

#[inline]
fn eight(bytes: &[u8], at: usize) -> u64 {
    let chunk = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>());
    chunk.map_or(0, |chunk| u64::from_le_bytes(*chunk))
}

/// Multiplies eight bytes at a time into one number.
fn long_hash(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64;
    let eights = bytes.chunks_exact(8).map(|part| eight(part, 0));
    for part in eights.chain([eight(bytes, bytes.len() - 8)]) {
        hash = (hash.rotate_left(23) ^ part).wrapping_mul(FACTOR);
    }
    hash ^ hash >> 29
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_has_one_number_however_many_there_are() {
        let mut dictionary = Dictionary::default();
        let word = |number: u32| format!("w{}", number * 7919);
        for number in 0..20_000 {
            assert_eq!(dictionary.number(&word(number)), number);
        }
        for number in 0..20_000 {
            assert_eq!(dictionary.number(&word(number)), number);
            assert_eq!(dictionary.find(&word(number)), Some(number));
            assert_eq!(dictionary.word(number), word(number));
        }
        assert_eq!(dictionary.find("w"), None);
        let lengths: Vec<String> = (0..40).map(|length| "ab".repeat(20)[..length].to_owned()).collect();
        for (at, word) in (20_000..).zip(&lengths) {
            assert_eq!(dictionary.number(word), at);
        }
        assert!(
            (20_000..)
                .zip(&lengths)
                .all(|(at, word)| dictionary.find(word) == Some(at))
        );
        assert_eq!(dictionary.len(), 20_040);
    }
}
