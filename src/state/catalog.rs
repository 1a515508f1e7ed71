//! Questions to the engine.

use crate::browser::engine_link;
use crate::engine::protocol::{Answer, Ask, Failure};

/// Asks the engine, if there is something to ask.
///
/// # Errors
/// Why there is no question, or what keeps the engine from answering it.
pub async fn answer(ask: Result<Ask, Failure>) -> Result<Answer, Failure> {
    engine_link::ask(&ask?).await
}
