//! Puts together what the page shows, from the catalog, the rulebook and the clock.

mod home;
mod product;
mod schedule;
mod searched;
mod structured_data;
mod switching;

use std::collections::HashMap;

use crate::domain::cart::{Cart, PricedCart, price_cart};
use crate::domain::offer::Availability;
use crate::domain::product::Category;
use crate::domain::query::{Card, Query, Suggestions};
use crate::domain::review::Review;
use crate::domain::{Instant, Language, Region, RegionKey, Rulebook, Slug};
use crate::engine::protocol::{Answer, Ask, CategoryTile, Choices, Failure, Frame, InfoText, List, Storefront, Voice};
use crate::engine::searching::Searched;
use crate::engine::{Edition, region_of};
use crate::search::Index;
use crate::source::resolve;
use crate::store::Store;

pub(super) use home::is_filled;
pub(super) use home::wanted as wanted_at_home;

/// What every view is made from.
pub(super) struct Context<'a> {
    pub(super) edition: &'a Edition,
    /// What a source that searches itself answered, where the shop's lists are its.
    pub(super) searched: Option<&'a Searched>,
    pub(super) base: &'a str,
    pub(super) region: &'a Region,
    pub(super) now: Instant,
}

impl Context<'_> {
    pub(super) fn store(&self) -> &Store {
        &self.edition.store
    }

    fn index(&self) -> &Index {
        &self.edition.index
    }

    fn rulebook(&self) -> &Rulebook {
        self.edition.index.rulebook()
    }

    fn card(&self, slug: &Slug) -> Option<Card> {
        self.index().card(slug, self.region, self.now)
    }

    /// Whether the catalog has a product of that name so far.
    pub(super) fn has(&self, slug: &Slug) -> bool {
        self.index().product(slug).is_some()
    }

    fn suggest(&self, text: &str) -> Suggestions {
        if let Some(searched) = self.searched {
            return searched::suggestions(self, searched, text);
        }
        self.index().suggest(text, self.region, self.now)
    }

    fn search(&self, query: &Query) -> crate::domain::query::Results {
        if let Some(searched) = self.searched {
            return searched::results(self, searched, query);
        }
        self.index().search(query, self.region, self.now)
    }
}

/// The answer to what is asked of the catalog. `written` is what customers wrote, where that is asked for.
pub(super) fn answer(context: &Context, ask: &Ask, written: &[(Slug, Review)]) -> Result<Answer, Failure> {
    Ok(match ask {
        Ask::Browse { query, .. } => Answer::List(list(context, query.clone())?),
        Ask::Suggest { text, .. } => Answer::Suggested(context.suggest(text)),
        Ask::Home { .. } => Answer::Home(home::home(context)),
        Ask::Product { slug, .. } => {
            let shown = product::product(context, slug).ok_or(Failure::NoSuchProduct)?;
            Answer::Product(Box::new(shown))
        }
        Ask::Compare { slug, regions, .. } => {
            Answer::Compared(product::compare(context, slug, regions).ok_or(Failure::NoSuchProduct)?)
        }
        Ask::StructuredData { slug, url, .. } => {
            let data = structured_data::structured_data(context, slug, url);
            Answer::StructuredData(data.ok_or(Failure::NoSuchProduct)?)
        }
        Ask::Price { cart, .. } => Answer::Priced(priced(context, cart)),
        Ask::Switch { to, cart, .. } => {
            let there = region_of(context.store(), to)?;
            Answer::Switch(switching::switching(context, &there, cart))
        }
        Ask::Schedule { days, .. } => Answer::Schedule(schedule::schedule(context, *days)),
        Ask::Voices { .. } => Answer::Voices(voices(context, written)),
        Ask::Open | Ask::Frame { .. } | Ask::Info { .. } | Ask::Reviews { .. } | Ask::Inspect { .. } => {
            return Err(Failure::Engine("this is not asked of the catalog".to_owned()));
        }
    })
}

pub(super) fn storefront(store: &Store, base: &str) -> Storefront {
    let address = |file: &String| resolve(base, file);
    let messages = |language: &Language| {
        let shipped = (language.is_shipped() || language.is_pseudo()).then(|| format!("text/{language}.json"));
        let own = store.language_entry(language).map(|entry| entry.messages.as_slice());
        shipped
            .iter()
            .chain(own.unwrap_or_default())
            .filter_map(address)
            .collect()
    };
    Storefront {
        name: store.name.clone(),
        logo: store.logo.as_ref().and_then(address),
        theme: store.theme.as_ref().and_then(address),
        default_region: store.default_region.clone(),
        rates_date: store.rates.as_ref().map(|rates| rates.date.clone()),
        regions: store.regions.clone(),
        languages: store
            .shown_languages()
            .into_iter()
            .chain([Language::pseudo()])
            .map(|language| (language.clone(), messages(&language)))
            .collect(),
    }
}

