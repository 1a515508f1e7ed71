//! What a text asks for: for each of its words, all that would do instead.

use vitrine_words::{is_unspaced, stem, words};

use crate::near::{Distance, Pattern};
use crate::synonyms::Synonyms;
use crate::text::{TextIndex, is_scoped, scoped};

/// So many words of a text are looked at: nobody types more, and each costs time.
const MOST_WORDS: usize = 12;
/// So many bytes of a text are looked at.
const MOST_BYTES: usize = 512;
/// So many words of one stem are looked at.
const MOST_STEMS: usize = 64;
/// Shorter words have no inflection.
const SHORTEST_STEM: usize = 3;
/// How many bytes more an inflected form has.
const LONGEST_ENDING: usize = 6;

/// How well an expansion stands for the word, of 255.
mod quality {
    pub(super) const EXACT: u8 = 255;
    pub(super) const JOINED: u8 = 245;
    pub(super) const STEM: u8 = 240;
    pub(super) const SYNONYM: u8 = 225;
    pub(super) const BEGINNING: u8 = 200;
    pub(super) const SLIP: u8 = 150;
    pub(super) const UNLIKELY_SLIP: u8 = 125;
    pub(super) const TWO_SLIPS: u8 = 95;
}

/// One word of a query, with what stands for it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Term {
    pub(crate) word: String,
    /// Words, each with how well it does. Any of them is enough.
    pub(crate) words: Vec<(u32, u8)>,
    /// Words of which all together do.
    pub(crate) groups: Vec<(Vec<u32>, u8)>,
    /// Whether it may be missing: an article, a preposition.
    pub(crate) is_filler: bool,
    /// Whether mistakes were allowed for.
    pub(crate) is_corrected: bool,
}

impl Term {
    fn is_known(&self) -> bool {
        !self.words.is_empty() || !self.groups.is_empty()
    }

    /// Whether it is a word of the catalog as it is written.
    pub(crate) fn is_exact(&self) -> bool {
        self.words.iter().any(|(_, quality)| *quality == quality::EXACT)
    }

    pub(crate) fn add(&mut self, id: u32, quality: u8) {
        match self.words.iter_mut().find(|(known, _)| *known == id) {
            Some((_, best)) => *best = quality.max(*best),
            None => self.words.push((id, quality)),
        }
    }
}

/// In which words a query is asked.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub text: &'a str,
    /// The primary subtag of its language, for inflections.
    pub language: &'a str,
    /// The region whose own names of products count.
    pub region: &'a str,
    pub synonyms: &'a Synonyms,
}

/// The words of a text, at most as many as are looked at.
pub(crate) fn words_of(text: &str) -> Vec<String> {
    let mut end = text.len().min(MOST_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut found: Vec<String> = Vec::new();
    words(text.get(..end).unwrap_or_default(), &mut String::new(), &mut |word| {
        if found.len() < MOST_WORDS {
            found.push(word.to_owned());
        }
    });
    found
}

/// What each word of the text asks for, mistakes not allowed for where anything else does.
pub(crate) fn terms(index: &TextIndex, asked: &Asked) -> Vec<Term> {
    let words = words_of(asked.text);
    // Whoever types a space has finished the word.
    let is_finished = asked.text.ends_with(char::is_whitespace);
    let mut terms: Vec<Term> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let is_last = at + 1 == words.len() && !is_finished;
        terms.push(term(index, asked, word, is_last));
    }
    join(index, &words, is_finished, &mut terms);
    asked.synonyms.expand(&words, |positions, phrase| {
        let ids: Option<Vec<u32>> = phrase.iter().map(|word| index.find(word)).collect();
        for term in terms.get_mut(positions.clone()).unwrap_or_default() {
            match ids.as_deref() {
                Some([id]) => term.add(*id, quality::SYNONYM),
                Some(ids) if !ids.is_empty() => term.groups.push((ids.to_vec(), quality::SYNONYM)),
                _ => {}
            }
        }
    });
    for (at, term) in terms.iter_mut().enumerate() {
        if !term.is_known() {
            let is_last = at + 1 == words.len() && !is_finished;
            correct(index, term, is_last);
        }
    }
    let all_are_fillers = words.iter().all(|word| is_filler(word, asked.language));
    for term in &mut terms {
        term.is_filler = !all_are_fillers && is_filler(&term.word, asked.language);
    }
    terms
}

