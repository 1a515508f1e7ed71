// The engine beside three search libraries, in a browser: how long until a catalog can be searched, how long an answer
// takes, how much memory it wants, whether the right product is found, and whether the answers are right at all.
//
//   cargo xtask bench search [-- --products 100000 --seed 1 --queries 2 --only vitrine,ufuzzy --seconds 8]
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch, machine } from "../support/browser.mjs";
import { digits, median, percentile, table } from "../support/figures.mjs";
import { options } from "../support/options.mjs";
import { serveStatic } from "../../tests/journeys/support/static-host.mjs";
import { bundleAll } from "./bundle.mjs";
import { catalog } from "./catalog.mjs";
import { queries } from "./queries.mjs";
import { faultOfFaceted, faultOfSearch } from "./scan.mjs";

const given = options({ products: 10_000, seed: 1, queries: 2, seconds: 8, rounds: 3, only: "vitrine,ufuzzy,minisearch,orama" });
const contenders = [
  { id: "vitrine", name: "Vitrine", file: "vitrine.js", assets: "vitrine.assets" },
  { id: "ufuzzy", name: "uFuzzy", file: "contenders/ufuzzy.mjs", npm: "@leeoniya/ufuzzy" },
  { id: "minisearch", name: "MiniSearch", file: "contenders/minisearch.mjs", npm: "minisearch" },
  { id: "orama", name: "Orama", file: "contenders/orama.mjs", npm: "@orama/orama" },
].filter(({ id }) => given.only.split(",").includes(id));

const products = catalog(given.products, given.seed);
const asked = queries(products, given.queries);
const folder = fileURLToPath(new URL("../../target/bench-search", import.meta.url));
const sizes = await bundleAll(folder, contenders);

const text = JSON.stringify(products);
const files = {
  "": { type: "text/html", body: '<!doctype html><title>Bench</title><script type="module" src="/page.js"></script>' },
  "favicon.ico": { status: 404, body: "" },
  "products.json": { body: text },
  "queries.json": { body: JSON.stringify(asked) },
};
// With these two headers the clock of a page has steps of 5 µs rather than of 100.
const headers = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
const host = await serveStatic(folder, { overrides: (path) => files[path], headers });

// A browser for each: what one leaves behind is not another's.
async function inPage(work) {
  const browser = await launch("--disable-background-networking", "--disable-component-update");
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    const client = await page.context().newCDPSession(page);
    await page.goto(host.url);
    await page.waitForFunction("globalThis.bench");
    const heap = async () => {
      for (let round = 0; round < 2; round++) await client.send("HeapProfiler.collectGarbage");
      const { usedSize, backingStorageSize = 0 } = await client.send("Runtime.getHeapUsage");
      return usedSize + backingStorageSize + (await page.evaluate("bench.memory()"));
    };
    return await work({ browser, heap, call: (step, ...more) => page.evaluate(([step, more]) => bench[step](...more), [step, more]) });
  } finally {
    await browser.close();
  }
}

async function measure({ id }) {
  const builds = [];
  const found = { id };
  for (let round = 0; round < given.rounds; round++) {
    await inPage(async ({ call, heap }) => {
      await call("open", `/${id}.js`);
      const empty = await heap();
      await call("fetch");
      builds.push(await call("build"));
      if (round > 0) return;
      Object.assign(found, await call("measure", given.seconds));
      found.exact = await call("places", "exact");
      found.typo = await call("places", "typo");
      found.memory = (await heap()) - empty;
      found.faults = await faults(call);
    });
    // One cold start of a slow one tells enough.
    if (builds[0] > 8000) break;
  }
  return { ...found, build: median(builds) };
}

// All that match are asked for here, and looked at one by one.
async function faults(call) {
  const found = [];
  let checks = 0;
  const all = products.length;
  for (const request of [...asked.browse.slice(0, 20), ...asked.faceted.slice(0, 30)]) {
    checks++;
    const fault = faultOfFaceted(products, request, await call("faceted", { ...request, limit: all }));
    if (fault) found.push(`${JSON.stringify(request.filters)} ${request.query}: ${fault}`);
  }
  for (const request of asked.texts.filter(({ kind }) => kind === "single" || kind === "two").slice(0, 60)) {
    checks++;
    const fault = faultOfSearch(products, request, await call("search", request.query, all));
    if (fault) found.push(fault);
  }
  return { checks, found };
}

const parses = [];
let line;
for (let round = 0; round < given.rounds; round++) {
  await inPage(async ({ browser, call }) => {
    line = machine(browser);
    await call("fetch");
    parses.push((await call("parse")).took);
  });
}
const parse = median(parses);

const results = [];
for (const contender of contenders) {
  console.error(`    ${contender.id}`);
  results.push({ ...contender, ...(await measure(contender)) });
}
await host.close();

// The times are in the order of the questions.
const kinds = { single: "– one word", two: "– two words", typo: "– with a slip", nothing: "– that is nowhere", typed: "– as it is typed" };
const ofKind = (times, kind) => times.filter((_, at) => asked.texts[at].kind === kind);
const share = (places, most) => `${digits((100 * places.filter((place) => place >= 0 && place < most).length) / places.length)} %`;
const figures = ({ id, build, texts, faceted, browse, exact, typo, memory, faults }) => ({
  numbers: {
    "from JSON to searchable, ms": build,
    "words p50, ms": percentile(texts, 0.5),
    "words p95, ms": percentile(texts, 0.95),
    ...Object.fromEntries(Object.entries(kinds).map(([kind, called]) => [`${called} p95, ms`, percentile(ofKind(texts, kind), 0.95)])),
    "words, filters, counts p95, ms": percentile(faceted, 0.95),
    "filters and counts alone p95, ms": percentile(browse, 0.95),
    "memory with the catalog, MB": memory / 1e6,
    "library, KB (brotli)": sizes[id] / 1000,
  },
  shares: {
    "known product first / among 10": `${share(exact, 1)} / ${share(exact, 10)}`,
    "the same with a slip": `${share(typo, 1)} / ${share(typo, 10)}`,
    "answers that a scan finds wrong": `${faults.found.length} of ${faults.checks}`,
  },
});

const { packages } = JSON.parse(readFileSync(new URL("package-lock.json", import.meta.url), "utf8"));
const names = contenders.map(({ name, npm }) => (npm ? `${name} ${packages[`node_modules/${npm}`].version}` : name));

const columns = results.map(figures);
const ours = results.findIndex(({ id }) => id === "vitrine");
const cell = (name, at) => {
  const number = columns[at].numbers[name];
  const ratio = ours >= 0 && at !== ours ? ` (${digits(number / columns[ours].numbers[name])} ×)` : "";
  return `${digits(number)}${ratio}`;
};
const rows = [
  ...Object.keys(columns[0].numbers).map((name) => [name, ...columns.map((_, at) => cell(name, at))]),
  ...Object.keys(columns[0].shares).map((name) => [name, ...columns.map(({ shares }) => shares[name])]),
];
console.log(`${line}; ${given.products} products, ${digits(text.length / 1e6)} MB of JSON, seeds ${given.seed} and ${given.queries}\n`);
console.log(table(["", ...names], rows));
console.log(`\n\`JSON.parse\` of the same text takes ${digits(parse)} ms: ${results.map(({ build }, at) => `${names[at]} ${digits(build / parse)} ×`).join(", ")}.`);
for (const [at, { faults }] of results.entries()) {
  if (faults.found.length) console.log(`- ${names[at]}: ${faults.found.slice(0, 2).join("; ")}`);
}
