//! Where the products are in a body: of all lists and objects in it those that look most like products.

use super::fields::{self, Ranked, rank};
use super::look::Trait;
use super::naming::{Naming, Senses};
use super::place::{Bounds, Places, Rows};
use super::prices;
use super::shapes::Names;
use super::step::{Step, quoted};
use super::vocabulary::Sense;
use crate::source::Path;
use crate::source::tree::{Kind, Node, Tree};

/// Where the products may be.
pub(super) struct Candidate<'a> {
    /// From the root, in JSONPath.
    pub(super) path: String,
    pub(super) items: Vec<Node<'a>>,
    /// How many there are in all.
    pub(super) score: i32,
    /// Its place among those of the whole body.
    pub(super) at: usize,
    pub(super) evidence: Evidence,
    /// Whether the items are the members of an object.
    pub(super) is_keyed: bool,
    /// The names of columns, where the items are rows.
    pub(super) columns: Vec<String>,
}

/// What of a product there is in the items.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    pub(super) title: i32,
    pub(super) price: i32,
    pub(super) image: i32,
    pub(super) id: i32,
    pub(super) description: i32,
    pub(super) brand: i32,
    pub(super) sku: i32,
    pub(super) stock: i32,
    pub(super) category: i32,
    pub(super) variants: i32,
    /// Whether any name in it is a word for goods, prices, stock or variants.
    pub(super) says_goods: bool,
}

impl Evidence {
    /// How much there is that only what is sold has.
    fn of_trade(&self) -> u32 {
        self.of_goods() - u32::from(self.brand >= 40)
    }

    /// How much there is that only goods have.
    fn of_goods(&self) -> u32 {
        let has = |score: i32, least: i32| u32::from(score >= least);
        has(self.price, 30) + has(self.sku, 30) + has(self.brand, 40) + has(self.stock, 40) + has(self.variants, 30)
    }
}

/// The whole body, looked at through a few elements of each list.
pub(super) const OVERVIEW: Bounds = Bounds {
    places: 3000,
    depth: 14,
    values: 120,
    elements: 12,
};

/// A few items, to weigh whether they are products.
const GLANCE: Bounds = Bounds {
    places: 300,
    depth: 7,
    values: 60,
    elements: 6,
};

/// What looks less like products than this is none.
const LEAST: i32 = 18;

/// So many places at most are weighed.
const MOST_CANDIDATES: usize = 150;

/// What lists of something else than products are called.
const OTHER_LISTS: &[(Sense, i32)] = &[
    (Sense::Variant, -12),
    (Sense::Facet, -70),
    (Sense::Review, -60),
    (Sense::Related, -35),
    (Sense::Category, -14),
    (Sense::Image, -60),
    (Sense::Copy, -60),
    (Sense::Included, -25),
    (Sense::Seller, -30),
    (Sense::Person, -50),
    (Sense::Place, -40),
    (Sense::Breadcrumb, -60),
    (Sense::Shipping, -50),
    (Sense::Option, -35),
    (Sense::Attribute, -25),
    (Sense::Brand, -30),
    (Sense::Tag, -30),
    (Sense::Settings, -40),
    (Sense::Meta, -30),
    (Sense::Tax, -40),
    (Sense::Discount, -25),
    (Sense::Language, -30),
    (Sense::Price, -30),
    (Sense::Video, -50),
    (Sense::File, -40),
    (Sense::Country, -40),
    (Sense::Currency, -50),
];

