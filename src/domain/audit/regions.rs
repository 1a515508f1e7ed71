//! Regions that sell nothing though they seem to, and prices that they miss.

use crate::domain::audit::{Audited, Finding, Stands, finding, prices};
use crate::domain::offer::{Availability, DecidedBy};
use crate::domain::pricing::{NoPrice, why_none};
use crate::domain::region::Opening;
use crate::domain::{Region, Slug};

pub(super) fn regions(audited: &Audited, stands: &Stands) -> Vec<Finding> {
    let regions = audited.rulebook.regions.iter().enumerate();
    regions
        .flat_map(|(at, region)| self::region(audited, stands, at, region))
        .collect()
}

fn region(audited: &Audited, stands: &Stands, at: usize, region: &Region) -> Vec<Finding> {
    let place = format!("$.regions[{at}]");
    let mut findings = Vec::new();
    for (position, hours) in region.hours.iter().enumerate() {
        if let (Some(from), Some(until)) = (hours.from, hours.until)
            && from >= until
        {
            findings.push(finding::backwards(
                format!("{place}.hours[{position}].from"),
                from,
                until,
            ));
        }
    }
    let are_past = |region: &Region| {
        region
            .hours
            .iter()
            .all(|hours| hours.until.is_some_and(|until| until <= audited.now))
    };
    if !region.hours.is_empty() && are_past(region) {
        findings.push(Finding::warning(
            format!("{place}.hours"),
            format!("all hours of `{}` are past: it sells nothing any more", region.key),
            "Add the next ones, or take `hours` out to sell at any time.",
        ));
    } else {
        findings.extend(sells_nothing(audited, stands, at, region));
    }
    let own = without_price(audited, stands, at, region, &format!("{place}.currency"));
    findings.extend(own);
    let stands_in = |region: &Region| audited.stands_in(std::slice::from_ref(region));
    for (position, region) in prices::in_each_currency(region).skip(1).enumerate() {
        // Its only region is the first of those looked at.
        let place = format!("{place}.currencies[{position}]");
        let mut found = without_price(audited, &stands_in(&region), 0, &region, &place);
        // A rate of tax is missed in one currency as in the other, and was told.
        found.retain(|finding| finding.path == place);
        findings.extend(found);
    }
    findings
}

/// A region that is open, or will be at an instant, and has nothing to sell then.
fn sells_nothing(audited: &Audited, stands: &Stands, at: usize, region: &Region) -> Option<Finding> {
    let sells = |availability| matches!(availability, Availability::Available | Availability::SoldOut);
    if audited.products.is_empty() || stands.of_region(at).any(|stand| sells(stand.availability)) {
        return None;
    }
    const HELP: &str = "`vitrine explain` shows for a product which rules were asked.";
    match &region.opening {
        Opening::Announced { from: Some(from), .. } if *from <= audited.now => Some(Finding::warning(
            format!("$.regions[{at}].opening.announced.from"),
            format!(
                "`{}` was to open at {from}, which is past, and no product is sold there, now or later",
                region.key
            ),
            HELP,
        )),
        Opening::Open | Opening::Announced { from: Some(_), .. } => Some(Finding::warning(
            format!("$.regions[{at}]"),
            format!(
                "`{}` sells nothing: no product is for sale there, now or later",
                region.key
            ),
            HELP,
        )),
        Opening::Announced { from: None, .. } | Opening::Closed { .. } | Opening::BrowseOnly { .. } => None,
    }
}

/// Products in the region's range that have prices, but none that can be told there.
fn without_price(audited: &Audited, stands: &Stands, at: usize, region: &Region, place: &str) -> Vec<Finding> {
    let mut no_rate: Vec<&Slug> = Vec::new();
    let mut no_tax: Vec<&Slug> = Vec::new();
    for (position, product, of_variant, variant) in audited.variants() {
        let moments = stands.all.get(at).and_then(|of| of.get(position)?.get(of_variant));
        // A rule that withholds it, or only shows it, wants no price.
        let wants_price = |stand: &crate::domain::offer::Glance| {
            stand.price.is_none()
                && (stand.decided_by == DecidedBy::Price || stand.availability == Availability::Upcoming)
        };
        if !moments.into_iter().flatten().any(wants_price) {
            continue;
        }
        let list = match why_none(variant, region, audited.rulebook.rates.as_ref()) {
            Some(NoPrice::NoRate) => &mut no_rate,
            Some(NoPrice::NoTaxRate) => &mut no_tax,
            Some(NoPrice::NotListed | NoPrice::TooLarge) | None => continue,
        };
        if list.last() != Some(&&product.slug) {
            list.push(&product.slug);
        }
    }
    let mut findings = Vec::new();
    if !no_rate.is_empty() {
        findings.push(Finding::warning(
            place,
            format!(
                "{} in {} and no rate leads there, so the price is on request and it cannot be bought: {}",
                have_none(&no_rate),
                region.currency,
                some_of(&no_rate)
            ),
            format!(
                "Add {} to `rates`, a price in it to the source, or a rule with one.",
                region.currency
            ),
        ));
    }
    if !no_tax.is_empty() {
        let (there, here) = if region.tax.included {
            ("without", "with")
        } else {
            ("with", "without")
        };
        findings.push(Finding::warning(
            format!("$.regions[{at}].tax.rate"),
            format!(
                "{} that can be told: the source's are {there} tax, `{}` shows them {here}, and has no rate: {}",
                have_none(&no_tax),
                region.key,
                some_of(&no_tax)
            ),
            "Add the rate in percent.",
        ));
    }
    findings
}

fn have_none(slugs: &[&Slug]) -> String {
    match slugs.len() {
        1 => "1 product has no price".to_owned(),
        count => format!("{count} products have no price"),
    }
}

fn some_of(slugs: &[&Slug]) -> String {
    let mut named: Vec<String> = slugs.iter().take(3).map(|slug| format!("`{slug}`")).collect();
    if slugs.len() > named.len() {
        named.push("…".to_owned());
    }
    named.join(", ")
}
