use leptos::prelude::*;

use crate::components::picture::Picture;
use crate::domain::picture::Colour;
use crate::domain::{Image, Offer, Product, Slug};
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
        let owned = |(name, values): (&str, Vec<&str>)| {
            let shown = |value: &str| (value.to_owned(), look(product, name, value));
            let is_pictured = has_pictures(product, name, &values);
            (name.to_owned(), is_pictured, values.into_iter().map(shown).collect())
        };
        product.options().into_iter().map(owned).collect::<Vec<_>>()
    });
    let option = move |(name, is_pictured, values): (String, bool, Vec<(String, Look)>)| {
        // Of one value there is nothing to choose.
        if let [(value, _)] = values.as_slice() {
            let only = value.clone();
            return view! {
                <p class="variant-picker__name">{name}": "<bdi class="variant-picker__chosen">{only}</bdi></p>
            }
            .into_any();
        }
        let chosen_here = {
            let name = name.clone();
            move || product.with_value(|product| chosen_value(product, chosen.get(), &name))
        };
        let value = {
            let name = name.clone();
            move |(value, mut look): (String, Look)| {
                look.image = look.image.filter(|_| is_pictured);
                view! { <VariantValue product offers chosen on_choose name=name.clone() value look/> }
            }
        };
        view! {
            <fieldset class="variant-picker__option">
                <legend class="variant-picker__name">
                    {name.clone()}": "<bdi class="variant-picker__chosen">{chosen_here}</bdi>
                </legend>
                <div class="variant-picker__values">{values.into_iter().map(value).collect_view()}</div>
            </fieldset>
        }
        .into_any()
    };
    view! { <div class="variant-picker">{options.into_iter().map(option).collect_view()}</div> }
}

/// How a value of an option looks: its colour, and the first picture of a variant with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Look {
    swatch: Option<Colour>,
    image: Option<Image>,
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
    look: Look,
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
            let offer = offers.get(position).filter(|offer| !offer.can_be_bought());
            offer.and_then(text::badge)
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
    // Two products may be on one page: each has radio groups of its own.
    let group = product.with_value(|product| format!("{}-{name}", product.slug));
    let has_image = look.image.is_some();
    let swatch = look.swatch.map(|colour| {
        view! { <span class="variant-picker__swatch" style:background-color=colour.to_string()></span> }
    });
    let image = look.image.map(|image| {
        view! { <span class="variant-picker__image"><Picture image=Some(image) alt="" sizes="5rem"/></span> }
    });
    view! {
        <label
            class="variant-picker__value"
            class:variant-picker__value--pictured=has_image
            class:variant-picker__value--off=move || badge().is_some()
        >
            <input class="variant-picker__input" type="radio" name=group prop:checked=is_chosen on:change=choose/>
            {swatch}
            {image}
            <span class="variant-picker__words">
                <bdi class="variant-picker__word">{value}</bdi>
                {move || badge().map(|badge| view! {
                    <span class="variant-picker__badge"><span class="visually-hidden">", "</span>{badge}</span>
                })}
            </span>
        </label>
    }
}

/// How the first variant with `value` looks.
fn look(product: &Product, option: &str, value: &str) -> Look {
    let Some(variant) = product.variants.iter().find(|one| one.value_of(option) == Some(value)) else {
        return Look::default();
    };
    let choice = variant.options.iter().find(|choice| choice.name == option);
    Look {
        swatch: choice.and_then(|choice| choice.swatch),
        image: variant.images.first().cloned(),
    }
}

/// Whether pictures tell an option's values apart: each has one, no two the same, and no colour does it in less room.
fn has_pictures(product: &Product, option: &str, values: &[&str]) -> bool {
    let looks: Vec<Look> = values.iter().map(|value| look(product, option, value)).collect();
    let urls: Vec<&str> = looks
        .iter()
        .filter(|look| look.swatch.is_none())
        .filter_map(|look| look.image.as_ref())
        .map(|image| image.url.as_str())
        .collect();
    let are_different = || {
        urls.iter()
            .enumerate()
            .all(|(at, url)| !urls.iter().skip(at + 1).any(|other| other == url))
    };
    values.len() > 1 && urls.len() == values.len() && are_different()
}

fn chosen_value(product: &Product, chosen: usize, option: &str) -> String {
    let variant = product.variants.get(chosen);
    let value = variant.and_then(|variant| variant.value_of(option));
    value.unwrap_or_default().to_owned()
}

/// The variant with `value` for `option` that keeps most of the other choices.
fn position_with(product: &Product, chosen: usize, option: &str, value: &str) -> Option<usize> {
    let now = product.variants.get(chosen)?;
    let kept = |variant: &crate::domain::Variant| {
        let is_kept =
            |choice: &&crate::domain::product::ChosenOption| now.value_of(&choice.name) == Some(&choice.value);
        variant.options.iter().filter(is_kept).count()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::product::ChosenOption;
    use crate::domain::{Variant, samples};

    fn variant(id: &str, colour: &str, storage: &str, picture: &str, swatch: Option<&str>) -> Variant {
        let choice = |name: &str, value: &str, swatch: Option<&str>| ChosenOption {
            name: name.to_owned(),
            value: value.to_owned(),
            swatch: swatch.map(|swatch| swatch.parse().unwrap()),
            original: None,
        };
        let image = Image {
            url: picture.to_owned(),
            ..Image::default()
        };
        Variant {
            options: vec![choice("Colour", colour, swatch), choice("Storage", storage, None)],
            images: vec![image],
            ..samples::variant(id, 0)
        }
    }

    fn product(swatch: Option<&str>) -> Product {
        let variants = vec![
            variant("ink-1", "Ink", "1", "ink.png", swatch),
            variant("ink-2", "Ink", "2", "ink.png", swatch),
            variant("fog-1", "Fog", "1", "fog.png", swatch),
            variant("fog-2", "Fog", "2", "fog.png", swatch),
        ];
        samples::product("phone", variants)
    }

    #[test]
    fn another_value_keeps_the_other_choices() {
        assert_eq!(position_with(&product(None), 1, "Colour", "Fog"), Some(3));
        assert_eq!(position_with(&product(None), 3, "Storage", "1"), Some(2));
        assert_eq!(position_with(&product(None), 0, "Colour", "Rose"), None);
    }

    #[test]
    fn values_are_pictured_where_each_has_a_picture_of_its_own_and_no_colour() {
        assert!(has_pictures(&product(None), "Colour", &["Ink", "Fog"]));
        assert!(!has_pictures(&product(None), "Storage", &["1", "2"]));
        assert!(!has_pictures(&product(Some("#112233")), "Colour", &["Ink", "Fog"]));
    }
}
