//! `store.json` becomes a [`Store`], or a fault that names the file, the place, what was found and what was expected.
//!
//! Never here: input and output, products.

mod file;
mod home;
mod translation;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::picture::{Colour, Format, Renditions};
use crate::domain::pricing::Rates;
use crate::domain::query::FacetSettings;
use crate::domain::rulebook::Effect;
use crate::domain::{Currency, Image, Language, Region, RegionKey, Rule, Rulebook, Slug};
use crate::json::record;
use crate::source::{self, Mapping, Preset, Request, Search, resolve};

pub use file::{StoreFault, inconsistencies, parse_store};
pub use home::{HomeBlock, Milestone, RowSort};
pub use translation::parse_words;

/// What one `store.json` describes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Store {
    /// The JSON Schema of this file, for editors.
    #[serde(default, rename = "$schema")]
    pub schema: Option<String>,
    /// The store's name: in the header and in the page's title.
    pub name: String,
    /// One sentence at the top of each page, such as "This is a demo".
    #[serde(default)]
    pub notice: Option<String>,
    /// The region of a shopper whose address names none and who has not chosen.
    pub default_region: RegionKey,
    /// The language of this file's own words and of sources that do not say theirs, as of BCP 47.
    #[serde(default = "english")]
    pub language: Language,
    /// The languages shown, where they are not those that come with the shop, or where the store adds words.
    #[serde(default)]
    pub languages: Vec<LanguageEntry>,
    /// A style sheet with the store's own look, relative to this file.
    #[serde(default)]
    pub theme: Option<String>,
    /// The store's logo, shown in place of its name, relative to this file.
    #[serde(default)]
    pub logo: Option<String>,
    /// The markets, in the order in which the picker shows them.
    pub regions: Vec<Region>,
    /// Where the products come from.
    pub sources: Vec<Source>,
    /// What is sold where. The last matching rule wins.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// Exchange rates, for prices that a region has not in its currency. Without any, such a price is on request.
    #[serde(default)]
    pub rates: Option<Rates>,
    /// How the shop's search understands words, and what lists can be narrowed by.
    #[serde(default)]
    pub search: SearchEntry,
    /// Categories in the order of the menu, with names for those whose source gives none. Others follow.
    #[serde(default)]
    pub categories: Vec<CategoryEntry>,
    /// What the home page shows, from top to bottom. Without any it shows the categories and all products.
    #[serde(default)]
    pub home: Vec<HomeBlock>,
    /// Pages of text that the footer leads to: delivery, returns, contact, imprint, privacy.
    #[serde(default)]
    pub pages: Vec<InfoPage>,
    /// What option values look like, such as `"Ink": "#22262e"`. Others show their picture or their name.
    #[serde(default)]
    pub swatches: BTreeMap<String, Colour>,
}

fn english() -> Language {
    Language::english()
}

/// How the shop's search understands words, and what lists can be narrowed by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct SearchEntry {
    /// Words and phrases that mean the same: `[["power bank", "portable charger"], ["earbuds", "in-ears"]]`.
    pub synonyms: Vec<Vec<String>>,
    /// Which facets lists have, and in which order.
    pub facets: FacetSettings,
}

/// A language in which the shop is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LanguageEntry {
    /// As of BCP 47, such as `pt-BR`.
    pub tag: Language,
    /// Message files of the store's own, relative to this file: what they say goes before the shop's own words.
    #[serde(default)]
    pub messages: Vec<String>,
    /// A file with the words of this store and its products in the language, relative to this file.
    #[serde(default)]
    pub words: Option<String>,
}

/// A page of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InfoPage {
    /// Its name in the URL. Several pages of one name are for different regions: the first that fits is shown.
    pub slug: Slug,
    pub title: String,
    /// Paragraphs, parted by a blank line; one that begins with `# ` is a heading.
    pub text: String,
    /// The regions it is for; all when left out.
    #[serde(default)]
    pub regions: Vec<RegionKey>,
}

/// A picture of the store's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// Its address: absolute, or relative to this file.
    pub url: String,
    /// What it shows, for those who do not see it. Left out where it is decoration.
    #[serde(default)]
    pub alt: String,
    /// The address of its other sizes, with `{width}` and `{format}`.
    #[serde(default)]
    pub renditions: Option<String>,
    /// The widths there are, in pixels, ascending.
    #[serde(default)]
    pub widths: Vec<u32>,
    /// The formats there are, the best first.
    #[serde(default)]
    pub formats: Vec<Format>,
    /// Its average colour.
    #[serde(default)]
    pub colour: Option<Colour>,
}

impl Picture {
    /// The picture as the page shows it. `None` where its address is not one of the web.
    pub fn image(&self, base: &str) -> Option<Image> {
        let renditions = self.renditions.as_deref().filter(|_| !self.widths.is_empty());
        Some(Image {
            url: resolve(base, &self.url)?,
            alt: self.alt.clone(),
            renditions: renditions.and_then(|template| {
                Some(Renditions {
                    template: resolve(base, template)?,
                    widths: self.widths.clone(),
                    formats: self.formats.clone(),
                })
            }),
            colour: self.colour,
        })
    }
}

