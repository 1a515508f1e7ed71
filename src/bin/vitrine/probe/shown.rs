//! Products as the shop will show them in its lists.

use vitrine::domain::offer::product_offer;
use vitrine::domain::product::{Price, Stock};
use vitrine::domain::{Currency, Instant, Money, Product, Region, Rulebook};

use crate::markets;

/// What stands for a currency that is not known: ISO 4217's code for none, which counts in hundredths.
const NO_CURRENCY: &str = "XXX";

/// A product on its card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) name: String,
    pub(crate) price: Option<Price>,
    /// Whether other variants cost more.
    pub(crate) is_lowest: bool,
    pub(crate) stock: Stock,
    pub(crate) variants: usize,
    pub(crate) categories: Vec<String>,
    /// The address of its picture.
    pub(crate) picture: Option<String>,
}

/// What amounts without a currency are read in, so that they can be looked at all the same.
pub(crate) fn no_currency() -> Option<Currency> {
    NO_CURRENCY.parse().ok()
}

/// The currency, where it is one.
pub(crate) fn known(currency: Currency) -> Option<Currency> {
    (currency.code() != NO_CURRENCY).then_some(currency)
}

/// An amount in words; without a currency the number alone.
pub(crate) fn amount(money: Money) -> String {
    match known(money.currency) {
        Some(currency) => format!("{} {currency}", money.to_decimal()),
        None => money.to_decimal(),
    }
}

/// The product as a region shows it that pays as the product's first price does, and in which it is sold.
pub(crate) fn shown(product: &Product) -> Shown {
    let first = first_price(product);
    let offer = first.and_then(|(market, price)| {
        let region = region(market, price.amount.currency)?;
        let rulebook = Rulebook::new(vec![region.clone()], Vec::new());
        let (offer, differs) = product_offer(product, &region, &rulebook, Instant::from_milliseconds(0))?;
        Some((offer.price?, differs))
    });
    let (price, is_lowest) = match offer {
        Some((price, differs)) => (Some(price), differs),
        None => (first.map(|(_, price)| price), false),
    };
    Shown {
        name: product.name.clone(),
        price,
        is_lowest,
        stock: stock(product),
        variants: product.variants.len(),
        categories: categories(product),
        picture: product.cover().map(|image| image.url.clone()),
    }
}

/// The price of the first variant that has one, and the market it is for where it is for one alone.
pub(crate) fn first_price(product: &Product) -> Option<(Option<&str>, Price)> {
    product.variants.iter().find_map(|variant| {
        let regional = || {
            let (market, price) = variant.regional_prices.first()?;
            Some((Some(market.as_str()), *price))
        };
        variant.prices.first().map(|price| (None, *price)).or_else(regional)
    })
}

/// A region of the market in the currency.
fn region(market: Option<&str>, currency: Currency) -> Option<Region> {
    let (_, value) = markets::region(currency);
    let mut region: Region = vitrine::json::read(&value).ok()?;
    let Some(market) = market else { return Some(region) };
    if let Ok(country) = market.to_owned().try_into() {
        region.countries = vec![country];
    }
    if let Ok(key) = market.to_lowercase().parse() {
        region.key = key;
    }
    Some(region)
}

/// How many there are of all its variants; without a number where one of them is there uncounted.
pub(crate) fn stock(product: &Product) -> Stock {
    product
        .variants
        .iter()
        .map(|variant| variant.stock)
        .reduce(|all, one| match (all, one) {
            (Stock::In(Some(all)), Stock::In(Some(one))) => Stock::In(Some(all.saturating_add(one))),
            (Stock::In(None), _) | (_, Stock::In(None)) => Stock::In(None),
            (Stock::In(count), _) | (_, Stock::In(count)) => Stock::In(count),
            (Stock::Out, _) | (_, Stock::Out) => Stock::Out,
            (Stock::Unknown, Stock::Unknown) => Stock::Unknown,
        })
        .unwrap_or_default()
}

/// The names of its categories.
pub(crate) fn categories(product: &Product) -> Vec<String> {
    product.categories().map(|category| category.name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::looking::{Asked, look};
    use super::*;
    use crate::answer::Answer;

    /// The first product of a body of Shopify's shape, whose variants are these.
    fn product(variants: &str, currency: Option<&str>) -> Shown {
        let answer = Answer {
            text: format!(
                r#"{{"products": [{{"id": 1, "handle": "mug", "title": "Mug", "variants": [{variants}]}}]}}"#
            ),
            ..Answer::default()
        };
        let asked = Asked {
            preset: Some("shopify".to_owned()),
            currency: currency.and_then(|code| code.parse().ok()),
            ..Asked::default()
        };
        shown(&look(&answer, &asked).unwrap().catalog.products[0])
    }

    #[test]
    fn the_lowest_price_is_shown_and_said_to_be_it() {
        let variants =
            r#"{"id": 1, "price": "12.00", "available": true}, {"id": 2, "price": "9.00", "available": true}"#;
        let mug = product(variants, Some("EUR"));
        assert_eq!(
            (amount(mug.price.unwrap().amount), mug.is_lowest),
            ("9.00 EUR".to_owned(), true)
        );
        assert_eq!((mug.stock, mug.variants), (Stock::In(None), 2));
    }

    #[test]
    fn an_amount_without_a_currency_is_a_number_alone() {
        let mug = product(r#"{"id": 1, "price": "12.5"}"#, None);
        assert_eq!(amount(mug.price.unwrap().amount), "12.50");
        assert_eq!(
            product(r#"{"id": 1, "price": "1250"}"#, Some("JPY"))
                .price
                .map(|price| amount(price.amount))
                .as_deref(),
            Some("1250 JPY")
        );
    }

    #[test]
    fn one_variant_in_stock_is_stock() {
        let stock_of = |variants: &str| product(variants, None).stock;
        let (there, out, silent) = (
            r#"{"id": 1, "price": "1", "available": true}"#,
            r#"{"id": 2, "price": "1", "available": false}"#,
            r#"{"id": 3, "price": "1"}"#,
        );
        assert_eq!(stock_of(&format!("{out}, {there}")), Stock::In(None));
        assert_eq!(stock_of(&format!("{silent}, {out}")), Stock::Out);
        assert_eq!(stock_of(silent), Stock::Unknown);
    }
}
