//! What customers wrote, and its summary.

use serde::{Deserialize, Serialize};

use crate::domain::{Language, RegionKey};

/// The mean of the stars and how many gave them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// The mean in hundredths of a star: 437 is 4.37. At most 500.
    pub hundredths: u16,
    /// How many rated. `None` where the source does not say.
    pub count: Option<u32>,
}

/// One customer's review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    pub id: String,
    pub author: String,
    /// One to five.
    pub stars: u8,
    pub title: String,
    pub text: String,
    pub language: Option<Language>,
    pub region: Option<RegionKey>,
    /// An ISO 8601 date, `2026-05-14`.
    pub date: Option<String>,
    /// The variant it is about, in the source's words.
    pub variant: Option<String>,
}

/// How many reviews gave each number of stars.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewSummary {
    /// Five stars first.
    pub by_stars: [u32; 5],
}

impl ReviewSummary {
    /// Counts the stars. A review without a star from one to five counts nowhere.
    pub fn of(reviews: &[Review]) -> Self {
        let mut by_stars = [0; 5];
        for review in reviews {
            if let Some(count) = by_stars.iter_mut().rev().nth(usize::from(review.stars).wrapping_sub(1)) {
                *count += 1;
            }
        }
        Self { by_stars }
    }

    pub fn count(&self) -> u32 {
        self.by_stars.iter().sum()
    }

    /// The mean. `None` without a review, so that no page shows nought stars.
    pub fn rating(&self) -> Option<Rating> {
        let count = self.count();
        let stars: u64 = self
            .by_stars
            .iter()
            .zip([5u64, 4, 3, 2, 1])
            .map(|(&count, stars)| u64::from(count) * stars)
            .sum();
        let hundredths = (stars * 100 + u64::from(count) / 2).checked_div(u64::from(count))?;
        Some(Rating {
            hundredths: u16::try_from(hundredths).ok()?,
            count: Some(count),
        })
    }

    /// The share of reviews with `stars`, in whole percent.
    pub fn percent(&self, stars: u8) -> u32 {
        let Some(&count) = self.by_stars.iter().rev().nth(usize::from(stars).wrapping_sub(1)) else {
            return 0;
        };
        (u64::from(count) * 100)
            .checked_div(u64::from(self.count()))
            .and_then(|percent| u32::try_from(percent).ok())
            .unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn review(stars: u8) -> Review {
        Review {
            id: String::new(),
            author: String::new(),
            stars,
            title: String::new(),
            text: String::new(),
            language: None,
            region: None,
            date: None,
            variant: None,
        }
    }

    #[test]
    fn the_mean_is_in_hundredths_of_a_star() {
        let summary = ReviewSummary::of(&[review(5), review(4), review(4)]);
        assert_eq!(summary.by_stars, [1, 2, 0, 0, 0]);
        assert_eq!(
            summary.rating(),
            Some(Rating {
                hundredths: 433,
                count: Some(3)
            })
        );
        assert_eq!(summary.percent(4), 66);
    }

    #[test]
    fn no_review_is_no_rating_and_not_nought() {
        assert_eq!(ReviewSummary::of(&[]).rating(), None);
        assert_eq!(ReviewSummary::of(&[]).percent(5), 0);
    }

    #[test]
    fn stars_outside_one_to_five_count_nowhere() {
        assert_eq!(ReviewSummary::of(&[review(0), review(6), review(255)]).count(), 0);
    }
}
