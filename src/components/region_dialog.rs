use leptos::prelude::*;

use crate::components::dialog::{Dialog, DialogKind};
use crate::components::{RegionList, region_links};
use crate::domain::{Currency, Language, Region, RegionKey};
use crate::state::{Overlays, Place, PlaceState, PreferencesState, StorefrontState, SwitchState};
use crate::text;

/// Leads to the other regions and languages; the page and its query stay. Where the region leaves a choice, the country
/// of delivery and the currency are chosen here too.
#[component]
pub fn RegionDialog() -> impl IntoView {
    let open = Overlays::expect().region;
    let (place, switch) = (PlaceState::expect(), SwitchState::expect());
    let storefront = StorefrontState::expect();
    let regions = move || {
        let here = place.get().map(|place| place.region.key.clone());
        let href = |region: &Region| switch.place_in(region, None).map(|to| switch.href(&to));
        let links = storefront.with(|storefront| region_links(storefront, here.as_ref(), href));
        let choose = move |key: RegionKey| {
            // A link to here leads nowhere, but it is a choice.
            let here = place.get_untracked().filter(|place| place.region.key == key);
            if here.is_some() {
                switch.choose(key.as_str());
            }
            open.set(false);
        };
        view! { <RegionList links on_choose=choose/> }
    };
    let here = move || {
        let place = place.get()?;
        // The region with all that it leaves to the shopper.
        let region = storefront.with(|storefront| storefront.region(&place.region.key).cloned())?;
        let choices = view! {
            {languages(&place, &region, open, switch)}
            {choices(&place, &region, switch)}
        };
        Some(choices.into_any())
    };
    view! {
        <Dialog kind=DialogKind::Window open title=Signal::derive(text::choose_region)>
            {regions}
            {here}
        </Dialog>
    }
}

fn languages(place: &Place, region: &Region, open: RwSignal<bool>, switch: SwitchState) -> AnyView {
    let item = |language: &Language| {
        let to = switch.place_in(region, Some(language))?;
        let is_here = place.language == *language;
        Some(view! {
            <li>
                <a
                    class="region-dialog__language"
                    href=switch.href(&to)
                    lang=language.to_string()
                    hreflang=language.to_string()
                    aria-current=is_here.then_some("true")
                    on:click=move |_| {
                        switch.choose(&to.links.place);
                        open.set(false);
                    }
                >
                    {text::language_name(language)}
                </a>
            </li>
        })
    };
    let storefront = StorefrontState::expect();
    let languages: Vec<Language> = storefront.with(|storefront| storefront.offered_languages().cloned().collect());
    view! {
        <h3 class="region-dialog__heading">{text::choose_language()}</h3>
        <ul class="region-dialog__languages">{languages.iter().filter_map(item).collect_view()}</ul>
    }
    .into_any()
}

/// The country of delivery and the currency, where there are several.
fn choices(place: &Place, region: &Region, switch: SwitchState) -> Option<AnyView> {
    let preferences = PreferencesState::expect();
    let countries = (region.countries.len() > 1).then(|| {
        let names = region
            .countries
            .iter()
            .map(|country| (country.to_string(), text::country_name(country)));
        let chosen = place.preference.country.as_ref().or(region.countries.first());
        let chosen = chosen.map(ToString::to_string).unwrap_or_default();
        let key = region.key.clone();
        let choose = move |code: String| preferences.prefer_country(&key, code.try_into().ok());
        choice(text::choose_country(), names.collect(), &chosen, Box::new(choose))
    });
    let currencies = (!region.currencies.is_empty()).then(|| {
        let (own, others) = (region.currency, region.currencies.iter().copied());
        let others = others.filter(|currency| *currency != own);
        let names = std::iter::once(own).chain(others);
        let names = names.map(|currency| (currency.to_string(), text::currency_name(currency)));
        let choose = move |code: String| {
            let chosen = code.parse::<Currency>().ok();
            switch.pay_in(chosen.filter(|currency| *currency != own));
        };
        choice(
            text::choose_currency(),
            names.collect(),
            &place.currency().to_string(),
            Box::new(choose),
        )
    });
    (countries.is_some() || currencies.is_some())
        .then(|| view! { <div class="region-dialog__choices">{countries}{currencies}</div> }.into_any())
}

fn choice(label: String, values: Vec<(String, String)>, chosen: &str, choose: Box<dyn Fn(String)>) -> AnyView {
    let option = |(value, name): (String, String)| {
        let is_chosen = value == chosen;
        view! { <option value=value selected=is_chosen>{name}</option> }
    };
    view! {
        <label class="field">
            <span class="field__label">{label}</span>
            <select class="select" on:change=move |event| choose(event_target_value(&event))>
                {values.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
    .into_any()
}
