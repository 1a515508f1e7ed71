//! The cart: lines that merge, so that no tab overwrites another's, and what they cost here and now.

use serde::{Deserialize, Serialize};

use crate::domain::offer::MOST_PER_LINE;
use crate::domain::product::Price;
use crate::domain::{Decimal, Image, Instant, Money, Offer, Product, Region, Rulebook, Slug, offer};

/// The shopper's cart: one line for each variant, removed ones included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cart {
    lines: Vec<Line>,
}

/// Which variant of which product.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LineKey {
    pub product: Slug,
    pub variant: Slug,
}

/// One variant in the cart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub key: LineKey,
    /// Nought is a removal: remembered, so that a tab that has not heard of it does not bring the line back.
    pub quantity: u32,
    /// When the quantity was last set, by the shopper's clock. The later one wins.
    pub changed: Instant,
    /// When it was first added; lines are shown in that order.
    pub added: Instant,
    /// What it was called, for the day when the product is gone.
    pub name: String,
}

/// How long a removal is remembered.
const REMOVAL_KEPT_MILLISECONDS: i64 = 90 * 24 * 60 * 60 * 1000;

impl Cart {
    /// The lines the shopper sees, in the order they were added.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.quantity > 0)
    }

    /// How many pieces there are.
    pub fn item_count(&self) -> u32 {
        self.lines().fold(0, |count, line| count.saturating_add(line.quantity))
    }

    pub fn quantity_of(&self, key: &LineKey) -> u32 {
        self.lines
            .iter()
            .find(|line| line.key == *key)
            .map_or(0, |line| line.quantity)
    }

    /// Adds pieces of a variant, up to `at_most` in the line. Returns how many it has then.
    pub fn add(&mut self, key: LineKey, name: &str, pieces: u32, at_most: u32, now: Instant) -> u32 {
        let had = self.quantity_of(&key);
        // A line may already hold more than a new limit allows; adding then changes nothing.
        let quantity = had.saturating_add(pieces).min(at_most.min(MOST_PER_LINE)).max(had);
        self.set(key, name, quantity, now);
        quantity
    }

    /// Sets how many there are of a variant; nought removes the line.
    pub fn set(&mut self, key: LineKey, name: &str, quantity: u32, now: Instant) {
        let quantity = quantity.min(MOST_PER_LINE);
        match self.lines.iter_mut().find(|line| line.key == key) {
            Some(line) => {
                if line.quantity == 0 {
                    line.added = now;
                }
                line.quantity = quantity;
                // A clock that was set back must not make this change lose against the one before it.
                line.changed = now.max(Instant::from_milliseconds(
                    line.changed.milliseconds().saturating_add(1),
                ));
                name.clone_into(&mut line.name);
            }
            None => self.lines.push(Line {
                key,
                quantity,
                changed: now,
                added: now,
                name: name.to_owned(),
            }),
        }
        self.forget_old_removals(now);
        self.sort();
    }

    /// Takes in what another tab has: for each variant the later change wins.
    ///
    /// In any order and however often, the result is the same.
    pub fn merge(&mut self, other: &Self) {
        for theirs in &other.lines {
            match self.lines.iter_mut().find(|line| line.key == theirs.key) {
                Some(ours) => {
                    if precedence(theirs) > precedence(ours) {
                        ours.clone_from(theirs);
                    }
                }
                None => self.lines.push(theirs.clone()),
            }
        }
        self.sort();
    }

    fn forget_old_removals(&mut self, now: Instant) {
        let oldest = now.milliseconds().saturating_sub(REMOVAL_KEPT_MILLISECONDS);
        self.lines
            .retain(|line| line.quantity > 0 || line.changed.milliseconds() > oldest);
    }

    fn sort(&mut self) {
        self.lines
            .sort_by(|one, other| (one.added, &one.key).cmp(&(other.added, &other.key)));
    }
}

/// What decides between two states of a line. Everything counts, so that no two differing lines tie.
fn precedence(line: &Line) -> (Instant, u32, Instant, &str) {
    (line.changed, line.quantity, line.added, &line.name)
}

