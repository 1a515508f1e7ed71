use std::time::Duration;

use leptos::prelude::*;

use crate::browser::document;
use crate::components::found_product::FoundProduct;
use crate::components::icon::{Icon, IconKind};
use crate::components::keyed::keyed;
use crate::components::recent_searches::RecentSearches;
use crate::components::search_form::SearchForm;
use crate::domain::query::Query;
use crate::engine::protocol::{Ask, Frame, List};
use crate::routes::Links;
use crate::state::{ClockState, Navigation, NotSoldChoice, PlaceState, SearchesState, catalog};
use crate::text;

/// So many products are shown while the shopper types.
const MOST_PRODUCTS: u32 = 6;

/// The engine is asked when the shopper pauses for so long.
const PAUSE: Duration = Duration::from_millis(80);

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
    let found = found(words);
    let categories = categories(words);
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
        let cards = found.iter().flat_map(|list| &list.results.cards);
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
    let status = move || {
        let found = found.read();
        found
            .as_ref()
            .map(|list| text::product_count(list.results.total))
            .unwrap_or_default()
    };
    let nothing = move || {
        let found = found.read();
        let list = found.as_ref().filter(|list| list.results.total == 0)?;
        Some(view! { <p class="search-results__nothing">{text::nothing_found(&list.query.text)}</p> })
    };
    let all = move || {
        let found = found.read();
        let list = found.as_ref().filter(|list| list.results.total > 0)?;
        let href = links.read().search(&list.query.text);
        Some(view! {
            <a class="search-results__all" href=href on:click=move |_| leave.run(())>
                {text::search_show_all(list.results.total)}<Icon kind=IconKind::Forward/>
            </a>
        })
    };
    let category = move |(slug, name): (String, String)| {
        let href = slug.parse().ok().map(|slug| links.read().category(&slug));
        view! {
            <li><a class="search-results__category" href=href on:click=move |_| on_leave.run(())>{name}</a></li>
        }
    };
    let categories = move || {
        let categories = categories.get();
        (!categories.is_empty()).then(|| {
            view! {
                <section class="search-results__group">
                    <h3 class="search-results__title">{text::categories()}</h3>
                    <ul class="search-results__categories">{categories.into_iter().map(category).collect_view()}</ul>
                </section>
            }
        })
    };
    view! {
        <div class="search-results" on:keydown=step>
            <SearchForm words on_search=search/>
            <p class="visually-hidden" role="status">{status}</p>
            {move || is_empty.get().then(|| view! { <RecentSearches searches on_search=search/> })}
            {categories}
            {nothing}
            <ul class="search-results__products" aria-label=text::products()>
                {keyed(slugs, product)}
            </ul>
            {all}
        </div>
    }
}

/// What the words find, asked for when the shopper pauses. Only the answer to the latest question is shown.
fn found(words: RwSignal<String>) -> Memo<Option<List>> {
    let place = PlaceState::expect();
    let clock = ClockState::expect();
    let asked = RwSignal::new(words.get_untracked().trim().to_owned());
    let pause = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<()>| {
        let words = words.read().trim().to_owned();
        if let Some(Some(earlier)) = pause.try_get_value() {
            earlier.clear();
        }
        if before.is_none() || *asked.read_untracked() == words {
            return;
        }
        let ask = move || {
            asked.try_set(words.clone());
        };
        pause.set_value(set_timeout_with_handle(ask, PAUSE).ok());
    });
    let not_sold_here = NotSoldChoice::read();
    let answer = LocalResource::new(move || {
        let text = asked.get();
        let ask = (|| {
            Ok(Ask::Browse {
                market: place.market()?,
                query: Query {
                    text: text.clone(),
                    not_sold_here: not_sold_here.get(),
                    per_page: MOST_PRODUCTS,
                    ..Query::default()
                },
                now: clock.now(),
            })
        })();
        async move {
            // Without a word there is nothing to look for.
            if text.is_empty() {
                None
            } else {
                let found = List::try_from(catalog::answer(ask).await.ok()?).ok()?;
                clock.wake_at(found.results.changes_at);
                Some(found)
            }
        }
    });
    Memo::new(move |before: Option<&Option<List>>| match answer.get() {
        Some(found) => found.filter(|_| !words.read().trim().is_empty()),
        None => before.cloned().flatten(),
    })
}

/// Slug and name of the categories whose name has a word that begins as one that is typed; all before the first word.
fn categories(words: RwSignal<String>) -> Memo<Vec<(String, String)>> {
    let place = PlaceState::expect();
    let frame = LocalResource::new(move || {
        let ask = place.market().map(|market| Ask::Frame { market });
        async move { Frame::try_from(catalog::answer(ask).await.ok()?).ok() }
    });
    Memo::new(move |_| {
        let typed = words.read().to_lowercase();
        let typed: Vec<&str> = typed.split_whitespace().collect();
        let is_meant = |name: &str| {
            let name = name.to_lowercase();
            let begins = |typed: &&str| name.split_whitespace().any(|word| word.starts_with(typed));
            typed.is_empty() || typed.iter().any(begins)
        };
        let categories = frame.get().flatten().map(|frame| frame.categories).unwrap_or_default();
        let meant = categories.into_iter().filter(|category| is_meant(&category.name));
        meant
            .map(|category| (category.slug.to_string(), category.name))
            .collect()
    })
}
