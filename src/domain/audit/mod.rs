//! What is wrong with a rulebook though each of its values is right: rules that do nothing, contradict one another or
//! refer to nothing, openings that never open, prices that cannot be told.

mod finding;
mod nearest;
mod prices;
mod references;
mod regions;
mod scope;

use crate::domain::explain::Kind;
use crate::domain::offer::{Availability, DecidedBy, Glance, glance};
use crate::domain::rulebook::Effect;
use crate::domain::{Instant, Product, Region, Rule, Rulebook, Slug, Variant};

pub use finding::{Finding, Severity};
pub use nearest::nearest;
use scope::{covers, period_of};

/// A category that `store.json` lists, and the one it is part of.
pub type ListedCategory = (Slug, Option<Slug>);

/// What is looked through.
struct Audited<'a> {
    products: &'a [Product],
    categories: &'a [ListedCategory],
    rulebook: &'a Rulebook,
    now: Instant,
}

/// Looks through a rulebook with the products it is about: what it finds, in the order of `store.json`. Places are
/// JSONPaths there; `categories` are those it lists.
pub fn audit(products: &[Product], categories: &[ListedCategory], rulebook: &Rulebook, now: Instant) -> Vec<Finding> {
    let audited = Audited {
        products,
        categories,
        rulebook,
        now,
    };
    let stands = audited.stands();
    let mut findings = regions::regions(&audited, &stands);
    let matches = audited.matches();
    for (position, rule) in rulebook.rules.iter().enumerate() {
        findings.extend(rule_alone(position, rule));
        findings.extend(references::rule(&audited, position, rule));
        findings.extend(prices::rule(&audited, position, rule, &matches[position]));
        findings.extend(audited.with_others(position, rule, &matches[position]));
        findings.extend(audited.never_opened(position, rule, &matches[position], &stands));
    }
    findings.extend(references::categories(&audited));
    findings
}

/// A variant in a region: positions of the region, the product and the variant.
type Pair = (usize, usize, usize);

/// What a rule is about, and whom it competes with.
#[derive(Clone, Debug, Default)]
struct Matches {
    pairs: Vec<Pair>,
    /// Whether any of the pairs has a moment in which no later rule of the kind goes before.
    ever_heard: bool,
    /// Positions of the rules that go before it.
    overruled_by: Vec<usize>,
}

/// How each variant stands in each region, now and at each instant to come.
struct Stands {
    /// By region, product, variant, moment.
    all: Vec<Vec<Vec<Vec<Glance>>>>,
}

impl Stands {
    fn now(&self, (region, product, variant): Pair) -> Option<&Glance> {
        self.all.get(region)?.get(product)?.get(variant)?.first()
    }

    /// All of a region, at any time.
    fn of_region(&self, region: usize) -> impl Iterator<Item = &Glance> {
        self.all.get(region).into_iter().flatten().flatten().flatten()
    }
}

impl<'a> Audited<'a> {
    fn variants(&self) -> impl Iterator<Item = (usize, &'a Product, usize, &'a Variant)> {
        let products = self.products.iter().enumerate();
        products.flat_map(|(position, product)| {
            let variants = product.variants.iter().enumerate();
            variants.map(move |(of_variant, variant)| (position, product, of_variant, variant))
        })
    }

    /// For each rule the variants and regions it is about.
    fn matches(&self) -> Vec<Matches> {
        let mut matches = vec![Matches::default(); self.rulebook.rules.len()];
        for (region_position, region) in self.rulebook.regions.iter().enumerate() {
            for (position, product, of_variant, variant) in self.variants() {
                let ruled = self.rulebook.ruled(product, &region.key);
                let mut earlier: Vec<(usize, &Rule)> = Vec::new();
                for (at, rule) in ruled.positioned(Some(variant)) {
                    let Some(found) = matches.get_mut(at) else { continue };
                    found.pairs.push((region_position, position, of_variant));
                    let kind = rule.effect.kind();
                    let over: Vec<&(usize, &Rule)> = earlier
                        .iter()
                        .filter(|(_, other)| other.effect.kind() == kind)
                        .collect();
                    let periods: Vec<_> = over.iter().map(|(_, other)| period_of(other)).collect();
                    // Forms add to each other: none goes before another.
                    if kind == Kind::Present || !covers(&periods, period_of(rule)) {
                        found.ever_heard = true;
                    } else if !found.ever_heard {
                        found.overruled_by.extend(over.iter().map(|(at, _)| *at));
                        found.overruled_by.sort_unstable();
                        found.overruled_by.dedup();
                    }
                    if rule.effect.speaks_in(region) {
                        earlier.push((at, rule));
                    }
                }
            }
        }
        matches
    }