/// What the cart costs in a region, now. Derived each time, never stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PricedCart {
    /// What can be bought here now.
    pub lines: Vec<PricedLine>,
    /// What cannot be bought here now: kept, and shown apart.
    pub parked: Vec<PricedLine>,
    /// The sum over `lines`. `None` when there is none, or when it does not fit an amount.
    pub total: Option<Money>,
    /// Whether a price in it was converted from another currency.
    pub is_approximate: bool,
    /// How far it is to free delivery, where the region has that.
    pub free_shipping: Option<FreeShipping>,
    /// What keeps it from being one order here.
    pub misfits: Vec<OrderMisfit>,
}

/// From which total on delivery is free, and how much is missing; nothing where it is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreeShipping {
    pub from: Money,
    pub missing: Option<Money>,
}

/// A limit of the region that a cart does not keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrderMisfit {
    /// At most so many pieces altogether.
    Pieces(u32),
    /// At least this total.
    LeastTotal(Money),
    /// At most this total.
    MostTotal(Money),
}

/// What the region says to a cart of that total and so many pieces.
fn misfits(region: &Region, total: Option<Money>, pieces: u32) -> Vec<OrderMisfit> {
    let Some(total) = total else { return Vec::new() };
    let amount = |decimal: &Option<Decimal>| amount_in(region, decimal.as_ref()?);
    let limits = &region.order;
    let too_many = limits.pieces.filter(|most| pieces > *most).map(OrderMisfit::Pieces);
    let too_little = amount(&limits.least_total).filter(|least| total.minor_units < least.minor_units);
    let too_much = amount(&limits.most_total).filter(|most| total.minor_units > most.minor_units);
    let misfits = [
        too_many,
        too_little.map(OrderMisfit::LeastTotal),
        too_much.map(OrderMisfit::MostTotal),
    ];
    misfits.into_iter().flatten().collect()
}

fn free_shipping(region: &Region, total: Option<Money>) -> Option<FreeShipping> {
    let (total, from) = (total?, amount_in(region, region.free_shipping_from.as_ref()?)?);
    let missing = from.minor_units.saturating_sub(total.minor_units);
    Some(FreeShipping {
        from,
        missing: (missing > 0).then(|| Money::new(missing, region.currency)),
    })
}

/// An amount of `store.json`, which is of the region's own currency. `None` where the shopper chose another one.
fn amount_in(region: &Region, decimal: &Decimal) -> Option<Money> {
    Money::from_decimal(decimal.as_str(), region.currency).ok()
}

/// A line with what it is and costs here, now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PricedLine {
    pub key: LineKey,
    pub quantity: u32,
    pub name: String,
    /// The variant's values: `Ink, 256 GB`.
    pub label: String,
    pub picture: Option<Image>,
    /// `None` when the product is no longer in the catalog.
    pub offer: Option<Offer>,
    /// The price of all its pieces.
    pub total: Option<Money>,
}

impl PricedLine {
    pub fn unit_price(&self) -> Option<Price> {
        self.offer.as_ref()?.price
    }

    /// How many more are in the line than one order can have.
    pub fn too_many_by(&self) -> u32 {
        self.offer
            .as_ref()
            .map_or(0, |offer| self.quantity.saturating_sub(offer.at_most()))
    }
}

