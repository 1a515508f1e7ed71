//! The words of pages and components.

use crate::browser::locale;
use crate::domain::cart::OrderMisfit;
use crate::domain::query::{NotSoldHere, Sort, When};
use crate::domain::region::Country;
use crate::domain::{Currency, Instant, Language, Region, RegionKey};
use crate::engine::protocol::Storefront;
use crate::state::Place;
use crate::text::message_format::Argument;
use crate::text::messages::{self, say, say_with};
use crate::text::numbers::{ago, clock_difference, instant, money};

/// The id of the page's main part; not shown.
pub const CONTENT_ID: &str = "content";

/// The id of a product's reviews in its page; not shown.
pub const REVIEWS_ID: &str = "reviews";

/// Functions that say one message each, named as its key.
macro_rules! messages {
    ($($key:ident)*) => {
        $(pub fn $key() -> String {
            say(stringify!($key))
        })*
    };
}

messages! {
    skip_to_content notice products search search_placeholder search_clear search_hint search_recent_none search_suggestions search_recent search_recent_clear categories brands
    cart home menu close back open_menu
    choose_region choose_language choose_country choose_currency region_meant region_search region_none
    sort_by sort_best_match filters filters_show filters_clear filters_done filter_remove filter_find_none
    only_sold_here not_sold_where only_reduced brand price price_from price_to rating_filter rating_any availability tags
    breadcrumbs pages list_more next_page previous_page
    pictures picture_zoom picture_zoom_out picture_next picture_previous
    specifications description reviews no_reviews more_reviews reviews_in_my_language
    goes_with related instead sold_in sold_nowhere differences differences_show region_column compare_first compare_second compare_aspect compare_name compare_limit compare_note not_stated
    add_to_cart pre_order price_is_approximate added added_short view_cart quantity fewer more remove quick_view quick_view_details
    cart_is_empty cart_is_empty_why cart_not_kept cart_continue browse total free_shipping_reached parked no_longer_there checkout_note
    try_again loading loading_slowly catalog_reading
    page_not_found page_not_found_why or_choose_region to_the_home_page
    all_products see_all shop_now no_picture no_back_end_trust
    footer_shop footer_help footer_region delivery duties opening_announced opening_now opening_left calendar_add clock_of_device
    preview preview_as_now preview_time preview_now preview_afresh preview_end preview_no_changes preview_go_there
    switch_intro switch_stays switch_returns switch_tax switch_approximate suggestion_why
    change_opens change_closes change_price change_ships change_limit preview_days
    nothing_fits nothing_fits_why only_filters_off
}

/// A message with one count in it.
fn counted(key: &str, count: u32) -> String {
    say_with(key, &[("count", Argument::Count(count))])
}

/// A message with one text in it.
fn with_text(key: &str, name: &str, text: &str) -> String {
    say_with(key, &[(name, Argument::Text(text))])
}

/// How many products there are so far, of how many where that is known.
pub fn catalog_read(count: u32, total: Option<u32>) -> String {
    let count = ("count", Argument::Count(count));
    match total {
        Some(total) => say_with("catalog_read_of", &[count, ("total", Argument::Count(total))]),
        None => say_with("catalog_read", &[count]),
    }
}

/// How old prices and stock are while newer ones are looked for.
pub fn catalog_refreshing(age: i64) -> String {
    with_text("catalog_refreshing", "age", &ago(age))
}

/// How old prices and stock are where there are no newer ones.
pub fn catalog_unreachable(as_of: Instant, age: i64) -> String {
    say_with(
        "catalog_unreachable",
        &[
            ("time", Argument::Text(&instant(as_of))),
            ("age", Argument::Text(&ago(age))),
        ],
    )
}

pub fn cart_label(count: u32) -> String {
    counted("cart_label", count)
}

pub fn region_label(place: &Place) -> String {
    let region = region_name(&place.region);
    let currency = place.region.currency.to_string();
    say_with(
        "region_label",
        &[
            ("region", Argument::Text(&region)),
            ("currency", Argument::Text(&currency)),
        ],
    )
}

