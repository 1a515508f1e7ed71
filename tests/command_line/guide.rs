//! The guide to the command line shows what it answers.

use std::fs;
use std::path::Path;

use crate::{Folder, command, fixtures, ran};

/// The outputs in the guide: the command behind `$ vitrine`, and the lines below it.
fn outputs_in_the_guide() -> Vec<(String, Vec<String>)> {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guides/command-line.md");
    let guide = fs::read_to_string(guide).unwrap();
    let blocks = guide.split("```").skip(1).step_by(2);
    let outputs = blocks.filter_map(|block| block.trim_start().strip_prefix("$ vitrine "));
    let parted = outputs.map(|output| {
        let (command, lines) = output.split_once('\n').unwrap();
        (command.to_owned(), lines.lines().map(str::to_owned).collect())
    });
    parted.collect()
}

/// A line with one blank between words. How sure the detector is may change with every mend of it, and is left out.
fn plain(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_share = |at: usize| words.get(at + 1).is_some_and(|next| next.starts_with('%'));
    let word = |(at, word): (usize, &&str)| {
        if is_share(at) {
            "N".to_owned()
        } else {
            (*word).to_owned()
        }
    };
    words.iter().enumerate().map(word).collect::<Vec<String>>().join(" ")
}

/// Whether a line of the guide is among what was answered; one that ends in an ellipsis goes on there.
fn is_answered(line: &str, answered: &[String]) -> bool {
    let line = plain(line);
    match line.strip_suffix('…') {
        Some(start) => answered.iter().any(|answered| answered.starts_with(start.trim_end())),
        None => answered.contains(&line),
    }
}

/// What is done to the store before the guide's first check, and undone before its second but for the path.
const MISTAKES: [(&str, &str); 2] = [("languages", "langauges"), (r#""key": "eu""#, r#""key": "EU""#)];

#[test]
fn what_the_guide_shows_is_what_is_answered() {
    let folder = Folder::new("guide");
    fs::create_dir_all(folder.0.join("public")).unwrap();
    let body = fixtures().join("detection/bodies/home-de-hofladen.json");
    fs::copy(body, folder.0.join("public/hofladen.json")).unwrap();
    let store = folder.0.join("public/store.json");
    let change =
        |from: &str, to: &str| fs::write(&store, fs::read_to_string(&store).unwrap().replace(from, to)).unwrap();
    let mut checks = 0;
    for (line, expected) in outputs_in_the_guide() {
        let about_the_demo = line.starts_with("explain") || line.starts_with("calendar");
        if about_the_demo {
            continue;
        }
        if line.starts_with("check") {
            checks += 1;
            if checks == 1 {
                change("$.Preis", "$.Price");
            }
            for (right, wrong) in MISTAKES {
                if checks == 1 {
                    change(right, wrong)
                } else {
                    change(wrong, right)
                }
            }
        }
        let mut typed = command(&line.split(' ').collect::<Vec<_>>());
        typed.env("COLUMNS", "100").current_dir(&folder.0);
        let told = ran(typed).text;
        let answered: Vec<String> = told.lines().map(plain).collect();
        for line_of_guide in expected {
            let says = is_answered(&line_of_guide, &answered);
            assert!(says, "vitrine {line} does not say\n{line_of_guide}\nbut\n{told}");
        }
    }
    assert_eq!(checks, 2);
}
