//! What changes in a region in the next days, with names.

use crate::domain::schedule::{Change, changes};
use crate::domain::{Instant, Product};
use crate::engine::protocol::{Schedule, ScheduledChange};
use crate::engine::views::Context;

/// A panel shows no more.
const MOST_CHANGES: usize = 200;
const DAY: i64 = 24 * 60 * 60 * 1000;

pub(crate) fn schedule(context: &Context, days: u32) -> Schedule {
    let Context { region, now, .. } = *context;
    let until = now.milliseconds().saturating_add(i64::from(days) * DAY);
    let until = Instant::from_milliseconds(until);
    let found = changes(context.index().products(), context.rulebook(), region, now, until);
    let more = found.len().saturating_sub(MOST_CHANGES);
    let named = |change: Change| {
        let product = context.index().product(&change.product)?;
        Some(named(context, product, change))
    };
    Schedule {
        changes: found.into_iter().take(MOST_CHANGES).filter_map(named).collect(),
        more: u32::try_from(more).unwrap_or(u32::MAX),
    }
}

fn named(context: &Context, product: &Product, change: Change) -> ScheduledChange {
    let label = |id| product.variant(id).map(|variant| variant.label());
    ScheduledChange {
        at: change.at,
        name: context.rulebook().present(product, &context.region.key, change.at).name,
        variants: change.variants.iter().filter_map(label).collect(),
        product: change.product,
        kind: change.kind,
        decided_by: change.decided_by,
    }
}