/// All candidates that are products at all, the best first.
pub(super) fn candidates<'a>(body: &Places<'a>, rows: &Rows<'a>, naming: &mut Naming) -> Vec<Candidate<'a>> {
    let mut found: Vec<Candidate<'a>> = Vec::new();
    let mut weighed = 0;
    for (at, place) in body.all.iter().enumerate() {
        if weighed >= MOST_CANDIDATES {
            break;
        }
        found.extend(rows_at(body, at, rows, naming));
        if !place.look.some(Trait::Object) || place.look.share(Trait::Object) < 50 {
            continue;
        }
        let is_list = matches!(place.step, Some(Step::Each | Step::Members | Step::Where { .. }));
        if matches!(place.step, Some(Step::Where { .. })) || !is_list && place.many > 0 {
            continue;
        }
        let objects: Vec<Node<'a>> = place
            .values
            .iter()
            .map(|(_, node)| *node)
            .filter(|node| node.kind() == Kind::Object && !node.is_empty())
            .collect();
        weighed += 1;
        let named = named(body, at);
        let mut weighed_kinds: Vec<(i32, Candidate<'a>)> = Vec::new();
        for (suffix, items) in kinds_of(&objects, is_list, naming) {
            let evidence = evidence(&items, rows, naming);
            let score = weigh(&evidence, named, is_list);
            let path = match &suffix {
                Some(filter) => body.path(place.parent.unwrap_or(at)) + filter,
                None => body.path(at),
            };
            let is_keyed = matches!(place.step, Some(Step::Members)) && place.names_above(body) == Names::Data;
            let candidate = Candidate {
                path,
                items,
                score,
                at,
                evidence,
                is_keyed,
                columns: Vec::new(),
            };
            weighed_kinds.push((if suffix.is_some() { score } else { 0 }, candidate));
        }
        // Where one kind alone is goods, the others are none of the shop's.
        let goods = |kind: &(i32, Candidate<'_>)| kind.0 > 0 && kind.1.evidence.of_trade() > 0;
        let best_kind = weighed_kinds
            .iter()
            .filter(|kind| goods(kind))
            .map(|(score, _)| *score)
            .max()
            .unwrap_or(0);
        let is_one_kind = weighed_kinds.iter().filter(|kind| goods(kind)).count() == 1;
        found.extend(weighed_kinds.into_iter().filter_map(|(of_kind, candidate)| {
            let is_wanted = if is_one_kind {
                of_kind == best_kind
            } else {
                of_kind == 0
            };
            (is_wanted && candidate.score >= LEAST).then_some(candidate)
        }));
    }
    found.sort_by_key(|candidate| -candidate.score);
    found
}

/// The rows at a place, where they are products.
fn rows_at<'a>(body: &Places<'a>, at: usize, rows: &Rows<'a>, naming: &mut Naming) -> Option<Candidate<'a>> {
    let table = super::rows::table(body, at, naming)?;
    let place = body.all.get(at)?;
    let heading = usize::from(table.has_heading);
    let items: Vec<Node<'a>> = place.values.iter().map(|(_, node)| *node).skip(heading).collect();
    let sample: Vec<Node<'a>> = items.iter().take(12).copied().collect();
    let evidence = evidence_of(&Places::of_rows(&sample, rows, naming, GLANCE, &table.columns));
    let score = weigh(&evidence, named(body, at), true);
    (score > 0).then_some(Candidate {
        path: table.path,
        items,
        score,
        at,
        evidence,
        is_keyed: false,
        columns: table.columns,
    })
}

/// The items of one list by what kind they say they are, where only some kinds are products; else all of them.
fn kinds_of<'a>(items: &[Node<'a>], is_list: bool, naming: &mut Naming) -> Vec<(Option<String>, Vec<Node<'a>>)> {
    let all = vec![(None, items.to_vec())];
    let Some(first) = items.first().filter(|_| is_list && items.len() > 1) else {
        return all;
    };
    for (name, value) in first.members() {
        if value.kind() != Kind::Text || !naming.meaning(&name).has(Sense::Kind) {
            continue;
        }
        let mut kinds: Vec<(String, Vec<Node<'a>>)> = Vec::new();
        for item in items {
            let Some(kind) = item.get(&name).and_then(Node::text) else {
                continue;
            };
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, of_kind)) => of_kind.push(*item),
                None => kinds.push((kind.into_owned(), vec![*item])),
            }
        }
        let covered: usize = kinds.iter().map(|(_, of_kind)| of_kind.len()).sum();
        if covered == items.len() && (2..=8).contains(&kinds.len()) {
            let step = Step::Name(name.into_owned()).written();
            return kinds
                .into_iter()
                .map(|(kind, of_kind)| (Some(format!("[?@{step} == {}]", quoted(&kind))), of_kind))
                .chain(all)
                .collect();
        }
    }
    all
}

/// What the names on the way to a place say, those of its nearest list the most.
fn named(body: &Places, at: usize) -> Senses {
    body.all
        .get(at)
        .map_or(Senses::NONE, |place| place.own.senses.with(place.context))
}

fn best(ranked: &Ranked) -> i32 {
    ranked.first().map_or(0, |(_, score)| *score)
}

fn evidence<'a>(items: &[Node<'a>], rows: &Rows<'a>, naming: &mut Naming) -> Evidence {
    let sample: Vec<Node<'a>> = items.iter().take(12).copied().collect();
    evidence_of(&Places::of(&sample, rows, naming, GLANCE))
}

fn evidence_of(places: &Places) -> Evidence {
    Evidence {
        title: best(&rank(places, &fields::title)),
        price: best(&rank(places, &prices::any_price)),
        image: best(&rank(places, &fields::image)),
        id: best(&rank(places, &fields::id)),
        description: best(&rank(places, &fields::description)),
        brand: best(&rank(places, &fields::brand)),
        sku: best(&rank(places, &fields::sku)),
        stock: best(&rank(places, &fields::stock)),
        category: best(&rank(places, &fields::category)),
        variants: best(&rank(places, &super::variants::named)),
        says_goods: places.all.iter().any(says_goods),
    }
}

