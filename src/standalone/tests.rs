//! A catalog that is read as it arrives and searched without the rest of the shop.

use proptest::prelude::*;
use serde_json::{Value, json};
use vitrine_index::{FacetId, Filters, Group};

use super::*;

fn settings() -> String {
    let mapping = json!({
        "items": "$.products[*]",
        "fields": {
            "slug": "$.id",
            "name": "$.title",
            "brand": "$.brand",
            "tags": "$.tags[*]",
            "rating": { "mean": "$.stars" },
            "specifications": { "named": { "Colour": "$.colour" } },
            "price": { "amount": "$.price", "compare_at": "$.before" },
            "sold_in": "$.only[*]",
            "not_sold_in": "$.but[*]",
        },
    });
    json!({ "mapping": mapping, "currency": "USD", "language": "en", "synonyms": [["mug", "drinking cup"]] })
        .to_string()
}

fn products() -> Vec<Value> {
    vec![
        json!({"id": "mug", "title": "Blue Mug", "brand": "Halvik", "price": 12.5, "colour": "blue", "tags": ["gift"], "stars": 4.5}),
        json!({"id": "cup", "title": "Drinking Cup é\u{1f600} \"quoted\"", "brand": "Halvik", "price": 8, "colour": "red"}),
        json!({"id": "lamp", "title": "Lamp", "brand": "Tramontane", "price": 30, "before": 40, "colour": "red", "only": ["DE", "AT"]}),
        // The same names of members in another order, others, and nested ones.
        json!({"title": "Chair", "id": "chair", "price": 99.99, "brand": "Tramontane", "but": ["DE"], "more": {"a": [1, 2, {"b": null}]}}),
        json!({"id": "desk", "title": "Desk", "brand": "Halvik", "price": 250, "colour": "blue", "tags": [], "stars": 2}),
    ]
}

fn answer(products: &[Value]) -> String {
    json!({ "before": [1, "]"], "products": products, "after": true }).to_string()
}

/// A catalog of answers, each handed over in parts of so many bytes.
fn catalog(answers: &[String], part: usize) -> Standalone {
    let mut catalog = Standalone::new(&settings()).unwrap();
    for answer in answers {
        for part in answer.as_bytes().chunks(part) {
            catalog.push(part).unwrap();
        }
        catalog.settle().unwrap();
    }
    catalog
}

fn shop() -> Standalone {
    catalog(&[answer(&products())], usize::MAX)
}

fn asking<'a>(text: &'a str, region: &'a str) -> Question<'a> {
    Question {
        text,
        region,
        most: 100,
        filters: Filters {
            only_sold: true,
            ..Filters::default()
        },
        ..Question::default()
    }
}

/// The positions of what is found, in their order.
fn found(catalog: &mut Standalone, question: &Question) -> Vec<u32> {
    let found = catalog.search(question);
    assert_eq!(found.total as usize, found.positions.len());
    found.positions
}

fn number(catalog: &Standalone, facet: &str, text: &str) -> u32 {
    (0..u32::try_from(catalog.value_count()).unwrap())
        .find(|number| {
            let (own, value, _) = catalog.value(*number).unwrap();
            own == facet && value == text
        })
        .unwrap()
}

fn group(catalog: &Standalone, facet: &str, texts: &[&str]) -> Group {
    let values: Vec<u32> = texts.iter().map(|text| number(catalog, facet, text)).collect();
    let (id, is_of_rows) = catalog.facet_of(values[0]).unwrap();
    Group {
        facet: id,
        values: values.into_iter().map(ValueId).collect(),
        is_of_rows,
    }
}

/// The counts of the values that have any.
fn counted(catalog: &Standalone, counts: &[u32]) -> Vec<(String, String, u32)> {
    let named = (0..)
        .zip(counts)
        .filter(|(_, count)| **count > 0)
        .map(|(number, count)| {
            let (facet, value, _) = catalog.value(number).unwrap();
            (facet, value.to_owned(), *count)
        });
    let mut counted: Vec<_> = named.collect();
    counted.sort();
    counted
}

