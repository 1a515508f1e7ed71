use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::query::TakenAs;
use crate::text;

/// Writes the address of the list that looks for other words.
pub type LinkTo = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// How the words of a search were taken, where not as they were written; a screen reader tells when it changes.
#[component]
pub fn TakenAsNotice(
    taken_as: Memo<TakenAs>,
    /// Where words lead that are offered instead.
    link: LinkTo,
) -> impl IntoView {
    let shown = move || {
        let TakenAs {
            corrected,
            left_out,
            with_all_words,
            did_you_mean,
        } = taken_as.get();
        let corrected = corrected.map(|text| {
            let (before, after) = text::taken_corrected();
            view! { <p>{before}<b><bdi>{text}</bdi></b>{after}</p> }
        });
        let left_out = (!left_out.is_empty()).then(|| {
            let (before, after) = text::taken_left_out();
            let words: Vec<String> = left_out.iter().map(|word| text::quoted(word)).collect();
            view! { <p>{before}<bdi>{text::list(&words)}</bdi>{after}</p> }
        });
        let nearest = with_all_words.map(|count| view! { <p>{text::taken_nearest(count)}</p> });
        let meant = did_you_mean.map(|text| {
            let (before, after) = text::did_you_mean();
            let href = link(&text);
            view! { <p>{before}<a class="taken-as__other" href=href><bdi>{text}</bdi></a>{after}</p> }
        });
        view! { {corrected}{left_out}{nearest}{meant} }
    };
    view! { <div class="taken-as" aria-live="polite">{shown}</div> }
}
