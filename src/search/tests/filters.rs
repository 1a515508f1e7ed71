//! What filters leave, and what they say they would leave.

use super::*;
use crate::domain::query::Facet;

#[test]
fn values_of_one_option_are_alternatives_and_options_must_all_fit() {
    let check = |options: &[(&str, &str)], brands: &[&str], expected: &[&str]| {
        assert_eq!(
            found(&phones(), &asking(options, brands)),
            expected,
            "{options:?} {brands:?}"
        );
    };
    check(&[], &[], &["0", "1", "2"]);
    check(&[("Colour", "Fog"), ("Colour", "Rose")], &[], &["0", "2"]);
    check(&[("Colour", "Ink"), ("Storage", "128")], &[], &["1"]);
    check(&[("Colour", "Ink")], &["Tramontane"], &[]);
    check(&[], &["Halvik", "Tramontane"], &["0", "1", "2"]);
    check(&[], &["Halvik", "Nobody"], &["0", "1"]);
    check(&[("Size", "Large")], &[], &[]);
    check(&[("Colour", "Ink"), ("Size", "Large")], &[], &[]);
    check(&[], &["Nobody"], &[]);
}

#[test]
fn one_variant_must_have_all_the_options_asked_for() {
    // The first product has ink and 128, but in two variants: nobody can buy it in ink with 128.
    let query = asking(&[("Colour", "Ink"), ("Storage", "128")], &[]);
    assert_eq!(found(&phones(), &query), ["1"]);
    // And so it does not count for 128 either once ink is chosen.
    let results = search(&phones(), &asking(&[("Colour", "Ink")], &[]));
    assert_eq!(counts(&results, "option:Storage"), counted(&[("64", 1), ("128", 1)]));
}

#[test]
fn a_count_says_how_many_there_would_be_with_that_value() {
    let results = search(&phones(), &asking(&[("Colour", "Ink")], &[]));
    // Of its own option the other values are still to be had, of the others only what fits.
    assert_eq!(
        counts(&results, "option:Colour"),
        counted(&[("Ink", 2), ("Fog", 1), ("Rose", 1)])
    );
    let results = search(&phones(), &asking(&[("Storage", "64")], &[]));
    assert_eq!(counts(&results, "brand"), counted(&[("Halvik", 1), ("Tramontane", 1)]));
    assert_eq!(counts(&results, "option:Colour"), counted(&[("Ink", 1), ("Rose", 1)]));
}

#[test]
fn a_chosen_value_stays_though_it_finds_nothing() {
    let mut query = asking(&[("Colour", "Fog")], &[]);
    query.price_from = Some(9_000);
    let results = search(&phones(), &query);
    assert_eq!(results.total, 0);
    assert_eq!(counts(&results, "option:Colour"), counted(&[("Fog", 0)]));
    assert!(results.facets[0].values[0].is_chosen);
}

#[test]
fn what_leaves_no_choice_is_no_facet() {
    let alike = [
        item("Halvik", &[("Ink", "64", 1)]),
        item("Halvik", &[("Ink", "128", 1)]),
    ];
    let results = search(&alike, &Query::default());
    let keys: Vec<String> = results.facets.iter().map(Facet::key).collect();
    assert_eq!(keys, ["option:Storage"]);
}

#[test]
fn the_price_range_ignores_the_price_filter_and_no_other() {
    let mut query = Query {
        price_from: Some(150),
        price_to: Some(250),
        ..Query::default()
    };
    let results = search(&phones(), &query);
    assert_eq!((results.total, results.price_range), (1, Some((100, 300))));
    query.brands = vec!["Halvik".to_owned()];
    assert_eq!(search(&phones(), &query).price_range, Some((100, 200)));
}

#[test]
fn what_is_not_sold_here_has_no_price_to_filter_by() {
    let mut items = phones();
    items[2].state = State::Withheld;
    let results = search(&items, &Query::default());
    assert_eq!((results.total, results.price_range), (3, Some((100, 200))));
    let any_price = Query {
        price_from: Some(0),
        ..Query::default()
    };
    assert_eq!(found(&items, &any_price), ["0", "1"]);
}

#[test]
fn what_is_not_sold_here_counts_for_no_filter_and_is_reduced_nowhere() {
    let mut items = phones();
    items[2].state = State::Withheld;
    items[2].before = 200;
    let results = search(&items, &Query::default());
    assert_eq!((results.total, results.not_sold_here), (3, 1));
    // The only one in rose is not sold here, so neither the colour nor the brand is offered.
    assert_eq!(counts(&results, "option:Colour"), counted(&[("Ink", 2), ("Fog", 1)]));
    assert_eq!(counts(&results, "brand"), counted(&[]));
    let reduced = Query {
        only_reduced: true,
        ..Query::default()
    };
    assert_eq!(search(&items, &reduced).total, 0);
    // A value from an address is still shown, so that it can be taken off.
    let results = search(&items, &asking(&[("Colour", "Rose")], &[]));
    assert_eq!((results.total, results.not_sold_here), (1, 1));
    assert!(counts(&results, "option:Colour").contains(&("Rose".to_owned(), 0)));
}

#[test]
fn reduced_and_stars_and_sold_here_each_leave_out_what_is_not() {
    let mut items = phones();
    items[0].before = 200;
    items[1].stars = Some((399, None));
    items[2].stars = Some((400, None));
    items[2].state = State::Withheld;
    let check = |query: Query, expected: &[&str]| assert_eq!(found(&items, &query), expected);
    let all = Query::default;
    check(
        Query {
            only_reduced: true,
            ..all()
        },
        &["0"],
    );
    check(
        Query {
            stars_from: Some(3),
            ..all()
        },
        &["1", "2"],
    );
    check(
        Query {
            stars_from: Some(4),
            ..all()
        },
        &["2"],
    );
    check(
        Query {
            not_sold_here: NotSoldHere::Hidden,
            ..all()
        },
        &["0", "1"],
    );
}

#[test]
fn what_is_reduced_by_less_than_a_percent_is_reduced() {
    let mut items = phones();
    items[0].variants = vec![("Ink", "64", 10_000)];
    let mut index_items: Vec<Product> = items.iter().enumerate().map(|(at, item)| product(at, item)).collect();
    index_items[0].variants[0].prices[0].compare_at = Some(usd(1_000_001));
    let index = index_in("en", index_items);
    let reduced = Query {
        only_reduced: true,
        ..Query::default()
    };
    assert_eq!(slugs(&search_in(&index, &reduced)), ["product-0"]);
}

#[test]
fn filters_of_many_facets_hold_together() {
    // As many rows of a specification as a long address can name.
    const MANY: usize = 40;
    let mut products = vec![named("all", "a"), named("but-the-last", "b")];
    for (position, product) in products.iter_mut().enumerate() {
        let value = |number: usize| {
            if position == 1 && number == MANY - 1 {
                "no"
            } else {
                "yes"
            }
        };
        product.specifications = (0..MANY)
            .map(|number| row(&format!("Row {number}"), value(number)))
            .collect();
    }
    let index = index_in("en", products);
    let query = Query {
        attributes: (0..MANY)
            .map(|number| choice(&format!("Row {number}"), "yes"))
            .collect(),
        ..Query::default()
    };
    assert_eq!(slugs(&search_in(&index, &query)), ["all"]);
}
