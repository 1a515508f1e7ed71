//! What an answer does not say, and what the shop is without.

use vitrine::domain::Product;
use vitrine::domain::product::Stock;
use vitrine::source::{Mapping, Paging};

use super::shown;

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Missing {
    pub(crate) what: &'static str,
    /// What it costs the shop, and what helps.
    pub(crate) cost: String,
}

/// All that is missing in the products of a page.
pub(crate) fn missing(mapping: &Mapping, products: &[Product], items: usize, total: Option<u64>) -> Vec<Missing> {
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
        count(&|product| {
            product.variants.len() > 1 && product.variants.iter().any(|variant| variant.options.is_empty())
        }),
        "shoppers cannot tell their variants from each other",
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

/// How many products have a price whose currency nothing tells.
pub(crate) fn without_currency(products: &[Product]) -> usize {
    let is_without = |product: &&Product| {
        let price = shown::first_price(product);
        price.is_some_and(|(_, price)| shown::known(price.amount.currency).is_none())
    };
    products.iter().filter(is_without).count()
}
