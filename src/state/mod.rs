//! What changes while the shopper is here: `Copy` newtypes over signals, with verbs.
//!
//! Each is provided once by the app and expected where it is used. Never here: views, rules.

mod cart;
pub mod catalog;
mod clock;
mod inspecting;
mod navigation;
mod not_sold_choice;
mod offered;
mod overlays;
mod place;
mod preferences;
mod preview;
mod searches;
mod storefront;
mod suggestion;
mod switching;

pub use cart::CartState;
pub use catalog::CatalogState;
pub use clock::ClockState;
pub use inspecting::InspectState;
pub use navigation::Navigation;
pub use not_sold_choice::NotSoldChoice;
pub use offered::{Offered, offered};
pub use overlays::Overlays;
pub use place::{Place, PlaceState, locale_in, segment_for};
pub use preferences::PreferencesState;
pub use preview::{Preview, PreviewState};
pub use searches::SearchesState;
pub use storefront::StorefrontState;
pub use suggestion::{Suggestion, SuggestionState};
pub use switching::{Switch, SwitchState};
