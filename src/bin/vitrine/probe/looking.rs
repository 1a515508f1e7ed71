//! Looks at an answer: by which mapping it is read, and what the shop reads.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};
use vitrine::domain::{Currency, Language, Region};
use vitrine::json;
use vitrine::source::{
    self, Catalog, Mapping, Market, Node, Paging, Parameter, Path, Preset, ReadError, Reading, Request, Said, Traced,
    Tree,
};

use super::shown;
use crate::answer::{self, Answer};
use crate::{Trouble, markets};

const TIMEOUT: Duration = Duration::from_secs(30);

/// How an answer is to be looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// The preset to read it by, rather than what is recognised.
    pub(crate) preset: Option<String>,
    /// The mapping to read it by: it goes before the preset.
    pub(crate) mapping: Option<Mapping>,
    /// Whether presets are left out of it.
    pub(crate) no_presets: bool,
    /// The currency of amounts that do not name theirs.
    pub(crate) currency: Option<Currency>,
    /// How the address is asked. Laid over the preset's request.
    pub(crate) request: Request,
    /// The same as it stands in `store.json`; nothing where it says nothing.
    pub(crate) request_as_written: Option<Value>,
    /// What its placeholders stand for beside the market, where a list of a source that searches itself is asked for:
    /// then it is asked for one page alone.
    pub(crate) said: Option<Said>,
    /// For whom it is asked; one that pays in the currency unless said.
    pub(crate) region: Option<Region>,
}

/// What is seen in an answer.
#[derive(Debug, Default)]
pub(crate) struct Probed {
    /// How it is read; nothing where neither a preset nor a list of products is seen in it.
    pub(crate) shape: Option<Shape>,
    /// How many products the answer has, readable or not.
    pub(crate) items: usize,
    /// How many products there are on all pages, where the answer says so.
    pub(crate) total: Option<u64>,
    pub(crate) catalog: Catalog,
    /// How many variants the first product has in the answer.
    pub(crate) own_variants: usize,
    pub(crate) origins: Vec<Origin>,
    /// Whether the address was asked for other pages in the usual ways.
    pub(crate) was_tried: bool,
    /// What the server says that went wrong, although it answered.
    pub(crate) complaint: Option<String>,
}

/// By what an answer is read.
#[derive(Clone, Debug)]
pub(crate) struct Shape {
    /// The name of the preset; none where the mapping was detected.
    pub(crate) preset: Option<String>,
    /// What that is called in words.
    pub(crate) title: String,
    pub(crate) mapping: Mapping,
    /// How sure that is, in hundredths.
    pub(crate) confidence: u8,
    /// The currency of amounts that do not name theirs: that which was asked for, or else seen.
    pub(crate) currency: Option<Currency>,
    /// Why each field is taken for what it is, where that was found out.
    origins: Vec<Origin>,
}

/// Where a field of the first product comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) field: String,
    pub(crate) path: String,
    pub(crate) found: String,
    /// Why it was taken for the field; empty where a preset says so.
    pub(crate) why: String,
    pub(crate) is_sure: bool,
    /// Other paths that would suit.
    pub(crate) others: Vec<String>,
}

impl Asked {
    /// The answer that `name` names: an address, a file, or `-`.
    ///
    /// # Errors
    /// It cannot be read, or the preset is none.
    pub(crate) fn answer(&self, name: &str) -> Result<Answer, Trouble> {
        if !answer::is_web(name) {
            return Answer::of_file(name);
        }
        let preset = self.named_preset()?;
        if self.said.is_some() {
            return self.page(name, &[]);
        }
        let mapping = self.mapping.as_ref().or(preset.as_ref().map(|preset| &preset.mapping));
        self.page(name, &mapping.map(|mapping| mapping.paging.first()).unwrap_or_default())
    }

    /// What the address answers with, asked with the parameters of a page.
    ///
    /// # Errors
    /// It does not answer, or the preset is none.
    pub(super) fn page(&self, name: &str, parameters: &[Parameter]) -> Result<Answer, Trouble> {
        let request = match self.named_preset()? {
            Some(preset) => self.request.over(&preset.request),
            None => self.request.clone(),
        };
        let usual = || json::read(&markets::region(self.currency.or("USD".parse().ok())?).1).ok();
        let failed = |reason: &str| Trouble::Failed(format!("{name}: {reason}"));
        let region: Option<Region> = self.region.clone().or_else(usual);
        let region = region.ok_or_else(|| failed("there is no region to ask for"))?;
        let english = Language::english();
        let market = Market {
            region: &region,
            language: region.languages.first().unwrap_or(&english),
        };
        let asked = request.asked_with(name, market, &self.said.clone().unwrap_or_default());
        let asked =
            asked.ok_or_else(|| failed("its placeholders have no value for the region that it is asked for"))?;
        Answer::of_web(name, asked.page(parameters), TIMEOUT)
    }

    fn named_preset(&self) -> Result<Option<Preset>, Trouble> {
        let named = self.preset.as_deref().map(source::preset).transpose();
        named.map_err(|error| Trouble::Usage(format!("--preset: {error}")))
    }

