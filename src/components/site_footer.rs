use leptos::prelude::*;

use crate::domain::product::Category;
use crate::engine::protocol::Frame;
use crate::routes::Links;
use crate::state::{Overlays, PlaceState, StorefrontState};
use crate::text;

/// The foot of each page: categories, pages of text, and how this region delivers and taxes.
#[component]
pub fn SiteFooter(
    /// Writes links in the shopper's place.
    #[prop(into)]
    links: Signal<Links>,
    #[prop(into)] frame: Signal<Option<Frame>>,
) -> impl IntoView {
    let place = PlaceState::expect();
    let overlays = Overlays::expect();
    let list = |title: String, entries: Vec<Category>, href: fn(&Links, &crate::domain::Slug) -> String, links: &Links| {
        let item = |entry: Category| view! { <li><a href=href(links, &entry.slug)>{entry.name}</a></li> };
        (!entries.is_empty()).then(|| {
            view! {
                <nav class="site-footer__column" aria-label=title.clone()>
                    <h2 class="site-footer__title">{title.clone()}</h2>
                    <ul class="site-footer__links">{entries.into_iter().map(item).collect_view()}</ul>
                </nav>
            }
        })
    };
    let columns = move || {
        let frame = frame.get()?;
        let links = links.get();
        Some(view! {
            {list(text::footer_shop(), frame.categories, Links::category, &links)}
            {list(text::footer_help(), frame.pages, Links::info, &links)}
        })
    };
    let region = move || {
        place.get().map(|place| {
            let lines = [place.region.shipping.clone(), place.region.duties.clone()];
            let line = |line: String| view! { <p>{line}</p> };
            view! {
                <p>{text::region_label(&place)}</p>
                {lines.into_iter().flatten().map(line).collect_view()}
            }
        })
    };
    let name = StorefrontState::expect().with(|storefront| storefront.name.clone());
    view! {
        <footer class="site-footer">
            <div class="site-footer__inner">
                {columns}
                <div class="site-footer__column">
                    <h2 class="site-footer__title">{text::footer_region()}</h2>
                    {region}
                    <button type="button" class="button" on:click=move |_| overlays.region.set(true)>
                        {text::choose_region()}
                    </button>
                </div>
                <div class="site-footer__end">
                    <p class="site-footer__name">{name}</p>
                    <p>{text::no_back_end_trust()}</p>
                </div>
            </div>
        </footer>
    }
}
