//! What a search offers while the shopper types.

use leptos::prelude::*;

use crate::domain::query::Suggestions;
use crate::engine::protocol::Ask;
use crate::state::{ClockState, PlaceState, catalog};

/// What is offered, and for which words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    pub text: String,
    pub suggestions: Suggestions,
}

/// What is offered for the words, asked for with each key that is pressed; none without a word.
///
/// One question at a time is under way. Those that come up meanwhile give way to the newest, so that the answers come
/// in order and none is late.
pub fn offered(words: RwSignal<String>) -> Memo<Option<Offered>> {
    let place = PlaceState::expect();
    let clock = ClockState::expect();
    let latest = RwSignal::new(None::<Offered>);
    let next = StoredValue::new(None::<(String, Ask)>);
    let is_asking = StoredValue::new(false);
    Effect::new(move || {
        let text = words.read().trim().to_owned();
        let (market, now) = (place.market().ok(), clock.now());
        let ask = |market| {
            let ask = Ask::Suggest {
                market,
                text: text.clone(),
                now,
            };
            (text.clone(), ask)
        };
        // Without a word there is nothing to look for.
        next.set_value(market.filter(|_| !text.is_empty()).map(ask));
        if is_asking.get_value() {
            return;
        }
        is_asking.set_value(true);
        leptos::task::spawn_local(async move {
            while let Some((text, ask)) = next.try_update_value(Option::take).flatten() {
                let answer = catalog::answer(Ok(ask)).await.and_then(Suggestions::try_from);
                // A question that fails leaves what is shown; the next key asks again.
                let Ok(suggestions) = answer else { continue };
                clock.wake_at(suggestions.changes_at);
                latest.try_set(Some(Offered { text, suggestions }));
            }
            is_asking.try_set_value(false);
        });
    });
    Memo::new(move |_| latest.get().filter(|_| !words.read().trim().is_empty()))
}