fn term(index: &TextIndex, asked: &Asked, word: &str, is_beginning: bool) -> Term {
    let mut term = Term {
        word: word.to_owned(),
        ..Term::default()
    };
    let mut scopes = vec![word.to_owned()];
    if !asked.region.is_empty() {
        scopes.push(scoped(asked.region, word));
    }
    let has_stem = word.chars().count() >= SHORTEST_STEM && !is_unspaced(word);
    let own_stem = stem(word, asked.language);
    for scope in &scopes {
        if is_beginning {
            for rank in index.vocabulary.beginning_with(&index.dictionary, scope) {
                let id = index.vocabulary.id(rank);
                let other = index.dictionary.word(id);
                let longer = other.len() - scope.len();
                let quality = match longer {
                    0 => quality::EXACT,
                    1..=LONGEST_ENDING if has_stem && stem(other, asked.language) == own_stem => quality::STEM,
                    _ => quality::BEGINNING - u8::try_from(longer * 2).unwrap_or(40).min(40),
                };
                // Each word begins so once: there is nothing to look for among those that are there.
                term.words.push((id, quality));
            }
        } else if let Some(id) = index.find(scope) {
            term.words.push((id, quality::EXACT));
        }
    }
    if has_stem {
        let stems = index.vocabulary.of_same_stem(&index.dictionary, word, asked.language);
        let is_new = |id: &u32| !is_beginning || !index.dictionary.word(*id).starts_with(word);
        for id in stems.into_iter().filter(is_new).take(MOST_STEMS) {
            term.add(id, quality::STEM);
        }
        split(index, word, &mut term);
    } else if is_unspaced(word) && word.chars().count() == 1 {
        // Words of such scripts are kept as pairs of letters: one letter is in any pair that has it.
        for rank in index.vocabulary.beginning_with(&index.dictionary, "") {
            let id = index.vocabulary.id(rank);
            let other = index.dictionary.word(id);
            if other.contains(word) && !is_scoped(other) {
                term.add(id, quality::BEGINNING);
            }
        }
    }
    term
}

/// `powerbank` is also `power` and `bank`, where both are words of the catalog.
fn split(index: &TextIndex, word: &str, term: &mut Term) {
    const SHORTEST: usize = 3;
    let mut best: Option<(u32, Vec<u32>)> = None;
    for (at, _) in word.char_indices().skip(SHORTEST) {
        let (left, right) = word.split_at(at);
        if right.chars().count() < SHORTEST {
            break;
        }
        if let (Some(left), Some(right)) = (index.find(left), index.find(right)) {
            let frequency = index.frequency(left).min(index.frequency(right));
            if best.as_ref().is_none_or(|(known, _)| frequency > *known) {
                best = Some((frequency, vec![left, right]));
            }
        }
    }
    term.groups.extend(best.map(|(_, ids)| (ids, quality::JOINED)));
}

/// `power bank` is also `powerbank`: that word stands for both.
fn join(index: &TextIndex, words: &[String], is_finished: bool, terms: &mut [Term]) {
    for (at, pair) in words.windows(2).enumerate() {
        let joined = pair.concat();
        let is_last = at + 2 == words.len() && !is_finished;
        let mut ids: Vec<u32> = index.find(&joined).into_iter().collect();
        if is_last && joined.len() > 3 {
            let ranks = index.vocabulary.beginning_with(&index.dictionary, &joined);
            ids.extend(ranks.take(MOST_STEMS).map(|rank| index.vocabulary.id(rank)));
        }
        for term in terms.get_mut(at..at + 2).unwrap_or_default() {
            for id in &ids {
                term.add(*id, quality::JOINED);
            }
        }
    }
}

