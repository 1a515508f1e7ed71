//! Names in a rulebook that nothing goes by.

use std::collections::BTreeSet;

use crate::domain::audit::nearest::nearest;
use crate::domain::audit::{Audited, Finding, ListedCategory};
use crate::domain::rulebook::Effect;
use crate::domain::{Product, Rule, Slug};

/// The names that one list of a rule is compared with.
type Known<'a> = BTreeSet<&'a str>;

pub(super) fn rule<'a>(audited: &Audited<'a>, position: usize, rule: &Rule) -> Vec<Finding> {
    let place = format!("$.rules[{position}]");
    let matcher = &rule.products;
    let catalog: &'a [Product] = audited.products;
    let products = || catalog.iter();
    let variants = || products().flat_map(|product| &product.variants);
    let slugs = || -> Known<'a> { products().map(|product| product.slug.as_str()).collect() };
    let texts = |slugs: &[Slug]| -> Vec<String> { slugs.iter().map(Slug::to_string).collect() };
    let mut findings = Vec::new();
    let mut look = |list: &str, what: &str, names: &[String], known: &dyn Fn() -> Known<'a>| {
        if names.is_empty() || audited.products.is_empty() {
            return;
        }
        let known = known();
        for (at, name) in names.iter().enumerate() {
            findings.extend(unknown(format!("{place}.{list}[{at}]"), what, name, &known));
        }
    };
    look("products.slugs", "product", &texts(&matcher.slugs), &slugs);
    look("products.ids", "product with the identifier", &matcher.ids, &|| {
        products().filter_map(|product| product.id.as_deref()).collect()
    });
    look("products.skus", "variant with the SKU", &matcher.skus, &|| {
        variants().filter_map(|variant| variant.sku.as_deref()).collect()
    });
    look("products.categories", "category", &texts(&matcher.categories), &|| {
        known_categories(audited)
    });
    look("products.brands", "brand", &matcher.brands, &|| {
        products().filter_map(|product| product.brand.as_deref()).collect()
    });
    look("products.tags", "tag", &matcher.tags, &|| {
        products()
            .flat_map(|product| product.tags.iter().map(String::as_str))
            .collect()
    });
    match &rule.effect {
        Effect::Withhold { instead, .. } => look("effect.withhold.instead", "product", &texts(instead), &slugs),
        Effect::Substitute { products, .. } => look("effect.substitute.products", "product", &texts(products), &slugs),
        _ => {}
    }
    for (name, values) in &matcher.attributes {
        if audited.products.is_empty() {
            break;
        }
        let place = format!("{place}.products.attributes{}", member(name));
        let names: Known = products().flat_map(attributes_of).map(|(name, _)| name).collect();
        if !names.contains(name.as_str()) {
            findings.extend(unknown(place, "option or row of a specification called", name, &names));
            continue;
        }
        let of_name = products().flat_map(attributes_of).filter(|(own, _)| own == name);
        let known: Known = of_name.map(|(_, value)| value).collect();
        for (at, value) in values.iter().enumerate() {
            let what = format!("product whose {name} is");
            findings.extend(unknown(format!("{place}[{at}]"), &what, value, &known));
        }
    }
    findings
}

pub(super) fn categories(audited: &Audited) -> Vec<Finding> {
    let known = known_categories(audited);
    let mut findings = Vec::new();
    for (at, (slug, parent)) in audited.categories.iter().enumerate() {
        let Some(parent) = parent else { continue };
        let place = format!("$.categories[{at}].parent");
        if !known.contains(parent.as_str()) {
            // Without products it is not known which categories they have.
            if audited.products.is_empty() {
                continue;
            }
            findings.extend(
                unknown(place, "category", parent.as_str(), &known).map(|found| Finding {
                    severity: super::Severity::Error,
                    ..found
                }),
            );
        } else if is_in_circle(audited, slug) {
            findings.push(Finding::error(
                place,
                format!("`{slug}` is part of `{parent}`, and that, in the end, of `{slug}`"),
                "A category is part of a larger one: take the parent out of one of the circle.",
            ));
        }
    }
    findings
}

/// Whether the way up from a category leads back to it.
fn is_in_circle(audited: &Audited, slug: &Slug) -> bool {
    let parents = audited.rulebook.parents();
    let up = std::iter::successors(parents.get(slug), |slug| parents.get(*slug));
    up.take(parents.len()).any(|above| above == slug)
}

/// The categories of the products, and those that the store lists.
fn known_categories<'a>(audited: &Audited<'a>) -> Known<'a> {
    let of_products = audited.products.iter().filter_map(|product| product.category.as_ref());
    let listed = audited
        .categories
        .iter()
        .map(|(slug, _): &ListedCategory| slug.as_str());
    of_products
        .map(|category| category.slug.as_str())
        .chain(listed)
        .collect()
}

fn attributes_of(product: &Product) -> impl Iterator<Item = (&str, &str)> {
    let rows = product.specifications.iter().chain(&product.attributes);
    let rows = rows.map(|row| (row.name.as_str(), row.value.as_str()));
    rows.chain(
        product
            .variants
            .iter()
            .flat_map(|variant| &variant.options)
            .map(|option| option.in_source()),
    )
}

/// A member's step in a JSONPath.
fn member(name: &str) -> String {
    let is_plain = !name.is_empty()
        && name
            .chars()
            .all(|character| character.is_alphanumeric() || character == '_');
    if is_plain {
        format!(".{name}")
    } else {
        format!("['{name}']")
    }
}

/// The finding where nothing goes by a name. Catalogs change without their rules, so it need not be a mistake.
fn unknown(path: String, what: &str, name: &str, known: &Known) -> Option<Finding> {
    if known.contains(name) {
        return None;
    }
    let near = nearest(name, known.iter().copied()).map(|near| format!("Is it `{near}`? "));
    Some(Finding::warning(
        path,
        format!("found `{name}`, and there is no {what} `{name}`"),
        format!("{}Otherwise take it out of the list.", near.unwrap_or_default()),
    ))
}
