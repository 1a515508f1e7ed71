//! The shop as a whole: opens the store, then shows the page of the address between header and footer.
#![allow(unreachable_pub)] // The component macro puts each function into a module of its own.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{document, messages, scroll};
use crate::components::{
    CatalogNotice, ClockNotice, InspectPanel, PreviewPanel, RegionSuggestion, SiteFooter, SiteHeader, SwitchDialog,
    loaded_page,
};
use crate::domain::Language;
use crate::engine::protocol::{Ask, Failure, Frame, Market, Storefront};
use crate::pages::{CartPage, HomePage, InfoPage, ListPage, NotFoundPage, ProductPage, UnknownRegionPage};
use crate::routes::{Address, Page};
use crate::state::{
    CartState, CatalogState, ClockState, InspectState, Navigation, Overlays, Place, PlaceState, PreferencesState,
    PreviewState, StorefrontState, SuggestionState, SwitchState, catalog,
};
use crate::text::{self, Messages};

/// The shop: opens the store, and shows what is wrong with it if it cannot be opened.
#[component]
pub fn App() -> impl IntoView {
    ClockState::provide();
    CatalogState::provide();
    PreviewState::provide();
    CartState::provide();
    PreferencesState::provide();
    SuggestionState::provide();
    Overlays::provide();
    scroll::remember();
    loaded_page(|| Ok(Ask::Open), |storefront| view! { <Shop storefront/> }.into_any())
}

/// The open shop.
#[component]
fn Shop(storefront: Storefront) -> impl IntoView {
    let base = document::base_path();
    StorefrontState::provide(storefront);
    Navigation::provide(&base, catalog::consider(base.clone()));
    let address = {
        let (base, path) = (base.clone(), Navigation::expect().path());
        Memo::new(move |_| Address::parse(&base, &path.read()))
    };
    view! { <Spoken base address/> }
}

/// What the shop needs to speak of a place: its words, and the region in them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Edition {
    language: Language,
    /// None where the address names no place.
    place: Option<Arc<Place>>,
    frame: Option<Frame>,
}

/// The shop in the language of the address: made anew for another language.
#[component]
fn Spoken(base: String, address: Memo<Address>) -> impl IntoView {
    let storefront = StorefrontState::expect();
    let preferences = PreferencesState::expect();
    let named = Memo::new(move |_| {
        let place = storefront.with(|storefront| Place::named(storefront, &base, &address.read().place))?;
        let preference = preferences.of(&place.region.key);
        Some(place.preferring(&preference))
    });
    // Nothing is shown before the store's look is there, so that none of it flashes by in another one.
    let look = StoredValue::new(storefront.with(|storefront| storefront.theme.clone()));
    let edition = LocalResource::new(move || {
        let place = named.get();
        async move {
            let theme = look.try_update_value(Option::take).flatten();
            let theme = async move {
                if let Some(theme) = theme {
                    document::add_style_sheet(&theme).await;
                }
            };
            futures_util::join!(read_edition(storefront, place), theme).0
        }
    });
    let spoken = Memo::new(move |_| {
        let edition = edition.get()?;
        Some(edition.map(|edition| edition.language))
    });
    let place = Memo::new(move |before: Option<&Option<Arc<Place>>>| match edition.get() {
        Some(Ok(edition)) => edition.place,
        _ => before.cloned().flatten(),
    });
    let frame = Memo::new(move |before: Option<&Option<Frame>>| match edition.get() {
        Some(Ok(edition)) => edition.frame,
        _ => before.cloned().flatten(),
    });
    PlaceState::provide(place);
    SwitchState::provide();
    let retry = move |()| edition.refetch();
    move || match spoken.get() {
        None => crate::components::page_skeleton(),
        Some(Ok(_)) => view! { <Framed address frame/> }.into_any(),
        Some(Err(failure)) => crate::components::page_failure(failure, retry),
    }
}

