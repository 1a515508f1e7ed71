//! What opens, closes or changes its price in a region by the clock alone.

use serde::{Deserialize, Serialize};

use crate::domain::offer::{Availability, DecidedBy, Glance, glance};
use crate::domain::product::Price;
use crate::domain::{Instant, Product, Region, RegionKey, Rule, Rulebook, Slug};

/// Something that becomes otherwise at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub at: Instant,
    pub region: RegionKey,
    pub product: Slug,
    /// The variants it is about; empty when it is about all.
    pub variants: Vec<Slug>,
    pub kind: ChangeKind,
    /// The rule or region that says so from then on or, where none does, whose saying ends then.
    pub decided_by: DecidedBy,
}

/// What becomes otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeKind {
    /// From then on it can be bought.
    Opens { is_pre_order: bool },
    /// From then on it cannot be bought any longer, and is this instead.
    Closes(Availability),
    /// What could be ordered ahead is sent from then on, and sold as anything else.
    Ships,
    /// Neither before nor after can it be bought, for another reason: announced, say, and withheld before.
    Becomes(Availability),
    PriceChanges {
        before: Option<Price>,
        after: Option<Price>,
    },
    /// Of the most that one order can have; none is no limit.
    LimitChanges { before: Option<u32>, after: Option<u32> },
}

/// What changes in a region after `from`, up to `until` and no later: in the order of time, then of the products.
pub fn changes(
    products: &[Product],
    rulebook: &Rulebook,
    region: &Region,
    from: Instant,
    until: Instant,
) -> Vec<Change> {
    let mut changes: Vec<Change> = products
        .iter()
        .flat_map(|product| changes_of(product, rulebook, region, from, until))
        .collect();
    // Stable: at one instant the products stay in their order.
    changes.sort_by_key(|change| change.at);
    changes
}

fn changes_of(product: &Product, rulebook: &Rulebook, region: &Region, from: Instant, until: Instant) -> Vec<Change> {
    let ruled = rulebook.ruled(product, &region.key);
    let mut instants: Vec<Instant> = ruled.rules(None).flat_map(Rule::instants).collect();
    instants.extend(region.instants());
    instants.retain(|instant| *instant > from && *instant <= until);
    instants.sort_unstable();
    instants.dedup();
    if instants.is_empty() {
        return Vec::new();
    }
    let look = |now: Instant| -> Vec<Glance> {
        let of_variant = |variant| {
            let rules: Vec<&Rule> = ruled.rules(Some(variant)).collect();
            glance(product, variant, region, rulebook, &rules, now)
        };
        product.variants.iter().map(of_variant).collect()
    };
    let mut changes: Vec<Change> = Vec::new();
    let mut before = look(from);
    for at in instants {
        let after = look(at);
        let first_new = changes.len();
        for ((variant, before), after) in product.variants.iter().zip(&before).zip(&after) {
            for kind in kinds(before, after) {
                let decided_by = cause(&kind, before, after);
                let alike = |known: &&mut Change| known.kind == kind && known.decided_by == decided_by;
                match changes.iter_mut().skip(first_new).find(alike) {
                    Some(known) => known.variants.push(variant.id.clone()),
                    None => changes.push(Change {
                        at,
                        region: region.key.clone(),
                        product: product.slug.clone(),
                        variants: vec![variant.id.clone()],
                        kind,
                        decided_by,
                    }),
                }
            }
        }
        for change in changes.iter_mut().skip(first_new) {
            if change.variants.len() == product.variants.len() {
                change.variants.clear();
            }
        }
        before = after;
    }
    changes
}

/// What is otherwise between two looks at one variant. Price and limit of what is not in the range matter to nobody.
fn kinds(before: &Glance, after: &Glance) -> Vec<ChangeKind> {
    const BUYABLE: Availability = Availability::Available;
    let mut kinds = Vec::new();
    match (before.availability, after.availability) {
        (BUYABLE, BUYABLE) if before.is_pre_order && !after.is_pre_order => kinds.push(ChangeKind::Ships),
        (BUYABLE, BUYABLE) if after.is_pre_order && !before.is_pre_order => {
            kinds.push(ChangeKind::Opens { is_pre_order: true });
        }
        (before, after) if before == after => {}
        (_, BUYABLE) => kinds.push(ChangeKind::Opens {
            is_pre_order: after.is_pre_order,
        }),
        (BUYABLE, closed) => kinds.push(ChangeKind::Closes(closed)),
        (_, other) => kinds.push(ChangeKind::Becomes(other)),
    }
    let is_shown = |glance: &Glance| glance.availability != Availability::NotSold;
    if is_shown(before) && is_shown(after) {
        if before.price != after.price {
            kinds.push(ChangeKind::PriceChanges {
                before: before.price,
                after: after.price,
            });
        }
        if before.limit != after.limit {
            kinds.push(ChangeKind::LimitChanges {
                before: before.limit,
                after: after.limit,
            });
        }
    }
    kinds
}

