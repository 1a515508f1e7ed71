//! What a product's page says to search engines: schema.org's Product with its offers in the region, as JSON-LD.

use serde_json::{Map, Value, json};

use crate::domain::offer::price_holds_until;
use crate::domain::{Offer, OfferState, Product, Region, Slug, Variant};
use crate::engine::views::Context;
use crate::engine::views::product::offers;

/// The text of the product's structured data; `url` is its page's address. `None` when the catalog has none of that
/// name.
pub(crate) fn structured_data(context: &Context, slug: &Slug, url: &str) -> Option<String> {
    let Context { region, now, .. } = *context;
    let product = context.index().product(slug)?;
    let rulebook = context.rulebook();
    let shown = rulebook.present(product, &region.key, now);
    let offers: Vec<Value> = offers(context, product)
        .iter()
        .zip(&product.variants)
        .filter_map(|(offer, variant)| {
            let price_ends = price_holds_until(product, variant, region, rulebook, now);
            offer_data(offer, variant, region, url, price_ends.map(|ends| ends.to_string()))
        })
        .collect();
    Some(harmless(&product_data(&shown, offers, url)))
}

fn product_data(product: &Product, offers: Vec<Value>, url: &str) -> Value {
    let mut data = Map::new();
    let mut say = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            data.insert(name.to_owned(), value);
        }
    };
    let images: Vec<&str> = product.images.iter().map(|image| image.url.as_str()).collect();
    let sku = product.variants.first().and_then(|variant| variant.sku.as_deref());
    let rating = product.rating.and_then(|rating| {
        // How many wrote is part of the mean: without it, search engines refuse it.
        let count = rating.count.filter(|count| *count > 0)?;
        let mean = format!("{}.{:02}", rating.hundredths / 100, rating.hundredths % 100);
        Some(json!({"@type": "AggregateRating", "ratingValue": mean, "bestRating": "5", "reviewCount": count}))
    });
    say("@context", Some(json!("https://schema.org")));
    say("@type", Some(json!("Product")));
    say("name", Some(json!(product.name)));
    say("url", Some(json!(url)));
    say("image", (!images.is_empty()).then(|| json!(images)));
    say(
        "description",
        (!product.description.is_empty()).then(|| json!(product.description)),
    );
    say("sku", sku.map(|sku| json!(sku)));
    let brand = product.brand.as_ref();
    say("brand", brand.map(|brand| json!({"@type": "Brand", "name": brand})));
    say("aggregateRating", rating);
    // What is not for sale here has no offer here, whatever it costs elsewhere.
    say("offers", (!offers.is_empty()).then(|| Value::Array(offers)));
    Value::Object(data)
}

/// `None` for what the region does not sell, or has no price for.
fn offer_data(
    offer: &Offer,
    variant: &Variant,
    region: &Region,
    url: &str,
    price_ends: Option<String>,
) -> Option<Value> {
    let (availability, starts) = match &offer.state {
        OfferState::Available {
            pre_order: Some(pre_order),
            ..
        } => ("PreOrder", pre_order.ships),
        OfferState::Available { .. } => ("InStock", None),
        // It cannot be ordered until then, whatever the stock.
        OfferState::Upcoming { from, .. } => ("OutOfStock", *from),
        OfferState::SoldOut => ("OutOfStock", None),
        OfferState::NotSold { .. } | OfferState::BrowseOnly(_) => return None,
    };
    let price = offer.price?.amount;
    let countries: Vec<&str> = region.countries.iter().map(|country| country.as_str()).collect();
    let mut data = json!({
        "@type": "Offer",
        "url": url,
        "price": price.to_decimal(),
        "priceCurrency": price.currency.code(),
        "availability": format!("https://schema.org/{availability}"),
    });
    let more = [
        ("sku", variant.sku.as_ref().map(|sku| json!(sku))),
        ("availabilityStarts", starts.map(|starts| json!(starts.to_string()))),
        ("priceValidUntil", price_ends.map(|ends| json!(ends))),
        ("eligibleRegion", (!countries.is_empty()).then(|| json!(countries))),
    ];
    for (name, value) in more {
        if let Some(value) = value {
            data[name] = value;
        }
    }
    Some(data)
}

