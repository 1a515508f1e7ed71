use leptos::prelude::*;

use crate::domain::{Region, RegionKey};
use crate::engine::protocol::Storefront;
use crate::state::Navigation;
use crate::text;

/// From so many regions on, one is sooner found by its name.
const WORTH_A_SEARCH: usize = 6;

/// A region to go to: its own name, its name for the reader where that differs, and its currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionLink {
    pub key: RegionKey,
    pub name: String,
    pub language: String,
    pub readers_name: Option<String>,
    pub currency: String,
    /// All names it is found by, in lower case, each on a line of its own.
    pub names: String,
    pub href: String,
    pub is_here: bool,
}

impl RegionLink {
    /// Whether one of its names, or a word of one, begins with what is typed.
    fn is_meant_by(&self, typed: &str) -> bool {
        let typed = typed.trim().to_lowercase();
        self.names
            .lines()
            .any(|name| name.starts_with(&typed) || name.split([' ', '-']).any(|word| word.starts_with(&typed)))
    }
}

/// Regions as links, to be searched by name where they are many.
#[component]
pub fn RegionList(
    links: Vec<RegionLink>,
    /// Called with the region that the shopper goes to.
    #[prop(optional, into)]
    on_choose: Option<Callback<RegionKey>>,
) -> impl IntoView {
    let navigation = Navigation::expect();
    let choose = move |key: RegionKey| {
        if let Some(on_choose) = on_choose {
            on_choose.run(key);
        }
    };
    let typed = RwSignal::new(String::new());
    let is_searched = links.len() >= WORTH_A_SEARCH;
    let all = StoredValue::new(links.clone());
    let found = Memo::new(move |_| {
        let typed = typed.read();
        all.with_value(|links| links.iter().filter(|link| link.is_meant_by(&typed)).count())
    });
    let go_to_first = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = typed.read_untracked();
        let first = all.with_value(|links| links.iter().find(|link| link.is_meant_by(&typed)).cloned());
        if let Some(link) = first.filter(|_| !typed.trim().is_empty()) {
            choose(link.key);
            navigation.follow(&link.href);
        }
    };
    let status = move || {
        let is_searched = !typed.read().trim().is_empty();
        is_searched.then(|| text::region_count(u32::try_from(found.get()).unwrap_or_default()))
    };
    let search = is_searched.then(|| {
        view! {
            <form class="region-list__search" role="search" on:submit=go_to_first>
                <input
                    class="region-list__field"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="go"
                    dir="auto"
                    aria-label=text::region_search()
                    placeholder=text::region_search()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <p class="region-list__found" class:visually-hidden=move || { found.get() > 0 } role="status">{status}</p>
            </form>
        }
    });
    let item = |link: RegionLink| {
        let key = link.key.clone();
        let is_out = {
            let link = link.clone();
            move || !link.is_meant_by(&typed.read())
        };
        view! {
            <li hidden=is_out>
                <a
                    class="region-list__link"
                    href=link.href
                    aria-current=link.is_here.then_some("true")
                    on:click=move |_| choose(key.clone())
                >
                    <span class="region-list__names">
                        <span class="region-list__name" lang=link.language dir="auto">{link.name}</span>
                        {link.readers_name.map(|name| view! { <span class="region-list__other">{name}</span> })}
                    </span>
                    <span class="region-list__currency">{link.currency}</span>
                </a>
            </li>
        }
    };
    view! {
        <div class="region-list">
            {search}
            <ul class="region-list__regions">{links.into_iter().map(item).collect_view()}</ul>
        </div>
    }
}

/// The store's regions as links to what `href` says.
pub fn region_links(
    storefront: &Storefront,
    here: Option<&RegionKey>,
    href: impl Fn(&Region) -> Option<String>,
) -> Vec<RegionLink> {
    let link = |region: &Region| {
        let readers_name = text::region_name(region);
        RegionLink {
            key: region.key.clone(),
            name: region.name.clone(),
            language: region.default_language().map(ToString::to_string).unwrap_or_default(),
            names: names(region, &readers_name),
            readers_name: Some(readers_name).filter(|name| *name != region.name),
            currency: region.currency.to_string(),
            href: href(region).unwrap_or_default(),
            is_here: here == Some(&region.key),
        }
    };
    storefront.regions.iter().map(link).collect()
}

fn names(region: &Region, readers_name: &str) -> String {
    let codes = region.countries.iter().map(|country| country.as_str());
    let names = [
        &region.name,
        region.english_name(),
        readers_name,
        region.key.as_str(),
        region.currency.code(),
    ];
    let names: Vec<&str> = names.into_iter().chain(codes).collect();
    names.join("\n").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_found_by_any_of_its_names_and_by_its_code() {
        let link = RegionLink {
            key: "ae".parse().unwrap(),
            name: "الإمارات".to_owned(),
            language: "ar".to_owned(),
            readers_name: Some("United Arab Emirates".to_owned()),
            currency: "AED".to_owned(),
            names: "الإمارات\nunited arab emirates\nae\naed".to_owned(),
            href: String::new(),
            is_here: false,
        };
        for typed in ["", "  ", "united arab", "Emir", "AE", "aed", "الإ"] {
            assert!(link.is_meant_by(typed), "{typed:?}");
        }
        for typed in ["states", "x", "rates"] {
            assert!(!link.is_meant_by(typed), "{typed:?}");
        }
    }
}