pub(super) fn frame(store: &Store, region: &Region) -> Frame {
    let mut pages: Vec<Category> = Vec::new();
    for page in &store.pages {
        let known = pages.iter().any(|known| known.slug == page.slug);
        if !known && is_meant_for(&page.regions, &region.key) {
            pages.push(Category {
                slug: page.slug.clone(),
                name: page.title.clone(),
            });
        }
    }
    let categories = store.categories.iter().map(|entry| Category {
        slug: entry.slug.clone(),
        name: entry.name.clone(),
    });
    Frame {
        notice: store.notice.clone(),
        region: region.clone(),
        categories: categories.collect(),
        pages,
    }
}

/// A page of text: the first of that name that is for the region.
pub(super) fn info(store: &Store, region: &RegionKey, slug: &Slug) -> Option<InfoText> {
    let page = store
        .pages
        .iter()
        .find(|page| page.slug == *slug && is_meant_for(&page.regions, region))?;
    Some(InfoText {
        title: page.title.clone(),
        text: page.text.clone(),
    })
}

/// An empty list is for all regions.
fn is_meant_for(regions: &[RegionKey], region: &RegionKey) -> bool {
    regions.is_empty() || regions.contains(region)
}

fn priced(context: &Context, cart: &Cart) -> PricedCart {
    let find = |slug: &Slug| context.index().product(slug);
    price_cart(cart, find, context.region, context.rulebook(), context.now)
}

/// The review that says most to a reader of `language`: one in it, with words, and with the most stars.
pub(super) fn best_review(reviews: Vec<Review>, language: &Language) -> Option<Review> {
    let says = |review: &Review| {
        let is_read = review
            .language
            .as_ref()
            .is_some_and(|own| own.primary() == language.primary());
        (is_read, !review.text.is_empty(), review.stars)
    };
    // Of several alike the first: `max_by_key` alone would take the last.
    reviews.into_iter().rev().max_by_key(says)
}

fn voices(context: &Context, written: &[(Slug, Review)]) -> Vec<Voice> {
    let voice = |(slug, review): &(Slug, Review)| {
        Some(Voice {
            card: context.card(slug)?,
            review: review.clone(),
        })
    };
    written.iter().filter_map(voice).collect()
}

/// The store's categories in its order, then those only the products name. One without products is left out.
fn categories(context: &Context) -> Vec<CategoryTile> {
    if let Some(searched) = context.searched {
        return searched::categories(context, searched);
    }
    let entries = &context.store().categories;
    let mut tiles: Vec<CategoryTile> = entries
        .iter()
        .map(|entry| CategoryTile {
            slug: entry.slug.clone(),
            name: entry.name.clone(),
            summary: entry.summary.clone(),
            picture: entry.picture.as_ref().and_then(|picture| picture.image(context.base)),
            total: 0,
            available: 0,
        })
        .collect();
    let mut positions: HashMap<Slug, usize> = tiles.iter().map(|tile| tile.slug.clone()).zip(0..).collect();
    let standings = context.index().standings(context.region, context.now);
    for (product, standing) in context.index().products().iter().zip(standings.iter()) {
        let is_available = standing.is_some_and(|standing| standing.availability == Availability::Available);
        for Category { slug, name } in product.categories() {
            let at = positions.get(slug).copied().unwrap_or_else(|| {
                positions.insert(slug.clone(), tiles.len());
                tiles.push(CategoryTile {
                    slug: slug.clone(),
                    name: name.clone(),
                    summary: None,
                    picture: None,
                    total: 0,
                    available: 0,
                });
                tiles.len() - 1
            });
            let Some(tile) = tiles.get_mut(at) else { continue };
            tile.total += 1;
            tile.available += u32::from(is_available);
            if tile.picture.is_none() {
                tile.picture = product.cover().cloned();
            }
        }
    }
    tiles.retain(|tile| tile.total > 0);
    tiles
}

/// The list that answers a query.
fn list(context: &Context, mut query: Query) -> Result<List, Failure> {
    if let Some(searched) = context.searched {
        return searched::list(context, searched, &query);
    }
    let category = match &query.category {
        Some(slug) => {
            let tile = categories(context).into_iter().find(|tile| tile.slug == *slug);
            Some(tile.ok_or(Failure::NoSuchCategory)?)
        }
        None => None,
    };
    let results = context.search(&query);
    query.page = results.page;
    Ok(List {
        query,
        results,
        category,
        choices: Choices::default(),
    })
}
