//! Reads a page of an API's answer by its mapping.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::money::units_of_decimal;
use crate::domain::picture::Renditions;
use crate::domain::product::{Category, ChosenOption, Price, Product, Specification, Stock, Variant};
use crate::domain::review::{Rating, Review};
use crate::domain::{Currency, Image, Money, Slug};
use crate::source::mapping::{Fields, Mapping, Pictures, PriceFields, ReviewFields, Unit, VariantFields};
use crate::source::{Path, plain_text, resolve, with_parameters};

/// All products of a source, and what could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    pub products: Vec<Product>,
    pub dropped: Vec<Dropped>,
}

/// A product that could not be read, and why. The others are read all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// Which of the source's products, counted from 0.
    pub index: usize,
    pub why: ReadError,
}

/// Why JSON could not be read as a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum ReadError {
    #[error("{field}: nothing at {paths}")]
    Missing { field: String, paths: String },
    #[error("slug: `{slug}` is that of an earlier product")]
    Twice { slug: String },
}

/// Reads the products of one answer. `address` is where it came from: relative addresses start there.
///
/// `currency` is that of amounts that do not name theirs. Returns how many items the answer had.
pub fn read_page(
    body: &Value,
    address: &str,
    mapping: &Mapping,
    currency: Option<Currency>,
    catalog: &mut Catalog,
) -> usize {
    let items = mapping.items.select(body);
    let reader = Reader {
        fields: &mapping.fields,
        pictures: &mapping.pictures,
        address,
        currency,
    };
    let mut known: HashSet<Slug> = catalog.products.iter().map(|product| product.slug.clone()).collect();
    let first_index = catalog.products.len() + catalog.dropped.len();
    for (position, item) in items.iter().enumerate() {
        let product = reader.product(item).and_then(|product| {
            if known.insert(product.slug.clone()) {
                Ok(product)
            } else {
                Err(ReadError::Twice {
                    slug: product.slug.to_string(),
                })
            }
        });
        match product {
            Ok(product) => catalog.products.push(product),
            Err(why) => catalog.dropped.push(Dropped {
                index: first_index + position,
                why,
            }),
        }
    }
    items.len()
}

/// Reads the reviews of one answer; one without stars from one to five is left out.
pub fn read_reviews(body: &Value, fields: &ReviewFields) -> Vec<Review> {
    let read = |(index, item): (usize, &Value)| {
        let stars = fields
            .stars
            .iter()
            .find_map(|path| path.first(item))
            .and_then(text_of)?;
        let stars = units_of_decimal(&stars, 0)
            .ok()
            .and_then(|stars| u8::try_from(stars).ok())?;
        let words = |paths: &[Path]| first_text(paths, item).map(|text| plain_text(&text));
        (1..=5).contains(&stars).then(|| Review {
            id: words(&fields.id).unwrap_or_else(|| index.to_string()),
            author: words(&fields.author).unwrap_or_default(),
            stars,
            title: words(&fields.title).unwrap_or_default(),
            text: words(&fields.text).unwrap_or_default(),
            language: words(&fields.language).and_then(|tag| tag.parse().ok()),
            region: words(&fields.region).and_then(|key| key.parse().ok()),
            date: words(&fields.date).and_then(|date| iso_date(&date)),
            variant: words(&fields.variant),
        })
    };
    fields
        .items
        .select(body)
        .into_iter()
        .enumerate()
        .filter_map(read)
        .collect()
}

struct Reader<'a> {
    fields: &'a Fields,
    pictures: &'a Pictures,
    address: &'a str,
    currency: Option<Currency>,
}

