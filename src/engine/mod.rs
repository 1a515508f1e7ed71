//! The engine: reads `store.json` and the sources, keeps the catalog, answers what the page asks.
//!
//! It runs in a worker, in the page where there can be none, and natively in tests and prerendering:
//! the same code, over a [`Fetch`]. Never here: the browser, Leptos.

mod asking;
mod completeness;
mod growing;
#[cfg(feature = "presets")]
mod inspecting;
mod kept;
mod left_out;
mod loading;
pub mod protocol;
mod read_once;
mod reading;
mod searching;
mod translating;
mod views;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use futures_util::lock::Mutex;

use crate::domain::preference::Preference;
use crate::domain::review::Review;
use crate::domain::words::Words;
use crate::domain::{Instant, Language, Product, Region, Rulebook, Slug};
use crate::search::Index;
use crate::store::Store;

use growing::{Growing, Plan};
use read_once::{Asker, ReadOnce};
use searching::{Searcher, Searching};

use completeness::Lack;
use protocol::{Answer, Ask, CatalogStatus, Failure, Inspection, LoadFault, LoadFaultKind, Market};

pub use crate::source::{HttpAnswer, HttpRequest, Method, Recognition};

/// An answer with more than this is not read on: it would fill the memory of a phone.
pub const MOST_BYTES: usize = 256 << 20;

/// How the engine reaches the outside: addresses, and time. A request whose future is dropped is no longer wanted.
pub trait Fetch {
    /// The answer to one request, whatever its status. `timeout` covers the whole answer.
    fn fetch(&self, request: &HttpRequest, timeout: Duration) -> impl Future<Output = Result<HttpAnswer, LoadFault>>;

    /// Waits a time between the two, by chance: of many who wait, not all come back at once.
    fn wait(&self, least: Duration, most: Duration) -> impl Future<Output = ()>;

    fn now(&self) -> Instant;

    /// Tells how the catalog stands now.
    fn tell(&self, _status: &CatalogStatus) {}

    /// The bytes that an earlier visit kept under a key.
    fn kept(&self, _key: &str) -> impl Future<Output = Option<Vec<u8>>> {
        std::future::ready(None)
    }

    /// Keeps bytes under a key for the next visit, in place of those of keys with the same first segment.
    ///
    /// # Errors
    /// Why they are not kept. Where nothing is ever kept, that is no error.
    fn keep(&self, _key: &str, _bytes: Vec<u8>) -> impl Future<Output = Result<(), String>> {
        std::future::ready(Ok(()))
    }

    /// How an answer is to be read for which the store says nothing; `None` where nothing in it could be a product.
    ///
    /// In the browser that is a module of its own: a shop that says how its sources are read never loads it.
    ///
    /// # Errors
    /// The module could not be loaded.
    #[cfg(not(feature = "presets"))]
    fn recognise(&self, text: &str, address: &str) -> impl Future<Output = Result<Option<Recognition>, String>>;

    /// What a store developer is told of the sources of the store below `base`, in the same module.
    ///
    /// # Errors
    /// The store or the module could not be loaded.
    #[cfg(not(feature = "presets"))]
    fn inspect(&self, base: &str, product: Option<&Slug>) -> impl Future<Output = Result<Inspection, Failure>>;

    /// The same, where it is a part of the program.
    ///
    /// # Errors
    /// The store could not be loaded.
    #[cfg(feature = "presets")]
    fn inspect(&self, base: &str, product: Option<&Slug>) -> impl Future<Output = Result<Inspection, Failure>>
    where
        Self: Sized,
    {
        inspecting::inspect_store(self, base, product)
    }

    /// How an answer is to be read, where that is a part of the program.
    ///
    /// # Errors
    /// None here.
    #[cfg(feature = "presets")]
    fn recognise(&self, text: &str, address: &str) -> impl Future<Output = Result<Option<Recognition>, String>> {
        std::future::ready(Ok(Recognition::of(text, address)))
    }

    /// The text of a file.
    fn get(&self, address: &str, timeout_seconds: u32) -> impl Future<Output = Result<String, LoadFault>> {
        let request = HttpRequest::get(address);
        async move {
            let timeout = Duration::from_secs(u64::from(timeout_seconds));
            let answer = self.fetch(&request, timeout).await?;
            if answer.is_good() {
                return Ok(answer.text);
            }
            Err(LoadFault {
                address: request.address,
                kind: LoadFaultKind::Refused(answer.status),
            })
        }
    }
}

