//! Where the shopper is, and going elsewhere: by code here, by links on their own.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::navigation::{self, Entry, Event, Location};
use crate::browser::scroll;
use crate::routes::Parameters;

/// The address as a signal. Provided once by the app, which says in `provide` where the shop lies.
#[derive(Clone, Copy, Debug)]
pub struct Navigation {
    path: RwSignal<String>,
    query: RwSignal<String>,
    /// Whether a page that was gone to is not yet there.
    is_under_way: StoredValue<bool>,
    /// Says of a link whether it is to be followed now.
    may_follow: StoredValue<Option<MayFollow>>,
}

type MayFollow = Arc<dyn Fn(&str) -> bool + Send + Sync>;

impl Navigation {
    /// Follows links and the history. `on_consider` is told of links that may be followed next.
    pub fn provide(base: &str, on_consider: impl Fn(String) + 'static) {
        let Location { path, query } = navigation::location();
        let state = Self {
            path: RwSignal::new(path),
            query: RwSignal::new(query),
            is_under_way: StoredValue::new(false),
            may_follow: StoredValue::new(None),
        };
        provide_context(state);
        navigation::follow(base, move |event| match event {
            Event::Followed(href) => state.follow(&href),
            Event::Moved => state.move_to(navigation::location()),
            Event::Considered(href) => on_consider(href),
        });
    }

    pub fn expect() -> Self {
        expect_context()
    }

    pub fn path(self) -> Signal<String> {
        self.path.into()
    }

    /// The query as it stands in the address, with its `?`.
    pub fn query(self) -> Signal<String> {
        self.query.into()
    }

    pub fn parameters(self) -> Memo<Parameters> {
        Memo::new(move |_| Parameters::parse(&self.query.read()))
    }

    /// From now on links are followed that `may_follow` lets pass; it sees to the others.
    pub fn ask_before_following(self, may_follow: impl Fn(&str) -> bool + Send + Sync + 'static) {
        self.may_follow.set_value(Some(Arc::new(may_follow)));
    }

    /// Goes where a link leads, as if it were clicked.
    pub fn follow(self, href: &str) {
        let may_follow = self.may_follow.get_value();
        if may_follow.is_none_or(|may_follow| may_follow(href)) {
            self.go(href);
        }
    }

    /// Goes to another page, with an entry in the history.
    pub fn go(self, href: &str) {
        let href = href.to_owned();
        self.leave(move || {
            navigation::set_address(&href, Entry::New);
            scroll::to_top();
            self.follow_address();
        });
    }

    /// Changes the address of this page: no entry in the history, no scrolling.
    pub fn replace(self, href: &str) {
        navigation::set_address(href, Entry::Replaced);
        self.follow_address();
    }

    /// A page says that it shows what it is about. Before the shop is open there is nothing to say it to.
    pub fn arrived_if_there() {
        if let Some(state) = use_context::<Self>() {
            state.is_under_way.try_set_value(false);
        }
    }

    fn move_to(self, location: Location) {
        if location.path == self.path.get_untracked() {
            self.follow_address();
        } else {
            self.leave(move || self.follow_address());
        }
    }

    fn leave(self, change: impl FnOnce() + 'static) {
        self.is_under_way.set_value(true);
        navigation::change_page(change, move || !self.is_under_way.try_get_value().unwrap_or_default());
    }

    fn follow_address(self) {
        let Location { path, query } = navigation::location();
        // What does not change wakes nobody.
        if *self.path.read_untracked() != path {
            self.path.set(path);
        }
        if *self.query.read_untracked() != query {
            self.query.set(query);
        }
    }
}
