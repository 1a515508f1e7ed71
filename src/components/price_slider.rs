use leptos::html::Input;
use leptos::prelude::*;

use crate::components::price_filter::{Bound, Bounds, PriceChoice};
use crate::state::PlaceState;
use crate::text;

/// So many places a thumb can be at, at most: the arrow keys lead from one end to the other in reasonable time.
const MOST_PLACES: u32 = 100;

/// How many products there are at which price, above a slider with two thumbs. It applies when a thumb is let go.
pub fn price_slider(filter: PriceChoice) -> AnyView {
    let start = move || places(filter).map(|(scale, from, _)| percent(scale, from));
    let end = move || places(filter).map(|(scale, _, to)| percent(scale, scale.places - to));
    let summary = move || summary(scale(filter)?, &filter.prices.read().counts);
    view! {
        <div class="price-slider" hidden=move || scale(filter).is_none()>
            <p class="visually-hidden">{summary}</p>
            <div class="price-slider__bars" aria-hidden="true">{move || bars(filter)}</div>
            <div class="price-slider__track">
                <span class="price-slider__way">
                    <span class="price-slider__chosen" style:inset-inline-start=start style:inset-inline-end=end></span>
                </span>
                {thumb(filter, Bound::From, text::price_from())}
                {thumb(filter, Bound::To, text::price_to())}
            </div>
        </div>
    }
    .into_any()
}

/// None where there are no two prices.
fn scale(filter: PriceChoice) -> Option<Scale> {
    let (least, most) = filter.prices.read().range?;
    Scale::of(least, most)
}

/// At which places the thumbs are.
fn places(filter: PriceChoice) -> Option<(Scale, u32, u32)> {
    let scale = scale(filter)?;
    let Bounds { from, to } = filter.bounds();
    let from = from.map_or(0, |price| scale.place_of(price));
    let to = to.map_or(scale.places, |price| scale.place_of(price));
    Some((scale, from, to))
}

fn thumb(filter: PriceChoice, bound: Bound, label: String) -> AnyView {
    let place_state = PlaceState::expect();
    let field = NodeRef::<Input>::new();
    let place = move || {
        places(filter).map(|(scale, from, to)| match bound {
            Bound::From => (scale, from),
            Bound::To => (scale, to),
        })
    };
    // Where both thumbs are at the high end, the lower one can still be had.
    let is_above = move || bound == Bound::From && place().is_some_and(|(scale, from)| from > scale.places / 2);
    // The price where the thumb is, and whether that asks for anything: at its own end it does not. A thumb stops at
    // the other one.
    let asked = move || {
        let (scale, from, to) = untrack(|| places(filter))?;
        let field = field.get_untracked()?;
        let wanted: u32 = field.value().parse().ok()?;
        let (place, own_end) = match bound {
            Bound::From => (wanted.min(to), 0),
            Bound::To => (wanted.max(from), scale.places),
        };
        if place != wanted {
            field.set_value(&place.to_string());
        }
        Some((scale.price_at(place), place != own_end))
    };
    let drag = move |_| {
        let Some((price, _)) = asked() else { return };
        filter.dragged.update(|bounds| match bound {
            Bound::From => bounds.from = Some(price),
            Bound::To => bounds.to = Some(price),
        });
    };
    let apply = move |_| {
        let Some((price, is_bound)) = asked() else { return };
        filter.ask(bound, Some(price).filter(|_| is_bound));
        filter.dragged.set(Bounds::default());
    };
    let spoken = move || {
        let (scale, place) = place()?;
        Some(text::whole_price(scale.price_at(place), &*place_state.get()?))
    };
    view! {
        <input
            class="price-slider__thumb"
            class:price-slider__thumb--above=is_above
            type="range"
            min="0"
            max=move || scale(filter).map(|scale| scale.places.to_string())
            step="1"
            aria-label=label
            aria-valuetext=spoken
            node_ref=field
            prop:value=move || place().map(|(_, place)| place.to_string())
            on:input=drag
            on:change=apply
        />
    }
    .into_any()
}

/// How far a place is from the start of the slider.
fn percent(scale: Scale, place: u32) -> String {
    format!("{}%", place * 100 / scale.places)
}

