//! Their JSON as a flat tree: one record for each value, in the order of the text, from which values are borrowed.
//!
//! A catalog is read once and thrown away. A tree of maps and texts of its own costs several times what the text takes
//! to read; here nothing is copied before a field asks for it, and a number stays the text that it was written in.

use std::borrow::Cow;
use std::fmt;

/// A text longer than this is refused, before it fills the memory of a phone.
const MOST_BYTES: usize = 256 << 20;
/// So many values at most: 320 MB of records.
const MOST_VALUES: usize = 20_000_000;
/// Lists and objects within one another.
const MOST_DEPTH: usize = 512;
/// What can be cut in two where a text is: `\uD83D\uDE00`.
const LONGEST_ESCAPE: usize = 12;

/// A JSON text (RFC 8259) that was read.
#[derive(Clone)]
pub struct Tree {
    text: String,
    records: Vec<Record>,
}

/// Why a text is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TreeError {
    #[error("line {line}, column {column}: found {found}, expected {expected}")]
    Unexpected {
        line: usize,
        column: usize,
        found: String,
        expected: &'static str,
    },
    #[error("it ends too early, in line {line}")]
    EndsEarly { line: usize },
    #[error("it has {found} bytes, more than the {MOST_BYTES} that are read")]
    TooLong { found: usize },
    #[error("it has more than {MOST_VALUES} values")]
    TooMany,
    #[error("line {line}: more than {MOST_DEPTH} lists and objects within one another")]
    TooDeep { line: usize },
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Null,
    Bool,
    Number,
    Text,
    List,
    Object,
}

#[derive(Clone, Copy)]
struct Record {
    what: What,
    /// Where in the text it begins and ends; a text's without its quotes. The row's record in place of `start` for a
    /// reference.
    start: u32,
    end: u32,
    /// The record that follows it and all that is in it.
    next: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Null,
    True,
    False,
    Number,
    PlainText,
    EscapedText,
    List,
    Object,
    /// Stands for another value.
    Reference,
}

impl Tree {
    /// Reads a text. What follows the value other than white space is refused.
    ///
    /// # Errors
    /// It is no JSON, or exceeds what a page can bear: more than 256 MB, 20 million values or 512 levels.
    pub fn parse(text: String) -> Result<Self, TreeError> {
        if text.len() > MOST_BYTES {
            return Err(TreeError::TooLong { found: text.len() });
        }
        let records = Parser::new(&text).run().map_err(|stop| stop.told(&text))?;
        Ok(Self { text, records })
    }

    pub fn root(&self) -> Node<'_> {
        Node { tree: self, at: 0 }
    }

    /// The text that it was read from.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Lets `reference` stand for `row`, both by their place.
    pub fn refer(&mut self, reference: Place, row: Place) {
        // A row that is a reference itself would lead in a circle.
        let target = self.records.get(row.0 as usize).map(|record| record.what);
        if target.is_none_or(|what| what == What::Reference) || reference == row {
            return;
        }
        if let Some(record) = self.records.get_mut(reference.0 as usize) {
            record.what = What::Reference;
            record.start = row.0;
        }
    }
}

impl fmt::Debug for Tree {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// Where a value is in its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place(u32);

/// One value of a tree.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    tree: &'a Tree,
    at: u32,
}

impl<'a> Node<'a> {
    fn new(tree: &'a Tree, at: u32) -> Self {
        match tree.records.get(at as usize) {
            Some(record) if record.what == What::Reference => Self { tree, at: record.start },
            _ => Self { tree, at },
        }
    }

    fn record(self) -> Record {
        let nothing = Record {
            what: What::Null,
            start: 0,
            end: 0,
            next: 0,
        };
        self.tree.records.get(self.at as usize).copied().unwrap_or(nothing)
    }

