//! The texts of the catalog by their words, added document by document.

use vitrine_words::words;

use crate::dictionary::Dictionary;
use crate::postings::{List, Postings};
use crate::vocabulary::Vocabulary;

/// Where in a product a text stands. What it says of the product counts accordingly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Title,
    Brand,
    Category,
    Tag,
    /// The value of an option, or of a row of the specification.
    Value,
    /// A number that stands for the product: SKU, barcode.
    Code,
    Description,
}

impl Field {
    /// How much a word of it counts, how much that is thinned by other words of the field, and how many words such a
    /// field usually has: the weights, `b` and the mean length of BM25F (Robertson and Zaragoza 2009). Usual lengths
    /// rather than the catalog's own, so that what is added later changes nothing that is there.
    fn weight(self) -> (f32, f32, f32) {
        match self {
            Self::Title => (5.0, 0.3, 6.0),
            Self::Brand => (4.0, 0.0, 1.0),
            Self::Category => (3.0, 0.1, 2.0),
            Self::Tag => (2.5, 0.0, 1.0),
            Self::Value => (2.0, 0.0, 1.0),
            Self::Code => (5.0, 0.0, 1.0),
            Self::Description => (1.0, 0.4, 40.0),
        }
    }
}

/// `k1` of BM25F: how soon more of the same says no more.
const SATURATION: f32 = 3.0;
/// Weights are kept as so many parts of one.
const PARTS: f32 = 64.0;

/// Stands before a word, and behind the key of the region in which alone the product has it.
const SCOPE: char = '\u{1}';

/// An index of texts.
#[derive(Debug, Default)]
pub struct TextIndex {
    pub(crate) dictionary: Dictionary,
    pub(crate) postings: Postings,
    pub(crate) vocabulary: Vocabulary,
    entries: Vec<Entry>,
    documents: u32,
    /// The words of the document that is being added.
    touched: Vec<u32>,
    /// Those of its field.
    field: Vec<u32>,
    scratch: String,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    list: List,
    /// The document that had it last, plus one, and what it said of that so far.
    document: u32,
    weight: u32,
}

impl TextIndex {
    /// How many documents there are.
    pub fn len(&self) -> u32 {
        self.documents
    }

    pub fn is_empty(&self) -> bool {
        self.documents == 0
    }

    /// Adds the next document. What follows are its texts, then [`TextIndex::finish`].
    pub fn add(&mut self, field: Field, text: &str) {
        self.add_scoped("", field, text);
    }

    /// A text that the document has in a region alone.
    pub fn add_scoped(&mut self, region: &str, field: Field, text: &str) {
        self.field.clear();
        let Self {
            dictionary,
            field: found,
            scratch,
            ..
        } = self;
        if region.is_empty() {
            words(text, scratch, &mut |word| found.push(dictionary.number(word)));
        } else {
            words(text, scratch, &mut |word| {
                found.push(dictionary.number(&scoped(region, word)));
            });
        }
        self.make_room();
        self.weigh(field);
    }

    /// Room for words that came since. It grows by an eighth: half as much again would stay empty.
    fn make_room(&mut self) {
        let words = self.dictionary.len();
        if words > self.entries.capacity() {
            self.entries.reserve_exact(words - self.entries.len() + words / 8);
        }
        self.entries.resize_with(words, Entry::default);
    }

    /// A number that stands for the product: found in its parts, and written as one.
    pub fn add_code(&mut self, code: &str) {
        self.add(Field::Code, code);
        if self.field.len() > 1 {
            let whole: String = self.field.iter().map(|id| self.dictionary.word(*id)).collect();
            let id = self.dictionary.number(&whole);
            self.field.clear();
            self.field.push(id);
            self.make_room();
            self.weigh(Field::Code);
        }
    }

    fn weigh(&mut self, field: Field) {
        let (weight, thinning, usual) = field.weight();
        #[allow(clippy::cast_precision_loss)]
        let length = self.field.len() as f32;
        let norm = 1.0 - thinning + thinning * length / usual;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let each = ((weight / norm * PARTS) as u32).max(1);
        let document = self.documents + 1;
        for id in &self.field {
            let Some(entry) = self.entries.get_mut(*id as usize) else {
                continue;
            };
            if entry.document == document {
                entry.weight = entry.weight.saturating_add(each);
            } else {
                entry.document = document;
                entry.weight = each;
                self.touched.push(*id);
            }
        }
    }

    /// Ends the document. Returns its number.
    pub fn finish(&mut self) -> u32 {
        let document = self.documents;
        for id in &self.touched {
            let Some(entry) = self.entries.get_mut(*id as usize) else {
                continue;
            };
            self.postings.push(&mut entry.list, document, saturated(entry.weight));
        }
        self.touched.clear();
        self.documents += 1;
        document
    }

    /// Makes the words that were added since ready to be asked for.
    pub fn settle(&mut self) {
        if self.vocabulary.len() != self.dictionary.len() {
            self.vocabulary = Vocabulary::new(&self.dictionary);
        }
    }

    pub(crate) fn list(&self, id: u32) -> List {
        self.entries
            .get(id as usize)
            .map(|entry| entry.list)
            .unwrap_or_default()
    }

    /// In how many documents a word is.
    pub(crate) fn frequency(&self, id: u32) -> u32 {
        self.list(id).count
    }

    /// The number of a word that is in some document.
    pub(crate) fn find(&self, word: &str) -> Option<u32> {
        self.dictionary.find(word).filter(|id| self.frequency(*id) > 0)
    }
}

/// How a word is kept that a region alone has.
pub(crate) fn scoped(region: &str, word: &str) -> String {
    format!("{SCOPE}{region}{SCOPE}{word}")
}

pub(crate) fn is_scoped(word: &str) -> bool {
    word.starts_with(SCOPE)
}

/// What a word says of a document, from 1 to 255.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)]
fn saturated(parts: u32) -> u8 {
    let weight = parts as f32;
    ((255.0 * weight / (weight + SATURATION * PARTS)) as u8).max(1)
}
