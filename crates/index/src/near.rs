//! Words that differ by few slips of the fingers: a letter more, less, another, or two that changed places.

/// Letters of a word at most: longer words are codes, which nobody mistypes into another product.
const MOST_LETTERS: usize = 32;

/// The letters of a word that is looked for, made ready to be compared with many.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    letters: Vec<char>,
    pub(crate) mask: u32,
}

/// How far a word is from the pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Distance {
    /// How many slips.
    pub(crate) slips: u8,
    /// Whether the slips are unlikely ones: the first letter, or letters that are far apart on the keyboard.
    pub(crate) is_unlikely: bool,
}

impl Pattern {
    /// `None` where the word is too long.
    pub(crate) fn new(word: &str) -> Option<Self> {
        let letters: Vec<char> = word.chars().take(MOST_LETTERS + 1).collect();
        (letters.len() <= MOST_LETTERS).then(|| Self {
            mask: mask_of(word),
            letters,
        })
    }

    pub(crate) fn len(&self) -> usize {
        self.letters.len()
    }

    /// The distance to a word, where it is at most `most` slips; with `as_beginning` that of the nearest beginning of it.
    ///
    /// Optimal string alignment (Damerau 1964): no part is edited twice.
    pub(crate) fn distance(&self, word: &str, most: u8, as_beginning: bool) -> Option<Distance> {
        let mut other = [' '; MOST_LETTERS + 4];
        let mut length = 0;
        let longest = self.letters.len() + usize::from(most);
        for letter in word.chars() {
            if length == longest || length == other.len() {
                if as_beginning {
                    break;
                }
                return None;
            }
            other[length] = letter;
            length += 1;
        }
        let other = other.get(..length)?;
        if other.len() + usize::from(most) < self.letters.len() {
            return None;
        }
        let slips = self.slips(other, most, as_beginning)?;
        let first_differs = self.letters.first() != other.first();
        Some(Distance {
            slips,
            is_unlikely: first_differs || (slips == 1 && !self.is_likely(other)),
        })
    }

    fn slips(&self, other: &[char], most: u8, as_beginning: bool) -> Option<u8> {
        const WIDTH: usize = MOST_LETTERS + 5;
        let far = most + 1;
        let mut before_last = [far; WIDTH];
        let mut last = [far; WIDTH];
        for (at, cell) in last.iter_mut().enumerate().take(usize::from(most) + 1) {
            *cell = u8::try_from(at).unwrap_or(far);
        }
        let pattern = self.letters.as_slice();
        let mut row = [far; WIDTH];
        for (down, letter) in pattern.iter().enumerate() {
            row.fill(far);
            row[0] = u8::try_from(down + 1).unwrap_or(far).min(far);
            // Only cells near the diagonal can be near enough.
            let from = down.saturating_sub(usize::from(most));
            let to = (down + usize::from(most) + 1).min(other.len());
            let mut least = row[0];
            for right in from..to {
                let found = other[right];
                let changed = last[right] + u8::from(found != *letter);
                let mut best = changed.min(last[right + 1] + 1).min(row[right] + 1);
                if down > 0 && right > 0 && found == pattern[down - 1] && other[right - 1] == *letter {
                    best = best.min(before_last[right - 1] + 1);
                }
                row[right + 1] = best.min(far);
                least = least.min(best);
            }
            if least > most {
                return None;
            }
            before_last = last;
            last = row;
        }
        let slips = if as_beginning {
            last[..=other.len()].iter().copied().min()
        } else {
            last.get(other.len()).copied()
        };
        slips.filter(|slips| *slips <= most)
    }

    /// Whether the one slip is one of neighbouring keys, of two letters that changed places, or of a letter that is
    /// there twice, too often or not often enough.
    fn is_likely(&self, other: &[char]) -> bool {
        let pattern = self.letters.as_slice();
        let same = pattern
            .iter()
            .zip(other)
            .take_while(|(one, other)| one == other)
            .count();
        let (typed, meant) = (pattern.get(same), other.get(same));
        match (typed, meant) {
            (Some(&typed), Some(&meant)) if pattern.len() == other.len() => {
                let is_swap = pattern.get(same + 1) == Some(&meant) && other.get(same + 1) == Some(&typed);
                is_swap || are_neighbours(typed, meant)
            }
            // A letter too many: next to its neighbour's key.
            (Some(&typed), _) if pattern.len() > other.len() => {
                let around = [
                    same.checked_sub(1).and_then(|at| pattern.get(at)),
                    pattern.get(same + 1),
                ];
                around
                    .into_iter()
                    .flatten()
                    .any(|near| *near == typed || are_neighbours(typed, *near))
            }
            _ => true,
        }
    }
}