    fn slice(self) -> &'a str {
        let Record { start, end, .. } = self.record();
        self.tree.text.get(start as usize..end as usize).unwrap_or_default()
    }

    pub fn place(self) -> Place {
        Place(self.at)
    }

    pub fn kind(self) -> Kind {
        match self.record().what {
            What::Null | What::Reference => Kind::Null,
            What::True | What::False => Kind::Bool,
            What::Number => Kind::Number,
            What::PlainText | What::EscapedText => Kind::Text,
            What::List => Kind::List,
            What::Object => Kind::Object,
        }
    }

    pub fn is_null(self) -> bool {
        self.kind() == Kind::Null
    }

    pub fn as_bool(self) -> Option<bool> {
        match self.record().what {
            What::True => Some(true),
            What::False => Some(false),
            _ => None,
        }
    }

    /// A number as it is written: `19.90`, `1e3`.
    pub fn number(self) -> Option<&'a str> {
        (self.record().what == What::Number).then(|| self.slice())
    }

    /// A text. Halves of surrogate pairs, which no character is, become U+FFFD.
    pub fn text(self) -> Option<Cow<'a, str>> {
        match self.record().what {
            What::PlainText => Some(Cow::Borrowed(self.slice())),
            What::EscapedText => Some(Cow::Owned(unescape(self.slice()))),
            _ => None,
        }
    }

    /// The member of an object; of two with one name the last, as in JavaScript.
    pub fn get(self, name: &str) -> Option<Node<'a>> {
        let wanted = name.as_bytes();
        let text = self.tree.text.as_bytes();
        let mut found = None;
        for (key, value) in self.entries() {
            let is_it = if key.what == What::EscapedText {
                unescape(slice_of(self.tree, key)) == name
            } else {
                let (start, end) = (key.start as usize, key.end as usize);
                // Most names differ in their length or their first letter.
                end - start == wanted.len()
                    && (wanted.is_empty() || text.get(start) == wanted.first())
                    && text.get(start..end) == Some(wanted)
            };
            if is_it {
                found = Some(value);
            }
        }
        found.map(|at| Self::new(self.tree, at))
    }

    pub fn element(self, index: usize) -> Option<Node<'a>> {
        self.elements().nth(index)
    }

    /// The elements of a list; none of anything else.
    pub fn elements(self) -> Elements<'a> {
        let Record { what, next, .. } = self.record();
        let end = if what == What::List { next } else { self.at };
        Elements {
            tree: self.tree,
            at: self.at + 1,
            end,
        }
    }

    /// The members of an object in the order of the text; none of anything else.
    pub fn members(self) -> impl Iterator<Item = (Cow<'a, str>, Node<'a>)> {
        self.entries().map(move |(key, value)| {
            let text = slice_of(self.tree, key);
            let name = match key.what {
                What::EscapedText => Cow::Owned(unescape(text)),
                _ => Cow::Borrowed(text),
            };
            (name, Self::new(self.tree, value))
        })
    }

    /// The names of an object's members as they are written, in their quotes.
    pub fn names(self) -> impl Iterator<Item = &'a str> {
        let text = &self.tree.text;
        self.entries().map(move |(key, _)| {
            text.get(key.start as usize - 1..key.end as usize + 1)
                .unwrap_or_default()
        })
    }

    /// The elements of a list or the values of an object.
    pub fn children(self) -> Children<'a> {
        match self.record().what {
            What::Object => Children(Inner::Members(self.entries())),
            _ => Children(Inner::Elements(self.elements())),
        }
    }

    /// How many elements or members it has.
    pub fn len(self) -> usize {
        self.children().count()
    }

    pub fn is_empty(self) -> bool {
        self.children().next().is_none()
    }

    /// Its name in the object that it is a member of. Only to be asked of a member: an element of a list has none, and
    /// what stands before it is taken for one where that is a text.
    pub fn key(self) -> Option<Node<'a>> {
        let before = Self {
            tree: self.tree,
            at: self.at.checked_sub(1)?,
        };
        (before.kind() == Kind::Text).then_some(before)
    }

    /// Its JSON as it was written.
    pub fn raw(self) -> &'a str {
        let Record { what, start, end, .. } = self.record();
        let quotes = u32::from(matches!(what, What::PlainText | What::EscapedText));
        let range = start.saturating_sub(quotes) as usize..(end + quotes) as usize;
        self.tree.text.get(range).unwrap_or_default()
    }

    fn entries(self) -> Entries<'a> {
        let Record { what, next, .. } = self.record();
        let end = if what == What::Object { next } else { self.at };
        Entries {
            tree: self.tree,
            at: self.at + 1,
            end,
        }
    }
}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.raw())
    }
}

