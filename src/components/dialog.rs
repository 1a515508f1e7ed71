use leptos::html;
use leptos::prelude::*;

use crate::text;

/// Where a dialog comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialogKind {
    /// In the middle of the page.
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
    /// Made when it opens, and gone when it closes.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
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
            <Show when=move || open.get()>
                <div class="dialog__panel">
                    <div class="dialog__head">
                        <h2 class="dialog__title">{title}</h2>
                        <button type="button" class="dialog__close" aria-label=text::close() on:click=move |_| open.set(false)>
                            <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
                                <path d="m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4 6.4 5Z" fill="currentColor"/>
                            </svg>
                        </button>
                    </div>
                    <div class="dialog__content">{children()}</div>
                </div>
            </Show>
        </dialog>
    }
}