/// The region's name in the language of the page: its own where it is of that language, else as `Intl` knows its first
/// country, else its name in English.
pub fn region_name(region: &Region) -> String {
    let is_own = region.default_language().is_some_and(|own| !messages::is_foreign(own));
    let by_country = || {
        let country = region.countries.first()?;
        locale::country(country.as_str(), messages::language().as_str())
    };
    if is_own {
        return region.name.clone();
    }
    by_country().unwrap_or_else(|| region.english_name().to_owned())
}

/// The region as it stands in a sentence: in English some names take an article.
pub fn region_in_sentence(region: &Region) -> String {
    let name = region_name(region);
    let country = region.countries.first().map(crate::domain::region::Country::as_str);
    say_with(
        "region_in_sentence",
        &[
            ("country", Argument::Text(country.unwrap_or_default())),
            ("region", Argument::Text(&name)),
        ],
    )
}

/// A region with the currency that the shopper pays in there.
pub fn region_in_currency(region: &str, currency: Currency) -> String {
    labelled(region, currency.code())
}

/// A country in the language of the page.
pub fn country_name(country: &Country) -> String {
    locale::country(country.as_str(), messages::language().as_str()).unwrap_or_else(|| country.to_string())
}

/// A currency by its code and, where the browser knows it, its name in the language of the page.
pub fn currency_name(currency: Currency) -> String {
    match locale::currency(currency.code(), messages::language().as_str()) {
        Some(name) => labelled(currency.code(), &name),
        None => currency.to_string(),
    }
}

pub fn switch_title(there: &Region) -> String {
    with_text("switch_title", "region", &region_in_sentence(there))
}

pub fn switch_go(there: &Region) -> String {
    with_text("switch_go", "region", &region_in_sentence(there))
}

pub fn switch_stay(here: &Region) -> String {
    with_text("switch_stay", "region", &region_in_sentence(here))
}

pub fn switch_limited(at_most: u32) -> String {
    counted("switch_limited", at_most)
}

pub fn suggestion_title(there: &Region) -> String {
    with_text("suggestion_title", "region", &region_in_sentence(there))
}

/// A language in its own words: `Deutsch`.
pub fn language_name(language: &Language) -> String {
    locale::language(language.as_str()).unwrap_or_else(|| language.to_string())
}

/// When a product can be had, as a filter has it.
pub fn when(when: When) -> String {
    match when {
        When::Now => say("when_now"),
        When::Soon => say("when_soon"),
        When::NotNow => say("when_not_now"),
    }
}

/// A sort order; that of a search's own is called otherwise than that of a list of all.
pub fn sort(sort: Sort, is_search: bool) -> String {
    if sort == Sort::Featured && is_search {
        return sort_best_match();
    }
    say(match sort {
        Sort::Featured => "sort_featured",
        Sort::PriceUp => "sort_price_up",
        Sort::PriceDown => "sort_price_down",
        Sort::Rating => "sort_rating",
        Sort::Newest => "sort_newest",
        Sort::Discount => "sort_discount",
        Sort::OpeningSoon => "sort_opening_soon",
    })
}

pub fn product_count(count: u32) -> String {
    counted("product_count", count)
}

pub fn show_products(count: u32) -> String {
    counted("show_products", count)
}

pub fn not_sold_count(count: u32, place: &Place) -> String {
    let region = region_in_sentence(&place.region);
    say_with(
        "not_sold_count",
        &[("count", Argument::Count(count)), ("region", Argument::Text(&region))],
    )
}

/// Heads what a list shows apart.
pub fn offer_not_sold(place: &Place) -> String {
    with_text("offer_not_sold", "region", &region_in_sentence(&place.region))
}

pub fn not_sold_choice(choice: NotSoldHere) -> String {
    match choice {
        NotSoldHere::Last => say("not_sold_last"),
        NotSoldHere::Apart => say("not_sold_apart"),
        NotSoldHere::Hidden => say("not_sold_hidden"),
    }
}

pub fn available_of(available: u32, total: u32) -> String {
    let counts = [
        ("available", Argument::Count(available)),
        ("total", Argument::Count(total)),
    ];
    if available == total {
        product_count(total)
    } else if available == 0 {
        counted("available_none", total)
    } else {
        say_with("available_of", &counts)
    }
}

