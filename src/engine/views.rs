//! Puts together what the page shows, from the catalog, the rulebook and the clock.

use crate::domain::offer::{offer, product_offer, sold_in};
use crate::domain::product::Category;
use crate::domain::query::{Card, Query};
use crate::domain::{Instant, Offer, OfferState, Region, Slug};
use crate::engine::Catalog;
use crate::engine::protocol::{CategoryTile, Failure, HomeSection, List, ShownProduct, Storefront};
use crate::source::resolve;
use crate::store::{HomeBlock, RowSort, Store};

/// What every view is made from.
pub(super) struct Context<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) store: &'a Store,
    pub(super) base: &'a str,
    pub(super) region: &'a Region,
    pub(super) now: Instant,
}

/// The most products a page proposes instead.
const MOST_INSTEAD: usize = 4;
/// How many products a row of the home page has.
const ROW_LENGTH: u32 = 8;

pub(super) fn storefront(store: &Store) -> Storefront {
    Storefront {
        name: store.name.clone(),
        notice: store.notice.clone(),
        default_region: store.default_region.clone(),
        regions: store.regions.clone(),
    }
}

/// The store's categories in its order, then those only the products name. One without products is left out.
fn categories(context: &Context) -> Vec<CategoryTile> {
    let products = context.catalog.index.products();
    let entries = &context.store.categories;
    let mut tiles: Vec<CategoryTile> = entries
        .iter()
        .map(|entry| CategoryTile {
            slug: entry.slug.clone(),
            name: entry.name.clone(),
            summary: entry.summary.clone(),
            picture: entry
                .picture
                .as_deref()
                .and_then(|picture| resolve(context.base, picture)),
            total: 0,
            available: 0,
        })
        .collect();
    for product in products {
        let Some(Category { slug, name }) = &product.category else {
            continue;
        };
        let at = tiles.iter().position(|tile| tile.slug == *slug).unwrap_or_else(|| {
            let (slug, name) = (slug.clone(), name.clone());
            tiles.push(CategoryTile {
                slug,
                name,
                summary: None,
                picture: None,
                total: 0,
                available: 0,
            });
            tiles.len() - 1
        });
        let Some(tile) = tiles.get_mut(at) else { continue };
        let best = product_offer(product, context.region, &context.catalog.rulebook, context.now);
        tile.total += 1;
        tile.available += u32::from(best.is_some_and(|(offer, _)| offer.can_be_bought()));
        if tile.picture.is_none() {
            tile.picture = product.cover().map(|image| image.url.clone());
        }
    }
    tiles.retain(|tile| tile.total > 0);
    tiles
}

/// The list that answers a query.
pub(super) fn list(context: &Context, mut query: Query) -> Result<List, Failure> {
    let category = match &query.category {
        Some(slug) => {
            let tile = categories(context).into_iter().find(|tile| tile.slug == *slug);
            Some(tile.ok_or(Failure::NoSuchCategory)?)
        }
        None => None,
    };
    let Context {
        catalog, region, now, ..
    } = context;
    let results = catalog.index.search(&query, region, &catalog.rulebook, *now);
    query.page = results.page;
    Ok(List {
        query,
        results,
        category,
    })
}

/// The home page's sections: the store's blocks, less those that have nothing to show in this region.
pub(super) fn home(context: &Context) -> Vec<HomeSection> {
    let plain = [
        HomeBlock::Categories {
            title: context.store.name.clone(),
        },
        HomeBlock::Row {
            title: String::new(),
            category: None,
            tag: None,
            sort: RowSort::default(),
            only_sold_here: false,
        },
    ];
    let blocks = if context.store.home.is_empty() {
        &plain
    } else {
        context.store.home.as_slice()
    };
    let mut sections: Vec<HomeSection> = Vec::new();
    for block in blocks {
        // One opening is enough: the first that is meant for this region.
        let has_hero = sections
            .iter()
            .any(|section| matches!(section, HomeSection::Hero { .. }));
        if has_hero && matches!(block, HomeBlock::Hero { .. }) {
            continue;
        }
        sections.extend(section(context, block));
    }
    sections
}

