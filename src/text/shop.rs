//! The words of pages and components.

use crate::domain::query::Sort;
use crate::domain::{Language, RegionKey};
use crate::engine::protocol::Storefront;
use crate::state::Place;
use crate::text::number;

/// The id of the page's main part; not shown.
pub const CONTENT_ID: &str = "content";
pub const SKIP_TO_CONTENT: &str = "Skip to content";
pub const NOTICE: &str = "Notice";
pub const PRODUCTS: &str = "Products";
pub const SEARCH: &str = "Search";
pub const SEARCH_PLACEHOLDER: &str = "Search products";
pub const CART: &str = "Cart";
pub const HOME: &str = "Home";
pub const CHOOSE_REGION: &str = "Choose a region";
pub const SORT_BY: &str = "Sort by";
pub const ONLY_SOLD_HERE: &str = "Only what is sold here";
pub const BREADCRUMBS: &str = "You are here";
pub const PAGES: &str = "Pages";
pub const NEXT_PAGE: &str = "Next";
pub const PREVIOUS_PAGE: &str = "Previous";
pub const PICTURES: &str = "Pictures";
pub const SPECIFICATIONS: &str = "Specifications";
pub const DESCRIPTION: &str = "About it";
pub const REVIEWS: &str = "Reviews";
pub const NO_REVIEWS: &str = "Nobody has reviewed it yet.";
pub const MORE_REVIEWS: &str = "Show more reviews";
pub const GOES_WITH: &str = "Goes with it";
pub const INSTEAD: &str = "For sale here instead";
pub const SOLD_IN: &str = "It is sold in";
pub const SOLD_NOWHERE: &str = "It is not sold anywhere at the moment.";
pub const ADD_TO_CART: &str = "Add to cart";
pub const ADDED: &str = "Added to the cart.";
pub const VIEW_CART: &str = "View cart";
pub const QUANTITY: &str = "Quantity";
pub const FEWER: &str = "One fewer";
pub const MORE: &str = "One more";
pub const REMOVE: &str = "Remove";
pub const CART_IS_EMPTY: &str = "Your cart is empty.";
pub const CART_NOT_KEPT: &str =
    "This browser keeps nothing for this page: the cart will be gone when you close the tab.";
pub const BROWSE: &str = "Look around";
pub const TOTAL: &str = "Total";
pub const PARKED: &str = "Kept for you, not for sale here now";
pub const NO_LONGER_THERE: &str = "No longer in the catalog.";
pub const CHECKOUT_NOTE: &str = "This store takes no orders yet: there is no checkout behind this cart.";
pub const TRY_AGAIN: &str = "Try again";
pub const LOADING: &str = "Loading";
pub const LOADING_SLOWLY: &str = "This is taking longer than usual.";
pub const PAGE_NOT_FOUND: &str = "This page does not exist";
pub const PAGE_NOT_FOUND_WHY: &str = "The address may be mistyped, or the page has moved.";
pub const OR_CHOOSE_REGION: &str = "Choose where you shop:";
pub const TO_THE_HOME_PAGE: &str = "To the home page";
pub const UNTITLED_ROW: &str = "All products";
pub const SEE_ALL: &str = "See all";
pub const SHOP_NOW: &str = "See it";
pub const NO_PICTURE: &str = "No picture";
pub const NO_BACK_END_TRUST: &str = "Prices and availability are checked again when an order is placed.";

pub fn cart_label(count: u32) -> String {
    match count {
        0 => "Cart, empty".to_owned(),
        1 => "Cart, 1 item".to_owned(),
        count => format!("Cart, {count} items"),
    }
}

pub fn region_label(place: &Place) -> String {
    format!(
        "Region: {}, prices in {}",
        place.region.english_name(),
        place.region.currency
    )
}

/// The region as it stands in an English sentence: some names take an article.
pub fn region_in_sentence(place: &Place) -> String {
    let name = place.region.english_name();
    let takes_article = name.starts_with("United ") || matches!(name, "Netherlands" | "Philippines" | "Czech Republic");
    if takes_article {
        format!("the {name}")
    } else {
        name.to_owned()
    }
}

pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Featured => "Featured",
        Sort::PriceUp => "Price, lowest first",
        Sort::PriceDown => "Price, highest first",
        Sort::Rating => "Best rated",
        Sort::Newest => "Newest",
    }
}

pub fn product_count(count: u32) -> String {
    match count {
        0 => "No products".to_owned(),
        1 => "1 product".to_owned(),
        count => format!("{} products", number(count)),
    }
}

pub fn not_sold_count(count: u32, place: &Place) -> String {
    let region = region_in_sentence(place);
    match count {
        1 => format!("1 of them is not sold in {region}"),
        count => format!("{} of them are not sold in {region}", number(count)),
    }
}

pub fn available_of(available: u32, total: u32) -> String {
    if available == total {
        product_count(total)
    } else if available == 0 {
        format!("{}, none for sale here yet", product_count(total))
    } else {
        format!("{} of {} for sale here", number(available), number(total))
    }
}

pub fn search_title(text: &str) -> String {
    if text.is_empty() {
        "All products".to_owned()
    } else {
        format!("Results for “{text}”")
    }
}

pub fn nothing_found(text: &str) -> String {
    if text.is_empty() {
        "There is nothing here that fits.".to_owned()
    } else {
        format!("Nothing fits “{text}”. Try fewer or other words.")
    }
}

pub fn from_price(price: &str) -> String {
    format!("from {price}")
}

pub fn former_price(price: &str) -> String {
    format!("before: {price}")
}

pub fn picture_of(name: &str, number: usize) -> String {
    format!("{name}, picture {number}")
}

pub fn page_number(page: u32, pages: u32) -> String {
    format!("Page {page} of {pages}")
}

pub fn stars_percent(stars: u8, percent: u32) -> String {
    let word = if stars == 1 { "star" } else { "stars" };
    format!("{stars} {word}: {percent}\u{a0}%")
}

pub fn stars_of_review(stars: u8) -> String {
    format!("{stars} out of 5 stars")
}

pub fn reviewed_from(region: &str) -> String {
    format!("from {region}")
}

/// Names of regions as a sentence's end: `Brazil, Germany and India`.
pub fn region_names(keys: &[RegionKey], storefront: &Storefront) -> Vec<String> {
    let name = |key: &RegionKey| storefront.region(key).map(|region| region.english_name().to_owned());
    keys.iter().filter_map(name).collect()
}

pub fn too_many(at_most: u32) -> String {
    format!("At most {at_most} can be ordered here now. Lower the quantity.")
}

pub fn each(price: &str) -> String {
    format!("{price} each")
}

pub fn opening_banner(place: &Place, when: Option<&str>) -> String {
    let region = region_in_sentence(place);
    match when {
        Some(when) => format!("Our shop in {region} opens on {when}."),
        None => format!("Our shop in {region} is not open yet. The date will be announced."),
    }
}

pub fn no_such_region(name: &str) -> String {
    format!("There is no region “{name}” here")
}

/// Whether a text in `language` is in another language than the page's words.
pub fn is_foreign(language: &Language) -> bool {
    language.primary() != PAGE_LANGUAGE
}

/// The language of this file.
pub const PAGE_LANGUAGE: &str = "en";
