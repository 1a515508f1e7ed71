//! What a list can be narrowed by: which facets are worth showing, in which order, with which values.
//!
//! What a list can be narrowed by is told of what the region sells alone: a count says how many products for sale,
//! soon for sale or sold out there would be. What it does not sell still stands in the list, behind them, unless the
//! shopper hides it, and has neither price nor reduction there.

use std::cmp::Reverse;
use std::collections::HashMap;

use vitrine_index::{FacetId, Narrowed, ValueId};

use crate::domain::Region;
use crate::domain::money::units_of_decimal;
use crate::domain::query::{Facet, FacetKind, FacetValue, Query, When};
use crate::search::Index;

/// A facet with fewer values than this leaves nothing to choose.
const FEWEST_VALUES: usize = 2;
/// Of a facet with more values those of most products are shown.
const MOST_VALUES: usize = 120;
/// A row of the specification with more values than this is no help to choose.
const MOST_ATTRIBUTE_VALUES: usize = 40;
/// One that fewer products than this share of them have, in percent, says little of the list.
const LEAST_COVERAGE: u32 = 30;
/// Ratings that are worth asking for.
const STARS: [u8; 3] = [4, 3, 2];
/// Into so many parts the range of prices is cut.
const PRICE_PARTS: usize = 24;

impl Index {
    /// The facets of what was found.
    pub(super) fn facets(&self, query: &Query, narrowed: &Narrowed) -> Vec<Facet> {
        let mut of_facets: HashMap<FacetId, Vec<ValueId>> = HashMap::new();
        for (value, count) in (0..).map(ValueId).zip(&narrowed.counts) {
            let Some(facet) = self.content.values.facet_of(value) else {
                continue;
            };
            let of_facet = of_facets.entry(facet).or_default();
            if *count > 0 {
                of_facet.push(value);
            }
        }
        let mut found: Vec<(Facet, u32)> = Vec::new();
        for (facet, values) in of_facets {
            let kind = self.content.kind(facet);
            let covered = values.iter().map(|value| count_of(narrowed, *value)).sum();
            let values = self.values(&kind, facet, values, query, narrowed);
            if self.is_shown(&kind, &values, covered, narrowed.sold) {
                found.push((Facet { kind, values }, covered));
            }
        }
        found.extend(availability(query, narrowed).map(|facet| (facet, 0)));
        found.extend(rating(query, narrowed).map(|facet| (facet, 0)));
        let settings = &self.settings.facets;
        found.retain(|(facet, _)| !settings.is_hidden(&facet.kind));
        found.sort_by_cached_key(|(facet, covered)| {
            (
                settings.place(&facet.kind),
                rank(&facet.kind),
                Reverse(*covered),
                facet.key(),
            )
        });
        let mut facets: Vec<Facet> = found.into_iter().map(|(facet, _)| facet).collect();
        // What is chosen can always be given up.
        let mut position = 0;
        facets.retain(|facet| {
            position += 1;
            position <= settings.most() || facet.values.iter().any(|value| value.is_chosen)
        });
        facets
    }

    fn is_shown(&self, kind: &FacetKind, values: &[FacetValue], covered: u32, all: u32) -> bool {
        if values.iter().any(|value| value.is_chosen) {
            return true;
        }
        if values.len() < FEWEST_VALUES {
            return false;
        }
        let is_asked_for = self.settings.facets.is_asked_for(kind);
        match kind {
            // Tags are a store's own notes as often as words for shoppers.
            FacetKind::Tag => is_asked_for,
            FacetKind::Attribute { .. } => {
                let is_shared = covered as usize > values.len();
                is_asked_for
                    || (values.len() <= MOST_ATTRIBUTE_VALUES
                        && covered.saturating_mul(100) >= all.saturating_mul(LEAST_COVERAGE)
                        && is_shared)
            }
            _ => true,
        }
    }

