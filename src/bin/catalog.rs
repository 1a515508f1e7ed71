//! The catalog engine as a module of its own: numbers and texts over the edge, which `catalog.js` makes a library of.

use vitrine::standalone::{Found, Question, Standalone};
use vitrine_index::{Counts, Filters, Group, Order, ValueId};
use wasm_bindgen::prelude::wasm_bindgen;

/// A catalog that is searched.
#[wasm_bindgen]
pub struct Catalog {
    catalog: Standalone,
    /// Where JavaScript writes the next part of a text.
    part: Vec<u8>,
    found: Found,
}

/// The price from which and up to which, the stars from which, where they are asked for; else not a number.
const LIMITS: usize = 3;

#[wasm_bindgen]
impl Catalog {
    #[wasm_bindgen(constructor)]
    pub fn new(settings: &str) -> Result<Catalog, String> {
        Ok(Self {
            catalog: Standalone::new(settings).map_err(|error| error.to_string())?,
            part: Vec::new(),
            found: Found::default(),
        })
    }

    /// Where in the memory so many bytes of text can be written.
    pub fn room(&mut self, length: usize) -> *const u8 {
        self.part.resize(length, 0);
        self.part.as_ptr()
    }

    /// Reads so many bytes that were written there.
    pub fn push(&mut self, length: usize) -> Result<(), String> {
        let part = self.part.get(..length).unwrap_or_default();
        self.catalog.push(part).map_err(|error| error.to_string())
    }

    /// Ends an answer. Returns how many products there are.
    pub fn settle(&mut self) -> Result<usize, String> {
        self.part = Vec::new();
        self.catalog.settle().map_err(|error| error.to_string())?;
        Ok(self.catalog.len())
    }

    #[wasm_bindgen(js_name = leftOut)]
    pub fn left_out(&self) -> String {
        match self.catalog.left_out() {
            (0, _) => String::new(),
            (count, first) => {
                let first = first.map(ToString::to_string).unwrap_or_default();
                format!("{count} left out; the first: {first}")
            }
        }
    }

    /// Searches. `chosen` has the numbers of values, any of one facet together. Returns how many there are, how many of
    /// them follow, their positions, then for each value its count.
    #[allow(clippy::too_many_arguments)]
    pub fn search(
        &mut self,
        text: &str,
        region: &str,
        order: u8,
        skipped: usize,
        most: usize,
        chosen: &[u32],
        limits: &[f64],
        flags: u8,
    ) -> Vec<u32> {
        let question = Question {
            text,
            region,
            filters: self.filters(chosen, limits, flags),
            order: order_of(order),
            skipped,
            most,
            counts: match flags & 6 {
                0 | 2 => Counts::Nothing,
                4 => Counts::Choices,
                _ => Counts::Results,
            },
        };
        self.found = self.catalog.search(&question);
        let shown = u32::try_from(self.found.positions.len()).unwrap_or_default();
        [
            &[self.found.total, shown],
            self.found.positions.as_slice(),
            &self.found.counts,
        ]
        .concat()
    }

    fn filters(&self, chosen: &[u32], limits: &[f64], flags: u8) -> Filters {
        let mut groups: Vec<Group> = Vec::new();
        for number in chosen {
            // A value that nothing has, asked for all the same: nothing passes.
            let (facet, is_of_rows) = self
                .catalog
                .facet_of(*number)
                .unwrap_or((vitrine_index::FacetId(u16::MAX), false));
            match groups.iter_mut().find(|group| group.facet == facet) {
                Some(group) => group.values.push(ValueId(*number)),
                None => groups.push(Group {
                    facet,
                    values: vec![ValueId(*number)],
                    is_of_rows,
                }),
            }
        }
        let limit = |at: usize| {
            limits
                .get(at)
                .copied()
                .filter(|limit| limits.len() == LIMITS && limit.is_finite())
        };
        #[allow(clippy::cast_possible_truncation)]
        let whole = |limit: f64| limit as i64;
        Filters {
            groups,
            price_from: limit(0).map(whole),
            price_to: limit(1).map(whole),
            stars_from: limit(2).and_then(|stars| u16::try_from(whole(stars * 100.0)).ok()),
            only_reduced: flags & 1 != 0,
            only_sold: true,
            when: [false; 3],
        }
    }

    /// The text of the last search with its mistakes corrected.
    pub fn corrected(&self) -> Option<String> {
        self.found.corrected.clone()
    }

    /// Words that the last search left out.
    #[wasm_bindgen(js_name = wordsLeftOut)]
    pub fn words_left_out(&self) -> Vec<String> {
        self.found.left_out.clone()
    }

    /// A text that finds something, where this one does not.
    #[wasm_bindgen(js_name = didYouMean)]
    pub fn did_you_mean(&self, text: &str) -> Option<String> {
        self.catalog.did_you_mean(text)
    }

    pub fn completions(&self, text: &str, most: usize) -> Vec<String> {
        self.catalog.completions(text, most)
    }

    /// The JSON of a product.
    pub fn product(&self, position: u32) -> Option<String> {
        self.catalog.product(position)
    }

    pub fn position(&self, slug: &str) -> Option<u32> {
        self.catalog.position(slug)
    }

    /// From a number on, the facet, the text and the label of each value.
    pub fn values(&self, from: usize) -> Vec<String> {
        let numbers = from..self.catalog.value_count();
        let values = numbers.filter_map(|number| self.catalog.value(u32::try_from(number).ok()?));
        values
            .flat_map(|(facet, text, label)| [facet, text.to_owned(), label.to_owned()])
            .collect()
    }
}

fn order_of(number: u8) -> Option<Order> {
    [
        Order::Relevance,
        Order::PriceUp,
        Order::PriceDown,
        Order::Rating,
        Order::Newest,
        Order::Discount,
        Order::Opening,
    ]
    .get(usize::from(number))
    .copied()
}

fn main() {}
