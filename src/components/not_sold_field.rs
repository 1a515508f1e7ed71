use leptos::prelude::*;

use crate::components::filter_panel::Change;
use crate::domain::query::NotSoldHere;
use crate::text;

/// Where a list has what is not sold here.
#[component]
pub fn NotSoldField(change: Change) -> impl IntoView {
    let choose = move |event| {
        let choice = NotSoldHere::named(&event_target_value(&event)).unwrap_or_default();
        change.by(&|query| query.not_sold_here = choice);
    };
    let chosen = move || change.query.read().not_sold_here;
    let option = |choice: NotSoldHere| {
        view! {
            <option value=choice.as_str() selected=move || chosen() == choice>{text::not_sold_choice(choice)}</option>
        }
    };
    view! {
        <label class="not-sold-field">
            <span class="not-sold-field__label">{text::not_sold_where()}</span>
            <select class="not-sold-field__choice" prop:value=move || chosen().as_str() on:change=choose>
                {NotSoldHere::ALL.map(option).collect_view()}
            </select>
        </label>
    }
}
