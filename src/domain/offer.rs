//! The one answer to "can I buy this variant, here, now?". Nothing else decides it.

use serde::{Deserialize, Serialize};

use crate::domain::measure::UnitPrice;
use crate::domain::pricing::{Override, price_in};
use crate::domain::product::{Price, Stock};
use crate::domain::region::RegionStanding;
use crate::domain::rulebook::{Effect, Rule, Ruled};
use crate::domain::{Decimal, Instant, Money, Product, Region, RegionKey, Rulebook, Slug, Variant};

/// Can this variant be bought here, now; at which price; and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub state: OfferState,
    /// In the region's currency. `None` is "price on request", which cannot be bought.
    pub price: Option<Price>,
    /// What a unit of it costs, where the source says how much is in a piece.
    pub unit_price: Option<UnitPrice>,
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
        /// Set where it is ordered before it is there.
        pre_order: Option<PreOrder>,
    },
    /// Will be sold; without an instant the date is to be announced.
    Upcoming {
        from: Option<Instant>,
        note: Option<String>,
    },
    SoldOut,
    NotSold {
        /// The store's words; empty where it has none.
        why: String,
        /// The regions that sell it now.
        sold_in: Vec<RegionKey>,
        /// When it is sold here, where a date is set.
        from: Option<Instant>,
        instead: Vec<Slug>,
    },
    /// Shown, not sold.
    BrowseOnly(BrowseOnly),
}

/// An order for what is sent later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreOrder {
    pub ships: Option<Instant>,
    pub note: Option<String>,
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
    /// The countries that the source itself names.
    Source,
    /// The region's own opening.
    Region,
    /// The rule of that name.
    Rule(String),
    /// There is no price in the region's currency.
    Price,
    /// There are none left.
    Stock,
}

/// How near something is to being bought: the order in which a list shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Availability {
    Available,
    Upcoming,
    SoldOut,
    BrowseOnly,
    NotSold,
}

impl Offer {
    pub fn can_be_bought(&self) -> bool {
        matches!(self.state, OfferState::Available { .. })
    }

    /// Whether the region leaves it out of its range now.
    pub fn is_not_sold(&self) -> bool {
        matches!(self.state, OfferState::NotSold { .. })
    }

    /// What an order of it waits for, where it is ordered before it is there.
    pub fn pre_order(&self) -> Option<&PreOrder> {
        match &self.state {
            OfferState::Available { pre_order, .. } => pre_order.as_ref(),
            _ => None,
        }
    }

    /// The most that one order can have of it now.
    pub fn at_most(&self) -> u32 {
        match self.state {
            OfferState::Available { at_most, .. } => at_most.unwrap_or(MOST_PER_LINE),
            _ => 0,
        }
    }

