use leptos::prelude::*;

use crate::components::icon::{Icon, IconKind};
use crate::domain::product::Category;
use crate::engine::protocol::{Ask, Frame};
use crate::state::{Overlays, PlaceState, catalog};
use crate::text;

/// Ways on from a page that has nothing to show: the search, and the categories.
#[component]
pub fn WaysOn() -> impl IntoView {
    let place = PlaceState::expect();
    let search = Overlays::expect().search;
    let frame = LocalResource::new(move || {
        let ask = place.market().map(|market| Ask::Frame { market });
        async move { Frame::try_from(catalog::answer(ask).await.ok()?).ok() }
    });
    let categories = move || {
        let (frame, place) = (frame.get().flatten()?, place.get()?);
        let item = |category: Category| {
            let href = place.links.category(&category.slug);
            view! { <li><a class="ways-on__category" href=href>{category.name}</a></li> }
        };
        Some(view! {
            <nav aria-label=text::categories()>
                <ul class="ways-on__categories">{frame.categories.into_iter().map(item).collect_view()}</ul>
            </nav>
        })
    };
    view! {
        <div class="ways-on">
            <button type="button" class="ways-on__search" aria-haspopup="dialog" on:click=move |_| search.set(true)>
                <Icon kind=IconKind::Search/>
                {text::search_hint()}
            </button>
            {categories}
        </div>
    }
}