pub fn search_title(text: &str) -> String {
    if text.is_empty() {
        all_products()
    } else {
        with_text("search_title", "text", text)
    }
}

pub fn nothing_found(text: &str) -> String {
    if text.is_empty() {
        nothing_fits()
    } else {
        with_text("nothing_found", "text", text)
    }
}

pub fn from_price(price: &str) -> String {
    with_text("from_price", "price", price)
}

pub fn former_price(price: &str) -> String {
    with_text("former_price", "price", price)
}

pub fn picture_of(name: &str, number: u32) -> String {
    say_with(
        "picture_of",
        &[("name", Argument::Text(name)), ("number", Argument::Count(number))],
    )
}

pub fn page_number(page: u32, pages: u32) -> String {
    say_with(
        "page_number",
        &[("page", Argument::Count(page)), ("pages", Argument::Count(pages))],
    )
}

pub fn pages_number(first: u32, last: u32, pages: u32) -> String {
    say_with(
        "pages_number",
        &[
            ("first", Argument::Count(first)),
            ("last", Argument::Count(last)),
            ("pages", Argument::Count(pages)),
        ],
    )
}

pub fn page_named(page: u32) -> String {
    say_with("page_named", &[("page", Argument::Count(page))])
}

/// Which of a list's products are shown.
pub fn list_part(first: u32, last: u32, total: u32) -> String {
    say_with(
        "list_part",
        &[
            ("first", Argument::Count(first)),
            ("last", Argument::Count(last)),
            ("total", Argument::Count(total)),
        ],
    )
}

pub fn stars_percent(stars: u8, percent: u32) -> String {
    let percent = locale::percent(percent, &messages::locale());
    say_with(
        "stars_percent",
        &[
            ("stars", Argument::Count(stars.into())),
            ("percent", Argument::Text(&percent)),
        ],
    )
}

pub fn stars_of_review(stars: u8) -> String {
    counted("stars_of_review", stars.into())
}

pub fn stars_and_up(stars: u8) -> String {
    counted("stars_and_up", stars.into())
}

pub fn reviewed_from(region: &str) -> String {
    with_text("reviewed_from", "region", region)
}

/// Names of regions in the language of the page.
pub fn region_names(keys: &[RegionKey], storefront: &Storefront) -> Vec<String> {
    keys.iter()
        .filter_map(|key| storefront.region(key).map(region_name))
        .collect()
}

pub fn sold_in_count(count: u32) -> String {
    counted("sold_in_count", count)
}

pub fn differences_count(count: u32) -> String {
    counted("differences_count", count)
}

pub fn free_shipping_missing(amount: &str) -> String {
    with_text("free_shipping_missing", "amount", amount)
}

/// Which limit of the region a cart does not keep.
pub fn misfit(misfit: OrderMisfit, place: &Place) -> String {
    match misfit {
        OrderMisfit::Pieces(most) => counted("misfit_pieces", most),
        OrderMisfit::LeastTotal(least) => with_text("misfit_least_total", "amount", &money(least, place)),
        OrderMisfit::MostTotal(most) => with_text("misfit_most_total", "amount", &money(most, place)),
    }
}

pub fn too_many(at_most: u32) -> String {
    counted("too_many", at_most)
}

pub fn preview_as_of(when: &str) -> String {
    with_text("preview_as_of", "when", when)
}

pub fn preview_more(count: u32) -> String {
    counted("preview_more", count)
}

pub fn preview_changes(days: u32) -> String {
    counted("preview_changes", days)
}

pub fn each(price: &str) -> String {
    with_text("each", "price", price)
}

pub fn opening_banner(place: &Place, when: Option<&str>) -> String {
    let region = region_in_sentence(&place.region);
    match when {
        Some(when) => say_with(
            "opening_banner",
            &[("region", Argument::Text(&region)), ("when", Argument::Text(when))],
        ),
        None => with_text("opening_banner_announced", "region", &region),
    }
}

pub fn opens_at(when: &str) -> String {
    with_text("opens_at", "when", when)
}

