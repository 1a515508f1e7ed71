//! Which words texts become.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use vitrine_words::{is_unspaced, words, words_with_ranges};

fn words_of(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    words(text, &mut String::new(), &mut |word| found.push(word.to_owned()));
    found
}

/// Each row is a text and its words.
fn check(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(words_of(text).join(" "), *expected, "{text}");
    }
}

/// All texts of a row become the same words.
fn meet(rows: &[&[&str]]) {
    for row in rows {
        let first = words_of(row[0]);
        assert!(!first.is_empty(), "{row:?}");
        for text in *row {
            assert_eq!(words_of(text), first, "{text}");
        }
    }
}

#[test]
fn case_accents_and_ligatures_are_folded() {
    check(&[
        ("Halvik Fjord X2!", "halvik fjord x2"),
        ("Écouteurs über-léger", "ecouteurs uber leger"),
        ("Straße STRASSE ẞ", "strasse strasse ss"),
        (
            "smørrebrød Łódź Đorđe Þór Æsir œuvre",
            "smorrebrod lodz dorde thor aesir oeuvre",
        ),
        ("İstanbul ISPARTA ışık", "istanbul isparta isik"),
        ("Điện thoại Nguyễn", "dien thoai nguyen"),
        ("ﬁnish ﬂat Ⅳ Ⅷ", "finish flat iv viii"),
        ("ＷＨ－１０００ＸＭ５", "wh 1000xm5"),
        ("H₂O m² №5 Galaxy™", "h2o m2 5 galaxy"),
        ("𝗡𝗲𝘄 𝓢𝓪𝓵𝓮 𝟓𝟎", "new sale 50"),
        ("ΚΑΦΈΣ καφές", "καφεσ καφεσ"),
        ("Ёлка ёлка Йод їжак", "елка елка йод іжак"),
        ("שָׁלוֹם", "שלום"),
        (
            "أحمد إلى آخر مؤسسة هيئة كــتاب مُحَمَّد",
            "احمد الي اخر موسسه هييه كتاب محمد",
        ),
        ("گوشی کیف ۱۲۳", "گوشي كيف 123"),
        ("क़लम फ़ोन ज़्यादा चाँद", "कलम फोन ज्यादा चांद"),
    ]);
}

#[test]
fn both_ways_to_write_an_accent_meet() {
    for text in [
        "Écouteurs über",
        "Điện thoại",
        "Йод ёлка",
        "がぎぐ パピプ",
        "갤럭시 노트",
        "أحمد مؤسسة",
        "क़लम फ़ोन",
    ] {
        let decomposed: String = text.nfd().collect();
        assert_eq!(words_of(&decomposed), words_of(text), "{text}");
    }
}

#[test]
fn punctuation_parts_words_and_apostrophes_do_not() {
    check(&[
        ("wi-fi_6e/ax (new),ok", "wi fi 6e ax new ok"),
        ("women's Women’s rock'n'roll 'quoted'", "womens womens rocknroll quoted"),
        ("l'eau L’Écran d'hiver qu'il jusqu'à", "eau ecran hiver il a"),
        ("s'mores o'neill d'j", "smores oneill dj"),
        ("5' 5'11", "5 5 11"),
        (
            "soft\u{ad}hyphen zero\u{200d}width mi\u{200c}ravam",
            "softhyphen zerowidth miravam",
        ),
        ("\u{200f}abc\u{200e} \u{202b}שלום\u{202c}", "abc שלום"),
        ("a😀b 👨‍👩‍👧 1️⃣ \u{0} \u{fffd}c", "a b 1 c"),
        ("", ""),
        ("…!!! 😀", ""),
    ]);
}

#[test]
fn marks_of_devanagari_and_its_like_hold_words_together() {
    check(&[
        ("स्मार्टफोन किताबें", "स्मार्टफोन किताबें"),
        ("বাংলা தமிழ் తెలుగు", "বাংলা தமிழ் తెలుగు"),
        ("् ् क", "क"),
    ]);
}

#[test]
fn numbers_meet_however_they_are_grouped() {
    meet(&[
        &[
            "10000 mAh",
            "10,000 mAh",
            "10,000mAh",
            "10000mah",
            "10\u{a0}000\u{a0}mAh",
            "10\u{202f}000 mAh",
            "10'000 mAh",
            "10’000mAh",
            "10.000 mAh",
            "١٠٠٠٠ mAh",
            "١٠٬٠٠٠ mAh",
        ],
        &["1234567", "1,234,567", "1.234.567", "1\u{2009}234\u{2009}567"],
        &["1234.50", "1,234.50", "1.234,50", "1\u{a0}234,50"],
    ]);
    check(&[
        ("10 000 mAh", "10 000 mah"),
        ("2024, 500", "2024 500"),
        ("1234,567", "1234.567"),
    ]);
}

#[test]
fn decimals_meet_with_point_and_comma() {
    meet(&[
        &["5.5 mm", "5,5 mm", "5٫5 mm", "5.5mm"],
        &["0.125", "0,125"],
        &["6.7″", "6,7\"", "6.7"],
    ]);
    check(&[
        ("5,500", "5500"),
        ("5.500", "5.500"),
        ("0.5", "0.5"),
        ("Bluetooth 5.3.", "bluetooth 5.3"),
        ("12.05.2024", "12 05 2024"),
        ("1,2,3", "1 2 3"),
        ("v1.2.3", "v1 2.3"),
        ("1500,2000", "1500 2000"),
        (".5", "5"),
        ("6.7-inch", "6.7 inch"),
    ]);
}

