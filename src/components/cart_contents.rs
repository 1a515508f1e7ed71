use std::sync::Arc;

use leptos::prelude::*;

use crate::components::cart_line::CartLine;
use crate::domain::cart::{PricedCart, PricedLine};
use crate::state::{CartState, Place};
use crate::text;

/// The cart as it stands in this region: what can be bought, what is kept, and the total.
#[component]
pub fn CartContents(cart: PricedCart, place: Arc<Place>) -> impl IntoView {
    let is_kept = CartState::expect().is_kept();
    let warning =
        move || (!is_kept.get()).then(|| view! { <p class="cart-contents__warning">{text::cart_not_kept()}</p> });
    let PricedCart { lines, parked, total } = cart;
    if lines.is_empty() && parked.is_empty() {
        let home = place.links.home();
        return view! {
            <p>{text::cart_is_empty()}</p>
            <p><a class="button" href=home>{text::browse()}</a></p>
        }
        .into_any();
    }
    let list = |lines: Vec<PricedLine>| {
        let line = |line: PricedLine| view! { <CartLine line place=Arc::clone(&place)/> };
        view! { <ul class="cart-contents__lines">{lines.into_iter().map(line).collect_view()}</ul> }
    };
    let tax = place.region.tax.label.clone();
    let shipping = place.region.shipping.clone();
    let total = total.map(|total| {
        view! {
            <div class="cart-contents__total">
                <p class="cart-contents__sum">{text::total()}" "<bdi>{text::money(total, &place)}</bdi></p>
                {tax.map(|tax| view! { <p>{tax}</p> })}
                {shipping.map(|shipping| view! { <p>{shipping}</p> })}
                <p class="cart-contents__note">{text::checkout_note()}</p>
            </div>
        }
    });
    let kept = (!parked.is_empty()).then(|| {
        view! { <section class="cart-contents__parked"><h2>{text::parked()}</h2>{list(parked)}</section> }
    });
    view! { {warning}{list(lines)}{total}{kept} }.into_any()
}
