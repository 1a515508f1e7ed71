use leptos::prelude::*;

use crate::components::{Breadcrumbs, Crumb, ListControls, PageTitle, Pagination, ProductGrid, grid_skeleton, loaded};
use crate::domain::Slug;
use crate::domain::query::Query;
use crate::engine::protocol::{Ask, List};
use crate::state::{ClockState, Navigation, PlaceState};
use crate::text;

const PER_PAGE: u32 = 24;

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
    let query = Memo::new(move |_| parameters.read().list(category.clone(), PER_PAGE));
    let ask = move || {
        Ok(Ask::Browse {
            market: place.market()?,
            query: query.get(),
            now: clock.now(),
        })
    };
    let show = move |list: List| {
        clock.wake_at(list.results.changes_at);
        view! { <ListView list/> }.into_any()
    };
    loaded(ask, grid_skeleton, show)
}

#[component]
fn ListView(list: List) -> impl IntoView {
    let place = PlaceState::expect().get()?;
    let navigation = Navigation::expect();
    let List {
        query,
        results,
        category,
    } = list;
    let title = match &category {
        Some(category) => category.name.clone(),
        None => text::search_title(&query.text),
    };
    let change = {
        let place = place.clone();
        move |query: Query| navigation.replace(&place.links.list(&query))
    };
    let crumbs = vec![
        Crumb {
            name: text::home(),
            href: Some(place.links.home()),
        },
        Crumb {
            name: title.clone(),
            href: None,
        },
    ];
    let summary = category.and_then(|category| category.summary);
    let count = text::product_count(results.total);
    let not_sold = (results.not_sold_here > 0 && !query.only_sold_here)
        .then(|| text::not_sold_count(results.not_sold_here, &place));
    let nothing =
        (results.total == 0).then(|| view! { <p class="list-page__nothing">{text::nothing_found(&query.text)}</p> });
    Some(view! {
        <PageTitle title=title.clone()/>
        <Breadcrumbs crumbs/>
        <div class="list-page">
            <h1>{title}</h1>
            {summary.map(|summary| view! { <p class="list-page__summary">{summary}</p> })}
            <div class="list-page__bar">
                <p role="status">{count}{not_sold.map(|not_sold| format!(" · {not_sold}"))}</p>
                <ListControls query=query.clone() on_change=change/>
            </div>
            {nothing}
            <h2 class="visually-hidden">{text::products()}</h2>
            <ProductGrid cards=results.cards place=place.clone() at_top=true/>
            <Pagination query total=results.total place/>
        </div>
    })
}
