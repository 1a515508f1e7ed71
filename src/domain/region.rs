//! A region: a market with its currency, languages, tax display and opening.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::{Currency, Decimal, Instant, Language, rfc3339};

/// A region's name in the URL: lower-case letters and digits. No `-`, which parts it from a language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct RegionKey(String);

/// Why a text is not a [`RegionKey`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a region key of lower-case letters and digits such as `us`, found `{0}`")]
pub struct RegionKeyError(String);

impl RegionKey {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RegionKey {
    type Err = RegionKeyError;

    fn from_str(text: &str) -> Result<Self, RegionKeyError> {
        let fits = matches!(text.len(), 1..=24)
            && text
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(RegionKeyError(text.to_owned()))
        }
    }
}

impl TryFrom<String> for RegionKey {
    type Error = RegionKeyError;

    fn try_from(text: String) -> Result<Self, RegionKeyError> {
        text.parse()
    }
}

impl From<RegionKey> for String {
    fn from(key: RegionKey) -> Self {
        key.0
    }
}

impl fmt::Display for RegionKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A market the store knows, open or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Its name in the URL, such as `us`.
    pub key: RegionKey,
    /// Its name for shoppers, in a language of the region.
    pub name: String,
    /// Its name in English, where that differs.
    #[serde(default)]
    pub english_name: Option<String>,
    /// The countries it delivers to, as of ISO 3166-1 alpha-2.
    #[serde(default)]
    pub countries: Vec<Country>,
    /// The currency of its prices, as of ISO 4217.
    pub currency: Currency,
    /// Others that a shopper may pay in, as of ISO 4217.
    #[serde(default)]
    pub currencies: Vec<Currency>,
    /// Its languages as of BCP 47, the default first.
    pub languages: Vec<Language>,
    /// How its prices stand to tax.
    #[serde(default)]
    pub tax: TaxDisplay,
    /// One sentence about delivery.
    #[serde(default)]
    pub shipping: Option<String>,
    /// From which total on delivery is free, in the region's currency.
    #[serde(default)]
    pub free_shipping_from: Option<Decimal>,
    /// One sentence about customs duties, where they are due.
    #[serde(default)]
    pub duties: Option<String>,
    /// What one order can be.
    #[serde(default)]
    pub order: OrderLimits,
    /// Whether it sells, and from when. Open when left out.
    #[serde(default)]
    pub opening: Opening,
    /// When it sells, where that is in certain hours only: outside these nothing can be bought.
    #[serde(default)]
    pub hours: Vec<Period>,
}

/// A time from one instant up to another, RFC 3339. Without a start or an end it goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Period {
    /// Its first moment.
    #[serde(with = "rfc3339")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub from: Option<Instant>,
    /// The first moment after it.
    #[serde(with = "rfc3339")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub until: Option<Instant>,
}

impl Period {
    pub fn contains(&self, instant: Instant) -> bool {
        self.from.is_none_or(|from| from <= instant) && self.until.is_none_or(|until| instant < until)
    }
}

/// What one order can be. What is left out has no limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct OrderLimits {
    /// The most pieces of one variant.
    pub per_variant: Option<u32>,
    /// The most pieces altogether.
    pub pieces: Option<u32>,
    /// The least total, in the region's currency.
    pub least_total: Option<Decimal>,
    /// The highest total, in the region's currency.
    pub most_total: Option<Decimal>,
}

/// A country as of ISO 3166-1 alpha-2, such as `US`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Country(String);

