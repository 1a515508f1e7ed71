//! Answers from a source that searches itself: it is asked for what each view shows, and no catalog is read.

mod asking;
mod seen;
mod wanted;

use std::cell::RefCell;

use futures_util::future::{AbortHandle, Aborted, abortable};

use crate::domain::Product;
use crate::domain::query::{FacetValue, Query};
use crate::domain::{Region, Slug};
use crate::engine::Fetch;
use crate::engine::protocol::{Ask, Failure};
use crate::source::Counts;

pub(super) use asking::Searcher;

use seen::Seen;

/// What is kept from one question to the next.
#[derive(Default)]
pub(super) struct Searching {
    seen: RefCell<Seen>,
    /// The lists that are being asked for, each with how many products a page of it has, which tells them apart.
    under_way: RefCell<Vec<(u32, AbortHandle)>>,
}

/// What a view is made from: all that it shows was asked for.
#[derive(Default)]
pub(super) struct Searched {
    /// Each slug once.
    pub(super) products: Vec<Product>,
    pub(super) lists: Vec<Listed>,
    /// The categories of the whole range, where a view shows them.
    pub(super) categories: Vec<FacetValue>,
}

/// A list as the source answers it.
#[derive(Clone, Debug, Default)]
pub(super) struct Listed {
    pub(super) asked: Query,
    /// The query that is answered: without what the source cannot be asked for, at a page that there is.
    pub(super) answered: Query,
    /// The page's products in their order.
    pub(super) slugs: Vec<Slug>,
    pub(super) total: u32,
    pub(super) counts: Counts,
}

impl Searched {
    pub(super) fn list(&self, query: &Query) -> Option<&Listed> {
        self.lists.iter().find(|listed| listed.asked == *query)
    }

    fn add_products(&mut self, products: Vec<Product>) {
        for product in products {
            if self.products.iter().all(|known| known.slug != product.slug) {
                self.products.push(product);
            }
        }
    }
}

impl Searching {
    /// What a question is answered from. A list that is asked for anew is no longer waited for.
    ///
    /// # Errors
    /// The source did not answer, or a newer question for the same list came meanwhile.
    pub(super) async fn answer<F: Fetch>(
        &self,
        searcher: &Searcher<'_, F>,
        region: &Region,
        ask: &Ask,
    ) -> Result<Searched, Failure> {
        let (asking, handle) = abortable(searcher.wanted(region, ask));
        if let Ask::Browse { query, .. } = ask {
            self.overtake(query.per_page, handle);
        }
        match asking.await {
            Ok(searched) => Ok(searched?),
            Err(Aborted) => Err(Failure::NoLongerAsked),
        }
    }

    fn overtake(&self, per_page: u32, handle: AbortHandle) {
        let mut under_way = self.under_way.borrow_mut();
        under_way.retain(|(known, earlier)| {
            if *known == per_page {
                earlier.abort();
            }
            *known != per_page
        });
        under_way.push((per_page, handle));
    }
}

#[cfg(test)]
mod tests;
