//! The shop as a whole: opens the store, then shows the page of the address between header and footer.
#![allow(unreachable_pub)] // The component macro puts each function into a module of its own.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::hooks::{use_location, use_navigate, use_query_map};
use leptos_router::NavigateOptions;

use crate::browser::{document, scroll};
use crate::components::{GridSkeleton, SiteFooter, SiteHeader, loaded, region_links};
use crate::engine::protocol::Storefront;
use crate::pages::{CartPage, CategoryPage, HomePage, NotFoundPage, ProductPage, SearchPage, UnknownRegionPage};
use crate::routes::{self, Links};
use crate::state::{CartState, ClockState, Place, PlaceState, StorefrontState, catalog};
use crate::text;

/// The shop: opens the store, and shows what is wrong with it if it cannot be opened.
#[component]
pub fn App() -> impl IntoView {
    ClockState::provide();
    CartState::provide();
    scroll::remember();
    let store = LocalResource::new(catalog::open);
    loaded(store, GridSkeleton, |storefront| view! { <Shop storefront/> })
}

/// The open shop.
#[component]
fn Shop(storefront: Storefront) -> impl IntoView {
    let base = document::base_path();
    StorefrontState::provide(storefront);
    view! {
        <Router base=base.clone()>
            <Frame base/>
        </Router>
    }
}

/// Header, page and footer. Inside the router, so that all of them know the address.
#[component]
fn Frame(base: String) -> impl IntoView {
    let location = use_location();
    let storefront = StorefrontState::expect();
    let segment = {
        let base = base.clone();
        Memo::new(move |_| {
            let path = location.pathname.read();
            let below = path.strip_prefix(&base).unwrap_or(&path);
            below.trim_start_matches('/').split('/').next().unwrap_or_default().to_owned()
        })
    };
    let place = {
        let base = base.clone();
        Memo::new(move |_| {
            let segment = segment.read();
            storefront.with(|storefront| Place::named(storefront, &base, &segment)).map(Arc::new)
        })
    };
    PlaceState::provide(place);
    focus_after_navigation(location.pathname);

    let links = move || match place.get() {
        Some(place) => place.links.clone(),
        None => {
            let region = storefront.with(PlaceState::chosen);
            Links { base: document::base_path(), place: region.to_string() }
        }
    };
    let (name, notice) = storefront.with(|storefront| (storefront.name.clone(), storefront.notice.clone()));
    let region = move || place.get().map_or_else(|| text::CHOOSE_REGION.to_owned(), |place| place.region.name.clone());
    let region_label =
        move || place.get().map_or_else(|| text::CHOOSE_REGION.to_owned(), |place| text::region_label(&place));
    let regions = move || {
        let links = links();
        let here = place.get().map(|place| place.region.key.clone());
        let (path, query) = (location.pathname.get(), location.search.get());
        storefront.with(|storefront| {
            region_links(storefront, here.as_ref(), |key| links.elsewhere(&path, &query, key.as_str()))
        })
    };
    let query = use_query_map();
    let searched = Signal::derive(move || query.read().get(routes::TEXT).unwrap_or_default());
    let navigate = use_navigate();
    let search = move |words: String| navigate(&untrack(links).search(&words), NavigateOptions::default());
    let unknown_links = Links { base, place: String::new() };
    let in_place = move |page: fn() -> AnyView| {
        let unknown_links = unknown_links.clone();
        move || {
            let unknown_links = unknown_links.clone();
            let known = Memo::new(move |_| place.read().is_some());
            move || {
                if known.get() {
                    page()
                } else {
                    view! { <UnknownRegionPage name=segment links=unknown_links.clone()/> }.into_any()
                }
            }
        }
    };
    view! {
        <a class="skip-link" href=format!("#{}", text::skip_link_target())>{text::SKIP_TO_CONTENT}</a>
        {notice.map(|notice| view! { <p class="store-notice">{notice}</p> })}
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
        <main class="site-main" id=text::skip_link_target() tabindex="-1">
            <Routes fallback=|| view! { <NotFoundPage/> }>
                <Route path=routes::ROOT view=Landing/>
                <Route path=routes::HOME view=in_place(|| view! { <HomePage/> }.into_any())/>
                <Route path=routes::CATEGORY view=in_place(|| view! { <CategoryPage/> }.into_any())/>
                <Route path=routes::SEARCH view=in_place(|| view! { <SearchPage/> }.into_any())/>
                <Route path=routes::PRODUCT view=in_place(|| view! { <ProductPage/> }.into_any())/>
                <Route path=routes::CART view=in_place(|| view! { <CartPage/> }.into_any())/>
            </Routes>
        </main>
        <SiteFooter name place/>
    }
}

/// An address without a region: goes on to the shopper's saved one, else the store's default.
#[component]
fn Landing() -> impl IntoView {
    let navigate = use_navigate();
    let region = StorefrontState::expect().with(PlaceState::chosen);
    let links = Links { base: document::base_path(), place: region.to_string() };
    Effect::new(move || {
        navigate(&links.home(), NavigateOptions { replace: true, ..NavigateOptions::default() });
    });
}

/// A new page is where the keyboard's focus and a screen reader go on.
fn focus_after_navigation(path: Memo<String>) {
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.is_some_and(|before| before != path) {
            document::focus(text::skip_link_target());
        }
        path
    });
}
