//! Events as a calendar file, in iCalendar (RFC 5545).

use std::fmt::Write as _;

use crate::domain::Instant;

/// A calendar file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// What calendars call it that keep it apart from others.
    pub name: Option<String>,
    pub events: Vec<Event>,
}

/// Something that happens at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for the same event in each file, so that a second one replaces the first.
    pub id: String,
    /// When the file was made.
    pub made: Instant,
    pub start: Instant,
    /// How long it takes, in minutes.
    pub minutes: u32,
    pub summary: String,
    pub description: String,
    /// The address of a page about it.
    pub url: Option<String>,
    /// So many minutes before, the calendar reminds of it.
    pub alarm_minutes: Option<u32>,
}

/// The media type of a calendar file.
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// The octets that a line may have, without its end.
const LINE: usize = 75;

impl Calendar {
    /// The file. An event out of the calendar's years, 0 to 9999, is left out: there is no way to write it.
    pub fn to_text(&self) -> String {
        let mut file = String::new();
        let mut line = |name: &str, value: &str| fold(&format!("{name}:{value}"), &mut file);
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Vitrine//Vitrine//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        if let Some(name) = &self.name {
            line("X-WR-CALNAME", &escaped(name));
        }
        for event in &self.events {
            event.write(&mut line);
        }
        line("END", "VCALENDAR");
        file
    }
}

impl Event {
    fn write(&self, line: &mut impl FnMut(&str, &str)) {
        let Some((made, start)) = utc(self.made).zip(utc(self.start)) else {
            return;
        };
        line("BEGIN", "VEVENT");
        line("UID", &escaped(&self.id));
        line("DTSTAMP", &made);
        line("DTSTART", &start);
        line("DURATION", &format!("PT{}M", self.minutes));
        line("SUMMARY", &escaped(&self.summary));
        if !self.description.is_empty() {
            line("DESCRIPTION", &escaped(&self.description));
        }
        if let Some(url) = &self.url {
            // An address is no text: nothing in it is escaped, and it has no line of its own to break.
            line("URL", &url.replace(char::is_control, ""));
        }
        // An instant takes nobody's time: the day stays free.
        line("TRANSP", "TRANSPARENT");
        if let Some(minutes) = self.alarm_minutes {
            line("BEGIN", "VALARM");
            line("ACTION", "DISPLAY");
            line("DESCRIPTION", &escaped(&self.summary));
            line("TRIGGER", &format!("-PT{minutes}M"));
            line("END", "VALARM");
        }
        line("END", "VEVENT");
    }
}

/// `20270301T080000Z`. None for a year that has not four digits.
fn utc(instant: Instant) -> Option<String> {
    let text = instant.to_string();
    // RFC 3339 is the same with marks between, and with parts of a second, which a calendar does not know.
    let seconds = text
        .get(.."2027-03-01T08:00:00".len())
        .filter(|_| text.ends_with('Z'))?;
    let mut basic = seconds.replace(['-', ':'], "");
    basic.push('Z');
    Some(basic)
}