/// The JSON as it can stand in a page's `<script>`: no text in it can end that element or begin a comment.
fn harmless(data: &Value) -> String {
    let mut text = String::new();
    for character in data.to_string().chars() {
        match character {
            // These stand in strings only, where JSON lets them be written by their number.
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => text.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => text.push(character),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::offer::{BrowseOnly, DecidedBy, PreOrder};
    use crate::domain::product::Price;
    use crate::domain::review::Rating;
    use crate::domain::{Money, samples};

    fn offer(state: OfferState, price: Option<Money>) -> Offer {
        Offer {
            state,
            price: price.map(Price::of),
            unit_price: None,
            decided_by: DecidedBy::Default,
            changes_at: None,
        }
    }

    fn data(offer: &Offer) -> Option<Value> {
        let region = Region {
            countries: vec!["DE".to_owned().try_into().unwrap(), "AT".to_owned().try_into().unwrap()],
            ..samples::region("de")
        };
        let variant = Variant {
            sku: Some("S-1".to_owned()),
            ..samples::variant("one", 100)
        };
        offer_data(offer, &variant, &region, "https://shop.test/de/product/mug", None)
    }

    fn available(pre_order: Option<PreOrder>) -> OfferState {
        OfferState::Available {
            at_most: None,
            left: None,
            pre_order,
        }
    }

    #[test]
    fn an_offer_has_its_amount_as_decimal_text_in_its_currency_and_its_countries() {
        let check = |minor_units: i64, currency: &str, price: &str| {
            let money = Money::new(minor_units, currency.parse().unwrap());
            let data = data(&offer(available(None), Some(money))).unwrap();
            assert_eq!(data["price"], price);
            assert_eq!(data["priceCurrency"], currency);
            assert_eq!(data["availability"], "https://schema.org/InStock");
            assert_eq!(data["eligibleRegion"], json!(["DE", "AT"]));
            assert_eq!(data["sku"], "S-1");
        };
        check(123_456, "EUR", "1234.56");
        check(5, "USD", "0.05");
        check(1_980, "JPY", "1980");
        check(1_234, "KWD", "1.234");
    }

    #[test]
    fn each_answer_is_one_of_schema_org_and_what_is_not_for_sale_is_no_offer() {
        let price = Some(samples::usd(100));
        let check = |state: OfferState, price: Option<Money>, expected: Option<(&str, Option<&str>)>| {
            let data = data(&offer(state.clone(), price));
            let found = data.as_ref().map(|data| {
                let availability = data["availability"].as_str().unwrap();
                (availability, data.get("availabilityStarts").and_then(Value::as_str))
            });
            let expected = expected.map(|(name, starts)| (format!("https://schema.org/{name}"), starts));
            assert_eq!(
                found,
                expected.as_ref().map(|(name, starts)| (name.as_str(), *starts)),
                "{state:?}"
            );
        };
        let midnight = Some(samples::at(0));
        check(available(None), price, Some(("InStock", None)));
        let pre_order = PreOrder {
            ships: midnight,
            note: None,
        };
        check(
            available(Some(pre_order)),
            price,
            Some(("PreOrder", Some("1970-01-01T00:00:00Z"))),
        );
        check(
            OfferState::Upcoming {
                from: midnight,
                note: None,
            },
            price,
            Some(("OutOfStock", Some("1970-01-01T00:00:00Z"))),
        );
        check(OfferState::SoldOut, price, Some(("OutOfStock", None)));
        check(OfferState::BrowseOnly(BrowseOnly::PriceOnRequest), None, None);
        check(OfferState::BrowseOnly(BrowseOnly::Store(None)), price, None);
        let not_sold = OfferState::NotSold {
            why: String::new(),
            sold_in: Vec::new(),
            from: None,
            instead: Vec::new(),
        };
        check(not_sold, price, None);
    }

    #[test]
    fn hostile_text_stays_text() {
        let hostile = "</script><!--<script>\"alert(1)\"\u{2028}\\ & \u{0}";
        let product = Product {
            name: hostile.to_owned(),
            description: hostile.to_owned(),
            brand: Some(hostile.to_owned()),
            rating: Some(Rating {
                hundredths: 405,
                count: Some(12),
            }),
            ..samples::product("mug", vec![samples::variant("one", 100)])
        };
        let text = harmless(&product_data(&product, Vec::new(), "https://shop.test/"));
        assert!(!text.contains(['<', '>', '&', '\u{2028}']), "{text}");
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["name"], hostile);
        assert_eq!(read["brand"]["name"], hostile);
        assert_eq!(read["aggregateRating"]["ratingValue"], "4.05");
        assert_eq!(read.get("offers"), None);
    }

    #[test]
    fn a_mean_without_a_count_is_left_out() {
        let product = Product {
            rating: Some(Rating {
                hundredths: 405,
                count: None,
            }),
            ..samples::product("mug", vec![samples::variant("one", 100)])
        };
        assert_eq!(product_data(&product, Vec::new(), "").get("aggregateRating"), None);
    }
}
