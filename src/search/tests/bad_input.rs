//! Whatever a source or a shopper writes: answers are right, and nothing stops.

use super::*;

/// The same in any build: a hundred thousand where it is quick, fewer where each step is checked.
const MANY: usize = if cfg!(debug_assertions) { 10_000 } else { 100_000 };

fn total(index: &Index, text: &str) -> usize {
    search_in(index, &asking_for(text)).total as usize
}

/// Asks all that a shopper can ask.
fn ask(index: &Index, text: &str) {
    let region = samples::region("us");
    for sort in Sort::ALL {
        let query = Query {
            sort,
            per_page: 5,
            ..asking_for(text)
        };
        let results = index.search(&query, &region, at(0));
        assert!(results.cards.len() <= results.total as usize);
        for card in results.cards {
            assert!(
                card.marks
                    .iter()
                    .all(|(start, end)| card.name.get(*start as usize..*end as usize).is_some())
            );
        }
    }
    index.suggest(text, &region, at(0));
}

#[test]
fn a_product_of_ten_megabytes_is_found() {
    let large = Product {
        description: "so many words in one text, ".repeat(400_000),
        ..named("large", "Large")
    };
    let index = index_in("en", vec![large, named("small", "Small words")]);
    assert_eq!(total(&index, "words"), 2);
    assert_eq!(finds(&index, "many"), ["large"]);
}

#[test]
fn a_word_of_a_megabyte_is_a_word() {
    let word = "x".repeat(1 << 20);
    let index = index_in("en", vec![named("long", &word), named("short", "xx")]);
    assert_eq!(total(&index, "x"), 2);
    assert_eq!(total(&index, &word), 1);
    assert_eq!(finds(&index, "xx "), ["short"]);
    ask(&index, &"x".repeat(40));
    ask(&index, &word);
}

#[test]
fn a_product_with_very_many_tags_values_and_categories_is_narrowed() {
    let mut product = named("many", "Many");
    product.tags = (0..MANY * 5).map(|number| format!("tag {number}")).collect();
    product.specifications = (0..MANY / 10)
        .map(|number| row(&format!("Row {number}"), "yes"))
        .collect();
    product.further_categories = (0..MANY / 2).map(|number| category(&format!("c-{number}"))).collect();
    let index = index_in("en", vec![product, named("other", "Other")]);
    let query = Query {
        tags: vec!["tag 77".to_owned()],
        categories: vec!["c-99".parse().unwrap()],
        attributes: vec![choice("Row 3", "yes")],
        ..Query::default()
    };
    assert_eq!(slugs(&search_in(&index, &query)), ["many"]);
}

#[test]
fn very_many_products_of_one_name_are_all_found() {
    let names = vec!["One and the same"; MANY];
    let index = index_of_names("en", &names);
    for text in ["one and the same", "sam", "sane", "", "one xqzw"] {
        assert_eq!(total(&index, text), MANY, "{text}");
    }
    let query = Query {
        page: 3,
        per_page: 10,
        ..asking_for("same")
    };
    let results = index.search(&query, &samples::region("us"), at(0));
    let expected: Vec<String> = (30..40).map(|number| number.to_string()).collect();
    assert_eq!(slugs(&results), expected);
}

#[test]
fn very_many_values_of_one_facet_are_counted() {
    let count = MANY * 7 / 10;
    let product = |number: usize| Product {
        brand: Some(format!("Brand {number}")),
        ..named(&format!("p-{number}"), "Thing")
    };
    let mut products: Vec<Product> = (0..count).map(product).collect();
    products.push(Product {
        slug: "again".parse().unwrap(),
        ..product(17)
    });
    let index = index_in("en", products);
    let results = search_in(&index, &Query::default());
    assert_eq!(results.total as usize, count + 1);
    // Of so many those of most products are shown.
    let shown = counts(&results, "brand");
    assert_eq!(shown[0], ("Brand 17".to_owned(), 2));
    assert!(shown.len() <= 200);
    let last = format!("Brand {}", count - 1);
    let results = search_in(&index, &asking(&[], &[&last]));
    assert_eq!(results.total, 1);
    assert!(counts(&results, "brand").contains(&(last, 1)));
}

