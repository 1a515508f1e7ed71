//! Which facets are shown, in which order, and with which values.

use super::*;
use crate::domain::query::Facet;

fn keys(results: &Results) -> Vec<String> {
    results.facets.iter().map(Facet::key).collect()
}

fn texts(results: &Results, key: &str) -> Vec<String> {
    counts(results, key).into_iter().map(|(value, _)| value).collect()
}

fn facet<'a>(results: &'a Results, key: &str) -> &'a Facet {
    results.facets.iter().find(|facet| facet.key() == key).unwrap()
}

/// Products that differ in everything.
fn varied() -> Vec<Item> {
    let mut items = phones();
    for (number, item) in items.iter_mut().enumerate() {
        item.categories = vec![["phones", "tablets"][number % 2]];
        item.battery = ["Small", "Large"][number % 2];
        item.tags = vec![["gift", "eco"][number % 2]];
        item.stars = Some((200 + 100 * u16::try_from(number).unwrap(), None));
    }
    items[2].state = State::Announced;
    items
}

#[test]
fn facets_come_in_the_order_in_which_shoppers_choose() {
    assert_eq!(
        keys(&search(&varied(), &Query::default())),
        [
            "category",
            "availability",
            "brand",
            "option:Colour",
            "option:Storage",
            "rating",
            "attribute:Battery",
        ]
    );
}

#[test]
fn a_store_says_which_facets_come_first_which_never_and_how_many() {
    let with = |settings: FacetSettings| keys(&search_in(&index_of_items(&varied(), settings), &Query::default()));
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let settings = FacetSettings {
        first: owned(&["Battery", "tag", "brand"]),
        hidden: owned(&["rating", "Colour"]),
        most: Some(5),
    };
    assert_eq!(
        with(settings),
        ["attribute:Battery", "tag", "brand", "category", "availability"]
    );
    let none = FacetSettings {
        most: Some(0),
        ..FacetSettings::default()
    };
    assert_eq!(with(none), [""; 0]);
}

#[test]
fn a_row_of_the_specification_that_few_products_have_is_shown_where_the_store_asks_for_it() {
    let mut items = vec![item("", &[("Ink", "64", 1)]); 10];
    items[0].battery = "Small";
    items[1].battery = "Large";
    items[2].battery = "Large";
    assert_eq!(keys(&search(&items[..8], &Query::default())), ["attribute:Battery"]);
    let all = Query::default();
    items[2].battery = "";
    assert_eq!(keys(&search(&items, &all)), [""; 0]);
    let asked_for = FacetSettings {
        first: vec!["Battery".to_owned()],
        ..FacetSettings::default()
    };
    assert_eq!(
        keys(&search_in(&index_of_items(&items, asked_for), &all)),
        ["attribute:Battery"]
    );
}

#[test]
fn a_row_that_tells_each_product_from_all_others_is_no_facet() {
    let mut products: Vec<Product> = (0..5).map(|number| named(&number.to_string(), "Thing")).collect();
    for (number, product) in products.iter_mut().enumerate() {
        product.specifications = vec![
            row("Serial", &format!("A{number}")),
            row("Kind", ["one", "two"][number % 2]),
            row("Care", &"a whole sentence of what to do with it ".repeat(number + 2)),
        ];
    }
    assert_eq!(
        keys(&search_in(&index_in("en", products), &Query::default())),
        ["attribute:Kind"]
    );
}

#[test]
fn parts_of_a_value_are_values_of_their_own() {
    let mut items = phones();
    items[0].battery = "Small, Large";
    items[1].battery = "Small";
    items[2].battery = "Large";
    let query = Query {
        attributes: vec![choice("Battery", "Small")],
        ..Query::default()
    };
    let results = search(&items, &query);
    assert_eq!(slugs(&results), ["product-0", "product-1"]);
    assert_eq!(
        counts(&results, "attribute:Battery"),
        counted(&[("Large", 2), ("Small", 2)])
    );
}

