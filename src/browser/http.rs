//! Requests, and waiting for the next one.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use futures_util::future::{Either, select};
use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, ReadableStreamDefaultReader, Request, RequestInit, Response, Window};

use crate::browser::clock;
use crate::domain::Instant;
#[cfg(not(feature = "presets"))]
use crate::domain::Slug;
use crate::engine::protocol::{CatalogStatus, LoadFault, LoadFaultKind, encode};
use crate::engine::{Fetch, HttpAnswer, HttpRequest, MOST_BYTES, Method};
#[cfg(not(feature = "presets"))]
use crate::engine::{
    Recognition,
    protocol::{Failure, Inspection, decode},
};
#[cfg(not(feature = "presets"))]
use crate::json::read_text;

/// Fetches over the network. Works in a worker and in the page.
#[derive(Clone, Copy, Debug)]
pub struct Http;

impl Fetch for Http {
    async fn fetch(&self, request: &HttpRequest, timeout: Duration) -> Result<HttpAnswer, LoadFault> {
        let in_flight = InFlight::start();
        let answer = std::pin::pin!(answer(request, &in_flight));
        let outcome = match select(answer, std::pin::pin!(Timer::start(timeout).over())).await {
            Either::Left((outcome, _)) => outcome,
            // Leaving drops the request, which ends it.
            Either::Right(_) => Err(LoadFaultKind::TimedOut {
                seconds: u32::try_from(timeout.as_secs()).unwrap_or(u32::MAX),
            }),
        };
        outcome.map_err(|kind| LoadFault {
            address: request.address.clone(),
            kind,
        })
    }

    async fn wait(&self, least: Duration, most: Duration) {
        let between = most.saturating_sub(least).mul_f64(js_sys::Math::random());
        Timer::start(least.saturating_add(between)).over().await;
    }

    fn now(&self) -> Instant {
        clock::device()
    }

    fn tell(&self, status: &CatalogStatus) {
        outside::catalog_changed(Uint8Array::from(encode(status).as_slice()));
    }

    async fn kept(&self, key: &str) -> Option<Vec<u8>> {
        let bytes = outside::kept_catalog(key).await.ok()?;
        Some(bytes.dyn_into::<Uint8Array>().ok()?.to_vec())
    }

    async fn keep(&self, key: &str, bytes: Vec<u8>) -> Result<(), String> {
        let kept = outside::keep_catalog(key, Uint8Array::from(bytes.as_slice())).await;
        kept.map(|_| ()).map_err(|error| reason_of(&error))
    }

    #[cfg(not(feature = "presets"))]
    async fn recognise(&self, text: &str, address: &str) -> Result<Option<Recognition>, String> {
        let answer = detector::recognise(text, address)
            .await
            .map_err(|error| reason_of(&error))?;
        Ok(answer.as_string().as_deref().and_then(|text| read_text(text).ok()))
    }

    #[cfg(not(feature = "presets"))]
    async fn inspect(&self, base: &str, product: Option<&Slug>) -> Result<Inspection, Failure> {
        let product = product.map(|slug| slug.as_str().to_owned());
        let answer = detector::inspect(base, product).await;
        let answer = answer.map_err(|error| Failure::Engine(reason_of(&error)))?;
        let bytes = Uint8Array::from(answer).to_vec();
        decode::<Result<Inspection, Failure>>(&bytes).map_err(|error| Failure::Engine(error.to_string()))?
    }
}

fn reason_of(error: &JsValue) -> String {
    let reason = error
        .dyn_ref::<js_sys::Error>()
        .map(|error| String::from(error.message()));
    reason.unwrap_or_else(|| "it did not start".to_owned())
}

/// What surrounds the engine, in a worker or in the page: of `boot/catalogs.js`.
mod outside {
    use js_sys::Uint8Array;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = catalogChanged)]
        pub(super) fn catalog_changed(status: Uint8Array);

        #[wasm_bindgen(js_name = keptCatalog, catch)]
        pub(super) async fn kept_catalog(key: &str) -> Result<JsValue, JsValue>;

        #[wasm_bindgen(js_name = keepCatalog, catch)]
        pub(super) async fn keep_catalog(key: &str, bytes: Uint8Array) -> Result<JsValue, JsValue>;
    }
}

#[cfg(not(feature = "presets"))]
mod detector {
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        /// Of `boot/recognise.js`.
        #[wasm_bindgen(catch)]
        pub(super) async fn recognise(text: &str, address: &str) -> Result<JsValue, JsValue>;

        /// Of the same.
        #[wasm_bindgen(catch)]
        pub(super) async fn inspect(base: &str, product: Option<String>) -> Result<JsValue, JsValue>;
    }
}