/// A text as a value: line ends, commas, semicolons and backslashes are escaped; of other controls only the tab is
/// allowed in a calendar.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '\\' | ',' | ';' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            _ if character.is_control() => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Writes a line, in as many as it needs: each has at most 75 octets, and all but the first begin with a space. No
/// character is parted.
fn fold(line: &str, file: &mut String) {
    let mut used = 0;
    for character in line.chars() {
        if used + character.len_utf8() > LINE {
            file.push_str("\r\n ");
            used = 1;
        }
        // Writing to a text cannot fail.
        let _ = file.write_char(character);
        used += character.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn opening() -> Event {
        Event {
            id: "watch-4-trail.de.20270301T080000Z@shop.test".to_owned(),
            made: at("2026-11-25T06:00:00.250Z"),
            start: at("2027-03-01T09:00:00+01:00"),
            minutes: 15,
            summary: "Halvik Watch 4 Trail: on sale in Germany".to_owned(),
            description: "The first, the only; \"Trail\"\nsee C:\\shop".to_owned(),
            url: Some("https://shop.test/de/product/watch-4-trail?variant=a,b".to_owned()),
            alarm_minutes: Some(15),
        }
    }

    fn text_of(event: Event) -> String {
        Calendar {
            name: None,
            events: vec![event],
        }
        .to_text()
    }

    /// As a calendar reads it.
    fn unfolded(file: &str) -> Vec<String> {
        let joined = file.replace("\r\n ", "").replace("\r\n\t", "");
        joined.split_terminator("\r\n").map(str::to_owned).collect()
    }

    /// As a calendar reads a text.
    fn unescaped(value: &str) -> String {
        let mut text = String::new();
        let mut rest = value.chars();
        while let Some(character) = rest.next() {
            match character {
                '\\' => match rest.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(escaped) => text.push(escaped),
                    None => panic!("a backslash at the end of {value}"),
                },
                ',' | ';' => panic!("an unescaped {character} in {value}"),
                _ => text.push(character),
            }
        }
        text
    }

    fn value<'a>(lines: &'a [String], name: &str) -> &'a str {
        let line = lines.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.unwrap_or_else(|| panic!("no {name} in {lines:?}"))
    }

    #[test]
    fn an_opening_is_an_event_with_an_alarm() {
        let expected = "BEGIN:VCALENDAR\r\n\
            VERSION:2.0\r\n\
            PRODID:-//Vitrine//Vitrine//EN\r\n\
            CALSCALE:GREGORIAN\r\n\
            METHOD:PUBLISH\r\n\
            BEGIN:VEVENT\r\n\
            UID:watch-4-trail.de.20270301T080000Z@shop.test\r\n\
            DTSTAMP:20261125T060000Z\r\n\
            DTSTART:20270301T080000Z\r\n\
            DURATION:PT15M\r\n\
            SUMMARY:Halvik Watch 4 Trail: on sale in Germany\r\n\
            DESCRIPTION:The first\\, the only\\; \"Trail\"\\nsee C:\\\\shop\r\n\
            URL:https://shop.test/de/product/watch-4-trail?variant=a,b\r\n\
            TRANSP:TRANSPARENT\r\n\
            BEGIN:VALARM\r\n\
            ACTION:DISPLAY\r\n\
            DESCRIPTION:Halvik Watch 4 Trail: on sale in Germany\r\n\
            TRIGGER:-PT15M\r\n\
            END:VALARM\r\n\
            END:VEVENT\r\n\
            END:VCALENDAR\r\n";
        assert_eq!(text_of(opening()), expected);
    }

    #[test]
    fn an_instant_is_written_in_utc_whatever_the_season() {
        let check = |text: &str, expected: &str| assert_eq!(utc(at(text)).as_deref(), Some(expected), "{text}");
        // The hour before Berlin's clocks go forward, and the one after.
        check("2027-03-28T01:59:59+01:00", "20270328T005959Z");
        check("2027-03-28T03:00:00+02:00", "20270328T010000Z");
        // The hour that New York has twice.
        check("2027-11-07T01:30:00-04:00", "20271107T053000Z");
        check("2027-11-07T01:30:00-05:00", "20271107T063000Z");
        // A leap day, which it already is in Berlin and not yet in New York.
        check("2028-02-29T00:00:00+01:00", "20280228T230000Z");
        check("2028-02-28T19:00:00-05:00", "20280229T000000Z");
        assert_eq!(utc(Instant::from_milliseconds(i64::MAX)), None);
    }

    #[test]
    fn an_event_without_a_year_to_write_is_left_out() {
        let endless = Event {
            start: Instant::from_milliseconds(i64::MAX),
            ..opening()
        };
        assert!(!text_of(endless).contains("VEVENT"));
    }

    #[test]
    fn hostile_text_begins_no_line_of_its_own() {
        let hostile = "a\r\nEND:VEVENT\rBEGIN:VEVENT\nURL:javascript:alert(1)\u{0}\u{85}";
        let file = text_of(Event {
            id: hostile.to_owned(),
            summary: hostile.to_owned(),
            description: hostile.to_owned(),
            url: Some(hostile.to_owned()),
            ..opening()
        });
        let lines = unfolded(&file);
        assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), 1);
        assert_eq!(lines.iter().filter(|line| line.starts_with("URL:")).count(), 1);
        assert!(!file.contains(['\u{0}', '\u{85}']));
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
    }

    proptest! {
        #[test]
        fn what_is_folded_unfolds_to_the_same(line in "[^\r\n]{0,300}") {
            let mut file = String::new();
            fold(&line, &mut file);
            prop_assert_eq!(file.strip_suffix("\r\n").map(|folded| folded.replace("\r\n ", "")), Some(line));
        }

        #[test]
        fn no_line_is_too_long_and_each_is_text(summary in any::<String>(), description in "\\PC{0,200}", name in any::<String>()) {
            let file = Calendar { name: Some(name), events: vec![Event { summary, description, ..opening() }] }.to_text();
            for line in file.split("\r\n") {
                prop_assert!(line.len() <= LINE, "{} octets: {line}", line.len());
            }
        }

        #[test]
        fn texts_come_back_as_they_were(summary in "\\PC{0,120}", lines in prop::collection::vec("\\PC{0,60}", 1..4)) {
            let description = format!("-{}", lines.join("\n"));
            let file = text_of(Event { summary: summary.clone(), description: description.clone(), ..opening() });
            let lines = unfolded(&file);
            prop_assert_eq!(unescaped(value(&lines, "SUMMARY")), summary);
            prop_assert_eq!(unescaped(value(&lines, "DESCRIPTION")), description);
        }
    }
}
