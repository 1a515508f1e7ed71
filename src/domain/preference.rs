//! What a shopper prefers in a region that leaves a choice: the currency and the country of delivery.

use crate::domain::region::{Country, OrderLimits};
use crate::domain::{Currency, Region};

/// A choice within a region. What is left out, or what the region does not have, is as the region has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preference {
    pub currency: Option<Currency>,
    pub country: Option<Country>,
}

impl Preference {
    /// As much of it as the region leaves to the shopper.
    pub fn within(&self, region: &Region) -> Self {
        let accepts = |currency: &Currency| *currency != region.currency && region.currencies.contains(currency);
        let delivers_to = |country: &Country| region.countries.len() > 1 && region.countries.contains(country);
        Self {
            currency: self.currency.filter(accepts),
            country: self.country.clone().filter(delivers_to),
        }
    }

    /// The region as it is for this shopper.
    pub fn in_region(&self, region: &Region) -> Region {
        let Self { currency, country } = self.within(region);
        let mut region = region.clone();
        if let Some(currency) = currency {
            region.currency = currency;
            // The store's amounts are of the region's own currency: as ones of another they would be wrong.
            region.free_shipping_from = None;
            region.order = OrderLimits {
                least_total: None,
                most_total: None,
                ..region.order
            };
        }
        if let Some(country) = country {
            // What a source says of the region's other countries does not concern this shopper.
            region.countries = vec![country];
        }
        region
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples;

    fn country(code: &str) -> Country {
        code.to_owned().try_into().unwrap()
    }

    fn region() -> Region {
        Region {
            countries: vec![country("DE"), country("AT")],
            currencies: vec!["CHF".parse().unwrap()],
            free_shipping_from: Some("49".parse().unwrap()),
            ..samples::region("de")
        }
    }

    fn preferred(currency: Option<&str>, code: Option<&str>) -> Region {
        let preference = Preference {
            currency: currency.map(|code| code.parse().unwrap()),
            country: code.map(country),
        };
        preference.in_region(&region())
    }

    #[test]
    fn a_region_is_in_the_currency_and_for_the_country_that_the_shopper_prefers() {
        let preferred = preferred(Some("CHF"), Some("AT"));
        assert_eq!(preferred.currency.code(), "CHF");
        assert_eq!(preferred.countries, [country("AT")]);
        assert!(preferred.is_named("at") && !preferred.is_named("DE AT"));
    }

    #[test]
    fn amounts_of_the_own_currency_are_not_taken_for_ones_of_another() {
        assert_eq!(preferred(Some("CHF"), None).free_shipping_from, None);
        assert!(preferred(None, Some("AT")).free_shipping_from.is_some());
    }

    #[test]
    fn what_the_region_does_not_leave_to_the_shopper_changes_nothing() {
        assert_eq!(preferred(None, None), region());
        assert_eq!(preferred(Some("JPY"), Some("CH")), region());
        assert_eq!(preferred(Some("USD"), None), region());
    }
}
