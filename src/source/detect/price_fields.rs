//! Puts together how prices are read: which amount holds, in which currency, in what unit.

use super::currencies;
use super::fields::{Ranked, rank};
use super::look::{self, Trait};
use super::naming::Senses;
use super::place::{Place, Places};
use super::prices::{Role, nanos_beside, role};
use super::report::Report;
use super::shapes::Names;
use super::step::Step;
use super::units;
use super::vocabulary::Sense;
use crate::domain::Currency;
use crate::source::Paths;
use crate::source::mapping::{Fields, PriceFields, PriceKey, PriceList};
use crate::source::tree::Node;

/// How prices are read, and the currency where no path leads to it.
#[derive(Debug, Default)]
pub(super) struct Priced {
    pub(super) fields: PriceFields,
    pub(super) currency: Option<Currency>,
}

fn of_role(places: &Places, wanted: Role) -> Ranked {
    rank(places, &|places, at, place| match role(places, at, place) {
        Some((role, score)) if role == wanted => score,
        _ => 0,
    })
}

/// Where prices are, in a product or in a variant; `field` is how it is called in a mapping.
pub(super) fn find(places: &Places, report: &mut Report, field: &str) -> Priced {
    let name = |part: &str| format!("{field}.{part}");
    let mut fields = PriceFields::default();
    by_currency(places, report, field, &mut fields);
    let former = of_role(places, Role::Former);
    let plain: Ranked = of_role(places, Role::Plain)
        .into_iter()
        .filter(|(at, _)| !is_hidden_cost(places, *at, former.first().map(|(at, _)| *at)))
        .collect();
    let offer: Ranked = of_role(places, Role::Offer)
        .into_iter()
        .filter(|(at, _)| is_price_rather_than_reduction(places, *at, plain.first().map(|(at, _)| *at)))
        .collect();
    let least = of_role(places, Role::Least);
    // What holds is the plain price; where there is none, what it was, what it is for now, or from what it starts.
    let usable = |ranked: &Ranked| ranked.first().is_some_and(|(_, score)| *score >= LEAST);
    let main = [&plain, &least, &former, &offer]
        .into_iter()
        .find(|ranked| usable(ranked));
    let Some(main) = main else {
        return Priced { fields, currency: None };
    };
    let Some((at, _)) = main.first().copied() else {
        return Priced { fields, currency: None };
    };
    // One of several, each for a currency or a country, stands for all of them.
    let at = member_of_all(places, at).unwrap_or(at);
    let unit = units::find(places, at);
    if !fields.by_currency.is_empty() && list_at(places, at, &unit).is_none() && is_named_for_currency(places, at) {
        fields.unit = unit.unit;
        return Priced { fields, currency: None };
    }
    let mut chain = main.clone();
    for more in [&least, &former] {
        let covers_more = more
            .first()
            .filter(|(other, score)| *score >= LEAST && !chain.iter().any(|(known, _)| known == other));
        chain.extend(covers_more);
    }
    if let Some(list) = list_at(places, at, &unit) {
        report.tell(&name("lists"), places, main, None);
        fields.unit = unit.unit;
        fields.lists.push(list);
        return Priced {
            currency: currencies::constant(places, at),
            fields,
        };
    }
    fields.amount = report.paths(&name("amount"), places, &chain, None);
    if main.first() != offer.first() && usable(&offer) {
        fields.sale = report.path(&name("sale"), places, &offer, None);
        let flags: Ranked = rank(places, &on_sale)
            .into_iter()
            .filter(|(flag, _)| holds(places, *flag, at, &offer))
            .collect();
        fields.on_sale = report.path(&name("on_sale"), places, &flags, None);
    }
    if main.first() != former.first() && usable(&former) {
        fields.compare_at = report.path(&name("compare_at"), places, &former, None);
    }
    fields.lowest = report.path(&name("lowest"), places, &of_role(places, Role::Lowest), None);
    let currency = currencies::near(places, at);
    fields.currency = report.path(&name("currency"), places, &currency, None);
    fields.unit = unit.unit;
    fields.exponent = unit.exponent.map_or_else(Paths::none, |at| path(places, None, at));
    fields.nanos = nanos_beside(places, at).map_or_else(Paths::none, |nanos| path(places, None, nanos));
    fields.decimal_mark = decimal_mark(places, at);
    report.note(
        &name("unit"),
        String::new(),
        unit.confidence,
        unit.why,
        format!("{:?}", unit.unit).to_lowercase(),
        unit.confidence >= 75,
    );
    let constant = if fields.currency.is_empty() {
        currencies::constant(places, at)
    } else {
        None
    };
    Priced {
        fields,
        currency: constant,
    }
}

