use std::time::Duration;

use leptos::prelude::*;

use crate::components::icon::{Icon, IconKind};
use crate::domain::cart::LineKey;
use crate::domain::{Offer, Product};
use crate::state::{CartState, Overlays};
use crate::text;

/// The button says for this long that it did what it was asked to.
const SAYS_ADDED: Duration = Duration::from_millis(1800);
/// Then the cart comes: late enough for the button's answer to be seen.
const CART_COMES: Duration = Duration::from_millis(450);

/// The button that puts the chosen variant into the cart: it answers at once, then the cart opens beside the page.
#[component]
pub fn AddToCart(
    product: StoredValue<Product>,
    offers: StoredValue<Vec<Offer>>,
    /// The position of the chosen variant.
    #[prop(into)]
    chosen: Signal<usize>,
) -> impl IntoView {
    let cart = CartState::expect();
    let overlays = use_context::<Overlays>();
    let is_added = RwSignal::new(false);
    let name = product.with_value(|product| product.name.clone());
    let added_name = name.clone();
    let add = move |_| {
        let position = chosen.get_untracked();
        let key = product.with_value(|product| {
            let variant = product.variants.get(position)?;
            Some(LineKey {
                product: product.slug.clone(),
                variant: variant.id.clone(),
            })
        });
        let at_most = offers.with_value(|offers| offers.get(position).map(Offer::at_most));
        let Some((key, at_most)) = key.zip(at_most) else { return };
        cart.add(key, &added_name, at_most);
        is_added.set(true);
        set_timeout(
            move || {
                if let Some(overlays) = overlays {
                    overlays.quick_view.set(false);
                    overlays.cart.set(true);
                }
            },
            CART_COMES,
        );
        // The button may be gone by then.
        set_timeout(
            move || {
                let _ = is_added.try_set(false);
            },
            SAYS_ADDED,
        );
    };
    let ask = move || {
        let is_pre_order = offers.with_value(|offers| offers.get(chosen.get())?.pre_order().map(|_| ()));
        is_pre_order.map_or_else(text::add_to_cart, |()| text::pre_order())
    };
    view! {
        <button
            type="button"
            class="button button--primary add-to-cart"
            class:add-to-cart--added=is_added
            on:click=add
        >
            <span class="add-to-cart__ask">{ask}</span>
            <span class="add-to-cart__answer" aria-hidden="true"><Icon kind=IconKind::Check/>{text::added_short()}</span>
        </button>
        <span class="visually-hidden" role="status">
            {move || is_added.get().then(|| text::added_named(&name))}
        </span>
    }
}
