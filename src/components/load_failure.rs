use leptos::prelude::*;

use crate::engine::protocol::Failure;
use crate::text;

/// Says what went wrong, where, and offers to try again.
#[component]
pub fn LoadFailure(
    /// What went wrong.
    failure: Failure,
    /// Called when the shopper tries again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let text = text::failure(&failure);
    let trying = RwSignal::new(false);
    let retry = move |_| {
        trying.set(true);
        on_retry.run(());
    };
    let details = (!text.details.is_empty()).then(|| {
        let row = |(name, value): (String, String)| view! { <dt>{name}</dt><dd><code>{value}</code></dd> };
        view! { <dl class="load-failure__details">{text.details.into_iter().map(row).collect_view()}</dl> }
    });
    view! {
        <section class="load-failure" role="alert">
            <h1 class="load-failure__title">{text.title}</h1>
            <p>{text.explanation}</p>
            {details}
            {text.can_retry.then(|| view! {
                <button type="button" class="button" disabled=trying on:click=retry>
                    {move || if trying.get() { text::loading() } else { text::try_again() }}
                </button>
            })}
        </section>
    }
}
