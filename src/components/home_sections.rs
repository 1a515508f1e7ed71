use std::sync::Arc;

use leptos::prelude::*;

use crate::components::customer_voices::CustomerVoices;
use crate::components::hero::Hero;
use crate::components::icon::{Icon, IconKind};
use crate::components::milestones::Milestones;
use crate::components::opening::Opening;
use crate::components::story::Story;
use crate::components::{CategoryTiles, ProductGrid};
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
                            <Icon kind=IconKind::Forward/>
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
        } => view! { <Story title text picture category place/> }.into_any(),
        HomeSection::Reviews { title, products } => {
            titled(title, view! { <CustomerVoices products place/> }.into_any())
        }
        HomeSection::Milestones { title, milestones } => {
            titled(title, view! { <Milestones milestones/> }.into_any())
        }
    }
}

fn titled(title: String, content: AnyView) -> AnyView {
    view! { <section class="home-sections__section"><h2>{title}</h2>{content}</section> }.into_any()
}