/// Everything the engine keeps.
pub struct Engine<F> {
    fetch: Rc<F>,
    /// Where `store.json` is.
    base: Rc<str>,
    store: ReadOnce<Store>,
    /// What is another number where the store is another.
    fingerprint: Cell<u64>,
    /// The products as their sources have them, where no source is asked by language.
    catalog: Rc<Growing>,
    /// What there is in each language that was asked for.
    translations: Mutex<Vec<(Language, Rc<Translation>)>>,
    /// How often any catalog has changed.
    revisions: Rc<Cell<u32>>,
    /// What the developer should know and was not told yet.
    untold: Rc<RefCell<Vec<String>>>,
    /// What is kept of a source that searches itself.
    searching: Searching,
}

/// What the engine has in one language, read when it is needed.
struct Translation {
    /// `None` where the store has no words for the language.
    words: ReadOnce<Option<Words>>,
    /// The products as their sources have them in the language, where one is asked by it.
    catalog: Rc<Growing>,
    edition: RefCell<Option<Arc<Edition>>>,
}

/// The shop in one language, ready to be asked.
struct Edition {
    /// That of the catalog that it is made from.
    revision: u32,
    /// That of the catalog: of one lineage, a later revision only has more.
    lineage: u32,
    store: Store,
    index: Index,
}

/// The whole shop in one language.
pub struct Shop {
    edition: Arc<Edition>,
    /// One line for each cause for which products were left out.
    pub left_out: Vec<String>,
    /// What else went otherwise than the store says: a source that failed, pages that repeat, a secret. A line each.
    pub notes: Vec<String>,
}

impl Shop {
    pub fn store(&self) -> &Store {
        &self.edition.store
    }

    pub fn products(&self) -> &[Product] {
        self.edition.index.products()
    }

    pub fn rulebook(&self) -> &Rulebook {
        self.edition.index.rulebook()
    }
}

