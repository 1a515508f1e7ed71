//! Their text becomes plain text: whatever markup it carries, only words reach a page.

/// Only the words of a text that may be HTML. Blocks are parted by a blank line.
///
/// A text without a tag or a character reference comes back as it is, white space trimmed.
pub fn plain_text(text: &str) -> String {
    if looks_like_markup(text) {
        without_markup(text)
    } else {
        text.trim().to_owned()
    }
}

/// The same of a long text, whose markup some hosts escape once more: what has elements now, and had none, was meant as
/// them. A name that spells markup is no such text.
pub fn plain_prose(text: &str) -> String {
    let plain = plain_text(text);
    let is_escaped_twice = !text.contains('<') && plain.contains("</");
    if is_escaped_twice { plain_text(&plain) } else { plain }
}

fn without_markup(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'<' | b'&')) {
        push_collapsed(&mut plain, &rest[..at]);
        rest = &rest[at..];
        rest = if rest.starts_with('&') {
            reference(&mut plain, rest)
        } else {
            tag(&mut plain, rest)
        };
    }
    push_collapsed(&mut plain, rest);
    plain.trim().to_owned()
}

fn looks_like_markup(text: &str) -> bool {
    // Most texts have neither, and one look is enough for them.
    if !text.bytes().any(|byte| matches!(byte, b'<' | b'&')) {
        return false;
    }
    let tag = text
        .split('<')
        .skip(1)
        .any(|after| after.starts_with(|next: char| next.is_ascii_alphabetic() || "/!".contains(next)));
    let reference = text.split('&').skip(1).any(|after| named_character(after).is_some());
    tag || reference
}

/// White space of markup means one space.
///
/// Descriptions are most of a catalog's text, so this looks at bytes and copies words in runs.
fn push_collapsed(plain: &mut String, text: &str) {
    let bytes = text.as_bytes();
    let is_word = |at: usize| bytes.get(at).is_some_and(|byte| !may_be_space(*byte));
    let (mut start, mut at) = (0, 0);
    while let Some(&byte) = bytes.get(at) {
        let is_between_words =
            byte == b' ' && at > start && bytes[at - 1].is_ascii() && is_word(at - 1) && is_word(at + 1);
        if is_between_words || !may_be_space(byte) {
            at += 1;
            continue;
        }
        let character = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let after = at + character.len_utf8();
        if character.is_whitespace() && character != '\u{a0}' {
            plain.push_str(&text[start..at]);
            if !plain.is_empty() && !plain.ends_with(char::is_whitespace) {
                plain.push(' ');
            }
            start = after;
        }
        at = after;
    }
    plain.push_str(&text[start..]);
}

/// Whether a character that begins with this byte may be white space: those of ASCII, and U+0085, U+1680, U+2000 and
/// those after it, U+3000.
fn may_be_space(byte: u8) -> bool {
    byte <= b' ' || matches!(byte, 0xC2 | 0xE1..=0xE3)
}

/// Takes a tag at the start of `text`, and returns what follows it.
fn tag<'a>(plain: &mut String, text: &'a str) -> &'a str {
    let inner = &text[1..];
    if let Some(comment) = inner.strip_prefix("!--") {
        return comment.split_once("-->").map_or("", |(_, after)| after);
    }
    let is_tag = |next: &u8| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?');
    if !inner.as_bytes().first().is_some_and(is_tag) {
        plain.push('<');
        return inner;
    }
    let Some((tag, after)) = inner.split_once('>') else {
        return "";
    };
    let written = tag.trim_start_matches('/').as_bytes();
    let length = written.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    // No name that is known is longer.
    let mut buffer = [0; 10];
    let name = match buffer.get_mut(..length) {
        Some(name) => {
            name.copy_from_slice(&written[..length]);
            name.make_ascii_lowercase();
            std::str::from_utf8(name).unwrap_or_default()
        }
        None => "",
    };
    let closing = tag.starts_with('/');
    match name {
        "script" | "style" | "template" | "noscript" if !closing => {
            // What ends it is looked for where an end can be: a copy of all that follows, for each, would take for ever.
            let ends = after.match_indices("</").map(|(at, _)| &after[at + 2..]);
            let mut ends = ends.filter(|end| end.get(..length).is_some_and(|end| end.eq_ignore_ascii_case(name)));
            let end = ends.next().and_then(|end| end.split_once('>'));
            end.map_or("", |(_, after)| after)
        }
        "br" => {
            break_line(plain, 1);
            after
        }
        "li" if !closing => {
            break_line(plain, 1);
            plain.push_str("• ");
            after
        }
        "p" | "div" | "ul" | "ol" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "table" | "tr" | "section"
        | "article" | "blockquote" | "hr" | "dl" | "dt" | "dd" | "pre" => {
            break_line(plain, if name == "li" || name == "tr" { 1 } else { 2 });
            after
        }
        _ => after,
    }
}

