//! Which price a variant has in a region: its own, else its currency's, else a converted one, else none.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::money::divide_rounded;
use crate::domain::product::Price;
use crate::domain::region::TaxDisplay;
use crate::domain::{Currency, Decimal, Money, Region, Variant};

/// The store's exchange rates, for prices that a region has not in its currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rates {
    /// The currency of which one costs as much as the rates say, as of ISO 4217.
    pub base: Currency,
    /// The day the rates are of, as of ISO 8601: `2026-11-20`. Shoppers read it beside a converted price.
    pub date: String,
    /// How much of each currency one unit of `base` is: `{"EUR": "0.92", "JPY": "151.3"}`.
    pub rates: BTreeMap<Currency, Decimal>,
}

impl Rates {
    fn of(&self, currency: Currency) -> Option<i128> {
        if currency == self.base {
            return Some(1_000_000_000);
        }
        self.rates.get(&currency)?.billionths().filter(|rate| *rate > 0)
    }

    /// By what minor units of `from` are multiplied to become those of `to`. `None` where a rate is missing.
    fn factor(&self, from: Currency, to: Currency) -> Option<Factor> {
        Some(Factor {
            times: self.of(to)?.checked_mul(10_i128.pow(to.exponent()))?,
            over: self.of(from)?.checked_mul(10_i128.pow(from.exponent()))?,
        })
    }
}

/// A fraction by which an amount is multiplied. Factors are put together first, so that money rounds once.
#[derive(Clone, Copy)]
struct Factor {
    times: i128,
    over: i128,
}

impl Factor {
    const ONE: Self = Self { times: 1, over: 1 };

    fn and(self, other: Self) -> Option<Self> {
        Some(Self {
            times: self.times.checked_mul(other.times)?,
            over: self.over.checked_mul(other.over)?,
        })
    }

    /// Rounds half away from zero, to the minor unit of `currency`, for one piece.
    fn apply(self, money: Money, currency: Currency) -> Option<Money> {
        let product = i128::from(money.minor_units).checked_mul(self.times)?;
        Some(Money::new(divide_rounded(product, self.over)?, currency))
    }
}

/// What a rule does to a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Override {
    /// Another amount, with a former one of its own.
    Amount(Money, Option<Money>),
    /// So many percent less, the amount before becoming the former one.
    PercentOff(u8),
}

/// The price of a variant in a region. `None` is "price on request".
///
/// Amounts are converted, taxed and reduced in one step, rounded once, for one piece.
pub(super) fn price_in(
    variant: &Variant,
    region: &Region,
    rates: Option<&Rates>,
    by_rule: Option<Override>,
) -> Option<Price> {
    if let Some(Override::Amount(amount, compare_at)) = by_rule {
        return Some(Price {
            compare_at: compare_at.filter(|former| former.minor_units > amount.minor_units),
            ..Price::of(amount)
        });
    }
    let (listed, exchange) = listed(variant, region, rates)?;
    let factor = match exchange {
        Some(exchange) => exchange.and(tax_factor(&listed, &region.tax)?)?,
        None => tax_factor(&listed, &region.tax)?,
    };
    let in_region = |money: Money| factor.apply(money, region.currency);
    let price = Price {
        amount: in_region(listed.amount)?,
        compare_at: listed.compare_at.and_then(in_region),
        lowest: listed.lowest.and_then(in_region),
        tax_included: Some(region.tax.included),
        is_converted: exchange.is_some(),
    };
    let Some(Override::PercentOff(percent)) = by_rule else {
        return Some(price);
    };
    let reduced = factor.and(Factor {
        times: 100 - i128::from(percent.min(100)),
        over: 100,
    })?;
    Some(Price {
        amount: reduced.apply(listed.amount, region.currency)?,
        compare_at: Some(price.compare_at.unwrap_or(price.amount)),
        ..price
    })
}

/// The price that the source lists for the region, and what converts it where it is one of another currency.
fn listed(variant: &Variant, region: &Region, rates: Option<&Rates>) -> Option<(Price, Option<Factor>)> {
    let of_currency = |price: &&Price| price.amount.currency == region.currency;
    let regional = variant
        .regional_prices
        .iter()
        .filter(|(market, _)| region.is_named(market));
    let mut own = regional.map(|(_, price)| price).filter(of_currency);
    if let Some(price) = own.next().or_else(|| variant.prices.iter().find(of_currency)) {
        return Some((*price, None));
    }
    let rates = rates?;
    // The base's own price is converted by one rate, any other by two.
    let of_base = variant.prices.iter().find(|price| price.amount.currency == rates.base);
    let candidates = of_base.into_iter().chain(&variant.prices);
    candidates
        .filter_map(|price| Some((*price, Some(rates.factor(price.amount.currency, region.currency)?))))
        .next()
}

/// What turns a price as the source has it into one as the region shows it. `None` where that takes a rate of tax
/// which the region does not have: a wrong price is worse than none.
fn tax_factor(price: &Price, tax: &TaxDisplay) -> Option<Factor> {
    let Some(included) = price.tax_included.filter(|included| *included != tax.included) else {
        return Some(Factor::ONE);
    };
    const WHOLE: i128 = 1_000_000;
    // A percentage with four decimals is in units of a millionth.
    let with_tax = WHOLE + i128::from(tax.rate.as_ref()?.units(4)?);
    Some(if included {
        Factor {
            times: WHOLE,
            over: with_tax,
        }
    } else {
        Factor {
            times: with_tax,
            over: WHOLE,
        }
    })
}
