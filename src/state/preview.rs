//! The shop as of another moment, or as somebody sees it who is here for the first time: for staff, by `?preview`.

use leptos::prelude::*;

use crate::browser::{clock, navigation, storage};
use crate::domain::Instant;
use crate::routes::Parameters;
use crate::state::ClockState;

/// What staff looks at. It lasts as long as the tab, or until it is ended.
#[derive(Clone, Copy, Debug)]
pub struct PreviewState(RwSignal<Option<Preview>>);

/// Which moment, and for whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// The moment it began at; now where there is none.
    pub at: Option<Instant>,
    /// Whether the shopper has never been here.
    pub is_afresh: bool,
}

/// Where it is kept for the tab.
const KEY: &str = "vitrine.preview";
/// How it is kept that the shopper has never been here.
const AFRESH: &str = "afresh";

impl PreviewState {
    /// Begins the preview that the address or the tab asks for. Before anything is read that the browser keeps.
    pub fn provide() {
        let parameters = Parameters::parse(&navigation::location().query);
        let kept = storage::load_for_tab(KEY).as_deref().map(read);
        let asked = parameters.preview().map(|moment| Preview {
            at: clock::read(moment),
            ..kept.unwrap_or_default()
        });
        let preview = asked.or(kept);
        if preview.is_some_and(|preview| preview.is_afresh) {
            storage::begin_afresh();
        }
        let state = Self(RwSignal::new(preview));
        provide_context(state);
        if let Some(preview) = preview {
            state.set(preview);
        }
    }

    pub fn expect() -> Self {
        expect_context()
    }

    pub fn get(self) -> Option<Preview> {
        self.0.get()
    }

    /// Shows the shop as of a moment, from which time runs on; as of now where there is none.
    pub fn look_at(self, at: Option<Instant>) {
        let before = self.0.get_untracked().unwrap_or_default();
        self.set(Preview { at, ..before });
    }

    /// Shows the shop to somebody who is here for the first time, or to who is here.
    ///
    /// What the browser keeps is read when the page begins, so the page begins anew.
    pub fn look_afresh(self, is_afresh: bool, href: &str) {
        let before = self.0.get_untracked().unwrap_or_default();
        storage::save_for_tab(KEY, Some(&write(Preview { is_afresh, ..before })));
        navigation::load(href);
    }

    /// Back to the shop as it is.
    pub fn end(self, href: &str) {
        storage::save_for_tab(KEY, None);
        navigation::load(href);
    }

    fn set(self, preview: Preview) {
        storage::save_for_tab(KEY, Some(&write(preview)));
        ClockState::expect().simulate(preview.at);
        self.0.set(Some(preview));
    }
}

fn write(preview: Preview) -> String {
    let at = preview.at.map(|at| at.milliseconds().to_string()).unwrap_or_default();
    let for_whom = if preview.is_afresh { AFRESH } else { "" };
    format!("{at} {for_whom}")
}

fn read(kept: &str) -> Preview {
    let (at, for_whom) = kept.split_once(' ').unwrap_or_default();
    Preview {
        at: at.parse().ok().map(Instant::from_milliseconds),
        is_afresh: for_whom == AFRESH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_is_kept_for_the_tab_as_it_is() {
        for at in [None, Some(Instant::from_milliseconds(1_804_000_000_000))] {
            for is_afresh in [false, true] {
                let preview = Preview { at, is_afresh };
                assert_eq!(read(&write(preview)), preview);
            }
        }
        assert_eq!(read("nonsense"), Preview::default());
    }
}
