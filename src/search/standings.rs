//! How all products stand in a region.

use std::sync::Arc;

use vitrine_index::{NO_AMOUNT, NO_INSTANT, Offers, state};

use crate::domain::offer::{Availability, Standing, standing};
use crate::domain::region::Period;
use crate::domain::{Instant, Product, Region, Rulebook};

/// How each product stands in a region, in the order of the products; `None` for one without variants.
#[derive(Clone, Debug)]
pub(super) struct Standings {
    /// As the shopper has it: in a currency and a country of their choice.
    region: Region,
    /// When this holds: nothing changes by the clock in it.
    period: Period,
    pub(super) of_products: Arc<[Option<Standing>]>,
    /// The same for the index.
    pub(super) offers: Offers,
}

impl Standings {
    pub(super) fn new(products: &[Product], region: &Region, rulebook: &Rulebook, now: Instant) -> Self {
        let of_products: Arc<[Option<Standing>]> = products
            .iter()
            .map(|product| standing(product, region, rulebook, now))
            .collect();
        Self {
            region: region.clone(),
            period: rulebook.still_around(now),
            offers: offers(&of_products),
            of_products,
        }
    }

    pub(super) fn fits(&self, region: &Region, now: Instant) -> bool {
        self.region == *region && self.period.contains(now)
    }
}

fn offers(standings: &[Option<Standing>]) -> Offers {
    let mut states = Vec::with_capacity(standings.len());
    let mut amounts = Vec::with_capacity(standings.len());
    let mut percents_off = Vec::with_capacity(standings.len());
    let mut openings = Vec::with_capacity(standings.len());
    for standing in standings {
        let state = standing.map_or(state::NONE, |standing| state_of(standing.availability));
        // Nothing is asked for what is not sold.
        let price = standing
            .filter(|_| state > state::NOT_SOLD)
            .and_then(|standing| standing.price);
        let percent_off = price.map_or(0, |price| match price.percent_off() {
            Some(percent) => percent.max(1),
            None => u8::from(price.compare_at.is_some()),
        });
        let opens = standing.and_then(|standing| standing.opens);
        states.push(state);
        amounts.push(price.map_or(NO_AMOUNT, |price| price.amount.minor_units));
        percents_off.push(percent_off);
        openings.push(opens.map_or(NO_INSTANT, Instant::milliseconds));
    }
    Offers {
        states,
        amounts: Arc::new(amounts),
        percents_off: Arc::new(percents_off),
        openings: Arc::new(openings),
    }
}

fn state_of(availability: Availability) -> u8 {
    match availability {
        Availability::Available => state::NOW,
        Availability::Upcoming => state::SOON,
        Availability::SoldOut => state::SOLD_OUT,
        Availability::BrowseOnly => state::SHOWN,
        Availability::NotSold => state::NOT_SOLD,
    }
}
