//! Reads `store.json`, the words files, all sources, and reviews.

use std::cell::{Cell, RefCell};
use std::hash::{DefaultHasher, Hasher};

use futures_util::future::join_all;

use crate::domain::review::Review;
use crate::domain::words::Words;
use crate::domain::{Instant, Language, Product, Slug};
use crate::engine::Fetch;
use crate::engine::asking::ask;
use crate::engine::left_out;
use crate::engine::protocol::{Failure, LoadFault, LoadFaultKind};
use crate::engine::reading::{Arriving, SourceRead, read_source, timeout};
use crate::source::{self, Catalog, Dropped, HttpRequest, Preset, PresetError, resolve, same_origin};
use crate::store::{Source, Store, StoreFault, inconsistencies, parse_store, parse_words};

const STORE_FILE: &str = "store.json";
const STORE_TIMEOUT_SECONDS: u32 = 15;

/// All products of a store, and what its developer should know.
#[derive(Default)]
pub(super) struct Read {
    pub catalog: Catalog,
    /// How many of the products each source gave.
    pub sources: Vec<u32>,
    /// When its sources were asked; of several the earliest.
    pub as_of: Instant,
    /// Whether a source in it is as an earlier visit has left it.
    pub is_kept: bool,
    /// That of the products, where they were kept.
    pub checksum: Option<u64>,
    /// For what products were left out, a line for each cause of each source.
    pub left_out: Vec<String>,
    /// What went otherwise than the store says, a line each.
    pub notes: Vec<String>,
}

impl Read {
    /// The products of one source, where it gave any.
    fn of_source(&self, at: usize) -> Option<&[Product]> {
        let count = |count: &u32| *count as usize;
        let before: usize = self.sources.get(..at)?.iter().map(count).sum();
        let products = self.catalog.products.get(before..)?;
        products
            .get(..self.sources.get(at).map(count)?)
            .filter(|products| !products.is_empty())
    }
}

/// The store, and a number that is another one where the store or a preset of it is.
pub(super) async fn read_store(fetch: &impl Fetch, base: &str) -> Result<(Store, u64), Failure> {
    let mut fingerprint = DefaultHasher::new();
    fingerprint.write(base.as_bytes());
    let text = fetch
        .get(&format!("{base}{STORE_FILE}"), STORE_TIMEOUT_SECONDS)
        .await
        .map_err(not_there)?;
    fingerprint.write(text.as_bytes());
    let mut store = parse_store(STORE_FILE, &text)?;
    for source in &mut store.sources {
        complete(fetch, base, source, &mut fingerprint).await?;
    }
    // What the presets ask for is known only now.
    match inconsistencies(&store).into_iter().next() {
        Some((path, problem)) => Err(Failure::Store(StoreFault {
            file: STORE_FILE.to_owned(),
            path,
            problem,
        })),
        None => Ok((store, fingerprint.finish())),
    }
}