#[test]
fn amounts_and_sizes_ascend_and_brands_stand_by_how_many_there_are() {
    let storages = ["1 TB", "64 GB", "512 MB", "128 GB"];
    let sizes = ["XL", "S", "XXS", "M"];
    let weights = ["1.5 kg", "900 g", "1,200 g", "80 g"];
    let numbers = ["10", "9", "100", "2.5"];
    let mut products: Vec<Product> = (0..8).map(|number| named(&number.to_string(), "Thing")).collect();
    for (number, product) in products.iter_mut().enumerate() {
        product.variants[0].options = vec![
            option("Storage", storages[number % 4]),
            option("Size", sizes[number % 4]),
        ];
        product.specifications = vec![
            row("Weight", weights[number % 4]),
            row("Number", numbers[number % 4]),
            row("Mixed", ["10", "none", "9", "none"][number % 4]),
        ];
        product.brand = Some(["64", "7", "7", "Zed", "Abe", "7", "Abe", "Zed"][number].to_owned());
    }
    let results = search_in(&index_in("en", products), &Query::default());
    assert_eq!(texts(&results, "option:Storage"), ["512 MB", "64 GB", "128 GB", "1 TB"]);
    assert_eq!(texts(&results, "option:Size"), ["XXS", "S", "M", "XL"]);
    assert_eq!(
        texts(&results, "attribute:Weight"),
        ["80 g", "900 g", "1,200 g", "1.5 kg"]
    );
    assert_eq!(texts(&results, "attribute:Number"), ["2.5", "9", "10", "100"]);
    // One that is no amount leaves them by how many there are.
    assert_eq!(texts(&results, "attribute:Mixed"), ["none", "10", "9"]);
    assert_eq!(texts(&results, "brand"), ["7", "Abe", "Zed", "64"]);
}

