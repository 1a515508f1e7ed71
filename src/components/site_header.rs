use leptos::prelude::*;

use crate::components::region_list::RegionLink;
use crate::components::region_picker::RegionPicker;
use crate::components::search_form::SearchForm;
use crate::domain::RegionKey;
use crate::text;

/// The head of each page: the store's name, search, region and cart.
#[component]
pub fn SiteHeader(
    /// The store's name.
    name: String,
    #[prop(into)] home_href: Signal<String>,
    #[prop(into)] cart_href: Signal<String>,
    /// How many pieces are in the cart.
    #[prop(into)]
    item_count: Signal<u32>,
    #[prop(into)] searched: Signal<String>,
    #[prop(into)] on_search: Callback<String>,
    #[prop(into)] region: Signal<String>,
    #[prop(into)] region_label: Signal<String>,
    #[prop(into)] regions: Signal<Vec<RegionLink>>,
    #[prop(into)] on_choose_region: Callback<RegionKey>,
) -> impl IntoView {
    view! {
        <header class="site-header">
            <div class="site-header__bar">
                <a class="site-header__name" href=home_href>{name}</a>
                <SearchForm searched on_search/>
                <RegionPicker here=region label=region_label links=regions on_choose=on_choose_region/>
                <a class="site-header__cart" href=cart_href aria-label=move || text::cart_label(item_count.get())>
                    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                        <path d="M8 8V7a4 4 0 0 1 8 0v1h3.2l.8 12.5H4L4.8 8H8Zm2 0h4V7a2 2 0 0 0-4 0v1Zm-3.3 2-.6 8.5h11.8l-.6-8.5H6.7Z" fill="currentColor"/>
                    </svg>
                    <span class="site-header__count" hidden=move || item_count.get() == 0>{item_count}</span>
                </a>
            </div>
        </header>
    }
}
