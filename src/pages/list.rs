use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};

use crate::components::{
    Breadcrumbs, Crumb, GridSkeleton, ListControls, PageTitle, Pagination, ProductGrid, loaded,
};
use crate::domain::query::{Query, Results};
use crate::engine::protocol::{CategoryTile, Failure};
use crate::state::{ClockState, PlaceState, catalog};
use crate::{routes, text};

const PER_PAGE: u32 = 24;

/// The products of one category.
#[component]
pub fn CategoryPage() -> impl IntoView {
    view! { <List/> }
}

/// The products that the shopper's words find; all of them without a word.
#[component]
pub fn SearchPage() -> impl IntoView {
    view! { <List/> }
}

/// What a list shows: the answer to the address's query, and the category if it is one's.
#[derive(Clone, PartialEq)]
struct Listed {
    query: Query,
    results: Results,
    category: Option<CategoryTile>,
}

impl Listed {
    fn title(&self) -> String {
        match &self.category {
            Some(category) => category.name.clone(),
            None => text::search_title(&self.query.text),
        }
    }
}

#[component]
fn List() -> impl IntoView {
    let place = PlaceState::expect();
    let clock = ClockState::expect();
    let query = query_of_address();
    let listed = LocalResource::new(move || {
        let (region, query, now) = (place.region(), query.get(), clock.now());
        async move {
            let region = region?;
            let category = match &query.category {
                Some(slug) => {
                    let tiles = catalog::categories(region.clone(), now).await?;
                    Some(tiles.into_iter().find(|tile| tile.slug == *slug).ok_or(Failure::NoSuchCategory)?)
                }
                None => None,
            };
            let results = catalog::browse(region, query.clone(), now).await?;
            clock.wake_at(results.changes_at);
            Ok(Listed { query, results, category })
        }
    });
    view! { {loaded(listed, GridSkeleton, move |listed| view! { <ListView listed/> })} }
}

#[component]
fn ListView(listed: Listed) -> impl IntoView {
    let place = PlaceState::expect().get()?;
    let navigate = use_navigate();
    let title = listed.title();
    let Listed { query, results, category } = listed;
    let change = {
        let place = place.clone();
        move |query: Query| {
            let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
            navigate(&place.links.list(&query), options);
        }
    };
    let crumbs = vec![
        Crumb { name: text::HOME.to_owned(), href: Some(place.links.home()) },
        Crumb { name: title.clone(), href: None },
    ];
    let summary = category.and_then(|category| category.summary);
    let count = text::product_count(results.total, &place);
    let not_sold = (results.not_sold_here > 0 && !query.only_sold_here)
        .then(|| text::not_sold_count(results.not_sold_here, &place));
    let nothing = (results.total == 0).then(|| view! { <p class="list-page__nothing">{text::nothing_found(&query.text)}</p> });
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
            <ProductGrid cards=results.cards place=place.clone() at_top=true/>
            <Pagination query total=results.total place/>
        </div>
    })
}

/// The query that the address spells out. What cannot be read is as if left out.
fn query_of_address() -> Memo<Query> {
    let parameters = use_query_map();
    let params = use_params_map();
    Memo::new(move |_| {
        let parameters = parameters.read();
        let page = parameters.get_str(routes::PAGE).and_then(|page| page.parse::<u32>().ok()).unwrap_or(1);
        Query {
            text: parameters.get(routes::TEXT).unwrap_or_default(),
            category: params.read().get("slug").and_then(|slug| slug.parse().ok()),
            tag: parameters.get(routes::TAG),
            sort: parameters.get_str(routes::SORT).and_then(|sort| sort.parse().ok()).unwrap_or_default(),
            only_sold_here: parameters.get_str(routes::SOLD_HERE).is_some(),
            page: page.saturating_sub(1),
            per_page: PER_PAGE,
        }
    })
}
