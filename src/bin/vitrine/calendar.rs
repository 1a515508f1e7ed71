//! `vitrine calendar`: what opens, closes or changes its price in the next days.

use std::fmt::Write;

use serde_json::{Value, json};
use vitrine::domain::calendar::{Calendar, Event};
use vitrine::domain::offer::{Availability, DecidedBy};
use vitrine::domain::product::Price;
use vitrine::domain::schedule::{Change, ChangeKind, changes};
use vitrine::domain::{Instant, Language, Region, RegionKey};
use vitrine::engine::Shop;

use crate::arguments::{Arguments, now};
use crate::{Report, Trouble, shop, told};

const OPTIONS: [&str; 5] = ["--days", "--region", "--from", "--format", "--language"];
const DAYS: u32 = 90;
const DAY: i64 = 24 * 60 * 60 * 1000;
/// An event takes no time, but a calendar has to draw it.
const EVENT_MINUTES: u32 = 15;

pub(crate) fn run(arguments: &[String]) -> Result<Report, Trouble> {
    let arguments = Arguments::read(arguments, &OPTIONS, &[])?;
    let days: u32 = arguments.value("--days")?.unwrap_or(DAYS);
    let from = arguments.moment("--from")?;
    let wanted: Option<RegionKey> = arguments.value("--region")?;
    let format = match arguments.text("--format") {
        None | Some("text") => text,
        Some("json") => json,
        Some("ics") => ics,
        Some(other) => {
            return Err(Trouble::Usage(format!(
                "--format: expected text, json or ics, found {other}"
            )));
        }
    };
    let shop = shop::read(&arguments.file, arguments.value::<Language>("--language")?)?;
    let regions = match &wanted {
        Some(key) => vec![shop::region(&shop, key)?],
        None => shop.rulebook().regions.iter().collect(),
    };
    Ok(Report::good(format(&Span::new(&shop, regions, from, days))))
}

/// What happens in some days, put together where it is one thing for several products.
struct Span<'a> {
    shop: &'a Shop,
    from: Instant,
    days: u32,
    happenings: Vec<Happening<'a>>,
}

/// What happens to some products at an instant, in a region.
struct Happening<'a> {
    region: &'a Region,
    /// Never empty. All of one kind, though each with its own price.
    changes: Vec<Change>,
}

impl<'a> Span<'a> {
    fn new(shop: &'a Shop, regions: Vec<&'a Region>, from: Instant, days: u32) -> Self {
        let until = from.milliseconds().saturating_add(i64::from(days) * DAY);
        let until = Instant::from_milliseconds(until);
        let mut happenings: Vec<Happening> = Vec::new();
        for region in regions {
            for change in changes(shop.products(), shop.rulebook(), region, from, until) {
                let is_same = |known: &&mut Happening| {
                    known.region.key == region.key
                        && known.changes.iter().any(|known| {
                            known.at == change.at
                                && known.decided_by == change.decided_by
                                && name(&known.kind) == name(&change.kind)
                        })
                };
                match happenings.iter_mut().find(is_same) {
                    Some(known) => known.changes.push(change),
                    None => happenings.push(Happening {
                        region,
                        changes: vec![change],
                    }),
                }
            }
        }
        // Stable: at one instant regions stay in the store's order.
        happenings.sort_by_key(|happening| happening.at());
        Self {
            shop,
            from,
            days,
            happenings,
        }
    }

    /// What a product is called in the region then, and which variants are meant.
    fn product(&self, change: &Change) -> String {
        let product = self
            .shop
            .products()
            .iter()
            .find(|product| product.slug == change.product);
        let Some(product) = product else {
            return change.product.to_string();
        };
        let shown = self.shop.rulebook().present(product, &change.region, change.at);
        let labels = change
            .variants
            .iter()
            .filter_map(|id| product.variant(id))
            .map(|variant| variant.label());
        let labels: Vec<String> = labels.collect();
        let of_variants = if labels.is_empty() {
            String::new()
        } else {
            format!(" ({})", labels.join("; "))
        };
        told::one_line(&format!("{}{of_variants}", shown.name))
    }