/// Allows for mistakes: one slip in words of four letters and more, two from eight on where one finds nothing.
pub(crate) fn correct(index: &TextIndex, term: &mut Term, is_beginning: bool) {
    const SHORTEST: usize = 4;
    const LONG: usize = 8;
    term.is_corrected = true;
    let is_number = term.word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let Some(pattern) = Pattern::new(&term.word).filter(|pattern| pattern.len() >= SHORTEST) else {
        return;
    };
    if is_number || is_unspaced(&term.word) {
        return;
    }
    let (dictionary, vocabulary) = (&index.dictionary, &index.vocabulary);
    let known = |found: Vec<(u32, Distance)>| -> Vec<(u32, Distance)> {
        found.into_iter().filter(|(id, _)| is_word(index, *id)).collect()
    };
    let mut found = known(vocabulary.near(dictionary, &pattern, 1, false));
    if found.is_empty() && is_beginning {
        found = known(vocabulary.near(dictionary, &pattern, 1, true));
    }
    if found.is_empty() && pattern.len() >= LONG {
        found = known(vocabulary.near(dictionary, &pattern, 2, false));
    }
    for (id, distance) in found {
        let quality = match (distance.slips, distance.is_unlikely) {
            (0 | 1, false) => quality::SLIP,
            (0 | 1, true) => quality::UNLIKELY_SLIP,
            _ => quality::TWO_SLIPS,
        };
        term.add(id, quality);
    }
}

/// The word of the catalog that is most likely meant by one that finds nothing, further from it than a correction goes.
pub(crate) fn guess(index: &TextIndex, word: &str) -> Option<u32> {
    const SHORTEST: usize = 4;
    let pattern = Pattern::new(word).filter(|pattern| pattern.len() >= SHORTEST)?;
    if is_unspaced(word) || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let most = if pattern.len() >= 9 { 3 } else { 2 };
    let found = index.vocabulary.near(&index.dictionary, &pattern, most, false);
    let known = found.into_iter().filter(|(id, _)| is_word(index, *id));
    let best = known.min_by_key(|(id, distance)| (distance.slips, std::cmp::Reverse(index.frequency(*id))));
    best.map(|(id, _)| id)
}

/// Whether a word of the dictionary is one of some document, in any region.
fn is_word(index: &TextIndex, id: u32) -> bool {
    index.frequency(id) > 0 && !is_scoped(index.dictionary.word(id))
}

/// Whether the word says nothing of a product: an article, a preposition, a conjunction.
fn is_filler(word: &str, language: &str) -> bool {
    let fillers: &[&str] = match language {
        "en" => &[
            "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
        ],
        "de" => &[
            "am", "an", "auf", "aus", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen", "fur",
            "im", "in", "mit", "oder", "und", "von", "zu", "zum", "zur",
        ],
        "fr" => &[
            "a", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par",
            "pour", "sur", "un", "une",
        ],
        "es" => &[
            "a", "al", "con", "de", "del", "e", "el", "en", "la", "las", "lo", "los", "o", "para", "por", "un", "una",
            "y",
        ],
        "pt" => &[
            "a", "ao", "as", "com", "da", "das", "de", "do", "dos", "e", "em", "na", "no", "o", "os", "ou", "para",
            "por", "um", "uma",
        ],
        "ru" => &[
            "без", "в", "для", "до", "и", "из", "к", "на", "о", "от", "по", "под", "с", "со", "у",
        ],
        "ar" => &["في", "من", "الي", "علي", "عن", "مع", "و", "او"],
        "hi" => &["का", "की", "के", "में", "से", "और", "को", "पर", "वाला", "वाली", "वाले"],
        _ => &[],
    };
    fillers.contains(&word)
}
