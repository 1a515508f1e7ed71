use leptos::prelude::*;

use crate::components::star_rating::StarRating;
use crate::domain::review::{Review, ReviewSummary};
use crate::engine::protocol::Storefront;
use crate::state::StorefrontState;
use crate::text;

/// So many reviews are shown at first, and with each wish for more.
const STEP: usize = 6;

/// What customers wrote, with its summary: each of its bars leaves only the reviews with those stars.
#[component]
pub fn ReviewList(reviews: Vec<Review>) -> impl IntoView {
    let summary = ReviewSummary::of(&reviews);
    let Some(rating) = summary.rating() else {
        return view! { <p>{text::no_reviews()}</p> }.into_any();
    };
    let of_stars = RwSignal::new(None::<u8>);
    let only_readable = RwSignal::new(false);
    let shown_count = RwSignal::new(STEP);
    let bar = move |stars: u8| {
        let percent = summary.percent(stars);
        let press = move |_| {
            of_stars.update(|now| *now = Some(stars).filter(|stars| *now != Some(*stars)));
            shown_count.set(STEP);
        };
        view! {
            <li>
                <button
                    type="button"
                    class="review-list__bar"
                    aria-pressed=move || (of_stars.get() == Some(stars)).to_string()
                    disabled={percent == 0}
                    on:click=press
                >
                    <span class="visually-hidden">{text::stars_percent(stars, percent)}</span>
                    <span class="review-list__bar-stars" aria-hidden="true">{text::number(stars.into())}" ★"</span>
                    <span class="review-list__track" aria-hidden="true">
                        <span class="review-list__fill" style:inline-size=format!("{percent}%")></span>
                    </span>
                    <span class="review-list__share" aria-hidden="true">{text::percent(percent)}</span>
                </button>
            </li>
        }
    };
    // Those that the reader of this page can read come first; the source's order stays otherwise.
    let mut reviews = reviews;
    let is_foreign = |review: &Review| review.language.as_ref().is_some_and(text::is_foreign);
    reviews.sort_by_key(is_foreign);
    let readable = reviews.iter().filter(|review| !is_foreign(review)).count();
    let parts_languages = 0 < readable && readable < reviews.len();
    let languages = parts_languages.then(|| {
        view! {
            <button
                type="button"
                class="review-list__chip"
                aria-pressed=move || only_readable.get().to_string()
                on:click=move |_| only_readable.update(|only| *only = !*only)
            >{text::reviews_in_my_language()}</button>
        }
    });
    let storefront = StorefrontState::expect();
    let reviews = StoredValue::new(reviews);
    let fitting = Memo::new(move |_| {
        let (stars, only_readable) = (of_stars.get(), only_readable.get());
        let fits =
            |review: &Review| stars.is_none_or(|stars| review.stars == stars) && !(only_readable && is_foreign(review));
        reviews.with_value(|reviews| {
            let positions = reviews.iter().enumerate().filter(|(_, review)| fits(review));
            positions.map(|(position, _)| position).collect::<Vec<_>>()
        })
    });
    let shown = move || {
        let item = |position: &usize| {
            let review = reviews.with_value(|reviews| reviews.get(*position).cloned())?;
            Some(storefront.with(|storefront| review_item(review, storefront)))
        };
        fitting.read().iter().take(shown_count.get()).map(item).collect_view()
    };
    view! {
        <div class="review-list">
            <div class="review-list__summary">
                <p class="review-list__mean"><StarRating rating/></p>
                <ul class="review-list__bars" aria-label=text::rating_filter()>{(1..=5).rev().map(bar).collect_view()}</ul>
                {languages}
            </div>
            <div class="review-list__found">
                <ul class="review-list__reviews">{shown}</ul>
                <p class="review-list__none" hidden=move || !fitting.read().is_empty()>{text::nothing_fits()}</p>
                <button
                    type="button"
                    class="button"
                    hidden=move || fitting.read().len() <= shown_count.get()
                    on:click=move |_| shown_count.update(|count| *count += STEP)
                >{text::more_reviews()}</button>
            </div>
        </div>
    }
    .into_any()
}

fn review_item(review: Review, storefront: &Storefront) -> AnyView {
    let region = review.region.as_ref().and_then(|key| storefront.region(key));
    let facts = [
        region.map(|region| text::reviewed_from(&text::region_name(region))),
        review.date.as_deref().map(text::date),
        review.variant,
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let language = text::lang(review.language.as_ref());
    let title =
        (!review.title.is_empty()).then(|| view! { <h3 class="review-list__title" dir="auto">{review.title}</h3> });
    let given = usize::from(review.stars.min(5));
    view! {
        <li class="review-list__review">
            <p class="review-list__stars">
                <span class="visually-hidden">{text::stars_of_review(review.stars)}</span>
                <span aria-hidden="true">{"★".repeat(given)}</span>
                <span class="review-list__stars-missing" aria-hidden="true">{"★".repeat(5 - given)}</span>
            </p>
            <div class="review-list__words" lang=language>
                {title}
                <p class="review-list__text" dir="auto">{review.text}</p>
            </div>
            <p class="review-list__author"><bdi>{review.author}</bdi>" "<span class="review-list__facts">{facts}</span></p>
        </li>
    }
    .into_any()
}
