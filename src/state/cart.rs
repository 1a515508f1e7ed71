//! The cart, kept in local storage and shared by all tabs.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::browser::{clock, json, storage};
use crate::domain::cart::{Cart, LineKey};

/// The shopper's cart. `Copy`, so any component may hold it; provided once by the app.
#[derive(Clone, Copy, Debug)]
pub struct CartState {
    cart: RwSignal<Cart>,
    kept: RwSignal<bool>,
}

const KEY: &str = "vitrine.cart";
/// Where a stored cart that cannot be read is set aside.
const SET_ASIDE: &str = "vitrine.cart.unreadable";
const VERSION: u32 = 1;

/// The form in which the cart is stored.
#[derive(Serialize, Deserialize)]
struct Stored {
    version: u32,
    cart: Cart,
}

impl CartState {
    /// Provides the stored cart, and follows what other tabs do to it.
    pub fn provide() {
        let state = Self {
            cart: RwSignal::new(Cart::default()),
            kept: RwSignal::new(true),
        };
        state.read_stored();
        provide_context(state);
        storage::watch(KEY, move || state.read_stored());
    }

    pub fn expect() -> Self {
        expect_context()
    }

    pub fn cart(self) -> Cart {
        self.cart.get()
    }

    /// Whether nothing is in it now, for a handler that does not follow its changes.
    pub fn is_empty(self) -> bool {
        self.cart.with_untracked(|cart| cart.lines().next().is_none())
    }

    pub fn item_count(self) -> Memo<u32> {
        Memo::new(move |_| self.cart.read().item_count())
    }

    /// Whether the browser keeps the cart; if not, it lives until the tab is closed.
    pub fn is_kept(self) -> Signal<bool> {
        self.kept.into()
    }

    /// Adds one piece, up to `at_most` in the line.
    pub fn add(self, key: LineKey, name: &str, at_most: u32) {
        self.change(|cart| {
            cart.add(key, name, 1, at_most, clock::actual());
        });
    }

    /// Sets how many there are; nought removes the line.
    pub fn set(self, key: LineKey, name: &str, quantity: u32) {
        self.change(|cart| cart.set(key, name, quantity, clock::actual()));
    }

    /// Changes the cart on top of what other tabs have stored meanwhile.
    fn change(self, change: impl FnOnce(&mut Cart)) {
        self.read_stored();
        self.cart.update(change);
        let stored = Stored {
            version: VERSION,
            cart: self.cart.get_untracked(),
        };
        let kept = json::write(&stored).is_some_and(|text| storage::save(KEY, &text).is_ok());
        self.kept.set(kept);
    }

    fn read_stored(self) {
        let Some(text) = storage::load(KEY) else { return };
        match json::read::<Stored>(&text) {
            Some(stored) if stored.version == VERSION => {
                let mut merged = self.cart.get_untracked();
                merged.merge(&stored.cart);
                if merged != self.cart.get_untracked() {
                    self.cart.set(merged);
                }
            }
            // Nothing is thrown away: what cannot be read is set aside before the next change is stored.
            _ => {
                let _ = storage::save(SET_ASIDE, &text);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adding_the_same_variant_twice_counts_two_items() {
        Owner::new().with(|| {
            CartState::provide();
            let cart = CartState::expect();
            let key = LineKey {
                product: "mug".parse().unwrap(),
                variant: "blue".parse().unwrap(),
            };
            let item_count = cart.item_count();
            cart.add(key.clone(), "Mug", 10);
            cart.add(key.clone(), "Mug", 10);
            assert_eq!(item_count.get_untracked(), 2);
            cart.set(key, "Mug", 0);
            assert_eq!(item_count.get_untracked(), 0);
        });
    }

    #[test]
    fn a_stored_cart_is_read_back() {
        let mut cart = Cart::default();
        let key = LineKey {
            product: "mug".parse().unwrap(),
            variant: "blue".parse().unwrap(),
        };
        cart.set(
            key,
            "Mug",
            2,
            crate::domain::Instant::from_milliseconds(1_790_000_000_000),
        );
        let text = json::write(&Stored {
            version: VERSION,
            cart: cart.clone(),
        })
        .unwrap();
        assert_eq!(json::read::<Stored>(&text).unwrap().cart, cart);
    }
}
