//! Filters documents, and counts what each further choice would leave.

use std::sync::Arc;

use crate::values::{FacetId, ValueId, Values};

/// How a document can be had. The better, the greater.
pub mod state {
    /// It is in no list.
    pub const NONE: u8 = 0;
    pub const NOT_SOLD: u8 = 1;
    pub const SHOWN: u8 = 2;
    pub const SOLD_OUT: u8 = 3;
    pub const SOON: u8 = 4;
    pub const NOW: u8 = 5;
}

/// How each document can be had in one market, by the number of the document.
#[derive(Clone, Debug, Default)]
pub struct Offers {
    /// One of [`state`].
    pub states: Vec<u8>,
    /// What it costs, in minor units; [`NO_AMOUNT`] where it has no price.
    pub amounts: Arc<Vec<i64>>,
    /// By how much it is reduced, in percent; 0 where it is not. One that is reduced by less than one has 1.
    pub percents_off: Arc<Vec<u8>>,
    /// When it opens, in milliseconds since 1970; [`NO_INSTANT`] where it does not.
    pub openings: Arc<Vec<i64>>,
}

pub const NO_AMOUNT: i64 = i64::MIN;
pub const NO_INSTANT: i64 = i64::MAX;

/// What documents are asked for besides text.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    /// Of each facet any of the values; of several facets each.
    pub groups: Vec<Group>,
    /// In minor units, both ends included.
    pub price_from: Option<i64>,
    pub price_to: Option<i64>,
    /// At least so many hundredths of a star.
    pub stars_from: Option<u16>,
    pub only_reduced: bool,
    /// Leaves out what is not sold.
    pub only_sold: bool,
    /// Now, soon, not now: any where none is chosen.
    pub when: [bool; 3],
}

/// Values of one facet, any of which will do.
#[derive(Clone, Debug)]
pub struct Group {
    pub facet: FacetId,
    pub values: Vec<ValueId>,
    /// Whether the facet is one of rows.
    pub is_of_rows: bool,
}

/// What passes, and what can be narrowed further.
#[derive(Clone, Debug, Default)]
pub struct Narrowed {
    /// The documents that pass all filters, in the order of the candidates.
    pub documents: Vec<u32>,
    /// For each of them where it is among the candidates.
    pub positions: Vec<u32>,
    /// For each value how many documents that are sold have it, the filters of its own facet left out.
    pub counts: Vec<u32>,
    /// How many can be had now, soon, not now, that filter left out.
    pub when: [u32; 3],
    /// How many have at least one, two, three, four stars, that filter left out.
    pub stars: [u32; 4],
    /// What those cost that pass all filters but that of the price.
    pub amounts: Vec<i64>,
    /// How many of the documents are sold, all filters passed.
    pub sold: u32,
}

const PRICE: u32 = 1;
const STARS: u32 = 1 << 1;
const WHEN: u32 = 1 << 2;
const OTHER: u32 = 1 << 3;
const FIRST_GROUP: u32 = 1 << 4;
/// A facet more is not counted without itself.
const MOST_GROUPS: usize = 27;

/// What is counted besides how many pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counts {
    #[default]
    Nothing,
    /// For each value how many would pass with it, the filters of its own facet left out.
    Choices,
    /// For each value how many of what passes have it: only that is looked at.
    Results,
}

/// Which documents are looked at.
#[derive(Clone, Copy, Debug)]
pub enum Candidates<'a> {
    All,
    These(&'a [u32]),
}

impl Candidates<'_> {
    /// Calls `take` with each of them that is in some list, and where it is among them.
    #[inline]
    fn each(self, offers: &Offers, mut take: impl FnMut(&Offered, u32)) {
        let mut offer = |document: u32, position: u32| {
            let offered = offers.of(document);
            if offered.state != state::NONE {
                take(&offered, position);
            }
        };
        match self {
            Self::These(documents) => {
                for (position, document) in (0..).zip(documents) {
                    offer(*document, position);
                }
            }
            Self::All => {
                for document in 0..u32::try_from(offers.states.len()).unwrap_or(u32::MAX) {
                    offer(document, document);
                }
            }
        }
    }
}

/// How one document can be had.
struct Offered {
    document: u32,
    state: u8,
    amount: i64,
    percent_off: u8,
}

impl Offers {
    #[inline]
    fn of(&self, document: u32) -> Offered {
        let at = document as usize;
        Offered {
            document,
            state: self.states.get(at).copied().unwrap_or_default(),
            amount: self.amounts.get(at).copied().unwrap_or(NO_AMOUNT),
            percent_off: self.percents_off.get(at).copied().unwrap_or_default(),
        }
    }
}

