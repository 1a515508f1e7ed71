use std::sync::Arc;

use leptos::prelude::*;

use crate::components::buy_box::BuyBox;
use crate::components::dialog::{Dialog, DialogKind};
use crate::components::picture::Picture;
use crate::components::star_rating::StarRating;
use crate::components::variant_picker::VariantPicker;
use crate::components::{loaded, text_skeleton};
use crate::domain::Slug;
use crate::domain::offer::best_position;
use crate::engine::protocol::{Ask, Failure, ShownProduct};
use crate::state::{ClockState, Overlays, Place, PlaceState};
use crate::text;

/// A product over the list it was found in.
#[component]
pub fn QuickView() -> impl IntoView {
    let overlays = Overlays::expect();
    let (place, clock) = (PlaceState::expect(), ClockState::expect());
    let content = move || {
        let ask = move || {
            Ok(Ask::Product {
                market: place.market()?,
                slug: overlays.shown_product().get().ok_or(Failure::NoSuchProduct)?,
                now: clock.now(),
            })
        };
        let show = move |shown: Box<ShownProduct>| {
            clock.wake_at(shown.changes_at());
            let close = move |_| overlays.quick_view.set(false);
            place
                .get()
                .map(|place| view! { <ShortProduct shown=*shown place on_leave=close/> })
                .into_any()
        };
        loaded(ask, text_skeleton, show)
    };
    view! {
        <Dialog kind=DialogKind::Window open=overlays.quick_view title=Signal::derive(text::quick_view)>
            {content}
        </Dialog>
    }
}

/// A product in short: its picture, its variants and its offer.
#[component]
fn ShortProduct(
    shown: ShownProduct,
    place: Arc<Place>,
    /// Called when the shopper goes on to the product's page.
    #[prop(into)]
    on_leave: Callback<()>,
) -> impl IntoView {
    let ShownProduct { product, offers, .. } = shown;
    let chosen = RwSignal::new(best_position(&offers));
    let rating = product.rating.map(|rating| view! { <StarRating rating/> });
    let (name, brand, slug) = (product.name.clone(), product.brand.clone(), product.slug.clone());
    let language = text::lang(product.language.as_ref());
    let (product, offers) = (StoredValue::new(product), StoredValue::new(offers));
    let choose = move |id: Slug| {
        let position = product.with_value(|product| product.variants.iter().position(|variant| variant.id == id));
        if let Some(position) = position {
            chosen.set(position);
        }
    };
    let picture = move || {
        let image = product.with_value(|product| {
            let variant = product.variants.get(chosen.get());
            variant
                .and_then(|variant| variant.images.first())
                .or(product.cover())
                .cloned()
        });
        let alt = image.as_ref().map(|image| image.alt.clone()).unwrap_or_default();
        view! { <Picture image alt sizes="(width < 48rem) 100vw, 24rem"/> }
    };
    let href = {
        let links = place.links.clone();
        move || {
            let variant = product.with_value(|product| product.variants.get(chosen.get()).map(|one| one.id.clone()));
            variant.map(|variant| links.variant(&slug, &variant))
        }
    };
    view! {
        <div class="quick-view">
            <div class="quick-view__picture">{picture}</div>
            <div class="quick-view__facts">
                <div class="quick-view__head">
                    {brand.map(|brand| view! { <p class="quick-view__brand">{brand}</p> })}
                    <h3 class="quick-view__name" lang=language>{name}</h3>
                    {rating}
                </div>
                <VariantPicker product offers chosen on_choose=choose/>
                <BuyBox product offers chosen place/>
                <a class="quick-view__details" href=href on:click=move |_| on_leave.run(())>{text::quick_view_details()}</a>
            </div>
        </div>
    }
}
