//! What will keep a shop from showing what is read here.

use vitrine::domain::Product;
use vitrine::source::{Paging, secrets};

use super::looking::{Asked, Probed};
use crate::answer::{self, Answer, Headers, Live, ORIGIN, value};
use crate::table;

/// All that is to be warned of, each in a sentence or two.
pub(super) fn warnings(answer: &Answer, probed: &Probed, asked: &Asked) -> Vec<String> {
    let mut warnings: Vec<String> = relative_pictures(&probed.catalog.products).into_iter().collect();
    let paging = probed.shape.as_ref().map(|shape| &shape.mapping.paging);
    if let (Some(Paging::LinkHeader), Some(live)) = (paging, &answer.live)
        && !is_exposed(&live.headers, "link")
    {
        warnings.push(
            "Its pages follow each other by the header Link, which a browser does not show to the shop: let the host answer with Access-Control-Expose-Headers: Link."
                .to_owned(),
        );
    }
    let secrets = secrets(&answer.name, &asked.request);
    warnings.extend(secrets.iter().map(ToString::to_string));
    warnings.extend(of_the_host(answer));
    warnings
}

/// Why a shop in a browser could not read the answer though this program can.
pub(crate) fn of_the_host(answer: &Answer) -> Vec<String> {
    let mut warnings = Vec::new();
    if let Some(live) = &answer.live {
        warnings.extend(not_allowed(live));
        if live.address.to_ascii_lowercase().starts_with("http://") && !is_of_this_machine(&live.address) {
            warnings.push("The address is of http: a shop at an https address cannot ask it.".to_owned());
        }
    }
    warnings
}

/// Pictures that a file names by where they are beside it.
fn relative_pictures(products: &[Product]) -> Option<String> {
    let pictures = products.iter().flat_map(|product| {
        let of_variants = product.variants.iter().flat_map(|variant| &variant.images);
        product.images.iter().chain(of_variants)
    });
    let relative: Vec<&str> = pictures
        .map(|image| answer::as_written(&image.url))
        .filter_map(|(address, is_relative)| is_relative.then_some(address))
        .collect();
    let first = relative.first()?;
    let pictures = match relative.len() {
        1 => "1 picture is".to_owned(),
        count => format!("{count} pictures are"),
    };
    Some(format!(
        "{pictures} named without a host, such as `{}`: looked for where the answer comes from. Where that is another place, set `pictures.base` in the mapping.",
        table::cut(&table::shown(first), 60)
    ))
}

/// Why a browser would not let the shop read the answer.
fn not_allowed(live: &Live) -> Option<String> {
    if !is_allowed(&live.headers) {
        let found = match value(&live.headers, "access-control-allow-origin") {
            Some(other) => format!("it allows `{}` alone", table::shown(other)),
            None => "it has no header Access-Control-Allow-Origin".to_owned(),
        };
        return Some(format!(
            "A browser will not let the shop read this answer, asked for from {ORIGIN}: {found}. Let the host allow your shop's address, or put the answer into a file beside the shop."
        ));
    }
    let preflight = live.preflight.as_ref()?;
    let allowed = value(preflight, "access-control-allow-headers")
        .unwrap_or_default()
        .to_ascii_lowercase();
    let allowed: Vec<&str> = allowed.split(',').map(str::trim).collect();
    let is_refused = |name: &&str| {
        // The star stands for all but this one.
        let is_any = allowed.contains(&"*") && *name != "authorization";
        !allowed.contains(name) && !is_any
    };
    let refused: Vec<&str> = live.need_leave.iter().map(String::as_str).filter(is_refused).collect();
    if refused.is_empty() && is_allowed(preflight) {
        return None;
    }
    let refused = if refused.is_empty() {
        "any".to_owned()
    } else {
        refused.join(", ")
    };
    Some(format!(
        "A browser asks the host beforehand whether it may send headers, and the host does not allow {refused}: let it answer OPTIONS with Access-Control-Allow-Headers."
    ))
}

/// Whether a page of another host may read the header.
fn is_exposed(headers: &Headers, name: &str) -> bool {
    let exposed = value(headers, "access-control-expose-headers").unwrap_or_default();
    let mut exposed = exposed.split(',').map(str::trim);
    exposed.any(|exposed| exposed == "*" || exposed.eq_ignore_ascii_case(name))
}

fn is_allowed(headers: &Headers) -> bool {
    let allowed = value(headers, "access-control-allow-origin");
    allowed.is_some_and(|allowed| allowed == "*" || allowed.eq_ignore_ascii_case(ORIGIN))
}

/// Browsers take these for safe whatever the scheme.
fn is_of_this_machine(address: &str) -> bool {
    let host = address.split_once("://").map_or("", |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
    let name = name.map_or(host, |(name, _)| name);
    name == "localhost" || name.ends_with(".localhost") || name == "[::1]" || name.starts_with("127.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&str, &str)]) -> Headers {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn live(answered: &[(&str, &str)], sent: &[&str], preflight: Option<&[(&str, &str)]>) -> Live {
        Live {
            headers: headers(answered),
            need_leave: sent.iter().map(|name| name.to_ascii_lowercase()).collect(),
            preflight: preflight.map(headers),
            ..Live::default()
        }
    }

    #[test]
    fn an_answer_must_allow_the_shop_to_read_it() {
        let told = |answered: &[(&str, &str)]| not_allowed(&live(answered, &[], None));
        assert_eq!(told(&[("access-control-allow-origin", "*")]), None);
        assert_eq!(told(&[("Access-Control-Allow-Origin", ORIGIN)]), None);
        assert!(told(&[]).unwrap().contains("no header"));
        assert!(
            told(&[("access-control-allow-origin", "https://other.test")])
                .unwrap()
                .contains("other.test")
        );
    }

    #[test]
    fn headers_of_ones_own_need_leave() {
        let any = [("access-control-allow-origin", "*")];
        let told = |allowed: &str, sent: &str| {
            let preflight = [
                ("access-control-allow-origin", "*"),
                ("access-control-allow-headers", allowed),
            ];
            not_allowed(&live(&any, &[sent], Some(&preflight)))
        };
        assert_eq!(told("X-Key, Accept", "x-key"), None);
        assert_eq!(told("*", "X-Key"), None);
        assert!(told("*", "Authorization").unwrap().contains("authorization"));
        assert!(told("accept", "X-Key").unwrap().contains("x-key"));
        assert!(not_allowed(&live(&any, &["X-Key"], Some(&[]))).is_some());
    }

    #[test]
    fn this_machine_needs_no_https() {
        for address in [
            "http://localhost:3000/p",
            "http://127.0.0.1/p",
            "http://[::1]:80/",
            "http://a.localhost?x",
        ] {
            assert!(is_of_this_machine(address), "{address}");
        }
        for address in ["http://shop.test/localhost", "http://localhost.shop.test/"] {
            assert!(!is_of_this_machine(address), "{address}");
        }
    }
}