    /// The ways in which the answer may be read, the likeliest first.
    fn shapes(&self, tree: &Tree, address: &str) -> Result<Vec<Shape>, Trouble> {
        let of_preset = |preset: Preset| Shape {
            preset: Some(preset.name),
            title: preset.title,
            mapping: preset.mapping,
            confidence: 100,
            currency: self.currency,
            origins: Vec::new(),
        };
        if let Some(mapping) = &self.mapping {
            return Ok(vec![Shape {
                preset: None,
                title: String::new(),
                mapping: mapping.clone(),
                confidence: 100,
                currency: self.currency,
                origins: Vec::new(),
            }]);
        }
        if let Some(preset) = self.named_preset()? {
            return Ok(vec![of_preset(preset)]);
        }
        let recognised = Some(tree.root())
            .filter(|_| !self.no_presets)
            .and_then(source::recognise);
        let detected = detected(tree, address).map(|shape| Shape {
            currency: self.currency.or(shape.currency),
            ..shape
        });
        Ok(recognised.map(of_preset).into_iter().chain(detected).collect())
    }
}

/// The mapping that names and values in the answer speak for.
fn detected(tree: &Tree, address: &str) -> Option<Shape> {
    let detection = source::detect(tree, address)?;
    let origin = |found: &source::Found| Origin {
        field: found.field.clone(),
        path: shortest(&found.path),
        found: found.sample.clone(),
        why: found.why.clone(),
        is_sure: found.is_sure,
        others: found.others.iter().map(|(path, _)| shortest(path)).take(3).collect(),
    };
    Some(Shape {
        preset: None,
        title: String::new(),
        origins: detection.findings.iter().map(origin).collect(),
        mapping: detection.mapping,
        confidence: detection.confidence.min(100),
        currency: detection.currency,
    })
}

/// The same path in the fewest characters.
fn shortest(path: &str) -> String {
    path.parse::<Path>()
        .map_or_else(|_| path.to_owned(), |path| path.to_string())
}

/// Looks at an answer. A preset that it has the shape of, but that reads nothing of it, is not what it is.
///
/// # Errors
/// It is no JSON, or a preset is asked for that there is not.
pub(crate) fn look(answer: &Answer, asked: &Asked) -> Result<Probed, Trouble> {
    let parse = || Tree::parse(answer.text.clone());
    let tree = parse().map_err(|error| Trouble::Failed(no_json(answer, &error.to_string())))?;
    let shapes = asked.shapes(&tree, answer.address())?;
    let complaint = complaint(&tree);
    let mut trees = std::iter::once(tree).chain(std::iter::from_fn(|| parse().ok()));
    let mut best = Probed::default();
    for mut shape in shapes {
        if let Some(paging) = linked(&shape.mapping.paging, answer).filter(|_| shape.preset.is_none()) {
            shape.mapping.paging = paging;
            shape.origins.push(Origin {
                field: "paging".to_owned(),
                path: String::new(),
                found: "link_header".to_owned(),
                why: "The header Link of the answer leads to the next page.".to_owned(),
                is_sure: true,
                others: Vec::new(),
            });
        }
        // Joins that were followed for one mapping stay followed: each reads a tree of its own.
        let Some(mut tree) = trees.next() else { break };
        let probed = read(&mut tree, answer, shape);
        let reads_more = probed.catalog.products.len() > best.catalog.products.len();
        if reads_more || best.shape.is_none() {
            best = probed;
        }
        if !best.catalog.products.is_empty() {
            break;
        }
    }
    best.complaint = complaint;
    Ok(best)
}

/// The first of the `errors` of a GraphQL answer.
fn complaint(tree: &Tree) -> Option<String> {
    let first = tree.root().get("errors")?.element(0)?;
    let message = first.get("message").and_then(Node::text);
    message.map(|message| message.into_owned())
}

/// Pages that follow each other by a header, where the body says nothing of others.
fn linked(paging: &Paging, answer: &Answer) -> Option<Paging> {
    let header = answer.header("link").filter(|_| *paging == Paging::None)?;
    let is_next = |link: &str| {
        link.split(';')
            .skip(1)
            .any(|part| part.replace(['"', ' '], "") == "rel=next")
    };
    header.split(',').any(is_next).then_some(Paging::LinkHeader)
}

