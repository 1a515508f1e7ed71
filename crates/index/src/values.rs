//! What documents can be narrowed by: for each the values it has, of any facet.

use std::collections::HashMap;

use crate::dictionary::Dictionary;

/// A facet: a kind of values, such as brands or colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FacetId(pub u16);

/// A value of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ValueId(pub u32);

/// The values of all documents.
///
/// A document may have rows, the variants of a product: then some of its values are those of single rows, and what is
/// asked of several such facets must hold in one row.
#[derive(Debug, Default)]
pub struct Values {
    facets: Vec<String>,
    facet_numbers: HashMap<String, FacetId>,
    /// The values by their texts, each with its facet's number, in letters, before it.
    texts: Dictionary,
    key: String,
    pub(crate) facet_of: Vec<FacetId>,
    /// All values of a document, those of its rows among them, each once.
    pub(crate) of_documents: Lists,
    /// Values of the rows.
    pub(crate) of_rows: Lists,
    /// Facets of rows.
    pub(crate) facets_of_rows: Vec<FacetId>,
    /// Where the rows of each document end.
    pub(crate) row_ends: Vec<u32>,
    /// The documents of each value, ascending; of those that were there when the index settled.
    documents: Lists,
    current: Vec<u32>,
    /// For each value the document that had it last, plus one: one of very many values has each once all the same.
    last_documents: Vec<u32>,
}

/// Lists of numbers, one behind the other.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    ends: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    pub(crate) fn push(&mut self, items: &[u32]) {
        self.items.extend_from_slice(items);
        self.ends.push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
    }

    #[inline]
    pub(crate) fn get(&self, at: usize) -> &[u32] {
        let start = match at {
            0 => 0,
            _ => self.ends.get(at - 1).copied().unwrap_or_default(),
        };
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.items.get(start as usize..end as usize).unwrap_or_default()
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}

impl Values {
    /// The facet of that name, a new one where it was not known. `None` when there are more than can be numbered.
    pub fn facet(&mut self, name: &str) -> Option<FacetId> {
        if let Some(known) = self.facet_numbers.get(name) {
            return Some(*known);
        }
        let id = FacetId(u16::try_from(self.facets.len()).ok()?);
        self.facets.push(name.to_owned());
        self.facet_numbers.insert(name.to_owned(), id);
        Some(id)
    }

    pub fn known_facet(&self, name: &str) -> Option<FacetId> {
        self.facet_numbers.get(name).copied()
    }

    pub fn facet_name(&self, facet: FacetId) -> &str {
        self.facets
            .get(facet.0 as usize)
            .map(String::as_str)
            .unwrap_or_default()
    }

    pub fn value(&self, facet: FacetId, text: &str) -> Option<ValueId> {
        let mut key = String::new();
        write_key(&mut key, facet, text);
        self.texts.find(&key).map(ValueId)
    }

    pub fn text(&self, value: ValueId) -> &str {
        self.texts.word(value.0).get(KEY_LENGTH..).unwrap_or_default()
    }

    pub fn facet_of(&self, value: ValueId) -> Option<FacetId> {
        self.facet_of.get(value.0 as usize).copied()
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Gives the next document a value.
    pub fn add(&mut self, facet: FacetId, text: &str) -> ValueId {
        let id = self.number(facet, text);
        let document = u32::try_from(self.of_documents.len() + 1).unwrap_or(u32::MAX);
        if let Some(last) = self
            .last_documents
            .get_mut(id.0 as usize)
            .filter(|last| **last != document)
        {
            *last = document;
            self.current.push(id.0);
        }
        id
    }

    /// How many values the document has so far.
    pub fn count_so_far(&self) -> usize {
        self.current.len()
    }

    /// Gives it a row with values that were added to it before.
    pub fn add_row(&mut self, values: &[ValueId]) {
        for value in values {
            if let Some(facet) = self
                .facet_of(*value)
                .filter(|facet| !self.facets_of_rows.contains(facet))
            {
                self.facets_of_rows.push(facet);
            }
        }
        let items: Vec<u32> = values.iter().map(|value| value.0).collect();
        self.of_rows.push(&items);
    }

    /// Ends the document.
    pub fn finish(&mut self) {
        self.of_documents.push(&self.current);
        self.current.clear();
        self.row_ends
            .push(u32::try_from(self.of_rows.len()).unwrap_or(u32::MAX));
    }

    fn number(&mut self, facet: FacetId, text: &str) -> ValueId {
        write_key(&mut self.key, facet, text);
        let id = self.texts.number(&self.key);
        if id as usize == self.facet_of.len() {
            self.facet_of.push(facet);
            self.last_documents.push(0);
        }
        ValueId(id)
    }

    /// Notes which documents have each value.
    pub fn settle(&mut self) {
        let mut ends = vec![0_u32; self.texts.len()];
        for value in &self.of_documents.items {
            ends[*value as usize] += 1;
        }
        let mut start = 0;
        for end in &mut ends {
            let count = *end;
            *end = start;
            start += count;
        }
        let mut items = vec![0_u32; self.of_documents.items.len()];
        for document in 0..self.of_documents.len() {
            for value in self.of_documents.get(document) {
                let at = &mut ends[*value as usize];
                items[*at as usize] = u32::try_from(document).unwrap_or(u32::MAX);
                *at += 1;
            }
        }
        self.documents = Lists { ends, items };
    }

    /// The documents with a value, ascending.
    pub fn documents(&self, value: ValueId) -> &[u32] {
        self.documents.get(value.0 as usize)
    }

    pub(crate) fn rows(&self, document: u32) -> std::ops::Range<usize> {
        let at = document as usize;
        let start = match at {
            0 => 0,
            _ => self.row_ends.get(at - 1).copied().unwrap_or_default(),
        };
        start as usize..self.row_ends.get(at).copied().unwrap_or(start) as usize
    }
}

/// A facet's number takes so many letters.
const KEY_LENGTH: usize = 4;

fn write_key(key: &mut String, facet: FacetId, text: &str) {
    key.clear();
    for shift in [0, 4, 8, 12] {
        key.push(char::from(
            b'A' + u8::try_from(facet.0 >> shift & 15).unwrap_or_default(),
        ));
    }
    key.push_str(text);
}
