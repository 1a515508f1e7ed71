//! Debian's Rust with a standard library for wasm32 built from its own sources: the way on a machine
//! that reaches package registries only.
//!
//! It stands in /usr beside rustup's toolchains and is linked to rustup under the name `debian`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::apt;
use super::wasm_target::{TARGET, has_core_library};
use crate::environment::plain_command;
use crate::run::{install, output_of, step};

/// rustup's name for it.
pub(super) const TOOLCHAIN: &str = "debian";

/// The compiler, Cargo, Clippy, rustfmt, and the sources of the standard library.
const PACKAGES: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-clippy",
    "rustfmt-web",
    "rust-web-src",
];

const SCRATCH_NAME: &str = "wasm_std_scratch";

/// Whether everything that takes long is done: the toolchain is linked and its library is current.
pub(super) fn is_ready(root: &Path) -> bool {
    is_linked(root) && packages_are_there() && library_is_current().unwrap_or(false)
}

/// Does what is missing, and makes it the toolchain of the project's folder.
pub(super) fn ensure(root: &Path) -> Result<()> {
    if !packages_are_there() {
        step("Debian's Rust: installing it beside rustup's", || {
            apt::install(&PACKAGES)
        })?;
    }
    if !library_is_current()? {
        if !apt::is_root() {
            bail!("the {TARGET} library for Debian's Rust is missing or out of date; as root: cargo xtask setup");
        }
        step(
            "Debian's Rust: building the wasm32 standard library, about a minute",
            build_library,
        )?;
    }
    link_linker(root)?;
    if !is_linked(root) {
        step("Debian's Rust: linking it to rustup", || {
            install(plain_command("rustup", root).args(["toolchain", "link", TOOLCHAIN, "/usr"]))
        })?;
    }
    if !is_chosen_in_folder(root) {
        step(
            "Debian's Rust: choosing it for this folder, so that plain cargo and trunk work too",
            || install(plain_command("rustup", root).args(["override", "set", TOOLCHAIN])),
        )?;
    }
    Ok(())
}

/// Asks for the packages by name: Debian's own, older `rustc` has files in the same places.
fn packages_are_there() -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat", "${db:Status-Status}\n"]);
    output_of(query.args(PACKAGES)).is_ok_and(|states| states.lines().all(|state| state == "installed"))
}

fn is_linked(root: &Path) -> bool {
    output_of(plain_command("rustup", root).args(["toolchain", "list"])).is_ok_and(|list| {
        list.lines()
            .any(|line| line.split_whitespace().next() == Some(TOOLCHAIN))
    })
}

fn is_chosen_in_folder(root: &Path) -> bool {
    output_of(plain_command("rustup", root).args(["show", "active-toolchain"]))
        .is_ok_and(|line| line.split_whitespace().next() == Some(TOOLCHAIN))
}

/// A library built by another compiler is refused at every use, so the compiler's description is kept
/// beside it.
fn library_is_current() -> Result<bool> {
    if !packages_are_there() {
        return Ok(false);
    }
    let stamp = fs::read_to_string(stamp_file()).unwrap_or_default();
    Ok(stamp == compiler_description()? && has_core_library(&library_folder()))
}

fn library_folder() -> PathBuf {
    Path::new("/usr/lib/rustlib").join(TARGET).join("lib")
}

fn stamp_file() -> PathBuf {
    Path::new("/usr/lib/rustlib").join(TARGET).join("built-by")
}

fn compiler_description() -> Result<String> {
    output_of(Command::new("/usr/bin/rustc").arg("-vV"))
}

/// Builds the library from a scratch crate and copies it to where the compiler looks.
fn build_library() -> Result<()> {
    let scratch = std::env::temp_dir().join(format!("{SCRATCH_NAME}-{}", std::process::id()));
    let outcome = build_library_in(&scratch);
    // A folder that stays behind in the temporary folder does no harm.
    let _ = fs::remove_dir_all(&scratch);
    outcome
}

fn build_library_in(scratch: &Path) -> Result<()> {
    fs::create_dir_all(scratch.join("src"))?;
    let manifest =
        format!("[package]\nname = \"{SCRATCH_NAME}\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[workspace]\n");
    fs::write(scratch.join("Cargo.toml"), manifest)?;
    fs::write(scratch.join("src/lib.rs"), "#![no_std]\n")?;

    let mut cargo = plain_command("/usr/bin/cargo", scratch);
    cargo.env("RUSTC", "/usr/bin/rustc").env("RUSTC_BOOTSTRAP", "1");
    // Without the bitcode a release build with link-time optimisation fails.
    cargo
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", scratch.join("target"));
    cargo.args(["build", "--release", "--quiet", "--target", TARGET]);
    cargo.arg("-Zbuild-std=std,panic_abort,panic_unwind,test,proc_macro");
    install(&mut cargo)?;

    let library = library_folder();
    if library.exists() {
        fs::remove_dir_all(&library).context("removing the library of an older compiler")?;
    }
    fs::create_dir_all(&library)?;
    let built = scratch.join("target").join(TARGET).join("release/deps");
    for entry in built.read_dir()? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with(&format!("lib{SCRATCH_NAME}")) {
            fs::copy(&file, library.join(&name)).with_context(|| format!("copying {name}"))?;
        }
    }
    fs::write(stamp_file(), compiler_description()?)?;
    Ok(())
}

/// Debian's compiler comes without `rust-lld`, which links for wasm32: rustup's is linked in its place.
fn link_linker(root: &Path) -> Result<()> {
    let description = compiler_description()?;
    let host = description
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .context("rustc -vV names no host")?;
    let folder = Path::new("/usr/lib/rustlib").join(host).join("bin");
    let linker = folder.join("rust-lld");
    // `exists` follows the link, so that one to a toolchain that is gone counts as missing.
    if linker.exists() {
        return Ok(());
    }
    if !apt::is_root() {
        bail!("{} is missing; as root: cargo xtask setup", linker.display());
    }
    step("Debian's Rust: giving it the linker for wasm32", || {
        let source = match linker_of_rustup(root, host) {
            Some(source) => source,
            None => {
                apt::install(&["lld"])?;
                PathBuf::from("/usr/bin/lld")
            }
        };
        eprintln!("    {} -> {}", linker.display(), source.display());
        fs::create_dir_all(&folder)?;
        let _ = fs::remove_file(&linker);
        link_file(&source, &linker)
    })
}

fn linker_of_rustup(root: &Path, host: &str) -> Option<PathBuf> {
    let home = output_of(plain_command("rustup", root).args(["show", "home"])).ok()?;
    let toolchains = Path::new(home.trim()).join("toolchains").read_dir().ok()?;
    let linkers = toolchains
        .flatten()
        .map(|toolchain| toolchain.path().join("lib/rustlib").join(host).join("bin/rust-lld"));
    // The toolchain `debian` is /usr itself: its linker is the one that is missing.
    linkers
        .filter(|linker| linker.exists())
        .find(|linker| !linker.starts_with(format!("{}/toolchains/{TOOLCHAIN}", home.trim())))
}

#[cfg(unix)]
fn link_file(source: &Path, link: &Path) -> Result<()> {
    std::os::unix::fs::symlink(source, link).with_context(|| format!("cannot write {}", link.display()))
}

#[cfg(not(unix))]
fn link_file(source: &Path, link: &Path) -> Result<()> {
    fs::copy(source, link).with_context(|| format!("cannot write {}", link.display()))?;
    Ok(())
}
