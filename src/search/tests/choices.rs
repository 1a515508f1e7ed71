//! Each count is how many the region sells of what asking for that value finds: tried on any small catalog.

use super::*;

const BRANDS: [&str; 3] = ["", "Halvik", "Tramontane"];
const COLOURS: [&str; 3] = ["Ink", "Fog", "Rose"];
const STORAGES: [&str; 3] = ["64", "128", "256"];
const CATEGORIES: [&str; 4] = ["all", "phones", "tablets", "new"];
const BATTERIES: [&str; 4] = ["", "Small", "Large", "Small, Large"];
const BATTERY: [&str; 2] = ["Small", "Large"];
const TAGS: [&str; 3] = ["gift", "eco", "sale"];
const STARS: [&str; 3] = ["4", "3", "2"];

pub(super) fn any_state() -> impl Strategy<Value = State> {
    prop_oneof![
        4 => Just(State::Now),
        1 => Just(State::SoldOut),
        1 => Just(State::Announced),
        1 => (1_i64..4).prop_map(|days| State::From(days * 1000)),
        2 => Just(State::Withheld),
    ]
}

pub(super) fn any_item() -> impl Strategy<Value = Item> {
    let variant = (
        proptest::sample::select(COLOURS.to_vec()),
        proptest::sample::select(STORAGES.to_vec()),
        1..20_i64,
    );
    (
        (
            proptest::sample::select(BRANDS.to_vec()),
            proptest::sample::subsequence(CATEGORIES.to_vec(), 0..=3),
            proptest::collection::vec(variant, 1..4),
            proptest::sample::select(BATTERIES.to_vec()),
            proptest::sample::subsequence(TAGS.to_vec(), 0..=2),
        ),
        proptest::sample::select(vec![0, 0, 200]),
        proptest::option::of((100..=500_u16, proptest::option::of(0..30_u32))),
        any_state(),
    )
        .prop_map(
            |((brand, categories, variants, battery, tags), before, stars, state)| Item {
                brand,
                categories,
                variants,
                battery,
                tags,
                before,
                stars,
                state,
                ..Item::default()
            },
        )
}

pub(super) fn any_query() -> impl Strategy<Value = Query> {
    let some_of =
        |values: &'static [&'static str], least: usize| proptest::sample::subsequence(values.to_vec(), 0..=least);
    (
        (
            some_of(&BRANDS[1..], 1),
            some_of(&COLOURS, 2),
            some_of(&STORAGES, 2),
            some_of(&BATTERY, 1),
            some_of(&TAGS, 1),
            some_of(&CATEGORIES, 1),
            proptest::option::weighted(0.3, proptest::sample::select(CATEGORIES.to_vec())),
        ),
        proptest::sample::subsequence(When::ALL.to_vec(), 0..=1),
        (
            proptest::option::weighted(0.3, 1..12_u32),
            proptest::option::weighted(0.3, 8..20_u32),
            proptest::option::weighted(0.3, 1..5_u8),
            proptest::bool::weighted(0.2),
        ),
        proptest::sample::select(NotSoldHere::ALL.to_vec()),
    )
        .prop_map(
            |((brands, colours, storages, battery, tags, categories, page), availability, numbers, not_sold_here)| {
                let colours = colours.iter().map(|colour| ("Colour", *colour));
                let storages = storages.iter().map(|storage| ("Storage", *storage));
                let options: Vec<(&str, &str)> = colours.chain(storages).collect();
                let (price_from, price_to, stars_from, only_reduced) = numbers;
                Query {
                    attributes: battery.iter().map(|value| choice("Battery", value)).collect(),
                    tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
                    categories: categories.iter().map(|slug| slug.parse().unwrap()).collect(),
                    category: page.map(|slug| slug.parse().unwrap()),
                    availability,
                    price_from,
                    price_to,
                    stars_from,
                    only_reduced,
                    not_sold_here,
                    ..asking(&options, &brands)
                }
            },
        )
}

fn kinds() -> Vec<(FacetKind, &'static [&'static str])> {
    let (name, label) = (|name: &str| name.to_owned(), |label: &str| label.to_owned());
    let option = |option: &str| FacetKind::Option {
        name: name(option),
        label: label(option),
    };
    let attribute = FacetKind::Attribute {
        name: name("Battery"),
        label: label("Battery"),
    };
    vec![
        (FacetKind::Brand, &BRANDS[1..]),
        (FacetKind::Category, &CATEGORIES),
        (FacetKind::Tag, &TAGS),
        (FacetKind::Availability, &["now", "soon", "not-now"]),
        (FacetKind::Rating, &STARS),
        (option("Colour"), &COLOURS),
        (option("Storage"), &STORAGES),
        (attribute, &BATTERY),
    ]
}

