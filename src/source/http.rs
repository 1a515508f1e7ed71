//! One request and one answer, as values, and what of an address decides who gets what.

use crate::source::Method;

/// One request, ready to be sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpRequest {
    pub method: Method,
    pub address: String,
    pub headers: Vec<(String, String)>,
    pub body: Option<String>,
}

/// One answer, whatever its status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpAnswer {
    pub status: u16,
    /// Those that the browser lets be read.
    pub headers: Vec<(String, String)>,
    pub text: String,
}

impl HttpRequest {
    /// A plain question for the address.
    pub fn get(address: impl Into<String>) -> Self {
        Self {
            address: address.into(),
            ..Self::default()
        }
    }
}

impl HttpAnswer {
    pub fn is_good(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut named = self
            .headers
            .iter()
            .filter(|(known, _)| known.eq_ignore_ascii_case(name));
        named.next().map(|(_, value)| value.as_str())
    }
}

/// A text as a parameter of an address has it: percent-encoded as of RFC 3986, but for what needs it not.
pub(super) fn encoded(text: &str) -> String {
    const HEXADECIMAL: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,:@/*!$'()[]".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(HEXADECIMAL[usize::from(byte >> 4)]));
            encoded.push(char::from(HEXADECIMAL[usize::from(byte & 15)]));
        }
    }
    encoded
}

/// Whether two addresses have one scheme, host and port.
pub fn same_origin(one: &str, other: &str) -> bool {
    match (origin(one), origin(other)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

fn origin(address: &str) -> Option<(String, String)> {
    let (scheme, rest) = address.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.to_ascii_lowercase();
    let scheme = scheme.to_ascii_lowercase();
    let usual_port = if scheme == "https" { ":443" } else { ":80" };
    let host = host.strip_suffix(usual_port).map(str::to_owned).unwrap_or(host);
    Some((scheme, host))
}

/// A server behind a proxy often writes its links with `http`, which a page of `https` may not follow.
pub(super) fn as_safe_as(address: &str, link: String) -> String {
    let is_safe = |address: &str| {
        address
            .get(..8)
            .is_some_and(|start| start.eq_ignore_ascii_case("https://"))
    };
    let Some(rest) = link.strip_prefix("http://").filter(|_| is_safe(address)) else {
        return link;
    };
    let safe = format!("https://{rest}");
    if same_origin(address, &safe) { safe } else { link }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_takes_for_its_own_is_encoded() {
        assert_eq!(encoded("a b&c=d%#?+é"), "a%20b%26c%3Dd%25%23%3F%2B%C3%A9");
        assert_eq!(encoded("page[size],a:b/c"), "page[size],a:b/c");
    }

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        let check = |one: &str, other: &str, same: bool| assert_eq!(same_origin(one, other), same, "{one} {other}");
        check("https://api.test/a", "HTTPS://API.test:443?b", true);
        check("http://api.test:80/", "http://api.test", true);
        check("https://api.test/", "http://api.test/", false);
        check("https://api.test/", "https://api.test:8443/", false);
        check("https://api.test/", "https://api.test@other.test/", false);
        check("api.test", "api.test", false);
    }

    #[test]
    fn the_name_of_a_header_is_the_same_in_any_case() {
        let answer = HttpAnswer {
            status: 204,
            headers: vec![("Retry-After".to_owned(), "3".to_owned())],
            text: String::new(),
        };
        assert_eq!(answer.header("retry-after"), Some("3"));
        assert!(answer.is_good());
    }
}
