//! The prices of a product or a variant.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::domain::money::units_of_decimal;
use crate::domain::product::Price;
use crate::domain::{Currency, Money};
use crate::source::amount::{amount, currency_beside};
use crate::source::mapping::{PriceFields, PriceKey, PriceList, Unit};
use crate::source::read::find::{Field, Finder};
use crate::source::read::stock::availability;
use crate::source::tree::Node;
use crate::source::{Path, Paths};

/// So many nanos are one.
const BILLION: u32 = 1_000_000_000;

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// At most one for each currency.
    pub(super) prices: Vec<Price>,
    pub(super) regional: Vec<(String, Price)>,
}

/// An amount without its currency, and what its text says of that.
struct Raw {
    decimal: String,
    beside: String,
}

struct PriceReader<'a, 't> {
    fields: &'a PriceFields,
    finder: &'a Finder<'a>,
    name: &'a str,
    start: Node<'t>,
    /// That of the source.
    currency: Option<Currency>,
}

/// The prices at `start`; `name` is how their fields are called in a mapping, `currency` that of the source.
pub(super) fn read(
    fields: &PriceFields,
    finder: &Finder,
    name: &str,
    start: Node,
    currency: Option<Currency>,
) -> Found {
    let reader = PriceReader {
        fields,
        finder,
        name,
        start,
        currency,
    };
    let mut found = Found::default();
    for price in reader.by_currency() {
        found.add(None, price);
    }
    if let Some(price) = reader.single() {
        found.add(None, price);
    }
    for list in &fields.lists {
        reader.list(list, &mut found);
    }
    found
}

/// The currency that the product names: that of its variants' amounts too, where those do not name theirs.
pub(super) fn currency(fields: &PriceFields, finder: &Finder, item: Node) -> Option<Currency> {
    let read = |node: Node| node.text()?.trim().parse().ok();
    finder.first(Field("price", "currency"), &fields.currency, item, &read)
}

impl Found {
    fn add(&mut self, region: Option<String>, price: Price) {
        match region {
            Some(region) => self.regional.push((region, price)),
            None if self
                .prices
                .iter()
                .all(|known| known.amount.currency != price.amount.currency) =>
            {
                self.prices.push(price);
            }
            None => {}
        }
    }
}