    pub fn availability(&self) -> Availability {
        match self.state {
            OfferState::Available { .. } => Availability::Available,
            OfferState::Upcoming { .. } => Availability::Upcoming,
            OfferState::SoldOut => Availability::SoldOut,
            OfferState::BrowseOnly(_) => Availability::BrowseOnly,
            OfferState::NotSold { .. } => Availability::NotSold,
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
    let ruled = rulebook.ruled(product, &region.key);
    let rules: Vec<&Rule> = ruled.rules(Some(variant)).collect();
    let decision = decide(product, variant, region, rulebook, &rules, now);
    let state = match decision.verdict {
        Verdict::Available {
            at_most,
            left,
            pre_order,
        } => OfferState::Available {
            at_most,
            left,
            pre_order: pre_order.map(|(ships, note)| PreOrder {
                ships,
                note: note.map(str::to_owned),
            }),
        },
        Verdict::Upcoming { from, note } => OfferState::Upcoming {
            from,
            note: note.map(str::to_owned),
        },
        Verdict::SoldOut => OfferState::SoldOut,
        Verdict::BrowseOnly(reason) => OfferState::BrowseOnly(BrowseOnly::Store(reason.map(str::to_owned))),
        Verdict::PriceOnRequest => OfferState::BrowseOnly(BrowseOnly::PriceOnRequest),
        Verdict::NotSold { why, instead } => OfferState::NotSold {
            why: why.to_owned(),
            sold_in: sold_in(product, rulebook, now),
            from: sold_here_from(product, region, &rules, now),
            instead: instead.to_vec(),
        },
    };
    let unit_price = |price: Price| variant.measure?.unit_price(price.amount);
    Offer {
        state,
        price: decision.price,
        unit_price: decision.price.and_then(unit_price),
        decided_by: decision.by.named(),
        changes_at: next_change(product, rulebook, now),
    }
}

/// An offer as far as lists need it, without a copy of anything.
struct Decision<'a> {
    verdict: Verdict<'a>,
    by: By<'a>,
    price: Option<Price>,
}

enum Verdict<'a> {
    Available {
        at_most: Option<u32>,
        left: Option<u32>,
        pre_order: Option<(Option<Instant>, Option<&'a str>)>,
    },
    Upcoming {
        from: Option<Instant>,
        note: Option<&'a str>,
    },
    SoldOut,
    NotSold {
        why: &'a str,
        instead: &'a [Slug],
    },
    BrowseOnly(Option<&'a str>),
    PriceOnRequest,
}

impl Verdict<'_> {
    fn availability(&self) -> Availability {
        match self {
            Self::Available { .. } => Availability::Available,
            Self::Upcoming { .. } => Availability::Upcoming,
            Self::SoldOut => Availability::SoldOut,
            Self::BrowseOnly(_) | Self::PriceOnRequest => Availability::BrowseOnly,
            Self::NotSold { .. } => Availability::NotSold,
        }
    }
}

#[derive(Clone, Copy)]
enum By<'a> {
    Default,
    Source,
    Region,
    Rule(&'a Rule),
    Price,
    Stock,
}

impl By<'_> {
    fn named(self) -> DecidedBy {
        match self {
            Self::Default => DecidedBy::Default,
            Self::Source => DecidedBy::Source,
            Self::Region => DecidedBy::Region,
            Self::Rule(rule) => DecidedBy::Rule(rule.name.clone()),
            Self::Price => DecidedBy::Price,
            Self::Stock => DecidedBy::Stock,
        }
    }
}

/// Decides by the rules for the variant, the last first.
fn decide<'a>(
    product: &Product,
    variant: &Variant,
    region: &'a Region,
    rulebook: &Rulebook,
    rules: &[&'a Rule],
    now: Instant,
) -> Decision<'a> {
    let by_rule = price_rule(rules, region, now).map(|(by_rule, _)| by_rule);
    let price = price_in(variant, region, rulebook.rates.as_ref(), by_rule);
    let (verdict, by) = judge(product, variant, region, rules, price, now);
    Decision { verdict, by, price }
}

fn judge<'a>(
    product: &Product,
    variant: &Variant,
    region: &'a Region,
    rules: &[&'a Rule],
    price: Option<Price>,
    now: Instant,
) -> (Verdict<'a>, By<'a>) {
    let (selling, ruled_by) = selling(product, region, rules, now);
    let (sold_from, pre_order) = match selling {
        Selling::Withheld { why, instead } => return (Verdict::NotSold { why, instead }, ruled_by),
        Selling::BrowseOnly { reason } => return (Verdict::BrowseOnly(Some(reason)), ruled_by),
        Selling::Announced { note } => return (Verdict::Upcoming { from: None, note }, ruled_by),
        Selling::From(instant) => (Some(instant), None),
        Selling::PreOrder { ships, note } => (None, Some((ships, note))),
        Selling::Now => (None, None),
    };
    match region.standing(now) {
        RegionStanding::Open => {}
        RegionStanding::Announced { note } => return (Verdict::Upcoming { from: None, note }, By::Region),
        RegionStanding::BrowseOnly { note } => return (Verdict::BrowseOnly(note), By::Region),
        RegionStanding::Closed { note } => {
            let why = note.unwrap_or_default();
            return (Verdict::NotSold { why, instead: &[] }, By::Region);
        }
        RegionStanding::Opens { from, note } => {
            // The product opens with the region or later, whichever comes last.
            let (from, by) = match sold_from {
                Some(sold_from) if sold_from > from => (region.next_hour(sold_from), ruled_by),
                _ => (Some(from), By::Region),
            };
            return (Verdict::Upcoming { from, note }, by);
        }
    }
    if let Some(from) = sold_from {
        let from = region.next_hour(from);
        return (Verdict::Upcoming { from, note: None }, ruled_by);
    }
    if price.is_none() {
        return (Verdict::PriceOnRequest, By::Price);
    }
    let left = match variant.stock_in(region) {
        // What is sent later need not be there yet.
        Stock::Out | Stock::In(Some(0)) if pre_order.is_none() => return (Verdict::SoldOut, By::Stock),
        Stock::Out | Stock::In(Some(0)) | Stock::Unknown => None,
        Stock::In(count) => count,
    };
    let (limit, limited_by) = limit(rules, region, now);
    match [limit, left].into_iter().flatten().min() {
        Some(0) => (Verdict::SoldOut, limited_by),
        at_most => {
            let verdict = Verdict::Available {
                at_most,
                left,
                pre_order,
            };
            (verdict, ruled_by)
        }
    }
}

