//! What a body tells of its other pages.

use super::fields::rank;
use super::look::{Trait, thousandths};
use super::naming::{Senses, words_of};
use super::place::Places;
use super::report::Report;
use super::vocabulary::Sense;
use crate::source::{Paging, Paths};

/// Where the number of all products is, outside of the products at `items`.
pub(super) fn total(body: &Places, items: usize, count: usize, report: &mut Report) -> Paths {
    let path = body.path(items);
    let number = i64::try_from(count).unwrap_or(i64::MAX).saturating_mul(1000);
    let found = rank(body, &|body, at, place| {
        let own = place.own.senses;
        let of_page = own.any(Senses::of(&[
            Sense::Page,
            Sense::Limit,
            Sense::Offset,
            Sense::Cursor,
            Sense::Order,
        ]));
        let other = Senses::of(&[
            Sense::Facet,
            Sense::Price,
            Sense::Shipping,
            Sense::Tax,
            Sense::Review,
            Sense::Category,
            Sense::Stock,
            Sense::Image,
        ]);
        let is_outside = !body.is_in(at, items) && place.many <= 1;
        let value = place
            .values
            .first()
            .and_then(|(_, node)| thousandths(*node))
            .unwrap_or(-1);
        if !is_outside
            || !place.look.most(Trait::Whole)
            || of_page
            || own.any(other)
            || place.context.any(other)
            || value < number
        {
            return 0;
        }
        let base = if own.has(Sense::Total)
            && (own.has(Sense::Count) || own.has(Sense::Product) || place.own.known == 1)
        {
            52
        } else if own.has(Sense::Total)
            || place.context.has(Sense::Total) && own.any(Senses::of(&[Sense::Value, Sense::Count]))
        {
            44
        } else if own.has(Sense::Count) && (place.own.known == 1 || own.has(Sense::Product) || own.has(Sense::List)) {
            40
        } else {
            0
        };
        if base == 0 || own.any(Senses::of(&[Sense::Settings, Sense::Date, Sense::Person])) && !own.has(Sense::Total) {
            return 0;
        }
        // The nearer to the list the more it is of it. A number of more than are here is no page's size.
        let near = shared(&body.path(at), &path);
        let more = if value > number { 6 } else { 0 };
        // What was returned or shown is this page; all of it may be said beside.
        let is_of_this_page = words_of(place.name())
            .iter()
            .any(|word| THIS_PAGE.contains(&word.as_str()));
        let here = if is_of_this_page { 12 } else { 0 };
        let elsewhere = if near == 0 && place.depth > 1 { 8 } else { 0 };
        base - here - elsewhere + near * 8 + more
            - 2 * i32::try_from(place.depth).unwrap_or(0)
            - 20 * i32::try_from(place.many).unwrap_or(0).min(1) * i32::from(near == 0)
    });
    report.path("total", body, &found, None)
}

/// Words for what is on this page alone.
const THIS_PAGE: &[&str] = &["returned", "shown", "displayed", "fetched"];

/// How many steps two paths have in common.
fn shared(one: &str, other: &str) -> i32 {
    let steps = one
        .split('.')
        .zip(other.split('.'))
        .take_while(|(one, other)| one == other);
    i32::try_from(steps.count()).unwrap_or(0) - 1
}

/// How the next page is found, as far as a body tells.
pub(super) fn paging(body: &Places, items: usize, report: &mut Report) -> Paging {
    let link = rank(body, &|body, at, place| {
        let own = place.own.senses.with(place.context);
        let is_address = place.look.most(Trait::Address)
            || place.look.most(Trait::Text)
                && place.values.iter().all(|(_, node)| {
                    node.text()
                        .is_some_and(|text| text.contains("://") || text.starts_with(['?', '/']))
                });
        if !is_address
            || body.is_in(at, items)
            || place.many > 0
            || !own.has(Sense::Next)
            || place.own.has(Sense::Previous)
        {
            return 0;
        }
        50 - 2 * i32::try_from(place.depth).unwrap_or(0)
    });
    let found = report.path("paging.next_link", body, &link, None);
    match found.iter().next() {
        Some(path) => Paging::NextLink { path: path.clone() },
        None => Paging::None,
    }
}
