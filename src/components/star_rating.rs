use leptos::prelude::*;

use crate::domain::review::Rating;
use crate::text;

/// The mean of the stars, and how many gave them.
#[component]
pub fn StarRating(rating: Rating) -> impl IntoView {
    view! {
        <span class="star-rating">
            <span class="visually-hidden">{text::stars(rating)}</span>
            <span class="star-rating__star" aria-hidden="true">"★"</span>
            <span aria-hidden="true">{text::rating(rating)}</span>
            {rating.count.map(|count| view! {
                <span class="star-rating__count" aria-hidden="true">{text::number(count)}</span>
            })}
        </span>
    }
}
