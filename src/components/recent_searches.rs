use leptos::prelude::*;

use crate::browser::document;
use crate::components::icon::{Icon, IconKind};
use crate::components::search_form::SEARCH_FIELD_ID;
use crate::state::SearchesState;
use crate::text;

/// What was searched for lately, to search again or to forget.
#[component]
pub fn RecentSearches(
    searches: SearchesState,
    /// Called with the words that are to be searched for again.
    on_search: Callback<String>,
) -> impl IntoView {
    let row = move |words: String| {
        let (again, forgotten) = (words.clone(), words.clone());
        let forget = move |_| {
            searches.remove(&forgotten);
            document::focus(SEARCH_FIELD_ID);
        };
        view! {
            <li class="recent-searches__row">
                <button
                    type="button"
                    class="recent-searches__words"
                    dir="auto"
                    on:click=move |_| on_search.run(again.clone())
                >
                    {words.clone()}
                </button>
                <button
                    type="button"
                    class="recent-searches__forget"
                    aria-label=text::search_recent_remove(&words)
                    on:click=forget
                >
                    <Icon kind=IconKind::Close/>
                </button>
            </li>
        }
    };
    let clear = move |_| {
        searches.clear();
        document::focus(SEARCH_FIELD_ID);
    };
    move || {
        let all = searches.all().get();
        if all.is_empty() {
            return view! { <p class="recent-searches__hint">{text::search_recent_none()}</p> }.into_any();
        }
        view! {
            <section class="recent-searches">
                <div class="recent-searches__head">
                    <h3 class="recent-searches__title">{text::search_recent()}</h3>
                    <button type="button" class="recent-searches__clear" on:click=clear>{text::search_recent_clear()}</button>
                </div>
                <ul>{all.into_iter().map(row).collect_view()}</ul>
            </section>
        }
        .into_any()
    }
}
