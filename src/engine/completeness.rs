//! What an answer from a part of the catalog may say too little of, so that it waits for more.

use crate::domain::cart::PricedLine;
use crate::engine::protocol::{Answer, Ask, Failure};
use crate::engine::views::{Context, is_filled};

/// What an answer lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lack {
    /// Something that the question names is not there.
    Named,
    /// A product that is in the shopper's cart.
    Line,
    /// There may be more.
    More,
}

/// What the answer may lack as long as the catalog is not whole.
///
/// A list that has something is shown: more of it comes. That there is nothing, that a line of the cart is no longer
/// sold, or what changes in the next days, is said of the whole catalog alone.
pub(super) fn lack(context: &Context, ask: &Ask, answer: &Result<Answer, Failure>) -> Option<Lack> {
    let is_unknown = |line: &PricedLine| !context.has(&line.key.product);
    let is_lacking = match answer {
        Err(Failure::NoSuchProduct | Failure::NoSuchCategory) => return Some(Lack::Named),
        Ok(Answer::List(list)) => {
            let is_sooner = matches!(ask, Ask::Browse { query, .. } if query.page > list.results.page);
            is_sooner || list.results.total == 0
        }
        Ok(Answer::Suggested(suggestions)) => suggestions.total == 0,
        Ok(Answer::Home(sections)) => !is_filled(context, sections),
        Ok(Answer::Priced(cart)) if cart.parked.iter().any(is_unknown) => return Some(Lack::Line),
        Ok(Answer::Switch(switch)) if switch.lines.iter().any(|line| is_unknown(&line.here)) => {
            return Some(Lack::Line);
        }
        Ok(Answer::Voices(_) | Answer::Schedule(_) | Answer::Compared(_)) => true,
        _ => false,
    };
    is_lacking.then_some(Lack::More)
}

/// Takes from an answer what would be wrong in it as long as there is only a part of the catalog: how many products each
/// filter leaves, which filters there are, and how prices are spread.
pub(super) fn withhold(answer: &mut Result<Answer, Failure>) {
    if let Ok(Answer::List(list)) = answer {
        list.results.facets.clear();
        list.results.price_histogram.clear();
    }
}
