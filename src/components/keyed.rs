use std::sync::Arc;

use leptos::prelude::*;

type Row = Arc<dyn Fn(String) -> AnyView + Send + Sync>;

/// Rows that keep their elements, and with them the focus and the pictures, while others come and go.
///
/// A row is made once from its key, and follows by signals what else changes in it.
pub fn keyed(
    keys: impl Fn() -> Vec<String> + Send + Sync + 'static,
    row: impl Fn(String) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    rows(Memo::new(move |_| keys()), Arc::new(row))
}

/// Compiled once for all kinds of rows.
fn rows(keys: Memo<Vec<String>>, row: Row) -> AnyView {
    view! { <For each=move || keys.get() key=String::clone children=move |key| row(key)/> }.into_any()
}
