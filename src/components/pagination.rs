use std::sync::Arc;

use leptos::prelude::*;

use crate::components::list_more::ShownPart;
use crate::domain::pages::Pages;
use crate::domain::query::Query;
use crate::state::{Place, PlaceState};
use crate::text;

/// So many pages to either side of those shown have a link of their own.
const AROUND: u32 = 2;

/// Links to the pages of a list. Nothing where one page has all.
#[component]
pub fn Pagination(
    /// What the address asks.
    query: Signal<Query>,
    /// Which part of the list is shown.
    shown: Memo<ShownPart>,
) -> impl IntoView {
    let place = PlaceState::expect();
    move || {
        let (ShownPart { pages, page_count, .. }, place) = (shown.get(), place.get()?);
        (pages.count() < page_count).then(|| links(&query.read(), pages, page_count, &place))
    }
}

fn links(query: &Query, shown: Pages, count: u32, place: &Arc<Place>) -> AnyView {
    let href = |page: u32| place.links.list_pages(query, Pages::one(page));
    let step = |page: Option<u32>, words: String, relation: &'static str| {
        page.filter(|page| *page < count)
            .map(|page| view! { <a class="button" href=href(page) rel=relation>{words}</a> })
    };
    let number = |page: Option<u32>| {
        let Some(page) = page else {
            return view! { <li class="pagination__gap" aria-hidden="true">"…"</li> }.into_any();
        };
        let is_shown = (shown.first..=shown.last).contains(&page);
        view! {
            <li>
                <a
                    class="pagination__number"
                    href=href(page)
                    aria-label=text::page_named(page + 1)
                    aria-current=is_shown.then_some("page")
                >
                    {text::number(page + 1)}
                </a>
            </li>
        }
        .into_any()
    };
    let here = if shown.count() == 1 {
        text::page_number(shown.first + 1, count)
    } else {
        text::pages_number(shown.first + 1, shown.last + 1, count)
    };
    view! {
        <nav class="pagination" aria-label=text::pages()>
            {step(shown.first.checked_sub(1), text::previous_page(), "prev")}
            <div class="pagination__middle">
                <span class="pagination__page">{here}</span>
                <ol class="pagination__numbers">{numbers(shown, count).into_iter().map(number).collect_view()}</ol>
            </div>
            {step(Some(shown.last + 1), text::next_page(), "next")}
        </nav>
    }
    .into_any()
}

/// The pages with a link: the first, the last, and those around the ones shown. None stands for a gap.
fn numbers(shown: Pages, count: u32) -> Vec<Option<u32>> {
    let (from, to) = (shown.first.saturating_sub(AROUND), shown.last.saturating_add(AROUND));
    let mut numbers: Vec<Option<u32>> = Vec::new();
    let mut before = None::<u32>;
    let linked = [0].into_iter().chain(from..=to.min(count - 1)).chain([count - 1]);
    for page in linked {
        let missing = before.map_or(0, |before| page.saturating_sub(before + 1));
        match missing {
            0 => {}
            // A gap of one page is as wide as its number.
            1 => numbers.push(Some(page - 1)),
            _ => numbers.push(None),
        }
        if before.is_none_or(|before| page > before) {
            numbers.push(Some(page));
            before = Some(page);
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_a_link_at_the_ends_and_around_those_shown() {
        let check = |first: u32, last: u32, count: u32, expected: &str| {
            let shown = numbers(Pages { first, last }, count);
            let shown: Vec<String> = shown
                .into_iter()
                .map(|page| page.map_or_else(|| "…".to_owned(), |page| (page + 1).to_string()))
                .collect();
            assert_eq!(shown.join(" "), expected);
        };
        check(0, 0, 2, "1 2");
        check(0, 0, 3, "1 2 3");
        check(0, 0, 9, "1 2 3 … 9");
        check(4, 4, 9, "1 2 3 4 5 6 7 8 9");
        check(5, 5, 20, "1 … 4 5 6 7 8 … 20");
        check(1, 3, 20, "1 2 3 4 5 6 … 20");
        check(19, 19, 20, "1 … 18 19 20");
        check(0, 1, 5, "1 2 3 4 5");
    }
}
