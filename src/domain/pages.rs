//! Which pages of a list are shown together: one, or several that the shopper asked for one after the other.

use std::fmt;
use std::str::FromStr;

/// Pages that follow each other, both ends included. The first of a list is 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pages {
    pub first: u32,
    pub last: u32,
}

/// Why a text names no pages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a page such as `3`, or pages such as `1-3`, found `{0}`")]
pub struct PagesError(String);

impl Pages {
    /// So many are shown together: a longer list would be heavy for the browser.
    pub const MOST: u32 = 10;

    pub fn one(page: u32) -> Self {
        Self {
            first: page,
            last: page,
        }
    }

    /// Those that have so many products, from one on.
    pub fn from(first: u32, products: u32, per_page: u32) -> Self {
        let count = products.div_ceil(per_page.max(1)).max(1);
        Self {
            first,
            last: first.saturating_add(count - 1),
        }
    }

    pub fn count(self) -> u32 {
        self.last.saturating_sub(self.first).saturating_add(1)
    }

    /// With the next page as well; none where that would be too many.
    pub fn with_next(self) -> Option<Self> {
        let last = self.last.checked_add(1)?;
        (self.count() < Self::MOST).then_some(Self { last, ..self })
    }

    /// One page, of so many products, that has all of these: which it is, and how many products it has.
    ///
    /// An index answers with one page at a time, so that several are one larger one for it.
    pub fn as_one(self, per_page: u32) -> (u32, u32) {
        let covers = |pages: &u32| self.first / pages == self.last / pages;
        let pages = (self.count()..=self.last).find(covers).unwrap_or(self.last + 1);
        (self.first / pages, per_page.saturating_mul(pages))
    }
}

impl FromStr for Pages {
    type Err = PagesError;

    /// As people count, from 1. Of too many the first are meant.
    fn from_str(text: &str) -> Result<Self, PagesError> {
        let page = |number: &str| number.parse::<u32>().ok()?.checked_sub(1);
        let read = || {
            let (first, last) = text.split_once('-').unwrap_or((text, text));
            let (first, last) = (page(first)?, page(last)?);
            let last = last.min(first.saturating_add(Self::MOST - 1));
            // The number behind the last one is a number too.
            (first <= last && last < u32::MAX - 1).then_some(Self { first, last })
        };
        read().ok_or_else(|| PagesError(text.to_owned()))
    }
}

impl fmt::Display for Pages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.first + 1;
        if self.first == self.last {
            write!(formatter, "{first}")
        } else {
            write!(formatter, "{first}-{}", self.last + 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(first: u32, last: u32) -> Pages {
        Pages { first, last }
    }

    #[test]
    fn pages_are_read_back_as_they_are_written() {
        let check = |written: &str, expected: Pages| {
            assert_eq!(written.parse(), Ok(expected));
            assert_eq!(expected.to_string(), written);
        };
        check("1", pages(0, 0));
        check("3", pages(2, 2));
        check("1-3", pages(0, 2));
        check("4-5", pages(3, 4));
    }

    #[test]
    fn what_names_no_pages_is_refused_and_of_too_many_the_first_are_meant() {
        for wrong in ["", "0", "abc", "3-1", "1-", "-2", "1-2-3", "4294967295", "99999999999"] {
            assert!(wrong.parse::<Pages>().is_err(), "{wrong}");
        }
        assert_eq!("2-4000".parse(), Ok(pages(1, 10)));
    }

    #[test]
    fn a_page_is_added_until_there_are_too_many() {
        assert_eq!(Pages::one(4).with_next(), Some(pages(4, 5)));
        assert_eq!(pages(0, Pages::MOST - 1).with_next(), None);
    }

    #[test]
    fn several_pages_lie_in_a_larger_one() {
        for first in 0..70 {
            for last in first..first + Pages::MOST {
                let (page, size) = pages(first, last).as_one(24);
                let (from, to) = (page * size, (page + 1) * size);
                assert!(
                    from <= first * 24 && (last + 1) * 24 <= to,
                    "{first} to {last}: {from} to {to}"
                );
            }
        }
        assert_eq!(pages(0, 2).as_one(24), (0, 72));
        assert_eq!(Pages::one(7).as_one(24), (7, 24));
        // Two that no pair of pages has: four have them.
        assert_eq!(pages(5, 6).as_one(24), (1, 96));
    }
}
