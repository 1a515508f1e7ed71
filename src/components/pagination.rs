use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::query::Query;
use crate::state::Place;
use crate::text;

/// Links to the next and the previous page of a list. Nothing where one page has all.
#[component]
pub fn Pagination(query: Query, total: u32, place: Arc<Place>) -> impl IntoView {
    let pages = total.div_ceil(query.per_page.max(1));
    let link = |page: Option<u32>, words: String, relation: &'static str| {
        page.filter(|&page| page < pages).map(|page| {
            let href = place.links.list(&Query { page, ..query.clone() });
            view! { <a class="button" href=href rel=relation>{words}</a> }
        })
    };
    (pages > 1).then(|| {
        view! {
            <nav class="pagination" aria-label=text::pages()>
                {link(query.page.checked_sub(1), text::previous_page(), "prev")}
                <span class="pagination__page">{text::page_number(query.page + 1, pages)}</span>
                {link(Some(query.page + 1), text::next_page(), "next")}
            </nav>
        }
    })
}