/// Loads the words of a place's language and the frame in it, and puts them to use.
async fn read_edition(storefront: StorefrontState, place: Option<Place>) -> Result<Edition, Failure> {
    let language = match &place {
        Some(place) => place.language.clone(),
        None => storefront.with(PlaceState::language_without_place),
    };
    let files = storefront.with(|storefront| storefront.message_files(&language).to_vec());
    let market = place.as_ref().map(Place::market);
    let (texts, frame) = futures_util::join!(messages::load(&files), read_frame(market));
    let frame = frame?;
    let place = place.zip(frame.as_ref()).map(|(place, frame)| {
        // The engine's region is described in the language of the page.
        Arc::new(place.described(frame.region.clone()))
    });
    let locale = place
        .as_ref()
        .map_or_else(|| language.to_string(), |place| place.locale());
    Messages::new(language.clone(), locale, texts?).put_to_use();
    document::set_language(language.as_str(), language.is_right_to_left());
    Ok(Edition { language, place, frame })
}

async fn read_frame(market: Option<Market>) -> Result<Option<Frame>, Failure> {
    let Some(market) = market else { return Ok(None) };
    let answer = catalog::answer(Ok(Ask::Frame { market })).await?;
    Frame::try_from(answer).map(Some)
}

/// Header, page and footer.
#[component]
fn Framed(address: Memo<Address>, frame: Memo<Option<Frame>>) -> impl IntoView {
    let navigation = Navigation::expect();
    let place = PlaceState::expect();
    focus_after_navigation(navigation.path());
    ClockState::expect().follow_server();
    InspectState::provide();

    let links = move || match place.get() {
        Some(place) => place.links.clone(),
        None => PlaceState::links_to_chosen(),
    };
    let notice = move || {
        let notice = frame.get()?.notice?;
        Some(view! { <aside class="store-notice" aria-label=text::notice()>{notice}</aside> })
    };
    // A page is made anew for another page, and kept when only its place or its query changes.
    let page = Memo::new(move |_| address.read().page.clone());
    let place_is_known = Memo::new(move |_| place.get().is_some());
    let is_root = Memo::new(move |_| address.read().place.is_empty());
    #[cfg(debug_assertions)]
    let is_styleguide = {
        let parameters = Navigation::expect().parameters();
        Memo::new(move |_| parameters.read().has("styleguide"))
    };
    let content = move || match page.get() {
        _ if is_root.get() => view! { <Landing/> }.into_any(),
        Page::Unknown => view! { <NotFoundPage/> }.into_any(),
        _ if !place_is_known.get() => {
            let name = Signal::derive(move || address.read().place.clone());
            view! { <UnknownRegionPage name/> }.into_any()
        }
        #[cfg(debug_assertions)]
        _ if is_styleguide.get() => view! { <crate::pages::StyleguidePage/> }.into_any(),
        Page::Home => view! { <HomePage/> }.into_any(),
        Page::Category(slug) => view! { <ListPage category=slug/> }.into_any(),
        Page::Search => view! { <ListPage/> }.into_any(),
        Page::Product(slug) => view! { <ProductPage slug/> }.into_any(),
        Page::Cart => view! { <CartPage/> }.into_any(),
        Page::Info(slug) => view! { <InfoPage slug/> }.into_any(),
    };
    let skip = move |event: leptos::ev::MouseEvent| {
        // An address of `#content` would be one of the shop's folder, not of this page.
        event.prevent_default();
        document::focus(text::CONTENT_ID);
    };
    view! {
        <a class="skip-link" href=format!("#{}", text::CONTENT_ID) on:click=skip>{text::skip_to_content()}</a>
        {notice}
        <SiteHeader links=Signal::derive(links) frame/>
        <main class="site-main" id=text::CONTENT_ID tabindex="-1">{content}</main>
        <SiteFooter links=Signal::derive(links) frame/>
        <SwitchDialog/>
        <CatalogNotice/>
        <ClockNotice/>
        <RegionSuggestion/>
        <PreviewPanel/>
        <InspectPanel/>
    }
}

/// An address without a region: goes on to the shopper's.
#[component]
fn Landing() -> impl IntoView {
    let navigation = Navigation::expect();
    let home = PlaceState::links_to_chosen().home();
    Effect::new(move || navigation.replace(&home));
}

/// A new page is where the keyboard's focus and a screen reader go on.
fn focus_after_navigation(path: Signal<String>) {
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.is_some_and(|before| before != path) {
            document::focus(text::CONTENT_ID);
        }
        path
    });
}
