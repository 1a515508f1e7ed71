use leptos::prelude::*;

use crate::components::dialog::{Dialog, DialogKind};
use crate::components::search_form::SearchForm;
use crate::routes::Links;
use crate::state::{Navigation, Overlays};
use crate::text;

/// The search, over the page.
#[component]
pub fn SearchOverlay(
    /// Writes links in the shopper's place.
    links: Signal<Links>,
) -> impl IntoView {
    let open = Overlays::expect().search;
    let navigation = Navigation::expect();
    let parameters = navigation.parameters();
    let searched = Signal::derive(move || parameters.read().text());
    let search = move |words: String| {
        open.set(false);
        navigation.go(&links.read_untracked().search(&words));
    };
    view! {
        <Dialog kind=DialogKind::Top open title=Signal::derive(text::search)>
            <SearchForm searched on_search=search/>
        </Dialog>
    }
}
