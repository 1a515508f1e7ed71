//! Products that were shown already, so that they are not asked for again.

use std::collections::VecDeque;

use crate::domain::{Product, Slug};

/// So many are kept, the latest.
const MOST: usize = 400;

/// Products in full, by the market that they were asked for.
#[derive(Default)]
pub(super) struct Seen(VecDeque<(String, Product)>);

impl Seen {
    pub(super) fn get(&self, market: &str, slug: &Slug) -> Option<&Product> {
        let mut of_market = self.0.iter().filter(|(known, _)| known == market);
        of_market
            .find(|(_, product)| product.slug == *slug)
            .map(|(_, product)| product)
    }

    pub(super) fn add(&mut self, market: &str, product: Product) {
        self.0
            .retain(|(known, other)| known != market || other.slug != product.slug);
        self.0.push_front((market.to_owned(), product));
        self.0.truncate(MOST);
    }

    pub(super) fn of_market(&self, market: &str) -> Vec<Product> {
        let of_market = self.0.iter().filter(|(known, _)| known == market);
        of_market.map(|(_, product)| product.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples;

    #[test]
    fn the_latest_products_are_kept_for_each_market() {
        let mut seen = Seen::default();
        let slug = |number: usize| Slug::of_number(number);
        for number in 0..MOST + 5 {
            seen.add(
                "us",
                samples::product(slug(number).as_str(), vec![samples::variant("one", 100)]),
            );
        }
        seen.add("de", samples::product("1000", vec![samples::variant("one", 100)]));
        assert_eq!(seen.of_market("us").len(), MOST - 1);
        assert!(seen.get("us", &slug(5)).is_none());
        assert!(seen.get("us", &slug(6)).is_some() && seen.get("de", &slug(6)).is_none());
    }

    #[test]
    fn a_product_that_is_asked_for_anew_takes_the_place_of_what_was_known() {
        let mut seen = Seen::default();
        seen.add("us", samples::product("lamp", vec![samples::variant("one", 100)]));
        seen.add("us", samples::product("lamp", vec![samples::variant("one", 200)]));
        assert_eq!(seen.of_market("us").len(), 1);
        let lamp = seen.get("us", &"lamp".parse().unwrap()).unwrap();
        assert_eq!(lamp.variants[0].prices[0].amount.minor_units, 200);
    }
}
