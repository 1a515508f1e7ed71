use leptos::prelude::*;

use crate::components::picture::Picture;
use crate::domain::{Image, Product};
use crate::text;

/// A product's pictures: one large, the others to choose from.
#[component]
pub fn Gallery(
    product: StoredValue<Product>,
    /// The position of the chosen variant, whose pictures go first.
    #[prop(into)]
    chosen: Signal<usize>,
) -> impl IntoView {
    let images = Memo::new(move |_| product.with_value(|product| pictures(product, chosen.get())));
    // Another variant starts again with its first picture.
    let shown = RwSignal::new((usize::MAX, 0));
    let position = Memo::new(move |_| {
        let (variant, position) = shown.get();
        if variant == chosen.get() { position } else { 0 }
    });
    let name = product.with_value(|product| product.name.clone());
    let large = {
        let name = name.clone();
        move || {
            let image = images.read().get(position.get()).cloned();
            let alt = image
                .as_ref()
                .map(|image| image.alt.clone())
                .filter(|alt| !alt.is_empty());
            view! { <Picture image alt=alt.unwrap_or_else(|| name.clone()) sizes="(width < 56rem) 100vw, 50vw" first=true/> }
        }
    };
    let thumbnails = move || {
        let images = images.get();
        (images.len() > 1).then(|| {
            let thumbnail = |(at, image): (usize, Image)| {
                view! {
                    <li>
                        <button
                            type="button"
                            class="gallery__thumbnail"
                            aria-label=text::picture_of(&name, u32::try_from(at + 1).unwrap_or(u32::MAX))
                            aria-current=move || (position.get() == at).then_some("true")
                            on:click=move |_| shown.set((chosen.get_untracked(), at))
                        >
                            <Picture image=Some(image) alt="" sizes="4.5rem"/>
                        </button>
                    </li>
                }
            };
            let thumbnails = images.into_iter().enumerate().map(thumbnail).collect_view();
            view! { <ul class="gallery__thumbnails" aria-label=text::pictures()>{thumbnails}</ul> }
        })
    };
    view! { <div class="gallery"><div class="gallery__large">{large}</div>{thumbnails}</div> }
}

/// The variant's own pictures, then those of the product that it has not.
fn pictures(product: &Product, chosen: usize) -> Vec<Image> {
    let mut images: Vec<Image> = product
        .variants
        .get(chosen)
        .map(|variant| variant.images.clone())
        .unwrap_or_default();
    let several = product.variants.iter().any(|variant| !variant.images.is_empty());
    if images.is_empty() || !several {
        images.extend(product.images.iter().cloned());
    }
    images
}
