use leptos::prelude::*;

use crate::components::{PageTitle, ProductDetails, ReviewList, loaded, product_skeleton, text_skeleton};
use crate::domain::{Offer, Slug};
use crate::engine::protocol::{Ask, ShownProduct};
use crate::state::{ClockState, Navigation, PlaceState};
use crate::text;

/// A product, in the variant that the address names.
#[component]
pub fn ProductPage(slug: Slug) -> impl IntoView {
    let place = PlaceState::expect();
    let clock = ClockState::expect();
    let slug = StoredValue::new(slug);
    let ask = move || {
        Ok(Ask::Product {
            market: place.market()?,
            slug: slug.get_value(),
            now: clock.now(),
        })
    };
    let ask_reviews = move || Ok(Ask::Reviews { slug: slug.get_value() });

    let navigation = Navigation::expect();
    let parameters = navigation.parameters();
    let chosen = Memo::new(move |_| parameters.read().variant());
    let choose = Callback::new(move |variant: Slug| {
        if let Some(place) = place.get_untracked() {
            navigation.replace(&place.links.variant(&slug.get_value(), &variant));
        }
    });

    let show = move |shown: Box<ShownProduct>| {
        let Some(place) = place.get() else { return ().into_any() };
        clock.wake_at(shown.offers.iter().filter_map(|offer: &Offer| offer.changes_at).min());
        let title = shown.product.name.clone();
        let reviews = shown.has_reviews.then(|| {
            let show = |reviews| view! { <ReviewList reviews/> }.into_any();
            view! {
                <section class="product-details__section" id=text::REVIEWS_ID tabindex="-1">
                    <h2 class="product-details__heading">{text::reviews()}</h2>
                    <div class="product-details__content">{loaded(ask_reviews, text_skeleton, show)}</div>
                </section>
            }
        });
        view! {
            <PageTitle title/>
            <ProductDetails shown=*shown place chosen on_choose=choose>{reviews}</ProductDetails>
        }
        .into_any()
    };
    loaded(ask, product_skeleton, show)
}
