//! The catalog engine by itself, for front ends other than this shop's: JSON text in, positions and counts out.
//!
//! It reads by a mapping as the shop does and searches by the same index. What a region sells it knows from the source
//! alone: `sold_in`, `not_sold_in`, stock and prices. Never here: the store's rules, the browser.

mod items;
mod markets;
#[cfg(test)]
mod tests;

use vitrine_index::{Asked, Candidates, Counts, Filters, Names, Order, ValueId};

use crate::domain::product::{Product, Stock};
use crate::domain::query::FacetKind;
use crate::domain::{Currency, Language};
use crate::json::{Unread, read_text, record};
use crate::search::{Content, Synonyms};
use crate::source::tree::{Stream, TreeError};
use crate::source::{self, Mapping, ReadError, Reading, read_elements};

use items::Items;
use markets::Markets;

/// What a catalog is read and searched with.
#[derive(Debug)]
pub struct Settings {
    /// The name of a preset of this module, or a mapping.
    pub preset: Option<String>,
    pub mapping: Option<Mapping>,
    /// That of amounts that do not name theirs, as of ISO 4217.
    pub currency: Option<Currency>,
    /// The language that the catalog is in, as of BCP 47.
    pub language: Option<Language>,
    /// Where the text came from: relative addresses of pictures start there.
    pub address: String,
    /// Words and phrases that mean the same.
    pub synonyms: Vec<Vec<String>>,
}

record!(Settings { ; preset, mapping, currency, language, address, synonyms });

/// Why there is no catalog.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StandaloneError {
    #[error("settings: {0}")]
    Settings(String),
    #[error("items: expected a list that names lead to, such as `$[*]` or `$.products[*]`, found `{0}`")]
    NoList(String),
    #[error(transparent)]
    Text(#[from] TreeError),
    #[error("the text ends before its list does")]
    CutOff,
}

/// A catalog that is searched.
pub struct Standalone {
    mapping: Mapping,
    currency: Option<Currency>,
    language: Option<Language>,
    address: String,
    synonyms: Synonyms,
    stream: Stream,
    content: Content,
    items: Items,
    slugs: Names,
    markets: Markets,
    left_out: u32,
    first_fault: Option<ReadError>,
}

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct Question<'a> {
    pub text: &'a str,
    /// A country's code or a region's key as the source names it; anywhere when empty.
    pub region: &'a str,
    pub filters: Filters,
    pub order: Option<Order>,
    pub skipped: usize,
    pub most: usize,
    pub counts: Counts,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub total: u32,
    /// The products of the page, by their position in the catalog.
    pub positions: Vec<u32>,
    /// By the number of a value.
    pub counts: Vec<u32>,
    pub corrected: Option<String>,
    pub left_out: Vec<String>,
}

impl Standalone {
    /// # Errors
    /// The settings are no such JSON, or the mapping has its products elsewhere than in a plain list.
    pub fn new(settings: &str) -> Result<Self, StandaloneError> {
        let wrong = |problem: String| StandaloneError::Settings(problem);
        let settings: Settings = read_text(settings).map_err(|unread| match unread {
            Unread::NoJson(error) => wrong(error.to_string()),
            Unread::Misfit(misfit) => wrong(format!("{}: {}", misfit.path(), misfit.problem)),
        })?;
        let mapping = match (settings.mapping, settings.preset) {
            (Some(mapping), _) => mapping,
            (None, Some(name)) => source::preset(&name).map_err(|error| wrong(error.to_string()))?.mapping,
            (None, None) => return Err(wrong("expected a `mapping` or a `preset`".to_owned())),
        };
        let names = mapping.items.iter().find_map(crate::source::Path::list_at);
        let names = names.filter(|_| mapping.groups.is_none() && mapping.joins.is_empty());
        let names = names.ok_or_else(|| StandaloneError::NoList(mapping.items.to_string()))?;
        Ok(Self {
            mapping,
            currency: settings.currency,
            language: settings.language,
            address: settings.address,
            synonyms: Synonyms::new(settings.synonyms.iter().map(Vec::as_slice)),
            stream: Stream::new(names),
            content: Content::default(),
            items: Items::default(),
            slugs: Names::default(),
            markets: Markets::default(),
            left_out: 0,
            first_fault: None,
        })
    }

