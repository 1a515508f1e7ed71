//! What a search offers while the shopper types.

use super::*;
use crate::domain::query::Suggestions;

fn shop() -> Index {
    let phone = |name: &'static str, brand: &'static str| Item {
        name,
        categories: vec!["phones"],
        ..item(brand, &[("Ink", "64", 1)])
    };
    let items = [
        phone("Phone Fjord", "Halvik"),
        phone("Phone Photon", "Halvik"),
        phone("Phonograph", "Phonica"),
        Item {
            categories: vec!["headphones"],
            ..phone("Headset", "Tramontane")
        },
        Item {
            state: State::Withheld,
            categories: vec!["phone-cases"],
            ..phone("Case", "Phorbidden")
        },
    ];
    index_of_items(&items, FacetSettings::default())
}

fn suggest(text: &str) -> Suggestions {
    shop().suggest(text, &samples::region("us"), at(0))
}

#[test]
fn words_are_completed_by_those_of_most_products() {
    assert_eq!(suggest("phon").completions[..2], ["phones", "phone"]);
    assert_eq!(
        suggest("halvik pho").completions,
        ["halvik phones", "halvik phone", "halvik photon"]
    );
    // A word that no product has beside the first leads nowhere.
    assert_eq!(suggest("halvik heads").completions, [""; 0]);
    assert_eq!(suggest("phone ").completions, [""; 0]);
    assert_eq!(suggest("p").completions, [""; 0]);
    assert_eq!(suggest("").completions, [""; 0]);
}

#[test]
fn categories_and_brands_are_offered_with_what_is_sold_of_them() {
    let suggestions = suggest("pho");
    let categories: Vec<(&str, u32)> = suggestions
        .categories
        .iter()
        .map(|(category, count)| (category.name.as_str(), *count))
        .collect();
    // Nothing of the cases is sold here.
    assert_eq!(categories, [("phones", 3)]);
    assert_eq!(suggestions.brands, [("Phonica".to_owned(), 1)]);
}

#[test]
fn the_first_products_come_with_their_total_and_marks() {
    let suggestions = suggest("photon");
    assert_eq!(suggestions.total, 1);
    assert_eq!(suggestions.cards[0].marks, [(6, 12)]);
    assert_eq!(suggest("phtoon").taken_as.corrected.as_deref(), Some("photon"));
}

proptest! {
    #[test]
    fn each_completion_finds_something(text in "[aphonetscild ]{0,8}") {
        let index = shop();
        for completion in index.suggest(&text, &samples::region("us"), at(0)).completions {
            prop_assert!(search_in(&index, &asking_for(&completion)).total > 0, "{} from {}", completion, text);
        }
    }
}