/// The question with this value as the only one of its facet.
fn only(query: &Query, kind: &FacetKind, value: &str) -> Query {
    let mut query = query.clone();
    match kind {
        FacetKind::Brand => query.brands.clear(),
        FacetKind::Category => query.categories.clear(),
        FacetKind::Tag => query.tags.clear(),
        FacetKind::Availability => query.availability.clear(),
        FacetKind::Rating => query.stars_from = None,
        FacetKind::Option { name, .. } => query.options.retain(|other| other.name != *name),
        FacetKind::Attribute { name, .. } => query.attributes.retain(|other| other.name != *name),
    }
    query.choose(kind, value, true);
    query
}

fn everything_shown() -> FacetSettings {
    FacetSettings {
        first: vec!["tag".to_owned(), "Battery".to_owned()],
        most: Some(100),
        ..FacetSettings::default()
    }
}

/// What the region sells of a list costs, in cents.
fn prices(results: &Results) -> Vec<i64> {
    let offers = results.cards.iter().filter_map(|card| card.offer.as_ref());
    let sold = offers.filter(|offer| !offer.is_not_sold());
    sold.filter_map(|offer| Some(offer.price?.amount.minor_units)).collect()
}

proptest! {
    #[test]
    fn each_count_is_how_many_the_region_sells_of_what_asking_for_that_value_finds(
        items in proptest::collection::vec(any_item(), 0..9),
        query in any_query(),
    ) {
        let index = index_of_items(&items, everything_shown());
        let results = search_in(&index, &query);
        for (kind, values) in kinds() {
            let Some(facet) = results.facets.iter().find(|facet| facet.key() == kind.key()) else { continue };
            for value in values {
                if kind == FacetKind::Category && query.category.as_ref().is_some_and(|page| page.as_str() == *value) {
                    continue;
                }
                let shown = facet.values.iter().find(|shown| shown.value == *value);
                let found = search_in(&index, &only(&query, &kind, value));
                // Asking for what cannot be had now shows what the region does not sell as well.
                let expected = match kind {
                    FacetKind::Availability => found.total,
                    _ => found.total - found.not_sold_here,
                };
                // A value that is not offered finds nothing that is sold.
                prop_assert_eq!(shown.map_or(0, |shown| shown.count), expected, "{} {}", kind.key(), value);
            }
        }
    }

    #[test]
    fn what_is_chosen_is_shown_so_that_it_can_be_given_up(
        items in proptest::collection::vec(any_item(), 0..9),
        query in any_query(),
    ) {
        let index = index_of_items(&items, FacetSettings { most: Some(0), ..FacetSettings::default() });
        let results = search_in(&index, &query);
        let all = search_in(&index_of_items(&items, everything_shown()), &Query::default());
        for (kind, values) in kinds() {
            for value in values.iter().filter(|value| query.asks_for(&kind, value)) {
                let shown = counts(&results, &kind.key());
                // What the catalog does not know has no facet that it could stand in.
                let is_known = counts(&all, &kind.key()).iter().any(|(known, count)| known == value && *count > 0);
                let is_page = query.category.as_ref().is_some_and(|page| page.as_str() == *value);
                let is_shown = shown.iter().any(|(shown, _)| shown == value);
                prop_assert!(is_shown || !is_known || is_page, "{} {}", kind.key(), value);
            }
        }
        prop_assert!(results.facets.iter().all(|facet| facet.values.iter().any(|value| value.is_chosen)));
    }

    #[test]
    fn the_price_range_and_its_parts_are_those_of_the_list_without_the_price_filter(
        items in proptest::collection::vec(any_item(), 0..9),
        query in any_query(),
    ) {
        let any_price = Query { price_from: None, price_to: None, ..query.clone() };
        let prices = prices(&search(&items, &any_price));
        let whole = |cents: &i64| u32::try_from(cents / 100).unwrap();
        let expected = prices.iter().min().map(whole).zip(prices.iter().max().map(whole));
        let results = search(&items, &query);
        prop_assert_eq!(results.price_range, expected);
        let parts = &results.price_histogram;
        prop_assert_eq!(parts.iter().sum::<u32>() as usize, prices.len());
        prop_assert_eq!(parts.is_empty(), prices.is_empty());
        // What is in the lower half of the range is in the lower half of its parts.
        if let Some((from, to)) = expected.filter(|(from, to)| from < to) {
            let middle = i64::from(from + to) * 50;
            let lower: u32 = parts[..parts.len() / 2].iter().sum();
            prop_assert_eq!(lower as usize, prices.iter().filter(|cents| **cents < middle).count());
        }
    }

    #[test]
    fn the_total_and_what_is_not_sold_are_those_of_all_pages(
        items in proptest::collection::vec(any_item(), 0..9),
        query in any_query(),
    ) {
        let results = search(&items, &query);
        let is_not_sold = |card: &&crate::domain::query::Card| card.offer.as_ref().unwrap().is_not_sold();
        prop_assert_eq!(results.total as usize, results.cards.len());
        prop_assert_eq!(results.not_sold_here as usize, results.cards.iter().filter(is_not_sold).count());
        if query.not_sold_here == NotSoldHere::Hidden {
            prop_assert_eq!(results.not_sold_here, 0);
        }
    }
}
