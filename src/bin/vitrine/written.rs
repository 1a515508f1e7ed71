//! JSON as a person writes it into `store.json`: short things on one line.

use serde_json::Value;

/// How wide a line may get before what is in it is parted.
const WIDTH: usize = 110;

/// The text of a value, indented by `indent` from its second line on.
pub(crate) fn text(value: &Value, indent: usize) -> String {
    let mut text = String::new();
    write(value, indent, 0, &mut text);
    text
}

/// `before` is how much of the line is used up already.
fn write(value: &Value, indent: usize, before: usize, text: &mut String) {
    let line = on_one_line(value);
    let is_short = indent + before + line.chars().count() <= WIDTH;
    let inner = " ".repeat(indent + 2);
    match value {
        Value::Array(elements) if !is_short && elements.iter().all(is_scalar) => {
            text.push_str("[\n");
            text.push_str(&filled(elements, &inner));
            text.push_str(&" ".repeat(indent));
            text.push(']');
        }
        Value::Array(elements) if !is_short => {
            text.push_str("[\n");
            for (at, element) in elements.iter().enumerate() {
                text.push_str(&inner);
                write(element, indent + 2, 1, text);
                text.push_str(if at + 1 < elements.len() { ",\n" } else { "\n" });
            }
            text.push_str(&" ".repeat(indent));
            text.push(']');
        }
        Value::Object(members) if !is_short => {
            text.push_str("{\n");
            for (at, (name, value)) in members.iter().enumerate() {
                let name = Value::from(name.as_str()).to_string();
                text.push_str(&inner);
                text.push_str(&name);
                text.push_str(": ");
                write(value, indent + 2, name.chars().count() + 3, text);
                text.push_str(if at + 1 < members.len() { ",\n" } else { "\n" });
            }
            text.push_str(&" ".repeat(indent));
            text.push('}');
        }
        _ => text.push_str(&line),
    }
}

fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}

/// As many of the elements on each line as fit.
fn filled(elements: &[Value], indent: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (at, element) in elements.iter().enumerate() {
        let comma = if at + 1 < elements.len() { "," } else { "" };
        let element = format!("{element}{comma}");
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + element.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(&element);
            }
            _ => lines.push(format!("{indent}{element}")),
        }
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn on_one_line(value: &Value) -> String {
    match value {
        Value::Array(elements) => {
            let elements: Vec<String> = elements.iter().map(on_one_line).collect();
            format!("[{}]", elements.join(", "))
        }
        Value::Object(members) if members.is_empty() => "{}".to_owned(),
        Value::Object(members) => {
            let member =
                |(name, value): (&String, &Value)| format!("{}: {}", Value::from(name.as_str()), on_one_line(value));
            let members: Vec<String> = members.iter().map(member).collect();
            format!("{{ {} }}", members.join(", "))
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_short_stands_on_one_line() {
        let value = json!({ "a": ["$.x", "$.y"], "b": {} });
        assert_eq!(text(&value, 0), r#"{ "a": ["$.x", "$.y"], "b": {} }"#);
    }

    #[test]
    fn what_is_long_is_parted_and_reads_the_same() {
        let value = json!({ "first": vec!["a long text"; 6], "second": { "name": vec!["another text"; 12] } });
        let written = text(&value, 4);
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
        assert!(written.lines().count() > 3 && written.ends_with("\n    }"), "{written}");
        assert!(
            written.lines().all(|line| line.chars().count() <= WIDTH + 6),
            "{written}"
        );
    }
}
