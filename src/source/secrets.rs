//! What of a request looks like a secret. Everything that a page sends is public, so a secret there is lost.

use crate::source::Request;

/// Something that no shop should publish.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place} looks like a secret: {why}; everyone who opens the shop can read it")]
pub struct Secret {
    /// Where it is, in the source: `request.headers.Authorization`.
    pub place: String,
    pub why: String,
}

/// How secrets of known services begin. Their public counterparts begin otherwise.
const BEGINNINGS: [(&str, &str); 15] = [
    ("sk_live_", "a secret key of Stripe begins so"),
    ("sk_test_", "a secret key of Stripe begins so"),
    ("rk_live_", "a restricted key of Stripe begins so"),
    ("sk_", "secret keys begin so; public ones with `pk_`"),
    ("shpat_", "a token of Shopify's Admin API begins so"),
    ("shpca_", "a token of a Shopify app begins so"),
    ("shppa_", "a password of a Shopify app begins so"),
    ("shpss_", "a secret of a Shopify app begins so"),
    ("shptka_", "a token of a Shopify partner begins so"),
    (
        "ck_",
        "a key of WooCommerce's REST API begins so; its Store API needs none",
    ),
    (
        "cs_",
        "a secret of WooCommerce's REST API begins so; its Store API needs none",
    ),
    ("sq0csp-", "a secret of a Square app begins so"),
    ("EAAA", "an access token of Square begins so"),
    ("AKIA", "a key of Amazon Web Services begins so"),
    ("-----BEGIN", "a private key begins so"),
];

/// Words in a name that say that its value is nobody else's business.
const WORDS: [&str; 7] = [
    "secret",
    "private",
    "admin",
    "password",
    "passwd",
    "consumer_key",
    "x-shopify-access-token",
];

/// All that looks like a secret in how a source is asked. The secrets themselves are not repeated.
pub fn secrets(address: &str, request: &Request) -> Vec<Secret> {
    let mut found = Vec::new();
    let mut look = |place: String, name: &str, value: &str| {
        if let Some(why) = why_secret(name, value) {
            found.push(Secret { place, why });
        }
    };
    let (before_query, query) = address.split_once('?').unwrap_or((address, ""));
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        look(format!("`{name}` in url"), name, value);
    }
    for (name, value) in &request.query {
        look(format!("request.query.{name}"), name, value);
    }
    for (name, value) in &request.headers {
        look(format!("request.headers.{name}"), name, value);
    }
    let variables = request.graphql.as_ref().and_then(|graphql| graphql.variables.as_ref());
    for (place, json) in [
        ("request.graphql.variables", variables),
        ("request.body", request.body.as_ref()),
    ] {
        json.into_iter()
            .flat_map(|json| json.texts())
            .for_each(|(name, value)| look(format!("{place}.{name}"), &name, &value));
    }
    for (region, values) in &request.regions {
        for (name, value) in values {
            look(format!("request.regions.{region}.{name}"), name, value);
        }
    }
    if has_password(before_query) {
        found.push(Secret {
            place: "url".to_owned(),
            why: "it names a user and a password".to_owned(),
        });
    }
    found
}

/// Whether an address has `user:password@` before its host.
fn has_password(address: &str) -> bool {
    let after_scheme = address.split_once("://").map_or("", |(_, rest)| rest);
    let authority = after_scheme.split('/').next().unwrap_or_default();
    authority.rsplit_once('@').is_some_and(|(user, _)| user.contains(':'))
}

/// Why a value of that name should not be published; `None` where nothing speaks against it.
fn why_secret(name: &str, value: &str) -> Option<String> {
    let value = value.trim();
    if value.is_empty() {
        return None;
    }
    let (scheme, credentials) = value.split_once(' ').unwrap_or(("", value));
    if scheme.eq_ignore_ascii_case("basic") {
        return Some("`Basic` carries a user's name and password".to_owned());
    }
    let token = if scheme.is_empty() { value } else { credentials.trim() };
    if let Some((beginning, why)) = BEGINNINGS
        .iter()
        .find(|(beginning, _)| begins_a_token(token, beginning))
    {
        return Some(format!("`{beginning}`: {why}"));
    }
    let name = name.to_ascii_lowercase();
    let word = WORDS.iter().find(|word| name.contains(*word))?;
    Some(format!("its name says `{word}`"))
}

/// Whether a long enough token begins so: `cs_` is also how a Czech word or a column may begin.
fn begins_a_token(token: &str, beginning: &str) -> bool {
    const SHORTEST: usize = 16;
    token.starts_with(beginning)
        && token.len() >= beginning.len() + SHORTEST
        && (beginning.starts_with('-') || !token.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::json;

    fn places(address: &str, request: serde_json::Value) -> Vec<String> {
        let request: Request = json::read(&request).unwrap();
        secrets(address, &request)
            .into_iter()
            .map(|secret| secret.place)
            .collect()
    }

    #[test]
    fn keys_of_known_services_are_told_from_public_ones() {
        let check = |name: &str, value: &str, is_secret: bool| {
            assert_eq!(why_secret(name, value).is_some(), is_secret, "{name}: {value}");
        };
        let long = "0123456789abcdef0123456789abcdef";
        check("Authorization", "Basic dXNlcjpwYXNzd29yZA==", true);
        check("authorization", &format!("Bearer sk_live_{long}"), true);
        check("X-Token", &format!("shpat_{long}"), true);
        check("key", &format!("ck_{long}"), true);
        check("key", &format!("cs_{long}"), true);
        check("X-Shopify-Access-Token", long, true);
        check("client_secret", "anything", true);
        check("X-Admin-Token", "anything", true);
        check("Shopify-Storefront-Private-Token", "anything", true);
        check("Authorization", &format!("Bearer {long}"), false);
        check("X-Shopify-Storefront-Access-Token", long, false);
        check("x-publishable-api-key", &format!("pk_{long}"), false);
        check("language", "cs_CZ", false);
        check("sort", "sk_name", false);
        check("password", "", false);
        check("X-Algolia-API-Key", long, false);
    }

    #[test]
    fn all_of_a_request_is_looked_at_and_nothing_secret_is_repeated() {
        let request = json!({
            "query": { "consumer_key": "abc", "page": "1" },
            "headers": { "Authorization": "Basic eHg6eXk=" },
            "graphql": { "query": "{ a }", "variables": { "auth": { "secret": "hidden-words" } } },
            "regions": { "us": { "password": "hidden-words" } },
        });
        let address = "https://someone:hidden-words@api.test/p?api_secret=hidden-words";
        let found = places(address, request.clone());
        let expected = [
            "`api_secret` in url",
            "request.query.consumer_key",
            "request.headers.Authorization",
            "request.graphql.variables.secret",
            "request.regions.us.password",
            "url",
        ];
        assert_eq!(found, expected);
        let request: Request = json::read(&request).unwrap();
        for secret in secrets(address, &request) {
            assert!(!secret.to_string().contains("hidden-words"), "{secret}");
        }
    }

    #[test]
    fn a_public_request_has_none() {
        let request =
            json!({ "query": { "limit": "100" }, "headers": { "x-publishable-api-key": "pk_0123456789abcdef0123" } });
        assert!(places("https://api.test/p?channel=shop", request).is_empty());
    }
}
