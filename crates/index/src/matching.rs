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
    /// How many of them have all words: those come first. The others have most of what the words tell.
    pub with_all_words: usize,
    /// Words that no document has.
    pub left_out: Vec<String>,
    /// The words of the catalog that stand for those of the text.
    found_by: HashSet<u32>,
}

impl Matches {
    /// Keeps what is among these documents, which ascend.
    pub fn keep(&mut self, documents: &[u32]) {
        let mut scores = self.scores.iter().copied();
        let mut kept = Vec::new();
        let mut position = 0;
        let mut with_all_words = 0;
        self.documents.retain(|document| {
            let score = scores.next().unwrap_or_default();
            let is_kept = documents.binary_search(document).is_ok();
            if is_kept {
                kept.push(score);
                with_all_words += usize::from(position < self.with_all_words);
            }
            position += 1;
            is_kept
        });
        self.scores = kept;
        self.with_all_words = with_all_words;
    }

    /// Gives up what has only most of the words, where anything has all of them.
    pub fn keep_whole(&mut self) {
        if self.with_all_words > 0 {
            self.documents.truncate(self.with_all_words);
            self.scores.truncate(self.with_all_words);
        }
    }
}

/// The documents of one term, with what it says of each.
struct Points {
    documents: Vec<u32>,
    /// For each document of the index, 0 where it has not the term.
    points: Vec<u8>,
}

impl TextIndex {
    /// The documents that fit a text: all with each of its words; where there are none, all with some mistake allowed
    /// for; and where those are few, as many as fill a page of what comes nearest.
    ///
    /// A text without words fits nothing.
    pub fn matches(&self, asked: &Asked) -> Matches {
        let mut terms = terms(self, asked);
        if terms.is_empty() {
            return Matches::default();
        }
        let mut found: Vec<Points> = terms.iter().map(|term| self.points(term)).collect();
        let is_finished = asked.text.ends_with(char::is_whitespace);
        let last = terms.len() - 1;
        let correct_where = |is_wrong: &dyn Fn(&Term, &Points) -> bool, terms: &mut [Term], found: &mut [Points]| {
            for (at, (term, points)) in terms.iter_mut().zip(found).enumerate() {
                if !term.is_corrected && is_wrong(term, points) {
                    correct(self, term, at == last && !is_finished);
                    *points = self.points(term);
                }
            }
        };
        // Parts of a word may be known of which no document has all.
        correct_where(&|_, points| points.documents.is_empty(), &mut terms, &mut found);
        let (mut documents, mut scores) = self.with_all(&terms, &found);
        if documents.len() < FEW && terms.len() > 1 {
            // Where little is found, whatever is not exactly a word of the catalog may be a mistake; where nothing is,
            // any word.
            let is_nothing = documents.is_empty();
            correct_where(&|term, _| is_nothing || !term.is_exact(), &mut terms, &mut found);
            (documents, scores) = self.with_all(&terms, &found);
        }
        let left_out = leave_out_unknown(&mut terms, &mut found);
        if !left_out.is_empty() {
            (documents, scores) = self.with_all(&terms, &found);
        }
        let with_all_words = documents.len();
        let is_of_several = terms.iter().filter(|term| !term.is_filler).count() > 1;
        if with_all_words < FEW && is_of_several && !is_meant(&terms, &found, &documents) {
            self.add_nearest(&terms, &found, &mut documents, &mut scores);
        }
        if documents.is_empty() {
            return Matches::default();
        }
        Matches {
            corrected: self.corrected(&terms, &documents, &scores),
            found_by: terms.iter().flat_map(expansions).collect(),
            documents,
            scores,
            with_all_words,
            left_out,
        }
    }

