//! Other people's texts, read fast: JSON into a flat tree, markup into words, amounts into decimals.
//!
//! A crate of its own because it is where the time of reading goes: it is compiled for speed, the rest of the engine for
//! size. Never here: what the values mean, input and output.

mod amount;
mod text;
mod tree;

pub use amount::{Amount, amount};
pub use text::{plain_prose, plain_text};
pub use tree::{Children, Elements, Kind, Node, Place, Stream, Tree, TreeError};