impl Offered {
    fn is_sold(&self) -> bool {
        self.state > state::NOT_SOLD
    }
}

impl Filters {
    /// What fails of the filters that are not of facets.
    #[inline]
    fn failing(&self, offered: &Offered, stars: u16) -> u32 {
        let Offered {
            state,
            amount,
            percent_off,
            ..
        } = *offered;
        let mut failing = 0;
        if (self.price_from.is_some() || self.price_to.is_some())
            && (amount == NO_AMOUNT
                || self.price_from.is_some_and(|from| amount < from)
                || self.price_to.is_some_and(|to| amount > to))
        {
            failing |= PRICE;
        }
        if self.stars_from.is_some_and(|from| stars < from) {
            failing |= STARS;
        }
        if self.when != [false; 3] && !self.when[when_of(state)] {
            failing |= WHEN;
        }
        if (self.only_reduced && percent_off == 0) || (self.only_sold && state == state::NOT_SOLD) {
            failing |= OTHER;
        }
        failing
    }

    /// The candidates that pass where no facet is asked for and nothing is counted.
    fn pass(&self, candidates: Candidates, offers: &Offers, stars: &[u16]) -> Narrowed {
        let mut found = Narrowed::default();
        candidates.each(offers, |offered, position| {
            let stars = stars.get(offered.document as usize).copied().unwrap_or_default();
            if self.failing(offered, stars) == 0 {
                found.pass(offered, position);
            }
        });
        found
    }
}

impl Narrowed {
    fn pass(&mut self, offered: &Offered, position: u32) {
        self.documents.push(offered.document);
        self.positions.push(position);
        self.sold += u32::from(offered.is_sold());
    }
}

fn when_of(state: u8) -> usize {
    match state {
        state::NOW => 0,
        state::SOON => 1,
        _ => 2,
    }
}

impl Offers {
    /// How many of these documents are sold.
    pub fn sold_among(&self, documents: &[u32]) -> u32 {
        let sold = documents.iter().filter(|document| self.of(**document).is_sold());
        u32::try_from(sold.count()).unwrap_or(u32::MAX)
    }
}

impl Values {
    /// Filters the candidates and counts.
    pub fn narrow(
        &self,
        candidates: Candidates,
        filters: &Filters,
        offers: &Offers,
        stars: &[u16],
        counts: Counts,
    ) -> Narrowed {
        if filters.groups.is_empty() && counts == Counts::Nothing {
            return filters.pass(candidates, offers, stars);
        }
        let (groups, further) = filters.groups.split_at(MOST_GROUPS.min(filters.groups.len()));
        let mut group_of_value = vec![0_u32; self.len()];
        let mut row_groups = 0;
        let mut all_groups = 0;
        let mut group_of_facet: Vec<u32> = Vec::new();
        for (at, group) in groups.iter().enumerate() {
            let bit = FIRST_GROUP << at;
            all_groups |= bit;
            if group.is_of_rows {
                row_groups |= bit;
            }
            for value in &group.values {
                if let Some(of_value) = group_of_value.get_mut(value.0 as usize) {
                    *of_value = bit;
                }
            }
            let facet = group.facet.0 as usize;
            if group_of_facet.len() <= facet {
                group_of_facet.resize(facet + 1, 0);
            }
            group_of_facet[facet] |= bit;
        }
        let mut counting = Counting {
            values: self,
            filters,
            stars,
            group_of_value,
            group_of_facet,
            row_groups,
            all_groups,
            further,
            counts,
            stamps: if row_groups == 0 {
                Vec::new()
            } else {
                vec![0; self.len()]
            },
            found: Narrowed {
                counts: vec![0; self.len()],
                ..Narrowed::default()
            },
        };
        let narrowest = groups.iter().filter(|_| counts != Counts::Choices).min_by_key(|group| {
            group
                .values
                .iter()
                .map(|value| self.documents(*value).len())
                .sum::<usize>()
        });
        let narrowed = match (candidates, narrowest) {
            (Candidates::All, Some(group)) => Some(self.documents_with(&group.values)),
            _ => None,
        };
        match &narrowed {
            // Where all are candidates, each is at its own number.
            Some(documents) => {
                Candidates::These(documents).each(offers, |offered, _| counting.look_at(offered, offered.document));
            }
            None => candidates.each(offers, |offered, position| counting.look_at(offered, position)),
        }
        counting.found
    }
}

