//! What the page and the engine say to each other. Domain values only: their JSON stays in the engine.

use serde::{Deserialize, Serialize};

use crate::domain::cart::{Cart, PricedCart};
use crate::domain::offer::DecidedBy;
use crate::domain::product::{Category, Specification};
use crate::domain::query::{Card, Query, Results, Sort, Suggestions};
use crate::domain::region::Country;
use crate::domain::review::Review;
use crate::domain::schedule::ChangeKind;
use crate::domain::switching::SwitchPreview;
use crate::domain::{Currency, Image, Instant, Language, Offer, Product, Region, RegionKey, Slug};
use crate::store::StoreFault;

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// The store and its regions. Needs no product.
    Open,
    /// What frames each page: notice, menu, footer.
    Frame {
        market: Market,
    },
    Home {
        market: Market,
        now: Instant,
    },
    /// The list that answers a query.
    Browse {
        market: Market,
        query: Query,
        now: Instant,
    },
    /// What a search offers for the words typed so far.
    Suggest {
        market: Market,
        text: String,
        now: Instant,
    },
    Product {
        market: Market,
        slug: Slug,
        now: Instant,
    },
    /// How regions have a product, to compare them.
    Compare {
        market: Market,
        slug: Slug,
        regions: Vec<RegionKey>,
        now: Instant,
    },
    /// What a product's page says to search engines; `url` is its address.
    StructuredData {
        market: Market,
        slug: Slug,
        url: String,
        now: Instant,
    },
    Reviews {
        slug: Slug,
    },
    /// What customers wrote about several products: of each the review that this reader can make most of.
    Voices {
        market: Market,
        products: Vec<Slug>,
    },
    Price {
        market: Market,
        cart: Cart,
        now: Instant,
    },
    /// What a cart would become in another region.
    Switch {
        from: Market,
        to: Market,
        cart: Cart,
        now: Instant,
    },
    /// A page of text.
    Info {
        market: Market,
        slug: Slug,
    },
    /// What opens, closes or changes its price in the region in the next days.
    Schedule {
        market: Market,
        now: Instant,
        days: u32,
    },
    /// For a store developer: how each source was read, and where a product's fields came from. Reads them anew, so
    /// that nothing is kept for it meanwhile.
    Inspect {
        product: Option<Slug>,
    },
}

impl Ask {
    /// The moment that it asks about. Of what customers wrote, any is as good.
    pub fn now(&self) -> Instant {
        match self {
            Self::Home { now, .. }
            | Self::Browse { now, .. }
            | Self::Suggest { now, .. }
            | Self::Product { now, .. }
            | Self::Compare { now, .. }
            | Self::StructuredData { now, .. }
            | Self::Price { now, .. }
            | Self::Switch { now, .. }
            | Self::Schedule { now, .. } => *now,
            _ => Instant::default(),
        }
    }

    /// Whether it may have another answer once the catalog is another. What is asked of an API each time is not.
    pub fn is_of_catalog(&self) -> bool {
        !matches!(
            self,
            Self::Open
                | Self::Frame { .. }
                | Self::Info { .. }
                | Self::Reviews { .. }
                | Self::Voices { .. }
                | Self::Inspect { .. }
        )
    }
}

/// For whom the engine answers: the region decides what is sold, the language how it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Market {
    pub region: RegionKey,
    pub language: Language,
    /// What the shopper pays in; the region's own currency where there is none, or the region does not take it.
    pub currency: Option<Currency>,
    /// Where it is delivered to; anywhere in the region where there is none, or the region does not deliver there.
    pub country: Option<Country>,
}

/// What the engine answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    Storefront(Storefront),
    Frame(Frame),
    Home(Vec<HomeSection>),
    List(List),
    Suggested(Suggestions),
    Product(Box<ShownProduct>),
    Compared(Vec<RegionalForm>),
    StructuredData(String),
    Reviews(Vec<Review>),
    Voices(Vec<Voice>),
    Priced(PricedCart),
    Switch(SwitchPreview),
    Info(InfoText),
    Schedule(Schedule),
    Inspected(Inspection),
}

/// What the page makes of an answer: the value that its question was about.
macro_rules! answers_are {
    ($($kind:ident($answer:ty)),* $(,)?) => {
        $(impl TryFrom<Answer> for $answer {
            type Error = Failure;

            fn try_from(answer: Answer) -> Result<Self, Failure> {
                match answer {
                    Answer::$kind(answer) => Ok(answer),
                    _ => Err(Failure::Engine(TwoBuilds.to_string())),
                }
            }
        })*
    };
}

answers_are! {
    Storefront(Storefront),
    Frame(Frame),
    Home(Vec<HomeSection>),
    List(List),
    Suggested(Suggestions),
    Product(Box<ShownProduct>),
    Compared(Vec<RegionalForm>),
    StructuredData(String),
    Reviews(Vec<Review>),
    Voices(Vec<Voice>),
    Priced(PricedCart),
    Switch(SwitchPreview),
    Info(InfoText),
    Schedule(Schedule),
    Inspected(Inspection),
}

