//! What a search offers while the shopper types.

use vitrine_index::{Counts, ValueId};

use crate::domain::product::Category;
use crate::domain::query::Suggestions;
use crate::domain::{Instant, Region};
use crate::search::Index;

const MOST_COMPLETIONS: usize = 4;

impl Index {
    /// What a search offers for the words typed so far.
    pub fn suggest(&self, text: &str, region: &Region, now: Instant) -> Suggestions {
        let found = self.found(&Suggestions::query(text), region, now, Counts::Nothing);
        let named = self.named(text, region, now);
        let is_of = |value: &ValueId, facet: &str| {
            let own = self.content.values.facet_of(*value);
            own.is_some_and(|own| self.content.values.facet_name(own) == facet)
        };
        let categories = named.iter().filter(|(value, _)| is_of(value, "category"));
        let categories = categories.filter_map(|(value, count)| {
            let name = self.content.label(*value).to_owned();
            let slug = self.content.values.text(*value).parse().ok()?;
            Some((Category { slug, name }, *count))
        });
        let brands = named.iter().filter(|(value, _)| is_of(value, "brand"));
        Suggestions {
            brands: brands
                .map(|(value, count)| (self.content.values.text(*value).to_owned(), *count))
                .take(Suggestions::MOST_BRANDS)
                .collect(),
            completions: self
                .content
                .texts
                .completions(&self.asked(text, region), MOST_COMPLETIONS),
            categories: categories.take(Suggestions::MOST_CATEGORIES).collect(),
            cards: found.cards,
            total: found.total,
            taken_as: found.taken_as,
            changes_at: found.changes_at,
        }
    }

    /// Categories and brands of which each typed word begins a word, with how many products for sale they have: those
    /// of most first.
    fn named(&self, text: &str, region: &Region, now: Instant) -> Vec<(ValueId, u32)> {
        let typed = words_of(text);
        if typed.is_empty() {
            return Vec::new();
        }
        let values = &self.content.values;
        let facets = ["category", "brand"].map(|name| values.known_facet(name));
        let is_meant = |value: ValueId| {
            let words = words_of(self.content.label(value));
            typed
                .iter()
                .all(|typed| words.iter().any(|word| word.starts_with(typed.as_str())))
        };
        let meant: Vec<ValueId> = (0..u32::try_from(values.len()).unwrap_or_default())
            .map(ValueId)
            .filter(|value| facets.contains(&values.facet_of(*value)))
            .filter(|value| is_meant(*value))
            .collect();
        if meant.is_empty() {
            return Vec::new();
        }
        let standings = self.known_standings(region, now);
        let count = |value: ValueId| standings.offers.sold_among(values.documents(value));
        let mut named: Vec<(ValueId, u32)> = meant.into_iter().map(|value| (value, count(value))).collect();
        named.retain(|(_, count)| *count > 0);
        named.sort_by_key(|(value, count)| (std::cmp::Reverse(*count), value.0));
        named
    }
}

fn words_of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    vitrine_words::words(text, &mut String::new(), &mut |word| words.push(word.to_owned()));
    words
}
