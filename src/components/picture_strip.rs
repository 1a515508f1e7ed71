use leptos::prelude::*;

use crate::browser::strip;
use crate::components::picture::Picture;
use crate::domain::Image;

/// Pictures side by side, one to a view: swiped, or moved by arrow keys, as the browser scrolls.
#[component]
pub fn PictureStrip(
    /// Its id in the page, by which it can be moved.
    id: &'static str,
    images: Memo<Vec<Image>>,
    /// What the pictures show, where they do not say it themselves.
    #[prop(into)]
    name: String,
    /// The position of the picture that is shown; follows the strip.
    position: RwSignal<usize>,
    /// How wide a picture is shown, as `sizes` of HTML.
    sizes: &'static str,
    /// Whether it is at the top of the page and loads first.
    #[prop(optional)]
    first: bool,
    /// Called with the point of the window at which a picture is pressed.
    #[prop(into)]
    on_press: Callback<(i32, i32)>,
) -> impl IntoView {
    let follow = move |_| {
        if let Some(now) = strip::position(id).filter(|now| *now != position.get_untracked()) {
            position.set(now);
        }
    };
    let label = name.clone();
    let slide = move |(at, image): (usize, Option<Image>)| {
        let own = image.as_ref().map(|image| image.alt.clone());
        let alt = own.filter(|alt| !alt.is_empty()).unwrap_or_else(|| name.clone());
        let first = first && at == 0;
        view! {
            <li class="picture-strip__slide" on:click=move |event| on_press.run((event.client_x(), event.client_y()))>
                <Picture image alt sizes first/>
            </li>
        }
    };
    let slides = move || {
        let images = images.get();
        // A product without a picture has a frame all the same.
        let images: Vec<Option<Image>> = match images.is_empty() {
            true => vec![None],
            false => images.into_iter().map(Some).collect(),
        };
        images.into_iter().enumerate().map(&slide).collect_view()
    };
    view! {
        <ul id=id class="picture-strip" tabindex="0" aria-label=label on:scroll=follow>
            {slides}
        </ul>
    }
}
