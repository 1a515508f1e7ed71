//! Reads `store.json` and the sources, to the last page.

use crate::domain::review::Review;
use crate::domain::words::Words;
use crate::domain::{Language, Slug};
use crate::engine::Fetch;
use crate::engine::protocol::{Failure, LoadFault, LoadFaultKind};
use crate::source::{
    self, Catalog, Dropped, Mapping, Next, Reading, Tree, TreeError, next_page, resolve, with_parameters,
};
use crate::store::{Source, Store, StoreFault, parse_store, parse_words};

const STORE_FILE: &str = "store.json";
const STORE_TIMEOUT_SECONDS: u32 = 15;
/// A source with more pages than this is taken for one whose pages do not end.
const MOST_PAGES: usize = 1000;

pub(super) async fn read_store(fetch: &impl Fetch, base: &str) -> Result<Store, Failure> {
    let text = fetch
        .get(&format!("{base}{STORE_FILE}"), STORE_TIMEOUT_SECONDS)
        .await
        .map_err(not_there)?;
    Ok(parse_store(STORE_FILE, &text)?)
}

/// A host that refuses the file has it in another place; a connection that fails is not the store's mistake.
fn not_there(fault: LoadFault) -> Failure {
    match fault.kind {
        LoadFaultKind::Refused(status) => Failure::Store(StoreFault {
            file: fault.address,
            path: "the file itself".to_owned(),
            problem: format!("found status {status}, expected the file"),
        }),
        _ => Failure::Load(fault),
    }
}

/// The words of the store and its products in a language; none where the store has none for it.
pub(super) async fn read_words(
    fetch: &impl Fetch,
    base: &str,
    store: &Store,
    language: &Language,
) -> Result<Option<Words>, Failure> {
    let file = store.language_entry(language).and_then(|entry| entry.words.as_deref());
    let Some(address) = file.and_then(|file| resolve(base, file)) else {
        return Ok(None);
    };
    let text = fetch.get(&address, STORE_TIMEOUT_SECONDS).await.map_err(not_there)?;
    Ok(Some(parse_words(&address, &text)?))
}

/// Reads all sources, one after the other, and merges them; of two products with one slug the earlier stays.
pub(super) async fn read_sources(fetch: &impl Fetch, base: &str, store: &Store) -> Result<Catalog, Failure> {
    let mut catalog = Catalog::default();
    for source in &store.sources {
        let read_before = catalog.products.len();
        read_source(fetch, base, source, &mut catalog).await?;
        let language = source.language.as_ref().unwrap_or(&store.language);
        for product in catalog.products.iter_mut().skip(read_before) {
            product.language = Some(language.clone());
            for variant in &mut product.variants {
                let regional = variant.regional_prices.iter_mut().map(|(_, price)| price);
                for price in variant.prices.iter_mut().chain(regional) {
                    price.tax_included = source.tax_included;
                }
            }
        }
    }
    Ok(catalog)
}

