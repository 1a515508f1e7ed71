use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::browser::document;
use crate::components::icon::{Icon, IconKind};
use crate::components::keyed::keyed;
use crate::components::picture::Picture;
use crate::components::price_tag::PriceTag;
use crate::components::search_form::{SEARCH_FIELD_ID, SearchForm};
use crate::domain::Offer;
use crate::domain::query::{Card, Query};
use crate::engine::protocol::{Ask, Frame, List};
use crate::routes::Links;
use crate::state::{ClockState, Navigation, Place, PlaceState, SearchesState, catalog};
use crate::text;

/// So many products are shown while the shopper types.
const MOST_PRODUCTS: u32 = 6;

/// The engine is asked when the shopper pauses for so long.
const PAUSE: Duration = Duration::from_millis(80);

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
    let rows = move || {
        let found = found.read();
        let slugs = found
            .iter()
            .flat_map(|list| &list.results.cards)
            .map(|card| card.slug.to_string());
        slugs.collect::<Vec<String>>()
    };
    let (at, step) = steps(move || {
        let mut ids = Vec::new();
        if is_empty.get_untracked() {
            ids.extend(
                searches
                    .all()
                    .read_untracked()
                    .iter()
                    .map(|words| row_id("words", words)),
            );
        }
        let categories = categories.read_untracked();
        ids.extend(categories.iter().map(|(slug, _)| row_id("category", slug)));
        ids.extend(rows().iter().map(|slug| row_id("product", slug)));
        if found
            .read_untracked()
            .as_ref()
            .is_some_and(|list| list.results.total > 0)
        {
            ids.push(ALL_ID.to_owned());
        }
        ids
    });
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
            <a
                class="search-results__all"
                id=ALL_ID
                href=href
                on:focus=move |_| at.set(ALL_ID.to_owned())
                on:click=move |_| leave.run(())
            >
                {text::search_show_all(list.results.total)}<Icon kind=IconKind::Forward/>
            </a>
        })
    };
    let category = move |(slug, name): (String, String)| {
        let id = row_id("category", &slug);
        let focused = id.clone();
        let href = slug.parse().ok().map(|slug| links.read().category(&slug));
        view! {
            <li>
                <a
                    class="search-results__category"
                    id=id
                    href=href
                    on:focus=move |_| at.set(focused.clone())
                    on:click=move |_| on_leave.run(())
                >
                    {name}
                </a>
            </li>
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
            <div on:focusin=move |_| at.set(SEARCH_FIELD_ID.to_owned())><SearchForm words on_search=search/></div>
            <p class="visually-hidden" role="status">{status}</p>
            {move || is_empty.get().then(|| recent(searches, search, at))}
            {categories}
            {nothing}
            <ul class="search-results__products" aria-label=text::products()>
                {keyed(rows, move |slug| product(slug, found, leave, at))}
            </ul>
            {all}
        </div>
    }
}

const ALL_ID: &str = "search-all";