#[test]
fn a_thousand_facets_are_narrowed_by_any() {
    let mut products: Vec<Product> = (0..4).map(|number| named(&format!("p-{number}"), "Thing")).collect();
    for (position, product) in products.iter_mut().enumerate() {
        let facet = |number: usize| row(&format!("Row {number}"), &format!("{}", (position + number) % 2));
        product.specifications = (0..1_000).map(facet).collect();
        product.variants[0].options = (0..1_000)
            .map(|number| option(&format!("Option {number}"), "a"))
            .collect();
    }
    let index = index_in("en", products);
    let results = search_in(&index, &Query::default());
    assert!(results.facets.len() <= 10);
    let query = Query {
        attributes: vec![choice("Row 999", "0"), choice("Row 500", "1")],
        options: vec![choice("Option 7", "a")],
        ..Query::default()
    };
    assert_eq!(slugs(&search_in(&index, &query)), ["p-1", "p-3"]);
}

#[test]
fn texts_of_anything_are_answered() {
    let names = [
        "",
        " ",
        "\u{0}",
        "Mug \u{0} with \u{7}bell",
        "😀 Smile 👨‍👩‍👧",
        "(.*)+ [a-z]{1,9} \\d$ ^",
        "\u{301}\u{301}",
        "\u{202e}gum\u{202c} כוס mug \u{200f}كوب\u{200e}",
        "ﷺ ﬁne İ ẞ ǆ",
        "a\u{1}us\u{1}mug",
        "\u{fffd}\u{ffff}\u{10ffff}",
        "%00 <script> ' OR 1=1 -- \"",
    ];
    let index = index_of_names("en", &names);
    assert_eq!(total(&index, ""), names.len());
    assert_eq!(total(&index, " \t\n"), names.len());
    assert_eq!(finds(&index, "smile"), ["4"]);
    assert_eq!(finds(&index, "כוס"), ["7"]);
    assert_eq!(finds(&index, "كوب"), ["7"]);
    assert_eq!(finds(&index, "\u{200f}كوب\u{200e} mug"), ["7"]);
    assert_eq!(finds(&index, "bell\u{0}"), ["3"]);
    assert_eq!(finds(&index, "\u{1}us\u{1}mug"), ["9"]);
    for text in names {
        ask(&index, text);
    }
    // Signs alone are no words, and find nothing.
    for text in ["😀", ".*", "\u{301}", "\u{0}", "\u{202e}\u{202c}", "-", "\\"] {
        assert_eq!(total(&index, text), 0, "{text:?}");
    }
    for text in [
        "mug ".repeat(2_500),
        "😀".repeat(10_000),
        "(a+)+".repeat(2_000),
        "\u{0}\u{1}\u{7f}\u{9f}".repeat(2_500),
        "\u{202e}כ\u{202c}m".repeat(2_500),
        "机".repeat(10_000),
        "\u{301}".repeat(10_000),
        "a".repeat(10_000),
        "a b ".repeat(2_500),
        "1,000.".repeat(2_000),
    ] {
        ask(&index, &text);
    }
    assert_eq!(total(&index, &"mug ".repeat(2_500)), 3);
}

