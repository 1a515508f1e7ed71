//! A product as a region shows it, with what to buy instead, what goes with it, and how regions differ in it.

use std::cmp::Reverse;

use crate::domain::offer::{Availability, Standing, offer, product_offer, sold_in};
use crate::domain::query::Card;
use crate::domain::rulebook::{Effect, SubstituteOrder};
use crate::domain::{Offer, OfferState, Product, Region, RegionKey, Slug};
use crate::engine::protocol::{RegionalForm, ShownProduct};
use crate::engine::views::Context;

/// The most products that a page proposes instead, or beside.
const MOST_PROPOSED: usize = 4;

/// `None` when the catalog has no product of that name.
pub(crate) fn product(context: &Context, slug: &Slug) -> Option<ShownProduct> {
    let Context { region, now, .. } = *context;
    let rulebook = context.rulebook();
    let product = context.index().product(slug)?;
    let offers = offers(context, product);
    let goes_with: Vec<Card> = product
        .goes_with
        .iter()
        .filter_map(|slug| buyable(context, slug))
        .take(MOST_PROPOSED)
        .collect();
    let instead = instead(context, product, &offers);
    let mut related = others(context, product, SubstituteOrder::NearestPrice, 3 * MOST_PROPOSED);
    related.retain(|slug| goes_with.iter().chain(&instead).all(|other| other.slug != *slug));
    related.truncate(MOST_PROPOSED);
    Some(ShownProduct {
        related: related.iter().filter_map(|slug| buyable(context, slug)).collect(),
        instead,
        goes_with,
        compare_with: compare_with(context, product),
        sold_in: sold_in(product, rulebook, now),
        has_reviews: context.store().sources.iter().any(|source| source.reviews.is_some()),
        product: rulebook.present(product, &region.key, now),
        offers,
    })
}

/// For each variant its offer here, in the same order.
pub(super) fn offers(context: &Context, product: &Product) -> Vec<Offer> {
    let Context { region, now, .. } = *context;
    let offer_of = |variant| offer(product, variant, region, context.rulebook(), now);
    product.variants.iter().map(offer_of).collect()
}

/// The card of a product, if it can be bought here now.
fn buyable(context: &Context, slug: &Slug) -> Option<Card> {
    let card = context.card(slug)?;
    card.offer.as_ref().is_some_and(Offer::can_be_bought).then_some(card)
}

/// What can be bought here instead of what cannot: what the deciding rule names, then what the last rule about
/// substitutes names, then others of the category in that rule's order.
fn instead(context: &Context, product: &Product, offers: &[Offer]) -> Vec<Card> {
    if offers.iter().any(Offer::can_be_bought) {
        return Vec::new();
    }
    let by_decision = offers.iter().find_map(|offer| match &offer.state {
        OfferState::NotSold { instead, .. } => Some(instead.as_slice()),
        _ => None,
    });
    let rules = context.rulebook().rules_for(product, None, &context.region.key);
    let by_rule = rules
        .into_iter()
        .filter(|rule| rule.is_in_force(context.now))
        .find_map(|rule| match &rule.effect {
            Effect::Substitute { products, by } => Some((products.as_slice(), *by)),
            _ => None,
        });
    let (named, order) = by_rule.unwrap_or_default();
    let mut cards: Vec<Card> = Vec::new();
    let mut propose = |slugs: &[Slug]| {
        for slug in slugs {
            let is_new = *slug != product.slug && cards.iter().all(|card| card.slug != *slug);
            if is_new && cards.len() < MOST_PROPOSED {
                cards.extend(buyable(context, slug));
            }
        }
    };
    propose(by_decision.unwrap_or_default());
    propose(named);
    // Some of these may be among those named: there are enough of them even so.
    propose(&others(context, product, order, 3 * MOST_PROPOSED));
    cards
}

