//! Whether the shop tells where its products come from: for who writes `store.json`, by `?inspect`.

use leptos::prelude::*;

use crate::browser::{navigation, storage};
use crate::domain::Slug;
use crate::routes::{Address, Page};
use crate::state::Navigation;

/// It lasts as long as the tab, or until it is ended.
#[derive(Clone, Copy, Debug)]
pub struct InspectState {
    is_on: Memo<bool>,
    /// The product that was asked for by name, and the page on which it was.
    named: RwSignal<Option<(String, Slug)>>,
}

/// Where it is kept for the tab.
const KEY: &str = "vitrine.inspect";

impl InspectState {
    /// Follows the address.
    pub fn provide() {
        let parameters = Navigation::expect().parameters();
        let is_kept = storage::load_for_tab(KEY).is_some();
        let is_on = Memo::new(move |before| before == Some(&true) || is_kept || parameters.read().inspects());
        Effect::new(move || {
            if is_on.get() {
                storage::save_for_tab(KEY, Some(""));
            }
        });
        let named = RwSignal::new(None);
        provide_context(Self { is_on, named });
    }

    pub fn expect() -> Self {
        expect_context()
    }

    pub fn is_on(self) -> bool {
        self.is_on.get()
    }

    /// Looks at a product, until another page is gone to.
    pub fn look_at(self, product: Slug) {
        let path = Navigation::expect().path().get_untracked();
        self.named.set(Some((path, product)));
    }

    /// The product that is looked at: the one asked for, or else the page's own.
    pub fn product(self, base: &str) -> Option<Slug> {
        let path = Navigation::expect().path().get();
        match self.named.get() {
            Some((page, product)) if page == path => Some(product),
            _ => match Address::parse(base, &path).page {
                Page::Product(slug) => Some(slug),
                _ => None,
            },
        }
    }

    /// The shop says no more of it; `href` is its page.
    pub fn end(self, href: &str) {
        storage::save_for_tab(KEY, None);
        navigation::load(href);
    }
}
