//! How the pages of an answer follow each other, where it does not say: ways in which many APIs are asked are tried, and
//! the first that answers with other products is it.

use std::collections::HashSet;

use vitrine::engine::HttpAnswer;
use vitrine::source::{Next, Node, Paging, Parameter, Path, Paths, Progress, Tree, next_page};

use super::looking::{Asked, Origin, Probed, read};
use crate::answer::Answer;

/// So many ways are tried at most: nobody likes to be asked by guesses.
const MOST_TRIES: usize = 6;
/// Names of parameters, without case and marks.
const SKIPS: [&str; 5] = ["skip", "offset", "start", "from", "startindex"];
const LIMITS: [&str; 10] = [
    "limit",
    "size",
    "pagesize",
    "perpage",
    "take",
    "count",
    "hitsperpage",
    "top",
    "rows",
    "maxresults",
];
const PAGES: [&str; 6] = ["page", "pagenumber", "pageno", "currentpage", "pageindex", "p"];

/// Tries out how to get to the second page of a live answer, and writes it into the mapping that was detected.
pub(crate) fn find(answer: &Answer, asked: &Asked, probed: &mut Probed) {
    let Some(parameters) = tried(answer, probed) else {
        return;
    };
    for (paging, parameters) in parameters {
        let Ok(other) = asked.page(&answer.name, &parameters) else {
            continue;
        };
        let Some(shape) = probed.shape.clone() else { return };
        let Ok(mut tree) = Tree::parse(other.text.clone()) else {
            continue;
        };
        let second = read(&mut tree, &other, shape);
        if follows(probed, &second) {
            let words: Vec<String> = parameters.iter().map(word).collect();
            probed.origins.push(Origin {
                field: "paging".to_owned(),
                path: String::new(),
                found: words.join("&"),
                why: "Asked so, it answers with other products.".to_owned(),
                is_sure: true,
                others: Vec::new(),
            });
            if let Some(shape) = &mut probed.shape {
                shape.mapping.paging = paging;
            }
            return;
        }
    }
}

fn word(parameter: &Parameter) -> String {
    format!("{}={}", parameter.name, parameter.value.as_str())
}

/// Whether a page has products, and none of those of the first.
fn follows(first: &Probed, second: &Probed) -> bool {
    let known: HashSet<&str> = first
        .catalog
        .products
        .iter()
        .map(|product| product.slug.as_str())
        .collect();
    let others = &second.catalog.products;
    !others.is_empty() && others.iter().all(|product| !known.contains(product.slug.as_str()))
}

/// The ways to try, each with what the second page is asked with. Nothing where there is nothing to find out.
fn tried(answer: &Answer, probed: &Probed) -> Option<Vec<(Paging, Vec<Parameter>)>> {
    let shape = probed.shape.as_ref()?;
    let is_open = shape.mapping.paging == Paging::None && shape.preset.is_none();
    let has_more = probed.total.is_none_or(|total| total > probed.items as u64);
    let address = answer.live.as_ref().map(|live| live.address.as_str())?;
    if !is_open || !has_more || probed.items < 2 {
        return None;
    }
    let tree = Tree::parse(answer.text.clone()).ok()?;
    let nothing = HttpAnswer::default();
    let ways = ways(address, tree.root(), probed.items)
        .into_iter()
        .filter_map(|paging| {
            let progress = Progress {
                answer: &nothing,
                body: tree.root(),
                total: &[],
                items: probed.items,
                pages: 1,
                read: probed.items,
            };
            match next_page(&paging, &progress) {
                Next::Parameters(parameters) => Some((paging, parameters)),
                _ => None,
            }
        });
    Some(ways.take(MOST_TRIES).collect())
}