fn row_id(kind: &str, key: &str) -> String {
    format!("search-{kind}-{key}")
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
    let answer = LocalResource::new(move || {
        let text = asked.get();
        let ask = (|| {
            Ok(Ask::Browse {
                market: place.market()?,
                query: Query {
                    text: text.clone(),
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
                List::try_from(catalog::answer(ask).await.ok()?).ok()
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

/// Where the focus is among the rows, and what the arrow keys do to it.
fn steps(
    ids: impl Fn() -> Vec<String> + Send + Sync + 'static,
) -> (RwSignal<String>, impl Fn(leptos::ev::KeyboardEvent) + Clone) {
    let at = RwSignal::new(SEARCH_FIELD_ID.to_owned());
    let ids = Arc::new(ids);
    let step = move |event: leptos::ev::KeyboardEvent| {
        let is_down = match event.key().as_str() {
            "ArrowDown" => true,
            "ArrowUp" => false,
            _ => return,
        };
        event.prevent_default();
        let mut ids = ids();
        ids.insert(0, SEARCH_FIELD_ID.to_owned());
        let here = ids
            .iter()
            .position(|id| *id == *at.read_untracked())
            .unwrap_or_default();
        let there = if is_down { here + 1 } else { here.saturating_sub(1) };
        if let Some(id) = ids.get(there) {
            document::focus_and_show(id);
        }
    };
    (at, step)
}

/// What was searched for lately.
fn recent(searches: SearchesState, search: Callback<String>, at: RwSignal<String>) -> AnyView {
    let row = move |words: String| {
        let id = row_id("words", &words);
        let (again, focused, forgotten) = (words.clone(), id.clone(), words.clone());
        view! {
            <li class="search-results__recent">
                <button
                    type="button"
                    class="search-results__words"
                    id=id
                    dir="auto"
                    on:focus=move |_| at.set(focused.clone())
                    on:click=move |_| search.run(again.clone())
                >
                    {words.clone()}
                </button>
                <button
                    type="button"
                    class="search-results__forget"
                    aria-label=text::search_recent_remove(&words)
                    on:click=move |_| {
                        searches.remove(&forgotten);
                        document::focus_and_show(SEARCH_FIELD_ID);
                    }
                >
                    <Icon kind=IconKind::Close/>
                </button>
            </li>
        }
    };
    let clear = move |_| {
        searches.clear();
        document::focus_and_show(SEARCH_FIELD_ID);
    };
    let rows = move || {
        let all = searches.all().get();
        if all.is_empty() {
            return view! { <p class="search-results__hint">{text::search_recent_none()}</p> }.into_any();
        }
        view! {
            <section class="search-results__group">
                <div class="search-results__head">
                    <h3 class="search-results__title">{text::search_recent()}</h3>
                    <button type="button" class="search-results__clear" on:click=clear>{text::search_recent_clear()}</button>
                </div>
                <ul>{all.into_iter().map(row).collect_view()}</ul>
            </section>
        }
        .into_any()
    };
    rows.into_any()
}

/// One product that was found.
fn product(slug: String, found: Memo<Option<List>>, leave: Callback<()>, at: RwSignal<String>) -> AnyView {
    let place = PlaceState::expect();
    let id = row_id("product", &slug);
    let card = Memo::new(move |before: Option<&Option<Card>>| {
        let found = found.read();
        let mut cards = found.iter().flat_map(|list| &list.results.cards);
        let card = cards.find(|card| card.slug.as_str() == slug);
        card.cloned().or_else(|| before.cloned().flatten())
    });
    let shown = move || {
        let (card, place, id) = (card.get()?, place.get()?, id.clone());
        let focused = id.clone();
        let href = place.links.product(&card.slug);
        let facts = facts(&card, &place);
        Some(view! {
            <a
                class="search-results__product"
                id=id
                href=href
                on:focus=move |_| at.set(focused.clone())
                on:click=move |_| leave.run(())
            >
                <Picture image=card.picture alt="" sizes="6rem"/>
                <span class="search-results__name" lang=text::lang(card.language.as_ref()) dir="auto">{card.name}</span>
                <span class="search-results__facts">{facts}</span>
            </a>
        })
    };
    view! { <li>{shown}</li> }.into_any()
}

/// Its price; what keeps it from being bought here, if anything.
fn facts(card: &Card, place: &Arc<Place>) -> AnyView {
    let offer = card.offer.as_ref();
    let badge = offer.and_then(text::badge);
    let price = offer
        .filter(|offer| !Offer::is_not_sold(offer))
        .and_then(|offer| offer.price);
    let price = price.map(|price| {
        view! { <PriceTag price place=Arc::clone(place) is_lowest=card.price_differs/> }
    });
    let badge = badge.map(|badge| view! { <span class="search-results__badge">{badge}</span> });
    view! { {price}{badge} }.into_any()
}