fn slice_of(tree: &Tree, record: Record) -> &str {
    tree.text
        .get(record.start as usize..record.end as usize)
        .unwrap_or_default()
}

/// The elements of a list.
#[derive(Clone)]
pub struct Elements<'a> {
    tree: &'a Tree,
    at: u32,
    end: u32,
}

impl<'a> Iterator for Elements<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        if self.at >= self.end {
            return None;
        }
        let at = self.at;
        self.at = self.tree.records.get(at as usize)?.next;
        Some(Node::new(self.tree, at))
    }
}

/// The members of an object, each as the record of its name and the place of its value.
#[derive(Clone)]
struct Entries<'a> {
    tree: &'a Tree,
    at: u32,
    end: u32,
}

impl Iterator for Entries<'_> {
    type Item = (Record, u32);

    fn next(&mut self) -> Option<(Record, u32)> {
        if self.at >= self.end {
            return None;
        }
        let value = self.at + 1;
        let key = *self.tree.records.get(self.at as usize)?;
        self.at = self.tree.records.get(value as usize)?.next;
        Some((key, value))
    }
}

/// What is directly in a list or an object.
#[derive(Clone)]
pub struct Children<'a>(Inner<'a>);

#[derive(Clone)]
enum Inner<'a> {
    Elements(Elements<'a>),
    Members(Entries<'a>),
}

impl<'a> Iterator for Children<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        match &mut self.0 {
            Inner::Elements(elements) => elements.next(),
            Inner::Members(entries) => {
                let tree = entries.tree;
                entries.next().map(|(_, value)| Node::new(tree, value))
            }
        }
    }
}

/// Text without its escapes; they were checked when the text was read.
fn unescape(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.bytes().position(|byte| byte == b'\\') {
        text.push_str(&rest[..at]);
        let escape = rest.as_bytes().get(at + 1).copied().unwrap_or(b'\\');
        rest = rest.get(at + 2..).unwrap_or_default();
        match escape {
            b'n' => text.push('\n'),
            b't' => text.push('\t'),
            b'r' => text.push('\r'),
            b'b' => text.push('\u{8}'),
            b'f' => text.push('\u{c}'),
            b'u' => {
                let unit = hexadecimal(rest);
                rest = rest.get(4..).unwrap_or_default();
                // A pair of surrogates is one character.
                let low = rest.strip_prefix("\\u").map(hexadecimal);
                match (unit, low) {
                    (0xD800..=0xDBFF, Some(low @ 0xDC00..=0xDFFF)) => {
                        let code = 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                        text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                        rest = rest.get(6..).unwrap_or_default();
                    }
                    _ => text.push(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)),
                }
            }
            other => text.push(char::from(other)),
        }
    }
    text.push_str(rest);
    text
}

fn hexadecimal(text: &str) -> u32 {
    let digits = text.as_bytes().get(..4).unwrap_or_default();
    let digit = |byte: u8| char::from(byte).to_digit(16).unwrap_or_default();
    digits.iter().fold(0, |number, byte| number * 16 + digit(*byte))
}

struct Parser<'a> {
    bytes: &'a [u8],
    at: usize,
    records: Vec<Record>,
    /// The records of the lists and objects that are open.
    open: Vec<u32>,
}

/// Reads a list of a long text part by part, without ever having the whole text: each part gives a tree of the elements
/// that are complete by then.
#[derive(Clone, Debug)]
pub struct Stream {
    names: Vec<String>,
    /// What was not read yet: the beginning of an element.
    rest: Vec<u8>,
    stage: Stage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Before,
    Within,
    After,
}

