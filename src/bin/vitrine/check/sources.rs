//! What is wrong with a store's sources: each is asked for its first page, or read from a file.

use std::path::Path;

use serde_json::Value;
use vitrine::domain::Region;
use vitrine::domain::audit::Finding;
use vitrine::source::{Tree, secrets};
use vitrine::store::Source;

use super::{mapping, searching};
use crate::answer::{self, Answer};
use crate::probe::looking::{Asked, look};
use crate::probe::{missing, warnings};
use crate::table;

/// What is to be looked at, and how.
pub(super) struct Looked<'a> {
    /// The store's file: its sources are named from there.
    pub(super) file: &'a str,
    pub(super) document: &'a Value,
    /// The region that sources are asked for.
    pub(super) region: &'a Region,
    pub(super) is_offline: bool,
    /// Files that stand for the answers of sources, by position.
    pub(super) bodies: &'a [(usize, String)],
}

/// What is found in the sources.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) findings: Vec<Finding>,
    /// What was not looked at, and why.
    pub(super) notes: Vec<String>,
    /// Whether all of them can be read in full.
    pub(super) can_be_read: bool,
}

/// A saved answer as it is typed: `2=answer.json` for the second source, `answer.json` for the first.
pub(super) fn body(typed: &str) -> (usize, String) {
    let numbered = typed.split_once('=').and_then(|(number, file)| {
        let number: usize = number.parse().ok()?;
        Some((number.checked_sub(1)?, file.to_owned()))
    });
    numbered.unwrap_or((0, typed.to_owned()))
}

