//! The engine: reads `store.json` and the sources, keeps the catalog, answers what the page asks.
//!
//! It runs in a worker, in the page where there can be none, and natively in tests and prerendering:
//! the same code, over a [`Fetch`]. Never here: the browser, Leptos.

mod loading;
pub mod protocol;
mod read_once;
mod views;

use std::sync::Arc;

use crate::domain::{Instant, Region, RegionKey, Rulebook};
use crate::search::Index;
use crate::source::Dropped;
use crate::store::Store;

use read_once::{Asker, ReadOnce};

use protocol::{Answer, Ask, Failure, LoadFault};

/// How the engine gets the text of an address. `timeout_seconds` covers the whole answer.
pub trait Fetch {
    fn get(&self, address: &str, timeout_seconds: u32) -> impl Future<Output = Result<String, LoadFault>>;
}

/// Everything the engine keeps.
pub struct Engine<F> {
    fetch: F,
    /// Where `store.json` is.
    base: String,
    store: ReadOnce<Store>,
    catalog: ReadOnce<Catalog>,
}

/// The products of all sources, ready to be asked.
struct Catalog {
    index: Index,
    rulebook: Rulebook,
    dropped: Vec<Dropped>,
}

impl<F: Fetch> Engine<F> {
    /// An engine for the `store.json` below `base`, an address that ends in `/`.
    pub fn new(base: impl Into<String>, fetch: F) -> Self {
        Self {
            fetch,
            base: base.into(),
            store: ReadOnce::new(),
            catalog: ReadOnce::new(),
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
                Ok(Answer::Storefront(views::storefront(&store)))
            }
            Ask::Browse { region, query, now } => {
                self.view(&region, now, |context: &views::Context| {
                    views::list(context, query).map(Answer::List)
                })
                .await
            }
            Ask::Home { region, now } => {
                let home = |context: &views::Context| Ok(Answer::Home(views::home(context)));
                self.view(&region, now, home).await
            }
            Ask::Product { region, slug, now } => {
                let product = |context: &views::Context| {
                    let shown = views::product(context, &slug).ok_or(Failure::NoSuchProduct)?;
                    Ok(Answer::Product(Box::new(shown)))
                };
                self.view(&region, now, product).await
            }
            Ask::Reviews { slug } => Ok(Answer::Reviews(self.reviews(&slug).await?)),
            Ask::Price { region, cart, now } => {
                let (catalog, region) = self.catalog_in(&region).await?;
                let find = |slug: &_| catalog.index.product(slug);
                Ok(Answer::Priced(crate::domain::cart::price_cart(
                    &cart,
                    find,
                    &region,
                    &catalog.rulebook,
                    now,
                )))
            }
        }
    }

    /// Puts a view together once the catalog is there.
    async fn view(
        &self,
        key: &RegionKey,
        now: Instant,
        view: impl FnOnce(&views::Context) -> Result<Answer, Failure>,
    ) -> Result<Answer, Failure> {
        let (catalog, region) = self.catalog_in(key).await?;
        let store = self.store(Asker::Page).await?;
        view(&views::Context {
            catalog: &catalog,
            store: &store,
            base: &self.base,
            region: &region,
            now,
        })
    }

    async fn store(&self, asker: Asker) -> Result<Arc<Store>, Failure> {
        self.store
            .get(asker, async || loading::read_store(&self.fetch, &self.base).await)
            .await
    }

    async fn catalog(&self, asker: Asker) -> Result<Arc<Catalog>, Failure> {
        let store = self.store(asker).await?;
        let read = async || {
            let read = loading::read_sources(&self.fetch, &self.base, &store).await?;
            Ok(Catalog {
                index: Index::new(read.products),
                rulebook: store.rulebook(),
                dropped: read.dropped,
            })
        };
        self.catalog.get(asker, read).await
    }

    async fn catalog_in(&self, key: &RegionKey) -> Result<(Arc<Catalog>, Region), Failure> {
        let catalog = self.catalog(Asker::Page).await?;
        let region = catalog.rulebook.region(key).cloned().ok_or(Failure::NoSuchRegion)?;
        Ok((catalog, region))
    }

    /// Reads the store and the catalog ahead of the first question. A failure is told to whoever asks.
    ///
    /// Returns one line for each cause for which products were left out, for the developer's console.
    pub async fn warm_up(&self) -> Vec<String> {
        self.catalog(Asker::Ahead)
            .await
            .map(|catalog| loading::causes(&catalog.dropped))
            .unwrap_or_default()
    }

    async fn reviews(&self, slug: &crate::domain::Slug) -> Result<Vec<crate::domain::review::Review>, Failure> {
        let store = self.store(Asker::Page).await?;
        loading::read_reviews(&self.fetch, &self.base, &store, slug).await
    }
}
