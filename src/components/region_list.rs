use leptos::prelude::*;

use crate::domain::RegionKey;
use crate::engine::protocol::Storefront;

/// A region to go to: its own name, its name in English where that differs, and its currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionLink {
    pub key: RegionKey,
    pub name: String,
    pub language: String,
    pub english_name: Option<String>,
    pub currency: String,
    pub href: String,
    pub is_here: bool,
}

/// Regions as links.
#[component]
pub fn RegionList(
    links: Vec<RegionLink>,
    /// Called with the region that the shopper goes to.
    #[prop(into)]
    on_choose: Callback<RegionKey>,
) -> impl IntoView {
    let item = |link: RegionLink| {
        let key = link.key;
        view! {
            <li>
                <a
                    class="region-list__link"
                    href=link.href
                    aria-current=link.is_here.then_some("true")
                    on:click=move |_| on_choose.run(key.clone())
                >
                    <span class="region-list__name" lang=link.language dir="auto">{link.name}</span>
                    {link.english_name.map(|name| view! { <span class="region-list__english">{name}</span> })}
                    <span class="region-list__currency">{link.currency}</span>
                </a>
            </li>
        }
    };
    view! { <ul class="region-list">{links.into_iter().map(item).collect_view()}</ul> }
}

/// The store's regions as links to what `href` says.
pub fn region_links(
    storefront: &Storefront,
    here: Option<&RegionKey>,
    href: impl Fn(&RegionKey) -> String,
) -> Vec<RegionLink> {
    let link = |region: &crate::domain::Region| RegionLink {
        key: region.key.clone(),
        name: region.name.clone(),
        language: region.default_language().map(ToString::to_string).unwrap_or_default(),
        english_name: region.english_name.clone().filter(|english| *english != region.name),
        currency: region.currency.to_string(),
        href: href(&region.key),
        is_here: here == Some(&region.key),
    };
    storefront.regions.iter().map(link).collect()
}
