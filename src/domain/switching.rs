//! What becomes of a cart in another region, line by line, before the shopper goes there.
//!
//! Nothing is changed by looking: the cart is the same in all regions, each prices and parks its lines anew.

use serde::{Deserialize, Serialize};

use crate::domain::cart::{Cart, PricedCart, PricedLine};
use crate::domain::product::Price;
use crate::domain::region::TaxDisplay;
use crate::domain::{Money, Offer};

/// A cart here and there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwitchPreview {
    /// Each line of the cart once, in the cart's order.
    pub lines: Vec<SwitchedLine>,
    /// What it comes to here.
    pub total: Option<Money>,
    /// What it comes to there.
    pub total_there: Option<Money>,
    /// Whether a price there is converted from another currency.
    pub is_approximate: bool,
    /// What is said of tax here and there, where that is not the same.
    pub tax: Option<(Option<String>, Option<String>)>,
}

/// A line of the cart here and there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwitchedLine {
    /// As it is here.
    pub here: PricedLine,
    pub fate: Fate,
    /// What all its pieces cost there.
    pub total_there: Option<Money>,
    /// What one costs there.
    pub price_there: Option<Price>,
}

/// What becomes of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    /// It can be bought there as well.
    Stays,
    /// It can be bought there, up to so many: it has more.
    Limited(u32),
    /// It cannot be bought here, and there it can.
    Returns,
    /// It cannot be bought there now, for the offer's reason: it is kept, and shown apart. Without an offer it is no
    /// longer in the catalog.
    Parks(Option<Box<Offer>>),
}

impl Fate {
    pub fn is_parked(&self) -> bool {
        matches!(self, Self::Parks(_))
    }
}

/// Puts a cart as it is priced here and there side by side.
pub fn switch(cart: &Cart, here: PricedCart, there: PricedCart, tax: (&TaxDisplay, &TaxDisplay)) -> SwitchPreview {
    let (total, total_there, is_approximate) = (here.total, there.total, there.is_approximate);
    let mut here: Vec<PricedLine> = here.lines.into_iter().chain(here.parked).collect();
    let mut there: Vec<PricedLine> = there.lines.into_iter().chain(there.parked).collect();
    let mut take = |line: &crate::domain::cart::Line| {
        let from = |lines: &mut Vec<PricedLine>| {
            let at = lines.iter().position(|priced| priced.key == line.key)?;
            Some(lines.swap_remove(at))
        };
        Some((from(&mut here)?, from(&mut there)?))
    };
    let lines = cart.lines().filter_map(|line| {
        let (here, there) = take(line)?;
        Some(switched(here, there))
    });
    let label = |tax: &TaxDisplay| tax.label.clone();
    let tax = (label(tax.0), label(tax.1));
    SwitchPreview {
        lines: lines.collect(),
        total,
        total_there,
        is_approximate,
        tax: (tax.0 != tax.1).then_some(tax),
    }
}

