//! Finds values at paths, and remembers where where that is asked for.

use std::borrow::Cow;
use std::cell::RefCell;

use crate::domain::Language;
use crate::source::read::Traced;
use crate::source::read::rich_text::rich_text;
use crate::source::tree::{Kind, Node};
use crate::source::{Path, plain_prose, plain_text};

/// So much of what was found is remembered.
const MOST_FOUND: usize = 200;

/// What a field is called in a mapping: what it is of, and its own name where that is another.
#[derive(Clone, Copy)]
pub(super) struct Field<'a>(pub(super) &'a str, pub(super) &'a str);

/// Takes values from an item.
#[derive(Clone, Copy)]
pub(super) struct Finder<'a> {
    language: Option<&'a Language>,
    traced: Option<&'a RefCell<Vec<Traced>>>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(language: Option<&'a Language>, traced: Option<&'a RefCell<Vec<Traced>>>) -> Self {
        Self { language, traced }
    }

    /// What `read` makes of the first value at any of the paths that it makes something of.
    pub(super) fn first<'t, T>(
        &self,
        field: Field,
        paths: &[Path],
        start: Node<'t>,
        read: &dyn Fn(Node<'t>) -> Option<T>,
    ) -> Option<T> {
        let mut found = None;
        self.look(field, paths, start, &mut |node| {
            found = read(node);
            found.is_some()
        });
        found
    }

    /// What `read` makes of all values at the first path where it makes something of any.
    pub(super) fn of_first_path<'t, T>(
        &self,
        field: Field,
        paths: &[Path],
        start: Node<'t>,
        read: &dyn Fn(Node<'t>) -> Option<T>,
    ) -> Vec<T> {
        let mut values = Vec::new();
        self.offer_first_path(field, paths, start, &mut |node| keep(read(node), &mut values));
        values
    }

    /// Offers all values at the first path of which any is taken.
    pub(super) fn offer_first_path<'t>(
        &self,
        field: Field,
        paths: &[Path],
        start: Node<'t>,
        take: &mut dyn FnMut(Node<'t>) -> bool,
    ) {
        let mut is_any = false;
        for path in paths {
            self.take_all(field, path, start, &mut |node| {
                let is_taken = take(node);
                is_any |= is_taken;
                is_taken
            });
            if is_any {
                return;
            }
        }
    }

    /// What `read` makes of all values at all paths.
    pub(super) fn of_all_paths<'t, T>(
        &self,
        field: Field,
        paths: &[Path],
        start: Node<'t>,
        read: &dyn Fn(Node<'t>) -> Option<T>,
    ) -> Vec<T> {
        let mut values = Vec::new();
        for path in paths {
            self.take_all(field, path, start, &mut |node| keep(read(node), &mut values));
        }
        values
    }

    /// Offers one value after the other until one is taken. Compiled once, whatever is made of the values.
    fn look<'t>(&self, field: Field, paths: &[Path], start: Node<'t>, take: &mut dyn FnMut(Node<'t>) -> bool) {
        for path in paths {
            let Some(first) = path.first(start) else { continue };
            let mut taken = take(first).then_some(first);
            if taken.is_none() && path.is_of_many() {
                taken = path.select(start).into_iter().find(|node| take(*node));
            }
            if let Some(node) = taken {
                self.remember(field, path, node);
                return;
            }
        }
    }

    /// Offers all values at a path. A list that is nothing by itself stands for its elements: `$.photos` is what
    /// `$.photos[*]` is.
    fn take_all<'t>(&self, field: Field, path: &Path, start: Node<'t>, take: &mut dyn FnMut(Node<'t>) -> bool) {
        let mut is_first = true;
        let mut offer = |node: Node<'t>| {
            let is_taken = take(node);
            if is_taken && is_first {
                self.remember(field, path, node);
                is_first = false;
            }
            is_taken
        };
        path.for_each(start, &mut |node| {
            if !offer(node) && node.kind() == Kind::List {
                node.elements().for_each(|element| _ = offer(element));
            }
        });
    }

    /// All objects, or what else is no list, at all paths.
    pub(super) fn entries<'t>(&self, field: Field, paths: &[Path], start: Node<'t>) -> Vec<Node<'t>> {
        self.of_all_paths(field, paths, start, &|node| (node.kind() != Kind::List).then_some(node))
    }

    /// The first text, as it is written. Numbers are texts too; a text in several languages is that of ours.
    pub(super) fn text<'t>(&self, field: Field, paths: &[Path], start: Node<'t>) -> Option<Cow<'t, str>> {
        self.first(field, paths, start, &|node| self.text_of(node))
    }

    /// The first text as words, without markup.
    pub(super) fn words(&self, field: Field, paths: &[Path], start: Node) -> Option<String> {
        self.first(field, paths, start, &|node| self.words_of(node))
    }

    /// All texts at all paths as words.
    pub(super) fn all_words(&self, field: Field, paths: &[Path], start: Node) -> Vec<String> {
        self.of_all_paths(field, paths, start, &|node| self.words_of(node))
    }

    /// The first long text: HTML, or a rich text's JSON.
    pub(super) fn prose(&self, field: Field, paths: &[Path], start: Node) -> Option<String> {
        let read = |node: Node| {
            let words = || Some(plain_prose(&self.text_of(node)?)).filter(|words| !words.is_empty());
            rich_text(node).or_else(words)
        };
        self.first(field, paths, start, &read)
    }

    /// Text or number of a value, and of one in several languages that of ours. Nothing of an empty one.
    pub(super) fn text_of<'t>(&self, node: Node<'t>) -> Option<Cow<'t, str>> {
        match node.kind() {
            Kind::Text => node.text().filter(|text| !text.trim().is_empty()),
            Kind::Number => node.number().map(Cow::Borrowed),
            Kind::Object => self.text_of(in_language(node, self.language)?),
            Kind::List => self.text_of(entry_in_language(node, self.language)?),
            Kind::Null | Kind::Bool => None,
        }
    }

    pub(super) fn words_of(&self, node: Node) -> Option<String> {
        let words = plain_text(&self.text_of(node)?);
        (!words.is_empty()).then_some(words)
    }

    fn remember(&self, field: Field, path: &Path, node: Node) {
        let Some(traced) = self.traced else { return };
        let mut traced = traced.borrow_mut();
        // Of several variants the first is enough.
        let Field(of, part) = field;
        let between = if part.is_empty() { "" } else { "." };
        let field = format!("{of}{between}{part}");
        if traced.iter().any(|known: &Traced| known.field == field) {
            return;
        }
        let raw = node.raw();
        let end = raw.char_indices().nth(MOST_FOUND).map_or(raw.len(), |(at, _)| at);
        let cut = if end < raw.len() { "…" } else { "" };
        traced.push(Traced {
            field,
            path: path.to_string(),
            found: format!("{}{cut}", &raw[..end]),
        });
    }
}

