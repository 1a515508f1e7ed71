use leptos::prelude::*;

use crate::components::{CartContents, PageTitle, TextSkeleton, loaded};
use crate::state::{CartState, ClockState, PlaceState, catalog};
use crate::text;

/// The shopper's cart, priced here and now.
#[component]
pub fn CartPage() -> impl IntoView {
    let place = PlaceState::expect();
    let clock = ClockState::expect();
    let cart = CartState::expect();
    let priced = LocalResource::new(move || {
        let (region, cart, now) = (place.region(), cart.cart(), clock.now());
        async move { catalog::price(region?, cart, now).await }
    });
    let show = move |cart| place.get().map(|place| view! { <CartContents cart place/> });
    view! {
        <PageTitle title=text::CART.to_owned()/>
        <div class="cart-page">
            <h1>{text::CART}</h1>
            {loaded(priced, TextSkeleton, show)}
        </div>
    }
}
