//! How well a place suits each field, by its name and by what its values look like.

use super::look::Trait;
use super::naming::Senses;
use super::place::{Place, Places};
use super::step::Step;
use super::vocabulary::Sense;

/// Places that suit, the best first, with how well in percent or so.
pub(super) type Ranked = Vec<(usize, i32)>;

/// All places that suit at all, the best first; of equals the earlier.
pub(super) fn rank(places: &Places, score: &dyn Fn(&Places, usize, &Place) -> i32) -> Ranked {
    let mut ranked: Ranked = (0..places.all.len())
        .filter_map(|at| {
            let place = places.all.get(at)?;
            let score = score(places, at, place);
            (place.items > 0 && !place.is_apart && score > 0).then_some((at, score))
        })
        .collect();
    ranked.sort_by_key(|(_, score)| -score);
    ranked
}

/// What is said of something else than the product itself.
pub(super) const FOREIGN: Senses = Senses::of(&[
    Sense::Category,
    Sense::Brand,
    Sense::Seller,
    Sense::Image,
    Sense::Parent,
    Sense::Person,
    Sense::Place,
    Sense::Tag,
    Sense::Related,
    Sense::Review,
    Sense::Country,
    Sense::Market,
    Sense::Currency,
    Sense::Language,
    Sense::Meta,
    Sense::Option,
    Sense::File,
    Sense::Video,
    Sense::Shipping,
    Sense::Tax,
    Sense::Stock,
    Sense::Price,
    Sense::Breadcrumb,
    Sense::Copy,
    Sense::Rating,
    Sense::Discount,
    Sense::Facet,
    Sense::Settings,
    Sense::Icon,
    Sense::Colour,
    Sense::Size,
    Sense::Material,
    Sense::Channel,
    Sense::Attribute,
    Sense::Group,
    Sense::Status,
    Sense::Level,
]);

/// Less the further away, and less where it is missing in some items.
fn nearness(places: &Places, at: usize, place: &Place) -> i32 {
    let missing = i32::try_from(100 - places.presence(at).min(100)).unwrap_or(0);
    let depth = i32::try_from(place.depth).unwrap_or(0);
    -missing / 4 - 5 * (depth - 1).max(0)
}

fn doubt(place: &Place) -> i32 {
    let unknown = i32::from(place.own.unknown);
    unknown * 9 + if place.own.guessed { 8 } else { 0 }
}

fn percent(share: u32) -> i32 {
    i32::try_from(share.min(100)).unwrap_or(0)
}

