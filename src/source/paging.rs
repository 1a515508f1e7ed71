//! How a source's pages follow each other, as data.

use serde::{Deserialize, Serialize};

use crate::json::choice;
use crate::source::link_header::link;
use crate::source::{HttpAnswer, Node, Path, Paths};

/// How to get from one page to the next, always to the last one.
///
/// The parameters go into the address; with the request's `graphql` into its variables, with its `body` into that. There
/// a dotted name such as `options.skip` goes into the object inside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Paging {
    /// One answer has everything.
    #[default]
    None,
    /// The body has the address of the next page, relative or absolute; no address on the last one.
    NextLink { path: Path },
    /// The header `Link` has it, as `rel="next"` (RFC 8288).
    LinkHeader,
    /// So many are skipped, as in `?limit=100&skip=200`. Ends at the total, or else at an empty page.
    Skip {
        skip: String,
        limit: String,
        size: u32,
        /// What the first page skips: 0, or 1 where products are counted from 1.
        #[serde(default)]
        first: u32,
        /// The header that has the total, where the mapping's `total` finds none.
        #[serde(default)]
        total_header: Option<String>,
    },
    /// Pages are counted, as in `?page=3&limit=250`. Ends at the number of pages or the total, or else at an empty page.
    Page {
        page: String,
        /// The parameter for how many a page has, where the source takes one.
        #[serde(default)]
        limit: Option<String>,
        #[serde(default)]
        size: Option<u32>,
        /// The first page's number: 1 when left out.
        #[serde(default = "one")]
        first: u32,
        /// How many pages there are, where the answer says so.
        #[serde(default)]
        pages: Paths,
        /// The header that has that number.
        #[serde(default)]
        pages_header: Option<String>,
        /// The header that has the total, where the mapping's `total` finds none.
        #[serde(default)]
        total_header: Option<String>,
    },
    /// A value of the answer goes into the next request: GraphQL's `endCursor`, or the last product's id.
    Cursor {
        parameter: String,
        /// Ends where it finds nothing.
        cursor: Path,
        /// What says whether there are more: ends where it is `false`.
        #[serde(default)]
        more: Option<Path>,
        #[serde(default)]
        limit: Option<String>,
        #[serde(default)]
        size: Option<u32>,
    },
}

choice!(Paging {
    "none" => None,
    "next_link" => NextLink { path; },
    "link_header" => LinkHeader,
    "skip" => Skip { skip, limit, size; first, total_header },
    "page" => Page { page; limit, size, first = one(), pages, pages_header, total_header },
    "cursor" => Cursor { parameter, cursor; more, limit, size },
});

fn one() -> u32 {
    1
}

/// A parameter of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    pub name: String,
    pub value: ParameterValue,
}

/// What a parameter is: JSON tells numbers from texts, an address does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterValue {
    /// A number by its text.
    Number(String),
    Text(String),
}

impl ParameterValue {
    pub fn as_str(&self) -> &str {
        match self {
            Self::Number(text) | Self::Text(text) => text,
        }
    }
}

/// What comes after a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// It was the last.
    End,
    /// The next address in full, or relative to the page's own.
    Link(String),
    /// The same request with these parameters.
    Parameters(Vec<Parameter>),
}

/// Where the reading of a source stands after a page.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    pub answer: &'a HttpAnswer,
    pub body: Node<'a>,
    /// Where the mapping says that the total is.
    pub total: &'a [Path],
    /// How many products the page had.
    pub items: usize,
    /// How many pages were read, this one included.
    pub pages: usize,
    /// How many products were read, those of this one included.
    pub read: usize,
}

impl Paging {
    /// What the first request carries.
    pub fn first(&self) -> Vec<Parameter> {
        match self {
            Self::None | Self::NextLink { .. } | Self::LinkHeader => Vec::new(),
            Self::Skip {
                skip,
                limit,
                size,
                first,
                ..
            } => counted(skip, u64::from(*first), Some(limit), Some(*size)),
            Self::Page {
                page,
                limit,
                size,
                first,
                ..
            } => counted(page, u64::from(*first), limit.as_ref(), *size),
            Self::Cursor { limit, size, .. } => page_size(limit.as_ref(), *size),
        }
    }

