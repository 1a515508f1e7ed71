use leptos::prelude::*;

use crate::browser::strip;
use crate::components::icon::{Icon, IconKind};
use crate::components::picture::Picture;
use crate::components::picture_strip::PictureStrip;
use crate::components::picture_viewer::PictureViewer;
use crate::domain::{Image, Product};
use crate::text;

const STRIP: &str = "pictures";

/// A product's pictures: a strip to swipe, small ones to choose from, and a view over the whole window.
#[component]
pub fn Gallery(
    product: StoredValue<Product>,
    /// The position of the chosen variant, whose pictures are shown.
    #[prop(into)]
    chosen: Signal<usize>,
) -> impl IntoView {
    let images = Memo::new(move |_| product.with_value(|product| pictures(product, chosen.get())));
    let position = RwSignal::new(0);
    let is_enlarged = RwSignal::new(false);
    // Other pictures start again with their first; the same ones stay where they are.
    Effect::new(move |shown: Option<()>| {
        images.track();
        if shown.is_some() {
            strip::show(STRIP, 0, true);
        }
    });
    // The strip below follows what was looked at from near.
    Effect::new(move |was_enlarged: Option<bool>| {
        if was_enlarged == Some(true) && !is_enlarged.get() {
            strip::show(STRIP, position.get_untracked(), true);
        }
        is_enlarged.get()
    });
    let name = product.with_value(|product| product.name.clone());
    let several = move || images.read().len() > 1;
    let thumbnails = {
        let name = name.clone();
        move || {
            let thumbnail = |(at, image): (usize, Image)| {
                view! {
                    <li>
                        <button
                            type="button"
                            class="gallery__thumbnail"
                            aria-label=text::picture_of(&name, u32::try_from(at + 1).unwrap_or(u32::MAX))
                            aria-current=move || (position.get() == at).then_some("true")
                            on:click=move |_| strip::show(STRIP, at, false)
                        >
                            <Picture image=Some(image) alt="" sizes="5rem"/>
                        </button>
                    </li>
                }
            };
            let thumbnails = images.get().into_iter().enumerate().map(thumbnail).collect_view();
            view! { <ul class="gallery__thumbnails" aria-label=text::pictures() hidden=!several()>{thumbnails}</ul> }
        }
    };
    let dots = move || {
        let dot = |at| view! { <li class="gallery__dot" class:gallery__dot--shown=move || position.get() == at></li> };
        (0..images.read().len()).map(dot).collect_view()
    };
    let enlarge = Callback::new(move |_: (i32, i32)| is_enlarged.set(true));
    view! {
        <div class="gallery">
            <div class="gallery__frame">
                <PictureStrip
                    id=STRIP
                    images
                    name=name.clone()
                    position
                    sizes="(width < 56rem) 100vw, 50vw"
                    first=true
                    on_press=enlarge
                />
                <button
                    type="button"
                    class="gallery__step"
                    aria-label=text::picture_previous()
                    hidden=move || !several()
                    disabled=move || position.get() == 0
                    on:click=move |_| strip::show(STRIP, position.get_untracked().saturating_sub(1), false)
                >
                    <Icon kind=IconKind::Backward/>
                </button>
                <button
                    type="button"
                    class="gallery__step gallery__step--next"
                    aria-label=text::picture_next()
                    hidden=move || !several()
                    disabled=move || images.read().len() <= position.get() + 1
                    on:click=move |_| strip::show(STRIP, position.get_untracked() + 1, false)
                >
                    <Icon kind=IconKind::Forward/>
                </button>
                <button
                    type="button"
                    class="gallery__enlarge"
                    aria-label=text::picture_zoom()
                    on:click=move |_| is_enlarged.set(true)
                >
                    <Icon kind=IconKind::Enlarge/>
                </button>
                <ul class="gallery__dots" aria-hidden="true" hidden=move || !several()>{dots}</ul>
            </div>
            {thumbnails}
            <PictureViewer images name position open=is_enlarged/>
        </div>
    }
}

/// The variant's own pictures; the product's where it has none, or no variant has any.
fn pictures(product: &Product, chosen: usize) -> Vec<Image> {
    let own = product.variants.get(chosen).map(|variant| variant.images.clone());
    own.filter(|images| !images.is_empty())
        .unwrap_or_else(|| product.images.clone())
}