/// How the second page may be asked for, the likeliest first: as the address does, as the body says, as many do.
fn ways(address: &str, body: Node, items: usize) -> Vec<Paging> {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let in_address: Vec<(String, u32)> = numbers(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let in_body = echoes(body);
    let mut ways: Vec<Paging> = of_names(&in_address, items).into_iter().chain(cursors(body)).collect();
    ways.extend(of_names(&in_body, items));
    let limit = named(&in_address, &LIMITS);
    let page = |page: &str| Paging::Page {
        page: page.to_owned(),
        limit: limit.map(|(name, _)| name.clone()),
        size: limit.map(|(_, size)| *size),
        first: 1,
        pages: Paths::none(),
        pages_header: None,
        total_header: None,
    };
    let skip = |skip: &str| skipping(skip, &in_address, items, 0);
    ways.extend([page("page"), skip("offset"), skip("skip"), page("_page")]);
    let mut known: Vec<Paging> = Vec::new();
    for way in ways {
        if !known.contains(&way) {
            known.push(way);
        }
    }
    known
}

/// The ways that names and their numbers speak for: `skip` and `limit`, or `page` and `per_page`.
fn of_names(numbers: &[(String, u32)], items: usize) -> Vec<Paging> {
    let skip = named(numbers, &SKIPS).map(|(name, value)| {
        // Some count products from 1.
        skipping(name, numbers, items, (*value).min(1))
    });
    let page = named(numbers, &PAGES).map(|(name, value)| {
        let limit = named(numbers, &LIMITS);
        Paging::Page {
            page: if plain(name) == "currentpage" {
                "page".to_owned()
            } else {
                name.clone()
            },
            limit: limit.map(|(name, _)| name.clone()),
            size: limit.map(|(_, size)| *size),
            first: (*value).min(1),
            pages: Paths::none(),
            pages_header: None,
            total_header: None,
        }
    });
    skip.into_iter().chain(page).collect()
}

fn skipping(name: &str, numbers: &[(String, u32)], items: usize, first: u32) -> Paging {
    let limit = named(numbers, &LIMITS);
    let (limit, size) = limit.map_or(("limit".to_owned(), None), |(name, size)| (name.clone(), Some(*size)));
    Paging::Skip {
        skip: name.to_owned(),
        limit,
        size: size
            .filter(|size| *size > 0)
            .unwrap_or(u32::try_from(items).unwrap_or(u32::MAX)),
        first,
        total_header: None,
    }
}

/// The cursor of the next page that the body has, by the parameters that mostly take it.
fn cursors(body: Node) -> Vec<Paging> {
    let around = [("$", Some(body))]
        .into_iter()
        .chain(["meta", "pagination", "paging", "page_info", "pageInfo"].map(|name| (name, body.get(name))));
    let mut ways = Vec::new();
    for (place, node) in around {
        for (name, value) in node.into_iter().flat_map(Node::members) {
            let whole = plain(&name);
            let is_cursor = ["cursor", "token", "endcursor"].iter().any(|end| whole.ends_with(end));
            let is_text = value.text().is_some_and(|text| !text.is_empty());
            let root = if place == "$" {
                Path::root()
            } else {
                Path::root().child(place)
            };
            if !is_cursor || !is_text {
                continue;
            }
            let own = name.trim_start_matches("next_").trim_start_matches("next");
            let own = own
                .chars()
                .next()
                .into_iter()
                .flat_map(char::to_lowercase)
                .chain(own.chars().skip(1));
            for parameter in [own.collect::<String>(), "cursor".to_owned(), "after".to_owned()] {
                ways.push(Paging::Cursor {
                    parameter,
                    cursor: root.clone().child(name.as_ref()),
                    more: None,
                    limit: None,
                    size: None,
                });
            }
        }
    }
    ways
}

/// The numbers that the body tells of itself, at its top and one step further in.
fn echoes(body: Node) -> Vec<(String, u32)> {
    let inner = body.members().filter(|(_, node)| node.members().next().is_some());
    let further = inner.flat_map(|(_, node)| node.members());
    let all = body.members().chain(further);
    numbers(all.filter_map(|(name, node)| Some((name.into_owned(), node.number()?.to_owned()))))
}

fn numbers(pairs: impl Iterator<Item = (String, String)>) -> Vec<(String, u32)> {
    pairs
        .filter_map(|(name, value)| Some((name, value.parse().ok()?)))
        .collect()
}

fn named<'a>(numbers: &'a [(String, u32)], names: &[&str]) -> Option<&'a (String, u32)> {
    numbers.iter().find(|(name, _)| names.contains(&plain(name).as_str()))
}

/// A name without case and marks: `perpage` of `per_page`, `$skip` as `skip`.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|character| character.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the second page would be asked with, in the order in which it is tried.
    fn asked(address: &str, body: &str, items: usize) -> Vec<String> {
        let tree = Tree::parse(body.to_owned()).unwrap();
        let nothing = HttpAnswer::default();
        let progress = Progress {
            answer: &nothing,
            body: tree.root(),
            total: &[],
            items,
            pages: 1,
            read: items,
        };
        let second = |paging: Paging| match next_page(&paging, &progress) {
            Next::Parameters(parameters) => parameters.iter().map(word).collect::<Vec<_>>().join("&"),
            other => panic!("{other:?}"),
        };
        ways(address, tree.root(), items).into_iter().map(second).collect()
    }

    fn check(address: &str, body: &str, first: &str) {
        assert_eq!(asked(address, body, 10)[0], first, "{address} {body}");
    }

    #[test]
    fn the_address_is_believed_before_the_body() {
        check("https://api.test/p?offset=0&limit=10", "{}", "limit=10&offset=10");
        check(
            "https://api.test/p?page=1&per_page=10",
            r#"{"skip": 0}"#,
            "per_page=10&page=2",
        );
        check("https://api.test/p?pageNo=0", "{}", "pageNo=1");
        check("https://api.test/p?start=1&limit=10", "{}", "limit=10&start=11");
    }

    #[test]
    fn what_the_body_says_of_itself_names_the_parameters() {
        check("https://api.test/p", r#"{"skip": 0, "limit": 30}"#, "limit=30&skip=10");
        check(
            "https://api.test/p",
            r#"{"meta": {"current_page": 1, "per_page": 10}}"#,
            "per_page=10&page=2",
        );
        check("https://api.test/p", r#"{"next_cursor": "abc"}"#, "cursor=abc");
        check(
            "https://api.test/p",
            r#"{"paging": {"nextPageToken": "x"}}"#,
            "pageToken=x",
        );
    }

    #[test]
    fn otherwise_it_is_asked_as_many_are() {
        assert_eq!(
            asked("https://api.test/p?limit=10", "[]", 10),
            [
                "limit=10&page=2",
                "limit=10&offset=10",
                "limit=10&skip=10",
                "limit=10&_page=2"
            ]
        );
    }
}
