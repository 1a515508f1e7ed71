//! One catalog of what a source answered for several regions.
//!
//! A product is sold where the region's answer has it. What differs between answers, which are its prices and its
//! stock, is kept for each region; its words and pictures are those of the first answer that has it.

use std::collections::HashMap;

use crate::domain::product::{Price, Product, Stock, Variant};
use crate::domain::{Region, Slug};

/// What was answered so far, for regions of the store.
pub struct Markets<'a> {
    regions: &'a [Region],
    /// The regions of each answer.
    answers: Vec<Vec<&'a Region>>,
    /// The regions whose answer did not come.
    unanswered: Vec<&'a Region>,
    products: Vec<Collected>,
    places: HashMap<Slug, usize>,
}

struct Collected {
    /// As the first answer has it, with the variants of all.
    product: Product,
    forms: Vec<Form>,
}

/// What an answer says of a product that may differ in another.
struct Form {
    answer: usize,
    sold_in: Vec<String>,
    not_sold_in: Vec<String>,
    variants: Vec<VariantForm>,
}

struct VariantForm {
    id: Slug,
    prices: Vec<Price>,
    regional_prices: Vec<(String, Price)>,
    stock: Stock,
}

impl<'a> Markets<'a> {
    pub fn new(regions: &'a [Region]) -> Self {
        Self {
            regions,
            answers: Vec::new(),
            unanswered: Vec::new(),
            products: Vec::new(),
            places: HashMap::new(),
        }
    }

    /// What was answered for these regions.
    pub fn add(&mut self, regions: Vec<&'a Region>, products: Vec<Product>) {
        let answer = self.answers.len();
        self.answers.push(regions);
        for product in products {
            let form = Form::of(answer, &product);
            match self.places.get(&product.slug) {
                Some(&place) => {
                    let Some(known) = self.products.get_mut(place) else {
                        continue;
                    };
                    for variant in product.variants {
                        if known.product.variant(&variant.id).is_none() {
                            known.product.variants.push(variant);
                        }
                    }
                    known.forms.push(form);
                }
                None => {
                    self.places.insert(product.slug.clone(), self.products.len());
                    self.products.push(Collected {
                        product,
                        forms: vec![form],
                    });
                }
            }
        }
    }

    /// There is no answer for these regions. What others have is not said to be unsold there, but has no price there.
    pub fn add_unanswered(&mut self, regions: Vec<&'a Region>) {
        self.unanswered.extend(regions);
    }

    /// The products in the order of the answers.
    pub fn into_products(mut self) -> Vec<Product> {
        let products = std::mem::take(&mut self.products);
        products.into_iter().map(|collected| self.product(collected)).collect()
    }

    fn product(&self, Collected { mut product, forms }: Collected) -> Product {
        let sold = |region: &Region| self.is_unanswered(region) || forms.iter().any(|form| self.sells(form, region));
        let (there, elsewhere): (Vec<&Region>, Vec<&Region>) = self.regions.iter().partition(|region| sold(region));
        let keys = |regions: &[&Region]| regions.iter().map(|region| region.key.to_string()).collect();
        // A list of regions that sell it says nothing when it is empty: then it is those that do not.
        (product.sold_in, product.not_sold_in) = match (there.as_slice(), elsewhere.as_slice()) {
            (_, []) => (Vec::new(), Vec::new()),
            ([], all) => (Vec::new(), keys(all)),
            (some, _) => (keys(some), Vec::new()),
        };
        for variant in &mut product.variants {
            self.tell_apart(variant, &forms);
        }
        product
    }

    fn is_unanswered(&self, region: &Region) -> bool {
        self.unanswered.iter().any(|other| other.key == region.key)
    }

