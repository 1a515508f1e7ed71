//! Starting other programs: says what it starts, how long it took, and why it failed.
//!
//! What to start, and in which environment, is decided elsewhere. What this module says goes to standard
//! error, so that the output of `cargo xtask env` is nothing but what a shell should read.

use std::fmt;
use std::io::{self, BufRead, BufReader};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

/// How often something is tried that depends on the network.
const NETWORK_TRIES: u32 = 3;

/// What programs print when the network was slow or broke off, as against a server that refuses.
/// Trying again helps with these only.
const SIGNS_OF_A_SLOW_NETWORK: [&str; 12] = [
    "timed out",
    "timeout",
    "etimedout",
    "econnreset",
    "connection reset",
    "connection was reset",
    "eai_again",
    "temporary failure",
    "too slow",
    "socket hang up",
    "unexpected eof",
    "502 bad gateway",
];

/// How long something took, as a person says it.
pub(crate) struct Took(pub(crate) Duration);

impl fmt::Display for Took {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs_f64();
        if seconds < 60.0 {
            write!(formatter, "{seconds:.1} s")
        } else {
            write!(
                formatter,
                "{} min {:02} s",
                self.0.as_secs() / 60,
                self.0.as_secs() % 60
            )
        }
    }
}

/// Says what is being done, does it, and says how long it took.
pub(crate) fn step<T>(doing: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("==> {doing}");
    let started = Instant::now();
    let outcome = work();
    let verdict = if outcome.is_ok() { "done in" } else { "failed after" };
    eprintln!("    {verdict} {}", Took(started.elapsed()));
    outcome
}

/// Runs a program to its end, its output going to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    eprintln!("    $ {}", Shown(command));
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` failed ({status})", Shown(command));
    }
    Ok(())
}

/// Runs a program that installs something, again when the network was slow, not when it was refused.
pub(crate) fn install(command: &mut Command) -> Result<()> {
    let mut tries_left = NETWORK_TRIES;
    loop {
        eprintln!("    $ {}", Shown(command));
        let (success, errors) = run_and_keep_errors(command)?;
        if success {
            return Ok(());
        }
        tries_left -= 1;
        if tries_left == 0 || !is_slow_network(&errors) {
            return Err(anyhow!("`{}` failed: {}", Shown(command), gist(&errors)));
        }
        eprintln!("    The network was slow or broke off; trying again.");
        thread::sleep(Duration::from_secs(3));
    }
}

/// What a program prints on standard output. Fails when the program does.
pub(crate) fn output_of(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::piped())
        .output()
        .with_context(|| cannot_start(command))?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed: {}", Shown(command), gist(&errors));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a program prints on standard output, while what it says of its progress goes to the terminal.
pub(crate) fn printed_by(command: &mut Command) -> Result<String> {
    eprintln!("    $ {}", Shown(command));
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| cannot_start(command))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", Shown(command), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Passes what the program prints on to the terminal and keeps its errors as well.
fn run_and_keep_errors(command: &mut Command) -> Result<(bool, String)> {
    command.stdout(io::stderr()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| cannot_start(command))?;
    let mut errors = String::new();
    if let Some(stream) = child.stderr.take() {
        for line in BufReader::new(stream).split(b'\n') {
            let line = line.context("reading what a program printed")?;
            let line = String::from_utf8_lossy(&line);
            eprintln!("{line}");
            errors.push_str(&line);
            errors.push('\n');
        }
    }
    let status = child.wait().with_context(|| cannot_start(command))?;
    Ok((status.success(), errors))
}

fn is_slow_network(errors: &str) -> bool {
    let errors = errors.to_lowercase();
    SIGNS_OF_A_SLOW_NETWORK.iter().any(|sign| errors.contains(sign))
}

/// The line that names the failure: the first that calls itself an error, or else the last.
fn gist(errors: &str) -> &str {
    let mut lines = errors.lines().map(str::trim).filter(|line| !line.is_empty());
    let error = lines.clone().find(|line| line.to_lowercase().starts_with("error"));
    error.or_else(|| lines.next_back()).unwrap_or("it said nothing")
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start `{}`", command.get_program().to_string_lossy())
}

/// A command as one would type it.
struct Shown<'a>(&'a Command);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0.get_program().to_string_lossy())?;
        for argument in self.0.get_args() {
            write!(formatter, " {}", argument.to_string_lossy())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timeout_is_tried_again_and_a_refusal_is_not() {
        assert!(is_slow_network("npm error code ETIMEDOUT"));
        assert!(is_slow_network("error: operation timed out after 30 s"));
        assert!(!is_slow_network("error: could not download file: 403 Forbidden"));
        assert!(!is_slow_network("connection refused"));
    }

    #[test]
    fn durations_read_as_seconds_and_then_as_minutes() {
        assert_eq!(Took(Duration::from_millis(1_234)).to_string(), "1.2 s");
        assert_eq!(Took(Duration::from_secs(185)).to_string(), "3 min 05 s");
    }

    #[test]
    fn a_failure_is_told_by_its_error_line_or_else_by_its_last() {
        assert_eq!(
            gist(
                "warning: one
error: two

three
"
            ),
            "error: two"
        );
        assert_eq!(
            gist(
                "one
two

"
            ),
            "two"
        );
        assert_eq!(gist(""), "it said nothing");
    }
}