fn section(context: &Context, block: &HomeBlock) -> Option<HomeSection> {
    let Context {
        catalog, region, now, ..
    } = context;
    match block {
        HomeBlock::Hero {
            title,
            text,
            product,
            regions,
        } => {
            let meant = regions.is_empty() || regions.contains(&region.key);
            let card = catalog
                .index
                .card(product, region, &catalog.rulebook, *now)
                .filter(|_| meant)?;
            Some(HomeSection::Hero {
                title: title.clone(),
                text: text.clone(),
                card: Box::new(card),
            })
        }
        HomeBlock::Categories { title } => {
            let tiles = categories(context);
            (!tiles.is_empty()).then(|| HomeSection::Categories {
                title: title.clone(),
                tiles,
            })
        }
        HomeBlock::Row {
            title,
            category,
            tag,
            sort,
            only_sold_here,
        } => {
            let query = Query {
                category: category.clone(),
                tag: tag.clone(),
                sort: (*sort).into(),
                only_sold_here: *only_sold_here,
                per_page: ROW_LENGTH,
                ..Query::default()
            };
            let cards = catalog.index.search(&query, region, &catalog.rulebook, *now).cards;
            if cards.is_empty() {
                return None;
            }
            Some(HomeSection::Row {
                title: title.clone(),
                cards,
                query,
            })
        }
        HomeBlock::Story { title, text } => Some(HomeSection::Story {
            title: title.clone(),
            text: text.clone(),
        }),
    }
}

/// A product as the region shows it. `None` when the catalog has none of that name.
pub(super) fn product(context: &Context, slug: &Slug) -> Option<ShownProduct> {
    let Context {
        catalog,
        store,
        region,
        now,
        ..
    } = context;
    let rulebook = &catalog.rulebook;
    let product = catalog.index.product(slug)?;
    let offers: Vec<_> = product
        .variants
        .iter()
        .map(|variant| offer(product, variant, region, rulebook, *now))
        .collect();
    let proposed = offers.iter().find_map(|offer| match &offer.state {
        OfferState::NotSold { instead, .. } => Some(instead.as_slice()),
        _ => None,
    });
    let can_be_bought = offers.iter().any(Offer::can_be_bought);
    let mut shown = rulebook.present(product, &region.key);
    if let (Some(category), Some(entry)) = (&mut shown.category, category_entry(store, product.category.as_ref())) {
        category.name.clone_from(&entry.name);
    }
    Some(ShownProduct {
        instead: if can_be_bought {
            Vec::new()
        } else {
            instead(context, slug, proposed.unwrap_or_default())
        },
        goes_with: product
            .goes_with
            .iter()
            .filter_map(|slug| buyable(context, slug))
            .take(MOST_INSTEAD)
            .collect(),
        sold_in: sold_in(product, rulebook, *now),
        has_reviews: store.sources.iter().any(|source| source.reviews.is_some()),
        product: shown,
        offers,
    })
}

fn category_entry<'a>(store: &'a Store, category: Option<&Category>) -> Option<&'a crate::store::CategoryEntry> {
    let category = category?;
    store.categories.iter().find(|entry| entry.slug == category.slug)
}

/// The card of a product, if it can be bought here now.
fn buyable(context: &Context, slug: &Slug) -> Option<Card> {
    let card = context
        .catalog
        .index
        .card(slug, context.region, &context.catalog.rulebook, context.now)?;
    card.offer.as_ref().is_some_and(Offer::can_be_bought).then_some(card)
}

/// What can be bought here instead: what the rule proposes, else the nearest price in the same category.
fn instead(context: &Context, slug: &Slug, proposed: &[Slug]) -> Vec<Card> {
    let Context { catalog, region, .. } = context;
    let explicit: Vec<Card> = proposed
        .iter()
        .filter_map(|slug| buyable(context, slug))
        .take(MOST_INSTEAD)
        .collect();
    if !explicit.is_empty() {
        return explicit;
    }
    let Some(product) = catalog.index.product(slug) else {
        return Vec::new();
    };
    let amount = |card: &Card| {
        card.offer
            .as_ref()
            .and_then(|offer| offer.price)
            .map(|price| price.amount.minor_units)
    };
    let own_amount = product
        .variants
        .iter()
        .find_map(|variant| variant.price_in(region.currency))
        .map(|price| price.amount.minor_units);
    let mut cards: Vec<Card> = catalog
        .index
        .products()
        .iter()
        .filter(|other| other.slug != *slug && other.category == product.category && product.category.is_some())
        .filter_map(|other| buyable(context, &other.slug))
        .collect();
    if let Some(own_amount) = own_amount {
        cards.sort_by_key(|card| amount(card).map_or(i64::MAX, |amount| (amount - own_amount).saturating_abs()));
    }
    cards.truncate(MOST_INSTEAD);
    cards
}