/// Whether a name says goods, though what is there says nothing more.
fn says_goods(place: &super::place::Place<'_>) -> bool {
    let goods = [
        Sense::Product,
        Sense::Price,
        Sense::Stock,
        Sense::Sku,
        Sense::Variant,
        Sense::Barcode,
    ];
    place.depth <= 2 && !place.is_apart && !place.own.guessed && place.own.any_of(&goods)
}

/// How much the items look like products.
fn weigh(evidence: &Evidence, named: Senses, is_list: bool) -> i32 {
    let part = |score: i32, most: i32| (score.clamp(0, 60) * most) / 60;
    // Rows without a name are goods where they have a price and an article number.
    let is_nameless = evidence.title < 20;
    if is_nameless && !(is_list && evidence.price >= 40 && (evidence.sku >= 40 || evidence.id >= 55)) {
        return 0;
    }
    let goods = part(evidence.price, 30)
        + part(evidence.sku, 8)
        + part(evidence.brand, 6)
        + part(evidence.stock, 8)
        + part(evidence.variants, 10);
    let content = part(evidence.image, 14) + part(evidence.description, 8) + part(evidence.category, 6);
    // Pages and articles have names and pictures too: something must say that it is for sale.
    let least = if evidence.says_goods { 3 } else { 6 };
    if goods + content < least
        || evidence.of_trade() == 0 && evidence.price < 20 && !evidence.says_goods && !named.has(Sense::Product)
    {
        return 0;
    }
    let mut score = part(evidence.title, 26) + part(evidence.id, 8) + goods + content;
    if named.has(Sense::Product) {
        score += 14;
    }
    if is_list {
        score += 4;
    }
    for (sense, change) in OTHER_LISTS {
        let is_excused = named.has(Sense::Product)
            && matches!(sense, Sense::Attribute | Sense::Brand | Sense::Seller | Sense::Category);
        if named.has(*sense) && !is_excused {
            score += change;
        }
    }
    score
}

/// The candidate that the products are: of one within another, that which has the goods.
pub(super) fn choose<'a>(
    candidates: &[Candidate<'a>],
    body: &Places<'a>,
    rows: &Rows<'a>,
    naming: &mut Naming,
) -> Option<usize> {
    let mut chosen: Option<usize> = None;
    for (index, candidate) in candidates.iter().enumerate() {
        let Some(current) = chosen.and_then(|chosen| candidates.get(chosen)) else {
            chosen = Some(index);
            continue;
        };
        let goes_before = if candidate.at != current.at && body.is_in(candidate.at, current.at) {
            !is_part(candidate, current, body, rows, naming)
        } else if candidate.at != current.at && body.is_in(current.at, candidate.at) {
            is_part(current, candidate, body, rows, naming)
        } else {
            false
        };
        if goes_before && candidate.score * 3 >= current.score {
            chosen = Some(index);
        }
    }
    chosen
}

/// Whether `inner` is a part of the product `outer`, such as its variants, rather than a product in an envelope, a
/// group or a shop.
fn is_part<'a>(
    inner: &Candidate<'a>,
    outer: &Candidate<'a>,
    body: &Places<'a>,
    rows: &Rows<'a>,
    naming: &mut Naming,
) -> bool {
    let named = senses_between(body, outer.at, inner.at);
    let never = Senses::of(&[
        Sense::Related,
        Sense::Review,
        Sense::Image,
        Sense::Copy,
        Sense::Breadcrumb,
    ]);
    let parts = Senses::of(&[
        Sense::Option,
        Sense::Category,
        Sense::Seller,
        Sense::Shipping,
        Sense::Attribute,
        Sense::Brand,
    ]);
    if named.any(never) {
        return true;
    }
    let own = own_evidence(outer, inner, body, rows, naming);
    let is_list = body
        .all
        .get(inner.at)
        .is_some_and(|place| place.many > body.all.get(outer.at).map_or(0, |outer| outer.many));
    // A list of one in each says more of the product that it is in.
    let inner_place = body.all.get(inner.at);
    let is_list_of_one = !named.has(Sense::Product) && inner_place.is_some_and(|place| place.step == Some(Step::Each));
    let is_wrapping = !is_list && (named.has(Sense::Wrapper) || is_list_of_one);
    if is_wrapping && own.id >= 55 && inner.evidence.id < 55 {
        return true;
    }
    if own.title < 48 && inner.evidence.title >= 50 && inner.evidence.price >= 35 {
        return false;
    }
    if own.title < 20 {
        // What has no name of its own is no product.
        return false;
    }
    if named.has(Sense::Variant) {
        return true;
    }
    let says_product = named.has(Sense::Product);
    let goods = own.of_goods();
    let content = u32::from(own.image >= 30) + u32::from(own.description >= 40);
    if named.any(parts) && !says_product {
        return goods + content > 0;
    }
    let outer_named = named_own(body, outer.at);
    let groups = Senses::of(&[Sense::Category, Sense::Group, Sense::Seller]);
    if outer_named.any(groups) && !outer_named.has(Sense::Product) {
        return false;
    }
    goods >= if says_product { 2 } else { 1 }
}

