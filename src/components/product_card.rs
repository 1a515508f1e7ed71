use std::sync::Arc;

use leptos::prelude::*;

use crate::components::marked::marked;
use crate::components::picture::Picture;
use crate::components::price_tag::PriceTag;
use crate::components::star_rating::StarRating;
use crate::domain::Offer;
use crate::domain::query::Card;
use crate::state::{Overlays, Place};
use crate::text;

const SIZES: &str = "(width < 40rem) 45vw, (width < 64rem) 30vw, 18rem";

/// A product in a list: picture, name, price and what keeps it from being bought here, if anything.
#[component]
pub fn ProductCard(
    card: Card,
    place: Arc<Place>,
    /// Whether its picture is at the top of the page.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let href = place.links.product(&card.slug);
    let badge = card.offer.as_ref().and_then(text::badge);
    let not_sold = card.offer.as_ref().is_some_and(Offer::is_not_sold);
    // What is not sold here has no price here, whatever the API says.
    let price = card.offer.as_ref().and_then(|offer| offer.price).filter(|_| !not_sold);
    let price = price.map(|price| {
        let unit = card.offer.as_ref().and_then(|offer| offer.unit_price);
        view! { <PriceTag price unit place=Arc::clone(&place) is_lowest=card.price_differs/> }
    });
    let rating = card.rating.map(|rating| view! { <StarRating rating/> });
    // A closer look is made for a card that is pointed at: a list has many that never are.
    let is_looked_at = RwSignal::new(false);
    let look_at = move || {
        if !is_looked_at.get_untracked() {
            is_looked_at.set(true);
        }
    };
    let second = move || {
        let image = card.second_picture.clone().filter(|_| is_looked_at.get())?;
        Some(view! { <div class="product-card__second"><Picture image=Some(image) alt="" sizes=SIZES/></div> })
    };
    let name = marked(&card.name, &card.marks);
    let overlays = use_context::<Overlays>();
    let slug = card.slug;
    let look = move |_| {
        if let Some(overlays) = overlays {
            overlays.show_product(slug.clone());
        }
    };
    view! {
        <article
            class="product-card"
            class:product-card--not-sold=not_sold
            on:pointerenter=move |_| look_at()
            on:focusin=move |_| look_at()
        >
            <div class="product-card__pictures">
                <Picture image=card.picture alt="" sizes=SIZES first/>
                {second}
                {badge.map(|badge| view! { <p class="product-card__badge">{badge}</p> })}
            </div>
            <h3 class="product-card__name"><a class="product-card__link" href=href lang=text::lang(card.language.as_ref())>{name}</a></h3>
            <p class="product-card__facts">{price}{rating}</p>
            <button type="button" class="product-card__look" aria-label=text::quick_view_of(&card.name) on:click=look>
                {text::quick_view()}
            </button>
        </article>
    }
}
