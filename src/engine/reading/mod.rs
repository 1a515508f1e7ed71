//! Reads one source: for each market that it is asked for, and there to the last page.

use std::cell::RefCell;
use std::collections::HashSet;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream;

use crate::domain::{Currency, Language, Product, Region};
use crate::engine::Fetch;
use crate::engine::asking::{JsonAnswer, ask};
use crate::engine::protocol::{LoadFault, LoadFaultKind};
use crate::source::{
    self, Asked, Catalog, HttpRequest, Mapping, Market, Markets, Next, Progress, ReadError, Reading, Recognition,
    Request, next_page, resolve, total,
};
use crate::store::{Source, Store};

/// A source with more pages than this is taken for one whose pages do not end.
const MOST_PAGES: usize = 1000;
/// So many markets of one source are asked for at a time.
const MARKETS_AT_A_TIME: usize = 4;

/// What a source gave, so far.
#[derive(Default)]
pub(super) struct SourceRead {
    pub catalog: Catalog,
    /// How many products it has in all, where its answers say so.
    pub total: Option<u64>,
    /// What its developer should know, a line each.
    pub notes: Vec<String>,
}

impl SourceRead {
    /// Keeps a line, once however many pages or markets have cause for it.
    fn note(&mut self, note: String) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

/// Where the products of a source arrive, page by page.
#[derive(Clone, Copy)]
pub(super) struct Arriving<'a> {
    pub read: &'a RefCell<SourceRead>,
    /// Called when a page is there and more are to come.
    pub on_page: &'a dyn Fn(),
}

impl<'a> Arriving<'a> {
    /// Where nobody looks before the last page is there.
    pub(super) fn at_the_end(read: &'a RefCell<SourceRead>) -> Self {
        Self { read, on_page: &|| {} }
    }
}

/// How a source is asked and how its answers are read.
struct Plan {
    request: Request,
    mapping: Mapping,
    /// That of amounts that do not name theirs, where the answer tells it.
    currency: Option<Currency>,
    /// What the developer should know of it.
    note: Option<String>,
}

/// An answer that was asked for before it was known how to read it.
type Ahead = Option<(HttpRequest, JsonAnswer)>;

/// The request and the mapping that the store writes out or names; none where the shape is to be recognised.
fn configured(source: &Source) -> Option<Plan> {
    let mapping = source.whole_mapping()?;
    let request = source.whole_request();
    Some(Plan {
        request,
        mapping,
        currency: None,
        note: None,
    })
}

/// Reads all that a source has, for all regions of the store. What is asked for as a whole arrives page by page; what is
/// asked for each market arrives when all markets are there, as before that it is not known where a product is sold.
///
/// # Errors
/// Why it gave nothing that can be shown, or no more than has arrived.
pub(super) async fn read_source(
    fetch: &impl Fetch,
    base: &str,
    store: &Store,
    source: &Source,
    language: &Language,
    arriving: Arriving<'_>,
) -> Result<(), LoadFault> {
    let fault = |kind| LoadFault {
        address: source.url.clone(),
        kind,
    };
    let address = resolve(base, &source.url).ok_or_else(|| fault(LoadFaultKind::NotAnAddress))?;
    let regions = in_order(store);
    let mut ahead = None;
    let plan = match configured(source) {
        Some(plan) => plan,
        None => recognise(fetch, source, &address, &regions, language, &mut ahead).await?,
    };
    let reader = Reader {
        fetch,
        source,
        plan: &plan,
        language,
    };
    let mut groups = groups(&plan.request, &address, &regions, language);
    let secrets = source::secrets(&source.url, &plan.request);
    let notes = secrets.iter().map(|secret| format!("{}: {secret}", source.url));
    arriving.read.borrow_mut().notes.extend(notes.chain(plan.note.clone()));
    match groups.as_slice() {
        [] => Err(fault(LoadFaultKind::NoRegion)),
        [(_, all)] if all.len() == regions.len() => {
            let (asked, _) = groups.remove(0);
            reader.read_pages(&asked, ahead, arriving).await
        }
        _ => reader.read_markets(groups, ahead, &store.regions, arriving.read).await,
    }
}

/// The regions in the order in which they are asked for: the default one first, whose words are shown.
fn in_order(store: &Store) -> Vec<&Region> {
    let (mut first, others): (Vec<&Region>, Vec<&Region>) = store
        .regions
        .iter()
        .partition(|region| region.key == store.default_region);
    first.extend(others);
    first
}

