//! Every word and number that the shopper reads.
//!
//! One function for each thing said; components never write words of their own. The words come from message files
//! in ICU MessageFormat, one for each language: `public/text/`. A function's name is its message's key. What only a store
//! developer reads is in [`inspecting`], in English.

mod failures;
pub mod inspecting;
mod message_format;
mod messages;
mod numbers;
mod offers;
mod shop;

pub use failures::{FailureText, failure};
pub use messages::{Messages, is_foreign, lang, language};
pub use numbers::{
    clock_difference, date, instant, list, money, money_in, number, percent, rating, stars, time_left, whole_price,
};
pub use offers::{
    approximate_price, availability_in_short, badge, converted_by_rates_of, decision, in_short, limit, lowest_price,
    price_of, reason, savings, sent_from, shop_is_closed, shop_only_shows, sold_here_from, stock, unit_price,
};
pub use shop::*;
