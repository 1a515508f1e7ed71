use leptos::prelude::*;

use crate::components::star_rating::StarRating;
use crate::domain::review::{Review, ReviewSummary};
use crate::engine::protocol::Storefront;
use crate::state::StorefrontState;
use crate::text;

/// So many reviews are shown at first, and with each wish for more.
const STEP: usize = 6;

/// What customers wrote, with its summary.
#[component]
pub fn ReviewList(reviews: Vec<Review>) -> impl IntoView {
    let Some(rating) = ReviewSummary::of(&reviews).rating() else {
        return view! { <p>{text::no_reviews()}</p> }.into_any();
    };
    let summary = ReviewSummary::of(&reviews);
    let bar = move |stars: u8| {
        let percent = summary.percent(stars);
        let words = text::stars_percent(stars, percent);
        view! {
            <li class="review-list__bar">
                <span>{words.clone()}</span>
                <meter min="0" max="100" value=percent aria-label=words></meter>
            </li>
        }
    };
    let total = reviews.len();
    // Those that the reader of this page can read come first; the source's order stays otherwise.
    let mut reviews = reviews;
    reviews.sort_by_key(|review| review.language.as_ref().is_some_and(text::is_foreign));
    let shown_count = RwSignal::new(STEP);
    let storefront = StorefrontState::expect();
    let reviews = StoredValue::new(reviews);
    let shown = move || {
        let first = reviews.with_value(|reviews| reviews.iter().take(shown_count.get()).cloned().collect::<Vec<_>>());
        let item = |review: Review| storefront.with(|storefront| review_item(review, storefront).into_any());
        first.into_iter().map(item).collect_view()
    };
    view! {
        <div class="review-list">
            <div class="review-list__summary">
                <p class="review-list__mean"><StarRating rating/></p>
                <ul class="review-list__bars">{(1..=5).rev().map(bar).collect_view()}</ul>
            </div>
            <ul class="review-list__reviews">{shown}</ul>
            <button
                type="button"
                class="button"
                hidden=move || total <= shown_count.get()
                on:click=move |_| shown_count.update(|count| *count += STEP)
            >{text::more_reviews()}</button>
        </div>
    }
    .into_any()
}

fn review_item(review: Review, storefront: &Storefront) -> impl IntoView + use<> {
    let region = review.region.as_ref().and_then(|key| storefront.region(key));
    let facts = [
        region.map(|region| text::reviewed_from(region.english_name())),
        review.date.as_deref().map(text::date),
        review.variant,
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let language = review.language.filter(text::is_foreign).map(String::from);
    let title =
        (!review.title.is_empty()).then(|| view! { <h3 class="review-list__title" dir="auto">{review.title}</h3> });
    let stars = "★".repeat(usize::from(review.stars.min(5)));
    view! {
        <li class="review-list__review">
            <p class="review-list__stars">
                <span class="visually-hidden">{text::stars_of_review(review.stars)}</span>
                <span aria-hidden="true">{stars}</span>
            </p>
            <div lang=language>
                {title}
                <p class="review-list__text" dir="auto">{review.text}</p>
            </div>
            <p class="review-list__author"><bdi>{review.author}</bdi>" "<span class="review-list__facts">{facts}</span></p>
        </li>
    }
}
