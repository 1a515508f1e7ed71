//! Every word and number that the shopper reads.
//!
//! One function for each thing said; components never write words of their own.

mod failures;
mod numbers;
mod offers;
mod shop;

pub use failures::{FailureText, failure};
pub use numbers::{date, instant, money, number, rating, stars};
pub use offers::{badge, decision, savings, stock};
pub use shop::*;