fn rows(expected: &[(&str, &str, u32)]) -> Vec<(String, String, u32)> {
    let mut rows: Vec<_> = expected
        .iter()
        .map(|(facet, value, count)| ((*facet).to_owned(), (*value).to_owned(), *count))
        .collect();
    rows.sort();
    rows
}

#[test]
fn settings_that_cannot_be_read_are_refused_with_the_place() {
    let refused = |settings: Value| Standalone::new(&settings.to_string()).err().unwrap().to_string();
    assert!(Standalone::new("{").is_err());
    assert!(refused(json!({})).contains("expected a `mapping` or a `preset`"));
    assert!(refused(json!({ "preset": "nobody" })).contains("nobody"));
    assert!(refused(json!({ "preset": "vitrine", "colour": 1 })).contains("colour"));
    let currency = refused(json!({ "preset": "vitrine", "currency": "dollars" }));
    assert!(currency.contains("$.currency"), "{currency}");
    let mapping = refused(json!({ "mapping": { "items": "$.products[" } }));
    assert!(mapping.contains("items"), "{mapping}");
    // What is not in one plain list cannot be read as it arrives.
    for items in ["$..products[*]", "$.products[?@.a == 1]", "$.products[0]"] {
        let refused = refused(json!({ "mapping": { "items": items } }));
        assert!(refused.contains("expected a list"), "{items}: {refused}");
    }
    assert!(Standalone::new(r#"{"preset": "vitrine"}"#).is_ok());
}

#[test]
fn what_came_in_comes_out() {
    let catalog = shop();
    assert_eq!((catalog.len(), catalog.left_out().0), (5, 0));
    for (position, product) in (0..).zip(products()) {
        let text = catalog.product(position).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), product);
        assert_eq!(catalog.position(product["id"].as_str().unwrap()), Some(position));
    }
    assert_eq!((catalog.product(5), catalog.position("nobody")), (None, None));
}

#[test]
fn parts_of_any_size_make_the_same_catalog() {
    let text = answer(&products());
    for part in [1, 2, 3, 7, 64, 100, 1000] {
        let mut catalog = catalog(std::slice::from_ref(&text), part);
        assert_eq!(catalog.len(), 5, "parts of {part}");
        let last: Value = serde_json::from_str(&catalog.product(1).unwrap()).unwrap();
        assert_eq!(last, products()[1], "parts of {part}");
        assert_eq!(found(&mut catalog, &asking("chair", "")), [3]);
    }
}

#[test]
fn answers_follow_each_other_and_what_comes_twice_is_left_out() {
    let all = products();
    let mut catalog = catalog(
        &[answer(&all[..2]), answer(&all[1..4]), answer(&[]), answer(&all[3..])],
        50,
    );
    assert_eq!(catalog.len(), 5);
    let (count, first) = catalog.left_out();
    assert_eq!(count, 2);
    assert!(first.unwrap().to_string().contains("cup"));
    assert_eq!(found(&mut catalog, &asking("", "")), [0, 1, 2, 3, 4]);
    assert_eq!(found(&mut catalog, &asking("desk", "")), [4]);
}

#[test]
fn items_that_are_no_products_are_left_out_with_a_reason() {
    let mut all = products();
    all.insert(1, json!({"id": "nameless", "price": 1}));
    all.insert(0, json!(17));
    let mut catalog = catalog(&[answer(&all)], usize::MAX);
    assert_eq!((catalog.len(), catalog.left_out().0), (5, 2));
    assert!(catalog.left_out().1.is_some());
    // Positions are those of products.
    let mug: Value = serde_json::from_str(&catalog.product(0).unwrap()).unwrap();
    assert_eq!(mug["id"], "mug");
    assert_eq!(found(&mut catalog, &asking("cup", "")), [1]);
}

