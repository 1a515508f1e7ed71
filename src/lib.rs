//! Vitrine: a storefront of static files over any JSON product API, with region rules.
//!
//! `ARCHITECTURE.md` has the map. Imports go down only:
//! `app → pages → components → state → {engine, browser} → {store, search} → source → domain`.

#![recursion_limit = "256"] // The views nest types deeply where they are not erased.

#[cfg(feature = "app")]
pub mod app;
pub mod browser;
#[cfg(feature = "app")]
pub mod components;
pub mod domain;
pub mod engine;
pub mod json;
#[cfg(feature = "app")]
pub mod pages;
#[cfg(feature = "app")]
pub mod routes;
pub mod search;
pub mod source;
#[cfg(feature = "reader")]
pub mod standalone;
#[cfg(feature = "app")]
pub mod state;
pub mod store;
#[cfg(feature = "app")]
pub mod text;