/// Prices each line by its offer in `region` at `now`. `find` knows the catalog.
pub fn price_cart<'a>(
    cart: &Cart,
    find: impl Fn(&Slug) -> Option<&'a Product>,
    region: &Region,
    rulebook: &Rulebook,
    now: Instant,
) -> PricedCart {
    let mut priced = PricedCart {
        lines: Vec::new(),
        parked: Vec::new(),
        total: None,
        is_approximate: false,
        free_shipping: None,
        misfits: Vec::new(),
    };
    for line in cart.lines() {
        let product = find(&line.key.product);
        let known = product.and_then(|product| Some((product, product.variant(&line.key.variant)?)));
        let answer = known.map(|(product, variant)| offer(product, variant, region, rulebook, now));
        let buyable = answer.as_ref().is_some_and(Offer::can_be_bought);
        let unit_price = answer.as_ref().and_then(|answer| answer.price);
        let shown = product.map(|product| rulebook.present(product, &region.key, now));
        let priced_line = PricedLine {
            key: line.key.clone(),
            quantity: line.quantity,
            name: shown
                .as_ref()
                .map_or_else(|| line.name.clone(), |product| product.name.clone()),
            label: known.map(|(_, variant)| variant.label()).unwrap_or_default(),
            picture: known
                .and_then(|(product, variant)| variant.images.first().or_else(|| product.cover()))
                .cloned(),
            offer: answer,
            total: unit_price.and_then(|price| price.amount.times(line.quantity)),
        };
        if buyable { &mut priced.lines } else { &mut priced.parked }.push(priced_line);
    }
    priced.total = priced
        .lines
        .iter()
        .map(|line| line.total)
        .reduce(|sum, total| sum.and_then(|sum| sum.plus(total?)))
        .flatten();
    let pieces = priced
        .lines
        .iter()
        .fold(0, |sum: u32, line| sum.saturating_add(line.quantity));
    priced.is_approximate = (priced.lines.iter()).any(|line| line.unit_price().is_some_and(|price| price.is_converted));
    priced.free_shipping = free_shipping(region, priced.total);
    priced.misfits = misfits(region, priced.total, pieces);
    priced
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(product: &str) -> LineKey {
        LineKey {
            product: product.parse().unwrap(),
            variant: "one".parse().unwrap(),
        }
    }

    fn at(milliseconds: i64) -> Instant {
        Instant::from_milliseconds(milliseconds)
    }

    #[test]
    fn adding_the_same_variant_twice_makes_one_line_of_two() {
        let mut cart = Cart::default();
        cart.add(key("mug"), "Mug", 1, 10, at(1));
        cart.add(key("mug"), "Mug", 1, 10, at(2));
        assert_eq!(cart.lines().count(), 1);
        assert_eq!(cart.item_count(), 2);
    }

    #[test]
    fn adding_stops_at_the_offers_limit_and_takes_nothing_away() {
        let mut cart = Cart::default();
        assert_eq!(cart.add(key("mug"), "Mug", 5, 2, at(1)), 2);
        assert_eq!(cart.add(key("mug"), "Mug", 1, 1, at(2)), 2);
    }

    #[test]
    fn a_removal_wins_over_an_older_addition_and_not_over_a_newer_one() {
        let mut one_tab = Cart::default();
        one_tab.add(key("mug"), "Mug", 1, 10, at(1));
        let mut other_tab = one_tab.clone();
        one_tab.set(key("mug"), "Mug", 0, at(5));
        other_tab.add(key("mug"), "Mug", 1, 10, at(3));
        one_tab.merge(&other_tab);
        assert_eq!(one_tab.item_count(), 0);
        other_tab.set(key("mug"), "Mug", 4, at(9));
        one_tab.merge(&other_tab);
        assert_eq!(one_tab.item_count(), 4);
    }

    #[test]
    fn a_clock_set_back_does_not_undo_what_the_shopper_did_last() {
        let mut cart = Cart::default();
        cart.set(key("mug"), "Mug", 3, at(1000));
        let other_tab = cart.clone();
        cart.set(key("mug"), "Mug", 0, at(10));
        cart.merge(&other_tab);
        assert_eq!(cart.item_count(), 0);
    }

    fn any_cart() -> impl Strategy<Value = Cart> {
        let operation = (0..4u8, 0..4u32, 0..50i64);
        proptest::collection::vec(operation, 0..12).prop_map(|operations| {
            let mut cart = Cart::default();
            for (product, quantity, when) in operations {
                cart.set(key(&format!("p{product}")), "P", quantity, at(when));
            }
            cart
        })
    }

    fn merged(one: &Cart, other: &Cart) -> Cart {
        let mut cart = one.clone();
        cart.merge(other);
        cart
    }

    proptest! {
        #[test]
        fn merging_is_commutative_associative_and_idempotent(a in any_cart(), b in any_cart(), c in any_cart()) {
            prop_assert_eq!(merged(&a, &b), merged(&b, &a));
            prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
            prop_assert_eq!(merged(&a, &a), a);
        }
    }
}