/// The next instant that any rule for the product or any region names. Until then no offer of it is another one.
fn next_change(product: &Product, rulebook: &Rulebook, now: Instant) -> Option<Instant> {
    let mut instants: Vec<Instant> = rulebook.regions.iter().flat_map(Region::instants).collect();
    for region in &rulebook.regions {
        let ruled: Ruled = rulebook.ruled(product, &region.key);
        instants.extend(ruled.rules(None).flat_map(Rule::instants));
    }
    instants.into_iter().filter(|instant| *instant > now).min()
}

/// When the region sells what it does not sell now: the first instant of its rules and its own at which it does.
fn sold_here_from(product: &Product, region: &Region, rules: &[&Rule], now: Instant) -> Option<Instant> {
    let mut instants: Vec<Instant> = rules.iter().flat_map(|rule| rule.instants()).collect();
    instants.extend(region.instants());
    instants.sort_unstable();
    instants.into_iter().filter(|instant| *instant > now).find(|instant| {
        let (selling, _) = selling(product, region, rules, *instant);
        matches!(selling, Selling::Now | Selling::PreOrder { .. })
            && matches!(region.standing(*instant), RegionStanding::Open)
    })
}

/// An offer as far as it can be compared with another: what a change of it is told by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Glance {
    pub(super) availability: Availability,
    pub(super) is_pre_order: bool,
    /// When it opens, where it is upcoming with a date.
    pub(super) opens: Option<Instant>,
    /// The most that one order can have, where a rule or the region sets it.
    pub(super) limit: Option<u32>,
    pub(super) price: Option<Price>,
    pub(super) decided_by: DecidedBy,
    /// Who sets the price, where it is not the source.
    pub(super) price_by: Option<DecidedBy>,
    /// Who sets the limit, where there is one.
    pub(super) limit_by: Option<DecidedBy>,
}

/// What [`offer`] would say, without where else it is sold and when that changes.
pub(super) fn glance(
    product: &Product,
    variant: &Variant,
    region: &Region,
    rulebook: &Rulebook,
    rules: &[&Rule],
    now: Instant,
) -> Glance {
    let decision = decide(product, variant, region, rulebook, rules, now);
    let (limit, limited_by) = limit(rules, region, now);
    Glance {
        availability: decision.verdict.availability(),
        is_pre_order: matches!(decision.verdict, Verdict::Available { pre_order: Some(_), .. }),
        opens: match decision.verdict {
            Verdict::Upcoming { from, .. } => from,
            _ => None,
        },
        limit,
        limit_by: limit.map(|_| limited_by.named()),
        price: decision.price,
        price_by: price_rule(rules, region, now).map(|(_, rule)| By::Rule(rule).named()),
        decided_by: decision.by.named(),
    }
}

/// What a list needs to know of a product in a region: how its best variant stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub availability: Availability,
    /// The position of the variant that stands for the product: its nearest to being bought, the cheapest of those.
    pub variant: usize,
    pub price: Option<Price>,
    /// Whether variants that could stand there differ in price, for "from 39.00".
    pub price_differs: bool,
    /// When it opens, where it is upcoming with a date.
    pub opens: Option<Instant>,
}