    fn regions_of(&self, form: &Form) -> &[&'a Region] {
        self.answers.get(form.answer).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether the answer is the region's own and does not itself say that the product is not sold there.
    fn sells(&self, form: &Form, region: &Region) -> bool {
        let names = |markets: &[String]| markets.iter().any(|market| region.is_named(market));
        self.regions_of(form).iter().any(|own| own.key == region.key)
            && (form.sold_in.is_empty() || names(&form.sold_in))
            && !names(&form.not_sold_in)
    }

    /// Keeps prices and stock of a variant for each region, unless all answers with the product agree on them.
    fn tell_apart(&self, variant: &mut Variant, forms: &[Form]) {
        let found: Vec<(&Form, &VariantForm)> = forms
            .iter()
            .filter_map(|form| Some((form, form.variants.iter().find(|known| known.id == variant.id)?)))
            .collect();
        let Some((_, first)) = found.first() else { return };
        let is_everywhere = found.len() == forms.len() && self.unanswered.is_empty();
        let same_prices =
            |other: &VariantForm| (&other.prices, &other.regional_prices) == (&first.prices, &first.regional_prices);
        if is_everywhere && found.iter().all(|(_, other)| same_prices(other)) {
            variant.prices.clone_from(&first.prices);
            variant.regional_prices.clone_from(&first.regional_prices);
        } else {
            variant.prices.clear();
            variant.regional_prices = found
                .iter()
                .flat_map(|(form, known)| {
                    let prices = |region: &&Region| {
                        let key = region.key.to_string();
                        known
                            .prices_in(region)
                            .into_iter()
                            .map(move |price| (key.clone(), price))
                    };
                    self.regions_of(form).iter().flat_map(prices).collect::<Vec<_>>()
                })
                .collect();
        }
        if found.iter().any(|(_, other)| other.stock != first.stock) {
            variant.regional_stock = found
                .iter()
                .flat_map(|(form, known)| {
                    let regions = self.regions_of(form).iter();
                    regions.map(|region| (region.key.to_string(), known.stock))
                })
                .collect();
        }
    }
}

impl Form {
    fn of(answer: usize, product: &Product) -> Self {
        let variant = |variant: &Variant| VariantForm {
            id: variant.id.clone(),
            prices: variant.prices.clone(),
            regional_prices: variant.regional_prices.clone(),
            stock: variant.stock,
        };
        Self {
            answer,
            sold_in: product.sold_in.clone(),
            not_sold_in: product.not_sold_in.clone(),
            variants: product.variants.iter().map(variant).collect(),
        }
    }
}

impl VariantForm {
    /// The prices that hold in a region, at most one for each currency: those for it before the others.
    fn prices_in(&self, region: &Region) -> Vec<Price> {
        let own = self
            .regional_prices
            .iter()
            .filter(|(market, _)| region.is_named(market));
        let mut prices: Vec<Price> = Vec::new();
        for price in own.map(|(_, price)| price).chain(&self.prices) {
            if prices
                .iter()
                .all(|known| known.amount.currency != price.amount.currency)
            {
                prices.push(*price);
            }
        }
        prices
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Money, samples};

    fn regions() -> Vec<Region> {
        ["us", "de", "br"].map(samples::region).into()
    }

    fn price(text: &str) -> Price {
        let (currency, cents) = text.split_once(' ').unwrap();
        Price::of(Money::new(cents.parse().unwrap(), currency.parse().unwrap()))
    }

    /// A product of one variant with these prices.
    fn product(slug: &str, prices: &[&str]) -> Product {
        let variant = Variant {
            prices: prices.iter().map(|text| price(text)).collect(),
            ..samples::variant("only", 0)
        };
        samples::product(slug, vec![variant])
    }

    /// The products that come of the answers, each for one region in the order of the store.
    fn merged(answers: Vec<Option<Vec<Product>>>) -> Vec<Product> {
        let regions = regions();
        let mut markets = Markets::new(&regions);
        for (region, answer) in regions.iter().zip(answers) {
            match answer {
                Some(products) => markets.add(vec![region], products),
                None => markets.add_unanswered(vec![region]),
            }
        }
        markets.into_products()
    }

