//! The only code that touches the browser: requests, storage, the document, the clock, the locale.
//!
//! Thin and total: absence is `Option`, failure is our error. Without the feature `browser` each function that a
//! view calls has a native answer, so that the same views render to HTML.

pub mod clipboard;
pub mod clock;
pub mod document;
pub mod download;
#[cfg(feature = "app")]
pub mod engine_link;
#[cfg(feature = "browser")]
pub mod http;
pub mod json;
pub mod locale;
pub mod messages;
pub mod navigation;
pub mod scroll;
pub mod storage;
pub mod strip;
