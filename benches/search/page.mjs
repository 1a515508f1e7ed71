// What runs in the page: one contender, one step after the other, as bench.mjs asks.

// The memories of WebAssembly are in no figure of the browser's: each that a module exports is kept here.
const memories = new Set();
for (const way of ["instantiate", "instantiateStreaming"]) {
  const original = WebAssembly[way];
  WebAssembly[way] = async (...given) => {
    const made = await original.apply(WebAssembly, given);
    for (const value of Object.values((made.instance ?? made).exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
    return made;
  };
}

let contender;
let asked;
let catalog;
let products;

// Each request is asked up to three times, in turns with all the others; its time is the median. A slow contender is
// cut off: the list is shuffled, so that its beginning stands for the whole.
async function timed(requests, ask, seconds) {
  for (const request of requests.slice(0, 40)) await ask(request);
  const times = requests.map(() => []);
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < 3; round++) {
    for (const [at, request] of requests.entries()) {
      if (performance.now() > end) break;
      const begin = performance.now();
      const answer = ask(request);
      // Waiting for what is there already would be counted, too.
      if (answer instanceof Promise) await answer;
      times[at].push(performance.now() - begin);
    }
  }
  return times.filter((list) => list.length > 0).map((list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)]);
}

globalThis.bench = {
  async open(file) {
    contender = await import(file);
    await contender.init?.();
    asked = await (await fetch("/queries.json")).json();
  },
  async fetch() {
    catalog = await (await fetch("/products.json")).text();
  },
  // `JSON.parse` alone, which everything is compared with.
  parse() {
    const begin = performance.now();
    const { length } = JSON.parse(catalog);
    return { took: performance.now() - begin, length };
  },
  // From the JSON's text to the first answer that can be given. The products stay, since what is found is to be shown:
  // here, unless the contender keeps them itself.
  async build() {
    const begin = performance.now();
    if (contender.buildFromJSON) await contender.buildFromJSON(catalog);
    else await contender.build((products = JSON.parse(catalog)));
    const took = performance.now() - begin;
    catalog = undefined;
    if (contender.needsProducts === false) products = undefined;
    return took;
  },
  async measure(seconds) {
    const texts = await timed(asked.texts, ({ query }) => contender.search(query, 24), seconds);
    const faceted = await timed(asked.faceted, contender.faceted, seconds);
    const browse = await timed(asked.browse, contender.faceted, seconds);
    return { texts, faceted, browse };
  },
  // At which place each product stands that is looked for.
  async places(kind) {
    const places = [];
    for (const item of asked.items) places.push((await contender.search(item[kind], 10)).ids.indexOf(item.id));
    return places;
  },
  search: (query, limit) => contender.search(query, limit),
  faceted: (request) => contender.faceted(request),
  memory: () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
};