pub(super) fn title(places: &Places, at: usize, place: &Place) -> i32 {
    let look = &place.look;
    let is_text = look.most(Trait::Text) && look.share(Trait::Letters) >= 60;
    let is_other = look.share(Trait::Address) + look.share(Trait::Picture) > 20
        || look.most(Trait::Date)
        || look.most(Trait::Json)
        || look.most(Trait::Money);
    if !is_text || is_other || place.many > 0 || look.mean_length() > 300 {
        return 0;
    }
    let own = place.own.senses;
    let has = |sense: Sense| own.has(sense);
    let is_name = has(Sense::Name) || has(Sense::Title);
    let rest = own.without(Senses::of(&[
        Sense::Name,
        Sense::Title,
        Sense::Product,
        Sense::Shown,
        Sense::Main,
        Sense::Text,
        Sense::Key,
    ]));
    let named = if is_name {
        54 + if has(Sense::Product) { 3 } else { 0 }
            - if rest.any(FOREIGN) { 45 } else { 0 }
            - if rest.any(Senses::of(&[
                Sense::Short,
                Sense::Description,
                Sense::Link,
                Sense::Slug,
                Sense::Code,
            ])) {
                25
            } else {
                0
            }
    } else if own
        .without(Senses::of(&[Sense::Product, Sense::Shown, Sense::Text]))
        .is_empty()
        && has(Sense::Product)
    {
        44
    } else if own.any(Senses::of(&[
        Sense::Value,
        Sense::Text,
        Sense::Shown,
        Sense::Language,
        Sense::Wrapper,
    ])) && place
        .parent
        .and_then(|parent| places.all.get(parent))
        .is_some_and(|above| {
            let is_title = above.own.any_of(&[Sense::Name, Sense::Title]);
            // A cell of the column `Article` holds what the article is called.
            let is_cell = above.own.has(Sense::Product) && matches!(above.step, Some(Step::Where { .. }));
            (is_title || is_cell) && !above.own.senses.any(FOREIGN)
        })
    {
        // `title: {value}` is a title as well.
        52
    } else if own.any(Senses::of(&[Sense::List, Sense::Wrapper]))
        && own
            .without(Senses::of(&[Sense::List, Sense::Wrapper, Sense::Product]))
            .is_empty()
        && place.own.unknown == 0
        && !place.own.guessed
    {
        // A text under `item` is what the item is called.
        34
    } else if !own.any(FOREIGN) && (has(Sense::Model) || has(Sense::Description) && look.mean_length() < 90) {
        20
    } else if !own.any(FOREIGN) && has(Sense::Short) && look.mean_length() < 60 {
        // A short text about it, where nothing is called a name.
        18
    } else if own.without(Senses::of(&[Sense::Text, Sense::Wrapper])).is_empty() {
        16
    } else if own.any(Senses::of(&[Sense::Slug])) {
        6
    } else {
        0
    };
    if named <= 0 {
        return 0;
    }
    let mut score = named - doubt(place) + nearness(places, at, place);
    // What a page of the answer is called is not what a product is called.
    if place.context.any(FOREIGN) || place.context.has(Sense::Page) {
        score -= 45;
    }
    if place.context.has(Sense::Variant) {
        score -= 20;
    }
    score += percent(look.share(Trait::Words)) / 8;
    let distinct = percent(places.distinct(at));
    if places.items == 2 && distinct < 100 {
        score -= 20;
    }
    if places.items >= 3 {
        score += if distinct >= 80 { 10 } else { (distinct - 80) / 2 };
        if distinct < 20 && places.items >= 6 {
            return 0;
        }
    }
    if look.most(Trait::Opaque) || look.most(Trait::Currency) || look.most(Trait::Language) {
        score -= 40;
    }
    if look.mean_length() > 140 || look.mean_length() < 3 {
        score -= 20;
    }
    score
}

/// How well a place serves as a name where nothing is called one: words that are no two alike.
pub(super) fn words_alone(places: &Places, at: usize, place: &Place) -> i32 {
    let look = &place.look;
    let is_text = look.most(Trait::Text) && look.share(Trait::Words) >= 60 && look.share(Trait::Letters) >= 90;
    let other = FOREIGN.without(Senses::of(&[Sense::Material]));
    let is_other =
        place.own.senses.with(place.context).any(other) || look.some(Trait::Address) || look.most(Trait::Date);
    if !is_text || is_other || place.many > 0 || places.distinct(at) < 90 || look.mean_length() > 120 {
        return 0;
    }
    20 + nearness(places, at, place)
}

pub(super) fn id(places: &Places, at: usize, place: &Place) -> i32 {
    let look = &place.look;
    let is_scalar = look.most(Trait::Whole) || look.most(Trait::Text);
    if !is_scalar
        || place.many > 0
        || look.share(Trait::Words) > 30
        || look.most(Trait::Money) && !look.most(Trait::Token)
        || look.mean_length() > 150
    {
        return 0;
    }
    let own = place.own.senses;
    let has = |sense: Sense| own.has(sense);
    let base = if has(Sense::Id) {
        let is_exact = place.own.known == 1 && place.own.unknown == 0;
        let is_bare = place.name().eq_ignore_ascii_case("id");
        58 + if is_exact { 4 } else { 0 } + if is_bare { 4 } else { 0 } + if has(Sense::Product) { 2 } else { 0 }
    } else if has(Sense::Code) || has(Sense::Sku) {
        34 + if has(Sense::Sku) { 2 } else { 0 }
    } else if has(Sense::Barcode) {
        24
    } else if has(Sense::Slug) {
        18
    } else if own.is_empty() && look.most(Trait::Opaque) {
        12
    } else if own.is_empty() && place.depth == 1 && look.most(Trait::Whole) && look.mean_length() >= 5 {
        // Digits under a name that says nothing, no two alike.
        10
    } else {
        0
    };
    if base == 0 {
        return 0;
    }
    let foreign = FOREIGN.with(Senses::of(&[
        Sense::Variant,
        Sense::Kind,
        Sense::Model,
        Sense::Order,
        Sense::Count,
        Sense::Date,
    ]));
    let deeper = 3 * (i32::try_from(place.depth).unwrap_or(0) - 1).max(0);
    let mut score = base - deeper - doubt(place) + nearness(places, at, place);
    if own.any(foreign) {
        score -= 50;
    }
    if place.context.any(foreign) {
        score -= 45;
    }
    if places.items > 1 {
        let distinct = percent(places.distinct(at));
        if distinct < 95 {
            score -= 60;
        }
    }
    score
}

