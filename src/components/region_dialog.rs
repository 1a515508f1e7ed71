use leptos::prelude::*;

use crate::components::dialog::{Dialog, DialogKind};
use crate::components::{RegionList, region_links};
use crate::domain::Language;
use crate::state::{Navigation, Overlays, PlaceState, StorefrontState, segment_for};
use crate::text;

/// Leads to the other regions and languages; the page and its query stay.
#[component]
pub fn RegionDialog() -> impl IntoView {
    let open = Overlays::expect().region;
    let place = PlaceState::expect();
    let storefront = StorefrontState::expect();
    let navigation = Navigation::expect();
    let elsewhere = move |segment: &str| {
        let links = place
            .get()
            .map_or_else(PlaceState::links_to_chosen, |place| place.links.clone());
        links.elsewhere(&navigation.path().read(), &navigation.query().read(), segment)
    };
    let regions = move || {
        let here = place.get().map(|place| place.region.key.clone());
        storefront.with(|storefront| region_links(storefront, here.as_ref(), |key| elsewhere(key.as_str())))
    };
    let languages = move || {
        let Some(place) = place.get() else { return ().into_any() };
        let item = |language: &Language| {
            let segment = storefront.with(|storefront| segment_for(storefront, &place.region.key, language));
            let segment = segment.unwrap_or_default();
            let (href, remembered) = (elsewhere(&segment), segment.clone());
            let is_here = place.language == *language;
            view! {
                <li>
                    <a
                        class="region-dialog__language"
                        href=href
                        lang=language.to_string()
                        hreflang=language.to_string()
                        aria-current=is_here.then_some("true")
                        on:click=move |_| choose(open, &remembered)
                    >
                        {text::language_name(language)}
                    </a>
                </li>
            }
        };
        let languages: Vec<Language> = storefront.with(|storefront| storefront.offered_languages().cloned().collect());
        view! {
            <h3 class="region-dialog__heading">{text::choose_language()}</h3>
            <ul class="region-dialog__languages">{languages.iter().map(item).collect_view()}</ul>
        }
        .into_any()
    };
    view! {
        <Dialog kind=DialogKind::Window open title=Signal::derive(text::choose_region)>
            {move || view! { <RegionList links=regions() on_choose=move |key: crate::domain::RegionKey| choose(open, key.as_str())/> }}
            {languages}
        </Dialog>
    }
}

/// Remembers the place and closes the dialog; the link leads there.
fn choose(open: RwSignal<bool>, segment: &str) {
    PlaceState::remember(segment);
    open.set(false);
}