impl<'t> PriceReader<'_, 't> {
    fn field<'a>(&'a self, part: &'a str) -> Field<'a> {
        Field(self.name, part)
    }

    fn raw(&self, part: &str, paths: &[Path], start: Node) -> Option<Raw> {
        self.finder
            .first(self.field(part), paths, start, &|node| self.raw_of(node))
    }

    fn raw_of(&self, node: Node) -> Option<Raw> {
        let text = number_or_text(node)?;
        let amount = amount(&text, self.fields.decimal_mark)?;
        Some(Raw {
            decimal: amount.decimal,
            beside: amount.beside,
        })
    }

    fn currency_at(&self, paths: &Paths, start: Node) -> Option<Currency> {
        let read = |node: Node| node.text()?.trim().parse().ok();
        self.finder.first(self.field("currency"), paths, start, &read)
    }

    fn exponent_at(&self, paths: &Paths, start: Node) -> Option<u32> {
        let read = |node: Node| {
            number_or_text(node)?
                .trim()
                .parse()
                .ok()
                .filter(|exponent| *exponent <= 9)
        };
        self.finder.first(self.field("exponent"), paths, start, &read)
    }

    /// The amount with the billionths beside it, of which either may be left out where it is nothing.
    fn with_nanos(&self, amount: Option<Raw>) -> Option<Raw> {
        let read = |node: Node| number_or_text(node)?.trim().parse::<u32>().ok();
        let found = self
            .finder
            .first(self.field("nanos"), &self.fields.nanos, self.start, &read);
        let Some(nanos) = found.filter(|nanos| *nanos < BILLION) else {
            return amount;
        };
        let whole = amount.as_ref().map_or("0", |amount| amount.decimal.as_str());
        if whole.contains('.') {
            return amount;
        }
        Some(Raw {
            decimal: format!("{whole}.{nanos:09}"),
            beside: amount.map(|amount| amount.beside).unwrap_or_default(),
        })
    }

    /// The amount as money; `None` where it is out of bounds.
    fn money(&self, raw: &Raw, currency: Currency, exponent: Option<u32>) -> Option<Money> {
        let units = match self.fields.unit {
            Unit::Major => units_of_decimal(&raw.decimal, currency.exponent()).ok()?,
            Unit::Micro => units_of_decimal(&shift(&raw.decimal, 6), currency.exponent()).ok()?,
            Unit::Minor => {
                let exponent = exponent.unwrap_or_else(|| currency.exponent());
                let shifted = shift(&raw.decimal, exponent);
                units_of_decimal(&shifted, currency.exponent()).ok()?
            }
        };
        Some(Money::new(units, currency))
    }

    fn single(&self) -> Option<Price> {
        let fields = self.fields;
        let regular = self.with_nanos(self.raw("amount", &fields.amount, self.start));
        let sale = self.raw("sale", &fields.sale, self.start);
        let basis = regular.as_ref().or(sale.as_ref())?;
        let said = currency_beside(&basis.beside, self.currency);
        let currency = self
            .currency_at(&fields.currency, self.start)
            .or_else(|| said.filter(|(_, is_sure)| *is_sure).map(|(currency, _)| currency))
            .or(self.currency)
            .or_else(|| said.map(|(currency, _)| currency))?;
        let exponent = self.exponent_at(&fields.exponent, self.start);
        let money = |raw: &Raw| self.money(raw, currency, exponent);
        let former = self
            .raw("compare_at", &fields.compare_at, self.start)
            .as_ref()
            .and_then(money);
        let lowest = self.raw("lowest", &fields.lowest, self.start).as_ref().and_then(money);
        let regular = regular.as_ref().and_then(money);
        let is_off = self
            .finder
            .first(self.field("on_sale"), &fields.on_sale, self.start, &availability)
            == Some(false);
        let sale = sale
            .as_ref()
            .and_then(money)
            .filter(|sale| sale.minor_units > 0 && !is_off);
        match (regular, sale) {
            (Some(regular), Some(sale)) if sale.minor_units < regular.minor_units => {
                Some(price(sale, former.or(Some(regular)), lowest))
            }
            (Some(regular), _) => Some(price(regular, former, lowest)),
            (None, Some(sale)) => Some(price(sale, former, lowest)),
            (None, None) => None,
        }
    }

    fn by_currency(&self) -> Vec<Price> {
        let object_at = |part: &str, paths: &Paths| self.finder.first(self.field(part), paths, self.start, &Some);
        let Some(amounts) = object_at("by_currency", &self.fields.by_currency) else {
            return Vec::new();
        };
        let by_currency = |object: Option<Node<'t>>| {
            let members = object.into_iter().flat_map(Node::members);
            members
                .filter_map(|(code, node)| Some((code.parse::<Currency>().ok()?, node)))
                .collect::<HashMap<_, _>>()
        };
        let former = by_currency(object_at("compare_at_by_currency", &self.fields.compare_at_by_currency));
        let lowest = by_currency(object_at("lowest_by_currency", &self.fields.lowest_by_currency));
        let read = |(code, node): (Cow<str>, Node)| {
            let currency = code.parse().ok()?;
            let money = |node: &Node| self.money(&self.raw_of(*node)?, currency, None);
            let beside = |members: &HashMap<Currency, Node>| members.get(&currency).and_then(money);
            Some(price(money(&node)?, beside(&former), beside(&lowest)))
        };
        amounts.members().filter_map(read).collect()
    }

    fn list(&self, list: &PriceList, found: &mut Found) {
        for entry in list.entries.select_each(self.start) {
            let key = list.key.and_then(|kind| Some((kind, entry.key()?.text()?)));
            let by_key = match &key {
                Some((PriceKey::Currency, code)) => match code.trim().parse() {
                    Ok(currency) => Some(currency),
                    Err(_) => continue,
                },
                _ => None,
            };
            let Some(raw) = self.raw("lists.amount", &list.amount, entry) else {
                continue;
            };
            let said = currency_beside(&raw.beside, self.currency).map(|(currency, _)| currency);
            let currency = by_key
                .or_else(|| self.currency_at(&list.currency, entry))
                .or(said)
                .or(self.currency);
            let Some(currency) = currency else { continue };
            let exponent = self.exponent_at(&list.exponent, entry);
            let money = |raw: Raw| self.money(&raw, currency, exponent);
            let Some(amount) = self.money(&raw, currency, exponent) else {
                continue;
            };
            let former = self.raw("lists.compare_at", &list.compare_at, entry).and_then(money);
            let lowest = self.raw("lists.lowest", &list.lowest, entry).and_then(money);
            let region = match &key {
                Some((PriceKey::Region, name)) => Some(name.trim().to_owned()),
                _ => self.finder.words(self.field("lists.region"), &list.region, entry),
            };
            found.add(region, price(amount, former, lowest));
        }
    }
}

/// A former amount that is not higher than today's is no reduction.
fn price(amount: Money, compare_at: Option<Money>, lowest: Option<Money>) -> Price {
    Price {
        compare_at: compare_at.filter(|former| former.minor_units > amount.minor_units),
        lowest,
        ..Price::of(amount)
    }
}

fn number_or_text(node: Node<'_>) -> Option<Cow<'_, str>> {
    node.number().map(Cow::Borrowed).or_else(|| node.text())
}

/// A decimal with its point so many places further left: `1999` by two is `19.99`.
fn shift(decimal: &str, places: u32) -> String {
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    let places = places as usize;
    let padded = format!("{whole:0>width$}", width = places + 1);
    let (whole, shifted) = padded.split_at(padded.len() - places);
    format!("{whole}.{shifted}{fraction}")
}
