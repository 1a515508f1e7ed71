//! The command line as it is typed: what it answers, and with which exit code.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::panic)] // All of this is tests, helpers included.

mod guide;
mod probe;
mod stores;
mod web;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a command wrote, and its exit code.
struct Ran {
    text: String,
    complaint: String,
    code: i32,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vitrine"));
    command.args(arguments).env("COLUMNS", "120");
    command
}

fn ran(mut command: Command) -> Ran {
    let output = command.output().unwrap();
    Ran {
        text: String::from_utf8(output.stdout).unwrap(),
        complaint: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

fn vitrine(arguments: &[&str]) -> Ran {
    ran(command(arguments))
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// A folder of its own for a test, away from the repository.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("vitrine-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn what_is_not_asked_rightly_is_said_with_the_help() {
    let body = fixtures().join("shopify/page-1.json");
    let body = body.to_string_lossy();
    for arguments in [
        &[][..],
        &["prove"],
        &["probe"],
        &["probe", &body, "--colour", "red"],
        &["probe", &body, "--preset", "shopfy"],
        &["probe", &body, "--currency", "dollars"],
        &["probe", &body, "--header", "no colon"],
        &["new"],
        &["new", "-"],
        &["check", "--offlin"],
    ] {
        let ran = vitrine(arguments);
        assert_eq!((ran.code, ran.text.as_str()), (2, ""), "{arguments:?}");
        assert!(
            ran.complaint.contains("vitrine probe"),
            "{arguments:?}: {}",
            ran.complaint
        );
    }
}

const GOODS: &str = r#"[{"id": 1, "title": "Mug", "price": 9.5, "currency": "EUR", "image": "https://cdn.test/mug.jpg"},
    {"id": 2, "title": "Cup", "price": 7.25, "currency": "EUR", "image": "https://cdn.test/cup.jpg"}]"#;
