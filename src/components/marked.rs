use leptos::prelude::*;

/// A text in which what was searched for is marked. Ranges of its bytes that are none are left out.
pub fn marked(text: &str, marks: &[(u32, u32)]) -> AnyView {
    if marks.is_empty() {
        return text.to_owned().into_any();
    }
    let piece = |(piece, is_marked): (&str, bool)| {
        let piece = piece.to_owned();
        if is_marked {
            view! { <mark class="mark">{piece}</mark> }.into_any()
        } else {
            piece.into_any()
        }
    };
    pieces(text, marks).into_iter().map(piece).collect_view().into_any()
}

/// The whole text in pieces, each with whether it is marked.
fn pieces<'a>(text: &'a str, marks: &[(u32, u32)]) -> Vec<(&'a str, bool)> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for &(from, to) in marks {
        let (from, to) = (from as usize, to as usize);
        // Neither beyond the end, nor within a character, nor before what is marked already.
        let (Some(before), Some(found)) = (text.get(at..from), text.get(from..to)) else {
            continue;
        };
        pieces.extend([(before, false), (found, true)]);
        at = to;
    }
    pieces.push((text.get(at..).unwrap_or_default(), false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_pieces_where_it_is_marked() {
        let check = |text: &str, marks: &[(u32, u32)], expected: &[(&str, bool)]| {
            assert_eq!(pieces(text, marks), expected, "{text} {marks:?}");
        };
        check("Blue mug", &[(5, 8)], &[("Blue ", false), ("mug", true)]);
        check(
            "Blue mug",
            &[(0, 2), (5, 8)],
            &[("Bl", true), ("ue ", false), ("mug", true)],
        );
        check("кружка", &[(0, 4)], &[("кр", true), ("ужка", false)]);
    }

    #[test]
    fn ranges_that_the_text_does_not_have_are_left_out_and_none_of_it_is_lost() {
        let check = |text: &str, marks: &[(u32, u32)]| {
            let whole: String = pieces(text, marks).into_iter().map(|(piece, _)| piece).collect();
            assert_eq!(whole, text, "{marks:?}");
        };
        check("кружка", &[(1, 4)]);
        check("кружка", &[(0, 3)]);
        check("mug", &[(0, 90)]);
        check("mug", &[(2, 1)]);
        check("blue mug", &[(5, 8), (0, 4)]);
        check("blue mug", &[(0, 6), (4, 8)]);
        check("", &[(0, 1)]);
        check("mug", &[(u32::MAX, u32::MAX), (1, 1)]);
    }
}
