//! Russian: endings of nouns and adjectives, longest first.

use std::borrow::Cow;

use super::{joined, last, without_ending};

const ENDINGS: [&str; 54] = [
    "иями", "ыми", "ими", "ями", "ами", "ого", "его", "ому", "ему", "иях", "иям", "ией", "ый", "ий", "ой", "ая", "яя",
    "ое", "ее", "ые", "ие", "ым", "им", "ом", "ем", "ую", "юю", "ых", "их", "ей", "ях", "ах", "ям", "ам", "ов", "ев",
    "ою", "ею", "ия", "ья", "ии", "ью", "ию", "ье", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
];

pub(super) fn stem(word: &str) -> Cow<'_, str> {
    let base = without_ending(word, &ENDINGS, 3).unwrap_or(word);
    // Батарея loses its я, but батарей the whole ending.
    let base = without_ending(base, &["е", "ь"], 4).unwrap_or(base);
    fleeting_vowel_dropped(base)
}

/// Носок, носки: the vowel before a final к is there only without an ending.
fn fleeting_vowel_dropped(word: &str) -> Cow<'_, str> {
    let rest = without_ending(word, &["ок"], 2)
        .or_else(|| without_ending(word, &["ек"], 2).filter(|rest| matches!(last(rest), Some('ш' | 'ч' | 'ж'))));
    match rest {
        Some(rest) if !matches!(last(rest), Some('а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я')) => {
            joined(rest, "к")
        }
        _ => Cow::Borrowed(word),
    }
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn forms_of_a_word_meet() {
        check::meet(
            "ru",
            &[
                "наушник наушники наушников наушниками наушникам",
                "телефон телефоны телефона телефону телефоном телефоне",
                "кабель кабели кабеля кабелей",
                "часы часов часам",
                "камера камеры камер камеру камерой",
                "беспроводной беспроводные беспроводная беспроводных беспроводного",
                "красный красная красное красные красную",
                "синий синяя синее синие",
                "батарея батареи батарей батарею",
                "зарядка зарядки зарядок зарядку",
                "носок носки носков",
                "подарок подарки подарка",
                "мышь мыши мышей",
                "кошка кошки кошек",
            ],
        );
    }

    #[test]
    fn other_words_stay_apart() {
        check::apart("ru", &["дом дым", "сок сом", "лак лук", "час чай", "зал залог"]);
    }
}
