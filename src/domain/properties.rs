//! What holds for any rulebook, product, region and instant.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::domain::explain::{Outcome, explain};
use crate::domain::offer::{Availability, DecidedBy, Offer, OfferState, offer, standing};
use crate::domain::pricing::Rates;
use crate::domain::product::{Category, ChosenOption, Price, Specification, Stock};
use crate::domain::region::{Opening, OrderLimits, Period, TaxDisplay};
use crate::domain::rulebook::{Effect, Matcher, RulePrice, SubstituteOrder};
use crate::domain::samples::{self, at};
use crate::domain::schedule::{ChangeKind, changes};
use crate::domain::{Currency, Decimal, Instant, Money, Product, Region, Rule, Rulebook, Slug, Variant};

/// All instants of a generated rulebook lie before it.
const END: i64 = 100;

fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn any_instant() -> impl Strategy<Value = Instant> {
    (0..END).prop_map(at)
}

fn any_now() -> impl Strategy<Value = Instant> {
    (-1..END + 1).prop_map(at)
}

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::sample::select(texts).prop_map(str::to_owned)
}

fn some_of(texts: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    prop_oneof![4 => Just(Vec::new()), 1 => vec(one_of(texts), 1..3)]
}

fn some_slugs(texts: &'static [&'static str]) -> impl Strategy<Value = Vec<Slug>> {
    some_of(texts).prop_map(|texts| texts.iter().map(|text| slug(text)).collect())
}

const CURRENCIES: &[&str] = &["USD", "EUR", "JPY", "KWD", "CLP"];

fn any_currency() -> impl Strategy<Value = Currency> {
    proptest::sample::select(CURRENCIES).prop_map(currency)
}

fn any_matcher() -> impl Strategy<Value = Matcher> {
    let attributes = prop_oneof![
        3 => Just(BTreeMap::new()),
        1 => (one_of(&["Colour", "Material"]), some_of(&["Ink", "Snow", "Steel"])).prop_map(|(name, values)| {
            BTreeMap::from([(name, values)])
        }),
    ];
    (
        some_slugs(&["mug", "cup", "jug"]),
        some_of(&["1", "2"]),
        some_of(&["S1", "S2"]),
        some_slugs(&["cups", "kitchen", "garden"]),
        some_of(&["Acme", "Bolt"]),
        some_of(&["new", "sale"]),
        attributes,
    )
        .prop_map(|(slugs, ids, skus, categories, brands, tags, attributes)| Matcher {
            slugs,
            ids,
            skus,
            categories,
            brands,
            tags,
            attributes,
        })
}

fn any_effect() -> impl Strategy<Value = Effect> {
    let amount = (any_currency(), 1..9999_u32).prop_map(|(currency, amount)| RulePrice {
        currency,
        amount: decimal(&amount.to_string()),
        compare_at: None,
    });
    prop_oneof![
        (option::of(any_instant()), option::of(any_instant())).prop_map(|(from, until)| Effect::Sell { from, until }),
        option::of(any_instant()).prop_map(|ships| Effect::PreOrder { ships, note: None }),
        Just(Effect::Announce { note: None }),
        some_slugs(&["cup"]).prop_map(|instead| Effect::Withhold {
            reason: "no".to_owned(),
            instead
        }),
        Just(Effect::BrowseOnly { reason: String::new() }),
        (0..5_u32).prop_map(|per_order| Effect::Limit { per_order }),
        (vec(amount, 0..3), option::of(1..100_u8))
            .prop_map(|(amounts, percent_off)| Effect::Price { amounts, percent_off }),
        some_slugs(&["cup", "jug"]).prop_map(|products| Effect::Substitute {
            products,
            by: SubstituteOrder::None
        }),
        Just(Effect::Present {
            name: Some("Other".to_owned()),
            note: None,
            specifications: Vec::new(),
            pictures: Vec::new(),
        }),
    ]
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let keys = || some_of(&["us", "br", "de"]);
    (
        (keys(), keys()),
        (option::of(any_instant()), option::of(any_instant())),
        any_matcher(),
        any_effect(),
    )
        .prop_map(|((regions, except), (from, until), products, effect)| {
            let keys = |texts: Vec<String>| texts.iter().map(|key| key.parse().unwrap()).collect();
            Rule {
                name: String::new(),
                regions: keys(regions),
                except: keys(except),
                from,
                until,
                products,
                effect,
            }
        })
}

