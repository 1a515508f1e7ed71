use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};

use crate::components::{PageTitle, ProductDetails, ProductSkeleton, ReviewList, TextSkeleton, loaded};
use crate::domain::{Offer, Slug};
use crate::engine::protocol::{Failure, ShownProduct};
use crate::state::{ClockState, PlaceState, catalog};
use crate::{routes, text};

/// The product that the address names, in the variant that it names.
#[component]
pub fn ProductPage() -> impl IntoView {
    let place = PlaceState::expect();
    let clock = ClockState::expect();
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("slug").and_then(|slug| slug.parse::<Slug>().ok()));
    let shown = LocalResource::new(move || {
        let (region, slug, now) = (place.region(), slug.get(), clock.now());
        async move {
            let shown = catalog::product(region?, slug.ok_or(Failure::NoSuchProduct)?, now).await?;
            clock.wake_at(shown.offers.iter().filter_map(|offer: &Offer| offer.changes_at).min());
            Ok(shown)
        }
    });
    let reviews = LocalResource::new(move || {
        let slug = slug.get();
        async move { catalog::reviews(slug.ok_or(Failure::NoSuchProduct)?).await }
    });

    let query = use_query_map();
    let chosen = Memo::new(move |_| query.read().get_str(routes::VARIANT).and_then(|id| id.parse().ok()));
    let navigate = use_navigate();
    let choose = Callback::new(move |variant: Slug| {
        if let (Some(place), Some(slug)) = (place.get_untracked(), slug.get_untracked()) {
            let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
            navigate(&place.links.variant(&slug, &variant), options);
        }
    });

    let show = move |shown: ShownProduct| {
        let place = place.get()?;
        let title = shown.product.name.clone();
        let reviews = shown.has_reviews.then(|| {
            let place = place.clone();
            let show = move |reviews| view! { <ReviewList reviews place=place.clone()/> };
            view! {
                <section class="product-details__section" id="reviews">
                    <h2>{text::REVIEWS}</h2>
                    {loaded(reviews, TextSkeleton, show)}
                </section>
            }
        });
        Some(view! {
            <PageTitle title/>
            <ProductDetails shown place chosen on_choose=choose>{reviews}</ProductDetails>
        })
    };
    view! { {loaded(shown, ProductSkeleton, show)} }
}
