//! Which documents have what is asked for, and how well they fit.

use std::collections::HashSet;

use vitrine_words::words_with_ranges;

use crate::text::{TextIndex, scoped};
use crate::wanted::{Asked, Term, correct, guess, terms};

/// The documents that fit a text.
#[derive(Clone, Debug, Default)]
pub struct Matches {
    /// Each document once, in no order.
    pub documents: Vec<u32>,
    /// How well each fits; more is better.
    pub scores: Vec<f32>,
    /// The text with its mistakes corrected, where the documents were found by that.
    pub corrected: Option<String>,
    /// Words that no document has together with the others.
    pub left_out: Vec<String>,
    /// The words of the catalog that stand for those of the text.
    found_by: HashSet<u32>,
}

impl Matches {
    /// Keeps what is among these documents, which ascend.
    pub fn keep(&mut self, documents: &[u32]) {
        let mut scores = self.scores.iter().copied();
        let mut kept = Vec::new();
        self.documents.retain(|document| {
            let score = scores.next().unwrap_or_default();
            let is_kept = documents.binary_search(document).is_ok();
            if is_kept {
                kept.push(score);
            }
            is_kept
        });
        self.scores = kept;
    }
}

/// The documents of one term, with what it says of each.
struct Points {
    documents: Vec<u32>,
    /// For each document of the index, 0 where it has not the term.
    points: Vec<u8>,
}

impl TextIndex {
    /// All documents that fit a text: those with each of its words; where there are none, those with some mistake
    /// allowed for; where there are none either, those with all words but the least telling.
    ///
    /// A text without words fits nothing.
    pub fn matches(&self, asked: &Asked) -> Matches {
        let mut terms = terms(self, asked);
        if terms.is_empty() {
            return Matches::default();
        }
        let mut found: Vec<Points> = terms.iter().map(|term| self.points(term)).collect();
        let mut left_out = Vec::new();
        let mut documents = self.with_all(&terms, &found);
        if documents.0.is_empty() {
            let is_last = !asked.text.ends_with(char::is_whitespace);
            let last = terms.len() - 1;
            for (at, term) in terms.iter_mut().enumerate() {
                if !term.is_corrected {
                    correct(self, term, is_last && at == last);
                    found[at] = self.points(term);
                }
            }
            documents = self.with_all(&terms, &found);
            if documents.0.is_empty() {
                left_out = self.leave_out(&mut terms, &mut found);
                documents = self.with_all(&terms, &found);
            }
        }
        if documents.0.is_empty() {
            return Matches::default();
        }
        Matches {
            corrected: self.corrected(&terms, &documents),
            found_by: terms.iter().flat_map(expansions).collect(),
            documents: documents.0,
            scores: documents.1,
            left_out,
        }
    }

    /// Where a text of a region has what was searched for, as ranges of its bytes.
    pub fn marks(&self, matches: &Matches, text: &str, region: &str) -> Vec<(u32, u32)> {
        let mut marks: Vec<(u32, u32)> = Vec::new();
        if matches.found_by.is_empty() {
            return marks;
        }
        words_with_ranges(text, &mut |word, range| {
            let is_known = |word: &str| self.find(word).is_some_and(|id| matches.found_by.contains(&id));
            let is_found = is_known(word) || is_known(&scoped(region, word));
            let (Ok(start), Ok(end)) = (u32::try_from(range.start), u32::try_from(range.end)) else {
                return;
            };
            if !is_found {
                return;
            }
            match marks.last_mut() {
                // Pairs of letters of a script without spaces overlap.
                Some((_, last)) if *last >= start => *last = end.max(*last),
                _ => marks.push((start, end)),
            }
        });
        marks
    }

    /// Texts that go on where this one ends: its last word completed, by the words of most documents first.
    pub fn completions(&self, asked: &Asked, most: usize) -> Vec<String> {
        let words = crate::wanted::words_of(asked.text);
        let Some((last, before)) = words.split_last() else {
            return Vec::new();
        };
        if asked.text.ends_with(char::is_whitespace) || last.chars().count() < 2 {
            return Vec::new();
        }
        let ranks = self.vocabulary.beginning_with(&self.dictionary, last);
        let ids = ranks.map(|rank| self.vocabulary.id(rank));
        let mut known: Vec<(u32, u32)> = ids
            .filter(|id| self.dictionary.word(*id) != last)
            .map(|id| (self.frequency(id), id))
            .collect();
        known.sort_unstable_by(|one, other| other.cmp(one));
        let start = before.join(" ");
        let complete = |id: u32| {
            let word = self.dictionary.word(id);
            if start.is_empty() {
                word.to_owned()
            } else {
                format!("{start} {word}")
            }
        };
        let finds_something = |text: &String| {
            let terms = terms(
                self,
                &Asked {
                    text: &format!("{text} "),
                    ..*asked
                },
            );
            let found: Vec<Points> = terms.iter().map(|term| self.points(term)).collect();
            before.is_empty() || !self.with_all(&terms, &found).0.is_empty()
        };
        known
            .into_iter()
            .take(most * 4)
            .map(|(_, id)| complete(id))
            .filter(finds_something)
            .take(most)
            .collect()
    }