impl Looked<'_> {
    pub(super) fn look(&self, sources: &[Source]) -> Seen {
        let mut seen = Seen {
            can_be_read: true,
            ..Seen::default()
        };
        for (at, source) in sources.iter().enumerate() {
            self.source(at, source, &mut seen);
        }
        seen
    }

    fn source(&self, at: usize, source: &Source, seen: &mut Seen) {
        let place = format!("$.sources[{at}]");
        let saved = self
            .bodies
            .iter()
            .find(|(number, _)| *number == at)
            .map(|(_, file)| file.clone());
        let url = match &source.search {
            Some(search) => searching::address(source, search),
            None => source.url.clone(),
        };
        let named = place_of(self.file, &url);
        for secret in secrets(&source.url, &source.whole_request()) {
            let inner = if secret.place.starts_with("request") {
                secret.place.as_str()
            } else {
                "url"
            };
            seen.findings.push(Finding::warning(
                format!("{place}.{inner}"),
                secret.to_string(),
                "Take it out, and make it void where it was made. Use a token that the platform calls public.",
            ));
        }
        if self.is_offline && answer::is_web(&named) {
            seen.can_be_read = false;
            if saved.is_none() {
                seen.notes.push(format!(
                    "{place} is at {}, and was not asked (--offline); --body FILE looks at a saved answer",
                    table::shown(&source.url)
                ));
                return;
            }
        }
        let asked = match &source.search {
            Some(search) => {
                seen.can_be_read = false;
                seen.notes.push(format!(
                    "{place} searches itself: its first page was looked at, and one product; what rules and regions \
                     name was not looked for"
                ));
                searching::first_page(source, search, self.region)
            }
            None => Asked {
                preset: source.preset.clone(),
                mapping: source.mapping.clone(),
                currency: source.currency,
                request: source.request.clone(),
                region: Some(self.region.clone()),
                ..Asked::default()
            },
        };
        let answer = match asked.answer(saved.as_deref().unwrap_or(&named)) {
            Ok(answer) => answer,
            Err(trouble) => {
                seen.can_be_read = false;
                let suggestion = if answer::is_web(&named) {
                    "Is the address right, and does its host answer? --offline leaves it out."
                } else {
                    "Relative to the store's file there must be such a file."
                };
                let finding = Finding::error(format!("{place}.url"), trouble.reason(), suggestion);
                seen.findings.push(finding);
                return;
            }
        };
        let found = self.answer(at, source, &place, &answer, &asked);
        let is_readable = |finding: &Finding| finding.severity == vitrine::domain::audit::Severity::Warning;
        seen.can_be_read &= found.iter().all(is_readable);
        seen.findings.extend(found);
    }

    /// What is wrong with an answer, or with how it is read.
    fn answer(&self, at: usize, source: &Source, place: &str, answer: &Answer, asked: &Asked) -> Vec<Finding> {
        let probed = match look(answer, asked) {
            Ok(probed) => probed,
            Err(trouble) => {
                let suggestion = "The address must answer with JSON. `vitrine probe` shows what it answers with.";
                return vec![Finding::error(format!("{place}.url"), trouble.reason(), suggestion)];
            }
        };
        let Some(shape) = &probed.shape else {
            return vec![Finding::error(
                place,
                "its answer has the shape of no preset".to_owned(),
                format!(
                    "Run `vitrine probe {}`, and paste the `mapping` it proposes.",
                    table::shown(&source.url)
                ),
            )];
        };
        let mut findings = Vec::new();
        if source.mapping.is_none() && shape.preset.is_none() {
            findings.push(Finding::warning(
                place,
                format!(
                    "neither `preset` nor `mapping` is written: its fields are found by their names and values, {} % sure",
                    shape.confidence
                ),
                format!(
                    "Run `vitrine probe {}`, and paste what it proposes: then nothing is left to guess.",
                    table::shown(&source.url)
                ),
            ));
        }
        let written = self.document.pointer(&format!("/sources/{at}/mapping"));
        if let (Some(written), Ok(mut tree)) = (written, Tree::parse(answer.text.clone())) {
            findings.extend(mapping::findings(
                &mut tree,
                &shape.mapping,
                written,
                &format!("{place}.mapping"),
            ));
        } else if probed.items == 0 {
            findings.push(Finding::warning(
                place,
                format!("no products at {}", shape.items_path()),
                "Is it the right address, and the right preset? `vitrine probe` tells what it recognises.",
            ));
        }
        if let Some(search) = &source.search {
            findings.extend(searching::findings(
                source,
                search,
                self.region,
                answer,
                &shape.mapping,
                place,
            ));
        }
        for (cause, count, first) in probed.causes() {
            let problem = format!(
                "{count} of {} products are left out, the first at index {first}: {cause}",
                probed.items
            );
            findings.push(Finding::warning(
                place,
                problem,
                "Name another path for the field, or mend the answer.",
            ));
        }
        let products = &probed.catalog.products;
        if !products.is_empty() && products.iter().all(|product| !missing::has_price(product)) {
            findings.push(Finding::warning(
                place,
                "none of its products has a price".to_owned(),
                "They are shown as on request. `vitrine probe` tells where it looks for prices.",
            ));
        }
        let without = missing::without_currency(products);
        if without > 0 {
            findings.push(Finding::error(
                format!("{place}.currency"),
                format!("the prices of {without} products name no currency, and the source has none"),
                "Write the currency of its prices, as of ISO 4217: `\"currency\": \"EUR\"`.",
            ));
        }
        for warning in warnings::of_the_host(answer) {
            findings.push(Finding::warning(
                format!("{place}.url"),
                warning,
                "Without that the shop stays empty.",
            ));
        }
        findings
    }
}

/// Where a source is: an address of the web, or a file beside the store's.
fn place_of(file: &str, url: &str) -> String {
    if answer::is_web(url) {
        return url.to_owned();
    }
    if url.starts_with("//") {
        return format!("https:{url}");
    }
    let name = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let folder = Path::new(file).parent().unwrap_or(Path::new(""));
    folder.join(name).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_lies_beside_its_store_or_on_the_web() {
        assert_eq!(place_of("public/store.json", "demo/a.json?x=1"), "public/demo/a.json");
        assert_eq!(place_of("store.json", "a.json"), "a.json");
        assert_eq!(place_of("public/store.json", "https://a.test/p"), "https://a.test/p");
        assert_eq!(place_of("public/store.json", "//a.test/p"), "https://a.test/p");
    }

    #[test]
    fn a_saved_answer_is_for_the_first_source_unless_it_is_numbered() {
        assert_eq!(body("answer.json"), (0, "answer.json".to_owned()));
        assert_eq!(body("2=answer.json"), (1, "answer.json".to_owned()));
        assert_eq!(body("0=answer.json"), (0, "0=answer.json".to_owned()));
    }
}