/// Adds what is not there yet. It is looked for among the first few only: a list of thousands would take the square of
/// its length, and a set costs more than the few that there mostly are.
pub(super) fn push_new<T>(known: &mut Vec<T>, new: T, is_same: impl Fn(&T, &T) -> bool) {
    const LOOKED_AT: usize = 64;
    if !known.iter().take(LOOKED_AT).any(|known| is_same(known, &new)) {
        known.push(new);
    }
}

/// Keeps a value where there is one, and tells.
fn keep<T>(value: Option<T>, values: &mut Vec<T>) -> bool {
    let is_value = value.is_some();
    values.extend(value);
    is_value
}

/// Of `{"en": "Kettle", "de": "Kessel"}` the value in our language, else in English, else the first.
fn in_language<'t>(object: Node<'t>, language: Option<&Language>) -> Option<Node<'t>> {
    let mut best: Option<(u8, Node)> = None;
    let mut is_any = false;
    for (name, value) in object.members() {
        if !is_language_tag(&name) || !matches!(value.kind(), Kind::Text | Kind::Null) {
            return None;
        }
        is_any = true;
        let has_text = value.text().is_some_and(|text| !text.trim().is_empty());
        let rank = rank_of(&name, language);
        if has_text && best.is_none_or(|(known, _)| rank > known) {
            best = Some((rank, value));
        }
    }
    best.filter(|_| is_any).map(|(_, value)| value)
}

/// The same of `[{"language": "en", "value": "Kettle"}, …]`.
fn entry_in_language<'t>(list: Node<'t>, language: Option<&Language>) -> Option<Node<'t>> {
    let member = |entry: Node<'t>, names: &[&str]| names.iter().find_map(|name| entry.get(name));
    let mut best: Option<(u8, Node)> = None;
    for entry in list.elements() {
        let tag = member(entry, &["language", "languageCode", "language_code", "lang", "locale"])?.text()?;
        let value = member(entry, &["value", "text", "name", "title", "label", "content"])?;
        let rank = rank_of(&tag, language);
        if value.text().is_some() && best.is_none_or(|(known, _)| rank > known) {
            best = Some((rank, value));
        }
    }
    best.map(|(_, value)| value)
}

/// How well a language serves: the wanted one best, then the same in another region, then English, then any.
fn rank_of(tag: &str, language: Option<&Language>) -> u8 {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let wanted = language.map(|language| language.as_str().to_ascii_lowercase());
    if wanted.is_some_and(|wanted| wanted == tag.replace('_', "-").to_ascii_lowercase()) {
        3
    } else if language.is_some_and(|language| language.primary() == primary(tag)) {
        2
    } else {
        u8::from(primary(tag) == "en")
    }
}

/// `en`, `pt-BR`, `zh_Hans_CN`.
pub(super) fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split(['-', '_']);
    let is_letters = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let is_primary = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    is_primary && parts.all(|part| is_letters(part, 2..=4))
}
