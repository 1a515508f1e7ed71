//! One item becomes a product.

use std::collections::HashMap;

use crate::domain::product::{Product, Specification, Variant};
use crate::domain::review::Rating;
use crate::domain::{Image, Instant, Slug, money};
use crate::source::Paths;
use crate::source::address::percent_decoded;
use crate::source::amount::amount;
use crate::source::mapping::{Fields, RatingFields, SpecificationFields};
use crate::source::read::find::{Field, Finder, push_new};
use crate::source::read::pictures::PictureReader;
use crate::source::read::{Item, ReadError, Reading, categories, options, prices, stock};
use crate::source::tree::{Kind, Node};

/// More variants than these are a mistake of the mapping, and would fill the memory.
const MOST_VARIANTS: usize = 2_000;

pub(super) struct ProductReader<'a> {
    reading: &'a Reading<'a>,
    fields: &'a Fields,
    finder: Finder<'a>,
    pictures: PictureReader<'a>,
}

impl<'a> ProductReader<'a> {
    pub(super) fn new(reading: &'a Reading<'a>, finder: Finder<'a>) -> Self {
        Self {
            reading,
            fields: &reading.mapping.fields,
            finder,
            pictures: PictureReader::new(&reading.mapping.pictures, reading.address),
        }
    }

    pub(super) fn read(&self, item: Item) -> Result<Product, ReadError> {
        let (fields, finder, node) = (self.fields, &self.finder, item.node);
        let name = finder
            .words(Field("name", ""), &fields.name, node)
            .ok_or_else(|| missing("name", &fields.name))?;
        let id = finder
            .text(Field("id", ""), &fields.id, node)
            .or_else(|| item.key.and_then(Node::text))
            .map(|id| id.trim().to_owned());
        let slug = finder
            .first(Field("slug", ""), &fields.slug, node, &|node| {
                slug_of(&finder.text_of(node)?)
            })
            .or_else(|| id.as_deref().and_then(slug_of))
            .or_else(|| Slug::of(&name))
            .ok_or_else(|| missing("slug", &fields.slug))?;
        let mut images = self.pictures.read(finder, "images", &fields.images, node, &name);
        let cover = self.pictures.read(finder, "cover", &fields.cover, node, &name);
        if let Some(cover) = cover.into_iter().next() {
            images.retain(|image| image.url != cover.url);
            images.insert(0, cover);
        }
        let mut variants = self.variants(node);
        describe(&images, &mut variants);
        let mut categories = categories::read(self.reading.mapping, finder, item).into_iter();
        Ok(Product {
            images,
            brand: finder.words(Field("brand", ""), &fields.brand, node),
            category: categories.next(),
            further_categories: categories.collect(),
            description: finder
                .prose(Field("description", ""), &fields.description, node)
                .unwrap_or_default(),
            highlights: finder.all_words(Field("highlights", ""), &fields.highlights, node),
            tags: parted(&finder.all_words(Field("tags", ""), &fields.tags, node)),
            released: finder.first(Field("released", ""), &fields.released, node, &|node| {
                date_of(&finder.text_of(node)?)
            }),
            specifications: specifications(&fields.specifications, finder, node),
            rating: rating(&fields.rating, finder, node),
            goes_with: finder.of_all_paths(Field("goes_with", ""), &fields.goes_with, node, &|node| {
                slug_of(&finder.text_of(node)?)
            }),
            regional_note: None,
            language: None,
            id,
            sold_in: parted(&finder.all_words(Field("sold_in", ""), &fields.sold_in, node)),
            not_sold_in: parted(&finder.all_words(Field("not_sold_in", ""), &fields.not_sold_in, node)),
            attributes: Vec::new(),
            variants,
            slug,
            name,
        })
    }

