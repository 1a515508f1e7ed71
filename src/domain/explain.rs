//! Why an offer is what it is: every rule for the product in the region, and what became of it.

use crate::domain::offer::{DecidedBy, offer, override_by};
use crate::domain::rulebook::Effect;
use crate::domain::{Instant, Offer, OfferState, Product, Region, Rule, Rulebook, Slug, Variant};

/// An offer with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation<'a> {
    pub offer: Offer,
    /// The rules for the product in the region, in force or not: the last first, as they are asked.
    pub considered: Vec<Considered<'a>>,
    /// What the rules in force name to buy instead, best first, whether it is sold here or not.
    pub instead: Vec<Slug>,
}

/// A rule, and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Considered<'a> {
    /// Its position in the rulebook.
    pub position: usize,
    pub rule: &'a Rule,
    pub outcome: Outcome<'a>,
}

/// What became of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome<'a> {
    /// It says what the offer is.
    Decides,
    /// It has a part in the offer: its price, its limit, its form, or that it may be sold at all.
    Applies,
    /// It holds from then on.
    NotYet(Instant),
    /// It held until then.
    NoLonger(Instant),
    /// A later rule of its kind goes before it.
    Overruled(&'a Rule),
    /// It is about other variants of the product.
    OtherVariants,
    /// It has no amount in the region's currency, and no percentage.
    NoAmountHere,
    /// The region itself allows fewer.
    RegionIsStricter,
}

/// Rules compete with those of their kind alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Selling,
    Limit,
    Price,
    Substitute,
    /// Rules of this kind add to each other.
    Present,
}

impl Effect {
    pub(super) fn kind(&self) -> Kind {
        match self {
            Self::Sell { .. }
            | Self::PreOrder { .. }
            | Self::Announce { .. }
            | Self::Withhold { .. }
            | Self::BrowseOnly { .. } => Kind::Selling,
            Self::Limit { .. } => Kind::Limit,
            Self::Price { .. } => Kind::Price,
            Self::Substitute { .. } => Kind::Substitute,
            Self::Present { .. } => Kind::Present,
        }
    }

    /// Whether it says anything in a region once it is in force: a price can be one of other currencies.
    pub(super) fn speaks_in(&self, region: &Region) -> bool {
        !matches!(self, Self::Price { .. }) || override_by(self, region).is_some()
    }
}

/// Why the offer of `variant` in `region` at `now` is what it is.
pub fn explain<'a>(
    product: &'a Product,
    variant: &'a Variant,
    region: &Region,
    rulebook: &'a Rulebook,
    now: Instant,
) -> Explanation<'a> {
    let offer = offer(product, variant, region, rulebook, now);
    let own = rulebook.rules_for(product, Some(variant), &region.key);
    let mut winners: Vec<&Rule> = Vec::new();
    let mut considered: Vec<Considered> = Vec::new();
    for rule in rulebook.rules_for(product, None, &region.key) {
        let kind = rule.effect.kind();
        let winner = winners.iter().find(|winner| winner.effect.kind() == kind);
        let outcome = if !own.iter().any(|own| std::ptr::eq(*own, rule)) {
            Outcome::OtherVariants
        } else if let Some(from) = rule.from.filter(|from| now < *from) {
            Outcome::NotYet(from)
        } else if let Some(until) = rule.until.filter(|until| *until <= now) {
            Outcome::NoLonger(until)
        } else if !rule.effect.speaks_in(region) {
            Outcome::NoAmountHere
        } else if let Some(winner) = winner {
            Outcome::Overruled(winner)
        } else {
            if kind != Kind::Present {
                winners.push(rule);
            }
            applied(rule, kind, region, &offer)
        };
        let position = rulebook.rules.iter().position(|known| std::ptr::eq(known, rule));
        considered.extend(position.map(|position| Considered {
            position,
            rule,
            outcome,
        }));
    }
    let mut instead: Vec<Slug> = Vec::new();
    for rule in winners {
        let named = match &rule.effect {
            Effect::Withhold { instead, .. } => instead,
            Effect::Substitute { products, .. } => products,
            _ => continue,
        };
        for slug in named {
            if !instead.contains(slug) {
                instead.push(slug.clone());
            }
        }
    }
    Explanation {
        offer,
        considered,
        instead,
    }
}

