use leptos::prelude::*;

/// A few figures of the store's own.
#[component]
pub fn Milestones(
    /// Each with its value and what it says.
    milestones: Vec<(String, String)>,
) -> impl IntoView {
    let milestone = |(value, label): (String, String)| {
        view! {
            <li class="milestones__item">
                <span class="milestones__value">{value}</span>
                <span class="milestones__label">{label}</span>
            </li>
        }
    };
    view! { <ul class="milestones">{milestones.into_iter().map(milestone).collect_view()}</ul> }
}
