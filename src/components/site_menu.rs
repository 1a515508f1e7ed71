use leptos::prelude::*;

use crate::components::dialog::{Dialog, DialogKind};
use crate::components::icon::{Icon, IconKind};
use crate::domain::product::Category;
use crate::engine::protocol::Frame;
use crate::routes::Links;
use crate::state::{Navigation, Overlays, PlaceState};
use crate::text;

/// The menu of a phone: categories, pages of text, and the region.
#[component]
pub fn SiteMenu(
    /// Writes links in the shopper's place.
    links: Signal<Links>,
    frame: Signal<Option<Frame>>,
) -> impl IntoView {
    let overlays = Overlays::expect();
    let place = PlaceState::expect();
    let path = Navigation::expect().path();
    let content = move || {
        let Some(frame) = frame.get() else { return ().into_any() };
        let links = links.get();
        let category = |category: Category| {
            let href = links.category(&category.slug);
            let is_here = (*path.read_untracked() == href).then_some("page");
            view! {
                <li>
                    <a class="site-menu__link" href=href aria-current=is_here>
                        {category.name}<Icon kind=IconKind::Forward/>
                    </a>
                </li>
            }
        };
        let page = |page: Category| {
            let href = links.info(&page.slug);
            view! { <li><a class="site-menu__page" href=href>{page.name}</a></li> }
        };
        view! {
            <ul>{frame.categories.into_iter().map(category).collect_view()}</ul>
            <ul class="site-menu__pages">{frame.pages.into_iter().map(page).collect_view()}</ul>
        }
        .into_any()
    };
    let region = move || {
        let place = place.get();
        place.map_or_else(text::choose_region, |place| text::region_label(&place))
    };
    let choose_region = move |_| {
        overlays.menu.set(false);
        overlays.region.set(true);
    };
    view! {
        <Dialog kind=DialogKind::Drawer open=overlays.menu title=Signal::derive(text::menu)>
            <nav class="site-menu" aria-label=text::menu()>{content.clone()}</nav>
            <button type="button" class="button site-menu__region" on:click=choose_region>
                <Icon kind=IconKind::Globe/>
                {region}
            </button>
        </Dialog>
    }
}
