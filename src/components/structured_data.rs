use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::document;
use crate::domain::Slug;
use crate::engine::protocol::Ask;
use crate::state::{ClockState, Place, catalog};

/// What the product's page says to search engines of its offers here: it is there as long as the page shows them.
#[component]
pub fn StructuredData(slug: Slug, place: Arc<Place>) -> impl IntoView {
    let clock = ClockState::expect();
    let data = LocalResource::new(move || {
        let ask = Ask::StructuredData {
            market: place.market(),
            url: document::absolute(&place.links.product(&slug)),
            slug: slug.clone(),
            now: clock.now(),
        };
        async move { String::try_from(catalog::answer(Ok(ask)).await.ok()?).ok() }
    });
    Effect::new(move || {
        if let Some(data) = data.get() {
            document::set_structured_data(data.as_deref());
        }
    });
    on_cleanup(|| document::set_structured_data(None));
}
