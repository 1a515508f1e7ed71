//! The one answer to "can I buy this variant, here, now?". Nothing else decides it.

use serde::{Deserialize, Serialize};

use crate::domain::product::{Price, Stock};
use crate::domain::region::Opening;
use crate::domain::rulebook::Effect;
use crate::domain::{Instant, Product, Region, RegionKey, Rulebook, Slug, Variant};

/// Can this variant be bought here, now; at which price; and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub state: OfferState,
    /// In the region's currency. `None` is "price on request", which cannot be bought.
    pub price: Option<Price>,
    pub decided_by: DecidedBy,
    /// When the answer can next be another one by the clock alone.
    pub changes_at: Option<Instant>,
}

/// The five answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfferState {
    Available {
        /// The most that one order can have: the rule's limit or the stock, whichever is less.
        at_most: Option<u32>,
        /// How many are left, where the source counts.
        left: Option<u32>,
    },
    /// Will be sold; without an instant the date is to be announced.
    Upcoming {
        from: Option<Instant>,
        note: Option<String>,
    },
    SoldOut,
    NotSold {
        why: String,
        /// The regions that sell it now.
        sold_in: Vec<RegionKey>,
        instead: Vec<Slug>,
    },
    /// Shown, not sold.
    BrowseOnly(BrowseOnly),
}

/// Why something is only shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BrowseOnly {
    /// No price in the region's currency.
    PriceOnRequest,
    /// The store says so, in its words.
    Store(Option<String>),
}

/// What decided an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecidedBy {
    /// No rule spoke: what nobody withholds is sold.
    Default,
    /// The region's own opening.
    Region,
    /// The rule of that name.
    Rule(String),
    /// There is no price in the region's currency.
    Price,
    /// There are none left.
    Stock,
}

impl Offer {
    pub fn can_be_bought(&self) -> bool {
        matches!(self.state, OfferState::Available { .. })
    }

    /// Whether the region leaves it out of its range now.
    pub fn is_not_sold(&self) -> bool {
        matches!(self.state, OfferState::NotSold { .. })
    }

    /// The most that one order can have of it now.
    pub fn at_most(&self) -> u32 {
        match self.state {
            OfferState::Available { at_most, .. } => at_most.unwrap_or(MOST_PER_LINE),
            _ => 0,
        }
    }

    /// How near it is to being bought; the least comes first in a list.
    pub fn rank(&self) -> u8 {
        match self.state {
            OfferState::Available { .. } => 0,
            OfferState::Upcoming { .. } => 1,
            OfferState::SoldOut => 2,
            OfferState::BrowseOnly(_) => 3,
            OfferState::NotSold { .. } => 4,
        }
    }
}

/// The most pieces that a line can have where neither rule nor stock sets fewer.
pub const MOST_PER_LINE: u32 = 99;

/// Whether `variant` of `product` can be bought in `region` at `now`, with the reason.
///
/// The last matching rule decides, then the region's opening, then the price, then the stock: so a
/// shopper hears "not sold here" before "not yet", and "not yet" before "sold out".
pub fn offer(product: &Product, variant: &Variant, region: &Region, rulebook: &Rulebook, now: Instant) -> Offer {
    let price = variant.price_in(region.currency);
    let (state, decided_by) = decide(product, variant, region, rulebook, now);
    Offer {
        state,
        price,
        decided_by,
        changes_at: next_change(product, rulebook, now),
    }
}

