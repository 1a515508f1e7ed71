//! The message files of the shop: each language says all that English says, with the same arguments, in right syntax.
#![allow(clippy::unwrap_used, clippy::panic)] // All of this file is tests, helpers included.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use vitrine::domain::Language;

type Texts = BTreeMap<String, String>;

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn texts(language: &str) -> Texts {
    let text = fs::read_to_string(folder("public/text").join(format!("{language}.json"))).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{language}.json: {error}"))
}

fn languages() -> Vec<String> {
    Language::shipped().iter().map(ToString::to_string).collect()
}

/// What is wrong, all of it at once: a line for each.
fn expect_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// Collects what `fault` finds in each message of each language.
fn faults_of(fault: impl Fn(&str, &str, &str) -> Option<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for language in languages() {
        for (key, message) in texts(&language) {
            let found = fault(&language, &key, &message);
            faults.extend(found.map(|found| format!("{language} {key}: {found}\n    {message}")));
        }
    }
    faults
}

/// A message as the formatter takes it apart.
#[derive(Debug, Default, PartialEq, Eq)]
struct Parsed {
    /// Each argument with its kind: `text`, `number`, `plural` or `select`.
    arguments: BTreeSet<(String, String)>,
    choices: Vec<Choice>,
    /// Whether a `#` stands where no plural gives it a number.
    has_stray_number: bool,
}

#[derive(Debug, PartialEq, Eq)]
struct Choice {
    is_plural: bool,
    keys: Vec<String>,
}

/// Takes a message apart, by the syntax of ICU MessageFormat without its quoting.
fn parse(message: &str) -> Result<Parsed, String> {
    let mut parsed = Parsed::default();
    let mut rest = message;
    read_message(&mut rest, false, &mut parsed)?;
    if rest.is_empty() {
        Ok(parsed)
    } else {
        Err(format!("a brace too many before `{rest}`"))
    }
}

fn read_message(rest: &mut &str, is_in_plural: bool, parsed: &mut Parsed) -> Result<(), String> {
    while let Some(character) = rest.chars().next().filter(|character| *character != '}') {
        *rest = &rest[character.len_utf8()..];
        match character {
            '{' => read_argument(rest, is_in_plural, parsed)?,
            '#' => parsed.has_stray_number |= !is_in_plural,
            _ => {}
        }
    }
    Ok(())
}

fn read_argument(rest: &mut &str, is_in_plural: bool, parsed: &mut Parsed) -> Result<(), String> {
    let name = word(rest).ok_or("an argument without a name")?;
    if take(rest, '}').is_ok() {
        parsed.arguments.insert((name, "text".to_owned()));
        return Ok(());
    }
    take(rest, ',')?;
    let kind = word(rest).ok_or("an argument without its kind")?;
    match kind.as_str() {
        "number" => {}
        "plural" | "select" => {
            take(rest, ',')?;
            let is_plural = kind == "plural";
            let mut keys = Vec::new();
            while take(rest, '}').is_err() {
                let key = word(rest).ok_or("a message of a choice without its key")?;
                take(rest, '{')?;
                read_message(rest, is_plural || is_in_plural, parsed)?;
                take(rest, '}')?;
                keys.push(key);
            }
            parsed.choices.push(Choice { is_plural, keys });
            parsed.arguments.insert((name, kind));
            return Ok(());
        }
        unknown => return Err(format!("the formatter knows no `{unknown}`")),
    }
    parsed.arguments.insert((name, kind));
    take(rest, '}')
}

fn word(rest: &mut &str) -> Option<String> {
    *rest = rest.trim_start();
    let is_end = |character: char| character.is_whitespace() || "{},#".contains(character);
    let (word, after) = rest.split_at(rest.find(is_end).unwrap_or(rest.len()));
    *rest = after;
    (!word.is_empty()).then(|| word.to_owned())
}