impl Reader<'_> {
    fn product(&self, item: &Value) -> Result<Product, ReadError> {
        let fields = self.fields;
        let name = first_text(&fields.name, item)
            .map(|name| plain_text(&name))
            .filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| missing("name", &fields.name))?;
        let slug = first_text(&fields.slug, item).and_then(|text| Slug::of(&text));
        let slug = slug.ok_or_else(|| missing("slug", &fields.slug))?;
        let option_names: Vec<String> = fields
            .option_names
            .iter()
            .map(|path| path.select(item).into_iter().filter_map(text_of).collect::<Vec<_>>())
            .find(|names| !names.is_empty())
            .unwrap_or_default();
        let mut variants: Vec<Variant> = Vec::new();
        for value in fields.variants.iter().flat_map(|path| path.select(item)) {
            let variant = self.variant(value, &option_names, variants.len());
            if variants.iter().all(|earlier| earlier.id != variant.id) {
                variants.push(variant);
            }
        }
        if variants.is_empty() {
            variants.push(self.variant(item, &option_names, 0));
        }
        let images = self.images(&fields.images, item, &name);
        for image in variants.iter_mut().flat_map(|variant| &mut variant.images) {
            // A variant often names a picture by its address alone; the product's list describes it.
            if let Some(described) = images.iter().find(|described| described.url == image.url) {
                image.clone_from(described);
            }
        }
        Ok(Product {
            images,
            brand: first_words(&fields.brand, item),
            category: first_words(&fields.category, item).and_then(|text| category(&text)),
            description: first_text(&fields.description, item)
                .map(|text| plain_text(&text))
                .unwrap_or_default(),
            highlights: all_texts(&fields.highlights, item),
            tags: tags(&fields.tags, item),
            released: first_text(&fields.released, item).and_then(|date| iso_date(&date)),
            specifications: specifications(&fields.specifications, item),
            rating: rating(fields, item),
            goes_with: all_texts(&fields.goes_with, item)
                .iter()
                .filter_map(|text| Slug::of(text))
                .collect(),
            regional_note: None,
            language: None,
            id: first_text(&fields.id, item),
            sold_in: tags(&fields.sold_in, item),
            not_sold_in: tags(&fields.not_sold_in, item),
            attributes: Vec::new(),
            variants,
            slug,
            name,
        })
    }

    fn variant(&self, value: &Value, option_names: &[String], position: usize) -> Variant {
        let fields = &self.fields.variant;
        let id = first_text(&fields.id, value).and_then(|text| Slug::of(&text));
        Variant {
            id: id.unwrap_or_else(|| Slug::of_number(position)),
            sku: first_words(&fields.sku, value),
            options: options(fields, value, option_names),
            images: self.images(&fields.images, value, ""),
            stock: fields
                .stock
                .iter()
                .find_map(|path| path.first(value))
                .map(stock)
                .unwrap_or_default(),
            prices: self.prices(&fields.price, value),
            regional_prices: self.regional_prices(&fields.price, value),
            measure: first_text(&fields.measure, value).and_then(|text| text.parse().ok()),
        }
    }

    fn prices(&self, fields: &PriceFields, value: &Value) -> Vec<Price> {
        let mut prices: Vec<Price> = Vec::new();
        let lowest = fields.lowest_by_currency.iter().find_map(|path| path.first(value));
        let former = fields.compare_at_by_currency.iter().find_map(|path| path.first(value));
        for (code, amount) in fields
            .by_currency
            .iter()
            .filter_map(|path| path.first(value)?.as_object())
            .flat_map(|object| object.iter())
        {
            let Ok(currency) = code.parse() else { continue };
            let Some(amount) = money(amount, currency, fields.unit) else {
                continue;
            };
            let compare_at = former.and_then(|former| money(former.get(code)?, currency, fields.unit));
            let lowest = lowest.and_then(|lowest| money(lowest.get(code)?, currency, fields.unit));
            prices.push(price(amount, compare_at, lowest));
        }
        let named = first_text(&fields.currency, value).and_then(|code| code.parse().ok());
        if let Some(currency) = named.or(self.currency) {
            let read = |paths: &[Path]| {
                paths
                    .iter()
                    .filter_map(|path| path.first(value))
                    .find_map(|amount| money(amount, currency, fields.unit))
            };
            if let Some(amount) = read(&fields.amount) {
                prices.push(price(amount, read(&fields.compare_at), read(&fields.lowest)));
            }
        }
        prices
    }

    /// Prices for one market each; one without a market or a currency is left out.
    fn regional_prices(&self, fields: &PriceFields, value: &Value) -> Vec<(String, Price)> {
        let read = |entry: &Value| {
            let text = |name: &str| entry.get(name).and_then(text_of);
            let currency = match text("currency") {
                Some(code) => code.parse().ok(),
                None => self.currency,
            }?;
            let amount = |name: &str| money(entry.get(name)?, currency, fields.unit);
            Some((
                text("region")?,
                price(amount("amount")?, amount("compare_at"), amount("lowest")),
            ))
        };
        let entries = fields.regional.iter().flat_map(|path| path.select(value));
        entries.filter_map(read).collect()
    }

    /// The pictures of the first path that has any. Addresses other than of the web are left out.
    fn images(&self, paths: &[Path], value: &Value, alt: &str) -> Vec<Image> {
        let image = |value: &Value| {
            let address = match value {
                Value::Object(members) => ["url", "src", "href"]
                    .iter()
                    .find_map(|name| members.get(*name)?.as_str()),
                value => value.as_str(),
            };
            let member = |name: &str| value.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
            let url = resolve(self.address, address?)?;
            Some(Image {
                alt: member("alt").unwrap_or(alt).to_owned(),
                renditions: self.renditions(&url, member("renditions")),
                colour: member("colour").and_then(|colour| colour.parse().ok()),
                url,
            })
        };
        paths
            .iter()
            .map(|path| path.select(value).into_iter().filter_map(image).collect::<Vec<_>>())
            .find(|images| !images.is_empty())
            .unwrap_or_default()
    }

    /// The other sizes of the picture at `url`: by its own template, else by the host's parameter.
    fn renditions(&self, url: &str, template: Option<&str>) -> Option<Renditions> {
        let Pictures {
            width_parameter,
            widths,
            formats,
        } = self.pictures;
        let by_host = || {
            let asked = [(width_parameter.clone()?, "{width}".to_owned())];
            Some((with_parameters(url, &asked), Vec::new()))
        };
        let own = template.and_then(|template| Some((resolve(self.address, template)?, formats.clone())));
        let (template, formats) = own.or_else(by_host)?;
        (!widths.is_empty()).then(|| Renditions {
            template,
            widths: widths.clone(),
            formats,
        })
    }
}