/// Rows of the usual keyboards: what stands side by side in one, or one above the other, is easily hit instead.
const KEYBOARDS: [[&str; 3]; 3] = [
    ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
    ["azertyuiop", "qsdfghjklm", "wxcvbn"],
    ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"],
];

fn are_neighbours(one: char, other: char) -> bool {
    KEYBOARDS.iter().any(|rows| {
        let place = |letter: char| {
            rows.iter()
                .enumerate()
                .find_map(|(row, keys)| Some((row, keys.chars().position(|key| key == letter)?)))
        };
        match (place(one), place(other)) {
            (Some((row, column)), Some((other_row, other_column))) => {
                let sideways = column.abs_diff(other_column);
                match row.abs_diff(other_row) {
                    0 => sideways == 1,
                    1 => {
                        // Each row stands half a key to the right of the one above.
                        let (upper, lower) = if row < other_row {
                            (column, other_column)
                        } else {
                            (other_column, column)
                        };
                        lower == upper || lower + 1 == upper
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    })
}

/// A bit for each letter that is in the word. One slip changes at most two of them.
pub(crate) fn mask_of(word: &str) -> u32 {
    word.chars()
        .fold(0, |mask, letter| mask | 1 << (u32::from(letter) & 31))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn slips(one: &str, other: &str, most: u8) -> Option<u8> {
        Pattern::new(one)
            .unwrap()
            .distance(other, most, false)
            .map(|distance| distance.slips)
    }

    #[test]
    fn each_slip_counts_one() {
        for (one, other, expected) in [
            ("phone", "phone", Some(0)),
            ("phne", "phone", Some(1)),
            ("phoone", "phone", Some(1)),
            ("phome", "phone", Some(1)),
            ("phnoe", "phone", Some(1)),
            ("hpnoe", "phone", Some(2)),
            ("наушинки", "наушники", Some(1)),
            ("tablet", "phone", None),
        ] {
            assert_eq!(slips(one, other, 2), expected, "{one} {other}");
        }
    }

    #[test]
    fn a_beginning_is_compared_with_the_beginning() {
        let near = |typed: &str, word: &str| Pattern::new(typed).unwrap().distance(word, 1, true).is_some();
        assert!(near("headpho", "headphones"));
        assert!(near("haedpho", "headphones"));
        assert!(!near("earpho", "headphones"));
    }

    #[test]
    fn neighbouring_keys_and_changed_places_are_likely() {
        let is_likely = |typed: &str, word: &str| {
            !Pattern::new(typed)
                .unwrap()
                .distance(word, 1, false)
                .unwrap()
                .is_unlikely
        };
        assert!(is_likely("wslnut", "walnut"));
        assert!(is_likely("wlanut", "walnut"));
        assert!(is_likely("walnt", "walnut"));
        assert!(!is_likely("wplnut", "walnut"));
        assert!(!is_likely("balnut", "walnut"));
    }

    /// The distance by its definition, without any short cut.
    fn plain(one: &[char], other: &[char]) -> usize {
        let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
        for down in 0..=one.len() {
            for right in 0..=other.len() {
                table[down][right] = if down == 0 || right == 0 {
                    down + right
                } else {
                    let changed = table[down - 1][right - 1] + usize::from(one[down - 1] != other[right - 1]);
                    let mut best = changed.min(table[down - 1][right] + 1).min(table[down][right - 1] + 1);
                    if down > 1 && right > 1 && one[down - 1] == other[right - 2] && one[down - 2] == other[right - 1] {
                        best = best.min(table[down - 2][right - 2] + 1);
                    }
                    best
                };
            }
        }
        table[one.len()][other.len()]
    }

    proptest! {
        #[test]
        fn the_distance_is_that_of_the_definition(one in "[abcф]{1,9}", other in "[abcф]{1,9}", most in 1_u8..3) {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            let expected = plain(&letters(&one), &letters(&other));
            prop_assert_eq!(slips(&one, &other, most).map(usize::from), Some(expected).filter(|slips| *slips <= usize::from(most)));
            if expected <= usize::from(most) {
                let differing = (mask_of(&one) ^ mask_of(&other)).count_ones();
                prop_assert!(differing as usize <= 2 * expected);
            }
        }
    }
}
