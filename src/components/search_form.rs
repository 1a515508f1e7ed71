use leptos::html::Input;
use leptos::prelude::*;

use crate::components::icon::{Icon, IconKind};
use crate::text;

/// The id of the search field.
pub const SEARCH_FIELD_ID: &str = "search-field";

/// The search field.
#[component]
pub fn SearchForm(
    /// The words in the field, as they are typed.
    words: RwSignal<String>,
    /// Called with the words that the shopper sends off.
    #[prop(into)]
    on_search: Callback<String>,
) -> impl IntoView {
    let field = NodeRef::<Input>::new();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        // What is in the field, not what was last heard of it: an input method may have both at once.
        if let Some(field) = field.get_untracked() {
            on_search.run(field.value().trim().to_owned());
        }
    };
    let clear = move |_| {
        words.set(String::new());
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    };
    view! {
        <search>
            <form class="search-form" on:submit=send>
                <span class="search-form__sign"><Icon kind=IconKind::Search/></span>
                <input
                    class="search-form__field"
                    id=SEARCH_FIELD_ID
                    type="search"
                    enterkeyhint="search"
                    autocomplete="off"
                    autofocus=true
                    spellcheck="false"
                    maxlength="200"
                    dir="auto"
                    aria-label=text::search()
                    placeholder=text::search_placeholder()
                    node_ref=field
                    prop:value=words
                    on:input=move |event| words.set(event_target_value(&event))
                />
                <button
                    class="search-form__clear"
                    type="button"
                    aria-label=text::search_clear()
                    hidden=move || words.read().is_empty()
                    on:click=clear
                >
                    <Icon kind=IconKind::Close/>
                </button>
                <button class="search-form__send" type="submit" aria-label=text::search()>
                    <Icon kind=IconKind::Forward/>
                </button>
            </form>
        </search>
    }
}