fn take(rest: &mut &str, expected: char) -> Result<(), String> {
    let after = rest.trim_start().strip_prefix(expected);
    *rest = after.ok_or_else(|| format!("expected `{expected}` before `{rest}`"))?;
    Ok(())
}

/// The categories of the language's cardinal numbers, as CLDR has them, apart from `other`.
fn plural_categories(language: &str) -> &'static [&'static str] {
    match language.split('-').next().unwrap() {
        "ar" => &["zero", "one", "two", "few", "many"],
        "ru" => &["one", "few", "many"],
        "es" | "fr" | "pt" => &["one", "many"],
        "de" | "en" | "hi" => &["one"],
        "ja" | "zh" => &[],
        _ => panic!("which plurals has {language}?"),
    }
}

#[test]
fn there_is_a_file_for_each_language_and_no_other() {
    let mut names: Vec<String> = fs::read_dir(folder("public/text"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut expected: Vec<String> = languages().iter().map(|language| format!("{language}.json")).collect();
    expected.sort();
    assert_eq!(names, expected);
}

#[test]
fn each_language_has_the_keys_of_english() {
    let english = texts("en");
    let mut faults = Vec::new();
    for language in languages() {
        let own = texts(&language);
        let missing = english.keys().filter(|key| !own.contains_key(*key));
        faults.extend(missing.map(|key| format!("{language} lacks {key}")));
        let unknown = own.keys().filter(|key| !english.contains_key(*key));
        faults.extend(unknown.map(|key| format!("{language} has {key}, which English has not")));
    }
    expect_none(&faults);
}

#[test]
fn each_message_is_written_as_the_formatter_reads_it() {
    expect_none(&faults_of(|_, _, message| match parse(message) {
        Ok(parsed) if parsed.has_stray_number => Some("a # outside of a plural".to_owned()),
        Ok(_) => message.trim().is_empty().then(|| "it says nothing".to_owned()),
        Err(error) => Some(error),
    }));
}

#[test]
fn each_message_takes_the_arguments_of_the_english_one() {
    let english = texts("en");
    // A plural or a select may be needed in one language and not in another; the argument is the same.
    let names = |message: &str| -> BTreeSet<String> {
        let arguments = parse(message).unwrap_or_default().arguments;
        arguments.into_iter().map(|(name, _)| name).collect()
    };
    expect_none(&faults_of(|_, key, message| {
        let (own, expected) = (names(message), names(english.get(key)?));
        (own != expected).then(|| format!("takes {own:?}, English {expected:?}"))
    }));
}

#[test]
fn plurals_have_the_categories_of_their_language() {
    expect_none(&faults_of(|language, _, message| {
        let categories = plural_categories(language);
        let plurals = parse(message)
            .ok()?
            .choices
            .into_iter()
            .filter(|choice| choice.is_plural);
        plurals.into_iter().find_map(|Choice { keys, .. }| {
            let is_valid = |key: &str| key == "other" || key.starts_with('=') || categories.contains(&key);
            let invalid = keys
                .iter()
                .find(|key| !is_valid(key))
                .map(|key| format!("{language} has no `{key}`"));
            // `many` of French and its neighbours is for millions, which no shop counts.
            let needed = categories
                .iter()
                .filter(|category| **category != "many" || matches!(language, "ar" | "ru"));
            let missing = needed
                .chain(&["other"])
                .find(|needed| !keys.iter().any(|key| key == *needed));
            invalid.or_else(|| missing.map(|missing| format!("`{missing}` is missing")))
        })
    }));
}

#[test]
fn choices_end_with_other_and_name_nothing_twice() {
    expect_none(&faults_of(|_, _, message| {
        parse(message)
            .ok()?
            .choices
            .into_iter()
            .find_map(|Choice { keys, .. }| {
                let once: BTreeSet<&String> = keys.iter().collect();
                let twice = (once.len() < keys.len()).then(|| format!("a key twice among {keys:?}"));
                let is_open = keys.last().is_none_or(|last| last != "other");
                twice.or_else(|| is_open.then(|| "does not end with `other`".to_owned()))
            })
    }));
}

/// A straight apostrophe before a brace starts a quotation, and one that means an apostrophe looks like typewriting.
#[test]
fn apostrophes_are_round() {
    expect_none(&faults_of(|_, _, message| {
        message.contains('\'').then(|| "a straight apostrophe".to_owned())
    }));
}

/// Nothing but arguments and signs.
const SAYS_NO_WORDS: [&str; 4] = ["labelled", "quoted", "savings", "approximate_price"];

#[test]
fn what_is_written_in_another_script_is_translated() {
    let english = texts("en");
    expect_none(&faults_of(|language, key, message| {
        let has_own_script = matches!(language, "ar" | "hi" | "ja" | "ru" | "zh-Hans");
        let is_english = english.get(key).is_some_and(|english| english == message);
        (has_own_script && is_english && !SAYS_NO_WORDS.contains(&key)).then(|| "is English".to_owned())
    }));
}

/// The sources of `src/text`, without their tests.
fn sources() -> String {
    let files = fs::read_dir(folder("src/text")).unwrap();
    let source = |file: fs::DirEntry| {
        let source = fs::read_to_string(file.path()).unwrap();
        source.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
    };
    files.map(|file| source(file.unwrap())).collect()
}

/// The keys that `src/text` says.
fn used_keys() -> BTreeSet<String> {
    let sources = sources();
    let listed = sources
        .split("\nmessages! {")
        .nth(1)
        .unwrap()
        .split('}')
        .next()
        .unwrap();
    let mut keys: BTreeSet<String> = listed.split_whitespace().map(str::to_owned).collect();
    let mut before = String::new();
    // Between quotation marks stand literals: every other part. None has an escaped one in it.
    for (at, part) in sources.split('"').enumerate() {
        if at % 2 == 0 {
            before = part.trim_end().to_owned();
        } else if before.ends_with("plain(") {
            keys.extend([format!("failure_{part}"), format!("failure_{part}_why")]);
        } else if is_key(part) && (is_said(&before) || is_composed(part)) {
            keys.insert(part.to_owned());
        }
    }
    keys
}

fn is_key(literal: &str) -> bool {
    !literal.is_empty() && literal.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// Whether what follows is the key of a message.
fn is_said(before: &str) -> bool {
    let calls = ["say(", "say_with(", "say_count(", "counted(", "with_text(", "heading("];
    calls.iter().any(|call| before.ends_with(call))
}

/// Keys that are chosen first and said later.
fn is_composed(literal: &str) -> bool {
    ["failure_", "sort_", "badge_"]
        .iter()
        .any(|start| literal.starts_with(start) && literal.len() > start.len())
}

#[test]
fn every_message_is_said_somewhere_and_everything_said_has_a_message() {
    let (english, used) = (texts("en"), used_keys());
    let unused = english.keys().filter(|key| !used.contains(*key));
    let unknown = used.iter().filter(|key| !english.contains_key(*key));
    let faults: Vec<String> = unused
        .map(|key| format!("nothing says {key}"))
        .chain(unknown.map(|key| format!("{key} is said and has no message")))
        .collect();
    expect_none(&faults);
}

#[test]
fn the_reader_of_messages_finds_what_is_wrong() {
    for wrong in [
        "{",
        "}",
        "{}",
        "{a",
        "{a b}",
        "{a, date}",
        "{a, plural}",
        "{a, plural, one}",
        "{a, plural, one {x}",
        "{a, plural, {x}}",
    ] {
        assert!(parse(wrong).is_err(), "{wrong}");
    }
    assert!(parse("# left").unwrap().has_stray_number);
    let nested = parse("{n, plural, one {# of {m}} other {{who, select, other {#}}}}").unwrap();
    assert!(!nested.has_stray_number);
    let names: Vec<&str> = nested.arguments.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["m", "n", "who"]);
}
