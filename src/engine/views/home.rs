//! The home page's sections: the store's blocks, with what they show in this region.

use std::borrow::Cow;

use crate::domain::query::{NotSoldHere, Query};
use crate::domain::region::RegionStanding;
use crate::domain::{Instant, OfferState, RegionKey, Slug};
use crate::engine::protocol::HomeSection;
use crate::engine::views::{Context, categories, is_meant_for};
use crate::store::{HomeBlock, RowSort, Store};

/// How many products a row of the home page has.
const ROW_LENGTH: u32 = 8;

/// What the home page shows that is looked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) rows: Vec<Query>,
    pub(crate) products: Vec<Slug>,
    pub(crate) has_categories: bool,
}

/// What the store's blocks need to be shown in a region.
pub(crate) fn wanted(store: &Store, here: &RegionKey) -> Wanted {
    let mut wanted = Wanted::default();
    for block in blocks(store).iter() {
        match block {
            HomeBlock::Hero { product, regions, .. } if is_meant_for(regions, here) => {
                wanted.products.push(product.clone());
            }
            HomeBlock::Opening { product, regions, .. } if is_meant_for(regions, here) => {
                wanted.products.extend(product.clone());
            }
            HomeBlock::Reviews { products, .. } => wanted.products.extend(products.iter().cloned()),
            HomeBlock::Categories { .. } => wanted.has_categories = true,
            HomeBlock::Story { category, .. } => wanted.has_categories |= category.is_some(),
            HomeBlock::Row {
                category,
                tag,
                sort,
                only_sold_here,
                ..
            } => wanted
                .rows
                .push(row(category.as_ref(), tag.as_ref(), *sort, *only_sold_here)),
            HomeBlock::Hero { .. } | HomeBlock::Opening { .. } | HomeBlock::Milestones { .. } => {}
        }
    }
    wanted
}

/// The store's blocks, or plain ones where it has none.
fn blocks(store: &Store) -> Cow<'_, [HomeBlock]> {
    if !store.home.is_empty() {
        return Cow::Borrowed(&store.home);
    }
    Cow::Owned(vec![
        HomeBlock::Categories {
            title: store.name.clone(),
        },
        HomeBlock::Row {
            title: String::new(),
            category: None,
            tag: None,
            sort: RowSort::default(),
            only_sold_here: false,
        },
    ])
}

/// The list that a row shows the beginning of.
fn row(category: Option<&Slug>, tag: Option<&String>, sort: RowSort, only_sold_here: bool) -> Query {
    Query {
        category: category.cloned(),
        tags: tag.cloned().into_iter().collect(),
        sort: sort.into(),
        not_sold_here: match only_sold_here {
            true => NotSoldHere::Hidden,
            false => NotSoldHere::Last,
        },
        per_page: ROW_LENGTH,
        ..Query::default()
    }
}

/// The store's blocks, less those that have nothing to show here.
pub(crate) fn home(context: &Context) -> Vec<HomeSection> {
    let blocks = blocks(context.store());
    let mut sections: Vec<HomeSection> = Vec::new();
    for block in blocks.iter() {
        // One hero is enough: the first that is meant for this region.
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

/// Whether the page is likely to be the same when more of the catalog is there: what the store names is found, and no
/// row has room left. Otherwise it would be pushed around while it is looked at.
pub(crate) fn is_filled(context: &Context, sections: &[HomeSection]) -> bool {
    let here = &context.region.key;
    let is_found = |block: &HomeBlock| match block {
        HomeBlock::Hero { product, regions, .. }
        | HomeBlock::Opening {
            product: Some(product),
            regions,
            ..
        } => !is_meant_for(regions, here) || context.has(product),
        HomeBlock::Reviews { products, .. } => products.iter().all(|product| context.has(product)),
        _ => true,
    };
    let rows = |block: &&HomeBlock| matches!(block, HomeBlock::Row { .. });
    let mut filled = sections.iter().filter_map(|section| match section {
        HomeSection::Row { cards, .. } => Some(cards.len() == ROW_LENGTH as usize),
        _ => None,
    });
    let blocks = &context.store().home;
    let is_each_row_filled = filled.by_ref().all(|is_filled| is_filled);
    let wanted = blocks.iter().filter(rows).count().max(usize::from(blocks.is_empty()));
    let rows = sections
        .iter()
        .filter(|section| matches!(section, HomeSection::Row { .. }));
    blocks.iter().all(is_found) && is_each_row_filled && rows.count() == wanted
}

fn section(context: &Context, block: &HomeBlock) -> Option<HomeSection> {
    let here: &RegionKey = &context.region.key;
    match block {
        HomeBlock::Hero {
            title,
            text,
            product,
            picture,
            regions,
        } => {
            let card = context.card(product).filter(|_| is_meant_for(regions, here))?;
            Some(HomeSection::Hero {
                title: title.clone(),
                text: text.clone(),
                picture: picture.as_ref().and_then(|picture| picture.image(context.base)),
                card: Box::new(card),
            })
        }
        HomeBlock::Opening {
            title,
            text,
            product,
            regions,
        } => {
            if !is_meant_for(regions, here) {
                return None;
            }
            let card = product.as_ref().map(|product| context.card(product));
            let from = match &card {
                Some(card) => match card.as_ref()?.offer.as_ref()?.state {
                    OfferState::Upcoming { from, .. } => from,
                    _ => return None,
                },
                None => region_opens(context)?,
            };
            Some(HomeSection::Opening {
                title: title.clone(),
                text: text.clone(),
                from,
                card: card.flatten().map(Box::new),
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
            let query = row(category.as_ref(), tag.as_ref(), *sort, *only_sold_here);
            let cards = context.search(&query).cards;
            (!cards.is_empty()).then(|| HomeSection::Row {
                title: title.clone(),
                cards,
                query,
            })
        }
        HomeBlock::Story {
            title,
            text,
            picture,
            category,
        } => {
            let named = |slug: &Slug| categories(context).into_iter().find(|tile| tile.slug == *slug);
            let category = category.as_ref().and_then(named);
            Some(HomeSection::Story {
                title: title.clone(),
                text: text.clone(),
                picture: picture.as_ref().and_then(|picture| picture.image(context.base)),
                category: category.map(|tile| crate::domain::product::Category {
                    slug: tile.slug,
                    name: tile.name,
                }),
            })
        }
        HomeBlock::Reviews { title, products } => {
            let has_reviews = context.store().sources.iter().any(|source| source.reviews.is_some());
            let known = products.iter().filter(|slug| context.index().product(slug).is_some());
            let products: Vec<_> = known.cloned().collect();
            (has_reviews && !products.is_empty()).then(|| HomeSection::Reviews {
                title: title.clone(),
                products,
            })
        }
        HomeBlock::Milestones { title, milestones } => Some(HomeSection::Milestones {
            title: title.clone(),
            milestones: milestones
                .iter()
                .map(|milestone| (milestone.value.clone(), milestone.label.clone()))
                .collect(),
        }),
    }
}

/// When the region opens, if it is not open: an instant to come, or none where it is to be announced.
fn region_opens(context: &Context) -> Option<Option<Instant>> {
    match context.region.standing(context.now) {
        RegionStanding::Opens { from, .. } => Some(Some(from)),
        RegionStanding::Announced { .. } => Some(None),
        RegionStanding::Open | RegionStanding::Closed { .. } | RegionStanding::BrowseOnly { .. } => None,
    }
}
