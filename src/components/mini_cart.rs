use leptos::prelude::*;

use crate::components::cart_contents::CartContents;
use crate::components::dialog::{Dialog, DialogKind};
use crate::components::{cart_skeleton, loaded};
use crate::engine::protocol::Ask;
use crate::state::{CartState, ClockState, Overlays, PlaceState};
use crate::text;

/// The cart beside the page.
#[component]
pub fn MiniCart() -> impl IntoView {
    let (place, clock, cart) = (PlaceState::expect(), ClockState::expect(), CartState::expect());
    let open = Overlays::expect().cart;
    let item_count = cart.item_count();
    let leave = Callback::new(move |()| open.set(false));
    let content = move || {
        let ask = move || {
            Ok(Ask::Price {
                market: place.market()?,
                cart: cart.cart(),
                now: clock.now(),
            })
        };
        let show = move |cart| {
            let place = place.get();
            place
                .map(|place| view! { <CartContents cart place on_leave=leave/> })
                .into_any()
        };
        loaded(ask, cart_skeleton, show)
    };
    view! {
        <Dialog kind=DialogKind::Drawer open title=Signal::derive(text::cart)>
            <div class="mini-cart">
                <p class="visually-hidden" role="status">{move || text::cart_label(item_count.get())}</p>
                {content}
            </div>
        </Dialog>
    }
}
