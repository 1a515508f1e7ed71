use leptos::prelude::*;

use crate::components::{Breadcrumbs, Crumb, PageTitle, loaded, text_skeleton};
use crate::domain::Slug;
use crate::engine::protocol::{Ask, InfoText};
use crate::state::PlaceState;
use crate::text;

/// A page of the store's own text, such as the one about delivery.
#[component]
pub fn InfoPage(slug: Slug) -> impl IntoView {
    let place = PlaceState::expect();
    let slug = StoredValue::new(slug);
    let ask = move || {
        Ok(Ask::Info {
            market: place.market()?,
            slug: slug.get_value(),
        })
    };
    let show = move |InfoText { title, text }| {
        let home = place.get().map(|place| place.links.home());
        let crumbs = vec![
            Crumb {
                name: text::home(),
                href: home,
            },
            Crumb {
                name: title.clone(),
                href: None,
            },
        ];
        let part = |part: &str| match part.strip_prefix("# ") {
            Some(heading) => view! { <h2>{heading.to_owned()}</h2> }.into_any(),
            None => view! { <p>{part.to_owned()}</p> }.into_any(),
        };
        view! {
            <PageTitle title=title.clone()/>
            <Breadcrumbs crumbs/>
            <article class="info-page">
                <h1>{title.clone()}</h1>
                {text.split("\n\n").map(part).collect_view()}
            </article>
        }
        .into_any()
    };
    loaded(ask, text_skeleton, show)
}
