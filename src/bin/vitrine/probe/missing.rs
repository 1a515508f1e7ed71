//! What an answer does not say, and what the shop is without.

use vitrine::domain::Product;
use vitrine::domain::product::Stock;
use vitrine::source::{Mapping, Paging};

use super::looking::Probed;
use super::shown;

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Missing {
    pub(crate) what: &'static str,
    /// What it costs the shop, and what helps.
    pub(crate) cost: String,
}

/// All that is missing in the products of a page.
pub(super) fn missing(mapping: &Mapping, probed: &Probed) -> Vec<Missing> {
    let products = &probed.catalog.products;
    let (items, total) = (probed.items, probed.total);
    let all = products.len();
    let count = |lacks: &dyn Fn(&Product) -> bool| products.iter().filter(|product| lacks(product)).count();
    let mut found = Vec::new();
    let mut look = |what: &'static str, lacking: usize, cost: &str| {
        if lacking == 0 || all == 0 {
            return;
        }
        let cost = if lacking == all {
            cost.to_owned()
        } else {
            format!("{lacking} of {all} products have none: {cost}")
        };
        found.push(Missing { what, cost });
    };
    look(
        "price",
        count(&|product| !has_price(product)),
        "what has no price is shown as on request, and cannot be bought",
    );
    look(
        "currency",
        without_currency(products),
        "prices cannot be shown until `currency` is set for the source",
    );
    look(
        "stock",
        count(&|product| shown::stock(product) == Stock::Unknown),
        "stock stays unknown, so nothing is ever sold out",
    );
    look(
        "category",
        count(&|product| shown::categories(product).is_empty()),
        "no menu, no category pages and no filter by category for them",
    );
    look(
        "pictures",
        count(&|product| product.cover().is_none()),
        "cards and pages show an empty picture",
    );
    look(
        "description",
        count(&|product| product.description.is_empty()),
        "product pages have no text, and search finds names alone",
    );
    look(
        "options",
        count(&has_nameless_variants),
        "shoppers choose among variants by their names or numbers, not by size or colour",
    );
    look(
        "id",
        count(&|product| product.id.is_none()),
        "rules cannot name products by the identifier, only by the name in their address",
    );
    let is_whole = total.is_some_and(|total| total <= items as u64);
    if mapping.paging == Paging::None && !is_whole && items > 1 {
        let cost = match total {
            Some(total) => {
                format!("only this page is read, {items} of {total} products, until `paging` is written out")
            }
            None if probed.was_tried => {
                "only this page is read: asked in the usual ways, the address has no other".to_owned()
            }
            None => "only this page is read: if the address has more, write out `paging`".to_owned(),
        };
        found.push(Missing { what: "paging", cost });
    }
    found
}

/// Whether any of its variants has a price.
pub(crate) fn has_price(product: &Product) -> bool {
    shown::first_price(product).is_some()
}

/// Whether nothing with a name tells its variants apart. The reader calls an option without a name "Variant".
fn has_nameless_variants(product: &Product) -> bool {
    let has_name = |name: &str| name != "Variant";
    product.variants.len() > 1 && !product.options().iter().any(|(name, _)| has_name(name))
}

/// How many products have a price whose currency nothing tells.
pub(crate) fn without_currency(products: &[Product]) -> usize {
    let is_without = |product: &&Product| {
        let price = shown::first_price(product);
        price.is_some_and(|(_, price)| shown::known(price.amount.currency).is_none())
    };
    products.iter().filter(is_without).count()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::looking::{Asked, look};
    use super::*;
    use crate::answer::Answer;

    /// What is missing in products with these members, read by their names.
    fn told(products: Value, total: Option<u64>) -> Vec<&'static str> {
        let mapping = json!({ "items": "$[*]", "fields": {
            "name": "$.name", "id": "$.id", "images": "$.image", "description": "$.text", "category": { "names": "$.category" },
            "price": { "amount": "$.price", "currency": "$.currency" }, "stock": { "count": "$.stock" },
            "variants": "$.variants[*]", "variant": { "options": { "named": { "Size": "$.size" } } },
        } });
        let asked = Asked {
            mapping: Some(vitrine::json::read(&mapping).unwrap()),
            ..Asked::default()
        };
        let answer = Answer {
            text: products.to_string(),
            ..Answer::default()
        };
        let mut probed = look(&answer, &asked).unwrap();
        probed.total = total;
        let missing = missing(&probed.shape.as_ref().unwrap().mapping, &probed);
        missing.iter().map(|missing| missing.what).collect()
    }

    fn whole() -> Value {
        json!({ "id": 1, "name": "Mug", "image": "https://cdn.test/a.png", "text": "Holds tea.", "category": "Kitchen",
            "price": "9.00", "currency": "EUR", "stock": 3 })
    }

    #[test]
    fn a_product_that_says_all_lacks_nothing() {
        assert_eq!(told(json!([whole()]), None), Vec::<&str>::new());
    }

    #[test]
    fn each_thing_that_is_not_said_is_missing() {
        for (member, what) in [
            ("id", "id"),
            ("image", "pictures"),
            ("text", "description"),
            ("category", "category"),
            ("price", "price"),
            ("currency", "currency"),
            ("stock", "stock"),
        ] {
            let mut product = whole();
            product.as_object_mut().unwrap().shift_remove(member);
            assert_eq!(told(json!([product]), None), [what], "without {member}");
        }
    }

    #[test]
    fn variants_need_options_to_be_told_from_each_other() {
        let mut product = whole();
        product["variants"] = json!([{ "size": "S" }, { "size": "M" }]);
        assert_eq!(told(json!([product.clone()]), None), Vec::<&str>::new());
        product["variants"] = json!([{ "price": "1.00" }, { "price": "2.00" }]);
        assert_eq!(told(json!([product]), None), ["options"]);
    }

    #[test]
    fn one_page_of_several_is_missing_the_others() {
        let mut other = whole();
        other["id"] = json!(2);
        let page = json!([whole(), other]);
        assert_eq!(told(page.clone(), Some(2)), Vec::<&str>::new());
        assert_eq!(told(page.clone(), Some(90)), ["paging"]);
        assert_eq!(told(page, None), ["paging"]);
    }
}
