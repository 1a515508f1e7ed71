//! Addresses in their JSON and in `store.json`: resolved as of RFC 3986, and checked.

use std::borrow::Cow;

/// The absolute address that `reference` means in a document at `base`.
///
/// `None` for a scheme other than `http` and `https`: no `javascript:` or `data:` address reaches a page.
pub fn resolve(base: &str, reference: &str) -> Option<String> {
    let reference = reference.trim();
    if reference.is_empty() || reference.chars().any(char::is_control) {
        return None;
    }
    if let Some((scheme, after)) = reference.split_once(':')
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
    {
        let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
        // Of `https:/cdn.test/a.png` no two browsers need make the same.
        let names_host = after.strip_prefix("//").is_some_and(|host| !host.is_empty());
        return (web && names_host).then(|| reference.to_owned());
    }
    let (scheme, rest) = base.split_once("://")?;
    if let Some(host_and_path) = reference.strip_prefix("//") {
        return Some(format!("{scheme}://{host_and_path}"));
    }
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if reference.starts_with('/') {
        return Some(format!("{scheme}://{host}{reference}"));
    }
    if reference.starts_with('?') {
        return Some(format!("{scheme}://{host}{path}{reference}"));
    }
    let (reference_path, after) = reference.split_at(reference.find(['?', '#']).unwrap_or(reference.len()));
    let mut segments: Vec<&str> = path.split('/').skip(1).collect();
    segments.pop();
    for segment in reference_path.split('/') {
        match segment {
            "." => {}
            ".." => {
                segments.pop();
            }
            segment => segments.push(segment),
        }
    }
    if reference_path.ends_with("/.") || reference_path.ends_with("/..") || matches!(reference_path, "." | "..") {
        segments.push("");
    }
    Some(format!("{scheme}://{host}/{}{after}", segments.join("/")))
}

/// `address` with these query parameters; one that it already has is replaced.
pub fn with_parameters(address: &str, parameters: &[(String, String)]) -> String {
    if parameters.is_empty() {
        return address.to_owned();
    }
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let named = |pair: &&str| {
        pair.split('=')
            .next()
            .is_some_and(|name| parameters.iter().any(|(ours, _)| ours == name))
    };
    let added: usize = parameters
        .iter()
        .map(|(name, value)| name.len() + value.len() + 2)
        .sum();
    let mut whole = String::with_capacity(address.len() + added);
    whole.push_str(path);
    let mut before = '?';
    let mut push = |parts: [&str; 3]| {
        whole.push(before);
        parts.iter().for_each(|part| whole.push_str(part));
        before = '&';
    };
    for pair in query.split('&').filter(|pair| !pair.is_empty() && !named(pair)) {
        push([pair, "", ""]);
    }
    for (name, value) in parameters {
        push([name, "=", value]);
    }
    whole
}

/// A text whose letters are written as in an address, `%c3%a9` for `é`, as WordPress keeps its slugs. One that is no
/// text then stays as it is.
pub(super) fn percent_decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = digits.filter(|digits| *first == b'%' && digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match byte.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_written_as_in_an_address_are_read() {
        assert_eq!(percent_decoded("%d8%b4%D8%A7%D9%8a-1"), "شاي-1");
        assert_eq!(percent_decoded("caf%C3%A9"), "café");
        assert_eq!(percent_decoded("10%"), "10%");
        assert_eq!(percent_decoded("100%-wool"), "100%-wool");
        assert_eq!(percent_decoded("%ff"), "%ff");
    }

    #[test]
    fn a_reference_is_resolved_as_in_rfc_3986() {
        let check = |reference: &str, expected: &str| {
            assert_eq!(
                resolve("https://api.test/v1/products?x=1", reference).as_deref(),
                Some(expected),
                "{reference}"
            );
        };
        check("https://cdn.test/a.png", "https://cdn.test/a.png");
        check("//cdn.test/a.png", "https://cdn.test/a.png");
        check("/a.png", "https://api.test/a.png");
        check("a.png", "https://api.test/v1/a.png");
        check("./a.png", "https://api.test/v1/a.png");
        check("../a.png?w=1", "https://api.test/a.png?w=1");
        check("../../../a.png", "https://api.test/a.png");
        check("?page=2", "https://api.test/v1/products?page=2");
        check("..", "https://api.test/");
    }

    #[test]
    fn a_reference_against_a_bare_host_is_below_it() {
        assert_eq!(
            resolve("http://127.0.0.1:8080", "store.json").as_deref(),
            Some("http://127.0.0.1:8080/store.json")
        );
    }

    #[test]
    fn only_web_addresses_pass() {
        for reference in [
            "javascript:alert(1)",
            " JavaScript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "https:/cdn.test/a.png",
            "https:a.png",
            "http://",
            "",
            "a\nb",
        ] {
            assert_eq!(resolve("https://api.test/", reference), None, "{reference:?}");
        }
    }

    #[test]
    fn parameters_replace_those_of_the_same_name() {
        let page = [("page".to_owned(), "2".to_owned())];
        assert_eq!(with_parameters("https://a.test/p", &page), "https://a.test/p?page=2");
        assert_eq!(
            with_parameters("https://a.test/p?page=1&key=x", &page),
            "https://a.test/p?key=x&page=2"
        );
    }
}
