use leptos::prelude::*;

use crate::browser::clock;
use crate::components::preview_changes::PreviewChanges;
use crate::routes::without_preview;
use crate::state::{Navigation, PlaceState, PreviewState, StorefrontState};
use crate::text;

/// For staff: as of which moment, where and for whom the shop is shown. Nothing where it is shown as it is.
#[component]
pub fn PreviewPanel() -> impl IntoView {
    let state = PreviewState::expect();
    let is_on = Memo::new(move |_| state.get().is_some());
    move || is_on.get().then(|| view! { <Panel state/> }.into_any())
}

#[component]
fn Panel(state: PreviewState) -> impl IntoView {
    let navigation = Navigation::expect();
    // What is chosen here counts from now on, whatever the address asked for.
    let here = move || {
        format!(
            "{}{}",
            navigation.path().get_untracked(),
            without_preview(&navigation.query().get_untracked())
        )
    };
    let heading = move || match state.get().and_then(|preview| preview.at) {
        Some(at) => text::preview_as_of(&text::instant(at)),
        None => text::preview_as_now(),
    };
    let moment = move || {
        let at = state.get().and_then(|preview| preview.at);
        clock::write(at.unwrap_or_else(clock::now))
    };
    let look_at = move |event| {
        // A field that is emptied, or only half filled, names no moment.
        if let Some(at) = clock::read(&event_target_value(&event)) {
            state.look_at(Some(at));
        }
    };
    // The report asks the engine: only once somebody looks.
    let is_open = RwSignal::new(false);
    let look_into = move |_| is_open.set(true);
    let is_afresh = move || state.get().is_some_and(|preview| preview.is_afresh);
    let look_afresh = move |event| state.look_afresh(event_target_checked(&event), &here());
    view! {
        <aside class="preview-panel" aria-label=text::preview()>
            <details on:toggle=look_into>
                <summary class="preview-panel__heading">{heading}</summary>
                <div class="preview-panel__fields">
                    {region_field()}
                    <label class="field">
                        <span class="field__label">{text::preview_time()}</span>
                        <input class="field__input" type="datetime-local" step="1" prop:value=moment on:change=look_at/>
                    </label>
                    <label class="checkbox">
                        <input type="checkbox" prop:checked=is_afresh on:change=look_afresh/>
                        <span>{text::preview_afresh()}</span>
                    </label>
                    <div class="preview-panel__ways">
                        <button type="button" class="button" on:click=move |_| state.look_at(None)>{text::preview_now()}</button>
                        <button type="button" class="button" on:click=move |_| state.end(&here())>{text::preview_end()}</button>
                    </div>
                    {move || is_open.get().then(|| view! { <PreviewChanges state/> }.into_any())}
                </div>
            </details>
        </aside>
    }
}

fn region_field() -> AnyView {
    let (navigation, place) = (Navigation::expect(), PlaceState::expect());
    let storefront = StorefrontState::expect();
    let key = move || {
        place
            .get()
            .map(|place| place.region.key.to_string())
            .unwrap_or_default()
    };
    let choose = move |event| {
        let links = place.get_untracked().map(|place| place.links.clone());
        let links = links.unwrap_or_else(PlaceState::links_to_chosen);
        let (path, query) = (navigation.path().get_untracked(), navigation.query().get_untracked());
        navigation.go(&links.elsewhere(&path, &query, &event_target_value(&event)));
    };
    let options = storefront.with(|storefront| {
        let option = |region: &crate::domain::Region| {
            let value = region.key.to_string();
            let is_here = {
                let value = value.clone();
                move || key() == value
            };
            view! { <option value=value selected=is_here>{text::region_name(region)}</option> }
        };
        storefront.regions.iter().map(option).collect_view()
    });
    view! {
        <label class="field">
            <span class="field__label">{text::region_column()}</span>
            <select class="select" prop:value=key on:change=choose>{options}</select>
        </label>
    }
    .into_any()
}
