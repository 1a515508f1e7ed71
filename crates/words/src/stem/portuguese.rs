//! Portuguese: plurals and genders.

use std::borrow::Cow;

use super::{joined, without_ending};

/// Endings of plurals that change the word, and what they were.
const PLURALS: [(&str, &str); 8] = [
    ("oes", "ao"),
    ("aes", "ao"),
    ("ais", "al"),
    ("eis", "el"),
    ("ois", "ol"),
    ("uis", "ul"),
    ("is", "il"),
    ("ns", "m"),
];

pub(super) fn stem(word: &str) -> Cow<'_, str> {
    let changed = PLURALS.iter().find(|(plural, _)| word.ends_with(plural));
    if let Some((plural, singular)) = changed {
        // Short words in -is are no plurals: mais, seis, dois.
        let least = if *plural == "oes" || *plural == "ns" {
            2
        } else {
            5 - plural.len()
        };
        let rest = without_ending(word, &[plural], least);
        return rest.map_or(Cow::Borrowed(word), |rest| joined(rest, singular));
    }
    if word.ends_with("ao") {
        return Cow::Borrowed(word);
    }
    let stem = without_ending(word, &["as", "os", "es", "a", "o", "e"], 3).or_else(|| without_ending(word, &["s"], 3));
    Cow::Borrowed(stem.unwrap_or(word))
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn forms_of_a_word_meet() {
        check::meet(
            "pt",
            &[
                "fone fones",
                "celular celulares",
                "relogio relogios",
                "botao botoes",
                "cartao cartoes",
                "movel moveis",
                "azul azuis",
                "papel papeis",
                "sinal sinais",
                "lencol lencois",
                "imagem imagens",
                "luz luzes",
                "preto preta pretos pretas",
                "mao maos",
                "tenis",
            ],
        );
    }

    #[test]
    fn other_words_stay_apart() {
        check::apart("pt", &["mais mal", "botao bota", "seis sel", "gas ga", "pao pa"]);
    }
}
