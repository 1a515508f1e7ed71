//! What is seen, in words for a terminal.

use std::fmt::Write;

use serde_json::json;
use unicode_width::UnicodeWidthStr;
use vitrine::domain::product::Stock;

use super::looking::{Asked, Origin, Probed, Shape};
use super::missing::missing;
use super::shown::{self, Shown};
use super::warnings::warnings;
use crate::answer::{self, Answer};
use crate::table::{self, Side};
use crate::written;

/// All that there is to say of an answer: at most `limit` of its products, in lines of at most `width` columns where
/// they can be cut.
pub(super) fn text(answer: &Answer, probed: &Probed, asked: &Asked, limit: usize, width: usize) -> String {
    let name = table::shown(&answer.name);
    let complaint = probed.complaint.as_deref();
    let complaint = complaint
        .map(|words| format!("The server says: {}\n", table::shown(words)))
        .unwrap_or_default();
    let Some(shape) = &probed.shape else {
        return format!(
            "{name}: no list of products is seen in it.\n{complaint}\n\
             Name its preset with --preset, or write out a `mapping` for the source: docs/guides/connect-your-api.md tells how.\n"
        );
    };
    let mut text = String::new();
    // Writing to a text cannot fail.
    let _ = writeln!(text, "{name}: {}", recognised(shape, probed));
    text.push_str(&complaint);
    section(
        &mut text,
        "Where each field of the first product comes from",
        &origins(&probed.origins, width),
    );
    let products: Vec<Shown> = probed.catalog.products.iter().take(limit).map(shown::shown).collect();
    let more = probed.catalog.products.len() - products.len();
    let heading = match more {
        0 => "As the shop will show them".to_owned(),
        more => format!("As the shop will show them, and {more} more (--limit)"),
    };
    section(&mut text, &heading, &self::products(&products, width));
    let missing = missing(&shape.mapping, probed);
    let missing = missing
        .iter()
        .map(|missing| format!("{}: {}", missing.what, missing.cost));
    section(&mut text, "What is missing", &points(missing, width));
    let causes = probed.causes();
    let causes = causes.iter().map(|(cause, count, first)| {
        let products = if *count == 1 { "product" } else { "products" };
        format!(
            "{count} {products}, the first at index {first}: {}",
            table::shown(cause)
        )
    });
    section(&mut text, "Left out", &points(causes, width));
    section(&mut text, "Warnings", &points(warnings(answer, probed, asked), width));
    let source = shape.source(&address(answer), asked);
    let entry = format!("  \"sources\": {}\n", written::text(&json!([source]), 2));
    section(&mut text, "For store.json", &entry);
    text
}

/// The answer's address as the store names it: of a file its name, which lies beside `store.json`.
pub(crate) fn address(answer: &Answer) -> String {
    if answer.live.is_some() {
        return answer.name.clone();
    }
    let name = answer.name.replace('\\', "/");
    let name = name.rsplit('/').next().unwrap_or_default();
    if matches!(name, "" | "-") {
        "products.json".to_owned()
    } else {
        name.to_owned()
    }
}

fn recognised(shape: &Shape, probed: &Probed) -> String {
    let items = match (probed.items, probed.total) {
        (1, None | Some(1)) => "1 product".to_owned(),
        (items, None) => format!("{items} products"),
        (items, Some(total)) => format!("{items} of {total} products"),
    };
    let path = shape.items_path();
    match &shape.preset {
        Some(name) => format!(
            "{items} at {path}, in the shape of the preset `{name}` ({})",
            shape.title
        ),
        None => format!(
            "{items} at {path}, detected with a confidence of {} %",
            shape.confidence
        ),
    }
}

fn section(text: &mut String, heading: &str, body: &str) {
    if !body.is_empty() {
        // Writing to a text cannot fail.
        let _ = write!(text, "\n{heading}:\n{body}");
    }
}

/// A line for each field, and below it why, where it was found out.
fn origins(origins: &[Origin], width: usize) -> String {
    if origins.is_empty() {
        return String::new();
    }
    let mut rows = vec![["field", "path", "found"].map(str::to_owned).to_vec()];
    rows.extend(
        origins
            .iter()
            .map(|origin| vec![origin.field.clone(), origin.path.clone(), origin.found.clone()]),
    );
    let table = table::table(&[Side::Left; 3], &rows, width);
    let whys = [None].into_iter().chain(origins.iter().map(Some));
    let mut text = String::new();
    for (line, origin) in table.lines().zip(whys) {
        text.push_str(line);
        text.push('\n');
        if let Some(why) = origin.and_then(why) {
            text.push_str(&wrapped("      ", "      ", &why, width));
        }
    }
    text
}

/// Why a field is taken for what it is, and what else it may be.
fn why(origin: &Origin) -> Option<String> {
    let doubt = if origin.is_sure { "" } else { "not sure: " };
    let others = match origin.others.as_slice() {
        [] => String::new(),
        // Who is sure of one names no others.
        _ if origin.is_sure => String::new(),
        others => format!(" It may be {} too.", others.join(", ")),
    };
    let why = table::shown(&format!("{doubt}{}{others}", origin.why));
    (!why.is_empty()).then_some(why)
}