pub(super) fn slug(places: &Places, at: usize, place: &Place) -> i32 {
    let look = &place.look;
    if !look.most(Trait::Text) || place.many > 0 || look.share(Trait::Words) > 10 || look.mean_length() > 150 {
        return 0;
    }
    let own = place.own.senses;
    let base = if own.has(Sense::Slug) {
        56
    } else if own.has(Sense::Link) && own.any(Senses::of(&[Sense::Name, Sense::Key])) && look.most(Trait::Token) {
        45
    } else {
        0
    };
    let foreign = FOREIGN.without(Senses::of(&[Sense::Meta]));
    if base == 0 || own.any(foreign) || place.context.any(foreign.with(Senses::of(&[Sense::Variant]))) {
        return 0;
    }
    let address = if look.most(Trait::Address) { 15 } else { 0 };
    base - address - doubt(place) + nearness(places, at, place)
}

pub(super) fn brand(places: &Places, at: usize, place: &Place) -> i32 {
    let look = &place.look;
    let is_text = look.most(Trait::Text) && look.share(Trait::Letters) >= 60;
    if !is_text
        || look.share(Trait::Address) > 20
        || look.mean_length() > 60
        || look.most(Trait::Opaque)
        || look.share(Trait::Picture) > 10
    {
        return 0;
    }
    let own = place.own.senses;
    let machine = Senses::of(&[
        Sense::Id,
        Sense::Code,
        Sense::Slug,
        Sense::Link,
        Sense::Image,
        Sense::Country,
        Sense::Kind,
        Sense::Is,
        Sense::Description,
        Sense::Meta,
    ]);
    let base = if own.has(Sense::Brand) {
        56 - if own.any(machine) { 40 } else { 0 }
    } else if place.context.has(Sense::Brand)
        && own.any(Senses::of(&[Sense::Name, Sense::Title, Sense::Value, Sense::Text]))
    {
        54
    } else {
        0
    };
    let foreign = FOREIGN.without(Senses::of(&[
        Sense::Brand,
        Sense::Attribute,
        Sense::Option,
        Sense::Material,
    ]));
    if base == 0
        || place.context.any(foreign)
        || own.any(Senses::of(&[
            Sense::Category,
            Sense::Seller,
            Sense::Image,
            Sense::Price,
        ]))
    {
        return 0;
    }
    let many = i32::try_from(place.many).unwrap_or(0) * 8;
    base - many - doubt(place) + nearness(places, at, place) / 2
}

pub(super) fn description(places: &Places, at: usize, place: &Place) -> i32 {
    let look = &place.look;
    let own = place.own.senses;
    let is_text = look.most(Trait::Text) && look.share(Trait::Letters) >= 60;
    if !is_text || place.many > 0 || look.share(Trait::Address) > 20 || look.mean_length() < 8 {
        return 0;
    }
    let is_long = look.mean_length() >= 60 || look.share(Trait::Markup) >= 50;
    let base = if own.has(Sense::Description) {
        50
    } else if own.has(Sense::Short) {
        34
    } else if place.context.has(Sense::Description) && own.any(Senses::of(&[Sense::Text, Sense::Value, Sense::Html])) {
        48
    } else if own.without(Senses::of(&[Sense::Text])).is_empty() && is_long {
        if own.has(Sense::Text) { 40 } else { 22 }
    } else {
        0
    };
    let foreign = FOREIGN.without(Senses::of(&[Sense::Attribute]));
    if base == 0 || place.context.any(foreign.with(Senses::of(&[Sense::Variant]))) {
        return 0;
    }
    let mut score = base - doubt(place) + nearness(places, at, place) / 2;
    if own.any(foreign) {
        score -= 35;
    }
    if own.has(Sense::Short) {
        score -= 8;
    }
    if is_long {
        score += 10;
    } else if look.share(Trait::Words) < 50 {
        score -= 25;
    }
    score
}

