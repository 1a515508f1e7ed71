use std::sync::Arc;

use leptos::prelude::*;

use crate::components::picture::Picture;
use crate::components::price_tag::PriceTag;
use crate::domain::Image;
use crate::domain::query::Card;
use crate::state::Place;
use crate::text;

/// The large opening: a sentence, a product and whether it can be bought here, in the colour of its picture.
#[component]
pub fn Hero(
    title: String,
    text: String,
    /// A scene in place of the product's picture; the words stand over it.
    picture: Option<Image>,
    card: Card,
    place: Arc<Place>,
) -> impl IntoView {
    let href = place.links.product(&card.slug);
    let name = card.name.clone();
    let badge = card.offer.as_ref().and_then(text::badge);
    let price = card
        .offer
        .as_ref()
        .filter(|offer| offer.can_be_bought())
        .and_then(|offer| offer.price);
    let price = price.map(|price| view! { <PriceTag price place is_lowest=card.price_differs/> });
    let is_scene = picture.is_some();
    let image = picture.or(card.picture);
    let colour = image.as_ref().and_then(|image| image.colour).map(|colour| colour.to_string());
    view! {
        <section class="hero" class:hero--scene=is_scene style:--hero-colour=colour>
            <Picture image alt="" sizes="100vw" first=true/>
            <div class="hero__words">
                <h1 class="hero__title">{title}</h1>
                <p class="hero__text">{text}</p>
                <p class="hero__offer">{badge}" "{price}</p>
                <a class="button button--primary button--large" href=href>
                    {text::shop_now()}<span class="visually-hidden">": "{name}</span>
                </a>
            </div>
        </section>
    }
}