/// One product API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The address of its products: absolute, or relative to `store.json`. It can have the placeholders of `request`.
    pub url: String,
    /// The shape of its answers by name: `vitrine`, `shopify`, `dummyjson`, `fakestore`. Recognised when left out.
    #[serde(default)]
    pub preset: Option<String>,
    /// The shape of its answers, written out. Goes before `preset`.
    #[serde(default)]
    pub mapping: Option<Mapping>,
    /// How it is asked: parameters, headers, GraphQL, a body. Laid over the preset's, member by member.
    #[serde(default)]
    pub request: Request,
    /// The currency of prices that do not name theirs, as of ISO 4217.
    #[serde(default)]
    pub currency: Option<Currency>,
    /// Whether its prices include tax. Where a region's stand otherwise, they are converted by the region's rate.
    #[serde(default)]
    pub tax_included: Option<bool>,
    /// The address of one product's reviews, with `{slug}` for the product. Relative to `store.json`.
    #[serde(default)]
    pub reviews: Option<String>,
    /// The language of its words as of BCP 47, where it is not that of this file. Where it is asked by `{language}`, what
    /// it is asked for when it does not have the page's.
    #[serde(default)]
    pub language: Option<Language>,
    /// How it is asked where it searches itself: a catalog that is too large to be read, at a search engine or at a
    /// platform's own search. It is then the store's only source.
    #[serde(default)]
    pub search: Option<Search>,
    /// How long a page of its answer may take, in seconds, with all tries.
    #[serde(default = "default_timeout")]
    pub timeout_seconds: u32,
}

impl Source {
    /// How it is asked: its own request laid over its preset's.
    pub fn whole_request(&self) -> Request {
        match self.named_preset() {
            Some(preset) => self.request.over(&preset.request),
            None => self.request.clone(),
        }
    }

    /// How its answers are read: its own mapping or its preset's; none where their shape is to be recognised.
    pub fn whole_mapping(&self) -> Option<Mapping> {
        self.mapping
            .clone()
            .or_else(|| self.named_preset().map(|preset| preset.mapping))
    }

    /// Fills in what its preset says, so that it is not looked for again.
    pub fn complete(&mut self, preset: Preset) {
        self.request = self.request.over(&preset.request);
        self.mapping.get_or_insert(preset.mapping);
    }

    fn named_preset(&self) -> Option<Preset> {
        source::preset(self.preset.as_deref()?).ok()
    }
}

fn default_timeout() -> u32 {
    15
}

/// A category as the store wants it named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CategoryEntry {
    pub slug: Slug,
    pub name: String,
    /// The category that it is part of: rules for that one hold for this one as well.
    #[serde(default)]
    pub parent: Option<Slug>,
    /// One sentence below its heading.
    #[serde(default)]
    pub summary: Option<String>,
    /// A picture for its tile, in place of that of its first product.
    #[serde(default)]
    pub picture: Option<Picture>,
}

record!(Store {
    name, default_region, regions, sources;
    schema as "$schema", notice, language = english(), languages, theme, logo, rules, rates, search, categories, home,
    pages, swatches
});
record!(SearchEntry: synonyms, facets);
record!(LanguageEntry { tag; messages, words });
record!(InfoPage { slug, title, text; regions });
record!(Picture { url; alt, renditions, widths, formats, colour });
record!(Source {
    url;
    preset, mapping, request, currency, tax_included, reviews, language, search,
    timeout_seconds = default_timeout()
});
record!(CategoryEntry { slug, name; parent, summary, picture });

impl Store {
    /// The source that answers the shop's lists by itself, with how it is asked.
    pub fn searching(&self) -> Option<(&Source, &Search)> {
        self.sources
            .iter()
            .find_map(|source| Some((source, source.search.as_ref()?)))
    }

    /// The rulebook. `base` is where this file is: addresses of pictures start there.
    pub fn rulebook(&self, base: &str) -> Rulebook {
        let mut rules = self.rules.clone();
        for rule in &mut rules {
            if let Effect::Present { pictures, .. } = &mut rule.effect {
                pictures.retain_mut(|picture| match resolve(base, &picture.url) {
                    Some(address) => {
                        picture.url = address;
                        true
                    }
                    None => false,
                });
            }
        }
        let parents = self
            .categories
            .iter()
            .filter_map(|entry| Some((entry.slug.clone(), entry.parent.clone()?)));
        Rulebook::new(self.regions.clone(), rules).with(self.rates.clone(), parents.collect())
    }

    /// The languages in which it is shown: its own list, or all that come with the shop.
    pub fn shown_languages(&self) -> Vec<Language> {
        if self.languages.is_empty() {
            Language::shipped()
        } else {
            self.languages.iter().map(|entry| entry.tag.clone()).collect()
        }
    }

    /// What the store says of the language, if it lists it.
    pub fn language_entry(&self, language: &Language) -> Option<&LanguageEntry> {
        self.languages.iter().find(|entry| entry.tag == *language)
    }
}