fn decide(
    product: &Product,
    variant: &Variant,
    region: &Region,
    rulebook: &Rulebook,
    now: Instant,
) -> (OfferState, DecidedBy) {
    let (selling, ruled_by) = rule(product, &region.key, rulebook, now);
    let sold_from = match selling {
        Selling::Withheld { why, instead } => {
            return (
                OfferState::NotSold {
                    why,
                    sold_in: sold_in(product, rulebook, now),
                    instead,
                },
                ruled_by,
            );
        }
        Selling::BrowseOnly { reason } => {
            return (OfferState::BrowseOnly(BrowseOnly::Store(Some(reason))), ruled_by);
        }
        Selling::Announced { note } => return (OfferState::Upcoming { from: None, note }, ruled_by),
        Selling::From(instant) => Some(instant),
        Selling::Now => None,
    };

    match &region.opening {
        Opening::Announced { from: None, note } => {
            return (
                OfferState::Upcoming {
                    from: None,
                    note: note.clone(),
                },
                DecidedBy::Region,
            );
        }
        Opening::Announced {
            from: Some(opens),
            note,
        } if now < *opens => {
            // The product opens with the region or later, whichever comes last.
            let (from, decided_by) = match sold_from {
                Some(sold_from) if sold_from > *opens => (sold_from, ruled_by),
                _ => (*opens, DecidedBy::Region),
            };
            return (
                OfferState::Upcoming {
                    from: Some(from),
                    note: note.clone(),
                },
                decided_by,
            );
        }
        Opening::BrowseOnly { note } => {
            return (
                OfferState::BrowseOnly(BrowseOnly::Store(note.clone())),
                DecidedBy::Region,
            );
        }
        Opening::Announced { .. } | Opening::Open => {}
    }
    if let Some(from) = sold_from {
        return (
            OfferState::Upcoming {
                from: Some(from),
                note: None,
            },
            ruled_by,
        );
    }
    if variant.price_in(region.currency).is_none() {
        return (OfferState::BrowseOnly(BrowseOnly::PriceOnRequest), DecidedBy::Price);
    }
    let left = match variant.stock {
        Stock::Out | Stock::In(Some(0)) => return (OfferState::SoldOut, DecidedBy::Stock),
        Stock::In(count) => count,
        Stock::Unknown => None,
    };
    let limit = limit_per_order(product, &region.key, rulebook);
    let at_most = match (limit, left) {
        (Some(limit), Some(left)) => Some(limit.min(left)),
        (limit, left) => limit.or(left),
    };
    match at_most {
        Some(0) => (OfferState::SoldOut, ruled_by),
        at_most => (OfferState::Available { at_most, left }, ruled_by),
    }
}

/// The next instant that any rule for the product or any region names. Until then no offer of it is another one.
fn next_change(product: &Product, rulebook: &Rulebook, now: Instant) -> Option<Instant> {
    let by_rules = rulebook
        .rules
        .iter()
        .filter(|rule| rule.products.fits(product))
        .flat_map(|rule| match rule.effect {
            Effect::Sell { from, until } => [from, until],
            _ => [None, None],
        });
    let by_regions = rulebook.regions.iter().map(|region| match region.opening {
        Opening::Announced { from, .. } => from,
        Opening::Open | Opening::BrowseOnly { .. } => None,
    });
    by_rules
        .chain(by_regions)
        .flatten()
        .filter(|instant| *instant > now)
        .min()
}

/// The offer that stands for a whole product in a list: its nearest to being bought, the cheapest of those.
///
/// The second value says whether variants that could stand there differ in price, for "from 39.00".
pub fn product_offer(product: &Product, region: &Region, rulebook: &Rulebook, now: Instant) -> Option<(Offer, bool)> {
    let offers: Vec<Offer> = product
        .variants
        .iter()
        .map(|variant| offer(product, variant, region, rulebook, now))
        .collect();
    let amount = |offer: &Offer| offer.price.map_or(i64::MAX, |price| price.amount.minor_units);
    let best = offers.iter().min_by_key(|offer| (offer.rank(), amount(offer)))?;
    let differs = offers
        .iter()
        .any(|other| other.rank() == best.rank() && amount(other) != amount(best));
    Some((best.clone(), differs))
}

/// The variant to begin with: the first of those nearest to being bought.
pub fn best_position(offers: &[Offer]) -> usize {
    offers
        .iter()
        .enumerate()
        .min_by_key(|(_, offer)| offer.rank())
        .map_or(0, |(position, _)| position)
}

/// The regions that sell the product now.
pub fn sold_in(product: &Product, rulebook: &Rulebook, now: Instant) -> Vec<RegionKey> {
    let sells = |region: &&Region| {
        let open = match region.opening {
            Opening::Open => true,
            Opening::Announced { from, .. } => from.is_some_and(|from| from <= now),
            Opening::BrowseOnly { .. } => false,
        };
        open && matches!(rule(product, &region.key, rulebook, now).0, Selling::Now)
    };
    rulebook
        .regions
        .iter()
        .filter(sells)
        .map(|region| region.key.clone())
        .collect()
}

enum Selling {
    Now,
    From(Instant),
    Announced { note: Option<String> },
    Withheld { why: String, instead: Vec<Slug> },
    BrowseOnly { reason: String },
}

