use leptos::prelude::*;

use crate::components::{CartContents, PageTitle, cart_skeleton, loaded};
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
    let item_count = cart.item_count();
    view! {
        <PageTitle title=text::cart()/>
        <div class="cart-page">
            <h1>{text::cart()}</h1>
            <p class="visually-hidden" role="status">{move || text::cart_label(item_count.get())}</p>
            {loaded(ask, cart_skeleton, show)}
        </div>
    }
}