    /// The values that find something, or are chosen.
    fn values(
        &self,
        kind: &FacetKind,
        facet: FacetId,
        mut found: Vec<ValueId>,
        query: &Query,
        narrowed: &Narrowed,
    ) -> Vec<FacetValue> {
        let content = &self.content;
        for text in chosen(kind, query) {
            if let Some(value) = content.values.value(facet, text).filter(|value| !found.contains(value)) {
                found.push(value);
            }
        }
        if *kind == FacetKind::Category {
            return self.category_tree(found, query, narrowed);
        }
        let shown = |value: ValueId| FacetValue {
            value: content.values.text(value).to_owned(),
            label: content.label(value).to_owned(),
            swatch: content.swatch(value),
            count: count_of(narrowed, value),
            depth: 0,
            is_chosen: query.asks_for(kind, content.values.text(value)),
        };
        let mut values: Vec<FacetValue> = found.into_iter().map(shown).collect();
        if values.len() > MOST_VALUES {
            values.sort_by_key(|value| (!value.is_chosen, Reverse(value.count)));
            values.truncate(MOST_VALUES);
        }
        put_in_order(kind, &mut values);
        values
    }

    /// Each category behind the one that it is within; of those side by side the one with most products first.
    fn category_tree(&self, found: Vec<ValueId>, query: &Query, narrowed: &Narrowed) -> Vec<FacetValue> {
        let content = &self.content;
        let page = query.category.as_ref().and_then(|slug| {
            let facet = content.values.known_facet("category")?;
            content.values.value(facet, slug.as_str())
        });
        let mut path_of: HashMap<ValueId, Vec<(Reverse<u32>, ValueId)>> = HashMap::new();
        for value in &found {
            let mut path = vec![(Reverse(count_of(narrowed, *value)), *value)];
            let mut at = *value;
            while let Some(parent) = content.parent(at) {
                if Some(parent) == page || path.len() > 8 {
                    break;
                }
                path.push((Reverse(count_of(narrowed, parent)), parent));
                at = parent;
            }
            path.reverse();
            path_of.insert(*value, path);
        }
        let is_chosen = |value: ValueId| query.asks_for(&FacetKind::Category, content.values.text(value));
        let mut values: Vec<ValueId> = found.into_iter().filter(|value| Some(*value) != page).collect();
        values.sort_by(|one, other| path_of.get(one).cmp(&path_of.get(other)));
        let mut position = 0;
        values.retain(|value| {
            position += 1;
            position <= MOST_VALUES || is_chosen(*value)
        });
        let shown = |value: ValueId| FacetValue {
            value: content.values.text(value).to_owned(),
            label: content.label(value).to_owned(),
            swatch: None,
            count: count_of(narrowed, value),
            depth: path_of
                .get(&value)
                .and_then(|path| u8::try_from(path.len().saturating_sub(1)).ok())
                .unwrap_or_default(),
            is_chosen: is_chosen(value),
        };
        values.into_iter().map(shown).collect()
    }
}

fn count_of(narrowed: &Narrowed, value: ValueId) -> u32 {
    narrowed.counts.get(value.0 as usize).copied().unwrap_or_default()
}

/// Which facets come first where the store says nothing.
fn rank(kind: &FacetKind) -> u8 {
    match kind {
        FacetKind::Category => 0,
        FacetKind::Availability => 1,
        FacetKind::Brand => 2,
        FacetKind::Option { .. } => 3,
        FacetKind::Rating => 4,
        FacetKind::Attribute { .. } => 5,
        FacetKind::Tag => 6,
    }
}

fn chosen<'a>(kind: &FacetKind, query: &'a Query) -> Vec<&'a str> {
    let texts = |texts: &'a [String]| texts.iter().map(String::as_str).collect();
    match kind {
        FacetKind::Brand => texts(&query.brands),
        FacetKind::Tag => texts(&query.tags),
        FacetKind::Category => query.categories.iter().map(crate::domain::Slug::as_str).collect(),
        FacetKind::Option { name, .. } | FacetKind::Attribute { name, .. } => {
            let choices = match kind {
                FacetKind::Option { .. } => &query.options,
                _ => &query.attributes,
            };
            let of_name = choices.iter().filter(|choice| choice.name == *name);
            of_name.map(|choice| choice.value.as_str()).collect()
        }
        FacetKind::Availability | FacetKind::Rating => Vec::new(),
    }
}

