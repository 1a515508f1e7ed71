//! What tells variants apart: sizes, colours, and whatever a shop makes a choice of.

use super::fields::{FOREIGN, rank};
use super::look::Trait;
use super::naming::Senses;
use super::place::{Place, Places};
use super::report::Report;
use super::step::Step;
use super::vocabulary::Sense;
use crate::source::Paths;
use crate::source::mapping::{Choice, OptionFields, SpecificationFields};
use crate::source::tree::Node;

/// How well a place holds what is chosen: a size, a colour.
pub(super) fn option_value(_: &Places, _: usize, place: &Place) -> i32 {
    let own = place.own.senses;
    let is_value = place.look.most(Trait::Text) || place.look.most(Trait::Number);
    let no = Senses::of(&[
        Sense::Id,
        Sense::Link,
        Sense::Image,
        Sense::Code,
        Sense::Count,
        Sense::Price,
        Sense::Measure,
        Sense::Kind,
        Sense::Is,
        Sense::Related,
    ]);
    let is_short =
        place.look.mean_length() <= 40 && !place.look.most(Trait::Address) && !place.look.most(Trait::Picture);
    if !is_value
        || !is_short
        || own.any(no)
        || place.many > 0
        || place.context.any(FOREIGN.without(Senses::of(&[
            Sense::Attribute,
            Sense::Option,
            Sense::Size,
            Sense::Colour,
            Sense::Material,
        ])))
    {
        return 0;
    }
    let choice = Senses::of(&[Sense::Size, Sense::Colour, Sense::Material]);
    let deep = 4 * i32::try_from(place.depth).unwrap_or(0);
    if own.any(choice) {
        48 - deep - 10 * i32::from(place.own.unknown)
    } else if place.context.any(choice) && own.any(Senses::of(&[Sense::Name, Sense::Value, Sense::Title])) {
        44 - deep
    } else {
        0
    }
}

/// What tells variants apart. `names` is where a product lists the names of its options.
pub(super) fn find(variants: &Places, product: &Places) -> OptionFields {
    let mut fields = OptionFields {
        no_choice: no_choice(variants),
        ..OptionFields::default()
    };
    let of_options = Senses::of(&[Sense::Option, Sense::Attribute, Sense::Variant]);
    if let Some((entries, name, value)) = entries(variants, of_options) {
        fields.entries = path(variants, None, entries);
        fields.name = name.map_or_else(Paths::none, |at| path(variants, Some(entries), at));
        fields.value = path(variants, Some(entries), value);
        if fields.name.is_empty() {
            fields.names = option_names(product);
        }
        return fields;
    }
    if let Some(object) = by_name(variants, &[Sense::Option, Sense::Attribute], 12) {
        fields.entries = path(variants, None, object);
        return fields;
    }
    let positional = positional(variants);
    if !positional.is_empty() {
        fields.values = positional
            .iter()
            .filter_map(|at| variants.path(*at).parse().ok())
            .collect();
        fields.names = option_names(product);
        return fields;
    }
    for (at, _) in rank(variants, &option_value).into_iter().take(6) {
        let Some(place) = variants.all.get(at) else { continue };
        // A name within an object of its own, `color: {name}`, is called by the object.
        let is_inner = !place.own.any_of(&[Sense::Size, Sense::Colour, Sense::Material]);
        let named = if is_inner {
            place.parent.and_then(|parent| variants.all.get(parent))
        } else {
            Some(place)
        };
        let label = label(named.map_or("", Place::name));
        if !label.is_empty() && !fields.named.contains_key(&label) {
            fields.named.insert(label, path(variants, None, at));
        }
    }
    fields
}

fn path(places: &Places, from: Option<usize>, at: usize) -> Paths {
    places.path_between(from, at).parse().ok().into_iter().collect()
}

