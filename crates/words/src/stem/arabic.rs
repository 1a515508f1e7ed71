//! Arabic: the article with what is written together with it, plurals, feminines and possessives.

use std::borrow::Cow;

use super::without_ending;

static PREFIXES: [&str; 6] = ["وال", "بال", "كال", "فال", "ال", "لل"];

pub(super) fn stem(word: &str) -> Cow<'_, str> {
    let bare = PREFIXES
        .iter()
        .filter_map(|prefix| word.strip_prefix(prefix))
        .find(|rest| super::has_letters(rest, 2))
        .unwrap_or(word);
    let stem = without_ending(bare, &["ها", "ات", "ون", "ين", "ان", "يه", "ه", "ي"], 3);
    Cow::Borrowed(stem.unwrap_or(bare))
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn forms_of_a_word_meet() {
        check::meet(
            "ar",
            &[
                "سماعه سماعات السماعه السماعات والسماعات بالسماعات للسماعات",
                "هاتف الهاتف للهاتف والهاتف كالهاتف فالهاتف",
                "ساعه ساعات الساعه",
                "لاسلكي لاسلكيه",
                "مهندس مهندسون مهندسين",
            ],
        );
    }

    #[test]
    fn other_words_stay_apart() {
        check::apart("ar", &["الف ف", "مكان مك", "لون ل", "عين ع", "زيت بيت"]);
    }
}
