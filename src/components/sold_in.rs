use leptos::prelude::*;

use crate::domain::RegionKey;
use crate::state::{Place, StorefrontState, SwitchState};
use crate::text;

/// The regions that sell something, each as a way to this page there. Nothing where no region does.
#[component]
pub fn SoldIn(
    regions: Vec<RegionKey>,
    /// Where the shopper is: the language of the page is kept as far as the regions have it.
    place: std::sync::Arc<Place>,
    /// Called when the shopper follows one.
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let (storefront, switch) = (StorefrontState::expect(), SwitchState::expect());
    let region = move |key: RegionKey| {
        let region = storefront.with(|storefront| storefront.region(&key).cloned())?;
        let to = switch.place_in(&region, Some(&place.language))?;
        let leave = move |_| {
            if let Some(on_leave) = on_leave {
                on_leave.run(());
            }
        };
        let href = move || switch.href(&to);
        Some(view! { <li><a class="sold-in__region" href=href on:click=leave>{text::region_name(&region)}</a></li> })
    };
    let links = regions.into_iter().filter_map(region).collect_view();
    (!links.is_empty()).then(|| {
        view! {
            <div class="sold-in">
                <p>{text::sold_in()}</p>
                <ul class="sold-in__regions">{links}</ul>
            </div>
        }
    })
}