    /// Whether nothing in the answers need say where the end is: it is where a page is empty or refused.
    pub fn asks_until_empty(&self) -> bool {
        matches!(self, Self::Skip { .. } | Self::Page { .. })
    }
}

fn number(name: &str, value: u64) -> Parameter {
    Parameter {
        name: name.to_owned(),
        value: ParameterValue::Number(value.to_string()),
    }
}

fn page_size(limit: Option<&String>, size: Option<u32>) -> Vec<Parameter> {
    let both = limit.zip(size);
    both.map(|(limit, size)| number(limit, u64::from(size)))
        .into_iter()
        .collect()
}

fn counted(name: &str, value: u64, limit: Option<&String>, size: Option<u32>) -> Vec<Parameter> {
    let mut parameters = page_size(limit, size);
    parameters.push(number(name, value));
    parameters
}

/// What comes after a page.
pub fn next_page(paging: &Paging, progress: &Progress) -> Next {
    match paging {
        Paging::None => Next::End,
        Paging::NextLink { path } => next_link(first_text(path, progress.body).as_deref()),
        Paging::LinkHeader => next_link(progress.answer.header("link").and_then(|header| link(header, "next"))),
        Paging::Skip {
            skip,
            limit,
            size,
            first,
            total_header,
        } => {
            if progress.items == 0 || has_all(progress, total_header.as_deref()) {
                return Next::End;
            }
            let skipped = u64::from(*first).saturating_add(progress.read as u64);
            Next::Parameters(counted(skip, skipped, Some(limit), Some(*size)))
        }
        Paging::Page {
            page,
            limit,
            size,
            first,
            pages,
            pages_header,
            total_header,
        } => {
            let last = count_in(progress, pages, pages_header.as_deref());
            let is_last = match last {
                Some(last) => progress.pages as u64 >= last,
                None => has_all(progress, total_header.as_deref()),
            };
            if progress.items == 0 || is_last {
                return Next::End;
            }
            let next = u64::from(*first).saturating_add(progress.pages as u64);
            Next::Parameters(counted(page, next, limit.as_ref(), *size))
        }
        Paging::Cursor {
            parameter,
            cursor,
            more,
            limit,
            size,
        } => {
            let is_last = more
                .as_ref()
                .and_then(|more| more.first(progress.body))
                .is_some_and(says_no);
            let value = cursor.first(progress.body).and_then(cursor_value);
            match value.filter(|_| !is_last) {
                Some(value) => {
                    let mut parameters = page_size(limit.as_ref(), *size);
                    parameters.push(Parameter {
                        name: parameter.clone(),
                        value,
                    });
                    Next::Parameters(parameters)
                }
                None => Next::End,
            }
        }
    }
}

/// How many products there are in all, as the body says, or the header that the paging names.
pub fn total(paging: &Paging, progress: &Progress) -> Option<u64> {
    let header = match paging {
        Paging::Skip { total_header, .. } | Paging::Page { total_header, .. } => total_header.as_deref(),
        Paging::None | Paging::NextLink { .. } | Paging::LinkHeader | Paging::Cursor { .. } => None,
    };
    count_in(progress, progress.total, header)
}

fn next_link(link: Option<&str>) -> Next {
    match link.map(str::trim) {
        Some(link) if !link.is_empty() => Next::Link(link.to_owned()),
        _ => Next::End,
    }
}

/// Whether as many were read as the body or the header says there are.
fn has_all(progress: &Progress, header: Option<&str>) -> bool {
    count_in(progress, progress.total, header).is_some_and(|total| progress.read as u64 >= total)
}

/// A count that the body says, or else the header. Servers of any kind write numbers as texts.
fn count_in(progress: &Progress, paths: &[Path], header: Option<&str>) -> Option<u64> {
    let in_body = paths.iter().find_map(|path| count(&first_text(path, progress.body)?));
    in_body.or_else(|| count(progress.answer.header(header?)?))
}

