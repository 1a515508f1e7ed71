use leptos::prelude::*;

use crate::browser::document;
use crate::domain::Slug;
use crate::domain::pages::Pages;
use crate::domain::query::Query;
use crate::engine::protocol::List;
use crate::state::{Navigation, PlaceState};
use crate::text;

/// The id of a product's place in the list.
pub fn card_id(slug: &Slug) -> String {
    format!("card-{slug}")
}

/// Which part of a list is shown, and the button that appends the next page to it.
#[component]
pub fn ListMore(
    /// What the address asks.
    query: Signal<Query>,
    /// What was found, as far as it is shown.
    list: Memo<List>,
    /// Which part of it that is.
    shown: Memo<ShownPart>,
) -> impl IntoView {
    let place = PlaceState::expect();
    let navigation = Navigation::expect();
    // The products that are there when more are asked for: the focus goes to the first behind them.
    let asked_behind = StoredValue::new(None::<usize>);
    let more = move |_| {
        let ShownPart { pages, last, .. } = shown.get_untracked();
        if let (Some(place), Some(pages)) = (place.get_untracked(), pages.with_next()) {
            asked_behind.set_value(usize::try_from(last).ok());
            navigation.replace(&place.links.list_pages(&query.read_untracked(), pages));
        }
    };
    Effect::new(move || {
        let list = list.read();
        let Some(behind) = asked_behind.get_value() else { return };
        let before = (list.query.page as usize).saturating_mul(list.query.per_page as usize);
        if let Some(card) = behind.checked_sub(before).and_then(|at| list.results.cards.get(at)) {
            document::focus_link_in(&card_id(&card.slug));
            asked_behind.set_value(None);
        }
    });
    let part = move || {
        let ShownPart { first, last, total, .. } = shown.get();
        text::list_part(first, last, total)
    };
    let has_all = move || shown.with(|shown| shown.last + 1 - shown.first >= shown.total);
    let can_grow = move || shown.with(|shown| shown.last < shown.total && shown.pages.with_next().is_some());
    view! {
        <div class="list-more" hidden=has_all>
            <p class="list-more__part" aria-live="polite">{part}</p>
            <button type="button" class="button list-more__button" hidden=move || !can_grow() on:click=more>
                {text::list_more()}
            </button>
        </div>
    }
}

/// Which of a list's products are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShownPart {
    pub pages: Pages,
    /// How many pages there are.
    pub page_count: u32,
    /// Counted from 1.
    pub first: u32,
    pub last: u32,
    pub total: u32,
}

impl ShownPart {
    pub fn of(list: &List) -> Self {
        let count = u32::try_from(list.results.cards.len()).unwrap_or_default();
        let (page, per_page) = (list.query.page, list.query.per_page.max(1));
        let before = page.saturating_mul(per_page);
        Self {
            pages: Pages::from(page, count, per_page),
            page_count: list.results.total.div_ceil(per_page),
            first: before.saturating_add(1),
            last: before.saturating_add(count),
            total: list.results.total,
        }
    }
}
