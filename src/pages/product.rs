use std::sync::Arc;

use leptos::prelude::*;

use crate::components::{
    PageTitle, ProductDetails, Proposed, ReviewList, StructuredData, loaded, loaded_beside, product_skeleton,
    text_skeleton,
};
use crate::domain::offer::best_position;
use crate::domain::{Offer, RegionKey, Slug};
use crate::engine::protocol::{Answer, Ask, ShownProduct};
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

    let change = RwSignal::new(None);
    let before = StoredValue::new(None::<(RegionKey, Vec<bool>)>);
    let show = move |shown: Box<ShownProduct>, proposed: Memo<Proposed>| {
        let Some(place) = place.get() else { return ().into_any() };
        clock.wake_at(shown.changes_at());
        Effect::new(move || clock.wake_at(proposed.read().changes_at()));
        let chosen_now = chosen.get_untracked();
        let position = chosen_now.and_then(|id| shown.product.variants.iter().position(|one| one.id == id));
        let position = position.unwrap_or_else(|| best_position(&shown.offers));
        let for_sale: Vec<bool> = shown.offers.iter().map(Offer::can_be_bought).collect();
        let is_for_sale = for_sale.get(position).copied().unwrap_or_default();
        let earlier = before.try_update_value(|before| before.replace((place.region.key.clone(), for_sale)));
        // In another region it is another offer; in the same one, only the clock changes it.
        let earlier = earlier.flatten().filter(|(region, _)| *region == place.region.key);
        let was_for_sale = earlier.and_then(|(_, for_sale)| for_sale.get(position).copied());
        if was_for_sale.is_some_and(|was_for_sale| was_for_sale != is_for_sale) {
            let name = &shown.product.name;
            change.set(Some(match is_for_sale {
                true => text::now_for_sale(name),
                false => text::no_longer_for_sale(name),
            }));
        }
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
        let of_product = slug.get_value();
        view! {
            <PageTitle title/>
            <StructuredData slug=of_product place=Arc::clone(&place)/>
            <ProductDetails shown=*shown proposed place chosen on_choose=choose>{reviews}</ProductDetails>
        }
        .into_any()
    };
    view! {
        <p class="visually-hidden" role="status">{change}</p>
        {loaded_beside(ask, product_skeleton, proposed, show)}
    }
}

/// What of an answer may become another while the product stays the same.
fn proposed(answer: &mut Answer) -> Proposed {
    match answer {
        Answer::Product(shown) => Proposed::take(shown),
        _ => Proposed::default(),
    }
}
