//! The region that the shopper may want instead of the one that is shown. It is only ever suggested.

use leptos::prelude::*;

use crate::browser::{document, locale, messages, storage};
use crate::domain::Language;
use crate::domain::region::Country;
use crate::domain::suggestion::{country_of_zone, suggest};
use crate::state::{Place, PlaceState, StorefrontState, SwitchState};

/// A region where the shopper seems to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// In the language that it is suggested in.
    pub to: Place,
    /// The country, where the region has several.
    pub country: Option<Country>,
    /// The messages of that language, in files.
    pub files: Vec<String>,
}

/// What is suggested, until the shopper answers or chooses a region by another way.
#[derive(Clone, Copy, Debug)]
pub struct SuggestionState(RwSignal<Option<Suggestion>>);

/// What says that the shopper wants to stay.
const DECLINED: &str = "vitrine.region.declined";
/// The zones of each country, parted by spaces, as of the time zone database.
const ZONES: &str = "zones.json";

impl SuggestionState {
    pub fn provide() {
        provide_context(Self(RwSignal::new(None)));
    }

    pub fn expect() -> Self {
        expect_context()
    }

    pub fn get(self) -> Option<Suggestion> {
        self.0.get()
    }

    pub fn get_untracked(self) -> Option<Suggestion> {
        self.0.get_untracked()
    }

    /// Finds out what to suggest. Who has chosen a region, or has answered once, is never asked.
    pub async fn look(self, storefront: StorefrontState, switch: SwitchState) {
        if is_answered() {
            return;
        }
        let read = locale::preferred_languages();
        let read: Vec<Language> = read.iter().filter_map(|tag| tag.parse().ok()).collect();
        let zone = locale::time_zone().unwrap_or_default();
        let table = format!("{}/{ZONES}", document::base_path());
        let countries = messages::load(&[table]).await.unwrap_or_default();
        let country = country_of_zone(countries.iter(), &zone);
        let found = storefront.with(|storefront| {
            let (region, language) = suggest(&storefront.regions, country, &read)?;
            let language = language.and_then(|language| storefront.best_language(&language).cloned());
            Some((region.clone(), language))
        });
        // The shopper may have chosen while the table was on its way.
        let Some((region, language)) = found.filter(|_| !is_answered()) else {
            return;
        };
        let Some(to) = switch.place_in(&region, language.as_ref()) else {
            return;
        };
        let country = country.and_then(|code| region.countries.iter().find(|country| country.as_str() == code));
        let country = country
            .filter(|country| region.countries.first() != Some(*country))
            .cloned();
        let files = storefront.with(|storefront| storefront.message_files(&to.language).to_vec());
        let to = match &country {
            Some(_) => {
                let preference = crate::domain::preference::Preference {
                    country: country.clone(),
                    ..to.preference.clone()
                };
                let described = preference.in_region(&region);
                to.preferring(&preference).described(described)
            }
            None => to,
        };
        self.0.set(Some(Suggestion { to, country, files }));
    }

    /// The shopper stays, and is not asked again.
    pub fn decline(self) {
        // Where nothing is kept, it holds as long as the page.
        let _ = storage::save(DECLINED, "yes");
        self.0.set(None);
    }

    /// The shopper goes there, or has chosen another region.
    pub fn forget(self) {
        if self.0.read_untracked().is_some() {
            self.0.set(None);
        }
    }
}

fn is_answered() -> bool {
    PlaceState::is_chosen() || storage::load(DECLINED).is_some()
}
