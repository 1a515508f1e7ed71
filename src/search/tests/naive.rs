//! Which products a text finds, compared with a scan over their words.

use super::*;
use crate::domain::query::TakenAs;

/// With fewer products than this, what comes nearest is shown as well, up to a page.
const MANY: usize = 10;
const PAGE: u32 = 24;

/// Few letters, so that words begin alike, differ by one letter, and make up each other.
const WORDS: [&str; 14] = [
    "a", "ab", "abc", "abcd", "abd", "acbd", "b", "ba", "bab", "abab", "c", "cab", "bcab", "dd",
];

fn any_words(most: usize) -> impl Strategy<Value = Vec<&'static str>> {
    proptest::collection::vec(proptest::sample::select(WORDS.to_vec()), 0..=most)
}

/// A product: words of its name, of its description, its brand, and whether the region sells it.
type Described = (Vec<&'static str>, Vec<&'static str>, &'static str, bool);

fn any_described() -> impl Strategy<Value = Described> {
    (
        any_words(3),
        any_words(4),
        proptest::sample::select(vec!["", "ab", "dd"]),
        proptest::bool::weighted(0.8),
    )
}

fn items_of(described: &[Described]) -> Vec<Item> {
    described
        .iter()
        .map(|(name, words, brand, is_sold)| Item {
            // A name is never empty.
            name: if name.is_empty() {
                "x"
            } else {
                String::leak(name.join(" "))
            },
            words: words.join(", "),
            brand,
            variants: vec![("Ink", "64", 1), ("Fog", "64", 2)],
            state: if *is_sold { State::Now } else { State::Withheld },
            ..Item::default()
        })
        .collect()
}

fn words_of(item: &Item) -> Vec<&str> {
    (item.name.split(' '))
        .chain(item.words.split(", "))
        .chain([item.brand, "ink", "fog", "64"])
        .collect()
}

/// Each word must be one of the product's, the last one may be the beginning of one; two that stand side by side may be
/// one word of it together.
fn fits(item: &Item, text: &str) -> bool {
    let own = words_of(item);
    let wanted: Vec<&str> = text.split_whitespace().collect();
    let is_finished = text.ends_with(' ');
    let has = |word: &str, is_last: bool| {
        own.iter()
            .any(|own| *own == word || (is_last && !is_finished && own.starts_with(word)))
    };
    let joined = |at: usize| {
        let Some(pair) = wanted.get(at..at + 2) else {
            return false;
        };
        let pair = pair.concat();
        has(&pair, at + 2 == wanted.len() && pair.len() > 3)
    };
    wanted
        .iter()
        .enumerate()
        .all(|(at, word)| has(word, at + 1 == wanted.len()) || joined(at) || at.checked_sub(1).is_some_and(joined))
}

proptest! {
    #[test]
    fn a_text_finds_what_a_scan_finds(
        described in proptest::collection::vec(any_described(), 1..40),
        words in proptest::collection::vec(proptest::sample::select(WORDS.to_vec()), 1..4),
        end in proptest::sample::select(vec!["", " "]),
        not_sold_here in proptest::sample::select(NotSoldHere::ALL.to_vec()),
        brand in proptest::option::weighted(0.3, proptest::sample::select(vec!["ab", "dd"])),
    ) {
        let items = items_of(&described);
        // A language without inflections and fillers: what a scan would have to know of them is not told twice.
        let products = items.iter().enumerate().map(|(number, item)| Sourced::from(product(number, item)));
        let index = Index::new(products.collect(), rulebook(&items), SearchSettings::default());
        let text = format!("{}{end}", words.join(" "));
        let fitting: Vec<&Item> = items.iter().filter(|item| fits(item, &text)).collect();
        let expected = items.iter().enumerate().filter(|(_, item)| {
            fits(item, &text)
                && brand.is_none_or(|brand| item.brand == brand)
                && !(not_sold_here == NotSoldHere::Hidden && item.state == State::Withheld)
        });
        let mut expected: Vec<String> = expected.map(|(number, _)| format!("product-{number}")).collect();
        let brands = brand.into_iter().collect::<Vec<_>>();
        let query = Query { text: text.clone(), sort: Sort::Newest, not_sold_here, ..asking(&[], &brands) };
        // What is a word of the catalog as it is written, or is asked for alone, is no mistake.
        let all_words: Vec<&str> = items.iter().flat_map(words_of).collect();
        let is_exact = words.len() == 1 || words.iter().all(|word| all_words.contains(word));
        let results = search_in(&index, &query);
        let mut found = slugs(&results);
        if fitting.is_empty() {
            // Then it finds what is nearest, or nothing.
            let are_known = found.iter().all(|slug| slug.starts_with("product-"));
            prop_assert!(are_known);
        } else if fitting.len() >= MANY || is_exact {
            found.sort();
            expected.sort();
            prop_assert_eq!(&found, &expected, "{:?} of {:?}", text, described);
            prop_assert_eq!(&results.taken_as, &TakenAs::default());
        } else {
            // Where few fit, what may have been meant is found as well.
            prop_assert!(expected.iter().all(|slug| found.contains(slug)), "{:?} of {:?}", text, described);
        }
        // By how well it fits, what has all words comes first of what is sold here, and some more behind it.
        let by_fit = search_in(&index, &Query { sort: Sort::Featured, ..query });
        let place = |slug: &String| expected.contains(slug);
        let sold = by_fit.total - by_fit.not_sold_here;
        let places: Vec<bool> = slugs(&by_fit)[..sold as usize].iter().map(|slug| !place(slug)).collect();
        if is_exact {
            prop_assert!(places.is_sorted(), "{:?} finds {:?} of {:?}", text, slugs(&by_fit), described);
        }
        prop_assert!(slugs(&results).iter().all(|slug| slugs(&by_fit).contains(slug)));
        prop_assert!(by_fit.total == results.total || by_fit.total <= PAGE);
        // Each is there once, and what is not sold here comes last.
        let not_sold = results.cards.iter().map(|card| card.offer.as_ref().unwrap().is_not_sold());
        prop_assert!(not_sold.is_sorted());
    }
}