/// Sizes and amounts ascend, options keep the catalog's order, of the others those of most products come first.
fn put_in_order(kind: &FacetKind, values: &mut [FacetValue]) {
    let sizes: Option<Vec<i64>> = values.iter().map(|value| size_of(&value.label)).collect();
    if let Some(sizes) = sizes.filter(|_| !matches!(kind, FacetKind::Brand | FacetKind::Tag)) {
        let by_label: HashMap<String, i64> = values.iter().map(|value| value.label.clone()).zip(sizes).collect();
        let size = |value: &FacetValue| by_label.get(&value.label).copied().unwrap_or_default();
        values.sort_by_key(size);
    } else if !matches!(kind, FacetKind::Option { .. }) {
        values.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.label.cmp(&other.label)));
    }
}

/// A number with a unit, or a size of clothes, as something that ascends: thousandths of the smallest unit.
fn size_of(text: &str) -> Option<i64> {
    const CLOTHES: [&str; 9] = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL"];
    if let Some(at) = CLOTHES.iter().position(|size| *size == text) {
        return i64::try_from(at).ok();
    }
    let end = text
        .find(|character: char| !(character.is_ascii_digit() || matches!(character, '.' | ',')))
        .unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let number = number.replace(',', "");
    let thousandths = units_of_decimal(number.trim_end_matches('.'), 3).ok()?;
    let factor = match unit.trim() {
        "GB" => 1 << 10,
        "TB" => 1 << 20,
        "kg" | "l" | "L" | "m" => 1_000,
        "cm" => 10,
        _ => 1,
    };
    thousandths.checked_mul(factor)
}

fn availability(query: &Query, narrowed: &Narrowed) -> Option<Facet> {
    let values: Vec<FacetValue> = When::ALL
        .iter()
        .zip(narrowed.when)
        .map(|(when, count)| plain(when.as_str(), count, query.availability.contains(when)))
        .filter(|value| value.count > 0 || value.is_chosen)
        .collect();
    let is_choice = values.len() >= FEWEST_VALUES || values.iter().any(|value| value.is_chosen);
    is_choice.then_some(Facet {
        kind: FacetKind::Availability,
        values,
    })
}

fn rating(query: &Query, narrowed: &Narrowed) -> Option<Facet> {
    let values: Vec<FacetValue> = STARS
        .iter()
        .map(|stars| {
            let count = narrowed.stars.get(usize::from(*stars) - 1).copied().unwrap_or_default();
            plain(&stars.to_string(), count, query.stars_from == Some(*stars))
        })
        .filter(|value| value.count > 0 || value.is_chosen)
        .collect();
    // What all have leaves no choice.
    let differs = values
        .iter()
        .any(|value| value.count < narrowed.sold || value.is_chosen);
    (!values.is_empty() && differs).then_some(Facet {
        kind: FacetKind::Rating,
        values,
    })
}

fn plain(value: &str, count: u32, is_chosen: bool) -> FacetValue {
    FacetValue {
        value: value.to_owned(),
        label: value.to_owned(),
        swatch: None,
        count,
        depth: 0,
        is_chosen,
    }
}

/// The lowest and highest price in whole units, rounded outwards, and how many products are in each part of that range.
pub(super) fn prices(amounts: &[i64], region: &Region) -> (Option<(u32, u32)>, Vec<u32>) {
    let unit = 10_i64.pow(region.currency.exponent());
    let (Some(least), Some(most)) = (amounts.iter().min(), amounts.iter().max()) else {
        return (None, Vec::new());
    };
    let whole = |amount: i64| u32::try_from(amount.max(0)).unwrap_or(u32::MAX);
    let range = (
        whole(least.div_euclid(unit)),
        whole(most.div_euclid(unit) + i64::from(most.rem_euclid(unit) > 0)),
    );
    let (from, width) = (i64::from(range.0) * unit, i64::from(range.1 - range.0) * unit);
    let mut parts = vec![0; PRICE_PARTS];
    for amount in amounts {
        let part = i128::from(*amount) - i128::from(from);
        let part = (part * PRICE_PARTS as i128).checked_div(i128::from(width)).unwrap_or(0);
        let part = usize::try_from(part.max(0)).unwrap_or(PRICE_PARTS).min(PRICE_PARTS - 1);
        parts[part] += 1;
    }
    (Some(range), parts)
}
