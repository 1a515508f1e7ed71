//! Where the shopper is: region and language, from the address.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{document, storage};
use crate::domain::{Language, Region, RegionKey};
use crate::engine::protocol::{Failure, Storefront};
use crate::routes::{Links, PlaceSegment};
use crate::state::StorefrontState;

/// A region and a language of it, with how to write links there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub region: Region,
    pub language: Language,
    pub links: Links,
}

impl Place {
    /// The place that a segment such as `us` or `us-es` names. `None` when the store has no such region.
    pub fn named(storefront: &Storefront, base: &str, segment: &str) -> Option<Self> {
        let named = PlaceSegment::parse(segment)?;
        let region = storefront.region(&named.region)?.clone();
        let language = match named.language {
            Some(language) if region.languages.contains(&language) => language,
            Some(_) => return None,
            None => region.default_language()?.clone(),
        };
        Some(Self {
            region,
            language,
            links: Links {
                base: base.to_owned(),
                place: segment.to_owned(),
            },
        })
    }

    /// The tag by which numbers and dates are written: the language, in the region's first country.
    pub fn locale(&self) -> &str {
        self.language.as_str()
    }
}

const CHOICE: &str = "vitrine.region";

/// The place of the address, and the shopper's saved choice for when the address names none.
#[derive(Clone, Copy, Debug)]
pub struct PlaceState(Memo<Option<Arc<Place>>>);

impl PlaceState {
    pub fn provide(place: Memo<Option<Arc<Place>>>) {
        provide_context(Self(place));
    }

    pub fn expect() -> Self {
        expect_context()
    }

    /// The place of the address; `None` where it names no region of the store.
    pub fn get(self) -> Option<Arc<Place>> {
        self.0.get()
    }

    /// The place, for a handler that does not follow its changes.
    pub fn get_untracked(self) -> Option<Arc<Place>> {
        self.0.get_untracked()
    }

    /// The key of the region, for a question to the engine.
    ///
    /// # Errors
    /// The address names no region of the store.
    pub fn region(self) -> Result<RegionKey, Failure> {
        self.0
            .with(|place| place.as_ref().map(|place| place.region.key.clone()))
            .ok_or(Failure::NoSuchRegion)
    }

    /// Remembers a region that the shopper chose.
    pub fn remember(region: &RegionKey) {
        // Where nothing is kept, the address still says the region.
        let _ = storage::save(CHOICE, region.as_str());
    }

    /// The region for an address that names none: the saved choice, if the store still has it, else its default.
    fn chosen(storefront: &Storefront) -> RegionKey {
        let saved = storage::load(CHOICE).and_then(|text| text.parse().ok());
        saved
            .filter(|key| storefront.region(key).is_some())
            .unwrap_or_else(|| storefront.default_region.clone())
    }

    /// Links to the region for an address that names none.
    pub fn links_to_chosen() -> Links {
        let region = StorefrontState::expect().with(Self::chosen);
        Links {
            base: document::base_path(),
            place: region.to_string(),
        }
    }
}
