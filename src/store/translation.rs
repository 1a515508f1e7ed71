//! A store in another language: each of its texts is looked up in the words of that language.

use crate::domain::region::Opening;
use crate::domain::rulebook::Effect;
use crate::domain::words::Words;
use crate::store::file::read_document;
use crate::store::{HomeBlock, Picture, Store, StoreFault};

/// Reads a words file. `file` is the address that faults name.
///
/// # Errors
/// The text is no JSON, or has another shape than a words file.
pub fn parse_words(file: &str, text: &str) -> Result<Words, StoreFault> {
    read_document(file, text)
}

impl Store {
    /// The same store with its texts as `words` has them; those without a translation stay as they are.
    #[must_use]
    pub fn translated(&self, words: &Words) -> Self {
        let mut store = self.clone();
        if !words.texts.is_empty() {
            store.for_each_text(&mut |text| {
                if let Some(translated) = words.texts.get(text.as_str()) {
                    text.clone_from(translated);
                }
            });
        }
        store
    }

    /// Every text of the file that a shopper reads, but for the names of the store and its regions.
    pub fn for_each_text(&mut self, change: &mut dyn FnMut(&mut String)) {
        self.notice.iter_mut().for_each(&mut *change);
        for region in &mut self.regions {
            let texts = [&mut region.tax.label, &mut region.shipping, &mut region.duties];
            texts.into_iter().flatten().for_each(&mut *change);
            match &mut region.opening {
                Opening::Announced { note, .. } | Opening::Closed { note } | Opening::BrowseOnly { note } => {
                    note.iter_mut().for_each(&mut *change);
                }
                Opening::Open => {}
            }
        }
        for rule in &mut self.rules {
            match &mut rule.effect {
                Effect::Announce { note } | Effect::PreOrder { note, .. } => note.iter_mut().for_each(&mut *change),
                Effect::Withhold { reason, .. } | Effect::BrowseOnly { reason } => change(reason),
                Effect::Present {
                    name,
                    note,
                    specifications,
                    pictures,
                } => {
                    pictures.iter_mut().for_each(|picture| change(&mut picture.alt));
                    name.iter_mut().chain(note).for_each(&mut *change);
                    for row in specifications {
                        [&mut row.group, &mut row.name, &mut row.value]
                            .into_iter()
                            .for_each(&mut *change);
                    }
                }
                Effect::Sell { .. } | Effect::Limit { .. } | Effect::Price { .. } | Effect::Substitute { .. } => {}
            }
        }
        for category in &mut self.categories {
            change(&mut category.name);
            category.summary.iter_mut().for_each(&mut *change);
            change_picture(category.picture.as_mut(), change);
        }
        for page in &mut self.pages {
            change(&mut page.title);
            change(&mut page.text);
        }
        for block in &mut self.home {
            match block {
                HomeBlock::Hero {
                    title, text, picture, ..
                }
                | HomeBlock::Story {
                    title, text, picture, ..
                } => {
                    change(title);
                    change(text);
                    change_picture(picture.as_mut(), change);
                }
                HomeBlock::Opening { title, text, .. } => {
                    change(title);
                    change(text);
                }
                HomeBlock::Categories { title } | HomeBlock::Row { title, .. } | HomeBlock::Reviews { title, .. } => {
                    change(title);
                }
                HomeBlock::Milestones { title, milestones } => {
                    change(title);
                    for milestone in milestones {
                        change(&mut milestone.value);
                        change(&mut milestone.label);
                    }
                }
            }
        }
    }
}

fn change_picture(picture: Option<&mut Picture>, change: &mut dyn FnMut(&mut String)) {
    if let Some(picture) = picture {
        change(&mut picture.alt);
    }
}
