use std::sync::Arc;

use leptos::prelude::*;

use crate::components::price_tag::PriceTag;
use crate::domain::cart::LineKey;
use crate::domain::{Offer, Product};
use crate::state::{CartState, Place};
use crate::text;

/// The offer: the price, whether it can be bought here now, why if not, and the button that adds it to the cart.
#[component]
pub fn BuyBox(
    product: StoredValue<Product>,
    offers: StoredValue<Vec<Offer>>,
    /// The position of the chosen variant.
    #[prop(into)]
    chosen: Signal<usize>,
    place: Arc<Place>,
) -> impl IntoView {
    let cart = CartState::expect();
    let added = RwSignal::new(false);
    let add = move |offer: &Offer| {
        let key = product.with_value(|product| {
            let variant = product.variants.get(chosen.get_untracked())?;
            Some((
                LineKey {
                    product: product.slug.clone(),
                    variant: variant.id.clone(),
                },
                product.name.clone(),
            ))
        });
        if let Some((key, name)) = key {
            cart.add(key, &name, offer.at_most());
            added.set(true);
        }
    };
    let cart_href = place.links.cart();
    let answer = move || {
        let Some(offer) = offers.with_value(|offers| offers.get(chosen.get()).cloned()) else {
            return ().into_any();
        };
        let (heading, reason) = text::decision(&offer, &place);
        let not_sold = offer.is_not_sold();
        let price = offer.price.filter(|_| !not_sold);
        let price = price.map(|price| view! { <PriceTag price place=Arc::clone(&place) with_tax=true/> });
        let stock = text::stock(&offer);
        let can_be_bought = offer.can_be_bought();
        let duties = can_be_bought.then(|| place.region.duties.clone()).flatten();
        let button = can_be_bought.then(|| {
            view! {
                <button type="button" class="button button--primary buy-box__add" on:click=move |_| add(&offer)>
                    {text::add_to_cart()}
                </button>
            }
        });
        view! {
            <p class="buy-box__price">{price}</p>
            <div class="buy-box__answer" class:buy-box__answer--no=!can_be_bought>
                <p class="buy-box__heading">{heading}</p>
                {reason.map(|reason| view! { <p class="buy-box__reason">{reason}</p> })}
                {stock.map(|stock| view! { <p class="buy-box__stock">{stock}</p> })}
                {duties.map(|duties| view! { <p class="buy-box__reason">{duties}</p> })}
            </div>
            {button}
        }
        .into_any()
    };
    view! {
        <div class="buy-box">
            {answer}
            <p class="buy-box__added" role="status">
                {move || added.get().then(|| view! { {text::added()} " " <a href=cart_href.clone()>{text::view_cart()}</a> })}
            </p>
        </div>
    }
}
