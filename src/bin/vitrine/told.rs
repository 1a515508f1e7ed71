//! Offers and rules in plain words, and as JSON, for developers. Shoppers read others.

use serde_json::{Value, json};
use vitrine::domain::explain::Outcome;
use vitrine::domain::offer::{BrowseOnly, DecidedBy};
use vitrine::domain::product::Price;
use vitrine::domain::rulebook::{Effect, SubstituteOrder};
use vitrine::domain::{Instant, Money, Offer, OfferState, Region, Slug};

pub(crate) fn money(money: Money) -> String {
    format!("{} {}", money.to_decimal(), money.currency)
}

pub(crate) fn price(price: Option<Price>) -> String {
    let Some(price) = price else {
        return "on request".to_owned();
    };
    let mut words = money(price.amount);
    if let Some(former) = price.compare_at {
        words.push_str(&format!(", was {}", former.to_decimal()));
    }
    if price.is_converted {
        words.push_str(", converted");
    }
    words
}

/// A text that the store wrote, marked as such; nothing where it wrote none.
fn quoted(text: Option<&str>) -> String {
    text.filter(|text| !text.is_empty())
        .map(|text| format!(": “{}”", one_line(text)))
        .unwrap_or_default()
}

/// A text without what a terminal would obey.
pub(crate) fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

pub(crate) fn slugs(slugs: &[Slug]) -> String {
    slugs.iter().map(Slug::as_str).collect::<Vec<_>>().join(", ")
}

/// The state of an offer, in one line.
pub(crate) fn state(offer: &Offer) -> String {
    match &offer.state {
        OfferState::Available {
            at_most,
            left,
            pre_order,
        } => {
            let mut words = match pre_order {
                Some(pre_order) => {
                    let ships = pre_order
                        .ships
                        .map(|ships| format!(", sent from {ships}"))
                        .unwrap_or_default();
                    format!("for sale ahead{ships}{}", quoted(pre_order.note.as_deref()))
                }
                None => "for sale".to_owned(),
            };
            if let Some(at_most) = at_most {
                words.push_str(&format!(", at most {at_most} in one order"));
            }
            if let Some(left) = left {
                words.push_str(&format!(", {left} left"));
            }
            words
        }
        OfferState::Upcoming { from: Some(from), note } => format!("not yet: from {from}{}", quoted(note.as_deref())),
        OfferState::Upcoming { from: None, note } => {
            format!("not yet: date to be announced{}", quoted(note.as_deref()))
        }
        OfferState::SoldOut => "sold out".to_owned(),
        OfferState::NotSold { why, from, .. } => {
            let from = from.map(|from| format!(", sold from {from}")).unwrap_or_default();
            format!("not sold here{from}{}", quoted(Some(why)))
        }
        OfferState::BrowseOnly(BrowseOnly::PriceOnRequest) => "only shown: it has no price here".to_owned(),
        OfferState::BrowseOnly(BrowseOnly::Store(reason)) => format!("only shown{}", quoted(reason.as_deref())),
    }
}

pub(crate) fn decided_by(by: &DecidedBy) -> String {
    match by {
        DecidedBy::Default => "no rule: what nobody withholds is sold".to_owned(),
        DecidedBy::Source => "the countries that the source names".to_owned(),
        DecidedBy::Region => "the region's own opening, hours or limit".to_owned(),
        DecidedBy::Rule(name) => format!("the rule {}", one_line(name)),
        DecidedBy::Price => "no price in the region's currency".to_owned(),
        DecidedBy::Stock => "the stock".to_owned(),
    }
}

