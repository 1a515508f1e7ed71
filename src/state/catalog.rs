//! Questions to the engine, each with the answer it is about.

use crate::browser::engine_link::ask;
use crate::domain::cart::{Cart, PricedCart};
use crate::domain::query::{Query, Results};
use crate::domain::review::Review;
use crate::domain::{Instant, RegionKey, Slug};
use crate::engine::protocol::{Answer, Ask, CategoryTile, Failure, HomeSection, ShownProduct, Storefront, TwoBuilds};

macro_rules! answer {
    ($ask:expr, $kind:ident) => {
        match ask(&$ask).await? {
            Answer::$kind(answer) => Ok(answer),
            _ => Err(Failure::Engine(TwoBuilds.to_string())),
        }
    };
}

/// The store and its regions.
pub async fn open() -> Result<Storefront, Failure> {
    answer!(Ask::Open, Storefront)
}

pub async fn home(region: RegionKey, now: Instant) -> Result<Vec<HomeSection>, Failure> {
    answer!(Ask::Home { region, now }, Home)
}

pub async fn browse(region: RegionKey, query: Query, now: Instant) -> Result<Results, Failure> {
    answer!(Ask::Browse { region, query, now }, Results)
}

pub async fn categories(region: RegionKey, now: Instant) -> Result<Vec<CategoryTile>, Failure> {
    answer!(Ask::Categories { region, now }, Categories)
}

pub async fn product(region: RegionKey, slug: Slug, now: Instant) -> Result<ShownProduct, Failure> {
    answer!(Ask::Product { region, slug, now }, Product).map(|shown: Box<ShownProduct>| *shown)
}

pub async fn reviews(slug: Slug) -> Result<Vec<Review>, Failure> {
    answer!(Ask::Reviews { slug }, Reviews)
}

pub async fn price(region: RegionKey, cart: Cart, now: Instant) -> Result<PricedCart, Failure> {
    answer!(Ask::Price { region, cart, now }, Priced)
}
