use leptos::prelude::*;

use crate::components::LoadFailure;
use crate::engine::protocol::Failure;

/// Shows what a question to the engine was answered with: a skeleton until then, and what went wrong if anything did.
///
/// What was shown stays while the same question is asked again.
pub fn loaded<T, S, V>(
    answer: LocalResource<Result<T, Failure>>,
    skeleton: impl Fn() -> S + Send + Sync + 'static,
    show: impl Fn(T) -> V + Clone + Send + 'static,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    S: IntoView + 'static,
    V: IntoView + 'static,
{
    view! {
        <Transition fallback=skeleton>
            {move || {
                let show = show.clone();
                Suspend::new(async move {
                    match answer.await {
                        Ok(value) => show(value).into_any(),
                        Err(failure) => {
                            view! { <LoadFailure failure on_retry=move |()| answer.refetch()/> }.into_any()
                        }
                    }
                })
            }}
        </Transition>
    }
}