/// What a calendar calls the opening of a product.
pub fn calendar_summary(name: &str, place: &Place) -> String {
    let region = region_in_sentence(&place.region);
    say_with(
        "calendar_summary",
        &[("name", Argument::Text(name)), ("region", Argument::Text(&region))],
    )
}

/// What is said when a product's button has come without the shopper's doing.
pub fn now_for_sale(name: &str) -> String {
    with_text("now_for_sale", "name", name)
}

/// What is said when it has gone.
pub fn no_longer_for_sale(name: &str) -> String {
    with_text("no_longer_for_sale", "name", name)
}

/// That the device's clock is off, and whose time counts. It is slow by so many milliseconds, or fast if less than nought.
pub fn clock_is_off(milliseconds: i64) -> String {
    let amount = clock_difference(milliseconds);
    if milliseconds > 0 {
        with_text("clock_is_slow", "amount", &amount)
    } else {
        with_text("clock_is_fast", "amount", &amount)
    }
}

pub fn no_such_region(name: &str) -> String {
    with_text("no_such_region", "name", name)
}

pub fn remove_named(name: &str) -> String {
    with_text("remove_named", "name", name)
}

pub fn quick_view_of(name: &str) -> String {
    with_text("quick_view_of", "name", name)
}

pub fn added_named(name: &str) -> String {
    with_text("added_named", "name", name)
}

pub fn filter_count(count: u32) -> String {
    counted("filter_count", count)
}

pub fn filter_show_all(count: u32) -> String {
    counted("filter_show_all", count)
}

/// Names the field that looks for a value among those of a filter.
pub fn filter_find(label: &str) -> String {
    with_text("filter_find", "label", label)
}

/// What a picture of prices shows: from the lowest to the highest, and between which most are.
pub fn price_summary(from: &str, to: &str, low: &str, high: &str) -> String {
    say_with(
        "price_summary",
        &[
            ("from", Argument::Text(from)),
            ("to", Argument::Text(to)),
            ("low", Argument::Text(low)),
            ("high", Argument::Text(high)),
        ],
    )
}

pub fn price_between(from: &str, to: &str) -> String {
    say_with(
        "price_between",
        &[("from", Argument::Text(from)), ("to", Argument::Text(to))],
    )
}

pub fn price_up_to(price: &str) -> String {
    with_text("price_up_to", "price", price)
}

pub fn search_recent_remove(text: &str) -> String {
    with_text("search_recent_remove", "text", text)
}

pub fn search_show_all(count: u32) -> String {
    counted("search_show_all", count)
}

/// Stands in a message for what the page sets apart by its look.
const SET_APART: &str = "\u{fffc}";

/// What a message says before and after what is set apart in it; that brings its own direction along.
fn around(message: &str) -> (String, String) {
    let (before, after) = message.split_once(SET_APART).unwrap_or((message, ""));
    let before = before.trim_end_matches('\u{2068}');
    let after = after.trim_start_matches('\u{2069}');
    (before.to_owned(), after.to_owned())
}

/// That a text with its mistakes corrected was looked for: what stands around it.
pub fn taken_corrected() -> (String, String) {
    around(&with_text("taken_corrected", "text", SET_APART))
}

/// How many products have all words, where others that come near are shown behind them.
pub fn taken_nearest(with_all_words: u32) -> String {
    counted("taken_nearest", with_all_words)
}

/// That words were left out: what stands around them.
pub fn taken_left_out() -> (String, String) {
    around(&with_text("taken_left_out", "words", SET_APART))
}

/// Offers another text: what stands around it.
pub fn did_you_mean() -> (String, String) {
    around(&with_text("did_you_mean", "text", SET_APART))
}

/// Words as they were typed, in quotation marks.
pub fn quoted(text: &str) -> String {
    with_text("quoted", "text", text)
}

pub fn region_count(count: u32) -> String {
    counted("region_count", count)
}

pub fn about_product(name: &str) -> String {
    with_text("about_product", "name", name)
}

/// A name and what belongs to it, such as an option and its chosen value.
pub fn labelled(label: &str, value: &str) -> String {
    say_with(
        "labelled",
        &[("label", Argument::Text(label)), ("value", Argument::Text(value))],
    )
}
