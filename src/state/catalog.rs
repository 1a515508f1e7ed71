//! Questions to the engine.

use std::cell::RefCell;
use std::collections::HashSet;

use crate::browser::engine_link;
use crate::engine::protocol::{Answer, Ask, Failure};
use crate::routes::{Address, Page};

/// Asks the engine, if there is something to ask.
///
/// # Errors
/// Why there is no question, or what keeps the engine from answering it.
pub async fn answer(ask: Result<Ask, Failure>) -> Result<Answer, Failure> {
    engine_link::ask(&ask?).await
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