/// What a rule says, in a region.
pub(crate) fn effect(effect: &Effect, region: &Region) -> String {
    let period = |from: Option<Instant>, until: Option<Instant>| {
        let from = from.map(|from| format!(" from {from}")).unwrap_or_default();
        let until = until.map(|until| format!(" until {until}")).unwrap_or_default();
        format!("{from}{until}")
    };
    match effect {
        Effect::Sell { from, until } => format!("sell{}", period(*from, *until)),
        Effect::PreOrder { ships, note } => {
            let ships = ships.map(|ships| format!(", sent from {ships}")).unwrap_or_default();
            format!("sell ahead{ships}{}", quoted(note.as_deref()))
        }
        Effect::Announce { note } => format!("announce{}", quoted(note.as_deref())),
        Effect::Withhold { reason, .. } => format!("withhold{}", quoted(Some(reason))),
        Effect::BrowseOnly { reason } => format!("only show{}", quoted(Some(reason))),
        Effect::Limit { per_order } => format!("at most {per_order} in one order"),
        Effect::Price { amounts, percent_off } => {
            let here = amounts.iter().find(|price| price.currency == region.currency);
            match (here, percent_off) {
                (Some(price), _) => format!("price {} {}", price.amount.as_str(), price.currency),
                (None, Some(percent)) => format!("{percent} % less"),
                (None, None) => "price in other currencies".to_owned(),
            }
        }
        Effect::Substitute { products, by } => {
            let by = match by {
                SubstituteOrder::NearestPrice => "then the nearest price of the category",
                SubstituteOrder::BestRated => "then the best rated of the category",
                SubstituteOrder::None => "no others",
            };
            let named = if products.is_empty() {
                String::new()
            } else {
                format!("{}, ", slugs(products))
            };
            format!("instead: {named}{by}")
        }
        Effect::Present {
            name,
            note,
            specifications,
            pictures,
        } => {
            let name = name
                .as_deref()
                .map(|name| format!(" as {}", one_line(name)))
                .unwrap_or_default();
            let mut parts: Vec<String> = specifications.iter().map(|row| one_line(&row.name)).collect();
            if !pictures.is_empty() {
                parts.push("pictures".to_owned());
            }
            let parts = if parts.is_empty() {
                String::new()
            } else {
                format!(", otherwise: {}", parts.join(", "))
            };
            format!("show{name}{parts}{}", quoted(note.as_deref()))
        }
    }
}

/// What became of a rule.
pub(crate) fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Decides => "decides".to_owned(),
        Outcome::Applies => "applies".to_owned(),
        Outcome::NotYet(from) => format!("not in force yet: from {from}"),
        Outcome::NoLonger(until) => format!("no longer in force: until {until}"),
        Outcome::Overruled(by) => format!("overruled by {}", one_line(&by.name)),
        Outcome::OtherVariants => "about other variants".to_owned(),
        Outcome::NoAmountHere => "has no amount in the region's currency".to_owned(),
        Outcome::RegionIsStricter => "the region itself allows fewer".to_owned(),
    }
}

pub(crate) fn outcome_json(outcome: Outcome) -> Value {
    match outcome {
        Outcome::Decides => json!("decides"),
        Outcome::Applies => json!("applies"),
        Outcome::NotYet(from) => json!({ "not_yet": from.to_string() }),
        Outcome::NoLonger(until) => json!({ "no_longer": until.to_string() }),
        Outcome::Overruled(by) => json!({ "overruled_by": by.name }),
        Outcome::OtherVariants => json!("other_variants"),
        Outcome::NoAmountHere => json!("no_amount_here"),
        Outcome::RegionIsStricter => json!("region_is_stricter"),
    }
}

pub(crate) fn price_json(price: Option<Price>) -> Value {
    price.map_or(Value::Null, |price| {
        json!({
            "amount": price.amount.to_decimal(),
            "currency": price.amount.currency.code(),
            "compare_at": price.compare_at.map(Money::to_decimal),
            "is_converted": price.is_converted,
        })
    })
}

pub(crate) fn decided_by_json(by: &DecidedBy) -> Value {
    match by {
        DecidedBy::Default => json!("default"),
        DecidedBy::Source => json!("source"),
        DecidedBy::Region => json!("region"),
        DecidedBy::Rule(name) => json!({ "rule": name }),
        DecidedBy::Price => json!("price"),
        DecidedBy::Stock => json!("stock"),
    }
}

pub(crate) fn offer_json(offer: &Offer) -> Value {
    let instant = |instant: &Option<Instant>| instant.map(|instant| instant.to_string());
    let state = match &offer.state {
        OfferState::Available {
            at_most,
            left,
            pre_order,
        } => json!({ "available": {
            "at_most": at_most,
            "left": left,
            "pre_order": pre_order.as_ref().map(|ahead| json!({ "ships": instant(&ahead.ships), "note": ahead.note })),
        } }),
        OfferState::Upcoming { from, note } => json!({ "upcoming": { "from": instant(from), "note": note } }),
        OfferState::SoldOut => json!("sold_out"),
        OfferState::NotSold { why, sold_in, from, .. } => json!({ "not_sold": {
            "why": why,
            "sold_in": sold_in.iter().map(|key| key.as_str()).collect::<Vec<_>>(),
            "from": instant(from),
        } }),
        OfferState::BrowseOnly(BrowseOnly::PriceOnRequest) => json!("price_on_request"),
        OfferState::BrowseOnly(BrowseOnly::Store(reason)) => json!({ "browse_only": { "reason": reason } }),
    };
    json!({
        "state": state,
        "price": price_json(offer.price),
        "decided_by": decided_by_json(&offer.decided_by),
        "changes_at": instant(&offer.changes_at),
    })
}
