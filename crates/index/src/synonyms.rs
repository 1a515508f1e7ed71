//! Words and phrases that a store takes for one another.

use std::ops::Range;

use crate::wanted::words_of;

/// Groups of phrases that mean the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synonyms(Vec<Vec<Vec<String>>>);

impl Synonyms {
    /// Each group is a list of phrases, in any case and with any accents.
    pub fn new<'a>(groups: impl IntoIterator<Item = &'a [String]>) -> Self {
        let group = |phrases: &[String]| {
            let phrases = phrases.iter().map(|phrase| words_of(phrase));
            phrases.filter(|words| !words.is_empty()).collect()
        };
        Self(groups.into_iter().map(group).collect())
    }

    /// Calls `take` for each phrase that stands for some of the words, with the positions of these.
    pub(crate) fn expand(&self, words: &[String], mut take: impl FnMut(Range<usize>, &[String])) {
        for group in &self.0 {
            for (at, phrase) in group.iter().enumerate() {
                for start in 0..words.len() {
                    let Some(part) = words.get(start..start + phrase.len()) else {
                        break;
                    };
                    if part != phrase.as_slice() {
                        continue;
                    }
                    let others = group.iter().enumerate().filter(|(other, _)| *other != at);
                    for (_, other) in others {
                        take(start..start + phrase.len(), other);
                    }
                }
            }
        }
    }
}
