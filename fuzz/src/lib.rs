//! What the fuzz targets share: mutations that keep JSON valid, so that most of what is tried gets past the tree reader
//! and into the shop's rules; and what is expected of a tree and of products.

mod agreement;
mod mutation;
pub mod reading;

pub use agreement::expect_agreement;
pub use mutation::{mutate, mutate_json};