#[test]
fn what_is_no_json_is_told_and_what_was_read_before_stays() {
    let mut catalog = shop();
    assert!(catalog.push(b"{\"products\": 1}").is_err());
    catalog.settle().unwrap();
    assert!(catalog.push(b"nonsense").is_err());
    catalog.settle().unwrap();
    assert_eq!(catalog.len(), 5);
    catalog
        .push(answer(&[json!({"id": "new", "title": "New"})]).as_bytes())
        .unwrap();
    catalog.settle().unwrap();
    assert_eq!((catalog.len(), catalog.position("new")), (6, Some(5)));
    assert_eq!(found(&mut catalog, &asking("new", "")), [5]);
}

#[test]
fn a_region_has_what_its_source_sells_there() {
    let mut catalog = shop();
    assert_eq!(found(&mut catalog, &asking("", "")), [0, 1, 2, 3, 4]);
    assert_eq!(found(&mut catalog, &asking("", "DE")), [0, 1, 2, 4]);
    assert_eq!(found(&mut catalog, &asking("", "AT")), [0, 1, 2, 3, 4]);
    assert_eq!(found(&mut catalog, &asking("", "US")), [0, 1, 3, 4]);
    assert_eq!(found(&mut catalog, &asking("chair", "DE")), [0; 0]);
    // What comes later is asked for anew.
    let later = json!({"id": "stool", "title": "Stool", "price": 5, "only": ["US"]});
    catalog.push(answer(&[later]).as_bytes()).unwrap();
    catalog.settle().unwrap();
    assert_eq!(found(&mut catalog, &asking("", "US")), [0, 1, 3, 4, 5]);
    assert_eq!(found(&mut catalog, &asking("", "DE")), [0, 1, 2, 4]);
}

#[test]
fn a_text_is_found_with_its_synonyms_and_mistakes() {
    let mut catalog = shop();
    let mut both = found(&mut catalog, &asking("mug", ""));
    both.sort_unstable();
    assert_eq!(both, [0, 1]);
    let corrected = catalog.search(&asking("chiar", ""));
    assert_eq!(
        (corrected.positions, corrected.corrected.as_deref()),
        (vec![3], Some("chair"))
    );
    assert_eq!(catalog.search(&asking("chair xqzw", "")).left_out, ["xqzw"]);
    assert_eq!(catalog.did_you_mean("dramnotnae").as_deref(), Some("tramontane"));
    assert_eq!(catalog.completions("tra", 5), ["tramontane"]);
}

#[test]
fn counts_are_of_choices_or_of_what_was_found() {
    let mut catalog = shop();
    let question = |catalog: &Standalone, counts: Counts| Question {
        filters: Filters {
            groups: vec![group(catalog, "brand", &["Halvik"])],
            only_sold: true,
            ..Filters::default()
        },
        counts,
        ..asking("", "")
    };
    let choices = question(&catalog, Counts::Choices);
    let answer = catalog.search(&choices);
    assert_eq!(answer.positions, [0, 1, 4]);
    let attributes = [("Colour", "blue", 2), ("Colour", "red", 1), ("tag", "gift", 1)];
    let brands = [("brand", "Halvik", 3), ("brand", "Tramontane", 2)];
    assert_eq!(
        counted(&catalog, &answer.counts),
        rows(&[&attributes[..], &brands].concat())
    );
    let results = question(&catalog, Counts::Results);
    let answer = catalog.search(&results);
    assert_eq!(answer.positions, [0, 1, 4]);
    assert_eq!(
        counted(&catalog, &answer.counts),
        rows(&[&attributes[..], &brands[..1]].concat())
    );
    let nothing = question(&catalog, Counts::Nothing);
    let answer = catalog.search(&nothing);
    assert_eq!(answer.positions, [0, 1, 4]);
    assert_eq!(counted(&catalog, &answer.counts), []);
}