impl Stream {
    /// Of the list that these names of members lead to; of the text itself without any.
    pub fn new(names: Vec<String>) -> Self {
        Self {
            names,
            rest: Vec::new(),
            stage: Stage::Before,
        }
    }

    /// Takes the next part of the text, in UTF-8; a character may be cut in two. `None` where no element is complete.
    ///
    /// # Errors
    /// It is no JSON, or there is something else where the list should be.
    pub fn push(&mut self, part: &[u8]) -> Result<Option<Tree>, TreeError> {
        if self.stage == Stage::After {
            return Ok(None);
        }
        let mut bytes = std::mem::take(&mut self.rest);
        if bytes.len() + part.len() > MOST_BYTES {
            return Err(TreeError::TooLong {
                found: bytes.len() + part.len(),
            });
        }
        bytes.extend_from_slice(part);
        let mut cut = Vec::new();
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let mut bytes = error.into_bytes();
                cut = bytes.split_off(valid);
                if cut.len() > 3 {
                    // No cut character is that long: it is not UTF-8.
                    bytes.extend_from_slice(String::from_utf8_lossy(&cut).as_bytes());
                    cut.clear();
                }
                String::from_utf8_lossy(&bytes).into_owned()
            }
        };
        let mut parser = Parser::new(&text);
        if self.stage == Stage::Before {
            match parser.enter_list(&self.names).map_err(|stop| stop.told(&text))? {
                Some(()) => self.stage = Stage::Within,
                None => {
                    self.rest = text.into_bytes();
                    self.rest.append(&mut cut);
                    return Ok(None);
                }
            }
        }
        parser.records.clear();
        // The list that stands for all: its elements are those of this part.
        parser.push(What::List, 0, 0).map_err(|stop| stop.told(&text))?;
        let (end, is_over) = parser.elements().map_err(|stop| stop.told(&text))?;
        let mut records = parser.records;
        let count = index(records.len());
        if let Some(list) = records.first_mut() {
            list.next = count;
            list.end = index(end);
        }
        if is_over {
            self.stage = Stage::After;
        } else {
            self.rest
                .extend_from_slice(text.as_bytes().get(end..).unwrap_or_default());
            self.rest.append(&mut cut);
        }
        Ok((records.len() > 1).then_some(Tree { text, records }))
    }

    /// Makes it ready for another text.
    pub fn begin_again(&mut self) {
        self.rest.clear();
        self.stage = Stage::Before;
    }

    /// Whether a text has begun that has not come to the end of its list.
    pub fn is_cut_off(&self) -> bool {
        self.stage == Stage::Within || !self.rest.is_empty()
    }

    /// Whether the list was read to its end.
    pub fn is_over(&self) -> bool {
        self.stage == Stage::After
    }
}

