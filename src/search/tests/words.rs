//! Which words of a text find which words of the catalog, and what is said where they were taken otherwise.

use super::*;
use crate::domain::query::TakenAs;

fn taken(index: &Index, text: &str) -> TakenAs {
    let taken = search_in(index, &asking_for(text)).taken_as;
    // What comes nearest behind what has all words is told by a test of its own.
    TakenAs {
        with_all_words: None,
        ..taken
    }
}

/// Each text finds the name, in a language; and none of the others.
fn check(language: &str, rows: &[(&str, &str)]) {
    let names: Vec<&str> = rows.iter().map(|(name, _)| *name).collect();
    let index = index_of_names(language, &names);
    for (number, (name, text)) in rows.iter().enumerate() {
        assert_eq!(
            finds(&index, text),
            [number.to_string()],
            "{language}: {text} for {name}"
        );
        assert_eq!(taken(&index, text), TakenAs::default(), "{language}: {text}");
    }
}

/// What is marked of the first card.
fn marked(index: &Index, text: &str) -> Vec<String> {
    let card = search_in(index, &asking_for(text)).cards.remove(0);
    let part = |(start, end): &(u32, u32)| card.name[*start as usize..*end as usize].to_owned();
    card.marks.iter().map(part).collect()
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn a_mistake_is_corrected_and_told() {
    let index = index_of_names("en", &["Wireless Headphones", "Phone Case", "Tablet"]);
    for (text, found, corrected) in [
        ("headphoens", "0", "headphones"),
        ("haedphones", "0", "headphones"),
        ("hedphones", "0", "headphones"),
        ("headpphones", "0", "headphones"),
        ("headphonea", "0", "headphones"),
        // Two slips in a long word.
        ("haedphonse", "0", "headphones"),
        ("wireles headphnes", "0", "wireless headphones"),
        ("tabelt", "2", "tablet"),
        // The beginning of a word.
        ("haedpho", "0", "headphones"),
        ("phnoe case", "1", "phone case"),
    ] {
        assert_eq!(finds(&index, text), [found], "{text}");
        assert_eq!(taken(&index, text).corrected.as_deref(), Some(corrected), "{text}");
    }
}

#[test]
fn short_words_numbers_and_what_is_too_far_are_not_corrected() {
    let index = index_of_names("en", &["Tin 64 1234 Phone"]);
    for text in ["tim", "1235", "65", "fxone", "phxyz"] {
        assert_eq!(finds(&index, text), [""; 0], "{text}");
        assert_eq!(taken(&index, text).corrected, None, "{text}");
    }
}

#[test]
fn what_is_found_as_it_was_written_is_not_corrected() {
    let index = index_of_names("en", &["Form", "Farm"]);
    assert_eq!(finds(&index, "form"), ["0"]);
    assert_eq!(taken(&index, "form"), TakenAs::default());
}

/// Each word was in the catalog, but no product had all of them: what differs by a slip was shown without a word.
#[test]
fn words_that_no_product_has_together_are_corrected_and_told() {
    let index = index_of_names("en", &["Form Tray", "Farm House"]);
    assert_eq!(finds(&index, "form house"), ["1"]);
    assert_eq!(taken(&index, "form house").corrected.as_deref(), Some("farm house"));
    // The first, which fits best, says what was corrected, though another has the word as it was written.
    let index = index_of_names("en", &["Houses Form", "Farm House"]);
    let results = search_in(&index, &asking_for("form house "));
    assert!(results.total >= 1);
    assert_eq!(results.taken_as.left_out, [""; 0]);
}

/// A word that two others make up was never corrected, though no product has both of these.
#[test]
fn a_word_that_two_unrelated_words_make_up_is_corrected() {
    let index = index_of_names("en", &["Head Band", "Hones Kit", "Headphones"]);
    assert_eq!(finds(&index, "headhones"), ["2"]);
    assert_eq!(taken(&index, "headhones").corrected.as_deref(), Some("headphones"));
}

#[test]
fn a_word_that_keeps_all_from_being_found_is_left_out_and_told() {
    let index = index_of_names("en", &["Red Phone", "Blue Tablet", "Blue Phone"]);
    assert_eq!(finds(&index, "blue xqzw tablet"), ["1"]);
    assert_eq!(taken(&index, "blue xqzw tablet").left_out, ["xqzw"]);
}

#[test]
fn where_few_products_have_all_words_the_nearest_come_behind_them_and_are_told_apart() {
    let index = index_of_names("en", &["Red Tablet", "Red Phone", "Blue Lamp", "Blue Phone"]);
    // What is named exactly is what is meant.
    let results = search_in(&index, &asking_for("red phone"));
    assert_eq!(slugs(&results), ["1"]);
    assert_eq!(results.taken_as.with_all_words, None);
    // Filters hold for what comes near as well.
    let priced = Query {
        price_from: Some(1000),
        ..asking_for("blue tablet ")
    };
    let results = search_in(&index, &priced);
    assert_eq!((results.total, results.taken_as.with_all_words), (0, None));
    // Each is a word of the catalog, and no product has all.
    let results = search_in(&index, &asking_for("blue tablet "));
    assert_eq!((results.total, results.taken_as.with_all_words), (3, Some(0)));
    assert_eq!(results.taken_as.left_out, [""; 0]);
    // Where many have all words those are enough.
    let mut names = vec!["Red Phone"; 10];
    names.push("Red Tablet");
    let results = search_in(&index_of_names("en", &names), &asking_for("red phone"));
    assert_eq!((results.total, results.taken_as.with_all_words), (10, None));
}

#[test]
fn nobody_is_told_that_a_filler_word_was_left_out() {
    let index = index_of_names("en", &["Red Phone"]);
    assert_eq!(finds(&index, "the phone with xqzw"), ["0"]);
    assert_eq!(taken(&index, "the phone with xqzw").left_out, ["xqzw"]);
}

#[test]
fn a_text_that_finds_nothing_is_answered_with_one_that_would() {
    let index = index_of_names("en", &["Wireless Headphones"]);
    assert_eq!(taken(&index, "haedbhonez").did_you_mean.as_deref(), Some("headphones"));
    assert_eq!(finds(&index, "headphones"), ["0"]);
    assert_eq!(taken(&index, "xqzwvk"), TakenAs::default());
    assert_eq!(finds(&index, "xqzwvk"), [""; 0]);
}

#[test]
fn words_are_found_joined_and_parted() {
    let index = index_of_names("en", &["Powerbank", "Power Bank", "Bank Note", "Power Cable"]);
    for text in ["powerbank", "power bank", "Power-Bank", "power bank "] {
        let mut found = finds(&index, text);
        found.sort();
        assert_eq!(found, ["0", "1"], "{text}");
        assert_eq!(taken(&index, text), TakenAs::default(), "{text}");
    }
    let index = index_of_names("de", &["Kopfhörer Hülle", "Kopf Hörer"]);
    let mut found = finds(&index, "kopfhörer");
    found.sort();
    assert_eq!(found, ["0", "1"]);
}

#[test]
fn numbers_are_found_with_their_units_however_they_are_written() {
    let names = ["Charger 10,000mAh", "Charger 20000 mAh", "Disk 1.5 TB", "Cable 2 m"];
    let index = index_of_names("en", &names);
    for (text, found) in [
        ("10000 mah", "0"),
        ("10000mAh", "0"),
        ("10.000 mAh", "0"),
        ("20,000mah", "1"),
        ("1,5tb", "2"),
        ("2m", "3"),
        ("cable 2 m", "3"),
    ] {
        assert_eq!(finds(&index, text), [found], "{text}");
    }
    // Another number is no mistake.
    assert_eq!(taken(&index, "charger 30000mah").left_out, ["30000"]);
}

#[test]
fn a_product_is_found_by_its_number_whole_in_parts_with_and_without_dashes() {
    let with_sku = |slug: &str, sku: &str| {
        let mut product = named(slug, "Thing");
        product.variants[0].sku = Some(sku.to_owned());
        product
    };
    let index = index_in(
        "en",
        vec![
            with_sku("one", "HV-FX2-256"),
            with_sku("two", "HV-FX3-256"),
            with_sku("barcode", "4006381333931"),
        ],
    );
    for (text, found) in [
        ("HV-FX2-256", "one"),
        ("hvfx2256", "one"),
        ("hv fx2 256", "one"),
        ("fx3", "two"),
        ("HVFX3", "two"),
        ("4006381333931", "barcode"),
        ("4006381", "barcode"),
    ] {
        assert_eq!(finds(&index, text), [found], "{text}");
    }
    assert_eq!(finds(&index, "4006381333930"), [""; 0]);
}

fn with_synonyms(groups: &[&[&str]], names: &[&str]) -> Index {
    let groups: Vec<Vec<String>> = groups.iter().map(|group| owned(group)).collect();
    let settings = SearchSettings {
        language: "en".to_owned(),
        synonyms: Synonyms::new(groups.iter().map(Vec::as_slice)),
        ..SearchSettings::default()
    };
    let products = names
        .iter()
        .enumerate()
        .map(|(at, name)| named(&at.to_string(), name).into());
    let rulebook = Rulebook::new(vec![samples::region("us")], Vec::new());
    Index::new(products.collect(), rulebook, settings)
}

#[test]
fn synonyms_stand_for_each_other_after_the_word_itself() {
    let groups: [&[&str]; 2] = [&["Earbuds", "in-ear headphones", "earphones"], &["TV", "télévision"]];
    let names = ["In-Ear Headphones", "Earbuds", "Television", "Ear Ring", "TV"];
    let index = with_synonyms(&groups, &names);
    assert_eq!(finds(&index, "earbuds"), ["1", "0"]);
    let mut found = finds(&index, "in-ear headphones");
    assert_eq!(found[0], "0");
    found.sort();
    assert_eq!(found, ["0", "1"]);
    let mut found = finds(&index, "earphones ");
    found.sort();
    assert_eq!(found, ["0", "1"]);
    assert_eq!(finds(&index, "tv "), ["4", "2"]);
    assert_eq!(finds(&index, "television"), ["2", "4"]);
    // Among other words too.
    assert_eq!(
        finds(
            &with_synonyms(&groups, &["Red Earbuds", "Blue Earbuds"]),
            "in ear headphones red"
        ),
        ["0"]
    );
}

#[test]
fn filler_words_may_be_missing_and_count_where_there_is_nothing_else() {
    let index = index_of_names("en", &["Case Phone", "The Who", "Phone"]);
    assert_eq!(finds(&index, "a case for the phone"), ["0"]);
    assert_eq!(taken(&index, "a case for the phone"), TakenAs::default());
    assert_eq!(finds(&index, "the"), ["1"]);
    assert_eq!(
        finds(&index_of_names("de", &["Hülle Handy", "Handy"]), "hülle für das handy"),
        ["0"]
    );
    assert_eq!(
        finds(&index_of_names("ru", &["Чехол Телефон", "Чехол"]), "чехол для телефона"),
        ["0"]
    );
    assert_eq!(
        finds(&index_of_names("hi", &["फोन कवर", "कवर"]), "फोन के लिए कवर").first(),
        Some(&"0".to_owned())
    );
}

#[test]
fn inflected_words_meet_in_each_language() {
    check(
        "en",
        &[
            ("Battery", "batteries"),
            ("Phones", "phone "),
            ("Watch", "watches"),
            ("Boxes", "box "),
        ],
    );
    check(
        "de",
        &[("Kopfhörer", "kopfhörern"), ("Tasche", "taschen"), ("Hüllen", "hülle ")],
    );
    check("fr", &[("Écouteurs", "écouteur "), ("Montre", "montres")]);
    check("es", &[("Auriculares", "auricular "), ("Reloj", "relojes")]);
    check("pt", &[("Fones", "fone "), ("Carregador", "carregadores")]);
    check(
        "ru",
        &[("Наушники", "наушников"), ("Чехол", "чехола"), ("Зарядка", "зарядки")],
    );
    check("ar", &[("سماعة", "سماعات"), ("هاتف", "الهاتف")]);
    check("hi", &[("घड़ी", "घड़ियाँ"), ("किताब", "किताबें")]);
}

#[test]
fn words_of_another_language_keep_their_endings() {
    let index = index_of_names("zh", &["Battery"]);
    assert_eq!(
        finds(&index, "batteries"),
        [""; 0].to_vec().into_iter().map(str::to_owned).collect::<Vec<_>>()
    );
}

#[test]
fn texts_without_spaces_are_found_by_any_part_of_them() {
    let index = index_of_names("zh", &["无线蓝牙耳机", "蓝牙音箱", "耳机保护套", "手机"]);
    assert_eq!(finds(&index, "蓝牙耳机"), ["0"]);
    let sorted = |text: &str| {
        let mut found = finds(&index, text);
        found.sort();
        found
    };
    assert_eq!(sorted("耳机"), ["0", "2"]);
    assert_eq!(sorted("蓝牙"), ["0", "1"]);
    assert_eq!(sorted("机"), ["0", "2", "3"]);
    assert_eq!(sorted("无"), ["0"]);
    assert_eq!(sorted("蓝牙 耳机"), ["0"]);
    let index = index_of_names(
        "ja",
        &["ワイヤレスイヤホン", "ｲﾔﾎﾝケース", "モバイルバッテリー 10000mAh"],
    );
    let sorted = |text: &str| {
        let mut found = finds(&index, text);
        found.sort();
        found
    };
    assert_eq!(sorted("イヤホン"), ["0", "1"]);
    assert_eq!(sorted("バッテリー"), ["2"]);
    assert_eq!(sorted("モバイルバッテリー10000mAh"), ["2"]);
}

#[test]
fn case_and_accents_make_no_difference() {
    check(
        "en",
        &[
            ("Écouteurs", "ecouteurs"),
            ("Uber", "über"),
            ("STRASSE", "straße"),
            ("Łódź", "lodz"),
            ("Ёлка", "елка"),
            ("Cafe\u{301} Noir", "café"),
            ("İstanbul", "istanbul"),
            ("أحمد", "احمد"),
        ],
    );
}

#[test]
fn marks_are_whole_words_of_the_name_at_its_letters() {
    let names = [
        "Écouteurs sans-fil, écouteurs",
        "蓝牙耳机 Pro",
        "Power Bank",
        "Wireless Headphones",
        "10,000 mAh Akku",
    ];
    let index = index_of_names("fr", &names);
    assert_eq!(marked(&index, "ecout"), owned(&["Écouteurs", "écouteurs"]));
    assert_eq!(
        marked(&index, "écouteurs sans"),
        owned(&["Écouteurs", "sans", "écouteurs"])
    );
    assert_eq!(marked(&index, "蓝牙耳机"), owned(&["蓝牙耳机"]));
    assert_eq!(marked(&index, "耳机"), owned(&["耳机"]));
    assert_eq!(marked(&index, "powerbank"), owned(&["Power", "Bank"]));
    assert_eq!(marked(&index, "wireles headphnes"), owned(&["Wireless", "Headphones"]));
    assert_eq!(marked(&index, "10000mah"), owned(&["10,000", "mAh"]));
    // Without a text nothing is marked.
    assert!(
        search_in(&index, &Query::default())
            .cards
            .iter()
            .all(|card| card.marks.is_empty())
    );
}

#[test]
fn a_word_found_elsewhere_marks_nothing_in_the_name() {
    let product = Product {
        description: "of walnut".to_owned(),
        ..named("thing", "Thing")
    };
    let index = index_in("en", vec![product]);
    assert_eq!(marked(&index, "walnut"), [""; 0]);
}

proptest! {
    #[test]
    fn marks_ascend_and_are_at_letters(
        names in proptest::collection::vec("[ aàé'\\-0-9,蓝牙耳مس\u{301}\u{200f}😀]{0,12}", 1..5),
        text in "[ aàé'\\-0-9,蓝牙耳مس\u{301}\u{200f}😀]{0,6}",
    ) {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        for card in search_in(&index_of_names("en", &names), &asking_for(&text)).cards {
            let mut before = None;
            for (start, end) in card.marks {
                prop_assert!(start < end && before.is_none_or(|before| before < start));
                prop_assert!(card.name.get(start as usize..end as usize).is_some());
                before = Some(end);
            }
        }
    }
}
