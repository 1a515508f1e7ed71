use std::sync::Arc;

use leptos::prelude::*;

use crate::components::{LoadFailure, grid_skeleton};
use crate::engine::protocol::{Answer, Ask, Failure};
use crate::state::{CatalogState, Navigation, catalog};

/// Asks the engine, and shows what it answers: a skeleton until then, and what went wrong if anything did.
///
/// `ask` is asked again when what it reads changes, or the catalog; what was shown stays until the new answer is there,
/// and longer if that is the same.
pub fn loaded<T>(
    ask: impl Fn() -> Result<Ask, Failure> + 'static,
    skeleton: fn() -> AnyView,
    show: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    T: TryFrom<Answer, Error = Failure>,
{
    loaded_answer(
        Answers::new(Box::new(ask), CatalogState::settled),
        skeleton,
        |failure| failure,
        Arc::new(move |answer| T::try_from(answer).map(&show)),
    )
}

/// The same for a view of which a part follows the answers by a signal: `part` takes that from an answer, and the rest is
/// made anew only where the rest is another.
pub fn loaded_beside<T, Part>(
    ask: impl Fn() -> Result<Ask, Failure> + 'static,
    skeleton: fn() -> AnyView,
    part: fn(&mut Answer) -> Part,
    show: impl Fn(T, Memo<Part>) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    T: TryFrom<Answer, Error = Failure>,
    Part: Clone + Default + PartialEq + Send + Sync + 'static,
{
    let mut answers = Answers::new(Box::new(ask), CatalogState::settled);
    let whole = answers.latest.clone();
    let beside = {
        let whole = whole.clone();
        Memo::new(move |before: Option<&Part>| match whole.get() {
            Some(Ok(mut answer)) => part(&mut answer),
            _ => before.cloned().unwrap_or_default(),
        })
    };
    let rest = move |mut answer| {
        part(&mut answer);
        answer
    };
    answers.latest = ArcMemo::new_with_compare(move |_| whole.get().map(|answer| answer.map(rest)), is_another);
    let show = move |answer| T::try_from(answer).map(|rest| show(rest, beside));
    loaded_answer(answers, skeleton, |failure| failure, Arc::new(show))
}

/// The same for a view that stays: it is made once, with a signal of the answers, so that what has the focus keeps it.
/// It follows the catalog from the first products on.
pub fn followed<T>(
    ask: impl Fn() -> Result<Ask, Failure> + 'static,
    skeleton: fn() -> AnyView,
    show: impl Fn(Memo<T>) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    T: TryFrom<Answer, Error = Failure> + Clone + Default + PartialEq + Send + Sync + 'static,
{
    let answers = Answers::new(Box::new(ask), CatalogState::revision);
    let latest = {
        let answer = answers.latest.clone();
        Memo::new(move |before: Option<&T>| match answer.get() {
            Some(Ok(answer)) => T::try_from(answer).unwrap_or_default(),
            _ => before.cloned().unwrap_or_default(),
        })
    };
    staged(answers, skeleton, Box::new(move || show(latest)))
}

/// The same for a whole page: until the answer is there, this is all there is of it.
pub fn loaded_page<T>(
    ask: impl Fn() -> Result<Ask, Failure> + 'static,
    show: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    T: TryFrom<Answer, Error = Failure>,
{
    loaded_answer(
        Answers::new(Box::new(ask), CatalogState::settled),
        page_skeleton,
        main_part,
        Arc::new(move |answer| T::try_from(answer).map(&show)),
    )
}

/// Stands for the whole page until it comes.
pub fn page_skeleton() -> AnyView {
    main_part(grid_skeleton())
}

/// Stands for the whole page that could not be made.
pub fn page_failure(failure: Failure, retry: impl Fn(()) + Send + Sync + 'static) -> AnyView {
    main_part(view! { <LoadFailure failure on_retry=retry/> }.into_any())
}

fn main_part(content: AnyView) -> AnyView {
    view! { <main class="site-main">{content}</main> }.into_any()
}

type Show = Arc<dyn Fn(Answer) -> Result<AnyView, Failure> + Send + Sync>;

/// The same for any kind of answer: compiled once, not once for each kind.
fn loaded_answer(
    answers: Answers,
    skeleton: fn() -> AnyView,
    frame_failure: fn(AnyView) -> AnyView,
    show: Show,
) -> AnyView {
    let view = move || {
        let Some(answered) = answers.latest.get() else {
            return skeleton();
        };
        let again = answers.resource.clone();
        let retry = move |()| again.refetch();
        let shown = answered.and_then(|answer| show(answer));
        Navigation::arrived_if_there();
        shown.unwrap_or_else(|failure| frame_failure(view! { <LoadFailure failure on_retry=retry/> }.into_any()))
    };
    view.into_any()
}

/// The engine's answers to a question that may change.
struct Answers {
    /// Each with the revision of the catalog that it is as of, where it is of the catalog.
    resource: ArcLocalResource<(Option<u32>, Result<Answer, Failure>)>,
    /// The last answer; the same for as long as another says the same.
    latest: ArcMemo<Option<Result<Answer, Failure>>>,
}

/// Whether what is there now is to be shown in place of what was there before. A second failure is, so that one can try a
/// third time.
fn is_another(before: Option<&Option<Result<Answer, Failure>>>, now: Option<&Option<Result<Answer, Failure>>>) -> bool {
    !matches!((before, now), (Some(Some(Ok(before))), Some(Some(Ok(now)))) if before == now)
}

impl Answers {
    /// `revision` is that of the catalog for which the question is asked again.
    fn new(ask: Box<dyn Fn() -> Result<Ask, Failure>>, revision: fn(CatalogState) -> u32) -> Self {
        // A page that is gone asks nothing: what its question reads is gone with it.
        let page = StoredValue::new(());
        let question = move || {
            if page.is_disposed() {
                Err(Failure::NoLongerAsked)
            } else {
                ask()
            }
        };
        let resource = ArcLocalResource::new(move || catalog::dated_answer(question()));
        let latest = {
            let resource = resource.clone();
            ArcMemo::new_with_compare(move |_| resource.get().map(|(_, answer)| answer), is_another)
        };
        // The app itself asks before there is a catalog.
        if let Some(state) = use_context::<CatalogState>() {
            let resource = resource.clone();
            Effect::new(move |asked_for: Option<u32>| {
                let wanted = revision(state);
                let answered = resource.read().as_ref().and_then(|(revision, _)| *revision);
                let is_behind = wanted != 0 && answered.is_some_and(|answered| answered != wanted);
                // Once for each revision: an engine that had to start again counts anew.
                if is_behind && asked_for != Some(wanted) {
                    resource.refetch();
                    return wanted;
                }
                asked_for.unwrap_or_default()
            });
        }
        Self { resource, latest }
    }
}

/// How far an answer is.
#[derive(Clone)]
enum Stage {
    Waiting,
    There,
    Failed(Failure),
}

/// Shows what the answers are at; as long as they come, the view stays.
fn staged(answers: Answers, skeleton: fn() -> AnyView, show: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    let stage = {
        let answer = answers.latest.clone();
        Memo::new_with_compare(
            move |_| match &*answer.read() {
                None => Stage::Waiting,
                Some(Ok(_)) => Stage::There,
                Some(Err(failure)) => Stage::Failed(failure.clone()),
            },
            // A second failure is shown anew, so that one can try a third time.
            |before, now| !matches!((before, now), (Some(Stage::There), Some(Stage::There))),
        )
    };
    let view = move || match stage.get() {
        Stage::Waiting => skeleton(),
        Stage::There => {
            Navigation::arrived_if_there();
            show()
        }
        Stage::Failed(failure) => {
            Navigation::arrived_if_there();
            let again = answers.resource.clone();
            let retry = move |()| again.refetch();
            view! { <LoadFailure failure on_retry=retry/> }.into_any()
        }
    };
    view.into_any()
}
