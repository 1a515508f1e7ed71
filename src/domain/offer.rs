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
    let answer = |state, decided_by, changes_at| Offer {
        state,
        price,
        decided_by,
        changes_at,
    };

    let ruling = rule(product, &region.key, rulebook, now);
    let sold_from = match ruling.selling {
        Selling::Withheld { why, instead } => {
            let state = OfferState::NotSold {
                why,
                sold_in: sold_in(product, rulebook, now),
                instead,
            };
            return answer(state, ruling.decided_by, ruling.changes_at);
        }
        Selling::BrowseOnly { reason } => {
            let state = OfferState::BrowseOnly(BrowseOnly::Store(Some(reason)));
            return answer(state, ruling.decided_by, None);
        }
        Selling::Announced { note } => {
            return answer(OfferState::Upcoming { from: None, note }, ruling.decided_by, None);
        }
        Selling::From(instant) => Some(instant),
        Selling::Now => None,
    };

    match &region.opening {
        Opening::Announced { from: None, note } => {
            return answer(
                OfferState::Upcoming {
                    from: None,
                    note: note.clone(),
                },
                DecidedBy::Region,
                None,
            );
        }
        Opening::Announced {
            from: Some(opens),
            note,
        } if now < *opens => {
            // The product opens with the region or later, whichever comes last.
            let (from, decided_by) = match sold_from {
                Some(sold_from) if sold_from > *opens => (sold_from, ruling.decided_by),
                _ => (*opens, DecidedBy::Region),
            };
            let state = OfferState::Upcoming {
                from: Some(from),
                note: note.clone(),
            };
            return answer(state, decided_by, Some(from));
        }
        Opening::BrowseOnly { note } => {
            let state = OfferState::BrowseOnly(BrowseOnly::Store(note.clone()));
            return answer(state, DecidedBy::Region, None);
        }
        Opening::Announced { .. } | Opening::Open => {}
    }
    if let Some(from) = sold_from {
        return answer(
            OfferState::Upcoming {
                from: Some(from),
                note: None,
            },
            ruling.decided_by,
            Some(from),
        );
    }
    if price.is_none() {
        return answer(
            OfferState::BrowseOnly(BrowseOnly::PriceOnRequest),
            DecidedBy::Price,
            ruling.changes_at,
        );
    }
    let left = match variant.stock {
        Stock::Out | Stock::In(Some(0)) => return answer(OfferState::SoldOut, DecidedBy::Stock, ruling.changes_at),
        Stock::In(count) => count,
        Stock::Unknown => None,
    };
    let limit = limit_per_order(product, &region.key, rulebook);
    let at_most = match (limit, left) {
        (Some(limit), Some(left)) => Some(limit.min(left)),
        (limit, left) => limit.or(left),
    };
    if at_most == Some(0) {
        return answer(OfferState::SoldOut, ruling.decided_by, ruling.changes_at);
    }
    answer(
        OfferState::Available { at_most, left },
        ruling.decided_by,
        ruling.changes_at,
    )
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

/// The regions that sell the product now.
pub fn sold_in(product: &Product, rulebook: &Rulebook, now: Instant) -> Vec<RegionKey> {
    let sells = |region: &&Region| {
        let open = match region.opening {
            Opening::Open => true,
            Opening::Announced { from, .. } => from.is_some_and(|from| from <= now),
            Opening::BrowseOnly { .. } => false,
        };
        open && matches!(rule(product, &region.key, rulebook, now).selling, Selling::Now)
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

struct Ruling {
    selling: Selling,
    decided_by: DecidedBy,
    changes_at: Option<Instant>,
}

/// What the last rule about selling says of the product in the region.
fn rule(product: &Product, region: &RegionKey, rulebook: &Rulebook, now: Instant) -> Ruling {
    for rule in rulebook.rules_for(product, region) {
        let (selling, changes_at) = match &rule.effect {
            Effect::Sell { from: Some(from), .. } if now < *from => (Selling::From(*from), Some(*from)),
            Effect::Sell { until: Some(until), .. } if *until <= now => (
                Selling::Withheld {
                    why: String::new(),
                    instead: Vec::new(),
                },
                None,
            ),
            Effect::Sell { until, .. } => (Selling::Now, *until),
            Effect::Announce { note } => (Selling::Announced { note: note.clone() }, None),
            Effect::Withhold { reason, instead } => (
                Selling::Withheld {
                    why: reason.clone(),
                    instead: instead.clone(),
                },
                None,
            ),
            Effect::BrowseOnly { reason } => (Selling::BrowseOnly { reason: reason.clone() }, None),
            Effect::Limit { .. } | Effect::Present { .. } => continue,
        };
        return Ruling {
            selling,
            decided_by: DecidedBy::Rule(rule.name.clone()),
            changes_at,
        };
    }
    Ruling {
        selling: Selling::Now,
        decided_by: DecidedBy::Default,
        changes_at: None,
    }
}

fn limit_per_order(product: &Product, region: &RegionKey, rulebook: &Rulebook) -> Option<u32> {
    rulebook.rules_for(product, region).find_map(|rule| match rule.effect {
        Effect::Limit { per_order } => Some(per_order),
        _ => None,
    })
}
