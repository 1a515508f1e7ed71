use leptos::html;
use leptos::prelude::*;

use crate::browser::strip;
use crate::components::icon::{Icon, IconKind};
use crate::components::picture_strip::PictureStrip;
use crate::domain::Image;
use crate::text;

const STRIP: &str = "large-pictures";

/// A product's pictures over the whole window, to be looked at from near: pressing one enlarges it once more.
#[component]
pub fn PictureViewer(
    images: Memo<Vec<Image>>,
    /// What the pictures show.
    #[prop(into)]
    name: String,
    /// The position of the picture that is shown.
    position: RwSignal<usize>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let is_near = RwSignal::new(false);
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            let _ = dialog.show_modal();
            let begin = position.get_untracked();
            // The strip is there by the next frame.
            request_animation_frame(move || strip::show(STRIP, begin, true));
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let closed = move |_| {
        open.set(false);
        is_near.set(false);
    };
    let press = Callback::new(move |point| {
        is_near.update(|is_near| *is_near = !*is_near);
        if is_near.get_untracked() {
            let at = position.get_untracked();
            request_animation_frame(move || strip::show_point(STRIP, at, point));
        }
    });
    let step = move |to: usize| {
        is_near.set(false);
        strip::show(STRIP, to, false);
    };
    let label = name.clone();
    view! {
        <dialog class="picture-viewer" class:picture-viewer--near=is_near node_ref=dialog aria-label=label on:close=closed>
            <Show when=move || open.get()>
                <PictureStrip id=STRIP images name=name.clone() position sizes="100vw" on_press=press/>
                <p class="picture-viewer__count" aria-hidden="true">
                    {move || text::number(u32::try_from(position.get() + 1).unwrap_or(u32::MAX))}
                    " / "
                    {move || text::number(u32::try_from(images.read().len()).unwrap_or(u32::MAX))}
                </p>
                <button
                    type="button"
                    class="picture-viewer__step"
                    aria-label=text::picture_previous()
                    disabled=move || position.get() == 0
                    on:click=move |_| step(position.get_untracked().saturating_sub(1))
                >
                    <Icon kind=IconKind::Backward/>
                </button>
                <button
                    type="button"
                    class="picture-viewer__step picture-viewer__step--next"
                    aria-label=text::picture_next()
                    disabled=move || images.read().len() <= position.get() + 1
                    on:click=move |_| step(position.get_untracked() + 1)
                >
                    <Icon kind=IconKind::Forward/>
                </button>
                <button
                    type="button"
                    class="picture-viewer__close"
                    aria-label=text::picture_zoom_out()
                    on:click=move |_| open.set(false)
                >
                    <Icon kind=IconKind::Close/>
                </button>
            </Show>
        </dialog>
    }
}
