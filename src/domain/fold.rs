//! Folds a text to its words, so that it is compared whatever its case and accents.

/// Lower-case words of letters and digits, parted by one space; common Latin accents are dropped.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            folded.push(without_accent(character));
        } else if !('\u{300}'..='\u{36f}').contains(&character) && !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn without_accent(character: char) -> char {
    match character {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ğ' | 'ģ' => 'g',
        'ł' | 'ľ' | 'ļ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'đ' | 'ď' => 'd',
        'ř' => 'r',
        'ź' | 'ż' | 'ž' => 'z',
        'ё' => 'е',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_folded_to_its_words() {
        let check = |text: &str, expected: &str| assert_eq!(fold(text), expected);
        check("  Halvik Fjord X2! ", "halvik fjord x2");
        check("Écouteurs über-léger", "ecouteurs uber leger");
        check("Ёлка", "елка");
        check("10,000 mAh", "10 000 mah");
        check("!!!", "");
    }
}