    /// Where few documents have all words, those come behind them that have most of what the words tell.
    fn add_nearest(&self, terms: &[Term], found: &[Points], documents: &mut Vec<u32>, scores: &mut Vec<f32>) {
        let needed: Vec<(&Points, f32)> = terms
            .iter()
            .zip(found)
            .filter(|(term, _)| !term.is_filler)
            .map(|(_, points)| (points, self.telling(points.documents.len())))
            .collect();
        let all: f32 = needed.iter().map(|(_, telling)| telling).sum();
        let mut nearest: Vec<(f32, u32)> = Vec::new();
        let mut seen = vec![false; self.len() as usize];
        for document in documents.iter() {
            seen[*document as usize] = true;
        }
        for (points, _) in &needed {
            for document in &points.documents {
                if std::mem::replace(&mut seen[*document as usize], true) {
                    continue;
                }
                let (mut score, mut told, mut strongest) = (0.0, 0.0, 0);
                for (points, telling) in &needed {
                    let value = points.points.get(*document as usize).copied().unwrap_or_default();
                    if value > 0 {
                        score += f32::from(value) * telling;
                        told += telling;
                        strongest = value.max(strongest);
                    }
                }
                let share = told / all;
                if share >= LEAST_SHARE || strongest >= STRONG {
                    nearest.push((score * (1.0 + share), *document));
                }
            }
        }
        let wanted = PAGE.saturating_sub(documents.len()).min(nearest.len());
        if wanted == 0 {
            return;
        }
        nearest.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        for score in scores.iter_mut() {
            // Whatever they tell, these come first.
            *score += AHEAD;
        }
        for (score, document) in nearest.into_iter().take(wanted) {
            documents.push(document);
            scores.push(score);
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
        // What goes on a mistake is one.
        if before.iter().any(|word| self.find(word).is_none()) {
            return Vec::new();
        }
        let finds_something = |text: &String| {
            // A word of the catalog alone finds what it is in.
            if before.is_empty() {
                return true;
            }
            let terms = terms(
                self,
                &Asked {
                    text: &format!("{text} "),
                    ..*asked
                },
            );
            let found: Vec<Points> = terms.iter().map(|term| self.points(term)).collect();
            !self.with_all(&terms, &found).0.is_empty()
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
        let parts: Vec<(&[u8], f32, bool)> = terms
            .iter()
            .zip(found)
            .filter(|(term, points)| !(term.is_filler && points.documents.is_empty()))
            .map(|(term, points)| {
                let telling = self.telling(points.documents.len());
                (points.points.as_slice(), telling, term.is_filler)
            })
            .collect();
        let mut documents = Vec::with_capacity(first.documents.len());
        let mut scores = Vec::with_capacity(first.documents.len());
        'documents: for document in &first.documents {
            let mut score = 0.0;
            for (points, telling, is_filler) in &parts {
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

    /// The text as the best document has it, where that was found by the likeness of some of the words alone.
    fn corrected(&self, terms: &[Term], documents: &[u32], scores: &[f32]) -> Option<String> {
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

/// With fewer documents than this, what comes nearest is shown as well.
const FEW: usize = 10;
/// So many there are then.
const PAGE: usize = 24;
/// What comes near has at least this share of what the words tell, or one of them where it says much: in its name or
/// its category.
const LEAST_SHARE: f32 = 0.4;
const STRONG: u8 = 110;
/// A word of a name or a code, as it is written, says at least so much.
const NAMED: u8 = 140;
/// More than any words tell.
const AHEAD: f32 = 10_000.0;

/// What is at least as good as a beginning stands as it was written.
const LEAST_AS_WRITTEN: u8 = 155;

/// Leaves out words that nothing in the catalog has, where there are others.
fn leave_out_unknown(terms: &mut Vec<Term>, found: &mut Vec<Points>) -> Vec<String> {
    let mut left_out = Vec::new();
    let is_any_known = found
        .iter()
        .zip(terms.iter())
        .any(|(points, term)| !term.is_filler && !points.documents.is_empty());
    for at in (0..terms.len()).rev().filter(|_| is_any_known) {
        if found[at].documents.is_empty() {
            found.remove(at);
            let term = terms.remove(at);
            if !term.is_filler {
                left_out.insert(0, term.word);
            }
        }
    }
    left_out
}

/// Whether one of the documents is what the words name: each is in its name, its codes or the like.
fn is_meant(terms: &[Term], found: &[Points], documents: &[u32]) -> bool {
    let has_each = |document: &u32| {
        terms.iter().zip(found).all(|(term, points)| {
            let value = points.points.get(*document as usize).copied().unwrap_or_default();
            term.is_filler || value >= NAMED
        })
    };
    documents.iter().any(has_each)
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
