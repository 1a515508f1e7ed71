use std::sync::Arc;

use leptos::prelude::*;

use crate::components::countdown::Countdown;
use crate::components::customer_voices::CustomerVoices;
use crate::components::picture::Picture;
use crate::components::price_tag::PriceTag;
use crate::components::{CategoryTiles, ProductGrid};
use crate::domain::query::Card;
use crate::domain::{Image, Instant};
use crate::engine::protocol::HomeSection;
use crate::state::Place;
use crate::text;

/// The parts of the home page, in the store's order.
#[component]
pub fn HomeSections(sections: Vec<HomeSection>, place: Arc<Place>) -> impl IntoView {
    let has_hero = sections
        .iter()
        .any(|section| matches!(section, HomeSection::Hero { .. }));
    let show = |(position, section): (usize, HomeSection)| section_view(section, &place, position == 0);
    let sections = sections.into_iter().enumerate().map(show).collect_view();
    let heading = (!has_hero).then(|| view! { <h1 class="visually-hidden">{text::home()}</h1> });
    view! { <div class="home-sections">{heading}{sections}</div> }
}

fn section_view(section: HomeSection, place: &Arc<Place>, at_top: bool) -> AnyView {
    let place = Arc::clone(place);
    match section {
        HomeSection::Hero {
            title,
            text,
            picture,
            card,
        } => view! { <Hero title text picture card=*card place/> }.into_any(),
        HomeSection::Opening {
            title,
            text,
            from,
            card,
        } => view! { <Opening title text from card=card.map(|card| *card) place/> }.into_any(),
        HomeSection::Categories { title, tiles } => titled(title, view! { <CategoryTiles tiles place/> }.into_any()),
        HomeSection::Row { title, cards, query } => {
            let all = place.links.list(&query);
            let title = if title.is_empty() { text::all_products() } else { title };
            view! {
                <section class="home-sections__section">
                    <div class="home-sections__heading">
                        <h2>{title.clone()}</h2>
                        <a class="home-sections__all" href=all>
                            {text::see_all()}<span class="visually-hidden">": "{title}</span>
                        </a>
                    </div>
                    <ProductGrid cards place at_top is_row=true/>
                </section>
            }
            .into_any()
        }
        HomeSection::Story {
            title,
            text,
            picture,
            category,
        } => {
            let picture = picture.map(|image| {
                let alt = image.alt.clone();
                view! { <Picture image=Some(image) alt sizes="(width < 56rem) 100vw, 50vw"/> }
            });
            let link = category.map(|category| {
                let href = place.links.category(&category.slug);
                view! { <a class="button" href=href>{category.name}</a> }
            });
            view! {
                <section class="home-sections__section story">
                    {picture}
                    <div class="story__words"><h2>{title}</h2><p class="story__text">{text}</p>{link}</div>
                </section>
            }
            .into_any()
        }
        HomeSection::Reviews { title, products } => {
            titled(title, view! { <CustomerVoices products place/> }.into_any())
        }
        HomeSection::Milestones { title, milestones } => {
            let milestone = |(value, label): (String, String)| {
                view! { <li class="milestones__item"><span class="milestones__value">{value}</span><span>{label}</span></li> }
            };
            let milestones = milestones.into_iter().map(milestone).collect_view();
            titled(title, view! { <ul class="milestones">{milestones}</ul> }.into_any())
        }
    }
}

fn titled(title: String, content: AnyView) -> AnyView {
    view! { <section class="home-sections__section"><h2>{title}</h2>{content}</section> }.into_any()
}

/// The large opening: a sentence, a product and whether it can be bought here.
#[component]
fn Hero(title: String, text: String, picture: Option<Image>, card: Card, place: Arc<Place>) -> impl IntoView {
    let href = place.links.product(&card.slug);
    let name = card.name.clone();
    let badge = card.offer.as_ref().and_then(text::badge);
    let price = card
        .offer
        .as_ref()
        .filter(|offer| offer.can_be_bought())
        .and_then(|offer| offer.price);
    let price = price.map(|price| view! { <PriceTag price place is_lowest=card.price_differs/> });
    let is_scene = picture.is_some();
    view! {
        <section class="hero" class:hero--scene=is_scene>
            <Picture image=picture.or(card.picture) alt="" sizes="100vw" first=true/>
            <div class="hero__words">
                <h1 class="hero__title">{title}</h1>
                <p class="hero__text">{text}</p>
                <p class="hero__offer">{badge}" "{price}</p>
                <a class="button button--primary" href=href>
                    {text::shop_now()}<span class="visually-hidden">": "{name}</span>
                </a>
            </div>
        </section>
    }
}

/// What opens next, with how long it takes.
#[component]
fn Opening(
    title: String,
    text: String,
    from: Option<Instant>,
    card: Option<Card>,
    place: Arc<Place>,
) -> impl IntoView {
    let when = match from {
        Some(from) => view! {
            <Countdown to=from/>
            <p class="opening__when">{text::opens_at(&text::instant(from))}</p>
        }
        .into_any(),
        None => view! { <p class="opening__when">{text::opening_announced()}</p> }.into_any(),
    };
    let product = card.map(|card| {
        let href = place.links.product(&card.slug);
        view! {
            <Picture image=card.picture alt="" sizes="(width < 48rem) 100vw, 24rem"/>
            <a class="button opening__link" href=href>{card.name}</a>
        }
    });
    view! {
        <section class="home-sections__section opening">
            <div class="opening__words"><h2>{title}</h2><p>{text}</p>{when}</div>
            {product}
        </section>
    }
}
