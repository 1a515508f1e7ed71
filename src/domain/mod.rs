//! The values and rules of a shop: money, products, regions, the rulebook, offers, the cart.
//!
//! Pure and total. Never here: floats, JSON, input and output, Leptos, the browser, the clock
//! (`now` is an argument everywhere).

pub mod audit;
pub mod calendar;
pub mod cart;
mod decimal;
pub mod explain;
pub mod fold;
mod instant;
mod language;
pub mod measure;
pub mod money;
pub mod offer;
pub mod pages;
pub mod picture;
pub mod preference;
pub mod pricing;
pub mod product;
#[cfg(test)]
mod properties;
pub mod query;
pub mod region;
pub mod review;
pub mod rulebook;
#[cfg(test)]
pub(crate) mod samples;
pub mod schedule;
pub mod server_time;
mod slug;
pub mod suggestion;
pub mod switching;
pub mod words;

pub use decimal::Decimal;
pub use instant::{Instant, InstantError, rfc3339};
pub use language::{Language, LanguageError};
pub use money::{Currency, Money};
pub use offer::{Offer, OfferState, offer};
pub use picture::Image;
pub use product::{Product, Variant};
pub use region::{Region, RegionKey};
pub use rulebook::{Rule, Rulebook};
pub use slug::{Slug, SlugError};
