//! Where and when rules hold, and how these times lie to each other.

use crate::domain::explain::Kind;
use crate::domain::region::Period;
use crate::domain::{Region, Rule};

pub(super) fn period_of(rule: &Rule) -> Period {
    Period {
        from: rule.from,
        until: rule.until,
    }
}

/// Whether a time lies within others together.
pub(super) fn covers(periods: &[Period], whole: Period) -> bool {
    let mut sorted: Vec<&Period> = periods.iter().collect();
    sorted.sort_by_key(|period| period.from);
    // Up to where it is covered; none is not at all, for a time that goes back without an end.
    let mut covered = whole.from;
    let mut has_begun = covered.is_some();
    for period in sorted {
        let follows = match (period.from, covered) {
            (None, _) => true,
            (Some(from), Some(covered)) if has_begun => from <= covered,
            (Some(_), _) => false,
        };
        if !follows {
            return false;
        }
        match period.until {
            None => return true,
            Some(until) => {
                covered = Some(
                    covered
                        .filter(|_| has_begun)
                        .map_or(until, |covered| covered.max(until)),
                );
                has_begun = true;
            }
        }
        if let (Some(end), Some(covered)) = (whole.until, covered)
            && end <= covered
        {
            return true;
        }
    }
    false
}

/// Whether two rules of one kind say different things about the same products where and when both hold, and neither
/// holds within the other: then it is no exception that the author had in mind.
pub(super) fn contradicts(regions: &[Region], one: &Rule, later: &Rule) -> bool {
    let kind = one.effect.kind();
    if kind != later.effect.kind() || kind == Kind::Present || one.effect == later.effect {
        return false;
    }
    if one.products != later.products || !overlap(period_of(one), period_of(later)) {
        return false;
    }
    let within = |inner: &Rule, outer: &Rule| {
        let regions = regions
            .iter()
            .all(|region| !inner.is_for(&region.key) || outer.is_for(&region.key));
        regions && covers(&[period_of(outer)], period_of(inner))
    };
    let shares_region = regions
        .iter()
        .any(|region| one.is_for(&region.key) && later.is_for(&region.key));
    shares_region && !within(one, later) && !within(later, one)
}

fn overlap(one: Period, other: Period) -> bool {
    let before = |one: Period, other: Period| match (one.until, other.from) {
        (Some(until), Some(from)) => until <= from,
        _ => false,
    };
    !before(one, other) && !before(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::at;
    use proptest::prelude::*;

    fn period() -> impl Strategy<Value = Period> {
        let edge = || proptest::option::of((0..12_i64).prop_map(at));
        (edge(), edge()).prop_map(|(from, until)| Period { from, until })
    }

    proptest! {
        #[test]
        fn a_time_is_covered_when_each_of_its_moments_is(periods in proptest::collection::vec(period(), 0..4), whole in period()) {
            let moments: Vec<_> = (-1..14).map(at).filter(|moment| whole.contains(*moment)).collect();
            prop_assume!(!moments.is_empty());
            let each = moments.iter().all(|moment| periods.iter().any(|period| period.contains(*moment)));
            prop_assert_eq!(covers(&periods, whole), each);
        }

        #[test]
        fn two_times_overlap_when_they_share_a_moment(one in period(), other in period()) {
            let is_a_time = |period: Period| (-1..14).any(|moment| period.contains(at(moment)));
            prop_assume!(is_a_time(one) && is_a_time(other));
            let shared = (-1..14).map(at).any(|moment| one.contains(moment) && other.contains(moment));
            prop_assert_eq!(overlap(one, other), shared);
        }
    }
}
