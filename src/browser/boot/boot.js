// Starts the engine and the page side by side, and is the one way the page speaks to the engine:
// `vitrine.ask(bytes)` answers with bytes, `vitrine.onChange(told)` tells how the catalog stands.
import init from "./PAGE_JS";

// Each question with its bytes, until it is answered: an engine that dies is followed by another, which is asked anew.
const waiting = new Map();
let lastId = 0;
// `ask(id, bytes)` takes a question, `online()` that the network is there again; none is there after a failure.
let engine;
const nowhere = { ask: () => {}, online: () => {} };

// A question that several engines died of is the reason, and is not asked again.
const MOST_DEATHS_OF_QUESTION = 2;
// After as many deaths, with these pauses in milliseconds before the next, the engine runs in the page.
const PAUSES = [0, 500, 2000];
let deaths = 0;
let starts = 0;

const settle = (id, bytes) => {
  waiting.get(id)?.resolve(bytes);
  waiting.delete(id);
};

const giveUp = (reason, isHopeless = () => true) => {
  waiting.forEach((question, id) => {
    if (!isHopeless(question)) return;
    waiting.delete(id);
    question.reject(new Error(reason));
  });
};

const askAll = () => waiting.forEach(({ bytes }, id) => engine.ask(id, bytes));

let status;
let told = () => {};
globalThis.catalogChanged = (bytes) => told((status = bytes));

// The usual place: a worker, so that the main thread is the shopper's.
function startInWorker() {
  const worker = new Worker(new URL("./ENGINE_WORKER_JS", import.meta.url), { type: "module" });
  const began = performance.now();
  let heard = began;
  let hasStarted = false;
  let isAlive = true;
  const die = (reason) => {
    if (!isAlive) return;
    isAlive = false;
    clearInterval(pulse);
    worker.terminate();
    if (hasStarted) restart(reason, performance.now() - began);
    else startInPage();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    die(event.message || "the worker could not be loaded");
  };
  worker.onmessage = ({ data }) => {
    heard = performance.now();
    if (!isAlive) return;
    if (data.started) hasStarted = true;
    else if (data.locked) navigator.locks.request(lock, () => die("the worker was ended"));
    else if (data.failed) die(data.failed);
    else if (data.status) catalogChanged(data.status);
    else if (data.id) settle(data.id, data.bytes);
  };
  // A browser that is short of memory ends a worker without a word: the lock that it holds is then free.
  const lock = `vitrine-engine-${starts}-${Math.random()}`;
  worker.postMessage({ lock });
  // Where there are no locks, it is missed when it has said nothing for long to whoever waits.
  const pulse = setInterval(() => {
    if (!waiting.size || !hasStarted || document.hidden) heard = performance.now();
    else if (performance.now() - heard > 30_000) die("the worker does not answer");
    else worker.postMessage({ ping: true });
  }, 5_000);
  engine = {
    ask: (id, bytes) => worker.postMessage({ id, bytes }),
    online: () => worker.postMessage({ online: true }),
  };
  askAll();
}

function restart(reason, lifetime) {
  engine = nowhere;
  waiting.forEach((question) => (question.deaths += 1));
  giveUp(reason, ({ deaths }) => deaths > MOST_DEATHS_OF_QUESTION);
  // A death now and then is no reason to give workers up.
  if (lifetime > 60_000) deaths = 0;
  const pause = PAUSES[deaths++];
  if (pause === undefined) startInPage();
  else setTimeout(start, pause);
}

// Where no worker can be: the same module, here.
async function startInPage() {
  // A browser remembers a module that it could not load: another address is another module.
  const again = starts > 1 ? `?${starts}` : "";
  const load = (file) => import(`${file}${again}`);
  let isAlive = true;
  const die = (reason) => {
    if (!isAlive) return;
    isAlive = false;
    engine = undefined;
    removeEventListener("error", onError);
    giveUp(String(reason));
  };
  // A module that panics answers no more, and fails no promise.
  const onError = ({ error }) => error instanceof WebAssembly.RuntimeError && die(error);
  engine = nowhere;
  try {
    const [module] = await Promise.all([load("./ENGINE_JS"), load("./CATALOGS_JS"), load("./RECOGNISE_JS")]);
    await module.default({ module_or_path: new URL("./ENGINE_WASM", import.meta.url) });
    addEventListener("error", onError);
    module.start(new URL("./", import.meta.url).href);
    engine = {
      ask: (id, bytes) => module.ask(bytes).then((bytes) => settle(id, bytes), die),
      online: module.online,
    };
    askAll();
  } catch (error) {
    die(error);
  }
}

function start() {
  starts += 1;
  try {
    startInWorker();
  } catch {
    startInPage();
  }
}

globalThis.vitrine = {
  ask: (bytes) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { bytes, resolve, reject, deaths: 0 });
      if (engine) engine.ask(id, bytes);
      else start();
    }),
  onChange: (next) => {
    told = next;
    if (status) told(status);
  },
};

addEventListener("online", () => engine?.online());

// The engine is wanted by any page.
start();
await init({ module_or_path: new URL("./PAGE_WASM", import.meta.url) });