fn in_categories(rows: &[&[&'static str]]) -> Index {
    let items: Vec<Item> = rows
        .iter()
        .map(|categories| Item {
            categories: categories.to_vec(),
            ..item("", &[("Ink", "64", 1)])
        })
        .collect();
    index_of_items(&items, FacetSettings::default())
}

fn tree(index: &Index, query: &Query) -> Vec<(String, u32, u8)> {
    let results = search_in(index, query);
    let values = results.facets.iter().find(|facet| facet.key() == "category");
    let values = values.map(|facet| facet.values.clone()).unwrap_or_default();
    values
        .into_iter()
        .map(|value| (value.value, value.count, value.depth))
        .collect()
}

fn branches(expected: &[(&str, u32, u8)]) -> Vec<(String, u32, u8)> {
    expected
        .iter()
        .map(|(slug, count, depth)| ((*slug).to_owned(), *count, *depth))
        .collect()
}

#[test]
fn categories_stand_within_the_smallest_that_has_all_their_products() {
    let index = in_categories(&[
        &["android", "phones", "electronics"],
        &["ios", "phones", "electronics"],
        &["ios", "phones", "electronics"],
        &["electronics", "tablets"],
        &["garden"],
        &["garden", "new"],
        &["electronics", "new"],
    ]);
    let all = branches(&[
        ("electronics", 5, 0),
        ("phones", 3, 1),
        ("ios", 2, 2),
        ("android", 1, 2),
        ("tablets", 1, 1),
        ("garden", 2, 0),
        ("new", 2, 0),
    ]);
    assert_eq!(tree(&index, &Query::default()), all);
    // On the page of one stand those within it.
    let page = Query {
        category: Some("phones".parse().unwrap()),
        ..Query::default()
    };
    let of_page = tree(&index, &page);
    assert!(of_page.contains(&("ios".to_owned(), 2, 0)) && of_page.contains(&("android".to_owned(), 1, 0)));
    assert!(!of_page.iter().any(|(slug, ..)| slug == "phones" || slug == "garden"));
    assert_eq!(search_in(&index, &page).total, 3);
}

#[test]
fn categories_of_the_same_products_stand_side_by_side() {
    let index = in_categories(&[&["one", "other"], &["one", "other"], &["third"]]);
    assert_eq!(
        tree(&index, &Query::default()),
        branches(&[("one", 2, 0), ("other", 2, 0), ("third", 1, 0)])
    );
}

#[test]
fn a_chosen_category_is_shown_however_many_there_are() {
    let slugs: Vec<String> = (0..300).map(|number| format!("c-{number}")).collect();
    let product = |(number, slug): (usize, &String)| Product {
        category: Some(category(slug)),
        ..named(&number.to_string(), "Thing")
    };
    let index = index_in("en", slugs.iter().enumerate().map(product).collect());
    let query = Query {
        categories: vec!["c-299".parse().unwrap()],
        ..Query::default()
    };
    let results = search_in(&index, &query);
    let chosen: Vec<&str> = (facet(&results, "category").values.iter())
        .filter(|value| value.is_chosen)
        .map(|value| value.value.as_str())
        .collect();
    assert_eq!(chosen, ["c-299"]);
    assert!(facet(&results, "category").values.len() < 300);
}

#[test]
fn values_are_called_what_their_translation_calls_them_and_asked_for_as_the_source_does() {
    let mut products = vec![named("one", "One"), named("two", "Two")];
    for (product, (colour, source)) in products.iter_mut().zip([("Tinte", "Ink"), ("Nebel", "Fog")]) {
        product.variants[0].options = vec![ChosenOption {
            original: Some(("Colour".to_owned(), source.to_owned())),
            swatch: Some("#102030".parse().unwrap()),
            ..option("Farbe", colour)
        }];
        product.specifications = vec![row("Holz", &format!("{colour}, Nuss"))];
    }
    let sourced = products
        .into_iter()
        .zip(["Ink", "Fog"])
        .map(|(product, source)| Sourced {
            specifications: vec![row("Wood", &format!("{source}, Nut"))],
            ..product.into()
        });
    let rulebook = Rulebook::new(vec![samples::region("us")], Vec::new());
    let settings = settings(FacetSettings {
        first: vec!["Wood".to_owned()],
        ..FacetSettings::default()
    });
    let index = Index::new(sourced.collect(), rulebook, settings);
    let results = search_in(&index, &asking(&[("Colour", "Fog")], &[]));
    assert_eq!(slugs(&results), ["two"]);
    let colour = facet(&results, "option:Colour");
    let FacetKind::Option { name, label } = &colour.kind else {
        panic!("{colour:?}")
    };
    assert_eq!((name.as_str(), label.as_str()), ("Colour", "Farbe"));
    let values: Vec<(&str, &str, bool)> = colour
        .values
        .iter()
        .map(|value| (value.value.as_str(), value.label.as_str(), value.swatch.is_some()))
        .collect();
    assert_eq!(values, [("Ink", "Tinte", true), ("Fog", "Nebel", true)]);
    let query = Query {
        attributes: vec![choice("Wood", "Ink")],
        ..Query::default()
    };
    let results = search_in(&index, &query);
    assert_eq!(slugs(&results), ["one"]);
    let wood = facet(&results, "attribute:Wood");
    let labels: Vec<&str> = wood.values.iter().map(|value| value.label.as_str()).collect();
    assert_eq!(labels, ["Nuss", "Nebel", "Tinte"]);
}

#[test]
fn ratings_that_all_have_leave_no_choice() {
    let rated = |stars: u16| Item {
        stars: Some((stars, None)),
        ..item("", &[("Ink", "64", 1)])
    };
    assert_eq!(keys(&search(&[rated(450), rated(480)], &Query::default())), [""; 0]);
    let results = search(&[rated(450), rated(399), rated(120)], &Query::default());
    assert_eq!(counts(&results, "rating"), counted(&[("4", 1), ("3", 2), ("2", 2)]));
}
