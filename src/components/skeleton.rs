use leptos::prelude::*;

use crate::text;

/// Stands for a grid of products until they come, in the same shape.
pub fn grid_skeleton() -> AnyView {
    let card = |_| {
        view! {
            <li class="skeleton__card">
                <div class="skeleton__picture"></div>
                <div class="skeleton__line"></div>
                <div class="skeleton__line skeleton__line--short"></div>
            </li>
        }
    };
    view! {
        <div class="skeleton">
            <h1 class="visually-hidden">{text::loading()}</h1>
            <SkeletonStatus/>
            <ul class="product-grid" aria-hidden="true">{(0..8).map(card).collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// Stands for a product's page until it comes.
pub fn product_skeleton() -> AnyView {
    view! {
        <div class="skeleton">
            <h1 class="visually-hidden">{text::loading()}</h1>
            <SkeletonStatus/>
            <div class="product-details__top" aria-hidden="true">
                <div class="skeleton__picture"></div>
                <div>
                    <div class="skeleton__line skeleton__line--title"></div>
                    <div class="skeleton__line"></div>
                    <div class="skeleton__line skeleton__line--short"></div>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Stands for text until it comes.
pub fn text_skeleton() -> AnyView {
    view! {
        <div class="skeleton">
            <SkeletonStatus/>
            <div aria-hidden="true">
                <div class="skeleton__line"></div>
                <div class="skeleton__line"></div>
                <div class="skeleton__line skeleton__line--short"></div>
            </div>
        </div>
    }
    .into_any()
}

/// Says that something is loading; the style sheet brings the second sentence when it takes long.
#[component]
fn SkeletonStatus() -> impl IntoView {
    view! {
        <p class="visually-hidden" role="status">{text::loading()}</p>
        <p class="skeleton__slow">{text::loading_slowly()}</p>
    }
}