fn switched(here: PricedLine, there: PricedLine) -> SwitchedLine {
    let can_be_bought = |line: &PricedLine| line.offer.as_ref().is_some_and(Offer::can_be_bought);
    let is_bought_there = can_be_bought(&there);
    let price_there = there.unit_price().filter(|_| is_bought_there);
    let total_there = there.total.filter(|_| is_bought_there);
    let fate = if !is_bought_there {
        Fate::Parks(there.offer.map(Box::new))
    } else if there.too_many_by() > 0 {
        Fate::Limited(there.quantity - there.too_many_by())
    } else if can_be_bought(&here) {
        Fate::Stays
    } else {
        Fate::Returns
    };
    SwitchedLine {
        here,
        fate,
        total_there,
        price_there,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::cart::{LineKey, price_cart};
    use crate::domain::rulebook::Effect;
    use crate::domain::samples::{self, at, rule};
    use crate::domain::{Product, Region, Rulebook, Slug};

    const NAMES: [&str; 4] = ["mug", "phone", "watch", "bag"];

    fn key(product: &str) -> LineKey {
        LineKey {
            product: product.parse().unwrap(),
            variant: "one".parse().unwrap(),
        }
    }

    /// A cart with so many of each product.
    fn cart(pieces: &[(&str, u32)]) -> Cart {
        let mut cart = Cart::default();
        for (at_second, (product, quantity)) in (0_i64..).zip(pieces) {
            cart.set(key(product), product, *quantity, at(at_second * 1000));
        }
        cart
    }

    fn products() -> Vec<Product> {
        let product = |name: &str| samples::product(name, vec![samples::variant("one", 1000)]);
        NAMES.into_iter().map(product).collect()
    }

    /// In `us` all is sold; `br` withholds what is named and has a limit.
    fn rulebook(withheld: &[&str], limit: u32) -> Rulebook {
        let about = |effect: Effect, names: &[&str]| {
            let mut rule = rule("r", &["br"], effect);
            rule.products.slugs = names.iter().map(|name| name.parse().unwrap()).collect();
            rule
        };
        let withhold = Effect::Withhold {
            reason: "Not allowed.".to_owned(),
            instead: Vec::new(),
        };
        let mut rules = vec![rule("limit", &["br"], Effect::Limit { per_order: limit })];
        if !withheld.is_empty() {
            rules.push(about(withhold, withheld));
        }
        Rulebook::new(vec![samples::region("us"), samples::region("br")], rules)
    }

    fn taxed(key: &str, label: &str) -> Region {
        Region {
            tax: TaxDisplay {
                label: Some(label.to_owned()),
                ..TaxDisplay::default()
            },
            ..samples::region(key)
        }
    }

    fn preview(cart: &Cart, from: &Region, to: &Region, rulebook: &Rulebook) -> SwitchPreview {
        let products = products();
        let find = |slug: &Slug| products.iter().find(|product| product.slug == *slug);
        let priced = |region: &Region| price_cart(cart, find, region, rulebook, at(0));
        switch(cart, priced(from), priced(to), (&from.tax, &to.tax))
    }

    fn fates(preview: &SwitchPreview) -> Vec<&str> {
        let name = |line: &SwitchedLine| match line.fate {
            Fate::Stays => "stays",
            Fate::Limited(_) => "limited",
            Fate::Returns => "returns",
            Fate::Parks(_) => "parks",
        };
        preview.lines.iter().map(name).collect()
    }

    #[test]
    fn a_line_stays_is_limited_parks_or_returns() {
        let (us, br) = (taxed("us", "plus tax"), taxed("br", "with tax"));
        let rulebook = rulebook(&["phone"], 2);
        let cart = cart(&[("mug", 1), ("phone", 1), ("watch", 3), ("gone", 1)]);
        let there = preview(&cart, &us, &br, &rulebook);
        assert_eq!(fates(&there), ["stays", "parks", "limited", "parks"]);
        assert_eq!(there.lines[2].fate, Fate::Limited(2));
        assert_eq!(there.lines[3].fate, Fate::Parks(None));
        assert_eq!(there.total, Some(samples::usd(5000)));
        assert_eq!(there.total_there, Some(samples::usd(4000)));
        assert_eq!(
            there.tax,
            Some((Some("plus tax".to_owned()), Some("with tax".to_owned())))
        );
        let back = preview(&cart, &br, &us, &rulebook);
        assert_eq!(fates(&back), ["stays", "returns", "stays", "parks"]);
        assert_eq!((back.total, back.total_there), (there.total_there, there.total));
    }

    #[test]
    fn tax_that_is_named_alike_is_not_spoken_of() {
        let (us, br) = (taxed("us", "incl. VAT"), taxed("br", "incl. VAT"));
        assert_eq!(preview(&cart(&[("mug", 1)]), &us, &br, &rulebook(&[], 9)).tax, None);
    }

    proptest! {
        #[test]
        fn each_line_appears_once_and_there_and_back_is_the_same_cart(
            quantities in proptest::collection::vec(0..5_u32, 4),
            withheld in proptest::collection::vec(0..4_usize, 0..4),
            limit in 1..5_u32,
        ) {
            let pieces: Vec<(&str, u32)> = NAMES.into_iter().zip(quantities).collect();
            let cart = cart(&pieces);
            let withheld: Vec<&str> = withheld.into_iter().map(|position| NAMES[position]).collect();
            let rulebook = rulebook(&withheld, limit);
            let (us, br) = (samples::region("us"), samples::region("br"));
            let there = preview(&cart, &us, &br, &rulebook);
            let back = preview(&cart, &br, &us, &rulebook);
            let lines = |preview: &SwitchPreview| -> Vec<(LineKey, u32)> {
                preview.lines.iter().map(|line| (line.here.key.clone(), line.here.quantity)).collect()
            };
            let own: Vec<(LineKey, u32)> = cart.lines().map(|line| (line.key.clone(), line.quantity)).collect();
            prop_assert_eq!(&lines(&there), &own);
            prop_assert_eq!(&lines(&back), &own);
            prop_assert_eq!((there.total, there.total_there), (back.total_there, back.total));
            for (there, back) in there.lines.iter().zip(&back.lines) {
                // All is sold here, so that what went comes back.
                prop_assert!(!back.fate.is_parked());
                prop_assert_eq!(there.fate.is_parked(), back.fate == Fate::Returns);
                prop_assert_eq!(back.total_there, there.here.total);
            }
        }
    }
}
