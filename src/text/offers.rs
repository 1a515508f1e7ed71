//! What an offer is in words.

use crate::browser::locale;
use crate::domain::offer::{Availability, BrowseOnly};
use crate::domain::product::Price;
use crate::domain::{Offer, OfferState};
use crate::state::Place;
use crate::text::message_format::Argument;
use crate::text::messages::{locale as locale_in_use, say, say_with};
use crate::text::{instant, region_in_sentence};

/// From so few on, the shop says how many are left.
const FEW: u32 = 10;

/// A word or two on a card; none for what can simply be bought.
pub fn badge(offer: &Offer) -> Option<String> {
    let key = match &offer.state {
        OfferState::Available { left: Some(left), .. } if *left <= FEW => "badge_few_left",
        OfferState::Available { .. } => return None,
        OfferState::Upcoming { .. } => "badge_coming_soon",
        OfferState::SoldOut => "badge_sold_out",
        OfferState::NotSold { .. } => "badge_not_sold",
        OfferState::BrowseOnly(BrowseOnly::PriceOnRequest) => "badge_no_price",
        OfferState::BrowseOnly(BrowseOnly::Store(_)) => "badge_not_for_sale",
    };
    Some(say(key))
}

/// What an offer is in a table of regions, in a word or two.
pub fn in_short(offer: &Offer) -> String {
    match &offer.state {
        OfferState::Available { .. } => say("badge_for_sale"),
        OfferState::Upcoming { from: Some(from), .. } => {
            say_with("badge_from", &[("when", Argument::Text(&instant(*from)))])
        }
        // A card's badge says "here", which is another place in such a table.
        OfferState::NotSold { .. } => say("badge_not_sold_there"),
        OfferState::BrowseOnly(_) => say("badge_not_for_sale"),
        OfferState::Upcoming { from: None, .. } | OfferState::SoldOut => badge(offer).unwrap_or_default(),
    }
}

/// How near something is to being bought, in a word or two.
pub fn availability_in_short(availability: Availability) -> String {
    match availability {
        Availability::Available => say("badge_for_sale"),
        Availability::Upcoming => say("badge_coming_soon"),
        Availability::SoldOut => say("badge_sold_out"),
        Availability::BrowseOnly => say("badge_not_for_sale"),
        Availability::NotSold => say("badge_not_sold"),
    }
}

/// Why it is so, in the store's words, where the store says it.
pub fn reason(offer: &Offer) -> Option<String> {
    let reason = match &offer.state {
        OfferState::Upcoming { note, .. } => note.clone(),
        OfferState::NotSold { why, .. } => Some(why.clone()),
        OfferState::BrowseOnly(BrowseOnly::Store(reason)) => reason.clone(),
        _ => None,
    };
    reason.filter(|reason| !reason.is_empty())
}

/// The answer as a heading and, where there is one, its reason.
pub fn decision(offer: &Offer, place: &Place) -> (String, Option<String>) {
    let region = region_in_sentence(&place.region);
    let heading = |key: &str| say_with(key, &[("region", Argument::Text(&region))]);
    let heading = match &offer.state {
        OfferState::Available { .. } => return (heading("offer_sold"), place.region.shipping.clone()),
        OfferState::Upcoming { from: Some(from), .. } => {
            let when = instant(*from);
            say_with(
                "offer_from",
                &[("region", Argument::Text(&region)), ("when", Argument::Text(&when))],
            )
        }
        OfferState::Upcoming { from: None, .. } => heading("offer_announced"),
        OfferState::SoldOut => heading("offer_sold_out"),
        OfferState::NotSold { .. } => heading("offer_not_sold"),
        OfferState::BrowseOnly(BrowseOnly::PriceOnRequest) => {
            let currency = place.region.currency.to_string();
            let reason = say_with("offer_no_price_why", &[("currency", Argument::Text(&currency))]);
            return (heading("offer_no_price"), Some(reason));
        }
        OfferState::BrowseOnly(BrowseOnly::Store(_)) => heading("offer_not_for_sale"),
    };
    (heading, reason(offer))
}

/// How many there are, where that is worth saying.
pub fn stock(offer: &Offer) -> Option<String> {
    let OfferState::Available { at_most, left, .. } = offer.state else {
        return None;
    };
    let say_count = |key: &str, count: u32| say_with(key, &[("count", Argument::Count(count))]);
    let few = left
        .filter(|left| *left <= FEW)
        .map(|left| say_count("only_left", left));
    let limit = at_most
        .filter(|most| left.is_none_or(|left| *most < left))
        .map(|most| say_count("most_per_order", most));
    match (few, limit) {
        (Some(few), Some(limit)) => Some(format!("{few} {limit}")),
        (few, limit) => few.or(limit),
    }
}

/// `−15 %` of a reduced price.
pub fn savings(price: Price) -> Option<String> {
    let percent = locale::percent(price.percent_off()?.into(), &locale_in_use());
    Some(say_with("savings", &[("percent", Argument::Text(&percent))]))
}
