// The engine in a worker: bytes in, bytes out.
import init, { start, ask } from "./ENGINE_JS";
import "./RECOGNISE_JS";

const started = init({ module_or_path: new URL("./ENGINE_WASM", import.meta.url) }).then(() =>
  start(new URL("./", import.meta.url).href),
);

self.onmessage = async ({ data: { id, bytes } }) => {
  try {
    await started;
    const answer = await ask(bytes);
    self.postMessage({ id, bytes: answer }, [answer.buffer]);
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
};

started.then(
  () => self.postMessage({ started: true }),
  (error) => self.postMessage({ failed: String(error) }),
);
