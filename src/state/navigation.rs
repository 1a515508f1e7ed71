//! Going to another address of the shop by code; links do it by themselves.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// Goes to addresses that [`Links`](crate::routes::Links) wrote. Made inside the router.
#[derive(Clone, Copy)]
pub struct Navigation(StoredValue<Navigate>);

type Navigate = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

impl Navigation {
    pub fn new() -> Self {
        Self(StoredValue::new(Box::new(use_navigate())))
    }

    /// Goes to another page.
    pub fn go(self, href: &str) {
        self.navigate(href, NavigateOptions::default());
    }

    /// Changes the address of this page: no entry in the history, no scrolling.
    pub fn replace(self, href: &str) {
        self.navigate(
            href,
            NavigateOptions {
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            },
        );
    }

    fn navigate(self, href: &str, options: NavigateOptions) {
        // Our links are complete: resolving would put the shop's folder before them once more.
        let options = NavigateOptions {
            resolve: false,
            ..options
        };
        self.0.with_value(|navigate| navigate(href, options));
    }
}

impl Default for Navigation {
    fn default() -> Self {
        Self::new()
    }
}
