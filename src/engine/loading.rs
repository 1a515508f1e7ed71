//! Reads `store.json`, the words files, all sources, and reviews.

use futures_util::future::join_all;

use crate::domain::review::Review;
use crate::domain::words::Words;
use crate::domain::{Language, Slug};
use crate::engine::Fetch;
use crate::engine::asking::ask;
use crate::engine::left_out;
use crate::engine::protocol::{Failure, LoadFault, LoadFaultKind};
use crate::engine::reading::{mark, read_source, timeout};
use crate::source::{self, Catalog, Dropped, HttpRequest, Preset, PresetError, resolve, same_origin};
use crate::store::{Source, Store, StoreFault, inconsistencies, parse_store, parse_words};

const STORE_FILE: &str = "store.json";
const STORE_TIMEOUT_SECONDS: u32 = 15;

/// All products of a store, and what its developer should know.
#[derive(Default)]
pub(super) struct Read {
    pub catalog: Catalog,
    /// For what products were left out, a line for each cause of each source.
    pub left_out: Vec<String>,
    /// What went otherwise than the store says, a line each.
    pub notes: Vec<String>,
}

pub(super) async fn read_store(fetch: &impl Fetch, base: &str) -> Result<Store, Failure> {
    let text = fetch
        .get(&format!("{base}{STORE_FILE}"), STORE_TIMEOUT_SECONDS)
        .await
        .map_err(not_there)?;
    let mut store = parse_store(STORE_FILE, &text)?;
    for source in &mut store.sources {
        complete(fetch, base, source).await?;
    }
    // What the presets ask for is known only now.
    match inconsistencies(&store).into_iter().next() {
        Some((path, problem)) => Err(Failure::Store(StoreFault {
            file: STORE_FILE.to_owned(),
            path,
            problem,
        })),
        None => Ok(store),
    }
}

/// Fills in what the source's preset says. The file of a preset that is not in this module lies beside the shop.
async fn complete(fetch: &impl Fetch, base: &str, source: &mut Source) -> Result<(), Failure> {
    let Some(name) = source.preset.clone() else {
        return Ok(());
    };
    let preset = match source::preset(&name) {
        Err(PresetError::Elsewhere { .. }) => {
            let address = format!("{base}presets/{name}.json");
            let text = fetch.get(&address, STORE_TIMEOUT_SECONDS).await.map_err(not_there)?;
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

/// Reads all sources side by side and merges them in the order of the store; of two products with one slug the earlier
/// stays. A source that fails keeps the others from nothing.
///
/// # Errors
/// All sources failed: how the first one did.
pub(super) async fn read_sources(
    fetch: &impl Fetch,
    base: &str,
    store: &Store,
    language: &Language,
) -> Result<Read, Failure> {
    // What a source that searches itself has is never read as a whole.
    let sources = || store.sources.iter().filter(|source| source.search.is_none());
    let readings = sources().map(async |source| {
        let own = source.language.as_ref().unwrap_or(&store.language);
        // No source knows the pseudo-language, which is made for testing.
        if language == own || language.is_pseudo() || !is_asked_by_language(source) {
            let read = read_source(fetch, base, store, source, own).await;
            return read.map(|read| (read, own));
        }
        match read_source(fetch, base, store, source, language).await {
            Err(fault) if is_refusal(&fault.kind) => {
                let mut read = read_source(fetch, base, store, source, own).await?;
                read.notes.push(format!("not in the language {language}: {fault}"));
                Ok((read, own))
            }
            outcome => outcome.map(|read| (read, language)),
        }
    });
    let outcomes = join_all(readings).await;
    let mut all = Read::default();
    let mut faults = Vec::new();
    for (source, outcome) in sources().zip(outcomes) {
        match outcome {
            Ok((mut read, language)) => {
                mark(&mut read.catalog.products, source, language);
                all.notes.extend(read.notes);
                let dropped_before = all.catalog.dropped.len();
                merge(&mut all.catalog, read.catalog);
                let dropped = all.catalog.dropped.get(dropped_before..).unwrap_or_default();
                all.left_out.extend(left_out::lines(&source.url, dropped));
            }
            Err(fault) => faults.push(fault),
        }
    }
    match faults.first() {
        Some(first) if faults.len() == store.sources.len() => Err(first.clone().into()),
        _ => {
            let told = faults.iter().map(|fault| format!("a source was not read: {fault}"));
            all.notes.extend(told);
            Ok(all)
        }
    }
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
