use std::sync::Arc;

use leptos::prelude::*;

use crate::components::cart_line::CartLine;
use crate::components::empty_state::EmptyState;
use crate::components::icon::IconKind;
use crate::components::price_tag::is_approximate;
use crate::domain::Money;
use crate::domain::cart::{FreeShipping, OrderMisfit, PricedCart, PricedLine};
use crate::state::{CartState, ClockState, Place};
use crate::text;

/// The cart as it stands in this region: what can be bought, what is kept, and what it comes to.
#[component]
pub fn CartContents(
    cart: PricedCart,
    place: Arc<Place>,
    /// Called when the shopper leaves the cart, where it lies over the page: it then leads to the cart's own page.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let is_kept = CartState::expect().is_kept();
    let warning =
        move || (!is_kept.get()).then(|| view! { <p class="cart-contents__warning">{text::cart_not_kept()}</p> });
    let summary = summary(&cart, &place, on_leave);
    let PricedCart { lines, parked, .. } = cart;
    let offers = lines.iter().chain(&parked).filter_map(|line| line.offer.as_ref());
    ClockState::expect().wake_at(offers.filter_map(|offer| offer.changes_at).min());
    if lines.is_empty() && parked.is_empty() {
        return empty(&place, on_leave);
    }
    let list = |lines: Vec<PricedLine>| {
        let line = |line: PricedLine| view! { <CartLine line place=Arc::clone(&place) on_leave/> };
        view! { <ul class="cart-contents__lines">{lines.into_iter().map(line).collect_view()}</ul> }
    };
    let kept = (!parked.is_empty()).then(|| {
        view! {
            <section class="cart-contents__parked">
                <h2 class="cart-contents__heading">{text::parked()}</h2>
                {list(parked)}
            </section>
        }
    });
    view! {
        <div class="cart-contents">
            <div class="cart-contents__main">{warning}{list(lines)}{kept}</div>
            {summary}
        </div>
    }
    .into_any()
}

/// What it comes to, what that has in it, and where to go on.
fn summary(cart: &PricedCart, place: &Arc<Place>, on_leave: Option<Callback<()>>) -> AnyView {
    let (region, total, approximate) = (&place.region, cart.total, cart.is_approximate);
    let fact = |name: String, words: Option<String>| {
        words.map(|words| view! { <div class="cart-contents__fact"><dt>{name}</dt><dd>{words}</dd></div> })
    };
    let tax = region.tax.label.clone();
    let sum = total.map(|total| {
        let amount = text::money(total, place);
        let amount = if approximate {
            text::approximate_price(&amount)
        } else {
            amount
        };
        view! {
            <p class="cart-contents__sum">
                <span>{text::total()}</span>" "<span><bdi>{amount}</bdi>{is_approximate(approximate)}</span>
            </p>
            {tax.map(|tax| view! { <p class="cart-contents__tax">{tax}</p> })}
        }
    });
    let facts = total.is_some().then(|| {
        view! {
            <dl class="cart-contents__facts">
                {fact(text::delivery(), region.shipping.clone())}
                {fact(text::duties(), region.duties.clone())}
            </dl>
        }
    });
    let misfit = |misfit: &OrderMisfit| view! { <li>{text::misfit(*misfit, place)}</li> };
    let misfits = (!cart.misfits.is_empty()).then(|| {
        view! { <ul class="cart-contents__misfits">{cart.misfits.iter().map(misfit).collect_view()}</ul> }
    });
    let free_shipping = cart
        .free_shipping
        .zip(total)
        .map(|(free, total)| free_delivery(free, total, place));
    let ways = match on_leave {
        Some(on_leave) => view! {
            <a class="button button--primary" href=place.links.cart() on:click=move |_| on_leave.run(())>
                {text::view_cart()}
            </a>
            <button type="button" class="button" on:click=move |_| on_leave.run(())>{text::cart_continue()}</button>
        }
        .into_any(),
        None => view! { <a class="button" href=place.links.home()>{text::cart_continue()}</a> }.into_any(),
    };
    view! {
        <section class="cart-contents__summary" aria-label=text::total()>
            {sum}
            {misfits}
            {free_shipping}
            {facts}
            <p class="cart-contents__note">{text::checkout_note()}</p>
            <div class="cart-contents__ways">{ways}</div>
        </section>
    }
    .into_any()
}

/// How far it is to free delivery.
fn free_delivery(free: FreeShipping, total: Money, place: &Place) -> AnyView {
    let words = match free.missing {
        Some(missing) => text::free_shipping_missing(&text::money(missing, place)),
        None => text::free_shipping_reached(),
    };
    let value = total.minor_units.min(free.from.minor_units);
    // The words say it all: the bar is for the eye.
    view! {
        <div class="cart-contents__free">
            <p>{words}</p>
            <progress
                class="cart-contents__progress"
                max=free.from.minor_units.to_string()
                value=value.to_string()
                aria-hidden="true"
            ></progress>
        </div>
    }
    .into_any()
}

fn empty(place: &Arc<Place>, on_leave: Option<Callback<()>>) -> AnyView {
    let leave = move |_| {
        if let Some(on_leave) = on_leave {
            on_leave.run(());
        }
    };
    let (home, all) = (
        place.links.home(),
        place.links.list(&crate::domain::query::Query::default()),
    );
    view! {
        <EmptyState kind=IconKind::Bag title=text::cart_is_empty() why=text::cart_is_empty_why()>
            <a class="button button--primary" href=home on:click=leave>{text::browse()}</a>
            <a class="button" href=all on:click=leave>{text::all_products()}</a>
        </EmptyState>
    }
    .into_any()
}