    /// What happens to one product, in a line.
    fn line(&self, change: &Change) -> String {
        let product = self.product(change);
        match &change.kind {
            ChangeKind::PriceChanges { before, after } => {
                let amount = |price: &Option<Price>| price.map(|price| price.amount);
                // Where the amount stays, it is the former one that comes or goes.
                let words = |price: &Option<Price>| match amount(price) {
                    Some(only) if amount(before) != amount(after) => told::money(only),
                    _ => told::price(*price),
                };
                format!("{product}: {} → {}", words(before), words(after))
            }
            ChangeKind::LimitChanges { before, after } => {
                let limit = |limit: &Option<u32>| limit.map_or("no limit".to_owned(), |limit| limit.to_string());
                format!("{product}: {} → {} in one order", limit(before), limit(after))
            }
            _ => product,
        }
    }
}

impl Happening<'_> {
    fn at(&self) -> Option<Instant> {
        self.changes.first().map(|change| change.at)
    }

    fn decided_by(&self) -> Option<&DecidedBy> {
        self.changes.first().map(|change| &change.decided_by)
    }

    /// `3 products open in Germany`.
    fn heading(&self, span: &Span) -> String {
        let region = told::one_line(self.region.english_name());
        match self.changes.as_slice() {
            [only] => format!("{} {} in {region}", span.product(only), verb(&only.kind, false)),
            [first, ..] => format!(
                "{} products {} in {region}",
                self.changes.len(),
                verb(&first.kind, true)
            ),
            [] => String::new(),
        }
    }
}

/// The kind's name in JSON: what is told together.
fn name(kind: &ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Opens { is_pre_order: false } => "opens",
        ChangeKind::Opens { is_pre_order: true } => "opens_for_pre_order",
        ChangeKind::Closes(to) => closed_name(*to, "closes", "sells_out"),
        ChangeKind::Ships => "ships",
        ChangeKind::Becomes(to) => closed_name(*to, "is_withheld", "sells_out"),
        ChangeKind::PriceChanges { .. } => "price_changes",
        ChangeKind::LimitChanges { .. } => "limit_changes",
    }
}

fn closed_name(to: Availability, not_sold: &'static str, sold_out: &'static str) -> &'static str {
    match to {
        Availability::Available => "opens",
        Availability::Upcoming => "is_announced",
        Availability::SoldOut => sold_out,
        Availability::BrowseOnly => "is_only_shown",
        Availability::NotSold => not_sold,
    }
}

fn verb(kind: &ChangeKind, are_many: bool) -> &'static str {
    match (name(kind), are_many) {
        ("opens", false) => "opens",
        ("opens", true) => "open",
        ("opens_for_pre_order", false) => "can be ordered ahead",
        ("opens_for_pre_order", true) => "can be ordered ahead",
        ("ships", false) => "is sent from now on",
        ("ships", true) => "are sent from now on",
        ("closes", false) => "is no longer sold",
        ("closes", true) => "are no longer sold",
        ("is_withheld", false) => "is taken out of the range",
        ("is_withheld", true) => "are taken out of the range",
        ("is_announced", false) => "is announced",
        ("is_announced", true) => "are announced",
        ("sells_out", false) => "is sold out",
        ("sells_out", true) => "are sold out",
        ("is_only_shown", false) => "is only shown",
        ("is_only_shown", true) => "are only shown",
        ("price_changes", false) => "changes its price",
        ("price_changes", true) => "change their price",
        (_, false) => "changes its limit",
        (_, true) => "change their limit",
    }
}

