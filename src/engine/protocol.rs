//! What the page and the engine say to each other. Domain values only: their JSON stays in the engine.

use serde::{Deserialize, Serialize};

use crate::domain::cart::{Cart, PricedCart};
use crate::domain::query::{Card, Query, Results};
use crate::domain::review::Review;
use crate::domain::{Instant, Offer, Product, Region, RegionKey, Slug};
use crate::store::StoreFault;

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// The store and its regions. Needs no product.
    Open,
    Home {
        region: RegionKey,
        now: Instant,
    },
    /// The list that answers a query.
    Browse {
        region: RegionKey,
        query: Query,
        now: Instant,
    },
    Product {
        region: RegionKey,
        slug: Slug,
        now: Instant,
    },
    Reviews {
        slug: Slug,
    },
    Price {
        region: RegionKey,
        cart: Cart,
        now: Instant,
    },
}

/// What the engine answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    Storefront(Storefront),
    Home(Vec<HomeSection>),
    List(List),
    Product(Box<ShownProduct>),
    Reviews(Vec<Review>),
    Priced(PricedCart),
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
    Home(Vec<HomeSection>),
    List(List),
    Product(Box<ShownProduct>),
    Reviews(Vec<Review>),
    Priced(PricedCart),
}

/// What the page needs to know of the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Storefront {
    pub name: String,
    pub notice: Option<String>,
    pub default_region: RegionKey,
    pub regions: Vec<Region>,
}

impl Storefront {
    pub fn region(&self, key: &RegionKey) -> Option<&Region> {
        self.regions.iter().find(|region| region.key == *key)
    }
}

/// A category with what it has in a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryTile {
    pub slug: Slug,
    pub name: String,
    pub summary: Option<String>,
    /// The store's picture for it, else that of its first product.
    pub picture: Option<String>,
    /// How many products it has.
    pub total: u32,
    /// How many of those can be bought in the region now.
    pub available: u32,
}

/// A list of products: the query, what it found, and the category where it is one's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    pub query: Query,
    pub results: Results,
    pub category: Option<CategoryTile>,
}

/// A part of the home page with what it shows in a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HomeSection {
    Hero {
        title: String,
        text: String,
        card: Box<Card>,
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
    },
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
    /// Whether the source has reviews to ask for.
    pub has_reviews: bool,
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
    #[error("no answer: {0}")]
    Unreachable(String),
    #[error("no complete answer within {seconds} seconds")]
    TimedOut { seconds: u32 },
    #[error("answered with status {0}")]
    Refused(u16),
    #[error("answered with a page of HTML, expected JSON")]
    Html,
    #[error("answered with JSON that ends too early")]
    CutOff,
    #[error("answered with no JSON: {0}")]
    NotJson(String),
    #[error("no known shape of a product list; name a `preset` or write a `mapping`")]
    UnknownShape,
    #[error("none of its {items} items could be read as a product; the first: {first}")]
    NothingReadable { items: u32, first: String },
    #[error("its pages do not end: {0} were read")]
    Endless(u32),
    #[error("not an address of the web")]
    NotAnAddress,
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
