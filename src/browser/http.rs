//! Requests.

use gloo_net::http::{Request, Response};
use web_sys::AbortSignal;

use crate::engine::Fetch;
use crate::engine::protocol::{LoadFault, LoadFaultKind};

/// Fetches over the network. Works in a worker and in the page.
#[derive(Clone, Copy, Debug)]
pub struct Http;

impl Fetch for Http {
    async fn get(&self, address: &str, timeout_seconds: u32) -> Result<String, LoadFault> {
        // The signal covers the body too: an answer that starts and then stalls ends as well.
        let signal = AbortSignal::timeout_with_u32(timeout_seconds.saturating_mul(1000));
        let fault = |kind| LoadFault {
            address: address.to_owned(),
            kind,
        };
        let broken = |error: gloo_net::Error| {
            let reason = error.to_string();
            // The browser names what ended the request in the error's text alone.
            let timed_out = reason.contains("TimeoutError") || reason.contains("timed out");
            fault(if timed_out {
                LoadFaultKind::TimedOut {
                    seconds: timeout_seconds,
                }
            } else {
                LoadFaultKind::Unreachable(reason)
            })
        };
        let request = Request::get(address).abort_signal(Some(&signal));
        let response: Response = request.send().await.map_err(broken)?;
        if !response.ok() {
            return Err(fault(LoadFaultKind::Refused(response.status())));
        }
        response.text().await.map_err(broken)
    }
}
