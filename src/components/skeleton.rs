use leptos::prelude::*;

use crate::text;

/// Stands for a grid of products until they come, in the same shape.
pub fn grid_skeleton() -> AnyView {
    framed(cards())
}

/// Stands for a list with its head and filters until it comes.
pub fn list_skeleton() -> AnyView {
    framed(
        view! {
            <div class="list-page" aria-hidden="true">
                <div class="skeleton__banner"></div>
                <div class="skeleton__bar"></div>
                <div class="list-page__columns">
                    <div class="list-page__filters">{lines(9)}</div>
                    <div class="list-page__results">{cards()}</div>
                </div>
            </div>
        }
        .into_any(),
    )
}

/// Stands for the lines of the cart until they come.
pub fn cart_skeleton() -> AnyView {
    let line = |_| {
        view! {
            <div class="skeleton__cart-line">
                <div class="skeleton__picture"></div>
                <div>{lines(3)}</div>
            </div>
        }
    };
    view! {
        <div class="skeleton">
            <SkeletonStatus/>
            <div aria-hidden="true">{(0..2).map(line).collect_view()}</div>
        </div>
    }
    .into_any()
}

fn framed(content: AnyView) -> AnyView {
    view! {
        <div class="skeleton">
            <h1 class="visually-hidden">{text::loading()}</h1>
            <SkeletonStatus/>
            {content}
        </div>
    }
    .into_any()
}

fn cards() -> AnyView {
    let card = |_| {
        view! {
            <li class="skeleton__card">
                <div class="skeleton__picture"></div>
                <div class="skeleton__line"></div>
                <div class="skeleton__line skeleton__line--short"></div>
            </li>
        }
    };
    view! { <ul class="product-grid" aria-hidden="true">{(0..8).map(card).collect_view()}</ul> }.into_any()
}

fn lines(count: u32) -> AnyView {
    let line = |number: u32| {
        view! { <div class="skeleton__line" class:skeleton__line--short={number % 3 == 2}></div> }
    };
    (0..count).map(line).collect_view().into_any()
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
