use leptos::prelude::*;

use crate::components::{CartContents, PageTitle, loaded, text_skeleton};
use crate::engine::protocol::Ask;
use crate::state::{CartState, ClockState, PlaceState};
use crate::text;

/// The shopper's cart, priced here and now.
#[component]
pub fn CartPage() -> impl IntoView {
    let place = PlaceState::expect();
    let clock = ClockState::expect();
    let cart = CartState::expect();
    let ask = move || {
        Ok(Ask::Price {
            market: place.market()?,
            cart: cart.cart(),
            now: clock.now(),
        })
    };
    let show = move |cart| place.get().map(|place| view! { <CartContents cart place/> }).into_any();
    view! {
        <PageTitle title=text::cart()/>
        <div class="cart-page">
            <h1>{text::cart()}</h1>
            {loaded(ask, text_skeleton, show)}
        </div>
    }
}