    fn variants(&self, item: Node) -> Vec<Variant> {
        let values: Vec<Node> = self
            .fields
            .variants
            .iter()
            .flat_map(|path| path.select_each(item))
            .collect();
        // Each variant's options have the same names.
        let names = options::names(&self.fields.variant.options, &self.finder, item);
        let mut variants: Vec<Variant> = Vec::with_capacity(values.len().min(MOST_VARIANTS));
        for value in values.into_iter().filter(|value| !value.is_null()).take(MOST_VARIANTS) {
            let variant = self.variant(value, item, &names, variants.len());
            if variants.iter().all(|earlier| earlier.id != variant.id) {
                variants.push(variant);
            }
        }
        if variants.is_empty() {
            let mut only = [self.variant(item, item, &names, 0)];
            options::name_nameless(&self.fields.variant, &self.finder, &mut only);
            let [only] = only;
            return options::combinations(&self.fields.choices, &self.finder, item, only);
        }
        options::name_nameless(&self.fields.variant, &self.finder, &mut variants);
        options::put_in_order(&mut variants);
        variants
    }

    fn variant(&self, value: Node, item: Node, names: &[String], position: usize) -> Variant {
        let (fields, finder) = (&self.fields.variant, &self.finder);
        // Some lists have no more of a variant than its id.
        let is_id = matches!(value.kind(), Kind::Number | Kind::Text);
        let id = if is_id {
            finder.text_of(value).and_then(|id| slug_of(&id))
        } else {
            finder.first(Field("variant.id", ""), &fields.id, value, &|node| {
                slug_of(&finder.text_of(node)?)
            })
        };
        let currency = prices::currency(&self.fields.price, finder, item).or(self.reading.currency);
        let mut found = prices::read(&fields.price, finder, "variant.price", value, currency);
        if found.prices.is_empty() && found.regional.is_empty() {
            found = prices::read(&self.fields.price, finder, "price", item, currency);
        }
        let mut in_stock = stock::stock(finder, "variant.stock", &fields.stock, value);
        if in_stock == crate::domain::product::Stock::Unknown {
            in_stock = stock::stock(finder, "stock", &self.fields.stock, item);
        }
        Variant {
            id: id.unwrap_or_else(|| Slug::of_number(position)),
            sku: finder.words(Field("variant.sku", ""), &fields.sku, value),
            options: options::read(fields, finder, value, names),
            images: self.pictures.read(finder, "variant.images", &fields.images, value, ""),
            stock: in_stock,
            prices: found.prices,
            regional_prices: found.regional,
            regional_stock: Vec::new(),
            measure: finder
                .text(Field("variant.measure", ""), &fields.measure, value)
                .and_then(|text| text.parse().ok()),
        }
    }
}

/// A variant often names a picture by its address alone; the product's list describes it.
fn describe(images: &[Image], variants: &mut [Variant]) {
    if variants.iter().all(|variant| variant.images.is_empty()) {
        return;
    }
    let described: HashMap<&str, &Image> = images.iter().map(|image| (image.url.as_str(), image)).collect();
    for image in variants.iter_mut().flat_map(|variant| &mut variant.images) {
        if let Some(described) = described.get(image.url.as_str()) {
            image.clone_from(described);
        }
    }
}

/// A slug of a handle or an identifier; of an address such as `gid://shop/Product/7` or `/products/7` its last part.
fn slug_of(text: &str) -> Option<Slug> {
    let text = percent_decoded(text);
    let text = text.trim().trim_end_matches('/');
    let is_address = text.contains("://") || text.starts_with('/');
    let last = text.rsplit('/').next().filter(|_| is_address).unwrap_or(text);
    Slug::of(last).or_else(|| Slug::of(text))
}

fn specifications(fields: &SpecificationFields, finder: &Finder, item: Node) -> Vec<Specification> {
    let row = |group: String, name: String, value: String| Specification { group, name, value };
    let mut rows = Vec::new();
    let entries = finder.entries(Field("specifications.entries", ""), &fields.entries, item);
    for entry in entries {
        let part = |field: &'static str, paths: &Paths| finder.words(Field(field, ""), paths, entry);
        let name = part("specifications.name", &fields.name);
        if let Some(name) = name {
            let values = finder.of_first_path(Field("specifications.value", ""), &fields.value, entry, &|node| {
                value_words(finder, node)
            });
            if !values.is_empty() {
                let group = part("specifications.group", &fields.group).unwrap_or_default();
                rows.push(row(group, name, values.join(", ")));
            }
        } else if entry.kind() == Kind::Object && fields.name.is_empty() {
            let members = entry.members();
            rows.extend(
                members
                    .filter_map(|(name, value)| Some(row(String::new(), label_of(&name), value_words(finder, value)?))),
            );
        } else if let Some(text) = finder.words_of(entry)
            && let Some((name, value)) = text.split_once(':')
        {
            rows.push(row(String::new(), name.trim().to_owned(), value.trim().to_owned()));
        }
    }
    for (name, paths) in &fields.named {
        let values = finder.of_first_path(Field("specifications.named", ""), paths, item, &|node| {
            value_words(finder, node)
        });
        if !values.is_empty() {
            rows.push(row(String::new(), name.clone(), values.join(", ")));
        }
    }
    rows
}