    fn points(&self, term: &Term) -> Points {
        let mut points = vec![0_u8; self.len() as usize];
        let postings: u64 = term.words.iter().map(|(id, _)| u64::from(self.frequency(*id))).sum();
        // Of very many it is quicker to look afterwards which documents have any.
        let is_of_many = postings * 2 > u64::from(self.len());
        let mut documents = Vec::new();
        for (id, quality) in &term.words {
            let quality = u32::from(*quality) + 1;
            let list = self.list(*id);
            if is_of_many {
                self.postings.each(list, |document, weight| {
                    if let Some(known) = points.get_mut(document as usize) {
                        *known = (*known).max(scaled(weight, quality));
                    }
                });
            } else {
                self.postings.each(list, |document, weight| {
                    give(&mut points, &mut documents, document, scaled(weight, quality));
                });
            }
        }
        if is_of_many {
            documents.extend(
                (0..)
                    .zip(&points)
                    .filter(|(_, value)| **value > 0)
                    .map(|(document, _)| document),
            );
        }
        for (ids, quality) in &term.groups {
            let quality = u32::from(*quality) + 1;
            for (document, weight) in self.with_each(ids) {
                give(&mut points, &mut documents, document, scaled(weight, quality));
            }
        }
        Points { documents, points }
    }

    /// The documents with each of the words, with what the least telling of them says.
    fn with_each(&self, ids: &[u32]) -> Vec<(u32, u8)> {
        let mut ids = ids.to_vec();
        ids.sort_by_key(|id| self.frequency(*id));
        let mut found: Vec<(u32, u8)> = Vec::new();
        for (position, id) in ids.iter().enumerate() {
            if position == 0 {
                self.postings
                    .each(self.list(*id), |document, weight| found.push((document, weight)));
                continue;
            }
            let mut both = Vec::with_capacity(found.len());
            let mut at = 0;
            self.postings.each(self.list(*id), |document, weight| {
                while found.get(at).is_some_and(|(known, _)| *known < document) {
                    at += 1;
                }
                if let Some((known, least)) = found.get(at)
                    && *known == document
                {
                    both.push((document, weight.min(*least)));
                }
            });
            found = both;
        }
        found
    }