/// What is asked, each with the regions it is asked for. Regions for which the source is not asked are in none.
fn groups<'a>(
    request: &Request,
    address: &str,
    regions: &[&'a Region],
    language: &Language,
) -> Vec<(Asked, Vec<&'a Region>)> {
    let mut groups: Vec<(Asked, Vec<&Region>)> = Vec::new();
    for &region in regions {
        let Some(asked) = request.asked(address, Market { region, language }) else {
            continue;
        };
        match groups.iter_mut().find(|(known, _)| *known == asked) {
            Some((_, regions)) => regions.push(region),
            None => groups.push((asked, vec![region])),
        }
    }
    groups
}

/// Asks once, as the store says, and recognises the answer's shape. The answer stays ahead.
async fn recognise(
    fetch: &impl Fetch,
    source: &Source,
    address: &str,
    regions: &[&Region],
    language: &Language,
    ahead: &mut Ahead,
) -> Result<Plan, LoadFault> {
    let fault = |kind| LoadFault {
        address: address.to_owned(),
        kind,
    };
    let mut asked = groups(&source.request, address, regions, language).into_iter();
    let (asked, _) = asked.next().ok_or_else(|| fault(LoadFaultKind::NoRegion))?;
    let request = asked.page(&[]);
    let answer = ask(fetch, &request, asked.is_graphql(), timeout(source)).await?;
    let recognised = fetch.recognise(answer.body.text(), address).await;
    let recognised = recognised.map_err(|reason| fault(LoadFaultKind::Unreachable(reason)))?;
    let recognised = recognised.ok_or_else(|| fault(LoadFaultKind::UnknownShape))?;
    let note = told(source, &recognised);
    *ahead = Some((request, answer));
    Ok(Plan {
        request: source.request.over(&recognised.request),
        mapping: recognised.mapping,
        currency: recognised.currency,
        note: Some(note),
    })
}

/// What the developer should write down, so that nothing is left to guess.
fn told(source: &Source, recognised: &Recognition) -> String {
    let url = &source.url;
    match &recognised.preset {
        Some(preset) => {
            format!("{url}: it has the shape of the preset `{preset}`; name it in store.json and it loads sooner")
        }
        None => format!(
            "{url}: neither `preset` nor `mapping` is named; its fields were found by their names and values, {} % sure. \
             `?inspect` and `vitrine probe` show what to write into store.json",
            recognised.confidence
        ),
    }
}

pub(super) fn timeout(source: &Source) -> Duration {
    Duration::from_secs(u64::from(source.timeout_seconds))
}

struct Reader<'a, F> {
    fetch: &'a F,
    source: &'a Source,
    plan: &'a Plan,
    language: &'a Language,
}