/// A place that suits less than this is no price.
const LEAST: i32 = 18;

fn path(places: &Places, from: Option<usize>, at: usize) -> Paths {
    places.path_between(from, at).parse().ok().into_iter().collect()
}

/// An object of amounts named for their currencies, `{"USD": 19.99}`, or of prices so named.
fn by_currency(places: &Places, report: &mut Report, field: &str, fields: &mut PriceFields) {
    for (at, place) in places.all.iter().enumerate() {
        let is_price = place.own.has(Sense::Price) || place.context.has(Sense::Price);
        let no = Senses::of(&[
            Sense::Shipping,
            Sense::Tax,
            Sense::Cost,
            Sense::Discount,
            Sense::Related,
        ]);
        if place.is_apart
            || place.names != Names::Currencies
            || !is_price
            || place.own.senses.with(place.context).any(no)
        {
            continue;
        }
        let Some(members) = place.children.iter().copied().find(|child| {
            places
                .all
                .get(*child)
                .is_some_and(|child| child.step == Some(Step::Members))
        }) else {
            continue;
        };
        let look = &places
            .all
            .get(members)
            .map(|members| members.look.clone())
            .unwrap_or_default();
        if look.share(Trait::Number) + look.share(Trait::Money) >= 70 {
            let paths = path(places, None, at);
            let is_former = place.own.has(Sense::Former);
            let part = if is_former {
                &mut fields.compare_at_by_currency
            } else {
                &mut fields.by_currency
            };
            if part.is_empty() {
                *part = paths;
                let found = vec![(at, 50)];
                report.tell(&format!("{field}.by_currency"), places, &found, None);
            }
        }
    }
}

/// The list that a price is in, where the prices in it are for currencies or markets.
fn list_at(places: &Places, at: usize, unit: &units::Found) -> Option<PriceList> {
    let entries = enclosing_list(places, at)?;
    let place = places.all.get(entries)?;
    let names = place.names_above(places);
    let key = match (&place.step, names) {
        (Some(Step::Members), Names::Currencies) => Some(PriceKey::Currency),
        (Some(Step::Members), Names::Countries) => Some(PriceKey::Region),
        _ => None,
    };
    let within = |score: &dyn Fn(&Places, usize, &Place) -> i32| -> Ranked {
        rank(places, &|places, at, place| {
            let is_within =
                places.is_in(at, entries) && place.many == places.all.get(entries).map_or(0, |list| list.many);
            if is_within { score(places, at, place) } else { 0 }
        })
    };
    let first = |ranked: Ranked| {
        ranked
            .first()
            .map_or_else(Paths::none, |(found, _)| path(places, Some(entries), *found))
    };
    let currency = within(&currencies::code);
    let region = within(&region);
    let has_several = has_several_currencies(places, &currency);
    if key.is_none() && region.is_empty() && !has_several {
        return None;
    }
    let former = within(&|places, at, place| match role(places, at, place) {
        Some((Role::Former, score)) => score,
        _ => 0,
    });
    Some(PriceList {
        entries: entries_path(places, entries)?.parse().ok()?,
        key,
        amount: path(places, Some(entries), at),
        compare_at: first(former),
        currency: first(currency),
        exponent: unit
            .exponent
            .map_or_else(Paths::none, |at| path(places, Some(entries), at)),
        lowest: Paths::none(),
        region: first(region),
    })
}

