//! Their JSON becomes our products: where each field lies is data, a [`Mapping`].
//!
//! Never here: input and output. What a page of JSON says about the next page is answered here
//! ([`Paging`]); who fetches it is the engine.

mod address;
mod mapping;
mod paging;
mod path;
mod presets;
mod read;
mod text;

pub use address::{resolve, with_parameters};
pub use mapping::{Fields, Mapping, Pictures, PriceFields, ReviewFields, Unit, VariantFields};
pub use paging::{Next, Paging, next_page};
pub use path::{Path, PathError};
pub use presets::{Preset, PresetError, preset, recognise};
pub use read::{Catalog, Dropped, ReadError, read_page, read_reviews};
pub use text::plain_text;
