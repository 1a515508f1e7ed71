//! What a store developer reads in the page. English alone, as all that is for who writes `store.json`; what was found
//! the engine says.

/// The language of these words.
pub const LANGUAGE: &str = "en";
pub const NAME: &str = "Inspect";
pub const HEADING: &str = "Inspect: where the products come from";
pub const OFFER: &str = "Inspect";
pub const PRODUCT: &str = "Product, by its slug";
pub const LOOK: &str = "Look at it";
pub const END: &str = "End";
pub const COPY: &str = "Copy";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "The browser does not let the shop copy here. Select the text and copy it.";
pub const STORE_PART: &str = "For store.json";
