//! `cargo xtask`: what one types to set up, serve, build and test the shop.
//!
//! This file only chooses; each command has its own module.
#![allow(clippy::print_stdout)]

mod environment;
mod lockfile;
mod project;
mod run;
mod setup;

use anyhow::Result;

fn main() -> Result<()> {
    setup::run(setup::Purpose::Test)?;
    Ok(())
}
