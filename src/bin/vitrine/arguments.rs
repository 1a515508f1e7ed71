//! What was typed behind a command.

use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use vitrine::domain::Instant;

use crate::Trouble;

pub(crate) const STORE_FILE: &str = "public/store.json";
/// What stands for standard input in place of a file.
pub(crate) const STANDARD_INPUT: &str = "-";

/// The options, switches and the file of a command.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Arguments {
    options: Vec<(String, String)>,
    switches: Vec<String>,
    pub(crate) file: String,
    is_file_named: bool,
}

impl Arguments {
    /// Reads arguments of which `options` take a value and `switches` do not.
    ///
    /// # Errors
    /// One that is neither, a value that is missing, or a second file.
    pub(crate) fn read(arguments: &[String], options: &[&str], switches: &[&str]) -> Result<Self, Trouble> {
        let mut read = Self {
            options: Vec::new(),
            switches: Vec::new(),
            file: String::new(),
            is_file_named: false,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let (name, value) = match argument.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (argument.as_str(), None),
            };
            if options.contains(&name) {
                let value = value.or_else(|| rest.next().cloned());
                let value = value.ok_or_else(|| Trouble::Usage(format!("{name} wants a value.")))?;
                read.options.push((name.to_owned(), value));
            } else if switches.contains(&argument.as_str()) {
                read.switches.push(argument.clone());
            } else if argument.starts_with('-') && argument != STANDARD_INPUT {
                return Err(Trouble::Usage(format!("It does not know {argument} here.")));
            } else if read.file.is_empty() {
                read.file.clone_from(argument);
                read.is_file_named = true;
            } else {
                return Err(Trouble::Usage(format!(
                    "One file is enough: {} or {argument}?",
                    read.file
                )));
            }
        }
        if read.file.is_empty() {
            STORE_FILE.clone_into(&mut read.file);
        }
        Ok(read)
    }

    /// The file, or the address, of a command that has none that it takes unasked.
    ///
    /// # Errors
    /// None was named.
    pub(crate) fn named(&self) -> Result<&str, Trouble> {
        if self.is_file_named {
            Ok(&self.file)
        } else {
            Err(Trouble::Usage(
                "Say which: an address, a file, or - for standard input.".to_owned(),
            ))
        }
    }

    pub(crate) fn has(&self, switch: &str) -> bool {
        self.switches.iter().any(|known| known == switch)
    }

    /// The value of an option, the last where it was given twice.
    pub(crate) fn text(&self, option: &str) -> Option<&str> {
        self.texts(option).last()
    }

    /// All values of an option that can be given several times.
    pub(crate) fn texts(&self, option: &str) -> impl Iterator<Item = &str> {
        let given = self.options.iter().filter(move |(name, _)| name == option);
        given.map(|(_, value)| value.as_str())
    }

    /// The same as a value.
    ///
    /// # Errors
    /// Another text than the value is written with.
    pub(crate) fn value<T>(&self, option: &str) -> Result<Option<T>, Trouble>
    where
        T: FromStr,
        T::Err: std::fmt::Display,
    {
        let parse = |text: &str| {
            text.parse()
                .map_err(|error: T::Err| Trouble::Usage(format!("{option}: {error}")))
        };
        self.text(option).map(parse).transpose()
    }

    /// The moment that an option names, or now.
    pub(crate) fn moment(&self, option: &str) -> Result<Instant, Trouble> {
        Ok(self.value(option)?.unwrap_or_else(now))
    }
}

/// The machine's clock.
pub(crate) fn now() -> Instant {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Instant::from_milliseconds(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Arguments, Trouble> {
        let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Arguments::read(&arguments, &["--region", "--days"], &["--json"])
    }

    #[test]
    fn options_switches_and_a_file_come_in_any_order() {
        for line in ["--region us --json shop.json", "shop.json --json --region=us"] {
            let read = read(line).unwrap();
            assert_eq!(read.text("--region"), Some("us"), "{line}");
            assert!(read.has("--json"));
            assert_eq!(read.file, "shop.json");
        }
        assert_eq!(read("").unwrap().file, STORE_FILE);
        assert!(read("").unwrap().named().is_err());
        assert_eq!(read("-").unwrap().named(), Ok("-"));
    }

    #[test]
    fn of_an_option_given_twice_there_are_both_or_the_last() {
        let read = read("--region us --region=de").unwrap();
        assert_eq!(read.texts("--region").collect::<Vec<_>>(), ["us", "de"]);
        assert_eq!(read.text("--region"), Some("de"));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, word) in [
            ("--colour red", "--colour"),
            ("--region", "--region"),
            ("a b", "b"),
            ("--json=1", "--json=1"),
        ] {
            let Err(Trouble::Usage(complaint)) = read(line) else {
                panic!("{line} was understood")
            };
            assert!(complaint.contains(word), "{complaint}");
        }
        assert!(read("--days many").unwrap().value::<u32>("--days").is_err());
    }
}