impl<F: Fetch + 'static> Engine<F> {
    /// An engine for the `store.json` below `base`, an address that ends in `/`.
    pub fn new(base: impl Into<String>, fetch: F) -> Self {
        let (revisions, untold) = <(Rc<Cell<u32>>, Rc<RefCell<Vec<String>>>)>::default();
        Self {
            fetch: Rc::new(fetch),
            base: base.into().into(),
            store: ReadOnce::new(),
            fingerprint: Cell::default(),
            catalog: Growing::new(Rc::clone(&revisions), Rc::clone(&untold)),
            translations: Mutex::new(Vec::new()),
            revisions,
            untold,
            searching: Searching::default(),
        }
    }

    /// Answers one question of the page.
    ///
    /// # Errors
    /// What keeps it from answering, in a form that the page can show. Nothing that failed is kept:
    /// asking again tries again.
    pub async fn answer(&self, ask: Ask) -> Result<Answer, Failure> {
        match ask {
            Ask::Open => {
                let store = self.store(Asker::Page).await?;
                Ok(Answer::Storefront(views::storefront(&store, &self.base)))
            }
            Ask::Frame { market } => {
                let store = self.translated_store(&market.language).await?;
                let region = region_of(&store, &market)?;
                Ok(Answer::Frame(views::frame(&store, &region)))
            }
            Ask::Info { market, slug } => {
                let store = self.translated_store(&market.language).await?;
                region_of(&store, &market)?;
                let text = views::info(&store, &market.region, &slug).ok_or(Failure::NoSuchPage)?;
                Ok(Answer::Info(text))
            }
            Ask::Reviews { slug } => Ok(Answer::Reviews(self.reviews(&slug).await?)),
            Ask::Inspect { product } => {
                let inspection = self.fetch.inspect(&self.base, product.as_ref()).await?;
                Ok(Answer::Inspected(inspection))
            }
            Ask::Voices {
                ref market,
                ref products,
            } => {
                let mut written = Vec::new();
                for slug in products {
                    let reviews = self.reviews(slug).await?;
                    written.extend(views::best_review(reviews, &market.language).map(|review| (slug.clone(), review)));
                }
                self.view(market, &ask, &written).await
            }
            Ask::Browse { ref market, .. }
            | Ask::Suggest { ref market, .. }
            | Ask::Home { ref market, .. }
            | Ask::Product { ref market, .. }
            | Ask::Compare { ref market, .. }
            | Ask::StructuredData { ref market, .. }
            | Ask::Schedule { ref market, .. }
            | Ask::Price { ref market, .. }
            | Ask::Switch { from: ref market, .. } => self.view(market, &ask, &[]).await,
        }
    }

    /// Puts a view together from the catalog as far as it is there, or waits for more of it where that says too little.
    async fn view(&self, market: &Market, ask: &Ask, written: &[(Slug, Review)]) -> Result<Answer, Failure> {
        let store = self.store(Asker::Page).await?;
        if let Some(searcher) = Searcher::new(&*self.fetch, &self.base, &store, &market.language, &self.searching) {
            return self.searched_view(&searcher, market, ask, written).await;
        }
        let translation = self.translation(&market.language).await;
        let words = self.words(&translation, &store, &market.language).await?;
        let catalog = self.catalog(&store, &translation);
        let plan = || self.plan(&store, &market.language);
        let mut has_waited = catalog.under_way().is_some() || catalog.revision() == 0;
        let mut revision = 0;
        loop {
            catalog.newer_than(revision, Asker::Page, plan).await?;
            let edition = self.edition(&translation, catalog, &store, words.as_ref().as_ref(), &market.language);
            let context = views::Context {
                edition: &edition,
                searched: None,
                base: &self.base,
                region: &region_of(&edition.store, market)?,
                now: ask.now(),
            };
            let mut answer = views::answer(&context, ask, written);
            if catalog.whole().is_none() {
                completeness::withhold(&mut answer);
            }
            let Some(lack) = completeness::lack(&context, ask, &answer).filter(|_| !catalog.is_settled()) else {
                return answer;
            };
            let is_over = catalog.under_way().is_none();
            let is_enough = match lack {
                // Only who looks for something in particular is worth asking sources again that have failed.
                Lack::Named => is_over && has_waited,
                Lack::Line => is_over,
                // What an earlier visit has left was whole.
                Lack::More => is_over || catalog.whole().is_some(),
            };
            match catalog.fault() {
                Some(fault) if is_enough && lack == Lack::Named => return Err(fault.into()),
                _ if is_enough => return answer,
                _ => (has_waited, revision) = (true, edition.revision),
            }
        }
    }

    /// Puts a view together from what a source that searches itself answers for it.
    async fn searched_view(
        &self,
        searcher: &Searcher<'_, F>,
        market: &Market,
        ask: &Ask,
        written: &[(Slug, Review)],
    ) -> Result<Answer, Failure> {
        let store = searcher.store();
        let translation = self.translation(&market.language).await;
        let words = self.words(&translation, store, &market.language).await?;
        let region = region_of(store, market)?;
        let searched = self.searching.answer(searcher, &region, ask).await?;
        let words = words.as_ref().as_ref();
        let mut edition = translating::empty(store, words, &market.language, &self.base);
        let products = &mut searched.products.iter();
        translating::add(&mut edition, products, store, words, &market.language);
        let context = views::Context {
            edition: &edition,
            searched: Some(&searched),
            base: &self.base,
            region: &region_of(&edition.store, market)?,
            now: ask.now(),
        };
        views::answer(&context, ask, written)
    }

    async fn store(&self, asker: Asker) -> Result<Arc<Store>, Failure> {
        let read = async || {
            let (store, fingerprint) = loading::read_store(&*self.fetch, &self.base).await?;
            self.fingerprint.set(fingerprint);
            Ok(store)
        };
        self.store.get(asker, read).await
    }

    /// The catalog for a language: one for each where a source is asked by it.
    fn catalog<'a>(&'a self, store: &Store, translation: &'a Translation) -> &'a Rc<Growing> {
        if loading::asks_by_language(store) {
            &translation.catalog
        } else {
            &self.catalog
        }
    }

    /// How the catalog is read.
    fn plan(&self, store: &Arc<Store>, language: &Language) -> Plan<F> {
        let language = match loading::asks_by_language(store) {
            true => language,
            false => &store.language,
        };
        Plan {
            fetch: Rc::clone(&self.fetch),
            base: Rc::clone(&self.base),
            store: Arc::clone(store),
            language: language.clone(),
            key: format!("{language}/{:016x}", self.fingerprint.get()),
        }
    }

    async fn translation(&self, language: &Language) -> Rc<Translation> {
        let mut translations = self.translations.lock().await;
        if let Some((_, known)) = translations.iter().find(|(known, _)| known == language) {
            return Rc::clone(known);
        }
        let new = Rc::new(Translation {
            words: ReadOnce::new(),
            catalog: Growing::new(Rc::clone(&self.revisions), Rc::clone(&self.untold)),
            edition: RefCell::default(),
        });
        translations.push((language.clone(), Rc::clone(&new)));
        new
    }

    async fn words(
        &self,
        translation: &Translation,
        store: &Store,
        language: &Language,
    ) -> Result<Arc<Option<Words>>, Failure> {
        let read = async || loading::read_words(&*self.fetch, &self.base, store, language).await;
        translation.words.get(Asker::Page, read).await
    }

    /// The store in a language, without waiting for the products.
    async fn translated_store(&self, language: &Language) -> Result<Arc<Store>, Failure> {
        let store = self.store(Asker::Page).await?;
        let translation = self.translation(language).await;
        let words = self.words(&translation, &store, language).await?;
        Ok(match words.as_ref() {
            Some(words) => Arc::new(store.translated(words)),
            None => store,
        })
    }

    /// The shop in a language as the catalog is now: what has come since it was last asked for is added, unless the
    /// catalog is another altogether.
    fn edition(
        &self,
        translation: &Translation,
        catalog: &Growing,
        store: &Store,
        words: Option<&Words>,
        language: &Language,
    ) -> Arc<Edition> {
        let (revision, lineage) = (catalog.revision(), catalog.lineage());
        let known = translation.edition.take();
        if let Some(edition) = known.as_ref().filter(|edition| edition.revision == revision) {
            translation.edition.replace(known.clone());
            return Arc::clone(edition);
        }
        let known = known
            .filter(|edition| edition.lineage == lineage)
            .and_then(Arc::into_inner);
        let mut edition = known.unwrap_or_else(|| translating::empty(store, words, language, &self.base));
        catalog.with_products(|products| translating::add(&mut edition, products, store, words, language));
        (edition.revision, edition.lineage) = (revision, lineage);
        let edition = Arc::new(edition);
        translation.edition.replace(Some(Arc::clone(&edition)));
        edition
    }

    /// Reads the store and the catalog ahead of the first question. A failure is told to whoever asks.
    pub async fn warm_up(&self) {
        if let Ok(store) = self.store(Asker::Ahead).await
            && store.searching().is_none()
            && !loading::asks_by_language(&store)
        {
            let plan = || self.plan(&store, &store.language);
            // Whoever asks is told what is wrong.
            let _ = self.catalog.newer_than(0, Asker::Ahead, plan).await;
        }
        self.read_on().await;
    }

    /// Drives all readings that have begun to their end: who has asked may have an answer by then.
    pub async fn read_on(&self) {
        let translations = self.translations.lock().await;
        let catalogs = translations
            .iter()
            .map(|(_, translation)| Rc::clone(&translation.catalog));
        let catalogs: Vec<_> = catalogs.chain([Rc::clone(&self.catalog)]).collect();
        drop(translations);
        for reading in catalogs.iter().filter_map(|catalog| catalog.last_reading()) {
            // Whoever asks is told what is wrong.
            let _ = reading.await;
        }
    }

    /// Asks the sources again where they could not be reached: `at_once`, as the network is there again, or when some
    /// time has passed.
    pub async fn try_again(&self, at_once: bool) {
        let Some(store) = self.store.known() else {
            return;
        };
        let translations = self.translations.lock().await.clone();
        let languages = translations
            .iter()
            .map(|(language, translation)| (language, &translation.catalog));
        for (language, catalog) in languages.chain([(&store.language, &self.catalog)]) {
            if catalog.is_due(self.fetch.now(), at_once) {
                // It is driven below.
                drop(catalog.begin(self.plan(&store, language)));
            }
        }
        self.read_on().await;
    }

    /// How often the catalog has changed, so that it is known which answers may be others by now.
    pub fn revision(&self) -> u32 {
        self.revisions.get()
    }

    /// What the developer should know and was not told yet, a line for each cause: products that were left out, sources
    /// that failed.
    pub fn take_notes(&self) -> Vec<String> {
        self.untold.take()
    }

    /// The whole shop in a language, for programs that look at it rather than show it.
    ///
    /// # Errors
    /// What keeps it from being read.
    pub async fn shop(&self, language: &Language) -> Result<Shop, Failure> {
        let store = self.store(Asker::Page).await?;
        let translation = self.translation(language).await;
        let words = self.words(&translation, &store, language).await?;
        let catalog = self.catalog(&store, &translation);
        if !catalog.is_settled() {
            let reading = catalog.under_way();
            let reading = reading.unwrap_or_else(|| catalog.begin(self.plan(&store, language)));
            reading.await?;
        }
        let (left_out, notes) = match catalog.whole() {
            Some(read) => (read.left_out.clone(), read.notes.clone()),
            None => Default::default(),
        };
        Ok(Shop {
            edition: self.edition(&translation, catalog, &store, words.as_ref().as_ref(), language),
            left_out,
            notes,
        })
    }

    async fn reviews(&self, slug: &Slug) -> Result<Vec<Review>, Failure> {
        let store = self.store(Asker::Page).await?;
        loading::read_reviews(&*self.fetch, &self.base, &store, slug).await
    }
}

/// The region as the market's shopper has it.
fn region_of(store: &Store, market: &Market) -> Result<Region, Failure> {
    let region = store.regions.iter().find(|region| region.key == market.region);
    let preference = Preference {
        currency: market.currency,
        country: market.country.clone(),
    };
    region
        .map(|region| preference.in_region(region))
        .ok_or(Failure::NoSuchRegion)
}
