//! The categories of a product.

use crate::domain::Slug;
use crate::domain::product::Category;
use crate::source::Mapping;
use crate::source::read::Item;
use crate::source::read::find::{Field, Finder, push_new};
use crate::source::read::product::label_of;
use crate::source::tree::{Kind, Node};

/// Members by which objects of APIs name themselves.
const NAMES: [&str; 4] = ["name", "title", "label", "slug"];

/// The categories, the product's own first: the narrowest where they are levels. Each once.
pub(super) fn read(mapping: &Mapping, finder: &Finder, item: Item) -> Vec<Category> {
    let fields = &mapping.fields.category;
    let name_of = |node: Node| {
        finder.words_of(node).or_else(|| {
            let is_object = node.kind() == Kind::Object;
            let named = NAMES.iter().filter(|_| is_object).find_map(|name| node.get(name));
            finder.words_of(named?)
        })
    };
    let mut names = finder.of_first_path(Field("category", ""), &fields.names, item.node, &name_of);
    if names.is_empty()
        && let (Some((group, key)), Some(groups)) = (item.group, &mapping.groups)
    {
        let key = key.filter(|_| groups.key_is_category).and_then(name_of);
        names.extend(
            finder
                .words(Field("groups.category", ""), &groups.category, group)
                .or(key),
        );
    }
    let separator = fields.separator.as_deref().filter(|separator| !separator.is_empty());
    let is_list = separator == Some(",");
    let mut read: Vec<Category> = Vec::new();
    for name in &names {
        let mut parts: Vec<&str> = match separator {
            Some(separator) => name.split(separator).map(str::trim).collect(),
            None => vec![name.as_str()],
        };
        // `Men > Shoes` is shoes first.
        if !is_list {
            parts.reverse();
        }
        for category in parts.into_iter().filter_map(category) {
            push_new(&mut read, category, |one, other| one.slug == other.slug);
        }
    }
    if fields.are_levels {
        read.reverse();
    }
    read
}

/// A category from its name or slug: `mens-shirts` is shown as `Mens shirts`.
fn category(text: &str) -> Option<Category> {
    let slug = Slug::of(text)?;
    let is_slug = slug.as_str() == text || text.chars().all(|character| !character.is_uppercase());
    let name = if is_slug { label_of(text) } else { text.to_owned() };
    Some(Category { slug, name })
}
