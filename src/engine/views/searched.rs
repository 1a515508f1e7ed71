//! Views of what a source that searches itself answered: its hits with this shop's offers, and its own counts.

use std::cmp::Reverse;

use crate::domain::fold::fold;
use crate::domain::product::Category;
use crate::domain::query::{Card, Facet, FacetKind, NotSoldHere, Query, Results, Suggestions};
use crate::domain::{Offer, Slug};
use crate::engine::protocol::{CategoryTile, Choices, Failure, List};
use crate::engine::searching::{Listed, Searched};
use crate::engine::views::Context;

pub(super) fn list(context: &Context, searched: &Searched, query: &Query) -> Result<List, Failure> {
    let listed = searched.list(query).ok_or_else(not_asked)?;
    let results = results_of(context, listed);
    let category = match &query.category {
        Some(slug) => Some(category(context, slug, listed).ok_or(Failure::NoSuchCategory)?),
        None => None,
    };
    let search = context.store().searching().map(|(_, search)| search);
    Ok(List {
        query: listed.answered.clone(),
        results,
        category,
        choices: search.map_or_else(Choices::default, |search| Choices {
            sorts: search.known_sorts(),
            only_reduced: search.filters.contains_key("reduced"),
        }),
    })
}

fn not_asked() -> Failure {
    Failure::Engine("the source was not asked for this list".to_owned())
}

/// What a list found; nothing where the source was not asked for it.
pub(super) fn results(context: &Context, searched: &Searched, query: &Query) -> Results {
    searched
        .list(query)
        .map(|listed| results_of(context, listed))
        .unwrap_or_default()
}

/// How many there are is what the source says: it does not know what the store's rules withhold.
fn results_of(context: &Context, listed: &Listed) -> Results {
    let mut cards: Vec<Card> = listed.slugs.iter().filter_map(|slug| context.card(slug)).collect();
    let is_not_sold = |card: &Card| card.offer.as_ref().is_some_and(Offer::is_not_sold);
    let not_sold = cards.iter().filter(|card| is_not_sold(card)).count();
    match listed.answered.not_sold_here {
        NotSoldHere::Hidden => cards.retain(|card| !is_not_sold(card)),
        NotSoldHere::Last | NotSoldHere::Apart => cards.sort_by_key(is_not_sold),
    }
    let is_whole = listed.total as usize == listed.slugs.len();
    Results {
        page: listed.answered.page,
        total: listed.total,
        // Of other pages that is not known.
        not_sold_here: u32::try_from(not_sold).ok().filter(|_| is_whole).unwrap_or_default(),
        facets: facets(context, listed),
        price_range: listed.counts.price_range,
        changes_at: cards.iter().filter_map(|card| card.offer.as_ref()?.changes_at).min(),
        cards,
        ..Results::default()
    }
}

/// The source's facets as the store wants them: those that come first, those that are hidden, and how many.
fn facets(context: &Context, listed: &Listed) -> Vec<Facet> {
    let settings = &context.store().search.facets;
    let mut facets = listed.counts.facets.clone();
    facets.retain(|facet| !settings.is_hidden(&facet.kind));
    // Those that are not named keep the source's order.
    facets.sort_by_key(|facet| settings.place(&facet.kind));
    facets.truncate(settings.most());
    for facet in &mut facets {
        let is_page = |value: &str| {
            listed
                .answered
                .category
                .as_ref()
                .is_some_and(|slug| slug.as_str() == value)
        };
        if facet.kind == FacetKind::Category {
            facet.values.retain(|value| !is_page(&value.value));
        }
        for value in &mut facet.values {
            if facet.kind == FacetKind::Category
                && let Some(name) = store_name(context, &value.value)
            {
                value.label = name;
            }
            value.swatch = context.store().swatches.get(&value.label).copied();
        }
    }
    facets.retain(|facet| !facet.values.is_empty());
    facets
}

fn store_name(context: &Context, slug: &str) -> Option<String> {
    let entries = &context.store().categories;
    let entry = entries.iter().find(|entry| entry.slug.as_str() == slug)?;
    Some(entry.name.clone())
}