/// A former amount that is not higher than today's is no reduction.
fn price(amount: Money, compare_at: Option<Money>, lowest: Option<Money>) -> Price {
    Price {
        compare_at: compare_at.filter(|former| former.minor_units > amount.minor_units),
        lowest,
        ..Price::of(amount)
    }
}

fn money(value: &Value, currency: Currency, unit: Unit) -> Option<Money> {
    let text = text_of(value)?;
    let money = match unit {
        Unit::Major => Money::from_decimal(text.trim(), currency).ok()?,
        Unit::Minor => Money::new(units_of_decimal(text.trim(), 0).ok()?, currency),
    };
    (money.minor_units >= 0).then_some(money)
}

/// A number of pieces, or whether there are any. Anything else leaves it unknown.
fn stock(value: &Value) -> Stock {
    match value {
        Value::Bool(true) => Stock::In(None),
        Value::Bool(false) => Stock::Out,
        value => match text_of(value).and_then(|text| units_of_decimal(text.trim(), 0).ok()) {
            Some(count) if count <= 0 => Stock::Out,
            Some(count) => Stock::In(Some(u32::try_from(count).unwrap_or(u32::MAX))),
            None => Stock::Unknown,
        },
    }
}

fn options(fields: &VariantFields, value: &Value, names: &[String]) -> Vec<ChosenOption> {
    let by_name = fields
        .options
        .iter()
        .filter_map(|path| path.first(value)?.as_object())
        .flat_map(|object| object.iter())
        .filter_map(|(name, value)| Some((name.clone(), text_of(value)?)));
    let by_position = fields
        .option_values
        .iter()
        .zip(names)
        .filter_map(|(path, name)| Some((name.clone(), path.first(value).and_then(text_of)?)));
    by_name
        .chain(by_position)
        .filter(|(_, value)| Some(value) != fields.no_choice.as_ref())
        .map(|(name, value)| ChosenOption {
            name: plain_text(&name),
            value: plain_text(&value),
            swatch: None,
            original: None,
        })
        .collect()
}

