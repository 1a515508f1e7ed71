use leptos::prelude::*;

use crate::components::dialog::{Dialog, DialogKind};
use crate::engine::protocol::Frame;
use crate::routes::Links;
use crate::state::Overlays;
use crate::text;

/// The menu of a phone: categories and pages of text.
#[component]
pub fn SiteMenu(
    /// Writes links in the shopper's place.
    links: Signal<Links>,
    frame: Signal<Option<Frame>>,
) -> impl IntoView {
    let content = move || {
        let Some(frame) = frame.get() else { return ().into_any() };
        let links = links.get();
        let category = |category: crate::domain::product::Category| {
            let href = links.category(&category.slug);
            view! { <li><a class="site-menu__category" href=href>{category.name}</a></li> }
        };
        let page = |page: crate::domain::product::Category| {
            let href = links.info(&page.slug);
            view! { <li><a class="site-menu__page" href=href>{page.name}</a></li> }
        };
        view! {
            <ul class="site-menu__categories">{frame.categories.into_iter().map(category).collect_view()}</ul>
            <ul class="site-menu__pages">{frame.pages.into_iter().map(page).collect_view()}</ul>
        }
        .into_any()
    };
    view! {
        <Dialog kind=DialogKind::Drawer open=Overlays::expect().menu title=Signal::derive(text::menu)>
            <nav class="site-menu" aria-label=text::menu()>{content.clone()}</nav>
        </Dialog>
    }
}
