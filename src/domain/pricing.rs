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

/// What keeps a variant from having a price in a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoPrice {
    /// The source lists none.
    NotListed,
    /// No rate leads to the region's currency from any that the source lists.
    NoRate,
    /// The source's prices stand otherwise to tax, and the region has no rate of tax.
    NoTaxRate,
    /// More than fits.
    TooLarge,
}

/// Why [`price_in`] has none without a rule.
pub(super) fn why_none(variant: &Variant, region: &Region, rates: Option<&Rates>) -> Option<NoPrice> {
    if price_in(variant, region, rates, None).is_some() {
        return None;
    }
    Some(match listed(variant, region, rates) {
        None if !has_any(variant, region) => NoPrice::NotListed,
        None => NoPrice::NoRate,
        Some((price, _)) if tax_factor(&price, &region.tax).is_none() => NoPrice::NoTaxRate,
        Some(_) => NoPrice::TooLarge,
    })
}

/// Whether the source lists a price that holds in the region, in any currency.
fn has_any(variant: &Variant, region: &Region) -> bool {
    !variant.prices.is_empty()
        || variant
            .regional_prices
            .iter()
            .any(|(market, _)| region.is_named(market))
}

/// The price that the source lists for the region, and what converts it where it is one of another currency.
fn listed(variant: &Variant, region: &Region, rates: Option<&Rates>) -> Option<(Price, Option<Factor>)> {
    let of_currency = |price: &&Price| price.amount.currency == region.currency;
    let regional = variant
        .regional_prices
        .iter()
        .filter(|(market, _)| region.is_named(market));
    let regional: Vec<&Price> = regional.map(|(_, price)| price).collect();
    let own = regional.iter().copied().find(of_currency);
    if let Some(price) = own.or_else(|| variant.prices.iter().find(of_currency)) {
        return Some((*price, None));
    }
    let rates = rates?;
    // The base's own price is converted by one rate, any other by two.
    let of_base = |price: &&Price| price.amount.currency == rates.base;
    let regional = regional
        .iter()
        .copied()
        .find(of_base)
        .into_iter()
        .chain(regional.iter().copied());
    let general = variant.prices.iter().find(of_base).into_iter().chain(&variant.prices);
    regional
        .chain(general)
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::samples;

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn rates() -> Rates {
        let rates = [("EUR", "0.92"), ("JPY", "151.3"), ("KWD", "0.307"), ("CLP", "941.17")];
        Rates {
            base: currency("USD"),
            date: "2026-11-20".to_owned(),
            rates: (rates.into_iter())
                .map(|(code, rate)| (currency(code), decimal(rate)))
                .collect(),
        }
    }

    fn region(code: &str) -> Region {
        Region {
            currency: currency(code),
            ..samples::region("here")
        }
    }

    /// The price in minor units of a variant that costs so many US cents.
    fn price(cents: i64, region: &Region, by_rule: Option<Override>) -> Option<i64> {
        let variant = samples::variant("one", cents);
        price_in(&variant, region, Some(&rates()), by_rule).map(|price| price.amount.minor_units)
    }

    #[test]
    fn a_regions_own_price_goes_before_its_currencys_and_that_before_a_converted_one() {
        let mut variant = samples::variant("one", 1000);
        let here = Region {
            countries: vec!["DE".to_owned().try_into().unwrap()],
            ..region("EUR")
        };
        let check = |variant: &Variant, rates: Option<&Rates>, expected: Option<(i64, bool)>| {
            let price = price_in(variant, &here, rates, None);
            assert_eq!(
                price.map(|price| (price.amount.minor_units, price.is_converted)),
                expected
            );
        };
        check(&variant, None, None);
        check(&variant, Some(&rates()), Some((920, true)));
        variant.prices.push(Price::of(Money::new(950, currency("EUR"))));
        check(&variant, Some(&rates()), Some((950, false)));
        let regional = Price::of(Money::new(899, currency("EUR")));
        variant.regional_prices.push((
            "fr".to_owned(),
            Price {
                amount: Money::new(1, regional.amount.currency),
                ..regional
            },
        ));
        variant.regional_prices.push(("de".to_owned(), regional));
        check(&variant, Some(&rates()), Some((899, false)));
    }

    /// The bug: a source that asked each region for its prices in one currency had India's converted from another region's.
    #[test]
    fn a_regions_own_price_is_converted_before_one_of_all_regions() {
        let mut variant = samples::variant("one", 1000);
        variant.regional_prices = vec![("here".to_owned(), Price::of(samples::usd(500)))];
        let price = price_in(&variant, &region("EUR"), Some(&rates()), None);
        assert_eq!(price.map(|price| price.amount.minor_units), Some(460));
        assert_eq!(why_none(&variant, &region("EUR"), None), Some(NoPrice::NoRate));
        variant.prices.clear();
        let price = price_in(&variant, &region("EUR"), Some(&rates()), None);
        assert_eq!(price.map(|price| price.amount.minor_units), Some(460));
        assert_eq!(why_none(&variant, &region("EUR"), None), Some(NoPrice::NoRate));
    }

    #[test]
    fn a_converted_price_has_the_decimals_of_its_currency() {
        assert_eq!(price(1999, &region("EUR"), None), Some(1839));
        assert_eq!(price(1999, &region("JPY"), None), Some(3024));
        assert_eq!(price(1999, &region("KWD"), None), Some(6137));
        assert_eq!(price(1999, &region("CLP"), None), Some(18814));
        assert_eq!(price(1999, &region("CHF"), None), None);
    }

    #[test]
    fn tax_is_put_on_or_taken_off_by_the_regions_rate_or_there_is_no_price() {
        let check = |listed: Option<bool>, shown: bool, rate: Option<&str>, expected: Option<i64>| {
            let mut variant = samples::variant("one", 1000);
            variant.prices[0].tax_included = listed;
            let here = Region {
                tax: TaxDisplay {
                    included: shown,
                    rate: rate.map(decimal),
                    ..TaxDisplay::default()
                },
                ..region("USD")
            };
            let price = price_in(&variant, &here, None, None);
            assert_eq!(
                price.map(|price| price.amount.minor_units),
                expected,
                "{listed:?} {shown} {rate:?}"
            );
        };
        check(Some(false), true, Some("19"), Some(1190));
        check(Some(true), false, Some("19"), Some(840));
        check(Some(true), false, Some("8.25"), Some(924));
        check(Some(true), true, None, Some(1000));
        check(Some(false), true, None, None);
        check(None, true, None, Some(1000));
    }

    #[test]
    fn a_rule_sets_an_amount_or_takes_percent_off_and_shows_what_it_was() {
        let variant = samples::variant("one", 1999);
        let shown = |by_rule| {
            let price = price_in(&variant, &region("USD"), None, Some(by_rule)).unwrap();
            (
                price.amount.minor_units,
                price.compare_at.map(|former| former.minor_units),
            )
        };
        assert_eq!(shown(Override::PercentOff(15)), (1699, Some(1999)));
        assert_eq!(
            shown(Override::Amount(samples::usd(1500), Some(samples::usd(1999)))),
            (1500, Some(1999))
        );
        assert_eq!(
            shown(Override::Amount(samples::usd(1500), Some(samples::usd(900)))),
            (1500, None)
        );
    }

    #[test]
    fn rates_tax_and_percent_round_once() {
        // 10.05 USD is 9.246 EUR; rounded first to 9.25, half of it would be 4.63 and not 4.62.
        assert_eq!(price(1005, &region("EUR"), Some(Override::PercentOff(50))), Some(462));
    }

    proptest! {
        #[test]
        fn there_and_back_is_less_than_a_unit_of_either_away(cents in 0..10_000_000i64, code in "(EUR|JPY|KWD|CLP)") {
            let there = Money::new(price(cents, &region(&code), None).unwrap(), currency(&code));
            let mut variant = samples::variant("one", 0);
            variant.prices = vec![Price::of(there)];
            let back = price_in(&variant, &region("USD"), Some(&rates()), None).unwrap().amount.minor_units;
            // Half a minor unit of the other currency, in cents, and half a cent.
            let unit = price_in(&Variant { prices: vec![Price::of(Money::new(1000, currency(&code)))], ..variant }, &region("USD"), Some(&rates()), None).unwrap().amount.minor_units;
            prop_assert!((back - cents).abs() * 1000 <= unit * 500 + 1500, "{cents} {code} {back}");
        }

        #[test]
        fn any_price_and_rate_gives_a_price_or_none(cents in any::<i64>(), rate in "[0-9]{1,9}(\\.[0-9]{1,9})?", percent in any::<u8>()) {
            let rates = Rates { rates: [(currency("EUR"), decimal(&rate))].into_iter().collect(), ..rates() };
            let _ = price_in(&samples::variant("one", cents), &region("EUR"), Some(&rates), Some(Override::PercentOff(percent)));
        }
    }
}
