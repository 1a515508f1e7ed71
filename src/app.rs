//! The shop as a whole: opens the store, then shows the page of the address between header and footer.
#![allow(unreachable_pub)] // The component macro puts each function into a module of its own.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;

use crate::browser::{document, scroll};
use crate::components::{SiteFooter, SiteHeader, loaded_page, region_links};
use crate::engine::protocol::{Ask, Storefront};
use crate::pages::{CartPage, HomePage, ListPage, NotFoundPage, ProductPage, UnknownRegionPage};
use crate::routes::{self, Address, Links, Page};
use crate::state::{CartState, ClockState, Navigation, Place, PlaceState, StorefrontState};
use crate::text;

/// The shop: opens the store, and shows what is wrong with it if it cannot be opened.
#[component]
pub fn App() -> impl IntoView {
    ClockState::provide();
    CartState::provide();
    scroll::remember();
    loaded_page(|| Ok(Ask::Open), |storefront| view! { <Shop storefront/> }.into_any())
}

/// The open shop.
#[component]
fn Shop(storefront: Storefront) -> impl IntoView {
    let base = document::base_path();
    StorefrontState::provide(storefront);
    // One route for all: which page an address is about is `routes`' to say, and is tested there.
    view! {
        <Router base=base.clone()>
            <FlatRoutes fallback=|| ()>
                <Route path=path!("/*any") view=move || view! { <Frame base=base.clone()/> }/>
            </FlatRoutes>
        </Router>
    }
}

/// Header, page and footer. Inside the router, so that all of them know the address.
#[component]
fn Frame(base: String) -> impl IntoView {
    let location = use_location();
    let storefront = StorefrontState::expect();
    let address = {
        let base = base.clone();
        Memo::new(move |_| Address::parse(&base, &location.pathname.read()))
    };
    let place = {
        let base = base.clone();
        Memo::new(move |_| {
            let address = address.read();
            storefront
                .with(|storefront| Place::named(storefront, &base, &address.place))
                .map(Arc::new)
        })
    };
    PlaceState::provide(place);
    focus_after_navigation(location.pathname);

    let links = move || match place.get() {
        Some(place) => place.links.clone(),
        None => PlaceState::links_to_chosen(),
    };
    let (name, notice) = storefront.with(|storefront| (storefront.name.clone(), storefront.notice.clone()));
    let region = move || {
        place
            .get()
            .map_or_else(|| text::CHOOSE_REGION.to_owned(), |place| place.region.name.clone())
    };
    let region_label = move || {
        place
            .get()
            .map_or_else(|| text::CHOOSE_REGION.to_owned(), |place| text::region_label(&place))
    };
    let regions = move || {
        let links = links();
        let here = place.get().map(|place| place.region.key.clone());
        let (path, query) = (location.pathname.get(), location.search.get());
        storefront.with(|storefront| {
            region_links(storefront, here.as_ref(), |key| {
                links.elsewhere(&path, &query, key.as_str())
            })
        })
    };
    let query = location.query;
    let searched = Signal::derive(move || query.read().get(routes::TEXT).unwrap_or_default());
    let navigation = Navigation::new();
    let search = move |words: String| navigation.go(&untrack(links).search(&words));
    // A page is made anew for another page, and kept when only its place or its query changes.
    let page = Memo::new(move |_| address.read().page.clone());
    let place_is_known = Memo::new(move |_| place.read().is_some());
    let is_root = Memo::new(move |_| address.read().place.is_empty());
    let content = move || match page.get() {
        _ if is_root.get() => view! { <Landing/> }.into_any(),
        Page::Unknown => view! { <NotFoundPage/> }.into_any(),
        _ if !place_is_known.get() => {
            let name = Signal::derive(move || address.read().place.clone());
            view! { <UnknownRegionPage name links=Links { base: base.clone(), place: String::new() }/> }.into_any()
        }
        Page::Home => view! { <HomePage/> }.into_any(),
        Page::Category(slug) => view! { <ListPage category=slug/> }.into_any(),
        Page::Search => view! { <ListPage/> }.into_any(),
        Page::Product(slug) => view! { <ProductPage slug/> }.into_any(),
        Page::Cart => view! { <CartPage/> }.into_any(),
    };
    let skip = move |event: leptos::ev::MouseEvent| {
        // An address of `#content` would be one of the shop's folder, not of this page.
        event.prevent_default();
        document::focus(text::CONTENT_ID);
    };
    view! {
        <a class="skip-link" href=format!("#{}", text::CONTENT_ID) on:click=skip>{text::SKIP_TO_CONTENT}</a>
        {notice.map(|notice| view! { <aside class="store-notice" aria-label=text::NOTICE>{notice}</aside> })}
        <SiteHeader
            name=name.clone()
            home_href=Signal::derive(move || links().home())
            cart_href=Signal::derive(move || links().cart())
            item_count=CartState::expect().item_count()
            searched
            on_search=search
            region=Signal::derive(region)
            region_label=Signal::derive(region_label)
            regions=Signal::derive(regions)
            on_choose_region=|key| PlaceState::remember(&key)
        />
        <main class="site-main" id=text::CONTENT_ID tabindex="-1">{content}</main>
        <SiteFooter name place/>
    }
}

/// An address without a region: goes on to the shopper's.
#[component]
fn Landing() -> impl IntoView {
    let navigation = Navigation::new();
    let home = PlaceState::links_to_chosen().home();
    Effect::new(move || navigation.replace(&home));
}

/// A new page is where the keyboard's focus and a screen reader go on.
fn focus_after_navigation(path: Memo<String>) {
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.is_some_and(|before| before != path) {
            document::focus(text::CONTENT_ID);
        }
        path
    });
}
