//! Finds out how an unknown body is to be read: where its products are and where each field lies, by what the names
//! say in many languages and by what the values look like.
//!
//! The answer is a [`Mapping`] like one that a store developer writes, so that it can be pasted, read and corrected.
//! Never here: reading products; no rule here knows one platform's names.

mod categories;
mod currencies;
mod fields;
mod groups;
mod joins;
mod legend;
mod lists;
mod look;
mod naming;
mod options;
mod pages;
mod parameters;
mod pictures;
mod place;
mod price_fields;
#[cfg(test)]
mod price_tests;
mod prices;
mod ratings;
mod report;
mod rows;
mod shapes;
mod step;
mod stock;
#[cfg(test)]
mod tests;
mod units;
mod variants;
mod vocabulary;

use crate::domain::Currency;
use crate::source::Found;
use crate::source::mapping::{Fields, Mapping, PriceFields};
use crate::source::tree::{Kind, Node, Tree};
use crate::source::{Paging, Path};

use fields::rank;
use naming::{Naming, Senses};
use place::{Bounds, Places, Rows};
use report::Report;
use vocabulary::Sense;

/// How a body can be read, and how sure that is.
#[derive(Clone, Debug)]
pub struct Detection {
    pub mapping: Mapping,
    /// That of the prices, where the body tells it outside of the products.
    pub currency: Option<Currency>,
    /// In percent.
    pub confidence: u8,
    pub findings: Vec<Found>,
}

/// The products, looked at closely.
const CLOSE: Bounds = Bounds {
    places: 2000,
    depth: 9,
    values: 400,
    elements: 25,
};

/// So many products are looked at.
const MOST_ITEMS: usize = 50;

/// Finds the products of a body and their fields. `None` where nothing in it could be a product.
pub fn detect(tree: &Tree, address: &str) -> Option<Detection> {
    let mut naming = Naming::new();
    let legend = legend::find(tree.root(), &mut naming);
    naming.learn(legend);
    let no_rows = Rows::new();
    let body = Places::of(&[tree.root()], &no_rows, &mut naming, lists::OVERVIEW);
    let candidates = lists::candidates(&body, &no_rows, &mut naming);
    let chosen = candidates.get(lists::choose(&candidates, &body, &no_rows, &mut naming)?)?;
    // Of products whose names are their ids, a wrapper's own name would be taken for one.
    let chosen_path = if chosen.is_keyed {
        chosen.path.clone()
    } else {
        unwrapped(&chosen.path, &chosen.items, &mut naming)
    };
    let chosen_path = lists::narrowed(tree, &chosen_path, &mut naming).unwrap_or(chosen_path);
    let items_path: Path = chosen_path.parse().ok()?;
    let (joins, rows) = joins::find(tree, &body, chosen.at, &chosen_path, &mut naming);
    let all: Vec<Node<'_>> = items_path
        .select(tree.root())
        .into_iter()
        .filter(|node| !node.is_null())
        .collect();
    let count = all.len();
    let items: Vec<Node<'_>> = all.into_iter().take(MOST_ITEMS).collect();
    let mut report = Report { findings: Vec::new() };
    let mut places = Places::of_rows(&items, &rows, &mut naming, CLOSE, &chosen.columns);
    let (fields, currency, image) = fields_of(&mut places, &rows, &mut naming, &mut report);
    let currency = currency.or_else(|| {
        currencies::of_body(&body, chosen.at)
            .filter(|_| fields.price.currency.is_empty() && fields.variant.price.currency.is_empty())
    });
    let grouped = groups::find(&body, chosen.at, &chosen_path, &mut naming);
    let (groups, inner_path) = match grouped {
        Some((groups, inner)) => (Some(groups), inner),
        None => (None, items_path),
    };
    let total = pages::total(&body, chosen.at, count, &mut report);
    let paging = match pages::paging(&body, chosen.at, &mut report) {
        Paging::None => parameters::paging(address, tree.root(), count, &total, &mut report),
        linked => linked,
    };
    let mapping = Mapping {
        items: inner_path.into(),
        groups,
        key_is_id: chosen.is_keyed,
        joins,
        total,
        paging,
        pictures: pictures::host(&places, image, &body, chosen.at),
        fields,
        reviews: None,
    };
    Some(Detection {
        mapping,
        currency,
        confidence: u8::try_from(chosen.score.clamp(5, 99)).unwrap_or(99),
        findings: report.findings,
    })
}

