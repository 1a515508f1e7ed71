use std::sync::Arc;

use leptos::prelude::*;

use crate::components::add_to_calendar::AddToCalendar;
use crate::components::add_to_cart::AddToCart;
use crate::components::countdown::Countdown;
use crate::components::icon::{Icon, IconKind};
use crate::components::price_tag::PriceTag;
use crate::domain::{Instant, Offer, OfferState, Product};
use crate::state::{Place, StorefrontState};
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
    let answer = move || {
        let offer = offers.with_value(|offers| offers.get(chosen.get()).cloned())?;
        let can_be_bought = offer.can_be_bought();
        let button = can_be_bought.then(|| view! { <AddToCart product offers chosen/> });
        let reminder = match offer.state {
            OfferState::Upcoming { from: Some(at), .. } | OfferState::NotSold { from: Some(at), .. } => {
                Some(reminder(product, at, &place))
            }
            _ => None,
        };
        Some(decided(offer, &place, button.into_any(), reminder))
    };
    view! { <div class="buy-box">{answer}</div> }
}

/// The button that puts the opening into the shopper's calendar.
fn reminder(product: StoredValue<Product>, at: Instant, place: &Arc<Place>) -> AnyView {
    let (slug, summary) = product.with_value(|product| {
        let summary = text::calendar_summary(&product.name, place);
        (product.slug.clone(), summary)
    });
    let href = place.links.product(&slug);
    view! { <AddToCalendar product=Some(slug) summary href at place=Arc::clone(place)/> }.into_any()
}

/// What an offer says, around its button; one that is to come has a reminder instead.
fn decided(offer: Offer, place: &Arc<Place>, button: AnyView, reminder: Option<AnyView>) -> AnyView {
    let can_be_bought = offer.can_be_bought();
    let price = offer.price.filter(|_| !offer.is_not_sold());
    let price = price.map(|price| {
        let rates = StorefrontState::expect().with(|storefront| storefront.rates_date.clone());
        let rates = rates.filter(|_| price.is_converted);
        let rates = rates.map(|date| view! { <p class="buy-box__rates">{text::converted_by_rates_of(&date)}</p> });
        let unit = offer.unit_price;
        view! {
            <div>
                <p class="buy-box__price"><PriceTag price unit place=Arc::clone(place) with_tax=true/></p>
                {rates}
            </div>
        }
    });
    let (heading, reason) = text::decision(&offer, place);
    // What is said of something for sale is how it is delivered: it stands with the duties, below the button.
    let (reason, delivery) = match can_be_bought {
        true => (text::reason(&offer, &place.region), reason),
        false => (reason, None),
    };
    let when = text::sent_from(&offer).or_else(|| text::sold_here_from(&offer));
    let when = when.map(|when| view! { <p class="buy-box__when">{when}</p> });
    let duties = place.region.duties.clone().filter(|_| can_be_bought);
    let (icon, countdown) = match offer.state {
        OfferState::Available { pre_order: Some(_), .. } => (IconKind::Clock, None),
        OfferState::Available { .. } => (IconKind::Check, None),
        OfferState::Upcoming { from, .. }
        | OfferState::NotSold {
            from: from @ Some(_), ..
        } => (IconKind::Clock, from.map(|to| view! { <Countdown to/> })),
        _ => (IconKind::Information, None),
    };
    let stock = text::stock(&offer).map(|stock| view! { <p class="buy-box__stock">{stock}</p> });
    let note = |icon: IconKind, label: String, words: Option<String>| {
        words.map(|words| {
            view! {
                <li class="buy-box__note"><Icon kind=icon/><span class="visually-hidden">{label}": "</span><span><bdi>{words}</bdi></span></li>
            }
        })
    };
    let delivery = note(IconKind::Delivery, text::delivery(), delivery);
    let duties = note(IconKind::Duties, text::duties(), duties);
    let notes = can_be_bought.then(|| view! { <ul class="buy-box__notes">{delivery}{duties}</ul> });
    view! {
        {price}
        <div class="buy-box__answer" class:buy-box__answer--no=!can_be_bought>
            <p class="buy-box__heading"><Icon kind=icon/><span>{heading}</span></p>
            {reason.map(|reason| view! { <p class="buy-box__reason"><bdi>{reason}</bdi></p> })}
            {when}
            {countdown}
            {reminder}
        </div>
        {stock}
        <div class="buy-box__add">{button}</div>
        {notes}
    }
    .into_any()
}
