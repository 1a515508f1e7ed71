//! Questions to the engine, and how the catalog stands that it answers from.

use std::cell::RefCell;
use std::collections::HashSet;

use leptos::prelude::*;

use crate::browser::engine_link;
use crate::engine::protocol::{Answer, Ask, CatalogStage, CatalogStatus, Failure};
use crate::routes::{Address, Page};

/// How the catalog stands, as the engine tells it. Provided once by the app.
#[derive(Clone, Copy, Debug)]
pub struct CatalogState {
    status: RwSignal<Option<CatalogStatus>>,
    revision: Memo<u32>,
    settled: Memo<u32>,
}

impl CatalogState {
    pub fn provide() {
        let status = RwSignal::new(None::<CatalogStatus>);
        let revision = Memo::new(move |_| status.read().map_or(0, |status| status.revision));
        let settled = Memo::new(move |before: Option<&u32>| match *status.read() {
            Some(status) if status.stage != CatalogStage::Reading => status.revision,
            _ => before.copied().unwrap_or_default(),
        });
        engine_link::on_change(move |now| status.set(Some(now)));
        provide_context(Self {
            status,
            revision,
            settled,
        });
    }

    pub fn expect() -> Self {
        expect_context()
    }

    /// How it stands; none before the engine has begun to read.
    pub fn status(self) -> Option<CatalogStatus> {
        self.status.get()
    }

    /// Another number when answers may be others; 0 before the first.
    pub fn revision(self) -> u32 {
        self.revision.get()
    }

    /// The same, less what comes while the catalog is read for the first time: from the first product to the last, a
    /// page that shows one thing would be made anew each time.
    pub fn settled(self) -> u32 {
        self.settled.get()
    }
}

/// Asks the engine, if there is something to ask.
///
/// # Errors
/// Why there is no question, or what keeps the engine from answering it.
pub async fn answer(ask: Result<Ask, Failure>) -> Result<Answer, Failure> {
    dated_answer(ask).await.1
}

/// The same with the revision of the catalog that the answer is as of, where it may be another in another revision.
pub async fn dated_answer(ask: Result<Ask, Failure>) -> (Option<u32>, Result<Answer, Failure>) {
    match ask {
        Ok(ask) => {
            let (revision, answer) = engine_link::ask(&ask).await;
            (ask.is_of_catalog().then_some(revision), answer)
        }
        Err(failure) => (None, Err(failure)),
    }
}

/// Fetches ahead what a link leads to that the catalog does not have: the reviews of a product, once for each.
pub fn consider(base: String) -> impl Fn(String) {
    let considered = RefCell::new(HashSet::new());
    move |href| {
        let path = href.split('?').next().unwrap_or_default();
        let Page::Product(slug) = Address::parse(&base, path).page else {
            return;
        };
        if considered.borrow_mut().insert(slug.clone()) {
            // The browser keeps the answer; whoever asks next gets it at once.
            leptos::task::spawn_local(async move {
                let _ = answer(Ok(Ask::Reviews { slug })).await;
            });
        }
    }
}
