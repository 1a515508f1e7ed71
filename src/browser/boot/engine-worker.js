// The engine in a worker: bytes in, bytes out.
import init, { ask, online, start } from "./ENGINE_JS";
import "./CATALOGS_JS";
import "./RECOGNISE_JS";

globalThis.catalogChanged = (status) => self.postMessage({ status });

const started = init({ module_or_path: new URL("./ENGINE_WASM", import.meta.url) }).then(() =>
  start(new URL("./", import.meta.url).href),
);

// Held as long as this worker lives.
const hold = (lock) =>
  navigator.locks?.request(lock, () => {
    self.postMessage({ locked: true });
    return new Promise(() => {});
  });

self.onmessage = async ({ data }) => {
  if (data.lock) hold(data.lock);
  else if (data.ping) self.postMessage({ pong: true });
  else if (data.online) started.then(online);
  else {
    await started;
    const bytes = await ask(data.bytes);
    self.postMessage({ id: data.id, bytes }, [bytes.buffer]);
  }
};

// What nobody catches is the end of this engine: the page starts another. Of errors the browser itself tells the page.
self.onunhandledrejection = ({ reason }) => self.postMessage({ failed: String(reason) });

started.then(() => self.postMessage({ started: true }));