/// The words of a value of a table; a list's parted by commas.
fn value_words(finder: &Finder, node: Node) -> Option<String> {
    match node.kind() {
        Kind::List => {
            let words: Vec<String> = node.elements().filter_map(|value| finder.words_of(value)).collect();
            (!words.is_empty()).then(|| words.join(", "))
        }
        _ => finder.words_of(node),
    }
}

/// A name of a member as words: `battery_life` is shown as `Battery life`.
pub(super) fn label_of(name: &str) -> String {
    let words = name.trim().replace(['-', '_'], " ");
    let mut characters = words.chars();
    characters
        .next()
        .map(|first| first.to_uppercase().chain(characters).collect())
        .unwrap_or_default()
}

fn rating(fields: &RatingFields, finder: &Finder, item: Node) -> Option<Rating> {
    let hundredths = |node: Node| {
        let decimal = amount(&finder.text_of(node)?, None)?.decimal;
        money::units_of_decimal(&decimal, 2).ok()
    };
    let values = finder.of_first_path(Field("rating.mean", ""), &fields.mean, item, &hundredths);
    let best = finder
        .first(Field("rating.best", ""), &fields.best, item, &hundredths)
        .or_else(|| fields.out_of.map(|best| i64::from(best) * 100))
        .filter(|best| *best > 0)
        .unwrap_or(500);
    let whole = |node: Node| u32::try_from(hundredths(node)? / 100).ok();
    let count = finder.first(Field("rating.count", ""), &fields.count, item, &whole);
    let number = i64::try_from(values.len()).ok().filter(|number| *number > 0)?;
    let sum = values.iter().try_fold(0_i64, |sum, value| sum.checked_add(*value))?;
    // Half a hundredth counts as one.
    let mean = (sum.checked_mul(1000)? / number / best + 1) / 2;
    let count = count.or_else(|| (number > 1).then(|| u32::try_from(number).unwrap_or(u32::MAX)));
    let hundredths = u16::try_from(mean).ok()?;
    // No stars, or no one who gave them, is no rating rather than a bad one.
    ((1..=500).contains(&hundredths) && count != Some(0)).then_some(Rating { hundredths, count })
}

/// Texts parted at commas, each once.
pub(super) fn parted(texts: &[String]) -> Vec<String> {
    let mut parts = Vec::with_capacity(texts.len());
    for part in texts.iter().flat_map(|text| text.split(',')).map(str::trim) {
        if !part.is_empty() {
            push_new(&mut parts, part.to_owned(), |one, other| one == other);
        }
    }
    parts
}

/// The date of an ISO 8601 text, `2026-05-14` of `2026-05-14T09:30:00Z`, or of seconds or milliseconds since 1970.
pub(super) fn date_of(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() >= 9 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let number: i64 = text.parse().ok()?;
        // Seconds have ten digits from 2001 to 2286, milliseconds thirteen.
        let milliseconds = if text.len() > 11 {
            number
        } else {
            number.checked_mul(1000)?
        };
        let written = Instant::from_milliseconds(milliseconds).to_string();
        return written.get(..10).map(str::to_owned);
    }
    let date = text.get(..10)?;
    let fits = date.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    fits.then(|| date.to_owned())
}

fn missing(field: &str, paths: &Paths) -> ReadError {
    ReadError::Missing {
        field: field.to_owned(),
        paths: if paths.is_empty() {
            "no path".to_owned()
        } else {
            paths.to_string()
        },
    }
}
