use leptos::prelude::*;

use crate::browser::document;
use crate::state::StorefrontState;

/// Names the page in the browser's tab. Shows nothing.
#[component]
pub fn PageTitle(
    /// The page's name; the store's follows it. Empty for the home page.
    #[prop(into)]
    title: Signal<String>,
) -> impl IntoView {
    let store = StorefrontState::expect().with(|storefront| storefront.name.clone());
    Effect::new(move || {
        let title = title.get();
        document::set_title(&if title.is_empty() {
            store.clone()
        } else {
            format!("{title} – {store}")
        });
    });
}