fn text(span: &Span) -> String {
    let mut text = String::new();
    // Writing to a text cannot fail.
    for happening in &span.happenings {
        let Some((at, by)) = happening.at().zip(happening.decided_by()) else {
            continue;
        };
        let _ = writeln!(text, "{at}  {}", happening.heading(span));
        for change in &happening.changes {
            let line = span.line(change);
            // The heading of a single opening says all.
            if happening.changes.len() > 1 || line != span.product(change) {
                let _ = writeln!(text, "  {line}");
            }
        }
        let _ = writeln!(text, "  by {}", told::decided_by(by));
    }
    if span.happenings.is_empty() {
        let _ = writeln!(
            text,
            "Nothing changes by the clock in the {} days from {}.",
            span.days, span.from
        );
    }
    text
}

fn json(span: &Span) -> String {
    let change = |change: &Change| {
        let (before, after) = match &change.kind {
            ChangeKind::PriceChanges { before, after } => (told::price_json(*before), told::price_json(*after)),
            ChangeKind::LimitChanges { before, after } => (json!(before), json!(after)),
            _ => (Value::Null, Value::Null),
        };
        json!({
            "at": change.at.to_string(),
            "region": change.region.as_str(),
            "product": change.product.as_str(),
            "variants": change.variants.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
            "what": name(&change.kind),
            "before": before,
            "after": after,
            "decided_by": told::decided_by_json(&change.decided_by),
        })
    };
    let changes = span.happenings.iter().flat_map(|happening| &happening.changes);
    let changes: Vec<Value> = changes.map(change).collect();
    format!("{:#}\n", Value::Array(changes))
}

fn ics(span: &Span) -> String {
    let made = now();
    let event = |happening: &Happening| {
        let first = happening.changes.first()?;
        let lines = happening.changes.iter().map(|change| span.line(change));
        let by = format!("By {}.", told::decided_by(&first.decided_by));
        let by_name = match &first.decided_by {
            DecidedBy::Rule(name) => name.clone(),
            other => format!("{other:?}").to_lowercase(),
        };
        Some(Event {
            // Another product under the same rule is the same event with another text.
            id: format!(
                "{}.{}.{}.{by_name}@vitrine",
                first.at,
                happening.region.key,
                name(&first.kind)
            ),
            made,
            start: first.at,
            minutes: EVENT_MINUTES,
            summary: happening.heading(span),
            description: lines.chain([by]).collect::<Vec<_>>().join("\n"),
            url: None,
            alarm_minutes: None,
        })
    };
    let calendar = Calendar {
        name: Some(span.shop.store().name.clone()),
        events: span.happenings.iter().filter_map(event).collect(),
    };
    calendar.to_text()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str) -> String {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/store.json");
        let arguments: Vec<String> = line.split_whitespace().chain([file]).map(str::to_owned).collect();
        run(&arguments).unwrap().text
    }

    #[test]
    fn the_demos_spring_is_told_in_words_and_in_json() {
        let spring = "--from 2027-02-01T00:00:00Z --days 40";
        let text = said(spring);
        for words in [
            "2027-03-01T08:00:00Z  Halvik Watch 4 Trail opens in Germany",
            "by the rule de-watch-trail-opening",
        ] {
            assert!(text.contains(words), "{text}");
        }
        let changes: Value = serde_json::from_str(&said(&format!("{spring} --region de --format json"))).unwrap();
        assert_eq!(changes.as_array().unwrap().len(), 1);
        assert_eq!(changes[0]["what"], "opens");
        assert_eq!(changes[0]["product"], "watch-4-trail");
    }

    #[test]
    fn a_week_of_lower_prices_is_two_events() {
        let calendar = said("--from 2026-12-01T00:00:00Z --days 20 --format ics");
        assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2, "{calendar}");
        assert!(calendar.contains("DTSTART:20261204T230000Z"), "{calendar}");
        assert!(calendar.contains("DTSTART:20261212T230000Z"), "{calendar}");
    }

    #[test]
    fn days_in_which_nothing_happens_say_so() {
        assert!(said("--from 2030-01-01T00:00:00Z").starts_with("Nothing changes"));
    }
}