/// Where and why reading stops.
enum Stop {
    Expected(usize, &'static str),
    TooMany,
    TooDeep(usize),
}

impl Stop {
    fn told(self, text: &str) -> TreeError {
        let line_of = |at: usize| {
            1 + text.as_bytes()[..at.min(text.len())]
                .iter()
                .filter(|byte| **byte == b'\n')
                .count()
        };
        match self {
            Self::TooMany => TreeError::TooMany,
            Self::TooDeep(at) => TreeError::TooDeep { line: line_of(at) },
            Self::Expected(at, _) if at >= text.len() => TreeError::EndsEarly { line: line_of(at) },
            Self::Expected(at, expected) => {
                let before = text.get(..at).unwrap_or_default();
                let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
                let found = match text.get(at..).and_then(|rest| rest.chars().next()) {
                    Some(character) if character.is_control() => {
                        format!("the control character {}", u32::from(character))
                    }
                    Some(character) => format!("`{character}`"),
                    None => "half a character".to_owned(),
                };
                TreeError::Unexpected {
                    line: line_of(at),
                    column: before[line_start..].chars().count() + 1,
                    found,
                    expected,
                }
            }
        }
    }
}

impl<'a> Parser<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            bytes: text.as_bytes(),
            at: if text.starts_with('\u{feff}') { 3 } else { 0 },
            records: Vec::with_capacity(text.len() / 24),
            open: Vec::new(),
        }
    }

    fn run(mut self) -> Result<Vec<Record>, Stop> {
        self.whole_value()?;
        match self.peek() {
            None => Ok(self.records),
            Some(_) => Err(Stop::Expected(self.at, "nothing more")),
        }
    }

    /// Reads a value with all that is in it.
    fn whole_value(&mut self) -> Result<(), Stop> {
        let outside = self.open.len();
        self.value()?;
        while let Some(&container) = self.open.get(outside..).and_then(<[u32]>::last) {
            let is_object = self.records[container as usize].what == What::Object;
            let is_first = self.records.len() == container as usize + 1;
            let close = if is_object { b'}' } else { b']' };
            match self.peek() {
                Some(byte) if byte == close => {
                    self.at += 1;
                    self.close(container);
                    continue;
                }
                Some(b',') if !is_first => {
                    self.at += 1;
                    self.skip_space();
                }
                Some(_) if is_first => {}
                _ if is_object => return Err(Stop::Expected(self.at, "`,` or `}`")),
                _ => return Err(Stop::Expected(self.at, "`,` or `]`")),
            }
            if is_object {
                self.skip_space();
                if self.bytes.get(self.at) != Some(&b'"') {
                    return Err(Stop::Expected(self.at, "a name in quotes"));
                }
                self.string()?;
                if self.peek() != Some(b':') {
                    return Err(Stop::Expected(self.at, "`:`"));
                }
                self.at += 1;
            }
            self.value()?;
        }
        Ok(())
    }

    /// Reads elements of a list up to the last that is there as a whole. Says where it ends, and whether the list does.
    fn elements(&mut self) -> Result<(usize, bool), Stop> {
        let mut end = self.at;
        loop {
            match self.peek() {
                Some(b']') => return Ok((self.at + 1, true)),
                None => return Ok((end, false)),
                Some(_) => {}
            }
            let (before, was_open) = (self.records.len(), self.open.len());
            let read = self.whole_value();
            let behind = self.peek();
            match (read, behind) {
                (Ok(()), Some(b']')) => return Ok((self.at + 1, true)),
                (Ok(()), Some(b',')) => {
                    self.at += 1;
                    end = self.at;
                }
                (Ok(()), Some(_)) => return Err(Stop::Expected(self.at, "`,` or `]`")),
                (Err(Stop::Expected(at, expected)), _) if at + LONGEST_ESCAPE < self.bytes.len() => {
                    return Err(Stop::Expected(at, expected));
                }
                (Err(Stop::Expected(..)) | Ok(()), _) => {
                    // The rest comes with the next part.
                    self.records.truncate(before);
                    self.open.truncate(was_open);
                    return Ok((end, false));
                }
                (Err(stop), _) => return Err(stop),
            }
        }
    }

    /// Goes to the first element of the list that these names lead to. `None` where more of the text is needed.
    fn enter_list(&mut self, names: &[String]) -> Result<Option<()>, Stop> {
        for name in names {
            if self.peek() != Some(b'{') {
                return self.need(b'{', "an object");
            }
            self.at += 1;
            loop {
                match self.peek() {
                    Some(b'"') => {}
                    None => return Ok(None),
                    Some(_) => return Err(Stop::Expected(self.at, "the list of products")),
                }
                let before = self.records.len();
                if self.string().is_err() {
                    return Ok(None);
                }
                let is_it = self
                    .records
                    .get(before)
                    .is_some_and(|key| self.bytes.get(key.start as usize..key.end as usize) == Some(name.as_bytes()));
                if self.peek() != Some(b':') {
                    return self.need(b':', "`:`");
                }
                self.at += 1;
                self.records.clear();
                if is_it {
                    break;
                }
                match self.whole_value() {
                    Ok(()) => {}
                    Err(Stop::Expected(at, expected)) if at + LONGEST_ESCAPE < self.bytes.len() => {
                        return Err(Stop::Expected(at, expected));
                    }
                    Err(Stop::Expected(..)) => return Ok(None),
                    Err(stop) => return Err(stop),
                }
                self.records.clear();
                match self.peek() {
                    Some(b',') => self.at += 1,
                    None => return Ok(None),
                    Some(_) => return Err(Stop::Expected(self.at, "the list of products")),
                }
            }
        }
        if self.peek() != Some(b'[') {
            return self.need(b'[', "a list");
        }
        self.at += 1;
        Ok(Some(()))
    }

    /// What is not there is wrong, or comes with the next part.
    fn need(&mut self, byte: u8, expected: &'static str) -> Result<Option<()>, Stop> {
        match self.peek() {
            Some(found) if found != byte => Err(Stop::Expected(self.at, expected)),
            _ => Ok(None),
        }
    }

    fn close(&mut self, container: u32) {
        let next = index(self.records.len());
        let end = index(self.at);
        if let Some(record) = self.records.get_mut(container as usize) {
            record.next = next;
            record.end = end;
        }
        self.open.pop();
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.bytes.get(self.at) {
            self.at += 1;
        }
    }

    fn peek(&mut self) -> Option<u8> {
        self.skip_space();
        self.bytes.get(self.at).copied()
    }

    fn push(&mut self, what: What, start: usize, end: usize) -> Result<(), Stop> {
        if self.records.len() >= MOST_VALUES {
            return Err(Stop::TooMany);
        }
        let next = index(self.records.len() + 1);
        self.records.push(Record {
            what,
            start: index(start),
            end: index(end),
            next,
        });
        Ok(())
    }

    /// Reads a value; of a list or an object only its bracket.
    fn value(&mut self) -> Result<(), Stop> {
        match self.peek() {
            Some(b'"') => self.string(),
            Some(b'{') => self.container(What::Object),
            Some(b'[') => self.container(What::List),
            Some(b't') => self.word(b"true", What::True),
            Some(b'f') => self.word(b"false", What::False),
            Some(b'n') => self.word(b"null", What::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => Err(Stop::Expected(self.at, "a value")),
        }
    }

    fn container(&mut self, what: What) -> Result<(), Stop> {
        if self.open.len() >= MOST_DEPTH {
            return Err(Stop::TooDeep(self.at));
        }
        self.open.push(index(self.records.len()));
        self.push(what, self.at, self.at + 1)?;
        self.at += 1;
        Ok(())
    }

    fn word(&mut self, word: &[u8], what: What) -> Result<(), Stop> {
        let start = self.at;
        for expected in word {
            if self.bytes.get(self.at) != Some(expected) {
                return Err(Stop::Expected(self.at, "a value"));
            }
            self.at += 1;
        }
        self.push(what, start, self.at)
    }

    fn string(&mut self) -> Result<(), Stop> {
        self.at += 1;
        let start = self.at;
        let mut what = What::PlainText;
        loop {
            self.at += plain_bytes(&self.bytes[self.at..]);
            match self.bytes.get(self.at) {
                Some(b'"') => {
                    self.push(what, start, self.at)?;
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    what = What::EscapedText;
                    self.escape()?;
                }
                _ => return Err(Stop::Expected(self.at, "a text that ends with `\"`")),
            }
        }
    }

    fn escape(&mut self) -> Result<(), Stop> {
        match self.bytes.get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 2,
            Some(b'u') => {
                for place in self.at + 2..self.at + 6 {
                    if !self.bytes.get(place).is_some_and(u8::is_ascii_hexdigit) {
                        return Err(Stop::Expected(place, "four hexadecimal digits"));
                    }
                }
                self.at += 6;
            }
            _ => return Err(Stop::Expected(self.at + 1, "an escape such as `\\n`")),
        }
        Ok(())
    }

    fn number(&mut self) -> Result<(), Stop> {
        let start = self.at;
        if self.bytes.get(self.at) == Some(&b'-') {
            self.at += 1;
        }
        if self.bytes.get(self.at) == Some(&b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.bytes.get(self.at) == Some(&b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.bytes.get(self.at) {
            self.at += 1;
            if let Some(b'+' | b'-') = self.bytes.get(self.at) {
                self.at += 1;
            }
            self.digits()?;
        }
        self.push(What::Number, start, self.at)
    }

    fn digits(&mut self) -> Result<(), Stop> {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        if self.at == start {
            return Err(Stop::Expected(self.at, "a digit"));
        }
        Ok(())
    }
}

/// How many bytes come before the next quote, backslash or control character. Eight are looked at in one step.
fn plain_bytes(bytes: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let mut at = 0;
    while let Some(chunk) = bytes.get(at..at + 8).and_then(|chunk| <[u8; 8]>::try_from(chunk).ok()) {
        let word = u64::from_le_bytes(chunk);
        // The high bit of a byte is set where it is zero after the mask, or below a space. Bytes above 127 have no
        // high bit in `!word`, so that text other than ASCII passes.
        let zero = |word: u64| word.wrapping_sub(ONES) & !word;
        let quote = zero(word ^ (ONES * u64::from(b'"')));
        let backslash = zero(word ^ (ONES * u64::from(b'\\')));
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        let found = (quote | backslash | control) & HIGHS;
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    let plain = |byte: &u8| *byte != b'"' && *byte != b'\\' && *byte >= 0x20;
    at + rest.iter().take_while(|byte| plain(byte)).count()
}

/// A place in a text of at most `MOST_BYTES`.
#[allow(clippy::cast_possible_truncation)]
fn index(place: usize) -> u32 {
    place as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_in_parts_of_any_length() {
        let text = r#"{"a": {"x": [1, "]"]}, "page": {"total": 3, "items": [ {"n": "é\u00e9\ud83d\ude00", "v": [1.5, -2]}, 17, "tail", [] , null ], "more": 1}, "z": 0}"#;
        let whole = Tree::parse(text.to_owned()).unwrap();
        let list = whole.root().get("page").unwrap().get("items").unwrap();
        let expected: Vec<&str> = list.elements().map(Node::raw).collect();
        for length in 1..text.len() {
            let mut stream = Stream::new(vec!["page".to_owned(), "items".to_owned()]);
            let mut found: Vec<String> = Vec::new();
            for part in text.as_bytes().chunks(length) {
                if let Some(tree) = stream.push(part).unwrap() {
                    found.extend(tree.root().elements().map(|node| node.raw().to_owned()));
                }
            }
            assert_eq!(found, expected, "parts of {length}");
            assert!(stream.is_over());
        }
    }

    #[test]
    fn what_is_no_list_or_no_json_is_told() {
        let push = |names: &[&str], text: &str| {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            Stream::new(names).push(text.as_bytes())
        };
        assert!(push(&[], r#"{"a": 1}"#).is_err());
        assert!(push(&["a"], r#"{"b": 1}"#).is_err());
        assert!(push(&["a"], r#"{"a": 1}"#).is_err());
        assert!(push(&[], r#"[1, 2 3, 4, 5, 6, 7, 8, 9, 10]"#).is_err());
        assert!(push(&[], "[{\"a\": nonsense that goes on and on}]").is_err());
        assert!(push(&[], "[]").unwrap().is_none());
    }

    fn tree(text: &str) -> Tree {
        Tree::parse(text.to_owned()).unwrap()
    }

    #[test]
    fn values_are_what_they_were_written_as() {
        let tree = tree(r#" {"a": [1, -2.50, 1e3, true, null], "b": {"c": "x"}, "é": "ü\n\"\u00e9\ud83d\ude00"} "#);
        let root = tree.root();
        assert_eq!(root.kind(), Kind::Object);
        assert_eq!(root.len(), 3);
        let list = root.get("a").unwrap();
        let numbers: Vec<_> = list.elements().filter_map(Node::number).collect();
        assert_eq!(numbers, ["1", "-2.50", "1e3"]);
        assert_eq!(list.element(3).and_then(Node::as_bool), Some(true));
        assert!(list.element(4).unwrap().is_null());
        assert!(list.element(5).is_none());
        assert_eq!(root.get("b").and_then(|b| b.get("c")?.text()).as_deref(), Some("x"));
        assert_eq!(root.get("é").and_then(Node::text).as_deref(), Some("ü\n\"é😀"));
        assert_eq!(root.get("b").unwrap().raw(), r#"{"c": "x"}"#);
        assert_eq!(list.raw(), "[1, -2.50, 1e3, true, null]");
        let names: Vec<_> = root.members().map(|(name, _)| name.into_owned()).collect();
        assert_eq!(names, ["a", "b", "é"]);
        assert_eq!(tree.root().get("a").unwrap().children().count(), 5);
    }

    #[test]
    fn of_two_members_with_one_name_the_last_counts() {
        let tree = tree(r#"{"a": 1, "\u0061": 2}"#);
        assert_eq!(tree.root().get("a").and_then(Node::number), Some("2"));
    }

    #[test]
    fn half_a_surrogate_pair_is_no_character() {
        for text in [r#""\ud800""#, r#""\udc00""#, r#""\ud800A""#] {
            assert!(tree(text).root().text().unwrap().starts_with('\u{fffd}'), "{text}");
        }
    }

    #[test]
    fn what_is_no_json_is_told_with_its_place() {
        let check = |text: &str, told: &str| {
            let error = Tree::parse(text.to_owned()).unwrap_err().to_string();
            assert!(error.contains(told), "{text}: {error}");
        };
        check(
            "{\n  \"a\": 1,\n  \"é\" 2\n}",
            "line 3, column 7: found `2`, expected `:`",
        );
        check("[1 2]", "found `2`, expected `,` or `]`");
        check("[1,]", "found `]`, expected a value");
        check("{\"a\": 1,}", "found `}`, expected a name in quotes");
        check("[1", "it ends too early");
        check("", "it ends too early");
        check("\"a", "it ends too early");
        check("\"a\nb\"", "the control character 10");
        check("\"\\x\"", "found `x`, expected an escape");
        check("\"\\u12g4\"", "expected four hexadecimal digits");
        check("01", "expected nothing more");
        check("1.", "it ends too early");
        check("-", "it ends too early");
        check("nul", "it ends too early");
        check("<!doctype html>", "found `<`, expected a value");
        check(&"[".repeat(600), "more than 512 lists");
    }

    #[test]
    fn a_byte_order_mark_does_no_harm() {
        assert_eq!(tree("\u{feff}[]").root().kind(), Kind::List);
    }

    #[test]
    fn a_reference_stands_for_its_row_and_never_for_itself() {
        let mut tree = tree(r#"[{"ref": "x"}, {"id": "x", "name": "Row"}]"#);
        let root = tree.root();
        let reference = root.element(0).and_then(|first| first.get("ref")).unwrap().place();
        let row = root.element(1).unwrap().place();
        tree.refer(reference, row);
        tree.refer(row, row);
        let found = tree
            .root()
            .element(0)
            .and_then(|first| first.get("ref")?.get("name")?.text());
        assert_eq!(found.as_deref(), Some("Row"));
        assert_eq!(tree.root().len(), 2);
    }

    #[test]
    fn long_texts_are_scanned_by_eights_and_end_where_they_end() {
        for length in 0..40 {
            let text = "é".repeat(length) + &"a".repeat(length % 5);
            let json = format!("[\"{text}\",\"{text}\\n\"]");
            let tree = tree(&json);
            assert_eq!(
                tree.root().element(0).and_then(Node::text).as_deref(),
                Some(text.as_str())
            );
            assert_eq!(
                tree.root().element(1).and_then(Node::text),
                Some(Cow::Owned(text + "\n"))
            );
        }
    }
}
