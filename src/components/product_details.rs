use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::document;
use crate::components::buy_bar::BuyBar;
use crate::components::buy_box::BuyBox;
use crate::components::gallery::Gallery;
use crate::components::icon::{Icon, IconKind};
use crate::components::region_differences::{RegionDifferences, region_href};
use crate::components::specification_table::SpecificationTable;
use crate::components::star_rating::StarRating;
use crate::components::variant_picker::VariantPicker;
use crate::components::{Breadcrumbs, Crumb, ProductGrid};
use crate::domain::offer::best_position;
use crate::domain::product::Category;
use crate::domain::query::Card;
use crate::domain::{Instant, Offer, RegionKey, Slug};
use crate::engine::protocol::ShownProduct;
use crate::state::{Place, StorefrontState};
use crate::text;

/// Other products on a product's page. They follow the catalog while the rest of the page stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposed {
    pub instead: Vec<Card>,
    pub goes_with: Vec<Card>,
    pub related: Vec<Card>,
}

impl Proposed {
    /// Takes them from what is shown.
    pub fn take(shown: &mut ShownProduct) -> Self {
        Self {
            instead: std::mem::take(&mut shown.instead),
            goes_with: std::mem::take(&mut shown.goes_with),
            related: std::mem::take(&mut shown.related),
        }
    }

    /// When any of them can next be another by the clock alone.
    pub fn changes_at(&self) -> Option<Instant> {
        let cards = [&self.instead, &self.goes_with, &self.related].into_iter().flatten();
        cards.filter_map(|card| card.offer.as_ref()?.changes_at).min()
    }
}

/// Everything about one product: pictures, variants, the offer, where it is sold, specification, what goes with it.
#[component]
pub fn ProductDetails(
    shown: ShownProduct,
    #[prop(into)] proposed: Signal<Proposed>,
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
        compare_with,
        has_reviews,
        ..
    } = shown;
    let language = text::lang(product.language.as_ref());
    let crumbs = crumbs(&product.name, product.category.as_ref(), &place);
    let slug = product.slug.clone();
    let name = product.name.clone();
    let brand = product.brand.clone();
    let note = product.regional_note.clone();
    let rating = product.rating.map(|rating| match has_reviews {
        true => view! { <ReviewsLink><StarRating rating/></ReviewsLink> }.into_any(),
        false => view! { <StarRating rating/> }.into_any(),
    });
    let about = about(&product.description, &product.highlights, language.clone());
    let specifications = (!product.specifications.is_empty()).then(|| {
        let table =
            view! { <div lang=language.clone()><SpecificationTable rows=product.specifications.clone()/></div> };
        section(text::specifications(), table.into_any())
    });
    let elsewhere = offers
        .iter()
        .all(Offer::is_not_sold)
        .then(|| elsewhere(&sold_in, &slug, &place));
    let differences = compare_with.map(|compare_with| {
        let (sold_in, slug, place) = (sold_in.len(), slug.clone(), Arc::clone(&place));
        let table = view! { <RegionDifferences sold_in compare_with slug place/> };
        section(text::differences(), table.into_any())
    });
    let row = |title: fn() -> String, cards: fn(&Proposed) -> &Vec<Card>| {
        let cards = Memo::new(move |_| proposed.with(|proposed| cards(proposed).clone()));
        let place = Arc::clone(&place);
        move || {
            let (cards, place) = (cards.get(), Arc::clone(&place));
            (!cards.is_empty()).then(|| {
                view! { <section class="product-details__row"><h2>{title()}</h2><ProductGrid cards place is_row=true/></section> }
                    .into_any()
            })
        }
    };
    let instead = row(text::instead, |proposed| &proposed.instead);
    let goes_with = row(text::goes_with, |proposed| &proposed.goes_with);
    let related = row(text::related, |proposed| &proposed.related);

    let product = StoredValue::new(product);
    let best = best_position(&offers);
    let offers = StoredValue::new(offers);
    let chosen = Memo::new(move |_| {
        let named = chosen.get();
        let position = |id: &Slug| product.with_value(|product| product.variants.iter().position(|one| one.id == *id));
        named.as_ref().and_then(position).unwrap_or(best)
    });
    view! {
        <Breadcrumbs crumbs/>
        <article class="product-details">
            <div class="product-details__top">
                <Gallery product chosen/>
                <div class="product-details__facts">
                    <div class="product-details__head">
                        {brand.map(|brand| view! { <p class="product-details__brand">{brand}</p> })}
                        <h1 class="product-details__name" lang=language>{name}</h1>
                        {rating}
                    </div>
                    {note.map(|note| view! {
                        <p class="product-details__note"><Icon kind=IconKind::Information/><span><bdi>{note}</bdi></span></p>
                    })}
                    <VariantPicker product offers chosen on_choose/>
                    <BuyBox product offers chosen place=Arc::clone(&place)/>
                    {elsewhere}
                </div>
            </div>
            <div class="product-details__rest">
                {instead}
                {about}
                {specifications}
                {differences}
                {goes_with}
                {children()}
                {related}
                <BuyBar product offers chosen place/>
            </div>
        </article>
    }
}

/// Leads to the reviews, further down the page.
#[component]
fn ReviewsLink(children: Children) -> impl IntoView {
    let to_reviews = move |_| {
        document::show(text::REVIEWS_ID);
    };
    view! {
        <button type="button" class="product-details__rating" on:click=to_reviews>{children()}</button>
    }
}

/// A heading with what it is about: beside each other where there is room.
fn section(title: String, content: AnyView) -> AnyView {
    view! {
        <section class="product-details__section">
            <h2 class="product-details__heading">{title}</h2>
            <div class="product-details__content">{content}</div>
        </section>
    }
    .into_any()
}

/// What the store says of the product: in short, then at length. None where it says nothing.
fn about(description: &str, highlights: &[String], language: Option<String>) -> Option<AnyView> {
    let paragraphs: Vec<String> = description
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(str::to_owned)
        .collect();
    if paragraphs.is_empty() && highlights.is_empty() {
        return None;
    }
    let highlight = |words: String| view! { <li class="product-details__highlight">{words}</li> };
    let highlights = (!highlights.is_empty()).then(|| {
        let highlights = highlights.iter().cloned().map(highlight).collect_view();
        view! { <ul class="product-details__highlights">{highlights}</ul> }
    });
    let paragraph = |words: String| view! { <p class="product-details__paragraph">{words}</p> };
    let dir = language.is_some().then_some("auto");
    let words = view! {
        <div class="product-details__about" lang=language dir=dir>
            {highlights}
            {paragraphs.into_iter().map(paragraph).collect_view()}
        </div>
    };
    Some(section(text::description(), words.into_any()))
}

/// Where a product is sold that is not sold here: each region leads to its page there.
fn elsewhere(sold_in: &[RegionKey], slug: &Slug, place: &Place) -> AnyView {
    if sold_in.is_empty() {
        return view! { <p class="product-details__sold-in">{text::sold_nowhere()}</p> }.into_any();
    }
    let region = |key: &RegionKey| {
        let name = StorefrontState::expect().with(|storefront| storefront.region(key).map(text::region_name))?;
        let href = region_href(key, slug, place);
        Some(view! { <li><a class="product-details__region" href=href>{name}</a></li> })
    };
    view! {
        <div class="product-details__sold-in">
            <p>{text::sold_in()}</p>
            <ul class="product-details__regions">{sold_in.iter().map(region).collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn crumbs(name: &str, category: Option<&Category>, place: &Place) -> Vec<Crumb> {
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
