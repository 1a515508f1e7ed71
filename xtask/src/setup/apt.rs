//! Installing packages on Debian and its kin, where that is possible.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::run::{self, output_of};

/// Whether this machine has apt-get at all.
pub(super) fn is_there() -> bool {
    cfg!(target_os = "linux") && Path::new("/usr/bin/apt-get").exists()
}

/// Installs `packages`, with fresh package lists: old lists name files that the mirrors have deleted.
///
/// Without the rights to do so it fails and names the command that would.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    if !is_root() {
        bail!(
            "these packages are missing and only root can install them: \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {}",
            packages.join(" ")
        );
    }
    run::install(apt_get().args(["update", "-qq"]))?;
    run::install(
        apt_get()
            .args(["install", "-qq", "-y", "--no-install-recommends"])
            .args(packages),
    )
}

pub(super) fn is_root() -> bool {
    output_of(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["-o", "Dpkg::Use-Pty=0"]);
    command
}