#[test]
fn a_value_that_nothing_has_finds_nothing() {
    let mut catalog = shop();
    for counts in [Counts::Nothing, Counts::Choices, Counts::Results] {
        let unknown = Group {
            facet: FacetId(u16::MAX),
            values: vec![ValueId(u32::MAX)],
            is_of_rows: false,
        };
        let question = Question {
            filters: Filters {
                groups: vec![unknown],
                ..Filters::default()
            },
            counts,
            ..asking("", "")
        };
        assert_eq!(found(&mut catalog, &question), [0; 0]);
    }
}

#[test]
fn prices_stars_and_reductions_narrow_and_orders_sort() {
    let mut catalog = shop();
    let with = |filters: Filters| Question {
        filters,
        ..asking("", "")
    };
    let priced = with(Filters {
        price_from: Some(800),
        price_to: Some(3000),
        ..Filters::default()
    });
    assert_eq!(found(&mut catalog, &priced), [0, 1, 2]);
    let starred = with(Filters {
        stars_from: Some(450),
        ..Filters::default()
    });
    assert_eq!(found(&mut catalog, &starred), [0]);
    let reduced = with(Filters {
        only_reduced: true,
        ..Filters::default()
    });
    assert_eq!(found(&mut catalog, &reduced), [2]);
    let sorted = |order: Order| Question {
        order: Some(order),
        ..asking("", "")
    };
    assert_eq!(found(&mut catalog, &sorted(Order::PriceUp)), [1, 0, 2, 3, 4]);
    assert_eq!(found(&mut catalog, &sorted(Order::PriceDown)), [4, 3, 2, 0, 1]);
    assert_eq!(found(&mut catalog, &sorted(Order::Discount)), [2, 0, 1, 3, 4]);
}

/// Reductions of less than a percent were none here, though the shop shows them.
#[test]
fn what_is_reduced_by_less_than_a_percent_is_reduced() {
    let product = json!({"id": "one", "title": "One", "price": 100, "before": 100.5});
    let mut catalog = catalog(&[answer(&[product])], usize::MAX);
    let reduced = Question {
        filters: Filters {
            only_reduced: true,
            ..Filters::default()
        },
        ..asking("", "")
    };
    assert_eq!(found(&mut catalog, &reduced), [0]);
}

#[test]
fn an_empty_catalog_answers() {
    for mut catalog in [Standalone::new(&settings()).unwrap(), catalog(&[answer(&[])], 3)] {
        assert!(catalog.is_empty());
        for text in ["", "mug", "机"] {
            let question = Question {
                counts: Counts::Choices,
                order: Some(Order::PriceUp),
                ..asking(text, "DE")
            };
            assert_eq!(found(&mut catalog, &question), [0; 0]);
        }
        assert_eq!(catalog.completions("mu", 5), [""; 0]);
        assert_eq!(catalog.did_you_mean("mug"), None);
        assert_eq!(catalog.product(0), None);
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        "\\PC{0,6}|[\u{0}-\u{20}\"\\\\,:{}\\[\\]]{0,5}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map("[ab\"\u{1}é]{0,2}", inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_products_come_out_as_they_came_in_however_they_were_parted(
        members in proptest::collection::vec(proptest::collection::btree_map("[abc\"\u{1}é]{1,2}", any_json(), 0..5), 0..90),
        part in 1..200_usize,
        is_pretty in any::<bool>(),
    ) {
        let products: Vec<Value> = members
            .into_iter()
            .enumerate()
            .map(|(number, members)| {
                let mut product: serde_json::Map<String, Value> = members.into_iter().collect();
                product.insert("id".to_owned(), format!("p{number}").into());
                product.insert("title".to_owned(), "Thing".into());
                product.into()
            })
            .collect();
        let whole = json!({ "products": products });
        let text = if is_pretty { serde_json::to_string_pretty(&whole).unwrap() } else { whole.to_string() };
        let catalog = catalog(&[text], part);
        prop_assert_eq!(catalog.len(), products.len(), "{:?}", catalog.left_out().1);
        for (position, product) in (0..).zip(products) {
            let text = catalog.product(position).unwrap();
            prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), product);
        }
    }
}