#[test]
fn units_meet_with_and_without_a_space() {
    meet(&[
        &["128GB", "128 GB", "128gb"],
        &["20W", "20 W", "20w", "20\u{a0}W"],
        &["5G", "5g", "5 G"],
        &["1.5l", "1,5 L"],
        &["500г", "500 г"],
        &["65Вт", "65 вт"],
        &["5㎏", "5kg", "5 kg"],
        &["100%", "100 %"],
        &["1920x1080", "1920×1080", "1920 x 1080", "1920 × 1080", "1920X1080"],
        &["10x15cm", "10 x 15 cm"],
        &["5개", "5 개"],
    ]);
    check(&[
        ("4K 8K 5G 3D", "4k 8k 5g 3d"),
        ("3 в 1", "3 в 1"),
        ("2 in 1, de 5 à 10", "2 in 1 de 5 a 10"),
        ("20 ways", "20 ways"),
        ("2 l'eau", "2 eau"),
    ]);
}

#[test]
fn names_of_models_hold_together() {
    check(&[
        ("WH-1000XM5", "wh 1000xm5"),
        ("wh1000xm5 A54 2in1", "wh1000xm5 a54 2in1"),
        ("S24Ultra iPhone15", "s24ultra iphone15"),
        ("RTX4090Ti", "rtx4090ti"),
    ]);
}

#[test]
fn scripts_without_spaces_become_pairs() {
    check(&[
        ("无线耳机", "无线 线耳 耳机"),
        ("茶", "茶"),
        ("ワイヤレスイヤホン", "わい いや やれ れす すい いや やほ ほん"),
        ("ﾜｲﾔﾚｽ", "わい いや やれ れす"),
        ("ｶﾞｰﾄﾞ", "がー ーど"),
        ("小米手机128GB版", "小米 米手 手机 128 gb 版"),
        ("iPhone手机壳", "iphone 手机 机壳"),
        ("หูฟัง", "หู ูฟ ฟั ัง"),
        ("무선 이어폰", "무선 이어폰"),
    ]);
    meet(&[&["がぎ", "ガギ", "ｶﾞｷﾞ", "か\u{3099}き\u{3099}"]]);
}

#[test]
fn only_pieces_of_scripts_without_spaces_are_unspaced() {
    for word in ["无线", "わい", "茶", "หู", "ーど"] {
        assert!(is_unspaced(word), "{word}");
    }
    for word in ["word", "무선", "फोन", "هاتف", "5.5", ""] {
        assert!(!is_unspaced(word), "{word}");
    }
}

#[test]
fn ranges_say_where_words_stand() {
    let check = |text: &str, expected: &[&str]| {
        let mut found = Vec::new();
        words_with_ranges(text, &mut |_, range| found.push(&text[range]));
        assert_eq!(found, expected, "{text}");
    };
    check("L’Écran 6,7″ 10,000mAh", &["Écran", "6,7", "10,000", "mAh"]);
    check("20 W, 1920×1080", &["20 W", "1920", "×", "1080"]);
    check("手机壳 Women's", &["手机", "机壳", "Women's"]);
    check("Cafe\u{301} ｶﾞｰﾄﾞ", &["Cafe\u{301}", "ｶﾞｰ", "ｰﾄﾞ"]);
    check("12.05.2024 WH-1000XM5", &["12", "05", "2024", "WH", "1000XM5"]);
}

/// Texts of what is hard: numbers, units, apostrophes, marks, all scripts.
fn hard_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,4}",
        "[0-9]{1,4}",
        "[ .,'’\u{a0}x×gwl]",
        "[a-zA-Z]{1,6}",
        "[а-яё\u{306}\u{301}\u{200d}]{1,4}",
        "[かカｶ\u{3099}ﾞー手机]{1,4}",
        "[\u{1100}-\u{1112}\u{1161}-\u{1175}\u{11a8}-\u{11c2}가각]{1,3}",
        "[कि्\u{93c}०५]{1,4}",
        "[اأةى٠-٩٫٬\u{64b}]{1,4}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn words_are_never_empty_and_have_no_space(text in hard_text()) {
        for word in words_of(&text) {
            prop_assert!(!word.is_empty());
            prop_assert!(!word.contains(|letter: char| letter.is_whitespace() || letter.is_control()));
        }
    }

    #[test]
    fn a_word_is_the_word_of_itself(text in hard_text()) {
        for word in words_of(&text) {
            prop_assert_eq!(words_of(&word), [word]);
        }
    }

    #[test]
    fn with_and_without_ranges_the_words_are_the_same(text in hard_text()) {
        let mut found = Vec::new();
        words_with_ranges(&text, &mut |word, _| found.push(word.to_owned()));
        prop_assert_eq!(found, words_of(&text));
    }

    #[test]
    fn ranges_ascend_within_the_text(text in hard_text()) {
        let mut last = 0..0;
        words_with_ranges(&text, &mut |word, range| {
            assert!(text.get(range.clone()).is_some_and(|written| !written.is_empty()), "{word} {range:?}");
            assert!(range.start >= last.start && range.end > last.end, "{word} {range:?} {last:?}");
            assert!(range.start >= last.end || is_unspaced(word), "{word} {range:?} {last:?}");
            last = range;
        });
    }

    #[test]
    fn any_string_has_words(text in any::<String>()) {
        words_of(&text);
    }
}
