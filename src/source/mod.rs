//! Their JSON becomes our products: where each field lies is data, a [`Mapping`].
//!
//! Never here: input and output. What a page of JSON says about the next page is answered here
//! ([`Paging`]); who fetches it is the engine.

mod address;
pub mod amount;
pub mod mapping;
mod paging;
mod path;
mod presets;
mod read;
mod text;
pub mod tree;

pub use address::{resolve, with_parameters};
pub use mapping::Mapping;
pub use paging::{Next, Paging, next_page};
pub use path::{Path, PathError, Paths};
pub use presets::{Preset, PresetError, preset, recognise};
pub use read::{
    Catalog, Dropped, Item, ReadError, Reading, Traced, availability, follow_joins, items, read_page, read_reviews,
    trace,
};
pub use text::plain_text;
pub use tree::{Kind, Node, Tree, TreeError};