/// What can be bought of the same category, in an order, up to so many.
fn others(context: &Context, product: &Product, order: SubstituteOrder, most: usize) -> Vec<Slug> {
    if order == SubstituteOrder::None || product.category.is_none() {
        return Vec::new();
    }
    let Context { region, now, .. } = *context;
    let amount = |standing: &Standing| standing.price.map(|price| price.amount.minor_units);
    let standings = context.index().standings(region, now);
    let all = context.index().products().iter().zip(standings.iter());
    let mut others: Vec<(&Product, &Standing)> = all
        .filter(|(other, _)| other.slug != product.slug && other.category == product.category)
        .filter_map(|(other, standing)| Some((other, standing.as_ref()?)))
        .filter(|(_, standing)| standing.availability == Availability::Available)
        .collect();
    let own = (product.variants.iter())
        .find_map(|variant| offer(product, variant, region, context.rulebook(), now).price)
        .map(|price| price.amount.minor_units);
    others.sort_by_key(|(other, standing)| match (order, own, amount(standing)) {
        (SubstituteOrder::BestRated, ..) => Reverse(other.rating.map_or(0, |rating| i64::from(rating.hundredths))),
        (_, Some(own), Some(amount)) => Reverse(-(amount - own).saturating_abs()),
        // Without a price of its own there is none that is nearest: the source's order stays.
        (_, None, _) => Reverse(0),
        (_, _, None) => Reverse(i64::MIN),
    });
    others.truncate(most);
    others.into_iter().map(|(other, _)| other.slug.clone()).collect()
}

/// The region to compare with to begin with: the first that has the product otherwise than here, else any other one.
fn compare_with(context: &Context, product: &Product) -> Option<RegionKey> {
    let here = regional_form(context, product, context.region)?;
    let elsewhere = |region: &&Region| region.key != context.region.key;
    let mut others = context.rulebook().regions.iter().filter(elsewhere);
    let differs = |region: &&Region| {
        // Prices differ by their currency already, and say little about the product.
        let form = regional_form(context, product, region);
        form.is_some_and(|form| {
            form.offer.availability() != here.offer.availability()
                || form.offer.at_most() != here.offer.at_most()
                || (&form.name, &form.note, &form.specifications) != (&here.name, &here.note, &here.specifications)
        })
    };
    let first = others.clone().next();
    others.find(differs).or(first).map(|region| region.key.clone())
}

/// How some regions have the product, in the order asked for. `None` when the catalog has none of that name.
pub(crate) fn compare(context: &Context, slug: &Slug, regions: &[RegionKey]) -> Option<Vec<RegionalForm>> {
    let product = context.index().product(slug)?;
    // Here is what the shopper sees of it, in the currency of the page.
    let region = |key: &RegionKey| match *key == context.region.key {
        true => Some(context.region),
        false => context.rulebook().region(key),
    };
    let known = regions.iter().filter_map(region);
    Some(
        known
            .filter_map(|region| regional_form(context, product, region))
            .collect(),
    )
}

