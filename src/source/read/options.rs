//! What tells the variants of a product apart.

use std::collections::HashSet;

use crate::domain::Slug;
use crate::domain::product::{ChosenOption, Variant};
use crate::source::mapping::{Choice, OptionFields, VariantFields};
use crate::source::plain_text;
use crate::source::read::find::{Field, Finder, push_new};
use crate::source::read::product::parted;
use crate::source::tree::{Kind, Node};

/// More combinations than these are no choice that anyone makes.
const MOST_COMBINATIONS: usize = 200;

/// What an option is called that has no name.
const NAMELESS: &str = "Variant";

/// The names of the options, for values that come without.
pub(super) fn names(fields: &OptionFields, finder: &Finder, item: Node) -> Vec<String> {
    finder.of_first_path(Field("variant.options.names", ""), &fields.names, item, &|node| {
        finder.words_of(node)
    })
}

/// The options of a variant.
pub(super) fn read(fields: &VariantFields, finder: &Finder, variant: Node, names: &[String]) -> Vec<ChosenOption> {
    let options = &fields.options;
    let mut chosen: Vec<(String, String)> = Vec::new();
    let entries = finder.entries(Field("variant.options.entries", ""), &options.entries, variant);
    for entry in entries {
        if !options.name.is_empty() || !options.value.is_empty() {
            let name = finder.words(Field("variant.options.name", ""), &options.name, entry);
            let value = finder.words(Field("variant.options.value", ""), &options.value, entry);
            let name = name.or_else(|| names.get(chosen.len()).cloned());
            chosen.extend(name.zip(value));
        } else if entry.kind() == Kind::Object {
            let members = entry.members();
            chosen.extend(members.filter_map(|(name, value)| Some((plain_text(&name), finder.words_of(value)?))));
        }
    }
    if chosen.is_empty() {
        // Values stand for names by their place: a missing one keeps its place.
        let nodes = options.values.iter().flat_map(|path| path.select_each(variant));
        let values = nodes.map(|node| finder.words_of(node));
        let named = names.iter().map(String::as_str).chain(std::iter::repeat(NAMELESS));
        chosen.extend(
            values
                .zip(named)
                .filter_map(|(value, name)| Some((name.to_owned(), value?))),
        );
    }
    if chosen.is_empty() {
        let named = options.named.iter();
        chosen.extend(named.filter_map(|(name, paths)| {
            let value = finder.words(Field("variant.options.named", ""), paths, variant)?;
            Some((name.clone(), value))
        }));
    }
    let mut seen: Vec<ChosenOption> = Vec::with_capacity(chosen.len());
    for (name, value) in chosen {
        let is_no_choice = options.no_choice.as_ref() == Some(&value);
        if !is_no_choice && !name.is_empty() {
            push_new(&mut seen, option(name, value), |one, other| one.name == other.name);
        }
    }
    if seen.is_empty()
        && let Some(name) = finder.words(Field("variant.name", ""), &fields.name, variant)
        && options.no_choice.as_ref() != Some(&name)
    {
        seen.push(option(NAMELESS.to_owned(), name));
    }
    seen
}

fn option(name: String, value: String) -> ChosenOption {
    ChosenOption {
        name,
        value,
        swatch: None,
        original: None,
    }
}

/// Variants that nothing tells apart are told apart by their article number, or their id. An only one needs no option,
/// and its name, which repeats the product's, is dropped.
pub(super) fn name_nameless(fields: &VariantFields, _finder: &Finder, variants: &mut [Variant]) {
    if let [only] = variants {
        let is_named_alone = only.options.iter().all(|option| option.name == NAMELESS);
        if is_named_alone && !fields.name.is_empty() {
            only.options.clear();
        }
        return;
    }
    for variant in variants.iter_mut().filter(|variant| variant.options.is_empty()) {
        let label = variant.sku.clone().unwrap_or_else(|| variant.id.to_string());
        variant.options.push(option(NAMELESS.to_owned(), label));
    }
}

/// Options of all variants in the order of the first one's: some APIs give each variant's in another.
pub(super) fn put_in_order(variants: &mut [Variant]) {
    let Some((first, others)) = variants.split_first_mut() else {
        return;
    };
    let place = |option: &ChosenOption| {
        let place = first.options.iter().position(|known| known.name == option.name);
        place.unwrap_or(usize::MAX)
    };
    for variant in others {
        variant.options.sort_by_key(place);
    }
}

/// One variant for each combination of the choices, like `only` in all else.
pub(super) fn combinations(choices: &[Choice], finder: &Finder, item: Node, only: Variant) -> Vec<Variant> {
    let mut combined = vec![only];
    for choice in choices {
        let values = finder.of_first_path(Field("choices", ""), &choice.values, item, &|node| {
            finder.words_of(node)
        });
        let values = parted(&values);
        if values.is_empty() || values.len() * combined.len() > MOST_COMBINATIONS {
            continue;
        }
        combined = combined
            .iter()
            .flat_map(|variant| {
                values.iter().map(|value| {
                    let mut variant = variant.clone();
                    variant.options.push(option(choice.name.clone(), value.clone()));
                    variant
                })
            })
            .collect();
    }
    if combined.len() > 1 {
        for (position, variant) in combined.iter_mut().enumerate() {
            let label = variant.label();
            variant.id = Slug::of(&label).unwrap_or_else(|| Slug::of_number(position));
        }
        let mut seen = HashSet::new();
        combined.retain(|variant| seen.insert(variant.id.clone()));
    }
    combined
}
