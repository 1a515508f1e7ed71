//! Each order is that of its rule, stable by the catalog's, and pages cut it without loss.

use std::cmp::Reverse;

use super::choices::{any_item, any_query};
use super::*;
use crate::domain::offer::{Availability, Standing};

/// What a product is put in order by, written down anew: the smaller comes first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Up(i64),
    Down(Reverse<i64>),
    Text(Reverse<Option<String>>),
    Class(u8, i64),
}

fn rank(sort: Sort, product: &Product, standing: &Standing, mean: i64) -> (bool, u8, Rank) {
    let is_not_sold = standing.availability == Availability::NotSold;
    let price = standing.price.filter(|_| !is_not_sold);
    let amount = price.map(|price| price.amount.minor_units);
    let state = match standing.availability {
        Availability::Available => 0,
        Availability::Upcoming => 1,
        Availability::SoldOut => 2,
        Availability::BrowseOnly => 3,
        Availability::NotSold => 4,
    };
    let (class, rank) = match sort {
        Sort::Featured => (state, Rank::Up(0)),
        Sort::PriceUp => (u8::from(amount.is_none()), Rank::Up(amount.unwrap_or_default())),
        Sort::PriceDown => (
            u8::from(amount.is_none()),
            Rank::Down(Reverse(amount.unwrap_or_default())),
        ),
        // Eight raters more, who gave what is usual in the catalog; to a tenth of a hundredth.
        Sort::Rating => {
            let raters = |rating: &Rating| i64::from(rating.count.unwrap_or(8));
            let rated = product.rating.filter(|rating| raters(rating) > 0);
            let weighed = rated.map_or(0, |rating| {
                let raters = raters(&rating);
                (i64::from(rating.hundredths) * raters + mean * 8) * 10 / (raters + 8)
            });
            (0, Rank::Down(Reverse(weighed)))
        }
        Sort::Newest => (0, Rank::Text(Reverse(product.released.clone()))),
        Sort::Discount => {
            // Less than a percent is more than nothing.
            let percent = price.map_or(0, |price| {
                price.percent_off().unwrap_or(u8::from(price.compare_at.is_some()))
            });
            (0, Rank::Down(Reverse(i64::from(percent))))
        }
        Sort::OpeningSoon => match (standing.availability, standing.opens) {
            (Availability::Upcoming, Some(opens)) => (0, Rank::Class(0, opens.milliseconds())),
            (Availability::Available, _) => (0, Rank::Class(1, 0)),
            (Availability::Upcoming, None) => (0, Rank::Class(2, 0)),
            _ => (0, Rank::Class(3, 0)),
        },
    };
    (is_not_sold, class, rank)
}

fn in_order(items: &[Item], sort: Sort) -> Vec<String> {
    let index = index_of_items(items, FacetSettings::default());
    let standings = index.standings(&samples::region("us"), at(0));
    let products: Vec<Product> = items
        .iter()
        .enumerate()
        .map(|(number, item)| product(number, item))
        .collect();
    let rated = products.iter().filter_map(|product| product.rating);
    let rated: Vec<i64> = rated
        .filter(|rating| rating.count != Some(0))
        .map(|rating| i64::from(rating.hundredths))
        .collect();
    let mean = rated.iter().sum::<i64>() / i64::try_from(rated.len().max(1)).unwrap();
    let mut ranked: Vec<_> = products.iter().zip(standings.iter()).collect();
    ranked.sort_by_cached_key(|(product, standing)| rank(sort, product, standing.as_ref().unwrap(), mean));
    ranked.iter().map(|(product, _)| product.slug.to_string()).collect()
}

fn any_catalog() -> impl Strategy<Value = Vec<Item>> {
    let released = proptest::option::of(proptest::sample::select(vec![
        "2019",
        "2024-02-29",
        "2024-03",
        "2024-11-30",
        "2025-01-01",
        "2025-01-01T10:00:00Z",
    ]));
    let item = (any_item(), released, proptest::sample::select(vec![0, 101, 150, 200]));
    let item = item.prop_map(|(item, released, before)| Item {
        released: released.map(|date| &date[..date.len().min(10)]),
        before,
        ..item
    });
    proptest::collection::vec(item, 0..12)
}

