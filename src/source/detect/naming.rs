//! What a member's name says: `precioVenta`, `prodct_nm`, `Verkaufspreis`, `商品名称`.

use std::collections::HashMap;

use super::currencies::is_code_in_names;
use super::vocabulary::{Sense, VOCABULARY};

/// The senses of a name, of a whole path's names, or those that a rule asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Senses(u128);

impl Senses {
    pub(super) const NONE: Self = Self(0);

    pub(super) const fn of(senses: &[Sense]) -> Self {
        let mut bits = 0;
        let mut index = 0;
        while index < senses.len() {
            bits |= 1 << senses[index] as u8;
            index += 1;
        }
        Self(bits)
    }

    pub(super) const fn has(self, sense: Sense) -> bool {
        self.0 & (1 << sense as u8) != 0
    }

    pub(super) const fn any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    pub(super) const fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    pub(super) const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What a name says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) senses: Senses,
    /// How many of its words are known, and how many are not.
    pub(super) known: u8,
    pub(super) unknown: u8,
    /// Whether a word was only guessed, from a misspelling or an abbreviation.
    pub(super) guessed: bool,
}

impl Meaning {
    pub(super) fn has(&self, sense: Sense) -> bool {
        self.senses.has(sense)
    }

    pub(super) fn any_of(&self, senses: &[Sense]) -> bool {
        senses.iter().any(|sense| self.has(*sense))
    }
}

/// Reads names by the vocabulary. Each name is read once.
pub(super) struct Naming {
    words: HashMap<String, Senses>,
    read: HashMap<String, Meaning>,
    /// What the body calls names that say nothing themselves, such as a column's number.
    legend: HashMap<String, String>,
}

/// A name longer than this is text, not a name.
const LONGEST_NAME: usize = 60;

impl Naming {
    pub(super) fn new() -> Self {
        let mut words: HashMap<String, Senses> = HashMap::new();
        for (sense, list) in VOCABULARY {
            for word in list.split_whitespace() {
                let senses = words.entry(fold(word)).or_default();
                *senses = senses.with(Senses::of(&[*sense]));
            }
        }
        Self {
            words,
            read: HashMap::new(),
            legend: HashMap::new(),
        }
    }

    /// Takes what the body calls names that say nothing themselves.
    pub(super) fn learn(&mut self, legend: HashMap<String, String>) {
        self.legend = legend;
        self.read.clear();
    }

    pub(super) fn is_in_legend(&self, name: &str) -> bool {
        self.legend.contains_key(name)
    }

    pub(super) fn meaning(&mut self, name: &str) -> Meaning {
        if let Some(meaning) = self.read.get(name) {
            return *meaning;
        }
        let written = name;
        let called = self.legend.get(name).cloned();
        let name = called.as_deref().unwrap_or(name);
        let meaning = if name.len() > LONGEST_NAME {
            Meaning::default()
        } else {
            self.meaning_of_words(&words_of(name))
        };
        self.read.insert(written.to_owned(), meaning);
        meaning
    }

    fn meaning_of_words(&self, words: &[String]) -> Meaning {
        let mut meaning = Meaning::default();
        let mut at = 0;
        while at < words.len() {
            // An expression such as `out of stock` goes before its words.
            let expression = (2..=4.min(words.len() - at)).rev().find_map(|length| {
                let joined = words[at..at + length].concat();
                Some((length, *self.words.get(&joined)?))
            });
            if let Some((length, senses)) = expression {
                meaning.senses = meaning.senses.with(senses);
                meaning.known = meaning.known.saturating_add(1);
                at += length;
                continue;
            }
            let word = words[at].as_str();
            at += 1;
            let is_link = LINKS.contains(&word) || words.len() > 1 && is_code_in_names(word);
            if word.bytes().all(|byte| byte.is_ascii_digit()) || is_link {
                continue;
            }
            if let Some(senses) = self.word(word).or_else(|| self.compound(word)) {
                meaning.senses = meaning.senses.with(senses);
                meaning.known = meaning.known.saturating_add(1);
            } else if let Some(senses) = self.misspelt(word) {
                meaning.senses = meaning.senses.with(senses);
                meaning.known = meaning.known.saturating_add(1);
                meaning.guessed = true;
            } else {
                meaning.unknown = meaning.unknown.saturating_add(1);
            }
        }
        meaning
    }

    fn word(&self, word: &str) -> Option<Senses> {
        let singular = |ending: &str| word.strip_suffix(ending).filter(|rest| rest.chars().count() > 2);
        let article = |article: &str| word.strip_prefix(article).filter(|rest| rest.chars().count() > 2);
        let find = |word: &str| self.words.get(word).copied();
        find(word)
            .or_else(|| find(singular("s")?))
            .or_else(|| find(singular("es")?))
            .or_else(|| find(article("ال")?))
    }

