//! What comes first of what a text finds.

use super::*;

/// A product with some words in its name, others in its description.
fn described(slug: &str, name: &str, description: &str) -> Product {
    Product {
        description: description.to_owned(),
        ..named(slug, name)
    }
}

#[test]
fn the_word_comes_before_its_beginning_and_that_before_what_is_nearly_it() {
    let index = index_of_names("en", &["Lantern", "Lant light", "Lanternfish", "Lamp"]);
    assert_eq!(finds(&index, "lantern"), ["0", "2"]);
    assert_eq!(finds(&index, "lant"), ["1", "0", "2"]);
    // What is only nearly it is found where nothing else is.
    assert_eq!(finds(&index, "lantenr"), ["0"]);
    // In one order where a text has both.
    let index = index_of_names("en", &["Charger Lanternfish", "Charger Lantern"]);
    assert_eq!(finds(&index, "charger lantern"), ["1", "0"]);
    assert_eq!(finds(&index, "lantern charger"), ["1"]);
}

#[test]
fn a_word_that_is_not_the_last_is_no_beginning() {
    let index = index_of_names("en", &["Lanternfish Charger", "Lantern Charger"]);
    assert_eq!(finds(&index, "lantern ch"), ["1"]);
    assert_eq!(finds(&index, "lantern "), ["1"]);
}

#[test]
fn a_name_says_more_than_a_brand_and_that_more_than_the_rest() {
    let product = |slug: &str| named(slug, "Thing");
    let in_category = Product {
        category: Some(category("walnut")),
        ..product("category")
    };
    let in_tag = Product {
        tags: vec!["walnut".to_owned()],
        ..product("tag")
    };
    let in_value = Product {
        specifications: vec![row("Wood", "walnut")],
        ..product("value")
    };
    let in_brand = Product {
        brand: Some("Walnut".to_owned()),
        ..product("brand")
    };
    let products = vec![
        described("description", "Thing", "of walnut"),
        in_value,
        in_tag,
        in_category,
        in_brand,
        named("name", "Walnut"),
    ];
    let index = index_in("en", products);
    assert_eq!(
        finds(&index, "walnut"),
        ["name", "brand", "category", "tag", "value", "description"]
    );
}

#[test]
fn in_a_short_name_a_word_says_more() {
    let index = index_of_names("en", &["Charger with cable and case and adapter", "Cable"]);
    assert_eq!(finds(&index, "cable"), ["1", "0"]);
}

#[test]
fn a_rare_word_says_more_than_a_frequent_one() {
    // Each of the first two has both words, one in its name and one in its description.
    let mut products = vec![
        described("frequent", "Phone", "olivine"),
        described("rare", "Olivine", "phone"),
    ];
    products.extend((0..20).map(|number| named(&format!("other-{number}"), "Phone case")));
    let index = index_in("en", products);
    assert_eq!(finds(&index, "olivine phone"), ["rare", "frequent"]);
}

#[test]
fn of_what_fits_alike_what_can_be_had_comes_first_then_the_order_of_the_catalog() {
    let states = [
        State::Withheld,
        State::SoldOut,
        State::Announced,
        State::Now,
        State::Now,
    ];
    let items = states.map(|state| Item {
        name: "Lantern",
        state,
        ..item("", &[("Ink", "64", 1)])
    });
    assert_eq!(found(&items, &asking_for("lantern")), ["3", "4", "2", "1", "0"]);
}

#[test]
fn what_is_not_sold_here_comes_last_however_well_it_fits() {
    let items = [
        Item {
            name: "Lantern",
            state: State::Withheld,
            ..item("", &[("Ink", "64", 1)])
        },
        Item {
            name: "Thing",
            words: "not a lantern".to_owned(),
            ..item("", &[("Ink", "64", 1)])
        },
    ];
    assert_eq!(found(&items, &asking_for("lantern")), ["1", "0"]);
}
