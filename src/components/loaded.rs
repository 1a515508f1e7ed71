use std::sync::Arc;

use leptos::prelude::*;

use crate::components::{LoadFailure, grid_skeleton};
use crate::engine::protocol::{Answer, Ask, Failure};
use crate::state::{Navigation, catalog};

/// Asks the engine, and shows what it answers: a skeleton until then, and what went wrong if anything did.
///
/// `ask` is asked again when what it reads changes; what was shown stays until the new answer is there.
pub fn loaded<T>(
    ask: impl Fn() -> Result<Ask, Failure> + 'static,
    skeleton: fn() -> AnyView,
    show: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    T: TryFrom<Answer, Error = Failure>,
{
    loaded_answer(
        Box::new(ask),
        skeleton,
        |failure| failure,
        Arc::new(move |answer| T::try_from(answer).map(&show)),
    )
}

/// The same for a view that stays: it is made once, with a signal of the answers, so that what has the focus keeps it.
pub fn followed<T>(
    ask: impl Fn() -> Result<Ask, Failure> + 'static,
    skeleton: fn() -> AnyView,
    show: impl Fn(Memo<T>) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    T: TryFrom<Answer, Error = Failure> + Clone + Default + PartialEq + Send + Sync + 'static,
{
    let answer = answers(Box::new(ask));
    let latest = {
        let answer = answer.clone();
        Memo::new(move |before: Option<&T>| match answer.get() {
            Some(Ok(answer)) => T::try_from(answer).unwrap_or_default(),
            _ => before.cloned().unwrap_or_default(),
        })
    };
    staged(answer, skeleton, Box::new(move || show(latest)))
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
        Box::new(ask),
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
    ask: Box<dyn Fn() -> Result<Ask, Failure>>,
    skeleton: fn() -> AnyView,
    frame_failure: fn(AnyView) -> AnyView,
    show: Show,
) -> AnyView {
    let answer = answers(ask);
    let view = move || {
        let Some(answered) = answer.get() else {
            return skeleton();
        };
        let again = answer.clone();
        let retry = move |()| again.refetch();
        let shown = answered.and_then(|answer| show(answer));
        Navigation::arrived_if_there();
        shown.unwrap_or_else(|failure| frame_failure(view! { <LoadFailure failure on_retry=retry/> }.into_any()))
    };
    view.into_any()
}

type Answers = ArcLocalResource<Result<Answer, Failure>>;

/// The engine's answers to a question that may change.
fn answers(ask: Box<dyn Fn() -> Result<Ask, Failure>>) -> Answers {
    // A page that is gone asks nothing: what its question reads is gone with it.
    let page = StoredValue::new(());
    let question = move || {
        if page.is_disposed() {
            Err(Failure::NoLongerAsked)
        } else {
            ask()
        }
    };
    ArcLocalResource::new(move || catalog::answer(question()))
}

/// How far an answer is.
#[derive(Clone)]
enum Stage {
    Waiting,
    There,
    Failed(Failure),
}

/// Shows what the answers are at; as long as they come, the view stays.
fn staged(answer: Answers, skeleton: fn() -> AnyView, show: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    let stage = {
        let answer = answer.clone();
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
            let again = answer.clone();
            let retry = move |()| again.refetch();
            view! { <LoadFailure failure on_retry=retry/> }.into_any()
        }
    };
    view.into_any()
}