/// How a product stands in a region. `None` for one without variants, which no source makes.
pub fn standing(product: &Product, region: &Region, rulebook: &Rulebook, now: Instant) -> Option<Standing> {
    let ruled = rulebook.ruled(product, &region.key);
    let amount = |price: Option<Price>| price.map_or(i64::MAX, |price| price.amount.minor_units);
    let mut best: Option<Standing> = None;
    for (position, variant) in product.variants.iter().enumerate() {
        let rules: Vec<&Rule> = ruled.rules(Some(variant)).collect();
        let decision = decide(product, variant, region, rulebook, &rules, now);
        let availability = decision.verdict.availability();
        let order = (availability, amount(decision.price));
        let before = best.map(|best| (best.availability, amount(best.price)));
        let alike = before.is_some_and(|before| before.0 == availability);
        let differs = alike && (before != Some(order) || best.is_some_and(|best| best.price_differs));
        match &mut best {
            Some(best) if before.is_some_and(|before| before <= order) => best.price_differs |= differs,
            _ => {
                best = Some(Standing {
                    availability,
                    variant: position,
                    price: decision.price,
                    price_differs: differs,
                    opens: match decision.verdict {
                        Verdict::Upcoming { from, .. } => from,
                        _ => None,
                    },
                });
            }
        }
    }
    best
}

/// The offer that stands for a whole product in a list, and whether variants that could stand there differ in price.
pub fn product_offer(product: &Product, region: &Region, rulebook: &Rulebook, now: Instant) -> Option<(Offer, bool)> {
    let standing = standing(product, region, rulebook, now)?;
    let variant = product.variants.get(standing.variant)?;
    Some((offer(product, variant, region, rulebook, now), standing.price_differs))
}

/// The variant to begin with: the first of those nearest to being bought.
pub fn best_position(offers: &[Offer]) -> usize {
    offers
        .iter()
        .enumerate()
        .min_by_key(|(_, offer)| offer.availability())
        .map_or(0, |(position, _)| position)
}

/// The regions that sell the product now, in any of its variants.
pub fn sold_in(product: &Product, rulebook: &Rulebook, now: Instant) -> Vec<RegionKey> {
    let sells = |region: &&Region| {
        let ruled = rulebook.ruled(product, &region.key);
        matches!(region.standing(now), RegionStanding::Open)
            && product.variants.iter().any(|variant| {
                let rules: Vec<&Rule> = ruled.rules(Some(variant)).collect();
                let (selling, _) = selling(product, region, &rules, now);
                matches!(selling, Selling::Now | Selling::PreOrder { .. })
            })
    };
    rulebook
        .regions
        .iter()
        .filter(sells)
        .map(|region| region.key.clone())
        .collect()
}

enum Selling<'a> {
    Now,
    From(Instant),
    PreOrder {
        ships: Option<Instant>,
        note: Option<&'a str>,
    },
    Announced {
        note: Option<&'a str>,
    },
    Withheld {
        why: &'a str,
        instead: &'a [Slug],
    },
    BrowseOnly {
        reason: &'a str,
    },
}

/// What the last rule about selling says, and who says it; without one, what the source says of countries.
fn selling<'a>(product: &Product, region: &Region, rules: &[&'a Rule], now: Instant) -> (Selling<'a>, By<'a>) {
    for rule in rules.iter().filter(|rule| rule.is_in_force(now)) {
        let selling = match &rule.effect {
            Effect::Sell { from: Some(from), .. } if now < *from => Selling::From(*from),
            Effect::Sell { until: Some(until), .. } if *until <= now => Selling::Withheld { why: "", instead: &[] },
            Effect::Sell { .. } => Selling::Now,
            Effect::PreOrder { ships, .. } if ships.is_some_and(|ships| ships <= now) => Selling::Now,
            Effect::PreOrder { ships, note } => Selling::PreOrder {
                ships: *ships,
                note: note.as_deref(),
            },
            Effect::Announce { note } => Selling::Announced { note: note.as_deref() },
            Effect::Withhold { reason, instead } => Selling::Withheld { why: reason, instead },
            Effect::BrowseOnly { reason } => Selling::BrowseOnly { reason },
            Effect::Limit { .. } | Effect::Price { .. } | Effect::Substitute { .. } | Effect::Present { .. } => {
                continue;
            }
        };
        return (selling, By::Rule(rule));
    }
    let names_region = |markets: &[String]| markets.iter().any(|market| region.is_named(market));
    let elsewhere = !product.sold_in.is_empty() && !names_region(&product.sold_in);
    if elsewhere || names_region(&product.not_sold_in) {
        return (Selling::Withheld { why: "", instead: &[] }, By::Source);
    }
    (Selling::Now, By::Default)
}