fn named_own(body: &Places, at: usize) -> Senses {
    body.all.get(at).map_or(Senses::NONE, |place| place.own.senses)
}

/// What of a product the outer items have outside of the inner ones.
fn own_evidence<'a>(
    outer: &Candidate<'a>,
    inner: &Candidate<'a>,
    body: &Places<'a>,
    rows: &Rows<'a>,
    naming: &mut Naming,
) -> Evidence {
    let sample: Vec<Node<'a>> = outer.items.iter().take(6).copied().collect();
    let mut places = Places::of(&sample, rows, naming, GLANCE);
    let relative = body.path_between(Some(outer.at), inner.at);
    if let Some(at) = (0..places.all.len()).find(|at| places.path(*at) == relative) {
        // The same elements by what they call themselves are no others: `[?@.key == 'p1']` beside `[*]`.
        let parent = places.all.get(at).and_then(|place| place.parent);
        let others = parent.and_then(|parent| places.all.get(parent));
        let same: Vec<usize> = others.map_or_else(Vec::new, |parent| parent.children.clone());
        let is_list = body
            .all
            .get(inner.at)
            .is_some_and(|inner| matches!(inner.step, Some(Step::Each)));
        for other in same.into_iter().filter(|_| is_list).chain([at]) {
            places.set_apart(other);
        }
    }
    // What stands in other lists is not its own, but for its prices and the like.
    let own_lists = Senses::of(&[Sense::Price, Sense::Stock, Sense::Image, Sense::Variant, Sense::Offer]);
    for place in &mut places.all {
        place.is_apart |= place.many > 0 && !place.subject.with(place.context).any(own_lists);
    }
    evidence_of(&places)
}

/// What the names between two places say.
fn senses_between(body: &Places, outer: usize, inner: usize) -> Senses {
    let mut senses = Senses::NONE;
    let mut here = Some(inner);
    while let Some(place) = here.filter(|here| *here != outer).and_then(|here| body.all.get(here)) {
        if matches!(place.step, Some(Step::Name(_))) {
            senses = senses.with(place.own.senses);
        }
        here = place.parent;
    }
    senses
}

/// Several questions at once have several answers: `$.results[*].hits[*]` with hits of different kinds. The path of the
/// list among them that the products are in; `None` where all are alike.
pub(super) fn narrowed(tree: &Tree, path: &str, naming: &mut Naming) -> Option<String> {
    let (outer, inner) = path.split_once("[*]").filter(|(_, inner)| inner.contains("[*]"))?;
    let answers: Path = outer.parse().ok()?;
    let answers = answers.first(tree.root()).filter(|list| list.kind() == Kind::List)?;
    let rest: Path = format!("${inner}").parse().ok()?;
    let mut best: Option<(i32, usize)> = None;
    let mut first: Option<Vec<String>> = None;
    let mut are_alike = true;
    for (index, answer) in answers.elements().take(8).enumerate() {
        let items: Vec<Node<'_>> = rest.select(answer).into_iter().take(12).collect();
        let Some(item) = items.first() else { continue };
        let own = fields_in(*item);
        let known = first.get_or_insert_with(|| own.clone());
        let shared = known.iter().filter(|name| own.contains(name)).count();
        are_alike &= shared * 2 >= known.len().max(own.len());
        let score = weigh(&evidence(&items, &Rows::new(), naming), Senses::NONE, true);
        if best.is_none_or(|(other, _)| score > other) {
            best = Some((score, index));
        }
    }
    let (_, index) = best.filter(|_| !are_alike)?;
    Some(format!("{outer}[{index}]{inner}"))
}

/// The names of an item's members, and of those of its objects.
fn fields_in(item: Node<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for (name, value) in item.members().take(60) {
        let inner = value.members().take(60).map(|(inner, _)| format!("{name}.{inner}"));
        names.extend(inner);
        names.push(name.into_owned());
    }
    names
}