/// What the last rule about selling says of the product in the region, and who says it.
fn rule(product: &Product, region: &RegionKey, rulebook: &Rulebook, now: Instant) -> (Selling, DecidedBy) {
    for rule in rulebook.rules_for(product, region) {
        let selling = match &rule.effect {
            Effect::Sell { from: Some(from), .. } if now < *from => Selling::From(*from),
            Effect::Sell { until: Some(until), .. } if *until <= now => Selling::Withheld {
                why: String::new(),
                instead: Vec::new(),
            },
            Effect::Sell { .. } => Selling::Now,
            Effect::Announce { note } => Selling::Announced { note: note.clone() },
            Effect::Withhold { reason, instead } => Selling::Withheld {
                why: reason.clone(),
                instead: instead.clone(),
            },
            Effect::BrowseOnly { reason } => Selling::BrowseOnly { reason: reason.clone() },
            Effect::Limit { .. } | Effect::Present { .. } => continue,
        };
        return (selling, DecidedBy::Rule(rule.name.clone()));
    }
    (Selling::Now, DecidedBy::Default)
}

fn limit_per_order(product: &Product, region: &RegionKey, rulebook: &Rulebook) -> Option<u32> {
    rulebook.rules_for(product, region).find_map(|rule| match rule.effect {
        Effect::Limit { per_order } => Some(per_order),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::product::Category;
    use crate::domain::region::TaxDisplay;
    use crate::domain::rulebook::{Matcher, Rule};
    use crate::domain::{Currency, Money};

    const OPENING: i64 = 1_000_000;

    fn at(milliseconds: i64) -> Instant {
        Instant::from_milliseconds(milliseconds)
    }

    fn currency() -> Currency {
        "USD".parse().unwrap()
    }

    fn variant(stock: Stock, minor_units: Option<i64>) -> Variant {
        let price = |minor_units| Price {
            amount: Money::new(minor_units, currency()),
            compare_at: None,
        };
        Variant {
            id: "one".parse().unwrap(),
            sku: None,
            options: Vec::new(),
            images: Vec::new(),
            stock,
            prices: minor_units.map(price).into_iter().collect(),
        }
    }

    fn product(variants: Vec<Variant>) -> Product {
        Product {
            slug: "phone".parse().unwrap(),
            name: "Phone".to_owned(),
            brand: Some("Brand".to_owned()),
            category: Some(Category {
                slug: "phones".parse().unwrap(),
                name: "Phones".to_owned(),
            }),
            description: String::new(),
            highlights: Vec::new(),
            tags: vec!["new".to_owned()],
            released: None,
            images: Vec::new(),
            variants,
            specifications: Vec::new(),
            rating: None,
            goes_with: Vec::new(),
            regional_note: None,
            language: None,
        }
    }

    fn region(key: &str, opening: Opening) -> Region {
        Region {
            key: key.parse().unwrap(),
            name: key.to_owned(),
            english_name: None,
            countries: Vec::new(),
            currency: currency(),
            languages: vec!["en".parse().unwrap()],
            tax: TaxDisplay::default(),
            shipping: None,
            duties: None,
            opening,
        }
    }

    fn rule(name: &str, regions: &[&str], effect: Effect) -> Rule {
        Rule {
            name: name.to_owned(),
            regions: regions.iter().map(|key| key.parse().unwrap()).collect(),
            except: Vec::new(),
            products: Matcher::default(),
            effect,
        }
    }

    fn withhold() -> Effect {
        Effect::Withhold {
            reason: "not certified".to_owned(),
            instead: Vec::new(),
        }
    }

    fn sell() -> Effect {
        Effect::Sell {
            from: None,
            until: None,
        }
    }

    fn sell_from(instant: i64) -> Effect {
        Effect::Sell {
            from: Some(at(instant)),
            until: None,
        }
    }

    fn announced(from: Option<i64>) -> Opening {
        Opening::Announced {
            from: from.map(at),
            note: None,
        }
    }

    /// The offer of a variant that is in stock and has a price, in region `us` of `us` and `br`.
    fn offered(opening: Opening, rules: Vec<Rule>, now: i64) -> Offer {
        offered_variant(&variant(Stock::In(Some(5)), Some(100)), opening, rules, now)
    }

    fn offered_variant(variant: &Variant, opening: Opening, rules: Vec<Rule>, now: i64) -> Offer {
        let rulebook = Rulebook {
            regions: vec![region("us", opening), region("br", Opening::Open)],
            rules,
        };
        offer(
            &product(vec![variant.clone()]),
            variant,
            &rulebook.regions[0],
            &rulebook,
            at(now),
        )
    }

    #[test]
    fn a_product_begins_with_its_first_variant_nearest_to_being_bought() {
        let with = |state: OfferState| Offer {
            state,
            price: None,
            decided_by: DecidedBy::Default,
            changes_at: None,
        };
        let sold = || {
            with(OfferState::Available {
                at_most: None,
                left: None,
            })
        };
        assert_eq!(best_position(&[with(OfferState::SoldOut), sold(), sold()]), 1);
        assert_eq!(best_position(&[]), 0);
    }

    #[test]
    fn what_nobody_withholds_is_sold() {
        let offer = offered(Opening::Open, Vec::new(), 0);
        assert_eq!(
            offer.state,
            OfferState::Available {
                at_most: Some(5),
                left: Some(5)
            }
        );
        assert_eq!(offer.decided_by, DecidedBy::Default);
    }

    #[test]
    fn the_last_matching_rule_wins_and_names_itself() {
        let offer = offered(
            Opening::Open,
            vec![rule("first", &["us"], withhold()), rule("last", &["us"], sell())],
            0,
        );
        assert!(offer.can_be_bought());
        assert_eq!(offer.decided_by, DecidedBy::Rule("last".to_owned()));
    }

    #[test]
    fn what_is_withheld_says_why_and_where_it_is_sold() {
        let offer = offered(Opening::Open, vec![rule("no", &["us"], withhold())], 0);
        let sold_in = vec!["br".parse().unwrap()];
        let expected = OfferState::NotSold {
            why: "not certified".to_owned(),
            sold_in,
            instead: Vec::new(),
        };
        assert_eq!(offer.state, expected);
    }

    #[test]
    fn a_rule_of_other_regions_or_with_an_exception_says_nothing_here() {
        assert!(offered(Opening::Open, vec![rule("no", &["br"], withhold())], 0).can_be_bought());
        let mut everywhere_but_here = rule("no", &[], withhold());
        everywhere_but_here.except.push("us".parse().unwrap());
        assert!(offered(Opening::Open, vec![everywhere_but_here], 0).can_be_bought());
    }

    #[test]
    fn a_sale_opens_at_its_instant_and_not_a_millisecond_before() {
        let before = offered(
            Opening::Open,
            vec![rule("date", &["us"], sell_from(OPENING))],
            OPENING - 1,
        );
        assert_eq!(
            before.state,
            OfferState::Upcoming {
                from: Some(at(OPENING)),
                note: None
            }
        );
        assert_eq!(before.changes_at, Some(at(OPENING)));
        assert!(offered(Opening::Open, vec![rule("date", &["us"], sell_from(OPENING))], OPENING).can_be_bought());
    }

    #[test]
    fn a_sale_ends_at_its_instant_and_not_a_millisecond_before() {
        let until = || {
            vec![rule(
                "until",
                &["us"],
                Effect::Sell {
                    from: None,
                    until: Some(at(OPENING)),
                },
            )]
        };
        let before = offered(Opening::Open, until(), OPENING - 1);
        assert!(before.can_be_bought());
        assert_eq!(before.changes_at, Some(at(OPENING)));
        assert!(matches!(
            offered(Opening::Open, until(), OPENING).state,
            OfferState::NotSold { .. }
        ));
    }

    #[test]
    fn a_product_opens_with_its_region_or_later_whichever_is_last() {
        let check = |region_from: i64, rule_from: i64| {
            let rules = vec![rule("date", &["us"], sell_from(rule_from))];
            let offer = offered(announced(Some(region_from)), rules, 0);
            assert_eq!(
                offer.state,
                OfferState::Upcoming {
                    from: Some(at(region_from.max(rule_from))),
                    note: None
                }
            );
        };
        check(10, 20);
        check(20, 10);
    }

    #[test]
    fn a_region_without_a_date_sells_nothing_and_not_sold_is_said_before_not_yet() {
        assert_eq!(
            offered(announced(None), Vec::new(), 0).state,
            OfferState::Upcoming { from: None, note: None }
        );
        let withheld = offered(announced(None), vec![rule("no", &["us"], withhold())], 0);
        assert!(matches!(withheld.state, OfferState::NotSold { .. }));
    }

    #[test]
    fn without_a_price_in_the_regions_currency_nothing_can_be_bought() {
        let offer = offered_variant(&variant(Stock::In(None), None), Opening::Open, Vec::new(), 0);
        assert_eq!(offer.state, OfferState::BrowseOnly(BrowseOnly::PriceOnRequest));
    }

    #[test]
    fn stock_is_three_valued() {
        let check = |stock: Stock, buyable: bool| {
            let offer = offered_variant(&variant(stock, Some(100)), Opening::Open, Vec::new(), 0);
            assert_eq!(offer.can_be_bought(), buyable, "{stock:?}");
        };
        check(Stock::Unknown, true);
        check(Stock::In(None), true);
        check(Stock::In(Some(1)), true);
        check(Stock::In(Some(0)), false);
        check(Stock::Out, false);
    }

    #[test]
    fn an_order_has_at_most_the_limit_or_the_stock() {
        let limit = |per_order| vec![rule("limit", &[], Effect::Limit { per_order })];
        assert_eq!(offered(Opening::Open, limit(2), 0).at_most(), 2);
        assert_eq!(offered(Opening::Open, limit(9), 0).at_most(), 5);
        assert_eq!(offered(Opening::Open, limit(0), 0).state, OfferState::SoldOut);
    }

    #[test]
    fn a_list_shows_the_cheapest_of_what_can_be_bought() {
        let variants = vec![
            variant(Stock::Out, Some(50)),
            variant(Stock::In(None), Some(300)),
            variant(Stock::In(None), Some(200)),
        ];
        let rulebook = Rulebook {
            regions: vec![region("us", Opening::Open)],
            rules: Vec::new(),
        };
        let (offer, differs) = product_offer(&product(variants), &rulebook.regions[0], &rulebook, at(0)).unwrap();
        assert_eq!(offer.price.unwrap().amount.minor_units, 200);
        assert!(differs);
    }

    fn any_effect() -> impl Strategy<Value = Effect> {
        let instant = || proptest::option::of((0..100i64).prop_map(at));
        prop_oneof![
            (instant(), instant()).prop_map(|(from, until)| Effect::Sell { from, until }),
            Just(Effect::Announce { note: None }),
            Just(withhold()),
            Just(Effect::BrowseOnly { reason: String::new() }),
            (0..5u32).prop_map(|per_order| Effect::Limit { per_order }),
        ]
    }

    fn any_rules() -> impl Strategy<Value = Vec<Rule>> {
        let keys = prop_oneof![Just(vec![]), Just(vec!["us"]), Just(vec!["br"])];
        proptest::collection::vec(
            (keys, any_effect()).prop_map(|(keys, effect)| rule("any", &keys, effect)),
            0..6,
        )
    }

    fn any_opening() -> impl Strategy<Value = Opening> {
        prop_oneof![
            Just(Opening::Open),
            Just(Opening::BrowseOnly { note: None }),
            proptest::option::of(0..100i64).prop_map(announced),
        ]
    }

    proptest! {
        #[test]
        fn whoever_can_buy_sees_a_price_and_may_have_at_least_one(
            rules in any_rules(), opening in any_opening(), now in 0..100i64, stock in 0..3u32, price in proptest::option::of(1..9i64)
        ) {
            let offer = offered_variant(&variant(Stock::In(Some(stock)), price), opening, rules, now);
            if offer.can_be_bought() {
                prop_assert!(offer.price.is_some());
                prop_assert!(offer.at_most() >= 1 && offer.at_most() <= stock);
            } else {
                prop_assert_eq!(offer.at_most(), 0);
            }
        }

        /// A page that waits for `changes_at` misses nothing.
        #[test]
        fn nothing_changes_before_the_instant_that_the_offer_names(
            rules in any_rules(), opening in any_opening(), now in 0..100i64, later in 0..100i64
        ) {
            let first = offered(opening.clone(), rules.clone(), now);
            let until = first.changes_at.map_or(i64::MAX, Instant::milliseconds);
            if now <= later && later < until {
                prop_assert_eq!(offered(opening, rules, later).state, first.state);
            }
        }
    }
}
