use leptos::prelude::*;

use crate::text;

/// One step on the way to a page: its name and, unless it is the page itself, its address.
#[derive(Clone, Debug)]
pub struct Crumb {
    pub name: String,
    pub href: Option<String>,
}

/// The way from the home page to this one.
#[component]
pub fn Breadcrumbs(
    /// The steps, the home page first.
    crumbs: Vec<Crumb>,
) -> impl IntoView {
    let step = |crumb: Crumb| match crumb.href {
        Some(href) => view! { <li class="breadcrumbs__step"><a href=href>{crumb.name}</a></li> }.into_any(),
        None => view! { <li class="breadcrumbs__step" aria-current="page">{crumb.name}</li> }.into_any(),
    };
    view! {
        <nav class="breadcrumbs" aria-label=text::breadcrumbs()>
            <ol class="breadcrumbs__list">{crumbs.into_iter().map(step).collect_view()}</ol>
        </nav>
    }
}