#[test]
fn prices_of_any_size_have_a_range_and_an_order() {
    let priced = |(number, cents): (usize, &i64)| {
        samples::product(&format!("p-{number}"), vec![samples::variant("one", *cents)])
    };
    let orders = |prices: &[i64]| {
        let index = index_in("en", prices.iter().enumerate().map(priced).collect());
        let sorted = |sort: Sort| {
            let query = Query {
                sort,
                ..Query::default()
            };
            let results = search_in(&index, &query);
            assert_eq!(results.total as usize, prices.len());
            let parts: u32 = results.price_histogram.iter().sum();
            assert!(parts as usize <= prices.len());
            slugs(&results)
        };
        (sorted(Sort::PriceUp), sorted(Sort::PriceDown))
    };
    let (up, down) = orders(&[i64::MAX, 0, 5_000]);
    assert_eq!(
        (up, down),
        (owned(&["p-1", "p-2", "p-0"]), owned(&["p-0", "p-2", "p-1"]))
    );
    let (up, _) = orders(&[i64::MAX - 1, 429_496_729_500, 429_496_729_600, 1]);
    assert_eq!(up, ["p-3", "p-1", "p-2", "p-0"]);
    // Sources have no prices below nothing; should one come, it is the lowest.
    let (up, down) = orders(&[-500, 100, i64::MIN + 1, 0]);
    assert_eq!(up, ["p-2", "p-0", "p-3", "p-1"]);
    assert_eq!(down, ["p-1", "p-3", "p-0", "p-2"]);
    orders(&[i64::MAX, i64::MIN, i64::MIN + 1]);
    orders(&[i64::MAX]);
    orders(&[i64::MIN]);
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn ratings_of_any_size_have_an_order() {
    let rated = |(number, (stars, count)): (usize, &(u16, Option<u32>))| Product {
        rating: Some(Rating {
            hundredths: *stars,
            count: *count,
        }),
        ..named(&format!("p-{number}"), "Thing")
    };
    let ratings = [
        (0, None),
        (500, Some(u32::MAX)),
        (500, Some(0)),
        (u16::MAX, Some(u32::MAX)),
        (0, Some(u32::MAX)),
    ];
    let index = index_in("en", ratings.iter().enumerate().map(rated).collect());
    let query = Query {
        sort: Sort::Rating,
        ..Query::default()
    };
    let results = search_in(&index, &query);
    assert_eq!(results.total, 5);
    // What nobody rated has no stars.
    assert_eq!(slugs(&results)[3..], ["p-2", "p-4"]);
    for stars in [0, 5, u8::MAX] {
        let query = Query {
            stars_from: Some(stars),
            ..Query::default()
        };
        search_in(&index, &query);
    }
}

#[test]
fn a_slug_that_comes_twice_stops_nothing() {
    let index = index_in("en", vec![named("mug", "First mug"), named("mug", "Second mug")]);
    ask(&index, "mug");
    assert!(index.product(&"mug".parse().unwrap()).is_some());
}

#[test]
fn an_index_of_nothing_answers_everything() {
    let index = index_in("en", Vec::new());
    for text in ["", "mug", "the", "机", "mug cup"] {
        assert_eq!(search_in(&index, &asking_for(text)), Results::default());
        ask(&index, text);
    }
    let product = Product {
        variants: Vec::new(),
        ..named("none", "Without variants")
    };
    let index = index_in("en", vec![product]);
    assert_eq!(total(&index, "without"), 0);
}

#[test]
fn pages_of_no_length_and_pages_far_behind_are_empty_or_the_last() {
    let index = index_of_names("en", &["Mug", "Mug", "Mug"]);
    let page = |page: u32, per_page: u32| {
        let query = Query {
            page,
            per_page,
            ..asking_for("mug")
        };
        let results = index.search(&query, &samples::region("us"), at(0));
        (results.page, results.cards.len(), results.total)
    };
    assert_eq!(page(0, 0), (0, 0, 3));
    assert_eq!(page(u32::MAX, 0), (0, 0, 3));
    assert_eq!(page(u32::MAX, 2), (1, 1, 3));
    assert_eq!(page(0, u32::MAX), (0, 3, 3));
    assert_eq!(page(u32::MAX, u32::MAX), (0, 3, 3));
}

proptest! {
    #[test]
    fn any_texts_are_indexed_and_asked_for(
        texts in proptest::collection::vec("\\PC{0,16}|[a-z \u{0}-\u{20}\u{300}-\u{310}机器\u{200f}]{0,20}", 0..6),
        sku in "\\PC{0,10}",
        text in "\\PC{0,20}|[a-z \u{0}-\u{20}\u{300}-\u{310}机器\u{200f}]{0,30}",
        language in proptest::sample::select(vec!["en", "de", "fr", "es", "pt", "ru", "zh", "ja", "ar", "hi", ""]),
    ) {
        let mut products: Vec<Product> =
            texts.iter().enumerate().map(|(number, text)| named(&number.to_string(), text)).collect();
        for product in &mut products {
            product.variants[0].sku = Some(sku.clone());
            product.variants[0].options = vec![option(&text, &sku)];
            product.specifications = vec![row(&sku, &text)];
            product.description.clone_from(&text);
        }
        let index = index_in(language, products);
        ask(&index, &text);
        let mut words = Vec::new();
        vitrine_words::words(&text, &mut String::new(), &mut |word| words.push(word.to_owned()));
        // Each product has all words of the text, so each is found by it.
        if !words.is_empty() && words.len() <= 12 {
            prop_assert_eq!(total(&index, &text), texts.len());
        }
    }
}