    /// The senses of a word that is known words written together, with a letter or two of linking between them.
    fn compound(&self, word: &str) -> Option<Senses> {
        let letters: Vec<(usize, char)> = word.char_indices().collect();
        let is_latin = letters.first()?.1.is_ascii_alphabetic();
        let shortest = if is_latin { 3 } else { 1 };
        if is_latin && letters.len() < 6 || letters.len() < 2 {
            return None;
        }
        let start_of = |index: usize| letters.get(index).map_or(word.len(), |letter| letter.0);
        // The fewest letters that no known word covers, up to each letter; and the senses of those words.
        let mut best: Vec<Option<(usize, Senses)>> = vec![None; letters.len() + 1];
        best[0] = Some((0, Senses::NONE));
        for from in 0..letters.len() {
            let Some((left_out, senses)) = best[from] else { continue };
            let mut offer = |to: usize, left_out: usize, senses: Senses| {
                if best[to].is_none_or(|(other, _)| left_out < other) {
                    best[to] = Some((left_out, senses));
                }
            };
            offer(from + 1, left_out + 1, senses);
            let shortest = if is_latin && ENDINGS.iter().any(|ending| word[start_of(from)..] == **ending) {
                2
            } else {
                shortest
            };
            for to in from + shortest..=letters.len() {
                if let Some(found) = self.words.get(&word[start_of(from)..start_of(to)]) {
                    offer(to, left_out, senses.with(*found));
                }
            }
        }
        let (left_out, senses) = best[letters.len()]?;
        let most_left_out = if is_latin {
            1 + letters.len() / 12
        } else {
            letters.len() / 2
        };
        (left_out <= most_left_out && !senses.is_empty()).then_some(senses)
    }

    /// The senses of the known word that this one misspells (`specail`) or writes without its vowels (`prdct`).
    fn misspelt(&self, word: &str) -> Option<Senses> {
        let length = word.chars().count();
        if !word.is_ascii() || length < 3 {
            return None;
        }
        let allowed = match length {
            0..=4 => 0,
            5..=8 => 1,
            _ => 2,
        };
        let has_vowels = word.contains(VOWELS);
        let mut best: Option<(usize, bool, &str, Senses)> = None;
        for (known, senses) in &self.words {
            if !known.is_ascii() || known.len() < 4 || known.as_bytes().first() != word.as_bytes().first() {
                continue;
            }
            if length > 8 && !known.starts_with(&word[..3]) {
                continue;
            }
            let is_near = known.len() < 2 * length;
            let distance = if has_vowels {
                edits(word, known)
            } else if is_near && known.chars().filter(|letter| !VOWELS.contains(letter)).eq(word.chars()) {
                0
            } else {
                edits(word, known)
            };
            // Two letters swapped are a likelier slip than another letter.
            let has_others = !has_same_letters(word, known);
            let is_better = best
                .is_none_or(|(other, others, name, _)| (distance, has_others, known.as_str()) < (other, others, name));
            if is_better && distance <= if has_vowels { allowed } else { allowed.min(1) } {
                best = Some((distance, has_others, known, *senses));
            }
        }
        best.map(|(.., senses)| senses)
    }
}

fn has_same_letters(one: &str, other: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters = word.as_bytes().to_vec();
        letters.sort_unstable();
        letters
    };
    one.len() == other.len() && sorted(one) == sorted(other)
}

/// Short words that others end with.
const ENDINGS: &[&str] = &["id", "nr"];

const VOWELS: &[char] = &['a', 'e', 'i', 'o', 'u'];

/// Words between others that say nothing.
const LINKS: &[&str] = &[
    "de", "del", "of", "the", "do", "da", "du", "des", "la", "le", "el", "der", "die", "das", "di", "a", "en", "x",
    "and", "for", "to", "per", "my", "our", "por", "para", "in",
];

/// A name's words, folded: `imgUrl`, `img_url` and `IMG-URL` have the same two.
pub(super) fn words_of(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let letters: Vec<char> = name.chars().collect();
    for (index, &letter) in letters.iter().enumerate() {
        let previous = index.checked_sub(1).and_then(|before| letters.get(before));
        let next = letters.get(index + 1);
        let parts = !letter.is_alphanumeric() && !is_mark(letter);
        let starts = previous.is_some_and(|previous| {
            let hump =
                letter.is_uppercase() && (previous.is_lowercase() || next.is_some_and(|next| next.is_lowercase()));
            hump || letter.is_ascii_digit() != previous.is_ascii_digit()
        });
        if (parts || starts) && !word.is_empty() {
            words.push(fold(&word));
            word.clear();
        }
        if !parts {
            word.push(letter);
        }
    }
    if !word.is_empty() {
        words.push(fold(&word));
    }
    words
}