impl Values {
    /// The documents with any of the values, ascending.
    fn documents_with(&self, values: &[ValueId]) -> Vec<u32> {
        let mut documents: Vec<u32> = Vec::new();
        for value in values {
            documents.extend_from_slice(self.documents(*value));
        }
        if values.len() > 1 {
            documents.sort_unstable();
            documents.dedup();
        }
        documents
    }
}

struct Counting<'a> {
    values: &'a Values,
    filters: &'a Filters,
    stars: &'a [u16],
    /// The bit of the filter that asks for a value, if one does.
    group_of_value: Vec<u32>,
    /// The bit of a facet's filter, if it has one.
    group_of_facet: Vec<u32>,
    row_groups: u32,
    all_groups: u32,
    /// Filters that have no bit any more.
    further: &'a [Group],
    counts: Counts,
    /// The document, plus one, that a value was last counted for.
    stamps: Vec<u32>,
    found: Narrowed,
}

impl Counting<'_> {
    #[inline]
    fn look_at(&mut self, offered: &Offered, position: u32) {
        let Offered {
            document,
            state,
            amount,
            ..
        } = *offered;
        let at = document as usize;
        let stars = self.stars.get(at).copied().unwrap_or_default();
        let mut failing = self.filters.failing(offered, stars);
        let one_may_fail = self.counts == Counts::Choices;
        if failing != 0 && (!one_may_fail || failing & (failing - 1) != 0 || failing == OTHER) {
            return;
        }
        let values = self.values.of_documents.get(at);
        let has_any = |group: &Group| group.values.iter().any(|value| values.contains(&value.0));
        if !self.further.iter().all(has_any) {
            return;
        }
        let plain_groups = self.all_groups & !self.row_groups;
        if plain_groups != 0 {
            let mut passed = 0;
            for value in values {
                passed |= self.group_of_value[*value as usize];
            }
            failing |= plain_groups & !passed;
            if failing != 0 && (!one_may_fail || failing & (failing - 1) != 0) {
                return;
            }
        }
        let is_sold = offered.is_sold();
        let a_row_passes = self.row_groups == 0 || self.rows(document, failing, is_sold);
        if !a_row_passes {
            return;
        }
        if failing == 0 {
            self.found.pass(offered, position);
        }
        if self.counts == Counts::Nothing {
            return;
        }
        if failing & !WHEN == 0 {
            self.found.when[when_of(state)] += 1;
        }
        if !is_sold {
            return;
        }
        if failing & !PRICE == 0 && amount != NO_AMOUNT {
            self.found.amounts.push(amount);
        }
        if failing & !STARS == 0 {
            for (least, count) in (1_u16..).zip(&mut self.found.stars) {
                *count += u32::from(stars >= least * 100);
            }
        }
        if failing < FIRST_GROUP && failing != 0 {
            return;
        }
        if failing == 0 && self.row_groups == 0 {
            for value in values {
                self.found.counts[*value as usize] += 1;
            }
            return;
        }
        // Values of rows were counted with these.
        for value in values {
            let facet = self.values.facet_of[*value as usize].0 as usize;
            let of_facet = self.group_of_facet.get(facet).copied().unwrap_or_default();
            let is_counted = failing == 0 || failing == of_facet;
            if is_counted && (self.row_groups == 0 || !self.is_of_rows(*value)) {
                self.found.counts[*value as usize] += 1;
            }
        }
    }

    /// Counts the values of rows. Says whether a row passes all its filters.
    fn rows(&mut self, document: u32, failing: u32, is_sold: bool) -> bool {
        let mut one_passes = false;
        for row in self.values.rows(document) {
            let values = self.values.of_rows.get(row);
            let mut passed = 0;
            for value in values {
                passed |= self.group_of_value[*value as usize];
            }
            let row_failing = self.row_groups & !passed;
            one_passes |= row_failing == 0;
            if failing != 0 || !is_sold || (self.counts != Counts::Choices && row_failing != 0) {
                continue;
            }
            for value in values {
                let facet = self.values.facet_of[*value as usize].0 as usize;
                let of_facet = self.group_of_facet.get(facet).copied().unwrap_or_default();
                let stamp = &mut self.stamps[*value as usize];
                if (row_failing == 0 || row_failing == of_facet) && *stamp != document + 1 {
                    *stamp = document + 1;
                    self.found.counts[*value as usize] += 1;
                }
            }
        }
        one_passes
    }

    fn is_of_rows(&self, value: u32) -> bool {
        self.values
            .facets_of_rows
            .contains(&self.values.facet_of[value as usize])
    }
}
