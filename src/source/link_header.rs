//! The `Link` header (RFC 8288): `<https://api.test/p?page=2>; rel="next"`.

/// The reference of the link with that relation, as it is written. `None` where there is none.
pub(super) fn link<'a>(header: &'a str, relation: &str) -> Option<&'a str> {
    let mut rest = header;
    loop {
        // What stands before a reference says nothing.
        let (_, from_reference) = rest.split_once('<')?;
        let (reference, after) = from_reference.split_once('>')?;
        let (parameters, next) = after.split_at(end(after, ','));
        if has_relation(parameters, relation) {
            return Some(reference.trim());
        }
        rest = next;
    }
}

/// Where the first `mark` is that stands in no quotes; the text's end where there is none.
fn end(text: &str, mark: char) -> usize {
    let mut is_quoted = false;
    let mut is_escaped = false;
    for (at, character) in text.char_indices() {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            _ if character == mark && !is_quoted => return at,
            _ => {}
        }
    }
    text.len()
}

/// Whether the first `rel` of the parameters, which is the one that counts, lists the relation.
fn has_relation(parameters: &str, relation: &str) -> bool {
    let mut rest = parameters;
    while !rest.is_empty() {
        let (pair, after) = rest.split_at(end(rest, ';'));
        rest = after.strip_prefix(';').unwrap_or_default();
        let Some((name, listed)) = pair.split_once('=') else {
            continue;
        };
        if name.trim().eq_ignore_ascii_case("rel") {
            let mut listed = listed.trim().trim_matches('"').split_ascii_whitespace();
            return listed.any(|listed| listed.eq_ignore_ascii_case(relation));
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_header_has_a_link_that_is_in_it_or_none(header in r#"([<>;,="\\ a]|rel|next|é)*"#) {
            prop_assert!(link(&header, "next").is_none_or(|found| header.contains(found)));
        }
    }

    fn check(header: &str, expected: Option<&str>) {
        assert_eq!(link(header, "next"), expected, "{header}");
    }

    #[test]
    fn the_next_link_is_found_among_others() {
        check(
            r#"<https://api.test/p?page=2>; rel="next""#,
            Some("https://api.test/p?page=2"),
        );
        check(
            r#"<https://api.test/p?page=1>; rel="prev", <https://api.test/p?page=3>; rel="next", <x>; rel="last""#,
            Some("https://api.test/p?page=3"),
        );
        check("</p?after=a,b;c>;rel=next", Some("/p?after=a,b;c"));
        check(r#"<?page=2>; title="a, \"b\""; REL="last Next""#, Some("?page=2"));
        check(r#"<a>; title="<b>, c"; rel="prev" , <d> ; rel = "next""#, Some("d"));
    }

    #[test]
    fn without_such_a_link_there_is_none() {
        for header in [
            r#"<a>; title="b; rel=next"; rel="prev""#,
            "",
            "<a",
            "a>; rel=next",
            "<a>",
            "<a>; rel=prev",
            "<a>; rel=nextish",
            "<a>; rel=prev; rel=next",
        ] {
            check(header, None);
        }
    }
}
