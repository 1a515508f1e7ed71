//! What the shopper prefers in each region that leaves a choice, kept in local storage: it is the shopper's, not the
//! address's.

use leptos::prelude::*;

use crate::browser::storage;
use crate::domain::preference::Preference;
use crate::domain::region::Country;
use crate::domain::{Currency, RegionKey};

/// The preferences, shared by all tabs. Provided once by the app.
#[derive(Clone, Copy, Debug)]
pub struct PreferencesState(RwSignal<Vec<(RegionKey, Preference)>>);

const KEY: &str = "vitrine.preferences";

impl PreferencesState {
    /// Provides what is kept, and follows what other tabs do to it.
    pub fn provide() {
        let kept = || storage::load(KEY).map(|text| read(&text)).unwrap_or_default();
        let state = Self(RwSignal::new(kept()));
        provide_context(state);
        storage::watch(KEY, move || state.0.set(kept()));
    }

    pub fn expect() -> Self {
        expect_context()
    }

    /// What the shopper prefers in a region.
    pub fn of(self, region: &RegionKey) -> Preference {
        self.0.with(|all| of(all, region))
    }

    /// The same, for what does not follow its changes.
    pub fn of_untracked(self, region: &RegionKey) -> Preference {
        self.0.with_untracked(|all| of(all, region))
    }

    pub fn prefer_currency(self, region: &RegionKey, currency: Option<Currency>) {
        self.change(region, |preference| preference.currency = currency);
    }

    pub fn prefer_country(self, region: &RegionKey, country: Option<Country>) {
        self.change(region, |preference| preference.country = country);
    }

    fn change(self, region: &RegionKey, change: impl FnOnce(&mut Preference)) {
        let mut all = self.0.get_untracked();
        let mut preference = of(&all, region);
        change(&mut preference);
        all.retain(|(key, _)| key != region);
        if preference != Preference::default() {
            all.push((region.clone(), preference));
        }
        // Where nothing is kept, it holds as long as the page.
        let _ = storage::save(KEY, &write(&all));
        self.0.set(all);
    }
}

fn of(all: &[(RegionKey, Preference)], region: &RegionKey) -> Preference {
    let own = all.iter().find(|(key, _)| key == region);
    own.map(|(_, preference)| preference.clone()).unwrap_or_default()
}

/// What stands for a choice that was not made.
const NONE: &str = "-";

/// A line for each region: `de CHF AT`.
fn write(all: &[(RegionKey, Preference)]) -> String {
    let line = |(region, preference): &(RegionKey, Preference)| {
        let currency = preference.currency.as_ref().map_or(NONE, Currency::code);
        let country = preference.country.as_ref().map_or(NONE, Country::as_str);
        format!("{region} {currency} {country}")
    };
    all.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn read(text: &str) -> Vec<(RegionKey, Preference)> {
    let line = |line: &str| {
        let mut words = line.split(' ');
        let region = words.next()?.parse().ok()?;
        let preference = Preference {
            currency: words.next()?.parse().ok(),
            country: words.next()?.to_owned().try_into().ok(),
        };
        Some((region, preference))
    };
    text.lines().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_region_has_its_own_preferences_and_they_are_read_back() {
        Owner::new().with(|| {
            PreferencesState::provide();
            let state = PreferencesState::expect();
            let (de, ae): (RegionKey, RegionKey) = ("de".parse().unwrap(), "ae".parse().unwrap());
            state.prefer_currency(&ae, Some("USD".parse().unwrap()));
            state.prefer_country(&de, Some("AT".to_owned().try_into().unwrap()));
            state.prefer_currency(&de, Some("CHF".parse().unwrap()));
            let all = state.0.get_untracked();
            assert_eq!(write(&all), "ae USD -\nde CHF AT");
            assert_eq!(read(&write(&all)), all);
            state.prefer_currency(&ae, None);
            assert_eq!(state.of(&ae), Preference::default());
            assert_eq!(write(&state.0.get_untracked()), "de CHF AT");
        });
    }

    #[test]
    fn what_is_not_a_preference_is_passed_over() {
        assert_eq!(read(""), []);
        assert_eq!(read("nonsense\nDE EUR AT\nde"), []);
        assert_eq!(read("de euros -"), [("de".parse().unwrap(), Preference::default())]);
    }
}
