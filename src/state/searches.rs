//! What the shopper searched for lately, kept in local storage.

use leptos::prelude::*;

use crate::browser::storage;

const KEY: &str = "vitrine.searches";
const MOST: usize = 6;

/// The latest searches, the last first. Where the browser keeps nothing, they last as long as the page.
#[derive(Clone, Copy, Debug)]
pub struct SearchesState(RwSignal<Vec<String>>);

impl SearchesState {
    pub fn read() -> Self {
        let kept = storage::load(KEY).unwrap_or_default();
        let kept = kept.lines().filter(|line| !line.is_empty()).take(MOST);
        Self(RwSignal::new(kept.map(str::to_owned).collect()))
    }

    pub fn all(self) -> Signal<Vec<String>> {
        self.0.into()
    }

    pub fn add(self, words: &str) {
        self.change(|searches| add(searches, words));
    }

    pub fn remove(self, words: &str) {
        self.change(|searches| searches.retain(|known| known != words));
    }

    pub fn clear(self) {
        self.change(Vec::clear);
    }

    fn change(self, change: impl FnOnce(&mut Vec<String>)) {
        self.0.update(change);
        // Where nothing is kept, the page remembers them all the same.
        let _ = storage::save(KEY, &self.0.read_untracked().join("\n"));
    }
}

/// Puts words first; the same ones in other capitals go, and so does what is too much.
fn add(searches: &mut Vec<String>, words: &str) {
    // One search is one line of what is kept.
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return;
    }
    let folded = words.to_lowercase();
    searches.retain(|known| known.to_lowercase() != folded);
    searches.insert(0, words);
    searches.truncate(MOST);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_search_is_first_and_none_is_there_twice() {
        let check = |added: &[&str], expected: &[&str]| {
            let mut searches = Vec::new();
            added.iter().for_each(|words| add(&mut searches, words));
            assert_eq!(searches, expected);
        };
        check(&["mug", "lamp"], &["lamp", "mug"]);
        check(&["mug", "lamp", " MUG "], &["MUG", "lamp"]);
        check(&["blue\n mug", "  "], &["blue mug"]);
        check(&["1", "2", "3", "4", "5", "6", "7"], &["7", "6", "5", "4", "3", "2"]);
    }

    #[test]
    fn searches_are_forgotten_one_by_one_or_all_at_once() {
        Owner::new().with(|| {
            let searches = SearchesState::read();
            searches.add("mug");
            searches.add("lamp");
            searches.add("cable");
            searches.remove("lamp");
            assert_eq!(searches.all().get_untracked(), ["cable", "mug"]);
            searches.clear();
            assert!(searches.all().get_untracked().is_empty());
        });
    }
}
