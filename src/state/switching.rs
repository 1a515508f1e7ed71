//! Going to another region: at once with an empty cart, else after the shopper has seen what becomes of the cart.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::document;
use crate::domain::Language;
use crate::domain::preference::Preference;
use crate::domain::region::Region;
use crate::routes::{Address, Links, without_prices};
use crate::state::{CartState, Navigation, Place, PlaceState, PreferencesState, StorefrontState, SuggestionState};

/// The switch that the shopper is asked about. Provided once, where the place is known.
#[derive(Clone, Copy, Debug)]
pub struct SwitchState {
    /// Whether the shopper is being asked.
    pub open: RwSignal<bool>,
    asked: RwSignal<Option<Switch>>,
    cart: CartState,
    navigation: Navigation,
    place: PlaceState,
    preferences: PreferencesState,
    storefront: StorefrontState,
    suggestion: SuggestionState,
}

/// A switch that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    pub to: Arc<Place>,
    /// The page there.
    pub href: String,
}

impl SwitchState {
    /// From now on no link leads to another region without asking where there is something in the cart.
    pub fn provide() {
        let state = Self {
            open: RwSignal::new(false),
            asked: RwSignal::new(None),
            cart: CartState::expect(),
            navigation: Navigation::expect(),
            place: PlaceState::expect(),
            preferences: PreferencesState::expect(),
            storefront: StorefrontState::expect(),
            suggestion: SuggestionState::expect(),
        };
        provide_context(state);
        state
            .navigation
            .ask_before_following(move |href| state.may_follow(href));
    }

    pub fn expect() -> Self {
        expect_context()
    }

    /// What the shopper is asked about; also while the question leaves the page.
    pub fn asked(self) -> Signal<Option<Switch>> {
        self.asked.into()
    }

    /// Remembers a place that the shopper chose, by its segment; no other is suggested from then on.
    pub fn choose(self, segment: &str) {
        PlaceState::remember(segment);
        self.suggestion.forget();
    }

    /// Goes where the shopper was asked about.
    pub fn confirm(self) {
        self.open.set(false);
        if let Some(switch) = self.asked.get_untracked() {
            self.choose(&switch.to.links.place);
            self.navigation.go(&switch.href);
        }
    }

    /// The region as the shopper has it, in a language that it is shown in; in its own where none is named.
    pub fn place_in(self, region: &Region, language: Option<&Language>) -> Option<Place> {
        let preference = self.preferences.of_untracked(&region.key);
        self.storefront.with(|storefront| {
            let segment = match language {
                Some(language) => Place::segment(storefront, region, language),
                None => region.key.to_string(),
            };
            Some(Place::named(storefront, &document::base_path(), &segment)?.preferring(&preference))
        })
    }

    /// This page in another place, with its query. Amounts in it are of this region's currency: where the other one
    /// has another, they would ask for something else.
    pub fn href(self, to: &Place) -> String {
        let (path, query) = (self.navigation.path().get(), self.navigation.query().get());
        let here = self.place.get().map(|place| place.region.currency);
        let links = Links {
            base: document::base_path(),
            place: String::new(),
        };
        if here == Some(to.currency()) {
            links.elsewhere(&path, &query, &to.links.place)
        } else {
            links.elsewhere(&path, &without_prices(&query), &to.links.place)
        }
    }

    /// The shopper pays in another currency of this region. Amounts in the address are of the former one.
    pub fn pay_in(self, currency: Option<crate::domain::Currency>) {
        let Some(place) = self.place.get_untracked() else {
            return;
        };
        self.preferences.prefer_currency(&place.region.key, currency);
        let (path, query) = (
            self.navigation.path().get_untracked(),
            self.navigation.query().get_untracked(),
        );
        let kept = without_prices(&query);
        if kept != query {
            self.navigation.replace(&format!("{path}{kept}"));
        }
    }

    /// Whether a link is to be followed now. One to another place is a choice, and remembered.
    fn may_follow(self, href: &str) -> bool {
        let base = document::base_path();
        let path = href.split('?').next().unwrap_or_default();
        let segment = Address::parse(&base, path).place;
        let here = self.place.get_untracked();
        if here.as_ref().is_some_and(|here| here.links.place == segment) {
            return true;
        }
        let to = self
            .storefront
            .with(|storefront| Place::named(storefront, &base, &segment));
        let Some(to) = to else { return true };
        let is_elsewhere = here.is_some_and(|here| here.region.key != to.region.key);
        if is_elsewhere && !self.cart.is_empty() {
            let preference = self.preferences.of_untracked(&to.region.key);
            self.asked.set(Some(Switch {
                to: Arc::new(to.preferring(&preference)),
                href: href.to_owned(),
            }));
            self.open.set(true);
            return false;
        }
        self.choose(&segment);
        true
    }
}

impl Place {
    /// The place of a shopper with that preference, as far as the region leaves a choice.
    #[must_use]
    pub fn preferring(self, preference: &Preference) -> Self {
        Self {
            preference: preference.within(&self.region),
            ..self
        }
    }
}