fn any_region(key: &'static str) -> impl Strategy<Value = Region> {
    let opening = prop_oneof![
        3 => Just(Opening::Open),
        1 => option::of(any_instant()).prop_map(|from| Opening::Announced { from, note: None }),
        1 => Just(Opening::BrowseOnly { note: None }),
        1 => Just(Opening::Closed { note: None }),
    ];
    let hours = (option::of(any_instant()), option::of(any_instant())).prop_map(|(from, until)| Period { from, until });
    (
        any_currency(),
        opening,
        prop_oneof![3 => Just(Vec::new()), 1 => vec(hours, 1..3)],
        option::of(1..5_u32),
        (any::<bool>(), option::of(0..30_u32)),
    )
        .prop_map(
            move |(currency, opening, hours, per_variant, (included, rate))| Region {
                currency,
                opening,
                hours,
                order: OrderLimits {
                    per_variant,
                    ..OrderLimits::default()
                },
                tax: TaxDisplay {
                    included,
                    rate: rate.map(|rate| decimal(&rate.to_string())),
                    ..TaxDisplay::default()
                },
                ..samples::region(key)
            },
        )
}

fn any_variant(id: &'static str) -> impl Strategy<Value = Variant> {
    let stock = prop_oneof![
        Just(Stock::Unknown),
        Just(Stock::Out),
        option::of(0..4_u32).prop_map(Stock::In)
    ];
    let price =
        (any_currency(), 1..100_000_i64, option::of(any::<bool>())).prop_map(|(currency, amount, taxed)| Price {
            tax_included: taxed,
            ..Price::of(Money::new(amount, currency))
        });
    (
        option::of(one_of(&["S1", "S2"])),
        one_of(&["Ink", "Snow"]),
        stock,
        vec(price, 0..3),
    )
        .prop_map(move |(sku, colour, stock, prices)| Variant {
            sku,
            options: vec![ChosenOption {
                name: "Colour".to_owned(),
                value: colour,
                swatch: None,
                original: None,
            }],
            stock,
            prices,
            ..samples::variant(id, 0)
        })
}

fn any_product() -> impl Strategy<Value = Product> {
    (
        (one_of(&["mug", "cup"]), option::of(one_of(&["1", "2"]))),
        (any_variant("one"), option::of(any_variant("two"))),
        option::of(one_of(&["cups", "garden"])),
        (option::of(one_of(&["Acme", "Bolt"])), some_of(&["new", "sale"])),
        option::of(one_of(&["Steel", "Clay"])),
        (some_of(&["us", "br"]), some_of(&["us", "br"])),
    )
        .prop_map(
            |((slug, id), (one, two), category, (brand, tags), material, (sold_in, not_sold_in))| Product {
                id,
                brand,
                tags,
                category: category.map(|category| Category {
                    slug: category.parse().unwrap(),
                    name: category,
                }),
                specifications: (material.into_iter())
                    .map(|value| Specification {
                        group: String::new(),
                        name: "Material".to_owned(),
                        value,
                    })
                    .collect(),
                sold_in,
                not_sold_in,
                ..samples::product(&slug, [Some(one), two].into_iter().flatten().collect())
            },
        )
}

fn rates() -> Rates {
    let rates = [("EUR", "0.92"), ("JPY", "151.3"), ("KWD", "0.307"), ("CLP", "941.17")];
    Rates {
        base: currency("USD"),
        date: "2026-11-20".to_owned(),
        rates: rates
            .iter()
            .map(|(code, rate)| (currency(code), decimal(rate)))
            .collect(),
    }
}

/// Three regions, cups as a part of the kitchen, and rules each with a name of its own.
fn any_rulebook() -> impl Strategy<Value = Rulebook> {
    (
        any_region("us"),
        any_region("br"),
        any_region("de"),
        vec(any_rule(), 0..8),
        any::<bool>(),
    )
        .prop_map(|(us, br, de, mut rules, has_rates)| {
            for (position, rule) in rules.iter_mut().enumerate() {
                rule.name = position.to_string();
            }
            Rulebook::new(vec![us, br, de], rules)
                .with(has_rates.then(rates), BTreeMap::from([(slug("cups"), slug("kitchen"))]))
        })
}

