//! Money: whole minor units of an ISO 4217 currency. Never a float.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A currency as of ISO 4217, such as `USD`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// Why a text is not a [`Currency`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected an ISO 4217 currency such as `USD`, found `{0}`")]
pub struct CurrencyError(String);

/// Why a text is not an amount.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    #[error("expected a decimal number such as `1299.00`, found `{0}`")]
    NotDecimal(String),
    #[error("`{0}` is too large for an amount of money")]
    TooLarge(String),
}

impl Currency {
    /// How many decimals the currency's amounts have, as of ISO 4217.
    pub fn exponent(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX"
            | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            b"CLF" | b"UYW" => 4,
            _ => 2,
        }
    }

    pub fn code(&self) -> &str {
        // Three ASCII letters by construction.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for Currency {
    type Err = CurrencyError;

    /// Reads the three letters in either case: APIs write `usd` as often as `USD`.
    fn from_str(text: &str) -> Result<Self, CurrencyError> {
        let letters: [u8; 3] = text.as_bytes().try_into().map_err(|_| CurrencyError(text.to_owned()))?;
        if letters.iter().all(u8::is_ascii_alphabetic) {
            Ok(Self(letters.map(|letter| letter.to_ascii_uppercase())))
        } else {
            Err(CurrencyError(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = CurrencyError;

    fn try_from(text: String) -> Result<Self, CurrencyError> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// An amount in whole minor units: 19.99 USD is 1999, 1280 JPY is 1280.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    pub minor_units: i64,
    pub currency: Currency,
}

impl Money {
    pub const fn new(minor_units: i64, currency: Currency) -> Self {
        Self { minor_units, currency }
    }

    /// Reads a plain decimal such as `1299.00` from its text.
    ///
    /// Digits beyond the currency's decimals round half away from zero, so `9.995` USD is 10.00.
    ///
    /// # Errors
    /// Anything but digits with at most one `.` and a leading sign, or more than fits.
    ///
    /// ```
    /// use vitrine::domain::Money;
    /// let price = Money::from_decimal("1299.9", "USD".parse().unwrap()).unwrap();
    /// assert_eq!(price.minor_units, 129_990);
    /// assert!(Money::from_decimal("1,299.90", price.currency).is_err());
    /// ```
    pub fn from_decimal(text: &str, currency: Currency) -> Result<Self, AmountError> {
        Ok(Self::new(units_of_decimal(text, currency.exponent())?, currency))
    }

    /// The amount as a plain decimal, `1299.90`: what `Intl.NumberFormat` takes without a float.
    pub fn to_decimal(self) -> String {
        let exponent = self.currency.exponent() as usize;
        let sign = if self.minor_units < 0 { "-" } else { "" };
        let digits = format!("{:0width$}", self.minor_units.unsigned_abs(), width = exponent + 1);
        let (whole, fraction) = digits.split_at(digits.len() - exponent);
        if fraction.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{fraction}")
        }
    }

    /// The price of `quantity` pieces. `None` when it does not fit.
    pub fn times(self, quantity: u32) -> Option<Self> {
        Some(Self::new(
            self.minor_units.checked_mul(i64::from(quantity))?,
            self.currency,
        ))
    }

    /// The sum. `None` for two currencies, or when it does not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        (self.currency == other.currency)
            .then(|| self.minor_units.checked_add(other.minor_units))
            .flatten()
            .map(|sum| Self::new(sum, self.currency))
    }
}

/// A plain decimal in units of its last decimal place: `4.375` with two decimals is 438.
///
/// Rounds half away from zero. No float on the way.
///
/// # Errors
/// Anything but digits with at most one `.` and a leading `-`, or more than fits.
pub fn units_of_decimal(text: &str, decimals: u32) -> Result<i64, AmountError> {
    let too_large = || AmountError::TooLarge(text.to_owned());
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    if !all_digits || whole.is_empty() {
        return Err(AmountError::NotDecimal(text.to_owned()));
    }
    let decimals = decimals as usize;
    let padded = fraction.bytes().chain(std::iter::repeat(b'0')).take(decimals);
    let mut units: i64 = 0;
    for digit in whole.bytes().chain(padded) {
        let shifted = units
            .checked_mul(10)
            .and_then(|units| units.checked_add(i64::from(digit - b'0')));
        units = shifted.ok_or_else(too_large)?;
    }
    if fraction.as_bytes().get(decimals).is_some_and(|&digit| digit >= b'5') {
        units = units.checked_add(1).ok_or_else(too_large)?;
    }
    Ok(if negative { -units } else { units })
}

/// A quotient, rounded half away from zero. `None` for a divisor of nought, or when it does not fit.
pub(super) fn divide_rounded(dividend: i128, divisor: i128) -> Option<i64> {
    if divisor <= 0 {
        return None;
    }
    let half = divisor / 2;
    let rounded = if dividend < 0 {
        dividend.checked_sub(half)? / divisor
    } else {
        dividend.checked_add(half)? / divisor
    };
    i64::try_from(rounded).ok()
}

/// How much cheaper `sale` is than `list`, in whole percent rounded down.
///
/// `None` when it is not at least one percent cheaper, so that no page says "0 % off".
pub fn percent_off(list: Money, sale: Money) -> Option<u8> {
    let saved = list.minor_units.checked_sub(sale.minor_units)?;
    if list.currency != sale.currency || saved <= 0 || list.minor_units <= 0 {
        return None;
    }
    let percent = i128::from(saved) * 100 / i128::from(list.minor_units);
    u8::try_from(percent).ok().filter(|&percent| percent > 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    fn eur(minor_units: i64) -> Money {
        Money::new(minor_units, currency("EUR"))
    }

    #[test]
    fn an_amount_is_read_from_its_text_by_the_currencys_decimals() {
        let check = |text: &str, code: &str, minor_units: i64| {
            assert_eq!(
                Money::from_decimal(text, currency(code)).unwrap().minor_units,
                minor_units,
                "{text} {code}"
            );
        };
        check("9.99", "USD", 999);
        check("9.9", "USD", 990);
        check("12", "USD", 1200);
        check("1280", "JPY", 1280);
        check("1280.00", "JPY", 1280);
        check("1.5", "KWD", 1500);
        check("9.995", "USD", 1000);
        check("-3.50", "EUR", -350);
        check("109.95", "USD", 10995);
        check("9007199254740993.01", "USD", 900_719_925_474_099_301);
    }

    #[test]
    fn what_is_no_plain_decimal_is_refused() {
        for text in [
            "",
            ".",
            ".5",
            "1e3",
            "1,299.00",
            "$5",
            "NaN",
            " 1",
            "1.2.3",
            "99999999999999999999",
        ] {
            assert!(Money::from_decimal(text, currency("USD")).is_err(), "{text:?}");
        }
    }

    #[test]
    fn percent_off_rounds_down_and_is_never_zero() {
        assert_eq!(percent_off(eur(3000), eur(2000)), Some(33));
        assert_eq!(percent_off(eur(10_000), eur(9950)), None);
        assert_eq!(percent_off(eur(2000), eur(2000)), None);
    }

    #[test]
    fn two_currencies_never_add_up() {
        assert_eq!(eur(100).plus(Money::new(100, currency("USD"))), None);
    }

    proptest! {
        #[test]
        fn an_amount_survives_being_written_and_read(minor_units in any::<i32>(), code in "(USD|JPY|KWD|CLF)") {
            let money = Money::new(i64::from(minor_units), currency(&code));
            prop_assert_eq!(Money::from_decimal(&money.to_decimal(), money.currency), Ok(money));
        }

        #[test]
        fn any_text_is_an_amount_or_an_error(text in ".*") {
            let _ = Money::from_decimal(&text, currency("USD"));
        }
    }
}
