use std::time::Duration;

use leptos::prelude::*;

use crate::text;

/// Lets the shopper pick how many to buy.
#[component]
pub fn QuantityPicker(
    /// How many are picked now.
    quantity: u32,
    /// The most that can be picked.
    at_most: u32,
    /// What it is the quantity of, for a screen reader.
    name: String,
    /// Called with the new quantity.
    #[prop(into)]
    on_pick: Callback<u32>,
) -> impl IntoView {
    let shown = RwSignal::new(quantity.to_string());
    let typed = move |event| {
        let typed = event_target_value(&event);
        let picked = typed.trim().parse::<u32>().map(|typed| typed.clamp(1, at_most.max(1)));
        shown.set(typed);
        // What is no number, or too many, leaves the quantity as it was: then it is shown again.
        set_timeout(
            move || {
                shown.try_set(quantity.to_string());
            },
            Duration::ZERO,
        );
        on_pick.run(picked.unwrap_or(quantity));
    };
    view! {
        <div class="quantity-picker" role="group" aria-label=text::labelled(&text::quantity(), &name)>
            <button
                type="button"
                class="quantity-picker__step"
                aria-label=text::fewer()
                disabled={quantity <= 1}
                on:click=move |_| on_pick.run(quantity.saturating_sub(1).max(1))
            >"−"</button>
            <input
                class="quantity-picker__number"
                inputmode="numeric"
                aria-label=text::quantity()
                prop:value=shown
                on:change=typed
            />
            <button
                type="button"
                class="quantity-picker__step"
                aria-label=text::more()
                disabled={at_most <= quantity}
                on:click=move |_| on_pick.run(quantity + 1)
            >"+"</button>
        </div>
    }
}
