// Starts the engine and the page side by side, and is the one way the page speaks to the engine:
// `vitrine.ask(bytes)` answers with bytes.
import init from "./PAGE_JS";

// The usual place: a worker, so that the main thread is the shopper's.
function startInWorker() {
  return new Promise((resolve, reject) => {
    const waiting = new Map();
    let lastId = 0;
    const fail = (reason) => {
      reject(reason);
      waiting.forEach((question) => question.reject(reason));
      waiting.clear();
    };
    const worker = new Worker(new URL("./ENGINE_WORKER_JS", import.meta.url), { type: "module" });
    const ask = (bytes) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, bytes }, [bytes.buffer]);
      });
    worker.onerror = (event) => {
      event.preventDefault();
      fail(new Error(event.message || "the worker could not be loaded"));
    };
    worker.onmessage = ({ data }) => {
      if (data.started) resolve(ask);
      else if (data.failed) fail(new Error(data.failed));
      else {
        const question = waiting.get(data.id);
        waiting.delete(data.id);
        if (data.error) question?.reject(new Error(data.error));
        else question?.resolve(data.bytes);
      }
    };
  });
}

// Where no worker can be: the same module, here.
async function startInPage() {
  const [engine] = await Promise.all([import("./ENGINE_JS"), import("./RECOGNISE_JS")]);
  await engine.default({ module_or_path: new URL("./ENGINE_WASM", import.meta.url) });
  engine.start(new URL("./", import.meta.url).href);
  return engine.ask;
}

const engine = startInWorker().catch(startInPage);
globalThis.vitrine = { ask: async (bytes) => (await engine)(bytes) };

await init({ module_or_path: new URL("./PAGE_WASM", import.meta.url) });