/// What the first rule of its kind in force does: the offer names the one that decides.
fn applied<'a>(rule: &Rule, kind: Kind, region: &Region, offer: &Offer) -> Outcome<'a> {
    let by_rule = matches!(offer.decided_by, DecidedBy::Rule(_));
    // None left though a rule decides: its limit allows none.
    let by_limit = by_rule && offer.state == OfferState::SoldOut;
    match (kind, &rule.effect) {
        (Kind::Selling, _) if by_rule && !by_limit => Outcome::Decides,
        (Kind::Limit, Effect::Limit { per_order })
            if region.order.per_variant.is_some_and(|of_region| of_region < *per_order) =>
        {
            Outcome::RegionIsStricter
        }
        (Kind::Limit, _) if by_limit => Outcome::Decides,
        _ => Outcome::Applies,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{self, at, rule};

    fn sell() -> Effect {
        Effect::Sell {
            from: None,
            until: None,
        }
    }

    fn withhold(instead: &[&str]) -> Effect {
        Effect::Withhold {
            reason: "no".to_owned(),
            instead: instead.iter().map(|slug| slug.parse().unwrap()).collect(),
        }
    }

    /// The outcomes at the moment 100 of rules about a product of two variants, for its first.
    fn outcomes(rules: Vec<Rule>) -> Vec<(String, String)> {
        let mut variants = vec![samples::variant("ink", 1000), samples::variant("snow", 1000)];
        variants[1].sku = Some("S".to_owned());
        let product = samples::product("mug", variants);
        let rulebook = Rulebook::new(vec![samples::region("us")], rules);
        let explanation = explain(&product, &product.variants[0], &rulebook.regions[0], &rulebook, at(100));
        let outcome = |considered: &Considered| match considered.outcome {
            Outcome::Overruled(by) => format!("overruled by {}", by.name),
            other => format!("{other:?}"),
        };
        let told = |considered: &Considered| (considered.rule.name.clone(), outcome(considered));
        explanation.considered.iter().map(told).collect()
    }

    fn check(rules: Vec<Rule>, expected: &[(&str, &str)]) {
        let found = outcomes(rules);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(name, outcome)| (name.as_str(), outcome.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_last_rule_decides_and_says_so_of_those_before() {
        check(
            vec![rule("first", &[], withhold(&[])), rule("last", &[], sell())],
            &[("last", "Decides"), ("first", "overruled by last")],
        );
    }

    #[test]
    fn a_rule_that_is_not_in_force_overrules_nothing() {
        let ended = Rule {
            until: Some(at(100)),
            ..rule("ended", &[], withhold(&[]))
        };
        let to_come = Rule {
            from: Some(at(101)),
            ..rule("to come", &[], withhold(&[]))
        };
        check(
            vec![rule("now", &[], sell()), ended, to_come],
            &[
                ("to come", "NotYet(Instant(101))"),
                ("ended", "NoLonger(Instant(100))"),
                ("now", "Decides"),
            ],
        );
    }

    #[test]
    fn a_rule_about_another_variant_or_currency_says_nothing_of_this_one() {
        let mut other = rule("snow", &[], withhold(&[]));
        other.products.skus = vec!["S".to_owned()];
        let price = Effect::Price {
            amounts: Vec::new(),
            percent_off: None,
        };
        check(
            vec![other, rule("euros", &[], price)],
            &[("euros", "NoAmountHere"), ("snow", "OtherVariants")],
        );
    }

    #[test]
    fn rules_of_another_kind_have_a_part_of_their_own() {
        let limit = |per_order| Effect::Limit { per_order };
        check(
            vec![
                rule("sale", &[], sell()),
                rule("two", &[], limit(2)),
                rule("one", &[], limit(1)),
            ],
            &[("one", "Applies"), ("two", "overruled by one"), ("sale", "Decides")],
        );
        check(
            vec![rule("sale", &[], sell()), rule("none", &[], limit(0))],
            &[("none", "Decides"), ("sale", "Applies")],
        );
    }

    #[test]
    fn what_to_buy_instead_is_named_once_best_first() {
        let product = samples::product("mug", vec![samples::variant("ink", 1000)]);
        let substitute = Effect::Substitute {
            products: vec!["cup".parse().unwrap(), "jug".parse().unwrap()],
            by: crate::domain::rulebook::SubstituteOrder::None,
        };
        let rules = vec![
            rule("other", &[], substitute),
            rule("no", &[], withhold(&["glass", "cup"])),
        ];
        let rulebook = Rulebook::new(vec![samples::region("us")], rules);
        let explanation = explain(&product, &product.variants[0], &rulebook.regions[0], &rulebook, at(0));
        let expected: Vec<Slug> = ["glass", "cup", "jug"].map(|slug| slug.parse().unwrap()).to_vec();
        assert_eq!(explanation.instead, expected);
    }
}
