use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::document;
use crate::components::found_product::FoundProduct;
use crate::components::icon::{Icon, IconKind};
use crate::components::keyed::keyed;
use crate::components::recent_searches::RecentSearches;
use crate::components::search_form::SearchForm;
use crate::components::search_ways::{Ways, search_ways};
use crate::components::taken_as::TakenAsNotice;
use crate::routes::Links;
use crate::state::{Navigation, SearchesState, offered};
use crate::text;

/// What the arrow keys lead through, in its order.
const STEPS: &str = ".search-results :is(.search-form__field, .recent-searches__words, a)";

/// The search field with what its words find so far; before the first word, what was searched for lately.
///
/// The arrow keys lead from the field through what is found and back.
#[component]
pub fn SearchResults(
    /// Writes links in the shopper's place.
    links: Signal<Links>,
    searches: SearchesState,
    /// Called when the shopper goes to what was found.
    #[prop(into)]
    on_leave: Callback<()>,
) -> impl IntoView {
    let navigation = Navigation::expect();
    let words = RwSignal::new(navigation.parameters().read_untracked().text());
    let found = offered(words);
    let search = Callback::new(move |words: String| {
        searches.add(&words);
        on_leave.run(());
        navigation.go(&links.read_untracked().search(&words));
    });
    let leave = Callback::new(move |()| {
        searches.add(words.read_untracked().trim());
        on_leave.run(());
    });
    let is_empty = Memo::new(move |_| words.read().trim().is_empty());
    let slugs = move || {
        let found = found.read();
        let cards = found.iter().flat_map(|found| &found.suggestions.cards);
        cards.map(|card| card.slug.to_string()).collect()
    };
    let product = move |slug| view! { <FoundProduct slug found on_leave=leave/> }.into_any();
    let step = |event: leptos::ev::KeyboardEvent| {
        let is_forward = match event.key().as_str() {
            "ArrowDown" => true,
            "ArrowUp" => false,
            _ => return,
        };
        event.prevent_default();
        document::step_focus(STEPS, is_forward);
    };
    let total = Memo::new(move |_| found.read().as_ref().map(|found| found.suggestions.total));
    let status = move || total.get().map(text::product_count).unwrap_or_default();
    let nothing = move || {
        let found = found.read();
        let found = found.as_ref().filter(|found| found.suggestions.total == 0)?;
        Some(view! { <p class="search-results__nothing">{text::nothing_found(&found.text)}</p> })
    };
    let taken_as = Memo::new(move |_| {
        let found = found.read();
        found
            .as_ref()
            .map(|found| found.suggestions.taken_as.clone())
            .unwrap_or_default()
    });
    let other_words = Arc::new(move |words: &str| Some(links.read().search(words)));
    let all = move || {
        let total = total.get().filter(|total| *total > 0)?;
        let href = move || found.read().as_ref().map(|found| links.read().search(&found.text));
        Some(view! {
            <a class="search-results__all" href=href on:click=move |_| leave.run(())>
                {text::search_show_all(total)}<Icon kind=IconKind::Forward/>
            </a>
        })
    };
    let ways = Ways {
        words,
        found,
        searches,
        links,
        on_leave: leave,
    };
    view! {
        <div class="search-results" on:keydown=step>
            <SearchForm words on_search=search/>
            <p class="visually-hidden" role="status">{status}</p>
            {move || is_empty.get().then(|| view! { <RecentSearches searches on_search=search/> })}
            <TakenAsNotice taken_as link=other_words/>
            {nothing}
            <div class="search-results__found">
                <div class="search-results__ways">{search_ways(ways)}</div>
                <ul class="search-results__products" aria-label=text::products()>
                    {keyed(slugs, product)}
                </ul>
            </div>
            {all}
        </div>
    }
}