/// A name with blanks between its words, as it is written: `shoe_size` is `shoe size`.
pub(super) fn spaced(name: &str) -> String {
    let mut spaced = String::with_capacity(name.len() + 4);
    let mut before = ' ';
    for letter in name.chars() {
        let parts = !letter.is_alphanumeric() && !is_mark(letter);
        let is_hump = letter.is_uppercase() && before.is_lowercase();
        if (parts || is_hump) && !spaced.is_empty() && !spaced.ends_with(' ') {
            spaced.push(' ');
        }
        if !parts {
            if is_hump {
                spaced.extend(letter.to_lowercase())
            } else {
                spaced.push(letter)
            }
        }
        before = letter;
    }
    spaced.trim().to_owned()
}

/// Marks that stand on or under the letter before, as in Hindi, Thai and vowelled Arabic; part of its word.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{dff}' | '\u{64b}'..='\u{65f}' | '\u{e31}'..='\u{e4e}')
}

/// Small letters without marks, so that `Größe`, `GROESSE` and `grosse` are near, and `preço` is `preco`.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' | 'ė' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' | 'ı' | 'ī' | 'į' => folded.push('i'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' | 'ō' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' | 'ů' | 'ű' | 'ū' | 'ų' => folded.push('u'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'ñ' | 'ń' | 'ň' => folded.push('n'),
            'ş' | 'ș' | 'ś' | 'š' => folded.push('s'),
            'ğ' => folded.push('g'),
            'ý' | 'ÿ' => folded.push('y'),
            'ž' | 'ź' | 'ż' => folded.push('z'),
            'ř' => folded.push('r'),
            'ł' => folded.push('l'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'ť' | 'ț' | 'ţ' => folded.push('t'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ё' => folded.push('е'),
            'أ' | 'إ' | 'آ' => folded.push('ا'),
            'ى' => folded.push('ي'),
            'ة' => folded.push('ه'),
            'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            'ά' => folded.push('α'),
            'έ' => folded.push('ε'),
            'ή' => folded.push('η'),
            'ί' | 'ϊ' | 'ΐ' => folded.push('ι'),
            'ό' => folded.push('ο'),
            'ύ' => folded.push('υ'),
            'ώ' => folded.push('ω'),
            'ς' => folded.push('σ'),
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{640}' => {}
            letter => folded.push(letter),
        }
    }
    folded
}

/// How many letters to add, leave out, change or swap make one word of another; more than 2 counts as 3.
fn edits(one: &str, other: &str) -> usize {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 2 || one.len() > LONGEST_NAME || other.len() > LONGEST_NAME {
        return 3;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let change = last[column] + usize::from(letter != against);
            let mut fewest = change.min(last[column + 1] + 1).min(current[column] + 1);
            let swapped = row > 0 && column > 0 && one[row - 1] == *against && other[column - 1] == *letter;
            if swapped {
                fewest = fewest.min(before[column - 1] + 1);
            }
            current.push(fewest);
        }
        before = std::mem::replace(&mut last, current);
    }
    last[other.len()].min(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_names_words_are_parted_however_it_is_written() {
        let check = |name: &str, expected: &[&str]| assert_eq!(words_of(name), expected, "{name}");
        check("imgUrl", &["img", "url"]);
        check("IMG_URL", &["img", "url"]);
        check("imageURL", &["image", "url"]);
        check("ProductID", &["product", "id"]);
        check("option1", &["option", "1"]);
        check("precio-de venta", &["precio", "de", "venta"]);
        check("Größe", &["grosse"]);
    }

    #[test]
    fn names_are_understood_in_many_languages_and_spellings() {
        let mut naming = Naming::new();
        let mut check = |name: &str, expected: &[Sense]| {
            let meaning = naming.meaning(name);
            for sense in expected {
                assert!(meaning.has(*sense), "{name} says no {sense:?}");
            }
        };
        check("specail_price", &[Sense::Offer, Sense::Price]);
        check("prodct_nm", &[Sense::Product, Sense::Name]);
        check("nombreProducto", &[Sense::Product, Sense::Name]);
        check("nombreproducto", &[Sense::Product, Sense::Name]);
        check("Verkaufspreis", &[Sense::Price]);
        check("Produktname", &[Sense::Product, Sense::Name]);
        check("lagerbestand", &[Sense::Stock]);
        check("商品名称", &[Sense::Name]);
        check("اسم المنتج", &[Sense::Name, Sense::Product]);
        check("цена_со_скидкой", &[Sense::Price, Sense::Offer]);
        check("urun_adi", &[Sense::Product, Sense::Name]);
        check("preço", &[Sense::Price]);
        check("inStock", &[Sense::Available]);
        check("compare_at_price", &[Sense::Former, Sense::Price]);
        check("unitPrice", &[Sense::Price]);
        check("prdct", &[Sense::Product]);
    }
}