fn count(text: &str) -> Option<u64> {
    text.trim().parse().ok()
}

/// A text or a number, by its text.
fn first_text(path: &Path, body: Node) -> Option<String> {
    let value = path.first(body)?;
    value
        .text()
        .map(|text| text.into_owned())
        .or_else(|| value.number().map(str::to_owned))
}

/// What goes into the next request. A number stays one: a cursor may be the last product's id.
fn cursor_value(value: Node) -> Option<ParameterValue> {
    match value.number() {
        Some(number) => Some(ParameterValue::Number(number.to_owned())),
        None => {
            let text = value.text().filter(|text| !text.is_empty())?;
            Some(ParameterValue::Text(text.into_owned()))
        }
    }
}

fn says_no(value: Node) -> bool {
    value.as_bool() == Some(false) || value.number() == Some("0") || value.text().is_some_and(|text| text == "false")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Tree;

    fn paging(text: &str) -> Paging {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        crate::json::read(&value).unwrap()
    }

    /// What comes after the pages so far; `counts` are the last page's products, the pages, and all products read.
    fn next(paging: &Paging, body: &str, headers: &[(&str, &str)], counts: (usize, usize, usize)) -> Next {
        let tree = Tree::parse(body.to_owned()).unwrap();
        let headers = headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let answer = HttpAnswer {
            status: 200,
            headers: headers.collect(),
            text: String::new(),
        };
        let total = ["$.total".parse().unwrap()];
        let (items, pages, read) = counts;
        next_page(
            paging,
            &Progress {
                answer: &answer,
                body: tree.root(),
                total: &total,
                items,
                pages,
                read,
            },
        )
    }

    /// The parameters as a query writes them.
    fn written(next: Next) -> Option<String> {
        match next {
            Next::Parameters(parameters) => Some(query(&parameters)),
            _ => None,
        }
    }

    fn query(parameters: &[Parameter]) -> String {
        let pairs = parameters
            .iter()
            .map(|parameter| format!("{}={}", parameter.name, parameter.value.as_str()));
        pairs.collect::<Vec<_>>().join("&")
    }

    #[test]
    fn skipping_ends_at_the_total_or_at_an_empty_page() {
        let skip = paging(r#"{ "skip": { "skip": "skip", "limit": "limit", "size": 30 } }"#);
        assert_eq!(query(&skip.first()), "limit=30&skip=0");
        let after = |body: &str, counts| written(next(&skip, body, &[], counts));
        assert_eq!(
            after(r#"{ "total": 61 }"#, (30, 1, 30)).as_deref(),
            Some("limit=30&skip=30")
        );
        assert_eq!(after(r#"{ "total": "61" }"#, (1, 3, 61)), None);
        assert_eq!(after(r#"{ "total": 61 }"#, (0, 3, 60)), None);
        assert_eq!(after("{}", (30, 1, 30)).as_deref(), Some("limit=30&skip=30"));
        assert_eq!(after("{}", (0, 2, 30)), None);
    }

    /// A server that gives fewer than were asked for is not skipped over.
    #[test]
    fn as_many_are_skipped_as_were_read() {
        let skip = paging(r#"{ "skip": { "skip": "start", "limit": "n", "size": 100, "first": 1 } }"#);
        assert_eq!(query(&skip.first()), "n=100&start=1");
        let after = written(next(&skip, r#"{ "total": 61 }"#, &[], (25, 1, 25)));
        assert_eq!(after.as_deref(), Some("n=100&start=26"));
    }

    #[test]
    fn pages_without_a_total_are_asked_for_until_an_empty_one() {
        let page = paging(r#"{ "page": { "page": "page", "limit": "limit", "size": 250 } }"#);
        assert_eq!(query(&page.first()), "limit=250&page=1");
        assert_eq!(
            written(next(&page, "{}", &[], (3, 1, 3))).as_deref(),
            Some("limit=250&page=2")
        );
        assert_eq!(next(&page, "{}", &[], (0, 2, 3)), Next::End);
    }

    #[test]
    fn pages_end_at_their_number_or_at_the_total_in_body_or_header() {
        let page = paging(
            r#"{ "page": { "page": "p", "first": 0, "pages": ["$.pages"], "pages_header": "X-WP-TotalPages",
                 "total_header": "X-Total-Count" } }"#,
        );
        let check = |body: &str, headers: &[(&str, &str)], counts, expected: Option<&str>| {
            let next = written(next(&page, body, headers, counts));
            assert_eq!(next.as_deref(), expected, "{body} {headers:?}");
        };
        assert_eq!(query(&page.first()), "p=0");
        check("{}", &[], (10, 1, 10), Some("p=1"));
        check(r#"{ "pages": 2 }"#, &[], (10, 1, 10), Some("p=1"));
        check(r#"{ "pages": 2 }"#, &[], (10, 2, 20), None);
        check("[]", &[("x-wp-totalpages", "2")], (10, 1, 10), Some("p=1"));
        check("[]", &[("x-wp-totalpages", "2")], (3, 2, 13), None);
        check("[]", &[("x-total-count", "13")], (10, 1, 10), Some("p=1"));
        check("[]", &[("x-total-count", "13")], (3, 2, 13), None);
        check(r#"{ "total": 13 }"#, &[], (3, 2, 13), None);
    }

    #[test]
    fn a_link_is_followed_until_there_is_none() {
        let link = paging(r#"{ "next_link": { "path": "$.next" } }"#);
        let check = |body: &str, expected: Next| assert_eq!(next(&link, body, &[], (1, 1, 1)), expected, "{body}");
        check(r#"{ "next": "b.json" }"#, Next::Link("b.json".to_owned()));
        for end in ["{}", r#"{ "next": null }"#, r#"{ "next": "" }"#, r#"{ "next": false }"#] {
            check(end, Next::End);
        }
        let header = paging(r#""link_header""#);
        let check = |headers: &[(&str, &str)], expected: Next| {
            assert_eq!(next(&header, "[]", headers, (1, 1, 1)), expected);
        };
        check(
            &[("link", r#"</p?page=2>; rel="next""#)],
            Next::Link("/p?page=2".to_owned()),
        );
        check(&[("link", r#"</p?page=1>; rel="prev""#)], Next::End);
        check(&[], Next::End);
    }

    #[test]
    fn a_cursor_is_followed_while_there_are_more() {
        let cursor = paging(
            r#"{ "cursor": { "parameter": "after", "cursor": "$.page.end", "more": "$.page.more", "limit": "first", "size": 50 } }"#,
        );
        assert_eq!(query(&cursor.first()), "first=50");
        let check = |body: &str, expected: Option<&str>| {
            assert_eq!(
                written(next(&cursor, body, &[], (50, 1, 50))).as_deref(),
                expected,
                "{body}"
            );
        };
        check(
            r#"{ "page": { "end": "abc", "more": true } }"#,
            Some("first=50&after=abc"),
        );
        check(r#"{ "page": { "end": "abc" } }"#, Some("first=50&after=abc"));
        check(r#"{ "page": { "end": "abc", "more": false } }"#, None);
        check(r#"{ "page": { "end": null, "more": true } }"#, None);
        check(r#"{ "page": { "end": "", "more": true } }"#, None);
        check("{}", None);
    }

    #[test]
    fn the_last_id_may_be_the_cursor_and_stays_a_number() {
        let cursor = paging(r#"{ "cursor": { "parameter": "starting_after", "cursor": "$.data[-1].id" } }"#);
        let after = next(&cursor, r#"{ "data": [{ "id": 1 }, { "id": 12 }] }"#, &[], (2, 1, 2));
        let expected = Parameter {
            name: "starting_after".to_owned(),
            value: ParameterValue::Number("12".to_owned()),
        };
        assert_eq!(after, Next::Parameters(vec![expected]));
        assert_eq!(next(&cursor, r#"{ "data": [] }"#, &[], (0, 2, 2)), Next::End);
    }
}
