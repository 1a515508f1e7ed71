use std::time::Duration;

use leptos::prelude::*;

use crate::browser::messages;
use crate::components::icon::{Icon, IconKind};
use crate::domain::Language;
use crate::state::{
    Place, PlaceState, PreferencesState, StorefrontState, Suggestion, SuggestionState, SwitchState, locale_in,
};
use crate::text::{self, Messages};

/// The page comes first; what may be suggested can wait.
const LATER: Duration = Duration::from_millis(1500);

/// Asks once whether the shopper would rather be in the region where the device seems to be. It lies over the page, so
/// that nothing in it moves.
#[component]
pub fn RegionSuggestion() -> impl IntoView {
    let (state, switch) = (SuggestionState::expect(), SwitchState::expect());
    let (place, storefront) = (PlaceState::expect(), StorefrontState::expect());
    let preferences = PreferencesState::expect();
    let words = RwSignal::new(None::<(Suggestion, Words)>);
    let look = move || {
        leptos::task::spawn_local(async move {
            state.look(storefront, switch).await;
            let (Some(suggestion), Some(here)) = (state.get_untracked(), place.get_untracked()) else {
                return;
            };
            let said = words_of(&suggestion, &here).await;
            let _ = words.try_set(Some((suggestion, said)));
        });
    };
    if let Ok(later) = set_timeout_with_handle(look, LATER) {
        on_cleanup(move || later.clear());
    }
    let banner = move || {
        let here = place.get()?.region.key.clone();
        let is_open = state.get().is_some_and(|suggestion| suggestion.to.region.key != here);
        let (suggestion, words) = words.get().filter(|_| is_open)?;
        let href = switch.href(&suggestion.to);
        let go = move |_| {
            if suggestion.country.is_some() {
                preferences.prefer_country(&suggestion.to.region.key, suggestion.country.clone());
            }
        };
        let banner = view! {
            <aside class="region-suggestion" aria-label=words.choose lang=words.language dir=words.direction>
                <Icon kind=IconKind::Globe/>
                <div class="region-suggestion__words">
                    <p class="region-suggestion__title">{words.title}</p>
                    <p class="region-suggestion__why">{words.why}</p>
                </div>
                <div class="region-suggestion__ways">
                    <a class="button button--primary" href=href on:click=go>{words.go}</a>
                    <button type="button" class="button" on:click=move |_| state.decline()>{words.stay}</button>
                </div>
            </aside>
        };
        Some(banner.into_any())
    };
    // The region is there before its words, so that they are read out.
    view! { <div role="status">{banner}</div> }
}

/// What the banner says, in the language of the region that it suggests.
#[derive(Clone)]
struct Words {
    language: String,
    direction: &'static str,
    choose: String,
    title: String,
    why: String,
    go: String,
    stay: String,
}

async fn words_of(suggestion: &Suggestion, here: &Place) -> Words {
    let there = &suggestion.to.region;
    let say = |language: &Language| Words {
        language: language.to_string(),
        direction: if language.is_right_to_left() { "rtl" } else { "ltr" },
        choose: text::choose_region(),
        title: text::suggestion_title(there),
        why: text::suggestion_why(),
        go: text::switch_go(there),
        stay: text::switch_stay(&here.region),
    };
    let language = &suggestion.to.language;
    if *language == text::language() {
        return say(language);
    }
    match messages::load(&suggestion.files).await {
        Ok(texts) => {
            let messages = Messages::new(language.clone(), locale_in(there, language), texts);
            messages.say(|| say(language))
        }
        // In the language of the page where the other cannot be had.
        Err(_) => say(&text::language()),
    }
}
