use leptos::prelude::*;

use crate::browser::{clipboard, document};
use crate::components::{loaded, text_skeleton};
use crate::domain::Slug;
use crate::engine::protocol::{Ask, InspectedPart, Inspection};
use crate::routes::without_inspect;
use crate::state::{InspectState, Navigation};
use crate::text::inspecting as text;

/// For who writes `store.json`: how each source was read, and where a product's fields came from.
#[component]
pub fn InspectPanel() -> impl IntoView {
    let state = InspectState::expect();
    let is_on = Memo::new(move |_| state.is_on());
    move || {
        if is_on.get() {
            view! { <Panel state/> }.into_any()
        } else if cfg!(debug_assertions) {
            offer()
        } else {
            ().into_any()
        }
    }
}

/// The way to it, in a debug build.
fn offer() -> AnyView {
    let navigation = Navigation::expect();
    let href = move || {
        let query = crate::routes::with_inspect(&navigation.query().get());
        format!("{}{query}", navigation.path().get())
    };
    view! { <a class="inspect-panel__offer" lang=text::LANGUAGE href=href>{text::OFFER}</a> }.into_any()
}

#[component]
fn Panel(state: InspectState) -> impl IntoView {
    let navigation = Navigation::expect();
    let base = document::base_path();
    let product = Memo::new(move |_| state.product(&base));
    // Each answer is read anew from the sources: only while somebody looks.
    let is_open = RwSignal::new(true);
    let ask = move || Ok(Ask::Inspect { product: product.get() });
    let end = move |_| {
        let query = without_inspect(&navigation.query().get_untracked());
        state.end(&format!("{}{query}", navigation.path().get_untracked()));
    };
    let content = move || {
        is_open
            .get()
            .then(|| loaded(ask, text_skeleton, move |found| report(found, product, state)))
    };
    view! {
        <aside class="inspect-panel" aria-label=text::NAME lang=text::LANGUAGE dir="ltr">
            <div class="inspect-panel__head">
                <button
                    type="button"
                    class="inspect-panel__heading"
                    aria-expanded=move || is_open.get().to_string()
                    on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                >
                    {text::HEADING}
                </button>
                <button type="button" class="inspect-panel__end" on:click=end>{text::END}</button>
            </div>
            {content}
        </aside>
    }
}

fn report(found: Inspection, product: Memo<Option<Slug>>, state: InspectState) -> AnyView {
    let slug = move || product.get().map(|slug| slug.to_string()).unwrap_or_default();
    let look_at = move |event| {
        // What is no slug names no product.
        if let Ok(slug) = event_target_value(&event).trim().parse() {
            state.look_at(slug);
        }
    };
    let known = found
        .products
        .iter()
        .map(|slug| view! { <option value=slug.to_string()></option> });
    view! {
        <div class="inspect-panel__content">
            <label class="field">
                <span class="field__label">{text::PRODUCT}</span>
                <input class="field__input" list="inspect-products" prop:value=slug on:change=look_at/>
                <datalist id="inspect-products">{known.collect_view()}</datalist>
            </label>
            {found.parts.into_iter().map(part).collect_view()}
        </div>
    }
    .into_any()
}

fn part(part: InspectedPart) -> AnyView {
    let fact = |(name, value): (String, String)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let facts = part.facts.into_iter().map(fact).collect_view();
    let heading = part.heading.clone();
    view! {
        <section class="inspect-panel__part">
            <h2 class="inspect-panel__title">{part.heading}</h2>
            <dl class="inspect-panel__facts">{facts}</dl>
            {table(part.rows, heading)}
            {part.code.map(code)}
        </section>
    }
    .into_any()
}

fn table(rows: Vec<Vec<String>>, label: String) -> Option<AnyView> {
    let mut rows = rows.into_iter();
    let head = rows
        .next()?
        .into_iter()
        .map(|cell| view! { <th scope="col">{cell}</th> });
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let first = cells.next();
        view! { <tr><th scope="row">{first}</th>{cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }
    };
    // Wider than a phone: it is scrolled by itself, also by the keyboard.
    let table = view! {
        <div class="inspect-panel__scroll" role="region" aria-label=label tabindex="0">
            <table class="inspect-panel__table">
                <thead><tr>{head.collect_view()}</tr></thead>
                <tbody>{rows.map(row).collect_view()}</tbody>
            </table>
        </div>
    };
    Some(table.into_any())
}

fn code(code: String) -> AnyView {
    let said = RwSignal::new("");
    let shown = code.clone();
    let copy = move |_| {
        let code = code.clone();
        leptos::task::spawn_local(async move {
            said.set(if clipboard::copy(&code).await {
                text::COPIED
            } else {
                text::NOT_COPIED
            });
        });
    };
    view! {
        <div class="inspect-panel__code">
            <pre class="inspect-panel__scroll" role="region" aria-label=text::STORE_PART tabindex="0">{shown}</pre>
            <button type="button" class="button" on:click=copy>{text::COPY}</button>
            <span role="status">{move || said.get()}</span>
        </div>
    }
    .into_any()
}
