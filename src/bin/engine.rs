//! The engine as a WebAssembly module: what the worker, or the page without one, calls.

use std::cell::RefCell;
use std::rc::Rc;

use vitrine::browser::http::Http;
use vitrine::engine::Engine;
use vitrine::engine::protocol::{Ask, Failure, decode, encode};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

thread_local! {
    static ENGINE: RefCell<Option<Rc<Engine<Http>>>> = const { RefCell::new(None) };
}

/// Starts the engine on the `store.json` in the folder `base`, and begins to read.
#[wasm_bindgen]
pub fn start(base: String) {
    let engine = Rc::new(Engine::new(base, Http));
    ENGINE.set(Some(Rc::clone(&engine)));
    spawn_local(async move {
        engine.warm_up().await;
        tell_developer(&engine);
    });
}

/// Asks the sources again that could not be reached: the network is there again.
#[wasm_bindgen]
pub async fn online() {
    if let Some(engine) = ENGINE.with_borrow(Clone::clone) {
        engine.try_again(true).await;
        tell_developer(&engine);
    }
}

/// What an answer has begun goes on after it: the rest of the pages, or another try after a failure.
fn go_on(engine: Rc<Engine<Http>>) {
    spawn_local(async move {
        engine.try_again(false).await;
        tell_developer(&engine);
    });
}

/// One line on the console for each cause, not for each product.
fn tell_developer(engine: &Engine<Http>) {
    for note in engine.take_notes() {
        web_sys::console::warn_1(&note.into());
    }
}

/// Answers one question, both as bytes of the protocol: the answer with the revision of the catalog that it is as of.
#[wasm_bindgen]
pub async fn ask(bytes: Vec<u8>) -> Vec<u8> {
    let engine = ENGINE.with_borrow(Clone::clone);
    let answer = match (engine, decode::<Ask>(&bytes)) {
        (Some(engine), Ok(ask)) => {
            let answer = engine.answer(ask).await;
            let revision = engine.revision();
            tell_developer(&engine);
            go_on(engine);
            (revision, answer)
        }
        (None, _) => (0, Err(Failure::Engine("it was asked before it was started".to_owned()))),
        (_, Err(error)) => (0, Err(Failure::Engine(error.to_string()))),
    };
    encode(&answer)
}

fn main() {
    console_error_panic_hook::set_once();
}