proptest! {
    #[test]
    fn each_order_is_that_of_its_rule_and_leaves_what_is_alike_as_it_is(
        items in any_catalog(),
        sort in proptest::sample::select(Sort::ALL.to_vec()),
    ) {
        let query = Query { sort, ..Query::default() };
        prop_assert_eq!(slugs(&search(&items, &query)), in_order(&items, sort), "{:?}", sort);
    }

    #[test]
    fn pages_have_each_product_once_in_the_order_of_one_long_page(
        items in any_catalog(),
        query in any_query(),
        sort in proptest::sample::select(Sort::ALL.to_vec()),
        text in proptest::sample::select(vec!["", "product", "prod"]),
        per_page in 1..5_u32,
    ) {
        let index = index_of_items(&items, FacetSettings::default());
        let query = Query { sort, text: text.to_owned(), ..query };
        let whole = search_in(&index, &query);
        let mut of_pages = Vec::new();
        for page in 0..whole.total.div_ceil(per_page) {
            let results = index.search(&Query { page, per_page, ..query.clone() }, &samples::region("us"), at(0));
            prop_assert_eq!(results.page, page);
            prop_assert_eq!(results.total, whole.total);
            prop_assert_eq!(&results.facets, &whole.facets);
            of_pages.extend(results.cards);
        }
        prop_assert_eq!(of_pages, whole.cards);
        // A page behind the last one is the last one.
        let beyond = index.search(&Query { page: 1_000, per_page, ..query }, &samples::region("us"), at(0));
        prop_assert_eq!(beyond.page, whole.total.saturating_sub(1) / per_page);
    }

    #[test]
    fn products_that_come_in_parts_are_found_as_if_they_had_come_at_once(
        items in any_catalog(),
        query in any_query(),
        sort in proptest::sample::select(Sort::ALL.to_vec()),
        text in proptest::sample::select(vec!["", "product", "prod", "halvik", "tramntane"]),
        parts in proptest::collection::vec(0..12_usize, 0..4),
    ) {
        let query = Query { sort, text: text.to_owned(), ..query };
        let at_once = search(&items, &query);
        let mut rest: Vec<Sourced> =
            items.iter().enumerate().map(|(number, item)| product(number, item).into()).collect();
        let mut index = Index::new(Vec::new(), rulebook(&items), settings(FacetSettings::default()));
        for part in parts {
            let later = rest.split_off(part.min(rest.len()));
            index.add(rest);
            // A question in between changes nothing.
            search_in(&index, &query);
            rest = later;
        }
        index.add(rest);
        prop_assert_eq!(search_in(&index, &query), at_once);
    }
}

#[test]
fn few_stars_of_many_go_before_all_stars_of_one() {
    let rated = |stars: u16, count: u32| Item {
        stars: Some((stars, Some(count))),
        ..item("", &[("Ink", "64", 1)])
    };
    // The mean of the catalog is about four.
    let items = [
        rated(500, 1),
        rated(480, 200),
        rated(400, 30),
        rated(250, 40),
        rated(370, 20),
    ];
    let query = Query {
        sort: Sort::Rating,
        ..Query::default()
    };
    assert_eq!(found(&items, &query), ["1", "0", "2", "4", "3"]);
}

#[test]
fn what_opens_on_a_date_comes_before_what_can_be_had_and_that_before_what_opens_some_time() {
    let states = [
        State::Announced,
        State::SoldOut,
        State::Now,
        State::From(2_000),
        State::Withheld,
        State::From(1_000),
    ];
    let items = states.map(|state| Item {
        state,
        ..item("", &[("Ink", "64", 1)])
    });
    let query = Query {
        sort: Sort::OpeningSoon,
        ..Query::default()
    };
    assert_eq!(found(&items, &query), ["5", "3", "2", "0", "1", "4"]);
}
