use std::sync::Arc;

use leptos::prelude::*;

use crate::state::Place;
use crate::text;

/// The foot of each page: how this region delivers and taxes, and what the shop does not promise.
#[component]
pub fn SiteFooter(
    /// The store's name.
    name: String,
    #[prop(into)] place: Signal<Option<Arc<Place>>>,
) -> impl IntoView {
    let region = move || {
        place.get().map(|place| {
            let lines = [place.region.shipping.clone(), place.region.duties.clone()];
            let line = |line: String| view! { <p>{line}</p> };
            view! {
                <p class="site-footer__region">{text::region_label(&place)}</p>
                {lines.into_iter().flatten().map(line).collect_view()}
            }
        })
    };
    view! {
        <footer class="site-footer">
            <div class="site-footer__inner">
                <p class="site-footer__name">{name}</p>
                {region}
                <p>{text::NO_BACK_END_TRUST}</p>
            </div>
        </footer>
    }
}
