//! Where the shopper wants what is not sold here, kept in local storage.

use leptos::prelude::*;

use crate::browser::storage;
use crate::domain::query::NotSoldHere;

const KEY: &str = "vitrine.not-sold";

/// The shopper's last choice. An address that says something else goes before it.
#[derive(Clone, Copy, Debug)]
pub struct NotSoldChoice(RwSignal<NotSoldHere>);

impl NotSoldChoice {
    pub fn read() -> Self {
        let kept = storage::load(KEY).and_then(|name| NotSoldHere::named(&name));
        Self(RwSignal::new(kept.unwrap_or_default()))
    }

    pub fn get(self) -> NotSoldHere {
        self.0.get()
    }

    pub fn set(self, choice: NotSoldHere) {
        self.0.set(choice);
        // Where nothing is kept, it holds as long as the page.
        let _ = storage::save(KEY, choice.as_str());
    }
}
