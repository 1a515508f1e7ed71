//! What a search offers while the shopper types.

use leptos::prelude::*;

use crate::domain::query::Suggestions;
use crate::engine::protocol::{Ask, Failure};
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
pub fn offered(words: RwSignal<String>) -> RwSignal<Option<Offered>> {
    let place = PlaceState::expect();
    let clock = ClockState::expect();
    let latest = RwSignal::new(None::<Offered>);
    let next = StoredValue::new(None::<Ask>);
    let is_asking = StoredValue::new(false);
    Effect::new(move || {
        let text = words.read().trim().to_owned();
        let (Ok(market), now) = (place.market(), clock.now()) else {
            return;
        };
        next.set_value(Some(Ask::Suggest { market, text, now }));
        if is_asking.get_value() {
            return;
        }
        is_asking.set_value(true);
        leptos::task::spawn_local(async move {
            while let Some(ask) = next.try_update_value(Option::take).flatten() {
                // A question that fails leaves what is shown; the next key asks again.
                if let Ok(offered) = answered(ask).await {
                    let changes_at = offered.as_ref().and_then(|offered| offered.suggestions.changes_at);
                    clock.wake_at(changes_at);
                    latest.try_set(offered);
                }
            }
            is_asking.try_set_value(false);
        });
    });
    latest
}

async fn answered(ask: Ask) -> Result<Option<Offered>, Failure> {
    let text = match &ask {
        Ask::Suggest { text, .. } => text.clone(),
        _ => String::new(),
    };
    // Without a word there is nothing to look for.
    if text.is_empty() {
        return Ok(None);
    }
    let suggestions = Suggestions::try_from(catalog::answer(Ok(ask)).await?)?;
    Ok(Some(Offered { text, suggestions }))
}