fn products(products: &[Shown], width: usize) -> String {
    if products.is_empty() {
        return String::new();
    }
    let headings = ["name", "price", "was", "stock", "variants", "category", "picture"];
    let mut rows = vec![headings.map(str::to_owned).to_vec()];
    rows.extend(products.iter().map(|product| {
        let price = product.price.map(|price| {
            let from = if product.is_lowest { "from " } else { "" };
            format!("{from}{}", shown::amount(price.amount))
        });
        let was = product
            .price
            .and_then(|price| price.compare_at)
            .map(|former| former.to_decimal());
        let picture = product.picture.as_deref().map(|picture| answer::as_written(picture).0);
        vec![
            product.name.clone(),
            price.unwrap_or_else(|| "on request".to_owned()),
            was.unwrap_or_default(),
            stock(product.stock),
            product.variants.to_string(),
            product.categories.join(", "),
            picture.unwrap_or("none").to_owned(),
        ]
    }));
    let sides = [
        Side::Left,
        Side::Right,
        Side::Right,
        Side::Left,
        Side::Right,
        Side::Left,
        Side::Left,
    ];
    table::table(&sides, &rows, width)
}

fn stock(stock: Stock) -> String {
    match stock {
        Stock::In(Some(count)) => format!("{count} there"),
        Stock::In(None) => "in stock".to_owned(),
        Stock::Out => "sold out".to_owned(),
        Stock::Unknown => "unknown".to_owned(),
    }
}

/// Each point on lines of its own.
fn points(points: impl IntoIterator<Item = String>, width: usize) -> String {
    points
        .into_iter()
        .map(|point| wrapped("  - ", "    ", &point, width))
        .collect()
}

/// A text in lines of at most `width`, broken between words; `first` begins the first line, `others` the others.
fn wrapped(first: &str, others: &str, words: &str, width: usize) -> String {
    let mut text = String::new();
    let mut line = first.to_owned();
    let mut is_empty = true;
    for word in words.split(' ') {
        if !is_empty && line.width() + 1 + word.width() > width {
            text.push_str(&line);
            text.push('\n');
            others.clone_into(&mut line);
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    format!("{text}{line}\n")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::looking::look;
    use super::*;

    fn told(body: &str, asked: &Asked) -> String {
        let answer = Answer {
            name: "goods/products.json".to_owned(),
            text: body.to_owned(),
            ..Answer::default()
        };
        text(&answer, &look(&answer, asked).unwrap(), asked, 2, 90)
    }

    const BODY: &str = r#"{"products": [
        {"id": 1, "handle": "mug", "title": "Mug", "product_type": "Kitchen", "images": [{"src": "img/mug.jpg"}],
         "variants": [{"id": 11, "title": "Default Title", "price": "12.00", "compare_at_price": "15.00", "available": false}]},
        {"id": 2, "handle": "pot", "title": "茶壶", "variants": [{"id": 21, "title": "Default Title", "price": "30.00"}]},
        {"id": 3, "handle": "cup", "title": "Cup", "variants": [{"id": 31, "title": "Default Title", "price": "4.00"}]},
        {"id": 4, "handle": "cup", "title": "Cup again", "variants": [{"id": 41, "price": "4.00"}]},
        {"id": 5}
    ]}"#;

    fn shopify() -> Asked {
        Asked {
            preset: Some("shopify".to_owned()),
            ..Asked::default()
        }
    }

    #[test]
    fn all_there_is_to_say_is_said() {
        let told = told(BODY, &shopify());
        for words in [
            "5 products at $.products[*], in the shape of the preset `shopify`",
            "$.title",
            "and 1 more",
            "Mug   12.00  15.00  sold out",
            "currency: prices cannot be shown until `currency` is set",
            "pictures: 2 of 3 products have none",
            "1 product, the first at index 4: name",
            "1 product, the first at index 3: slug: `cup`",
            "1 picture is named without a host, such as `img/mug.jpg`",
            r#"{ "url": "products.json", "preset": "shopify" }"#,
        ] {
            assert!(told.contains(words), "{words} is missing in\n{told}");
        }
        let table = told
            .lines()
            .filter(|line| line.starts_with("  ") && !line.contains("\"sources\""));
        assert!(table.clone().all(|line| line.width() <= 90), "{told}");
    }

    #[test]
    fn with_a_currency_that_is_missing_no_more() {
        let asked = Asked {
            currency: "EUR".parse().ok(),
            ..shopify()
        };
        let told = told(BODY, &asked);
        assert!(
            told.contains("12.00 EUR") && told.contains(r#""currency": "EUR""#),
            "{told}"
        );
        assert!(!told.contains("currency: prices"), "{told}");
    }

    #[test]
    fn a_body_without_products_is_told_so() {
        assert!(told(r#"{"nothing": "known"}"#, &Asked::default()).contains("no list of products"));
    }

    #[test]
    fn what_a_body_says_cannot_control_the_terminal() {
        let body = BODY.replace("Mug", "\\u001b[31mMug\\u202e");
        assert!(!told(&body, &shopify()).contains(['\u{1b}', '\u{202e}']));
    }

    fn any_body() -> impl Strategy<Value = serde_json::Value> {
        let name = prop::sample::select(vec![
            "products", "items", "data", "id", "title", "name", "price", "currency", "image", "stock", "category",
            "total", "next", "variants", "a'b",
        ]);
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(serde_json::Value::from),
            any::<i64>().prop_map(serde_json::Value::from),
            ".{0,12}".prop_map(serde_json::Value::from),
            "[0-9]{1,4}[.,][0-9]{2} ?(EUR|\\$)?".prop_map(serde_json::Value::from),
        ];
        leaf.prop_recursive(4, 40, 5, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(serde_json::Value::from),
                prop::collection::vec((name.clone().prop_map(str::to_owned), inner), 0..5)
                    .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_body_at_all_is_told_and_controls_no_terminal(body in any_body()) {
            let told = told(&body.to_string(), &Asked::default());
            prop_assert!(!told.is_empty());
            prop_assert!(!told.chars().any(|character| character.is_control() && character != '\n'), "{told:?}");
        }
    }
}