fn specifications(paths: &[Path], item: &Value) -> Vec<Specification> {
    let row = |value: &Value| {
        let words = |name: &str| value.get(name).and_then(text_of).map(|text| plain_text(&text));
        Some(Specification {
            group: words("group").unwrap_or_default(),
            name: words("name")?,
            value: words("value")?,
        })
    };
    paths
        .iter()
        .flat_map(|path| path.select(item))
        .filter_map(row)
        .collect()
}

fn rating(fields: &Fields, item: &Value) -> Option<Rating> {
    let count = first_text(&fields.rating_count, item)
        .and_then(|count| units_of_decimal(&count, 0).ok())
        .and_then(|count| u32::try_from(count).ok());
    let mean = first_text(&fields.rating, item)?;
    let hundredths = units_of_decimal(&mean, 2)
        .ok()
        .and_then(|mean| u16::try_from(mean).ok())?;
    // No stars, or no one who gave them, is no rating rather than a bad one.
    ((1..=500).contains(&hundredths) && count != Some(0)).then_some(Rating { hundredths, count })
}

/// A category from its name or slug: `mens-shirts` is shown as `Mens shirts`.
fn category(text: &str) -> Option<Category> {
    let slug = Slug::of(text)?;
    let name = if slug.as_str() == text || text.chars().all(|character| !character.is_uppercase()) {
        let words = text.replace(['-', '_'], " ");
        let mut characters = words.chars();
        characters
            .next()
            .map(|first| first.to_uppercase().chain(characters).collect())
            .unwrap_or_default()
    } else {
        text.to_owned()
    };
    Some(Category { slug, name })
}

fn tags(paths: &[Path], item: &Value) -> Vec<String> {
    let texts = all_texts(paths, item);
    let mut tags: Vec<String> = Vec::new();
    for tag in texts
        .iter()
        .flat_map(|text| text.split(','))
        .map(str::trim)
        .filter(|tag| !tag.is_empty())
    {
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

/// The date of an ISO 8601 text: `2026-05-14` of `2026-05-14T09:30:00Z`.
fn iso_date(text: &str) -> Option<String> {
    let date = text.get(..10)?;
    let fits = date.bytes().enumerate().all(|(at, byte)| {
        if matches!(at, 4 | 7) {
            byte == b'-'
        } else {
            byte.is_ascii_digit()
        }
    });
    fits.then(|| date.to_owned())
}

/// Texts and numbers as text; the number's own, never through a float.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn first_text(paths: &[Path], value: &Value) -> Option<String> {
    paths.iter().filter_map(|path| path.first(value)).find_map(text_of)
}

fn first_words(paths: &[Path], value: &Value) -> Option<String> {
    first_text(paths, value)
        .map(|text| plain_text(&text))
        .filter(|text| !text.is_empty())
}

fn all_texts(paths: &[Path], value: &Value) -> Vec<String> {
    paths
        .iter()
        .flat_map(|path| path.select(value))
        .filter_map(text_of)
        .map(|text| plain_text(&text))
        .collect()
}

fn missing(field: &str, paths: &[Path]) -> ReadError {
    let paths = paths
        .iter()
        .map(|path| format!("`{path}`"))
        .collect::<Vec<_>>()
        .join(" or ");
    ReadError::Missing {
        field: field.to_owned(),
        paths,
    }
}
