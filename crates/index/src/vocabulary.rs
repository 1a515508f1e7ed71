//! The words in order: which ones begin as another, share its stem, or are nearly it.

use std::ops::Range;

use vitrine_words::stem;

use crate::dictionary::Dictionary;
use crate::near::{Distance, Pattern, mask_of};

/// Longer words are counted as so long.
const LONGEST: usize = 40;

/// The words of a dictionary in the order of their bytes.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    /// The numbers of the words.
    order: Vec<u32>,
    /// The words by how many letters they have, each with a bit for each letter.
    by_length: Vec<Vec<(u32, u32)>>,
}

impl Vocabulary {
    pub(crate) fn new(dictionary: &Dictionary) -> Self {
        let count = u32::try_from(dictionary.len()).unwrap_or(u32::MAX);
        // Most words differ in their first eight bytes, which are compared as one number.
        let mut keyed: Vec<(u64, u32)> = (0..count).map(|id| (first_bytes(dictionary.word(id)), id)).collect();
        keyed.sort_unstable_by(|one, other| {
            one.0
                .cmp(&other.0)
                .then_with(|| dictionary.word(one.1).cmp(dictionary.word(other.1)))
        });
        let order: Vec<u32> = keyed.into_iter().map(|(_, id)| id).collect();
        let mut by_length: Vec<Vec<(u32, u32)>> = Vec::new();
        for id in 0..count {
            let word = dictionary.word(id);
            let length = word.chars().count().min(LONGEST);
            if by_length.len() <= length {
                by_length.resize(length + 1, Vec::new());
            }
            by_length[length].push((mask_of(word), id));
        }
        Self { order, by_length }
    }

    /// How many words it was made of.
    pub(crate) fn len(&self) -> usize {
        self.order.len()
    }

    pub(crate) fn id(&self, rank: usize) -> u32 {
        self.order.get(rank).copied().unwrap_or_default()
    }

    /// The ranks of the words that begin so.
    pub(crate) fn beginning_with(&self, dictionary: &Dictionary, beginning: &str) -> Range<usize> {
        let start = self.order.partition_point(|id| dictionary.word(*id) < beginning);
        let rest = self.order.get(start..).unwrap_or_default();
        let length = rest.partition_point(|id| dictionary.word(*id).starts_with(beginning));
        start..start + length
    }

    /// The other words with the stem of this one.
    pub(crate) fn of_same_stem(&self, dictionary: &Dictionary, word: &str, language: &str) -> Vec<u32> {
        let own = stem(word, language);
        // A stem may end otherwise than its word: `battery`, `batteries`.
        let letters = own.chars().count();
        let common: &str = match own.char_indices().nth(letters.saturating_sub(1)) {
            Some((at, _)) if letters > 3 => &own[..at],
            _ => &own,
        };
        let mut found = Vec::new();
        // What stands before the stem, as an article in Arabic, is looked for only in the word itself.
        for rank in self.beginning_with(dictionary, common) {
            let id = self.id(rank);
            let other = dictionary.word(id);
            if other != word && other.len() <= word.len() + 12 && stem(other, language) == own {
                found.push(id);
            }
        }
        if language == "ar" {
            for article in ["ال", "وال", "بال", "لل"] {
                for rank in self.beginning_with(dictionary, &[article, common].concat()) {
                    let id = self.id(rank);
                    let other = dictionary.word(id);
                    if other != word && stem(other, language) == own && !found.contains(&id) {
                        found.push(id);
                    }
                }
            }
        }
        found
    }

    /// The words that are at most `most` slips from the pattern; with `as_beginning` those of which a beginning is.
    pub(crate) fn near(
        &self,
        dictionary: &Dictionary,
        pattern: &Pattern,
        most: u8,
        as_beginning: bool,
    ) -> Vec<(u32, Distance)> {
        let mut found = Vec::new();
        let shortest = pattern.len().saturating_sub(usize::from(most));
        let longest = match as_beginning {
            true => self.by_length.len(),
            false => (pattern.len() + usize::from(most) + 1).min(self.by_length.len()),
        };
        let most_bits = u32::from(most) * if as_beginning { 1 } else { 2 };
        for (mask, id) in self.by_length.get(shortest..longest).into_iter().flatten().flatten() {
            // What a beginning has not, its word may have.
            let differing = if as_beginning {
                pattern.mask & !mask
            } else {
                pattern.mask ^ mask
            };
            if differing.count_ones() <= most_bits {
                let distance = pattern.distance(dictionary.word(*id), most, as_beginning);
                found.extend(distance.map(|distance| (*id, distance)));
            }
        }
        found
    }
}

fn first_bytes(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let mut first = [0; 8];
    let length = bytes.len().min(8);
    first[..length].copy_from_slice(&bytes[..length]);
    u64::from_be_bytes(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &[&str]) -> (Dictionary, Vocabulary) {
        let mut dictionary = Dictionary::default();
        for word in words {
            dictionary.number(word);
        }
        let vocabulary = Vocabulary::new(&dictionary);
        (dictionary, vocabulary)
    }

    #[test]
    fn words_are_found_by_how_they_begin() {
        let (dictionary, vocabulary) = of(&["phone", "phones", "photo", "headphones", "headphonesleft", "pho", "я"]);
        let begins = |beginning: &str| -> Vec<&str> {
            let ranks = vocabulary.beginning_with(&dictionary, beginning);
            ranks.map(|rank| dictionary.word(vocabulary.id(rank))).collect()
        };
        assert_eq!(begins("pho"), ["pho", "phone", "phones", "photo"]);
        assert_eq!(begins("headphones"), ["headphones", "headphonesleft"]);
        assert_eq!(begins("phx"), [""; 0]);
        assert_eq!(begins("").len(), 7);
    }

    #[test]
    fn words_are_found_that_are_nearly_another() {
        let (dictionary, vocabulary) = of(&["phone", "phones", "photo", "headphones"]);
        let near = |word: &str, most: u8, as_beginning: bool| -> Vec<&str> {
            let pattern = Pattern::new(word).unwrap();
            let found = vocabulary.near(&dictionary, &pattern, most, as_beginning);
            found.iter().map(|(id, _)| dictionary.word(*id)).collect()
        };
        assert_eq!(near("phobe", 1, false), ["phone"]);
        assert_eq!(near("haedphones", 1, false), ["headphones"]);
        assert_eq!(near("haedph", 1, true), ["headphones"]);
    }
}