    /// The documents with all terms, fillers aside, and how well they fit.
    fn with_all(&self, terms: &[Term], found: &[Points]) -> (Vec<u32>, Vec<f32>) {
        let needed = || terms.iter().zip(found).filter(|(term, _)| !term.is_filler);
        let Some((_, first)) = needed().min_by_key(|(_, points)| points.documents.len()) else {
            return (Vec::new(), Vec::new());
        };
        let mut parts: Vec<(&[u8], f32)> = Vec::new();
        for (term, points) in terms.iter().zip(found) {
            if !(term.is_filler && points.documents.is_empty()) {
                parts.push((&points.points, self.telling(points.documents.len())));
            }
        }
        let mut documents = Vec::with_capacity(first.documents.len());
        let mut scores = Vec::with_capacity(first.documents.len());
        let fillers: Vec<bool> = terms
            .iter()
            .zip(found)
            .filter(|(term, points)| !(term.is_filler && points.documents.is_empty()))
            .map(|(term, _)| term.is_filler)
            .collect();
        'documents: for document in &first.documents {
            let mut score = 0.0;
            for ((points, telling), is_filler) in parts.iter().zip(&fillers) {
                let value = points.get(*document as usize).copied().unwrap_or_default();
                if value == 0 && !is_filler {
                    continue 'documents;
                }
                score += f32::from(value) * telling;
            }
            documents.push(*document);
            scores.push(score);
        }
        (documents, scores)
    }

    /// How telling a term is that so many documents have: the inverse document frequency of BM25.
    #[allow(clippy::cast_precision_loss)]
    fn telling(&self, frequency: usize) -> f32 {
        let (all, with) = (self.len() as f32, frequency as f32);
        (1.0 + (all - with + 0.5).max(0.0) / (with + 0.5)).ln() + 0.1
    }

    /// Leaves out terms until the others have documents: first those that nothing has, then the least telling.
    fn leave_out(&self, terms: &mut Vec<Term>, found: &mut Vec<Points>) -> Vec<String> {
        let mut left_out = Vec::new();
        let mut take = |terms: &mut Vec<Term>, found: &mut Vec<Points>, at: usize| {
            let term = terms.remove(at);
            found.remove(at);
            // Nobody misses an article.
            left_out.extend(Some(term.word).filter(|_| !term.is_filler));
        };
        while let Some(at) = found.iter().position(|points| points.documents.is_empty())
            && terms.len() > 1
        {
            take(terms, found, at);
        }
        while terms.len() > 1 && self.with_all(terms, found).0.is_empty() {
            // Without which one is most found? Of several alike the one that most documents have goes.
            let without = |at: usize| {
                let others = |from: &[Term]| -> Vec<Term> {
                    let rest = from.iter().enumerate().filter(|(other, _)| *other != at);
                    rest.map(|(_, term)| term.clone()).collect()
                };
                let kept: Vec<&Points> = found
                    .iter()
                    .enumerate()
                    .filter(|(other, _)| *other != at)
                    .map(|(_, points)| points)
                    .collect();
                let count = common(&others(terms), &kept);
                (count > 0, found[at].documents.len())
            };
            let Some(at) = (0..terms.len()).max_by_key(|at| without(*at)) else {
                break;
            };
            take(terms, found, at);
        }
        if terms.iter().all(|term| term.is_filler) {
            for term in terms.iter_mut() {
                term.is_filler = false;
            }
        }
        left_out
    }

    /// The text as the best document has it, where that was found by the likeness of some of the words alone.
    fn corrected(&self, terms: &[Term], (documents, scores): &(Vec<u32>, Vec<f32>)) -> Option<String> {
        let best = documents.iter().zip(scores);
        let best = *best
            .max_by(|one, other| one.1.total_cmp(other.1).then(other.0.cmp(one.0)))?
            .0;
        let mut is_other = false;
        let words = terms.iter().map(|term| {
            let has_group = |(ids, _): &(Vec<u32>, u8)| ids.iter().all(|id| self.is_in(*id, best));
            let as_written = (term.words.iter())
                .any(|(id, quality)| *quality > LEAST_AS_WRITTEN && self.is_in(*id, best))
                || term.groups.iter().any(has_group);
            if !term.is_corrected || as_written {
                return term.word.clone();
            }
            let likely = term
                .words
                .iter()
                .filter(|(id, _)| self.is_in(*id, best))
                .max_by_key(|(id, quality)| (*quality, self.frequency(*id)));
            likely.map_or_else(
                || term.word.clone(),
                |(id, _)| {
                    is_other = true;
                    self.dictionary.word(*id).to_owned()
                },
            )
        });
        let text = words.collect::<Vec<_>>().join(" ");
        is_other.then_some(text)
    }

    fn is_in(&self, id: u32, wanted: u32) -> bool {
        let mut is_there = false;
        self.postings.each(self.list(id), |document, _| {
            is_there = is_there || document == wanted;
        });
        is_there
    }

    /// A text that would find something, where this one finds nothing.
    pub fn did_you_mean(&self, asked: &Asked) -> Option<String> {
        let mut is_other = false;
        let words: Option<Vec<String>> = terms(self, asked)
            .iter()
            .map(|term| {
                if !term.words.is_empty() || !term.groups.is_empty() {
                    return Some(term.word.clone());
                }
                is_other = true;
                guess(self, &term.word).map(|id| self.dictionary.word(id).to_owned())
            })
            .collect();
        words.filter(|_| is_other).map(|words| words.join(" "))
    }
}

/// What is at least as good as a beginning stands as it was written.
const LEAST_AS_WRITTEN: u8 = 155;

fn common(terms: &[Term], found: &[&Points]) -> usize {
    let Some(first) = found.iter().min_by_key(|points| points.documents.len()) else {
        return 0;
    };
    let has_all = |document: &&u32| {
        terms.iter().zip(found).all(|(term, points)| {
            term.is_filler || points.points.get(**document as usize).is_some_and(|value| *value > 0)
        })
    };
    first.documents.iter().filter(has_all).count()
}

fn expansions(term: &Term) -> impl Iterator<Item = u32> {
    let single = term.words.iter().map(|(id, _)| *id);
    single.chain(term.groups.iter().flat_map(|(ids, _)| ids.iter().copied()))
}

/// Gives a document what a word says of it, where that is more than what was known.
fn give(points: &mut [u8], documents: &mut Vec<u32>, document: u32, value: u8) {
    if let Some(known) = points.get_mut(document as usize) {
        if *known == 0 {
            documents.push(document);
        }
        *known = (*known).max(value);
    }
}

#[allow(clippy::cast_possible_truncation)]
fn scaled(weight: u8, quality: u32) -> u8 {
    (((u32::from(weight) * quality) >> 8) as u8).max(1)
}
