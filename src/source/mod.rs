//! Their JSON becomes our products: where each field lies is data, a [`Mapping`].
//!
//! Never here: input and output. What to ask ([`Request`]), what a page of JSON says about the next one ([`Paging`]) and
//! how long to wait before asking again are answered here; who fetches it is the engine.

mod address;
pub mod amount;
#[cfg(feature = "presets")]
mod detect;
mod http;
mod json_text;
mod link_header;
pub mod mapping;
mod markets;
mod paging;
mod path;
mod patience;
mod presets;
mod read;
mod recognition;
mod request;
mod searching;
mod secrets;
mod template;
mod written;

pub use address::{resolve, with_parameters};
#[cfg(feature = "presets")]
pub use detect::{Detection, detect};
pub use http::{HttpAnswer, HttpRequest, same_origin};
pub use json_text::JsonText;
pub use mapping::Mapping;
pub use markets::Markets;
pub use paging::{Next, Paging, Parameter, ParameterValue, Progress, next_page, total};
pub use path::{Path, PathError, Paths};
pub use patience::{may_pass, retry_after, wait_after};
pub use presets::{Preset, PresetError, preset, recognise};
pub use read::{
    Catalog, Dropped, Item, ReadError, Reading, Traced, availability, follow_joins, items, read_elements, read_page,
    read_reviews, trace,
};
pub use recognition::{Found, Recognition};
pub use request::{Asked, GraphQl, Method, Request, Said};
pub use searching::{Asking, Counts, FacetIs, FacetReading, Filter, PriceRange, Question, Search};
pub use secrets::{Secret, secrets};
pub use template::Market;
pub use vitrine_scan::{self as tree, Kind, Node, Tree, TreeError, plain_prose, plain_text};
pub use written::written;
