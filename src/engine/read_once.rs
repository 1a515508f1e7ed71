//! A value that is read once, however many ask for it meanwhile.

use std::cell::Cell;
use std::sync::Arc;

use futures_util::lock::Mutex;

use crate::engine::protocol::Failure;

/// Read by whoever needs it first; kept once it is there. A failure is not kept: the next question tries again.
pub(super) struct ReadOnce<T> {
    state: Mutex<State<T>>,
    /// How often it was read, to tell who waited for a reading from who asks after it.
    readings: Cell<u32>,
}

struct State<T> {
    value: Option<Arc<T>>,
    last_failure: Option<Failure>,
    /// Whether that failure was met ahead of any question, and so has not been told to anyone.
    is_untold: bool,
}

/// Who wants the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asker {
    /// A question of the page.
    Page,
    /// The engine itself, ahead of any question.
    Ahead,
}

impl<T> ReadOnce<T> {
    pub(super) fn new() -> Self {
        let state = State {
            value: None,
            last_failure: None,
            is_untold: false,
        };
        Self {
            state: Mutex::new(state),
            readings: Cell::new(0),
        }
    }

    /// The value, if it is there.
    pub(super) fn known(&self) -> Option<Arc<T>> {
        self.state.try_lock()?.value.clone()
    }

    /// The value, read by `read` if it is not there.
    ///
    /// # Errors
    /// The reading failed: this one, the one that this question waited for, or one ahead of any question.
    pub(super) async fn get(
        &self,
        asker: Asker,
        read: impl AsyncFnOnce() -> Result<T, Failure>,
    ) -> Result<Arc<T>, Failure> {
        let readings_before = self.readings.get();
        let mut state = self.state.lock().await;
        if let Some(value) = &state.value {
            return Ok(Arc::clone(value));
        }
        let waited = self.readings.get() != readings_before;
        if waited || (state.is_untold && asker == Asker::Page) {
            state.is_untold = false;
            if let Some(failure) = state.last_failure.take() {
                // Others may have waited for the same reading.
                state.last_failure = waited.then(|| failure.clone());
                return Err(failure);
            }
        }
        let result = read().await.map(Arc::new);
        self.readings.set(self.readings.get().wrapping_add(1));
        match &result {
            Ok(value) => state.value = Some(Arc::clone(value)),
            Err(failure) => {
                state.last_failure = Some(failure.clone());
                state.is_untold = asker == Asker::Ahead;
            }
        }
        result
    }
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Poll, Waker};

    use super::*;

    /// Runs a future that never waits for the outside.
    fn now<T>(future: impl Future<Output = T>) -> T {
        let mut future = Box::pin(future);
        match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(output) => output,
            Poll::Pending => panic!("it waits"),
        }
    }

    fn failed() -> Result<u32, Failure> {
        Err(Failure::Engine("no".to_owned()))
    }

    #[test]
    fn a_value_is_read_once() {
        let once = ReadOnce::new();
        assert_eq!(now(once.get(Asker::Page, async || Ok(1))).as_deref(), Ok(&1));
        assert_eq!(now(once.get(Asker::Page, async || Ok(2))).as_deref(), Ok(&1));
    }

    #[test]
    fn a_failure_met_ahead_is_told_to_the_first_who_asks_and_the_next_tries_again() {
        let once = ReadOnce::new();
        assert!(now(once.get(Asker::Ahead, async || failed())).is_err());
        assert!(now(once.get(Asker::Page, async || Ok(1))).is_err());
        assert_eq!(now(once.get(Asker::Page, async || Ok(2))).as_deref(), Ok(&2));
    }

    #[test]
    fn who_asks_after_a_failure_tries_again() {
        let once = ReadOnce::new();
        assert!(now(once.get(Asker::Page, async || failed())).is_err());
        assert_eq!(now(once.get(Asker::Page, async || Ok(2))).as_deref(), Ok(&2));
    }

    /// The bug: a hanging API made the shopper wait twice, as who had waited for the failing reading began another.
    #[test]
    fn who_waited_for_a_reading_gets_its_failure() {
        let once = ReadOnce::new();
        let (send, receive) = futures_util::future::AbortHandle::new_pair();
        let hanging = futures_util::future::Abortable::new(std::future::pending::<()>(), receive);
        let mut first = Box::pin(once.get(Asker::Ahead, async || {
            let _ = hanging.await;
            failed()
        }));
        let mut context = Context::from_waker(Waker::noop());
        assert!(first.as_mut().poll(&mut context).is_pending());
        let mut second = Box::pin(once.get(Asker::Page, async || Ok(2)));
        let mut third = Box::pin(once.get(Asker::Page, async || Ok(3)));
        assert!(second.as_mut().poll(&mut context).is_pending());
        assert!(third.as_mut().poll(&mut context).is_pending());
        send.abort();
        assert!(first.as_mut().poll(&mut context).is_ready());
        assert!(matches!(second.as_mut().poll(&mut context), Poll::Ready(Err(_))));
        assert!(matches!(third.as_mut().poll(&mut context), Poll::Ready(Err(_))));
        drop((first, second, third));
        assert_eq!(now(once.get(Asker::Page, async || Ok(4))).as_deref(), Ok(&4));
    }
}
