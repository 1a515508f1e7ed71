//! How a source's pages follow each other, as data.

use crate::source::{Node, Path};
use serde::{Deserialize, Serialize};

/// How to get from one page to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Paging {
    /// One answer has everything.
    #[default]
    None,
    /// The body has the address of the next page, relative or absolute; no address on the last one.
    NextLink { path: Path },
    /// So many are skipped, as in `?limit=100&skip=200`, until the total in the body is reached.
    Skip {
        skip: String,
        limit: String,
        size: u32,
        total: Path,
    },
    /// Pages are counted from 1, as in `?page=3&limit=250`, until an empty one comes.
    UntilEmpty { page: String, limit: String, size: u32 },
}

/// What comes after a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// It was the last.
    End,
    /// The next address in full, or relative to the page's own.
    Link(String),
    /// The source's address with these query parameters.
    Parameters(Vec<(String, String)>),
}

impl Paging {
    /// What the first request carries.
    pub fn first(&self) -> Vec<(String, String)> {
        match self {
            Self::None | Self::NextLink { .. } => Vec::new(),
            Self::Skip { skip, limit, size, .. } => parameters(skip, 0, limit, *size),
            Self::UntilEmpty { page, limit, size } => parameters(page, 1, limit, *size),
        }
    }
}

fn parameters(name: &str, value: usize, limit: &str, size: u32) -> Vec<(String, String)> {
    vec![
        (limit.to_owned(), size.to_string()),
        (name.to_owned(), value.to_string()),
    ]
}

/// What comes after a page with `items` products, when `pages` pages with `read` products were read, that one included.
pub fn next_page(paging: &Paging, body: Node, items: usize, pages: usize, read: usize) -> Next {
    match paging {
        Paging::None => Next::End,
        Paging::NextLink { path } => match path.first(body).and_then(Node::text) {
            Some(link) if !link.is_empty() => Next::Link(link.into_owned()),
            _ => Next::End,
        },
        Paging::Skip {
            skip,
            limit,
            size,
            total,
        } => {
            let total = total
                .first(body)
                .and_then(|total| total.number()?.parse().ok())
                .unwrap_or(0);
            // An empty page ends it too: a total that is never reached must not ask for ever.
            if items == 0 || read as u64 >= total {
                Next::End
            } else {
                Next::Parameters(parameters(skip, read, limit, *size))
            }
        }
        Paging::UntilEmpty { page, limit, size } => {
            if items == 0 {
                Next::End
            } else {
                Next::Parameters(parameters(page, pages + 1, limit, *size))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Tree;

    fn next(paging: &Paging, body: &str, items: usize, pages: usize, read: usize) -> Next {
        next_page(paging, Tree::parse(body.to_owned()).unwrap().root(), items, pages, read)
    }

    fn path(text: &str) -> Path {
        text.parse().unwrap()
    }

    #[test]
    fn skipping_ends_at_the_total_or_at_an_empty_page() {
        let paging = Paging::Skip {
            skip: "skip".into(),
            limit: "limit".into(),
            size: 30,
            total: path("$.total"),
        };
        let body = r#"{ "total": 61 }"#;
        assert_eq!(
            paging.first(),
            [("limit".into(), "30".into()), ("skip".into(), "0".into())]
        );
        assert_eq!(
            next(&paging, body, 30, 1, 30),
            Next::Parameters(vec![("limit".into(), "30".into()), ("skip".into(), "30".into())])
        );
        assert_eq!(next(&paging, body, 1, 3, 61), Next::End);
        assert_eq!(next(&paging, body, 0, 3, 60), Next::End);
        assert_eq!(next(&paging, "{}", 30, 1, 30), Next::End);
    }

    #[test]
    fn pages_without_a_total_are_asked_for_until_an_empty_one() {
        let paging = Paging::UntilEmpty {
            page: "page".into(),
            limit: "limit".into(),
            size: 250,
        };
        assert_eq!(
            next(&paging, "{}", 3, 1, 3),
            Next::Parameters(vec![("limit".into(), "250".into()), ("page".into(), "2".into())])
        );
        assert_eq!(next(&paging, "{}", 0, 2, 3), Next::End);
    }

    #[test]
    fn a_link_is_followed_until_there_is_none() {
        let paging = Paging::NextLink { path: path("$.next") };
        assert_eq!(
            next(&paging, r#"{ "next": "b.json" }"#, 1, 1, 1),
            Next::Link("b.json".into())
        );
        for end in ["{}", r#"{ "next": null }"#, r#"{ "next": "" }"#] {
            assert_eq!(next(&paging, end, 1, 1, 1), Next::End);
        }
    }
}
