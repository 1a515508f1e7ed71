//! One file for each page: it asks the engine and hands finished values to components.
#![allow(unreachable_pub)] // The component macro puts each function into a module of its own.

mod cart;
mod home;
mod info;
mod list;
mod not_found;
mod product;
#[cfg(debug_assertions)]
mod styleguide;

pub use cart::CartPage;
pub use home::HomePage;
pub use info::InfoPage;
pub use list::ListPage;
pub use not_found::{NotFoundPage, UnknownRegionPage};
pub use product::ProductPage;
#[cfg(debug_assertions)]
pub use styleguide::StyleguidePage;
