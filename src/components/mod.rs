//! What pages are made of: views of domain values. One component for each file, named alike in Rust and CSS.
//!
//! Never here: questions to the engine, addresses written by hand, words (those are `text`'s).
#![allow(unreachable_pub)] // The component macro puts each function into a module of its own.

mod breadcrumbs;
mod buy_box;
mod cart_contents;
mod cart_line;
mod category_tiles;
mod gallery;
mod home_sections;
mod list_controls;
mod load_failure;
mod loaded;
mod page_title;
mod pagination;
mod picture;
mod price_tag;
mod product_card;
mod product_details;
mod product_grid;
mod quantity_picker;
mod region_list;
mod region_notice;
mod region_picker;
mod review_list;
mod search_form;
mod site_footer;
mod site_header;
mod skeleton;
mod specification_table;
mod star_rating;
mod variant_picker;

pub use breadcrumbs::{Breadcrumbs, Crumb};
pub use cart_contents::CartContents;
pub use category_tiles::CategoryTiles;
pub use home_sections::HomeSections;
pub use list_controls::ListControls;
pub use load_failure::LoadFailure;
pub use loaded::{loaded, loaded_page};
pub use page_title::PageTitle;
pub use pagination::Pagination;
pub use product_details::ProductDetails;
pub use product_grid::ProductGrid;
pub use region_list::{RegionLink, RegionList, region_links};
pub use region_notice::RegionNotice;
pub use review_list::ReviewList;
pub use site_footer::SiteFooter;
pub use site_header::SiteHeader;
pub use skeleton::{grid_skeleton, product_skeleton, text_skeleton};
