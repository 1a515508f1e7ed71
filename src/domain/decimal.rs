//! A plain decimal as people write it into a file: an amount, a rate, a percentage.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::money::{AmountError, units_of_decimal};

/// A plain decimal, kept as its text: never a float. Not negative.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Decimal(String);

/// More decimals than any rate needs.
const MOST_DECIMALS: u32 = 9;

impl Decimal {
    /// The number in units of its last decimal place: `4.375` with two decimals is 438. `None` when it does not fit.
    pub fn units(&self, decimals: u32) -> Option<i64> {
        units_of_decimal(&self.0, decimals).ok()
    }

    /// The number in billionths, for rates.
    pub(super) fn billionths(&self) -> Option<i128> {
        self.units(MOST_DECIMALS).map(i128::from)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Decimal {
    type Err = AmountError;

    fn from_str(text: &str) -> Result<Self, AmountError> {
        let units = units_of_decimal(text, MOST_DECIMALS)?;
        if units < 0 {
            return Err(AmountError::NotDecimal(text.to_owned()));
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The name by which the reader of JSON knows to give a number's own text.
const DECIMAL: &str = "Decimal";

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(DECIMAL, &self.0)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;

        impl<'de> Visitor<'de> for Text {
            type Value = Decimal;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("a decimal number such as `19.99`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Decimal, E> {
                text.parse().map_err(E::custom)
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Decimal, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }

        deserializer.deserialize_newtype_struct(DECIMAL, Text)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        DECIMAL.into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A decimal number, as a number or as its text.",
            "type": ["string", "number"],
            "pattern": "^[0-9]+(\\.[0-9]*)?$",
            "minimum": 0
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_keeps_its_text_and_has_no_sign() {
        let rate: Decimal = "8.25".parse().unwrap();
        assert_eq!((rate.to_string().as_str(), rate.units(2)), ("8.25", Some(825)));
        for text in ["-1", "1e3", "", "1,5", "99999999999999999999"] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_decimal_passes_between_page_and_engine() {
        let rate: Decimal = "0.25".parse().unwrap();
        let bytes = postcard::to_allocvec(&rate).unwrap();
        assert_eq!(postcard::from_bytes::<Decimal>(&bytes), Ok(rate));
    }
}
