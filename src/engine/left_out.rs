//! Why products were left out: one line for each cause, whatever it cost.

use std::collections::HashMap;

use crate::source::{Dropped, ReadError};

/// A cause for which products of a source were left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cause {
    pub why: String,
    pub count: usize,
    /// The first of them, counted from 0.
    pub first: usize,
}

/// The causes, in the order in which they were met.
pub(super) fn causes(dropped: &[Dropped]) -> Vec<Cause> {
    let mut causes: Vec<Cause> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for Dropped { index, why } in dropped {
        let at = *known.entry(kind_of(why)).or_insert_with(|| {
            causes.push(Cause {
                why: why.to_string(),
                count: 0,
                first: *index,
            });
            causes.len() - 1
        });
        if let Some(cause) = causes.get_mut(at) {
            cause.count += 1;
        }
    }
    causes
}

/// What products have in common that were left out for one cause. Of those with a slug twice each has its own slug.
pub(super) fn kind_of(why: &ReadError) -> String {
    match why {
        ReadError::Twice { .. } => String::new(),
        other => other.to_string(),
    }
}

/// What the developer's console says of a source's causes, a line each.
pub(super) fn lines(address: &str, dropped: &[Dropped]) -> Vec<String> {
    let line = |Cause { why, count, first }| {
        format!("{address}: {count} product(s) left out, the first at index {first}: {why}")
    };
    causes(dropped).into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dropped(index: usize, why: ReadError) -> Dropped {
        Dropped { index, why }
    }

    #[test]
    fn there_is_a_line_for_each_cause_and_not_for_each_product() {
        let nameless = || ReadError::Missing {
            field: "name".to_owned(),
            paths: "`$.title`".to_owned(),
        };
        // A slug that is there twice made a line of its own: a catalog read twice over filled the console.
        let twice = |slug: &str| ReadError::Twice { slug: slug.to_owned() };
        let left_out = [
            dropped(3, nameless()),
            dropped(4, twice("mug")),
            dropped(5, nameless()),
            dropped(9, twice("jug")),
        ];
        assert_eq!(
            lines("https://api.test/p", &left_out),
            [
                "https://api.test/p: 2 product(s) left out, the first at index 3: name: nothing at `$.title`",
                "https://api.test/p: 2 product(s) left out, the first at index 4: slug: `mug` is that of an earlier product",
            ]
        );
    }
}