/// How the catalog stands: told by the engine whenever that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogStatus {
    /// Another number when questions may have other answers than before; 0 as long as there is none.
    pub revision: u32,
    /// How many products there are so far.
    pub products: u32,
    /// How many there will be, where the sources say so.
    pub total: Option<u32>,
    pub stage: CatalogStage,
}

/// Where the products are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CatalogStage {
    /// From the sources, of which more is to come.
    Reading,
    /// From the sources, all of them.
    Whole { as_of: Instant },
    /// From an earlier visit, at least in part: as long as the sources are asked, or because they cannot be reached.
    Kept { as_of: Instant, is_refreshing: bool },
}

/// What a store developer reads of the sources: in English, as all that is for who wrote `store.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspection {
    pub parts: Vec<InspectedPart>,
    /// Products that can be asked for.
    pub products: Vec<Slug>,
}

/// One thing that was looked at: a source, or a product.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectedPart {
    pub heading: String,
    /// Each with its name.
    pub facts: Vec<(String, String)>,
    /// A table, its head first; none where it is empty.
    pub rows: Vec<Vec<String>>,
    /// A part of `store.json` to copy.
    pub code: Option<String>,
}

/// What changes in a region by the clock alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// In the order of time; at one instant in the catalog's order.
    pub changes: Vec<ScheduledChange>,
    /// So many more there are, later than these.
    pub more: u32,
}

/// Something that becomes otherwise at an instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduledChange {
    pub at: Instant,
    pub product: Slug,
    /// Its name in the region, in the page's language.
    pub name: String,
    /// The labels of the variants it is about; empty when it is about all.
    pub variants: Vec<String>,
    pub kind: ChangeKind,
    pub decided_by: DecidedBy,
}

/// What the page needs to know of the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Storefront {
    pub name: String,
    /// The address of the logo that stands for the name.
    pub logo: Option<String>,
    /// The address of a style sheet with the store's look.
    pub theme: Option<String>,
    pub default_region: RegionKey,
    pub regions: Vec<Region>,
    /// The day of the exchange rates by which prices are converted, as of ISO 8601.
    pub rates_date: Option<String>,
    /// The languages it is shown in, with the addresses of their message files, the later going before the earlier.
    /// The pseudo-language is the last.
    pub languages: Vec<(Language, Vec<String>)>,
}

/// What frames each page in a market.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    pub notice: Option<String>,
    /// The region as it is described in this language.
    pub region: Region,
    /// The store's categories, for the menu.
    pub categories: Vec<Category>,
    /// Pages of text, for the footer.
    pub pages: Vec<Category>,
}

/// A page of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InfoText {
    pub title: String,
    /// Paragraphs, parted by a blank line; one that begins with `# ` is a heading.
    pub text: String,
}

/// What a customer wrote, and about what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    pub review: Review,
    pub card: Card,
}

impl Storefront {
    pub fn region(&self, key: &RegionKey) -> Option<&Region> {
        self.regions.iter().find(|region| region.key == *key)
    }

    /// The languages that a shopper is offered.
    pub fn offered_languages(&self) -> impl Iterator<Item = &Language> + Clone {
        let languages = self.languages.iter().map(|(language, _)| language);
        languages.filter(|language| !language.is_pseudo())
    }

    /// The language the store is shown in that serves a reader of `language`: never the pseudo-language to a reader
    /// who only wants English.
    pub fn best_language(&self, language: &Language) -> Option<&Language> {
        let languages = self.languages.iter().map(|(language, _)| language);
        let mut same_tag = languages.filter(|known| *known == language);
        same_tag.next().or_else(|| language.best_of(self.offered_languages()))
    }

    /// The addresses of a language's message files.
    pub fn message_files(&self, language: &Language) -> &[String] {
        let known = self.languages.iter().find(|(known, _)| known == language);
        known.map(|(_, files)| files.as_slice()).unwrap_or_default()
    }
}

/// A category with what it has in a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryTile {
    pub slug: Slug,
    pub name: String,
    pub summary: Option<String>,
    /// The store's picture for it, else that of its first product.
    pub picture: Option<Image>,
    /// How many products it has.
    pub total: u32,
    /// How many of those can be bought in the region now.
    pub available: u32,
}

/// A list of products: the query that is answered, what it found, and the category where it is one's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    pub query: Query,
    pub results: Results,
    pub category: Option<CategoryTile>,
    pub choices: Choices,
}

/// What a list can be asked for: a source that searches itself may know less than the shop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// The orders that it can be in.
    pub sorts: Vec<Sort>,
    /// Whether it can be narrowed to what costs less than before.
    pub only_reduced: bool,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            sorts: Sort::ALL.to_vec(),
            only_reduced: true,
        }
    }
}

