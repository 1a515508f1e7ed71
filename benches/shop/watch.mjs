// Runs in the page before anything of it does, and notes what the shopper would see and when.

export function watch() {
  const bench = { asks: [] };
  globalThis.bench = bench;

  // After the frame that has the change: a message posted in the frame's callback is read once it was drawn.
  const channel = new MessageChannel();
  const drawn = [];
  channel.port1.onmessage = () => drawn.splice(0).forEach((then) => then(performance.now()));
  const afterFrame = (then) =>
    requestAnimationFrame(() => {
      drawn.push(then);
      channel.port2.postMessage(0);
    });

  new MutationObserver((_, observer) => {
    if (!document.querySelector(".product-card")) return;
    observer.disconnect();
    afterFrame((at) => (bench.shown = at));
  }).observe(document, { childList: true, subtree: true });

  // From the next event of this kind on: when the last change below `region` was drawn. A change is an element or a text
  // that comes or goes; a picture that arrives later is none.
  let observer;
  bench.await = (kind, region) => {
    const wait = {};
    bench.wait = wait;
    addEventListener(kind, (event) => (wait.at = event.timeStamp), { capture: true, once: true });
    const isWithin = ({ target }) => (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest(region);
    observer?.disconnect();
    observer = new MutationObserver((records) => {
      if (wait.at !== undefined && records.some(isWithin)) afterFrame((at) => (wait.drawn = at));
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  };

  // What the page asks the engine, to ask it again by itself.
  let vitrine;
  Object.defineProperty(globalThis, "vitrine", {
    configurable: true,
    get: () => vitrine,
    set: (value) => {
      const ask = value.ask;
      value.ask = async (bytes) => {
        const asked = { at: performance.now(), bytes: bytes.slice() };
        bench.asks.push(asked);
        const answer = await ask(bytes);
        asked.answered = performance.now();
        return answer;
      };
      bench.ask = ask;
      vitrine = value;
    },
  });
}