/// The place in any member of an object by currencies or countries, for one in a certain member: `$.price[*].amount` for
/// `$.price.DE.amount`.
fn member_of_all(places: &Places, at: usize) -> Option<usize> {
    let mut here = at;
    loop {
        let place = places.all.get(here)?;
        let parent = place.parent?;
        let is_named = matches!(place.step, Some(Step::Name(_)));
        if is_named && matches!(place.names_above(places), Names::Currencies | Names::Countries) {
            let inner = places.path_between(Some(here), at);
            let above = places.all.get(parent)?;
            let members = *above.children.iter().find(|child| {
                places
                    .all
                    .get(**child)
                    .is_some_and(|child| child.step == Some(Step::Members))
            })?;
            return (members..places.all.len()).find(|other| {
                *other != members
                    && places.is_in(*other, members)
                    && places.path_between(Some(members), *other) == inner
            });
        }
        here = parent;
    }
}

/// Whether a place is a member of an object of amounts by currency.
fn is_named_for_currency(places: &Places, at: usize) -> bool {
    places
        .all
        .get(at)
        .is_some_and(|place| place.names_above(places) == Names::Currencies)
}

/// The path of the entries; those for a group of customers or a channel are left out where others are for all.
fn entries_path(places: &Places, entries: usize) -> Option<String> {
    let place = places.all.get(entries)?;
    let all = place.values.len();
    let conditions: Vec<String> = place
        .children
        .iter()
        .filter_map(|child| {
            let child = places.all.get(*child)?;
            let is_some = child.look.values > 0 && (child.look.values as usize) < all;
            let step = child.step.as_ref()?;
            (is_some && child.own.has(Sense::Channel)).then(|| format!("!@{}", step.written()))
        })
        .collect();
    if conditions.is_empty() {
        return Some(places.path(entries));
    }
    Some(format!("{}[?{}]", places.path(place.parent?), conditions.join(" && ")))
}

/// The nearest list around a place.
fn enclosing_list(places: &Places, at: usize) -> Option<usize> {
    let mut here = Some(at);
    while let Some(place) = here.and_then(|here| places.all.get(here)) {
        if matches!(place.step, Some(Step::Each | Step::Members)) {
            return here;
        }
        here = place.parent;
    }
    None
}

/// How well a place says for which country or market a price is.
fn region(_: &Places, _: usize, place: &Place) -> i32 {
    let own = place.own.senses;
    let is_code = place.look.most(Trait::Country) || place.look.most(Trait::Token) && place.look.mean_length() <= 12;
    let is_named = own.has(Sense::Country) || own.has(Sense::Market);
    if is_named && is_code && !own.has(Sense::Currency) {
        40
    } else {
        0
    }
}

fn has_several_currencies(places: &Places, currency: &Ranked) -> bool {
    let Some(place) = currency.first().and_then(|(at, _)| places.all.get(*at)) else {
        return false;
    };
    place.values.iter().any(|(item, node)| {
        let others = place.values.iter().filter(|(other, _)| other == item);
        others.into_iter().any(|(_, other)| other.raw() != node.raw())
    })
}

/// How well a place says whether the price for now holds.
fn on_sale(_: &Places, _: usize, place: &Place) -> i32 {
    let own = place.own.senses;
    let is_flag = place.look.share(Trait::True) + place.look.share(Trait::False) >= 90;
    let of_other = own.any(Senses::of(&[Sense::Available, Sense::Stock, Sense::Active]));
    if is_flag && !of_other && own.any(Senses::of(&[Sense::Offer, Sense::Discount])) && place.many == 0 {
        40 - 4 * i32::try_from(place.depth).unwrap_or(0)
    } else {
        0
    }
}

/// Whether a flag is mostly set where the price for now is lower: else it says something else.
fn holds(places: &Places, flag: usize, amount: usize, offer: &Ranked) -> bool {
    let value = |at: usize, item: u32| {
        let place = places.all.get(at)?;
        place.values.iter().find(|(of, _)| *of == item).map(|(_, node)| *node)
    };
    let Some((offer, _)) = offer.first() else { return false };
    let (mut set, mut all) = (0, 0);
    for item in 0..places.items {
        let number = |at: usize| value(at, item).and_then(look::thousandths);
        let is_lower = number(*offer)
            .zip(number(amount))
            .is_some_and(|(offer, amount)| offer > 0 && offer < amount);
        if is_lower {
            all += 1;
            set += u32::from(value(flag, item).and_then(|node| node.as_bool()) == Some(true));
        }
    }
    set * 4 >= all * 3
}

