//! The store that the engine has read: its name and regions.

use leptos::prelude::*;

use crate::engine::protocol::Storefront;

/// The open store. Provided once it is known.
#[derive(Clone, Copy, Debug)]
pub struct StorefrontState(StoredValue<Storefront>);

impl StorefrontState {
    pub fn provide(storefront: Storefront) {
        provide_context(Self(StoredValue::new(storefront)));
    }

    pub fn expect() -> Self {
        expect_context()
    }

    pub fn with<T>(self, read: impl FnOnce(&Storefront) -> T) -> T {
        self.0.with_value(read)
    }
}
