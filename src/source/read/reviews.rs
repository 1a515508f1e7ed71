//! The reviews of a product.

use crate::domain::money::units_of_decimal;
use crate::domain::review::Review;
use crate::source::Paths;
use crate::source::mapping::ReviewFields;
use crate::source::read::find::{Field, Finder};
use crate::source::read::product::date_of;
use crate::source::tree::{Node, Tree};

/// Reads the reviews of one answer; one without stars from one to five is left out.
pub fn read_reviews(tree: &Tree, fields: &ReviewFields) -> Vec<Review> {
    let finder = Finder::new(None, None);
    let read = |(index, item): (usize, Node)| {
        let stars = |node: Node| {
            let stars = units_of_decimal(finder.text_of(node)?.trim(), 0).ok()?;
            u8::try_from(stars).ok()
        };
        let stars = finder.first(Field("stars", ""), &fields.stars, item, &stars)?;
        let words = |paths: &Paths| finder.words(Field("", ""), paths, item);
        (1..=5).contains(&stars).then(|| Review {
            id: words(&fields.id).unwrap_or_else(|| index.to_string()),
            author: words(&fields.author).unwrap_or_default(),
            stars,
            title: words(&fields.title).unwrap_or_default(),
            text: words(&fields.text).unwrap_or_default(),
            language: words(&fields.language).and_then(|tag| tag.parse().ok()),
            region: words(&fields.region).and_then(|key| key.parse().ok()),
            date: words(&fields.date).and_then(|date| date_of(&date)),
            variant: words(&fields.variant),
        })
    };
    let items = fields.items.select_each(tree.root()).into_iter();
    items.enumerate().filter_map(read).collect()
}
