use leptos::prelude::*;

use crate::components::icon::{Icon, IconKind};
use crate::components::site_menu::SiteMenu;
use crate::components::{MiniCart, QuickView, RegionDialog, SearchOverlay};
use crate::engine::protocol::Frame;
use crate::routes::Links;
use crate::state::{CartState, Navigation, Overlays, PlaceState, StorefrontState};
use crate::text;

/// The head of each page: the store's name, its categories, search, region and cart; and what these open.
#[component]
pub fn SiteHeader(
    /// Writes links in the shopper's place.
    #[prop(into)]
    links: Signal<Links>,
    /// What is framed; none where the address names no place.
    #[prop(into)]
    frame: Signal<Option<Frame>>,
) -> impl IntoView {
    let overlays = Overlays::expect();
    let place = PlaceState::expect();
    let path = Navigation::expect().path();
    let item_count = CartState::expect().item_count();
    let categories = move || {
        let item = |category: crate::domain::product::Category| {
            let href = links.read().category(&category.slug);
            let is_here = {
                let href = href.clone();
                move || (*path.read() == href).then_some("page")
            };
            view! { <li><a class="site-header__category" href=href aria-current=is_here>{category.name}</a></li> }
        };
        let categories = frame.get().map(|frame| frame.categories).unwrap_or_default();
        categories.into_iter().map(item).collect_view()
    };
    let region = move || {
        let place = place.get();
        place.map_or_else(text::choose_region, |place| {
            let name = text::region_name(&place.region);
            // The own currency goes without saying.
            match place.preference.currency {
                Some(currency) => text::region_in_currency(&name, currency),
                None => name,
            }
        })
    };
    let region_label = move || {
        let place = place.get();
        place.map_or_else(text::choose_region, |place| text::region_label(&place))
    };
    view! {
        <header class="site-header">
            <div class="site-header__bar">
                <button
                    type="button"
                    class="site-header__button site-header__menu"
                    aria-label=text::open_menu()
                    on:click=move |_| overlays.menu.set(true)
                >
                    <Icon kind=IconKind::Menu/>
                </button>
                <a class="site-header__name" href=move || links.read().home()><StoreName/></a>
                <button
                    type="button"
                    class="site-header__button site-header__region"
                    aria-label=region_label
                    on:click=move |_| overlays.region.set(true)
                >
                    <Icon kind=IconKind::Globe/>
                    <span class="site-header__region-name">{region}</span>
                </button>
                <button
                    type="button"
                    class="site-header__button site-header__search"
                    aria-label=text::search()
                    on:click=move |_| overlays.search.set(true)
                >
                    <Icon kind=IconKind::Search/>
                </button>
                <button
                    type="button"
                    class="site-header__button site-header__cart"
                    aria-label=move || text::cart_label(item_count.get())
                    on:click=move |_| overlays.cart.set(true)
                >
                    <Icon kind=IconKind::Bag/>
                    <span class="site-header__count" hidden=move || item_count.get() == 0>{item_count}</span>
                </button>
            </div>
            <nav class="site-header__nav" aria-label=text::products()>
                <ul class="site-header__categories">{categories}</ul>
            </nav>
        </header>
        <SiteMenu links frame/>
        <RegionDialog/>
        <SearchOverlay links/>
        <MiniCart/>
        <QuickView/>
    }
}

/// The store's logo, or its name where there is none.
#[component]
fn StoreName() -> impl IntoView {
    let (name, logo) = StorefrontState::expect().with(|store| (store.name.clone(), store.logo.clone()));
    match logo {
        Some(logo) => view! { <img class="site-header__logo" src=logo alt=name/> }.into_any(),
        None => name.into_any(),
    }
}
