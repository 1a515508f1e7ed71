//! What pages are made of: views of domain values. One component for each file, named alike in Rust and CSS.
//!
//! Never here: questions to the engine, addresses written by hand, words (those are `text`'s).
#![allow(unreachable_pub)] // The component macro puts each function into a module of its own.

mod add_to_cart;
mod applied_filters;
mod breadcrumbs;
mod buy_bar;
mod buy_box;
mod cart_contents;
mod cart_line;
mod category_tiles;
mod countdown;
mod customer_voices;
mod dialog;
mod empty_state;
mod filter_panel;
mod filter_sheet;
mod found_product;
mod gallery;
mod hero;
mod home_sections;
mod icon;
mod keyed;
mod list_controls;
mod load_failure;
mod loaded;
mod milestones;
mod mini_cart;
mod opening;
mod page_title;
mod pagination;
mod picture;
mod picture_strip;
mod picture_viewer;
mod price_filter;
mod price_tag;
mod product_card;
mod product_details;
mod product_grid;
mod quantity_picker;
mod quick_view;
mod recent_searches;
mod region_dialog;
mod region_differences;
mod region_list;
mod region_notice;
mod review_list;
mod search_form;
mod search_overlay;
mod search_results;
mod site_footer;
mod site_header;
mod site_menu;
mod skeleton;
mod sort_field;
mod specification_table;
mod star_rating;
mod story;
mod variant_picker;
mod ways_on;

pub use applied_filters::AppliedFilters;
pub use breadcrumbs::{Breadcrumbs, Crumb};
pub use cart_contents::CartContents;
pub use category_tiles::CategoryTiles;
pub use dialog::{Dialog, DialogKind};
pub use empty_state::EmptyState;
pub use filter_panel::FilterPanel;
pub use filter_sheet::FilterSheet;
pub use home_sections::{HomeSections, home_skeleton};
pub use icon::{Icon, IconKind};
pub use keyed::keyed;
pub use list_controls::{FOUND_ID, ListControls};
pub use load_failure::LoadFailure;
pub use loaded::{followed, loaded, loaded_page, page_failure, page_skeleton};
pub use mini_cart::MiniCart;
pub use page_title::PageTitle;
pub use pagination::Pagination;
pub use picture::Picture;
pub use product_card::ProductCard;
pub use product_details::ProductDetails;
pub use product_grid::ProductGrid;
pub use quick_view::QuickView;
pub use region_dialog::RegionDialog;
pub use region_list::{RegionLink, RegionList, region_links};
pub use region_notice::RegionNotice;
pub use review_list::ReviewList;
pub use search_overlay::SearchOverlay;
pub use site_footer::SiteFooter;
pub use site_header::SiteHeader;
pub use skeleton::{cart_skeleton, grid_skeleton, list_skeleton, product_skeleton, text_skeleton};
pub use ways_on::WaysOn;

// What only the style guide shows by itself.
#[cfg(debug_assertions)]
pub use self::{countdown::Countdown, price_tag::PriceTag, star_rating::StarRating};
