//! A product as a region shows it, with what to buy instead, what goes with it, and how other regions have it.

use crate::domain::offer::{offer, product_offer, sold_in};
use crate::domain::query::Card;
use crate::domain::{Offer, OfferState, Product, Region, Slug};
use crate::engine::protocol::{Difference, ShownProduct};
use crate::engine::views::Context;

/// The most products that a page proposes instead, or beside.
const MOST_PROPOSED: usize = 4;

/// `None` when the catalog has no product of that name.
pub(crate) fn product(context: &Context, slug: &Slug) -> Option<ShownProduct> {
    let Context { region, now, .. } = *context;
    let rulebook = context.rulebook();
    let product = context.index().product(slug)?;
    let offers: Vec<_> = product
        .variants
        .iter()
        .map(|variant| offer(product, variant, region, rulebook, now))
        .collect();
    let proposed = offers.iter().find_map(|offer| match &offer.state {
        OfferState::NotSold { instead, .. } => Some(instead.as_slice()),
        _ => None,
    });
    let can_be_bought = offers.iter().any(Offer::can_be_bought);
    let shown = rulebook.present(product, &region.key, now);
    let goes_with: Vec<Card> = product
        .goes_with
        .iter()
        .filter_map(|slug| buyable(context, slug))
        .take(MOST_PROPOSED)
        .collect();
    let instead = if can_be_bought {
        Vec::new()
    } else {
        instead(context, product, proposed.unwrap_or_default())
    };
    let mut related = nearest_in_category(context, product);
    related.retain(|card| goes_with.iter().chain(&instead).all(|other| other.slug != card.slug));
    related.truncate(MOST_PROPOSED);
    let differences = rulebook
        .regions
        .iter()
        .filter(|other| other.key != region.key)
        .filter_map(|other| difference(context, product, &shown, other))
        .collect();
    Some(ShownProduct {
        instead,
        goes_with,
        related,
        differences,
        sold_in: sold_in(product, rulebook, now),
        has_reviews: context.store().sources.iter().any(|source| source.reviews.is_some()),
        product: shown,
        offers,
    })
}

/// The card of a product, if it can be bought here now.
fn buyable(context: &Context, slug: &Slug) -> Option<Card> {
    let card = context.card(slug)?;
    card.offer.as_ref().is_some_and(Offer::can_be_bought).then_some(card)
}

/// What can be bought here instead: what the rule proposes, else the nearest price in the same category.
fn instead(context: &Context, product: &Product, proposed: &[Slug]) -> Vec<Card> {
    let mut cards: Vec<Card> = proposed.iter().filter_map(|slug| buyable(context, slug)).collect();
    if cards.is_empty() {
        cards = nearest_in_category(context, product);
    }
    cards.truncate(MOST_PROPOSED);
    cards
}

/// What can be bought of the same category, the nearest price first.
fn nearest_in_category(context: &Context, product: &Product) -> Vec<Card> {
    let amount = |card: &Card| {
        card.offer
            .as_ref()
            .and_then(|offer| offer.price)
            .map(|price| price.amount.minor_units)
    };
    let own_amount = product
        .variants
        .iter()
        .find_map(|variant| offer(product, variant, context.region, context.rulebook(), context.now).price)
        .map(|price| price.amount.minor_units);
    let mut cards: Vec<Card> = context
        .index()
        .products()
        .iter()
        .filter(|other| other.slug != product.slug && other.category == product.category && product.category.is_some())
        .filter_map(|other| buyable(context, &other.slug))
        .collect();
    if let Some(own_amount) = own_amount {
        cards.sort_by_key(|card| amount(card).map_or(i64::MAX, |amount| (amount - own_amount).saturating_abs()));
    }
    cards
}

/// How another region has the product.
fn difference(context: &Context, product: &Product, here: &Product, region: &Region) -> Option<Difference> {
    let rulebook = context.rulebook();
    let (offer, price_differs) = product_offer(product, region, rulebook, context.now)?;
    let there = rulebook.present(product, &region.key, context.now);
    let specifications = there
        .specifications
        .into_iter()
        .filter(|row| !here.specifications.contains(row))
        .collect();
    Some(Difference {
        region: region.key.clone(),
        offer,
        price_differs,
        note: there.regional_note,
        specifications,
    })
}