/// The rulebook with one more rule at its end.
fn with_rule(rulebook: &Rulebook, rule: Rule) -> Rulebook {
    let mut rules = rulebook.rules.clone();
    rules.push(rule);
    let parents = BTreeMap::from([(slug("cups"), slug("kitchen"))]);
    Rulebook::new(rulebook.regions.clone(), rules).with(rulebook.rates.clone(), parents)
}

fn offers(product: &Product, rulebook: &Rulebook, region: &Region, now: Instant) -> Vec<Offer> {
    (product.variants.iter())
        .map(|variant| offer(product, variant, region, rulebook, now))
        .collect()
}

/// All that can be told of an offer, but for when it changes next.
fn told(offers: Vec<Offer>) -> Vec<Offer> {
    let untimed = |offer: Offer| Offer {
        changes_at: None,
        ..offer
    };
    offers.into_iter().map(untimed).collect()
}

proptest! {
    #[test]
    fn an_offer_is_one_answer_whose_parts_agree(rulebook in any_rulebook(), product in any_product(), now in any_now()) {
        for region in &rulebook.regions {
            for found in offers(&product, &rulebook, region, now) {
                prop_assert_eq!(found.can_be_bought(), found.at_most() > 0);
                prop_assert_eq!(found.can_be_bought(), found.availability() == Availability::Available);
                if found.can_be_bought() {
                    prop_assert_eq!(found.price.map(|price| price.amount.currency), Some(region.currency));
                }
                if let OfferState::Upcoming { from: Some(from), .. } | OfferState::NotSold { from: Some(from), .. } = &found.state {
                    prop_assert!(*from > now, "{found:?}");
                }
                prop_assert!(found.changes_at.is_none_or(|next| next > now));
                if let OfferState::NotSold { sold_in, .. } = &found.state
                    && product.variants.len() == 1 {
                    prop_assert!(!sold_in.contains(&region.key));
                }
            }
            let again = offers(&product, &rulebook.clone(), region, now);
            prop_assert_eq!(again, offers(&product, &rulebook, region, now));
        }
    }

    #[test]
    fn a_sale_from_an_instant_sells_from_then_on_and_never_before(
        rulebook in any_rulebook(), product in any_product(), opening in any_instant(), now in any_now()
    ) {
        let rule = samples::rule("opening", &[], Effect::Sell { from: Some(opening), until: None });
        let rulebook = with_rule(&rulebook, rule);
        for region in &rulebook.regions {
            for (variant, found) in product.variants.iter().zip(offers(&product, &rulebook, region, now)) {
                if now < opening {
                    prop_assert!(!found.can_be_bought());
                    continue;
                }
                // From then on only region, price, stock and limit keep it from being sold, as without any opening.
                let always = with_rule(&rulebook, samples::rule("opening", &[], Effect::Sell { from: None, until: None }));
                prop_assert_eq!(&found, &Offer { changes_at: found.changes_at, ..offer(&product, variant, region, &always, now) });
            }
        }
    }

    #[test]
    fn what_has_opened_in_an_open_region_stays_open(product in any_product(), opening in any_instant(), now in any_now(), later in any_now()) {
        let rule = samples::rule("opening", &[], Effect::Sell { from: Some(opening), until: None });
        let rulebook = Rulebook::new(vec![samples::region("us")], vec![rule]);
        let (now, later) = (now.min(later), now.max(later));
        for variant in &product.variants {
            let bought = |at| offer(&product, variant, &rulebook.regions[0], &rulebook, at).can_be_bought();
            prop_assert!(!bought(now) || bought(later));
        }
    }

    #[test]
    fn a_list_shows_the_best_of_the_variants_offers(rulebook in any_rulebook(), product in any_product(), now in any_now()) {
        for region in &rulebook.regions {
            let offers = offers(&product, &rulebook, region, now);
            let standing = standing(&product, region, &rulebook, now).unwrap();
            let order = |offer: &Offer| (offer.availability(), offer.price.map_or(i64::MAX, |price| price.amount.minor_units));
            let best = offers.iter().map(order).min().unwrap();
            let shown = &offers[standing.variant];
            prop_assert_eq!(order(shown), best);
            prop_assert_eq!((standing.availability, standing.price), (shown.availability(), shown.price));
            let opens = match shown.state { OfferState::Upcoming { from, .. } => from, _ => None };
            prop_assert_eq!(standing.opens, opens);
            let alike = offers.iter().filter(|offer| offer.availability() == best.0).map(order);
            prop_assert_eq!(standing.price_differs, alike.clone().any(|order| order != best));
        }
    }

    #[test]
    fn the_rules_found_by_the_plan_are_those_that_a_look_at_each_finds(rulebook in any_rulebook(), product in any_product()) {
        // Written anew and without an order of looking: what the guide says a rule matches.
        let fits = |matcher: &Matcher, variants: &[&Variant]| {
            let mut categories: Vec<Slug> = product.category.iter().map(|category| category.slug.clone()).collect();
            if categories.contains(&slug("cups")) {
                categories.push(slug("kitchen"));
            }
            let any = |wanted: &[String], own: &[String]| wanted.is_empty() || own.iter().any(|own| wanted.contains(own));
            let texts = |slugs: &[Slug]| -> Vec<String> { slugs.iter().map(Slug::to_string).collect() };
            let skus: Vec<String> = variants.iter().filter_map(|variant| variant.sku.clone()).collect();
            any(&texts(&matcher.slugs), &[product.slug.to_string()])
                && any(&matcher.ids, product.id.as_slice())
                && any(&matcher.skus, &skus)
                && any(&texts(&matcher.categories), &texts(&categories))
                && any(&matcher.brands, product.brand.as_slice())
                && any(&matcher.tags, &product.tags)
                && matcher.attributes.iter().all(|(name, values)| {
                    let rows = product.specifications.iter().filter(|row| row.name == *name).map(|row| row.value.clone());
                    let options = variants.iter().flat_map(|variant| &variant.options);
                    let options = options.filter(|option| option.name == *name).map(|option| option.value.clone());
                    rows.chain(options).any(|value| values.contains(&value))
                })
        };
        let all: Vec<&Variant> = product.variants.iter().collect();
        for region in &rulebook.regions {
            let in_region = |rule: &&Rule| {
                (rule.regions.is_empty() || rule.regions.contains(&region.key)) && !rule.except.contains(&region.key)
            };
            let naive = |variants: &[&Variant]| -> Vec<&Rule> {
                rulebook.rules.iter().rev().filter(in_region).filter(|rule| fits(&rule.products, variants)).collect()
            };
            prop_assert_eq!(rulebook.rules_for(&product, None, &region.key), naive(&all));
            for variant in &product.variants {
                prop_assert_eq!(rulebook.rules_for(&product, Some(variant), &region.key), naive(&[variant]));
            }
        }
    }

    #[test]
    fn between_two_instants_of_the_rulebook_nothing_changes(rulebook in any_rulebook(), product in any_product(), now in any_now(), later in any_now()) {
        let (now, later) = (now.min(later), now.max(later));
        let instants = rulebook.instants();
        if instants.iter().any(|instant| now < *instant && *instant <= later) {
            return Ok(());
        }
        for region in &rulebook.regions {
            prop_assert_eq!(offers(&product, &rulebook, region, now), offers(&product, &rulebook, region, later));
        }
    }

    #[test]
    fn an_override_in_the_regions_currency_wins_over_any_price(rulebook in any_rulebook(), product in any_product(), now in any_now(), amount in 1..9999_u32) {
        let amounts = CURRENCIES.iter().map(|code| RulePrice {
            currency: currency(code),
            amount: decimal(&amount.to_string()),
            compare_at: None,
        });
        let rule = samples::rule("price", &[], Effect::Price { amounts: amounts.collect(), percent_off: Some(50) });
        let rulebook = with_rule(&rulebook, rule);
        for region in &rulebook.regions {
            let units = i64::from(amount) * 10_i64.pow(region.currency.exponent());
            for found in offers(&product, &rulebook, region, now) {
                prop_assert_eq!(found.price.map(|price| price.amount), Some(Money::new(units, region.currency)));
            }
        }
    }

    #[test]
    fn a_withheld_product_is_not_sold_whatever_was_said_before(rulebook in any_rulebook(), product in any_product(), now in any_now()) {
        let rule = samples::rule("no", &[], Effect::Withhold { reason: "no".to_owned(), instead: Vec::new() });
        let rulebook = with_rule(&rulebook, rule);
        for region in &rulebook.regions {
            for found in offers(&product, &rulebook, region, now) {
                prop_assert!(found.is_not_sold());
                prop_assert_eq!(found.decided_by, DecidedBy::Rule("no".to_owned()));
            }
        }
    }

    /// Rate, tax and percentage are one fraction: in whichever order they are taken, an exact amount rounds once.
    #[test]
    fn rate_tax_and_percentage_round_once(units in 0..10_000_000_i64, code in one_of(CURRENCIES), tax in 0..30_i128, percent in 1..100_u8) {
        let to = currency(&code);
        let region = Region {
            currency: to,
            tax: TaxDisplay { included: true, rate: Some(decimal(&tax.to_string())), label: None },
            ..samples::region("here")
        };
        let rule = samples::rule("less", &[], Effect::Price { amounts: Vec::new(), percent_off: Some(percent) });
        let rulebook = Rulebook::new(vec![region], vec![rule]).with(Some(rates()), BTreeMap::new());
        let mut variant = samples::variant("one", units);
        variant.prices[0].tax_included = Some(false);
        let product = samples::product("mug", vec![variant.clone()]);
        let found = offer(&product, &variant, &rulebook.regions[0], &rulebook, at(0)).price.unwrap().amount;
        let millionths: i128 = match code.as_str() { "EUR" => 920_000, "JPY" => 151_300_000, "KWD" => 307_000, "CLP" => 941_170_000, _ => 1_000_000 };
        let exact_times = i128::from(units) * millionths * 10_i128.pow(to.exponent()) * (100 + tax) * (100 - i128::from(percent));
        let exact_over = 1_000_000 * 100 * 100 * 100_i128;
        // Half a unit away at most, and upwards where it is exactly half.
        let twice_off = (i128::from(found.minor_units) * exact_over - exact_times) * 2;
        prop_assert!(-exact_over < twice_off && twice_off <= exact_over, "{found:?}");
        prop_assert_eq!(found.currency, to);
    }

    #[test]
    fn an_explanation_agrees_with_the_offer(rulebook in any_rulebook(), product in any_product(), now in any_now()) {
        for region in &rulebook.regions {
            for variant in &product.variants {
                let explanation = explain(&product, variant, region, &rulebook, now);
                prop_assert_eq!(&explanation.offer, &offer(&product, variant, region, &rulebook, now));
                let deciders: Vec<DecidedBy> = (explanation.considered.iter())
                    .filter(|considered| considered.outcome == Outcome::Decides)
                    .map(|considered| DecidedBy::Rule(considered.rule.name.clone()))
                    .collect();
                match &explanation.offer.decided_by {
                    by @ DecidedBy::Rule(_) => prop_assert_eq!(deciders, vec![by.clone()]),
                    _ => prop_assert_eq!(deciders, vec![]),
                }
                let all = rulebook.rules_for(&product, None, &region.key);
                prop_assert_eq!(explanation.considered.len(), all.len());
            }
        }
    }

    /// What a calendar tells, one after the other, leads from the offers of its beginning to those of its end.
    #[test]
    fn a_schedule_tells_each_opening_and_closing(rulebook in any_rulebook(), product in any_product(), from in any_now(), until in any_now()) {
        let (from, until) = (from.min(until), from.max(until));
        for region in &rulebook.regions {
            let changes = changes(std::slice::from_ref(&product), &rulebook, region, from, until);
            for variant in &product.variants {
                let about = |change: &&crate::domain::schedule::Change| change.variants.is_empty() || change.variants.contains(&variant.id);
                let mut availability = offer(&product, variant, region, &rulebook, from).availability();
                for change in changes.iter().filter(about) {
                    match change.kind {
                        ChangeKind::Opens { .. } => availability = Availability::Available,
                        ChangeKind::Closes(to) | ChangeKind::Becomes(to) => {
                            prop_assert_ne!(availability, to);
                            availability = to;
                        }
                        ChangeKind::Ships | ChangeKind::PriceChanges { .. } | ChangeKind::LimitChanges { .. } => {}
                    }
                    prop_assert!(change.at > from && change.at <= until);
                }
                prop_assert_eq!(availability, offer(&product, variant, region, &rulebook, until).availability());
            }
        }
    }

    #[test]
    fn the_offers_of_a_still_time_are_one(rulebook in any_rulebook(), product in any_product(), now in any_now(), other in any_now()) {
        if rulebook.still_around(now).contains(other) {
            for region in &rulebook.regions {
                prop_assert_eq!(told(offers(&product, &rulebook, region, now)), told(offers(&product, &rulebook, region, other)));
            }
        }
    }
}