/// `shoe_size` as people write it: `Shoe size`.
fn label(name: &str) -> String {
    let words = super::naming::spaced(name);
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A list of names and values in each variant.
fn entries(variants: &Places, of: Senses) -> Option<(usize, Option<usize>, usize)> {
    variants.all.iter().enumerate().find_map(|(at, place)| {
        let is_list = place.step == Some(Step::Each) && place.many == 1 && place.look.most(Trait::Object);
        let no = Senses::of(&[
            Sense::Price,
            Sense::Image,
            Sense::Stock,
            Sense::Category,
            Sense::Related,
            Sense::Review,
            Sense::Meta,
            Sense::Tag,
            Sense::Channel,
        ]);
        if !is_list || place.is_apart || !place.subject.any(of) || place.subject.any(no) {
            return None;
        }
        let within = |wanted: &dyn Fn(&Place) -> i32| {
            let mut found: Option<(i32, usize)> = None;
            for (inner, other) in variants.all.iter().enumerate() {
                let is_within =
                    inner != at && variants.is_in(inner, at) && !matches!(other.step, Some(Step::Where { .. }));
                let keyed = is_in_keyed(variants, inner, at);
                if !is_within || keyed || !(other.look.most(Trait::Text) || other.look.most(Trait::Number)) {
                    continue;
                }
                let score = wanted(other);
                if score > 0 && found.is_none_or(|(best, _)| score > best) {
                    found = Some((score, inner));
                }
            }
            found.map(|(_, at)| at)
        };
        let depth = |other: &Place| 4 * i32::try_from(other.depth - place.depth).unwrap_or(0);
        let is_machine = |other: &Place| {
            other.own.any_of(&[
                Sense::Id,
                Sense::Link,
                Sense::Image,
                Sense::Kind,
                Sense::Order,
                Sense::Is,
                Sense::Slug,
            ])
        };
        let below = |other: &Place| other.context.without(place.context);
        let value = within(&|other| {
            if is_machine(other) {
                0
            } else if other.own.has(Sense::Value) {
                50 - depth(other)
            } else if below(other).has(Sense::Value) && other.own.any_of(&[Sense::Name, Sense::Title]) {
                48 - depth(other)
            } else if other.own.has(Sense::Option) && !other.own.has(Sense::Name) {
                30 - depth(other)
            } else if other.own.any_of(&[Sense::Name, Sense::Title])
                && !below(other).any(Senses::of(&[Sense::Attribute, Sense::Group]))
                && !other.own.any_of(&[Sense::Option, Sense::Attribute])
            {
                20 - depth(other)
            } else {
                0
            }
        })?;
        let name = within(&|other| {
            if is_machine(other) || other.own.has(Sense::Value) || below(other).has(Sense::Value) {
                0
            } else if below(other).any(Senses::of(&[Sense::Option, Sense::Attribute, Sense::Group]))
                && other.own.any_of(&[Sense::Name, Sense::Title])
            {
                52 - depth(other)
            } else if other.own.any_of(&[Sense::Name, Sense::Title]) {
                46 - depth(other)
            } else if other
                .own
                .any_of(&[Sense::Key, Sense::Code, Sense::Attribute, Sense::Option])
            {
                36 - depth(other)
            } else {
                0
            }
        });
        let name = name.filter(|name| *name != value);
        Some((at, name, value))
    })
}

fn is_in_keyed(places: &Places, at: usize, outer: usize) -> bool {
    let mut here = Some(at);
    while let Some(place) = here.filter(|here| *here != outer).and_then(|here| places.all.get(here)) {
        if matches!(place.step, Some(Step::Where { .. })) {
            return true;
        }
        here = place.parent;
    }
    // The keyed places stand beside the list.
    false
}

/// An object of names and values: `{"Size": "S"}`.
fn by_name(variants: &Places, of: &[Sense], most: usize) -> Option<usize> {
    variants.all.iter().position(|place| {
        let is_object = matches!(place.step, Some(Step::Name(_))) && place.look.most(Trait::Object) && place.many == 0;
        let is_of_options = place.own.any_of(of)
            && !place.is_apart
            && !has_fields(variants, place)
            && !place
                .own
                .any_of(&[Sense::Price, Sense::Image, Sense::Stock, Sense::Meta, Sense::Measure]);
        let objects: Vec<Node<'_>> = place.values.iter().map(|(_, node)| *node).take(20).collect();
        let are_texts = objects.iter().all(|object| {
            object.len() <= most
                && object.children().all(|value| {
                    value.text().is_some_and(|text| text.chars().count() <= 60) || value.number().is_some()
                })
        });
        is_object && is_of_options && are_texts && !objects.is_empty()
    })
}

/// Whether an object of attributes has fields of goods in it, rather than what their maker says of them.
fn has_fields(places: &Places, place: &Place) -> bool {
    let fields = [
        Sense::Price,
        Sense::Sku,
        Sense::Stock,
        Sense::Image,
        Sense::Available,
        Sense::Description,
    ];
    let mut children = place.children.iter().filter_map(|child| places.all.get(*child));
    children.any(|child| child.own.any_of(&fields) || child.own.has(Sense::Name) && child.own.known == 1)
}

/// Where the rows of the specification table are: names and values that a shopper can read.
pub(super) fn specifications(places: &Places, report: &mut Report) -> SpecificationFields {
    let mut fields = SpecificationFields::default();
    if let Some((list, Some(name), value)) = entries(places, Senses::of(&[Sense::Attribute])) {
        let is_short = |at: usize| places.all.get(at).is_some_and(|place| place.look.mean_length() <= 60);
        let is_label = places
            .all
            .get(name)
            .is_some_and(|place| place.own.any_of(&[Sense::Name, Sense::Title]));
        let is_choice = places
            .all
            .get(list)
            .is_some_and(|list| list.subject.any(Senses::of(&[Sense::Option, Sense::Variant])));
        if is_label && is_short(value) && is_short(name) && !is_choice {
            report.tell("specifications.entries", places, &vec![(list, 44)], None);
            fields.entries = path(places, None, list);
            fields.name = path(places, Some(list), name);
            fields.value = path(places, Some(list), value);
        }
    } else if let Some(object) = by_name(places, &[Sense::Attribute], 60) {
        report.tell("specifications.entries", places, &vec![(object, 40)], None);
        fields.entries = path(places, None, object);
    }
    fields
}

/// Texts that praise: one line each.
pub(super) fn highlights(_: &Places, _: usize, place: &Place) -> i32 {
    let is_list = place.step == Some(Step::Each) && place.many == 1;
    let is_text =
        place.look.most(Trait::Text) && place.look.share(Trait::Words) >= 50 && !place.look.some(Trait::Address);
    let is_named = place.subject.any(Senses::of(&[Sense::Highlight, Sense::Attribute]));
    let is_of_product = !place.context.any(FOREIGN.without(Senses::of(&[Sense::Attribute])));
    if is_list && is_text && is_named && is_of_product {
        42
    } else {
        0
    }
}

/// `option1`, `option2`: values whose names are elsewhere, in order; or one list of them.
fn positional(variants: &Places) -> Vec<usize> {
    let numbered: Vec<usize> = variants
        .all
        .iter()
        .enumerate()
        .filter(|(_, place)| {
            let name = place.name();
            let is_numbered = name.ends_with(|letter: char| letter.is_ascii_digit());
            place.depth == 1
                && is_numbered
                && place.own.any_of(&[Sense::Option, Sense::Attribute, Sense::Variant])
                && place.look.most(Trait::Text)
        })
        .map(|(at, _)| at)
        .collect();
    if !numbered.is_empty() {
        return numbered;
    }
    variants
        .all
        .iter()
        .position(|place| {
            place.step == Some(Step::Each)
                && place.many == 1
                && place.depth == 1
                && place.own.any_of(&[Sense::Option, Sense::Attribute])
                && (place.look.most(Trait::Text) && !place.look.most(Trait::Opaque))
        })
        .into_iter()
        .collect()
}

/// Where a product lists the names of its options.
fn option_names(product: &Places) -> Paths {
    let found = rank(product, &|_, _, place| {
        let own = place.own.senses;
        let is_text = place.look.most(Trait::Text) && place.look.mean_length() <= 40;
        let is_option = place.context.has(Sense::Option) || place.subject.has(Sense::Option);
        if !is_text || !is_option || place.many != 1 || place.context.any(Senses::of(&[Sense::Value])) {
            return 0;
        }
        if own.any(Senses::of(&[Sense::Name, Sense::Title])) {
            50
        } else if place.step == Some(Step::Each) {
            40
        } else {
            0
        }
    });
    super::ratings::paths_of(product, &found, None)
}

/// The word for "nothing to choose", which products with one variant have.
fn no_choice(variants: &Places) -> Option<String> {
    variants.all.iter().find_map(|place| {
        let is_option = place
            .own
            .any_of(&[Sense::Option, Sense::Title, Sense::Name, Sense::Value]);
        let texts = place
            .values
            .iter()
            .filter(|_| is_option)
            .filter_map(|(_, node)| node.text());
        texts
            .into_iter()
            .find(|text| text.to_lowercase().starts_with("default"))
            .map(std::borrow::Cow::into_owned)
    })
}

/// Options of the whole product, where there are no variants: `"sizes": ["S", "M"]`.
pub(super) fn choices(places: &Places) -> Vec<Choice> {
    let mut found: Vec<Choice> = Vec::new();
    for (at, place) in places.all.iter().enumerate() {
        let choice = Senses::of(&[Sense::Size, Sense::Colour]);
        let is_text =
            place.look.most(Trait::Text) && place.look.mean_length() <= 30 && !place.look.some(Trait::Address);
        let no = FOREIGN.without(Senses::of(&[
            Sense::Size,
            Sense::Colour,
            Sense::Material,
            Sense::Option,
            Sense::Attribute,
        ]));
        if place.is_apart || !is_text || place.many != 1 || place.context.any(no) || found.len() >= 3 {
            continue;
        }
        let is_list = place.step == Some(Step::Each)
            && place.own.senses.any(choice)
            && !place.own.any_of(&[Sense::Image, Sense::Measure]);
        let of_option = keyed_option(places, at);
        let name = if is_list {
            Some(label(&list_name(places, at)))
        } else {
            of_option
        };
        if let Some(name) = name.filter(|name| !name.is_empty() && found.iter().all(|known| known.name != *name)) {
            found.push(Choice {
                name,
                values: path(places, None, at),
            });
        }
    }
    found
}

fn list_name(places: &Places, at: usize) -> String {
    let above = places
        .all
        .get(at)
        .and_then(|place| place.parent)
        .and_then(|parent| places.all.get(parent));
    above.map_or(String::new(), |above| above.name().to_owned())
}

/// The name of `options[?@.name == 'Size'].values[*]`.
fn keyed_option(places: &Places, at: usize) -> Option<String> {
    let place = places.all.get(at)?;
    let mut here = place.parent;
    while let Some(outer) = here.and_then(|here| places.all.get(here)) {
        if let Some(Step::Where { is, .. }) = &outer.step {
            let list = outer.parent.and_then(|parent| places.all.get(parent))?;
            let is_value = place
                .own
                .any_of(&[Sense::Value, Sense::Name, Sense::Title, Sense::Option]);
            return (list.own.has(Sense::Option) && is_value).then(|| is.clone());
        }
        here = outer.parent;
    }
    None
}
