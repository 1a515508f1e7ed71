//! A point in time.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(i64);

/// Why a text is not an [`Instant`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected an RFC 3339 date and time with an offset such as `2027-03-01T09:00:00+01:00`, found `{0}`")]
pub struct InstantError(String);

impl Instant {
    pub const fn from_milliseconds(milliseconds: i64) -> Self {
        Self(milliseconds)
    }

    pub const fn milliseconds(self) -> i64 {
        self.0
    }
}

impl FromStr for Instant {
    type Err = InstantError;

    /// Reads RFC 3339. The offset is required: a wall clock without one is a different moment in each region.
    fn from_str(text: &str) -> Result<Self, InstantError> {
        let moment = OffsetDateTime::parse(text, &Rfc3339).map_err(|_| InstantError(text.to_owned()))?;
        let milliseconds = moment.unix_timestamp_nanos() / 1_000_000;
        i64::try_from(milliseconds)
            .map(Self)
            .map_err(|_| InstantError(text.to_owned()))
    }
}

/// RFC 3339 in UTC.
impl fmt::Display for Instant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000_000)
            .ok()
            .and_then(|moment| moment.format(&Rfc3339).ok());
        match text {
            Some(text) => formatter.write_str(&text),
            None => write!(formatter, "{} ms", self.0),
        }
    }
}

/// Serde of an optional instant: RFC 3339 where people read it, a number elsewhere.
pub mod rfc3339 {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    use super::Instant;

    pub fn serialize<S: Serializer>(instant: &Option<Instant>, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            instant.map(|instant| instant.to_string()).serialize(serializer)
        } else {
            instant.serialize(serializer)
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Instant>, D::Error> {
        if deserializer.is_human_readable() {
            let text = Option::<String>::deserialize(deserializer)?;
            text.map(|text| text.parse().map_err(de::Error::custom)).transpose()
        } else {
            Option::<Instant>::deserialize(deserializer)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_the_same_in_every_offset() {
        let berlin: Instant = "2027-03-01T09:00:00+01:00".parse().unwrap();
        let utc: Instant = "2027-03-01T08:00:00Z".parse().unwrap();
        assert_eq!(berlin, utc);
        assert_eq!(utc.to_string(), "2027-03-01T08:00:00Z");
    }

    #[test]
    fn a_wall_clock_without_an_offset_is_no_instant() {
        for text in ["2027-03-01", "2027-03-01T09:00:00", "tomorrow", "2027-02-30T09:00:00Z"] {
            assert!(text.parse::<Instant>().is_err(), "{text}");
        }
    }
}
