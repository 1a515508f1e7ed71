//! Their text becomes plain text: whatever markup it carries, only words reach a page.

/// Only the words of a text that may be HTML, escaped once or twice. Blocks are parted by a blank line.
///
/// A text without a tag or a character reference comes back as it is, white space trimmed.
pub fn plain_text(text: &str) -> String {
    if !looks_like_markup(text) {
        return text.trim().to_owned();
    }
    let plain = without_markup(text);
    // Some hosts escape their markup once more: what has elements now, and had none, was meant as them.
    let is_escaped_twice = !text.contains('<') && plain.contains("</") && looks_like_markup(&plain);
    if is_escaped_twice {
        without_markup(&plain)
    } else {
        plain
    }
}

fn without_markup(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
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
    let tag = text
        .split('<')
        .skip(1)
        .any(|after| after.starts_with(|next: char| next.is_ascii_alphabetic() || "/!".contains(next)));
    let reference = text
        .split('&')
        .skip(1)
        .any(|after| after.split(';').next().is_some_and(|name| character_of(name).is_some()));
    tag || reference
}

/// White space of markup means one space.
fn push_collapsed(plain: &mut String, text: &str) {
    let is_space = |character: char| character.is_whitespace() && character != '\u{a0}';
    let mut rest = text;
    while let Some(at) = rest.find(is_space) {
        plain.push_str(&rest[..at]);
        if !plain.is_empty() && !plain.ends_with(char::is_whitespace) {
            plain.push(' ');
        }
        rest = rest[at..].trim_start_matches(is_space);
    }
    plain.push_str(rest);
}

/// Takes a tag at the start of `text`, and returns what follows it.
fn tag<'a>(plain: &mut String, text: &'a str) -> &'a str {
    let inner = &text[1..];
    if let Some(comment) = inner.strip_prefix("!--") {
        return comment.split_once("-->").map_or("", |(_, after)| after);
    }
    if !inner.starts_with(|next: char| next.is_ascii_alphabetic() || "/!?".contains(next)) {
        plain.push('<');
        return inner;
    }
    let Some((tag, after)) = inner.split_once('>') else {
        return "";
    };
    let name: String = tag
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    let closing = tag.starts_with('/');
    match name.as_str() {
        "script" | "style" | "template" | "noscript" if !closing => {
            let end = format!("</{name}");
            // ASCII lowering keeps byte positions.
            let Some(at) = after.to_ascii_lowercase().find(&end) else {
                return "";
            };
            after[at..].split_once('>').map_or("", |(_, after)| after)
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
    let known = text[1..]
        .split_once(';')
        .and_then(|(name, after)| Some((character_of(name)?, after)));
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
