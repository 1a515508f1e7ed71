// The engine in a worker: bytes in, bytes out.
import init, { ask, online, start } from "./ENGINE_JS";
import "./CATALOGS_JS";
import "./RECOGNISE_JS";

globalThis.catalogChanged = (status) => self.postMessage({ status });

const started = init({ module_or_path: new URL("./ENGINE_WASM", import.meta.url) }).then(() =>
  start(new URL("./", import.meta.url).href),
);

let lifeline;
self.onmessage = async ({ data }) => {
  // The page hears of this worker's end by the other end of it.
  if (data.lifeline) lifeline = data.lifeline;
  else if (data.ping) self.postMessage({ pong: true });
  else {
    await started;
    const bytes = await ask(data.bytes);
    self.postMessage({ id: data.id, bytes }, [bytes.buffer]);
  }
};

// What nobody catches is the end of this engine: the page starts another. Of errors the browser itself tells the page.
self.onunhandledrejection = ({ reason }) => self.postMessage({ failed: String(reason) });
self.ononline = () => started.then(online);

started.then(() => self.postMessage({ started: true }));
