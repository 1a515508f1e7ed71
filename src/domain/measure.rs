//! How much of something is in one piece, and what a unit of it costs.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::Money;
use crate::domain::money::{divide_rounded, units_of_decimal};

/// How much is in one piece: 250 ml, 0.5 kg.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    pub dimension: Dimension,
    /// In thousandths of a gram, of a millilitre, or of a millimetre.
    pub thousandths: i64,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dimension {
    Mass,
    Volume,
    Length,
}

/// What a unit price is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReferenceUnit {
    HundredGrams,
    Kilogram,
    HundredMillilitres,
    Litre,
    Metre,
}

/// What a reference unit of it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitPrice {
    pub amount: Money,
    pub per: ReferenceUnit,
}

/// Why a text is no [`Measure`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected an amount with its unit such as `250 ml`, found `{0}`")]
pub struct MeasureError(String);

/// Up to here a unit price is for 100 g or 100 ml, above for the kilogram or the litre.
const SMALL: i64 = 250_000;

impl FromStr for Measure {
    type Err = MeasureError;

    /// Reads `250 ml`, `0.5kg`, `2 m`: SI units of mass, volume and length.
    fn from_str(text: &str) -> Result<Self, MeasureError> {
        let error = || MeasureError(text.to_owned());
        let text = text.trim();
        let split = text.find(|character: char| !character.is_ascii_digit() && character != '.');
        let (amount, unit) = text.split_at(split.ok_or_else(error)?);
        let (dimension, factor) = match unit.trim().to_lowercase().as_str() {
            "mg" => (Dimension::Mass, 1),
            "g" => (Dimension::Mass, 1_000),
            "kg" => (Dimension::Mass, 1_000_000),
            "ml" => (Dimension::Volume, 1_000),
            "cl" => (Dimension::Volume, 10_000),
            "l" => (Dimension::Volume, 1_000_000),
            "mm" => (Dimension::Length, 1_000),
            "cm" => (Dimension::Length, 10_000),
            "m" => (Dimension::Length, 1_000_000),
            _ => return Err(error()),
        };
        let thousandths = units_of_decimal(amount, 3)
            .ok()
            .and_then(|units| units.checked_mul(factor));
        let thousandths = thousandths.map(|units| units / 1_000).filter(|units| *units > 0);
        Ok(Self {
            dimension,
            thousandths: thousandths.ok_or_else(error)?,
        })
    }
}

impl Measure {
    /// What a unit of it costs when one piece costs `price`, as of directive 98/6/EC: for the kilogram, litre or metre;
    /// for 100 g or 100 ml where there are 250 at most. Rounds half away from zero.
    pub fn unit_price(self, price: Money) -> Option<UnitPrice> {
        let is_small = self.thousandths <= SMALL;
        let (per, thousandths) = match self.dimension {
            Dimension::Mass if is_small => (ReferenceUnit::HundredGrams, 100_000),
            Dimension::Mass => (ReferenceUnit::Kilogram, 1_000_000),
            Dimension::Volume if is_small => (ReferenceUnit::HundredMillilitres, 100_000),
            Dimension::Volume => (ReferenceUnit::Litre, 1_000_000),
            Dimension::Length => (ReferenceUnit::Metre, 1_000_000),
        };
        let amount = divide_rounded(
            i128::from(price.minor_units) * thousandths,
            i128::from(self.thousandths),
        )?;
        Some(UnitPrice {
            amount: Money::new(amount, price.currency),
            per,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_price_is_for_the_unit_that_buyers_compare() {
        let check = |measure: &str, price: i64, amount: i64, per: ReferenceUnit| {
            let measure: Measure = measure.parse().unwrap();
            let unit_price = measure.unit_price(Money::new(price, "EUR".parse().unwrap())).unwrap();
            assert_eq!(
                (unit_price.amount.minor_units, unit_price.per),
                (amount, per),
                "{measure:?}"
            );
        };
        check("250 ml", 500, 200, ReferenceUnit::HundredMillilitres);
        check("251 ml", 500, 1992, ReferenceUnit::Litre);
        check("0.5kg", 999, 1998, ReferenceUnit::Kilogram);
        check("30 g", 100, 333, ReferenceUnit::HundredGrams);
        check("2 m", 1499, 750, ReferenceUnit::Metre);
        check("75 cl", 1500, 2000, ReferenceUnit::Litre);
    }

    #[test]
    fn what_is_no_measure_is_refused() {
        for text in [
            "",
            "12",
            "ml",
            "0 g",
            "1.2.3 g",
            "5 apples",
            "-1 g",
            "99999999999999999 kg",
        ] {
            assert!(text.parse::<Measure>().is_err(), "{text}");
        }
    }
}
