//! Which documents come first.

use crate::narrow::{NO_AMOUNT, NO_INSTANT, Offers, state};

/// In which order documents stand. What is not sold comes last in any; what is alike stays in the catalog's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By how well they fit a text, then by how well they can be had.
    Relevance,
    PriceUp,
    PriceDown,
    Rating,
    Newest,
    Discount,
    Opening,
}

/// What does not differ by market.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Hundredths of a star.
    pub stars: Vec<u16>,
    /// By how well they are rated, drawn towards the mean where few rated them: more is better.
    pub ratings: Vec<u16>,
    /// Days since 1970 or any other number that grows with time; 0 where it is not known.
    pub releases: Vec<u32>,
}

/// The first documents in an order, from `skipped` on at most `most`; `scores` are those of a text, by position.
pub fn first(
    documents: &[u32],
    scores: &dyn Fn(usize) -> f32,
    order: Order,
    offers: &Offers,
    facts: &Facts,
    (skipped, most): (usize, usize),
) -> Vec<u32> {
    let wanted = skipped.saturating_add(most).min(documents.len());
    if wanted == 0 {
        return Vec::new();
    }
    let mut kept: Vec<(u64, u32)> = Vec::with_capacity(wanted.saturating_mul(2).min(documents.len()));
    let mut threshold = (u64::MAX, u32::MAX);
    for (position, document) in documents.iter().enumerate() {
        let at = *document as usize;
        let state = offers.states.get(at).copied().unwrap_or_default();
        let amount = offers.amounts.get(at).copied().unwrap_or(NO_AMOUNT);
        let key = match order {
            Order::Relevance => relevance_key(scores(position), state),
            // What has no price comes behind what has one, whichever way prices are sorted.
            Order::PriceUp if amount == NO_AMOUNT => LATEST,
            Order::PriceDown if amount == NO_AMOUNT => LATEST,
            Order::PriceUp => ascending(amount),
            Order::PriceDown => LATEST - ascending(amount),
            Order::Rating => LATEST - u64::from(facts.ratings.get(at).copied().unwrap_or_default()),
            Order::Newest => LATEST - u64::from(facts.releases.get(at).copied().unwrap_or_default()),
            Order::Discount => LATEST - u64::from(offers.percents_off.get(at).copied().unwrap_or_default()),
            Order::Opening => opening_key(offers.openings.get(at).copied().unwrap_or(NO_INSTANT), state),
        };
        let is_not_sold = u64::from(state <= state::NOT_SOLD);
        let entry = (is_not_sold << 63 | key, *document);
        if entry < threshold {
            kept.push(entry);
            if kept.len() >= wanted.saturating_mul(2) && kept.len() < documents.len() {
                kept.select_nth_unstable(wanted - 1);
                kept.truncate(wanted);
                threshold = kept.last().copied().unwrap_or(threshold);
            }
        }
    }
    kept.sort_unstable();
    kept.into_iter()
        .skip(skipped)
        .take(most)
        .map(|(_, document)| document)
        .collect()
}

/// Keys have 62 bits.
const LATEST: u64 = (1 << 62) - 1;

/// The better the score, the smaller; then the better it can be had.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn relevance_key(score: f32, state: u8) -> u64 {
    let fine = (score.max(0.0) * 64.0) as u32;
    (u64::from(u32::MAX - fine) << 3) | u64::from(7 - state.min(7))
}

/// What is further from nothing than any price ends where keys do, before what has none.
fn ascending(amount: i64) -> u64 {
    const MOST: i64 = (1 << 61) - 2;
    amount.clamp(-MOST, MOST).wrapping_add(1 << 61).unsigned_abs()
}

/// What opens soonest, then what can be had now, then what opens some time, then the rest.
fn opening_key(opening: i64, state: u8) -> u64 {
    match state {
        state::SOON if opening != NO_INSTANT => ascending(opening).min(LATEST - 3),
        state::NOW => LATEST - 2,
        state::SOON => LATEST - 1,
        _ => LATEST,
    }
}
