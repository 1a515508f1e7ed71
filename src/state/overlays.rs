//! What can be opened over the page, from anywhere in it.

use leptos::prelude::*;

use crate::domain::Slug;

/// Which overlays are open. Each closes itself; here they are opened.
#[derive(Clone, Copy, Debug)]
pub struct Overlays {
    pub menu: RwSignal<bool>,
    pub search: RwSignal<bool>,
    pub region: RwSignal<bool>,
    pub cart: RwSignal<bool>,
    pub quick_view: RwSignal<bool>,
    /// The product that the quick view is about.
    quick_view_of: RwSignal<Option<Slug>>,
}

impl Overlays {
    pub fn provide() {
        provide_context(Self {
            menu: RwSignal::new(false),
            search: RwSignal::new(false),
            region: RwSignal::new(false),
            cart: RwSignal::new(false),
            quick_view: RwSignal::new(false),
            quick_view_of: RwSignal::new(None),
        });
    }

    pub fn expect() -> Self {
        expect_context()
    }

    /// Opens the quick view of a product.
    pub fn show_product(self, slug: Slug) {
        self.quick_view_of.set(Some(slug));
        self.quick_view.set(true);
    }

    pub fn shown_product(self) -> Signal<Option<Slug>> {
        self.quick_view_of.into()
    }
}
