use leptos::html::Details;
use leptos::prelude::*;

use crate::components::RegionList;
use crate::components::region_list::RegionLink;
use crate::domain::RegionKey;
use crate::text;

/// Shows the region of the address and leads to the others; the page and its query stay.
#[component]
pub fn RegionPicker(
    /// The region here, in a word.
    #[prop(into)]
    here: Signal<String>,
    /// What it means, for a screen reader.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] links: Signal<Vec<RegionLink>>,
    #[prop(into)] on_choose: Callback<RegionKey>,
) -> impl IntoView {
    let details = NodeRef::<Details>::new();
    let close = move || {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
    };
    let choose = move |key| {
        close();
        on_choose.run(key);
    };
    let close_by_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    view! {
        <details class="region-picker" node_ref=details on:keydown=close_by_key>
            <summary class="region-picker__summary" aria-label=label><span class="region-picker__here">{here}</span></summary>
            <div class="region-picker__panel">
                <p class="region-picker__title">{text::CHOOSE_REGION}</p>
                {move || view! { <RegionList links=links.get() on_choose=choose/> }}
            </div>
        </details>
    }
}
