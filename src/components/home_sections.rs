use std::sync::Arc;

use leptos::prelude::*;

use crate::components::picture::Picture;
use crate::components::price_tag::PriceTag;
use crate::components::{CategoryTiles, ProductGrid};
use crate::domain::query::Card;
use crate::engine::protocol::HomeSection;
use crate::state::Place;
use crate::text;

/// The parts of the home page, in the store's order.
#[component]
pub fn HomeSections(sections: Vec<HomeSection>, place: Arc<Place>) -> impl IntoView {
    let has_hero = sections
        .iter()
        .any(|section| matches!(section, HomeSection::Hero { .. }));
    let show = |(position, section): (usize, HomeSection)| {
        let place = Arc::clone(&place);
        match section {
            HomeSection::Hero { title, text, card } => view! { <Hero title text card=*card place/> }.into_any(),
            HomeSection::Categories { title, tiles } => view! {
                <section class="home-sections__section">
                    <h2>{title}</h2>
                    <CategoryTiles tiles place/>
                </section>
            }
            .into_any(),
            HomeSection::Row { title, cards, query } => {
                let all = place.links.list(&query);
                let title = if title.is_empty() {
                    text::UNTITLED_ROW.to_owned()
                } else {
                    title
                };
                view! {
                    <section class="home-sections__section">
                        <div class="home-sections__heading">
                            <h2>{title.clone()}</h2>
                            <a href=all>{text::SEE_ALL}<span class="visually-hidden">": "{title}</span></a>
                        </div>
                        <ProductGrid cards place at_top={position == 0}/>
                    </section>
                }
                .into_any()
            }
            HomeSection::Story { title, text } => view! {
                <section class="home-sections__section home-sections__story"><h2>{title}</h2><p>{text}</p></section>
            }
            .into_any(),
        }
    };
    let sections = sections.into_iter().enumerate().map(show).collect_view();
    let heading = (!has_hero).then(|| view! { <h1 class="visually-hidden">{text::HOME}</h1> });
    view! { <div class="home-sections">{heading}{sections}</div> }
}

/// The large opening: a sentence, a product and whether it can be bought here.
#[component]
fn Hero(title: String, text: String, card: Card, place: Arc<Place>) -> impl IntoView {
    let href = place.links.product(&card.slug);
    let offer = card.offer.as_ref();
    let decision = offer
        .filter(|offer| !offer.can_be_bought())
        .map(|offer| text::decision(offer, &place).0);
    let price = offer
        .filter(|offer| offer.can_be_bought())
        .and_then(|offer| offer.price);
    let price = price.map(|price| {
        view! { <PriceTag price place=Arc::clone(&place) is_lowest=card.price_differs with_tax=true/> }
    });
    view! {
        <section class="hero">
            <div class="hero__words">
                <h1 class="hero__title">{title}</h1>
                <p class="hero__text">{text}</p>
                <p class="hero__offer">{card.name.clone()}{" · "}{price}{decision}</p>
                <a class="button button--primary" href=href>{text::SHOP_NOW}<span class="visually-hidden">": "{card.name}</span></a>
            </div>
            <Picture url=card.picture.map(|picture| picture.url) alt="" first=true/>
        </section>
    }
}