impl Country {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Why a text is not a [`Country`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected an ISO 3166-1 country such as `US`, found `{0}`")]
pub struct CountryError(String);

impl FromStr for Country {
    type Err = CountryError;

    fn from_str(text: &str) -> Result<Self, CountryError> {
        let fits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(CountryError(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Country {
    type Error = CountryError;

    fn try_from(text: String) -> Result<Self, CountryError> {
        text.parse()
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.0
    }
}

/// How a region's prices stand to tax, and what the shopper reads about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TaxDisplay {
    /// Whether prices include the tax.
    #[serde(default)]
    pub included: bool,
    /// The words beside a price, such as `incl. VAT`.
    #[serde(default)]
    pub label: Option<String>,
    /// The rate in percent, for sources whose prices stand otherwise to tax than the region's.
    #[serde(default)]
    pub rate: Option<Decimal>,
}

/// Whether a region sells, and from when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Opening {
    #[default]
    Open,
    /// It will sell, from an RFC 3339 instant or, without one, from a date to be announced.
    Announced {
        #[serde(default, with = "rfc3339")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
        from: Option<Instant>,
        /// One sentence for the shopper.
        #[serde(default)]
        note: Option<String>,
    },
    /// It sells nothing, and no date is in sight.
    Closed {
        /// One sentence for the shopper.
        #[serde(default)]
        note: Option<String>,
    },
    /// It shows its range and sells nothing.
    BrowseOnly {
        /// One sentence for the shopper.
        #[serde(default)]
        note: Option<String>,
    },
}

/// Whether a region sells at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionStanding<'a> {
    Open,
    /// It opens then.
    Opens {
        from: Instant,
        note: Option<&'a str>,
    },
    /// It will open, on a date to be announced.
    Announced {
        note: Option<&'a str>,
    },
    Closed {
        note: Option<&'a str>,
    },
    BrowseOnly {
        note: Option<&'a str>,
    },
}

impl Region {
    /// The language that shoppers get unless the URL names another.
    pub fn default_language(&self) -> Option<&Language> {
        self.languages.first()
    }

    /// Whether a source's name for a market means this region: its key, or a country it delivers to.
    pub fn is_named(&self, market: &str) -> bool {
        market.eq_ignore_ascii_case(self.key.as_str())
            || (self.countries.iter()).any(|country| country.as_str().eq_ignore_ascii_case(market))
    }

    /// Whether it sells at that moment.
    pub fn standing(&self, now: Instant) -> RegionStanding<'_> {
        let opens_with = match &self.opening {
            Opening::Open => None,
            Opening::Announced { from: None, note } => return RegionStanding::Announced { note: note.as_deref() },
            Opening::Announced { from, note } => from.filter(|from| now < *from).map(|from| (from, note.as_deref())),
            Opening::Closed { note } => return RegionStanding::Closed { note: note.as_deref() },
            Opening::BrowseOnly { note } => return RegionStanding::BrowseOnly { note: note.as_deref() },
        };
        let after = opens_with.map_or(now, |(from, _)| from);
        match (self.next_hour(after), opens_with) {
            (Some(from), None) if from <= now => RegionStanding::Open,
            (Some(from), opens_with) => RegionStanding::Opens {
                from,
                note: opens_with.and_then(|(_, note)| note),
            },
            (None, _) => RegionStanding::Closed { note: None },
        }
    }

    /// The first moment from `after` on in which its hours let it sell.
    pub(super) fn next_hour(&self, after: Instant) -> Option<Instant> {
        if self.hours.is_empty() {
            return Some(after);
        }
        let still_to_come = self
            .hours
            .iter()
            .filter(|hours| hours.until.is_none_or(|until| after < until));
        still_to_come
            .map(|hours| hours.from.map_or(after, |from| from.max(after)))
            .min()
    }

    /// The instants at which it opens or closes.
    pub fn instants(&self) -> impl Iterator<Item = Instant> {
        let opening = match self.opening {
            Opening::Announced { from, .. } => from,
            Opening::Open | Opening::Closed { .. } | Opening::BrowseOnly { .. } => None,
        };
        let hours = self.hours.iter().flat_map(|hours| [hours.from, hours.until]);
        hours.chain([opening]).flatten()
    }

    pub fn english_name(&self) -> &str {
        self.english_name.as_deref().unwrap_or(&self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{self, at};

    fn hours(from: Option<i64>, until: Option<i64>) -> Period {
        Period {
            from: from.map(at),
            until: until.map(at),
        }
    }

    fn check(region: &Region, now: i64, expected: RegionStanding) {
        assert_eq!(region.standing(at(now)), expected, "at {now}");
    }

    fn opens(from: i64) -> RegionStanding<'static> {
        RegionStanding::Opens {
            from: at(from),
            note: None,
        }
    }

    #[test]
    fn hours_open_and_close_a_region_at_their_instants() {
        let region = Region {
            hours: vec![hours(Some(30), Some(40)), hours(Some(10), Some(20))],
            ..samples::region("us")
        };
        check(&region, 9, opens(10));
        check(&region, 10, RegionStanding::Open);
        check(&region, 19, RegionStanding::Open);
        check(&region, 20, opens(30));
        check(&region, 30, RegionStanding::Open);
        check(&region, 40, RegionStanding::Closed { note: None });
        assert_eq!(region.instants().count(), 4);
    }

    #[test]
    fn a_region_that_opens_outside_its_hours_sells_from_the_next_ones_on() {
        let announced = |from: i64| Region {
            opening: Opening::Announced {
                from: Some(at(from)),
                note: None,
            },
            hours: vec![hours(Some(10), Some(20)), hours(Some(30), None)],
            ..samples::region("us")
        };
        check(&announced(15), 0, opens(15));
        check(&announced(25), 0, opens(30));
        check(&announced(25), 25, opens(30));
        check(&announced(25), 31, RegionStanding::Open);
    }

    #[test]
    fn a_closed_region_stays_closed_in_its_hours() {
        let region = Region {
            opening: Opening::Closed {
                note: Some("Bye".to_owned()),
            },
            hours: vec![hours(None, None)],
            ..samples::region("us")
        };
        check(&region, 5, RegionStanding::Closed { note: Some("Bye") });
    }

    #[test]
    fn a_region_goes_by_its_key_and_its_countries() {
        let region = Region {
            countries: vec!["DE".to_owned().try_into().unwrap(), "AT".to_owned().try_into().unwrap()],
            ..samples::region("dach")
        };
        for market in ["dach", "DACH", "de", "AT"] {
            assert!(region.is_named(market), "{market}");
        }
        assert!(!region.is_named("CH"));
    }
}
