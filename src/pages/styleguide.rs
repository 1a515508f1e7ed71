//! The living style guide at `?styleguide`, in debug builds only: each primitive and component in each of its states.
//!
//! It is for those who work on the shop's look, so its words stand here and are not translated.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::clock;
use crate::components::{
    Breadcrumbs, Countdown, Crumb, Dialog, DialogKind, Icon, IconKind, Picture, PriceTag, ProductGrid, StarRating,
    grid_skeleton,
};
use crate::domain::offer::{BrowseOnly, DecidedBy};
use crate::domain::product::Price;
use crate::domain::query::Card;
use crate::domain::review::Rating;
use crate::domain::{Image, Instant, Money, Offer, OfferState};
use crate::state::{Place, PlaceState};

const COLOURS: [&str; 16] = [
    "ground",
    "surface",
    "well",
    "ink",
    "ink-soft",
    "line",
    "line-strong",
    "accent",
    "accent-ink",
    "accent-soft",
    "action",
    "action-ink",
    "good",
    "star",
    "focus",
    "picture-well",
];
const SIZES: [&str; 6] = ["text-xs", "text-s", "text-m", "text-l", "text-xl", "text-xxl"];
const SPACES: [&str; 8] = [
    "space-1", "space-2", "space-3", "space-4", "space-5", "space-6", "space-7", "space-8",
];
const ICONS: [IconKind; 12] = [
    IconKind::Menu,
    IconKind::Search,
    IconKind::Globe,
    IconKind::Bag,
    IconKind::Close,
    IconKind::Forward,
    IconKind::Backward,
    IconKind::Filter,
    IconKind::Plus,
    IconKind::Minus,
    IconKind::Check,
    IconKind::Enlarge,
];
/// A picture as an API may have it: of an odd shape, on white.
const ON_WHITE: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 200'%3E%3Crect width='300' height='200' fill='white'/%3E%3Crect x='60' y='50' width='180' height='100' rx='20' fill='%23345'/%3E%3C/svg%3E";

/// Everything there is to look with, in the place of the address.
#[component]
pub fn StyleguidePage() -> impl IntoView {
    let place = PlaceState::expect();
    move || place.get().map(|place| view! { <Guide place/> })
}

#[component]
fn Guide(place: Arc<Place>) -> impl IntoView {
    view! {
        <div class="home-sections">
            <h1>"Style guide"</h1>
            {tokens()}
            {controls()}
            {pictures()}
            {prices(&place)}
            {part("Product cards: one for each offer", view! { <ProductGrid cards=cards(&place) place=Arc::clone(&place)/> }.into_any())}
            {dialogs()}
            {part("Loading", grid_skeleton())}
        </div>
    }
}

fn part(title: &'static str, content: AnyView) -> AnyView {
    view! { <section class="home-sections__section"><h2>{title}</h2>{content}</section> }.into_any()
}

fn row(content: AnyView) -> AnyView {
    view! {
        <div style:display="flex" style:flex-wrap="wrap" style:gap="var(--space-4)" style:align-items="center">
            {content}
        </div>
    }
    .into_any()
}

fn tokens() -> AnyView {
    let colour = |name: &'static str| {
        view! {
            <figure style:inline-size="7rem">
                <div
                    style:block-size="3.5rem"
                    style:border="1px solid var(--line)"
                    style:border-radius="var(--radius-s)"
                    style:background=format!("var(--{name})")
                ></div>
                <figcaption><small>{name}</small></figcaption>
            </figure>
        }
    };
    let size = |name: &'static str| {
        view! { <p style:font-size=format!("var(--{name})") style:line-height="var(--leading-tight)">{name}" Quiet things that last"</p> }
    };
    let space = |name: &'static str| {
        view! { <div style:block-size="1rem" style:inline-size=format!("var(--{name})") style:background="var(--accent)" title=name></div> }
    };
    view! {
        {part("Type", view! { <div>{SIZES.map(size).collect_view()}</div> }.into_any())}
        {part("Colours", row(COLOURS.map(colour).collect_view().into_any()))}
        {part("Spaces", row(SPACES.map(space).collect_view().into_any()))}
    }
    .into_any()
}

fn controls() -> AnyView {
    let buttons = view! {
        <button class="button button--primary">"Primary"</button>
        <button class="button button--primary button--large">"Primary, large"</button>
        <button class="button">"Plain"</button>
        <button class="button button--quiet">"Quiet"</button>
        <button class="button button--icon" aria-label="Search"><Icon kind=IconKind::Search/></button>
        <button class="button" disabled=true>"Disabled"</button>
        <a class="button" href="?styleguide">"A link"</a>
    };
    let chips = view! {
        <button class="chip" aria-pressed="false">"Not pressed"</button>
        <button class="chip" aria-pressed="true">"Pressed"</button>
        <button class="chip">"To be taken away"<Icon kind=IconKind::Close/></button>
        <span class="badge">"Badge"</span>
        <span class="badge badge--accent">"Accented badge"</span>
    };
    let fields = view! {
        <label class="field">"A field"<input class="field__input" placeholder="Placeholder"/></label>
        <label class="field">"A wrong one"<input class="field__input" aria-invalid="true" value="Not so"/></label>
        <label class="field">"A choice"<select class="select"><option>"Featured"</option><option>"Newest"</option></select></label>
        <label class="checkbox"><input type="checkbox" checked=true/>"A box to check"</label>
    };
    let icons = ICONS.map(|kind| view! { <Icon kind/> }).collect_view();
    let crumb = |name: &str, href: Option<&str>| Crumb {
        name: name.to_owned(),
        href: href.map(str::to_owned),
    };
    let crumbs = vec![
        crumb("Home", Some("./")),
        crumb("Phones", Some("./")),
        crumb("Fjord X2", None),
    ];
    view! {
        {part("Buttons", row(buttons.into_any()))}
        {part("Chips and badges", row(chips.into_any()))}
        {part("Fields", row(fields.into_any()))}
        {part("Icons", row(icons.into_any()))}
        {part("The way here", view! { <Breadcrumbs crumbs/> }.into_any())}
    }
    .into_any()
}