    /// Takes the next part of an answer's text.
    ///
    /// # Errors
    /// It is no JSON. What was read of it before stays.
    pub fn push(&mut self, part: &[u8]) -> Result<(), StandaloneError> {
        let Some(tree) = self.stream.push(part)? else {
            return Ok(());
        };
        let reading = Reading {
            mapping: &self.mapping,
            address: &self.address,
            currency: self.currency,
            language: self.language.as_ref(),
        };
        let (content, items, slugs, markets) = (&mut self.content, &mut self.items, &mut self.slugs, &mut self.markets);
        let (left_out, first_fault) = (&mut self.left_out, &mut self.first_fault);
        read_elements(&tree, &reading, &mut |node, read| {
            let product = match read {
                Ok(product) => product,
                Err(fault) => {
                    *left_out += 1;
                    first_fault.get_or_insert(fault);
                    return;
                }
            };
            if !slugs.add(product.slug.as_str()) {
                *left_out += 1;
                first_fault.get_or_insert_with(|| ReadError::Twice {
                    slug: product.slug.to_string(),
                });
                return;
            }
            content.add(&product, &product.name, &[], &[]);
            content.finish();
            markets.add(&product);
            items.push(node);
        });
        Ok(())
    }

    /// Ends an answer: what was read of it can be searched, and another may follow.
    ///
    /// # Errors
    /// The answer ended too early. What was read of it stays.
    pub fn settle(&mut self) -> Result<(), StandaloneError> {
        self.content.settle();
        let is_cut_off = self.stream.is_cut_off();
        self.stream.begin_again();
        if is_cut_off {
            return Err(StandaloneError::CutOff);
        }
        Ok(())
    }

    /// How many products there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many items were left out, and why the first was.
    pub fn left_out(&self) -> (u32, Option<&ReadError>) {
        (self.left_out, self.first_fault.as_ref())
    }

    pub fn search(&mut self, question: &Question) -> Found {
        let order = question.order.unwrap_or(Order::Relevance);
        let matches = self.content.matches(&self.asked(question.text, question.region), order);
        let candidates = match &matches {
            Some(matches) => Candidates::These(&matches.documents),
            None => Candidates::All,
        };
        let offers = self.markets.offers(question.region);
        let stars = &self.content.facts.stars;
        let narrowed = self
            .content
            .values
            .narrow(candidates, &question.filters, offers, stars, question.counts);
        let range = (question.skipped, question.most);
        let positions = self.content.first(matches.as_ref(), &narrowed, order, offers, range);
        let matches = matches.unwrap_or_default();
        Found {
            total: u32::try_from(narrowed.documents.len()).unwrap_or(u32::MAX),
            positions,
            counts: narrowed.counts,
            corrected: matches.corrected,
            left_out: matches.left_out,
        }
    }

    fn asked<'a>(&'a self, text: &'a str, region: &'a str) -> Asked<'a> {
        Asked {
            text,
            language: self.language.as_ref().map_or("en", Language::primary),
            region,
            synonyms: &self.synonyms,
        }
    }

    /// A text that would find something, where this one finds nothing.
    pub fn did_you_mean(&self, text: &str) -> Option<String> {
        self.content.texts.did_you_mean(&self.asked(text, ""))
    }

    /// Texts that go on as this one begins.
    pub fn completions(&self, text: &str, most: usize) -> Vec<String> {
        self.content.texts.completions(&self.asked(text, ""), most)
    }

    /// The JSON of a product as its source has it.
    pub fn product(&self, position: u32) -> Option<String> {
        self.items.get(position as usize)
    }

    /// The position of a product by its slug.
    pub fn position(&self, slug: &str) -> Option<u32> {
        self.slugs.find(slug)
    }

    /// How many values there are, of all facets.
    pub fn value_count(&self) -> usize {
        self.content.values.len()
    }

    /// A value's facet, by name, and what it is called.
    pub fn value(&self, number: u32) -> Option<(String, &str, &str)> {
        let value = ValueId(number);
        let facet = self.content.values.facet_of(value)?;
        let name = self.content.kind(facet).name();
        Some((name, self.content.values.text(value), self.content.label(value)))
    }

    /// The facet of a value, and whether it is one of rows.
    pub fn facet_of(&self, number: u32) -> Option<(vitrine_index::FacetId, bool)> {
        let facet = self.content.values.facet_of(ValueId(number))?;
        Some((facet, matches!(self.content.kind(facet), FacetKind::Option { .. })))
    }
}

/// Whether any of its variants is not known to be out of stock.
fn is_in_stock(product: &Product) -> bool {
    product.variants.iter().any(|variant| variant.stock != Stock::Out)
}