/// The path of the items without a wrapper around each, such as `node`, that has nothing of the product beside it.
fn unwrapped(path: &str, items: &[Node<'_>], naming: &mut Naming) -> String {
    let mut path = path.to_owned();
    let mut items: Vec<Node<'_>> = items.iter().take(10).copied().collect();
    for _ in 0..3 {
        let Some(first) = items.first().copied() else { break };
        let inner = first.members().find(|(name, value)| {
            let meaning = naming.meaning(name);
            let is_wrapper = meaning.has(Sense::Wrapper) || meaning.has(Sense::Product);
            value.kind() == Kind::Object
                && is_wrapper
                && value.len() >= 2
                && items
                    .iter()
                    .all(|item| item.get(name).is_some_and(|inner| inner.kind() == Kind::Object))
        });
        let Some((name, _)) = inner else { break };
        let beside = Senses::of(&[
            Sense::Cursor,
            Sense::Score,
            Sense::Order,
            Sense::Kind,
            Sense::Copy,
            Sense::Settings,
        ]);
        let is_alone = first.members().all(|(other, value)| {
            other == name
                || naming.meaning(&other).senses.any(beside) && !naming.meaning(&other).has(Sense::Id)
                || value.is_null()
        });
        if !is_alone {
            break;
        }
        path.push_str(&step::Step::Name(name.clone().into_owned()).written());
        items = items.iter().filter_map(|item| item.get(&name)).collect();
    }
    path
}

/// The fields of products, with their currency where no path leads to it, and the place of their pictures.
fn fields_of<'a>(
    places: &mut Places<'a>,
    rows: &Rows<'a>,
    naming: &mut Naming,
    report: &mut Report,
) -> (Fields, Option<Currency>, Option<usize>) {
    let mut fields = Fields::default();
    let mut currency = None;
    let lists = variants::lists(places, rows, naming);
    if let Some((list, _)) = lists.first().copied() {
        report.tell("variants", places, &lists, None);
        let master = variants::master(places, list).filter(|master| !variants::repeats(places, *master, list));
        let all: Vec<usize> = master.into_iter().chain([list]).collect();
        fields.variants = all.iter().filter_map(|at| places.path(*at).parse().ok()).collect();
        let sample = variants::sample(places, &all);
        let within = Places::of(&sample, rows, naming, variants::CLOSE);
        for at in all {
            places.set_apart(at);
        }
        currency = variant_fields(&within, places, report, &mut fields);
    } else {
        let ids = rank(places, &variants::ids);
        fields.variants = report.path("variants", places, &ids, None);
    }
    let places = &*places;
    let price = rank(places, &prices::any_price).first().map(|(at, _)| *at);
    let titles = rank(places, &|places, at, place| {
        let score = fields::title(places, at, place);
        if score > 0 {
            score + beside_price(places, place, price)
        } else {
            0
        }
    });
    fields.name = report.paths("name", places, &titles, None);
    fields.id = report.path("id", places, &rank(places, &fields::id), None);
    fields.slug = report.path("slug", places, &rank(places, &fields::slug), None);
    if fields.name.is_empty() {
        // What has no name is called by what is said of it alone, or else by its article number.
        let sku = rank(places, &fields::sku);
        let words = rank(places, &fields::words_alone);
        let ids = rank(places, &fields::id);
        let chosen = [words, sku, ids]
            .into_iter()
            .find(|ranked| !ranked.is_empty())
            .unwrap_or_default();
        fields.name = report.path("name", places, &chosen, None);
    }
    fields.brand = report.path("brand", places, &rank(places, &fields::brand), None);
    fields.description = report.paths("description", places, &rank(places, &fields::description), None);
    let pictures = pictures::find(places, report, "images");
    fields.images = pictures.images;
    fields.cover = pictures.cover;
    fields.category = categories::find(places, report);
    let priced = price_fields::find(places, report, "price");
    fields.price = priced.fields;
    if price_fields::only_repeats(places, &fields) {
        // A variant without a price has the product's, with its sale.
        fields.variant.price = PriceFields::default();
    }
    fields.stock = stock::find(places, report, "stock");
    fields.rating = ratings::find(places, report);
    ratings::find_others(places, report, &mut fields);
    fields.highlights = report.path("highlights", places, &rank(places, &options::highlights), None);
    fields.specifications = options::specifications(places, report);
    if fields.variants.is_empty() {
        fields.variant.sku = report.path("variant.sku", places, &rank(places, &fields::sku), None);
        fields.choices = options::choices(places);
    }
    (fields, priced.currency.or(currency), pictures.at)
}

/// More for a name in the very object that has the price, rather than in one around it.
fn beside_price(places: &Places, place: &place::Place, price: Option<usize>) -> i32 {
    let holds = place
        .parent
        .zip(price)
        .is_some_and(|(parent, price)| places.is_in(price, parent));
    let depth = i32::try_from(place.depth).unwrap_or(0);
    if holds { (12 * (depth - 1)).clamp(0, 12) } else { 0 }
}

/// The fields of variants; their currency where no path leads to it.
fn variant_fields(variants: &Places, product: &Places, report: &mut Report, fields: &mut Fields) -> Option<Currency> {
    let variant = &mut fields.variant;
    variant.id = report.path("variant.id", variants, &rank(variants, &fields::id), None);
    variant.sku = report.path("variant.sku", variants, &rank(variants, &fields::sku), None);
    variant.name = report.path("variant.name", variants, &rank(variants, &fields::title), None);
    variant.images = pictures::find(variants, report, "variant.images").images;
    variant.stock = stock::find(variants, report, "variant.stock");
    variant.options = options::find(variants, product);
    let priced = price_fields::find(variants, report, "variant.price");
    variant.price = priced.fields;
    priced.currency
}
