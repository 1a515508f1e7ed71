use std::time::Duration;

use leptos::prelude::*;

use crate::browser::clock;
use crate::engine::protocol::{CatalogStage, CatalogStatus};
use crate::state::CatalogState;
use crate::text;

/// What is there within this time is not worth a word.
const PATIENCE: Duration = Duration::from_millis(600);

/// Says how far the catalog is where it takes long to read, and how old it is as long as it is of an earlier visit.
#[component]
pub fn CatalogNotice() -> impl IntoView {
    let catalog = CatalogState::expect();
    let is_current = Memo::new(move |_| match catalog.status() {
        Some(status) => matches!(status.stage, CatalogStage::Whole { .. }) || status.products == 0,
        None => true,
    });
    let is_late = RwSignal::new(false);
    Effect::new(move |timer: Option<Option<TimeoutHandle>>| {
        if let Some(timer) = timer.flatten() {
            timer.clear();
        }
        is_late.set(false);
        let be_late = move || {
            is_late.try_set(true);
        };
        (!is_current.get())
            .then(|| set_timeout_with_handle(be_late, PATIENCE).ok())
            .flatten()
    });
    let shown = Memo::new(move |_| catalog.status().filter(|_| is_late.get() && !is_current.get()));
    // A screen reader hears what is going on, and not each number of it.
    let stage = Memo::new(move |_| Some(stage_words(&(*shown.read())?)));
    let numbers = move || {
        shown
            .get()
            .filter(|status| status.stage == CatalogStage::Reading)
            .map(progress)
    };
    view! {
        <div class="catalog-notice" class:catalog-notice--shown=move || shown.read().is_some()>
            <p class="catalog-notice__words" role="status">{stage}</p>
            {numbers}
        </div>
    }
}

fn stage_words(status: &CatalogStatus) -> String {
    let age = |as_of: crate::domain::Instant| clock::now().milliseconds().saturating_sub(as_of.milliseconds());
    match status.stage {
        CatalogStage::Reading | CatalogStage::Whole { .. } => text::catalog_reading(),
        CatalogStage::Kept {
            as_of,
            is_refreshing: true,
        } => text::catalog_refreshing(age(as_of)),
        CatalogStage::Kept { as_of, .. } => text::catalog_unreachable(as_of, age(as_of)),
    }
}

fn progress(status: CatalogStatus) -> AnyView {
    let words = text::catalog_read(status.products, status.total);
    let bar = status.total.map(|total| {
        view! { <progress class="catalog-notice__bar" max=total value=status.products aria-label=words.clone()></progress> }
    });
    view! {
        <p class="catalog-notice__numbers">{words.clone()}</p>
        {bar}
    }
    .into_any()
}
