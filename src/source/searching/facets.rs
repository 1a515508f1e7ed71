//! What an answer of a source that searches itself says beside its products.

use std::borrow::Cow;

use crate::domain::Currency;
use crate::domain::query::{Facet, FacetKind, FacetValue, Query};
use crate::source::amount::amount;
use crate::source::mapping::Unit;
use crate::source::searching::{FacetIs, FacetReading, Search};
use crate::source::{Node, Paths};

/// What an answer says of a list beside its products.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub facets: Vec<Facet>,
    /// In whole units.
    pub price_range: Option<(u32, u32)>,
}

impl Search {
    /// Reads what an answer to `query` says of the list. `currency` is that of its prices.
    pub fn read(&self, answer: Node, query: &Query, currency: Option<Currency>) -> Counts {
        let mut facets: Vec<Facet> = Vec::new();
        for reading in &self.facets {
            for facet in all(&reading.at, answer) {
                self.read_facet(reading, facet, query, &mut facets);
            }
        }
        facets.retain(|facet| !facet.values.is_empty());
        Counts {
            facets,
            price_range: self.read_range(answer, currency),
        }
    }

    fn read_facet(&self, reading: &FacetReading, facet: Node, query: &Query, facets: &mut Vec<Facet>) {
        let name = text_or_key(&reading.name, facet).unwrap_or_default();
        let label = text(&reading.label, facet).unwrap_or_else(|| name.clone()).into_owned();
        let is = reading.kinds.get(name.as_ref()).copied().unwrap_or(reading.kind);
        let name = name.into_owned();
        let kind = match is {
            FacetIs::Category => FacetKind::Category,
            FacetIs::Brand => FacetKind::Brand,
            FacetIs::Tag => FacetKind::Tag,
            FacetIs::Option => FacetKind::Option { name, label },
            FacetIs::Attribute => FacetKind::Attribute { name, label },
            FacetIs::Hidden => return,
        };
        if !self.can_narrow_by(&kind) {
            return;
        }
        let at = match facets.iter().position(|known| known.kind == kind) {
            Some(at) => at,
            None => {
                facets.push(Facet {
                    kind,
                    values: Vec::new(),
                });
                facets.len() - 1
            }
        };
        let Some(Facet { kind, values }) = facets.get_mut(at) else {
            return;
        };
        let found = if reading.values.is_empty() {
            vec![facet]
        } else {
            all(&reading.values, facet)
        };
        for node in found {
            let Some(value) = text_or_key(&reading.value, node).filter(|value| !value.is_empty()) else {
                continue;
            };
            let count = if reading.count.is_empty() {
                Some(node)
            } else {
                first(&reading.count, node)
            };
            let Some(count) = count.and_then(Node::number).and_then(|count| count.parse().ok()) else {
                continue;
            };
            values.push(FacetValue {
                label: text(&reading.value_label, node)
                    .unwrap_or_else(|| value.clone())
                    .into_owned(),
                is_chosen: query.asks_for(kind, &value),
                value: value.into_owned(),
                swatch: None,
                count,
                depth: 0,
            });
        }
    }

    fn read_range(&self, answer: Node, currency: Option<Currency>) -> Option<(u32, u32)> {
        let range = self.price_range.as_ref()?;
        let minor = 10_i64.pow(currency?.exponent());
        let of_unit = |paths: &Paths, rounds_up: bool| {
            let text = text(paths, answer)?;
            let amount = amount(&text, None)?;
            // In hundredths of what the source writes, so that nothing of a price is lost before it is rounded.
            let hundredths = crate::domain::money::units_of_decimal(&amount.decimal, 2).ok()?;
            let whole = 100
                * match self.price_unit {
                    Unit::Major => 1,
                    Unit::Minor => minor,
                    Unit::Micro => 1_000_000,
                };
            let rounded = hundredths
                .checked_add(if rounds_up { whole - 1 } else { 0 })?
                .div_euclid(whole);
            u32::try_from(rounded).ok()
        };
        Some((of_unit(&range.from, false)?, of_unit(&range.to, true)?))
    }
}

/// What the first of the paths finds that finds anything.
fn all<'a>(paths: &Paths, start: Node<'a>) -> Vec<Node<'a>> {
    let found = paths.iter().map(|path| path.select_each(start));
    found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

fn first<'a>(paths: &Paths, start: Node<'a>) -> Option<Node<'a>> {
    paths.iter().find_map(|path| path.first(start))
}

fn text<'a>(paths: &Paths, start: Node<'a>) -> Option<Cow<'a, str>> {
    paths.iter().filter_map(|path| path.first(start)).find_map(as_text)
}

fn as_text(node: Node) -> Option<Cow<str>> {
    node.text().or_else(|| node.number().map(Cow::Borrowed)).or_else(|| {
        node.as_bool()
            .map(|value| Cow::Borrowed(if value { "true" } else { "false" }))
    })
}

fn text_or_key<'a>(paths: &Paths, node: Node<'a>) -> Option<Cow<'a, str>> {
    if paths.is_empty() {
        node.key().and_then(Node::text)
    } else {
        text(paths, node)
    }
}
