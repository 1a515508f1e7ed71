//! Rules about prices that have none to tell.

use crate::domain::audit::{Audited, Finding, Matches};
use crate::domain::rulebook::Effect;
use crate::domain::{Money, Region, Rule};

/// The region in its own currency and in each other that it takes.
pub(super) fn in_each_currency(region: &Region) -> impl Iterator<Item = Region> {
    let currencies = [region.currency].into_iter().chain(region.currencies.iter().copied());
    currencies.map(|currency| Region {
        currency,
        ..region.clone()
    })
}

pub(super) fn rule(audited: &Audited, position: usize, rule: &Rule, matches: &Matches) -> Vec<Finding> {
    let Effect::Price { amounts, percent_off } = &rule.effect else {
        return Vec::new();
    };
    let place = format!("$.rules[{position}].effect.price");
    let mut findings = Vec::new();
    if let Some(percent) = percent_off.filter(|percent| !(1..=99).contains(percent)) {
        findings.push(Finding::error(
            format!("{place}.percent_off"),
            format!("found {percent}, expected 1 to 99"),
            "Withhold what costs nothing, or name its price in `amounts`.",
        ));
    }
    for (at, price) in amounts.iter().enumerate() {
        let money = |text: &str| Money::from_decimal(text, price.currency).ok();
        let former = price
            .compare_at
            .as_ref()
            .map(|former| (former.as_str(), money(former.as_str())));
        let amount = money(price.amount.as_str());
        if let (Some(amount), Some((text, Some(former)))) = (amount, former)
            && former.minor_units <= amount.minor_units
        {
            findings.push(Finding::warning(
                format!("{place}.amounts[{at}].compare_at"),
                format!("found {text}, expected more than the amount {}", price.amount.as_str()),
                "A former price that was not higher is not shown: leave it out.",
            ));
        }
    }
    if amounts.is_empty() && percent_off.is_none() {
        findings.push(Finding::error(
            place,
            format!(
                "`{}` has neither `amounts` nor `percent_off`: it changes no price",
                rule.name
            ),
            "Name an amount for each currency, or how many percent less it costs.",
        ));
        return findings;
    }
    let mut missing: Vec<String> = Vec::new();
    for (at, region) in audited.rulebook.regions.iter().enumerate() {
        let is_about = matches.pairs.iter().any(|(of_region, ..)| *of_region == at);
        for region in in_each_currency(region).filter(|region| is_about && !rule.effect.speaks_in(region)) {
            missing.push(format!("{} for `{}`", region.currency, region.key));
        }
    }
    if !missing.is_empty() {
        findings.push(Finding::warning(
            format!("{place}.amounts"),
            format!(
                "`{}` holds in regions whose currency it has no amount in: {}",
                rule.name,
                missing.join(", ")
            ),
            "Add the amounts, name `percent_off` for the rest, or list the rule's `regions`.",
        ));
    }
    findings
}