/// The most that one order can have, and who says it.
fn limit<'a>(rules: &[&'a Rule], region: &Region, now: Instant) -> (Option<u32>, By<'a>) {
    let by_rule = rules
        .iter()
        .filter(|rule| rule.is_in_force(now))
        .find_map(|rule| match rule.effect {
            Effect::Limit { per_order } => Some((per_order, By::Rule(rule))),
            _ => None,
        });
    match (by_rule, region.order.per_variant) {
        (Some((limit, by)), of_region) if of_region.is_none_or(|of_region| limit <= of_region) => (Some(limit), by),
        (_, of_region) => (of_region, By::Region),
    }
}

/// What an effect does to prices of a region; nothing where it is none of prices, or has no amount there.
pub(super) fn override_by(effect: &Effect, region: &Region) -> Option<Override> {
    let Effect::Price { amounts, percent_off } = effect else {
        return None;
    };
    let amount = |text: &Decimal| Money::from_decimal(text.as_str(), region.currency).ok();
    let of_currency = amounts.iter().find(|price| price.currency == region.currency);
    let by_amount = of_currency.and_then(|price| {
        let former = price.compare_at.as_ref().and_then(amount);
        Some(Override::Amount(amount(&price.amount)?, former))
    });
    by_amount.or(percent_off.map(Override::PercentOff))
}

/// What the rules make of the price, and the one that does.
fn price_rule<'a>(rules: &[&'a Rule], region: &Region, now: Instant) -> Option<(Override, &'a Rule)> {
    let mut in_force = rules.iter().filter(|rule| rule.is_in_force(now));
    in_force.find_map(|rule| Some((override_by(&rule.effect, region)?, *rule)))
}

/// Until when the rule that sets a variant's price holds, where one does and has an end.
pub fn price_holds_until(
    product: &Product,
    variant: &Variant,
    region: &Region,
    rulebook: &Rulebook,
    now: Instant,
) -> Option<Instant> {
    let rules = rulebook.rules_for(product, Some(variant), &region.key);
    let (_, rule) = price_rule(&rules, region, now)?;
    rule.until
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::product::Category;
    use crate::domain::region::Opening;
    use crate::domain::samples::{self, at, rule, usd};

    const OPENING: i64 = 1_000_000;

    fn variant(stock: Stock, minor_units: Option<i64>) -> Variant {
        let price = |minor_units| Price::of(usd(minor_units));
        Variant {
            stock,
            prices: minor_units.map(price).into_iter().collect(),
            ..samples::variant("one", 0)
        }
    }

    fn product(variants: Vec<Variant>) -> Product {
        Product {
            brand: Some("Brand".to_owned()),
            category: Some(Category {
                slug: "phones".parse().unwrap(),
                name: "Phones".to_owned(),
            }),
            tags: vec!["new".to_owned()],
            ..samples::product("phone", variants)
        }
    }

    fn region(key: &str, opening: Opening) -> Region {
        Region {
            opening,
            ..samples::region(key)
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
        let rulebook = Rulebook::new(vec![region("us", opening), region("br", Opening::Open)], rules);
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
            unit_price: None,
            decided_by: DecidedBy::Default,
            changes_at: None,
        };
        let sold = || {
            with(OfferState::Available {
                at_most: None,
                left: None,
                pre_order: None,
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
                left: Some(5),
                pre_order: None,
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
            from: None,
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
        let rulebook = Rulebook::new(vec![region("us", Opening::Open)], Vec::new());
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
