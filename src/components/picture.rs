use leptos::prelude::*;

use crate::text;

/// A picture in a fixed frame; one that does not load leaves a quiet sign, not a hole.
#[component]
pub fn Picture(
    /// Its address; without one the sign is shown.
    url: Option<String>,
    /// What it shows, for those who don't see it; empty where words beside it say so.
    #[prop(into)]
    alt: String,
    /// Whether it is at the top of the page and loads first.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let broken = RwSignal::new(url.is_none());
    let (loading, priority) = if first { ("eager", "high") } else { ("lazy", "auto") };
    let image = move || {
        (!broken.get()).then(|| {
            view! {
                <img
                    class="picture__image"
                    src=url.clone()
                    alt=alt.clone()
                    width="800"
                    height="800"
                    loading=loading
                    fetchpriority=priority
                    decoding="async"
                    on:error=move |_| broken.set(true)
                />
            }
        })
    };
    view! {
        <div class="picture" class:picture--missing=broken>
            {image}
            <span class="picture__sign" hidden=move || !broken.get()>{text::NO_PICTURE}</span>
        </div>
    }
}
