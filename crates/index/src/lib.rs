//! An index of a catalog: which documents fit a text, and how well; what they can be narrowed by, and to how many.
//!
//! It knows texts, numbers and sets, nothing of products, regions or the page. Whoever fills it says what they mean.

mod dictionary;
mod matching;
mod names;
mod narrow;
mod near;
mod order;
mod postings;
mod synonyms;
mod text;
mod values;
mod vocabulary;
mod wanted;

pub use matching::Matches;
pub use names::Names;
pub use narrow::{Candidates, Counts, Filters, Group, NO_AMOUNT, NO_INSTANT, Narrowed, Offers, state};
pub use order::{Facts, Order, first};
pub use synonyms::Synonyms;
pub use text::{Field, TextIndex};
pub use values::{FacetId, ValueId, Values};
pub use wanted::Asked;
