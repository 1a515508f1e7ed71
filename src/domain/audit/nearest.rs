//! Names that are written alike.

/// The name that is written most alike, if any is at all.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let most = name.chars().count().div_ceil(3).min(3);
    let folded = name.to_lowercase();
    let distances = known
        .into_iter()
        .map(|known| (distance(&folded, &known.to_lowercase()), known));
    distances
        .min()
        .filter(|(distance, _)| *distance <= most)
        .map(|(_, known)| known)
}

/// How many letters must be changed, put in or taken out (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut diagonal = at;
        let mut left = at + 1;
        for (known, above) in other.iter().zip(row.iter_mut().skip(1)) {
            let change = diagonal + usize::from(*known != letter);
            diagonal = *above;
            left = change.min(left + 1).min(*above + 1);
            *above = left;
        }
        if let Some(first) = row.first_mut() {
            *first = at + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_as_far_from_each_other_as_letters_must_change() {
        for (one, other, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("kitten", "sitting", 3),
            ("mug", "mugs", 1),
        ] {
            assert_eq!(distance(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn a_name_is_proposed_only_when_it_is_written_alike() {
        let known = ["fjord-x2", "bank-20", "mug"];
        assert_eq!(nearest("fjordx2", known), Some("fjord-x2"));
        assert_eq!(nearest("FJORD-X2", known), Some("fjord-x2"));
        assert_eq!(nearest("kite", known), None);
        assert_eq!(nearest("cup", known), None);
    }
}
