use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::document;
use crate::components::{
    AppliedFilters, Breadcrumbs, Crumb, EmptyState, FOUND_ID, FilterPanel, FilterSheet, IconKind, ListControls,
    ListMore, PageTitle, Pagination, Picture, ProductCard, ShownPart, TakenAsNotice, card_id, followed, keyed,
    list_skeleton,
};
use crate::domain::pages::Pages;
use crate::domain::query::{Card, NotSoldHere, Query};
use crate::domain::{Offer, Slug};
use crate::engine::protocol::{Ask, List};
use crate::state::{ClockState, Navigation, NotSoldChoice, PlaceState};
use crate::text;

const PER_PAGE: u32 = 24;

/// So many pictures are likely to be seen without scrolling.
const ABOVE_THE_FOLD: usize = 4;

/// The products of one category, or those that the shopper's words find; all of them without a word.
#[component]
pub fn ListPage(
    /// The category that the address names.
    #[prop(optional)]
    category: Option<Slug>,
) -> impl IntoView {
    let place = PlaceState::expect();
    let clock = ClockState::expect();
    let parameters = Navigation::expect().parameters();
    let not_sold = NotSoldChoice::read();
    let query = Memo::new(move |_| {
        let parameters = parameters.read();
        Query {
            not_sold_here: parameters.not_sold_here().unwrap_or_else(|| not_sold.get()),
            ..parameters.list(category.clone(), PER_PAGE)
        }
    });
    let pages = move || parameters.read().pages();
    let ask = move || {
        let (page, per_page) = pages().as_one(PER_PAGE);
        Ok(Ask::Browse {
            market: place.market()?,
            query: Query {
                page,
                per_page,
                ..query.get()
            },
            now: clock.now(),
        })
    };
    followed(ask, list_skeleton, move |answer: Memo<List>| {
        let list = Memo::new(move |before: Option<&List>| {
            let (answer, pages) = (answer.get(), pages());
            match before {
                // The answer for other pages is on its way.
                Some(before) if !has(&answer, pages) => before.clone(),
                _ => cut_to(answer, pages),
            }
        });
        view! { <ListView query=query.into() list not_sold/> }.into_any()
    })
}

/// Whether an answer has these pages, or the last ones where these lie behind them.
fn has(answer: &List, pages: Pages) -> bool {
    let (page, per_page) = pages.as_one(PER_PAGE);
    let is_last = (answer.query.page + 1).saturating_mul(per_page) >= answer.results.total;
    let is_there = answer.query.page == page || answer.query.page < page && is_last;
    answer.query.per_page == per_page && is_there
}

/// Leaves of an answer the products of the pages that are shown: of the last page where these lie behind it.
fn cut_to(mut list: List, pages: Pages) -> List {
    let before = list.results.page * list.query.per_page;
    let last_page = list.results.total.saturating_sub(1) / PER_PAGE;
    let first = pages.first.min(last_page);
    let from = (first * PER_PAGE).saturating_sub(before) as usize;
    let to = ((pages.last.min(last_page) + 1) * PER_PAGE).saturating_sub(before);
    list.results.cards.truncate(to as usize);
    list.results.cards.drain(..from.min(list.results.cards.len()));
    list.results.page = first;
    list.query.page = first;
    list.query.per_page = PER_PAGE;
    list
}

/// The list: its frame stays, its numbers and cards follow the answers.
#[component]
fn ListView(
    /// What the address asks; the answer to it comes a moment later.
    query: Signal<Query>,
    list: Memo<List>,
    /// Where the shopper wants what is not sold here when the address does not say.
    not_sold: NotSoldChoice,
) -> impl IntoView {
    let place = PlaceState::expect();
    let clock = ClockState::expect();
    let navigation = Navigation::expect();
    let on_change = Callback::new(move |asked: Query| {
        if query.read_untracked().not_sold_here != asked.not_sold_here {
            not_sold.set(asked.not_sold_here);
        }
        if let Some(place) = place.get_untracked() {
            navigation.replace(&place.links.list(&asked));
        }
    });
    let filters = RwSignal::new(false);
    let title = Memo::new(move |_| {
        let list = list.read();
        match &list.category {
            Some(category) => category.name.clone(),
            None => text::search_title(&list.query.text),
        }
    });
    Effect::new(move || clock.wake_at(list.read().results.changes_at));
    focus_after_paging(list);
    let shown = Memo::new(move |_| ShownPart::of(&list.read()));
    let taken_as = Memo::new(move |_| list.read().results.taken_as.clone());
    let other_words = Arc::new(move |words: &str| {
        let query = Query {
            text: words.to_owned(),
            ..query.read().unfiltered()
        };
        Some(place.get()?.links.list(&query))
    });
    let nothing_fits = Memo::new(move |_| {
        let list = list.read();
        (list.results.total == 0).then(|| list.query.clone())
    });
    view! {
        <PageTitle title/>
        {move || crumbs(title.get())}
        <div class="list-page">
            <ListHead title list/>
            <TakenAsNotice taken_as link=other_words/>
            <ListControls query list on_change filters/>
            <div class="list-page__columns">
                <aside class="list-page__filters" aria-label=text::filters()>
                    <FilterPanel query list on_change/>
                </aside>
                <div class="list-page__results">
                    <AppliedFilters query list on_change/>
                    <h2 class="visually-hidden">{text::products()}</h2>
                    <ul class="product-grid">{cards(list, false)}</ul>
                    {apart(list)}
                    {move || nothing_fits.get().map(|query| nothing(query, on_change))}
                    <ListMore query list shown/>
                    <Pagination query shown/>
                </div>
            </div>
            <FilterSheet open=filters query list on_change/>
        </div>
    }
}