    fn stands(&self) -> Stands {
        self.stands_in(&self.rulebook.regions)
    }

    fn stands_in(&self, regions: &[Region]) -> Stands {
        let of_product = |region: &Region, product: &Product| {
            let ruled = self.rulebook.ruled(product, &region.key);
            let mut moments: Vec<Instant> = ruled.rules(None).flat_map(Rule::instants).collect();
            moments.extend(region.instants());
            moments.retain(|moment| *moment > self.now);
            moments.push(self.now);
            moments.sort_unstable();
            moments.dedup();
            let of_variant = |variant| -> Vec<Glance> {
                let rules: Vec<&Rule> = ruled.rules(Some(variant)).collect();
                let look = |moment: &Instant| glance(product, variant, region, self.rulebook, &rules, *moment);
                moments.iter().map(look).collect()
            };
            product.variants.iter().map(of_variant).collect()
        };
        let of_region = |region: &Region| {
            self.products
                .iter()
                .map(|product| of_product(region, product))
                .collect()
        };
        Stands {
            all: regions.iter().map(of_region).collect(),
        }
    }

    /// A rule among the others.
    fn with_others(&self, position: usize, rule: &Rule, matches: &Matches) -> Vec<Finding> {
        let place = format!("$.rules[{position}]");
        let mut findings = Vec::new();
        let named = |at: usize| self.rulebook.rules.get(at).map(|rule| format!("`{}`", rule.name));
        let earlier = self
            .rulebook
            .rules
            .iter()
            .take(position)
            .position(|other| other.name == rule.name);
        if let Some(earlier) = earlier {
            findings.push(Finding::warning(
                format!("{place}.name"),
                format!("found `{}` a second time, after $.rules[{earlier}]", rule.name),
                "Give each rule a name of its own: it is what `vitrine explain` names.",
            ));
        }
        if matches.pairs.is_empty() {
            if !self.products.is_empty() {
                findings.push(Finding::error(
                    place,
                    format!("`{}` matches no product in any region", rule.name),
                    "A product must be in every list of `products` that is not empty, and the rule must hold in a region.",
                ));
            }
            return findings;
        }
        if !matches.ever_heard && rule.effect.kind() != Kind::Present {
            let by: Vec<String> = matches.overruled_by.iter().copied().filter_map(named).take(3).collect();
            let more = if matches.overruled_by.len() > by.len() {
                " and others"
            } else {
                ""
            };
            findings.push(Finding::warning(
                place,
                format!(
                    "`{}` can never decide: for each of its products, in each region, at any time, a later rule goes before it: {}{more}",
                    rule.name,
                    by.join(", ")
                ),
                "The last matching rule wins. Move it behind those, narrow them, or take it out.",
            ));
            return findings;
        }
        for (at, later) in self.rulebook.rules.iter().enumerate().skip(position + 1) {
            if scope::contradicts(&self.rulebook.regions, rule, later) {
                findings.push(Finding::warning(
                    format!("$.rules[{at}]"),
                    format!(
                        "`{}` contradicts `{}` ($.rules[{position}]): they say different things about the same products, and neither is an exception of the other, for their regions or times only partly overlap",
                        later.name, rule.name
                    ),
                    "Where both hold, the later one wins. Give them regions and times that do not overlap, or make one an exception of the other.",
                ));
            }
        }
        findings
    }