/// A price with an unknown word in its name that is less than half of the list price of every product is what the shop
/// pays: nobody sells everything at less than half.
fn is_hidden_cost(places: &Places, at: usize, former: Option<usize>) -> bool {
    let place = places.all.get(at).filter(|place| place.own.unknown > 0);
    let Some((place, former)) = place.zip(former.and_then(|former| places.all.get(former))) else {
        return false;
    };
    let amounts = place.values.iter().filter_map(|(item, node)| {
        let (_, list) = former.values.iter().find(|(other, _)| other == item)?;
        Some((look::thousandths(*node)?, look::thousandths(*list)?))
    });
    let (mut low, mut all) = (0, 0);
    for (amount, list) in amounts.filter(|(amount, _)| *amount > 0) {
        all += 1;
        low += i32::from(amount.saturating_mul(2) < list);
    }
    all >= 2 && low == all
}

/// `discount price` is what remains or what is taken off: a reduction is mostly less than half of the price.
fn is_price_rather_than_reduction(places: &Places, at: usize, plain: Option<usize>) -> bool {
    let Some(place) = places.all.get(at).filter(|place| place.own.has(Sense::Discount)) else {
        return true;
    };
    if place.own.has(Sense::Offer) || place.own.has(Sense::Current) {
        return true;
    }
    let Some(plain) = plain.and_then(|plain| places.all.get(plain)) else {
        return true;
    };
    let (mut low, mut all) = (0, 0);
    for (item, node) in &place.values {
        let of_item = plain.values.iter().find(|(other, _)| other == item);
        let Some(price) = of_item.and_then(|(_, node)| look::thousandths(*node)) else {
            continue;
        };
        let Some(value) = look::thousandths(*node).filter(|value| *value > 0) else {
            continue;
        };
        all += 1;
        low += i32::from(value.saturating_mul(2) < price);
    }
    low * 2 <= all
}

/// Whether the variants' prices only repeat the product's regular one, beside which the product alone has a sale.
pub(super) fn only_repeats(places: &Places, fields: &Fields) -> bool {
    let (own, inner) = (&fields.price, &fields.variant.price);
    let is_plain = inner.sale.is_empty() && inner.compare_at.is_empty() && inner.lists.is_empty();
    if own.sale.is_empty() || !is_plain || !inner.by_currency.is_empty() || own.unit != inner.unit {
        return false;
    }
    let Some(root) = places.all.first() else { return false };
    let mut is_any = false;
    for (_, item) in &root.values {
        let first = |paths: &Paths, node: Node<'_>| paths.iter().find_map(|path| look::thousandths(path.first(node)?));
        let Some(regular) = first(&own.amount, *item) else {
            continue;
        };
        for variant in fields.variants.iter().flat_map(|path| path.select(*item)) {
            if first(&inner.amount, variant).is_some_and(|amount| amount != regular) {
                return false;
            }
            is_any = true;
        }
    }
    is_any
}

/// `,` where the texts' decimals come after it and never after a point.
fn decimal_mark(places: &Places, at: usize) -> Option<char> {
    let place = places.all.get(at)?;
    let (mut commas, mut points) = (0, 0);
    for (_, node) in place.values.iter().take(100) {
        let Some(text) = node.text() else { continue };
        let digits = text.trim().trim_matches(|letter: char| !letter.is_ascii_digit());
        if let Some(mark) = digits.rfind([',', '.']).filter(|mark| digits.len() - mark <= 3) {
            if digits[mark..].starts_with(',') {
                commas += 1;
            } else {
                points += 1;
            }
        }
    }
    (commas > 0 && points == 0).then_some(',')
}