fn crumbs(title: String) -> AnyView {
    let home = PlaceState::expect().get().map(|place| place.links.home());
    let crumbs = vec![
        Crumb {
            name: text::home(),
            href: home,
        },
        Crumb {
            name: title,
            href: None,
        },
    ];
    view! { <Breadcrumbs crumbs/> }.into_any()
}

/// What the list is of: a category with its picture, or what was searched for.
#[component]
fn ListHead(title: Memo<String>, list: Memo<List>) -> impl IntoView {
    let category = Memo::new(move |_| {
        list.read()
            .category
            .clone()
            .map(|category| (category.summary, category.picture))
    });
    let summary = move || {
        let summary = category.get()?.0?;
        Some(view! { <p class="list-page__summary">{summary}</p> })
    };
    let picture = move || {
        let image = category.get()?.1?;
        Some(view! {
            <div class="list-page__picture"><Picture image=Some(image) alt="" sizes="(width < 48rem) 100vw, 50vw" first=true/></div>
        })
    };
    let is_pictured = move || category.read().as_ref().is_some_and(|(_, picture)| picture.is_some());
    view! {
        <header class="list-page__head" class:list-page__head--pictured=is_pictured>
            <div class="list-page__words"><h1>{title}</h1>{summary}</div>
            {picture}
        </header>
    }
}

/// What is not sold here, where the shopper wants it apart.
fn apart(list: Memo<List>) -> AnyView {
    let is_any = Memo::new(move |_| list.with(|list| list.results.cards.iter().any(|card| is_apart(list, card))));
    let section = move || {
        let place = PlaceState::expect().get().filter(|_| is_any.get())?;
        Some(view! {
            <section class="list-page__apart">
                <h2 class="list-page__apart-heading">{text::offer_not_sold(&place)}</h2>
                <ul class="product-grid">{cards(list, true)}</ul>
            </section>
        })
    };
    section.into_any()
}

fn is_apart(list: &List, card: &Card) -> bool {
    list.query.not_sold_here == NotSoldHere::Apart && card.offer.as_ref().is_some_and(Offer::is_not_sold)
}

/// The cards that stand apart, or the others: one that stays in the list keeps its element and its picture.
fn cards(list: Memo<List>, apart: bool) -> AnyView {
    let slugs = move || {
        let list = list.read();
        list.results
            .cards
            .iter()
            .filter(|card| is_apart(&list, card) == apart)
            .map(|card| card.slug.to_string())
            .collect()
    };
    keyed(slugs, move |slug| {
        let place = PlaceState::expect();
        let position = {
            let list = list.read_untracked();
            list.results.cards.iter().position(|card| card.slug.as_str() == slug)
        };
        let first = position.is_some_and(|position| position < ABOVE_THE_FOLD);
        let id = slug.parse().ok().map(|slug| card_id(&slug));
        let card = Memo::new(move |before: Option<&Option<Card>>| {
            let list = list.read();
            let found = list.results.cards.iter().find(|card| card.slug.as_str() == slug);
            // One that leaves the list is shown as it was until it is gone.
            found.cloned().or_else(|| before.cloned().flatten())
        });
        let shown = move || Some(view! { <ProductCard card=card.get()? place=place.get()? first/> });
        view! { <li class="product-grid__item" id=id data-anchor="">{shown}</li> }.into_any()
    })
}

/// Where nothing fits: without the filters there may be something, and there is always the whole range.
fn nothing(query: Query, on_change: Callback<Query>) -> AnyView {
    let all = PlaceState::expect()
        .get()
        .map(|place| place.links.list(&Query::default()));
    let is_filtered = query.filter_count() > 0;
    let why = if is_filtered {
        text::nothing_fits_why()
    } else {
        text::search_hint()
    };
    let unfiltered = query.unfiltered();
    let clear = is_filtered.then(|| {
        let clear = move |_| {
            on_change.run(unfiltered.clone());
            document::focus(FOUND_ID);
        };
        view! { <button type="button" class="button button--primary" on:click=clear>{text::only_filters_off()}</button> }
    });
    view! {
        <EmptyState kind=IconKind::Search title=text::nothing_found(&query.text) why=why>
            {clear}
            <a class="button" href=all>{text::all_products()}</a>
        </EmptyState>
    }
    .into_any()
}

/// Another page of the list begins at its top: for the keyboard and a screen reader, too.
fn focus_after_paging(list: Memo<List>) {
    Effect::new(move |before: Option<Query>| {
        let query = list.read().query.clone();
        let is_other_page = before.is_some_and(|before| {
            let page = query.page;
            before.page != page && Query { page, ..before } == query
        });
        if is_other_page {
            document::focus(FOUND_ID);
        }
        query
    });
}
