use std::sync::Arc;

use leptos::prelude::*;

use crate::components::dialog::{Dialog, DialogKind};
use crate::components::{loaded, text_skeleton};
use crate::domain::Money;
use crate::domain::cart::PricedLine;
use crate::domain::switching::{Fate, SwitchPreview, SwitchedLine};
use crate::engine::protocol::{Ask, Failure, Market};
use crate::state::{CartState, ClockState, Place, PlaceState, SwitchState};
use crate::text;

/// Shows what becomes of the cart in the region that the shopper is about to go to, and asks whether to go.
#[component]
pub fn SwitchDialog() -> impl IntoView {
    let (switch, place) = (SwitchState::expect(), PlaceState::expect());
    let (cart, clock) = (CartState::expect(), ClockState::expect());
    let asked = switch.asked();
    let there = move || asked.with(|asked| asked.as_ref().map(|switch| Arc::clone(&switch.to)));
    let say =
        move |say: fn(&crate::domain::Region) -> String| there().map(|there| say(&there.region)).unwrap_or_default();
    let ask = move || {
        let from = place.market()?;
        // Both sides are told in the words of the page.
        let to = there().ok_or(Failure::NoSuchRegion)?.market();
        Ok(Ask::Switch {
            to: Market {
                language: from.language.clone(),
                ..to
            },
            from,
            cart: cart.cart(),
            now: clock.now(),
        })
    };
    let show = move |preview: SwitchPreview| match (place.get(), there()) {
        (Some(here), Some(there)) => table(preview, &here, &there),
        _ => ().into_any(),
    };
    let content = move || loaded(ask, text_skeleton, show);
    let stay = move || place.get().map(|here| text::switch_stay(&here.region));
    view! {
        <Dialog kind=DialogKind::Window open=switch.open title=Signal::derive(move || say(text::switch_title))>
            <div class="switch-dialog">
                <p>{text::switch_intro()}</p>
                {content}
                <div class="switch-dialog__ways">
                    <button type="button" class="button button--primary" on:click=move |_| switch.confirm()>
                        {move || say(text::switch_go)}
                    </button>
                    <button type="button" class="button" on:click=move |_| switch.open.set(false)>{stay}</button>
                </div>
            </div>
        </Dialog>
    }
}

/// The cart here and there, side by side.
fn table(preview: SwitchPreview, here: &Place, there: &Place) -> AnyView {
    let amount = |amount: Option<Money>, region: &crate::domain::Region| {
        let words = amount.map_or_else(|| "–".to_owned(), |amount| text::money_in(amount, region));
        view! { <bdi>{words}</bdi> }
    };
    let row = |line: SwitchedLine| {
        let SwitchedLine {
            here: line,
            fate,
            total_there,
            price_there,
        } = line;
        let (answer, why) = told(&fate, there);
        let former = price_there
            .filter(|_| line.quantity == 1)
            .and_then(|price| price.compare_at);
        let former = former.map(|former| text::former_price(&text::money_in(former, &there.region)));
        let before = line
            .total
            .filter(|_| line.offer.as_ref().is_some_and(crate::domain::Offer::can_be_bought));
        view! {
            <tr class="switch-dialog__line" class:switch-dialog__line--parked=fate.is_parked()>
                <th scope="row">{name(&line)}</th>
                <td>{amount(before, &here.region)}</td>
                <td>
                    {(!fate.is_parked()).then(|| amount(total_there, &there.region))}
                    {former.map(|former| view! { <span class="switch-dialog__former">{former}</span> })}
                    <span class="switch-dialog__fate">{answer}</span>
                    {why.map(|why| view! { <span class="switch-dialog__why" dir="auto">{why}</span> })}
                </td>
            </tr>
        }
        .into_any()
    };
    let tax = preview.tax.map(|(before, after)| {
        view! {
            <tr>
                <th scope="row">{text::switch_tax()}</th>
                <td>{before.unwrap_or_else(|| "–".to_owned())}</td>
                <td>{after.unwrap_or_else(|| "–".to_owned())}</td>
            </tr>
        }
    });
    let approximate = preview
        .is_approximate
        .then(|| view! { <p class="switch-dialog__approximate">{text::switch_approximate()}</p> });
    view! {
        <table class="switch-dialog__table">
            <caption class="visually-hidden">{text::switch_title(&there.region)}</caption>
            <thead>
                <tr>
                    <th scope="col">{text::cart()}</th>
                    <th scope="col">{text::region_name(&here.region)}</th>
                    <th scope="col">{text::region_name(&there.region)}</th>
                </tr>
            </thead>
            <tbody>{preview.lines.into_iter().map(row).collect_view()}</tbody>
            <tfoot>
                {tax}
                <tr class="switch-dialog__total">
                    <th scope="row">{text::total()}</th>
                    <td>{amount(preview.total, &here.region)}</td>
                    <td>{amount(preview.total_there, &there.region)}</td>
                </tr>
            </tfoot>
        </table>
        {approximate}
    }
    .into_any()
}

/// What it is, and how many.
fn name(line: &PricedLine) -> AnyView {
    let label = (!line.label.is_empty()).then(|| line.label.clone());
    let quantity = text::labelled(&text::quantity(), &text::number(line.quantity));
    view! {
        <span class="switch-dialog__name" dir="auto">{line.name.clone()}</span>
        {label.map(|label| view! { <span class="switch-dialog__label" dir="auto">{label}</span> })}
        <span class="switch-dialog__label">{quantity}</span>
    }
    .into_any()
}

/// What becomes of a line, and why where it parks.
fn told(fate: &Fate, there: &Place) -> (String, Option<String>) {
    match fate {
        Fate::Stays => (text::switch_stays(), None),
        Fate::Limited(at_most) => (text::switch_limited(*at_most), None),
        Fate::Returns => (text::switch_returns(), None),
        Fate::Parks(None) => (text::no_longer_there(), None),
        Fate::Parks(Some(offer)) => text::decision(offer, there),
    }
}
