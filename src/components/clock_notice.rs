use leptos::prelude::*;

use crate::components::icon::{Icon, IconKind};
use crate::state::ClockState;
use crate::text;

/// Says that the device's clock is off and that the shop goes by its server's, until the shopper knows.
#[component]
pub fn ClockNotice() -> impl IntoView {
    let clock = ClockState::expect();
    let notice = move || {
        let words = text::clock_is_off(clock.off_by()?);
        let notice = view! {
            <aside class="clock-notice" aria-label=text::clock_of_device()>
                <Icon kind=IconKind::Clock/>
                <p>{words}</p>
                <button type="button" class="button button--quiet button--icon" aria-label=text::close() on:click=move |_| clock.know()>
                    <Icon kind=IconKind::Close/>
                </button>
            </aside>
        };
        Some(notice.into_any())
    };
    // The region is there before its words, so that they are read out.
    view! { <div role="status">{notice}</div> }
}