/// A picture on white, or one that fills its frame: those have a colour.
fn image(colour: Option<&str>) -> Option<Image> {
    Some(Image {
        url: ON_WHITE.to_owned(),
        colour: colour.and_then(|colour| colour.parse().ok()),
        ..Image::default()
    })
}

fn pictures() -> AnyView {
    let broken = Some(Image {
        url: "no-such-picture.jpg".to_owned(),
        ..Image::default()
    });
    let shown = |picture: Option<Image>| {
        view! { <div style:inline-size="13rem"><Picture image=picture alt="" sizes="13rem"/></div> }
    };
    let pictures = [image(None), image(Some("#d8b48c")), None, broken]
        .map(shown)
        .collect_view();
    part(
        "Pictures: whole on a well, filling, missing, broken",
        row(pictures.into_any()),
    )
}

fn price(place: &Place, amount: i64, former: Option<i64>) -> Price {
    let money = |minor_units| Money::new(minor_units, place.region.currency);
    Price {
        compare_at: former.map(money),
        ..Price::of(money(amount))
    }
}

fn prices(place: &Arc<Place>) -> AnyView {
    let to = Instant::from_milliseconds(clock::now().milliseconds() + 100_000_000);
    let rating = |hundredths, count| view! { <StarRating rating=Rating { hundredths, count }/> };
    let content = view! {
        <PriceTag price=price(place, 24_900, None) place=Arc::clone(place)/>
        <PriceTag price=price(place, 8_900, Some(10_900)) place=Arc::clone(place)/>
        <PriceTag price=price(place, 79_900, None) place=Arc::clone(place) is_lowest=true with_tax=true/>
        {rating(437, Some(16))}
        {rating(500, None)}
        {rating(80, Some(12_345))}
        <Countdown to/>
    };
    part("Prices, ratings, a countdown", row(content.into_any()))
}

fn cards(place: &Place) -> Vec<Card> {
    let tomorrow = Instant::from_milliseconds(clock::now().milliseconds() + 100_000_000);
    let sold = |left| OfferState::Available {
        at_most: None,
        left,
        pre_order: None,
    };
    let states = [
        ("Available", sold(None)),
        ("Few left", sold(Some(2))),
        (
            "Opens at an instant",
            OfferState::Upcoming {
                from: Some(tomorrow),
                note: None,
            },
        ),
        ("Announced", OfferState::Upcoming { from: None, note: None }),
        ("Sold out", OfferState::SoldOut),
        (
            "Not sold here",
            OfferState::NotSold {
                why: String::new(),
                sold_in: Vec::new(),
                from: None,
                instead: Vec::new(),
            },
        ),
        ("No price here", OfferState::BrowseOnly(BrowseOnly::PriceOnRequest)),
        (
            "Not for sale, with a name that is so long that it needs more than one line",
            OfferState::BrowseOnly(BrowseOnly::Store(None)),
        ),
    ];
    let card = |(position, (name, state)): (usize, (&str, OfferState))| {
        let is_priced = !matches!(state, OfferState::BrowseOnly(BrowseOnly::PriceOnRequest));
        let former = (position == 1).then_some(6_900);
        Some(Card {
            slug: format!("card-{position}").parse().ok()?,
            name: name.to_owned(),
            marks: Vec::new(),
            brand: Some("Halvik".to_owned()),
            category: None,
            picture: image((position % 2 == 0).then_some("#d8b48c")).filter(|_| position != 6),
            second_picture: None,
            language: None,
            rating: (position != 4).then_some(Rating {
                hundredths: 437,
                count: Some(16),
            }),
            offer: Some(Offer {
                state,
                price: is_priced.then(|| price(place, 4_900, former)),
                unit_price: None,
                decided_by: DecidedBy::Default,
                changes_at: None,
            }),
            price_differs: position == 0,
        })
    };
    states.into_iter().enumerate().filter_map(card).collect()
}

fn dialogs() -> AnyView {
    let kinds = [
        ("Window", DialogKind::Window),
        ("Drawer", DialogKind::Drawer),
        ("From the top", DialogKind::Top),
    ];
    let dialog = |(name, kind): (&'static str, DialogKind)| {
        let open = RwSignal::new(false);
        view! {
            <button type="button" class="button" on:click=move |_| open.set(true)>{name}</button>
            <Dialog kind open title=name>
                <p>"Escape, a press beside it and the sign at its head close it; the focus goes back to where it came from."</p>
            </Dialog>
        }
    };
    part("Dialogs", row(kinds.map(dialog).collect_view().into_any()))
}