    /// What one region's answer has, if it comes: a product with so many in stock and these prices, or no product.
    type Answered = Option<Option<(u32, Vec<&'static str>)>>;

    fn answered() -> impl Strategy<Value = Vec<Answered>> {
        let prices = prop::sample::subsequence(vec!["USD 500", "EUR 450", "BRL 900"], 0..=3);
        let other = Just(vec!["USD 600"]);
        let product = (0_u32..2, prop_oneof![prices, other]);
        prop::collection::vec(prop::option::weighted(0.9, prop::option::weighted(0.8, product)), 3)
    }

    proptest! {
        /// However the answers are put together, each region has what its own says.
        #[test]
        fn each_region_has_what_its_own_answer_says(answers in answered()) {
            let regions = regions();
            let own = |(stock, prices): &(u32, Vec<&'static str>)| {
                let mut product = product("mug", prices);
                product.variants[0].stock = Stock::In(Some(*stock));
                product
            };
            let given = answers.iter().map(|answer| answer.as_ref().map(|own_product| own_product.iter().map(own).collect()));
            let products = merged(given.collect());
            let Some(product) = products.first() else { return Ok(()) };
            let form = Form::of(0, product);
            for (region, answer) in regions.iter().zip(&answers) {
                let names = |markets: &[String]| markets.iter().any(|market| region.is_named(market));
                let is_sold = (product.sold_in.is_empty() || names(&product.sold_in)) && !names(&product.not_sold_in);
                match answer {
                    None => prop_assert!(is_sold && form.variants[0].prices_in(region).is_empty()),
                    Some(None) => prop_assert!(!is_sold),
                    Some(Some((stock, prices))) => {
                        let prices: Vec<Price> = prices.iter().map(|text| price(text)).collect();
                        prop_assert!(is_sold);
                        prop_assert_eq!(form.variants[0].prices_in(region), prices);
                        prop_assert_eq!(product.variants[0].stock_in(region), Stock::In(Some(*stock)));
                    }
                }
            }
        }
    }

    #[test]
    fn what_all_answers_agree_on_is_as_if_it_was_read_once() {
        let answer = || Some(vec![product("mug", &["USD 500", "EUR 450"])]);
        assert_eq!(
            merged(vec![answer(), answer(), answer()]),
            [product("mug", &["USD 500", "EUR 450"])]
        );
    }

    #[test]
    fn a_product_is_sold_where_the_answer_has_it() {
        let products = merged(vec![
            Some(vec![product("mug", &["USD 500"])]),
            Some(vec![product("bowl", &["USD 700"]), product("mug", &["USD 500"])]),
            Some(vec![]),
        ]);
        let told: Vec<_> = products
            .iter()
            .map(|product| (product.slug.as_str(), product.sold_in.join(" ")))
            .collect();
        assert_eq!(told, [("mug", "us de".to_owned()), ("bowl", "de".to_owned())]);
        // Where it is sold, it costs the same: one price, not one for each region.
        assert_eq!(products[0].variants[0].prices, [price("USD 500")]);
        assert!(products[0].variants[0].regional_prices.is_empty());
    }

    #[test]
    fn prices_that_differ_are_those_of_their_region() {
        let products = merged(vec![
            Some(vec![product("mug", &["USD 500"])]),
            Some(vec![product("mug", &["EUR 450"])]),
            Some(vec![product("mug", &["USD 500"])]),
        ]);
        let variant = &products[0].variants[0];
        assert!(variant.prices.is_empty() && products[0].sold_in.is_empty());
        let expected = [("us", "USD 500"), ("de", "EUR 450"), ("br", "USD 500")];
        let expected = expected.map(|(region, text)| (region.to_owned(), price(text)));
        assert_eq!(variant.regional_prices, expected);
    }

    #[test]
    fn a_region_without_an_answer_has_no_price_and_is_not_said_not_to_sell() {
        let answer = || Some(vec![product("mug", &["USD 500"])]);
        let products = merged(vec![answer(), None, answer()]);
        assert!(products[0].sold_in.is_empty() && products[0].not_sold_in.is_empty());
        let markets: Vec<&str> = products[0].variants[0]
            .regional_prices
            .iter()
            .map(|(market, _)| market.as_str())
            .collect();
        assert_eq!(markets, ["us", "br"]);
    }

    #[test]
    fn what_an_answer_says_itself_of_where_it_is_sold_holds_too() {
        let only = |markets: &[&str]| Product {
            sold_in: markets.iter().map(|market| (*market).to_owned()).collect(),
            ..product("mug", &["USD 500"])
        };
        let products = merged(vec![
            Some(vec![only(&["us"])]),
            Some(vec![only(&["us"])]),
            Some(vec![only(&["br"])]),
        ]);
        assert_eq!(products[0].sold_in, ["us", "br"]);
        let nowhere = || Some(vec![only(&["jp"])]);
        let products = merged(vec![nowhere(), nowhere(), nowhere()]);
        assert_eq!(products[0].not_sold_in, ["us", "de", "br"]);
    }

    #[test]
    fn variants_are_those_of_all_answers_and_have_a_price_where_they_are() {
        let with_large = Product {
            variants: vec![samples::variant("small", 500), samples::variant("large", 800)],
            ..product("mug", &[])
        };
        let small = samples::product("mug", vec![samples::variant("small", 500)]);
        let products = merged(vec![Some(vec![small]), Some(vec![with_large]), Some(vec![])]);
        let told: Vec<_> = products[0]
            .variants
            .iter()
            .map(|variant| (variant.id.as_str(), variant.prices.len(), variant.regional_prices.len()))
            .collect();
        assert_eq!(told, [("small", 1, 0), ("large", 0, 1)]);
    }

    #[test]
    fn stock_that_differs_is_that_of_its_region() {
        let with = |stock| {
            let mut product = product("mug", &["USD 500"]);
            product.variants[0].stock = stock;
            Some(vec![product])
        };
        let regions = regions();
        let products = merged(vec![
            with(Stock::In(Some(2))),
            with(Stock::Out),
            with(Stock::In(Some(2))),
        ]);
        let stock: Vec<Stock> = regions
            .iter()
            .map(|region| products[0].variants[0].stock_in(region))
            .collect();
        assert_eq!(stock, [Stock::In(Some(2)), Stock::Out, Stock::In(Some(2))]);
    }

    #[test]
    fn a_markets_own_price_list_goes_before_the_answers_other_prices() {
        let mut listed = product("mug", &["EUR 450"]);
        listed.variants[0].regional_prices = vec![("DE".to_owned(), price("EUR 400"))];
        let germany = Region {
            countries: vec![String::from("DE").try_into().unwrap()],
            ..samples::region("de")
        };
        let form = Form::of(0, &listed);
        assert_eq!(form.variants[0].prices_in(&germany), [price("EUR 400")]);
        assert_eq!(form.variants[0].prices_in(&samples::region("us")), [price("EUR 450")]);
    }
}
