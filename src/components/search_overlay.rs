use leptos::prelude::*;

use crate::components::dialog::{Dialog, DialogKind};
use crate::components::search_results::SearchResults;
use crate::routes::Links;
use crate::state::{Overlays, SearchesState};
use crate::text;

/// The search, over the page.
#[component]
pub fn SearchOverlay(
    /// Writes links in the shopper's place.
    links: Signal<Links>,
) -> impl IntoView {
    let open = Overlays::expect().search;
    let searches = SearchesState::read();
    view! {
        <Dialog kind=DialogKind::Top open title=Signal::derive(text::search)>
            <SearchResults links searches on_leave=move |()| open.set(false)/>
        </Dialog>
    }
}
