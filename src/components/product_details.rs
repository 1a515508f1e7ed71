use std::sync::Arc;

use leptos::prelude::*;

use crate::components::buy_box::BuyBox;
use crate::components::gallery::Gallery;
use crate::components::specification_table::SpecificationTable;
use crate::components::star_rating::StarRating;
use crate::components::variant_picker::VariantPicker;
use crate::components::{Breadcrumbs, Crumb, ProductGrid};
use crate::domain::query::Card;
use crate::domain::{Offer, Slug};
use crate::engine::protocol::ShownProduct;
use crate::state::{Place, StorefrontState};
use crate::text;

/// Everything about one product: pictures, variants, the offer, where it is sold, specification, what goes with it.
#[component]
pub fn ProductDetails(
    shown: ShownProduct,
    place: Arc<Place>,
    /// The variant that the address names.
    #[prop(into)]
    chosen: Signal<Option<Slug>>,
    /// Called with the variant that the shopper chooses.
    #[prop(into)]
    on_choose: Callback<Slug>,
    /// Shown below the specification: the reviews, which come on their own.
    children: Children,
) -> impl IntoView {
    let ShownProduct {
        product,
        offers,
        sold_in,
        instead,
        goes_with,
        ..
    } = shown;
    let crumbs = crumbs(&product.name, product.category.as_ref(), &place);
    let title = product.name.clone();
    let brand = product.brand.clone();
    let rating = product.rating.map(|rating| view! { <StarRating rating/> });
    let note = product.regional_note.clone();
    let highlights = product.highlights.clone();
    let paragraphs: Vec<String> = product.description.split("\n\n").map(str::to_owned).collect();
    let specifications = product.specifications.clone();
    let not_sold = offers.iter().all(Offer::is_not_sold);

    let product = StoredValue::new(product);
    let best = best_position(&offers);
    let offers = StoredValue::new(offers);
    let chosen = Memo::new(move |_| {
        let named = chosen.get();
        let position = |id: &Slug| product.with_value(|product| product.variants.iter().position(|one| one.id == *id));
        named.as_ref().and_then(position).unwrap_or(best)
    });

    let elsewhere = not_sold.then(|| {
        let names = StorefrontState::expect().with(|storefront| text::region_names(&sold_in, storefront));
        if names.is_empty() {
            view! { <p class="product-details__sold-in">{text::sold_nowhere()}</p> }.into_any()
        } else {
            let name = |name: String| view! { <li>{name}</li> };
            view! {
                <div class="product-details__sold-in">
                    <p>{text::sold_in()}</p>
                    <ul>{names.into_iter().map(name).collect_view()}</ul>
                </div>
            }
            .into_any()
        }
    });
    let row = |title: String, cards: Vec<Card>| {
        (!cards.is_empty()).then(|| {
            let place = Arc::clone(&place);
            view! { <section class="product-details__section"><h2>{title}</h2><ProductGrid cards place/></section> }
        })
    };
    let instead = row(text::instead(), instead);
    let goes_with = row(text::goes_with(), goes_with);
    let paragraph = |paragraph: String| view! { <p class="product-details__paragraph">{paragraph}</p> };
    let highlight = |highlight: String| view! { <li>{highlight}</li> };
    let highlights = (!highlights.is_empty()).then(|| {
        view! { <ul class="product-details__highlights">{highlights.into_iter().map(highlight).collect_view()}</ul> }
    });
    let specifications = (!specifications.is_empty()).then(|| {
        view! {
            <section class="product-details__section">
                <h2>{text::specifications()}</h2>
                <SpecificationTable rows=specifications/>
            </section>
        }
    });
    view! {
        <Breadcrumbs crumbs/>
        <article class="product-details">
            <div class="product-details__top">
                <Gallery product chosen/>
                <div class="product-details__facts">
                    {brand.map(|brand| view! { <p class="product-details__brand">{brand}</p> })}
                    <h1 class="product-details__name">{title}</h1>
                    {rating}
                    {highlights}
                    <VariantPicker product offers chosen on_choose/>
                    <BuyBox product offers chosen place=Arc::clone(&place)/>
                    {note.map(|note| view! { <p class="product-details__note">{note}</p> })}
                    {elsewhere}
                </div>
            </div>
            {instead}
            <section class="product-details__section">
                <h2>{text::description()}</h2>
                {paragraphs.into_iter().map(paragraph).collect_view()}
            </section>
            {specifications}
            {goes_with}
            {children()}
        </article>
    }
}

/// The variant to begin with: the first of those nearest to being bought.
fn best_position(offers: &[Offer]) -> usize {
    offers
        .iter()
        .enumerate()
        .min_by_key(|(_, offer)| offer.rank())
        .map_or(0, |(position, _)| position)
}

fn crumbs(name: &str, category: Option<&crate::domain::product::Category>, place: &Place) -> Vec<Crumb> {
    let home = Crumb {
        name: text::home(),
        href: Some(place.links.home()),
    };
    let category = category.map(|category| Crumb {
        name: category.name.clone(),
        href: Some(place.links.category(&category.slug)),
    });
    let here = Crumb {
        name: name.to_owned(),
        href: None,
    };
    [Some(home), category, Some(here)].into_iter().flatten().collect()
}
