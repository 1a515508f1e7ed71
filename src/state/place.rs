//! Where the shopper is: region and language, from the address.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{document, locale, storage};
use crate::domain::preference::Preference;
use crate::domain::{Currency, Language, Region, RegionKey};
use crate::engine::protocol::{Failure, Market, Storefront};
use crate::routes::{Links, PlaceSegment};
use crate::state::StorefrontState;

/// A region and a language to read it in, with how to write links there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub region: Region,
    /// The language of the words: one that the store is shown in.
    pub language: Language,
    /// What the shopper prefers, as far as the region leaves a choice.
    pub preference: Preference,
    pub links: Links,
}

impl Place {
    /// The place that a segment such as `us` or `us-es` names. `None` when the store has no such region or language.
    pub fn named(storefront: &Storefront, base: &str, segment: &str) -> Option<Self> {
        let named = PlaceSegment::parse(segment)?;
        let region = storefront.region(&named.region)?.clone();
        let language = match named.language {
            Some(language) => storefront.best_language(&language)?.clone(),
            None => Self::default_language(storefront, &region),
        };
        Some(Self {
            region,
            language,
            preference: Preference::default(),
            links: Links {
                base: base.to_owned(),
                place: segment.to_owned(),
            },
        })
    }

    /// The language a region is shown in when the address names none: its first that the store is shown in.
    fn default_language(storefront: &Storefront, region: &Region) -> Language {
        region
            .languages
            .iter()
            .find_map(|language| storefront.best_language(language))
            .or_else(|| storefront.offered_languages().next())
            .cloned()
            .unwrap_or_else(Language::english)
    }

    /// The segment of a region in a language: the region alone where the language is the one it is shown in anyway.
    pub fn segment(storefront: &Storefront, region: &Region, language: &Language) -> String {
        if Self::default_language(storefront, region) == *language {
            region.key.to_string()
        } else {
            format!("{}-{language}", region.key)
        }
    }

    /// The tag by which numbers and dates are written.
    pub fn locale(&self) -> String {
        locale_in(&self.region, &self.language)
    }

    pub fn market(&self) -> Market {
        Market {
            region: self.region.key.clone(),
            language: self.language.clone(),
            currency: self.preference.currency,
            country: self.preference.country.clone(),
        }
    }

    /// What is paid in there.
    pub fn currency(&self) -> Currency {
        self.preference.currency.unwrap_or(self.region.currency)
    }

    /// The same place with its region as the engine describes it to this shopper. One who prefers another country than
    /// its first is in that one: the region goes by its name then.
    #[must_use]
    pub fn described(self, region: Region) -> Self {
        let preferred = self.preference.country.as_ref();
        let other = preferred.filter(|country| self.region.countries.first() != Some(*country));
        let name_in = |language: &Language| locale::country(other?.as_str(), language.as_str());
        let name = region.default_language().and_then(name_in);
        let english_name = name_in(&Language::english());
        Self {
            region: Region {
                name: name.unwrap_or(region.name),
                english_name: english_name.or(region.english_name),
                ..region
            },
            ..self
        }
    }
}

/// The tag by which numbers and dates of a region are written: its own for the language, else the language as it is
/// written in its first country.
pub fn locale_in(region: &Region, language: &Language) -> String {
    let own = region.languages.iter().find(|own| own.primary() == language.primary());
    match (own, region.countries.first()) {
        (Some(own), _) => own.to_string(),
        (None, Some(country)) => format!("{}-{country}", language.primary()),
        (None, None) => language.to_string(),
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

    /// For whom the engine is to answer.
    ///
    /// # Errors
    /// The address names no region of the store.
    pub fn market(self) -> Result<Market, Failure> {
        self.0
            .with(|place| place.as_ref().map(|place| place.market()))
            .ok_or(Failure::NoSuchRegion)
    }

    /// Remembers a place that the shopper chose, by its segment.
    pub fn remember(segment: &str) {
        // Where nothing is kept, the address still says the place.
        let _ = storage::save(CHOICE, segment);
    }

    /// Whether the shopper has ever chosen a place.
    pub fn is_chosen() -> bool {
        storage::load(CHOICE).is_some()
    }

    /// The segment for an address that names none: the saved choice, if the store still has it, else its default.
    fn chosen(storefront: &Storefront) -> String {
        storage::load(CHOICE)
            .filter(|segment| Place::named(storefront, "", segment).is_some())
            .unwrap_or_else(|| storefront.default_region.to_string())
    }

    /// Links to the place for an address that names none.
    pub fn links_to_chosen() -> Links {
        Links {
            base: document::base_path(),
            place: StorefrontState::expect().with(Self::chosen),
        }
    }

    /// The language for an address that names no place: the saved choice's or the browser's, as far as the store has it.
    pub fn language_without_place(storefront: &Storefront) -> Language {
        let preferred = locale::preferred_language().and_then(|tag| tag.parse::<Language>().ok());
        let preferred = preferred.and_then(|language| storefront.best_language(&language).cloned());
        preferred
            .or_else(|| Place::named(storefront, "", &Self::chosen(storefront)).map(|place| place.language))
            .unwrap_or_else(Language::english)
    }
}

/// A region to choose, as [`Place::segment`] names it.
pub fn segment_for(storefront: &Storefront, region: &RegionKey, language: &Language) -> Option<String> {
    let region = storefront.region(region)?;
    Some(Place::segment(storefront, region, language))
}
