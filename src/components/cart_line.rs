use std::sync::Arc;

use leptos::prelude::*;

use crate::components::picture::Picture;
use crate::components::price_tag::{PriceTag, is_approximate};
use crate::components::quantity_picker::QuantityPicker;
use crate::components::sold_in::SoldIn;
use crate::domain::OfferState;
use crate::domain::cart::PricedLine;
use crate::state::{CartState, Place};
use crate::text;

/// One line of the cart: what it is, how many, and what that costs; or why it cannot be bought here now.
#[component]
pub fn CartLine(
    line: PricedLine,
    place: Arc<Place>,
    /// Called when the shopper goes to the product.
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let cart = CartState::expect();
    let href = place.links.variant(&line.key.product, &line.key.variant);
    let buyable = line.offer.as_ref().filter(|offer| offer.can_be_bought());
    let is_parked = buyable.is_none();
    let at_most = buyable.map_or(line.quantity, |offer| offer.at_most().max(1));
    let too_many = (buyable.is_some() && line.too_many_by() > 0).then(|| text::too_many(at_most));
    let why_parked = match &line.offer {
        None => Some((text::no_longer_there(), None)),
        Some(offer) if !offer.can_be_bought() => Some(text::decision(offer, &place)),
        Some(_) => None,
    };
    let unit = line.unit_price().filter(|_| buyable.is_some());
    let each = unit
        .filter(|_| line.quantity > 1)
        .map(|price| text::each(&text::price_of(price, &place)));
    let total = line
        .total
        .filter(|_| buyable.is_some())
        .map(|total| text::money(total, &place));
    let approximate = unit.is_some_and(|price| price.is_converted);
    let total = total.map(|total| {
        if approximate {
            text::approximate_price(&total)
        } else {
            total
        }
    });
    let sent_from = line.offer.as_ref().and_then(text::sent_from);
    let reduced = unit.filter(|price| price.compare_at.is_some() && line.quantity == 1);
    let name = line.name.clone();
    let pick = {
        let (key, name) = (line.key.clone(), line.name.clone());
        move |quantity| cart.set(key.clone(), &name, quantity)
    };
    let remove = {
        let (key, name) = (line.key.clone(), line.name.clone());
        move |_| cart.set(key.clone(), &name, 0)
    };
    let sold_in = match line.offer.as_ref().map(|offer| &offer.state) {
        Some(OfferState::NotSold { sold_in, .. }) => sold_in.clone(),
        _ => Vec::new(),
    };
    let elsewhere = (is_parked && !sold_in.is_empty())
        .then(|| view! { <SoldIn regions=sold_in place=Arc::clone(&place) on_leave/> });
    let quantity_picker = buyable.is_some().then(|| {
        view! { <QuantityPicker quantity=line.quantity at_most name=name.clone() on_pick=pick/> }
    });
    let price = match reduced {
        Some(price) => view! { <PriceTag price place=Arc::clone(&place)/> }.into_any(),
        None => view! { <bdi>{total}</bdi>{is_approximate(approximate)} }.into_any(),
    };
    let leave = move |_| {
        if let Some(on_leave) = on_leave {
            on_leave.run(());
        }
    };
    let label = (!line.label.is_empty()).then(|| view! { <p class="cart-line__label">{line.label}</p> });
    view! {
        <li class="cart-line" class:cart-line--parked=is_parked>
            <Picture image=line.picture alt="" sizes="7rem"/>
            <div class="cart-line__words">
                <a class="cart-line__name" href=href dir="auto" on:click=leave>{line.name}</a>
                {label}
                {sent_from.map(|words| view! { <p class="cart-line__label">{words}</p> })}
                {too_many.map(|words| view! { <p class="cart-line__warning">{words}</p> })}
                {why_parked.map(|(answer, why)| view! {
                    <p class="cart-line__answer">{answer}</p>
                    {why.map(|why| view! { <p class="cart-line__why">{why}</p> })}
                })}
                {elsewhere}
            </div>
            <div class="cart-line__tools">
                {quantity_picker}
                <button type="button" class="cart-line__remove" aria-label=text::remove_named(&name) on:click=remove>
                    {text::remove()}
                </button>
            </div>
            {(!is_parked).then(|| view! {
                <p class="cart-line__price">
                    {price}
                    {each.map(|each| view! { <span class="cart-line__each">{each}</span> })}
                </p>
            })}
        </li>
    }
}
