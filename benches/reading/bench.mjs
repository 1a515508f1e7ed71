// What reading a catalog costs in the browser: our way from its JSON text to products, beside `JSON.parse` of the same
// text. Prints a table; it judges nothing, for a slow machine is no fault of the shop.
//
//   cargo xtask bench reading
import { fileURLToPath } from "node:url";
import { launch, machine } from "../support/browser.mjs";
import { median } from "../support/figures.mjs";
import { serveStatic } from "../../tests/journeys/support/static-host.mjs";
import { catalog } from "./catalog.mjs";

const folder = process.env.BENCH_FOLDER ?? fileURLToPath(new URL("../../target/bench-reading", import.meta.url));
const products = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 9);

// What is measured in the page. Each is given the same text in turn, so that whatever else the machine does meets all.
async function measure({ rounds }) {
  const module = await import("./reading.js");
  await module.default();
  const text = await (await fetch("./catalog.json")).text();
  const ways = {
    parse: () => JSON.parse(text).products.length,
    take: () => module.take(text),
    tree: () => module.tree(text),
    read: () => module.read(text),
  };
  const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  const found = {};
  // The first round is to warm up: both sides compile what they run often.
  for (let round = -1; round < rounds; round++) {
    for (const [way, run] of Object.entries(ways)) {
      const begin = performance.now();
      found[way] = run();
      const took = performance.now() - begin;
      if (round >= 0) times[way].push(took);
      module.forget();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return { times, found, characters: text.length };
}

const least = (numbers) => Math.min(...numbers);
const round = (number) => Math.round(number * 10) / 10;

const text = catalog(products);
const overrides = (path) => {
  if (path === "catalog.json") return { body: text };
  if (path === "favicon.ico") return { status: 404, body: "" };
  if (path === "") return { type: "text/html", body: "<!doctype html><title>Bench</title>" };
  return undefined;
};
const host = await serveStatic(folder, { overrides });
const browser = await launch();
const page = await browser.newPage();
await page.goto(host.url);
const { times, found, characters } = await page.evaluate(measure, { rounds });
await browser.close();
await host.close();
if (found.read !== products || found.parse !== products) throw new Error(`not all were read: ${JSON.stringify(found)}`);

console.log(`${machine(browser)}; ${products} products, ${characters} characters, ${rounds} rounds\n`);
const span = (numbers) => `${round(median(numbers))} (${round(least(numbers))} to ${round(Math.max(...numbers))})`;
const difference = (one, other) => round(median(one.map((time, at) => time - other[at])));
console.log("| what | ms: median (least to most) | times JSON.parse |");
console.log("|---|--:|--:|");
const ratio = (numbers) => (median(numbers) / median(times.parse)).toFixed(2);
console.log(`| \`JSON.parse\` | ${span(times.parse)} | 1 |`);
console.log(`| text to products | ${span(times.read)} | ${ratio(times.read)} |`);
console.log(`\nOf it: text into the module ${round(median(times.take))} ms, tree ${difference(times.tree, times.take)} ms, products ${difference(times.read, times.tree)} ms.`);
console.log(`By the least of each: ${(least(times.read) / least(times.parse)).toFixed(2)} times.`);
