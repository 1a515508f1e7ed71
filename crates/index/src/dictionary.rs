//! Every word of the catalog once, each with a number.

/// Numbers the words in the order in which they come.
#[derive(Debug)]
pub(crate) struct Dictionary {
    /// All words, one behind the other.
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    /// An open hash table: the upper half of a word's hash above its number plus one. Its length is a power of two.
    slots: Vec<u64>,
}

const FEWEST_SLOTS: usize = 1 << 10;

impl Default for Dictionary {
    fn default() -> Self {
        Self {
            text: String::new(),
            ends: Vec::new(),
            slots: vec![0; FEWEST_SLOTS],
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
        let hash = hash_of(word.as_bytes());
        let mask = self.slots.len() - 1;
        let mut at = place_of(hash, mask);
        loop {
            match self.slots.get(at).copied().unwrap_or_default() {
                0 => return None,
                slot if slot & !LOWER == hash & !LOWER => {
                    let id = number_in(slot);
                    if self.word(id) == word {
                        return Some(id);
                    }
                }
                _ => {}
            }
            at = (at + 1) & mask;
        }
    }

    /// The number of a word, a new one where it was not known.
    #[inline]
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        let hash = hash_of(word.as_bytes());
        let mask = self.slots.len() - 1;
        let mut at = place_of(hash, mask);
        loop {
            let slot = self.slots[at & mask];
            if slot == 0 {
                return self.insert(word, hash, at);
            }
            if (slot ^ hash) & !LOWER == 0 {
                let id = number_in(slot);
                if self.word(id) == word {
                    return id;
                }
            }
            at = (at + 1) & mask;
        }
    }

    fn insert(&mut self, word: &str, hash: u64, at: usize) -> u32 {
        let id = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.text.push_str(word);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.slots[at] = (hash & !LOWER) | u64::from(id + 1);
        if self.ends.len() * 8 > self.slots.len() * 5 {
            self.grow();
        }
        id
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        let mut slots = vec![0_u64; mask + 1];
        for id in 0..u32::try_from(self.ends.len()).unwrap_or(u32::MAX) {
            let hash = hash_of(self.word(id).as_bytes());
            let mut at = place_of(hash, mask);
            while slots[at] != 0 {
                at = (at + 1) & mask;
            }
            slots[at] = (hash & !LOWER) | u64::from(id + 1);
        }
        self.slots = slots;
    }
}

/// Names, each once, with the position at which it was added.
#[derive(Debug, Default)]
pub struct Names(Dictionary);

impl Names {
    /// Adds a name. Says whether it was new.
    pub fn add(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.number(name);
        self.0.len() > before
    }

    pub fn find(&self, name: &str) -> Option<u32> {
        self.0.find(name)
    }
}

/// Where a slot has the number.
const LOWER: u64 = 0xFFFF_FFFF;

#[allow(clippy::cast_possible_truncation)]
fn number_in(slot: u64) -> u32 {
    ((slot & LOWER) as u32).wrapping_sub(1)
}

#[allow(clippy::cast_possible_truncation)]
fn place_of(hash: u64, mask: usize) -> usize {
    ((hash >> 32) as usize ^ (hash as usize)) & mask
}

/// Multiplies eight bytes at a time into one number.
fn hash_of(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = bytes.len() as u64;
    let mut mix = |part: u64| hash = (hash.rotate_left(23) ^ part).wrapping_mul(FACTOR);
    let mut rest = bytes;
    while let Some((eight, others)) = rest.split_first_chunk::<8>() {
        mix(u64::from_le_bytes(*eight));
        rest = others;
    }
    if let Some((four, others)) = rest.split_first_chunk::<4>() {
        mix(u64::from(u32::from_le_bytes(*four)));
        rest = others;
    }
    let tail = rest.iter().fold(1_u64, |tail, byte| tail << 8 | u64::from(*byte));
    mix(tail);
    hash ^ (hash >> 29)
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
        assert_eq!(dictionary.len(), 20_000);
    }
}