/// Who makes the difference between two looks at one variant.
fn cause(kind: &ChangeKind, before: &Glance, after: &Glance) -> DecidedBy {
    let speaks = |by: &DecidedBy| matches!(by, DecidedBy::Rule(_) | DecidedBy::Region);
    let (then, earlier) = match kind {
        ChangeKind::PriceChanges { .. } => (after.price_by.as_ref(), before.price_by.as_ref()),
        ChangeKind::LimitChanges { .. } => (after.limit_by.as_ref(), before.limit_by.as_ref()),
        _ => (
            Some(&after.decided_by).filter(|by| speaks(by)),
            Some(&before.decided_by).filter(|by| speaks(by)),
        ),
    };
    then.or(earlier).unwrap_or(&after.decided_by).clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::region::Opening;
    use crate::domain::rulebook::Effect;
    use crate::domain::samples::{self, at, rule};

    fn told(rules: Vec<Rule>, opening: Opening, from: i64, until: i64) -> Vec<(i64, ChangeKind, DecidedBy)> {
        let region = Region {
            opening,
            ..samples::region("us")
        };
        let rulebook = Rulebook::new(vec![region.clone()], rules);
        let products = [samples::product("mug", vec![samples::variant("one", 1000)])];
        let changes = changes(&products, &rulebook, &region, at(from), at(until));
        assert!(changes.iter().all(|change| change.variants.is_empty()));
        let told = |change: Change| (change.at.milliseconds(), change.kind, change.decided_by);
        changes.into_iter().map(told).collect()
    }

    fn by(name: &str) -> DecidedBy {
        DecidedBy::Rule(name.to_owned())
    }

    fn sell(from: i64, until: i64) -> Rule {
        let effect = Effect::Sell {
            from: Some(at(from)),
            until: Some(at(until)),
        };
        rule("sale", &["us"], effect)
    }

    fn less(from: i64, until: i64) -> Rule {
        let effect = Effect::Price {
            amounts: Vec::new(),
            percent_off: Some(10),
        };
        Rule {
            from: Some(at(from)),
            until: Some(at(until)),
            ..rule("less", &[], effect)
        }
    }

    #[test]
    fn a_sale_opens_and_closes_at_its_instants() {
        let opens = (10, ChangeKind::Opens { is_pre_order: false }, by("sale"));
        let closes = (20, ChangeKind::Closes(Availability::NotSold), by("sale"));
        assert_eq!(
            told(vec![sell(10, 20)], Opening::Open, 0, 100),
            [opens.clone(), closes.clone()]
        );
        assert_eq!(told(vec![sell(10, 20)], Opening::Open, 9, 10), [opens]);
        assert_eq!(told(vec![sell(10, 20)], Opening::Open, 10, 20), [closes]);
        assert_eq!(told(vec![sell(10, 20)], Opening::Open, 20, 100), []);
    }

    #[test]
    fn an_instant_at_which_an_overruled_rule_begins_changes_nothing() {
        let withheld = rule(
            "never",
            &[],
            Effect::Withhold {
                reason: String::new(),
                instead: Vec::new(),
            },
        );
        assert_eq!(told(vec![sell(10, 20), withheld], Opening::Open, 0, 100), []);
    }

    #[test]
    fn a_price_goes_down_and_comes_back() {
        let told = told(vec![less(10, 20)], Opening::Open, 0, 100);
        assert!(told.iter().all(|(_, _, decided_by)| *decided_by == by("less")));
        let amounts: Vec<(i64, i64, i64)> = told
            .into_iter()
            .map(|(at, kind, _)| match kind {
                ChangeKind::PriceChanges {
                    before: Some(before),
                    after: Some(after),
                } => (at, before.amount.minor_units, after.amount.minor_units),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(amounts, [(10, 1000, 900), (20, 900, 1000)]);
    }

    #[test]
    fn a_region_opens_with_all_it_sells() {
        let announced = Opening::Announced {
            from: Some(at(50)),
            note: None,
        };
        let told = told(vec![], announced, 0, 100);
        assert_eq!(
            told,
            [(50, ChangeKind::Opens { is_pre_order: false }, DecidedBy::Region)]
        );
    }

    #[test]
    fn what_is_ordered_ahead_ships_and_a_limit_is_lifted() {
        let ahead = rule(
            "ahead",
            &[],
            Effect::PreOrder {
                ships: Some(at(30)),
                note: None,
            },
        );
        let limit = Rule {
            until: Some(at(40)),
            ..rule("two", &[], Effect::Limit { per_order: 2 })
        };
        assert_eq!(
            told(vec![ahead, limit], Opening::Open, 0, 100),
            [
                (30, ChangeKind::Ships, by("ahead")),
                (
                    40,
                    ChangeKind::LimitChanges {
                        before: Some(2),
                        after: None
                    },
                    by("two")
                )
            ]
        );
    }

    #[test]
    fn a_change_names_the_variants_it_is_about() {
        let mut variants = vec![samples::variant("ink", 1000), samples::variant("snow", 1000)];
        variants[1].sku = Some("S".to_owned());
        let products = [samples::product("mug", variants)];
        let mut sale = sell(10, 20);
        sale.products.skus = vec!["S".to_owned()];
        let region = samples::region("us");
        let rulebook = Rulebook::new(vec![region.clone()], vec![sale]);
        let changes = changes(&products, &rulebook, &region, at(0), at(15));
        assert_eq!(changes.len(), 1);
        assert_eq!(changes[0].variants, ["snow".parse().unwrap()]);
    }
}