async fn read_source(fetch: &impl Fetch, base: &str, source: &Source, catalog: &mut Catalog) -> Result<(), LoadFault> {
    let fault = |address: &str, kind| LoadFault {
        address: address.to_owned(),
        kind,
    };
    let start = resolve(base, &source.url).ok_or_else(|| fault(&source.url, LoadFaultKind::NotAnAddress))?;
    let mut mapping = configured(source);
    let (products_before, dropped_before) = (catalog.products.len(), catalog.dropped.len());
    let mut address = match &mapping {
        Some(mapping) => with_parameters(&start, &mapping.paging.first()),
        None => start.clone(),
    };
    let (mut pages, mut items) = (0, 0);
    loop {
        let mut body = get_json(fetch, &address, source.timeout_seconds).await?;
        let mapping = match &mapping {
            Some(mapping) => mapping,
            None => {
                let preset =
                    source::recognise(body.root()).ok_or_else(|| fault(&address, LoadFaultKind::UnknownShape))?;
                let first = preset.mapping.paging.first();
                let mapping_found = mapping.insert(preset.mapping);
                if !first.is_empty() {
                    // The pages of a size we ask for do not follow on one of the size that came unasked.
                    address = with_parameters(&start, &first);
                    continue;
                }
                mapping_found
            }
        };
        let reading = Reading {
            mapping,
            address: &address,
            currency: source.currency,
            language: source.language.as_ref(),
        };
        let page_items = source::read_page(&mut body, &reading, catalog);
        pages += 1;
        items += page_items;
        address = match next_page(&mapping.paging, body.root(), page_items, pages, items) {
            Next::End => break,
            Next::Link(link) => resolve(&address, &link).ok_or_else(|| fault(&link, LoadFaultKind::NotAnAddress))?,
            Next::Parameters(parameters) => with_parameters(&start, &parameters),
        };
        if pages == MOST_PAGES {
            return Err(fault(
                &start,
                LoadFaultKind::Endless(u32::try_from(pages).unwrap_or(u32::MAX)),
            ));
        }
    }
    match catalog.dropped.get(dropped_before) {
        Some(first) if items > 0 && catalog.products.len() == products_before => {
            let first = first.why.to_string();
            Err(fault(
                &start,
                LoadFaultKind::NothingReadable {
                    items: u32::try_from(items).unwrap_or(u32::MAX),
                    first,
                },
            ))
        }
        _ => Ok(()),
    }
}

/// The mapping that the store writes out or names; none where the shape is to be recognised.
fn configured(source: &Source) -> Option<Mapping> {
    let named = || {
        source
            .preset
            .as_deref()
            .and_then(|name| source::preset(name).ok())
            .map(|preset| preset.mapping)
    };
    source.mapping.clone().or_else(named)
}

async fn get_json(fetch: &impl Fetch, address: &str, timeout_seconds: u32) -> Result<Tree, LoadFault> {
    let text = fetch.get(address, timeout_seconds).await?;
    let is_html = text.trim_start().starts_with('<');
    Tree::parse(text).map_err(|error| {
        let kind = match error {
            _ if is_html => LoadFaultKind::Html,
            TreeError::EndsEarly { .. } => LoadFaultKind::CutOff,
            error => LoadFaultKind::NotJson(error.to_string()),
        };
        LoadFault {
            address: address.to_owned(),
            kind,
        }
    })
}

/// The reviews of a product from the first source that has any. A product without is no error.
pub(super) async fn read_reviews(
    fetch: &impl Fetch,
    base: &str,
    store: &Store,
    slug: &Slug,
) -> Result<Vec<Review>, Failure> {
    for source in &store.sources {
        let Some(template) = &source.reviews else { continue };
        let Some(address) = resolve(base, &template.replace("{slug}", slug.as_str())) else {
            continue;
        };
        let fields = configured(source).or_else(|| source::preset("vitrine").ok().map(|preset| preset.mapping));
        let Some(fields) = fields.and_then(|mapping| mapping.reviews) else {
            continue;
        };
        let body = match get_json(fetch, &address, source.timeout_seconds).await {
            Ok(body) => body,
            // Static hosts answer 404 for a product that nobody has reviewed yet.
            Err(LoadFault {
                kind: LoadFaultKind::Refused(404) | LoadFaultKind::Html,
                ..
            }) => continue,
            Err(fault) => return Err(fault.into()),
        };
        return Ok(source::read_reviews(&body, &fields));
    }
    Ok(Vec::new())
}

/// One line for each cause, with how many products it cost.
pub(super) fn causes(dropped: &[Dropped]) -> Vec<String> {
    let mut causes: Vec<(String, usize, usize)> = Vec::new();
    for Dropped { index, why } in dropped {
        let cause = why.to_string();
        match causes.iter_mut().find(|(known, ..)| *known == cause) {
            Some((_, count, _)) => *count += 1,
            None => causes.push((cause, 1, *index)),
        }
    }
    causes
        .into_iter()
        .map(|(cause, count, first)| format!("{count} product(s) left out, the first at index {first}: {cause}"))
        .collect()
}