impl<F: Fetch> Reader<'_, F> {
    /// Reads all markets and puts them together. A region whose answer does not come keeps no other from being shown.
    async fn read_markets(
        &self,
        groups: Vec<(Asked, Vec<&Region>)>,
        mut ahead: Ahead,
        regions: &[Region],
        read: &RefCell<SourceRead>,
    ) -> Result<(), LoadFault> {
        let mut markets = Markets::new(regions);
        let mut first_fault = None;
        let mut has_any = false;
        let mut known = HashSet::new();
        let readings = groups.into_iter().map(|(asked, regions)| {
            let ahead = ahead.take();
            async move {
                let read = RefCell::default();
                let outcome = self.read_pages(&asked, ahead, Arriving::at_the_end(&read)).await;
                (regions, outcome.map(|()| read.into_inner()))
            }
        });
        let mut readings = stream::iter(readings).buffered(MARKETS_AT_A_TIME);
        while let Some((regions, outcome)) = readings.next().await {
            let mut read = read.borrow_mut();
            match outcome {
                Ok(market) => {
                    has_any = true;
                    markets.add(regions, market.catalog.products);
                    market.notes.into_iter().for_each(|note| read.note(note));
                    // What cannot be read in one market can mostly not be read in the others.
                    for dropped in market.catalog.dropped {
                        if known.insert(dropped.why.clone()) {
                            read.catalog.dropped.push(dropped);
                        }
                    }
                }
                Err(fault) => {
                    let keys: Vec<&str> = regions.iter().map(|region| region.key.as_str()).collect();
                    read.notes
                        .push(format!("nothing was read for {}: {fault}", keys.join(", ")));
                    markets.add_unanswered(regions);
                    first_fault.get_or_insert(fault);
                }
            }
        }
        if let Some(fault) = first_fault.filter(|_| !has_any) {
            return Err(fault);
        }
        let mut read = read.borrow_mut();
        let dropped = std::mem::take(&mut read.catalog.dropped);
        read.catalog = markets.into_products().into_iter().collect();
        read.catalog.dropped = dropped;
        Ok(())
    }

    /// Reads the answer for one market to its last page.
    async fn read_pages(&self, asked: &Asked, mut ahead: Ahead, arriving: Arriving<'_>) -> Result<(), LoadFault> {
        let mapping = &self.plan.mapping;
        let (mut pages, mut items) = (0, 0);
        let mut request = asked.page(&mapping.paging.first());
        loop {
            let fault = |kind| LoadFault {
                address: request.address.clone(),
                kind,
            };
            let answer = match ahead.take_if(|(known, _)| *known == request) {
                Some((_, answer)) => answer,
                None => match ask(self.fetch, &request, asked.is_graphql(), timeout(self.source)).await {
                    // Many servers refuse the page after the last one.
                    Err(LoadFault {
                        kind: LoadFaultKind::Refused(400 | 404 | 416 | 422),
                        ..
                    }) if pages > 0 && mapping.paging.asks_until_empty() => break,
                    answer => answer?,
                },
            };
            pages += 1;
            // What is read is let go of before others are asked to look at it.
            let next = {
                let read = &mut *arriving.read.borrow_mut();
                if let Some(complaint) = answer.complaint {
                    read.note(format!("{}: {complaint}", self.source.url));
                }
                let mut body = answer.body;
                let before = (read.catalog.products.len(), read.catalog.dropped.len());
                let reading = Reading {
                    mapping,
                    address: &request.address,
                    currency: self.source.currency.or(self.plan.currency),
                    language: Some(self.language),
                };
                let page_items = source::read_page(&mut body, &reading, &mut read.catalog);
                let arrived = read.catalog.products.get_mut(before.0..).unwrap_or_default();
                mark(arrived, self.source, self.language);
                if pages > 1 && is_repeated(&read.catalog, before) {
                    read.catalog.dropped.truncate(before.1);
                    read.note(format!(
                    "{}: page {pages} has only products of earlier pages; is the parameter of the page the right one?",
                    self.source.url
                ));
                    break;
                }
                items += page_items;
                let progress = Progress {
                    answer: &answer.head,
                    body: body.root(),
                    total: &mapping.total,
                    items: page_items,
                    pages,
                    read: items,
                };
                read.total = total(&mapping.paging, &progress).or(read.total);
                let next = match next_page(&mapping.paging, &progress) {
                    Next::End => break,
                    Next::Link(link) => {
                        let address = resolve(&request.address, &link);
                        asked.linked(address.ok_or_else(|| fault(LoadFaultKind::NotAnAddress))?)
                    }
                    Next::Parameters(parameters) => asked.page(&parameters),
                };
                if next == request || pages == MOST_PAGES {
                    let fault = fault(LoadFaultKind::Endless(u32::try_from(pages).unwrap_or(u32::MAX)));
                    if read.catalog.products.is_empty() {
                        return Err(fault);
                    }
                    read.note(fault.to_string());
                    break;
                }
                next
            };
            request = next;
            (arriving.on_page)();
        }
        let read = arriving.read.borrow();
        match read.catalog.dropped.first() {
            Some(first) if items > 0 && read.catalog.products.is_empty() => Err(LoadFault {
                address: asked.address().to_owned(),
                kind: LoadFaultKind::NothingReadable {
                    items: u32::try_from(items).unwrap_or(u32::MAX),
                    first: first.why.to_string(),
                },
            }),
            _ => Ok(()),
        }
    }
}

/// Whether a page had nothing but products of earlier pages: its source does not know the parameter for the page.
fn is_repeated(catalog: &Catalog, (products_before, dropped_before): (usize, usize)) -> bool {
    let dropped = catalog.dropped.get(dropped_before..).unwrap_or_default();
    catalog.products.len() == products_before
        && dropped
            .iter()
            .any(|dropped| matches!(dropped.why, ReadError::Twice { .. }))
}

/// What holds for all products of a source.
pub(super) fn mark(products: &mut [Product], source: &Source, language: &Language) {
    for product in products {
        product.language = Some(language.clone());
        for variant in &mut product.variants {
            let regional = variant.regional_prices.iter_mut().map(|(_, price)| price);
            for price in variant.prices.iter_mut().chain(regional) {
                price.tax_included = source.tax_included;
            }
        }
    }
}

#[cfg(test)]
mod tests;