/// Ends the text with at least so many line breaks, unless nothing was written yet.
fn break_line(plain: &mut String, breaks: usize) {
    let kept = plain.trim_end_matches(' ').len();
    plain.truncate(kept);
    if plain.is_empty() {
        return;
    }
    let has = plain.len() - plain.trim_end_matches('\n').len();
    plain.extend(std::iter::repeat_n('\n', breaks.saturating_sub(has)));
}

/// Takes a character reference at the start of `text`, and returns what follows it.
fn reference<'a>(plain: &mut String, text: &'a str) -> &'a str {
    let known = named_character(&text[1..]);
    match known {
        Some((character, after)) => {
            plain.push(character);
            after
        }
        None => {
            plain.push('&');
            &text[1..]
        }
    }
}

/// No name of a character that is known is longer.
const LONGEST_REFERENCE: usize = 12;

/// The character whose reference a text begins with, after its `&`, and what follows that.
fn named_character(text: &str) -> Option<(char, &str)> {
    let end = text.bytes().take(LONGEST_REFERENCE).position(|byte| byte == b';')?;
    Some((character_of(&text[..end])?, &text[end + 1..]))
}

fn character_of(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|character| !character.is_control());
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "bull" => '•',
        "middot" => '·',
        "deg" => '°',
        "times" => '×',
        "reg" => '®',
        "copy" => '©',
        "trade" => '™',
        "euro" => '€',
        "pound" => '£',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Each reference that is none was looked for to the end of the text, and each script's end in a copy of it.
    #[test]
    fn markup_without_ends_is_read_in_a_moment() {
        let begin = std::time::Instant::now();
        for part in [
            "&",
            "<b>&",
            "<script></script>",
            "<script>",
            "<",
            "</",
            "<!-- ",
            "&#",
            "<SCRIPT>x</Script >",
        ] {
            plain_text(&format!("<p>{}", part.repeat(200_000)));
        }
        assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
        assert_eq!(plain_text("<p>a<SCRIPT>x</b></Script >b<style>y"), "ab");
        assert_eq!(
            plain_text("a\u{3000}\u{2003} b\u{a0} <b>c</b>\n d  é é"),
            "a b\u{a0}c d é é"
        );
    }

    #[test]
    fn only_words_are_left_of_markup() {
        let check = |html: &str, expected: &str| assert_eq!(plain_text(html), expected, "{html}");
        check("<p>One &amp; two</p>\n<p>Three</p>", "One & two\n\nThree");
        check("<ul><li>A</li><li>B</li></ul>", "• A\n• B");
        check("a<br/>b", "a\nb");
        check("<script>alert('x')</script>safe<style>p{}</style>", "safe");
        check("<img src=x onerror=alert(1)>after", "after");
        check("1 < 2 & 3 > 2", "1 < 2 & 3 > 2");
        check("<!-- hidden -->shown", "shown");
        check("cut <b", "cut");
        check("  plain\n\ntext  ", "plain\n\ntext");
        check("&#8364;5 &#x20AC;6 &unknown;", "€5 €6 &unknown;");
    }

    #[test]
    fn only_prose_is_escaped_twice() {
        let escaped = "&lt;p&gt;One &amp;amp; two&lt;/p&gt;";
        assert_eq!(plain_prose(escaped), "One & two");
        assert_eq!(plain_text(escaped), "<p>One &amp; two</p>");
        assert_eq!(plain_prose("<p>Use &lt;b&gt; and &lt;/b&gt;</p>"), "Use <b> and </b>");
    }

    proptest! {
        #[test]
        fn any_text_at_all_is_read(text in ".*") {
            plain_text(&text);
        }

        #[test]
        fn any_soup_of_tags_is_read(text in "(<|>|/|&|;|#|script|p|é|x| |\n|!--|-->){0,40}") {
            plain_text(&text);
        }
    }
}
