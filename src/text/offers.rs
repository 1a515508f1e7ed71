//! What an offer is in words.

use crate::browser::locale;
use crate::domain::measure::{ReferenceUnit, UnitPrice};
use crate::domain::offer::{Availability, BrowseOnly, DecidedBy};
use crate::domain::product::Price;
use crate::domain::{Offer, OfferState, Region};
use crate::state::Place;
use crate::text::message_format::Argument;
use crate::text::messages::{locale as locale_in_use, say, say_with};
use crate::text::{date, instant, money, region_in_sentence};

/// From so few on, the shop says how many are left.
const FEW: u32 = 10;

/// A word or two on a card; none for what can simply be bought.
pub fn badge(offer: &Offer) -> Option<String> {
    let key = match &offer.state {
        OfferState::Available { pre_order: Some(_), .. } => "badge_pre_order",
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
        OfferState::Available { pre_order: Some(_), .. } => say("badge_pre_order"),
        OfferState::Available { .. } => say("badge_for_sale"),
        OfferState::Upcoming { from: Some(from), .. } | OfferState::NotSold { from: Some(from), .. } => {
            say_with("badge_from", &[("when", Argument::Text(&instant(*from)))])
        }
        // A card's badge says "here", which is another place in such a table.
        OfferState::NotSold { from: None, .. } => say("badge_not_sold_there"),
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

/// Why it is so in that region: in the store's words, or, where it has none for what is not sold, in the shop's.
pub fn reason(offer: &Offer, region: &Region) -> Option<String> {
    let reason = match &offer.state {
        OfferState::Available { pre_order, .. } => pre_order.as_ref().and_then(|pre_order| pre_order.note.clone()),
        OfferState::Upcoming { note, .. } => note.clone(),
        OfferState::NotSold { why, .. } => Some(why.clone()),
        OfferState::BrowseOnly(BrowseOnly::Store(reason)) => reason.clone(),
        _ => None,
    };
    let reason = reason.filter(|reason| !reason.is_empty());
    let is_not_sold = offer.is_not_sold();
    reason.or_else(|| is_not_sold.then(|| why_not_sold(&offer.decided_by, region)).flatten())
}

/// Why the store may not sell something where it does not say so itself.
fn why_not_sold(decided_by: &DecidedBy, region: &Region) -> Option<String> {
    match decided_by {
        DecidedBy::Source => {
            let region = region_in_sentence(region);
            Some(say_with("not_sold_by_maker", &[("region", Argument::Text(&region))]))
        }
        // A rule without a reason is a sale that had an end.
        DecidedBy::Rule(_) => Some(say("sale_is_over")),
        DecidedBy::Region => Some(shop_is_closed(region)),
        DecidedBy::Default | DecidedBy::Price | DecidedBy::Stock => None,
    }
}

/// That a region's shop sells nothing.
pub fn shop_is_closed(region: &Region) -> String {
    let region = region_in_sentence(region);
    say_with("shop_is_closed", &[("region", Argument::Text(&region))])
}

/// That a region's shop only shows what it has.
pub fn shop_only_shows(region: &Region) -> String {
    let region = region_in_sentence(region);
    say_with("shop_only_shows", &[("region", Argument::Text(&region))])
}

/// When what is ordered now is sent, where it is ordered before it is there.
pub fn sent_from(offer: &Offer) -> Option<String> {
    let ships = offer.pre_order()?.ships?;
    Some(say_with("sent_from", &[("when", Argument::Text(&instant(ships)))]))
}

/// When what is not sold here will be, where that is known.
pub fn sold_here_from(offer: &Offer) -> Option<String> {
    let OfferState::NotSold { from: Some(from), .. } = &offer.state else {
        return None;
    };
    Some(say_with("sold_here_from", &[("when", Argument::Text(&instant(*from)))]))
}

/// The answer as a heading and, where there is one, its reason.
pub fn decision(offer: &Offer, place: &Place) -> (String, Option<String>) {
    let region = region_in_sentence(&place.region);
    let heading = |key: &str| say_with(key, &[("region", Argument::Text(&region))]);
    let heading = match &offer.state {
        OfferState::Available { pre_order, .. } => {
            let heading = match pre_order {
                Some(_) => heading("offer_pre_order"),
                None => heading("offer_sold"),
            };
            return (heading, place.region.shipping.clone());
        }
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
    (heading, reason(offer, &place.region))
}

/// How many there are, where that is worth saying.
pub fn stock(offer: &Offer) -> Option<String> {
    let OfferState::Available { left, .. } = offer.state else {
        return None;
    };
    let say_count = |key: &str, count: u32| say_with(key, &[("count", Argument::Count(count))]);
    let few = left
        .filter(|left| *left <= FEW)
        .map(|left| say_count("only_left", left));
    let limit = limit(offer).map(|most| say_count("most_per_order", most));
    match (few, limit) {
        (Some(few), Some(limit)) => Some(format!("{few} {limit}")),
        (few, limit) => few.or(limit),
    }
}

/// The most that one order can have, where that is less than there are.
pub fn limit(offer: &Offer) -> Option<u32> {
    let OfferState::Available { at_most, left, .. } = offer.state else {
        return None;
    };
    at_most.filter(|most| left.is_none_or(|left| *most < left))
}

/// What one costs, as people of the place write it: marked where it is approximate.
pub fn price_of(price: Price, place: &Place) -> String {
    let amount = money(price.amount, place);
    if price.is_converted {
        approximate_price(&amount)
    } else {
        amount
    }
}

/// An amount with the mark of what is approximate.
pub fn approximate_price(amount: &str) -> String {
    say_with("approximate_price", &[("price", Argument::Text(amount))])
}

/// By the exchange rates of which day prices are converted.
pub fn converted_by_rates_of(iso: &str) -> String {
    say_with("converted_by_rates_of", &[("date", Argument::Text(&date(iso)))])
}

/// What 100 g, a litre or a metre of it costs.
pub fn unit_price(unit_price: UnitPrice, place: &Place) -> String {
    let unit = match unit_price.per {
        ReferenceUnit::HundredGrams => "hundred_grams",
        ReferenceUnit::Kilogram => "kilogram",
        ReferenceUnit::HundredMillilitres => "hundred_millilitres",
        ReferenceUnit::Litre => "litre",
        ReferenceUnit::Metre => "metre",
    };
    let amount = money(unit_price.amount, place);
    say_with(
        "unit_price",
        &[("unit", Argument::Text(unit)), ("price", Argument::Text(&amount))],
    )
}

/// The lowest price of the last 30 days, which is told beside a reduced one.
pub fn lowest_price(price: Price, place: &Place) -> Option<String> {
    let lowest = price.lowest.filter(|_| price.compare_at.is_some())?;
    let amount = money(lowest, place);
    Some(say_with("lowest_price", &[("price", Argument::Text(&amount))]))
}

/// `−15 %` of a reduced price.
pub fn savings(price: Price) -> Option<String> {
    let percent = locale::percent(price.percent_off()?.into(), &locale_in_use());
    Some(say_with("savings", &[("percent", Argument::Text(&percent))]))
}
