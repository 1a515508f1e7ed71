use std::sync::Arc;

use leptos::prelude::*;

use crate::components::add_to_cart::AddToCart;
use crate::components::picture::Picture;
use crate::components::price_tag::PriceTag;
use crate::domain::{Offer, Product};
use crate::state::Place;
use crate::text;

/// The product with its price and button, at the edge of the window once those of the page have scrolled away.
/// The style sheet alone shows and hides it.
#[component]
pub fn BuyBar(
    product: StoredValue<Product>,
    offers: StoredValue<Vec<Offer>>,
    /// The position of the chosen variant.
    #[prop(into)]
    chosen: Signal<usize>,
    place: Arc<Place>,
) -> impl IntoView {
    move || {
        let position = chosen.get();
        let offer = offers.with_value(|offers| offers.get(position).cloned());
        let offer = offer.filter(Offer::can_be_bought)?;
        let (name, language, label, image) = product.with_value(|product| {
            let variant = product.variants.get(position);
            let image = variant.and_then(|variant| variant.images.first()).or(product.cover());
            let label = variant.map(|variant| variant.label());
            (
                product.name.clone(),
                text::lang(product.language.as_ref()),
                label,
                image.cloned(),
            )
        });
        let unit = offer.unit_price;
        let price = offer
            .price
            .map(|price| view! { <PriceTag price unit place=Arc::clone(&place)/> });
        let bar = view! {
            <div class="buy-bar">
                <div class="buy-bar__content">
                    <div class="buy-bar__picture"><Picture image alt="" sizes="3rem"/></div>
                    <div class="buy-bar__words">
                        <p class="buy-bar__name" lang=language>{name}</p>
                        <p class="buy-bar__label">{label}</p>
                    </div>
                    <p class="buy-bar__price">{price}</p>
                    <AddToCart product offers chosen/>
                </div>
            </div>
        };
        Some(bar.into_any())
    }
}
