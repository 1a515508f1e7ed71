use leptos::prelude::*;

use crate::domain::{Offer, Product, Slug};
use crate::text;

/// Lets the shopper choose a variant, option by option; what cannot be bought is marked, and can be looked at.
#[component]
pub fn VariantPicker(
    product: StoredValue<Product>,
    /// For each variant its offer.
    offers: StoredValue<Vec<Offer>>,
    /// The position of the chosen variant.
    #[prop(into)]
    chosen: Signal<usize>,
    #[prop(into)] on_choose: Callback<Slug>,
) -> impl IntoView {
    let options = product.with_value(|product| {
        let owned =
            |(name, values): (&str, Vec<&str>)| (name.to_owned(), values.into_iter().map(str::to_owned).collect());
        product
            .options()
            .into_iter()
            .map(owned)
            .collect::<Vec<(String, Vec<String>)>>()
    });
    let option = move |(name, values): (String, Vec<String>)| {
        let legend = {
            let name = name.clone();
            move || product.with_value(|product| chosen_value(product, chosen.get(), &name))
        };
        let value = {
            let name = name.clone();
            move |value: String| view! { <VariantValue product offers chosen on_choose name=name.clone() value/> }
        };
        view! {
            <fieldset class="variant-picker__option">
                <legend>{name.clone()}": "<span class="variant-picker__chosen">{legend}</span></legend>
                <div class="variant-picker__values">{values.into_iter().map(value).collect_view()}</div>
            </fieldset>
        }
    };
    view! { <div class="variant-picker">{options.into_iter().map(option).collect_view()}</div> }
}

/// One value of an option.
#[component]
fn VariantValue(
    product: StoredValue<Product>,
    offers: StoredValue<Vec<Offer>>,
    chosen: Signal<usize>,
    on_choose: Callback<Slug>,
    name: String,
    value: String,
) -> impl IntoView {
    let leads_to = Memo::new({
        let (name, value) = (name.clone(), value.clone());
        move |_| product.with_value(|product| position_with(product, chosen.get(), &name, &value))
    });
    let is_chosen = {
        let (name, value) = (name.clone(), value.clone());
        Memo::new(move |_| product.with_value(|product| chosen_value(product, chosen.get(), &name) == value))
    };
    // Where no variant can be bought, the page says so once: marking each would tell nothing.
    let marks = offers.with_value(|offers| offers.iter().any(Offer::can_be_bought));
    let badge = move || {
        let position = leads_to.get().filter(|_| marks)?;
        offers.with_value(|offers| {
            offers
                .get(position)
                .filter(|offer| !offer.can_be_bought())
                .and_then(text::badge)
        })
    };
    let choose = move |_| {
        let id = leads_to.get_untracked().and_then(|position| {
            product.with_value(|product| product.variants.get(position).map(|variant| variant.id.clone()))
        });
        if let Some(id) = id {
            on_choose.run(id);
        }
    };
    view! {
        <label class="variant-picker__value" class:variant-picker__value--off=move || badge().is_some()>
            <input class="variant-picker__input" type="radio" name=format!("option-{name}") prop:checked=is_chosen on:change=choose/>
            <span>{value}</span>
            {move || badge().map(|badge| view! { <span class="visually-hidden">", "{badge}</span> })}
        </label>
    }
}

fn chosen_value(product: &Product, chosen: usize, option: &str) -> String {
    let variant = product.variants.get(chosen);
    variant
        .and_then(|variant| variant.value_of(option))
        .unwrap_or_default()
        .to_owned()
}

/// The variant with `value` for `option` that keeps most of the other choices.
fn position_with(product: &Product, chosen: usize, option: &str, value: &str) -> Option<usize> {
    let now = product.variants.get(chosen)?;
    let kept = |variant: &crate::domain::Variant| {
        variant
            .options
            .iter()
            .filter(|choice| now.value_of(&choice.name) == Some(&choice.value))
            .count()
    };
    let fits = product
        .variants
        .iter()
        .enumerate()
        .filter(|(_, variant)| variant.value_of(option) == Some(value));
    // Of several the first: `max_by_key` alone would take the last.
    fits.rev()
        .max_by_key(|(_, variant)| kept(variant))
        .map(|(position, _)| position)
}
