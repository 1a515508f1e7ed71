use leptos::prelude::*;

use crate::domain::Image;
use crate::domain::picture::{Format, Renditions};
use crate::text;

/// A picture in a fixed frame, in the size that the screen needs; its colour stands for it until it is there, and one
/// that does not load leaves a quiet sign, not a hole.
#[component]
pub fn Picture(
    /// Without one the sign is shown.
    image: Option<Image>,
    /// What it shows, for those who don't see it; empty where words beside it say so.
    #[prop(into)]
    alt: String,
    /// How wide it is shown, as `sizes` of HTML.
    sizes: &'static str,
    /// Whether it is at the top of the page and loads first.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let broken = RwSignal::new(image.is_none());
    let loaded = RwSignal::new(false);
    // Pictures of our own sizes fill the frame; others stand in it whole, on a ground that suits any of them.
    let fills = image.as_ref().is_some_and(|image| image.colour.is_some());
    let colour = image
        .as_ref()
        .and_then(|image| image.colour)
        .map(|colour| colour.to_string());
    let picture = move || {
        let image = image.clone().filter(|_| !broken.get())?;
        Some(view! { <Renditioned image alt=alt.clone() sizes first loaded broken/> })
    };
    view! {
        <div
            class="picture"
            class:picture--fills=fills
            class:picture--missing=broken
            class:picture--loaded=loaded
            style:background-color=move || colour.clone().filter(|_| !broken.get())
        >
            {picture}
            <span class="picture__sign" hidden=move || !broken.get()>{text::no_picture()}</span>
        </div>
    }
}

#[component]
fn Renditioned(
    image: Image,
    alt: String,
    sizes: &'static str,
    first: bool,
    loaded: RwSignal<bool>,
    broken: RwSignal<bool>,
) -> impl IntoView {
    let (loading, priority) = if first { ("eager", "high") } else { ("lazy", "auto") };
    let Image { url, renditions, .. } = image;
    let own_set = renditions
        .as_ref()
        .filter(|renditions| renditions.formats.is_empty())
        .map(|renditions| renditions.source_set(None));
    let sources = renditions.into_iter().flat_map(move |renditions: Renditions| {
        let source = |format: &Format| {
            let set = renditions.source_set(Some(*format));
            view! { <source type=format.media_type() srcset=set sizes=sizes/> }
        };
        renditions.formats.iter().map(source).collect::<Vec<_>>()
    });
    let own_sizes = own_set.is_some().then_some(sizes);
    view! {
        <picture>
            {sources.collect_view()}
            <img
                class="picture__image"
                sizes=own_sizes
                srcset=own_set
                src=url
                alt=alt
                width="960"
                height="960"
                loading=loading
                fetchpriority=priority
                decoding="async"
                on:load=move |_| loaded.set(true)
                on:error=move |_| broken.set(true)
            />
        </picture>
    }
}
