//! What an offer is in words.

use crate::domain::offer::BrowseOnly;
use crate::domain::product::Price;
use crate::domain::{Offer, OfferState};
use crate::state::Place;
use crate::text::{instant, region_in_sentence};

/// From so few on, the shop says how many are left.
const FEW: u32 = 10;

/// A word or two on a card; none for what can simply be bought.
pub fn badge(offer: &Offer) -> Option<&'static str> {
    Some(match &offer.state {
        OfferState::Available { left: Some(left), .. } if *left <= FEW => "Few left",
        OfferState::Available { .. } => return None,
        OfferState::Upcoming { .. } => "Coming soon",
        OfferState::SoldOut => "Sold out",
        OfferState::NotSold { .. } => "Not sold here",
        OfferState::BrowseOnly(BrowseOnly::PriceOnRequest) => "No price here",
        OfferState::BrowseOnly(BrowseOnly::Store(_)) => "Not for sale",
    })
}

/// The answer as a heading and, where there is one, its reason.
pub fn decision(offer: &Offer, place: &Place) -> (String, Option<String>) {
    let region = region_in_sentence(place);
    match &offer.state {
        OfferState::Available { .. } => (format!("Sold in {region}"), place.region.shipping.clone()),
        OfferState::Upcoming { from: Some(from), note } => {
            (format!("On sale in {region} from {}", instant(*from)), note.clone())
        }
        OfferState::Upcoming { from: None, note } => {
            (format!("Coming to {region}, date to be announced"), note.clone())
        }
        OfferState::SoldOut => (format!("Sold out in {region}"), None),
        OfferState::NotSold { why, .. } => (
            format!("Not sold in {region}"),
            Some(why.clone()).filter(|why| !why.is_empty()),
        ),
        OfferState::BrowseOnly(BrowseOnly::PriceOnRequest) => {
            let reason = format!(
                "It has no price in {} yet, so it cannot be ordered here.",
                place.region.currency
            );
            (format!("No price for {region}"), Some(reason))
        }
        OfferState::BrowseOnly(BrowseOnly::Store(reason)) => (format!("Not for sale in {region}"), reason.clone()),
    }
}

/// How many there are, where that is worth saying.
pub fn stock(offer: &Offer) -> Option<String> {
    let OfferState::Available { at_most, left } = offer.state else {
        return None;
    };
    let few = left
        .filter(|left| *left <= FEW)
        .map(|left| format!("Only {left} left."));
    let limit = at_most
        .filter(|most| left.is_none_or(|left| *most < left))
        .map(|most| format!("At most {most} per order."));
    match (few, limit) {
        (Some(few), Some(limit)) => Some(format!("{few} {limit}")),
        (few, limit) => few.or(limit),
    }
}

/// `−15 %` of a reduced price.
pub fn savings(price: Price) -> Option<String> {
    price.percent_off().map(|percent| format!("−{percent}\u{a0}%"))
}