/// Reads an answer by what it is taken for.
pub(super) fn read(tree: &mut Tree, answer: &Answer, shape: Shape) -> Probed {
    let english = Language::english();
    let reading = Reading {
        mapping: &shape.mapping,
        address: answer.address(),
        currency: shape.currency.or_else(shown::no_currency),
        language: Some(&english),
    };
    let mut catalog = Catalog::default();
    let items = source::read_page(tree, &reading, &mut catalog);
    let is_readable = |index: &usize| catalog.dropped.iter().all(|dropped| dropped.index != *index);
    let first = (0..items).find(is_readable).unwrap_or_default();
    // What was found out says why; what it is silent about is told as it is read.
    let mut origins = shape.origins.clone();
    for traced in source::trace(tree, &reading, first) {
        let is_told = |origin: &Origin| {
            let rest = origin.field.strip_prefix(&traced.field);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        if !shape.origins.iter().any(is_told) {
            origins.push(Origin::from(traced));
        }
    }
    let own_variants = source::items(tree, &shape.mapping).get(first).map_or(0, |item| {
        let paths = shape.mapping.fields.variants.iter();
        paths.map(|path| path.select_each(item.node).len()).sum()
    });
    let variants = catalog.products.first().map_or(0, |product| product.variants.len());
    Probed {
        items,
        total: total(tree, &shape.mapping, answer),
        // Combinations of options are variants that the answer does not list.
        own_variants: if own_variants == 0 && variants == 1 {
            0
        } else {
            variants
        },
        origins,
        shape: Some(shape),
        catalog,
        was_tried: false,
        complaint: None,
    }
}

impl From<Traced> for Origin {
    fn from(traced: Traced) -> Self {
        Self {
            field: traced.field,
            path: traced.path,
            found: traced.found,
            why: String::new(),
            is_sure: true,
            others: Vec::new(),
        }
    }
}

fn no_json(answer: &Answer, error: &str) -> String {
    let start = answer.text.trim_start();
    let reason = if start.is_empty() {
        "the answer is empty".to_owned()
    } else if start.starts_with('<') {
        "found a page of HTML or XML, expected JSON".to_owned()
    } else {
        error.to_owned()
    };
    format!("{}: {reason}", answer.name)
}

/// How many products there are on all pages, as the body says, or else a header.
fn total(tree: &Tree, mapping: &Mapping, answer: &Answer) -> Option<u64> {
    let in_body = mapping
        .total
        .iter()
        .find_map(|path| path.first(tree.root()))
        .and_then(|found| {
            let number = found.number().map(str::to_owned);
            number.or_else(|| found.text().map(|text| text.into_owned()))
        });
    let header = match &mapping.paging {
        Paging::Skip { total_header, .. } | Paging::Page { total_header, .. } => total_header.as_deref(),
        _ => None,
    };
    let names = header.into_iter().chain(["x-total-count", "x-wp-total", "x-total"]);
    let in_header = || names.filter_map(|name| answer.header(name)).map(str::to_owned).next();
    in_body.or_else(in_header)?.trim().parse().ok()
}

impl Probed {
    /// The currency that most of its prices are in; that of the source where there are none.
    pub(crate) fn currency(&self) -> Option<Currency> {
        let prices = self.catalog.products.iter().filter_map(shown::first_price);
        let mut counts: BTreeMap<Currency, usize> = BTreeMap::new();
        for currency in prices.filter_map(|(_, price)| shown::known(price.amount.currency)) {
            *counts.entry(currency).or_default() += 1;
        }
        let most = counts.into_iter().max_by_key(|(_, count)| *count);
        most.map(|(currency, _)| currency)
            .or_else(|| self.shape.as_ref().and_then(|shape| shape.currency))
    }

    /// Why products were left out: each cause with how many it cost, and which was the first. That a name is taken is
    /// one cause, whichever name.
    pub(crate) fn causes(&self) -> Vec<(String, usize, usize)> {
        let mut causes: Vec<(&ReadError, usize, usize)> = Vec::new();
        for dropped in &self.catalog.dropped {
            let is_same = |known: &ReadError| match (known, &dropped.why) {
                (ReadError::Twice { .. }, ReadError::Twice { .. }) => true,
                (known, why) => known == why,
            };
            match causes.iter_mut().find(|(known, ..)| is_same(known)) {
                Some((_, count, _)) => *count += 1,
                None => causes.push((&dropped.why, 1, dropped.index)),
            }
        }
        let told = |(why, count, first): (&ReadError, usize, usize)| (why.to_string(), count, first);
        causes.into_iter().map(told).collect()
    }
}

impl Shape {
    /// Where the products are, as one path.
    pub(crate) fn items_path(&self) -> String {
        let inner = self.mapping.items.first().map(ToString::to_string).unwrap_or_default();
        match &self.mapping.groups {
            Some(groups) => format!("{}{}", groups.at, inner.trim_start_matches('$')),
            None => inner,
        }
    }

    /// The entry in `sources` that reads the answer at `address` this way: the preset's name where that is enough.
    pub(crate) fn source(&self, address: &str, asked: &Asked) -> Value {
        let mut source = serde_json::Map::new();
        source.insert("url".to_owned(), json!(address));
        let preset = self.preset.as_deref().and_then(|name| source::preset(name).ok());
        // A single product of a preset's shape is read by a mapping like the preset's, from another place.
        let is_whole = preset.as_ref().is_some_and(|preset| preset.mapping == self.mapping);
        if let Some(preset) = preset.filter(|preset| is_whole || preset.request != Request::default()) {
            source.insert("preset".to_owned(), json!(preset.name));
        }
        if !is_whole {
            source.insert("mapping".to_owned(), source::written(&self.mapping));
        }
        if let Some(currency) = self.currency {
            source.insert("currency".to_owned(), json!(currency.code()));
        }
        if let Some(request) = &asked.request_as_written {
            source.insert("request".to_owned(), request.clone());
        }
        Value::Object(source)
    }
}
