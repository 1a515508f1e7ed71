use leptos::prelude::*;

use crate::components::icon::{Icon, IconKind};
use crate::components::keyed::keyed;
use crate::domain::fold::fold;
use crate::domain::product::Category;
use crate::domain::query::Query;
use crate::engine::protocol::{Ask, Frame};
use crate::routes::Links;
use crate::state::{Offered, PlaceState, SearchesState, catalog};
use crate::text;

/// So many earlier searches that begin as the words do stand before what the catalog offers.
const MOST_RECENT: usize = 2;

/// What the ways on from a search are made of.
#[derive(Clone, Copy)]
pub struct Ways {
    /// The words as they are typed.
    pub words: RwSignal<String>,
    pub found: RwSignal<Option<Offered>>,
    pub searches: SearchesState,
    pub links: Signal<Links>,
    /// Called when the shopper follows one.
    pub on_leave: Callback<()>,
}

/// Where else the typed words may lead than to a product: longer words, categories, brands.
pub fn search_ways(ways: Ways) -> AnyView {
    view! { {texts(ways)}{categories(ways)}{brands(ways)} }.into_any()
}

/// Words that go on as the typed ones begin: searched for lately, or named by the catalog.
fn texts(ways: Ways) -> AnyView {
    let Ways {
        found, searches, links, ..
    } = ways;
    let texts = Memo::new(move |_| {
        let found = found.read();
        let Some(found) = found.as_ref() else {
            return Vec::new();
        };
        with_recent(&found.text, &searches.all().read(), &found.suggestions.completions)
    });
    let is_any = Memo::new(move |_| !texts.read().is_empty());
    let row = move |text: String| {
        let is_recent = searches.all().read_untracked().contains(&text);
        let href = {
            let text = text.clone();
            move || links.read().search(&text)
        };
        let search = {
            let text = text.clone();
            move |_| {
                searches.add(&text);
                ways.on_leave.run(());
            }
        };
        let kind = if is_recent { IconKind::Clock } else { IconKind::Search };
        view! {
            <li>
                <a class="search-ways__text" href=href on:click=search>
                    <Icon kind/>
                    <span dir="auto">{move || continued(&found.read(), &text)}</span>
                </a>
            </li>
        }
        .into_any()
    };
    view! {
        <section class="search-ways__group" hidden=move || !is_any.get()>
            <h3 class="search-ways__title">{text::search_suggestions()}</h3>
            <ul class="search-ways__texts">{keyed(move || texts.get(), row)}</ul>
        </section>
    }
    .into_any()
}

/// Earlier searches that go on as the typed words begin, then completions; none twice, and none that is typed already.
fn with_recent(typed: &str, recent: &[String], completions: &[String]) -> Vec<String> {
    let typed = fold(typed);
    let goes_on = |words: &&String| fold(words).strip_prefix(&typed).is_some_and(|rest| !rest.is_empty());
    let mut texts: Vec<String> = recent.iter().filter(goes_on).take(MOST_RECENT).cloned().collect();
    for completion in completions {
        let folded = fold(completion);
        if folded != typed && !texts.iter().any(|known| fold(known) == folded) {
            texts.push(completion.clone());
        }
    }
    texts
}

/// A text in which stands out what goes beyond the typed words.
fn continued(found: &Option<Offered>, text: &str) -> AnyView {
    let typed = found.as_ref().map_or("", |found| found.text.as_str());
    match split_behind(text, typed) {
        Some((typed, rest)) => view! { {typed.to_owned()}<b>{rest.to_owned()}</b> }.into_any(),
        None => text.to_owned().into_any(),
    }
}

/// A text that begins as another one, whatever its capitals, in two parts.
fn split_behind<'a>(text: &'a str, beginning: &str) -> Option<(&'a str, &'a str)> {
    let mut rest = text.chars();
    for expected in beginning.chars() {
        let found = rest.next()?;
        if !found.to_lowercase().eq(expected.to_lowercase()) {
            return None;
        }
    }
    text.split_at_checked(text.len() - rest.as_str().len())
}

/// Categories that the words name, with how much each has; before the first word all of them.
fn categories(ways: Ways) -> AnyView {
    let Ways {
        words, found, links, ..
    } = ways;
    let place = PlaceState::expect();
    let frame = LocalResource::new(move || {
        let ask = place.market().map(|market| Ask::Frame { market });
        async move { Frame::try_from(catalog::answer(ask).await.ok()?).ok() }
    });
    let categories = move || {
        let links = links.read();
        let chip = |category: &Category, count: Option<u32>| Chip {
            href: links.category(&category.slug),
            name: category.name.clone(),
            count,
        };
        if words.read().trim().is_empty() {
            let frame = frame.get().flatten();
            let all = frame.iter().flat_map(|frame| &frame.categories);
            return all.map(|category| chip(category, None)).collect();
        }
        let found = found.read();
        let named = found.iter().flat_map(|found| &found.suggestions.categories);
        named.map(|(category, count)| chip(category, Some(*count))).collect()
    };
    chips(text::categories(), Memo::new(move |_| categories()), ways.on_leave)
}

/// Brands that the words name, with how much each has.
fn brands(ways: Ways) -> AnyView {
    let Ways { found, links, .. } = ways;
    let brands = Memo::new(move |_| {
        let (found, links) = (found.read(), links.read());
        let named = found.iter().flat_map(|found| &found.suggestions.brands);
        let chip = |(brand, count): &(String, u32)| {
            let query = Query {
                brands: vec![brand.clone()],
                ..Query::default()
            };
            Chip {
                href: links.list(&query),
                name: brand.clone(),
                count: Some(*count),
            }
        };
        named.map(chip).collect()
    });
    chips(text::brands(), brands, ways.on_leave)
}

/// A way on in few words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Chip {
    href: String,
    name: String,
    /// How many products there are.
    count: Option<u32>,
}

fn chips(title: String, chips: Memo<Vec<Chip>>, on_leave: Callback<()>) -> AnyView {
    let row = move |Chip { href, name, count }| {
        let count = count.map(|count| view! { " "<span class="search-ways__count">{text::number(count)}</span> });
        view! {
            <li>
                <a class="search-ways__chip" href=href on:click=move |_| on_leave.run(())><bdi>{name}</bdi>{count}</a>
            </li>
        }
    };
    let shown = move || {
        let chips = chips.get();
        (!chips.is_empty()).then(|| {
            view! {
                <section class="search-ways__group">
                    <h3 class="search-ways__title">{title.clone()}</h3>
                    <ul class="search-ways__chips">{chips.into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    };
    shown.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_searches_stand_before_completions_and_none_is_there_twice() {
        let check = |typed: &str, recent: &[&str], completions: &[&str], expected: &[&str]| {
            let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
            assert_eq!(
                with_recent(typed, &owned(recent), &owned(completions)),
                expected,
                "{typed}"
            );
        };
        check(
            "po",
            &["Power bank", "phone"],
            &["power", "power bank"],
            &["Power bank", "power"],
        );
        check("power", &["power"], &["Power", "power bank"], &["power bank"]);
        check("a", &["ab", "ac", "ad"], &[], &["ab", "ac"]);
    }

    #[test]
    fn a_text_is_parted_behind_what_was_typed_whatever_its_capitals() {
        assert_eq!(split_behind("Power bank", "pow"), Some(("Pow", "er bank")));
        assert_eq!(split_behind("Ёлка", "ё"), Some(("Ё", "лка")));
        assert_eq!(split_behind("mug", "mugs"), None);
        assert_eq!(split_behind("mug", "cup"), None);
    }
}
