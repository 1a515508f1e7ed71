use leptos::prelude::*;

use crate::components::dialog::{Dialog, DialogKind};
use crate::state::Overlays;
use crate::text;

/// A product over the list it was found in.
#[component]
pub fn QuickView() -> impl IntoView {
    let overlays = Overlays::expect();
    let shown = overlays.shown_product();
    view! {
        <Dialog kind=DialogKind::Window open=overlays.quick_view title=Signal::derive(text::quick_view)>
            {move || shown.get().map(|slug| slug.to_string())}
        </Dialog>
    }
}
