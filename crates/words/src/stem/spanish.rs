//! Spanish: plurals and genders.

use std::borrow::Cow;

use super::{joined, without_ending};

pub(super) fn stem(word: &str) -> Cow<'_, str> {
    let stem = without_ending(word, &["as", "os", "es", "a", "o", "e"], 3)
        .or_else(|| without_ending(word, &["s"], 3))
        .unwrap_or(word);
    // The plural of luz is luces.
    match stem.strip_suffix('z') {
        Some(rest) => joined(rest, "c"),
        None => Cow::Borrowed(stem),
    }
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn forms_of_a_word_meet() {
        check::meet(
            "es",
            &[
                "auricular auriculares",
                "zapato zapatos",
                "rojo roja rojos rojas",
                "luz luces",
                "lapiz lapices",
                "reloj relojes",
                "coche coches",
                "movil moviles",
                "llave llaves",
                "uso usos",
                "camara camaras",
            ],
        );
    }

    #[test]
    fn other_words_stay_apart() {
        check::apart("es", &["gas ga", "dos do", "mes me", "pila pelo"]);
    }
}
