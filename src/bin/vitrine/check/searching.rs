//! What is wrong with how a source that searches itself is asked, and with what its answer is read for.

use vitrine::domain::audit::Finding;
use vitrine::domain::query::Query;
use vitrine::domain::{Currency, Region};
use vitrine::source::{FacetReading, Mapping, Node, Paths, Question, Reading, Said, Search, Tree, read_page};
use vitrine::store::Source;

use crate::answer::Answer;
use crate::probe::looking::Asked;

/// So many products a page of the shop has.
const PER_PAGE: u32 = 24;

/// How the source is asked for the first page of all that it has.
pub(super) fn first_page(source: &Source, search: &Search, region: &Region) -> Asked {
    let question = search.list(&source.url, &source.whole_request());
    let query = Query {
        per_page: PER_PAGE,
        ..Query::default()
    };
    asked(
        source,
        question,
        search.asking(&query, currency(source, region), true).said,
        region,
    )
}

/// Where it is asked for lists.
pub(super) fn address(source: &Source, search: &Search) -> String {
    search.url.as_ref().unwrap_or(&source.url).clone()
}

fn asked(source: &Source, question: Question, said: Said, region: &Region) -> Asked {
    Asked {
        preset: source.preset.clone(),
        mapping: source.mapping.clone(),
        currency: source.currency,
        request: question.request,
        said: Some(said),
        region: Some(region.clone()),
        ..Asked::default()
    }
}

fn currency(source: &Source, region: &Region) -> Option<Currency> {
    (source.currency == Some(region.currency)).then_some(region.currency)
}

/// What is wrong with what its answer is read for. `place` is that of the source.
pub(super) fn findings(
    source: &Source,
    search: &Search,
    region: &Region,
    answer: &Answer,
    mapping: &Mapping,
    place: &str,
) -> Vec<Finding> {
    let Ok(mut tree) = Tree::parse(answer.text.clone()) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    let root = tree.root();
    if !finds(&mapping.total, root) {
        findings.push(Finding::error(
            format!("{place}.mapping.total"),
            "found no number of all products in the answer".to_owned(),
            "Without it a list has one page. Write where the answer has it: `\"total\": \"$.totalHits\"`.",
        ));
    }
    for (at, reading) in search.facets.iter().enumerate() {
        findings.extend(facet(reading, root, &format!("{place}.search.facets[{at}]")));
    }
    if let Some(range) = &search.price_range {
        for (member, paths) in [("from", &range.from), ("to", &range.to)] {
            if !finds(paths, root) {
                findings.push(nothing(
                    &format!("{place}.search.price_range.{member}"),
                    paths,
                    "the answer",
                ));
            }
        }
    }
    let mut catalog = vitrine::source::Catalog::default();
    let reading = Reading {
        mapping,
        address: &source.url,
        currency: source.currency,
        language: None,
    };
    read_page(&mut tree, &reading, &mut catalog);
    if let Some(product) = catalog.products.first() {
        findings.extend(product_alone(
            source,
            search,
            region,
            mapping,
            product.slug.as_str(),
            place,
        ));
    }
    findings
}

fn facet(reading: &FacetReading, root: Node, place: &str) -> Option<Finding> {
    let all = |paths: &Paths, starts: &[Node]| -> bool {
        paths.is_empty() || starts.iter().any(|start| finds(paths, *start))
    };
    let select =
        |paths: &Paths, start: Node| -> Vec<usize> { paths.iter().map(|path| path.select(start).len()).collect() };
    if select(&reading.at, root).iter().all(|count| *count == 0) {
        return Some(nothing(&format!("{place}.at"), &reading.at, "the answer"));
    }
    let facets: Vec<Node> = reading.at.iter().flat_map(|path| path.select(root)).collect();
    if !all(&reading.values, &facets) {
        return Some(nothing(&format!("{place}.values"), &reading.values, "any facet"));
    }
    let values: Vec<Node> = if reading.values.is_empty() {
        facets.clone()
    } else {
        let of_facet = |facet: &Node| {
            let facet = *facet;
            reading
                .values
                .iter()
                .flat_map(move |path| path.select(facet))
                .collect::<Vec<_>>()
        };
        facets.iter().flat_map(of_facet).collect()
    };
    let members = [
        ("name", &reading.name, &facets, "any facet"),
        ("label", &reading.label, &facets, "any facet"),
        ("value", &reading.value, &values, "any value"),
        ("value_label", &reading.value_label, &values, "any value"),
        ("count", &reading.count, &values, "any value"),
    ];
    let mut missing = members.into_iter().filter(|(_, paths, starts, _)| !all(paths, starts));
    missing
        .next()
        .map(|(member, paths, _, what)| nothing(&format!("{place}.{member}"), paths, what))
}

fn nothing(place: &str, paths: &Paths, what: &str) -> Finding {
    Finding::warning(
        place,
        format!("found nothing at {paths} in {what}"),
        "Take it out, or name a path that the answer has: it is printed by asking the source by hand.",
    )
}

fn finds(paths: &Paths, start: Node) -> bool {
    paths.iter().any(|path| path.first(start).is_some())
}

/// Whether a product that a list has is also found by its name.
fn product_alone(
    source: &Source,
    search: &Search,
    region: &Region,
    mapping: &Mapping,
    slug: &str,
    place: &str,
) -> Option<Finding> {
    let question = search.product(&source.url, &source.whole_request());
    let address = question.url.clone().unwrap_or_default();
    let mut said = Said::default();
    said.say("slug", slug);
    let place = format!("{place}.search.product");
    let answer = match asked(source, question, said, region).answer(&address) {
        Ok(answer) => answer,
        Err(trouble) => {
            let suggestion = "It is asked for one product in full: its page and the cart need it.";
            return Some(Finding::error(place, trouble.reason(), suggestion));
        }
    };
    let mut catalog = vitrine::source::Catalog::default();
    let reading = Reading {
        mapping,
        address: &address,
        currency: source.currency,
        language: None,
    };
    if let Ok(mut tree) = Tree::parse(answer.text) {
        read_page(&mut tree, &reading, &mut catalog);
    }
    if catalog.products.iter().any(|product| product.slug.as_str() == slug) {
        return None;
    }
    Some(Finding::error(
        place,
        format!("asked for `{slug}`, which a list has, it answers with no product of that name"),
        "Its page would say that there is no such product. Is it read as the same slug by `mapping`?",
    ))
}