/// A part of the home page with what it shows in a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HomeSection {
    Hero {
        title: String,
        text: String,
        picture: Option<Image>,
        card: Box<Card>,
    },
    Opening {
        title: String,
        text: String,
        /// Without an instant, the date is to be announced.
        from: Option<Instant>,
        /// The product that opens; none where it is the region.
        card: Option<Box<Card>>,
    },
    Categories {
        title: String,
        tiles: Vec<CategoryTile>,
    },
    Row {
        title: String,
        cards: Vec<Card>,
        query: Query,
    },
    Story {
        title: String,
        text: String,
        picture: Option<Image>,
        category: Option<Category>,
    },
    Reviews {
        title: String,
        products: Vec<Slug>,
    },
    Milestones {
        title: String,
        /// Each with its value and what it says.
        milestones: Vec<(String, String)>,
    },
}

impl HomeSection {
    /// The products that it shows with their offers.
    pub fn cards(&self) -> &[Card] {
        match self {
            Self::Hero { card, .. } | Self::Opening { card: Some(card), .. } => std::slice::from_ref(card),
            Self::Row { cards, .. } => cards,
            _ => &[],
        }
    }
}

/// A product as a region shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownProduct {
    pub product: Product,
    /// For each variant its offer, in the same order.
    pub offers: Vec<Offer>,
    /// The regions that sell it now.
    pub sold_in: Vec<RegionKey>,
    /// What to buy instead, where it cannot be bought: only what is for sale here.
    pub instead: Vec<Card>,
    pub goes_with: Vec<Card>,
    /// Others of its category, nearest in price.
    pub related: Vec<Card>,
    /// The region to compare this one with to begin with; none where there is no other.
    pub compare_with: Option<RegionKey>,
    /// Whether the source has reviews to ask for.
    pub has_reviews: bool,
}

impl ShownProduct {
    /// When anything in it can next be another by the clock alone: its own offers, which name what changes elsewhere
    /// too, and those of its cards.
    pub fn changes_at(&self) -> Option<Instant> {
        let cards = [&self.instead, &self.goes_with, &self.related].into_iter().flatten();
        let offers = self.offers.iter().chain(cards.filter_map(|card| card.offer.as_ref()));
        offers.filter_map(|offer| offer.changes_at).min()
    }
}

/// How a region has a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionalForm {
    pub region: RegionKey,
    /// The best offer for any of its variants there.
    pub offer: Offer,
    /// Whether its variants differ in price there.
    pub price_differs: bool,
    pub name: String,
    pub note: Option<String>,
    pub specifications: Vec<Specification>,
}

/// Why the engine has no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Failure {
    /// `store.json` is wrong.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// Something could not be loaded.
    #[error(transparent)]
    Load(#[from] LoadFault),
    #[error("no product of that name")]
    NoSuchProduct,
    #[error("no category of that name")]
    NoSuchCategory,
    #[error("no region of that name")]
    NoSuchRegion,
    #[error("no page of that name")]
    NoSuchPage,
    /// The page that asked is gone.
    #[error("no longer asked")]
    NoLongerAsked,
    /// The engine itself did not start or broke.
    #[error("the engine failed: {0}")]
    Engine(String),
}

/// Why an address gave nothing that could be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{address}: {kind}")]
pub struct LoadFault {
    pub address: String,
    pub kind: LoadFaultKind,
}

/// What went wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum LoadFaultKind {
    /// A browser tells a server that is away and one that lets no other site read its answers in the same words.
    #[error("no answer: {0}")]
    Unreachable(String),
    #[error("no complete answer within {seconds} seconds")]
    TimedOut { seconds: u32 },
    #[error("answered with status {0}{hint}", hint = hint_for(*.0))]
    Refused(u16),
    #[error("answered with a page of HTML, expected JSON")]
    Html,
    #[error("answered with JSON that ends too early")]
    CutOff,
    #[error("answered with no JSON: {0}")]
    NotJson(String),
    #[error("answered with more than can be read")]
    TooLarge,
    /// GraphQL tells its failures with status 200.
    #[error("answered with an error of GraphQL: {0}")]
    GraphQl(String),
    #[error("no known shape of a product list; name a `preset` or write a `mapping`")]
    UnknownShape,
    #[error("none of its {items} items could be read as a product; the first: {first}")]
    NothingReadable { items: u32, first: String },
    #[error("its pages do not end: {0} were read")]
    Endless(u32),
    #[error("not an address of the web")]
    NotAnAddress,
    #[error("asked for no region: `request.regions` has the values of none")]
    NoRegion,
}

/// What a status mostly means for a source.
fn hint_for(status: u16) -> &'static str {
    match status {
        401 | 403 => ": does it want a token, or another one, in `request.headers`?",
        404 => ": is the address right?",
        405 => ": is `request.method` right?",
        429 => ": it is asked too often",
        _ => "",
    }
}

/// Why bytes between page and engine could not be read: they come from two builds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the page and the engine come from two builds")]
pub struct TwoBuilds;

/// Bytes for the other side.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    // Writing to memory cannot fail; an empty message is refused by the reader.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// What the other side said.
///
/// # Errors
/// The bytes are not such a message.
pub fn decode<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, TwoBuilds> {
    postcard::from_bytes(bytes).map_err(|_| TwoBuilds)
}
