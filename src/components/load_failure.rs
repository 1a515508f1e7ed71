use leptos::prelude::*;

use crate::components::ways_on::WaysOn;
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
    // What is not there may be elsewhere in the shop; what did not load will not load there either.
    let is_missing = matches!(
        failure,
        Failure::NoSuchProduct | Failure::NoSuchCategory | Failure::NoSuchPage
    );
    view! {
        <section class="load-failure" role="alert">
            <h1 class="load-failure__title">{text.title}</h1>
            <p class="load-failure__why">{text.explanation}</p>
            {details}
            {text.can_retry.then(|| view! {
                <button type="button" class="button button--primary" disabled=trying on:click=retry>
                    {move || if trying.get() { text::loading() } else { text::try_again() }}
                </button>
            })}
            {is_missing.then(|| view! { <WaysOn/> })}
        </section>
    }
}