/// The answer, its body read to the end.
async fn answer(request: &HttpRequest, in_flight: &InFlight) -> Result<HttpAnswer, LoadFaultKind> {
    let response = sent(request, in_flight).await.map_err(|error| match broken(&error) {
        LoadFaultKind::Unreachable(reason) if !is_own(&request.address) => LoadFaultKind::Unreachable(format!(
            "{reason} (it is away, or does not allow other sites to read it: CORS)"
        )),
        kind => kind,
    })?;
    let text = text_of(&response).await?;
    Ok(HttpAnswer {
        status: response.status(),
        headers: gloo_net::http::Headers::from_raw(response.headers())
            .entries()
            .collect(),
        text,
    })
}

/// Sends it by the browser's own `fetch`: gloo's request ends an address that has parameters with a `&`, which is another
/// address to a server that has signed it.
async fn sent(request: &HttpRequest, in_flight: &InFlight) -> Result<Response, JsValue> {
    let headers = Headers::new()?;
    for (name, value) in &request.headers {
        headers.append(name, value)?;
    }
    let init = RequestInit::new();
    init.set_method(match request.method {
        Method::Get => "GET",
        Method::Post => "POST",
    });
    init.set_headers(&headers);
    if let Some(body) = &request.body {
        init.set_body(&body.into());
    }
    if let Some(controller) = &in_flight.controller {
        init.set_signal(Some(&controller.signal()));
    }
    let request = Request::new_with_str_and_init(&request.address, &init)?;
    let promise = call("fetch", &[request.into()]).and_then(|promise| promise.dyn_into::<Promise>().ok());
    JsFuture::from(promise.ok_or("the browser has no `fetch`")?)
        .await?
        .dyn_into()
}

/// Whether the address is on the shop's own host.
fn is_own(address: &str) -> bool {
    let origin = Reflect::get(&js_sys::global(), &"origin".into()).ok();
    let origin = origin.and_then(|origin| origin.as_string());
    let rest = origin.as_deref().and_then(|origin| address.strip_prefix(origin));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
}

/// What the browser says of a request that came to nothing.
fn broken(error: &JsValue) -> LoadFaultKind {
    let of_error = || Some(String::from(error.dyn_ref::<js_sys::Error>()?.to_string()));
    let text = error.as_string().or_else(of_error);
    LoadFaultKind::Unreachable(text.unwrap_or_else(|| "it broke off".to_owned()))
}

/// The text of a body. It is read by pieces, so that one too large is left before it fills the memory.
async fn text_of(response: &Response) -> Result<String, LoadFaultKind> {
    let mut bytes = Vec::new();
    if let Some(stream) = response.body() {
        let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
        loop {
            let piece = JsFuture::from(reader.read()).await.map_err(|error| broken(&error))?;
            let value = Reflect::get(&piece, &"value".into()).unwrap_or_default();
            let Some(piece) = value.dyn_ref::<Uint8Array>() else {
                break;
            };
            let start = bytes.len();
            let end = start.saturating_add(piece.length() as usize);
            if end > MOST_BYTES {
                // What comes of leaving is nobody's concern.
                let _ = reader.cancel();
                return Err(LoadFaultKind::TooLarge);
            }
            bytes.resize(end, 0);
            piece.copy_to(&mut bytes[start..end]);
        }
    }
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

/// A request that ends when it is no longer wanted: when this is dropped, or when the page that it is made in is left.
/// In a worker there is no page to watch; it ends with its own.
struct InFlight {
    controller: Option<AbortController>,
    page: Option<(Window, Closure<dyn FnMut()>)>,
}

impl InFlight {
    fn start() -> Self {
        let controller = AbortController::new().ok();
        let page = web_sys::window().zip(controller.clone()).map(|(window, controller)| {
            let leave = Closure::new(move || controller.abort());
            // Without it, the browser itself ends the request.
            let _ = window.add_event_listener_with_callback("pagehide", leave.as_ref().unchecked_ref());
            (window, leave)
        });
        Self { controller, page }
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        if let Some((window, leave)) = &self.page {
            let _ = window.remove_event_listener_with_callback("pagehide", leave.as_ref().unchecked_ref());
        }
        // Of a request that was answered nothing is left to end.
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }
}

/// A time that goes by. Page and worker both have it, but by no common type.
struct Timer {
    promise: Promise,
    id: Rc<Cell<Option<JsValue>>>,
}

impl Timer {
    fn start(duration: Duration) -> Self {
        let id = Rc::new(Cell::new(None));
        let started = Rc::clone(&id);
        let milliseconds = u32::try_from(duration.as_millis())
            .unwrap_or(u32::MAX)
            .min(i32::MAX.unsigned_abs());
        let promise = Promise::new(&mut |resolve, _| {
            started.set(call("setTimeout", &[resolve.into(), milliseconds.into()]));
        });
        Self { promise, id }
    }

    async fn over(self) {
        let _ = JsFuture::from(self.promise.clone()).await;
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(id) = self.id.take() {
            call("clearTimeout", &[id]);
        }
    }
}

/// Calls a function of the page's or the worker's own.
fn call(name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let global = js_sys::global();
    let function: Function = Reflect::get(&global, &name.into()).ok()?.dyn_into().ok()?;
    let arguments = arguments.iter().collect::<js_sys::Array>();
    function.apply(&global, &arguments).ok()
}
