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
    let facets: Vec<Node> = reading.at.iter().flat_map(|path| path.select(root)).collect();
    if facets.is_empty() {
        return Some(nothing(&format!("{place}.at"), &reading.at, "the answer"));
    }
    if !all(&reading.values, &facets) {
        return Some(nothing(&format!("{place}.values"), &reading.values, "any facet"));
    }
    let mut values: Vec<Node> = Vec::new();
    for facet in &facets {
        values.extend(reading.values.iter().flat_map(|path| path.select(*facet)));
    }
    if reading.values.is_empty() {
        values.clone_from(&facets);
    }
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use vitrine::json::read;

    use super::*;

    /// What is found where a list and a product are answered with `answer`, and the source's search is as `change` makes
    /// it: each with its place and its problem.
    fn check(name: &str, answer: &Value, change: impl Fn(&mut Value)) -> Vec<(String, String)> {
        let file = std::env::temp_dir().join(format!("vitrine-{name}-{}.json", std::process::id()));
        std::fs::write(&file, answer.to_string()).unwrap();
        let address = file.to_str().unwrap();
        let mut source = json!({
            "url": address,
            "currency": "USD",
            "mapping": {
                "items": "$.hits[*]", "total": "$.total", "fields": { "slug": "$.id", "name": "$.name" },
            },
            "search": { "product": {}, "facets": [{ "at": "$.facets.*", "values": "$.*" }] },
        });
        change(&mut source);
        let source: Source = read(&source).unwrap();
        let region: Region =
            read(&json!({ "key": "us", "name": "US", "currency": "USD", "languages": ["en"] })).unwrap();
        let (search, mapping) = (source.search.clone().unwrap(), source.mapping.clone().unwrap());
        let answer = first_page(&source, &search, &region).answer(address).unwrap();
        let found = findings(&source, &search, &region, &answer, &mapping, "$.sources[0]");
        std::fs::remove_file(&file).unwrap();
        found
            .into_iter()
            .map(|finding| (finding.path, finding.problem))
            .collect()
    }

    fn answer() -> Value {
        json!({ "hits": [{ "id": "lamp", "name": "Lamp" }], "total": 1, "facets": { "brand": { "Halvik": 1 } } })
    }

    #[test]
    fn an_answer_with_all_that_is_read_has_nothing_to_find() {
        assert_eq!(check("whole", &answer(), |_| {}), []);
    }

    #[test]
    fn paths_that_find_nothing_are_named_with_their_place() {
        let found = check("paths", &answer(), |source| {
            source["mapping"]["total"] = json!("$.found");
            source["search"]["facets"] = json!([
                { "at": "$.facet_counts[*]" },
                { "at": "$.facets.*", "values": "$.*", "count": "$.count" },
            ]);
            source["search"]["price_range"] = json!({ "from": "$.total", "to": "$.most" });
        });
        let places: Vec<&str> = found.iter().map(|(place, _)| place.as_str()).collect();
        assert_eq!(
            places,
            [
                "$.sources[0].mapping.total",
                "$.sources[0].search.facets[0].at",
                "$.sources[0].search.facets[1].count",
                "$.sources[0].search.price_range.to",
            ]
        );
        assert!(found[2].1.contains("`$.count` in any value"), "{found:?}");
    }

    #[test]
    fn a_product_that_is_not_found_by_its_name_is_an_error() {
        let other = std::env::temp_dir().join(format!("vitrine-other-{}.json", std::process::id()));
        std::fs::write(
            &other,
            json!({ "hits": [{ "id": "sofa", "name": "Sofa" }] }).to_string(),
        )
        .unwrap();
        let found = check("alone", &answer(), |source| {
            source["search"]["product"]["url"] = json!(other.to_str().unwrap());
        });
        std::fs::remove_file(&other).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, "$.sources[0].search.product");
        assert!(found[0].1.contains("`lamp`"), "{found:?}");
    }
}
