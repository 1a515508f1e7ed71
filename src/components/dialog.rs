use std::time::Duration;

use leptos::html;
use leptos::prelude::*;

use crate::components::icon::{Icon, IconKind};
use crate::state::Navigation;
use crate::text;

/// As long as the style sheet lets a dialog leave.
const LEAVING: Duration = Duration::from_millis(300);

/// Where a dialog comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialogKind {
    /// In the middle of the page. On a phone from below.
    Window,
    /// From the end of the line: a drawer. On a phone from below.
    Drawer,
    /// From the top, over the whole width.
    Top,
}

/// A modal dialog. The browser keeps the focus in it, closes it with Escape, and gives the focus back.
#[component]
pub fn Dialog(
    kind: DialogKind,
    /// Whether it is open; closing it by any way sets this.
    open: RwSignal<bool>,
    /// What it is about, shown at its head.
    #[prop(into)]
    title: Signal<String>,
    /// Made when it opens, and gone when it has left.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let panel = NodeRef::<html::Div>::new();
    let is_made = RwSignal::new(false);
    // What it holds stays until it is out of sight.
    Effect::new(move || {
        if open.get() {
            is_made.set(true);
        } else if is_made.get_untracked() {
            let gone = move || {
                if open.try_get_untracked() == Some(false) {
                    is_made.set(false);
                }
            };
            set_timeout(gone, LEAVING);
        }
    });
    // It is shown once it has its content, among which the browser looks for what is to have the focus.
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        // The content of the last time is not in the page any more.
        let has_content = panel.get().is_some_and(|panel| panel.is_connected());
        if open.get() && has_content && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    // A link that is followed in it leads to the page below it.
    let path = Navigation::expect().path();
    Effect::new(move |before: Option<()>| {
        path.track();
        if before.is_some() {
            open.set(false);
        }
    });
    let close_by_backdrop = move |event: leptos::ev::MouseEvent| {
        // What is around the panel is the dialog element itself.
        if event.target() == event.current_target() {
            open.set(false);
        }
    };
    let class = match kind {
        DialogKind::Window => "dialog dialog--window",
        DialogKind::Drawer => "dialog dialog--drawer",
        DialogKind::Top => "dialog dialog--top",
    };
    view! {
        <dialog class=class node_ref=dialog aria-label=title on:close=move |_| open.set(false) on:click=close_by_backdrop>
            <Show when=move || is_made.get()>
                <div class="dialog__panel" node_ref=panel>
                    <div class="dialog__head">
                        <h2 class="dialog__title">{title}</h2>
                        <button type="button" class="dialog__close" aria-label=text::close() on:click=move |_| open.set(false)>
                            <Icon kind=IconKind::Close/>
                        </button>
                    </div>
                    <div class="dialog__content">{children()}</div>
                </div>
            </Show>
        </dialog>
    }
}