/// What no picture of the product is.
const NO_PICTURE: Senses = Senses::of(&[
    Sense::Brand,
    Sense::Seller,
    Sense::Category,
    Sense::Review,
    Sense::Person,
    Sense::Related,
    Sense::Country,
    Sense::Video,
    Sense::Breadcrumb,
    Sense::Copy,
    Sense::Language,
    Sense::Tag,
    Sense::Settings,
    Sense::Shipping,
]);

/// More for the larger of pictures that are named for their sizes: `800x800`, `w400`.
fn size_named(name: &str) -> i32 {
    let digits: String = name
        .chars()
        .skip_while(|letter| !letter.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    let width: i32 = digits.parse().unwrap_or(0);
    if (50..=8000).contains(&width) {
        (width / 150).min(6)
    } else {
        0
    }
}

pub(super) fn image(places: &Places, at: usize, place: &Place) -> i32 {
    let look = &place.look;
    if !look.most(Trait::Text) {
        return 0;
    }
    let own = place.own.senses;
    let all = own.with(place.context);
    let is_picture = look.share(Trait::Picture) >= 50;
    let is_address = look.share(Trait::Address) >= 70;
    let is_named = all.has(Sense::Image) || all.has(Sense::Gallery);
    let base = match (is_named, is_picture, is_address) {
        (true, true, _) => 62,
        (true, false, true) => 50,
        (false, true, _) if own.any(Senses::of(&[Sense::Link, Sense::Main, Sense::Small])) => 38,
        (false, true, _) => 34,
        _ => 0,
    };
    // A guess is not worth more than what the values look like.
    let said = if place.own.guessed { place.context } else { all };
    if base == 0 || said.any(NO_PICTURE) {
        return 0;
    }
    let mut score = base - doubt(place) / 2 + nearness(places, at, place) / 2;
    for (sense, change) in [
        (Sense::Small, -22),
        (Sense::Icon, -34),
        (Sense::File, -20),
        (Sense::Variant, -30),
        (Sense::Option, -30),
        (Sense::Meta, -15),
        (Sense::Main, 4),
        (Sense::Alt, -8),
        (Sense::Reference, -4),
    ] {
        if all.has(sense) {
            score += change;
        }
    }
    // The file's name beside its address.
    if own.any(Senses::of(&[Sense::Name, Sense::Title, Sense::Id])) && !own.has(Sense::Link) {
        score -= 24;
    }
    if !is_address {
        score -= 3;
    }
    score += size_named(place.name());
    if own.has(Sense::Small) {
        // A small thumbnail is smaller than a thumbnail.
        score -= 3 * (i32::from(place.own.known) - 1).max(0);
    }
    if places.items >= 4 && places.distinct(at) < 30 {
        score -= 15;
    }
    score
}

pub(super) fn sku(places: &Places, at: usize, place: &Place) -> i32 {
    let look = &place.look;
    let is_scalar = look.most(Trait::Whole) || look.most(Trait::Text);
    let own = place.own.senses;
    if !is_scalar || place.many > 0 || look.share(Trait::Words) > 30 || look.mean_length() > 60 {
        return 0;
    }
    let base = if own.has(Sense::Sku) {
        56
    } else if own.has(Sense::Barcode) {
        40
    } else if own.has(Sense::Code) && !own.any(FOREIGN) {
        32
    } else {
        0
    };
    if base == 0 || own.any(Senses::of(&[Sense::Kind, Sense::Category, Sense::Count])) || place.context.any(FOREIGN) {
        return 0;
    }
    base - doubt(place) + nearness(places, at, place)
}

/// Whether a place says anything of stock.
pub(super) fn stock(places: &Places, at: usize, place: &Place) -> i32 {
    super::stock::any(places, at, place)
}

pub(super) fn category(places: &Places, at: usize, place: &Place) -> i32 {
    super::categories::category(places, at, place)
}
