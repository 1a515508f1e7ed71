use leptos::prelude::*;

use crate::components::cart_contents::CartContents;
use crate::components::dialog::{Dialog, DialogKind};
use crate::components::{loaded, text_skeleton};
use crate::engine::protocol::Ask;
use crate::routes::Links;
use crate::state::{CartState, ClockState, Overlays, PlaceState};
use crate::text;

/// The cart beside the page.
#[component]
pub fn MiniCart(
    /// Writes links in the shopper's place.
    links: Signal<Links>,
) -> impl IntoView {
    let (place, clock, cart) = (PlaceState::expect(), ClockState::expect(), CartState::expect());
    let content = move || {
        let ask = move || {
            Ok(Ask::Price {
                market: place.market()?,
                cart: cart.cart(),
                now: clock.now(),
            })
        };
        let show = move |cart| place.get().map(|place| view! { <CartContents cart place/> }).into_any();
        loaded(ask, text_skeleton, show)
    };
    view! {
        <Dialog kind=DialogKind::Drawer open=Overlays::expect().cart title=Signal::derive(text::cart)>
            <div class="mini-cart">
                {content}
                <a class="button mini-cart__all" href=move || links.read().cart()>{text::view_cart()}</a>
            </div>
        </Dialog>
    }
}
