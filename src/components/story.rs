use std::sync::Arc;

use leptos::prelude::*;

use crate::components::picture::Picture;
use crate::domain::Image;
use crate::domain::product::Category;
use crate::state::Place;

/// A paragraph of the store's own, with a picture and a category it leads to.
#[component]
pub fn Story(
    title: String,
    text: String,
    picture: Option<Image>,
    category: Option<Category>,
    place: Arc<Place>,
) -> impl IntoView {
    let is_pictured = picture.is_some();
    let picture = picture.map(|image| {
        let alt = image.alt.clone();
        view! { <Picture image=Some(image) alt sizes="(width < 56rem) 100vw, 44rem"/> }
    });
    let link = category.map(|category| {
        let href = place.links.category(&category.slug);
        view! { <a class="button" href=href>{category.name}</a> }
    });
    view! {
        <section class="home-sections__section story" class:story--pictured=is_pictured>
            {picture}
            <div class="story__words"><h2>{title}</h2><p class="story__text">{text}</p>{link}</div>
        </section>
    }
}
