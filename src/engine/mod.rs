//! The engine: reads `store.json` and the sources, keeps the catalog, answers what the page asks.
//!
//! It runs in a worker, in the page where there can be none, and natively in tests and prerendering:
//! the same code, over a [`Fetch`]. Never here: the browser, Leptos.

mod asking;
#[cfg(feature = "presets")]
mod inspecting;
mod left_out;
mod loading;
pub mod protocol;
mod read_once;
mod reading;
mod searching;
mod translating;
mod views;

use std::cell::RefCell;
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

use read_once::{Asker, ReadOnce};
use searching::{Searcher, Searching};

use protocol::{Answer, Ask, Failure, Inspection, LoadFault, LoadFaultKind, Market};

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
    fetch: F,
    /// Where `store.json` is.
    base: String,
    store: ReadOnce<Store>,
    /// The products as their sources have them, where no source is asked by language.
    read: ReadOnce<loading::Read>,
    /// What there is in each language that was asked for.
    translations: Mutex<Vec<(Language, Rc<Translation>)>>,
    /// What the developer should know and was not told yet.
    untold: RefCell<Vec<String>>,
    /// What is kept of a source that searches itself.
    searching: Searching,
}

/// What the engine has in one language, read when it is needed.
struct Translation {
    /// `None` where the store has no words for the language.
    words: ReadOnce<Option<Words>>,
    /// The products as their sources have them in the language, where one is asked by it.
    read: ReadOnce<loading::Read>,
    edition: ReadOnce<Edition>,
}

/// The whole shop in one language, ready to be asked.
struct Edition {
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

impl<F: Fetch> Engine<F> {
    /// An engine for the `store.json` below `base`, an address that ends in `/`.
    pub fn new(base: impl Into<String>, fetch: F) -> Self {
        Self {
            fetch,
            base: base.into(),
            store: ReadOnce::new(),
            read: ReadOnce::new(),
            translations: Mutex::new(Vec::new()),
            untold: RefCell::default(),
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

    /// Puts a view together once the catalog is there.
    async fn view(&self, market: &Market, ask: &Ask, written: &[(Slug, Review)]) -> Result<Answer, Failure> {
        let store = self.store(Asker::Page).await?;
        if let Some(searcher) = Searcher::new(&self.fetch, &self.base, &store, &market.language, &self.searching) {
            return self.searched_view(&searcher, market, ask, written).await;
        }
        let edition = self.edition(&market.language).await?;
        let context = views::Context {
            edition: &edition,
            searched: None,
            base: &self.base,
            region: &region_of(&edition.store, market)?,
            now: ask.now(),
        };
        views::answer(&context, ask, written)
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
        let edition = translating::edition(store, &searched.products, words, &market.language, &self.base);
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
        self.store
            .get(asker, async || loading::read_store(&self.fetch, &self.base).await)
            .await
    }

    /// The products, read once; once for each language where a source is asked by it.
    async fn read(&self, asker: Asker, language: &Language) -> Result<Arc<loading::Read>, Failure> {
        let store = self.store(asker).await?;
        let read = async || {
            let read = loading::read_sources(&self.fetch, &self.base, &store, language).await?;
            let mut untold = self.untold.borrow_mut();
            untold.extend(read.left_out.iter().cloned());
            untold.extend(read.notes.iter().cloned());
            Ok(read)
        };
        if loading::asks_by_language(&store) {
            self.translation(language).await.read.get(asker, read).await
        } else {
            self.read.get(asker, read).await
        }
    }

    async fn translation(&self, language: &Language) -> Rc<Translation> {
        let mut translations = self.translations.lock().await;
        if let Some((_, known)) = translations.iter().find(|(known, _)| known == language) {
            return Rc::clone(known);
        }
        let new = Rc::new(Translation {
            words: ReadOnce::new(),
            read: ReadOnce::new(),
            edition: ReadOnce::new(),
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
        let read = async || loading::read_words(&self.fetch, &self.base, store, language).await;
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

    async fn edition(&self, language: &Language) -> Result<Arc<Edition>, Failure> {
        let translation = self.translation(language).await;
        let translate = async || {
            let store = self.store(Asker::Page).await?;
            let words = self.words(&translation, &store, language).await?;
            let read = self.read(Asker::Page, language).await?;
            Ok(translating::edition(
                &store,
                &read.catalog.products,
                words.as_ref().as_ref(),
                language,
                &self.base,
            ))
        };
        translation.edition.get(Asker::Page, translate).await
    }

    /// Reads the store and the catalog ahead of the first question. A failure is told to whoever asks.
    pub async fn warm_up(&self) {
        if let Ok(store) = self.store(Asker::Ahead).await
            && !loading::asks_by_language(&store)
        {
            // Whoever asks is told what is wrong.
            let _ = self.read(Asker::Ahead, &store.language).await;
        }
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
        let edition = self.edition(language).await?;
        let read = self.read(Asker::Page, language).await?;
        Ok(Shop {
            edition,
            left_out: read.left_out.clone(),
            notes: read.notes.clone(),
        })
    }

    async fn reviews(&self, slug: &Slug) -> Result<Vec<Review>, Failure> {
        let store = self.store(Asker::Page).await?;
        loading::read_reviews(&self.fetch, &self.base, &store, slug).await
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
