//! How pages follow each other, by the parameters of the address that was asked, or else by the numbers of the page that
//! the body repeats.

use super::report::Report;
use crate::source::address::percent_decoded;
use crate::source::tree::{Kind, Node};
use crate::source::{Paging, Path, Paths};

/// What parameters for the number of a page are called, of letters and digits alone.
const PAGE: &[&str] = &[
    "page",
    "p",
    "pg",
    "pagenumber",
    "pageno",
    "pagenum",
    "pageindex",
    "currentpage",
    "paged",
    "pagina",
    "seite",
    "sayfa",
    "strona",
    "halaman",
    "trang",
];
/// For how many a page has.
const LIMIT: &[&str] = &[
    "limit",
    "perpage",
    "pagesize",
    "size",
    "take",
    "maxresults",
    "itemsperpage",
    "resultsperpage",
    "hitsperpage",
    "pagelimit",
    "porpagina",
    "tamanopagina",
    "limite",
];
/// The same where they are parameters; as numbers of a body they can be anything.
const LIMIT_ASKED: &[&str] = &["rows", "top", "count", "first", "max", "num"];
/// For how many are skipped.
const SKIP: &[&str] = &[
    "offset",
    "skip",
    "start",
    "from",
    "startindex",
    "firstresult",
    "pageoffset",
];
/// What numbers of pages are called in bodies.
const PAGES: &[&str] = &[
    "pages",
    "totalpages",
    "pagecount",
    "pagescount",
    "lastpage",
    "nbpages",
    "numpages",
    "numberofpages",
    "pagestotal",
    "totalpage",
    "paginas",
    "totalpaginas",
    "seiten",
    "sayfasayisi",
];
/// So deep in a body its page is told.
const DEEPEST: usize = 3;

/// How pages follow each other, where the body has no address of the next one: `count` products are on this one.
pub(super) fn paging(address: &str, body: Node, count: usize, total: &Paths, report: &mut Report) -> Paging {
    let numbers = numbers(body);
    let all = total
        .iter()
        .find_map(|path| path.first(body)?.number()?.parse::<u64>().ok());
    let here = u64::try_from(count).unwrap_or(u64::MAX);
    // Some call `page_count` how many are on the page: as many pages would not hold them all.
    let holds_all = |pages: u64| all.is_none_or(|all| pages.saturating_mul(here) >= all);
    let pages = named(&numbers, PAGES).filter(|number| number.value > 0 && holds_all(number.value));
    let last = pages.map(|number| number.value);
    let pages: Paths = pages
        .and_then(|number| number.path.parse::<Path>().ok())
        .into_iter()
        .collect();
    let query = query(address);
    let is_asked = [PAGE, SKIP].iter().any(|names| named(&query, names).is_some());
    let (told, sure) = if is_asked { (&query, true) } else { (&numbers, false) };
    // What the body repeats is worth asking for only where it says that there is more.
    let is_more = all.is_some_and(|all| all > here) || last.is_some_and(|last| last > 1);
    if !is_asked && !is_more {
        return Paging::None;
    }
    let limit = named(told, LIMIT).or_else(|| named(told, LIMIT_ASKED).filter(|_| is_asked));
    let size = limit.and_then(|limit| u32::try_from(limit.value).ok().filter(|size| *size > 0));
    let limit = limit.filter(|_| size.is_some()).map(|limit| limit.name.clone());
    let by_page = named(told, PAGE).map(|page| Paging::Page {
        // Laravel answers with `current_page` and is asked for `page`.
        page: if sure || !plain(&page.name).starts_with("current") {
            page.name.clone()
        } else {
            "page".to_owned()
        },
        limit: limit.clone(),
        size,
        first: u32::from(page.value > 0),
        pages: pages.clone(),
        pages_header: None,
        total_header: None,
    });
    let by_skip = named(told, SKIP)
        .zip(limit)
        .zip(size)
        .map(|((skip, limit), size)| Paging::Skip {
            skip: skip.name.clone(),
            limit,
            size,
            first: u32::from(skip.value == 1),
            total_header: None,
        });
    let Some(paging) = by_page.or(by_skip) else {
        return Paging::None;
    };
    let why = if sure {
        "The address has a parameter for it."
    } else {
        "The body repeats the numbers of its page: parameters are mostly called the same."
    };
    let (confidence, sample) = (if sure { 90 } else { 55 }, query.first().map(|told| told.name.clone()));
    report.note(
        "paging",
        String::new(),
        confidence,
        why.to_owned(),
        sample.unwrap_or_default(),
        sure,
    );
    paging
}

/// A number with a name: a parameter, or a member outside of lists.
struct Told {
    name: String,
    value: u64,
    path: String,
}

/// The first of them that has one of these names.
fn named<'a>(told: &'a [Told], names: &[&str]) -> Option<&'a Told> {
    told.iter().find(|told| names.contains(&plain(&told.name).as_str()))
}

