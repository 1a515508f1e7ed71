use leptos::prelude::*;

use crate::components::icon::{Icon, IconKind};

/// Stands where there is nothing to show: what is so, why, and ways on.
#[component]
pub fn EmptyState(
    kind: IconKind,
    #[prop(into)] title: String,
    #[prop(into)] why: String,
    /// Ways on.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <span class="empty-state__sign"><Icon kind/></span>
            <h2 class="empty-state__title">{title}</h2>
            <p class="empty-state__why">{why}</p>
            <div class="empty-state__ways">{children()}</div>
        </div>
    }
}
