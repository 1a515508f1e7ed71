use std::sync::Arc;

use leptos::prelude::*;

use crate::components::{loaded, text_skeleton};
use crate::domain::Slug;
use crate::engine::protocol::{Ask, Voice};
use crate::state::Place;
use crate::text;

/// What customers wrote about some products. It comes after the rest of the page.
#[component]
pub fn CustomerVoices(products: Vec<Slug>, place: Arc<Place>) -> impl IntoView {
    let market = place.market();
    let ask = move || {
        Ok(Ask::Voices {
            market: market.clone(),
            products: products.clone(),
        })
    };
    let show = move |voices: Vec<Voice>| {
        let voice = |voice: Voice| voice_view(voice, &place);
        view! { <ul class="customer-voices">{voices.into_iter().map(voice).collect_view()}</ul> }.into_any()
    };
    loaded(ask, text_skeleton, show)
}

fn voice_view(Voice { review, card }: Voice, place: &Place) -> impl IntoView + use<> {
    let href = place.links.product(&card.slug);
    view! {
        <li class="customer-voices__voice">
            <p>
                <span class="visually-hidden">{text::stars_of_review(review.stars)}</span>
                <span class="customer-voices__stars" aria-hidden="true">{"★".repeat(usize::from(review.stars.min(5)))}</span>
            </p>
            <blockquote class="customer-voices__text" lang=text::lang(review.language.as_ref()) dir="auto">
                {review.text}
            </blockquote>
            <p class="customer-voices__author">
                <bdi>{review.author}</bdi>" "
                <a href=href>{text::about_product(&card.name)}</a>
            </p>
        </li>
    }
}