    /// A sale whose instant has passed, and nothing of it is sold.
    fn never_opened(&self, position: usize, rule: &Rule, matches: &Matches, stands: &Stands) -> Option<Finding> {
        let (place, from) = match rule.effect {
            Effect::Sell {
                from: Some(from),
                until,
            } if until.is_none_or(|until| self.now < until) => (format!("$.rules[{position}].effect.sell.from"), from),
            _ => return None,
        };
        if from > self.now || !rule.is_in_force(self.now) || !matches.ever_heard {
            return None;
        }
        let mut reasons: Vec<String> = Vec::new();
        for pair in &matches.pairs {
            let stand = stands.now(*pair)?;
            // What was sold until none were left has opened.
            if stand.availability == Availability::Available || stand.decided_by == DecidedBy::Stock {
                return None;
            }
            let reason = reason(stand);
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        reasons.truncate(3);
        Some(Finding::warning(
            place,
            format!(
                "`{}` was to open at {from}, which is past, and nothing of it is sold: {}",
                rule.name,
                reasons.join("; ")
            ),
            "`vitrine explain` shows for one of its products which rules were asked.",
        ))
    }
}

/// Who keeps something from being sold.
fn reason(stand: &Glance) -> String {
    match &stand.decided_by {
        DecidedBy::Rule(name) => format!("the rule `{name}` decides"),
        DecidedBy::Region => "the region itself is not open".to_owned(),
        DecidedBy::Price => "it has no price in the region's currency".to_owned(),
        DecidedBy::Source => "the source does not sell it in that country".to_owned(),
        DecidedBy::Stock => "none are left".to_owned(),
        DecidedBy::Default => "it is for sale".to_owned(),
    }
}

/// What is wrong with a rule whatever the others and the products are.
fn rule_alone(position: usize, rule: &Rule) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut check = |place: String, from: Option<Instant>, until: Option<Instant>| {
        if let (Some(from), Some(until)) = (from, until)
            && from >= until
        {
            findings.push(finding::backwards(format!("$.rules[{position}]{place}"), from, until));
        }
    };
    check(".from".to_owned(), rule.from, rule.until);
    if let Effect::Sell { from, until } = rule.effect {
        check(".effect.sell.from".to_owned(), from, until);
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::product::{Category, Price, Stock};
    use crate::domain::region::{Opening, Period};
    use crate::domain::rulebook::RulePrice;
    use crate::domain::samples::{self, at, rule, usd};

    const NOW: i64 = 50;

    fn mug() -> Product {
        let mut variants = vec![samples::variant("ink", 1000), samples::variant("snow", 1000)];
        variants[1].sku = Some("S".to_owned());
        Product {
            id: Some("1".to_owned()),
            brand: Some("Acme".to_owned()),
            tags: vec!["new".to_owned()],
            category: Some(Category {
                slug: "cups".parse().unwrap(),
                name: "Cups".to_owned(),
            }),
            ..samples::product("mug", variants)
        }
    }

    fn book(rules: Vec<Rule>) -> Rulebook {
        Rulebook::new(vec![samples::region("us"), samples::region("br")], rules)
    }

    fn found_in(rulebook: &Rulebook) -> Vec<Finding> {
        let products = [mug(), samples::product("jug", vec![samples::variant("one", 500)])];
        audit(&products, &[("cups".parse().unwrap(), None)], rulebook, at(NOW))
    }

    /// That this is all that is found: places, severities, and words of the problem or the suggestion.
    fn check(rulebook: &Rulebook, expected: &[(Severity, &str, &str)]) {
        let found = found_in(rulebook);
        let places: Vec<(Severity, &str)> = found
            .iter()
            .map(|found| (found.severity, found.path.as_str()))
            .collect();
        let wanted: Vec<(Severity, &str)> = expected.iter().map(|(severity, path, _)| (*severity, *path)).collect();
        assert_eq!(places, wanted, "{found:#?}");
        for (found, (_, _, words)) in found.iter().zip(expected) {
            let text = format!("{} {}", found.problem, found.suggestion);
            assert!(text.contains(words), "{text} should say {words}");
        }
    }

    const ERROR: Severity = Severity::Error;
    const WARNING: Severity = Severity::Warning;

    fn sell() -> Effect {
        sell_in(None, None)
    }

    fn sell_in(from: Option<i64>, until: Option<i64>) -> Effect {
        Effect::Sell {
            from: from.map(at),
            until: until.map(at),
        }
    }

    fn withhold() -> Effect {
        Effect::Withhold {
            reason: "no".to_owned(),
            instead: Vec::new(),
        }
    }

    fn about(slug: &str, rule: Rule) -> Rule {
        let mut rule = rule;
        rule.products.slugs = vec![slug.parse().unwrap()];
        rule
    }

    fn dated(from: Option<i64>, until: Option<i64>, rule: Rule) -> Rule {
        Rule {
            from: from.map(at),
            until: until.map(at),
            ..rule
        }
    }

    fn less(percent_off: u8) -> Effect {
        Effect::Price {
            amounts: Vec::new(),
            percent_off: Some(percent_off),
        }
    }

    #[test]
    fn a_sound_rulebook_has_no_findings() {
        let rules = vec![
            about("mug", rule("no mugs", &["us"], withhold())),
            dated(
                Some(60),
                Some(70),
                about("mug", rule("a week of mugs", &["us"], sell())),
            ),
            rule("less", &[], less(10)),
            about("mug", rule("one each", &[], Effect::Limit { per_order: 1 })),
        ];
        check(&book(rules), &[]);
    }

    #[test]
    fn what_a_rule_refers_to_must_be_there() {
        let mut lists = rule("lists", &[], sell());
        lists.products.slugs = vec!["mug".parse().unwrap(), "mugg".parse().unwrap()];
        lists.products.ids = vec!["1".to_owned(), "9".to_owned()];
        lists.products.skus = vec!["S".to_owned(), "T".to_owned()];
        lists.products.categories = vec!["cups".parse().unwrap(), "cup".parse().unwrap()];
        lists.products.brands = vec!["Acme".to_owned(), "acme".to_owned()];
        lists.products.tags = vec!["new".to_owned(), "old".to_owned()];
        check(
            &book(vec![lists]),
            &[
                (WARNING, "$.rules[0].products.slugs[1]", "`mug`?"),
                (WARNING, "$.rules[0].products.ids[1]", "`9`"),
                (WARNING, "$.rules[0].products.skus[1]", "`T`"),
                (WARNING, "$.rules[0].products.categories[1]", "`cups`?"),
                (WARNING, "$.rules[0].products.brands[1]", "`Acme`?"),
                (WARNING, "$.rules[0].products.tags[1]", "`old`"),
            ],
        );
        let mut attributes = rule("attributes", &[], sell());
        attributes.products.attributes = [("Colour".to_owned(), vec!["Ink".to_owned()])].into();
        check(
            &book(vec![attributes]),
            &[
                (WARNING, "$.rules[0].products.attributes.Colour", "`Colour`"),
                (ERROR, "$.rules[0]", "matches no product"),
            ],
        );
        let instead = Effect::Withhold {
            reason: String::new(),
            instead: vec!["jugg".parse().unwrap()],
        };
        check(
            &book(vec![about("mug", rule("no", &["us"], instead))]),
            &[(WARNING, "$.rules[0].effect.withhold.instead[0]", "`jug`?")],
        );
    }

    #[test]
    fn a_rule_must_match_something() {
        let mut both = about("jug", rule("both", &[], sell()));
        both.products.brands = vec!["Acme".to_owned()];
        check(&book(vec![both]), &[(ERROR, "$.rules[0]", "matches no product")]);
        let mut nowhere = rule("nowhere", &["us"], sell());
        nowhere.except = vec!["us".parse().unwrap()];
        check(&book(vec![nowhere]), &[(ERROR, "$.rules[0]", "matches no product")]);
    }

    #[test]
    fn a_rule_that_later_ones_always_overrule_can_never_decide() {
        let first = || about("mug", rule("first", &["us"], withhold()));
        check(
            &book(vec![first(), rule("second", &[], sell())]),
            &[(WARNING, "$.rules[0]", "`second`")],
        );
        // Two that cover its time only together.
        let halves = |until| {
            let early = dated(None, Some(until), rule("early", &[], sell()));
            vec![first(), early, dated(Some(60), None, rule("late", &[], withhold()))]
        };
        check(&book(halves(60)), &[(WARNING, "$.rules[0]", "`early`, `late`")]);
        check(&book(halves(59)), &[]);
        // One of its variants is left to it.
        let mut one_variant = rule("snow", &[], sell());
        one_variant.products.skus = vec!["S".to_owned()];
        check(&book(vec![first(), one_variant]), &[]);
        // Rules of another kind do not compete.
        check(
            &book(vec![first(), rule("limit", &[], Effect::Limit { per_order: 2 })]),
            &[],
        );
    }

    #[test]
    fn a_price_in_another_currency_overrules_nothing() {
        let euros = Effect::Price {
            amounts: vec![RulePrice {
                currency: "EUR".parse().unwrap(),
                amount: "9".parse().unwrap(),
                compare_at: None,
            }],
            percent_off: None,
        };
        check(
            &book(vec![rule("less", &[], less(10)), rule("euros", &[], euros)]),
            &[(WARNING, "$.rules[1].effect.price.amounts", "USD")],
        );
    }

    #[test]
    fn two_rules_that_overlap_in_part_contradict() {
        let week =
            |from, until, percent| dated(Some(from), Some(until), rule(&format!("{percent}"), &[], less(percent)));
        check(
            &book(vec![week(10, 20, 10), week(15, 25, 20)]),
            &[(WARNING, "$.rules[1]", "`10`")],
        );
        // One after the other, an exception in time, and the same said twice.
        check(&book(vec![week(10, 20, 10), week(20, 25, 20)]), &[]);
        check(&book(vec![week(10, 20, 10), week(12, 18, 20)]), &[]);
        check(
            &book(vec![rule("here", &["us"], less(10)), week(15, 25, 20)]),
            &[(WARNING, "$.rules[1]", "`here`")],
        );
    }

    #[test]
    fn each_rule_has_a_name_of_its_own() {
        let rules = vec![
            rule("one", &["us"], Effect::Limit { per_order: 2 }),
            rule("one", &["br"], Effect::Limit { per_order: 3 }),
        ];
        check(&book(rules), &[(WARNING, "$.rules[1].name", "`one`")]);
    }

    #[test]
    fn nothing_ends_before_it_begins() {
        let backwards = dated(Some(20), Some(20), about("mug", rule("never", &["us"], less(10))));
        let sale = about("jug", rule("sale", &["us"], sell_in(Some(90), Some(80))));
        check(
            &book(vec![backwards, sale]),
            &[
                (ERROR, "$.rules[0].from", "before"),
                (ERROR, "$.rules[1].effect.sell.from", "before"),
            ],
        );
        let mut rulebook = book(Vec::new());
        rulebook.regions[1].hours = vec![
            Period {
                from: Some(at(30)),
                until: Some(at(20)),
            },
            Period {
                from: Some(at(60)),
                until: None,
            },
        ];
        check(&rulebook, &[(ERROR, "$.regions[1].hours[0].from", "before")]);
    }

    #[test]
    fn a_price_rule_has_a_price() {
        let empty = Effect::Price {
            amounts: Vec::new(),
            percent_off: None,
        };
        check(
            &book(vec![rule("price", &[], empty)]),
            &[(ERROR, "$.rules[0].effect.price", "neither")],
        );
        for percent in [0, 100] {
            check(
                &book(vec![rule("price", &[], less(percent))]),
                &[(ERROR, "$.rules[0].effect.price.percent_off", "1 to 99")],
            );
        }
    }

    #[test]
    fn a_region_that_is_open_sells_something() {
        let rules = vec![rule("no", &["br"], withhold())];
        check(&book(rules.clone()), &[(WARNING, "$.regions[1]", "`br`")]);
        let mut later = rules.clone();
        later.push(dated(Some(60), None, rule("yes", &["br"], sell())));
        check(&book(later), &[]);
        // What is closed or waits for its date sells nothing on purpose.
        let openings = [
            Opening::Closed { note: None },
            Opening::BrowseOnly { note: None },
            Opening::Announced { from: None, note: None },
        ];
        for opening in openings {
            let mut rulebook = book(rules.clone());
            rulebook.regions[1].opening = opening;
            check(&rulebook, &[]);
        }
    }

    #[test]
    fn an_opening_in_the_past_has_opened() {
        let mut rulebook = book(vec![rule("no", &["br"], withhold())]);
        rulebook.regions[1].opening = Opening::Announced {
            from: Some(at(40)),
            note: None,
        };
        check(&rulebook, &[(WARNING, "$.regions[1].opening.announced.from", "past")]);
        let sale = |now: i64| {
            let mut snow = about("mug", rule("no", &["us"], withhold()));
            snow.products.skus = vec!["S".to_owned()];
            let mut ink = about("mug", rule("no ink", &["us"], withhold()));
            ink.until = Some(at(90));
            vec![about("mug", rule("sale", &["us"], sell_in(Some(now), None))), snow, ink]
        };
        check(&book(sale(40)), &[(WARNING, "$.rules[0].effect.sell.from", "`no ink`")]);
        check(&book(sale(60)), &[]);
    }

    #[test]
    fn what_is_sold_out_has_opened() {
        let mut gone = samples::variant("one", 100);
        gone.stock = Stock::Out;
        let products = [
            samples::product("mug", vec![gone]),
            samples::product("jug", vec![samples::variant("one", 5)]),
        ];
        let rulebook = book(vec![about("mug", rule("sale", &[], sell_in(Some(40), None)))]);
        assert_eq!(audit(&products, &[], &rulebook, at(NOW)), []);
    }

    #[test]
    fn hours_lie_ahead_or_go_on() {
        let mut rulebook = book(Vec::new());
        rulebook.regions[0].hours = vec![Period {
            from: Some(at(10)),
            until: Some(at(20)),
        }];
        check(&rulebook, &[(WARNING, "$.regions[0].hours", "past")]);
        rulebook.regions[0].hours.push(Period {
            from: Some(at(60)),
            until: None,
        });
        check(&rulebook, &[]);
    }

    #[test]
    fn what_is_shown_in_a_region_has_a_price_there() {
        let mut rulebook = book(Vec::new());
        rulebook.regions[1].currency = "BRL".parse().unwrap();
        check(
            &rulebook,
            &[
                (WARNING, "$.regions[1]", "sells nothing"),
                (WARNING, "$.regions[1].currency", "rates"),
            ],
        );
        // The same of each other currency that it takes.
        let mut takes = book(Vec::new());
        takes.regions[1].currencies = vec!["BRL".parse().unwrap()];
        check(&takes, &[(WARNING, "$.regions[1].currencies[0]", "BRL")]);
        // Nobody misses the price of what is not in the range.
        let mut mug_in_reais = mug();
        let reais = Price {
            amount: crate::domain::Money::new(100, "BRL".parse().unwrap()),
            ..Price::of(usd(0))
        };
        mug_in_reais
            .variants
            .iter_mut()
            .for_each(|variant| variant.prices.push(reais));
        let products = [
            mug_in_reais.clone(),
            samples::product("jug", vec![samples::variant("one", 500)]),
        ];
        let mut withheld = book(vec![about("jug", rule("no jugs", &["br"], withhold()))]);
        withheld.regions[1].currency = "BRL".parse().unwrap();
        assert_eq!(audit(&products, &[], &withheld, at(NOW)), []);
        // Prices without tax, shown with it, want its rate.
        let mut taxed = mug_in_reais;
        let prices = taxed.variants.iter_mut().flat_map(|variant| &mut variant.prices);
        prices.for_each(|price| price.tax_included = Some(true));
        let found = audit(&[taxed], &[], &book(Vec::new()), at(NOW));
        let paths: Vec<&str> = found.iter().map(|found| found.path.as_str()).collect();
        assert_eq!(
            paths,
            [
                "$.regions[0]",
                "$.regions[0].tax.rate",
                "$.regions[1]",
                "$.regions[1].tax.rate"
            ]
        );
    }

    #[test]
    fn a_category_is_part_of_one_that_is_there_and_never_of_itself() {
        let slug = |text: &str| -> Slug { text.parse().unwrap() };
        let categories = [
            (slug("cups"), Some(slug("kitchn"))),
            (slug("kitchen"), None),
            (slug("a"), Some(slug("b"))),
            (slug("b"), Some(slug("a"))),
        ];
        let parents = categories
            .iter()
            .filter_map(|(slug, parent)| Some((slug.clone(), parent.clone()?)));
        let rulebook = book(Vec::new()).with(None, parents.collect());
        let found = audit(&[mug()], &categories, &rulebook, at(NOW));
        let told: Vec<(&str, bool)> = found
            .iter()
            .map(|found| (found.path.as_str(), found.suggestion.contains("`kitchen`?")))
            .collect();
        assert_eq!(
            told,
            [
                ("$.categories[0].parent", true),
                ("$.categories[2].parent", false),
                ("$.categories[3].parent", false)
            ]
        );
    }
}