/// A bar for each part of the prices; those between the thumbs stand out.
fn bars(filter: PriceChoice) -> AnyView {
    let counts = filter.prices.read().counts.clone();
    let parts = u32::try_from(counts.len()).unwrap_or_default();
    let highest = counts.iter().copied().max().unwrap_or_default().max(1);
    let bar = move |(at, count): (u32, u32)| {
        let is_chosen = move || {
            places(filter).is_some_and(|(scale, from, to)| {
                at * scale.places < to.max(from + 1) * parts && (at + 1) * scale.places > from * parts
            })
        };
        let height = format!("{}%", u64::from(count) * 100 / u64::from(highest));
        view! {
            <span
                class="price-slider__bar"
                class:price-slider__bar--some={count > 0}
                class:price-slider__bar--chosen=is_chosen
                style:block-size=height
            ></span>
        }
    };
    (0..).zip(counts).map(bar).collect_view().into_any()
}

/// What the bars show, in words.
fn summary(scale: Scale, counts: &[u32]) -> Option<String> {
    let place = PlaceState::expect().get()?;
    let (at, _) = counts.iter().enumerate().rev().max_by_key(|(_, count)| **count)?;
    let (at, parts) = (u64::try_from(at).ok()?, u64::try_from(counts.len()).ok()?);
    let wide = u64::from(scale.most - scale.least);
    let price = |part: u64| {
        let price = u64::from(scale.least) + wide * part / parts;
        text::whole_price(u32::try_from(price).unwrap_or(u32::MAX), &place)
    };
    Some(text::price_summary(
        &price(0),
        &price(parts),
        &price(at),
        &price(at + 1),
    ))
}

/// Which price a place of the slider stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Scale {
    least: u32,
    most: u32,
    /// The number of the last place; the first is 0.
    places: u32,
    /// Prices between the ends are multiples of this.
    round: u32,
}

impl Scale {
    /// None where all prices are the same.
    fn of(least: u32, most: u32) -> Option<Self> {
        let wide = most.checked_sub(least).filter(|wide| *wide > 0)?;
        let places = wide.min(MOST_PLACES);
        let mut round = 1;
        for factor in [5, 2].into_iter().cycle() {
            if round * factor > wide / places {
                break;
            }
            round *= factor;
        }
        Some(Self {
            least,
            most,
            places,
            round,
        })
    }

    fn price_at(self, place: u32) -> u32 {
        if place == 0 {
            return self.least;
        }
        if place >= self.places {
            return self.most;
        }
        let (places, round) = (u64::from(self.places), u64::from(self.round));
        let price = u64::from(self.least) * places + u64::from(self.most - self.least) * u64::from(place);
        // Halves go down: going up, they would lead to the next place.
        let rounded = (2 * price + places * round - 1) / (2 * places * round) * round;
        u32::try_from(rounded).unwrap_or(u32::MAX).clamp(self.least, self.most)
    }

    fn place_of(self, price: u32) -> u32 {
        let above = u64::from(price.clamp(self.least, self.most) - self.least);
        let wide = u64::from(self.most - self.least);
        let place = (above * u64::from(self.places) + wide / 2) / wide;
        u32::try_from(place).unwrap_or(self.places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_between_the_ends_are_round_and_the_ends_are_themselves() {
        let check = |least: u32, most: u32, expected: &[(u32, u32)]| {
            let scale = Scale::of(least, most).unwrap();
            for (place, price) in expected {
                assert_eq!(scale.price_at(*place), *price, "{least} to {most} at {place}");
            }
        };
        check(19, 1299, &[(0, 19), (1, 30), (50, 660), (99, 1290), (100, 1299)]);
        check(5, 8, &[(0, 5), (1, 6), (2, 7), (3, 8)]);
        check(0, u32::MAX, &[(0, 0), (50, 2_150_000_000), (100, u32::MAX)]);
        assert_eq!(Scale::of(7, 7), None);
        assert_eq!(Scale::of(8, 7), None);
    }

    #[test]
    fn a_thumb_stays_at_the_place_whose_price_it_asked_for() {
        let ranges = [
            (0, 1),
            (0, 99),
            (1, 150),
            (13, 1013),
            (15, 1015),
            (19, 1299),
            (7, 12_345),
            (0, u32::MAX),
        ];
        for (least, most) in ranges {
            let scale = Scale::of(least, most).unwrap();
            for place in 0..=scale.places {
                let price = scale.price_at(place);
                assert_eq!(scale.place_of(price), place, "{least} to {most}: {price}");
            }
        }
    }

    #[test]
    fn a_price_beyond_the_ends_is_at_the_end() {
        let scale = Scale::of(20, 80).unwrap();
        assert_eq!((scale.place_of(3), scale.place_of(4_000)), (0, scale.places));
    }
}