fn regional_form(context: &Context, product: &Product, region: &Region) -> Option<RegionalForm> {
    let rulebook = context.rulebook();
    let (offer, price_differs) = product_offer(product, region, rulebook, context.now)?;
    let there = rulebook.present(product, &region.key, context.now);
    Some(RegionalForm {
        region: region.key.clone(),
        offer,
        price_differs,
        name: there.name,
        note: there.regional_note,
        specifications: there.specifications,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::product::Category;
    use crate::domain::review::Rating;
    use crate::domain::rulebook::{Matcher, Rule};
    use crate::domain::{Instant, Rulebook, samples};
    use crate::engine::Edition;
    use crate::search::{Index, SearchSettings, Sourced};
    use crate::store::parse_store;

    const STORE: &str = r#"{
        "name": "Test",
        "default_region": "us",
        "regions": [{"key": "us", "name": "United States", "countries": ["US"], "currency": "USD", "languages": ["en"]}],
        "sources": [{"url": "products.json", "currency": "USD"}]
    }"#;

    fn slug(text: &str) -> Slug {
        text.parse().unwrap()
    }

    /// A lamp of so many cents with that rating.
    fn lamp(name: &str, cents: i64, hundredths: u16) -> Product {
        Product {
            category: Some(Category {
                slug: slug("lamps"),
                name: "Lamps".to_owned(),
            }),
            rating: Some(Rating {
                hundredths,
                count: None,
            }),
            ..samples::product(name, vec![samples::variant("one", cents)])
        }
    }

    fn about(products: &[&str], effect: Effect) -> Rule {
        Rule {
            products: Matcher {
                slugs: products.iter().map(|name| slug(name)).collect(),
                ..Matcher::default()
            },
            ..samples::rule("rule", &[], effect)
        }
    }

    fn withhold(products: &[&str], instead: &[&str]) -> Rule {
        about(
            products,
            Effect::Withhold {
                reason: "not here".to_owned(),
                instead: instead.iter().map(|name| slug(name)).collect(),
            },
        )
    }

    fn substitute(products: &[&str], by: SubstituteOrder) -> Rule {
        about(
            &["wanted"],
            Effect::Substitute {
                products: products.iter().map(|name| slug(name)).collect(),
                by,
            },
        )
    }

    /// What is proposed instead of `wanted`, which costs 50.00 where it is sold.
    fn proposed(rules: Vec<Rule>) -> Vec<String> {
        let mut products = vec![
            lamp("wanted", 5_000, 400),
            lamp("cheap", 1_000, 500),
            lamp("near", 5_100, 300),
            lamp("nearer", 4_950, 450),
            lamp("far", 9_000, 480),
            lamp("gone", 5_000, 500),
            lamp("dear", 20_000, 100),
        ];
        products.push(samples::product("mug", vec![samples::variant("one", 5_000)]));
        let region = samples::region("us");
        let rulebook = Rulebook::new(vec![region.clone()], rules);
        let edition = Edition {
            revision: 1,
            lineage: 0,
            store: parse_store("store.json", STORE).unwrap(),
            index: Index::new(
                products.into_iter().map(Sourced::from).collect(),
                rulebook,
                SearchSettings::default(),
            ),
        };
        let context = Context {
            searched: None,
            edition: &edition,
            base: "https://shop.test/",
            region: &region,
            now: Instant::from_milliseconds(0),
        };
        let shown = product(&context, &slug("wanted")).unwrap();
        shown.instead.iter().map(|card| card.slug.to_string()).collect()
    }

    #[test]
    fn what_can_be_bought_needs_nothing_instead() {
        assert!(proposed(vec![substitute(&["mug"], SubstituteOrder::BestRated)]).is_empty());
    }

    #[test]
    fn the_nearest_price_of_the_category_is_proposed_where_no_rule_names_any() {
        let expected = ["nearer", "near", "cheap", "far"];
        assert_eq!(proposed(vec![withhold(&["wanted", "gone"], &[])]), expected);
    }

    #[test]
    fn what_rules_name_goes_first_and_only_what_is_for_sale_here() {
        let rules = vec![
            withhold(&["wanted", "gone"], &["mug", "gone", "nowhere", "wanted"]),
            substitute(&["dear", "mug"], SubstituteOrder::NearestPrice),
        ];
        assert_eq!(proposed(rules), ["mug", "dear", "nearer", "near"]);
    }

    #[test]
    fn the_best_rated_go_first_where_the_rule_says_so_and_none_follow_where_it_says_that() {
        let with = |by: SubstituteOrder| proposed(vec![withhold(&["wanted", "gone"], &[]), substitute(&["mug"], by)]);
        assert_eq!(with(SubstituteOrder::BestRated), ["mug", "cheap", "far", "nearer"]);
        assert_eq!(with(SubstituteOrder::None), ["mug"]);
    }

    #[test]
    fn the_last_rule_about_substitutes_that_is_in_force_counts() {
        let over = Rule {
            until: Some(Instant::from_milliseconds(0)),
            ..substitute(&["dear"], SubstituteOrder::None)
        };
        let rules = vec![
            withhold(&["wanted"], &[]),
            substitute(&["cheap"], SubstituteOrder::None),
            substitute(&["far"], SubstituteOrder::None),
            over,
        ];
        assert_eq!(proposed(rules), ["far"]);
    }
}