/// Fills in what the source's preset says. The file of a preset that is not in this module lies beside the shop.
async fn complete(
    fetch: &impl Fetch,
    base: &str,
    source: &mut Source,
    fingerprint: &mut DefaultHasher,
) -> Result<(), Failure> {
    let Some(name) = source.preset.clone() else {
        return Ok(());
    };
    let preset = match source::preset(&name) {
        Err(PresetError::Elsewhere { .. }) => {
            let address = format!("{base}presets/{name}.json");
            let text = fetch.get(&address, STORE_TIMEOUT_SECONDS).await.map_err(not_there)?;
            fingerprint.write(text.as_bytes());
            Preset::parse(&name, &text)
        }
        found => found,
    };
    let preset = preset.map_err(|error| StoreFault {
        file: STORE_FILE.to_owned(),
        path: "$.sources".to_owned(),
        problem: error.to_string(),
    })?;
    source.complete(preset);
    Ok(())
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

/// Whether any source is asked for the language of the page, so that its products are read anew for each.
pub(super) fn asks_by_language(store: &Store) -> bool {
    store.sources.iter().any(is_asked_by_language)
}

pub(super) fn is_asked_by_language(source: &Source) -> bool {
    source.whole_request().is_in_language(&source.url)
}

/// Reads all sources side by side, each into its part. A source that fails keeps the others from nothing.
///
/// Gives for each what kept it from being read to its end.
pub(super) async fn read_parts(
    fetch: &impl Fetch,
    base: &str,
    store: &Store,
    language: &Language,
    parts: &[RefCell<SourceRead>],
    on_page: &dyn Fn(),
) -> Vec<Option<LoadFault>> {
    let under_way = Cell::new(parts.len());
    let readings = store.sources.iter().zip(parts).map(async |(source, read)| {
        // What a source that searches itself has is never read as a whole.
        if source.search.is_some() {
            under_way.set(under_way.get().saturating_sub(1));
            return None;
        }
        let arriving = Arriving { read, on_page };
        let own = source.language.as_ref().unwrap_or(&store.language);
        // No source knows the pseudo-language, which is made for testing.
        let is_in_own = language == own || language.is_pseudo() || !is_asked_by_language(source);
        let wanted = if is_in_own { own } else { language };
        let outcome = match read_source(fetch, base, store, source, wanted, arriving).await {
            Err(fault) if !is_in_own && is_refusal(&fault.kind) && read.borrow().catalog.products.is_empty() => {
                read.replace(SourceRead::default());
                let note = format!("not in the language {language}: {fault}");
                let outcome = read_source(fetch, base, store, source, own, arriving).await;
                read.borrow_mut().notes.push(note);
                outcome
            }
            outcome => outcome,
        };
        under_way.set(under_way.get().saturating_sub(1));
        if under_way.get() > 0 {
            on_page();
        }
        outcome.err()
    });
    join_all(readings).await
}

/// Merges what was read of the sources in the order of the store; of two products with one slug the earlier stays. A
/// source that failed has what it had in an earlier reading, or else what has come of it.
///
/// `None` where all have failed and nothing has come.
pub(super) fn merged(
    store: &Store,
    parts: Vec<SourceRead>,
    faults: &[Option<LoadFault>],
    earlier: Option<&Read>,
    as_of: Instant,
) -> Option<Read> {
    let has_come = |part: &SourceRead| !part.catalog.products.is_empty();
    if faults.iter().all(Option::is_some) && !parts.iter().any(has_come) {
        return None;
    }
    let mut all = Read {
        as_of,
        ..Read::default()
    };
    for (at, ((source, part), fault)) in store.sources.iter().zip(parts).zip(faults).enumerate() {
        let before = (all.catalog.products.len(), all.catalog.dropped.len());
        let earlier = earlier
            .filter(|_| fault.is_some())
            .and_then(|earlier| Some((earlier, earlier.of_source(at)?)));
        match (fault, earlier) {
            (Some(_), Some((earlier, products))) => {
                all.is_kept = true;
                all.as_of = all.as_of.min(earlier.as_of);
                products.iter().for_each(|product| {
                    let _ = all.catalog.add(product.clone());
                });
            }
            _ => {
                all.notes.extend(part.notes);
                merge(&mut all.catalog, part.catalog);
            }
        }
        let dropped = all.catalog.dropped.get(before.1..).unwrap_or_default();
        all.left_out.extend(left_out::lines(&source.url, dropped));
        let count = all.catalog.products.len().saturating_sub(before.0);
        all.sources.push(u32::try_from(count).unwrap_or(u32::MAX));
        all.notes.extend(fault.as_ref().map(|fault| match count {
            0 => format!("a source was not read: {fault}"),
            _ => format!("a source was not read to its end: {fault}"),
        }));
    }
    Some(all)
}

/// Whether the server does not want to be asked so: a language that it does not have, perhaps.
pub(super) fn is_refusal(kind: &LoadFaultKind) -> bool {
    matches!(kind, LoadFaultKind::Refused(400..=428) | LoadFaultKind::GraphQl(_))
}

fn merge(all: &mut Catalog, source: Catalog) {
    all.dropped.extend(source.dropped);
    for (index, product) in source.products.into_iter().enumerate() {
        if let Err(why) = all.add(product) {
            all.dropped.push(Dropped { index, why });
        }
    }
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
        let own = || source::preset("vitrine").ok().map(|preset| preset.mapping);
        let fields = source.whole_mapping().or_else(own).and_then(|mapping| mapping.reviews);
        let Some(fields) = fields else { continue };
        let mut request = HttpRequest::get(address);
        // The reviews of an API want the same token as its products.
        if resolve(base, &source.url).is_some_and(|url| same_origin(&url, &request.address)) {
            request.headers = source.whole_request().headers.into_iter().collect();
        }
        let answer = match ask(fetch, &request, false, timeout(source)).await {
            Ok(answer) => answer,
            // Static hosts answer 404 for a product that nobody has reviewed yet.
            Err(LoadFault {
                kind: LoadFaultKind::Refused(404) | LoadFaultKind::Html,
                ..
            }) => continue,
            Err(fault) => return Err(fault.into()),
        };
        return Ok(source::read_reviews(&answer.body, &fields));
    }
    Ok(Vec::new())
}
