use leptos::html::Input;
use leptos::prelude::*;

use crate::text;

/// The search field.
#[component]
pub fn SearchForm(
    /// What is searched for now.
    #[prop(into)]
    searched: Signal<String>,
    /// Called with the words that the shopper sends off.
    #[prop(into)]
    on_search: Callback<String>,
) -> impl IntoView {
    let field = NodeRef::<Input>::new();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(field) = field.get_untracked() {
            on_search.run(field.value().trim().to_owned());
        }
    };
    view! {
        <search>
            <form class="search-form" on:submit=send>
                <input
                    class="search-form__field"
                    type="search"
                    enterkeyhint="search"
                    autocomplete="off"
                    maxlength="200"
                    aria-label=text::search()
                    placeholder=text::search_placeholder()
                    node_ref=field
                    prop:value=searched
                />
                <button class="search-form__send" type="submit" aria-label=text::search()>
                    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
                        <path d="M10.5 4a6.5 6.5 0 1 0 4 11.6l4.7 4.7 1.4-1.4-4.7-4.7A6.5 6.5 0 0 0 10.5 4Zm0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z" fill="currentColor"/>
                    </svg>
                </button>
            </form>
        </search>
    }
}
