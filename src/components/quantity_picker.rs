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
    let typed = move |event| match event_target_value(&event).trim().parse::<u32>() {
        Ok(typed) => on_pick.run(typed.clamp(1, at_most.max(1))),
        // What is no number leaves the quantity as it was, and shows it again.
        Err(_) => on_pick.run(quantity),
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
                prop:value=quantity.to_string()
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
