//! How products can be had in a market, as far as their source says it.

use std::collections::HashMap;
use std::sync::Arc;

use vitrine_index::{NO_AMOUNT, Offers, state};

use crate::domain::product::Product;
use crate::standalone::is_in_stock;

#[derive(Debug, Default)]
pub(super) struct Markets {
    /// The names of markets that sources sell in, or do not.
    sold_in: Vec<(String, Bits)>,
    not_sold_in: Vec<(String, Bits)>,
    /// Products that are sold only where their source says so.
    limited: Bits,
    states: Vec<u8>,
    amounts: Arc<Vec<i64>>,
    percents_off: Arc<Vec<u8>>,
    /// What was asked for, by the market's name.
    known: HashMap<String, Offers>,
}

/// One bit for each product.
#[derive(Debug, Default)]
struct Bits(Vec<u64>);

impl Bits {
    fn set(&mut self, at: usize) {
        if self.0.len() <= at / 64 {
            self.0.resize(at / 64 + 1, 0);
        }
        self.0[at / 64] |= 1 << (at % 64);
    }

    fn has(&self, at: usize) -> bool {
        self.0.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }
}

impl Markets {
    pub(super) fn add(&mut self, product: &Product) {
        let at = self.states.len();
        self.known.clear();
        for (names, bits) in [
            (&product.sold_in, &mut self.sold_in),
            (&product.not_sold_in, &mut self.not_sold_in),
        ] {
            for name in names {
                match bits.iter_mut().find(|(known, _)| known == name) {
                    Some((_, known)) => known.set(at),
                    None => {
                        let mut new = Bits::default();
                        new.set(at);
                        bits.push((name.clone(), new));
                    }
                }
            }
        }
        if !product.sold_in.is_empty() {
            self.limited.set(at);
        }
        let prices = product.variants.iter().flat_map(|variant| variant.prices.first());
        let price = prices.min_by_key(|price| price.amount.minor_units);
        self.states.push(match price {
            None => state::SHOWN,
            Some(_) if is_in_stock(product) => state::NOW,
            Some(_) => state::SOLD_OUT,
        });
        Arc::make_mut(&mut self.amounts).push(price.map_or(NO_AMOUNT, |price| price.amount.minor_units));
        // Less than a percent is more than nothing.
        let percent_off = price.map_or(0, |price| {
            price.percent_off().unwrap_or(u8::from(price.compare_at.is_some()))
        });
        Arc::make_mut(&mut self.percents_off).push(percent_off);
    }

    /// How each product can be had in the market of that name; anywhere without a name.
    pub(super) fn offers(&mut self, name: &str) -> &Offers {
        let Self {
            sold_in,
            not_sold_in,
            limited,
            states,
            known,
            amounts,
            percents_off,
        } = self;
        known.entry(name.to_owned()).or_insert_with(|| {
            let nowhere = Bits::default();
            let of_name = |all: &'_ [(String, Bits)]| all.iter().position(|(known, _)| known == name);
            let sold = of_name(sold_in).map_or(&nowhere, |at| &sold_in[at].1);
            let not_sold = of_name(not_sold_in).map_or(&nowhere, |at| &not_sold_in[at].1);
            let state = |(at, state): (usize, &u8)| {
                let is_sold = name.is_empty() || ((!limited.has(at) || sold.has(at)) && !not_sold.has(at));
                if is_sold { *state } else { state::NONE }
            };
            Offers {
                states: states.iter().enumerate().map(state).collect(),
                amounts: Arc::clone(amounts),
                percents_off: Arc::clone(percents_off),
                openings: Arc::default(),
            }
        })
    }
}
