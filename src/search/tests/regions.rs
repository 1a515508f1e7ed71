//! Regions differ in what they sell and in what they call it.

use super::*;
use crate::domain::offer::Availability;

fn name_in_region(name: &str) -> Effect {
    Effect::Present {
        name: Some(name.to_owned()),
        note: None,
        specifications: Vec::new(),
        pictures: Vec::new(),
    }
}

fn found_in(index: &Index, region: &Region, text: &str) -> Results {
    let query = Query {
        text: text.to_owned(),
        per_page: 10,
        ..Query::default()
    };
    index.search(&query, region, at(0))
}

/// Standings were once kept by the region's key and currency alone: those of Austria stood for Germany.
#[test]
fn a_country_of_delivery_has_standings_of_its_own() {
    let region_of = |country: &str| Region {
        countries: vec![country.to_owned().try_into().unwrap()],
        ..samples::region("dach")
    };
    let product = Product {
        sold_in: vec!["DE".to_owned()],
        ..samples::product("mug", vec![samples::variant("one", 100)])
    };
    let rulebook = Rulebook::new(vec![region_of("DE")], Vec::new());
    let index = Index::new(vec![product.into()], rulebook, SearchSettings::default());
    let availability = |country: &str| index.standings(&region_of(country), at(0))[0].unwrap().availability;
    assert_eq!(availability("DE"), Availability::Available);
    assert_eq!(availability("AT"), Availability::NotSold);
}

/// A vault that is called otherwise in China.
fn vault() -> (Vec<Region>, Index) {
    let regions = vec![samples::region("us"), samples::region("cn"), samples::region("x")];
    let rule = samples::rule("safe", &["cn"], name_in_region("Würfel with Safe"));
    let product = samples::product("vault", vec![samples::variant("one", 100)]);
    let rulebook = Rulebook::new(regions.clone(), vec![rule]);
    let index = Index::new(vec![product.into()], rulebook, SearchSettings::default());
    (regions, index)
}

#[test]
fn a_product_is_found_by_the_name_it_has_in_a_region_in_that_region() {
    let (regions, index) = vault();
    let total = |region: usize, text: &str| found_in(&index, &regions[region], text).total;
    assert_eq!((total(1, "safe"), total(0, "safe")), (1, 0));
    assert_eq!((total(1, "sa"), total(0, "sa")), (1, 0));
    assert_eq!((total(1, "wurfel with"), total(0, "wurfel with")), (1, 0));
    assert_eq!((total(1, "vault"), total(0, "vault")), (1, 1));
}

#[test]
fn a_name_that_only_a_region_has_is_marked_there() {
    let (regions, index) = vault();
    let card = found_in(&index, &regions[1], "wurfel sa").cards.remove(0);
    assert_eq!(card.name, "Würfel with Safe");
    assert_eq!(card.marks, [(0, 7), (13, 17)]);
}

#[test]
fn no_region_is_offered_the_names_of_another() {
    let regions = vec![samples::region("us"), samples::region("x")];
    let rule = samples::rule("name", &["x"], name_in_region("Samowar"));
    let product = samples::product("kettle", vec![samples::variant("one", 100)]);
    let index = Index::new(
        vec![product.into()],
        Rulebook::new(regions.clone(), vec![rule]),
        SearchSettings::default(),
    );
    // Words of one region are kept with its key before them, which may be as short as three slips.
    let results = found_in(&index, &regions[0], "samowar");
    assert_eq!((results.total, results.taken_as.did_you_mean), (0, None));
    assert!(index.suggest("samo", &regions[0], at(0)).completions.is_empty());
}

#[test]
fn a_product_is_found_by_the_name_its_source_has() {
    let translated = Sourced {
        name: "Powerbank".to_owned(),
        ..named("bank", "Зарядка").into()
    };
    let rulebook = Rulebook::new(vec![samples::region("us")], Vec::new());
    let index = Index::new(vec![translated], rulebook, SearchSettings::default());
    assert_eq!(finds(&index, "powerbank"), ["bank"]);
    assert_eq!(finds(&index, "зарядка"), ["bank"]);
}