/// A name's letters and digits: `_per_page`, `page[size]` and `$top` are spelt as others spell them.
fn plain(name: &str) -> String {
    let plain: String = name.chars().filter(|character| character.is_alphanumeric()).collect();
    let plain = plain.to_lowercase();
    let inner = plain
        .strip_prefix("pagination")
        .or_else(|| plain.strip_prefix("options"));
    inner.filter(|inner| !inner.is_empty()).unwrap_or(&plain).to_owned()
}

fn query(address: &str) -> Vec<Told> {
    let query = address.split('#').next().and_then(|address| address.split_once('?'));
    let pairs = query.map(|(_, query)| query).unwrap_or_default().split('&');
    let told = pairs.filter_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        Some(Told {
            name: percent_decoded(name).into_owned(),
            value: value.parse().ok()?,
            path: String::new(),
        })
    });
    told.collect()
}

/// The numbers of a body outside of its lists, those further out first.
fn numbers(body: Node) -> Vec<Told> {
    let mut told = Vec::new();
    let mut level = vec![(String::from("$"), body)];
    for _ in 0..DEEPEST {
        let mut deeper = Vec::new();
        for (path, object) in level {
            for (name, value) in object.members() {
                // A name that needs quotes names no page.
                if !name
                    .chars()
                    .all(|character| character.is_alphanumeric() || character == '_')
                {
                    continue;
                }
                let path = format!("{path}.{name}");
                match value.kind() {
                    Kind::Object => deeper.push((path, value)),
                    Kind::Number => {
                        told.extend(value.number().and_then(|number| number.parse().ok()).map(|value| Told {
                            name: name.clone().into_owned(),
                            value,
                            path,
                        }))
                    }
                    _ => {}
                }
            }
        }
        level = deeper;
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Tree;

    fn check(address: &str, body: &str, expected: &str) {
        let tree = Tree::parse(body.to_owned()).unwrap();
        let mut report = Report { findings: Vec::new() };
        let total: Paths = ["$.total", "$.items"]
            .iter()
            .map(|path| path.parse().unwrap())
            .collect();
        let paging = paging(address, tree.root(), 10, &total, &mut report);
        let written = serde_json::to_value(&paging).unwrap();
        let expected: serde_json::Value = serde_json::from_str(expected).unwrap();
        let shown = expected.as_object().and_then(|kind| kind.iter().next());
        match shown {
            // What is left at its default is not written out here.
            Some((kind, members)) => {
                for (name, value) in members.as_object().unwrap() {
                    assert_eq!(&written[kind][name], value, "{address}: {written}");
                }
            }
            None => assert_eq!(written, expected, "{address}"),
        }
    }

    #[test]
    fn parameters_of_the_address_say_how_pages_follow() {
        check(
            "https://shop.test/a?_page=1&_per_page=10",
            r#"{"pages": 6, "items": 57, "data": []}"#,
            r#"{"page": {"page": "_page", "limit": "_per_page", "size": 10, "first": 1, "pages": "$.pages"}}"#,
        );
        check(
            "https://shop.test/a?page=0",
            "[]",
            r#"{"page": {"page": "page", "limit": null, "first": 0}}"#,
        );
        check(
            "https://shop.test/a?page%5Bnumber%5D=1&page%5Bsize%5D=25",
            "{}",
            r#"{"page": {"page": "page[number]", "limit": "page[size]", "size": 25}}"#,
        );
        check(
            "https://shop.test/a?q=mug&offset=0&limit=50",
            "{}",
            r#"{"skip": {"skip": "offset", "limit": "limit", "size": 50, "first": 0}}"#,
        );
        check(
            "https://shop.test/a?%24skip=0&%24top=20",
            "{}",
            r#"{"skip": {"skip": "$skip", "limit": "$top"}}"#,
        );
    }

    #[test]
    fn numbers_that_the_body_repeats_say_it_where_there_is_more() {
        let first = r#"{"skip": 0, "limit": 10, "total": 194, "products": []}"#;
        check(
            "https://shop.test/a",
            first,
            r#"{"skip": {"skip": "skip", "limit": "limit", "size": 10}}"#,
        );
        check(
            "https://shop.test/a",
            r#"{"first": 1, "current_page": 1, "per_page": 10, "last_page": 2}"#,
            r#"{"page": {"page": "page", "limit": "per_page", "size": 10}}"#,
        );
        check(
            "https://shop.test/a",
            r#"{"page": 1, "page_size": 10, "page_count": 10, "total": 144}"#,
            r#"{"page": {"page": "page", "limit": "page_size", "pages": []}}"#,
        );
        let deep = r#"{"meta": {"page": 1, "per_page": 10, "last_page": 3}}"#;
        check(
            "https://shop.test/a",
            deep,
            r#"{"page": {"page": "page", "limit": "per_page", "pages": "$.meta.last_page"}}"#,
        );
    }

    #[test]
    fn one_page_and_other_parameters_say_nothing() {
        check(
            "https://shop.test/a",
            r#"{"page": 1, "limit": 20, "total": 10}"#,
            r#""none""#,
        );
        check("https://shop.test/a?category=7&limit=100", "[]", r#""none""#);
        check("https://shop.test/a?page=next", "[]", r#""none""#);
        check("https://shop.test/a", r#"{"page": "home", "total": 20}"#, r#""none""#);
    }
}