/// The category that a list is of: the store's, or one that its products are in.
fn category(context: &Context, slug: &Slug, listed: &Listed) -> Option<CategoryTile> {
    let products = || listed.slugs.iter().filter_map(|slug| context.index().product(slug));
    let of_product = || {
        let mut categories = products().flat_map(|product| product.categories());
        Some(categories.find(|category| category.slug == *slug)?.name.clone())
    };
    let entry = context.store().categories.iter().find(|entry| entry.slug == *slug);
    // Hits may say nothing of categories; that there are any says that there is the category.
    let of_slug = || (listed.total > 0 && listed.answered.category.is_some()).then(|| slug.to_string());
    let of_facet = || {
        let facets = listed.counts.facets.iter();
        let mut values = facets
            .filter(|facet| facet.kind == FacetKind::Category)
            .flat_map(|facet| &facet.values);
        Some(values.find(|value| value.value == slug.as_str())?.label.clone())
    };
    let name = entry.map(|entry| entry.name.clone());
    let picture = entry.and_then(|entry| entry.picture.as_ref());
    Some(CategoryTile {
        slug: slug.clone(),
        name: name.or_else(of_facet).or_else(of_product).or_else(of_slug)?,
        summary: entry.and_then(|entry| entry.summary.clone()),
        picture: (picture.and_then(|picture| picture.image(context.base)))
            .or_else(|| products().find_map(|product| product.cover().cloned())),
        total: listed.total,
        available: listed.total,
    })
}

/// The store's categories in its order, then those that only the source knows. One without products is left out.
pub(super) fn categories(context: &Context, searched: &Searched) -> Vec<CategoryTile> {
    let entries = &context.store().categories;
    let tile = |slug: &Slug, name: &str, count: u32| {
        let entry = entries.iter().find(|entry| entry.slug == *slug);
        let picture = entry.and_then(|entry| entry.picture.as_ref());
        let mut products = context.index().products().iter();
        let product = products.find(|product| product.categories().any(|own| own.slug == *slug));
        CategoryTile {
            slug: slug.clone(),
            name: entry.map_or(name, |entry| &entry.name).to_owned(),
            summary: entry.and_then(|entry| entry.summary.clone()),
            picture: (picture.and_then(|picture| picture.image(context.base))).or_else(|| product?.cover().cloned()),
            total: count,
            available: count,
        }
    };
    let position = |slug: &Slug| {
        entries
            .iter()
            .position(|entry| entry.slug == *slug)
            .unwrap_or(entries.len())
    };
    let values = searched.categories.iter().filter(|value| value.count > 0);
    let mut tiles: Vec<CategoryTile> = values
        .filter_map(|value| Some(tile(&value.value.parse().ok()?, &value.label, value.count)))
        .collect();
    tiles.sort_by_key(|tile| position(&tile.slug));
    tiles
}

/// What the source finds first, and those of its categories and brands that the text names.
pub(super) fn suggestions(context: &Context, searched: &Searched, text: &str) -> Suggestions {
    let results = results(context, searched, &Suggestions::query(text));
    let typed = fold(text);
    let is_named = |label: &str| {
        let label = fold(label);
        let mut words = typed.split(' ').filter(|word| !word.is_empty()).peekable();
        words.peek().is_some() && words.all(|word| label.split(' ').any(|own| own.starts_with(word)))
    };
    let named = |wanted: &FacetKind| {
        let of_kind = results.facets.iter().filter(|facet| facet.kind == *wanted);
        let mut named: Vec<_> = of_kind
            .flat_map(|facet| &facet.values)
            .filter(|value| is_named(&value.label))
            .collect();
        named.sort_by_key(|value| Reverse(value.count));
        named
    };
    let categories = named(&FacetKind::Category).into_iter().filter_map(|value| {
        let slug = value.value.parse().ok()?;
        let name = value.label.clone();
        Some((Category { slug, name }, value.count))
    });
    // A brand that is asked for by a number has no name to suggest.
    let brands = named(&FacetKind::Brand)
        .into_iter()
        .filter(|value| value.value == value.label);
    Suggestions {
        categories: categories.take(Suggestions::MOST_CATEGORIES).collect(),
        brands: brands
            .map(|value| (value.value.clone(), value.count))
            .take(Suggestions::MOST_BRANDS)
            .collect(),
        total: results.total,
        changes_at: results.changes_at,
        cards: results.cards,
        ..Suggestions::default()
    }
}
